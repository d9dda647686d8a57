#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>

#include "core/dataset/Dataset.h"

namespace core {

/// Gives `dataset` these labels, one a sample. The ones that occur are the classes, in their order: some sets count
/// from 1, which a note of the report tells, and no class is to be there that nothing shows. A class has its name of
/// `names`, else its number.
void setNumberedLabels(Dataset& dataset, std::span<const std::int64_t> labels,
                       const std::map<std::int64_t, std::string>& names = {});

}  // namespace core
