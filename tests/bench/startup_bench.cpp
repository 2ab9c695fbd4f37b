// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Start-up of the window against an empty Qt Widgets program, in turn, on the offscreen platform unless a
// display is there. Prints one JSON object; --quick takes 5 rounds, --full 25.

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSysInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the program prints; negative when it did not start.
double startUp(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(u"DISPLAY"_s) && !environment.contains(u"WAYLAND_DISPLAY"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    bool isNumber = false;
    double ms = -1;
    if (process.waitForReadyRead(20'000))
        ms = process.readLine().trimmed().toDouble(&isNumber);
    process.kill();
    process.waitForFinished();
    return isNumber ? ms : -1;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.value(values.size() / 2);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = QCoreApplication::arguments().contains(u"--full"_s) ? 25 : 5;
    const QTemporaryDir workspace;
    QList<double> ours;
    QList<double> empty;
    for (int i = 0; i <= rounds; ++i) {
        const double a = startUp(QStringLiteral(FINGERPOST_PROGRAM),
                                 {u"--trace-startup"_s, u"--workspace"_s, workspace.path()});
        const double b = startUp(QStringLiteral(EMPTY_PROGRAM), {});
        if (i > 0) { // the first fills the caches
            ours.append(a);
            empty.append(b);
        }
    }
    const double value = median(ours);
    const double yardstick = median(empty);
    QJsonObject figure{{u"name"_s, u"start-up to first ready frame"_s},
                       {u"value"_s, value},
                       {u"unit"_s, u"ms"_s},
                       {u"yardstick"_s, u"an empty Qt Widgets window"_s},
                       {u"yardstick_value"_s, yardstick},
                       {u"ratio"_s, yardstick > 0 ? value / yardstick : 0},
                       {u"target"_s, 500},
                       {u"met"_s, value > 0 && value <= 500}};
    if (value < 0 || yardstick < 0) {
        figure[u"met"_s] = QJsonValue::Null;
        figure[u"why"_s] = u"A program did not start: is there a display, or the offscreen platform?"_s;
    }
    const QJsonObject report{
        {u"machine"_s, QString(QSysInfo::prettyProductName() + u", "_s + QSysInfo::currentCpuArchitecture())},
        {u"qt"_s, QString::fromLatin1(qVersion())},
        {u"figures"_s, QJsonArray{figure}}};
    std::fputs(QJsonDocument(report).toJson().constData(), stdout);
    return 0;
}
