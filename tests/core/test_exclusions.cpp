#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "HealthImages.h"
#include "Sentence.h"
#include "core/dataset/care/KeptCopies.h"
#include "core/project/ExclusionsFile.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"

using core::Exclusions;
using core::HealthRemedy;
using core::SampleGroup;

namespace {

constexpr std::uint32_t kImages = 12;

/// Twelve images, of which 3 and 8 are equal; the last three are the test set.
std::shared_ptr<core::Dataset> twelve() {
    auto images = health::different(static_cast<int>(kImages));
    images[8] = images[3];
    auto dataset = std::make_shared<core::Dataset>(health::datasetOf(images));
    dataset->testCount = 3;
    dataset->classNames = {"even", "odd"};
    dataset->factors = {{"number", {}}};
    for (std::uint32_t index = 0; index < kImages; ++index) {
        dataset->labels.push_back(static_cast<std::int32_t>(index % 2));
        dataset->sampleNames.push_back(std::to_string(index) + ".png");
        dataset->factors[0].values.push_back(static_cast<float>(index));
    }
    return dataset;
}

Exclusions without(const core::Dataset& dataset, const std::vector<SampleGroup>& groups, HealthRemedy remedy) {
    return core::withRemedy({}, dataset, groups, remedy);
}

using Indices = std::vector<std::uint32_t>;

Indices leftOut(const core::Dataset& dataset, const Exclusions& exclusions, const core::JobContext& context = {}) {
    return core::leftOutSamples(dataset, exclusions, context).value();
}

}  // namespace

