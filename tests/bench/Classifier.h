#pragma once

#include <memory>

#include "core/dataset/Dataset.h"

namespace bench {

/// A small convolutional classifier, trained from scratch on labeled images: what synthetic ones are worth shows in
/// what it learns from them.
class Classifier {
   public:
    /// Learns to tell the classes of all samples apart of `dataset`, each seen `epochs` times. The same data gives the
    /// same classifier. On all cores.
    Classifier(const core::Dataset& dataset, int epochs);
    ~Classifier();

    /// Share of the test samples of `dataset` that get their class, 0 to 1.
    double accuracyOnTest(const core::Dataset& dataset) const;

   private:
    struct Network;
    std::unique_ptr<Network> network_;
};

}  // namespace bench
