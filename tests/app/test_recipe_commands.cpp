#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QMap>
#include <QTemporaryDir>

#include "core/exporting/RecipeFile.h"
#include "core/files/AtomicFile.h"
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
        QFile changed(work_->filePath("changed.jsonl"));
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write(manifest);
        changed.close();
        const ProgramRun refused = imago({"regenerate", "changed.jsonl", "--out", "other"});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.error.contains("other weights"), refused.error);
        QVERIFY(!QFileInfo::exists(work_->filePath("other")));
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
