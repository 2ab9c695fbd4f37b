// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Start-up of the window against an empty Qt Widgets program, in turn, on the offscreen platform unless a
// display is there. Prints one JSON object; --quick takes 5 rounds, --full 25.

#include "benchreport.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace Requests::Bench;

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
    Figure figure;
    figure.name = u"start-up to first ready frame"_s;
    figure.unit = u"ms"_s;
    figure.yardstick = u"an empty Qt Widgets window"_s;
    figure.values = ours;
    figure.yardstickValues = empty;
    figure.target = 500;
    figure.isAbsolute = true;
    if (ours.contains(-1) || empty.contains(-1))
        figure.why = u"A program did not start: is there a display, or the offscreen platform?"_s;
    Report report;
    report.add(figure);
    report.print();
    return 0;
}
