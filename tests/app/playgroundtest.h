// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/playgroundserver.h"
#include "playgroundclient.h"

#include <QtCore/QObject>

#include <memory>

namespace Fingerpost::Test {

/// What the tests of the practice server have in common: one that runs, and a client of it.
class PlaygroundTest : public QObject {
    Q_OBJECT

protected:
    PlaygroundServer m_server;
    std::unique_ptr<PlaygroundClient> m_client;

private Q_SLOTS:
    void initTestCase();
};

} // namespace Fingerpost::Test
