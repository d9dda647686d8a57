#include <QtTest>
#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "Sentence.h"
#include "SmallModel.h"
#include "core/exporting/ImageSet.h"
#include "core/files/AtomicFile.h"
#include "core/model/Latent.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"

namespace {

namespace fs = std::filesystem;

using Files = std::map<std::string, std::vector<std::uint8_t>>;

Files filesIn(const fs::path& folder) {
    Files files;
    for (const auto& entry : fs::directory_iterator(folder))
        files[entry.path().filename().string()] = core::readFile(entry.path());
    return files;
}

std::string text(const std::vector<std::uint8_t>& bytes) {
    return {bytes.begin(), bytes.end()};
}

}  // namespace

class TestImageSet : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        model_ = smallModel();
        model_.weightsHash = core::saveModel(model_, fs::path(place_.path().toStdString()) / "model");
    }

    void init() {
        work_ = std::make_unique<QTemporaryDir>();
        QVERIFY(work_->isValid());
        root_ = work_->path().toStdString();
    }

    void theSameSeedGivesTheSameBytes() {
        const auto first = exported(100, "a");
        const auto second = exported(100, "b");
        QCOMPARE(first.size(), std::size_t{103});
        QVERIFY(first == second);
        core::ImageSetOptions options;
        options.seed = 8;
        core::exportImageSet(model_, "models/squares", options, root_ / "c");
        QVERIFY(filesIn(root_ / "c").at("000000.png") != first.at("000000.png"));
    }

    void aShortSetIsTheBeginningOfALongOne() {
        const auto many = exported(100, "many");
        const auto few = exported(10, "few");
        QCOMPARE(few.size(), std::size_t{13});
        for (const auto& [name, bytes] : few)
            if (name.ends_with(".png")) QVERIFY2(many.at(name) == bytes, name.c_str());
        for (const char* manifest : {"manifest.csv", "manifest.jsonl"})
            QVERIFY(text(many.at(manifest)).starts_with(text(few.at(manifest))));
    }

    void imagesAreThoseOfTheLatents() {
        exported(3, "set");
        for (std::uint64_t i = 0; i < 3; ++i) {
            const core::Latent latent = core::sampleLatent(4, 7, i);
            const core::Image wanted = core::Renderer(1).decode(*model_.snapshot, std::span(&latent, 1))[0];
            const core::Image stored = core::readImage(root_ / "set" / ("00000" + std::to_string(i) + ".png"));
            QVERIFY(stored.shape() == wanted.shape());
            // At another batch size the libraries may round differently: one gray level at most.
            for (std::size_t p = 0; p < wanted.pixels().size(); ++p)
                QVERIFY(std::abs(stored.pixels()[p] - wanted.pixels()[p]) <= 1);
        }
    }

    void theCsvHoldsTheLatents() {
        const auto files = exported(70, "set");
        const QStringList lines = QString::fromStdString(text(files.at("manifest.csv"))).split('\n');
        QCOMPARE(lines.size(), 72);
        QCOMPARE(lines[0], QString("index,file,seed,z0,z1,z2,z3"));
        QVERIFY(lines[71].isEmpty());
        for (int i = 0; i < 70; ++i) {
            const QStringList fields = lines[i + 1].split(',');
            QCOMPARE(fields.size(), 7);
            QCOMPARE(fields[0].toInt(), i);
            QCOMPARE(fields[1], QString("%1.png").arg(i, 6, 10, QChar('0')));
            QVERIFY(files.contains(fields[1].toStdString()));
            QCOMPARE(fields[2], QString("7"));
            const core::Latent latent = core::sampleLatent(4, 7, static_cast<std::uint64_t>(i));
            for (int d = 0; d < 4; ++d)
                QCOMPARE(std::strtof(fields[3 + d].toUtf8(), nullptr), latent[static_cast<std::size_t>(d)]);
        }
    }

    void theJsonHoldsEverything() {
        core::ImageSetOptions options;
        options.count = 65;
        options.seed = 18446744073709551615ULL;
        options.temperature = 0.5;
        options.enlarge = 3;
        core::SavedModel model = model_;
        model.datasetSource = "/home/somebody/secret";
        model.events = {
            {.kind = core::TrainingEventKind::changed,
             .step = 7,
             .epoch = 0.5,
             .seconds = 3,
             .message = core::Message::verbatim("Beta is 2."),
             .setting = "beta",
             .value = 2.0},
            {.kind = core::TrainingEventKind::recovered,
             .step = 9,
             .message = core::Message::verbatim("Back to step 9."),
             .setting = "learning_rate",
             .value = 0.0005},
            {.kind = core::TrainingEventKind::ended, .step = 20, .message = core::Message::verbatim("It ended.")}};
        core::exportImageSet(model, "squares", options, root_ / "set");
        const std::string manifest = text(core::readFile(root_ / "set" / "manifest.json"));
        const auto json = nlohmann::json::parse(manifest);
        QCOMPARE(json["model"]["name"].get<std::string>(), std::string("squares"));
        // Nothing of this machine.
        QVERIFY(manifest.find("somebody") == std::string::npos && !json["model"].contains("path"));
        // The training as it really was.
        const auto& events = json["model"]["training_events"];
        QCOMPARE(events.size(), std::size_t{3});
        QCOMPARE(events[0]["event"].get<std::string>(), std::string("changed"));
        QCOMPARE(events[0]["step"].get<int>(), 7);
        QCOMPARE(events[0]["setting"].get<std::string>(), std::string("beta"));
        QCOMPARE(events[0]["value"].get<double>(), 2.0);
        QCOMPARE(events[1]["value"].get<double>(), 0.0005);
        QVERIFY(!events[2].contains("setting"));
        QCOMPARE(json["model"]["training_steps"].get<std::int64_t>(), model.snapshot->step());
        QCOMPARE(json["model"]["weights_sha256"].get<std::string>(), model_.weightsHash);
        QCOMPARE(json["model"]["weights_sha256"].get<std::string>().size(), std::size_t{64});
        QCOMPARE(json["model"]["family"].get<std::string>(), std::string("vae"));
        QCOMPARE(json["model"]["settings"]["width"].get<int>(), 8);
        QCOMPARE(json["model"]["training"]["learning_rate"].get<double>(), 0.00123);
        QCOMPARE(json["model"]["sample"]["shape"][0].get<int>(), 28);
        QCOMPARE(json["dataset"]["name"].get<std::string>(), model_.datasetName);
        QCOMPARE(json["export"]["seed"].get<std::uint64_t>(), options.seed);
        QCOMPARE(json["export"]["temperature"].get<double>(), 0.5);
        QCOMPARE(json["export"]["enlarge"].get<int>(), 3);
        QCOMPARE(json["images"].size(), std::size_t{65});
        for (std::size_t i = 0; i < 65; ++i) {
            QCOMPARE(json["images"][i]["index"].get<std::size_t>(), i);
            QVERIFY(fs::exists(root_ / "set" / json["images"][i]["file"].get<std::string>()));
            QCOMPARE(json["images"][i]["latent"].get<core::Latent>(), core::sampleLatent(4, options.seed, i, 0.5));
        }
        const core::Image image = core::readImage(root_ / "set" / "000064.png");
        QVERIFY(image.shape() == (core::ImageShape{84, 84, 1}));
        QCOMPARE(image.row(0)[0], image.row(2)[2]);
    }

    void coolSetsAreNearTheMean() {
        core::ImageSetOptions options;
        options.count = 5;
        options.temperature = 0;
        core::exportImageSet(model_, "m", options, root_ / "set");
        QVERIFY(core::readImage(root_ / "set" / "000000.png") == core::readImage(root_ / "set" / "000004.png"));
    }

    void progressCountsUp() {
        std::vector<std::size_t> done;
        core::ImageSetOptions options;
        options.count = 130;
        const auto tell = [&](const core::Progress& progress) {
            QCOMPARE(progress.total, std::size_t{130});
            done.push_back(progress.done);
        };
        const core::Outcome outcome =
            core::exportImageSet(model_, "m", options, root_ / "set", core::JobContext({}, tell));
        // The second of three batches may come too soon after the first to be told.
        std::erase(done, std::size_t{128});
        QCOMPARE(done, (std::vector<std::size_t>{64, 130}));
        QCOMPARE(outcome, core::Outcome::done);
        QVERIFY(fs::exists(root_ / "set" / "000129.png"));
    }

    void cancellingLeavesNothing() {
        std::stop_source stop;
        core::ImageSetOptions options;
        options.count = 100000;
        const auto tell = [&](const core::Progress& progress) {
            if (progress.done >= 128) stop.request_stop();
        };
        const core::Outcome outcome =
            core::exportImageSet(model_, "m", options, root_ / "new" / "set", core::JobContext(stop.get_token(), tell));
        QCOMPARE(outcome, core::Outcome::cancelled);
        QVERIFY(fs::is_empty(root_));
        std::stop_source before;
        before.request_stop();
        QCOMPARE(core::exportImageSet(model_, "m", {}, root_ / "set", before.get_token()), core::Outcome::cancelled);
        QVERIFY(fs::is_empty(root_));
    }

    void cancellingInTheLastBatchLeavesNothing() {
        std::stop_source stop;
        const core::JobContext context(stop.get_token(), [&](const core::Progress&) { stop.request_stop(); });
        const core::Outcome outcome = core::exportImageSet(model_, "m", {}, root_ / "set", context);
        QCOMPARE(outcome, core::Outcome::cancelled);
        QVERIFY(fs::is_empty(root_));
    }

    void anObserverThatThrowsLeavesNothing() {
        core::ImageSetOptions options;
        options.count = 200;
        QVERIFY(!sentenceOf([&] {
                     const auto tell = [](const core::Progress&) { throw core::Error("Enough."); };
                     core::exportImageSet(model_, "m", options, root_ / "set", core::JobContext({}, tell));
                 }).isEmpty());
        QVERIFY(fs::is_empty(root_));
    }

    void aConditionalModelShowsItsClassesInTurn() {
        const core::SavedModel model = conditionalModel();
        core::ImageSetOptions options;
        options.count = 66;
        options.seed = 7;
        core::exportImageSet(model, "m", options, root_ / "a");
        core::exportImageSet(model, "m", options, root_ / "b");
        const auto files = filesIn(root_ / "a");
        QVERIFY(files == filesIn(root_ / "b"));
        const QStringList lines = QString::fromStdString(text(files.at("manifest.csv"))).split('\n');
        QCOMPARE(lines[0], QString("index,file,seed,class,z0,z1,z2,z3"));
        QVERIFY2(lines[1].startsWith("0,000000.png,7,shirt,"), qPrintable(lines[1]));
        QVERIFY2(lines[2].startsWith("1,000001.png,7,\"bag, \"\"big\"\"\","), qPrintable(lines[2]));
        QVERIFY2(lines[66].startsWith("65,000065.png,7,shoe,"), qPrintable(lines[66]));
        const auto json = nlohmann::json::parse(text(files.at("manifest.json")));
        QCOMPARE(json["model"]["classes"].get<std::vector<std::string>>(), model.snapshot->spec().classNames);
        QCOMPARE(json["export"]["classes"].get<std::string>(), std::string("each"));
        QCOMPARE(json["images"][65]["class"].get<std::string>(), std::string("shoe"));
        QCOMPARE(json["images"][65]["classes"], nlohmann::json::object({{"shoe", 1.0}}));
        for (const int index : {0, 1, 65}) verifyImage(model, index, {{index % 3}}, root_ / "a");
    }

    void aConditionalModelShowsOneClassOrAMixture() {
        const core::SavedModel model = conditionalModel();
        core::ImageSetOptions options;
        options.count = 2;
        options.seed = 7;
        options.classes = {{2}};
        core::exportImageSet(model, "m", options, root_ / "one");
        options.classes = {{0, 0.7F}, {2, 0.3F}};
        core::exportImageSet(model, "m", options, root_ / "mixed");
        verifyImage(model, 1, {{2}}, root_ / "one");
        verifyImage(model, 1, options.classes, root_ / "mixed");
        QVERIFY(filesIn(root_ / "one").at("000001.png") != filesIn(root_ / "mixed").at("000001.png"));
        const auto files = filesIn(root_ / "mixed");
        QVERIFY(text(files.at("manifest.csv")).find("1,000001.png,7,0.7 shirt + 0.3 shoe,") != std::string::npos);
        const auto json = nlohmann::json::parse(text(files.at("manifest.json")));
        QCOMPARE(json["export"]["classes"], nlohmann::json::object({{"shirt", 0.7}, {"shoe", 0.3}}));
        QCOMPARE(json["images"][1]["classes"], nlohmann::json::object({{"shirt", 0.7}, {"shoe", 0.3}}));

        options.classes = {{3}};
        QVERIFY(!sentenceOf([&] { core::exportImageSet(model, "m", options, root_ / "x"); }).isEmpty());
        options.classes = {{0}};
        QVERIFY(!sentenceOf([&] { core::exportImageSet(model_, "m", options, root_ / "x"); }).isEmpty());
        QVERIFY(!fs::exists(root_ / "x"));
    }

    void placesThatCannotBeWritten() {
        const auto problem = [&](const fs::path& folder) {
            return sentenceOf([&] { core::exportImageSet(model_, "m", {}, folder); });
        };
        fs::create_directory(root_ / "full");
        std::ofstream(root_ / "full" / "mine.txt") << "keep me";
        QVERIFY(problem(root_ / "full").contains("not empty"));
        QCOMPARE(text(core::readFile(root_ / "full" / "mine.txt")), std::string("keep me"));
        QVERIFY(problem(root_ / "full" / "mine.txt" / "below").contains("mine.txt"));
        QVERIFY(!problem(root_ / "full" / "mine.txt").isEmpty());
        fs::create_directory(root_ / "empty");
        QVERIFY(problem(root_ / "empty").isEmpty());
        QVERIFY(fs::exists(root_ / "empty" / "manifest.json"));
    }

    void optionsOutOfRange() {
        const auto problem = [&](const std::function<void(core::ImageSetOptions&)>& change) {
            core::ImageSetOptions options;
            change(options);
            return sentenceOf([&] { core::exportImageSet(model_, "m", options, root_ / "set"); });
        };
        QCOMPARE(problem([](auto& o) { o.count = 0; }),
                 QString("Number of samples is 0, but must be a whole number from 1 to 1000000."));
        QVERIFY(problem([](auto& o) { o.count = 1000001; }).startsWith("Number of samples is 1000001"));
        QCOMPARE(problem([](auto& o) { o.temperature = 2.5; }),
                 QString("Temperature is 2.5, but must be a number from 0 to 2."));
        QVERIFY(!problem([](auto& o) { o.temperature = std::nan(""); }).isEmpty());
        QVERIFY(!problem([](auto& o) { o.enlarge = 17; }).isEmpty());
        QVERIFY(fs::is_empty(root_));
        QVERIFY(!sentenceOf([&] { core::exportImageSet({}, "m", {}, root_ / "set"); }).isEmpty());
    }

   private:
    static core::SavedModel conditionalModel() {
        core::SavedModel model = smallModel();
        core::ModelSpec spec = model.snapshot->spec();
        spec.settings.set("labels", true);
        spec.classNames = {"shirt", "bag, \"big\"", "shoe"};
        model.snapshot = std::make_shared<const core::ModelSnapshot>(spec, core::untrainedModel(spec, 1),
                                                                     core::LatentStatistics{}, 1);
        return model;
    }

    /// Image `index` of the set with seed 7 in `folder` shows `mix`.
    static void verifyImage(const core::SavedModel& model, int index, const core::ClassMix& mix,
                            const fs::path& folder) {
        const core::Latent latent = core::sampleLatent(4, 7, static_cast<std::uint64_t>(index));
        const auto wanted = core::Renderer(1).decode(*model.snapshot, std::span(&latent, 1), std::span(&mix, 1))[0];
        const std::string name = QString("%1.png").arg(index, 6, 10, QChar('0')).toStdString();
        const core::Image stored = core::readImage(folder / name);
        for (std::size_t p = 0; p < wanted.pixels().size(); ++p)
            QVERIFY(std::abs(stored.pixels()[p] - wanted.pixels()[p]) <= 1);
    }

    Files exported(int count, const std::string& name) {
        core::ImageSetOptions options;
        options.count = count;
        options.seed = 7;
        core::exportImageSet(model_, "models/squares", options, root_ / name);
        return filesIn(root_ / name);
    }

    QTemporaryDir place_;
    core::SavedModel model_;
    std::unique_ptr<QTemporaryDir> work_;
    fs::path root_;
};

IMAGO_TEST(TestImageSet)
#include "test_image_set.moc"
