// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <cstdint>

namespace Requests {

/// SHA-512/256 (FIPS 180-4 §6.7): SHA-512 from initial values of its own, cut to 256 bits. Not the first half
/// of SHA-512; QCryptographicHash has only that one.
class Sha512Trunc256 {
public:
    void addData(QByteArrayView data);
    /// The 32 bytes; nothing may be added afterwards.
    [[nodiscard]] QByteArray result();

private:
    static constexpr int BlockSize = 128;
    void takeBlock(const unsigned char *block);

    std::array<std::uint64_t, 8> m_state = {0x22312194fc2bf72c, 0x9f555fa3c84c64c2, 0x2393b86b6f53b151,
                                            0x963877195940eabd, 0x96283ee2a88effe3, 0xbe5e1e2553863992,
                                            0x2b0199fc2c85b8aa, 0x0eb72ddc81c52ca2}; // §5.3.6.2
    QByteArray m_rest; ///< less than a block
    std::uint64_t m_size = 0; ///< in bytes
};

} // namespace Requests
