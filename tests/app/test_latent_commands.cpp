#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include "core/exporting/RecipeFile.h"
#include "core/project/ModelFolder.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"
#include "tests/app/Program.h"

/// directions, traverse and encode as a script sees them, on the model that is part of the program.
class TestLatentCommands : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init();
    void directionsAreWrittenAndTold_data();
    void directionsAreWrittenAndTold();
    void aTraversalIsASheet();
    void theMiddleOfEachRowIsThePoint();
    void imagesAreEncoded();
    void aDatasetIsEncoded();
    void aBadImageEndsNoBatch();
    void filesAreReplacedOnlyByForce_data();
    void filesAreReplacedOnlyByForce();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();

   private:
    QString path(const QString& name) const { return folder_->filePath(name); }
    ProgramRun imago(const QStringList& arguments) const { return runProgram(folder_->path(), arguments); }

    core::Image image(const QString& name) const { return core::readImage(path(name).toStdString()); }

    std::unique_ptr<QTemporaryDir> folder_;
};

namespace {

/// The 28 x 28 pixels of a cell of a sheet with gaps of 2.
std::vector<std::uint8_t> cell(const core::Image& sheet, int column, int row) {
    std::vector<std::uint8_t> pixels;
    for (int y = 0; y < 28; ++y) {
        const auto line =
            sheet.pixels().subspan(static_cast<std::size_t>((2 + 30 * row + y) * sheet.width() + 2 + 30 * column), 28);
        pixels.insert(pixels.end(), line.begin(), line.end());
    }
    return pixels;
}

}  // namespace

void TestLatentCommands::init() {
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
}

void TestLatentCommands::directionsAreWrittenAndTold_data() {
    QTest::addColumn<QString>("first");
    QTest::newRow("ganspace") << "ganspace:1";
    QTest::newRow("jacobian") << "jacobian:1";
    QTest::newRow("sefa") << "sefa:1";
}

