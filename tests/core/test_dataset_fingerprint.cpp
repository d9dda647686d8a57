#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <numeric>
#include <string>

#include "Sentence.h"
#include "SmallDataset.h"
#include "SmallModel.h"
#include "SmallTraining.h"
#include "core/dataset/DatasetFingerprint.h"
#include "core/evaluation/EvaluationWarnings.h"
#include "core/files/AtomicFile.h"
#include "core/project/ModelFolder.h"
#include "core/project/ModelSplit.h"
#include "core/project/RunRequest.h"
#include "core/project/RunSettingsFile.h"
#include "tests/TestProgram.h"

namespace {

namespace fs = std::filesystem;

std::shared_ptr<core::Dataset> changeable(int count = 60) {
    return std::make_shared<core::Dataset>(*smallDataset(28, 1, count));
}

/// `dataset` as classes that repeat.
std::shared_ptr<core::Dataset> labeled(const core::Dataset& dataset, std::int32_t classes) {
    auto with = std::make_shared<core::Dataset>(dataset);
    for (std::int32_t label = 0; label < classes; ++label) with->classNames.push_back(std::to_string(label));
    for (std::size_t at = 0; at < dataset.size(); ++at) with->labels.push_back(static_cast<std::int32_t>(at) % classes);
    return with;
}

QStringList warnedOf(const core::SavedModel& model, const core::Dataset& dataset) {
    const core::EvaluationSplit split = core::splitOfModel(model, "nowhere", dataset);
    core::SetEvaluationRequest request{{}, dataset, split};
    request.model = model.snapshot.get();
    QStringList warnings;
    for (const core::Message& warning : core::evaluationWarnings(request, true, 0))
        warnings << QString::fromStdString(warning.english());
    return warnings;
}

nlohmann::ordered_json readJson(const fs::path& file) {
    const auto bytes = core::readFile(file);
    return nlohmann::ordered_json::parse(bytes.begin(), bytes.end());
}

}  // namespace

/// What a model keeps of the dataset that it was trained on, and what an evaluation says where that has changed.
class TestDatasetFingerprint : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void anyChangeOfASmallSetIsNoticed() {
        const auto dataset = changeable();
        const auto print = core::fingerprintOf(*dataset);
        QVERIFY(print);
        QCOMPARE(print->samples, std::size_t{60});
        QCOMPARE(print->classes, std::size_t{0});
        QCOMPARE(print->digits.size(), std::size_t{64});
        QVERIFY(core::fingerprintOf(*changeable()) == print);
        // Names are no content.
        auto renamed = changeable();
        renamed->name = "Others";
        renamed->source = "elsewhere";
        QVERIFY(core::fingerprintOf(*renamed) == print);

        auto retouched = changeable();
        retouched->bytes[37 * 784 + 5] ^= 1;
        QVERIFY(core::fingerprintOf(*retouched)->digits != print->digits);
        auto turned = changeable();
        turned->rows.resize(60);
        std::iota(turned->rows.rbegin(), turned->rows.rend(), 0U);
        QVERIFY(core::fingerprintOf(*turned)->digits != print->digits);
        std::reverse(turned->rows.begin(), turned->rows.end());
        QVERIFY(core::fingerprintOf(*turned) == print);
        auto tested = changeable();
        tested->testCount = 10;
        QVERIFY(core::fingerprintOf(*tested)->digits != print->digits);
        QCOMPARE(core::fingerprintOf(*changeable(61))->samples, std::size_t{61});

