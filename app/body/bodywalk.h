// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/blockindex.h"
#include "body/bodyforms.h"
#include "body/markupform.h"

#include <algorithm>
#include <cstring>
#include <type_traits>

namespace Fingerpost {

/// A form that goes over a body from one of its checkpoints, with the breaks that rows get which are too
/// long. Its Out is told, beside what forms tell (see BodyForms):
///     putRun(data, size, offset)   as so many put()
///     forcedBreak(flags)           a new row begins amid the one before; the form's flags
///     rowBegan(flags)              the form's flags before the byte that broke the row
///     isFull()                     nothing more is wanted
template<class Form, class Out> class FormWalk {
public:
    FormWalk(const Form &form, quint32 history, Out &out)
        : m_form(form)
        , m_out(out)
        , m_history(history)
    {
    }

    /// The bytes at \a offset, all of them unless the Out becomes full.
    void feed(QByteArrayView bytes, qint64 offset)
    {
        const char *data = bytes.data();
        for (qsizetype i = 0; i < bytes.size() && !m_out.isFull();) {
            const qint64 at = offset + i;
            const qint64 inChunk = at & (BlockIndex::ChunkSize - 1);
            if (inChunk == 0)
                beginChunk(at);
            m_begun = true;
            // Not amid a character, if it is one.
            if (m_pending && ((data[i] & 0xC0) != 0x80 || inChunk >= 3)) {
                m_pending = false;
                m_out.forcedBreak(m_form.flags());
            }
            if constexpr (!std::is_same_v<Form, BodyForms::LineForm>) {
                if (!m_pending) {
                    const qint64 most = std::min(bytes.size() - i, BlockIndex::ChunkSize - inChunk);
                    if (const qint64 run = m_form.run(data + i, most, m_kernels); run > 0) {
                        m_out.putRun(data + i, run, at);
                        i += run;
                        continue;
                    }
                }
            }
            if constexpr (std::is_same_v<Form, BodyForms::LineForm>) {
                if (!m_pending) {
                    const qint64 most = std::min(bytes.size() - i, BlockIndex::ChunkSize - inChunk);
                    const auto *end = static_cast<const char *>(std::memchr(data + i, '\n', size_t(most)));
                    const qint64 run = end ? end - (data + i) : most;
                    if (run > 0) {
                        m_out.putRun(data + i, run, at);
                        i += run;
                        continue;
                    }
                }
            }
            step(data[i], at);
            ++i;
        }
    }

    void end(qint64 offset) { m_form.end(offset, m_out); }
    [[nodiscard]] const Form &form() const { return m_form; }

private:
    void beginChunk(qint64 at)
    {
        // A walk that begins with a block was given what lies before it.
        if (m_begun && at > 0)
            m_history = (m_history << 1 | quint32(std::exchange(m_broke, false))) & 15;
        m_pending = at >= BlockIndex::BlockSize && m_history == 0;
    }

    void step(char c, qint64 at)
    {
        quint32 flags = 0;
        if constexpr (std::is_same_v<Form,
                                     BodyForms::MarkupForm> || std::is_same_v<Form, BodyForms::EventForm>)
            flags = m_form.flags();
        const quint64 before = m_out.breaks();
        m_form.feed(c, at, m_out);
        if (m_out.breaks() != before) {
            m_broke = true;
            m_out.rowBegan(flags);
        }
    }

    Form m_form;
    Out &m_out;
    const BodyKernels::Kernels &m_kernels = BodyKernels::kernels();
    quint32 m_history; ///< a bit for each of the last chunks that had a break of its own
    bool m_broke = false;
    bool m_begun = false;
    bool m_pending = false; ///< a forced break is due
};

/// An Out that shows nothing and counts.
struct CountingOut {
    quint64 natural = 0;
    quint64 forced = 0;
    void breakRow(qint32) { ++natural; }
    void forcedBreak(quint32) { ++forced; }
    void rowBegan(quint32) { }
    void put(char, qint64) { }
    void putRun(const char *, qint64, qint64) { }
    void space() { }
    void indent(qint32) { }
    [[nodiscard]] quint64 breaks() const { return natural; }
    [[nodiscard]] bool isFull() const { return false; }
};

/// Calls \a use with the form of \a index as it is at the begin of \a block, and the history of its breaks.
template<class Use> void withForm(const BlockIndex &index, qint64 block, bool pretty, Use use)
{
    const Checkpoint &point = index.at(block);
    const quint32 history =
        pretty ? CheckpointFlags::rowHistory(point.flags) : CheckpointFlags::lineHistory(point.flags);
    const BodyForm form = pretty ? index.form() : BodyForm::Text;
    switch (form) {
    case BodyForm::Text:
        return use(BodyForms::LineForm(), history);
    case BodyForm::Json:
        return use(BodyForms::JsonForm(point.depth, point.flags), history);
    case BodyForm::Events:
        return use(BodyForms::EventForm(point.depth, point.flags), history);
    case BodyForm::Xml:
    case BodyForm::Html: {
        using BodyForms::MarkupForm;
        const bool html = form == BodyForm::Html;
        return use(block == 0 ? MarkupForm(html)
                              : MarkupForm(html, point.depth, quint32(point.minDepth), point.flags),
                   history);
    }
    }
}

} // namespace Fingerpost
