// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>
#include <QtCore/QXmlStreamReader>

namespace Fingerpost::Test {

/// What the schemas that CI servers check JUnit's XML with have in common (Ant's, and Jenkins' for xUnit):
/// which element may stand where, which attributes it must and may have, how numbers and times are written,
/// and that what is counted is there.
class JUnitRules {
public:
    /// The first rule that \a document breaks; empty: none.
    [[nodiscard]] static QString brokenBy(const QByteArray &document)
    {
        JUnitRules rules;
        QXmlStreamReader xml(document);
        while (!xml.atEnd() && rules.m_problem.isEmpty()) {
            xml.readNext();
            if (xml.isStartElement())
                rules.begin(xml);
            else if (xml.isEndElement())
                rules.end();
        }
        return xml.hasError() ? xml.errorString() : rules.m_problem;
    }

private:
    struct Element {
        QStringList children;
        QStringList required;
        QStringList allowed; ///< besides
    };
    using Counts = QMap<QString, int>;

    [[nodiscard]] static const QMap<QString, Element> &elements()
    {
        static const QStringList problem{QStringLiteral("message")};
        static const QMap<QString, Element> all{
            {{}, {{QStringLiteral("testsuites")}, {}, {}}},
            {QStringLiteral("testsuites"),
             {{QStringLiteral("testsuite")}, {}, words("name time tests failures errors disabled")}},
            {QStringLiteral("testsuite"),
             {words("testcase"), words("name tests failures errors time timestamp hostname"),
              words("skipped disabled id package")}},
            {QStringLiteral("testcase"),
             {words("failure error skipped"), words("name classname time"), words("assertions status")}},
            {QStringLiteral("failure"), {{}, words("type"), problem}},
            {QStringLiteral("error"), {{}, words("type"), problem}},
            {QStringLiteral("skipped"), {{}, {}, problem}},
        };
        return all;
    }

    [[nodiscard]] static QStringList words(const char *text)
    {
        return QString::fromLatin1(text).split(QLatin1Char(' '));
    }

    void begin(const QXmlStreamReader &xml)
    {
        const QString name = xml.name().toString();
        const QString parent = m_open.isEmpty() ? QString() : m_open.constLast();
        if (!elements().value(parent).children.contains(name))
            return fail(name + QStringLiteral(" may not stand in ") + parent);
        const Element rule = elements().value(name);
        const QXmlStreamAttributes attributes = xml.attributes();
        for (const QString &required : rule.required) {
            if (!attributes.hasAttribute(required))
                fail(name + QStringLiteral(" lacks ") + required);
        }
        for (const QXmlStreamAttribute &each : attributes) {
            const QString attribute = each.name().toString();
            if (!rule.required.contains(attribute) && !rule.allowed.contains(attribute))
                fail(name + QStringLiteral(" may not have ") + attribute);
            checkValue(attribute, each.value().toString());
        }
        m_open.append(name);
        count(name, attributes);
    }

    void checkValue(const QString &attribute, const QString &value)
    {
        static const QMap<QString, QString> forms{
            {QStringLiteral("tests"), QStringLiteral("\\d+")},
            {QStringLiteral("failures"), QStringLiteral("\\d+")},
            {QStringLiteral("errors"), QStringLiteral("\\d+")},
            {QStringLiteral("skipped"), QStringLiteral("\\d+")},
            {QStringLiteral("time"), QStringLiteral("\\d+(\\.\\d+)?")},
            {QStringLiteral("timestamp"), QStringLiteral("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d")},
        };
        const QRegularExpression form(
            QRegularExpression::anchoredPattern(forms.value(attribute, QStringLiteral(".*"))),
            QRegularExpression::DotMatchesEverythingOption);
        if (!form.match(value).hasMatch())
            fail(attribute + QStringLiteral(" may not be ") + value);
    }

    void count(const QString &name, const QXmlStreamAttributes &attributes)
    {
        static const QMap<QString, QString> counters{{QStringLiteral("testcase"), QStringLiteral("tests")},
                                                     {QStringLiteral("failure"), QStringLiteral("failures")},
                                                     {QStringLiteral("error"), QStringLiteral("errors")},
                                                     {QStringLiteral("skipped"), QStringLiteral("skipped")}};
        if (counters.contains(name)) {
            for (Counts &found : m_found)
                ++found[counters.value(name)];
        }
        if (!name.startsWith(QStringLiteral("testsuite")))
            return;
        Counts told;
        for (const QString &counter : counters) {
            if (attributes.hasAttribute(counter))
                told.insert(counter, attributes.value(counter).toInt());
        }
        m_told.append(told);
        m_found.append(Counts());
    }

    void end()
    {
        if (!m_open.takeLast().startsWith(QStringLiteral("testsuite")))
            return;
        const Counts told = m_told.takeLast();
        const Counts found = m_found.takeLast();
        for (auto it = told.begin(); it != told.end(); ++it) {
            if (it.value() != found.value(it.key()))
                fail(QStringLiteral("%1 says %2, and there are %3")
                         .arg(it.key())
                         .arg(it.value())
                         .arg(found.value(it.key())));
        }
    }

    void fail(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    QStringList m_open;
    QList<Counts> m_told; ///< by the suites that are open
    QList<Counts> m_found;
    QString m_problem;
};

} // namespace Fingerpost::Test
