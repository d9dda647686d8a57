#include <QTest>
#include <algorithm>
#include <stop_token>

#include "HealthImages.h"
#include "Sentence.h"
#include "core/dataset/care/DuplicateNotes.h"
#include "core/dataset/care/DuplicateSearch.h"
#include "core/dataset/care/TrainingSplit.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"

using core::SampleGroup;
using Groups = std::vector<SampleGroup>;
using Indices = std::vector<std::uint32_t>;

namespace {

constexpr int kDifferent = 60;

/// 60 different images, then an exact copy of each of the first ten and a near one of each of the next ten.
core::Dataset withCopies() {
    auto images = health::different(kDifferent);
    for (std::size_t number = 0; number < 10; ++number) images.push_back(images[number]);
    for (std::size_t number = 10; number < 20; ++number) images.push_back(health::noisy(images[number]));
    return health::datasetOf(images);
}

core::Settings training(double share, std::int64_t seed) {
    core::Settings settings(core::commonTrainingParameters());
    settings.set("validation", share);
    settings.set("seed", seed);
    return settings;
}

bool straddles(const core::Split& split, const SampleGroup& group) {
    const auto in = [&](const Indices& side) {
        return std::ranges::any_of(group, [&](std::uint32_t index) { return std::ranges::count(side, index) > 0; });
    };
    return in(split.training) && in(split.validation);
}

}  // namespace

