// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/bodycomparison.h"

#include "body/jsonpretty.h"
#include "compare/jsoncomparison.h"
#include "compare/linecomparison.h"
#include "environments/jsonwork.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringDecoder>

#include <algorithm>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr double ReadingPart = 0.2; // of the time, for each side
constexpr qsizetype LookedAtForKind = 8192;

class BodyComparer {
    Q_DECLARE_TR_FUNCTIONS(Fingerpost::BodyComparison)

public:
    BodyComparer(const BodyCompareOptions &options, const Proceed &proceed)
        : m_options(options)
        , m_proceed(proceed)
    {
    }

    [[nodiscard]] std::optional<BodyComparison> compare(const CompareSide &left, const CompareSide &right)
    {
        m_result.leftSize = left.body.size();
        m_result.rightSize = right.body.size();
        for (const CompareSide *side : {&left, &right}) {
            if (side->body.size() > 0 || side->response.bodySize() <= 0)
                continue;
            m_result.isMissing = true;
            m_result.remarks.append(tr("The body of “%1” is no longer kept.").arg(side->title));
        }
        if (!read(left, 0, m_left) || !read(right, ReadingPart, m_right))
            return {};
        if (!findFirstDifference())
            return {};
        if (m_left.isEmpty() && m_right.isEmpty())
            return m_result;
        if (!decode(left, m_left) || !decode(right, m_right))
            return {};
        const auto isBinary = [](const QByteArray &bytes) {
            return QByteArrayView(bytes).first(qMin(bytes.size(), LookedAtForKind)).contains('\0');
        };
        if (isBinary(m_left) || isBinary(m_right)) {
            m_result.kind = BodyComparison::Kind::Binary;
            return m_result;
        }
        const bool isJson = looksLikeJson(m_left) && looksLikeJson(m_right);
        return (isJson && compareStructure()) || (!m_isStopped && compareLines(isJson))
            ? std::optional(m_result)
            : std::nullopt;
    }

private:
    [[nodiscard]] Proceed part(double begin, double share) const
    {
        return [this, begin, share](double done) { return !m_proceed || m_proceed(begin + done * share); };
    }

    [[nodiscard]] bool read(const CompareSide &side, double begin, QByteArray &bytes)
    {
        const double all = double(qMax<qint64>(1, qMin(side.body.size(), maximumComparedBody)));
        bool isRead = true;
        bytes = side.body.read(maximumComparedBody, [&](qint64 done) {
            return isRead = part(begin, ReadingPart)(double(done) / all);
        });
        if (side.body.size() > maximumComparedBody) {
            m_result.remarks.append(tr("Of “%1” only the first %2 were compared.")
                                        .arg(side.title, QLocale().formattedDataSize(maximumComparedBody)));
        }
        return isRead;
    }

    /// False once it was stopped.
    [[nodiscard]] bool findFirstDifference()
    {
        constexpr qsizetype Compared = 4 * 1024 * 1024; // between two questions
        const qsizetype common = qMin(m_left.size(), m_right.size());
        m_result.isSame = m_left.size() == m_right.size() && m_result.leftSize == m_result.rightSize;
        for (qsizetype at = 0; at < common; at += Compared) {
            if (isStopped())
                return false;
            const char *begin = m_left.constData() + at;
            const char *other = m_right.constData() + at;
            const qsizetype count = qMin(Compared, common - at);
            if (std::memcmp(begin, other, size_t(count)) == 0)
                continue;
            m_result.isSame = false;
            m_result.firstDifference = at + (std::mismatch(begin, begin + count, other).first - begin);
            return true;
        }
        if (!m_result.isSame)
            m_result.firstDifference = common;
        return true;
    }

    [[nodiscard]] bool isStopped() const { return m_proceed && !m_proceed(2 * ReadingPart); }

    /// To UTF-8, of what says that it is something else. False once it was stopped.
    [[nodiscard]] bool decode(const CompareSide &side, QByteArray &bytes) const
    {
        constexpr qsizetype Piece = 1024 * 1024;
        if (!side.response.headers().value("content-type").toLower().contains("charset"))
            return true;
        const QByteArray charset = side.response.encoding();
        if (charset.compare("utf-8", Qt::CaseInsensitive) == 0 || charset.isEmpty())
            return true;
        QStringDecoder decoder(charset.constData());
        if (!decoder.isValid())
            return true;
        QStringEncoder encoder(QStringConverter::Utf8); // both keep what is split between two pieces
        QByteArray decoded;
        for (qsizetype at = 0; at < bytes.size(); at += Piece) {
            if (isStopped())
                return false;
            const auto piece = QByteArrayView(bytes).sliced(at, qMin(Piece, bytes.size() - at));
            const QString text = decoder.decode(piece);
            const QByteArray utf8 = encoder.encode(text);
            decoded += utf8;
        }
        bytes = decoded;
        return true;
    }

