// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "coding_p.h"

using namespace Qt::Literals::StringLiterals;

namespace Requests {

Coding::~Coding() = default;

void Coding::push(const QByteArray &input)
{
    if (m_offset == m_input.size()) {
        m_input = input;
    } else {
        m_input.remove(0, m_offset);
        m_input.append(input);
    }
    m_offset = 0;
    m_begun = m_begun || !input.isEmpty();
}

Result<QByteArray> Coding::pull(qint64 maxSize)
{
    constexpr qint64 MostAtOnce = 64 * 1024;
    QByteArray output(qMin(maxSize, MostAtOnce), Qt::Uninitialized);
    char *next = output.data();
    qint64 room = output.size();
    QByteArrayView input = QByteArrayView(m_input).sliced(m_offset);
    const Step step = decode(input, next, room);
    m_offset = m_input.size() - input.size();
    if (step == Step::Failed)
        return Error(Error::ContentDecodingError,
                     u"The body says it is coded as %1, but it is not, or it is damaged."_s.arg(m_name),
                     m_words);
    output.resize(output.size() - room);
    return output;
}

} // namespace Requests
