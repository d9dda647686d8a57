#include <csignal>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include "core/latent/timeline/TimelineText.h"
#include "core/project/ModelFolder.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"
#include "tests/app/Program.h"

/// `imago video` as a script sees it. The model is the one in the program.
class TestVideo : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        timeline_ = {};
        for (int index = 0; index < 3; ++index)
            timeline_.keys.push_back(
                {core::sampleLatent(model_.snapshot->latentSize(), 8, static_cast<std::uint64_t>(index)), {}, 0.5});
        write(core::timelineToText(timeline_, {}));
    }

    void itsOldNameStillWorks() {
        const ProgramRun run =
            runProgram(folder_->path(), {"film", "--keys", "keys.json", "--out", "video.mp4", "--size", "64"});
        QVERIFY2(run.exitCode == 0, run.error);
        QVERIFY(QFileInfo(path("video.mp4")).size() > 0);
        QVERIFY(!runProgram(folder_->path(), {"--help"}).out.contains("film"));
    }

    void writesAVideo() {
        const ProgramRun run = video({"--out", "video.mp4", "--size", "64"});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains("30 frames, 1.0 s, are in video.mp4"), run.out);
        QFile file(path("video.mp4"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(8).mid(4), QByteArray("ftyp"));
        QCOMPARE(QDir(folder_->path()).entryList(QDir::Files | QDir::Hidden), (QStringList{"keys.json", "video.mp4"}));
    }

    void theVideoHasItsTimeline() {
        QCOMPARE(video({"--out", "video.mp4", "--height", "64", "--loop"}).exitCode, 0);
        const ProgramRun json = runProgram(folder_->path(), {"recipe", "video.mp4", "--json"});
        QVERIFY2(json.exitCode == 0, json.error);
        const QJsonObject recipe = json.jsonLines().first();
        QCOMPARE(recipe["format"].toString(), QString("imago-video-recipe"));
        QCOMPARE(recipe["video"]["height"].toInt(), 64);
        QCOMPARE(recipe["timeline"]["keys"].toArray().size(), 3);
        QVERIFY(recipe["timeline"]["loop"].toBool());
        const ProgramRun text = runProgram(folder_->path(), {"recipe", "video.mp4"});
        for (const char* part :
             {"Timeline           3 keyframes, spherical, smooth, loop\n", "64 pixels high", "Keyframe 3\n"})
            QVERIFY2(text.out.contains(part), text.out);
        // And makes the same video again.
        const ProgramRun again =
            runProgram(folder_->path(), {"video", "--keys", "video.mp4", "--out", "again.mp4", "--height", "64"});
        QVERIFY2(again.exitCode == 0, again.error);
        const QJsonObject second = runProgram(folder_->path(), {"recipe", "again.mp4", "--json"}).jsonLines().first();
        QVERIFY(second["timeline"] == recipe["timeline"]);
    }

    void nothingElseIsSaid_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"video.mp4", "video.webm", "video.avi"}) QTest::newRow(file) << file;
    }
    void nothingElseIsSaid() {
        QFETCH(QString, file);
        const ProgramRun run = video({"--out", file, "--size", "64"});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.error, QByteArray());  // OpenCV has its own words for some of them
        QCOMPARE(run.out.count('\n'), 1);
    }

    void aFileIsReplacedOnlyByForce() {
        QFile file(path("video.mp4"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        const ProgramRun run = video({"--out", "video.mp4", "--size", "64"});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.error.count('\n') == 1 && run.error.contains("video.mp4") && run.error.contains("--force"),
                 run.error);
        QCOMPARE(QFileInfo(file).size(), 4);
        QCOMPARE(video({"--out", "video.mp4", "--size", "64", "--force"}).exitCode, 0);
        QVERIFY(QFileInfo(path("video.mp4")).size() > 100);
    }

    void framesAreWhatTheModelDraws() {
        const ProgramRun run =
            video({"--out", "frames/", "--height", "56", "--enlargement", "blocks", "--fps", "10", "--json"});
        QCOMPARE(run.exitCode, 0);
        const QJsonObject told = run.jsonLines().first();
        QCOMPARE(told.value("event").toString(), "done");
        QCOMPARE(told.value("video").toString(), "frames");
        QCOMPARE(told.value("frames").toInt(), 10);
        QCOMPARE(told.value("seconds").toDouble(), 1.0);
        const core::Image first = core::readImage(path("frames/000000.png").toStdString());
        QCOMPARE(first.shape(), (core::ImageShape{56, 56, 1}));
        core::Renderer renderer(1);
        const core::Image drawn =
            renderer.decode(*model_.snapshot, std::vector<core::Latent>{timeline_.keys[0].latent}).front();
        for (int y = 0; y < 56; ++y)
            for (int x = 0; x < 56; ++x)  // other batches may round otherwise
                QVERIFY(std::abs(int{first.row(y)[x]} - int{drawn.row(y / 2)[x / 2]}) <= 1);
        QVERIFY(!video({"--out", "frames"}).out.contains("frames are"));
    }

    void anotherModelIsTold() {
        const QStringList small{"--out", "a.mp4", "--size", "28", "--force"};
        write(core::timelineToText(timeline_, {}, model_.weightsHash));
        const ProgramRun own = video(small);
        QCOMPARE(own.exitCode, 0);
        QCOMPARE(own.error, QByteArray());
        write(core::timelineToText(timeline_, {}, std::string(64, '0')));
        const ProgramRun other = video(small);
        QCOMPARE(other.exitCode, 0);
        QVERIFY2(other.error.contains("made with another model"), other.error);
    }

    void flagsComeBeforeTheFile() {
        const QStringList small{"--size", "28", "--fps", "10"};
        QCOMPARE(video(QStringList{"--out", "a", "--seconds", "2", "--path", "linear", "--easing", "steady", "--loop"} +
                       small)
                     .exitCode,
                 0);
        QFile file(path("a/timeline.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const core::Timeline timeline =
            core::timelineFromText(file.readAll().toStdString(), "timeline.json", model_.snapshot->latentSize(), {})
                .timeline;
        QCOMPARE(timeline.path, core::PathKind::linear);
        QCOMPARE(timeline.easing, core::Easing::steady);
        QVERIFY(timeline.loop);
        QCOMPARE(timeline.duration(), 2.0);
        QVERIFY(QFileInfo::exists(path("a/000019.png")));
        QVERIFY(!QFileInfo::exists(path("a/000020.png")));
        QCOMPARE(video(QStringList{"--out", "b", "--smooth"} + small).exitCode, 0);
    }

    void wrongUsageIsTwo_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("ending") << QStringList{"--out", "video.gif"} << ".mp4, .webm, .avi";
        QTest::newRow("path") << QStringList{"--out", "video.mp4", "--path", "crooked"} << "--path";
        QTest::newRow("easing") << QStringList{"--out", "video.mp4", "--easing", "fast"} << "--easing";
        QTest::newRow("rate") << QStringList{"--out", "video.mp4", "--fps", "0"}
                              << "--fps: Frames per second is 0, but must be a number from 1 to 120.";
        QTest::newRow("length") << QStringList{"--out", "video.mp4", "--seconds", "1e9"}
                                << "give a value from 0.1 to 3600.";
        QTest::newRow("size") << QStringList{"--out", "video.mp4", "--size", "5"}
                              << "--size: Height is 5, but must be a whole number from 16 to 4320.";
        QTest::newRow("no number") << QStringList{"--out", "video.mp4", "--fps", "fast"}
                                   << "--fps: Frames per second is \"fast\", but must be a number";
        QTest::newRow("no whole number") << QStringList{"--out", "video.mp4", "--size", "64.5"}
                                         << "--size: Height is \"64.5\", but must be a whole number";
        QTest::newRow("no out") << QStringList{} << "--out";
    }
    void wrongUsageIsTwo() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const ProgramRun run = video(arguments);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.error.contains(named.toUtf8()), run.error);
    }

    void aKeysFileThatIsNoneIsOneSentence_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("named");
        QTest::newRow("another model's") << QByteArray("[[1, 2]]") << "its latent has 2 values, but the model takes";
        QTest::newRow("no JSON") << QByteArray("keys: 1") << "not valid JSON";
        QTest::newRow("none") << QByteArray("{\"keys\": []}") << "has no keyframes";
        QTest::newRow("missing") << QByteArray() << "keys.json";
    }
    void aKeysFileThatIsNoneIsOneSentence() {
        QFETCH(QByteArray, text);
        QFETCH(QString, named);
        write(text.toStdString());
        if (text.isEmpty()) QFile::remove(path("keys.json"));
        const ProgramRun run = video({"--out", "video.mp4"});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.error.startsWith("imago: ") && run.error.count('\n') == 1 && run.error.contains(named.toUtf8()),
                 run.error);
        QVERIFY2(run.error.contains("keys.json"), run.error);
        QVERIFY(!QFileInfo::exists(path("video.mp4")));
    }

    void aLengthNeedsTwoStops() {
        timeline_.keys.resize(1);
        write(core::timelineToText(timeline_, {}));
        const ProgramRun run = video({"--out", "video.mp4", "--seconds", "3"});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.error.contains("keys.json\" has one keyframe") && run.error.contains("--seconds"), run.error);
        QVERIFY(!QFileInfo::exists(path("video.mp4")));
    }

    void interruptLeavesNothing() {
        QProcess process;
        prepareProgram(process, folder_->path());
        process.setArguments({"video", "--keys", "keys.json", "--out", "video.mp4", "--seconds", "3600"});
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
    ProgramRun video(const QStringList& arguments) const {
        return runProgram(folder_->path(), QStringList{"video", "--keys", "keys.json"} + arguments);
    }

    core::SavedModel model_ = core::embeddedModel();
    core::Timeline timeline_;
    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_TEST(TestVideo)
#include "test_video.moc"
