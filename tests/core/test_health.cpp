#include <QTest>
#include <algorithm>
#include <cstdlib>
#include <set>

#include "HealthImages.h"
#include "core/dataset/Import.h"
#include "core/dataset/care/Checks.h"
#include "core/dataset/care/HealthJson.h"
#include "core/dataset/care/PerceptualHash.h"
#include "core/dataset/care/SampleFacts.h"
#include "core/dataset/care/TrainingSplit.h"
#include "tests/TestProgram.h"

using core::HealthReport;
using core::SampleGroup;
using Groups = std::vector<SampleGroup>;

namespace {

/// Null where the check has found nothing.
const core::HealthFinding* finding(const HealthReport& report, const std::string& id) {
    const auto found =
        std::ranges::find_if(report.findings, [&](const core::HealthFinding& each) { return each.id == id; });
    return found == report.findings.end() ? nullptr : &*found;
}

std::vector<std::string> idsOf(const HealthReport& report) {
    std::vector<std::string> ids;
    for (const core::HealthFinding& each : report.findings) ids.push_back(each.id);
    return ids;
}

core::Split splitOf(std::vector<std::uint32_t> training, std::vector<std::uint32_t> validation) {
    core::Split split{std::move(training), validation, validation, true};
    return split;
}

/// Different images, as many of each class as `counts` say.
core::Dataset labeled(const std::vector<int>& counts) {
    std::vector<health::Pixels> images;
    std::vector<std::int32_t> labels;
    for (std::size_t index = 0; index < counts.size(); ++index)
        for (int each = 0; each < counts[index]; ++each) {
            images.push_back(health::waves(static_cast<int>(images.size())));
            labels.push_back(static_cast<std::int32_t>(index));
        }
    core::Dataset dataset = health::datasetOf(images);
    dataset.labels = labels;
    for (std::size_t index = 0; index < counts.size(); ++index)
        dataset.classNames.push_back(std::string(1, static_cast<char>('A' + index)));
    return dataset;
}

}  // namespace

