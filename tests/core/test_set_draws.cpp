#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "HealthImages.h"
#include "Sentence.h"
#include "SmallModel.h"
#include "core/base/StableRandom.h"
#include "core/dataset/care/NearDuplicateSet.h"
#include "core/exporting/CentersFile.h"
#include "core/exporting/Exporter.h"
#include "core/exporting/RecipeFile.h"
#include "core/exporting/Regenerate.h"
#include "core/exporting/SampleDraw.h"
#include "core/files/AtomicFile.h"
#include "core/latent/nearest/NearestSamples.h"
#include "core/rendering/Renderer.h"
#include "tests/TestProgram.h"

namespace {

namespace fs = std::filesystem;

using Bytes = std::vector<std::uint8_t>;

std::map<std::string, Bytes> filesBelow(const fs::path& folder) {
    std::map<std::string, Bytes> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files[fs::relative(entry.path(), folder).string()] = core::readFile(entry.path());
    return files;
}

nlohmann::json manifestOf(const fs::path& folder) {
    const Bytes bytes = core::readFile(folder / "manifest.json");
    return nlohmann::json::parse(bytes.begin(), bytes.end());
}

QList<QByteArray> rowsOf(const fs::path& folder) {
    const Bytes bytes = core::readFile(folder / "manifest.csv");
    const QByteArray text(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    return text.trimmed().split('\n');
}

core::Sample grayImage(const health::Pixels& pixels, int side = health::kSide) {
    return {core::imageSpec({side, side, 1}), pixels};
}

}  // namespace

/// Which samples of a stream become part of an exported set, and around what they are drawn.
class TestSetDraws : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        core::SavedModel plain = smallModel();
        plain.weightsHash = std::string(64, 'a');
        plain_ = std::make_shared<const core::SavedModel>(plain);
        core::ModelSpec spec = plain.snapshot->spec();
        spec.settings.set("labels", true);
        spec.classNames = {"shirt", "bag", "shoe"};
        plain.snapshot = std::make_shared<const core::ModelSnapshot>(spec, core::untrainedModel(spec, 1),
                                                                     core::LatentStatistics{}, 1);
        conditional_ = std::make_shared<const core::SavedModel>(plain);
        dataset_ = noiseAndSamples();
    }

    void init() {
        work_ = std::make_unique<QTemporaryDir>();
        root_ = work_->path().toStdString();
    }

    void distancesAreThoseOfExplore() {
        core::ExportRequest request = requestFor("png", plain_, 70);
        request.settings.set("distances", true);
        request.dataset = dataset_;
        write("png", request, "set");
        const std::vector<core::NearSample> wanted = nearestOf(plain_, 70);
        QCOMPARE(wanted[1].distance, 0.0);  // a training image
        const QList<QByteArray> rows = rowsOf(root_ / "set");
        QCOMPARE(rows[0], QByteArray("index,file,seed,distance,nearest,z0,z1,z2,z3"));
        const nlohmann::json images = manifestOf(root_ / "set")["images"];
        for (std::size_t i = 0; i < 70; ++i) {
            const QList<QByteArray> fields = rows[static_cast<qsizetype>(i + 1)].split(',');
            QCOMPARE(fields.size(), 9);
            QCOMPARE(fields[3].toDouble(), wanted[i].distance);
            QCOMPARE(fields[4].toULongLong(), static_cast<qulonglong>(wanted[i].place));
            QCOMPARE(images[i]["distance"].get<double>(), wanted[i].distance);
            QCOMPARE(images[i]["nearest"].get<std::size_t>(), wanted[i].place);
            QCOMPARE(images[i]["nearest_file"].get<std::string>(), dataset_->sampleNames[wanted[i].place]);
        }
        QCOMPARE(manifestOf(root_ / "set")["export"]["distances_to"].get<std::string>(), std::string("Noise"));
        // Without being asked for, nothing is said and nothing needed.
        write("png", requestFor("png", plain_, 3), "plain");
        QCOMPARE(rowsOf(root_ / "plain")[0], QByteArray("index,file,seed,z0,z1,z2,z3"));
        QVERIFY(!manifestOf(root_ / "plain")["images"][0].contains("distance"));
    }

    void closeSamplesAreLeftOut() {
        const std::vector<core::NearSample> nearest = nearestOf(plain_, 128);
        const double least = medianOf(nearest);
        QVERIFY(least > 0);
        std::vector<int> wanted;
        for (std::size_t i = 0; i < nearest.size(); ++i)
            if (nearest[i].distance >= least) wanted.push_back(static_cast<int>(i));
        QVERIFY(wanted.size() > 40 && wanted.size() < 120);
        wanted.resize(40);
        core::ExportRequest request = requestFor("png", plain_, 40);
        request.settings.set("min_distance", least);
        request.dataset = dataset_;
        request.counts = std::make_shared<core::DrawCounts>();
        write("png", request, "set");
        const nlohmann::json manifest = manifestOf(root_ / "set");
        QCOMPARE(manifest["images"].size(), std::size_t{40});
        for (std::size_t i = 0; i < 40; ++i) {
            QCOMPARE(manifest["images"][i]["index"].get<int>(), wanted[i]);
            QVERIFY(manifest["images"][i]["distance"].get<double>() >= least);
            const fs::path file = root_ / "set" / manifest["images"][i]["file"].get<std::string>();
            const core::Recipe recipe = core::readRecipe(file);
            QCOMPARE(recipe.index.value_or(-1), std::int64_t{wanted[i]});
            QCOMPARE(recipe.latent, core::sampleLatent(4, 7, static_cast<std::uint64_t>(wanted[i])));
        }
        const std::int64_t left = wanted.back() + 1 - 40;
        QCOMPARE(request.counts->nearTraining, left);
        QCOMPARE(request.counts->draws, std::int64_t{wanted.back() + 1});
        QCOMPARE(manifest["export"]["left_out"]["near_training"].get<std::int64_t>(), left);
        QCOMPARE(core::leftOutText(*request.counts).english(),
                 std::to_string(left) + " samples were left out: they were too close to a training image.");
        verifyRegenerated(*plain_);
        // On other threads the same.
        QCOMPARE(core::exportTo(*core::findExporter("png"), request, root_ / "threads", core::JobContext({}, {}, 3)),
                 core::Outcome::done);
        QVERIFY(filesBelow(root_ / "threads") == filesBelow(root_ / "set"));
    }

    void classesStayBalanced() {
        const double least = medianOf(nearestOf(conditional_, 128));
        core::ExportRequest request = requestFor("png", conditional_, 1);
        request.settings.set("per_class", std::int64_t{5});
        request.settings.set("min_distance", least);
        request.dataset = dataset_;
        write("png", request, "set");
        std::map<std::string, int> classes;
        const nlohmann::json manifest = manifestOf(root_ / "set");
        for (const auto& image : manifest["images"]) {
            ++classes[image["class"].get<std::string>()];
            QVERIFY(image["distance"].get<double>() >= least);
        }
        QCOMPARE(classes, (std::map<std::string, int>{{"shirt", 5}, {"bag", 5}, {"shoe", 5}}));
        verifyRegenerated(*conditional_);
    }

    void tooFewAreASentence() {
        for (const char* id : {"png", "npz"}) {
            core::ExportRequest request = requestFor(id, plain_, 6);
            request.settings.set("temperature", 0.0);  // all alike
            request.settings.set("drop_similar", true);
            const QString told = problemOf(id, request);
            // The first batch with which there were more than 20 x 6 + 1,000.
            QVERIFY2(told.startsWith("Only 1 of 6 samples were found in 1152 draws"), qPrintable(told));
        }
        core::ExportRequest request = requestFor("png", plain_, 2);
        request.settings.set("min_distance", 1.0);
        request.dataset = dataset_;
        QVERIFY(problemOf("png", request).startsWith("Only 0 of 2 samples"));
        QVERIFY(fs::is_empty(root_));
    }

    void whatIsMissingIsASentence() {
        core::ExportRequest request = requestFor("png", plain_, 2);
        request.settings.set("min_distance", 0.1);
        QVERIFY(problemOf("png", request).contains("needs the dataset of the model"));
        auto other = std::make_shared<core::Dataset>();
        other->name = "Large";
        other->spec = core::imageSpec({32, 32, 1});
        request.dataset = other;
        QVERIFY(problemOf("png", request).contains("\"Large\""));
        request = requestFor("png", conditional_, 2);
        request.centers.latents = {core::Latent(4, 0.0F)};
        request.settings.set("per_class", std::int64_t{2});
        QVERIFY(problemOf("png", request).contains("per class"));
        request.settings.set("per_class", std::int64_t{0});
        request.centers.latents = {core::Latent(5, 0.0F)};
        QVERIFY(problemOf("png", request).contains("5 values"));
        QVERIFY(fs::is_empty(root_));
    }

    void nearDuplicatesAreFoundOneByOne() {
        core::NearDuplicateSet set;
        const auto isNew = [&](const core::Sample& sample) { return set.add(core::appearanceOf(sample)); };
        QVERIFY(isNew(grayImage(health::waves(0))));
        QVERIFY(!isNew(grayImage(health::waves(0))));
        QVERIFY(!isNew(grayImage(health::noisy(health::waves(0)))));
        QVERIFY(!isNew(grayImage(health::brighter(health::waves(0)))));
        QVERIFY(!isNew(grayImage(health::waves(0, 1))));
        for (int number = 1; number < 40; ++number) QVERIFY(isNew(grayImage(health::waves(number))));
        // Without contrast only the very same.
        QVERIFY(isNew(grayImage(health::Pixels(4096, 10))));
        QVERIFY(!isNew(grayImage(health::Pixels(4096, 10))));
        QVERIFY(isNew(grayImage(health::Pixels(4096, 11))));
        QCOMPARE(set.size(), std::size_t{42});
    }

    /// What was accepted before is compared with what comes after, also where it was not generated now.
    void aResumedDrawKnowsWhatItHas() {
        constexpr int kCount = 100;
        core::SampleFilters filters;
        filters.dropSimilar = true;
        const core::DrawnSamples drawn{*plain_->snapshot, 7};
        const auto rest = [](core::SampleDraw& draw) {
            QStringList said;
            said << sentenceOf([&] {
                for (auto some = draw.next(); !some.empty(); some = draw.next())
                    for (const core::AcceptedSample& one : some) said << QString::number(one.place.index);
            });
            said << QString::number(draw.counts().similar);
            return said;
        };
        core::SampleDraw whole(drawn, filters, kCount, {});
        std::vector<core::SetSample> first;
        for (const core::AcceptedSample& one : whole.next()) first.push_back(one.place);
        QVERIFY(!first.empty());
        core::SampleDraw resumed(drawn, filters, kCount, {});
        resumed.resume(first, whole.nextIndex(), whole.counts());
        QCOMPARE(resumed.accepted(), whole.accepted());
        QCOMPARE(rest(resumed), rest(whole));
    }

    void samplesLieAroundTheirCenters() {
        core::ExportRequest request = requestFor("png", conditional_, 200);
        request.centers.latents = {{1, 2, 3, 4}, {-1, 0, 1, 0}};
        request.centers.classes = {{{2}}, {{0, 0.5F}, {1, 0.5F}}};
        write("png", request, "set");
        const nlohmann::json manifest = manifestOf(root_ / "set");
        double sum = 0;
        for (std::size_t i = 0; i < 200; ++i) {
            const auto& image = manifest["images"][i];
            const auto latent = image["latent"].get<core::Latent>();
            const core::Latent& center = request.centers.latents[i % 2];
            core::Latent wanted = core::sampleLatent(4, 7, i, 0.5);
            core::Latent apart = latent;
            for (std::size_t d = 0; d < 4; ++d) {
                wanted[d] += center[d];
                apart[d] -= center[d];
            }
            QCOMPARE(latent, wanted);
            sum += core::norm(apart);
            QCOMPARE(image["class"].get<std::string>(), std::string(i % 2 == 0 ? "shoe" : "0.5 shirt + 0.5 bag"));
        }
        // The mean length of four normal numbers is 1.88.
        QVERIFY2(std::abs(sum / 200 - 0.5 * 1.88) < 0.1, qPrintable(QString::number(sum / 200)));
        QCOMPARE(manifest["export"]["spread"].get<double>(), 0.5);
        QCOMPARE(manifest["export"]["around"][0]["latent"].get<core::Latent>(), request.centers.latents[0]);
        const core::Recipe recipe = core::readRecipe(root_ / "set/000001.png");
        QVERIFY(!recipe.temperature && recipe.index.value_or(-1) == 1);
        verifyRegenerated(*conditional_);
        // The preview shows the same points, and a class that was chosen counts more than theirs.
        request.classes = {{1}};
        request.settings.set("spread", 0.0);
        const core::ExportPoints points = core::findExporter("png")->points(request, 3);
        QCOMPARE(points.latents[2], request.centers.latents[0]);
        QCOMPARE(points.classes[2], core::ClassMix{{1}});
    }

    void pointsComeFromFiles() {
        write("png", requestFor("png", conditional_, 3), "set");
        core::writeFileAtomically(root_ / "point.json",
                                  std::string_view(R"({"latent":[1,2,3,4],"classes":{"bag":1}})"));
        const core::ExportCenters centers =
            core::centersIn({root_ / "set/000002.png", root_ / "set", root_ / "point.json"}, *conditional_);
        QCOMPARE(centers.latents.size(), std::size_t{5});
        QCOMPARE(centers.latents[0], core::sampleLatent(4, 7, 2));
        QCOMPARE(centers.latents[3], centers.latents[0]);
        QCOMPARE(centers.latents[4], (core::Latent{1, 2, 3, 4}));
        QCOMPARE(centers.classes[0], core::ClassMix{{2}});
        QCOMPARE(centers.classes[4], core::ClassMix{{1}});
        core::SavedModel other = *conditional_;
        other.weightsHash = std::string(64, 'b');
        const QString told = sentenceOf([&] { core::centersIn({root_ / "set/000002.png"}, other); });
        QVERIFY2(told.contains("000002.png") && told.contains("another model"), qPrintable(told));
        core::Favorite favorite;
        favorite.latent = {1, 1, 1, 1};
        favorite.weightsHash = conditional_->weightsHash;
        favorite.classes = {{"shoe", 1}};
        core::Favorite foreign = favorite;
        foreign.weightsHash = other.weightsHash;
        const core::ExportCenters kept = core::centersOf({foreign, favorite}, *conditional_);
        QCOMPARE(kept.latents, std::vector<core::Latent>{favorite.latent});
        QCOMPARE(kept.classes, std::vector<core::ClassMix>{{{2}}});
    }

    void otherFormatsHaveTheSameSamples() {
        const double least = medianOf(nearestOf(conditional_, 128));
        const auto filtered = [&](const char* id, const char* target) {
            core::ExportRequest request = requestFor(id, conditional_, 9);
            request.settings.set("min_distance", least);
            request.dataset = dataset_;
            write(id, request, target);
        };
        filtered("png", "set");
        filtered("npz", "set.npz");
        filtered("idx", "idx");
        filtered("webdataset", "set.tar");
        const nlohmann::json images = manifestOf(root_ / "set")["images"];
        const Bytes labels = core::readFile(root_ / "idx/train-labels-idx1-ubyte");
        QCOMPARE(labels.size(), std::size_t{8 + 9});
        const Bytes npz = core::readFile(root_ / "set.npz");
        const std::string archive(npz.begin(), npz.end());
        const std::size_t start = archive.find("\x93NUMPY", archive.find("distances.npy"));
        QVERIFY(start != std::string::npos);
        const std::size_t values = start + 10 + npz[start + 8] + 256U * npz[start + 9];
        const Bytes tar = core::readFile(root_ / "set.tar");
        const std::string shard(tar.begin(), tar.end());
        for (std::size_t i = 0; i < 9; ++i) {
            const std::string name = images[i]["class"].get<std::string>();
            QCOMPARE(int{labels[8 + i]}, name == "shirt" ? 0 : name == "bag" ? 1 : 2);
            float distance = 0;
            std::memcpy(&distance, npz.data() + values + 4 * i, 4);
            QCOMPARE(distance, static_cast<float>(images[i]["distance"].get<double>()));
            const std::string key =
                QString("%1.json").arg(images[i]["index"].get<int>(), 6, 10, QChar('0')).toStdString();
            QVERIFY2(shard.find(key) != std::string::npos, key.c_str());
            QVERIFY(shard.find("\"distance\":" + images[i]["distance"].dump()) != std::string::npos);
        }
    }

   private:
    /// Noise, two samples that the model generates from seed 7, and a test image that counts for nothing.
    std::shared_ptr<const core::Dataset> noiseAndSamples() const {
        auto dataset = std::make_shared<core::Dataset>();
        dataset->name = "Noise";
        dataset->spec = core::imageSpec({28, 28, 1});
        core::StableRandom random(3);
        for (int i = 0; i < 20 * 784; ++i) dataset->bytes.push_back(static_cast<std::uint8_t>(random.below(256)));
        const std::vector<core::Sample> samples = samplesOf(plain_, 64);
        for (const std::size_t index : {1U, 5U, 9U})
            dataset->bytes.insert(dataset->bytes.end(), samples[index].bytes.begin(), samples[index].bytes.end());
        dataset->testCount = 1;
        for (std::size_t i = 0; i < dataset->size(); ++i)
            dataset->sampleNames.push_back("image-" + std::to_string(i) + ".png");
        return dataset;
    }

    /// The first samples of the stream of seed 7, as they are exported.
    static std::vector<core::Sample> samplesOf(const std::shared_ptr<const core::SavedModel>& model, int count) {
        core::Renderer renderer(1);
        const core::DrawnSamples drawn{*model->snapshot, 7};
        std::vector<core::Sample> samples;
        for (int first = 0; first < count; first += core::DrawnSamples::kBatch)
            for (core::Sample& sample : drawn.batch(renderer, first, count)) samples.push_back(std::move(sample));
        return samples;
    }

    std::vector<core::NearSample> nearestOf(const std::shared_ptr<const core::SavedModel>& model, int count) const {
        const core::SampleSearch search(dataset_);
        std::vector<core::NearSample> nearest;
        for (const core::Sample& sample : samplesOf(model, count)) nearest.push_back(search.nearest(sample, 1).front());
        return nearest;
    }

    static double medianOf(std::vector<core::NearSample> nearest) {
        std::sort(nearest.begin(), nearest.end(),
                  [](const core::NearSample& a, const core::NearSample& b) { return a.distance < b.distance; });
        return nearest[nearest.size() / 2].distance;
    }

    static core::ExportRequest requestFor(const std::string& id, std::shared_ptr<const core::SavedModel> model,
                                          int count) {
        core::ExportRequest request;
        request.model = std::move(model);
        request.modelName = "squares";
        request.settings = core::Settings(core::findExporter(id)->parameters);
        request.settings.set("count", std::int64_t{count});
        request.settings.set("seed", std::int64_t{7});
        return request;
    }

    void write(const std::string& id, const core::ExportRequest& request, const std::string& target) const {
        QCOMPARE(core::exportTo(*core::findExporter(id), request, root_ / target), core::Outcome::done);
    }

    QString problemOf(const std::string& id, const core::ExportRequest& request) const {
        const core::Exporter& exporter = *core::findExporter(id);
        const std::string name = exporter.writesFolder() ? "x" : "x." + exporter.endings.front();
        return sentenceOf([&] { core::exportTo(exporter, request, root_ / name); });
    }

    /// The set comes out the same from its manifest, also where the numbers have gaps.
    void verifyRegenerated(const core::SavedModel& model) const {
        QCOMPARE(core::regenerateImages(model, root_ / "set", root_ / "again"), core::Outcome::done);
        auto wanted = filesBelow(root_ / "set");
        wanted.erase("manifest.csv");
        wanted.erase("manifest.json");
        QVERIFY(filesBelow(root_ / "again") == wanted);
        fs::remove_all(root_ / "again");
    }

    std::shared_ptr<const core::SavedModel> plain_;
    std::shared_ptr<const core::SavedModel> conditional_;
    std::shared_ptr<const core::Dataset> dataset_;
    std::unique_ptr<QTemporaryDir> work_;
    fs::path root_;
};

IMAGO_TEST(TestSetDraws)
#include "test_set_draws.moc"
