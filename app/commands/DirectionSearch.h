#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/latent/directions/DirectionMethod.h"
#include "core/project/ModelFolder.h"

namespace CLI {
class App;
}

namespace app {

/// Finds directions of a model for the commands, with progress on stderr. The dataset is opened when a method first
/// asks for it: the one that is named, or else the one that the model learned from.
class DirectionSearch {
   public:
    struct Options {
        std::string dataset;  ///< empty: the model's own
        core::Latent point;
        core::ClassMix classes;
        int count = 16;
        int threads = 1;
    };

    /// --dataset. The options must outlive the parsing.
    static void addDatasetFlag(CLI::App& app, Options& options);

    /// The model must outlive it.
    DirectionSearch(const core::SavedModel& model, Options options, std::stop_token stop);

    /// Throws core::Error, also for a method that is none.
    core::FoundDirections find(const std::string& method);

    /// One direction by its place or name: "dimension:3", "pca:1", "sefa:2", "jacobian:1", "classes:Bag",
    /// "classes:Shirt>Dress". Empty `directions`: cancelled. Throws UsageError when there is none like that.
    core::FoundDirections findOne(const std::string& spec);

   private:
    core::FoundDirections search(const core::DirectionMethod& method, int count, int from, int to);
    void openDataset(const core::DirectionMethod& method);

    const core::SavedModel& model_;
    Options options_;
    std::stop_token stop_;
    bool datasetWanted_ = false;
    std::shared_ptr<const core::Dataset> dataset_;
};

}  // namespace app
