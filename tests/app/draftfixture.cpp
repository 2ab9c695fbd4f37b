// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftfixture.h"

#include "process/startup.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

#include <csignal>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Test {

RequestDraft fullDraft()
{
    RequestDraft draft = RequestDraft::create("PATCH", u"http://h/ä?a=1#x"_s, u"Name"_s);
    draft.params = {{.key = u"a"_s, .value = u"1"_s},
                    {.enabled = false, .key = u"off"_s, .value = u"é\n\t\u0001"_s, .description = u"why"_s}};
    draft.headers = {{.key = u"X-Empty"_s}, {.key = u"X-Empty"_s, .value = u" blanks "_s}};
    draft.bodyKind = BodyKind::Multipart;
    draft.json = u"{\"n\": 1.00, \"😀\": \"\\u00e9\"}"_s;
    draft.text = u"a\0b"_s;
    draft.form = {{.key = u"f"_s, .value = u"g"_s}};
    draft.multipart = {{.key = u"file"_s, .value = u"/tmp/ä b"_s, .kind = KeyValue::Kind::File}};
    draft.pathParams = {{.key = u"id"_s, .value = u"a/b"_s, .description = u"which"_s}};
    draft.xml = u"<a/>"_s;
    draft.filePath = u"/tmp/x.bin"_s;
    draft.fileContentType = u"application/zip"_s;
    draft.auth = {.kind = AuthSetting::Kind::Basic, .values = {{u"username"_s, u"ü"_s}}, .otherType = {}};
    draft.variables = {{.name = u"n"_s, .value = u"1"_s, .type = Variable::Type::Number},
                       {.name = u"s"_s, .enabled = false, .secret = true}};
    draft.settings.connectTimeout = 1500;
    draft.settings.engine = Requests::Engine::Curl;
    draft.settings.verify = false;
    draft.settings.proxy = QString();
    draft.docs = u"# About"_s;
    draft.tags = {u"smoke"_s};
    draft.seq = 2;
    draft.collection = u"/c"_s;
    draft.path = u"users/Get user.yml"_s;
    return draft;
}

OpenTabs tabsWith(const QString &url, int count)
{
    OpenTabs tabs;
    for (int i = 0; i < count; ++i)
        tabs.drafts.append(RequestDraft::create("GET", url));
    return tabs;
}

QString keptUrl(const QString &folder)
{
    OpenTabs tabs;
    return DraftStore(folder).load(&tabs) && !tabs.drafts.isEmpty() ? tabs.drafts.first().url : QString();
}

Child::Child(const QString &role, const QString &folder)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), {u"--child"_s, role, folder});
}

Child::~Child()
{
    m_process.kill();
    m_process.waitForFinished();
}

QByteArray Child::readLine()
{
    while (!m_process.canReadLine() && m_process.waitForReadyRead(20000)) { }
    return m_process.readLine().trimmed();
}

void Child::killHard()
{
    ::kill(pid_t(m_process.processId()), SIGKILL);
    m_process.waitForFinished();
}

namespace {

/// Types without pause until it is killed, telling each thing typed.
int typeForever(const QString &folder)
{
    DraftStore store(folder);
    QTimer keys;
    int count = 0;
    QObject::connect(&keys, &QTimer::timeout, &store, [&] {
        store.save(tabsWith(u"http://h/%1"_s.arg(++count)));
        std::printf("%d\n", count);
        std::fflush(stdout);
    });
    keys.start(20);
    return QCoreApplication::exec();
}

int lockAndWait(const QString &folder)
{
    const WorkspaceLock lock = lockWorkspace(folder);
    std::printf("%s\n", qPrintable(lock.directory));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

int runAsChild(const QStringList &arguments)
{
    if (arguments.value(1) != "--child"_L1)
        return -1;
    return arguments.value(2) == "type"_L1 ? typeForever(arguments.value(3))
                                           : lockAndWait(arguments.value(3));
}

} // namespace Fingerpost::Test
