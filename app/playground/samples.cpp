// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/samples.h"

namespace Fingerpost::Playground {

namespace {

constexpr char kPng[] =
    "iVBORw0KGgoAAAANSUhEUgAAADAAAAAwCAMAAABg3Am1AAAAPFBMVEU8bqZEcKJSdZp0jKZqfI24wsv+/v6Iiomlopzb1s95"
    "gIWQh3fNtJGtkGe8oXy/lV3Rm1PkyqfWq3HqokVzdFrMAAACS0lEQVRIx7VU7ZKjMAxLIXwGl0De/10vluIQSndm98ep4Niy"
    "ZKedvXPu73j9igL9QlCU40vxyf/UrOgerq7rSHcWukZ4lfh0L6ex4Mpq8bKgWiSu+xFZ0D/Z1uB59MNoGKZC9mNfDd7EHsc8"
    "3jG/oB/H3FSR80js049P9D1ZDswbVO9psssMwzzPQ63ogypvoBxgZ+nXDus63y/XnjLYeX/Xq9z7OmZq9Lbhph/6NSNXq9fo"
    "ezoG3xi0n1/8PAMK7xlyYRtmkzmdh5d6z5Lw61S/w0QVDIAuWFq1gnrEmZMvA8jQiMMain7CCWoNTkOoC9ZQtBqKPuf6684T"
    "5jh0QxiwYMpZeOonHTeglTdoDAFLw0Q3GP5RzZrybuBXFwi9UWhh82lfYFA0hqHVt/Mztm8G7cptvtz8jUGkGIQemWy+sEuD"
    "JtmAAwaTl/toR7hTbIMEJxySic0Eb+jf6GtbRDZcUHOnXH7xKwkK6mcR4QSVLdwo2ADgO0JR5ksxiM0byZhh4Z3krjfojZa7"
    "4V2or3qMI7fDsJc7vU2/s4mG7DvYHUx0SuuzQVn0kO785Af31TS/DmoN9d/Wm8xuHTnwlVHDUHAW/f4J6Der1BCbxnheRMQD"
    "+kCuvCO7x2gbzshan72wS10XXUQr1hvlbrYUnPyfb6kEDWihc5jnOLftsOqIDcxQbnPtuXDG9MUQefuYtg/5xrZ5kks5Txow"
    "SfnzqOrjTOgpnXi4SEeKJeiRw3mekCRqU206cCRu2XXcWy7dENMT8Za69Ef8f8M/dFFUpmNl7H0AAAAASUVORK5CYII="
    "";

constexpr char kJpeg[] =
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdB"
    "RkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P"
    "T09PT09PT09PT09PT0//wAARCAAwADADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQD/8QAFRABAQAAAAAAAAAA"
    "AAAAAAAAABL/xAAWAQEBAQAAAAAAAAAAAAAAAAAABAX/xAAVEQEBAAAAAAAAAAAAAAAAAAAAE//aAAwDAQACEQMRAD8AighR"
    "BCyyWaeCFEEFiaeCFEEFiaiCFEEMyy+aeCFEEFiaeCFEEFibeCFMEMuy+aaCFMEFiaaCFMEFib//2Q=="
    "";

} // namespace

QByteArray sampleHtml()
{
    return R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>The signpost</title>
</head>
<body>
<h1>The signpost</h1>
<p>At the crossing stood a post with four arms, and each arm named a place that none of the others did.
Travellers asked it the way; it answered every one of them alike, without a word and without a mistake.</p>
<p>One night a storm turned it around. It went on pointing, as sure as before. &ldquo;A guide,&rdquo; said
the miller when he set it right, &ldquo;should tell you where it stands before it tells you where to go.&rdquo;</p>
<ul>
<li><a href="/json">The same in JSON</a></li>
<li><a href="/xml">The same in XML</a></li>
</ul>
</body>
</html>
)";
}

QByteArray sampleJson()
{
    return R"({
  "slideshow": {
    "author": "The miller",
    "date": "date of publication",
    "slides": [
      {
        "title": "Finding the way",
        "type": "all"
      },
      {
        "items": [
          "Ask <em>where you stand</em>",
          "Ask where to go"
        ],
        "title": "In two steps",
        "type": "all"
      }
    ],
    "title": "The signpost"
  }
}
)";
}

QByteArray sampleXml()
{
    return R"(<?xml version="1.0" encoding="utf-8"?>
<!-- A small slide show -->
<slideshow title="The signpost" date="Date of publication" author="The miller">
  <slide type="all">
    <title>Finding the way</title>
  </slide>
  <slide type="all">
    <title>In two steps</title>
    <item>Ask <em>where you stand</em></item>
    <item/>
    <item>Ask where to go</item>
  </slide>
</slideshow>
)";
}

QByteArray sampleUtf8()
{
    return R"(<!doctype html>
<meta charset="utf-8">
<title>UTF-8</title>
<h1>Many alphabets</h1>
<pre>
Latin       Grüße, façade, žluťoučký, İstanbul ıssız, Þórr
Greek       Καλημέρα κόσμε
Cyrillic    Привет, мир
Hebrew      שלום עולם
Arabic      مرحبا بالعالم
Devanagari  नमस्ते दुनिया
Thai        สวัสดีชาวโลก
Georgian    გამარჯობა მსოფლიო
Chinese     你好，世界
Japanese    こんにちは世界
Korean      안녕하세요 세계
Combining   é and é, ñ and ñ
Beyond BMP  🧭 👩‍💻 𝒳 𐍈
Symbols     ∮ E⋅da = Q,  n → ∞,  ∑ f(i) = ∏ g(i),  ⌈x⌉ = −⌊−x⌋,  € £ ¥
Box         ┌──┬──┐ │▒▒│██│ └──┴──┘
</pre>
)";
}

QByteArray samplePng()
{
    return QByteArray::fromBase64(kPng);
}

QByteArray sampleJpeg()
{
    return QByteArray::fromBase64(kJpeg);
}

QByteArray sampleSvg()
{
    return R"(<?xml version="1.0" encoding="utf-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96">
  <title>A signpost</title>
  <rect x="44" y="12" width="8" height="76" fill="#7a5230"/>
  <path d="M20 20h52l12 10-12 10H20z" fill="#3b6ea8"/>
  <path d="M76 48H32L22 56l10 8h44z" fill="#f2a541"/>
</svg>
)";
}

} // namespace Fingerpost::Playground