        const auto two = labeled(*dataset, 2);
        QCOMPARE(core::fingerprintOf(*two)->classes, std::size_t{2});
        QVERIFY(core::fingerprintOf(*two)->digits != print->digits);
        auto corrected = labeled(*dataset, 2);
        corrected->labels[8] = 1;
        QVERIFY(core::fingerprintOf(*corrected)->digits != core::fingerprintOf(*two)->digits);
        // None has no samples to read.
        QVERIFY(core::fingerprintOf(core::Dataset()));
    }

    /// More than 64 MB: a training would have to wait for all of it.
    void ofALargeSetSomeSamplesAreRead() {
        core::Dataset large;
        large.spec = core::imageSpec({512, 512, 3});
        large.bytes.resize(2 * large.spec.bytes());
        large.bytes[large.spec.bytes()] = 1;
        large.rows.assign(1000, 0);
        const auto print = core::fingerprintOf(large);
        QCOMPARE(print->samples, std::size_t{1000});
        for (const std::size_t place : {std::size_t{0}, std::size_t{999}}) {
            large.rows[place] = 1;
            QVERIFY(core::fingerprintOf(large)->digits != print->digits);
            large.rows[place] = 0;
        }
        // Not for certain: the second of them is not among those that are read.
        large.rows[1] = 1;
        QVERIFY(core::fingerprintOf(large) == print);
    }

    void itIsKeptWithTheModel() {
        core::SavedModel model = smallModel();
        model.trainedOn = core::fingerprintOf(*labeled(*changeable(), 3));
        const fs::path place = folder_.filePath("model").toStdString();
        core::saveModel(model, place);
        QVERIFY(core::loadModel(place).trainedOn == model.trainedOn);
        nlohmann::ordered_json json = readJson(place / "settings.json");
        QCOMPARE(json["dataset"]["fingerprint"]["images"].get<int>(), 60);
        QCOMPARE(json["dataset"]["fingerprint"]["classes"].get<int>(), 3);

        // What older versions wrote opens as before.
        json["dataset"].erase("fingerprint");
        core::writeFileAtomically(place / "settings.json", json.dump(2));
        QVERIFY(!core::loadModel(place).trainedOn);
        json["dataset"]["fingerprint"] = {{"images", -3}, {"classes", 3}, {"sha256", "00"}};
        core::writeFileAtomically(place / "settings.json", json.dump(2));
        const QString sentence = sentenceOf([&] { core::loadModel(place); });
        QVERIFY2(sentence.contains("settings.json") && sentence.contains("images"), qPrintable(sentence));

        core::SavedModel unknown = smallModel();
        const fs::path other = folder_.filePath("other").toStdString();
        core::saveModel(unknown, other);
        QVERIFY(!readJson(other / "settings.json")["dataset"].contains("fingerprint"));
    }

    void itIsKeptWithTheRun() {
        const auto dataset = changeable();
        const core::RunSettings settings = core::newRunSettings(smallTraining("vae", dataset, 1));
        QVERIFY(settings.fingerprint && settings.fingerprint == core::fingerprintOf(*dataset));
        QVERIFY(core::readRunSettings(core::writeRunSettings(settings), "settings.json").fingerprint ==
                settings.fingerprint);
        core::RunSettings old = settings;
        old.fingerprint.reset();
        QVERIFY(!core::readRunSettings(core::writeRunSettings(old), "settings.json").fingerprint);
    }

    void theSameDatasetIsNotWarnedOf() {
        const auto dataset = changeable();
        const core::SavedModel model = trainedOn(dataset);
        const core::EvaluationSplit split = core::splitOfModel(model, "nowhere", *dataset);
        QVERIFY(split.known && split.sameContent && !split.changedFrom);
        QVERIFY2(warnedOf(model, *dataset).filter("since the training").isEmpty(),
                 qPrintable(warnedOf(model, *dataset).join('\n')));
        // Nor is one whose state at the training nobody kept.
        core::SavedModel old = model;
        old.trainedOn.reset();
        QVERIFY(!core::splitOfModel(old, "nowhere", *changeable(64)).changedFrom);
        QVERIFY(core::splitOfModel(old, "nowhere", *changeable(64)).known);
    }

    void moreImagesThanThenMakeAnotherSplit() {
        const core::SavedModel model = trainedOn(changeable());
        const auto grown = changeable(64);
        const core::EvaluationSplit split = core::splitOfModel(model, "nowhere", *grown);
        QVERIFY(!split.known && split.changedFrom);
        QCOMPARE(split.changedFrom->samples, std::size_t{60});
        QVERIFY(!core::needsDuplicates(model, "nowhere", *grown));
        const QStringList warnings = warnedOf(model, *grown);
        QCOMPARE(warnings.filter("\"Squares\" has changed since the training (60 images then, 64 now)").size(), 1);
        QVERIFY2(warnings.filter("was not trained on").isEmpty(), qPrintable(warnings.join('\n')));
    }

    void otherImagesOrClassesAreWarnedOf() {
        const auto dataset = labeled(*changeable(), 3);
        const core::SavedModel model = trainedOn(dataset);
        auto retouched = std::make_shared<core::Dataset>(*dataset);
        retouched->bytes[9] ^= 1;
        const core::EvaluationSplit split = core::splitOfModel(model, "nowhere", *retouched);
        QVERIFY(split.known && !split.sameContent && split.changedFrom);
        QCOMPARE(warnedOf(model, *retouched).filter("(60 images then and now, but not the same ones").size(), 1);
        auto merged = labeled(*changeable(), 2);
        QCOMPARE(warnedOf(model, *merged).filter("(3 classes then, 2 now)").size(), 1);

        // Another dataset is another matter.
        auto other = std::make_shared<core::Dataset>(*retouched);
        other->source = "circles";
        QVERIFY(!core::splitOfModel(model, "nowhere", *other).changedFrom);
        QCOMPARE(warnedOf(model, *other).filter("was not trained on").size(), 1);
    }

   private:
    static core::SavedModel trainedOn(const std::shared_ptr<const core::Dataset>& dataset) {
        core::SavedModel model = smallModel();
        model.datasetName = dataset->name;
        model.datasetSource = dataset->source;
        model.trainedOn = core::fingerprintOf(*dataset);
        return model;
    }

    const QTemporaryDir folder_;
};

IMAGO_TEST(TestDatasetFingerprint)
#include "test_dataset_fingerprint.moc"
