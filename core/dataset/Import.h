#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Outcome.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/ImportReport.h"
#include "core/dataset/SampleStorage.h"

namespace core {

class DatasetCache;

struct ImportResult {
    Outcome outcome = Outcome::done;
    std::shared_ptr<const Dataset> dataset;  ///< null when cancelled
    bool fromCache = false;                  ///< it was read before
};

/// Whether `source` looks like a dataset that importDataset() opens. Asks the disk.
bool canImport(const std::string& source);

/// The parameters of all formats, each name once: what can be set before it is known which format a source has.
std::vector<Parameter> importParameters();

/// Those of them that most formats have: what can be set before there is a source.
std::vector<Parameter> commonImportParameters();

/// Settings of these with which a source gives samples of this spec, where its format can.
Settings importSettingsFor(const SampleSpec& spec);

/// What the samples of `source` may become with these settings (see importDataset()), as far as that is known before
/// any is read; empty: anything. Asks the disk. Throws Error where nothing there looks like a dataset, as
/// importDataset() does; for those who make a place for what comes of it first.
std::vector<SampleSpec> importSpecs(const std::string& source, const Settings& settings);

/// Opens `source`: the id of a built-in DatasetFormat, or a file or folder that one of the others accepts. Of
/// `settings` the format takes those that it has; what is missing is at its default.
/// Blocks; may be stopped, and tells which of its samples or files it reads. Throws Error: nothing there, empty,
/// damaged, labels that do not match, no room.
///
/// With a `cache` it is taken from there where it was read before and has not changed since, and is kept there where
/// reading took long; where it cannot be kept, the report says so. Samples that do not fit in memory lie in a temporary
/// file in the folder of the cache, or where `storage` says.
ImportResult importDataset(const std::string& source, const Settings& settings, const JobContext& context = {},
                           const DatasetCache* cache = nullptr, const SampleStorage& storage = {});

}  // namespace core
