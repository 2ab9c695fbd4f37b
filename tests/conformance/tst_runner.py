#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fingerpost authors
# SPDX-License-Identifier: MIT
"""Tests of the conformance runner itself: what it prints, how it exits, and that it fails what is wrong.

Usage: tst_runner.py RUNNER [unittest arguments]
"""

import copy
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
RUNNER = ""


def behaving(name, behaviour="pass", **more):
    return {"id": f"selftest.{name}", "level": "variant", "compare": ["behaviour"],
            "expect": {"behaviour": behaviour}, **more}


class RunnerTest(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.folder = pathlib.Path(self._folder.name)

    def write(self, name, data):
        path = self.folder / name
        path.write_text(data if isinstance(data, str) else json.dumps(data))
        return str(path)

    def document(self, cases, file="selftest", name="cases.json"):
        return self.write(name, {"format": 1, "file": file, "cases": cases})

    def exceptions(self, *entries):
        return self.write("exceptions.json", {"format": 1, "cases": list(entries)})

    def run_it(self, *arguments):
        done = subprocess.run([RUNNER, *arguments], capture_output=True, text=True, timeout=120, check=False)
        return done.returncode, done.stdout.splitlines(), done.stderr

    def play(self, cases, *entries, arguments=(), file="selftest"):
        """Exit code and lines for these cases with these exceptions."""
        code, lines, _ = self.run_it(self.document(cases, file), "--exceptions", self.exceptions(*entries),
                                     *arguments)
        return code, lines


class Frame(RunnerTest):
    def test_all_passed(self):
        code, lines = self.play([behaving("a"), behaving("b")])
        self.assertEqual(code, 0)
        self.assertEqual(lines, ["excepted: 0 (qt-transport 0, deliberate 0)", "2 passed, 0 failed, 0 skipped"])

    def test_a_failure_is_named(self):
        code, lines = self.play([behaving("a", "fail"), behaving("b")])
        self.assertEqual(code, 1)
        self.assertEqual(lines[0], "FAIL selftest.a expected pass, got fail")
        self.assertEqual(lines[-1], "1 passed, 1 failed, 0 skipped")

    def test_a_crash_fails_its_case_only(self):
        code, lines = self.play([behaving("a"), behaving("b", "crash"), behaving("c")])
        self.assertEqual(code, 1)
        self.assertRegex(lines[0], r"^FAIL selftest\.b expected a result, got a crash")
        self.assertEqual(lines[-1], "2 passed, 1 failed, 0 skipped")

    def test_a_process_that_leaves_fails_its_case_only(self):
        code, lines = self.play([behaving("a", "leave"), behaving("b")])
        self.assertEqual(code, 1)
        self.assertRegex(lines[0], r"^FAIL selftest\.a expected a result, got the end of the process")
        self.assertEqual(lines[-1], "1 passed, 1 failed, 0 skipped")

    def test_a_case_without_end_fails_alone(self):
        code, lines = self.play([behaving("a", "hang"), behaving("b")], arguments=["--case-seconds", "1"])
        self.assertEqual(code, 1)
        self.assertRegex(lines[0], r"^FAIL selftest\.a expected an end within 1 s")
        self.assertEqual(lines[-1], "1 passed, 1 failed, 0 skipped")

    def test_a_whole_alternative_is_enough(self):
        case = behaving("a", "fail", alternatives=[{"expect": {"behaviour": "fail"}},
                                                   {"expect": {"behaviour": "pass"}}])
        self.assertEqual(self.play([case])[0], 0)

    def test_list_runs_nothing(self):
        code, lines, _ = self.run_it(self.document([behaving("a", "crash"), behaving("b")]), "--list")
        self.assertEqual((code, lines), (0, ["selftest.a", "selftest.b"]))

    def test_only_one(self):
        cases = [behaving("a", "crash"), behaving("b")]
        self.assertEqual(self.play(cases, arguments=["--only", "selftest.b"])[1][-1],
                         "1 passed, 0 failed, 0 skipped")
        self.assertEqual(self.play(cases, arguments=["--only", "selftest.c"])[0], 2)

    def test_skipped_by_capability(self):
        cases = [behaving("a", "crash", requires=["tls", "brotli"]), behaving("b", requires=["resolver"])]
        code, lines = self.play(cases, arguments=["--skip", "backlog,brotli"])
        self.assertEqual(code, 0)
        self.assertEqual(lines[0], "SKIP selftest.a brotli")
        self.assertEqual(lines[-1], "1 passed, 0 failed, 1 skipped")

    def test_wrong_use(self):
        good = self.document([behaving("a")])
        none = self.exceptions()
        for arguments in ([], ["--nonsense", good], [str(self.folder / "no-such.json")],
                          [self.write("broken.json", "{"), "--exceptions", none],
                          [self.write("other.json", {"format": 2, "cases": []}), "--exceptions", none],
                          [good, "--engine", "pigeon"], [good, "--exceptions", str(self.folder / "none.json")],
                          [good, "--case-seconds", "soon"]):
            with self.subTest(arguments=arguments):
                code, lines, error = self.run_it(*arguments)
                self.assertEqual((code, lines), (2, []))
                self.assertIn("conformance_runner:", error)


class ExceptionList(RunnerTest):
    TRANSPORT = {"id": "selftest.a", "scope": "qt-transport", "reason": "because"}
    DELIBERATE = {"id": "selftest.a", "scope": "deliberate", "reason": "because"}

    def test_an_excepted_failure_is_none(self):
        code, lines = self.play([behaving("a", "fail"), behaving("b")], self.TRANSPORT)
        self.assertEqual(code, 0)
        self.assertEqual(lines, ["EXCEPT selftest.a qt-transport",
                                 "excepted: 1 (qt-transport 1, deliberate 0)", "1 passed, 0 failed, 0 skipped"])

    def test_an_exception_may_end_with_a_version_of_qt(self):
        code, lines = self.play([behaving("a", "fail")], {**self.TRANSPORT, "before": "99.0"})
        self.assertEqual((code, lines[0]), (0, "EXCEPT selftest.a qt-transport"))
        code, lines = self.play([behaving("a", "fail")], {**self.TRANSPORT, "before": "6.0"})
        self.assertEqual((code, lines[0]), (1, "FAIL selftest.a expected pass, got fail"))

    def test_an_exception_may_be_about_one_engine(self):
        code, lines = self.play([behaving("a", "fail")], {**self.DELIBERATE, "engine": "qt"})
        self.assertEqual((code, lines[0]), (0, "EXCEPT selftest.a deliberate"))
        code, lines = self.play([behaving("a")], {**self.DELIBERATE, "engine": "curl"})
        self.assertEqual((code, lines[-1]), (0, "1 passed, 0 failed, 0 skipped"))

    def test_an_exception_that_passes_is_stale(self):
        code, lines = self.play([behaving("a")], self.DELIBERATE)
        self.assertEqual(code, 1)
        self.assertEqual(lines[0], "STALE selftest.a")
        self.assertEqual(lines[-1], "0 passed, 1 failed, 0 skipped")

    def test_what_depends_on_a_race_may_pass(self):
        race = {**self.TRANSPORT, "race": True}
        code, lines = self.play([behaving("a")], race)
        self.assertEqual((code, lines[-1]), (0, "1 passed, 0 failed, 0 skipped"))
        code, lines = self.play([behaving("a", "fail")], race)
        self.assertEqual((code, lines[0]), (0, "EXCEPT selftest.a qt-transport"))

    def test_a_family_is_stale_when_all_of_it_passes(self):
        family = {"id": "selftest.f.*", "scope": "deliberate", "reason": "because"}
        code, lines = self.play([behaving("f.a", "fail"), behaving("f.b"), behaving("g")], family)
        self.assertEqual((code, lines[0]), (0, "EXCEPT selftest.f.a deliberate"))
        self.assertEqual(lines[-1], "2 passed, 0 failed, 0 skipped")
        code, lines = self.play([behaving("f.a"), behaving("f.b")], family)
        self.assertEqual((code, lines[0]), (1, "STALE selftest.f.*"))

    def test_a_core_case_needs_the_transport_or_an_rfc(self):
        core = behaving("a", "fail", level="core")
        self.assertEqual(self.play([core], self.DELIBERATE)[0], 1)
        self.assertEqual(self.play([core], {**self.DELIBERATE, "rfc": "RFC 6265 5.3"})[0], 0)
        self.assertEqual(self.play([core], self.TRANSPORT)[0], 0)

    def test_an_entry_must_be_complete(self):
        for entry in ({"id": "selftest.a", "scope": "deliberate"}, {"scope": "deliberate", "reason": "x"},
                      {"id": "selftest.a", "scope": "lazy", "reason": "x"}):
            self.assertEqual(self.play([behaving("a")], entry)[0], 2)


class Corpus(RunnerTest):
    """A forged fact must fail: every kind of fact, in cases that pass as they were recorded."""

    def forged(self, file, name, change):
        document = json.loads((HERE / f"{file}.json").read_text())
        case = next(one for one in document["cases"] if one["id"] == name)
        wrong = copy.deepcopy(case)
        change(wrong["expect"])
        good, _ = self.play([case], file=file)
        bad, lines = self.play([wrong], file=file)
        with self.subTest(case=name):
            self.assertEqual(good, 0)
            self.assertEqual(bad, 1)
            self.assertRegex(lines[0], rf"^FAIL {name} .*expected .*, got ")

    def test_prepare(self):
        def put(key, value):
            return lambda expect: expect.__setitem__(key, value)

        name = "prepare.session.session-content-type-is-kept-for-form"
        self.forged("prepare", name, put("method", "PUT"))
        self.forged("prepare", name, put("url", "http://example.com/x"))
        self.forged("prepare", name, put("body", None))
        self.forged("prepare", name, put("body", {"kind": "text", "b64": "YT1j"}))
        self.forged("prepare", name, lambda expect: expect["headers"].pop())
        self.forged("prepare", name, lambda expect: expect["headers"].append(["X-More", "1"]))
        self.forged("prepare", name, lambda expect: expect["headers"][4].__setitem__(1, "text/y"))
        self.forged("prepare", "prepare.session.default-headers-order", lambda expect: expect["headers"].reverse())
        self.forged("prepare", "prepare.hooks.constructor-hooks-survive-prepare", put("hooks", ["b", "a"]))
        self.forged("prepare", "prepare.hooks.register-then-deregister-gives-true", put("results", [None, False]))
        self.forged("prepare", "prepare.json.nan-is-refused",
                    lambda expect: expect["exception"].__setitem__("class", "InvalidURL"))

    def test_digest_answers_are_computed(self):
        def wrong(expect):
            header = expect["headers"][-1]
            header[1] = header[1].replace('uri="/', 'uri="/x')

        self.forged("prepare", "prepare.digest.md5-named", wrong)

    def test_utils(self):
        def returns(value):
            return lambda expect: expect.__setitem__("return", value)

        self.forged("utils", "utils.network.netmask-16", returns("255.255.0.1"))
        self.forged("utils", "utils.network.is-ipv4-8-8-8-8", returns(1))
        self.forged("utils", "utils.json-utf.empty", returns(None))
        self.forged("utils", "utils.set-cookie.two-cookies-in-two-headers", lambda expect: expect["return"].pop())
        self.forged("utils", "utils.cookie-jar.set-and-get",
                    lambda expect: expect["return"].__setitem__(4, {"value": True}))
        self.forged("utils", "utils.response.raise-for-status-404",
                    lambda expect: expect["return"][0]["exception"].__setitem__("message", "404"))

    def test_a_generator_raises_once(self):
        answer = "HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n"
        following = {"do": "resolve_redirects", "from": "first"}
        code, lines = self.play([{
            "id": "wire.more.generator", "level": "core", "compare": ["steps"], "session": {"max_redirects": 1},
            "servers": {"main": {"script": [{"actions": [{"latin1": answer}]}] * 2}},
            "steps": [{"do": "request", "call": "get", "url": "http://127.0.0.1:{{port}}/", "save": "first",
                       "args": {"allow_redirects": False}, "compare": ["status_code"]},
                      {**following, "compare": ["status_code"]}, {**following, "compare": ["exception"]},
                      {**following, "compare": ["response_is_none"]}],
            "expect": {"steps": [{"response": {"status_code": 302}}, {"response": {"status_code": 302}},
                                 {"exception": {"class": "TooManyRedirects", "kind": "requests"}},
                                 {"response": None}]},
        }], file="wire")
        self.assertEqual((code, lines[-1]), (0, "1 passed, 0 failed, 0 skipped"), lines)

    def test_free_functions_are_carried_by_the_engine(self):
        good = self.document([behaving("a")], name="good.json")
        if self.run_it(good, "--engine", "curl")[0] == 2:
            self.skipTest("this build has no CurlAdapter")
        answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
        code, lines = self.play([{
            "id": "wire.more.module", "level": "core", "compare": ["requests.count", "requests.chunks", "steps"],
            "servers": {"main": {"script": [{"actions": [{"latin1": answer}]}]}},
            "steps": [{"do": "request", "call": "post", "url": "http://127.0.0.1:{{port}}/", "scope": "module",
                       "args": {"data": {"$": "stream", "chunks": ["YQ=="]}}, "compare": ["status_code"]}],
            "expect": {"steps": [{"response": {"status_code": 200}}],
                       "requests": [{"server": "main", "conn": 0, "line": "POST / HTTP/1.1", "headers": [],
                                     "framing": "chunked", "body_b64": "YQ==", "chunks": [1]}]},
        }], arguments=["--engine", "curl"], file="wire")
        self.assertEqual((code, lines[-1]), (0, "1 passed, 0 failed, 0 skipped"), lines)

    def test_what_the_recorded_cases_have_no_example_of(self):
        def dictionary(*items):
            return {"$": "dict", "items": list(items)}

        def case(fn, returned, *args):
            return {"id": f"utils.more.{fn}", "level": "core", "compare": ["return"], "fn": fn,
                    "args": list(args), "expect": {"return": returned}}

        none, found = {"value": None}, {"value": 502}
        proxy = dictionary(["proxies", dictionary(["http", None])])
        code, lines = self.play([
            case("LookupDict", [found, none, none, {"value": 5}], "test", dictionary(["bad_gateway", 502]),
                 [["getitem", "bad_gateway"], ["getitem", "nope"], ["get", "nope"], ["get", "nope", 5]]),
            case("dispatch_hook", "", ["cut", "cut"], "x"),
            case("basic_auth_str", "Basic dTrDqQ==", "u", {"$": "bytes", "b64": "w6k="}),
            case("merge_environment_settings",
                 {"proxies": dictionary(), "stream": False, "verify": True, "cert": None},
                 "http://example.com/", proxy, dictionary()),
            case("CookieJar",
                 [none, none, none, none, {"value": [
                     {"name": name, "value": "3", "domain": "", "path": "/", "secure": False, "expires": expires}
                     for name, expires in (("a", 4000000000), ("b", None))]}],
                 None,
                 [["set", "a", "1"], ["set", "b", "3"], ["set", "a", "3", dictionary(["expires", 4000000000])],
                  ["set", "c", None, dictionary(["secure", True])], ["facts"]]),
            case("Response", [{"value": [{"$": "bytes", "b64": text} for text in ("YQ==", "Ygpj")]}],
                 dictionary(["status_code", 200], ["content", {"$": "bytes", "b64": "YXxiCmM="}]),
                 [["iter_lines", dictionary(["decode_unicode", True],
                                            ["delimiter", {"$": "bytes", "b64": "fA=="}])]]),
        ], file="utils")
        self.assertEqual((code, lines[-1]), (0, "6 passed, 0 failed, 0 skipped"), lines)

    def test_codes(self):
        self.forged("codes", "codes.200.arms-up", lambda expect: expect.__setitem__("value", 201))
        self.forged("codes", "codes.missing.ok", lambda expect: expect.__setitem__("value", 200))

    def test_every_exception_is_about_a_case(self):
        ids = [case["id"] for file in ("prepare", "utils", "codes", "wire")
               for case in json.loads((HERE / f"{file}.json").read_text())["cases"]]
        self.assertEqual(len(ids), len(set(ids)))
        listed = json.loads((HERE.parents[1] / "corelib/doc/exceptions.json").read_text())["cases"]
        for entry in listed:
            pattern = entry["id"]
            found = [one for one in ids if one == pattern or (pattern.endswith("*") and one.startswith(pattern[:-1]))]
            self.assertTrue(found, pattern)
        self.assertEqual(len(listed), len({entry["id"] for entry in listed}))


if __name__ == "__main__":
    RUNNER = os.path.abspath(sys.argv.pop(1))
    unittest.main()
