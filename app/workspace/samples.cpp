// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/samples.h"

#include "workspace/urlparams.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

struct Sample {
    const char *method;
    const char *name;
    const char *path;
};

struct Folder {
    const char *name;
    QList<Sample> samples;
};

const QList<Folder> &folders()
{
    static const QList<Folder> table{
        {"First steps",
         {{"GET", "Hello", "/get?name=Zo%C3%AB"},
          {"POST", "Send JSON", "/post"},
          {"POST", "Send a form", "/post"},
          {"PUT", "Replace", "/put"},
          {"PATCH", "Change a part", "/patch"},
          {"DELETE", "Delete", "/delete"},
          {"GET", "My headers", "/headers"}}},
        {"Answers",
         {{"GET", "JSON", "/json"},
          {"GET", "HTML", "/html"},
          {"GET", "XML", "/xml"},
          {"GET", "Many alphabets", "/encoding/utf8"},
          {"GET", "Gzip", "/gzip"},
          {"GET", "Brotli", "/brotli"},
          {"GET", "Not found", "/status/404"},
          {"GET", "Teapot", "/status/418"}}},
        {"Redirects",
         {{"GET", "Three hops", "/redirect/3"},
          {"GET", "To another page", "/redirect-to?url=/get&status_code=302"},
          {"POST", "Method kept (307)", "/redirect-to?url=/post&status_code=307"},
          {"GET", "Sets a cookie", "/cookies/set?flavour=oat"}}},
        {"Streams",
         {{"GET", "Slow drip", "/drip?duration=5&numbytes=200&delay=0"},
          {"GET", "Server-sent events", "/sse?count=20&interval_ms=300"},
          {"GET", "NDJSON", "/ndjson?count=50&interval_ms=100"},
          {"GET", "10 MB of JSON", "/big.json?size=10M&rate=2000000"},
          {"GET", "Waits 3 seconds", "/delay/3"}}},
        {"Authentication", {{"GET", "Basic", "/basic-auth/user/passwd"}, {"GET", "Bearer", "/bearer"}}},
    };
    return table;
}

void addBody(RequestDraft &draft)
{
    if (draft.name == "Send JSON"_L1) {
        draft.bodyKind = BodyKind::Json;
        draft.json =
            u"{\n  \"id\": 9007199254740993,\n  \"name\": \"Zoë Ångström\",\n  \"balance\": 1.00\n}"_s;
    } else if (draft.name == "Send a form"_L1) {
        draft.bodyKind = BodyKind::Form;
        draft.form = {{.key = u"city"_s, .value = u"Göteborg"_s},
                      {.key = u"tea"_s, .value = u"green & hot"_s}};
    } else if (draft.method == "PUT" || draft.method == "PATCH") {
        draft.bodyKind = BodyKind::Json;
        draft.json = u"{\n  \"name\": \"Zoë\"\n}"_s;
    } else if (draft.name == "Method kept (307)"_L1) {
        draft.bodyKind = BodyKind::Text;
        draft.text = u"This body travels twice."_s;
    } else if (draft.name == "Basic"_L1) {
        draft.headers = {{.key = u"Authorization"_s,
                          .value = u"Basic dXNlcjpwYXNzd2Q="_s,
                          .description = u"user:passwd"_s}};
    } else if (draft.name == "Bearer"_L1) {
        draft.headers = {{.key = u"Authorization"_s, .value = u"Bearer practice"_s}};
    }
}

} // namespace

QList<SampleFolder> sampleRequests(const QString &base)
{
    QList<SampleFolder> result;
    for (const Folder &folder : folders()) {
        SampleFolder target{QString::fromUtf8(folder.name), {}};
        for (const Sample &sample : folder.samples) {
            RequestDraft draft = RequestDraft::create(sample.method, base + QString::fromUtf8(sample.path),
                                                      QString::fromUtf8(sample.name));
            // A stable name, so that choosing a sample again goes to its tab.
            draft.id = u"sample:"_s + QString::fromUtf8(sample.method) + u' ' + draft.name;
            draft.params = UrlParams::rowsFromUrl(draft.url, {});
            addBody(draft);
            target.requests.append(draft);
        }
        result.append(target);
    }
    return result;
}

} // namespace Fingerpost
