#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "HealthImages.h"
#include "Sentence.h"
#include "SmallTraining.h"
#include "core/dataset/care/ClassEdits.h"
#include "core/dataset/care/DuplicateSearch.h"
#include "core/dataset/care/TrainingSplit.h"
#include "core/files/JsonObject.h"
#include "core/project/ExclusionsFile.h"
#include "core/project/ProjectEdits.h"
#include "core/project/ProjectFolder.h"
#include "core/project/RunContents.h"
#include "core/project/RunList.h"
#include "core/project/RunRequest.h"
#include "core/project/RunWriter.h"
#include "tests/TestProgram.h"

namespace {

namespace fs = std::filesystem;
using Indices = std::vector<std::uint32_t>;

/// 28 x 28, with copies of a third of them and three classes.
std::shared_ptr<const core::Dataset> wholeDataset() {
    std::vector<health::Pixels> images;
    for (int number = 0; number < 96; ++number) images.push_back(health::waves(number, 0, 28));
    for (std::size_t number = 0; number < 32; ++number) images.push_back(images[number]);
    auto dataset = std::make_shared<core::Dataset>(health::datasetOf(images, 28));
    dataset->name = "Waves";
    dataset->classNames = {"cat", "dog", "fox"};
    for (std::size_t index = 0; index < images.size(); ++index)
        dataset->labels.push_back(static_cast<std::int32_t>(index % 3));
    return dataset;
}

/// Without the images 40 to 51, and foxes are dogs.
core::DatasetEdits someEdits(const core::Dataset& whole) {
    std::vector<core::SampleGroup> out;
    for (std::uint32_t index = 40; index < 52; ++index) out.push_back({index});
    core::DatasetEdits edits;
    edits.exclusions = core::withRemedy({}, whole, out, core::HealthRemedy::leaveOut);
    edits.labels.renamed["fox"] = "dog";
    return edits;
}

core::TrainingRequest requestOn(const std::shared_ptr<const core::Dataset>& dataset, int epochs = 4) {
    auto request = smallTraining("vae", dataset, epochs);
    request.settings.set("validation", 0.25);
    request.threads = 2;
    return request;
}

/// As a new training begins.
core::TrainingRequest withMoves(core::TrainingRequest request) {
    request.moved = *core::movedSamples(*request.dataset, request.settings, std::nullopt, {});
    return request;
}

/// The values of each curve by step, without what only the clock tells.
std::map<std::pair<std::string, std::int64_t>, double> figures(const core::History& history) {
    std::map<std::pair<std::string, std::int64_t>, double> values;
    for (const core::CurvePoint& point : history)
        if (point.curve.starts_with("validation_")) values[{point.curve, point.step}] = point.value;
    return values;
}

}  // namespace