void TestLatentCommands::directionsAreWrittenAndTold() {
    QFETCH(QString, first);
    const ProgramRun run = imago({"directions", "--method", QTest::currentDataTag(), "--count", "3", "--seed", "2",
                                  "--out", path("d.npz"), "--json"});
    QVERIFY2(run.exitCode == 0, run.error);
    const QJsonObject told = run.jsonLines().last();
    QCOMPARE(told["event"].toString(), QString("done"));
    QCOMPARE(told["directions"].toArray().size(), 3);
    QCOMPARE(told["directions"][0]["id"].toString(), first);
    QCOMPARE(told["directions"][0]["share"].toDouble(), 1.0);
    QFile file(path("d.npz"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (const char* name : {"matrix.npy", "scale.npy", "share.npy", "names.npy"}) QVERIFY(bytes.contains(name));
    QVERIFY(bytes.contains("'shape': (3,24,)"));
}

void TestLatentCommands::aTraversalIsASheet() {
    const ProgramRun run = imago({"traverse", "--direction", "ganspace:1", "--direction", "dimension:3", "--steps", "5",
                                  "--out", path("s.png"), "--json"});
    QVERIFY2(run.exitCode == 0, run.error);
    const core::Image sheet = image("s.png");
    QCOMPARE(sheet.shape(), (core::ImageShape{2 * 28 + 3 * 2, 5 * 28 + 6 * 2, 1}));
    QCOMPARE(run.jsonLines().last()["rows"][0].toString(), QString("Direction 1"));
    const core::Recipe recipe = core::readRecipe(path("s.png").toStdString());
    QCOMPARE(recipe.columns, 5);
    QCOMPARE(recipe.rows, 2);
    QCOMPARE(recipe.weightsHash, core::embeddedModel().weightsHash);
    // Along the strongest change the ends of the row differ.
    QVERIFY(cell(sheet, 0, 0) != cell(sheet, 4, 0));
}

void TestLatentCommands::theMiddleOfEachRowIsThePoint() {
    // Along dimension 0 from 0: the middle image is what a single step draws, the point itself.
    QCOMPARE(imago({"traverse", "--direction", "dimension:0", "--steps", "3", "--out", path("row.png")}).exitCode, 0);
    QCOMPARE(imago({"traverse", "--direction", "dimension:0", "--steps", "1", "--out", path("one.png")}).exitCode, 0);
    QCOMPARE(cell(image("row.png"), 1, 0), cell(image("one.png"), 0, 0));
}

void TestLatentCommands::imagesAreEncoded() {
    QCOMPARE(imago({"generate", "--count", "2", "--seed", "4", "--out", path("set")}).exitCode, 0);
    const QStringList images = QDir(path("set")).entryList({"*.png"}, QDir::Files, QDir::Name);
    QCOMPARE(images.size(), 2);
    const ProgramRun run =
        imago({"encode", path("set/" + images[0]), path("set/" + images[1]), "--out", path("e.npz"), "--json"});
    QVERIFY2(run.exitCode == 0, run.error);
    // What the model has drawn it can draw again.
    for (const QJsonValue& error : run.jsonLines().last()["pixel_error"].toArray()) QVERIFY(error.toDouble() < 0.12);
    QVERIFY(QFile::exists(path("e.npz")));
    // Whatever the names, each is told in one line of text.
    QVERIFY(QFile::copy(path("set/" + images[0]), path("a\tb.png")));
    const ProgramRun odd = imago({"encode", "a\tb.png", "--out", "e\x1B.npz"});
    QVERIFY2(odd.out.startsWith("a\\x09b.png: reconstructed"), odd.out);
    QVERIFY2(odd.out.endsWith("1 latent in e\\x1B.npz\n"), odd.out);

    const ProgramRun wrong = imago({"encode", path("none.png"), "--out", path("f.npz")});
    QCOMPARE(wrong.exitCode, 1);
    QVERIFY2(wrong.error.contains("none.png"), wrong.error);
    QVERIFY(!QFile::exists(path("f.npz")));
}

void TestLatentCommands::aDatasetIsEncoded() {
    for (int index = 0; index < 6; ++index) {
        core::Image image({28, 28, 1});
        std::fill(image.pixels().begin(), image.pixels().end(), static_cast<std::uint8_t>(40 * index));
        QVERIFY(QDir(folder_->path()).mkpath(index % 2 == 0 ? "data/dark" : "data/light"));
        const QString name = QString("data/%1/%2.png").arg(index % 2 == 0 ? "dark" : "light").arg(index);
        core::writePng(path(name).toStdString(), image);
    }
    const QStringList command{"encode", "--dataset", "data", "--out", "d.npz"};
    QFile bad(path("data/dark/bad.png"));
    QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("x") == 1);
    bad.close();
    const ProgramRun run = imago(command + QStringList{"--json"});
    QVERIFY2(run.exitCode == 0, run.error);
    QCOMPARE(run.jsonLines().last()["samples"].toInt(), 6);
    QVERIFY2(run.error.contains("Skipped dark/bad.png: "), run.error);
    const QJsonArray skipped = run.jsonLines().last()["skipped"].toArray();
    QCOMPARE(skipped.size(), 1);
    QCOMPARE(skipped[0]["file"].toString(), QString("dark/bad.png"));
    QVERIFY(!skipped[0]["reason"].toString().isEmpty());
    QFile file(path("d.npz"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (const char* name : {"latents.npy", "labels.npy", "names.npy", "'shape': (6,24,)"})
        QVERIFY(bytes.contains(name));
    QVERIFY(!bytes.contains("pixel_error.npy"));

    const ProgramRun again = imago(command);
    QCOMPARE(again.exitCode, 1);
    QVERIFY2(again.error.contains("d.npz") && again.error.contains("--force"), again.error);
    QCOMPARE(imago(command + QStringList{"--force"}).exitCode, 0);
    QCOMPARE(imago({"encode", "--out", "x.npz"}).exitCode, 2);
    QCOMPARE(imago({"encode", "a.png", "--dataset", "data", "--out", "x.npz"}).exitCode, 2);
    QVERIFY(!QFile::exists(path("x.npz")));
}

void TestLatentCommands::aBadImageEndsNoBatch() {
    QCOMPARE(imago({"generate", "--count", "2", "--seed", "4", "--out", path("set")}).exitCode, 0);
    QFile bad(path("bad.png"));
    QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("x") == 1);
    bad.close();
    const ProgramRun all = imago({"encode", "set/000000.png", "set/000001.png", "--out", "all.npz", "--json"});
    const ProgramRun run =
        imago({"encode", "set/000000.png", "bad.png", "none.png", "set/000001.png", "--out", "some.npz", "--json"});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.error.contains("bad.png") && run.error.contains("2 images were skipped"), run.error);
    const QJsonObject done = run.jsonLines().last();
    QCOMPARE(done["images"].toInt(), 2);
    QCOMPARE(done["skipped"].toArray().size(), 2);
    QCOMPARE(done["skipped"][0]["file"].toString(), QString("bad.png"));
    QVERIFY(!done["skipped"][0]["reason"].toString().isEmpty());
    QCOMPARE(done["pixel_error"], all.jsonLines().last()["pixel_error"]);
    // The same file as without them.
    QFile some(path("some.npz"));
    QFile whole(path("all.npz"));
    QVERIFY(some.open(QIODevice::ReadOnly) && whole.open(QIODevice::ReadOnly));
    QCOMPARE(some.readAll(), whole.readAll());

    const ProgramRun none = imago({"encode", "bad.png", "none.png", "--out", "no.npz"});
    QCOMPARE(none.exitCode, 1);
    QVERIFY2(none.error.contains("None of the 2 images can be read"), none.error);
    QVERIFY(!QFile::exists(path("no.npz")));
}

void TestLatentCommands::filesAreReplacedOnlyByForce_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("traverse") << QStringList{"traverse", "--direction", "dimension:0", "--steps",
                                             "3",        "--out",       "a.png"};
    QTest::newRow("directions") << QStringList{"directions", "--method", "sefa", "--out", "a.npz"};
    QTest::newRow("encode") << QStringList{"encode", "photo.png", "--out", "a.npz"};
}

