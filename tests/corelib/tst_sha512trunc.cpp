// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "digesthash_p.h"

#include "support/testsuite.h"

#include <QBuffer>
#include <QTest>

#include <algorithm>

using namespace Requests;
using namespace Qt::Literals::StringLiterals;

class TestSha512Trunc : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sha512Trunc_data();
    void sha512Trunc();
    void sha512TruncInPieces();
};

void TestSha512Trunc::sha512Trunc_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("digest");
    // The examples NIST published with FIPS 180-4, and those of its validation suite.
    QTest::newRow("empty") << ""_ba
                           << "c672b8d1ef56ed28ab87c3622c5114069bdd3ad7b8f9737498d0c01ecef0967a"_ba;
    QTest::newRow("one block") << "abc"_ba
                               << "53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23"_ba;
    QTest::newRow("two blocks") << "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                                   "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu"_ba
                                << "3928e184fb8690f840da3988121d31be65cb9d3ef83ee6146feac861e19b563a"_ba;
    QTest::newRow("a million letters")
        << QByteArray(1'000'000, 'a')
        << "9a59a052930187a97038cae692f30708aa6491923ef5194394dc68d56c74fb21"_ba;
}

void TestSha512Trunc::sha512Trunc()
{
    QFETCH(QByteArray, message);
    QTEST(DigestHash::hex(DigestHash::Sha512_256, message), "digest");
}

void TestSha512Trunc::sha512TruncInPieces()
{
    QByteArray message;
    for (int i = 0; i < 400; ++i)
        message += char(i * 7);
    // Every length about a block's end, at once and in pieces of every size.
    for (const qsizetype size : {0, 1, 111, 112, 113, 127, 128, 129, 239, 240, 255, 256, 257, 400}) {
        const QByteArray whole = DigestHash::hex(DigestHash::Sha512_256, message.left(size));
        for (const qsizetype piece : {1, 3, 64, 127, 128, 129, 300}) {
            DigestHash hash(DigestHash::Sha512_256);
            for (qsizetype at = 0; at < size; at += piece)
                hash.addData(QByteArrayView(message).sliced(at, std::min(piece, size - at)));
            QCOMPARE(hash.hex(), whole);
        }
        QBuffer device;
        device.setData(message.left(size));
        QVERIFY(device.open(QIODevice::ReadOnly));
        DigestHash hash(DigestHash::Sha512_256);
        QVERIFY(hash.addData(&device));
        QCOMPARE(hash.hex(), whole);
    }
}

FINGERPOST_TEST(TestSha512Trunc)
#include "tst_sha512trunc.moc"
