#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#ifdef IMAGO_GUI
#include <QImage>
#endif

#include "tests/TestProgram.h"
#include "tests/app/Shell.h"

/// What `cmake --install` leaves in a folder: that all of it is there, and that it works from there.
class TestInstall : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase();
    void everyFileIsInItsPlace();
    void theProgramRuns();
    void theManPageNamesEverything();
    void completionNamesEverything();
    void bashCompletes_data();
    void bashCompletes();
#ifdef IMAGO_GUI
    void theDesktopEntryNamesTheProgram();
    void theMetainfoNamesTheProgram();
    void theFileTypeIsKnown();
    void iconsHaveTheirSizes_data();
    void iconsHaveTheirSizes();
#endif

   private:
    QString path(const QString& file) const {
        return prefix_.filePath(file);
    }
    QByteArray read(const QString& file) const {
        QFile source(path(file));
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }
    /// Runs the installed program.
    ProgramRun imago(const QStringList& arguments) const {
        return runOther(work_.path(), path("bin/imago"), arguments);
    }

    const QTemporaryDir prefix_;
    const QTemporaryDir work_;
    QStringList commands_;              ///< as --help lists them
    QMap<QString, QStringList> flags_;  ///< of each command, as its --help lists them
};

namespace {

const QString kAppId = QStringLiteral(IMAGO_APP_ID);
const QString kManPage = QStringLiteral("share/man/man1/imago.1.gz");
const QString kBashCompletion = QStringLiteral("share/bash-completion/completions/imago");
const QString kZshCompletion = QStringLiteral("share/zsh/site-functions/_imago");

/// All that the first group of the expression finds.
QStringList allMatches(const QByteArray& text, const char* expression) {
    QStringList found;
    const QRegularExpression pattern(QString::fromLatin1(expression), QRegularExpression::MultilineOption);
    for (auto match = pattern.globalMatch(QString::fromUtf8(text)); match.hasNext();) found << match.next().captured(1);
    return found;
}

#ifdef IMAGO_GUI
const QString kDesktopEntry = "share/applications/" + kAppId + ".desktop";
const QString kMetainfo = "share/metainfo/" + kAppId + ".metainfo.xml";
const QString kFileType = "share/mime/packages/" + kAppId + ".xml";
constexpr int kIconSizes[] = {16, 24, 32, 48, 64, 128, 256, 512};

QString iconFile(int size) {
    return QStringLiteral("share/icons/hicolor/%1x%1/apps/%2.png").arg(size).arg(kAppId);
}

/// [Desktop Entry] as keys and values.
QMap<QString, QString> desktopKeys(const QByteArray& entry) {
    QMap<QString, QString> keys;
    for (const QString& line : QString::fromUtf8(entry).split('\n'))
        if (const qsizetype equals = line.indexOf('='); equals > 0) keys[line.left(equals)] = line.mid(equals + 1);
    return keys;
}
#endif

}  // namespace

void TestInstall::initTestCase() {
    QVERIFY(prefix_.isValid() && work_.isValid());
    qunsetenv("DESTDIR");
    const ProgramRun install =
        runOther(work_.path(), IMAGO_CMAKE, {"--install", IMAGO_BUILD, "--prefix", prefix_.path()});
    QVERIFY2(install.exitCode == 0, install.error + install.out);
    commands_ = allMatches(imago({"--help"}).out, "^  ([a-z]+) {2,}\\S");
    QVERIFY2(commands_.contains("train") && commands_.contains("devices"), qPrintable(commands_.join(' ')));
    for (const QString& command : commands_) {
        flags_[command] = allMatches(imago({command, "--help"}).out, "^  (?:-h, )?(--[a-z0-9-]+)");
        QVERIFY2(flags_[command].contains("--help"), qPrintable(command));
    }
    QVERIFY(flags_["train"].contains("--latent-size"));
}

void TestInstall::everyFileIsInItsPlace() {
    QStringList expected{"bin/imago",
                         "share/doc/imago/CHANGELOG.md",
                         "share/doc/imago/LICENSE",
                         "share/doc/imago/README.md",
                         kManPage,
                         kBashCompletion,
                         kZshCompletion};
#ifdef IMAGO_GUI
    expected << kDesktopEntry << kMetainfo << kFileType << "share/icons/hicolor/scalable/apps/" + kAppId + ".svg";
    for (const int size : kIconSizes) expected << iconFile(size);
#endif
    QStringList installed;
    QDirIterator files(prefix_.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) installed << QDir(prefix_.path()).relativeFilePath(files.next());
    expected.sort();
    installed.sort();
    QCOMPARE(installed, expected);
    for (const QString& file : installed) QVERIFY2(QFileInfo(path(file)).size() > 0, qPrintable(file));
    QVERIFY(QFileInfo(path("bin/imago")).isExecutable());
}

