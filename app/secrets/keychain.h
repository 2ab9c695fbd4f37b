// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <memory>

namespace Fingerpost {

/// What keeps secrets over the end of the program. SecretStore asks it one question at a time.
class Keychain {
public:
    enum class Code {
        Done,
        NotFound, ///< it could be asked and has no such entry; only for read()
        Locked, ///< it wants the user's password and did not get it
        Missing, ///< there is none in this session
        Refused, ///< it is there and open, and said no
    };
    struct Answer {
        Code code = Code::Done;
        QString value; ///< of read()
        QString detail; ///< the keychain's own words for an error, not for people alone
    };
    /// Called once on the caller's thread, after the question returned; late or never when the keychain
    /// hangs.
    using Callback = std::function<void(const Answer &)>;

    virtual ~Keychain() = default;

    virtual void read(const QString &key, const Callback &callback) = 0;
    virtual void write(const QString &key, const QString &value, const Callback &callback) = 0;
    /// An entry that is not there is Done.
    virtual void remove(const QString &key, const Callback &callback) = 0;

protected:
    Keychain() = default;
    Q_DISABLE_COPY_MOVE(Keychain)
};

/// The one of the system: Secret Service (gnome-keyring, KeePassXC ...) or KWallet, through QtKeychain, never
/// in plain text. For the GUI thread, whose event dispatcher has to be GLib's, as it is wherever Qt was built
/// with it; without, the Secret Service's answers do not arrive. It may go while a question is open.
[[nodiscard]] std::unique_ptr<Keychain> systemKeychain();

} // namespace Fingerpost