/// Duplicates of training images are no validation images.
class TestTrainingSplit : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void findsWhatTheHealthCheckFinds() {
        const core::Dataset dataset = withCopies();
        const core::DuplicateSearch found = core::findDuplicates(dataset, core::JobContext({}, {}, 2));
        QCOMPARE(found.outcome, core::Outcome::done);
        QVERIFY(!found.exactOnly);
        QCOMPARE(found.groups, core::duplicateGroups(core::checkHealth(dataset)));
        QCOMPARE(found.groups.size(), std::size_t{20});
        QCOMPARE(found.groups[3], (SampleGroup{3, 63}));
        QCOMPARE(found.groups[13], (SampleGroup{13, 73}));
    }

    void ofLargeSetsFindsExactOnesOnly() {
        const core::DuplicateSearch found = core::findDuplicates(withCopies(), {}, {}, 79);
        QVERIFY(found.exactOnly);
        QCOMPARE(found.groups.size(), std::size_t{10});
        QCOMPARE(found.groups[3], (SampleGroup{3, 63}));
        QVERIFY(!core::findDuplicates(withCopies(), {}, {}, 80).exactOnly);
        QVERIFY(core::searchLimit(withCopies()).empty());
    }

    void canBeCancelledAndTellsItsProgress() {
        std::stop_source stop;
        stop.request_stop();
        for (const std::size_t most : {std::size_t{10}, core::kMostSearched}) {
            const auto found = core::findDuplicates(withCopies(), stop.get_token(), {}, most);
            QCOMPARE(found.outcome, core::Outcome::cancelled);
            QVERIFY(found.groups.empty());
        }
        QVERIFY(!core::movedSamples(withCopies(), training(0.3, 1), std::nullopt, stop.get_token()));
        double last = 0;
        const auto tell = [&](const core::Progress& at) { last = at.fraction(); };
        core::findDuplicates(withCopies(), core::JobContext({}, tell, 2));
        QCOMPARE(last, 1.0);
    }

    void noGroupStraddlesATraining() {
        const core::Dataset dataset = withCopies();
        const core::JobContext context;
        for (const std::int64_t seed : {1, 2, 3}) {
            const auto moved = core::movedSamples(dataset, training(0.3, seed), std::nullopt, context);
            QVERIFY(moved && !moved->empty());
            QVERIFY(std::ranges::is_sorted(*moved));
            const core::Split plain = core::makeSplit(dataset, 0.3, static_cast<std::uint64_t>(seed));
            const core::Split split = core::trainingSplit(dataset, training(0.3, seed), *moved);
            const auto before = [&](const core::Split& each) {
                return std::ranges::count_if(core::findDuplicates(dataset).groups,
                                             [&](const SampleGroup& group) { return straddles(each, group); });
            };
            QVERIFY(before(plain) > 0);
            QCOMPARE(before(split), std::ptrdiff_t{0});
            QCOMPARE(split.training.size(), plain.training.size() + moved->size());
            QCOMPARE(split.validation.size(), plain.validation.size() - moved->size());
            // What is learned from anyway comes first, in its order: batches of a set without copies stay as they were.
            QVERIFY(std::equal(plain.training.begin(), plain.training.end(), split.training.begin()));
            QCOMPARE(split.test, split.validation);
            QCOMPARE(core::keepTogether(plain, core::findDuplicates(dataset).groups).training, split.training);
        }
    }

    void withoutMovesItIsThePlainSplit() {
        const core::Dataset dataset = withCopies();
        const core::Split plain = core::makeSplit(dataset, 0.2, 5);
        const core::Split split = core::trainingSplit(dataset, training(0.2, 5));
        QCOMPARE(split.training, plain.training);
        QCOMPARE(split.validation, plain.validation);
        QVERIFY(core::splitIfAny(dataset, training(0.2, 5))->training == plain.training);
        QVERIFY(!core::splitIfAny(health::datasetOf({health::waves(1)}), training(0.2, 5)));
    }

    void whatIsKnownIsNotLookedFor() {
        const core::Dataset dataset = withCopies();
        int asked = 0;
        Groups kept;
        core::DuplicateMemory memory;
        memory.recall = [&](const core::Dataset&) {
            ++asked;
            return kept.empty() ? std::nullopt : std::optional<Groups>(kept);
        };
        memory.keep = [&](const core::Dataset&, const Groups& groups) { kept = groups; };
        const core::DuplicateSearch first = core::findDuplicates(dataset, {}, memory);
        QCOMPARE(kept, first.groups);
        std::stop_source stop;
        stop.request_stop();  // a search would be cancelled
        QCOMPARE(core::findDuplicates(dataset, stop.get_token(), memory).groups, first.groups);
        QCOMPARE(asked, 2);
        // Known groups ask nobody.
        const auto moved = core::movedSamples(dataset, training(0.3, 1), first.groups, stop.get_token(), memory);
        QVERIFY(moved);
        QCOMPARE(*moved, core::samplesToMove(core::makeSplit(dataset, 0.3, 1), first.groups));
        QCOMPARE(asked, 2);
    }

    void notesKeepGroups() {
        const Groups groups{{3, 20, 22}, {7, 21}};
        QCOMPARE(core::groupsText(groups), std::string("[[3,20,22],[7,21]]"));
        QVERIFY(core::groupsFromText(core::groupsText(groups), 23) == groups);
        QVERIFY(core::groupsFromText("[]", 23) == Groups());
        QVERIFY(!core::groupsFromText(core::groupsText(groups), 22));
        for (const char* text : {"", "[[3]]", "[[4,3]]", "[[3,3]]", "{}", "[[1,2]", "[[\"a\",2]]"})
            QVERIFY2(!core::groupsFromText(text, 23), text);
        // Who cannot keep anything costs nothing but the time.
        const auto fail = [](const core::Dataset&) -> std::optional<std::string> { throw core::Error("No disk."); };
        const auto refuse = [](const core::Dataset&, const std::string&) { throw core::Error("No disk."); };
        const auto found = core::findDuplicates(withCopies(), {}, core::duplicateMemory(fail, refuse));
        QCOMPARE(found.groups.size(), std::size_t{20});
    }

    void sentences() {
        QVERIFY(core::movedSentence(0).empty());
        QCOMPARE(core::movedSentence(14).english(),
                 std::string("14 validation images are exact or near duplicates of training images; they were moved to "
                             "training."));
        QVERIFY(core::movedSentence(1).english().starts_with("1 validation image is"));
        QVERIFY(sentenceOf([] {
                    core::movedSamples(health::datasetOf({health::waves(1)}), training(0.3, 1), std::nullopt, {});
                }).contains("at least 2"));
    }
};

IMAGO_TEST(TestTrainingSplit)
#include "test_training_split.moc"
