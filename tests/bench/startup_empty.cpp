// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/startup.h"

#include <QApplication>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace {

class EmptyWindow : public QWidget {
protected:
    void paintEvent(QPaintEvent *) override
    {
        QTimer::singleShot(0, this, [] {
            std::printf("%.0f\n", Fingerpost::millisecondsSinceProcessStart());
            QCoreApplication::quit();
        });
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
