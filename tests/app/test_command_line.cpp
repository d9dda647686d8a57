#include <csignal>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "core/project/ModelFolder.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"
#include "tests/app/BlockImages.h"
#include "tests/app/Program.h"

/// The program as a script sees it: arguments, exit codes, what it prints, what it writes.
class TestCommandLine : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase();
    void init();
    void helpCanBeFollowed();
    void modelsAreExplained();
    void aPathNeedsTheStudio();
    void versionIsTold();
    void anOutputThatCannotBeWrittenIsAFailure();
    void aReaderThatEndsLosesNoModel();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void unknownDatasetIsOneSentence();
    void truncatedGzipIsOneSentence();
    void unknownModelIsOneSentence();
    void aDeviceThatIsNotThereIsOneSentence();
    void folderInUseIsRefusedBeforeTraining();
    void aRefusedSizeIsAllThatIsSaid_data();
    void aRefusedSizeIsAllThatIsSaid();
    void trainingReportsJsonLines();
    void precisionHalvesTheWeights();
    void everySettingHasAFlag();
    void rectanglesAreTrainedAndGenerated();
    void plainTrainingTellsAPerson();
    void presetsComeBeforeFlags();
    void theProbeTellsSpeedAndMemory();
    void devicesAreListed();
    void generatedBytesRepeat();
    void samplesAreWrittenAsAsked();
    void aConditionalModelDrawsItsClasses();
    void infoTellsOfTheEmbeddedModel();
    void interruptSavesTheModel_data();
    void interruptSavesTheModel();
    void aPlaceThatCannotBeWrittenIsSaidAtTheStart_data();
    void aPlaceThatCannotBeWrittenIsSaidAtTheStart();
    void aResultIsCalledAfterTheRealFolder_data();
    void aResultIsCalledAfterTheRealFolder();
    void aDisplayThatCannotBeOpenedIsASentence_data();
    void aDisplayThatCannotBeOpenedIsASentence();

   private:
    QString path(const QString& name) const { return folder_->filePath(name); }
    ProgramRun imago(const QStringList& arguments) const { return runProgram(folder_->path(), arguments); }
    QString blocksFolder() const { return data_.filePath("blocks"); }
    /// A training of kSmall on a few images: the shapes are 12,000.
    QStringList onBlocks() const;

    const QTemporaryDir data_;
    std::unique_ptr<QTemporaryDir> folder_;
};

namespace {

/// A network that trains in seconds under sanitizers too.
const QStringList kSmall{"--dataset", "shapes", "--size",        "28", "--color", "grey",
                         "--width",   "8",      "--latent-size", "4"};

QMap<QString, QByteArray> filesIn(const QString& folder) {
    QMap<QString, QByteArray> contents;
    for (const QString& name : QDir(folder).entryList(QDir::Files)) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly)) contents[name] = file.readAll();
    }
    return contents;
}

/// "imago: one sentence." on stderr and nothing else there or on stdout.
void verifyOneSentence(const ProgramRun& run, const QString& named) {
    QVERIFY(!run.crashed);
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.out, QByteArray());
    const QString error = QString::fromUtf8(run.error);
    QVERIFY2(error.startsWith("imago: "), run.error);
    QCOMPARE(error.count('\n'), 1);
    QVERIFY2(error.contains(named), run.error);
}

}  // namespace

QStringList TestCommandLine::onBlocks() const {
    QStringList arguments = kSmall;
    return arguments.replaceInStrings("shapes", blocksFolder());
}

void TestCommandLine::initTestCase() {
    QVERIFY(data_.isValid() && blocks::write(blocksFolder(), 240, 60));
}

void TestCommandLine::init() {
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
}

void TestCommandLine::helpCanBeFollowed() {
    const ProgramRun all = imago({"--help"});
    QCOMPARE(all.exitCode, 0);
    for (const char* command : {"train", "generate", "video", "info", "probe", "demo", "130"})
        QVERIFY2(all.out.contains(command), command);

    const ProgramRun train = imago({"train", "--help"});
    QCOMPARE(train.exitCode, 0);
    for (const char* word : {"\nData:", "\nModel:", "\nTraining:", "--dataset", "--minutes", "--epochs", "--seed",
                             "--out", "--json", "fashion-mnist:", "shapes:", "--latent-size", "--learning-rate",
                             "--set", "default", "--precision", "float32, float16; default float32"}) {
        QVERIFY2(train.out.contains(word), word);
    }
    for (const QByteArray& line : train.out.split('\n')) QVERIFY2(QString::fromUtf8(line).size() <= 100, line);
}

