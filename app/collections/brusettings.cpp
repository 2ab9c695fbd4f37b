// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/bruauth.h"

#include "exchange/engines.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::BruAuth {

namespace {

const QByteArrayList Settings{"settings"};

const QStringList &settingsOrder()
{
    static const QStringList order{u"encodeUrl"_s, u"timeout"_s, u"followRedirects"_s, u"maxRedirects"_s};
    return order;
}

/// Where a setting stands: those that Bruno knows in a request's own block, all others in `meta`.
struct Place {
    QByteArrayList blocks;
    QString key;
};

Place placeOf(const QString &name, Owner owner)
{
    if (owner == Owner::Request && settingsOrder().contains(name))
        return {Settings, name};
    return {{"meta"}, "fingerpost."_L1 + name};
}

template<typename T> std::optional<T> valueOf(const QString &text);

template<> std::optional<bool> valueOf(const QString &text)
{
    if (text == "true"_L1 || text == "false"_L1)
        return text == "true"_L1;
    return {};
}

template<> std::optional<int> valueOf(const QString &text)
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (!ok || !std::isfinite(value) || value < 0 || value > 2e9)
        return {};
    return int(value);
}

template<> std::optional<QString> valueOf(const QString &text)
{
    return text;
}

template<> std::optional<Requests::Engine> valueOf(const QString &text)
{
    return engineOfName(text);
}

QString textOf(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

QString textOf(int value)
{
    return QString::number(value);
}

QString textOf(const QString &value)
{
    return value;
}

QString textOf(Requests::Engine value)
{
    return nameOfEngine(value);
}

/// Calls \a visit with the name of each setting and the member that holds it.
template<typename Visit> void forEach(Visit visit)
{
    visit(u"encodeUrl"_s, &RequestSettings::encodeUrl);
    visit(u"timeout"_s, &RequestSettings::totalTimeout);
    visit(u"followRedirects"_s, &RequestSettings::followRedirects);
    visit(u"maxRedirects"_s, &RequestSettings::maxRedirects);
    visit(u"connectTimeout"_s, &RequestSettings::connectTimeout);
    visit(u"readTimeout"_s, &RequestSettings::readTimeout);
    visit(u"verify"_s, &RequestSettings::verify);
    visit(u"caBundle"_s, &RequestSettings::caBundle);
    visit(u"clientCert"_s, &RequestSettings::clientCert);
    visit(u"clientKey"_s, &RequestSettings::clientKey);
    visit(u"clientKeyPassphrase"_s, &RequestSettings::clientKeyPassphrase);
    visit(u"proxy"_s, &RequestSettings::proxy);
    visit(u"engine"_s, &RequestSettings::engine);
    visit(u"session"_s, &RequestSettings::session);
}

} // namespace

RequestSettings readSettings(const BruText &text, Owner owner)
{
    RequestSettings settings;
    forEach([&]<typename T>(const QString &name, std::optional<T> RequestSettings::*member) {
        const auto [blocks, key] = placeOf(name, owner);
        if (const BruEntry *entry = text.entry(blocks, key))
            settings.*member = valueOf<T>(entry->row.value);
    });
    return settings;
}

void putSettings(const BruText &text, Owner owner, const RequestSettings &settings, BruEdit &edit)
{
    const RequestSettings before = readSettings(text, owner);
    bool hasOwn = false;
    forEach([&]<typename T>(const QString &name, std::optional<T> RequestSettings::*member) {
        if (before.*member == settings.*member)
            return;
        const auto [blocks, key] = placeOf(name, owner);
        if (settings.*member)
            edit.setValue(blocks, key, textOf(*(settings.*member)),
                          blocks == Settings ? settingsOrder() : BruAuth::metaOrder());
        else
            edit.removeKey(blocks, key);
        hasOwn = hasOwn || (settings.*member && blocks == Settings);
    });
    // A block without it means "no timeout" to Bruno, no block the one of its preferences.
    if (hasOwn && !text.has(Settings.constFirst()) && !settings.totalTimeout)
        edit.setValue(Settings, u"timeout"_s, u"inherit"_s, settingsOrder());
}

} // namespace Fingerpost::BruAuth
