#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fingerpost authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a text on screen is missing from a translation, or one there is no longer on screen.

    translations.py LUPDATE SOURCE
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

PLACE = re.compile(r"%n|%L?\d+")


def texts(path):
    """Yields context, source and translation element of each message."""
    for context in xml.etree.ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            yield context.findtext("name"), message.findtext("source"), message.find("translation")


def problems(lupdate, source, translation):
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder, translation.name)
        shutil.copy(translation, copy)
        # Without "-no-obsolete": what is gone from the sources is marked, not removed.
        subprocess.run([lupdate, "-silent", "-locations", "none", source / "app", source / "ui", "-ts", copy], check=True,
                       stderr=subprocess.DEVNULL)
        count = 0
        for context, text, translated in texts(copy):
            count += 1
            where = f"{translation.name}: {context}: {text!r}"
            state = translated.get("type")
            if state in ("vanished", "obsolete"):
                yield f"{where} is no longer on screen"
            elif state == "unfinished" or not (translated.text or len(translated)):
                yield f"{where} is not translated"
            elif any(sorted(PLACE.findall(text)) != sorted(PLACE.findall("".join(form.itertext())))
                     for form in translated.findall("numerusform") or [translated]):
                yield f"{where} has other places to fill"
        if count < 100:
            yield f"{translation.name}: lupdate found {count} texts; it cannot have read the sources"


def main():
    lupdate, source = sys.argv[1], pathlib.Path(sys.argv[2])
    translations = sorted((source / "resources/translations").glob("*.ts"))
    found = [problem for translation in translations for problem in problems(lupdate, source, translation)]
    if not translations:
        found.append("there is no translation")
    if found:
        found.append("To add what is new: lupdate -locations none -no-obsolete app ui -ts "
                     "resources/translations/fingerpost_de.ts, then translate what is unfinished there.")
    print("\n".join(found), file=sys.stderr)
    return 1 if found else 0


sys.exit(main())