void TestCommandLine::modelsAreExplained() {
    const ProgramRun one = imago({"models", "--model", "vae"});
    QCOMPARE(one.exitCode, 0);
    QVERIFY(one.out.startsWith("vae: Smooth (VAE)\n"));
    for (const char* word : {"\n    beta ", "0 to 100; default 1\n        Weight of the KL term", "\n    smooth "})
        QVERIFY2(one.out.contains(word), word);
    QVERIFY(!one.out.contains("Sharp (GAN)"));
    for (const QByteArray& line : one.out.split('\n')) QVERIFY2(QString::fromUtf8(line).size() <= 100, line);
    const ProgramRun all = imago({"models"});
    QVERIFY(all.out.contains("Smooth (VAE)") && all.out.contains("Sharp (GAN)"));
    const ProgramRun json = imago({"models", "--model", "gan", "--json"});
    QCOMPARE(json.out.count('\n'), 1);
    const ProgramRun none = imago({"models", "--model", "oracle"});
    QVERIFY(none.exitCode != 0);
    QVERIFY2(none.error.contains("oracle"), none.error);
    // What is said of the whole program is said once.
    QVERIFY(!imago({"models", "--help"}).out.contains("Examples:"));
    QVERIFY(imago({"--help"}).out.contains("Examples:"));
    const QByteArray encode = imago({"encode", "--help"}).out;
    QVERIFY2(encode.contains("Usage: imago encode [IMAGE...] --out FILE [OPTIONS]"), encode);
    for (const QByteArray& line : encode.split('\n')) QVERIFY2(line.size() <= 100, line);
    const QByteArray spaced = imago({"train", "--help"}).out.simplified();
    QVERIFY2(spaced.contains("(16 to 512 pixels, or WIDTHxHEIGHT, or 0: automatic; default 0)"), spaced);
    QVERIFY(imago({"exporters"}).out.contains("  Takes a timeline; writes a new folder"));
}

void TestCommandLine::aPathNeedsTheStudio() {
    // No display in a test.
    for (const QString& what : {folder_->path(), QStringLiteral("shapes"), QStringLiteral("fashion-mnist")}) {
        const ProgramRun run = imago({what});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.error.contains(what.toUtf8()) && run.error.contains("studio"), run.error);
    }
}

void TestCommandLine::versionIsTold() {
    const ProgramRun run = imago({"--version"});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(QRegularExpression("^Imago \\d+\\.\\d+\\.\\d+\n$").match(run.out).hasMatch());
}

void TestCommandLine::anOutputThatCannotBeWrittenIsAFailure() {
    for (const QStringList& arguments : {QStringList{"exporters"}, QStringList{"info", ":embedded", "--json"},
                                         QStringList{"--help"}, QStringList{"--version"}}) {
        QProcess process;
        prepareProgram(process, folder_->path());
        process.setStandardOutputFile("/dev/full");
        process.setArguments(arguments);
        process.start();
        QVERIFY(process.waitForStarted());
        const ProgramRun run = collect(process);
        QVERIFY2(run.exitCode == 1, qPrintable(arguments.join(' ')));
        QVERIFY2(run.error.contains("standard output"), run.error);
    }
}

void TestCommandLine::aReaderThatEndsLosesNoModel() {
    QProcess process;
    prepareProgram(process, folder_->path());
    process.setProgram("sh");
    process.setArguments({"-c", QStringLiteral("\"$@\" | head -n 1"), "sh", QStringLiteral(IMAGO_PROGRAM)});
    process.setArguments(process.arguments() + QStringList{"train", "--epochs", "1", "--out", "model", "--json"} +
                         onBlocks());
    process.start();
    QVERIFY(process.waitForStarted());
    const ProgramRun run = collect(process);
    QCOMPARE(run.out.count('\n'), 1);
    QCOMPARE(run.error, QByteArray());
    QVERIFY(core::loadModel(path("model").toStdString()).status.step > 0);
}

