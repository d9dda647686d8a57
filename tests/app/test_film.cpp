#include <csignal>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include "core/latent/timeline/JourneyText.h"
#include "core/project/ModelFolder.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"
#include "tests/app/Program.h"

/// `imago film` as a script sees it. The model is the one in the program.
class TestFilm : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        journey_ = {};
        for (int index = 0; index < 3; ++index)
            journey_.keys.push_back(
                {core::sampleLatent(model_.snapshot->latentSize(), 8, static_cast<std::uint64_t>(index)), {}, 0.5});
        write(core::journeyToText(journey_, {}));
    }

    void writesAVideo() {
        const ProgramRun run = film({"--out", "film.mp4", "--size", "64"});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains("30 frames, 1.0 s, are in film.mp4"), run.out);
        QFile file(path("film.mp4"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(8).mid(4), QByteArray("ftyp"));
        QCOMPARE(QDir(folder_->path()).entryList(QDir::Files | QDir::Hidden), (QStringList{"film.mp4", "keys.json"}));
    }

    void nothingElseIsSaid_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"film.mp4", "film.webm", "film.avi"}) QTest::newRow(file) << file;
    }
    void nothingElseIsSaid() {
        QFETCH(QString, file);
        const ProgramRun run = film({"--out", file, "--size", "64"});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.error, QByteArray());  // OpenCV has its own words for some of them
        QCOMPARE(run.out.count('\n'), 1);
    }

    void aFileIsReplacedOnlyByForce() {
        QFile file(path("film.mp4"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        const ProgramRun run = film({"--out", "film.mp4", "--size", "64"});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.error.count('\n') == 1 && run.error.contains("film.mp4") && run.error.contains("--force"),
                 run.error);
        QCOMPARE(QFileInfo(file).size(), 4);
        QCOMPARE(film({"--out", "film.mp4", "--size", "64", "--force"}).exitCode, 0);
        QVERIFY(QFileInfo(path("film.mp4")).size() > 100);
    }

    void framesAreWhatTheModelDraws() {
        const ProgramRun run =
            film({"--out", "frames/", "--height", "56", "--enlargement", "blocks", "--fps", "10", "--json"});
        QCOMPARE(run.exitCode, 0);
        const QJsonObject told = run.jsonLines().first();
        QCOMPARE(told.value("event").toString(), "done");
        QCOMPARE(told.value("film").toString(), "frames");
        QCOMPARE(told.value("frames").toInt(), 10);
        QCOMPARE(told.value("seconds").toDouble(), 1.0);
        const core::Image first = core::readImage(path("frames/000000.png").toStdString());
        QCOMPARE(first.shape(), (core::ImageShape{56, 56, 1}));
        core::Renderer renderer(1);
        const core::Image drawn =
            renderer.decode(*model_.snapshot, std::vector<core::Latent>{journey_.keys[0].latent}).front();
        for (int y = 0; y < 56; ++y)
            for (int x = 0; x < 56; ++x)  // other batches may round otherwise
                QVERIFY(std::abs(int{first.row(y)[x]} - int{drawn.row(y / 2)[x / 2]}) <= 1);
        QVERIFY(!film({"--out", "frames"}).out.contains("frames are"));
    }

    void anotherModelIsTold() {
        const QStringList small{"--out", "a.mp4", "--size", "28", "--force"};
        write(core::journeyToText(journey_, {}, model_.weightsHash));
        const ProgramRun own = film(small);
        QCOMPARE(own.exitCode, 0);
        QCOMPARE(own.error, QByteArray());
        write(core::journeyToText(journey_, {}, std::string(64, '0')));
        const ProgramRun other = film(small);
        QCOMPARE(other.exitCode, 0);
        QVERIFY2(other.error.contains("made with another model"), other.error);
    }

    void flagsComeBeforeTheFile() {
        const QStringList small{"--size", "28", "--fps", "10"};
        QCOMPARE(film(QStringList{"--out", "a", "--seconds", "2", "--path", "linear", "--easing", "steady", "--loop"} +
                      small)
                     .exitCode,
                 0);
        QFile file(path("a/journey.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const core::Journey journey =
            core::journeyFromText(file.readAll().toStdString(), "journey.json", model_.snapshot->latentSize(), {})
                .journey;
        QCOMPARE(journey.path, core::PathKind::linear);
        QCOMPARE(journey.easing, core::Easing::steady);
        QVERIFY(journey.loop);
        QCOMPARE(journey.duration(), 2.0);
        QVERIFY(QFileInfo::exists(path("a/000019.png")));
        QVERIFY(!QFileInfo::exists(path("a/000020.png")));
        QCOMPARE(film(QStringList{"--out", "b", "--smooth"} + small).exitCode, 0);
    }

    void wrongUsageIsTwo_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("ending") << QStringList{"--out", "film.gif"} << ".mp4, .webm, .avi";
        QTest::newRow("path") << QStringList{"--out", "film.mp4", "--path", "crooked"} << "--path";
        QTest::newRow("easing") << QStringList{"--out", "film.mp4", "--easing", "fast"} << "--easing";
        QTest::newRow("rate") << QStringList{"--out", "film.mp4", "--fps", "0"}
                              << "--fps: Frames per second is 0, but must be a number from 1 to 120.";
        QTest::newRow("length") << QStringList{"--out", "film.mp4", "--seconds", "1e9"} << "give 0.1 to 3600.";
        QTest::newRow("size") << QStringList{"--out", "film.mp4", "--size", "5"}
                              << "--size: Height is 5, but must be a whole number from 16 to 4320.";
        QTest::newRow("no number") << QStringList{"--out", "film.mp4", "--fps", "fast"}
                                   << "--fps: Frames per second is \"fast\", but must be a number";
        QTest::newRow("no whole number") << QStringList{"--out", "film.mp4", "--size", "64.5"}
                                         << "--size: Height is \"64.5\", but must be a whole number";
        QTest::newRow("no out") << QStringList{} << "--out";
    }
    void wrongUsageIsTwo() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const ProgramRun run = film(arguments);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.error.contains(named.toUtf8()), run.error);
    }

    void aKeysFileThatIsNoneIsOneSentence_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("named");
        QTest::newRow("another model's") << QByteArray("[[1, 2]]") << "its latent has 2 values, but the model takes";
        QTest::newRow("no JSON") << QByteArray("keys: 1") << "not valid JSON";
        QTest::newRow("none") << QByteArray("{\"keys\": []}") << "has no stops";
        QTest::newRow("missing") << QByteArray() << "keys.json";
    }
    void aKeysFileThatIsNoneIsOneSentence() {
        QFETCH(QByteArray, text);
        QFETCH(QString, named);
        write(text.toStdString());
        if (text.isEmpty()) QFile::remove(path("keys.json"));
        const ProgramRun run = film({"--out", "film.mp4"});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.error.startsWith("imago: ") && run.error.count('\n') == 1 && run.error.contains(named.toUtf8()),
                 run.error);
        QVERIFY2(run.error.contains("keys.json"), run.error);
        QVERIFY(!QFileInfo::exists(path("film.mp4")));
    }

    void aLengthNeedsTwoStops() {
        journey_.keys.resize(1);
        write(core::journeyToText(journey_, {}));
        const ProgramRun run = film({"--out", "film.mp4", "--seconds", "3"});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.error.contains("keys.json\" has one stop") && run.error.contains("--seconds"), run.error);
        QVERIFY(!QFileInfo::exists(path("film.mp4")));
    }

    void interruptLeavesNothing() {
        QProcess process;
        prepareProgram(process, folder_->path());
        process.setArguments({"film", "--keys", "keys.json", "--out", "film.mp4", "--seconds", "3600"});
        process.start();
        QVERIFY(process.waitForStarted());
        // Hidden until it is whole.
        QTRY_VERIFY_WITH_TIMEOUT(QDir(folder_->path()).entryList(QDir::Files | QDir::Hidden).size() > 1, kProgramLimit);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        const ProgramRun run = collect(process);
        QCOMPARE(run.exitCode, 130);
        QVERIFY2(run.error.contains("nothing was written"), run.error);
        QCOMPARE(QDir(folder_->path()).entryList(QDir::Files | QDir::Hidden), QStringList{"keys.json"});
    }

   private:
    QString path(const QString& name) const { return folder_->filePath(name); }
    void write(const std::string& text) const {
        QFile file(path("keys.json"));
        if (!file.open(QIODevice::WriteOnly)) qFatal("no file can be written");
        file.write(QByteArray::fromStdString(text));
    }
    ProgramRun film(const QStringList& arguments) const {
        return runProgram(folder_->path(), QStringList{"film", "--keys", "keys.json"} + arguments);
    }

    core::SavedModel model_ = core::embeddedModel();
    core::Journey journey_;
    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_TEST(TestFilm)
#include "test_film.moc"
