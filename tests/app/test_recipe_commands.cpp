#include <sys/resource.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QMap>
#include <QTemporaryDir>
#include <cmath>
#include <csignal>

#include "core/exporting/RecipeFile.h"
#include "core/files/AtomicFile.h"
#include "core/model/Latent.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"
#include "tests/app/Program.h"

/// Images out of the program and what they say of themselves: generate, recipe and regenerate.
class TestRecipeCommands : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { work_ = std::make_unique<QTemporaryDir>(); }

    void eachFormatIsWritten() {
        const QMap<QString, QString> targets{{"png", "a"}, {"jpeg", "b"},           {"webp", "c"},
                                             {"idx", "d"}, {"webdataset", "e.tar"}, {"npz", "f.npz"}};
        for (auto target = targets.begin(); target != targets.end(); ++target) {
            const ProgramRun run =
                imago({"generate", "--count", "3", "--seed", "5", "--format", target.key(), "--out", target.value()});
            QVERIFY2(run.exitCode == 0, run.error);
            QVERIFY2(run.out.startsWith("3 samples are in "), run.out);
            QVERIFY(QFileInfo::exists(work_->filePath(target.value())));
        }
        QVERIFY(QFileInfo::exists(work_->filePath("b/000002.jpg")));
        QVERIFY(QFileInfo::exists(work_->filePath("c/000002.webp")));
        QVERIFY(QFileInfo::exists(work_->filePath("d/train-images-idx3-ubyte")));
    }

    void flagsThatDoNotFitAreWrongUsage() {
        for (const QStringList& wrong :
             {QStringList{"--count", "2", "--per-class", "2"}, QStringList{"--format", "npz", "--layout", "classes"},
              QStringList{"--quality", "50"}, QStringList{"--format", "jpeg", "--quality", "101"},
              QStringList{"--layout", "deep"}}) {
            const ProgramRun run = imago(QStringList{"generate", "--out", "x.npz"} + wrong);
            QVERIFY2(run.exitCode == 2 && run.out.isEmpty() && !run.error.isEmpty(), run.error);
        }
        // The model in the program has no classes.
        const ProgramRun run = imago({"generate", "--per-class", "2", "--out", "x"});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.error.contains("not conditional on class"), run.error);
        QVERIFY(!QFileInfo::exists(work_->filePath("x")));
    }

    void aRecipeIsTold() {
        QCOMPARE(imago({"generate", "--count", "2", "--seed", "9", "--format", "jpeg", "--out", "set"}).exitCode, 0);
        const ProgramRun text = imago({"recipe", "set/000001.jpg"});
        QCOMPARE(text.exitCode, 0);
        for (const char* part : {"Model              pre-trained\n", "Seed               9\n", "Index              1\n",
                                 "Temperature        1", "Latent\n  "})
            QVERIFY2(text.out.contains(part), text.out);
        const QJsonObject json = imago({"recipe", "set/000001.jpg", "--json"}).jsonLines().first();
        QCOMPARE(json["seed"].toInt(), 9);
        QCOMPARE(json["image"]["format"].toString(), "jpeg");
        QVERIFY(json["latent"].toArray().size() > 1);
        const QString hash = imago({"info", ":embedded", "--json"}).jsonLines().first()["weights_sha256"].toString();
        if (!hash.isEmpty()) QCOMPARE(json["model"]["weights_sha256"].toString(), hash);

        QFile(work_->filePath("none.png")).open(QIODevice::WriteOnly);
        const ProgramRun none = imago({"recipe", "none.png"});
        QCOMPARE(none.exitCode, 1);
        QVERIFY2(none.error.contains("none.png") && none.error.contains("has no recipe"), none.error);
        QCOMPARE(none.error.count('\n'), 1);
    }

    void whatAFileSaysStaysText() {
        core::Recipe recipe;
        recipe.programVersion = "0.1.0\x1B[2J";
        recipe.modelName = std::string("cats\nSeed               fake\0", 29);
        recipe.weightsHash = "\x07";
        recipe.classes = {{"a\nSeed               fake", 0.5F}, {"b\x1B[31m", 0.5F}};
        recipe.latent = {1, 2};
        core::writeFileAtomically(work_->filePath("fake.png").toStdString(),
                                  core::withRecipe(core::encodePng(core::Image({16, 16, 1})), recipe));
        const ProgramRun run = imago({"recipe", "fake.png"});
        QVERIFY2(run.exitCode == 0, run.error);
        for (const QByteArray& line : run.out.split('\n')) QVERIFY2(!line.startsWith("Seed"), run.out);
        for (const char letter : run.out) QVERIFY(letter == '\n' || static_cast<unsigned char>(letter) >= 0x20);
        for (const char* part : {"cats\\x0ASeed", "0.1.0\\x1B[2J", "a\\x0ASeed", "b\\x1B[31m"})
            QVERIFY2(run.out.contains(part), run.out);
    }

    void theEndingIsCheckedBeforeWhatIsThere() {
        QVERIFY(QDir(work_->path()).mkdir("taken"));
        for (const QStringList& force : {QStringList{}, QStringList{"--force"}}) {
            const ProgramRun run =
                imago(QStringList{"generate", "--count", "2", "--format", "npz", "--out", "taken"} + force);
            QCOMPARE(run.exitCode, 1);
            QVERIFY2(run.error.contains("must end in .npz") && !run.error.contains("force"), run.error);
        }
    }

    void aManifestIsGeneratedAgain() {
        QCOMPARE(imago({"generate", "--count", "5", "--seed", "9", "--format", "webp", "--out", "set"}).exitCode, 0);
        const ProgramRun run = imago({"regenerate", "set/manifest.jsonl", "--out", "again"});
        QVERIFY2(run.exitCode == 0, run.error);
        QCOMPARE(run.out, QByteArray("5 images generated again in again\n"));
        QVERIFY(read("again/manifest.jsonl") == read("set/manifest.jsonl"));
        for (int index = 0; index < 5; ++index) {
            const QString name = QStringLiteral("/00000%1.webp").arg(index);
            QVERIFY(!read("set" + name).isEmpty());
            QVERIFY(read("set" + name) == read("again" + name));
        }
        // A folder in use is not touched, and another model refused.
        QCOMPARE(imago({"regenerate", "set", "--out", "again"}).exitCode, 1);
        QByteArray manifest = read("set/manifest.jsonl");
        const QByteArray key = "\"weights_sha256\":\"";
        const qsizetype place = manifest.indexOf(key) + key.size();
        manifest[place] = manifest[place] == 'a' ? 'b' : 'a';
        // An image is no manifest.
        const ProgramRun image = imago({"regenerate", "set/000000.webp", "--out", "other"});
        QCOMPARE(image.exitCode, 1);
        QVERIFY2(image.error.contains("is an image, not a manifest") && image.error.contains("set/manifest.jsonl") &&
                     image.error.contains("imago recipe"),
                 image.error);
        QVERIFY(QFile::copy(work_->filePath("set/000000.webp"), work_->filePath("alone.webp")));
        const ProgramRun alone = imago({"regenerate", "alone.webp", "--out", "other"});
        QVERIFY2(alone.error.contains("see how it was generated with imago recipe"), alone.error);
        QFile changed(work_->filePath("changed.jsonl"));
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write(manifest);
        changed.close();
        const ProgramRun refused = imago({"regenerate", "changed.jsonl", "--out", "other"});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.error.contains("other weights"), refused.error);
        QVERIFY(!QFileInfo::exists(work_->filePath("other")));
    }

    void aKilledExportIsContinued() {
        const QStringList arguments{"generate", "--count", "6000", "--seed", "9", "--out", "set"};
        QProcess process;
        prepareProgram(process, work_->path());
        process.setArguments(arguments);
        process.start();
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(work_->filePath("set.partial/000200.png")), kProgramLimit);
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY(!QFileInfo::exists(work_->filePath("set")));
        const ProgramRun told = imago(arguments);
        QCOMPARE(told.exitCode, 1);
        QVERIFY2(told.error.contains(" of 6,000 samples") && told.error.contains("--resume") &&
                     told.error.contains("set.partial") && told.error.count('\n') == 1,
                 told.error);
        QStringList other = arguments;
        other.replace(4, "10");
        QVERIFY(imago(other).error.contains("another export"));
        QVERIFY(imago(other + QStringList{"--resume"}).error.contains("another export"));
        const ProgramRun run = imago(arguments + QStringList{"--resume"});
        QVERIFY2(run.exitCode == 0, run.error);
        QCOMPARE(run.out, QByteArray("6,000 samples are in set, each in its own file\n"));
        QStringList whole = arguments;
        whole.last() = "whole";
        QCOMPARE(imago(whole).exitCode, 0);
        const QStringList names = QDir(work_->filePath("whole")).entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(names.size(), 6003);
        QCOMPARE(QDir(work_->filePath("set")).entryList(QDir::Files | QDir::Hidden), names);
        for (const QString& name : names) QVERIFY2(read("set/" + name) == read("whole/" + name), qPrintable(name));
        QVERIFY(!QFileInfo::exists(work_->filePath("set.partial")));
    }

    void aStoppedExportIsKept_data() {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void aStoppedExportIsKept() {
        QFETCH(int, number);
        const QStringList arguments{"generate", "--count", "6000", "--seed", "9", "--out", "set"};
        QProcess process;
        prepareProgram(process, work_->path());
        process.setArguments(arguments);
        process.start();
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(work_->filePath("set.partial/000200.png")), kProgramLimit);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), number), 0);
        const ProgramRun stopped = collect(process);
        QVERIFY(!stopped.crashed);
        QCOMPARE(stopped.exitCode, 130);
        QVERIFY2(stopped.error.contains(" of 6,000 samples are kept in ") &&
                     stopped.error.contains("/set.partial\". ") && stopped.error.contains("--resume") &&
                     stopped.error.contains("delete that folder"),
                 stopped.error);
        QVERIFY(!QFileInfo::exists(work_->filePath("set")));
        const qint64 kept = QDir(work_->filePath("set.partial")).entryList({"*.png"}, QDir::Files).size();
        QVERIFY(kept >= 200 && kept < 6000 && kept % 64 == 0);  // whole batches
        const ProgramRun run = imago(arguments + QStringList{"--resume"});
        QVERIFY2(run.exitCode == 0, run.error);
        QCOMPARE(QDir(work_->filePath("set")).entryList(QDir::Files | QDir::Hidden).size(), 6003);
        QVERIFY(!QFileInfo::exists(work_->filePath("set.partial")));
    }

    void aDiskThatStopsAnExportIsToldWithWhatIsKept() {
        const QStringList arguments{"generate", "--count", "6000", "--seed", "9", "--out", "set"};
        QProcess process;
        prepareProgram(process, work_->path());
        process.setArguments(arguments);
        // No file may be larger: that stands for a full disk. The state of the export grows beyond it.
        process.setChildProcessModifier([] {
            const rlimit small{128U << 10, 128U << 10};
            ::setrlimit(RLIMIT_FSIZE, &small);
            std::signal(SIGXFSZ, SIG_IGN);
        });
        process.start();
        QVERIFY(process.waitForStarted());
        const ProgramRun stopped = collect(process);
        QVERIFY(!stopped.crashed);
        QCOMPARE(stopped.exitCode, 1);
        for (const char* part : {"Cannot write ", "/set.partial/export-state.jsonl", " of 6,000 samples are kept in ",
                                 "/set.partial\". Continue with --resume, or delete that folder."})
            QVERIFY2(stopped.error.contains(part), stopped.error);
        const ProgramRun run = imago(arguments + QStringList{"--resume"});
        QVERIFY2(run.exitCode == 0, run.error);
        QCOMPARE(QDir(work_->filePath("set")).entryList(QDir::Files | QDir::Hidden).size(), 6003);
    }

    void samplesAroundAFile() {
        QCOMPARE(imago({"generate", "--count", "2", "--seed", "9", "--out", "set"}).exitCode, 0);
        const ProgramRun run = imago({"generate", "--around", "set/000001.png", "--spread", "0.25", "--count", "3",
                                      "--seed", "4", "--out", "around"});
        QVERIFY2(run.exitCode == 0, run.error);
        const QJsonObject manifest = QJsonDocument::fromJson(read("around/manifest.json")).object();
        const QJsonArray center = manifest["export"]["around"][0]["latent"].toArray();
        QCOMPARE(center, QJsonDocument::fromJson(read("set/manifest.json"))["images"][1]["latent"].toArray());
        const QJsonArray latent = manifest["images"][2]["latent"].toArray();
        const core::Latent noise = core::sampleLatent(static_cast<int>(latent.size()), 4, 2, 0.25);
        for (qsizetype d = 0; d < latent.size(); ++d)
            QVERIFY(std::abs(latent[d].toDouble() - center[d].toDouble() -
                             static_cast<double>(noise[static_cast<std::size_t>(d)])) < 1e-5);
        QCOMPARE(imago({"regenerate", "around", "--out", "again"}).exitCode, 0);
        QVERIFY(read("again/000002.png") == read("around/000002.png"));

        QVERIFY(imago({"generate", "--around", "missing.png", "--out", "x"}).error.contains("missing.png"));
        const ProgramRun both =
            imago({"generate", "--around", "set/000001.png", "--around-favorites", ".", "--out", "x"});
        QCOMPARE(both.exitCode, 2);
        const ProgramRun none = imago({"generate", "--around-favorites", ".", "--out", "x"});
        QVERIFY2(none.exitCode == 1 && none.error.contains("has no favorites of this model"), none.error);
    }

    void closeSamplesAreLeftOut() {
        // Of what the model itself generates, as a dataset.
        QCOMPARE(imago({"generate", "--count", "20", "--seed", "9", "--out", "data"}).exitCode, 0);
        QVERIFY(QFile::remove(work_->filePath("data/manifest.csv")));
        QVERIFY(QFile::remove(work_->filePath("data/manifest.json")));
        QVERIFY(QFile::remove(work_->filePath("data/manifest.jsonl")));
        const QStringList arguments{"generate", "--seed",    "9",    "--count", "5",    "--min-distance",
                                    "0.001",    "--dataset", "data", "--json",  "--out"};
        const ProgramRun run = imago(arguments + QStringList{"set"});
        QVERIFY2(run.exitCode == 0, run.error);
        const QJsonObject done = run.jsonLines().last();
        QCOMPARE(done["images"].toInt(), 5);
        QCOMPARE(done["left_out"]["near_training"].toInt(), 20);
        QCOMPARE(done["left_out"]["draws"].toInt(), 25);
        QVERIFY(QFileInfo::exists(work_->filePath("set/000020.png")));
        QVERIFY(!QFileInfo::exists(work_->filePath("set/000019.png")));
        const ProgramRun unused = imago({"generate", "--dataset", "data", "--out", "x"});
        QVERIFY2(unused.exitCode == 2 && unused.error.contains("--min-distance"), unused.error);
        QCOMPARE(imago({"generate", "--format", "npz", "--resume", "--out", "x.npz"}).exitCode, 2);
        const ProgramRun few =
            imago({"generate", "--temperature", "0", "--count", "3", "--drop-similar", "on", "--out", "x"});
        QVERIFY2(few.exitCode == 1 && few.error.contains("Only 1 of 3 samples"), few.error);
        QVERIFY(!QFileInfo::exists(work_->filePath("x")) && !QFileInfo::exists(work_->filePath("x.partial")));
    }

   private:
    ProgramRun imago(const QStringList& arguments) const { return runProgram(work_->path(), arguments); }
    QByteArray read(const QString& name) const {
        QFile file(work_->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> work_;
};

IMAGO_TEST(TestRecipeCommands)
#include "test_recipe_commands.moc"
