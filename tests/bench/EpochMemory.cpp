#include "EpochMemory.h"

#include <cstdio>
#include <exception>
#include <thread>

#include "FamilyTraining.h"
#include "ImportMemory.h"
#include "ManyShapes.h"

namespace bench {

namespace {

constexpr std::size_t kEpochImages = 1'000'000;

}  // namespace

int printEpochMemory() try {
    const auto dataset = manyShapes(kEpochImages, 32, {.memoryLimit = 1});
    const core::ModelFamily& family = core::modelFamily("vae");
    core::TrainingRequest request = endlessTraining(family, dataset);
    core::Settings model(family.modelParameters);
    model.set("width", std::int64_t{8});  // the images are what is looked at
    request.model = core::modelSpec(family.id, model, *dataset);
    request.settings.set("length", std::string("epochs"));
    request.settings.set("epochs", std::int64_t{1});
    core::PauseGate gate;
    std::jthread([&] { core::train(request, gate, {}, {}); }).join();
    std::printf("%llu %llu\n", static_cast<unsigned long long>(dataset->bytes.size()),
                static_cast<unsigned long long>(peakMemory()));
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}

}  // namespace bench
