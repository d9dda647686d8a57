#include <QtTest>
#include <cmath>
#include <numbers>

#include "Sentence.h"
#include "core/latent/timeline/Timeline.h"
#include "core/latent/timeline/TimelineText.h"
#include "tests/TestProgram.h"

namespace {

double norm(const core::Latent& latent) {
    double sum = 0;
    for (const float value : latent) sum += static_cast<double>(value) * static_cast<double>(value);
    return std::sqrt(sum);
}

double angle(const core::Latent& one, const core::Latent& other) {
    double sum = 0;
    for (std::size_t i = 0; i < one.size(); ++i) sum += static_cast<double>(one[i]) * static_cast<double>(other[i]);
    return std::acos(std::clamp(sum / (norm(one) * norm(other)), -1.0, 1.0));
}

double distance(const core::Latent& one, const core::Latent& other) {
    core::Latent difference(one.size());
    for (std::size_t i = 0; i < one.size(); ++i) difference[i] = one[i] - other[i];
    return norm(difference);
}

core::Latent scaled(core::Latent latent, float factor) {
    for (float& value : latent) value *= factor;
    return latent;
}

/// At 0, 1 and 3 s (and, in a loop, back at 6 s).
core::Timeline triangle(bool loop = false) {
    core::Timeline timeline;
    timeline.keys = {{{1, 0}, {}, 1}, {{0, 1}, {}, 2}, {{-1, 0}, {}, 3}};
    timeline.path = core::PathKind::linear;
    timeline.easing = core::Easing::steady;
    timeline.loop = loop;
    return timeline;
}

std::vector<float> firstValues(const core::Timeline& timeline) {
    std::vector<float> values;
    for (const core::Keyframe& key : timeline.keys) values.push_back(key.latent.front());
    return values;
}

std::vector<double> times(const core::Timeline& timeline) {
    std::vector<double> times;
    for (std::size_t key = 0; key < timeline.keys.size(); ++key) times.push_back(timeline.timeOf(key));
    return times;
}

const std::vector<std::string> kClasses{"Shirt", "Bag", "Boot"};

}  // namespace