void TestCommandLine::wrongUsageIsTwo_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown command")
        << QStringList{"paint"}
        << "There is no command, file or folder \"paint\"; the commands are train, generate, info, models, export, "
           "exporters, runs, queue, sweep, probe, directions, traverse, video, recipe, regenerate, encode, "
           "evaluate, metrics, dataset, devices and demo.";
    QTest::newRow("path") << QStringList{"./no/such"} << "There is no file or folder \"./no/such\"; check the path.";
    QTest::newRow("empty project") << QStringList{"train", "--dataset", "shapes", "--project", ""} << "names no folder";
    QTest::newRow("empty target") << QStringList{"generate", "--as", "sheet", "--out", ""} << "names no file or folder";
    QTest::newRow("flag without command") << QStringList{"--speed", "9"} << "There is no flag \"--speed\"";
    QTest::newRow("unknown flag") << QStringList{"train", "--dataset", "shapes", "--speed", "9"} << "--speed";
    QTest::newRow("mistyped command") << QStringList{"trian"} << "There is no command \"trian\"; did you mean train?";
    QTest::newRow("mistyped setting") << QStringList{"train", "--dataset", "shapes", "--set", "latnt_size=3"}
                                      << "There is no setting \"latnt_size\"; did you mean latent_size?";
    QTest::newRow("unknown family") << QStringList{"train", "--dataset", "shapes", "--model", "vea"}
                                    << "There is no model \"vea\"; choose one of: vae, autoencoder, gan.";
    QTest::newRow("mistyped flag") << QStringList{"train", "--datset", "shapes"}
                                   << "There is no flag \"--datset\"; did you mean --dataset?";
    QTest::newRow("no dataset") << QStringList{"train", "--epochs", "1"} << "--dataset";
    QTest::newRow("value out of range") << QStringList{"train", "--dataset", "shapes", "--latent-size", "9000"}
                                        << "--latent-size: Latent size is 9000, but must be a whole number from ";
    QTest::newRow("value by --set out of range")
        << QStringList{"train", "--dataset", "shapes", "--set", "latent_size=0"}
        << "--set: Latent size is 0, but must be a whole number from ";
    QTest::newRow("value no number") << QStringList{"train", "--dataset", "shapes", "--epochs", "many"} << "many";
    QTest::newRow("both lengths") << QStringList{"train", "--dataset", "shapes", "--epochs", "1", "--minutes", "1"}
                                  << "--minutes";
    QTest::newRow("unknown setting") << QStringList{"train", "--dataset", "shapes", "--set", "color=3"} << "color";
    QTest::newRow("setting without value") << QStringList{"train", "--dataset", "shapes", "--set", "beta"} << "beta";
    QTest::newRow("unknown family") << QStringList{"train", "--dataset", "shapes", "--model", "oracle"} << "oracle";
    QTest::newRow("precision")
        << QStringList{"train", "--dataset", "shapes", "--precision", "float8"}
        << "--precision: Precision of the saved weights is \"float8\", but must be one of: float32, float16.";
    QTest::newRow("flag given twice") << QStringList{"train", "--dataset", "shapes", "--seed", "1", "--seed", "2"}
                                      << "--seed was given more than once.";
    QTest::newRow("flag without its value")
        << QStringList{"train", "--dataset", "shapes", "--seed"} << "--seed needs a value.";
    QTest::newRow("preset") << QStringList{"train", "--dataset", "shapes", "--preset", "magic"}
                            << "--preset: \"magic\" is not available here; choose one of: standard, sharp, smooth, ";
    QTest::newRow("model size") << QStringList{"probe", "--dataset", "shapes", "--model-size", "huge"}
                                << "--model-size: \"huge\" is not available here; choose one of: small, medium, large.";
    QTest::newRow("size") << QStringList{"train", "--dataset", "shapes", "--size", "600"} << "600";
    for (const char* text : {"96x", "8x8", "999x10"})
        QTest::addRow("size %s", text) << QStringList{"train", "--dataset", "shapes", "--size", text}
                                       << "--size: Size is \"" + QString(text) +
                                              "\", but must be a whole number from 16 to 512, a width and a height in "
                                              "that range such as 96x64, or 0 for automatic.";
    QTest::newRow("fit") << QStringList{"train", "--dataset", "shapes", "--fit", "squeeze"}
                         << "--fit: Fit is \"squeeze\", but must be one of: crop, content, pad-color, pad-edge, "
                            "pad-mirror, stretch.";
    for (const char* text : {"pink", "#ff88"})
        QTest::addRow("background %s", text) << QStringList{"train", "--dataset", "shapes", "--background", text}
                                             << "--background: Background is \"" + QString(text) +
                                                    "\", but must be one of: automatic, white, black, gray, #RRGGBB.";
    QTest::newRow("count") << QStringList{"generate", "--count", "0", "--out", "x"} << "--count";
    QTest::newRow("export of something else")
        << QStringList{"generate", "--as", "video", "--out", "x"}
        << "--as: The export \"video\" takes a timeline, not generated samples; choose one of: png, jpeg, webp, sheet, "
           "npz, idx, webdataset, latents. To write "
           "\"video\", use imago video --out FILE.";
    QTest::newRow("export by its other flag") << QStringList{"generate", "--format", "gif", "--out", "x"}
                                              << "imago: --format: The export \"gif\" does not exist";
    QTest::newRow("export by its other flag, joined") << QStringList{"generate", "--format=gif", "--out", "x"}
                                                      << "imago: --format: The export \"gif\" does not exist";
    QTest::newRow("ending for an export") << QStringList{"generate", "--format", "pdf", "--out", "x"}
                                          << "imago: --format: \"pdf\" is not the name of an export; use --format "
                                             "sheet with --out NAME.pdf.";
    QTest::newRow("export of the studio") << QStringList{"generate", "--as", "model", "--out", "x"}
                                          << "To write \"model\", use imago export MODEL --format model.";
    QTest::newRow("dataset and image") << QStringList{"encode", "--dataset", "shapes", "a.png", "--out", "x.npz"}
                                       << "--dataset cannot be combined with image files (a.png)";
    QTest::newRow("info of nothing") << QStringList{"info"} << "MODEL";
}

