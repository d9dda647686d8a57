#pragma once

#include <cstddef>
#include <cstdint>

#include "core/metric/compare/FeatureSet.h"

namespace core {

/// At most `count` rows of a set, chosen by `seed` and `stream` alone, each choice as likely, in their order; all of
/// them, without a copy, where there are no more. `set` must outlive it.
class ChosenRows {
   public:
    ChosenRows(const FeatureSet& set, std::size_t count, std::uint64_t seed, std::uint64_t stream = 0);
    ChosenRows(const ChosenRows&) = delete;
    ChosenRows& operator=(const ChosenRows&) = delete;

    const FeatureSet& features() const { return *shown_; }

   private:
    FeatureSet own_;
    const FeatureSet* shown_;
};

}  // namespace core
