#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fingerpost authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every #include and fails on an arrow other than ui -> app -> corelib.

    layers.py --source DIR --qt-headers DIR     check the tree
    layers.py --self-test --qt-headers DIR      prove that each rule catches what it is for
"""

import argparse
import pathlib
import re
import sys
import tempfile

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]', re.MULTILINE)
COMMENT = re.compile(r'//[^\n]*|/\*.*?\*/', re.DOTALL)
SOURCES = {".h", ".hpp", ".cpp", ".cc"}

# Folders in the order they are matched, and the layer that each one is.
FOLDERS = [
    ("corelib/include", "corelib"),
    ("corelib/src", "corelib-private"),
    ("corelib/curl/include", "curl"),
    ("corelib/curl/src", "curl-private"),
    ("corelib/examples", "example"),
    ("app/fingerpost", "program"),
    ("app", "app"),
    ("ui", "ui"),
    ("tests/support", "test-support"),
    ("tests/corelib", "test-corelib"),
    ("tests/conformance", "test-corelib"),
    ("tests/fuzz", "test-corelib"),
    ("tests/app", "test-app"),
    ("tests", "test"),
]

# Which layers a layer may include from, beside itself.
ARROWS = {
    "corelib": set(),
    "corelib-private": {"corelib"},
    "curl": {"corelib"},
    "curl-private": {"corelib", "corelib-private", "curl"},
    "example": {"corelib", "curl"},
    "app": {"corelib", "curl"},
    "ui": {"corelib", "app"},
    "program": {"corelib", "app", "ui"},
    "test-support": {"corelib"},
    "test-corelib": {"corelib", "corelib-private", "curl", "curl-private", "test-support"},
    "test-app": {"corelib", "app", "test-support"},
    "test": {"corelib", "app", "ui", "program", "test-support"},
}

LIBRARY = {"corelib", "corelib-private", "curl", "curl-private"}
CORE_MODULES = {"QtCore", "QtNetwork"}
GRAPHICAL_MODULES = re.compile(
    r"Qt(Gui|Widgets|Svg|SvgWidgets|PrintSupport|OpenGL|OpenGLWidgets|Quick\w*|UiTools|Designer)$")

# corelib's values are for everybody; what sends is for app alone.
SENDERS = {"adapter.h", "api.h", "engineadapter.h", "networkadapter.h", "replayadapter.h", "session.h",
           "transport.h"}

# Words that a layer must not contain outside comments, and why. (SLOT alone is how D-Bus signals are received.)
WORDS = [
    ({"app", "ui", "program"}, re.compile(r"\braiseForStatus\s*\("), "throws; use checkStatus()"),
    (LIBRARY | {"app", "ui", "program"}, re.compile(r"\bQEventLoop\s+\w|\bprocessEvents\s*\("),
     "is a nested event loop"),
    (LIBRARY | {"app", "ui", "program"}, re.compile(r"\bSIGNAL\s*\("),
     "is a connection that the compiler cannot check"),
]


def layer_of(relative):
    for folder, layer in FOLDERS:
        if relative.is_relative_to(folder):
            return layer
    return None


def strip_comments(text):
    """Blanks comments and keeps the line numbers."""
    return COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


class Tree:
    def __init__(self, root, qt_headers):
        self.root = root.resolve()
        self.qt_headers = qt_headers
        self.modules = {}

    def resolve(self, includer, name, quoted):
        """The file of this tree that an include means, or None. Looks everywhere, not only where the build does."""
        places = [includer.parent] if quoted else []
        places += [self.root / folder for folder in ("app", "ui", "corelib/include", "corelib/src", "corelib/curl/include",
                                                 "corelib/curl/src", "tests", ".")]
        for place in places:
            path = (place / name).resolve()
            if path.is_file() and path.is_relative_to(self.root):
                return path.relative_to(self.root)
        return None

    def qt_module(self, name):
        """The Qt module of <QWidget>, <qwidget.h> or <QtWidgets/QWidget>, or None for what is not Qt's."""
        if name not in self.modules:
            module = None
            if re.match(r"Qt\w+$", name.split("/")[0]) and (self.qt_headers / name.split("/")[0]).is_dir():
                module = name.split("/")[0]
            elif re.match(r"[Qq]\w+(\.h)?$", name):
                found = sorted(path.parent.name for path in self.qt_headers.glob("Qt*/" + name))
                module = found[0] if found else None
            self.modules[name] = module
        return self.modules[name]

    def wrong_includes(self, path, layer, text):
        for match in INCLUDE.finditer(text):
            name = match.group(2)
            line = text.count("\n", 0, match.start(2)) + 1
            target = self.resolve(path, name, match.group(1) == '"')
            if target is not None:
                other = layer_of(target)
                if other is not None and other != layer and other not in ARROWS[layer]:
                    yield line, f"{layer} may not include {target} of {other}"
                elif layer == "ui" and other == "corelib" and target.name in SENDERS:
                    yield line, f"ui may use corelib's values, not {target.name}: sending is app's"
                continue
            module = self.qt_module(name)
            if module is None:
                continue
            if layer in LIBRARY and module not in CORE_MODULES:
                yield line, f"corelib may not use {module} ({name})"
            elif layer == "app" and GRAPHICAL_MODULES.match(module):
                yield line, f"app may not use {module} ({name})"

    def problems(self):
        checked = 0
        found = []
        for top in ("corelib", "app", "ui", "tests"):
            for path in sorted((self.root / top).rglob("*")):
                relative = path.relative_to(self.root)
                layer = layer_of(relative)
                if path.suffix not in SOURCES or layer is None or not path.is_file():
                    continue
                checked += 1
                text = strip_comments(path.read_text(encoding="utf-8"))
                found += [f"{relative}:{line}: {what}" for line, what in self.wrong_includes(path, layer, text)]
                for layers, word, why in WORDS:
                    for match in word.finditer(text) if layer in layers else ():
                        line = text.count("\n", 0, match.start()) + 1
                        found.append(f"{relative}:{line}: {match.group().strip()} {why}")
        return checked, found