/// Ways through latent space as values: interpolation, time and the file.
class TestTimeline : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void aQuarterOfACircleHasItsClosedForm() {
        // From 3 along one axis to 5 along another: (3 + 2 s) times (cos, sin) of a quarter turn's share.
        const core::Latent from{0, 3, 0, 0};
        const core::Latent to{0, 0, 0, 5};
        for (int step = 0; step <= 16; ++step) {
            const double share = step / 16.0;
            const core::Latent at = core::spherical(from, to, share);
            const double length = 3 + 2 * share;
            const double turn = share * std::numbers::pi / 2;
            QVERIFY(std::abs(at[1] - length * std::cos(turn)) < 1e-6);
            QVERIFY(std::abs(at[3] - length * std::sin(turn)) < 1e-6);
            QCOMPARE(at[0], 0.0F);
            QCOMPARE(at[2], 0.0F);
        }
        QVERIFY(core::spherical(from, to, 0) == from);
        QVERIFY(core::spherical(from, to, 1) == to);
        QVERIFY(core::spherical(from, to, -1) == from);
        QVERIFY(core::spherical(from, to, 2) == to);
    }

    void turnsEvenlyAndKeepsItsDistance() {
        const core::Latent from = core::sampleLatent(64, 1, 0);
        const core::Latent to = core::sampleLatent(64, 1, 1);
        const double whole = angle(from, to);
        for (int step = 0; step <= 10; ++step) {
            const double share = step / 10.0;
            const core::Latent at = core::spherical(from, to, share);
            QVERIFY(std::abs(norm(at) - (norm(from) + share * (norm(to) - norm(from)))) < 1e-5);
            QVERIFY(std::abs(angle(from, at) - share * whole) < 1e-3);
            QVERIFY(std::abs(angle(at, to) - (1 - share) * whole) < 1e-3);
        }
        // A straight line leaves the shell.
        QVERIFY(norm(core::linear(from, to, 0.5)) < 0.85 * norm(from));
        QVERIFY(core::interpolated(core::PathKind::linear, from, to, 0.5) == core::linear(from, to, 0.5));
        QVERIFY(core::interpolated(core::PathKind::spherical, from, to, 0.5) == core::spherical(from, to, 0.5));
    }

    void straightWhereThereIsNoCircle() {
        const core::Latent point = core::sampleLatent(16, 3, 0);
        const core::Latent middle(16);
        for (const double share : {0.25, 0.5, 0.9}) {
            QVERIFY(core::spherical(point, middle, share) == core::linear(point, middle, share));
            QVERIFY(core::spherical(middle, point, share) == core::linear(middle, point, share));
            // One direction, another length.
            const core::Latent further = scaled(point, 2.5F);
            QVERIFY(distance(core::spherical(point, further, share), core::linear(point, further, share)) < 1e-5);
            QCOMPARE(core::spherical({2}, {-3}, share), core::linear({2}, {-3}, share));
        }
        QVERIFY(core::spherical(middle, middle, 0.5) == middle);
        QVERIFY(core::spherical({}, {}, 0.5).empty());
        // A little to the side: no jump towards what is nearly the same direction.
        core::Latent near = point;
        near[3] += 1e-4F;
        const core::Latent half = core::spherical(point, near, 0.5);
        QVERIFY(distance(half, core::linear(point, near, 0.5)) < 1e-5);
        for (const float value : half) QVERIFY(std::isfinite(value));
    }

    void oppositePointsAreJoinedAroundTheMiddle() {
        const core::Latent from{1, 2, 0.5F, -2};
        const core::Latent to = scaled(from, -1.5F);
        core::Latent before = from;
        for (int step = 1; step <= 20; ++step) {
            const double share = step / 20.0;
            const core::Latent at = core::spherical(from, to, share);
            QVERIFY(std::abs(norm(at) - norm(from) * (1 + 0.5 * share)) < 1e-5);
            QVERIFY(std::abs(angle(before, at) - std::numbers::pi / 20) < 1e-3);
            QVERIFY(distance(at, core::spherical(to, from, 1 - share)) < 1e-5);
            before = at;
        }
        // A single value to the side of opposite decides the way.
        core::Latent beside = to;
        beside[0] += 0.01F;
        QVERIFY(distance(core::spherical(from, beside, 0.999), beside) < 0.05);
    }

    void pointsOfTwoModelsAreRefused() {
        QVERIFY(sentenceOf([] { core::linear({1, 2}, {1}, 0.5); }).contains("2 values"));
        QVERIFY(sentenceOf([] { core::spherical({1, 2}, {1}, 0.5); }).contains("2 values"));
    }

    void sharesOfClassesGoOver() {
        const core::ClassMix shirt = core::mixOf(0, 0, 0);
        const core::ClassMix bag = core::mixOf(1, 1, 0);
        QVERIFY(core::interpolated(shirt, bag, 0.25) == core::mixOf(0, 1, 0.25F));
        QVERIFY(core::interpolated(shirt, bag, 0) == shirt);
        QVERIFY(core::interpolated(shirt, bag, 1) == bag);
        QVERIFY(core::interpolated(shirt, shirt, 0.3) == shirt);
        const core::ClassMix three = core::interpolated(core::mixOf(0, 1, 0.5F), core::mixOf(1, 2, 0.5F), 0.5);
        QVERIFY(three == (core::ClassMix{{0, 0.25F}, {1, 0.5F}, {2, 0.25F}}));
        QVERIFY(core::interpolated({}, bag, 0.5) == bag);
        QVERIFY(core::interpolated({}, bag, 0) == bag);
        QVERIFY(core::interpolated(shirt, {}, 0.5) == shirt);
        QVERIFY(core::interpolated(shirt, {}, 1) == shirt);
        QVERIFY(core::interpolated(core::ClassMix{}, core::ClassMix{}, 0.5).empty());
    }

    void easingsBeginAndEndAlike() {
        for (const auto& easing : core::easings()) {
            QCOMPARE(core::eased(easing.value, 0), 0.0);
            QCOMPARE(core::eased(easing.value, 1), 1.0);
            QCOMPARE(core::eased(easing.value, 0.5), 0.5);
            double before = 0;
            for (int step = 1; step <= 100; ++step) {
                const double at = core::eased(easing.value, step / 100.0);
                QVERIFY(at > before);
                QVERIFY(std::abs(at + core::eased(easing.value, 1 - step / 100.0) - 1) < 1e-12);
                before = at;
            }
        }
        QCOMPARE(core::eased(core::Easing::steady, 0.1), 0.1);
        QVERIFY(core::eased(core::Easing::smooth, 0.1) < 0.1);
        QVERIFY(core::eased(core::Easing::gentle, 0.1) < core::eased(core::Easing::smooth, 0.1));
    }

    void goesThroughItsKeys() {
        const core::Timeline timeline = triangle();
        QCOMPARE(timeline.duration(), 3.0);
        QCOMPARE(times(timeline), (std::vector<double>{0, 1, 3}));
        const auto at = [&](double seconds) { return timeline.pointAt(seconds).latent; };
        QCOMPARE(at(-1), (core::Latent{1, 0}));
        QCOMPARE(at(0), (core::Latent{1, 0}));
        QCOMPARE(at(0.5), (core::Latent{0.5F, 0.5F}));
        QCOMPARE(at(1), (core::Latent{0, 1}));
        QCOMPARE(at(2), (core::Latent{-0.5F, 0.5F}));
        QCOMPARE(at(3), (core::Latent{-1, 0}));
        QCOMPARE(at(99), (core::Latent{-1, 0}));

        const core::Timeline loop = triangle(true);
        QCOMPARE(loop.duration(), 6.0);
        QCOMPARE(loop.pointAt(4.5).latent, (core::Latent{0, 0}));
        QCOMPARE(loop.pointAt(6).latent, (core::Latent{1, 0}));
        QCOMPARE(loop.pointAt(6.5).latent, loop.pointAt(0.5).latent);
        QCOMPARE(loop.pointAt(600.5).latent, loop.pointAt(0.5).latent);

        core::Timeline eased = triangle();
        eased.easing = core::Easing::smooth;
        QCOMPARE(eased.pointAt(0.25).latent, core::linear({1, 0}, {0, 1}, 0.15625));  // 3 / 16 - 2 / 64
        core::Timeline round = triangle();
        round.path = core::PathKind::spherical;
        QVERIFY(std::abs(norm(round.pointAt(0.5).latent) - 1) < 1e-6);

        core::Timeline classes = triangle();
        classes.keys[0].classes = core::mixOf(0, 0, 0);
        classes.keys[1].classes = classes.keys[2].classes = core::mixOf(1, 1, 0);
        QVERIFY(classes.pointAt(0.5).classes == core::mixOf(0, 1, 0.5F));
        QVERIFY(classes.pointAt(3).classes == core::mixOf(1, 1, 0));
    }

    void shortOnesAreTimelinesToo() {
        core::Timeline timeline;
        QVERIFY(sentenceOf([&] { timeline.pointAt(0); }).contains("key"));
        QCOMPARE(timeline.duration(), 0.0);
        timeline.keys = {{{7}, {}, 2}};
        for (const bool loop : {false, true}) {
            timeline.loop = loop;
            QCOMPARE(timeline.duration(), 0.0);
            QCOMPARE(timeline.frames(30), 1);
            QCOMPARE(timeline.pointAt(5).latent, core::Latent{7});
        }
        // Ways of no time are cuts.
        core::Timeline cut = triangle();
        cut.keys[0].seconds = 0;
        QCOMPARE(cut.pointAt(0.001).latent, core::linear({0, 1}, {-1, 0}, 0.0005));
        cut.keys[1].seconds = 0;
        QCOMPARE(cut.duration(), 0.0);
        QCOMPARE(cut.pointAt(0).latent, (core::Latent{1, 0}));
    }

    void framesCoverTheWholeWay() {
        const core::Timeline timeline = triangle();
        QCOMPARE(timeline.frames(30), 90);
        QCOMPARE(timeline.frameTime(0, 90), 0.0);
        QCOMPARE(timeline.frameTime(89, 90), 3.0);
        QCOMPARE(timeline.frameTime(0, 1), 0.0);
        // In a loop the end is the begin, which is there already.
        const core::Timeline loop = triangle(true);
        QCOMPARE(loop.frames(10), 60);
        QCOMPARE(loop.frameTime(30, 60), 3.0);
        QCOMPARE(loop.frameTime(59, 60), 5.9);
        QCOMPARE(timeline.frames(0.01), 1);
    }

    void becomesLongerOrShorter() {
        core::Timeline timeline = triangle();
        timeline.setDuration(6);
        QCOMPARE(times(timeline), (std::vector<double>{0, 2, 6}));
        timeline.loop = true;
        QCOMPARE(timeline.duration(), 12.0);
        timeline.setDuration(3);
        QCOMPARE(times(timeline), (std::vector<double>{0, 0.5, 1.5}));
        for (core::Keyframe& key : timeline.keys) key.seconds = 0;
        timeline.setDuration(3);
        QCOMPARE(times(timeline), (std::vector<double>{0, 1, 2}));
        timeline.setDuration(1e9);
        QCOMPARE(timeline.keys[0].seconds, core::kLongestWay);
    }

    void keysMove() {
        core::Timeline timeline = triangle();
        QCOMPARE(timeline.moveKey(1, 2.5), std::size_t{1});
        QCOMPARE(times(timeline), (std::vector<double>{0, 2.5, 3}));
        // Past the last: it is the last now, and the way back stays that of the last.
        QCOMPARE(timeline.moveKey(1, 4), std::size_t{2});
        QCOMPARE(firstValues(timeline), (std::vector<float>{1, -1, 0}));
        QCOMPARE(times(timeline), (std::vector<double>{0, 3, 4}));
        QCOMPARE(timeline.keys.back().seconds, 3.0);
        // Before the first, which then is a second later.
        QCOMPARE(timeline.moveKey(2, -1), std::size_t{0});
        QCOMPARE(firstValues(timeline), (std::vector<float>{0, 1, -1}));
        QCOMPARE(times(timeline), (std::vector<double>{0, 1, 4}));
        // The first one to the right: all begins there.
        QCOMPARE(timeline.moveKey(0, 0.75), std::size_t{0});
        QCOMPARE(times(timeline), (std::vector<double>{0, 0.25, 3.25}));
        QCOMPARE(timeline.moveKey(0, 0.5), std::size_t{1});
        QCOMPARE(times(timeline), (std::vector<double>{0, 0.25, 3.0}));
    }

    void keysGo() {
        core::Timeline timeline = triangle();
        timeline.removeKey(1);
        QCOMPARE(times(timeline), (std::vector<double>{0, 3}));
        timeline = triangle();
        timeline.removeKey(0);
        QCOMPARE(times(timeline), (std::vector<double>{0, 2}));
        timeline = triangle();
        timeline.removeKey(2);
        QCOMPARE(times(timeline), (std::vector<double>{0, 1}));
        QCOMPARE(timeline.keys.back().seconds, 3.0);
        timeline.removeKey(1);
        timeline.removeKey(0);
        QVERIFY(timeline.keys.empty());
    }

    void textReadsBack() {
        core::Timeline timeline = triangle(true);
        timeline.easing = core::Easing::gentle;
        timeline.keys[0].latent = {0.1F, -1.2345678e-7F};
        timeline.keys[1].seconds = 0.1;
        QVERIFY(core::timelineFromText(core::timelineToText(timeline, {}), "j", 2, {}).timeline == timeline);
        for (core::Keyframe& key : timeline.keys) key.classes = core::mixOf(0, 2, 0.25F);
        const std::string text = core::timelineToText(timeline, kClasses);
        QVERIFY(core::timelineFromText(text, "j", 2, kClasses).timeline == timeline);
        QCOMPARE(QString::fromStdString(text).count('\n'), 12);  // a key a line
        QVERIFY(
            QString::fromStdString(text).contains("{\"latent\":[0.0,1.0],\"classes\":{\"Shirt\":0.75,\"Boot\":0.25},"
                                                  "\"seconds\":0.1}"));
    }

    void theModelIsNamed() {
        const std::string hash(64, 'a');
        const core::SavedTimeline saved =
            core::timelineFromText(core::timelineToText(triangle(false), {}, hash), "j", 2, {});
        QCOMPARE(saved.weightsHash, hash);
        QCOMPARE(core::timelineFromText(core::timelineToText(triangle(false), {}), "j", 2, {}).weightsHash,
                 std::string());
    }

    void shortFormsAreRead() {
        const core::Timeline bare =
            core::timelineFromText("[[1, 2], {\"latent\": [3, 4], \"seconds\": 1}]", "j", 2, {}).timeline;
        QCOMPARE(firstValues(bare), (std::vector<float>{1, 3}));
        QCOMPARE(bare.keys[0].seconds, core::Keyframe{}.seconds);
        QCOMPARE(bare.keys[1].seconds, 1.0);
        const core::Timeline keys = core::timelineFromText("{\"keys\": [[1]], \"loop\": true}", "j", 1, {}).timeline;
        QVERIFY(keys.loop);
        QCOMPARE(keys.path, core::PathKind::spherical);
        QCOMPARE(keys.easing, core::Easing::smooth);
    }

    void refusalsAreSentences_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* name, const char* text, const char* named) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(named);
        };
        row("no JSON", "{\"keys\": [", "not valid JSON");
        row("too deep", QByteArray(100'000, '['), "nested more than 100 levels");
        row("no object", "7", "not a JSON object");
        row("no keys", "{\"path\": \"linear\"}", "no list of \"keys\"");
        row("keys are no list", "{\"keys\": 3}", "\"keys\" are not a list");
        row("empty", "{\"keys\": []}", "has no keyframes");
        row("no latent", "{\"keys\": [{\"seconds\": 2}]}",
            "keyframe 1 of FILE, \"latent\" is missing or is not a list of numbers");
        row("size", "[[1, 2], [1, 2, 3]]", "keyframe 2 of FILE, its latent has 3 values, but the model takes 2");
        row("word", "[[1, \"x\"]]", "value 2 of its latent");
        row("null", "[[null, 1]]", "value 1 of its latent");
        row("too large", "[[1, 1e60]]", "value 2 of its latent");
        row("seconds", "[{\"latent\": [1, 2], \"seconds\": -1}]", "\"seconds\"");
        row("seconds are words", "[{\"latent\": [1, 2], \"seconds\": \"2\"}]", "0 to 3600");
        row("class", "[{\"latent\": [1, 2], \"classes\": {\"Hat\": 1}}]",
            "no class \"Hat\"; its classes are: Shirt, Bag, Boot");
        row("share", "[{\"latent\": [1, 2], \"classes\": {\"Bag\": 2}}]",
            "keyframe 1 of FILE: The share of the class \"Bag\"");
        row("sum", "[{\"latent\": [1, 2], \"classes\": {\"Bag\": 0.2}}]", "add up to 0.2");
        row("classes are a list", "[{\"latent\": [1, 2], \"classes\": [\"Bag\"]}]",
            "\"classes\" is not a JSON object with the share of each class");
        row("some have classes", "[{\"latent\": [1, 2], \"classes\": {\"Bag\": 1}}, [1, 2]]", "all of them");
        row("easing", "{\"keys\": [[1, 2]], \"easing\": \"fast\"}",
            "unknown value for \"easing\", \"fast\"; choose one of: steady,");
        row("path", "{\"keys\": [[1, 2]], \"path\": 3}", "\"path\" is not a string");
        row("loop", "{\"keys\": [[1, 2]], \"loop\": 1}", "\"loop\" is neither true nor false");
        row("model", "{\"keys\": [[1, 2]], \"weights\": 1}", "\"weights\" is not a string");
        row("newer", "{\"keys\": [[1, 2]], \"format_version\": 99}", "newer version of Imago");
    }
    void refusalsAreSentences() {
        QFETCH(QString, text);
        QFETCH(QString, named);
        const QString sentence = sentenceOf([&] { core::timelineFromText(text.toStdString(), "FILE", 2, kClasses); });
        QVERIFY2(sentence.contains(named) && sentence.contains("FILE") && sentence.endsWith('.'), qPrintable(sentence));
    }

    void classesOfAModelWithoutAreRefused() {
        const QString sentence =
            sentenceOf([] { core::timelineFromText("[{\"latent\": [1], \"classes\": {\"Bag\": 1}}]", "FILE", 1, {}); });
        QVERIFY2(sentence.contains("is not conditional on class"), qPrintable(sentence));
    }
};

IMAGO_TEST(TestTimeline)
#include "test_timeline.moc"