/// What a run writes down about its dataset, and how it is resumed.
class TestRunDataset : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        QVERIFY(folder_->isValid());
        project_ = std::make_unique<core::ProjectFolder>(folder_->path().toStdString() + "/project");
    }
    void cleanup() { project_.reset(); }

    void theFileComesBack() {
        const core::RunDataset dataset{someEdits(*wholeDataset()), {1, 5, 4294967295U}};
        QVERIFY(core::readRunDataset(core::writeRunDataset(dataset), "\"dataset.json\"") == dataset);
        QVERIFY(core::readRunDataset(core::writeRunDataset({}), "\"dataset.json\"").empty());
    }

    void aDamagedFileIsASentence_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("cut") << QByteArray("{\"format\": \"imago-run-dat");
        QTest::newRow("another format") << QByteArray("{\"format\": \"imago-run\", \"format_version\": 1}");
        QTest::newRow("newer") << QByteArray(
            "{\"format\": \"imago-run-dataset\", \"format_version\": 2, \"edits\": {}, \"moved\": []}");
        for (const char* moved : {"1", "[2, 1]", "[1, 1]", "[-1]", "[1.5]", "[4294967296]", "[\"1\"]"})
            QTest::newRow(moved) << QByteArray(
                                        "{\"format\": \"imago-run-dataset\", \"format_version\": 1, \"edits\": {}, ") +
                                        "\"moved\": " + moved + "}";
        QTest::newRow("no edits") << QByteArray(
            "{\"format\": \"imago-run-dataset\", \"format_version\": 1, \"moved\": []}");
    }
    void aDamagedFileIsASentence() {
        QFETCH(QByteArray, text);
        const core::RunPaths paths = newRun(withMoves(requestOn(wholeDataset())));
        std::ofstream(paths.dataset()) << text.toStdString();
        const QString sentence = sentenceOf([&] { core::reopenRun(paths); });
        QVERIFY2(sentence.contains("dataset.json"), qPrintable(sentence));
        // All else of the run can be read.
        QVERIFY(core::readRunSettings(paths).counts.moved > 0);
        QVERIFY(core::listRuns(project()).front().problem.empty());
    }

    void aLostFileIsNotTakenForNone() {
        const core::RunPaths paths = newRun(withMoves(requestOn(wholeDataset())));
        fs::remove(paths.dataset());
        const QString sentence = sentenceOf([&] { core::reopenRun(paths); });
        QVERIFY2(sentence.contains("dataset.json") && sentence.contains("is missing"), qPrintable(sentence));
    }

    void aRunOfAnOlderVersionKeepsItsSplit() {
        // It has copies across its split, and no file about them.
        const auto dataset = wholeDataset();
        const core::RunPaths paths = newRun(requestOn(dataset));
        QVERIFY(!fs::exists(paths.dataset()));
        const core::ReopenedRun run = core::reopenRun(paths);
        QVERIFY(run.settings.dataset.empty() && !run.settings.counts.hasFile);
        core::TrainingRequest request;
        request.dataset = dataset;
        core::resumeFrom(run, request);
        QVERIFY(request.moved.empty());
        QCOMPARE(request.dataset, dataset);
        QFile settings(QString::fromStdString(paths.settings().string()));
        QVERIFY(settings.open(QIODevice::ReadOnly));
        QVERIFY(settings.readAll().contains("\"format_version\": 2"));  // versions before read it
    }

    void aRunOfAnOlderVersionKeepsItsRandomSplit() {
        auto dataset = std::make_shared<core::Dataset>(*wholeDataset());
        dataset->reach = 2;
        for (std::size_t index = 0; index < dataset->size(); ++index)
            dataset->places.push_back(static_cast<std::int32_t>(index));
        const core::RunPaths paths = newRun(requestOn(dataset));
        const auto contents = [&] {
            QFile file(QString::fromStdString(paths.settings().string()));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(contents().contains("\"format_version\": 4"));  // versions before would split it otherwise
        QVERIFY(core::reopenRun(paths).settings.inBlocks);
        const auto splitOf = [&] {
            core::TrainingRequest request;
            request.dataset = dataset;
            core::resumeFrom(core::reopenRun(paths), request);
            return core::trainingSplit(*request.dataset, request.settings);
        };
        const core::Split blocks = splitOf();
        QVERIFY(blocks.training.size() + blocks.validation.size() < dataset->size());
        // As that version wrote it.
        QByteArray older = contents();
        older.replace("\"format_version\": 4", "\"format_version\": 2");
        older.replace("\"validation_blocks\": true,", "");
        QVERIFY(!older.contains("validation_blocks"));
        QFile file(QString::fromStdString(paths.settings().string()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(older) == older.size());
        file.close();
        dataset->places.clear();
        const core::Split plain = splitOf();
        for (std::size_t index = 0; index < dataset->size(); ++index)
            dataset->places.push_back(static_cast<std::int32_t>(index));
        QCOMPARE(splitOf().validation, plain.validation);
        QCOMPARE(splitOf().training, plain.training);
        QVERIFY(plain.validation != blocks.validation);
    }

    void aRunOfAnOlderVersionOnAPartIsFound() {
        const auto whole = wholeDataset();
        const auto part = edited(whole);
        core::TrainingRequest old = requestOn(part);
        auto unknown = std::make_shared<core::Dataset>(*part);
        unknown->edits = nullptr;  // as that version had it
        old.dataset = unknown;
        const core::ReopenedRun run = core::reopenRun(newRun(old));
        core::TrainingRequest request;
        request.dataset = part;
        core::resumeFrom(run, request);
        QCOMPARE(request.dataset, part);
        // One on the whole, while the project leaves some out now.
        const core::ReopenedRun other = core::reopenRun(newRun(requestOn(whole), "other"));
        request.dataset = part;
        core::resumeFrom(other, request);
        QCOMPARE(request.dataset, whole);
    }

    void whatARunIsTrainedOnIsListed() {
        const auto whole = wholeDataset();
        const core::RunPaths paths = newRun(withMoves(requestOn(edited(whole))));
        const core::RunInfo info = core::listRuns(project()).front();
        QVERIFY(info.used.hasFile && info.used.edited);
        QCOMPARE(info.used.leftOut, std::size_t{12});
        QCOMPARE(info.used.mergedClasses, std::size_t{2});
        QVERIFY(info.used.moved > 0);
        QVERIFY(core::foreignEntry(paths).empty());
        const core::ReopenedRun run = core::reopenRun(paths);
        QVERIFY(run.settings.dataset.edits == someEdits(*whole));
        QCOMPARE(run.settings.dataset.moved.size(), info.used.moved);
        core::removeFruitlessRun(paths);
        QVERIFY(!fs::exists(paths.folder));
    }

    void editsAreCounted() {
        const auto whole = wholeDataset();
        core::DatasetEdits edits;
        edits.exclusions =
            core::withRemedy({}, *whole, std::vector<core::SampleGroup>{{40}}, core::HealthRemedy::leaveOut);
        edits.labels.renamed["cat"] = "lion";
        edits.labels.added = {"wolf"};
        edits.labels.weights["lion"] = 2;
        // With their copies, 96 + 1 and 96 + 3; 60 is of this class already.
        edits = core::assignClass(edits, *whole, std::vector<std::uint32_t>{1, 3}, "fox");
        edits = core::assignClass(edits, *whole, std::vector<std::uint32_t>{60}, "lion");
        const core::RunDatasetCounts counts = core::countsOf({edits, {}}, *core::applyEdits(whole, edits));
        QCOMPARE(counts.leftOut, std::size_t{1});
        QCOMPARE(counts.assigned, std::size_t{4});
        QCOMPARE(counts.renamedClasses, std::size_t{1});
        QCOMPARE(counts.mergedClasses, std::size_t{0});
        QCOMPARE(counts.addedClasses, std::size_t{1});
        QCOMPARE(counts.weightedClasses, std::size_t{1});
        edits.labels.dropped = {"dog"};
        edits.labels.renamed = {{"cat", "fox"}};
        edits.labels.assigned.clear();
        edits.labels.added.clear();
        edits.labels.weights.clear();
        const core::RunDatasetCounts fewer = core::countsOf({edits, {}}, *core::applyEdits(whole, edits));
        QCOMPARE(fewer.droppedClasses, std::size_t{1});
        QCOMPARE(fewer.mergedClasses, std::size_t{2});
        QCOMPARE(fewer.renamedClasses, std::size_t{0});
        QCOMPARE(fewer.assigned, std::size_t{0});
        // As a run keeps them.
        const nlohmann::json json = core::toJson(counts);
        core::RunDatasetCounts kept = counts;
        kept.hasFile = true;
        QVERIFY(core::readRunDatasetCounts(core::JsonObject(json, std::string("settings.json"))) == kept);
        nlohmann::json older = json;
        for (const char* key : {"assigned", "renamed_classes", "dropped_classes", "added_classes", "weighted_classes"})
            older.erase(key);
        QCOMPARE(core::readRunDatasetCounts(core::JsonObject(older, std::string("settings.json"))).assigned,
                 std::size_t{0});
    }

    // The figures of every later epoch are those of a run that was never stopped.
    void resumedItIsAsUnstopped() {
        const auto whole = wholeDataset();
        const core::TrainingRequest request = withMoves(requestOn(edited(whole)));
        QVERIFY(!request.moved.empty());
        const core::History unstopped = train(request, newRun(request, "unstopped"), {}, 0);
        const core::RunPaths paths = newRun(request, "stopped");
        train(request, paths, {}, 5);
        core::TrainingRequest again;
        again.dataset = whole;  // as it is opened anew
        const core::ReopenedRun run = core::reopenRun(paths);
        core::resumeFrom(run, again);
        QVERIFY(run.checkpoint);
        QCOMPARE(stepOf("stopped"), std::int64_t{5});
        QCOMPARE(again.moved, request.moved);
        QCOMPARE(core::hashOf(*again.dataset), core::hashOf(*request.dataset));
        QCOMPARE(again.dataset->labels, request.dataset->labels);
        const auto split = [](const core::TrainingRequest& each) {
            return core::trainingSplit(*each.dataset, each.settings, each.moved);
        };
        QCOMPARE(split(again).training, split(request).training);
        QCOMPARE(split(again).validation, split(request).validation);
        const auto expected = figures(unstopped);
        const auto resumed = figures(train(again, paths, run.history, 0));
        QVERIFY(!expected.empty());
        const auto last = std::ranges::max_element(expected, {}, [](const auto& each) { return each.first.second; });
        const auto found = resumed.find(last->first);
        QVERIFY(found != resumed.end());
        QCOMPARE(found->second, last->second);
        QCOMPARE(core::loadModel(paths.model()).weightsHash,
                 core::loadModel(core::RunPaths(project(), "unstopped").model()).weightsHash);
        // The model knows what it was trained on, also outside its run.
        fs::copy(paths.model(), project() / "copy", fs::copy_options::recursive);
        QVERIFY(core::loadModel(project() / "copy").edits == someEdits(*whole));
    }

    void anotherSplitIsRefused() {
        const core::RunPaths paths = newRun(withMoves(requestOn(wholeDataset())));
        core::ReopenedRun run = core::reopenRun(paths);
        const core::Split split =
            core::makeSplit(*wholeDataset(), 0.25, static_cast<std::uint64_t>(run.training.integer("seed")));
        run.settings.dataset.moved = {split.training.front()};
        core::TrainingRequest request;
        request.dataset = wholeDataset();
        const QString sentence = sentenceOf([&] { core::resumeFrom(run, request); });
        QVERIFY2(sentence.contains("not those of its split"), qPrintable(sentence));
    }

    void theEditsOfAProjectAreFoundByAnyName() {
        const auto whole = wholeDataset();
        const fs::path source = fs::path(folder_->path().toStdString()) / "set";
        fs::create_directory(source);
        QVERIFY(core::projectEdits(project(), source.string()).empty());
        const core::Exclusions left = someEdits(*whole).exclusions;
        core::writeExclusions(core::exclusionsFile(project()), {{source.string(), left}, {"shapes", left}});
        for (const std::string& name :
             {source.string(), source.string() + "/", (source / ".." / "set").string(), std::string("shapes")})
            QVERIFY2(core::projectEdits(project(), name).exclusions == left, name.c_str());
        QVERIFY(core::projectEdits(project(), (source / "no").string()).empty());
        std::ofstream(core::exclusionsFile(project())) << "{";
        QVERIFY(sentenceOf([&] { core::projectEdits(project(), source.string()); }).contains("exclusions.json"));
    }

   private:
    fs::path project() const { return project_->path(); }

    static std::shared_ptr<const core::Dataset> edited(const std::shared_ptr<const core::Dataset>& whole) {
        return core::applyEdits(whole, someEdits(*whole));
    }

    std::int64_t stepOf(const std::string& id) const {
        for (const core::RunInfo& info : core::listRuns(project()))
            if (info.id == id) return info.step;
        return -1;
    }

    core::RunPaths newRun(const core::TrainingRequest& request, const std::string& id = "mine") const {
        const core::RunPaths paths(project(), id);
        core::createRun(paths, core::newRunSettings(request));
        return paths;
    }

    /// To its end, or as a person stops it after so many steps (0: never), with a checkpoint then.
    static core::History train(const core::TrainingRequest& request, const core::RunPaths& paths,
                               const core::RunHistory& history, std::int64_t steps) {
        core::RunWriter writer(paths, core::reopenRun(paths).settings, history);
        core::TrainingObserver observer;
        writer.addTo(observer);
        std::stop_source stop;
        core::PauseGate gate;
        if (steps > 0) gate.pause();
        std::int64_t seen = -1;
        observer.status = [&](const core::TrainingStatus& status) {
            if (steps == 0 || status.phase != core::TrainingPhase::training || status.step == seen) return;
            seen = status.step;
            if (seen == steps)
                stop.request_stop();
            else
                gate.step();
        };
        const core::TrainingResult result = core::train(request, gate, stop.get_token(), observer);
        writer.finish(result);
        return result.history;
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<core::ProjectFolder> project_;
};

IMAGO_TEST(TestRunDataset)
#include "test_run_dataset.moc"