void TestLatentCommands::filesAreReplacedOnlyByForce() {
    QFETCH(QStringList, arguments);
    core::writePng(path("photo.png").toStdString(), core::Image({28, 28, 1}));
    QFile file(path(arguments.last()));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    const ProgramRun run = imago(arguments);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.error.count('\n') == 1 && run.error.contains(arguments.last().toUtf8()), run.error);
    QVERIFY2(run.error.contains("--force"), run.error);
    QCOMPARE(file.size(), 4);
    QCOMPARE(imago(arguments + QStringList{"--force"}).exitCode, 0);
    QVERIFY(file.size() > 4);
}

void TestLatentCommands::wrongUsageIsTwo_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    const QStringList traverse{"traverse", "--out", "s.png", "--direction"};
    QTest::newRow("a method that is none") << traverse + QStringList{"magic:1"} << "magic";
    QTest::newRow("no place") << traverse + QStringList{"sefa"} << "sefa:1";
    QTest::newRow("a place that is none") << traverse + QStringList{"sefa:99"} << "1 to 24";
    QTest::newRow("a dimension that is none") << traverse + QStringList{"dimension:24"} << "0 to 23";
    QTest::newRow("a class of a model without") << traverse + QStringList{"sefa:1", "--class", "Bag"} << "--class";
    QTest::newRow("a method of directions") << QStringList{"directions", "--method", "magic"} << "magic";
}

void TestLatentCommands::wrongUsageIsTwo() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const ProgramRun run = imago(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(QString::fromUtf8(run.error).contains(named), run.error);
}

IMAGO_TEST(TestLatentCommands)
#include "test_latent_commands.moc"
