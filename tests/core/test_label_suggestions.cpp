#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "SmallDataset.h"
#include "SmallModel.h"
#include "core/base/StableRandom.h"
#include "core/dataset/DatasetPart.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/Import.h"
#include "core/dataset/care/DatasetEdits.h"
#include "core/latent/labels/LabelSuggestions.h"
#include "core/latent/labels/LatentFeatures.h"
#include "tests/TestProgram.h"

namespace {

using core::LabelSuggestion;

constexpr int kShapes = 3000;

/// Some of the procedural dataset.
std::shared_ptr<core::Dataset> shapes() {
    const auto whole = core::importDataset("shapes", core::toSettings(core::ImageImport()), {{}, {}, 4}).dataset;
    std::vector<std::uint32_t> first(kShapes);
    std::iota(first.begin(), first.end(), 0U);
    return core::partOf(whole, first);
}

/// Two groups of points far from each other, 20 each, on a line: labels 0 and 1.
struct TwoGroups {
    core::Dataset dataset;
    core::SampleFeatures features;

    TwoGroups() {
        dataset.classNames = {"low", "high", core::kUnlabeledClass};
        features.width = 2;
        for (std::uint32_t at = 0; at < 40; ++at) {
            dataset.labels.push_back(at < 20 ? 0 : 1);
            features.samples.push_back(at);
            features.values.push_back((at < 20 ? 0.0F : 100.0F) + 0.1F * static_cast<float>(at % 20));
            features.values.push_back(7);
        }
    }
};

}  // namespace

