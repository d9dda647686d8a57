#include <benchmark/benchmark.h>

#include <filesystem>
#include <limits>
#include <string>
#include <thread>

#include "FamilyTraining.h"
#include "Figures.h"
#include "PerFamily.h"
#include "core/dataset/Import.h"
#include "core/project/ProjectFolder.h"
#include "core/project/RunRequest.h"
#include "core/project/RunWriter.h"

// What the checkpoints of a run in a project cost its training, those that are handed over in the loop and the thread
// that writes them beside it: on a machine with few cores it takes them from the training.
//
// One every 30 s, as by default, costs less than what the machine's speed varies by. So a run is trained with one every
// second, in turns with a training that writes nothing, and the share of images that it loses is scaled to the default.

namespace {

namespace fs = std::filesystem;

constexpr double kLargestCost = 1;        // percent of training time
constexpr double kInterval = 1;           // seconds between checkpoints
constexpr bench::Timing kTiming{1.5, 6};  // no validation is among it

/// A project of its own, gone with this.
class TemporaryProject {
   public:
    TemporaryProject() : folder_(newFolder()), project_(folder_ / "project") {}
    ~TemporaryProject() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    TemporaryProject(const TemporaryProject&) = delete;
    TemporaryProject& operator=(const TemporaryProject&) = delete;

    core::RunPaths newRun(const core::RunSettings& settings) {
        core::RunPaths paths(project_.path(), "run-" + std::to_string(++runs_));
        core::createRun(paths, settings);
        return paths;
    }

   private:
    static fs::path newFolder() {
        std::string name = (fs::temp_directory_path() / "imago-bench-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("No folder can be made in " + name + ".");
        return name;
    }

    fs::path folder_;
    core::ProjectFolder project_;
    int runs_ = 0;
};

double withoutCheckpoints(core::TrainingRequest request) {
    request.checkpointInterval = std::numeric_limits<double>::infinity();
    return bench::imagesPerSecond(request, kTiming);
}

/// `written`: how many of them came to the disk.
double withCheckpoints(core::TrainingRequest request, const core::RunPaths& paths, const core::RunSettings& settings,
                       std::vector<double>& written) {
    request.checkpointInterval = kInterval;
    double speed = 0;
    {
        core::RunWriter writer(paths, settings, {});
        core::TrainingObserver observer;
        writer.addTo(observer);
        speed = bench::imagesPerSecond(request, kTiming, observer);
        if (const core::Message problem = writer.takeProblem(); !problem.empty())
            throw std::runtime_error(problem.english());
    }
    // A sheet of samples is drawn with each.
    written.push_back(static_cast<double>(std::distance(fs::directory_iterator(paths.samples()), {})));
    return speed;
}

void keepCheckpoints(benchmark::State& state, const core::ModelFamily& family) {
    bench::guarded(state, [&] {
        const core::TrainingRequest request =
            bench::endlessTraining(family, core::importDataset("fashion-mnist", {}).dataset);
        const core::RunSettings settings = core::newRunSettings(request);
        TemporaryProject project;
        std::vector<double> with;
        std::vector<double> without;
        std::vector<double> written;
        for ([[maybe_unused]] auto iteration : state) {
            without.push_back(withoutCheckpoints(request));
            with.push_back(withCheckpoints(request, project.newRun(settings), settings, written));
        }
        const double lost = 1 - bench::median(with) / bench::median(without);
        const double scale = kInterval / core::TrainingRequest().checkpointInterval;
        state.counters["images_per_s_without"] = bench::median(without);
        state.counters["images_per_s_with_one_a_second"] = bench::median(with);
        state.counters["written_in_a_run"] = bench::median(written);
        state.counters["cost_percent"] = 100 * lost * scale;
        state.counters["limit_cost_percent"] = kLargestCost;
    });
}

}  // namespace

void bench::addCheckpoints() {
    for (const core::ModelFamily& family : core::modelFamilies())
        benchmark::RegisterBenchmark(("fashion_mnist/checkpoints/" + family.id).c_str(),
                                     [&family](benchmark::State& state) { keepCheckpoints(state, family); })
            ->Iterations(3)
            ->Unit(benchmark::kSecond);
}