    [[nodiscard]] static bool looksLikeJson(const QByteArray &text)
    {
        const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
        const char *end = text.constEnd();
        const char *begin = text.startsWith("\xef\xbb\xbf") ? text.constBegin() + 3 : text.constBegin();
        const char *first = std::find_if_not(begin, end, isBlank);
        return first != end && (*first == '{' || *first == '[');
    }

    [[nodiscard]] bool compareStructure()
    {
        const auto stopped = [this] { return m_isStopped = m_isStopped || isStopped(); };
        std::optional<JsonTree> left = parseJson(m_left, stopped);
        std::optional<JsonTree> right = m_isStopped ? std::nullopt : parseJson(m_right, stopped);
        if (m_isStopped)
            return false;
        m_result.couldBeStructure = left && right;
        if (m_options.asLines)
            return false;
        if (!left || !right) {
            sayWhyNotStructure(left.has_value(), right.has_value());
            return false;
        }
        m_left.clear(); // the trees have them
        m_right.clear();
        const auto rows = JsonComparison::compare(std::move(*left), std::move(*right), m_options.ignored,
                                                  part(2 * ReadingPart, 1 - 2 * ReadingPart));
        m_isStopped = !rows;
        if (m_isStopped)
            return false;
        if (rows->isCoarse())
            sayCoarse();
        if (!rows->hasIgnoredAll())
            m_result.remarks.append(
                tr("A path to ignore takes too long in so large a body: what it selects was compared."));
        m_result.kind = BodyComparison::Kind::Structure;
        m_result.rows = rows;
        return true;
    }

    void sayWhyNotStructure(bool isLeftRead, bool isRightRead)
    {
        const bool isTooLarge = qMax(m_left.size(), m_right.size()) > JsonTree::maximumSize;
        m_result.remarks.append(
            isTooLarge ? tr("JSON of more than %1 is compared by lines.")
                             .arg(QLocale().formattedDataSize(JsonTree::maximumSize))
                : isLeftRead
                ? tr("The right body is no valid JSON, or too deep or large: both are compared by "
                     "lines.")
                : isRightRead
                ? tr("The left body is no valid JSON, or too deep or large: both are compared by "
                     "lines.")
                : tr("Both bodies are no valid JSON, or too deep or large: they are compared by "
                     "lines."));
        if (!m_options.ignored.isEmpty())
            m_result.remarks.append(tr("Paths to ignore have no meaning for lines."));
    }

    void sayCoarse()
    {
        m_result.remarks.append(
            tr("Some parts are too different to be lined up; they are shown side by side as they stand."));
    }

    /// JSON is indented first: what came as one long line could not be read. Its tokens stay as they are.
    [[nodiscard]] bool compareLines(bool isJson)
    {
        if (isJson && !m_options.asLines) {
            const auto stopped = [this] { return isStopped(); };
            for (QByteArray *each : {&m_left, &m_right}) {
                const std::optional<QByteArray> formatted = JsonPretty::format(*each, stopped);
                if (!formatted)
                    return false;
                *each = *formatted;
            }
        }
        const auto rows =
            LineComparison::compare(m_left, m_right, part(2 * ReadingPart, 1 - 2 * ReadingPart));
        if (!rows)
            return false;
        if (rows->isCoarse())
            sayCoarse();
        if (rows->isCut())
            m_result.remarks.append(tr("Only the first %1 lines were compared one by one.")
                                        .arg(QLocale().toString(LineComparison::maximumLines)));
        m_result.kind = BodyComparison::Kind::Lines;
        m_result.rows = rows;
        return true;
    }

    const BodyCompareOptions &m_options;
    const Proceed &m_proceed;
    BodyComparison m_result;
    QByteArray m_left;
    QByteArray m_right;
    bool m_isStopped = false;
};

} // namespace

std::optional<BodyComparison> compareBodies(const CompareSide &left, const CompareSide &right,
                                            const BodyCompareOptions &options, const Proceed &proceed)
{
    return BodyComparer(options, proceed).compare(left, right);
}

} // namespace Fingerpost