class TestLabelSuggestions : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    /// Of 3,000 shapes 5 % have the label of another class.
    void findsWrongLabels() {
        const auto dataset = shapes();
        core::StableRandom random(9);
        std::set<std::uint32_t> wrong;
        std::vector<std::int32_t> right = dataset->labels;
        for (std::uint32_t sample = 0; sample < kShapes; ++sample) {
            if (random.below(20) != 0) continue;
            dataset->labels[sample] = (right[sample] + 1 + static_cast<std::int32_t>(random.below(2))) % 3;
            wrong.insert(sample);
        }
        QVERIFY(wrong.size() > 100);
        const auto features = core::alignedThumbnails(*dataset, {{}, {}, 4}).value();
        QCOMPARE(features.size(), std::size_t{kShapes});
        QCOMPARE(features.width, std::size_t{256});
        const auto suggestions = core::suggestLabels(*dataset, features, {{}, {}, 2}).value();
        std::size_t found = 0;
        for (const LabelSuggestion& each : suggestions)
            if (wrong.contains(each.sample) && each.suggestedClass == right[each.sample]) ++found;
        QVERIFY2(10 * found >= 8 * wrong.size(), qPrintable(QString("%1 of %2").arg(found).arg(wrong.size())));
        QVERIFY2(10 * (suggestions.size() - found) < suggestions.size(),
                 qPrintable(QString::number(suggestions.size())));
        QVERIFY(std::is_sorted(suggestions.begin(), suggestions.end(),
                               [](const auto& one, const auto& other) { return one.share > other.share; }));
        QVERIFY(suggestions.back().share >= 0.8F);
        // The same with any number of threads.
        QVERIFY(core::suggestLabels(*dataset, features).value() == suggestions);
    }

    void whatHasNoClassIsSuggestedOne() {
        TwoGroups groups;
        groups.dataset.labels[5] = 2;   // unlabeled
        groups.dataset.labels[25] = 0;  // wrong
        const auto suggestions = core::suggestLabels(groups.dataset, groups.features).value();
        QCOMPARE(suggestions.size(), std::size_t{2});
        const auto low = core::suggestionsFor(suggestions, 0);
        QCOMPARE(low.size(), std::size_t{1});
        QVERIFY(low[0] == (LabelSuggestion{5, 0, 1.0F}));
        const auto high = core::suggestionsFor(suggestions, 1);
        QVERIFY(high.size() == 1 && high[0] == (LabelSuggestion{25, 1, 1.0F}));
        QVERIFY(core::suggestionsFor(suggestions, 2).empty());
    }

    void neighborsThatDoNotAgreeSuggestNothing() {
        TwoGroups groups;
        // Each second one of a group: 5 against 5.
        for (std::size_t at = 0; at < 40; ++at) groups.dataset.labels[at] = static_cast<std::int32_t>(at % 2);
        QVERIFY(core::suggestLabels(groups.dataset, groups.features).value().empty());
        // Too few have a class.
        for (std::size_t at = 10; at < 40; ++at) groups.dataset.labels[at] = 2;
        QVERIFY(core::suggestLabels(groups.dataset, groups.features).value().empty());
        core::Dataset unlabeled = groups.dataset;
        unlabeled.labels.clear();
        QVERIFY(core::suggestLabels(unlabeled, groups.features).value().empty());
    }

    void theFarthestOfAClassIsFirst() {
        TwoGroups groups;
        groups.dataset.labels[30] = 0;  // 101.0 among 0 to 1.9
        const auto outliers = core::classOutliers(groups.dataset, groups.features, 0).value();
        QCOMPARE(outliers.size(), std::size_t{21});
        QCOMPARE(outliers[0].sample, 30U);
        // Its ten nearest lie at 1.9 down to 1.0: the median is 1.45 away from 101.
        QVERIFY(std::abs(outliers[0].distance - 99.55F) < 1e-3F);
        QVERIFY(outliers[1].distance < 2);
        // In the middle, one of five on each side: 0.1 0.1 0.2 0.2 0.3 0.3 ...
        const auto middle =
            std::find_if(outliers.begin(), outliers.end(), [](const auto& at) { return at.sample == 9; });
        QVERIFY(std::abs(middle->distance - 0.3F) < 1e-3F);
        QVERIFY(core::classOutliers(groups.dataset, groups.features, 2).value().empty());
    }

    /// What an image shows is brought to the middle and to one size.
    void thumbnailsAreAligned() {
        core::Dataset dataset;
        dataset.spec = core::imageSpec({32, 32, 1});
        const auto add = [&](int left, int top, int width, int height, std::uint8_t level, std::uint8_t ground) {
            std::vector<std::uint8_t> image(32 * 32, ground);
            for (int y = top; y < top + height; ++y)
                for (int x = left; x < left + width; ++x) image[static_cast<std::size_t>(y * 32 + x)] = level;
            dataset.bytes.insert(dataset.bytes.end(), image.begin(), image.end());
        };
        add(4, 6, 8, 8, 200, 10);
        add(19, 15, 8, 8, 90, 30);                               // elsewhere and darker
        add(10, 10, 12, 12, 200, 10);                            // larger
        add(12, 14, 8, 4, 200, 10);                              // another form
        dataset.bytes.insert(dataset.bytes.end(), 32 * 32, 77);  // nothing
        const auto features = core::alignedThumbnails(dataset).value();
        const auto apart = [&](std::size_t one, std::size_t other) {
            double sum = 0;
            for (std::size_t at = 0; at < features.width; ++at)
                sum += std::pow(features.row(one)[at] - features.row(other)[at], 2);
            return std::sqrt(sum / static_cast<double>(features.width));
        };
        QVERIFY2(apart(0, 1) < 0.01, qPrintable(QString::number(apart(0, 1))));
        QVERIFY2(apart(0, 2) < 0.35, qPrintable(QString::number(apart(0, 2))));
        QVERIFY2(apart(0, 3) > 0.6, qPrintable(QString::number(apart(0, 3))));
        QVERIFY(std::ranges::all_of(features.row(4), [](float value) { return value == 0; }));
    }

    void latentsAreFeatures() {
        const auto dataset = smallDataset(28, 1, 100);
        const core::SavedModel model = smallModel(4);
        const auto features = core::latentFeatures(*model.snapshot, *dataset).value();
        QCOMPARE(features.width, std::size_t{4});
        QCOMPARE(features.size(), std::size_t{100});
        QCOMPARE(features.values.size(), std::size_t{400});
        QCOMPARE(features.samples.back(), 99U);
    }

    void canBeCancelled() {
        std::stop_source stop;
        stop.request_stop();
        const core::JobContext stopped(stop.get_token());
        const TwoGroups groups;
        QVERIFY(!core::suggestLabels(groups.dataset, groups.features, stopped));
        QVERIFY(!core::classOutliers(groups.dataset, groups.features, 0, stopped));
        const auto dataset = smallDataset(28, 1, 100);
        QVERIFY(!core::alignedThumbnails(*dataset, stopped));
        QVERIFY(!core::latentFeatures(*smallModel(4).snapshot, *dataset, stopped));
    }
};

IMAGO_TEST(TestLabelSuggestions)
#include "test_label_suggestions.moc"
