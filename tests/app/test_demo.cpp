#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

#include "core/exporting/RecipeFile.h"
#include "core/project/ModelFolder.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"
#include "tests/app/BlockImages.h"
#include "tests/app/Program.h"

/// What somebody without a display gets: everything the studio does, as files.
class TestDemo : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void writesEverythingTwice();
};

namespace {

constexpr int kSide = 28;
constexpr int kCell = 2 * kSide + 2;  // enlarged twice, with a gap of two pixels

QJsonObject readJson(const QString& file) {
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(source.readAll()).object() : QJsonObject();
}

core::Image image(const QDir& folder, const QString& name) {
    return core::readImage(folder.filePath(name).toStdString());
}

/// Not one flat color.
bool hasContent(const core::Image& image) {
    const auto pixels = image.pixels();
    return std::any_of(pixels.begin(), pixels.end(), [&](std::uint8_t value) { return value != pixels.front(); });
}

}  // namespace

void TestDemo::writesEverythingTwice() {
    const QTemporaryDir place;
    QVERIFY(place.isValid());
    const QStringList command{"demo", "--minutes", "0.02"};
    const ProgramRun run = runProgram(place.path(), command);
    QVERIFY2(run.exitCode == 0, run.error);
    QVERIFY2(run.out.contains("ELBO"), run.out);
    QVERIFY2(run.out.contains("imago-demo"), run.out);

    const QDir demo(place.filePath("imago-demo"));
    const QJsonObject settings = readJson(demo.filePath("model/settings.json"));
    QVERIFY(!settings.isEmpty());
    const ProgramRun info = runProgram(place.path(), {"info", "imago-demo/model", "--json"});
    const QJsonObject model = info.jsonLines().first();
    const int side = model.value("sample").toObject().value("shape").toArray().at(0).toInt();
    QVERIFY(side >= kSide);

    const core::Image samples = image(demo, "samples.png");
    const core::Image traversal = image(demo, "traversal.png");
    if (side == kSide) {
        QCOMPARE(samples.width(), 8 * kCell + 2);
        QCOMPARE(samples.height(), 8 * kCell + 2);
        QCOMPARE(traversal.width(), 11 * kCell + 2);
        QCOMPARE(traversal.height(), model.value("latent_size").toInt() * kCell + 2);
    }
    QVERIFY(hasContent(samples));
    const core::Recipe recipe = core::readRecipe(demo.filePath("samples.png").toStdString());
    QCOMPARE(recipe.columns, 8);
    QCOMPARE(recipe.seed, std::optional<std::uint64_t>(0));
    QCOMPARE(recipe.weightsHash, core::loadModel(demo.filePath("model").toStdString()).weightsHash);
    QCOMPARE(core::readRecipe(demo.filePath("traversal.png").toStdString()).columns, 11);
    QVERIFY(hasContent(traversal));

    const QDir images(demo.filePath("images"));
    QCOMPARE(images.entryList({"*.png"}, QDir::Files).size(), 64);
    QCOMPARE(image(images, "000063.png").width(), side);
    QVERIFY(!readJson(images.filePath("manifest.json")).isEmpty());
    QFile csv(images.filePath("manifest.csv"));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().trimmed().count('\n'), 64);  // a heading and a line an image

#ifdef IMAGO_GUI
    const core::Image studio = image(demo, "studio.png");
    QVERIFY(studio.width() >= 1000);
    QVERIFY(studio.height() >= 600);
    QVERIFY(hasContent(studio));
#else
    QVERIFY(run.out.contains("left out"));
#endif

    // The second run leaves the first one's files alone.
    const QByteArray weightsBefore = [&] {
        QFile file(demo.filePath("model/model.safetensors"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    QVERIFY(blocks::write(place.filePath("blocks"), 240, 60));
    QCOMPARE(runProgram(place.path(), command + QStringList{"--dataset", "blocks"}).exitCode, 0);
    QVERIFY(QFileInfo::exists(place.filePath("imago-demo-2/samples.png")));
    QFile file(demo.filePath("model/model.safetensors"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!weightsBefore.isEmpty());
    QCOMPARE(file.readAll(), weightsBefore);
}

IMAGO_TEST(TestDemo)
#include "test_demo.moc"