class TestHealth : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void differentImagesAreHealthy() {
        const HealthReport report = core::checkHealth(health::datasetOf(health::different(60)));
        QCOMPARE(report.outcome, core::Outcome::done);
        QCOMPARE(report.samples, std::size_t{60});
        QVERIFY(report.exact.empty());
        QVERIFY(report.near.empty());
        QCOMPARE(idsOf(report), std::vector<std::string>());
    }

    void findsExactCopies() {
        auto images = health::different(20);
        images.push_back(images[3]);
        images.push_back(images[7]);
        images.push_back(images[3]);
        const HealthReport report = core::checkHealth(health::datasetOf(images));
        QCOMPARE(report.exact, (Groups{{3, 20, 22}, {7, 21}}));
        QCOMPARE(report.exactCopies(), std::size_t{3});
        QVERIFY(report.near.empty());  // they are told once
        const auto* found = finding(report, "exact-copies");
        QVERIFY(found != nullptr);
        QCOMPARE(found->count, std::size_t{3});
        QCOMPARE(found->groups, report.exact);
        QCOMPARE(found->remedy, core::HealthRemedy::keepOne);
        QVERIFY(found->text.english().find("3 images") == 0);
    }

    void findsNearDuplicates_data() {
        QTest::addColumn<int>("change");
        QTest::addColumn<bool>("isNear");
        QTest::newRow("noise of a compression") << 0 << true;
        QTest::newRow("brighter") << 1 << true;
        QTest::newRow("shifted by a pixel") << 2 << true;
        QTest::newRow("mirrored") << 3 << false;
        QTest::newRow("shifted by a quarter") << 4 << false;
    }

    void findsNearDuplicates() {
        QFETCH(int, change);
        QFETCH(bool, isNear);
        auto images = health::different(20);
        const Groups expected = isNear ? Groups{{4, 20}, {9, 21}, {15, 22}} : Groups{};
        for (const int number : {4, 9, 15}) {
            const health::Pixels& image = images[static_cast<std::size_t>(number)];
            health::Pixels copy;
            if (change == 0) copy = health::noisy(image);
            if (change == 1) copy = health::brighter(image);
            if (change == 2) copy = health::waves(number, 1);
            if (change == 3) copy = health::mirrored(image);
            if (change == 4) copy = health::waves(number, health::kSide / 4);
            images.push_back(copy);
        }
        const HealthReport report = core::checkHealth(health::datasetOf(images));
        QCOMPARE(report.near, expected);
        QCOMPARE(report.nearCopies(), isNear ? std::size_t{3} : std::size_t{0});
        QCOMPARE(finding(report, "near-copies") != nullptr, isNear);
        QVERIFY(report.exact.empty());
    }

    void copiesOfNearDuplicatesCountOnce() {
        auto images = health::different(10);
        images.push_back(images[2]);
        images.push_back(health::noisy(images[2]));
        images.push_back(health::noisy(images[2]));
        const HealthReport report = core::checkHealth(health::datasetOf(images));
        QCOMPARE(report.exact, (Groups{{2, 10}, {11, 12}}));
        QCOMPARE(report.near, (Groups{{2, 11}}));
        QCOMPARE(core::duplicateGroups(report), (Groups{{2, 10, 11, 12}}));
    }

    void mirroringChangesTheHash() {
        std::vector<float> image;
        std::vector<float> turned;
        for (int y = 0; y < core::kHashedSide; ++y)
            for (int x = 0; x < core::kHashedSide; ++x) {
                image.push_back(static_cast<float>(7 * x + y % 9));
                turned.push_back(static_cast<float>(7 * (core::kHashedSide - 1 - x) + y % 9));
            }
        QCOMPARE(core::hashDistance(core::perceptualHash(image), core::perceptualHash(image)), 0);
        QVERIFY(core::hashDistance(core::perceptualHash(image), core::perceptualHash(turned)) > 3);
        // What is all of one level has no frequency.
        QCOMPARE(core::perceptualHash(std::vector<float>(image.size(), 130.0F)), std::uint64_t{0});
    }

    void drawnShapesAreHardlyEverDuplicates() {
        const auto shapes =
            core::importDataset("shapes", core::Settings(core::importParameters()), core::JobContext({}, {}, 2))
                .dataset;
        QVERIFY(shapes != nullptr);
        const HealthReport report =
            core::checkHealth(*shapes, core::makeSplit(*shapes, 0.1, 1), core::JobContext({}, {}, 2));
        QVERIFY(report.exact.empty());
        QVERIFY2(report.nearCopies() <= shapes->size() / 200, qPrintable(QString::number(report.nearCopies())));
        QVERIFY(finding(report, "nearly-empty") == nullptr);
        QVERIFY(finding(report, "one-color") == nullptr);
        QVERIFY(finding(report, "blurred") == nullptr);
    }

    void countsCopiesAcrossTheSplit() {
        auto images = health::different(8);
        images.push_back(images[1]);                 // 8
        images.push_back(health::noisy(images[1]));  // 9
        images.push_back(images[5]);                 // 10
        images.push_back(images[1]);                 // 11
        const core::Dataset dataset = health::datasetOf(images);
        const core::Split split = splitOf({0, 1, 2, 3, 4, 5, 10, 11}, {6, 7, 8, 9});
        const HealthReport report = core::checkHealth(dataset, split);
        QCOMPARE(report.acrossSplit, std::size_t{2});  // 8 and 9, of 1 and of 11
        // A training moves both, so that they are no problem.
        QCOMPARE(report.moved, (SampleGroup{8, 9}));
        QVERIFY(finding(report, "split-copies") == nullptr);
        const auto* found = finding(report, "moved-copies");
        QVERIFY(found != nullptr);
        QCOMPARE(found->severity, core::HealthSeverity::note);
        QCOMPARE(found->count, std::size_t{2});
        QCOMPARE(found->groups, (Groups{{1, 8, 9, 11}}));
        QVERIFY(found->text.english().starts_with("2 validation images are exact or near duplicates"));
        QCOMPARE(core::checkHealth(dataset).acrossSplit, std::size_t{0});
        QVERIFY(core::checkHealth(dataset).moved.empty());
        QVERIFY(finding(core::checkHealth(dataset), "moved-copies") == nullptr);
    }

    void copiesInTheOwnTestSetAreAProblem() {
        auto images = health::different(8);
        images.push_back(images[1]);                 // 8
        images.push_back(health::noisy(images[1]));  // 9
        core::Split split = splitOf({0, 1, 2, 3, 4, 5}, {6, 7});
        split.test = {8, 9};
        split.testIsValidation = false;
        const HealthReport report = core::checkHealth(health::datasetOf(images), split);
        QCOMPARE(report.acrossSplit, std::size_t{2});
        QVERIFY(report.moved.empty());
        const auto* found = finding(report, "split-copies");
        QVERIFY(found != nullptr);
        QCOMPARE(found, &report.findings.front());  // the gravest comes first
        QCOMPARE(found->count, std::size_t{2});
        QVERIFY2(found->text.english().starts_with("2 test images have copies"), found->text.english().c_str());
    }

    void groupsStayTogetherInTheSplit() {
        const core::Split split = splitOf({0, 1, 2, 3}, {4, 5, 6, 7});
        const core::Split together = core::keepTogether(split, {{1, 6}, {4, 7}, {2, 3}});
        QCOMPARE(together.training, (std::vector<std::uint32_t>{0, 1, 2, 3, 6}));
        QCOMPARE(together.validation, (std::vector<std::uint32_t>{4, 5, 7}));  // a group in validation alone stays
        QCOMPARE(together.test, together.validation);
        // Nothing to validate with would be worse.
        QCOMPARE(core::keepTogether(split, {{0, 4, 5, 6, 7}}).validation, split.validation);
        // The source's own test set stays as it is.
        core::Split own = split;
        own.validation = {4, 5};
        own.test = {6, 7};
        own.testIsValidation = false;
        QCOMPARE(core::keepTogether(own, {{0, 4, 6}}).test, own.test);
        QCOMPARE(core::keepTogether(own, {{0, 4, 6}}).validation, (std::vector<std::uint32_t>{5}));
    }

    void findsImagesThatShowNothing() {
        std::vector<health::Pixels> images;
        for (int number = 0; number < 20; ++number) images.push_back(health::checkers(number));
        images.push_back(health::flat(90));  // 20
        images.push_back(health::flat(0));   // 21
        health::Pixels dot = health::flat(10);
        for (const std::size_t at : {100U, 101U, 164U}) dot[at] = 250;
        images.push_back(dot);  // 22: 3 of 4,096 pixels
        health::Pixels mask = health::flat(0);
        std::fill_n(mask.begin() + 500, 900, std::uint8_t{1});
        images.push_back(mask);  // 23
        const HealthReport report = core::checkHealth(health::datasetOf(images));
        QVERIFY(finding(report, "one-color") != nullptr);
        QCOMPARE(finding(report, "one-color")->groups, (Groups{{20}, {21}}));
        QCOMPARE(finding(report, "one-color")->remedy, core::HealthRemedy::leaveOut);
        QVERIFY(finding(report, "nearly-empty") != nullptr);
        QCOMPARE(finding(report, "nearly-empty")->groups, (Groups{{22}}));
        QVERIFY(finding(report, "masks") != nullptr);
        QCOMPARE(finding(report, "masks")->groups, (Groups{{23}}));
        QCOMPARE(finding(report, "masks")->severity, core::HealthSeverity::problem);
        QVERIFY(finding(report, "blurred") == nullptr);
        QVERIFY(report.near.empty());
    }

    void colorsOfTheSameBrightnessShowSomething() {
        const auto inColor = [](const health::Pixels& gray) {
            health::Pixels colors;
            for (const std::uint8_t level : gray) colors.insert(colors.end(), 3, level);
            return colors;
        };
        std::vector<health::Pixels> images;
        for (int number = 0; number < 20; ++number) images.push_back(inColor(health::checkers(number)));
        health::Pixels cross;  // 20: red on blue, both of brightness 29
        for (int y = 0; y < health::kSide; ++y)
            for (int x = 0; x < health::kSide; ++x) {
                const bool isCross = std::abs(x - 32) < 5 || std::abs(y - 32) < 5;
                for (const int value : {isCross ? 96 : 0, 0, isCross ? 0 : 255}) cross.push_back(health::level(value));
            }
        images.push_back(cross);
        health::Pixels dot = inColor(health::flat(10));
        for (const std::size_t at : {300U, 303U, 492U}) dot[at] = 250;
        images.push_back(dot);                        // 21
        images.push_back(inColor(health::flat(10)));  // 22
        core::Dataset dataset = health::datasetOf(images);
        dataset.spec = core::imageSpec({health::kSide, health::kSide, 3});
        const HealthReport report = core::checkHealth(dataset);
        QVERIFY(finding(report, "nearly-empty") != nullptr);
        QCOMPARE(finding(report, "nearly-empty")->groups, (Groups{{21}}));
        QVERIFY(finding(report, "one-color") != nullptr);
        QCOMPARE(finding(report, "one-color")->groups, (Groups{{22}}));
        QVERIFY(finding(report, "blurred") == nullptr);
    }

    // As many gray levels as channels change nothing.
    void grayInThreeChannelsIsJudgedAsGray() {
        for (const health::Pixels& gray : {health::waves(1), health::checkers(2)}) {
            core::Image one({health::kSide, health::kSide, 1});
            core::Image three({health::kSide, health::kSide, 3});
            std::ranges::copy(gray, one.pixels().begin());
            for (std::size_t at = 0; at < gray.size(); ++at)
                std::fill_n(three.pixels().begin() + static_cast<std::ptrdiff_t>(3 * at), 3, gray[at]);
            const core::SampleFacts facts = core::factsOfImage(one);
            QVERIFY(facts.drawn > 0.5F);
            QCOMPARE(core::factsOfImage(three).drawn, facts.drawn);
            QCOMPARE(core::factsOfImage(three).sharpness, facts.sharpness);
        }
    }

    void findsBlurredImages() {
        std::vector<health::Pixels> images;
        for (int number = 0; number < 20; ++number) images.push_back(health::checkers(number));
        images.push_back(health::waves(1));
        const HealthReport report = core::checkHealth(health::datasetOf(images));
        QVERIFY(finding(report, "blurred") != nullptr);
        QCOMPARE(finding(report, "blurred")->groups, (Groups{{20}}));
        // Where all are smooth, none is blurred.
        QVERIFY(finding(core::checkHealth(health::datasetOf(health::different(21))), "blurred") == nullptr);
    }

    void findsEnlargedImages() {
        core::Dataset dataset = health::datasetOf(health::different(4));
        core::addResized(dataset.report, 4, 20, 24);
        QVERIFY(finding(core::checkHealth(dataset), "tiny-source") != nullptr);
        QCOMPARE(finding(core::checkHealth(dataset), "tiny-source")->count, std::size_t{4});
        dataset.report = {};
        core::addResized(dataset.report, 4, 640, 480);
        QVERIFY(finding(core::checkHealth(dataset), "tiny-source") == nullptr);
    }

    void findsClassesThatCannotBeLearned() {
        const core::Dataset dataset = labeled({30, 0, 1, 2});
        std::vector<std::uint32_t> training;
        for (std::uint32_t index = 0; index < 31; ++index) training.push_back(index);
        const HealthReport report = core::checkHealth(dataset, splitOf(training, {31, 32}));
        QVERIFY(finding(report, "empty-classes") != nullptr);
        QVERIFY(finding(report, "empty-classes")->text.english().find("(B)") != std::string::npos);
        QVERIFY(finding(report, "single-image-classes") != nullptr);
        QCOMPARE(finding(report, "single-image-classes")->groups, (Groups{{30}}));
        QVERIFY(finding(report, "untrained-classes") != nullptr);
        QVERIFY(finding(report, "untrained-classes")->text.english().find("(D)") != std::string::npos);
        QVERIFY(finding(report, "imbalance") != nullptr);
        QCOMPARE(finding(report, "imbalance")->count, std::size_t{2});  // C and D
        QCOMPARE(idsOf(core::checkHealth(labeled({12, 10}))), std::vector<std::string>());
    }

    void findsAnImageInTwoClasses() {
        core::Dataset dataset = labeled({6, 6});
        const std::size_t bytes = dataset.spec.bytes();
        std::copy_n(dataset.bytes.begin(), bytes, dataset.bytes.begin() + static_cast<std::ptrdiff_t>(8 * bytes));
        const auto report = core::checkHealth(dataset);
        QVERIFY(finding(report, "class-conflicts") != nullptr);
        QCOMPARE(finding(report, "class-conflicts")->groups, (Groups{{0, 8}}));
    }

    void theNumberOfThreadsChangesNothing() {
        auto images = health::different(150);
        for (int number = 0; number < 60; ++number)
            images.push_back(number % 2 == 0 ? health::noisy(images[static_cast<std::size_t>(number)])
                                             : images[static_cast<std::size_t>(number)]);
        images.push_back(health::flat(3));
        const core::Dataset dataset = health::datasetOf(images);
        const core::Split split = core::makeSplit(dataset, 0.3, 4);
        const HealthReport report = core::checkHealth(dataset, split);
        QCOMPARE(report.exact.size(), std::size_t{30});
        QVERIFY(report.near.size() >= 25);
        QVERIFY(report.acrossSplit > 0);
        for (const int threads : {2, 3, 8}) QVERIFY(core::checkHealth(dataset, split, {{}, {}, threads}) == report);
    }

    void canBeCancelled() {
        const core::Dataset dataset = health::datasetOf(health::different(100));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(core::checkHealth(dataset, {}, stop.get_token()).outcome, core::Outcome::cancelled);
        // Also in the middle: the observer stops it at the first that it hears of.
        std::stop_source later;
        const auto observer = [&later](const core::Progress&) { later.request_stop(); };
        const HealthReport report = core::checkHealth(dataset, {}, core::JobContext(later.get_token(), observer, 2));
        QCOMPARE(report.outcome, core::Outcome::cancelled);
        QVERIFY(report.findings.empty());
    }

    void tellsItsProgressToTheEnd() {
        double last = 0;
        bool falls = false;
        const auto observer = [&](const core::Progress& at) {
            falls = falls || at.fraction() < last;
            last = at.fraction();
        };
        core::checkHealth(health::datasetOf(health::different(80)), {}, core::JobContext({}, observer, 2));
        QVERIFY(!falls);
        QCOMPARE(last, 1.0);
    }

    void smallestDatasets() {
        QCOMPARE(core::checkHealth(health::datasetOf({})).samples, std::size_t{0});
        QCOMPARE(idsOf(core::checkHealth(health::datasetOf({health::waves(1)}))), std::vector<std::string>());
    }

    void everyFindingHasItsOwnId() {
        auto images = health::different(3);
        images.push_back(images[0]);
        images.push_back(health::flat(7));
        const HealthReport report = core::checkHealth(health::datasetOf(images), splitOf({0, 1, 2, 4}, {3}));
        const std::vector<std::string> ids = idsOf(report);
        QCOMPARE(ids, (std::vector<std::string>{"split-copies", "exact-copies", "one-color"}));
        for (const core::HealthFinding& each : report.findings) {
            QVERIFY(!each.title.empty());
            QVERIFY(each.text.english().back() == '.');
            QVERIFY(each.count > 0);
        }
        const nlohmann::ordered_json json = core::toJson(report);
        QCOMPARE(json.at("duplicates").dump(), std::string(R"({"exact":1,"near":0,"across_split":1})"));
        QCOMPARE(json.at("warnings").size(), std::size_t{3});
        QCOMPARE(json.at("warnings")[1].at("id").get<std::string>(), std::string("exact-copies"));
        QCOMPARE(json.at("warnings")[1].at("count").get<int>(), 1);
        QCOMPARE(json.at("warnings")[1].at("text").get<std::string>(), report.findings[1].text.english());
    }
};

IMAGO_TEST(TestHealth)
#include "test_health.moc"
