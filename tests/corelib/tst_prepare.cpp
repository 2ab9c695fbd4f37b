// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "preparecase.h"

#include <qrequests/request.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Every recorded case of preparing a request alone. What the API cannot be given and what it does otherwise
/// on purpose is listed here, each with the reason; a list that has grown too long fails as well.
class PrepareTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recorded_data();
    void recorded();
    void cleanupTestCase();

private:
    int m_passed = 0;
    int m_unsupported = 0;
    int m_deliberate = 0;
};

namespace {

/// Families end in "*".
bool listed(const QMap<QString, QString> &list, const QString &id)
{
    for (auto it = list.begin(); it != list.end(); ++it) {
        if (it.key() == id || (it.key().endsWith(u'*') && id.startsWith(it.key().chopped(1))))
            return true;
    }
    return false;
}

const QMap<QString, QString> &unsupported()
{
    static const QMap<QString, QString> list = {
        {u"prepare.params.large-integer"_s, u"an integer beyond 64 bits is given as text"_s},
        {u"prepare.data.dict-with-bool"_s,
         u"a bool is no FieldText: how Python spells it means nothing to a server"_s},
        {u"prepare.files.list-without-tuples-is-refused"_s, u"does not compile"_s},
        {u"prepare.headers-invalid.integer-value"_s, u"does not compile"_s},
        {u"prepare.headers-invalid.dict-value"_s, u"does not compile"_s},
        {u"prepare.headers-invalid.list-value"_s, u"does not compile"_s},
        {u"prepare.cookies.value-none-in-dict"_s, u"a cookie without value is no cookie of RFC 6265"_s},
        {u"prepare.cookies.value-integer"_s, u"an error of Python's; here a number is text"_s},
        {u"prepare.auth.tuple-none"_s, u"None as a name is the text None in Python only"_s},
        {u"prepare.digest.*"_s,
         u"a nonce's state cannot be put into a DigestAuth; its own test asserts these answers"_s},
    };
    return list;
}

const QMap<QString, QString> &deliberate()
{
    static const QMap<QString, QString> list = {
        {u"prepare.json.key-order-kept"_s, u"QJsonObject sorts its keys; JsonBody::raw() keeps any order"_s},
        {u"prepare.cookies.localhost-cookie-domain-localhost"_s,
         u"RFC 6265 §5.1.3: the domain is the host"_s},
        {u"prepare.auth.url-userinfo-raw-non-ascii"_s, u"RFC 7617 §2.1: UTF-8, not Latin-1"_s},
    };
    return list;
}

} // namespace

void PrepareTest::recorded_data()
{
    QTest::addColumn<QJsonObject>("recorded");
    QFile file(QStringLiteral(CONFORMANCE_DIR "/prepare.json"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).object().value("cases"_L1).toArray();
    QVERIFY(cases.size() > 200);
    for (const QJsonValue &one : cases) {
        if (one[u"op"] == "prepare"_L1)
            QTest::newRow(qPrintable(one[u"id"].toString())) << one.toObject();
    }
}

void PrepareTest::recorded()
{
    QFETCH(QJsonObject, recorded);
    const QString id = recorded.value("id"_L1).toString();
    QTemporaryDir folder;
    const Conformance::Outcome outcome = Conformance::runPrepareCase(recorded, folder.path());
    if (listed(unsupported(), id)) {
        QVERIFY2(!outcome.unsupported.isEmpty(), "listed as not expressible, but it was expressed");
        ++m_unsupported;
        return;
    }
    QVERIFY2(outcome.unsupported.isEmpty(), qPrintable(outcome.unsupported));
    if (listed(deliberate(), id)) {
        QVERIFY2(!outcome.failure.isEmpty(), "listed as done otherwise, but it passes");
        ++m_deliberate;
        return;
    }
    QVERIFY2(outcome.failure.isEmpty(), qPrintable(outcome.failure));
    ++m_passed;
}

void PrepareTest::cleanupTestCase()
{
    qInfo("%d recorded cases pass, %d are otherwise on purpose, %d cannot be expressed", m_passed,
          m_deliberate, m_unsupported);
}

QTEST_GUILESS_MAIN(PrepareTest)
#include "tst_prepare.moc"
