#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "core/files/AtomicFile.h"
#include "core/latent/timeline/TimelineText.h"
#include "core/project/DirectionsFile.h"
#include "core/project/FavoritesFile.h"
#include "core/project/ModelFolder.h"
#include "core/project/RunFolder.h"
#include "core/project/RunList.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/ImageDecoder.h"
#include "core/sample/image/ImageFile.h"
#include "core/training/checkpoint/TrainingCheckpoint.h"
#include "tests/TestProgram.h"

namespace {

namespace fs = std::filesystem;

const fs::path kFixture = fs::path(IMAGO_SOURCE_DIR) / "tests" / "fixtures" / "version-1";

struct Drawn {
    std::string file;
    std::string className;  ///< empty for a model without classes
    core::Latent latent;
};

/// The rows of manifest.csv: index,file,seed[,class],z0,z1,...
std::vector<Drawn> manifestOf(const fs::path& folder) {
    std::ifstream stream(folder / "manifest.csv");
    std::string line;
    std::getline(stream, line);
    const bool classes = line.find("class") != std::string::npos;
    std::vector<Drawn> rows;
    while (std::getline(stream, line)) {
        std::istringstream fields(line);
        std::vector<std::string> texts;
        for (std::string text; std::getline(fields, text, ',');) texts.push_back(text);
        Drawn row{texts.at(1), classes ? texts.at(3) : "", {}};
        for (std::size_t place = classes ? 4 : 3; place < texts.size(); ++place)
            row.latent.push_back(std::stof(texts[place]));
        rows.push_back(row);
    }
    return rows;
}

int largestDifference(const core::Image& a, const core::Image& b) {
    int largest = 0;
    for (std::size_t i = 0; i < a.pixels().size(); ++i)
        largest = std::max(largest, std::abs(a.pixels()[i] - b.pixels()[i]));
    return largest;
}

}  // namespace

/// A project as version 0.1.0 wrote it (tests/fixtures/version-1) opens, draws the same and can be resumed.
class TestVersionOne : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        QVERIFY(folder_.isValid());
        project_ = fs::path(folder_.path().toStdString()) / "project";
        fs::copy(kFixture / "project", project_, fs::copy_options::recursive);
    }

    void itsRunsAreListed() {
        const std::vector<core::RunInfo> runs = core::listRuns(project_);
        QCOMPARE(runs.size(), std::size_t{3});
        std::vector<std::string> states;
        for (const core::RunInfo& run : runs)
            states.push_back(run.id + ": " + core::wordOf(run.state) + run.problem.english());
        QCOMPARE(states, (std::vector<std::string>{"vae-done: done", "ae-killed: interrupted", "gan-done: done"}));
        QVERIFY(std::abs(runs[0].bestValidation.value() - 522.45) < 0.01);
    }

    void itsModelsDrawTheSame_data() {
        QTest::addColumn<QString>("run");
        QTest::newRow("VAE with classes") << "vae-done";
        QTest::newRow("GAN") << "gan-done";
    }

    void itsModelsDrawTheSame() {
        QFETCH(const QString, run);
        const core::SavedModel model = core::loadModel(project_ / "runs" / run.toStdString() / "model");
        const fs::path samples = kFixture / "samples" / run.toStdString();
        const std::vector<Drawn> rows = manifestOf(samples);
        QCOMPARE(rows.size(), std::size_t{4});
        core::Renderer renderer(1);
        for (const Drawn& row : rows) {
            std::vector<core::ClassMix> classes;
            if (!row.className.empty())
                classes.push_back({{core::classIndex(row.className, model.snapshot->spec().classNames), 1.0F}});
            const core::Image drawn = renderer.decode(*model.snapshot, std::span(&row.latent, 1), classes).front();
            const core::Image before = core::decodeImage(core::readFile(samples / row.file)).image;
            QVERIFY(drawn.shape() == before.shape());
            QVERIFY(largestDifference(drawn, before) <= 1);  // another processor may round otherwise
        }
    }

    /// Numbers without errors.
    void itsTestResultsAreRead() {
        const core::TestResult vae = core::loadModel(project_ / "runs" / "vae-done" / "model").test;
        QCOMPARE(vae.values.size(), std::size_t{4});
        QCOMPARE(vae.values.front().name, std::string("neg_elbo"));
        QCOMPARE(vae.values.front().value, 522.0614854583145);
        QVERIFY(std::isnan(vae.values.front().standardError));
        const core::TestResult gan = core::loadModel(project_ / "runs" / "gan-done" / "model").test;
        QCOMPARE(gan.values.size(), std::size_t{1});
        QCOMPARE(gan.values.front().name, std::string("diversity"));
    }

    void whatWasKeptIsRead() {
        const std::string vae = core::loadModel(project_ / "runs" / "vae-done" / "model").weightsHash;
        const std::vector<core::Favorite> favorites = core::readFavorites(project_);
        QCOMPARE(favorites.size(), std::size_t{2});
        QCOMPARE(favorites[0].name, std::string("Square and triangle"));
        QCOMPARE(favorites[0].latent, (core::Latent{0.5F, -1.25F, 0.75F}));
        QCOMPARE(favorites[0].weightsHash, vae);
        QVERIFY(!favorites[0].image.empty());

        const std::vector<core::SavedDirections> directions = core::readDirections(project_ / "directions.json");
        QCOMPARE(directions.size(), std::size_t{1});
        QCOMPARE(directions[0].weightsHash, vae);
        QCOMPARE(directions[0].directions.at(0).unit, (core::Latent{0.6F, 0.8F, 0}));

        const fs::path file = project_ / "journeys" / (vae.substr(0, 32) + ".json");
        const auto bytes = core::readFile(file);
        const core::SavedTimeline kept = core::timelineFromText(std::string(core::asText(bytes)), file.string(), 3,
                                                                {"Square", "Ellipse", "Triangle"});
        QCOMPARE(kept.timeline.keys.size(), std::size_t{2});
        QVERIFY(!kept.isOfAnother(vae));
    }

    void aKilledTrainingCanBeResumed() {
        const core::ReopenedRun run = core::reopenRun(core::RunPaths(project_, "ae-killed"));
        QVERIFY(run.checkpoint);
        QVERIFY(run.checkpoint->records > 0);
        QCOMPARE(run.history.records, run.checkpoint->records);
        QVERIFY(run.best);
    }

   private:
    QTemporaryDir folder_;
    fs::path project_;
};

IMAGO_TEST(TestVersionOne)
#include "test_version_one.moc"