# Every file of a small tree, and how many problems it is to have.
SAMPLE = [
    ("corelib/include/qrequests/response.h", "#include <QObject>\n#include <QtNetwork/QSslError>\n", 0),
    ("corelib/include/qrequests/session.h", '#include "qrequests/response.h"\n', 0),
    ("corelib/include/qrequests/leak.h", '#include "../../src/wire_p.h"\n', 1),
    ("corelib/src/wire_p.h", "#include <qrequests/session.h>\n#include <zlib.h>\n", 0),
    ("corelib/src/wrong.cpp", '#include "wire_p.h"\n#include "runner/runner.h"\n#include <QImage>\n', 2),
    ("corelib/src/loop.cpp", "QEventLoop loop;\n// QEventLoop loop;\n", 1),
    ("corelib/src/curls.cpp", "#include <qrequests/curly.h>\n", 1),
    ("corelib/curl/include/qrequests/curly.h", "#include <qrequests/session.h>\n", 0),
    ("corelib/curl/src/curly_p.h", '#include <qrequests/curly.h>\n#include "wire_p.h"\n#include <QImage>\n', 1),
    ("app/runner/runner.h", "#include <qrequests/session.h>\n#include <QHttpServer>\n", 0),
    ("app/runner/wrong.cpp", '#include "runner.h"\n#include <QtWidgets>\n#include <qpixmap.h>\n', 2),
    ("app/runner/up.cpp", '#include "pane/pane.h"\n#include "wire_p.h"\n', 2),
    ("app/runner/throws.cpp", "response.raiseForStatus();\n", 1),
    ("app/fingerpost/main.cpp", '#include "pane/pane.h"\n#include "runner/runner.h"\n#include <QApplication>\n', 0),
    ("ui/pane/pane.h", '#include "runner/runner.h"\n#include <qrequests/response.h>\n#include <QWidget>\n', 0),
    ("ui/pane/curls.cpp", "#include <qrequests/curly.h>\n", 1),
    ("ui/pane/wrong.cpp", '#include <qrequests/session.h>\n#include "wire_p.h"\n', 2),
    ("ui/pane/relative.cpp", '#include "../../corelib/src/wire_p.h"\n', 1),
    ("ui/pane/old.cpp", "connect(a, SIGNAL(clicked()), b, SLOT(go()));\n", 1),
    ("tests/corelib/tst_wire.cpp", '#include "wire_p.h"\n', 0),
    ("tests/corelib/wrong.cpp", '#include "pane/pane.h"\n', 1),
    ("tests/app/tst_runner.cpp", '#include "runner/runner.h"\n', 0),
    ("tests/app/wrong.cpp", '#include "pane/pane.h"\n#include "wire_p.h"\n', 2),
    ("tests/ui/tst_pane.cpp", '#include "pane/pane.h"\n/* #include "wire_p.h" */\n', 0),
]


def self_test(qt_headers):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text, _ in SAMPLE:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        checked, found = Tree(root, qt_headers).problems()
        assert checked == len(SAMPLE), checked
        for name, _, expected in SAMPLE:
            seen = [problem for problem in found if problem.startswith(name + ":")]
            assert len(seen) == expected, f"{name}: expected {expected} problems, found {seen}"
    print(f"each rule catches what it is for: {len(found)} problems in {checked} made-up files")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--source", type=pathlib.Path)
    parser.add_argument("--qt-headers", type=pathlib.Path, required=True)
    parser.add_argument("--self-test", action="store_true")
    arguments = parser.parse_args()
    if not (arguments.qt_headers / "QtCore/QObject").exists():
        parser.error(f"{arguments.qt_headers} does not hold Qt's headers")
    if arguments.self_test:
        self_test(arguments.qt_headers)
        return 0
    checked, found = Tree(arguments.source, arguments.qt_headers).problems()
    print("\n".join(found))
    print(f"{len(found)} problems in {checked} files")
    return 1 if found or checked == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