void TestCommandLine::wrongUsageIsTwo() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const ProgramRun run = imago(arguments);
    QVERIFY(!run.crashed);
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(QString::fromUtf8(run.error).contains(named), run.error);
    QCOMPARE(QDir(folder_->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void TestCommandLine::unknownDatasetIsOneSentence() {
    verifyOneSentence(imago({"train", "--dataset", "no-such-folder", "--epochs", "1"}), "no-such-folder");
}

void TestCommandLine::truncatedGzipIsOneSentence() {
    // The head of a gzip stream and nothing behind it.
    QFile file(path("cut-images-idx3-ubyte.gz"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromHex("1f8b08000000000000036360e0624860"));
    file.close();
    verifyOneSentence(imago({"train", "--dataset", file.fileName(), "--epochs", "1"}), "cut-images-idx3-ubyte.gz");
}

void TestCommandLine::unknownModelIsOneSentence() {
    verifyOneSentence(imago({"info", "no-model"}), "no-model");
    verifyOneSentence(imago({"generate", "--model", "no-model", "--count", "1", "--out", "x"}), "no-model");
    QVERIFY(!QFileInfo::exists(path("x")));
}

void TestCommandLine::aDeviceThatIsNotThereIsOneSentence() {
    verifyOneSentence(imago(QStringList{"train", "--device", "cuda", "--epochs", "1", "--out", "x"} + kSmall), "cpu");
    QVERIFY(!QFileInfo::exists(path("x")));
    verifyOneSentence(imago(QStringList{"train", "--device", "abacus"} + kSmall), "abacus");
    verifyOneSentence(imago(QStringList{"probe", "--device", "cuda:7"} + kSmall), "cuda:7");
}

void TestCommandLine::folderInUseIsRefusedBeforeTraining() {
    QVERIFY(QDir(folder_->path()).mkpath("mine/inside"));
    verifyOneSentence(imago(QStringList{"train", "--epochs", "100", "--out", "mine"} + kSmall), "mine");
    QCOMPARE(QDir(path("mine")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{"inside"});
}

void TestCommandLine::aRefusedSizeIsAllThatIsSaid_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("out") << QStringList{"train", "--epochs", "1", "--out", "made"};
    QTest::newRow("project") << QStringList{"train", "--epochs", "1", "--project", "made"};
    QTest::newRow("probe") << QStringList{"probe"};
}

void TestCommandLine::aRefusedSizeIsAllThatIsSaid() {
    QFETCH(QStringList, arguments);
    verifyOneSentence(imago(arguments + QStringList{"--dataset", "shapes", "--size", "300"}),
                      "The model VAE cannot be trained on samples of 300 × 300, color: it takes images of 16 to 256 ");
    QVERIFY(!QFileInfo::exists(path("made")));
}

void TestCommandLine::trainingReportsJsonLines() {
    // With this prior the KL is exact: never below zero, however short the training.
    const ProgramRun run =
        imago(QStringList{"train", "--model", "vae", "--minutes", "0.05", "--seed", "3", "--out", "deep/model",
                          "--json", "--set", "batch_size=32", "--set", "prior=gaussian"} +
              kSmall);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.error, QByteArray());
    const auto lines = run.jsonLines();
    for (const QJsonObject& line : lines) QVERIFY(line.value("event").isString());
    QCOMPARE(lines.first().value("event").toString(), "imported");
    const QJsonObject started = lines.at(1);
    QCOMPARE(started.value("event").toString(), "started");
    QCOMPARE(started.value("device").toString(), "cpu");
    QCOMPARE(started.value("model_settings").toObject().value("latent_size").toInt(), 4);
    QCOMPARE(started.value("training_settings").toObject().value("batch_size").toInt(), 32);
    QCOMPARE(started.value("training_settings").toObject().value("length").toString(), "minutes");

    const QJsonObject done = lines.last();
    QCOMPARE(done.value("event").toString(), "done");
    QCOMPARE(done.value("outcome").toString(), "done");
    QCOMPARE(QFileInfo(done.value("model").toString()).canonicalFilePath(),
             QFileInfo(path("deep/model")).canonicalFilePath());
    for (const char* name :
         {"seconds", "epochs", "images_per_second", "test_neg_elbo_nats", "test_reconstruction_nats", "test_kl_nats"}) {
        QVERIFY2(done.value(name).isDouble(), name);
        QVERIFY2(done.value(name).toDouble() > 0, name);
    }
    QVERIFY(qAbs(done.value("test_neg_elbo_nats").toDouble() - done.value("test_reconstruction_nats").toDouble() -
                 done.value("test_kl_nats").toDouble()) < 0.01);

    const ProgramRun info = imago({"info", "deep/model", "--json"});
    QCOMPARE(info.exitCode, 0);
    const QJsonObject model = info.jsonLines().first();
    QCOMPARE(model.value("family").toString(), "vae");
    QCOMPARE(model.value("sample").toObject().value("shape").toArray(), (QJsonArray{28, 28, 1}));
    QCOMPARE(model.value("sample").toObject().value("modality").toString(), "image");
    QCOMPARE(model.value("latent_size").toInt(), 4);
    QVERIFY(model.value("parameters").toInt() > 1000);
    QCOMPARE(model.value("weights_sha256").toString().size(), 64);
    QCOMPARE(model.value("dataset").toObject().value("source").toString(), "shapes");
    QCOMPARE(model.value("training_settings").toObject().value("seed").toInt(), 3);
    QCOMPARE(model.value("test").toObject().value("neg_elbo_nats"), done.value("test_neg_elbo_nats"));
    QVERIFY(!model.value("curves").toObject().isEmpty());
}

void TestCommandLine::precisionHalvesTheWeights() {
    const QStringList train = QStringList{"train", "--minutes", "0.01"} + onBlocks();
    QCOMPARE(imago(train + QStringList{"--out", "plain"}).exitCode, 0);
    QCOMPARE(imago(train + QStringList{"--out", "half", "--precision", "float16"}).exitCode, 0);
    const auto saved = [this](const QString& model) {
        QFile settings(path(model + "/settings.json"));
        if (!settings.open(QIODevice::ReadOnly)) return QString();
        const auto json = QJsonDocument::fromJson(settings.readAll()).object();
        return json.value("weights").toObject().value("precision").toString();
    };
    QCOMPARE(saved("plain"), "float32");
    QCOMPARE(saved("half"), "float16");
    const qint64 plain = QFileInfo(path("plain/model.safetensors")).size();
    const qint64 half = QFileInfo(path("half/model.safetensors")).size();
    QVERIFY2(half > plain * 0.45 && half < plain * 0.55, qPrintable(QString("%1 of %2 bytes").arg(half).arg(plain)));
    QCOMPARE(imago({"info", "half"}).exitCode, 0);
}

void TestCommandLine::everySettingHasAFlag() {
    const QByteArray help = imago({"train", "--help"}).out;
    const QJsonObject model = imago({"info", ":embedded", "--json"}).jsonLines().first();
    for (const char* part : {"model_settings", "training_settings"}) {
        const QStringList names = model.value(part).toObject().keys();
        QVERIFY(!names.isEmpty());
        for (QString name : names) {
            name.replace('_', '-');
            QVERIFY2(help.contains("--" + name.toUtf8() + " "), qPrintable(name));
        }
    }
}

void TestCommandLine::rectanglesAreTrainedAndGenerated() {
    const ProgramRun run =
        imago({"train", "--dataset", blocksFolder(), "--size", "96x64", "--color", "grey", "--fit", "pad-edge",
               "--width", "8", "--latent-size", "4", "--minutes", "0.02", "--out", "model"});
    QVERIFY2(run.exitCode == 0, run.error);
    const ProgramRun info = imago({"info", "model"});
    QVERIFY2(QString::fromUtf8(info.out).contains(QString::fromUtf8("96 × 64, grayscale")), info.out);
    QCOMPARE(imago({"generate", "--model", "model", "--count", "2", "--out", "samples"}).exitCode, 0);
    const QDir samples(path("samples"));
    const QStringList files = samples.entryList({"*.png"});
    QCOMPARE(files.size(), 2);
    for (const QString& file : files)
        QCOMPARE(core::readImage(samples.filePath(file).toStdString()).shape(), (core::ImageShape{64, 96, 1}));
}

void TestCommandLine::plainTrainingTellsAPerson() {
    const ProgramRun run = imago(QStringList{"train", "--minutes", "0.02"} + kSmall);
    QCOMPARE(run.exitCode, 0);
    const QString out = QString::fromUtf8(run.out);
    QVERIFY2(out.contains("ELBO"), run.out);
    // Named after the dataset where --out says nothing.
    QVERIFY2(out.contains("shapes-vae"), run.out);
    QVERIFY(QFileInfo::exists(path("shapes-vae/model.safetensors")));
    QVERIFY2(!run.error.contains('\r'), "a log file gets lines, not a redrawn one");
}

void TestCommandLine::presetsComeBeforeFlags() {
    const ProgramRun run =
        imago({"train", "--dataset", blocksFolder(), "--size", "28", "--minutes", "0.01", "--preset", "few-images",
               "--model-size", "large", "--hidden-size", "64", "--batch-size", "8", "--out", "model", "--json"});
    QCOMPARE(run.exitCode, 0);
    QJsonObject started;
    for (const QJsonObject& line : run.jsonLines())
        if (line.value("event").toString() == "started") started = line;
    const QJsonObject model = started.value("model_settings").toObject();
    const QJsonObject training = started.value("training_settings").toObject();
    QCOMPARE(model.value("latent_size").toInt(), 12);        // of the preset
    QCOMPARE(model.value("width").toInt(), 32);              // of the size
    QCOMPARE(model.value("hidden_size").toInt(), 64);        // of its own flag
    QCOMPARE(training.value("batch_size").toInt(), 8);       // of its own flag
    QCOMPARE(training.value("validation").toDouble(), 0.1);  // of the preset
}

void TestCommandLine::theProbeTellsSpeedAndMemory() {
    const QStringList command = QStringList{"probe", "--seconds", "0.1", "--batch-size", "16"} + onBlocks();
    const ProgramRun run = imago(command + QStringList{"--json"});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.error, QByteArray());
    const QJsonObject result = run.jsonLines().first();
    QCOMPARE(result.value("family").toString(), "vae");
    QCOMPARE(result.value("batch_size").toInt(), 16);
    QVERIFY(result.value("images_per_second").toDouble() > 0);
    QVERIFY(result.value("parameters").toInt() > 1000);
    QVERIFY(result.value("memory_bytes").toDouble() > 20.0 * result.value("parameters").toInt());
    const ProgramRun text = imago(command);
    QCOMPARE(text.exitCode, 0);
    for (const char* part : {"28 × 28, grayscale, batches of 16", "images/s", " MB"})
        QVERIFY2(text.out.contains(part), part);
    QCOMPARE(QDir(folder_->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void TestCommandLine::devicesAreListed() {
    const ProgramRun run = imago({"devices", "--json"});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.error, QByteArray());
    const QJsonObject processor = run.jsonLines().first();
    QCOMPARE(processor.value("device").toString(), "cpu");
    QVERIFY(!processor.value("name").toString().isEmpty());
    QVERIFY(processor.value("memory_bytes").toDouble() > 1e8);
    const ProgramRun text = imago({"devices"});
    QCOMPARE(text.exitCode, 0);
    const QByteArray line = text.out.split('\n').first();
    QVERIFY2(line.startsWith("cpu ") && line.contains(processor.value("name").toString().toUtf8()), text.out);
    QVERIFY2(line.endsWith(" GiB"), text.out);
    const QJsonObject probed =
        imago(QStringList{"probe", "--device", "cpu", "--seconds", "0.1", "--json"} + onBlocks()).jsonLines().first();
    QCOMPARE(probed.value("device"), processor.value("name"));
}

void TestCommandLine::generatedBytesRepeat() {
    const QStringList command{"generate", "--model", ":embedded", "--count", "5", "--seed", "11", "--out"};
    QCOMPARE(imago(command + QStringList{"one"}).exitCode, 0);
    QCOMPARE(imago(command + QStringList{"two"}).exitCode, 0);
    const auto one = filesIn(path("one"));
    QCOMPARE(one.keys(), QStringList({"000000.png", "000001.png", "000002.png", "000003.png", "000004.png",
                                      "manifest.csv", "manifest.json", "manifest.jsonl"}));
    QVERIFY(one == filesIn(path("two")));
    QVERIFY(one["000000.png"] != one["000001.png"]);

    // Another seed gives other images; a folder in use is not touched.
    const ProgramRun again = imago(command + QStringList{"one"});
    verifyOneSentence(again, "one");
    QVERIFY(one == filesIn(path("one")));
    QCOMPARE(imago({"generate", "--count", "1", "--seed", "12", "--out", "three"}).exitCode, 0);
    QVERIFY(filesIn(path("three"))["000000.png"] != one["000000.png"]);
}

void TestCommandLine::samplesAreWrittenAsAsked() {
    const ProgramRun list = imago({"exporters"});
    QCOMPARE(list.exitCode, 0);
    for (const char* word :
         {"png: PNG files\n", "sheet: ", "writes a new folder", "writes a file: .png", "\n    seed ",
          "\n  Written by imago generate --as png\n", "\n  Written by imago encode --dataset\n",
          "\n  Written by imago video --out FILE\n", "\n  Written by imago export MODEL --format onnx\n",
          "\n  Written by \"Export favorites\" in the studio\n"})
        QVERIFY2(list.out.contains(word), word);
    for (const QByteArray& line : list.out.split('\n')) QVERIFY2(QString::fromUtf8(line).size() <= 100, line);
    const auto exporters = imago({"exporters", "--json"}).jsonLines();
    QVERIFY(exporters.size() >= 6);
    QCOMPARE(exporters[0]["exporter"].toString(), "png");
    QCOMPARE(exporters[0]["takes"].toString(), "samples");
    QCOMPARE(exporters[0]["parameters"][0]["name"].toString(), "count");
    QCOMPARE(exporters[0]["command"].toString(), "imago generate --as png");
    const QStringList ofStudio{"favorites"};
    for (const QJsonObject& exporter : exporters)
        QCOMPARE(exporter["command"].isNull(), ofStudio.contains(exporter["takes"].toString()));

    const QStringList sheet{"generate", "--as", "sheet", "--columns", "2", "--rows", "2", "--out", "s.png"};
    const ProgramRun run = imago(sheet + QStringList{"--json"});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.jsonLines().last()["file"].toString(), "s.png");
    QCOMPARE(run.jsonLines().last()["images"].toInt(), 4);
    QFile file(path("s.png"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(bytes.mid(16, 8), QByteArray::fromHex("0000003e0000003e"));  // 62 x 62 pixels
    verifyOneSentence(imago(sheet), "s.png");
    const ProgramRun told = imago(sheet + QStringList{"--force"});
    QCOMPARE(told.out, QByteArray("4 samples are in one file, s.png\n"));
    const ProgramRun many = imago({"generate", "--count", "2", "--out", "many"});
    QCOMPARE(many.out, QByteArray("2 samples are in many, each in its own file\n"));
    // Whatever the name, it is one line of text.
    const ProgramRun odd = imago({"generate", "--count", "2", "--out", "a\x1B[31m\nb"});
    QCOMPARE(odd.out, QByteArray("2 samples are in a\\x1B[31m\\x0Ab, each in its own file\n"));
    // The first exporter is the one that there always was, also under the flag that there was.
    QCOMPARE(imago({"generate", "--count", "2", "--out", "a"}).exitCode, 0);
    QCOMPARE(imago({"generate", "--count", "2", "--as", "png", "--out", "b"}).exitCode, 0);
    QCOMPARE(imago({"generate", "--count", "2", "--format", "png", "--out", "c"}).exitCode, 0);
    QVERIFY(filesIn(path("a")) == filesIn(path("b")) && filesIn(path("a")) == filesIn(path("c")));

    for (const QStringList& wrong : {QStringList{"--as", "gif"}, QStringList{"--as", "video"},
                                     QStringList{"--as", "sheet", "--count", "3"}, QStringList{"--rows", "2"}}) {
        const ProgramRun refused = imago(QStringList{"generate", "--out", "x.png"} + wrong);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.error.contains(wrong[1].toUtf8()) || refused.error.contains("leave its flag out"),
                 refused.error);
        QVERIFY(!QFileInfo::exists(path("x.png")));
    }
    verifyOneSentence(imago({"generate", "--as", "sheet", "--out", "x.gif"}), ".png");
}

void TestCommandLine::aConditionalModelDrawsItsClasses() {
    QCOMPARE(imago(QStringList{"train", "--minutes", "0.01", "--labels", "on", "--out", "model"} + kSmall).exitCode, 0);
    QVERIFY(imago({"info", "model"}).out.contains("Square, Ellipse, Triangle"));
    const QJsonArray classes = imago({"info", "model", "--json"}).jsonLines().first().value("classes").toArray();
    QCOMPARE(classes, QJsonArray({"Square", "Ellipse", "Triangle"}));

    const QStringList command{"generate", "--model", "model", "--count", "4", "--seed", "11", "--out"};
    QCOMPARE(imago(command + QStringList{"each"}).exitCode, 0);
    QCOMPARE(imago(command + QStringList{"each2", "--class", "each"}).exitCode, 0);
    QCOMPARE(imago(command + QStringList{"one", "--class", "Triangle"}).exitCode, 0);
    QVERIFY(filesIn(path("each")) == filesIn(path("each2")));
    const QByteArray table = filesIn(path("each"))["manifest.csv"];
    for (const char* part : {"0,000000.png,11,Square,", "1,000001.png,11,Ellipse,", "3,000003.png,11,Square,"})
        QVERIFY2(table.contains(part), part);
    QVERIFY(filesIn(path("one"))["manifest.csv"].contains("3,000003.png,11,Triangle,"));
    QVERIFY(filesIn(path("one"))["000002.png"] == filesIn(path("each"))["000002.png"]);

    const ProgramRun unknown = imago(command + QStringList{"x", "--class", "Circle"});
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY2(unknown.error.contains("has no class \"Circle\"; its classes are: Square, Ellipse, Triangle."),
             unknown.error);
    for (const char* name : {"Square", "each"}) {
        const ProgramRun without = imago({"generate", "--count", "1", "--class", name, "--out", "x"});
        QCOMPARE(without.exitCode, 2);
        QVERIFY2(without.error.contains("is not conditional on class"), without.error);
    }
    QVERIFY(!QFileInfo::exists(path("x")));
}

void TestCommandLine::infoTellsOfTheEmbeddedModel() {
    const ProgramRun run = imago({"info", ":embedded"});
    QCOMPARE(run.exitCode, 0);
    for (const char* word : {"28 × 28, grayscale", "Fashion-MNIST", "Latent size", "Learning rate", "nats"}) {
        QVERIFY2(run.out.contains(word), word);
    }
}

void TestCommandLine::interruptSavesTheModel_data() {
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestCommandLine::interruptSavesTheModel() {
    QFETCH(int, number);
    QProcess process;
    prepareProgram(process, folder_->path());
    process.setArguments(QStringList{"train", "--length", "endless", "--out", "stopped", "--json"} + onBlocks());
    process.start();
    QVERIFY(process.waitForStarted());
    // Stopped once it has made a step.
    QByteArray out;
    QElapsedTimer clock;
    clock.start();
    while (!out.contains("\"phase\":\"training\"") && clock.elapsed() < kProgramLimit) {
        if (!process.waitForReadyRead(kProgramLimit)) break;
        out += process.readAllStandardOutput();
    }
    QVERIFY2(out.contains("\"phase\":\"training\""), out);
    QCOMPARE(kill(static_cast<pid_t>(process.processId()), number), 0);
    ProgramRun run = collect(process);
    QVERIFY(!run.crashed);
    QCOMPARE(run.exitCode, 130);

    const QJsonObject done = run.jsonLines().last();
    QCOMPARE(done.value("event").toString(), "done");
    QCOMPARE(done.value("outcome").toString(), "cancelled");
    QVERIFY(done.value("test_neg_elbo_nats").isNull());
    QVERIFY(done.value("steps").toInt() > 0);
    const ProgramRun info = imago({"info", "stopped", "--json"});
    QCOMPARE(info.exitCode, 0);
    QCOMPARE(info.jsonLines().first().value("training").toObject().value("steps").toInt(), done.value("steps").toInt());
}

void TestCommandLine::aPlaceThatCannotBeWrittenIsSaidAtTheStart_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QStringList>("flags");
    QTest::addColumn<QString>("named");
    QTest::newRow("out") << QString() << QStringList{"--out", "file/model"} << "file/model";
    QTest::newRow("no disk") << QString() << QStringList{"--out", "/proc/none/model"} << "/proc/none/model";
    QTest::newRow("by default") << QString("/proc") << QStringList() << "--out or --project";
    QTest::newRow("project") << QString() << QStringList{"--project", "file/project"} << "file/project";
}

void TestCommandLine::aPlaceThatCannotBeWrittenIsSaidAtTheStart() {
    QFETCH(QString, folder);
    QFETCH(QStringList, flags);
    QFETCH(QString, named);
    QFile file(path("file"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    // Before the dataset is looked for.
    const ProgramRun run = runProgram(folder.isEmpty() ? folder_->path() : folder,
                                      QStringList{"train", "--dataset", "nosuch", "--epochs", "1"} + flags);
    verifyOneSentence(run, named);
    QVERIFY2(!run.error.contains("There is no file"), run.error);
}

void TestCommandLine::aResultIsCalledAfterTheRealFolder_data() {
    QTest::addColumn<QString>("dataset");
    QTest::addColumn<QString>("name");
    QTest::newRow("here") << "."
                          << "inner-vae";
    QTest::newRow("here, with a slash") << "./"
                                        << "inner-vae";
    QTest::newRow("above") << ".."
                           << "cats.v2-vae";
    QTest::newRow("above, with slashes") << "..//"
                                         << "cats.v2-vae";
    QTest::newRow("down and up") << "deep/.."
                                 << "inner-vae";
    QTest::newRow("above a link") << "link/.."
                                  << "far-vae";
    QTest::newRow("a link") << "./link/"
                            << "link-vae";
    QTest::newRow("hidden") << "../../.secret"
                            << "secret-vae";
}

void TestCommandLine::aResultIsCalledAfterTheRealFolder() {
    QFETCH(QString, dataset);
    QFETCH(QString, name);
    for (const char* folder : {"cats.v2/inner/deep", "far/away", ".secret"}) {
        QVERIFY(QDir(folder_->path()).mkpath(folder));
        for (int number = 0; number < 8; ++number) {
            const std::vector<std::uint8_t> pixels(28 * 28, static_cast<std::uint8_t>(20 * number));
            core::writePng((path(folder) + QString("/%1.png").arg(number)).toStdString(),
                           core::Image({28, 28, 1}, pixels));
        }
    }
    QVERIFY(QFile::link(path("far/away"), path("cats.v2/inner/link")));
    const QString folder = path("cats.v2/inner");
    const ProgramRun run = runProgram(
        folder, {"train", "--dataset", dataset, "--epochs", "1", "--width", "8", "--latent-size", "2", "--size", "28"});
    QVERIFY2(run.exitCode == 0, run.error);
    QVERIFY2(QFileInfo::exists(folder + '/' + name + "/model.safetensors"), run.out);
    for (const QString& entry : QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        QVERIFY2(!entry.startsWith('.'), qPrintable(entry));
}

void TestCommandLine::aDisplayThatCannotBeOpenedIsASentence_data() {
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::newRow("X11") << "DISPLAY"
                         << "localhost:77";
    QTest::newRow("platform") << "QT_QPA_PLATFORM"
                              << "nosuch";
}

void TestCommandLine::aDisplayThatCannotBeOpenedIsASentence() {
#ifndef IMAGO_GUI
    QSKIP("this build has no studio");
#endif
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QProcess process;
    prepareProgram(process, folder_->path());
    setVariable(process, variable, value);
    process.start();
    QVERIFY(process.waitForStarted());
    verifyOneSentence(collect(process), variable + '=' + value);
}

IMAGO_TEST(TestCommandLine)
#include "test_command_line.moc"