class TestExclusions : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void leavesOutSamplesWithAllThatIsKnownOfThem() {
        const auto whole = twelve();
        const auto part = core::applyExclusions(whole, without(*whole, {{1}, {10}}, HealthRemedy::leaveOut));
        QCOMPARE(part->size(), std::size_t{10});
        QCOMPARE(part->leftOut(), std::size_t{2});
        QCOMPARE(part->whole, std::shared_ptr<const core::Dataset>(whole));
        QCOMPARE(part->testCount, std::size_t{2});
        QCOMPARE(part->sampleNames[1], std::string("2.png"));
        QCOMPARE(part->labels[1], 0);
        QCOMPARE(part->factors[0].values, (std::vector<float>{0, 2, 3, 4, 5, 6, 7, 8, 9, 11}));
        QVERIFY(std::ranges::equal(part->sample(1), whole->sample(2)));
        QCOMPARE(part->classNames, whole->classNames);
        QCOMPARE(part->source, whole->source);
        QCOMPARE(part->spec, whole->spec);
        QCOMPARE(whole->size(), std::size_t{12});  // itself it never changes
    }

    void keepsOneOfEach() {
        const auto whole = twelve();
        // Equal ones by their number, others as a whole.
        const Exclusions exclusions = without(*whole, {{3, 8}, {5, 6}}, HealthRemedy::keepOne);
        QCOMPARE(leftOut(*whole, exclusions), (Indices{6, 8}));
        // What leaves out one of equal ones leaves out all of them.
        const Exclusions all =
            core::withRemedy(exclusions, *whole, std::vector<SampleGroup>{{3}}, HealthRemedy::leaveOut);
        QCOMPARE(leftOut(*whole, all), (Indices{3, 6, 8}));
        QVERIFY(without(*whole, {{1, 2}}, HealthRemedy::none).empty());
    }

    void aCopyWithAClassIsKept() {
        const auto whole = twelve();
        whole->classNames = {"(none)", "odd"};
        // Near duplicates: the first with a class.
        QCOMPARE(core::copyToKeep(*whole, {4, 6, 7, 9}), 7U);
        QCOMPARE(core::copyToKeep(*whole, {4, 6}), 4U);
        const core::DatasetEdits near = core::withOneOfEach({}, *whole, std::vector<SampleGroup>{{4, 7}});
        QCOMPARE(leftOut(*whole, near.exclusions), (Indices{4}));
        QVERIFY(near.labels.empty());
        // Copies, of which the first stays: 3 is "odd", so nothing is assigned.
        const core::DatasetEdits exact = core::withOneOfEach({}, *whole, std::vector<SampleGroup>{{3, 8}});
        QCOMPARE(leftOut(*whole, exact.exclusions), (Indices{8}));
        QVERIFY(exact.labels.empty());
        // Where the first has no class, it gets that of its copy.
        std::swap(whole->labels[3], whole->labels[8]);
        const core::DatasetEdits edits = core::withOneOfEach({}, *whole, std::vector<SampleGroup>{{3, 8}});
        const auto part = core::applyEdits(whole, edits);
        QCOMPARE(part->size(), std::size_t{11});
        QCOMPARE(part->sampleNames[3], std::string("3.png"));
        QCOMPARE(part->classNames[static_cast<std::size_t>(part->labels[3])], std::string("odd"));
        // Without classes it is the first.
        whole->labels.clear();
        whole->classNames.clear();
        QCOMPARE(core::copyToKeep(*whole, {4, 6, 7, 9}), 4U);
    }

    void theLargerOriginalIsKept() {
        const QTemporaryDir folder;
        const auto whole = twelve();
        whole->source = folder.path().toStdString();
        const auto write = [&](int number, int side) {
            core::writePng(folder.filePath(QString::number(number) + ".png").toStdString(),
                           core::Image({side, side, 1}));
        };
        for (int number = 4; number < 8; ++number) write(number, number == 6 ? 40 : 20);
        QCOMPARE(core::copyToKeep(*whole, {4, 5, 6, 7}), 6U);
        QCOMPARE(core::copyToKeep(*whole, {4, 5, 7}), 4U);
        // Before its size its class counts.
        whole->classNames = {"(none)", "odd"};
        QCOMPARE(core::copyToKeep(*whole, {4, 5, 6, 7}), 5U);
        // Whatever is not there has no size.
        QCOMPARE(core::copyToKeep(*whole, {2, 4}), 4U);
        QCOMPARE(core::copyToKeep(*whole, {0, 2}), 0U);
    }

    void theOrderDoesNotMatter() {
        const auto whole = twelve();
        const Exclusions exclusions = without(*whole, {{3, 8}, {1}}, HealthRemedy::keepOne);
        QVERIFY(core::withRemedy(exclusions, *whole, std::vector<SampleGroup>{{1}}, HealthRemedy::leaveOut) !=
                exclusions);
        std::vector<health::Pixels> images;
        for (std::uint32_t index = 0; index < kImages; ++index) {
            const auto sample = whole->sample(kImages - 1 - index);
            images.emplace_back(sample.begin(), sample.end());
        }
        const core::Dataset reversed = health::datasetOf(images);
        // 8 and 3 lie at 3 and 8 now: the later one goes.
        QCOMPARE(leftOut(reversed, exclusions), (Indices{8}));
        QCOMPARE(leftOut(reversed, exclusions, {{}, {}, 4}), (Indices{8}));
    }

    void whatChangesNothingIsTheWhole() {
        const auto whole = twelve();
        QCOMPARE(core::applyExclusions(whole, {}), std::shared_ptr<const core::Dataset>(whole));
        Exclusions others;
        others.kept[std::string(64, 'a')] = 0;
        QCOMPARE(core::applyExclusions(whole, others), std::shared_ptr<const core::Dataset>(whole));
        QCOMPARE(whole->leftOut(), std::size_t{0});
    }

    void someMustStay() {
        const auto whole = twelve();
        const Exclusions most = without(*whole, {{0, 1, 2, 3, 4, 5, 6, 7}}, HealthRemedy::leaveOut);
        const QString sentence = sentenceOf([&] { core::applyExclusions(whole, most); });
        QVERIFY2(sentence.contains("fewer than 2 images"), qPrintable(sentence));
    }

    void canBeCancelled() {
        const auto whole = twelve();
        std::stop_source stop;
        stop.request_stop();
        const Exclusions exclusions = without(*whole, {{1}}, HealthRemedy::leaveOut);
        QVERIFY(!core::leftOutSamples(*whole, exclusions, stop.get_token()));
        QVERIFY(core::applyExclusions(whole, exclusions, stop.get_token()) == nullptr);
    }

    void comesBackFromItsFile() {
        QTemporaryDir folder;
        const auto file = core::exclusionsFile(folder.path().toStdString());
        QVERIFY(core::readExclusions(file).empty());
        const auto whole = twelve();
        core::ExclusionsBySource all;
        all["/data/one"] = without(*whole, {{3, 8}, {1}}, HealthRemedy::keepOne);
        all["/data/two"] = without(*whole, {{2}, {5}}, HealthRemedy::leaveOut);
        all["/data/none"] = {};
        core::writeExclusions(file, all);
        core::ExclusionsBySource read = core::readExclusions(file);
        QCOMPARE(read.size(), std::size_t{2});
        all.erase("/data/none");
        QVERIFY(read == all);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList("exclusions.json"));
    }

    void damagedFilesAreASentence_data() {
        QTest::addColumn<QByteArray>("text");
        // Single quotation marks stand for double ones.
        const auto json = [](const char* text) { return QByteArray(text).replace('\'', '"'); };
        const QByteArray head = json("{'format': 'imago-exclusions', 'format_version': 1, 'datasets': ");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("another format") << json("{'format': 'imago-notes'}");
        QTest::newRow("newer") << json("{'format': 'imago-exclusions', 'format_version': 2, 'datasets': []}");
        QTest::newRow("no list") << head + "3}";
        QTest::newRow("no hash") << head + json("[{'source': 'a', 'left_out': [{'sha256': 'xyz', 'keep': 0}]}]}");
        QTest::newRow("keeps many") << head + json("[{'source': 'a', 'left_out': [{'sha256': '") + QByteArray(64, 'a') +
                                           json("', 'keep': 2}]}]}");
        QTest::newRow("twice") << head + json("[{'source': 'a', 'left_out': []}, {'source': 'a', 'left_out': []}]}");
    }

    void damagedFilesAreASentence() {
        QFETCH(QByteArray, text);
        QTemporaryDir folder;
        const auto path = core::exclusionsFile(folder.path().toStdString());
        QFile file(QString::fromStdString(path.string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const QString sentence = sentenceOf([&] { core::readExclusions(path); });
        QVERIFY2(sentence.contains("exclusions.json"), qPrintable(sentence));
    }
};

IMAGO_TEST(TestExclusions)
#include "test_exclusions.moc"