void TestInstall::theProgramRuns() {
    const ProgramRun version = imago({"--version"});
    QCOMPARE(version.exitCode, 0);
    QCOMPARE(version.out, QByteArray("Imago " IMAGO_VERSION "\n"));
    const ProgramRun models = imago({"models", "--json"});
    QCOMPARE(models.exitCode, 0);
    for (const QJsonObject& model : models.jsonLines()) QVERIFY(!model.value("family").toString().isEmpty());
    // The pre-trained model is in it.
    const ProgramRun info = imago({"info", ":embedded", "--json"});
    QCOMPARE(info.exitCode, 0);
    QVERIFY2(info.jsonLines().first().value("latent_size").toInt() > 0, info.out);
}

void TestInstall::theManPageNamesEverything() {
    const ProgramRun unpacked = runOther(work_.path(), "gzip", {"-dc", path(kManPage)});
    QCOMPARE(unpacked.exitCode, 0);
    for (const QString& command : commands_) {
        const QByteArray start = "\n.SS imago " + command.toUtf8() + '\n';
        const qsizetype at = unpacked.out.indexOf(start);
        QVERIFY2(at > 0, qPrintable(command));
        const QByteArray section = unpacked.out.mid(at, unpacked.out.indexOf("\n.S", at + start.size()) - at);
        for (QString flag : flags_[command])
            QVERIFY2(section.contains("\\fB" + flag.replace('-', "\\-").toUtf8() + "\\fR"), qPrintable(command + flag));
    }
    for (const char* section : {"NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "EXIT STATUS", "FILES", "EXAMPLES"})
        QVERIFY2(unpacked.out.contains(QByteArray("\n.SH ") + section + '\n'), section);
    QVERIFY(unpacked.out.contains("\\fB130\\fR\ncancelled"));

    if (!isInstalled("groff")) return;
    QFile page(work_.filePath("imago.1"));
    QVERIFY(page.open(QIODevice::WriteOnly));
    page.write(unpacked.out);
    page.close();
    const ProgramRun shown = runOther(work_.path(), "groff", {"-man", "-Tutf8", "-ww", page.fileName()});
    QCOMPARE(shown.error, QByteArray());
    QCOMPARE(shown.exitCode, 0);
}

void TestInstall::completionNamesEverything() {
    for (const QString& file : {kBashCompletion, kZshCompletion}) {
        const QStringList words = QString::fromUtf8(read(file)).split(QRegularExpression("[^a-z0-9-]+"));
        for (const QString& command : commands_) {
            QVERIFY2(words.contains(command), qPrintable(file + command));
            for (const QString& flag : flags_[command]) QVERIFY2(words.contains(flag), qPrintable(file + flag));
        }
    }
    const ProgramRun bash = runOther(work_.path(), "bash", {"-n", path(kBashCompletion)});
    QVERIFY2(bash.exitCode == 0 && bash.error.isEmpty(), bash.error);
    if (!isInstalled("zsh")) return;
    const ProgramRun zsh = runOther(work_.path(), "zsh", {"-f", "-n", path(kZshCompletion)});
    QVERIFY2(zsh.exitCode == 0 && zsh.error.isEmpty(), zsh.error);
}

void TestInstall::bashCompletes_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("offered");
    QTest::newRow("a command") << QStringList{"tr"} << QStringList{"train", "traverse"};
    QTest::newRow("a longer command") << QStringList{"trai"} << QStringList{"train"};
    QTest::newRow("a flag") << QStringList{"train", "--latent"} << QStringList{"--latent-size"};
    QTest::newRow("a model") << QStringList{"train", "--model", ""} << QStringList{"autoencoder", "gan", "vae"};
    QTest::newRow("a setting") << QStringList{"train", "--schedule", ""} << QStringList{"constant", "cosine"};
    QTest::newRow("on or off") << QStringList{"train", "--mirror", ""} << QStringList{"off", "on"};
    QTest::newRow("a dataset") << QStringList{"train", "--dataset", "fa"} << QStringList{"fashion-mnist"};
    QTest::newRow("a preset") << QStringList{"train", "--preset", "few"} << QStringList{"few-images"};
    QTest::newRow("a format") << QStringList{"generate", "--as", "p"} << QStringList{"png"};
    QTest::newRow("a method") << QStringList{"directions", "--method", "ga"} << QStringList{"ganspace"};
    QTest::newRow("a metric") << QStringList{"evaluate", "--metric", "elb"} << QStringList{"elbo"};
}

void TestInstall::bashCompletes() {
    QFETCH(QStringList, words);
    QFETCH(QStringList, offered);
    QCOMPARE(offeredByBash(work_.path(), path(kBashCompletion), QStringList{"imago"} + words), offered);
}

#ifdef IMAGO_GUI
void TestInstall::theDesktopEntryNamesTheProgram() {
    const QByteArray entry = read(kDesktopEntry);
    QVERIFY(entry.startsWith("[Desktop Entry]\n"));
    QVERIFY(!entry.contains('@'));
    const QMap<QString, QString> keys = desktopKeys(entry);
    QCOMPARE(keys.value("Type"), QString("Application"));
    QCOMPARE(keys.value("Name"), QString("Imago"));
    QCOMPARE(keys.value("Exec"), QString("imago %f"));
    QCOMPARE(keys.value("Icon"), kAppId);
    for (const char* key : {"Comment", "Comment[it]", "GenericName", "GenericName[it]", "Keywords", "Keywords[it]"})
        QVERIFY2(!keys.value(key).isEmpty(), key);
    for (const char* category : {"Graphics;", "Education;", "Science;"})
        QVERIFY2(keys.value("Categories").contains(category), category);
    // Not folders: Imago is no file manager.
    QCOMPARE(keys.value("MimeType"), QString("application/vnd.safetensors;"));
    if (!isInstalled("desktop-file-validate")) return;
    const ProgramRun run = runOther(work_.path(), "desktop-file-validate", {path(kDesktopEntry)});
    QVERIFY2(run.exitCode == 0, run.out + run.error);
}

void TestInstall::theMetainfoNamesTheProgram() {
    QXmlStreamReader xml(read(kMetainfo));
    QMap<QString, QString> texts;  // of elements without others in them; the first of each name
    QString release;
    for (QString name; !xml.atEnd();) {
        xml.readNext();
        if (xml.isStartElement()) name = xml.name().toString();
        if (xml.isStartElement() && name == "release" && release.isEmpty())
            release = xml.attributes().value("version").toString();  // the newest
        if (xml.isCharacters() && !xml.isWhitespace() && !texts.contains(name)) texts[name] = xml.text().toString();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(texts.value("id"), kAppId);
    QCOMPARE(texts.value("launchable"), kAppId + ".desktop");
    QCOMPARE(texts.value("binary"), QString("imago"));
    QCOMPARE(texts.value("project_license"), QString("GPL-3.0-or-later"));
    QCOMPARE(texts.value("mediatype"), QString("application/vnd.safetensors"));
    QCOMPARE(release, QString(IMAGO_VERSION));
    if (!isInstalled("appstreamcli")) return;
    const ProgramRun run = runOther(work_.path(), "appstreamcli", {"validate", "--no-net", path(kMetainfo)});
    QVERIFY2(run.out.contains("alidation"), run.error);
    // The homepage is up to who builds it: IMAGO_HOMEPAGE.
    QStringList problems = allMatches(run.out, "^([EW]: .*)$");
    problems.removeIf([](const QString& problem) { return problem.endsWith("url-homepage-missing"); });
    QVERIFY2(problems.isEmpty(), run.out);
}

void TestInstall::theFileTypeIsKnown() {
    QVERIFY(read(kFileType).contains("type=\"application/vnd.safetensors\""));
    if (!isInstalled("update-mime-database")) return;
    QVERIFY(QDir(work_.path()).mkpath("mime/packages"));
    QVERIFY(QFile::copy(path(kFileType), work_.filePath("mime/packages/imago.xml")));
    const ProgramRun run = runOther(work_.path(), "update-mime-database", {work_.filePath("mime")});
    QVERIFY2(run.exitCode == 0, run.error);
    QFile globs(work_.filePath("mime/globs2"));
    QVERIFY(globs.open(QIODevice::ReadOnly));
    QVERIFY(globs.readAll().contains(":application/vnd.safetensors:*.safetensors\n"));
}

void TestInstall::iconsHaveTheirSizes_data() {
    QTest::addColumn<int>("size");
    for (const int size : kIconSizes) QTest::addRow("%d", size) << size;
}

void TestInstall::iconsHaveTheirSizes() {
    QFETCH(int, size);
    const QImage icon(path(iconFile(size)));
    QCOMPARE(icon.size(), QSize(size, size));
    QVERIFY(icon.hasAlphaChannel());
    // The corners are round, and there is something in the middle.
    QCOMPARE(icon.pixelColor(0, 0).alpha(), 0);
    QCOMPARE(icon.pixelColor(size / 2, size / 2).alpha(), 255);
}
#endif

IMAGO_TEST(TestInstall)
#include "test_install.moc"
