// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/draftresolver.h"

#include "environments/pathvariables.h"
#include "workspace/authfields.h"
#include "workspace/urlparams.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

using Visit = std::function<void(TextPlace, QString &)>;

void forEachRow(QList<KeyValue> &rows, TextPlace::Field names, TextPlace::Field values, const Visit &visit)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!rows.at(i).enabled)
            continue;
        visit({names, i}, rows[i].key);
        visit({values, i}, rows[i].value);
    }
}

/// Values of other kinds of auth are kept, but not sent.
bool isAskedFor(AuthSetting::Kind kind, const QString &name)
{
    const QList<AuthField> &fields = authFields(kind);
    return std::any_of(fields.begin(), fields.end(),
                       [&name](const AuthField &field) { return field.name == name; });
}

/// Follows a URL piece by piece and knows where in its query the next piece begins.
class QueryPlace {
public:
    void pass(QStringView piece)
    {
        for (const QChar c : piece) {
            if (m_isFragment)
                return;
            if (c == u'#')
                m_isFragment = true;
            else if (!m_isQuery)
                m_isQuery = c == u'?';
            else if (c == u'&')
                m_isValue = false;
            else if (c == u'=')
                m_isValue = true;
        }
    }

    [[nodiscard]] bool isInValue() const { return m_isQuery && m_isValue && !m_isFragment; }

private:
    bool m_isQuery = false;
    bool m_isValue = false;
    bool m_isFragment = false;
};

/// The URL \a typed with the values of \a resolved, each fit for its place; moves their places in the result.
QString guardedUrl(const QString &typed, Resolved &resolved)
{
    QString url;
    QueryPlace place;
    qsizetype done = 0;
    const auto keep = [&](qsizetype until) {
        const QStringView piece = QStringView(typed).mid(done, until - done);
        place.pass(piece);
        url += piece;
    };
    for (Use &use : resolved.uses) {
        keep(use.begin);
        done = use.begin + use.length;
        // What could not be resolved stays as typed, and is no part of the query's structure.
        const QStringView mention = QStringView(typed).mid(use.begin, use.length);
        if (place.isInValue() && use.value != mention)
            use.value.replace(u'&', "%26"_L1).replace(u'#', "%23"_L1);
        if (use.value != mention)
            place.pass(use.value);
        use.resultBegin = url.size();
        use.resultLength = use.value.size();
        url += use.value;
    }
    keep(typed.size());
    return url;
}

class DraftResolution {
public:
    DraftResolution(const RequestDraft &draft, const Resolver &resolver)
        : m_resolver(resolver)
    {
        m_result.draft = draft;
    }

    [[nodiscard]] ResolvedDraft run()
    {
        forEachText(m_result.draft, [this](TextPlace place, QString &text) { resolve(place, text); });
        RequestDraft &draft = m_result.draft;
        applyPathVariables(draft.pathParams);
        draft.params = UrlParams::rowsFromUrl(draft.url, draft.params);
        m_result.prompts = m_resolver.openPrompts();
        m_result.secrets = m_resolver.usedSecrets();
        return m_result;
    }

private:
    void resolve(TextPlace place, QString &text)
    {
        Resolved resolved = m_resolver.resolve(text);
        if (resolved.uses.isEmpty())
            return;
        text = place.field == TextPlace::Field::Url ? guardedUrl(text, resolved) : resolved.text;
        for (const Use &use : std::as_const(resolved.uses))
            m_result.uses.append({place, use});
    }

    /// Last, so that a base URL in a variable may have such names too.
    void applyPathVariables(const QList<KeyValue> &rows)
    {
        QList<PathVariables::Edit> edits;
        QString &url = m_result.draft.url;
        const qsizetype urlUses = m_result.uses.size();
        url = PathVariables::apply(url, resolvedRows(rows, url), &edits);
        m_result.draft.pathParams.clear(); // a value may look like a name
        for (qsizetype i = 0; i < urlUses && m_result.uses.at(i).place.field == TextPlace::Field::Url; ++i)
            shift(m_result.uses[i].use, edits);
    }

    /// Where \a use is in the URL after \a edits, which may be inside its value.
    static void shift(Use &use, const QList<PathVariables::Edit> &edits)
    {
        const qsizetype begin = use.resultBegin;
        const qsizetype end = begin + use.resultLength;
        for (const PathVariables::Edit &edit : edits) {
            if (edit.begin + edit.length <= begin)
                use.resultBegin += edit.newLength - edit.length;
            else if (edit.begin >= begin && edit.begin + edit.length <= end)
                use.resultLength += edit.newLength - edit.length;
        }
    }

    /// The rows whose names are in \a url, resolved; the others are not sent.
    [[nodiscard]] QList<KeyValue> resolvedRows(const QList<KeyValue> &rows, const QString &url)
    {
        const QStringList names = PathVariables::names(url);
        QList<KeyValue> resolved;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            KeyValue row = rows.at(i);
            if (!row.enabled || !names.contains(row.key))
                continue;
            resolve({TextPlace::Field::PathVariable, i}, row.value);
            if (row.value.isEmpty() && !m_result.emptyPathVariables.contains(row.key))
                m_result.emptyPathVariables.append(row.key);
            resolved.append(row);
        }
        return resolved;
    }

    const Resolver &m_resolver;
    ResolvedDraft m_result;
};

} // namespace

void forEachText(RequestDraft &draft, const Visit &visit)
{
    using Field = TextPlace::Field;
    visit({Field::Url}, draft.url);
    forEachRow(draft.headers, Field::HeaderName, Field::HeaderValue, visit);
    switch (draft.bodyKind) {
    case BodyKind::None:
    case BodyKind::Other:
        break;
    case BodyKind::Json:
        visit({Field::Json}, draft.json);
        break;
    case BodyKind::Text:
        visit({Field::Text}, draft.text);
        break;
    case BodyKind::Form:
        forEachRow(draft.form, Field::FormName, Field::FormValue, visit);
        break;
    case BodyKind::Multipart:
        forEachRow(draft.multipart, Field::MultipartName, Field::MultipartValue, visit);
        break;
    case BodyKind::Xml:
        visit({Field::Xml}, draft.xml);
        break;
    case BodyKind::File:
        visit({Field::FilePath}, draft.filePath);
        visit({Field::FileContentType}, draft.fileContentType);
        break;
    }
    qsizetype number = 0;
    for (auto value = draft.auth.values.begin(); value != draft.auth.values.end(); ++value, ++number) {
        if (isAskedFor(draft.auth.kind, value.key()))
            visit({Field::Auth, number}, *value);
    }
    RequestSettings &settings = draft.settings;
    for (std::optional<QString> *text : {&settings.caBundle, &settings.clientCert, &settings.clientKey,
                                         &settings.clientKeyPassphrase, &settings.proxy}) {
        if (*text)
            visit({Field::Setting}, **text);
    }
}

QList<ResolvedDraft::PlacedUse> ResolvedDraft::problems() const
{
    QList<PlacedUse> found;
    std::copy_if(uses.begin(), uses.end(), std::back_inserter(found),
                 [](const PlacedUse &placed) { return isProblem(placed.use.state); });
    return found;
}

bool ResolvedDraft::isSendable() const
{
    return emptyPathVariables.isEmpty()
        && std::none_of(uses.begin(), uses.end(),
                        [](const PlacedUse &placed) { return isProblem(placed.use.state); });
}

ResolvedDraft resolveDraft(const RequestDraft &draft, const Resolver &resolver)
{
    return DraftResolution(draft, resolver).run();
}

} // namespace Fingerpost
