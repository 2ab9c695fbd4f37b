// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "previewscenes.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

/// Hills under a sky, round at the corners, so that there is something transparent.
QImage hills(int width, int height)
{
    QImage image(width, height, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath frame;
    frame.addRoundedRect(0, 0, width, height, width / 12.0, width / 12.0);
    painter.setClipPath(frame);
    QLinearGradient sky(0, 0, 0, height);
    sky.setColorAt(0, QColor(0x4A, 0x90, 0xC8));
    sky.setColorAt(1, QColor(0xF6, 0xD8, 0xA8));
    painter.fillRect(0, 0, width, height, sky);
    painter.setPen(Qt::NoPen);
    for (int hill = 0; hill < 4; ++hill) {
        painter.setBrush(QColor(0x2F, 0x6F, 0x4F).lighter(160 - 25 * hill));
        painter.drawEllipse(QPointF(width * (0.15 + 0.27 * hill), height * (1.0 + 0.08 * (hill % 2))),
                            width * 0.3, height * 0.4);
    }
    return image;
}

QByteArray png(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray table()
{
    QByteArray text("id,name,city,amount,note\n");
    const char *names[] = {"Zoë Ångström", "Bo", "\"Lee, Ann\"", "José", "李雷"};
    for (int i = 0; i < 5000; ++i) {
        text += QByteArray::number(1000 + i) + ',' + names[i % 5] + ",Göteborg,"
            + QByteArray::number(i * 37 % 9001) + ".50," + (i % 3 == 0 ? "\"first line\nsecond line\"" : "")
            + '\n';
    }
    return text;
}

QByteArray pdf()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(96);
    QPainter painter(&writer);
    for (int page = 0; page < 12; ++page) {
        if (page > 0)
            writer.newPage();
        painter.setFont(QFont(u"Inter"_s, 22));
        painter.drawText(40, 80, u"Invoice 2026-%1"_s.arg(100 + page));
        painter.setFont(QFont(u"Inter"_s, 11));
        for (int line = 0; line < 24; ++line)
            painter.drawText(40, 140 + 24 * line,
                             u"Position %1, twelve pieces of something, 12.50"_s.arg(line + 1));
    }
    painter.end();
    return bytes;
}

QByteArray page()
{
    return "<!doctype html><html><head><title>Release notes</title><style>"
           "body { color: #222 } h1 { color: #0a647c } code { background: #eee }</style></head><body>"
           "<h1>Release notes</h1><p>Version <b>2.4</b> is out. Read <a href='/guide'>the guide</a>, or go "
           "back to <a href='https://example.test/'>the start</a>.</p><ul><li>Faster lists</li>"
           "<li>A <code>--quiet</code> that is</li></ul><table border='1' cellpadding='4'>"
           "<tr><th>Name</th><th>Size</th></tr><tr><td>tool.tar.gz</td><td>4.1 MB</td></tr></table>"
           "<p><img src='data:image/png;base64,"
        + png(hills(240, 120)).toBase64() + "'> <img src='/banner.png' alt='our banner'></p></body></html>";
}

} // namespace

std::vector<PreviewScene> previewScenes()
{
    return {
        {u"preview-image"_s, "/hills.png", "image/png", png(hills(1600, 1000))},
        {u"preview-html"_s, "/notes.html", "text/html; charset=utf-8", page()},
        {u"preview-csv"_s, "/people.csv", "text/csv; charset=utf-8", table()},
        {u"preview-pdf"_s, "/invoice.pdf", "application/pdf", pdf()},
        {u"preview-none"_s, "/broken.png", "image/png", png(hills(1600, 1000)).first(4000)},
    };
}

} // namespace Fingerpost::Ui
