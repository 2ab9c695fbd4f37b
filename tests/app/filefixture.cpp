// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filefixture.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::FileFixture {

QByteArray realFile()
{
    return R"(meta {
  name: Get user
  type: http
  seq: 2
  tags: [
    smoke
    users
  ]
}

post {
  url: https://example.com/users/:id?page=1
  body: json
  auth: basic
}

params:query {
  page: 1
  ~"all of": yes
}

params:path {
  id: 7
}

headers {
  @description('who we are')
  @later
  User-Agent:   me
  ~Accept: */*
  X-Long: '''
    one
      two
  '''
}

auth:basic {
  username: u
  password: {{p}}
}

auth:wsse {
  username: other
}

body:json {
  {
    "a": 1
  }
}

body:xml {
  <a/>
}

body:form-urlencoded {
  f: 1
}

body:multipart-form {
  t: text @contentType(text/a)
  f: @file(a.txt|b c.txt) @contentType(text/plain)
}

body:file {
  ~file: @file(old.bin)
  file: @file(in use.bin) @contentType(application/zip)
}

vars:pre-request {
  @number
  n: 1
  @own: 2
  ~off: 3
}

vars:post-response {
  id: res.body.id
}

assert {
  res.status: eq 200
  res.body.a is there: isDefined
}

script:pre-request {
  bru.setVar("x", {
    y: 1
  });
}

settings {
  encodeUrl: true
  timeout: 0
}

docs {
  # Title

  - a
}

example {
  name: One
  response: {
    status: {
      code: 200
    }
  }
}
)";
}

RequestDraft richDraft(BodyKind kind)
{
    RequestDraft draft = RequestDraft::create("POST", u"{{host}}/users/:id?a=1"_s, u"Ünïque: name"_s);
    draft.params = {{.key = u"a"_s, .value = u"1"_s, .description = u"two\nlines with ''' in them"_s},
                    {.enabled = false, .key = u"off"_s, .value = u"no"_s}};
    draft.pathParams = {{.key = u"id"_s, .value = u"42"_s}};
    draft.headers = {{.key = u"X-A"_s, .value = u"true"_s},
                     {.enabled = false, .key = u"X-B"_s, .description = u"it's \\ \"quoted\""_s}};
    draft.bodyKind = kind;
    if (kind == BodyKind::Json)
        draft.json = u"{\n  \"n\": [1, \"#\"]\n}\n"_s;
    if (kind == BodyKind::Text)
        draft.text = u"\n  led by blanks\n\n\tand a tab\n}\n\n"_s;
    if (kind == BodyKind::Xml)
        draft.xml = u"<a>\n</a>"_s;
    if (kind == BodyKind::Form)
        draft.form = {{.key = u"f"_s, .value = u"{{g}}"_s}, {.enabled = false, .key = u"h i"_s}};
    if (kind == BodyKind::Multipart)
        draft.multipart = {{.key = u"t"_s, .value = u"1\n  2"_s},
                           {.key = u"file"_s, .value = u"./ä b"_s, .kind = KeyValue::Kind::File},
                           {.key = u"none yet"_s, .kind = KeyValue::Kind::File}};
    if (kind == BodyKind::File) {
        draft.filePath = u"./x (1).bin"_s;
        draft.fileContentType = u"application/zip"_s;
    }
    draft.auth = {.kind = AuthSetting::Kind::Basic,
                  .values = {{u"username"_s, u"u"_s}, {u"password"_s, u"{{p}}"_s}},
                  .otherType = {}};
    draft.variables = {{.name = u"n"_s, .value = u"1"_s, .type = Variable::Type::Number},
                       {.name = u"s"_s, .value = u"x: y"_s, .description = u"d"_s, .enabled = false},
                       {.name = u"o"_s, .value = u"{\n  \"a\": 1\n}"_s, .type = Variable::Type::Object}};
    draft.settings.totalTimeout = 5000;
    draft.settings.followRedirects = false;
    draft.settings.maxRedirects = 3;
    draft.settings.encodeUrl = true;
    draft.settings.verify = false;
    draft.docs = u"# Title\n\n- a\n"_s;
    draft.tags = {u"smoke"_s, u"12"_s};
    draft.seq = 3;
    return draft;
}

QByteArray said(const Requests::Result<QByteArray> &written)
{
    return written ? *written : "error: " + written.error().message().toUtf8();
}

QByteArrayList differing(const QByteArray &before, const QByteArray &now)
{
    QByteArrayList lines = now.split('\n');
    QByteArrayList gone;
    for (const QByteArray &line : before.split('\n')) {
        if (!lines.removeOne(line))
            gone.append('-' + line);
    }
    for (const QByteArray &line : std::as_const(lines))
        gone.append('+' + line);
    return gone;
}

} // namespace Fingerpost::FileFixture
