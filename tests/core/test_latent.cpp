#include <QtTest>
#include <cmath>
#include <limits>

#include "Sentence.h"
#include "core/base/Error.h"
#include "core/model/ClassMix.h"
#include "core/model/Latent.h"
#include "core/model/LatentStatistics.h"
#include "tests/TestProgram.h"

namespace {

double norm(const core::Latent& latent) {
    double sum = 0;
    for (const float value : latent) sum += static_cast<double>(value) * value;
    return std::sqrt(sum);
}

}  // namespace

class TestLatent : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void classesAreFoundWhateverTheCase() {
        const std::vector<std::string> names{"Bag", "sneaker", "Sneaker"};
        QCOMPARE(core::classIndex("BAG", names), 0);
        QCOMPARE(core::classIndex("Sneaker", names), 2);
        QVERIFY_EXCEPTION_THROWN(core::classIndex("Sneak", names), core::Error);
    }

    void samplesAreTheSameEveryTime() {
        QCOMPARE(core::sampleLatent(24, 7, 3), core::sampleLatent(24, 7, 3));
        QVERIFY(core::sampleLatent(24, 7, 3) != core::sampleLatent(24, 7, 4));
        QVERIFY(core::sampleLatent(24, 7, 3) != core::sampleLatent(24, 8, 3));
        // Neither one seed's neighbors nor swapped numbers share a stream.
        QVERIFY(core::sampleLatent(24, 3, 7) != core::sampleLatent(24, 7, 3));
    }

    void samplesAreThoseOfFormerVersions() {
        // Written down once: a saved seed means the same images for ever.
        const auto compare = [](const core::Latent& latent, const core::Latent& expected) {
            QCOMPARE(latent.size(), expected.size());
            for (std::size_t i = 0; i < latent.size(); ++i) QVERIFY(std::abs(latent[i] - expected[i]) < 1e-6F);
        };
        compare(core::sampleLatent(3, 1, 2), {0.568015575F, 0.503066063F, -1.55951691F});
        compare(core::sampleLatent(3, 0, 0), {-0.258439183F, 1.10962284F, 0.144042999F});
        compare(core::sampleLatent(2, std::numeric_limits<std::uint64_t>::max(), 1'000'000),
                {1.26596034F, 1.44764888F});
    }

    void samplesFollowTheNormalDistribution() {
        double sum = 0;
        double squares = 0;
        double fourth = 0;
        double neighbors = 0;
        int beyondTwo = 0;
        constexpr int kLatents = 4000;
        constexpr int kSize = 25;  // odd: the last of a pair is dropped
        for (int i = 0; i < kLatents; ++i) {
            const core::Latent latent = core::sampleLatent(kSize, 11, static_cast<std::uint64_t>(i));
            QCOMPARE(latent.size(), std::size_t{kSize});
            for (std::size_t d = 0; d < latent.size(); ++d) {
                const double z = latent[d];
                sum += z;
                squares += z * z;
                fourth += z * z * z * z;
                beyondTwo += std::abs(z) > 2 ? 1 : 0;
                if (d > 0) neighbors += z * latent[d - 1];
            }
        }
        // Five standard errors each, for 100,000 values.
        const double n = kLatents * kSize;
        QVERIFY(std::abs(sum / n) < 5 / std::sqrt(n));
        QVERIFY(std::abs(squares / n - 1) < 5 * std::sqrt(2 / n));
        QVERIFY(std::abs(fourth / n - 3) < 5 * std::sqrt(96 / n));
        QVERIFY(std::abs(neighbors / n) < 5 / std::sqrt(n));
        QVERIFY(std::abs(beyondTwo / n - 0.0455) < 5 * std::sqrt(0.0455 / n));
    }

    void temperatureScales() {
        const core::Latent warm = core::sampleLatent(8, 5, 1, 1.0);
        const core::Latent cool = core::sampleLatent(8, 5, 1, 0.5);
        for (std::size_t i = 0; i < warm.size(); ++i) QVERIFY(std::abs(cool[i] - warm[i] / 2) < 1e-6F);
        QVERIFY(norm(core::sampleLatent(8, 5, 1, 0.0)) == 0);
        QVERIFY(core::sampleLatent(0, 5, 1).empty());
    }

    void variationsStayNearTheCenter() {
        const core::Latent center = core::sampleLatent(16, 1, 1);
        const auto points = core::variations(center, 9, 0.1, 4);
        QCOMPARE(points.size(), std::size_t{9});
        QCOMPARE(points[0], center);
        for (std::size_t i = 1; i < points.size(); ++i) {
            core::Latent difference = points[i];
            for (std::size_t d = 0; d < center.size(); ++d) difference[d] -= center[d];
            QVERIFY(norm(difference) > 0.1);
            QVERIFY(norm(difference) < 1.0);
            QVERIFY(points[i] != points[i - 1]);
        }
        QCOMPARE(core::variations(center, 9, 0.1, 4), points);
        QVERIFY(core::variations(center, 9, 0.1, 5) != points);
        QVERIFY(core::variations(center, 0, 0.1, 5).empty());
    }

    void farVariationsStayInTheShell() {
        const core::Latent center = core::sampleLatent(64, 1, 1);
        for (const auto& point : core::variations(center, 50, 3.0, 4))
            QVERIFY(norm(point) <= std::max(9.0, norm(center)) + 1e-3);
        // From far outside, far variations come home and near ones stay.
        const core::Latent outside(64, 5.0F);
        for (const auto& point : core::variations(outside, 50, 0.01, 4)) QVERIFY(norm(point) > 39.0);
        const auto far = core::variations(outside, 50, 20.0, 4);
        for (std::size_t i = 1; i < far.size(); ++i) QVERIFY(norm(far[i]) < 9.2);
    }

    void planes() {
        const core::Latent center = {0.5F, 0.25F, -1.0F};
        const auto points = core::plane(center, 0, 2, 3, 5, 2.0);
        QCOMPARE(points.size(), std::size_t{15});
        QCOMPARE(points[0], (core::Latent{-2.0F, 0.25F, 2.0F}));
        QCOMPARE(points[4], (core::Latent{2.0F, 0.25F, 2.0F}));
        QCOMPARE(points[7], (core::Latent{0.0F, 0.25F, 0.0F}));
        QCOMPARE(points[14], (core::Latent{2.0F, 0.25F, -2.0F}));
        QCOMPARE(core::plane(center, 0, 2, 1, 1, 2.0), std::vector<core::Latent>{center});
        QCOMPARE(sentenceOf([&] { core::plane(center, 0, 3, 2, 2, 1.0); }),
                 QString("There is no latent dimension 3; the model has dimensions 0 to 2."));
    }

    void traversals() {
        const core::Latent center = {0.5F, 0.25F};
        const auto points = core::traversal(center, 1, 3, 3.0);
        QCOMPARE(points, (std::vector<core::Latent>{{0.5F, -3.0F}, {0.5F, 0.0F}, {0.5F, 3.0F}}));
        QCOMPARE(core::traversal(center, 1, 1, 3.0), std::vector<core::Latent>{center});
        QVERIFY(!sentenceOf([&] { core::traversal(center, -1, 3, 3.0); }).isEmpty());
    }

    void textThereAndBack() {
        const core::Latent latent = {0.1F, -1.0F / 3.0F, 1e-30F, 3.4e38F, 0.0F};
        const std::string text = core::latentToText(latent);
        QVERIFY2(text.starts_with("{\"latent\":[0.1,"), text.c_str());
        QCOMPARE(core::latentFromText(text, 5), latent);
        const core::Latent sampled = core::sampleLatent(200, 1, 1);
        QCOMPARE(core::latentFromText(core::latentToText(sampled), 200), sampled);
        QCOMPARE(core::latentFromText(" [1, -2.5]\n", 2), (core::Latent{1.0F, -2.5F}));
    }

    void textThatIsNoLatent_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("empty") << ""
                               << "not a latent";
        QTest::newRow("words") << "hello"
                               << "not a latent";
        QTest::newRow("cut") << "{\"latent\":[1,2"
                             << "not a latent";
        QTest::newRow("more after it") << "[1,2] [3]"
                                       << "not a latent";
        QTest::newRow("object") << "{\"other\":[1,2]}"
                                << "not a latent";
        QTest::newRow("number") << "{\"latent\":1}"
                                << "not a latent";
        QTest::newRow("short") << "[1]"
                               << "has 1 values, but the model takes 2";
        QTest::newRow("long") << "{\"latent\":[1,2,3]}"
                              << "has 3 values, but the model takes 2";
        QTest::newRow("null") << "[1,null]"
                              << "Value 2";
        QTest::newRow("text in it") << "[\"1\",2]"
                                    << "Value 1";
        QTest::newRow("nan") << "[1,NaN]"
                             << "not a latent";
        QTest::newRow("beyond float") << "[1,1e39]"
                                      << "Value 2";
        QTest::newRow("beyond double") << "[1,1e999]"
                                       << "not a latent";
        QTest::newRow("nested") << QString(100000, '[') << "not a latent";
    }
    void textThatIsNoLatent() {
        QFETCH(const QString, text);
        QFETCH(const QString, part);
        const QString sentence = sentenceOf([&] { core::latentFromText(text.toStdString(), 2); });
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
    }

    void textWithClasses() {
        const std::vector<std::string> names{"shirt", "bag, \"big\"", "shoe"};
        const core::ClassMix mix{{1, 0.7F}, {0, 0.3F}};
        const std::string text = core::latentToText({1, 2}, mix, names);
        QCOMPARE(core::latentFromText(text, 2), (core::Latent{1, 2}));
        QCOMPARE(core::classesFromText(text, names), mix);
        QVERIFY(core::classesFromText(text, {}).empty());
        QVERIFY(core::classesFromText("[1, 2]", names).empty());
        QVERIFY(core::classesFromText(core::latentToText({1, 2}), names).empty());
        const auto problem = [&](const std::string& classes) {
            return sentenceOf([&] { core::classesFromText("{\"latent\": [1], \"classes\": " + classes + "}", names); });
        };
        QVERIFY(problem("{\"cat\": 1}").contains("has no class \"cat\""));
        QVERIFY(problem("{\"shirt\": 0.5}").contains("add up to 0.5"));
        QVERIFY(problem("{\"shirt\": -1, \"shoe\": 2}").contains("from 0 to 1"));
        QVERIFY(problem("{\"shirt\": \"all\"}").contains("from 0 to 1"));
        QVERIFY(problem("{\"shirt\": 0.333, \"shoe\": 0.667}").isEmpty());
    }

    void classMixes() {
        const std::vector<std::string> names{"shirt", "bag"};
        QCOMPARE(core::mixOf(1, 0, 0), core::ClassMix{{1}});
        QCOMPARE(core::mixOf(1, 0, 1), core::ClassMix{{0}});
        QCOMPARE(core::mixOf(1, 1, 0.5F), core::ClassMix{{1}});
        QCOMPARE(core::mixOf(1, 0, 0.25F), (core::ClassMix{{1, 0.75F}, {0, 0.25F}}));
        QVERIFY(core::fits({}, {}) && core::fits({{1}}, names));
        QVERIFY(!core::fits({{2}}, names) && !core::fits({{-1}}, names) && !core::fits({{0}}, {}));
        QCOMPARE(core::toText({{1}}, names), std::string("bag"));
        QCOMPARE(core::toText(core::mixOf(1, 0, 0.3F), names), std::string("0.7 bag + 0.3 shirt"));
        QCOMPARE(core::classIndex("bag", names), 1);
        QCOMPARE(sentenceOf([&] { core::classIndex("cat", names); }),
                 QString("The model has no class \"cat\"; its classes are: shirt, bag."));
        QVERIFY(sentenceOf([] { core::classIndex("cat", {}); }).contains("not conditional on class"));
    }

    void statistics() {
        core::LatentStatistics statistics;
        QCOMPARE(statistics.byActivity(3), (std::vector<int>{0, 1, 2}));
        QCOMPARE(statistics.activeCount(), 0);
        statistics.meanKl = {0.01F, 2.0F, std::numeric_limits<float>::quiet_NaN(), 2.0F, 0.5F};
        QCOMPARE(statistics.byActivity(5), (std::vector<int>{1, 3, 4, 0, 2}));
        QCOMPARE(statistics.byActivity(2), (std::vector<int>{0, 1}));
        QCOMPARE(statistics.activeCount(), 3);
        // What is below 0.1 nats is not seen in a sample.
        statistics.meanKl = {0.05F, 0.08F, 0.1F, 0.11F, 0.4F};
        QCOMPARE(statistics.activeCount(), 2);
        QVERIFY(!statistics.collapsed() && !core::LatentStatistics{}.collapsed());
        statistics.meanKl = {0.01F, 2.0F, 0.01F, 0.01F};
        QVERIFY(!statistics.collapsed());  // a quarter
        statistics.meanKl.push_back(0.0F);
        QVERIFY(statistics.collapsed());
        statistics.meanKl = {0.01F};
        QVERIFY(statistics.collapsed());
        statistics.meanKl = {0.3F, -0.25F, 0.2F, -0.2F};  // estimates of nothing
        QCOMPARE(statistics.activeCount(), 0);
        QVERIFY(statistics.collapsed());
    }
};

IMAGO_TEST(TestLatent)
#include "test_latent.moc"
