#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include "core/exporting/RecipeFile.h"
#include "core/model/Latent.h"
#include "core/project/ModelFolder.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"
#include "tests/app/Program.h"

/// `imago export` as a script sees it. The model is the one in the program.
class TestExportModel : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void writesOnnx() {
        const ProgramRun run = imago({"export", ":embedded", "--format", "onnx", "--out", "deep/onnx"});
        QVERIFY2(run.exitCode == 0, run.error);
        QCOMPARE(run.out, QByteArray("The model is in deep/onnx (ONNX)\n"));
        QVERIFY2(!run.error.contains("ERROR"), run.error);  // OpenCV has words of its own
        QCOMPARE(files("deep/onnx"), QStringList({"decoder.onnx", "encoder.onnx"}));
        const QByteArray decoder = bytes("deep/onnx/decoder.onnx");
        for (const char* word : {"Imago", "latent", "image", "value_range", "pre-trained"})
            QVERIFY2(decoder.contains(word), word);
        const ProgramRun json = imago({"export", ":embedded", "--format", "onnx", "--out", "again/", "--json"});
        QCOMPARE(json.jsonLines().last()["folder"].toString(), QString("again"));
        QCOMPARE(json.jsonLines().last()["format"].toString(), QString("onnx"));
        QVERIFY(bytes("again/decoder.onnx") == decoder);
    }

    void writesAModelCard() {
        const ProgramRun run =
            imago({"export", ":embedded", "--format", "safetensors", "--license", "cc-by-4.0", "--out", "card"});
        QVERIFY2(run.exitCode == 0, run.error);
        QCOMPARE(files("card"), QStringList({"README.md", "layers.json", "load.py", "model_card.json", "sheet.png",
                                             "weights.safetensors"}));
        const QByteArray readme = bytes("card/README.md");
        QVERIFY2(readme.startsWith("---\nlicense: cc-by-4.0\nlibrary_name: pytorch\n"), readme);
        for (const char* word : {"\n---\n\n# pre-trained\n", "\n- imago\n", "![Samples](sheet.png)", "Fashion-MNIST",
                                 "| Training images | 57000 |", "## Limits", "load.load()"})
            QVERIFY2(readme.contains(word), word);
        const QJsonObject card = QJsonDocument::fromJson(bytes("card/model_card.json")).object();
        QCOMPARE(card["format"].toString(), QString("imago-model-card"));
        QCOMPARE(card["license"].toString(), QString("cc-by-4.0"));
        QCOMPARE(card["model"]["latent_size"].toInt(), model_.snapshot->latentSize());
        QCOMPARE(card["model"]["weights_sha256"].toString().toStdString(), model_.weightsHash);
        QVERIFY(!card["measures"].toArray().isEmpty());
        QVERIFY(!card["limits"].toString().isEmpty() && !card["intended_use"].toString().isEmpty());
        QVERIFY(core::readImage(path("card/sheet.png").toStdString()).width() > 8 * 28);
        QCOMPARE(core::readRecipe(path("card/sheet.png").toStdString()).weightsHash, core::embeddedModel().weightsHash);
        const QJsonObject layers = QJsonDocument::fromJson(bytes("card/layers.json")).object();
        QCOMPARE(layers["networks"].toObject().keys(), QStringList({"decoder", "encoder"}));
        // The decoder alone is smaller.
        QCOMPARE(imago({"export", ":embedded", "--format", "safetensors", "--networks", "decoder", "--out", "half"})
                     .exitCode,
                 0);
        QCOMPARE(QJsonDocument::fromJson(bytes("half/layers.json"))["networks"].toObject().keys(),
                 QStringList({"decoder"}));
        QVERIFY(bytes("half/weights.safetensors").size() < 0.8 * bytes("card/weights.safetensors").size());
        QVERIFY(bytes("half/README.md").contains("license: other"));
    }

    void writesAModelFolder() {
        QCOMPARE(imago({"export", ":embedded", "--format", "model", "--out", "copy"}).exitCode, 0);
        // The same weights, though in float32 in place of the float16 of the one that is part of the program.
        const core::SavedModel copy = core::loadModel(path("copy").toStdString());
        const std::vector<core::Latent> latents{core::sampleLatent(model_.snapshot->latentSize(), 1, 0)};
        core::Renderer renderer(1);
        QVERIFY(renderer.samples(*copy.snapshot, latents) == renderer.samples(*model_.snapshot, latents));
    }

    /// load.py in plain PyTorch draws what the program draws.
    void pythonLoadsIt() {
        QProcess python;
        // Debian's own has the packages, also where another Python comes first in PATH.
        const QString program = "/usr/bin/python3";
        python.start(program, {"-c", "import torch, numpy"});
        if (!python.waitForFinished(60'000) || python.exitStatus() != QProcess::NormalExit || python.exitCode() != 0)
            QSKIP("/usr/bin/python3 has no torch and numpy here (packages python3-torch and python3-numpy).");
        QCOMPARE(imago({"export", ":embedded", "--format", "safetensors", "--out", "card"}).exitCode, 0);
        std::vector<core::Latent> latents;
        QByteArray raw;
        for (std::uint64_t index = 0; index < 3; ++index) {
            latents.push_back(core::sampleLatent(model_.snapshot->latentSize(), 4, index));
            raw.append(reinterpret_cast<const char*>(latents.back().data()),
                       static_cast<qsizetype>(latents.back().size() * sizeof(float)));
        }
        QFile file(path("latents.raw"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(raw) == raw.size());
        file.close();
        const QString script = QStringLiteral(
            "import sys, numpy, torch\n"
            "sys.path.insert(0, 'card')\n"
            "import load\n"
            "networks = load.load()\n"
            "latents = torch.from_numpy(numpy.fromfile('latents.raw', '<f4').reshape(3, -1))\n"
            "images = networks['decoder'](latents)\n"
            "codes = networks['encoder'](images)\n"
            "assert codes.shape == latents.shape\n"
            "(images * 255 + 0.5).clamp(0, 255).to(torch.uint8).numpy().tofile('images.raw')\n");
        python.setWorkingDirectory(folder_->path());
        python.start(program, {"-c", script});
        QVERIFY(python.waitForFinished(kProgramLimit));
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError());
        const QByteArray images = bytes("images.raw");
        QCOMPARE(images.size(), qsizetype{3 * 28 * 28});
        const auto wanted = core::Renderer(1).decode(*model_.snapshot, latents);
        for (std::size_t pixel = 0; pixel < 3 * 28 * 28; ++pixel) {
            const int there = static_cast<std::uint8_t>(images[static_cast<qsizetype>(pixel)]);
            QVERIFY(std::abs(there - int{wanted[pixel / 784].pixels()[pixel % 784]}) <= 1);
        }
        // By itself the script says what it takes, and draws.
        python.start(program, {"card/load.py", "out.npy"});
        QVERIFY(python.waitForFinished(kProgramLimit));
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError());
        QVERIFY(bytes("out.npy").contains("(4, 1, 28, 28)"));
    }

    void whatIsThereIsKept() {
        QDir(folder_->path()).mkdir("mine");
        QFile mine(path("mine/notes.txt"));
        QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("keep me") == 7);
        mine.close();
        const ProgramRun run = imago({"export", ":embedded", "--format", "onnx", "--out", "mine"});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.error.contains("mine"), run.error);
        QCOMPARE(files("mine"), QStringList("notes.txt"));
        QCOMPARE(bytes("mine/notes.txt"), QByteArray("keep me"));
    }

    void wrongUsageIsTwo_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("no format") << QStringList{"--out", "x"} << "--format";
        QTest::newRow("no folder") << QStringList{"--format", "onnx"} << "--out";
        QTest::newRow("empty folder") << QStringList{"--format", "onnx", "--out", ""} << "names no folder";
        QTest::newRow("unknown format") << QStringList{"--format", "pickle", "--out", "x"}
                                        << "choose one of: model, onnx, safetensors";
        QTest::newRow("of samples") << QStringList{"--format", "png", "--out", "x"}
                                    << "To write \"png\", use imago generate --as png.";
        QTest::newRow("another's setting")
            << QStringList{"--format", "onnx", "--license", "mit", "--out", "x"} << "onnx has no setting license";
    }
    void wrongUsageIsTwo() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const ProgramRun run = imago(QStringList{"export", ":embedded"} + arguments);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(QString::fromUtf8(run.error).contains(named), run.error);
        QVERIFY(!QFileInfo::exists(path("x")));
    }

   private:
    QString path(const QString& name) const { return folder_->filePath(name); }
    ProgramRun imago(const QStringList& arguments) const { return runProgram(folder_->path(), arguments); }
    QByteArray bytes(const QString& name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList files(const QString& name) const {
        return QDir(path(name)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    const core::SavedModel model_ = core::embeddedModel();
    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_TEST(TestExportModel)
#include "test_export_model.moc"
