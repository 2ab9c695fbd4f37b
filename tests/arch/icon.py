#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fingerpost authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks a scalable icon as the icon theme specification wants it, for renderers of the static part of SVG.

Usage: icon.py FILE.svg
"""

import sys
import xml.etree.ElementTree as ElementTree

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
KNOWN = {
    "svg", "title", "desc", "defs", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
    "linearGradient", "radialGradient", "stop", "clipPath",
}


def faults(path):
    try:
        root = ElementTree.parse(path).getroot()
    except ElementTree.ParseError as error:
        return [f"is not well-formed: {error}"]
    found = []
    if root.tag != SVG + "svg":
        found.append("its root is not <svg>")
    box = root.get("viewBox", "").split()
    if len(box) != 4 or box[2] != box[3] or float(box[2]) <= 0:
        found.append("its viewBox is not square")
    names = {each.get("id") for each in root.iter()} - {None}
    for each in root.iter():
        if each.tag is ElementTree.Comment:
            continue
        if each.tag.removeprefix(SVG) not in KNOWN:
            found.append(f"<{each.tag}> is not for every renderer")
        for name, value in each.attrib.items():
            if name in ("href", XLINK + "href") and not value.startswith("#"):
                found.append(f"it refers to {value}, which is not in it")
            if value.startswith("url(#") and value[5:].split(")")[0] not in names:
                found.append(f"there is no {value}")
            if name.startswith("on"):
                found.append(f"{name} is a script")
    if not any(each.tag.removeprefix(SVG) in ("path", "rect", "circle", "polygon") for each in root.iter()):
        found.append("it draws nothing")
    return found


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    found = faults(sys.argv[1])
    for fault in found:
        print(f"{sys.argv[1]}: {fault}")
    return 1 if found else 0


sys.exit(main())
