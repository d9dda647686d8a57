#include <QTest>
#include <algorithm>
#include <cmath>
#include <set>

#include "SampleFiles.h"
#include "core/base/StableRandom.h"
#include "core/dataset/Split.h"
#include "core/parameter/SettingsJson.h"
#include "core/sample/image/ImageSpec.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"

namespace {

core::Dataset datasetOf(std::size_t samples, std::size_t test) {
    core::Dataset dataset;
    dataset.name = "Numbers";
    dataset.spec = core::imageSpec({1, 2, 1});
    dataset.bytes.resize(samples * 2);
    dataset.testCount = test;
    return dataset;
}

}  // namespace

class TestSplit : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void everySampleOnce() {
        const core::Split split = core::makeSplit(datasetOf(1000, 200), 0.1, 1);
        QCOMPARE(split.validation.size(), std::size_t{80});
        QCOMPARE(split.training.size(), std::size_t{720});
        QCOMPARE(split.test.size(), std::size_t{200});
        QVERIFY(!split.testIsValidation);
        QCOMPARE(split.test.front(), 800U);
        QCOMPARE(split.test.back(), 999U);
        std::set<std::uint32_t> all(split.training.begin(), split.training.end());
        all.insert(split.validation.begin(), split.validation.end());
        QCOMPARE(all.size(), std::size_t{800});
        QCOMPARE(*all.rbegin(), 799U);
    }

    void sameSeedSameSplit() {
        const core::Dataset dataset = datasetOf(50, 0);
        const core::Split split = core::makeSplit(dataset, 0.2, 7);
        QCOMPARE(core::makeSplit(dataset, 0.2, 7).training, split.training);
        QVERIFY(core::makeSplit(dataset, 0.2, 8).training != split.training);
        QVERIFY(split.testIsValidation);
        QCOMPARE(split.test, split.validation);
        // Written down, so that no machine and no library may give another one.
        QCOMPARE(core::makeSplit(datasetOf(6, 0), 0.5, 1).validation, (std::vector<std::uint32_t>{0, 3, 4}));
    }

    void atLeastOneOnEachSide() {
        QCOMPARE(core::makeSplit(datasetOf(2, 0), 0.01, 0).validation.size(), std::size_t{1});
        QCOMPARE(core::makeSplit(datasetOf(2, 0), 0.5, 0).training.size(), std::size_t{1});
        QCOMPARE(core::makeSplit(datasetOf(3, 1), 0.5, 0).test, std::vector<std::uint32_t>{2});
    }

    void neighborsAreOnOneSide() {
        // Columns of four tiles, each 64 pixels wide, every 32 pixels; the last two columns are the test set.
        core::Dataset dataset = datasetOf(4 * 62, 4 * 2);
        for (std::size_t index = 0; index < dataset.size(); ++index)
            dataset.places.push_back(static_cast<std::int32_t>(32 * (index / 4)));
        dataset.reach = 64;
        QVERIFY(core::drawsInBlocks(dataset));
        std::set<std::vector<std::uint32_t>> drawn;
        for (const double share : {0.01, 0.05, 0.2, 0.5})
            for (std::uint64_t seed = 0; seed < 20; ++seed) {
                const core::Split split = core::makeSplit(dataset, share, seed);
                QVERIFY(!split.training.empty() && !split.validation.empty());
                for (const std::uint32_t one : split.validation)
                    for (const std::uint32_t other : split.training)
                        QVERIFY(std::abs(dataset.places[one] - dataset.places[other]) >= 64);
                const double wanted = share * 240;
                QVERIFY(static_cast<double>(split.validation.size()) >= wanted - 5 * 4);
                QVERIFY(static_cast<double>(split.validation.size()) <= wanted + 5 * 4);  // whole columns
                // What is used for neither is never more than half of them, or two columns.
                const std::size_t lost = 240 - split.training.size() - split.validation.size();
                QVERIFY(lost <= std::max<std::size_t>(8, split.validation.size() / 2));
                QCOMPARE(split.test.size(), std::size_t{8});
                QCOMPARE(split.test.front(), 240U);
                drawn.insert(core::makeSplit(dataset, 0.05, seed).validation);
                QCOMPARE(core::makeSplit(dataset, share, seed).validation, split.validation);
            }
        QVERIFY(drawn.size() > 10);  // the seed counts
        // As versions before have it: at random.
        const core::Split random = core::makeSplit(dataset, 0.2, 1, false);
        dataset.places.clear();
        QCOMPARE(core::makeSplit(dataset, 0.2, 1).validation, random.validation);
        QCOMPARE(core::makeSplit(dataset, 0.2, 1).training, random.training);
    }

    void tooFewNeighborsAreDrawnAtRandom() {
        core::Dataset dataset = datasetOf(10, 2);
        dataset.reach = 2;
        for (std::int32_t place = 0; place < 10; ++place) dataset.places.push_back(place);
        QVERIFY(!core::drawsInBlocks(dataset));  // from 0 to 7 is less than four times 2
        const core::Split split = core::makeSplit(dataset, 0.3, 1);
        QCOMPARE(split.training.size() + split.validation.size(), std::size_t{8});
        QCOMPARE(split.validation, core::makeSplit(dataset, 0.3, 1, false).validation);
        dataset.testCount = 1;
        QVERIFY(core::drawsInBlocks(dataset));
    }

    void settingsSayHowItIsSplit() {
        core::Settings settings(core::commonTrainingParameters());
        core::Settings other = settings;
        other.set("epochs", std::int64_t{99});
        QVERIFY(core::splitAlike(settings, other));
        other.set("validation_blocks", false);
        QVERIFY(!core::splitAlike(settings, other));
        core::Dataset dataset = datasetOf(100, 0);
        dataset.reach = 2;
        for (std::int32_t place = 0; place < 100; ++place) dataset.places.push_back(place);
        QCOMPARE(core::makeSplit(dataset, settings).validation, core::makeSplit(dataset, 0.05, 1).validation);
        QCOMPARE(core::makeSplit(dataset, other).validation, core::makeSplit(dataset, 0.05, 1, false).validation);
        QVERIFY(core::makeSplit(dataset, settings).validation != core::makeSplit(dataset, other).validation);
        // Files of versions before do not have it.
        core::Settings read(core::commonTrainingParameters());
        core::fromJson(nlohmann::json{{"validation", 0.05}, {"seed", 1}}, "settings.json", read);
        QVERIFY(core::splitAlike(read, other));
    }

    void classesThatAreNotLearned() {
        core::Dataset dataset = datasetOf(9, 0);
        dataset.classNames = {"cat", "dog"};
        dataset.labels = {0, 0, 0, 0, 0, 0, 0, 0, 1};
        bool shown = false;
        bool missing = false;
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const core::Split split = core::makeSplit(dataset, 0.5, seed);
            const bool learned = std::ranges::count(split.training, 8U) == 1;
            const QString told = QString::fromStdString(core::unseenClasses(dataset, split).english());
            QCOMPARE(told.isEmpty(), learned);
            QVERIFY(learned || told.contains("1 class has no training image (dog)"));
            (learned ? shown : missing) = true;
        }
        QVERIFY(shown && missing);
        dataset.labels.clear();
        QVERIFY(core::unseenClasses(dataset, core::makeSplit(dataset, 0.5, 0)).empty());
    }

    void namesOfClassesAreFewAndShort() {
        core::Dataset dataset = datasetOf(3, 0);
        dataset.labels = {0, 0, 0};
        dataset.classNames = {"cat", std::string(9000, 'x')};
        const core::Split split = core::makeSplit(dataset, 0.34, 0);
        QVERIFY(core::unseenClasses(dataset, split).english().size() < 350);
        for (int index = 0; index < 6; ++index) dataset.classNames.push_back("c" + std::to_string(index));
        const QString told = QString::fromStdString(core::unseenClasses(dataset, split).english());
        QVERIFY2(told.startsWith("7 classes") && told.contains("c0, c1, c2, c3 and 2 more"), qPrintable(told));
    }

    void refusals() {
        COMPARE_SENTENCE(core::makeSplit(datasetOf(1, 0), 0.1, 0), "Numbers", "at least 2");
        COMPARE_SENTENCE(core::makeSplit(datasetOf(5, 4), 0.1, 0), "at least 2");
        COMPARE_SENTENCE(core::makeSplit(datasetOf(0, 0), 0.1, 0), "at least 2");
        COMPARE_SENTENCE(core::makeSplit(datasetOf(100, 0), 0.6, 0), "0.01 to 0.5");
        COMPARE_SENTENCE(core::makeSplit(datasetOf(100, 0), 0.0, 0), "0.01 to 0.5");
        COMPARE_SENTENCE(core::makeSplit(datasetOf(100, 0), std::nan(""), 0), "0.01 to 0.5");
    }

    void classCounts() {
        core::Dataset dataset = datasetOf(4, 0);
        QVERIFY(dataset.classCounts().empty());
        dataset.classNames = {"a", "b", "c"};
        dataset.labels = {2, 0, 2, 2};
        QCOMPARE(dataset.classCounts(), (std::vector<std::size_t>{1, 0, 3}));
        QCOMPARE(dataset.size(), std::size_t{4});
        QCOMPARE(core::Dataset().size(), std::size_t{0});
    }

    void randomIntegersAreEven() {
        core::StableRandom random(3, 4);
        std::vector<int> counts(7);
        for (int draw = 0; draw < 70000; ++draw) ++counts[random.below(7)];
        for (const int count : counts) QVERIFY(count > 9600 && count < 10400);
        QCOMPARE(core::StableRandom(1).next(), core::StableRandom(1, 0).next());
        QVERIFY(core::StableRandom(1, 1).next() != core::StableRandom(1, 2).next());
        QCOMPARE(core::StableRandom(5).below(1), std::uint64_t{0});
    }
};

IMAGO_TEST(TestSplit)
#include "test_split.moc"
