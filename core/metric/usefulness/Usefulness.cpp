#include "core/metric/usefulness/Usefulness.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/ThreadTeam.h"
#include "core/metric/compare/RocCurve.h"
#include "core/metric/usefulness/ClassifierTraining.h"
#include "core/metric/usefulness/LabeledImages.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

/// The means over all classes of area and interval, as if what other test images change went along in all of them.
RocArea macroArea(const torch::Tensor& probabilities, std::span<const int> truth) {
    const torch::Tensor columns = probabilities.t().contiguous();
    RocArea mean{0, {0, 0}};
    std::size_t known = 0;
    for (std::int64_t label = 0; label < columns.size(0); ++label) {
        std::vector<double> members;
        std::vector<double> others;
        const float* scores = columns.data_ptr<float>() + label * columns.size(1);
        for (std::size_t i = 0; i < truth.size(); ++i)
            (truth[i] == label ? members : others).push_back(static_cast<double>(scores[i]));
        const RocArea area = rocArea(members, others);
        if (std::isnan(area.area)) continue;
        ++known;
        mean.area += area.area;
        mean.interval.low += area.interval.low;
        mean.interval.high += area.interval.high;
    }
    if (known == 0) return {};
    const auto count = static_cast<double>(known);
    return {mean.area / count, {mean.interval.low / count, mean.interval.high / count}};
}

/// Everything that is prepared once.
struct Bench {
    LabeledImages all;     // real, then generated
    LabeledImages tested;  // held-out
    std::int64_t real = 0;
    ImageShape shape;
    std::int64_t classes = 0;
    ClassifierCourse course;
    std::uint64_t seed = 0;

    LabeledImages learned(LearnedFrom from) const {
        switch (from) {
            case LearnedFrom::real:
            case LearnedFrom::moved:
                return all.part(0, real);
            case LearnedFrom::generated:
                return all.part(real, all.size() - real);
            case LearnedFrom::both:
                break;
        }
        return all;
    }
};

/// Incomplete where it was stopped.
Bench prepared(const ComparedSets& sets, const UsefulSets& chosen, const ClassifierCourse& course,
               const std::stop_token& stop) {
    Bench bench;
    bench.real = static_cast<std::int64_t>(chosen.real.size());
    bench.shape = imageShape(sets.dataset.spec);
    bench.classes = static_cast<std::int64_t>(chosen.classes);
    bench.course = course;
    bench.seed = sets.seed;
    const ClassifierNetwork network(bench.shape, bench.classes, WeightInitializer::unset());
    std::vector<Sample> samples;
    samples.reserve(chosen.generated.size());
    for (const std::size_t place : chosen.generated) samples.push_back(sets.generated[place]);
    bench.all = labeledImages(network, sets.dataset, chosen.real, samples, chosen.generatedClasses, stop);
    bench.tested = labeledImages(network, sets.dataset, chosen.tested, {}, {}, stop);
    return bench;
}

/// The classifiers, which the threads take one after another.
class UsefulnessRun {
   public:
    UsefulnessRun(const Bench& bench, std::span<const int> truth, const JobContext& context)
        : bench_(bench), truth_(truth), context_(context), total_(kJobs * (bench.course.steps + kTestSteps)) {}

    bool run(Usefulness& result) {
        ThreadTeam team(std::clamp(context_.threads(), 1, static_cast<int>(kJobs)));
        team.run([&](int) {
            for (std::size_t job = next_++; job < kJobs && !context_.stopRequested(); job = next_++)
                perform(job, result);
        });
        return !context_.stopRequested();
    }

   private:
    static constexpr std::size_t kJobs = kLearnedFromCount * kClassifierSeeds;
    static constexpr std::size_t kTestSteps = 20;  // about as long as testing takes

    void perform(std::size_t job, Usefulness& result) {
        const std::size_t kind = job / kClassifierSeeds;
        const std::size_t seed = job % kClassifierSeeds;
        const auto from = static_cast<LearnedFrom>(kind);
        ClassifierRecipe recipe{bench_.shape, bench_.classes, bench_.course, bench_.seed * kClassifierSeeds + seed,
                                from == LearnedFrom::moved};
        const auto network = trainedClassifier(bench_.learned(from), recipe, context_.stop(), [this] { advance(1); });
        if (!network) return;
        const torch::Tensor probabilities = classProbabilities(*network, bench_.tested, context_.stop());
        if (!probabilities.defined()) return;
        const torch::Tensor classes = probabilities.argmax(1);
        LearnedClasses& learned = result.learned[kind];
        const auto* found = classes.data_ptr<std::int64_t>();
        for (std::int64_t i = 0; i < classes.size(0); ++i) learned.found[seed].push_back(static_cast<int>(found[i]));
        const RocArea area = macroArea(probabilities, truth_);
        learned.areas[seed] = area.area;
        learned.areaIntervals[seed] = area.interval;
        advance(kTestSteps);
    }

    void advance(std::size_t steps) { context_.report(done_ += steps, total_); }

    const Bench& bench_;
    std::span<const int> truth_;
    const JobContext& context_;
    std::size_t total_;
    std::atomic<std::size_t> next_ = 0;
    std::atomic<std::size_t> done_ = 0;
};

}  // namespace

std::optional<Usefulness> measureUsefulness(const ComparedSets& sets, const UsefulSets& chosen,
                                            const JobContext& context, std::optional<ClassifierCourse> course) {
    if (context.stopRequested()) return std::nullopt;
    Usefulness result;
    result.course = course.value_or(ClassifierCourse::forImages(chosen.real.size()));
    const Bench bench = prepared(sets, chosen, result.course, context.stop());
    if (!UsefulnessRun(bench, chosen.testedClasses, context).run(result)) return std::nullopt;
    return result;
}

}  // namespace core
