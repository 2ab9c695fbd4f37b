// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/yamltext.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace Fingerpost {

/// What a YAML node says, apart from how it is written; also what is to be written anew. A value.
class YamlValue {
public:
    /// By the core schema of YAML 1.2, which is what Bruno reads.
    enum class Type { Null, Boolean, Number, String, Other, Sequence, Mapping };
    using Entry = std::pair<QString, YamlValue>;

    YamlValue() = default; ///< null
    YamlValue(const QString &text); ///< a string, whatever it looks like
    [[nodiscard]] static YamlValue boolean(bool value);
    [[nodiscard]] static YamlValue number(double value);
    [[nodiscard]] static YamlValue sequence(const QList<YamlValue> &items = {});
    [[nodiscard]] static YamlValue mapping(const QList<Entry> &entries = {});
    /// What a node says, aliases expanded. Keys that are no scalars make it Other.
    [[nodiscard]] static YamlValue of(const YamlText &text, int node);
    /// The type of a node; that of an alias is Other.
    [[nodiscard]] static Type typeOf(const YamlNode &node);

    [[nodiscard]] Type type() const { return m_type; }
    [[nodiscard]] bool isScalar() const { return m_type < Type::Sequence; }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QList<YamlValue> &items() const { return m_items; }
    [[nodiscard]] const QStringList &keys() const { return m_keys; } ///< one for each of items()
    [[nodiscard]] qsizetype size() const { return m_items.size(); }
    /// Sets a key of a mapping, behind the others when it is new.
    void set(const QString &key, const YamlValue &value);
    void insert(qsizetype index, const QString &key, const YamlValue &value);
    void remove(const QString &key);
    void append(const YamlValue &value); ///< to a sequence

    bool operator==(const YamlValue &) const = default;

private:
    Type m_type = Type::Null;
    QString m_text;
    QString m_tag; ///< one that the core schema does not know
    QStringList m_keys;
    QList<YamlValue> m_items;
};

/// How new parts of a file are written: as the rest of it is.
struct YamlStyle {
    qsizetype step = 2; ///< columns a level
    qsizetype listStep = 2; ///< columns that a list's dashes stand behind the key
    QByteArray lineBreak = "\n";
    bool literals = true; ///< else a text of several lines is quoted

    bool operator==(const YamlStyle &) const = default;
};

/// A value as text: \a head goes on the line of the key or dash, \a body below it, each line led by a line
/// break. \a isBlock: the body is a literal scalar, which must end with a line break.
struct YamlPiece {
    QByteArray head;
    QByteArray body;
    bool isBlock = false;
};

namespace YamlWriter {

/// A scalar on one line, quoted where a reader of YAML 1.1 or 1.2 would misread it. \a wish is kept where it
/// can say the text.
[[nodiscard]] QByteArray scalar(const YamlValue &value, bool inFlow,
                                YamlNode::Style wish = YamlNode::Style::Plain);
/// Within `{}` or `[]`.
[[nodiscard]] QByteArray flow(const YamlValue &value);
/// A literal scalar with its lines at \a indent, for a parent at column \a parent; nothing in it when no
/// literal can say the text.
[[nodiscard]] YamlPiece literal(const QString &text, qsizetype parent, qsizetype indent,
                                const YamlStyle &style);
/// The value of a key at column \a parent.
[[nodiscard]] YamlPiece valueOfKey(const YamlValue &value, qsizetype parent, const YamlStyle &style);
/// What stands behind a dash at column \a dash, its text beginning at \a column.
[[nodiscard]] YamlPiece item(const YamlValue &value, qsizetype dash, qsizetype column,
                             const YamlStyle &style);
/// `key: value` at \a column, of a mapping there.
[[nodiscard]] YamlPiece entry(const QString &key, const YamlValue &value, qsizetype column,
                              const YamlStyle &style);
/// A whole file, a blank line between the sections.
[[nodiscard]] QByteArray document(const YamlValue &mapping);

} // namespace YamlWriter

} // namespace Fingerpost
