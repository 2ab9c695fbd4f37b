// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/startup.h"
#include "theme/colorscheme.h"
#include "window/mainwindow.h"
#include "window/translations.h"
#include "workspace/draftstore.h"
#include "workspace/playgroundhost.h"
#include "workspace/workbench.h"

#include <qrequests/session.h>

#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>
#include <QNetworkProxyFactory>
#include <QSettings>
#include <QStandardPaths>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

struct Arguments {
    bool demo = false;
    bool traceStartup = false;
    QString workspace;
    QString screenshot;
};

/// Asked before there is an application, so that it works without a display.
bool wants(int argc, char **argv, const char *option)
{
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], option) == 0)
            return true;
    }
    return false;
}

/// Without one Qt ends the program with an abort, and advises to install it again.
bool hasDisplay(int argc, char **argv)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    }
    for (const char *option : {"-platform", "--platform", "-display", "--display"}) {
        if (wants(argc, argv, option))
            return true;
    }
    return qgetenv("XDG_SESSION_TYPE") == "wayland"; // whose socket has a usual name
#else
    Q_UNUSED(argc)
    Q_UNUSED(argv)
    return true;
#endif
}

Arguments parse(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"A native desktop HTTP workbench."_s);
    const QCommandLineOption demo(u"demo"_s, u"Start the practice server and show its sample requests."_s);
    const QCommandLineOption workspace(u"workspace"_s,
                                       u"Keep tabs, history, sessions and variables in DIR."_s, u"DIR"_s);
    const QCommandLineOption screenshot(u"screenshot"_s,
                                        u"Write the first ready frame to FILE.png and end."_s, u"FILE.png"_s);
    const QCommandLineOption trace(u"trace-startup"_s,
                                   u"Print the milliseconds from process start to the first ready frame."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({demo, workspace, screenshot, trace});
    parser.process(application);
    if (!parser.positionalArguments().isEmpty()) {
        std::fprintf(stderr, "fingerpost: %s is no option. `fingerpost --help` names them.\n",
                     qPrintable(parser.positionalArguments().constFirst()));
        std::exit(2);
    }
    Arguments arguments;
    arguments.demo = parser.isSet(demo);
    arguments.traceStartup = parser.isSet(trace);
    arguments.workspace = parser.value(workspace);
    arguments.screenshot = parser.value(screenshot);
    if (arguments.workspace.isEmpty()) {
        // What is tried out in the demo does not mix with one's own tabs.
        arguments.workspace = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
            + (arguments.demo ? "/demo"_L1 : "/workspace"_L1);
    }
    return arguments;
}

void writeScreenshot(QWidget *window, const QString &path)
{
    const bool written = window->grab().save(path);
    if (!written)
        std::fprintf(stderr, "fingerpost: %s cannot be written.\n", qPrintable(path));
    QCoreApplication::exit(written ? 0 : 1);
}

} // namespace

int main(int argc, char **argv)
{
    if (wants(argc, argv, "--version") || wants(argc, argv, "-v")) {
        std::puts("fingerpost " FINGERPOST_VERSION);
        return 0;
    }
    if (argc == 2 && (wants(argc, argv, "--help") || wants(argc, argv, "-h"))) {
        const QCoreApplication application(argc, argv);
        parse(application); // prints it and ends the program
    }
    if (!hasDisplay(argc, argv)) {
        std::fputs("fingerpost: there is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so no window "
                   "can open. fingerpost-cli needs none.\n",
                   stderr);
        return 1;
    }
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"fingerpost"_s);
    QApplication::setApplicationDisplayName(u"Fingerpost"_s);
    QApplication::setApplicationVersion(QStringLiteral(FINGERPOST_VERSION));
    QApplication::setDesktopFileName(u"org.fingerpost.Fingerpost"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/app/org.fingerpost.Fingerpost.svg"_s));
    // Which proxy is used is the Session's to say.
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    const Arguments arguments = parse(application);
    Ui::installTranslations(QLocale::system(), &application);

    QSettings settings(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
                           + "/settings.ini"_L1,
                       QSettings::IniFormat);
    Ui::ColorSchemeWatcher colors;
    colors.setChoice(Ui::ColorScheme(settings.value(u"window/colours"_s).toInt()));
    Ui::applyTheme(application, colors.isDark());
    QObject::connect(&colors, &Ui::ColorSchemeWatcher::changed, &application,
                     [&application](bool dark) { Ui::applyTheme(application, dark); });

    // They wait for disks rather than compute: a long save must not hold up what is sent meanwhile.
    QThreadPool::globalInstance()->setMaxThreadCount(qMax(8, QThread::idealThreadCount()));
    const WorkspaceLock workspace = lockWorkspace(arguments.workspace);
    DraftStore drafts(workspace.directory);
    Workbench workbench(workspace.directory, arguments.workspace, systemKeychain());
    PlaygroundHost playground;
    Requests::Session session;
    session.headers().set("User-Agent", "Fingerpost/" FINGERPOST_VERSION);
    Ui::MainWindow window({session, drafts, playground, settings, colors, workbench});
    const auto ready = arguments.demo ? &Ui::MainWindow::samplesShown : &Ui::MainWindow::firstFrame;
    QObject::connect(&window, &Ui::MainWindow::firstFrame, &window, [&] {
        if (arguments.traceStartup)
            std::printf("%.0f\n", millisecondsSinceProcessStart());
        std::fflush(stdout);
        colors.watchDesktop();
        if (arguments.demo)
            window.startPlayground();
    });
    if (!arguments.screenshot.isEmpty()) {
        QObject::connect(&window, ready, &window, [&] {
            QTimer::singleShot(0, &window, [&] { writeScreenshot(&window, arguments.screenshot); });
        });
    }
    window.show();
    return QApplication::exec();
}
