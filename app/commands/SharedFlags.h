#pragma once

#include <string>
#include <vector>

#include "core/model/ClassMix.h"

namespace CLI {
class App;
class Option;
class Validator;
}  // namespace CLI

namespace app {

// Flags that several commands have, so that they mean the same everywhere.

/// --model for a saved model; what it holds at first is the default.
void addModelFlag(CLI::App& app, std::string& model);
/// What --dataset takes, for the help: the dataset formats.
std::string datasetSources();
/// For --dataset: the built-in datasets, as knownValues() tells them.
CLI::Validator knownDatasets();
/// --threads, 1 or more; 0 where it is not given: all cores.
void addThreadsFlag(CLI::App& app, int& threads);
/// --no-cache, which sets `off`.
CLI::Option* addCacheFlag(CLI::App& app, bool& off);
/// --json for a command that ends with one object.
void addJsonFlag(CLI::App& app, bool& json);
/// --json for a command that tells its progress: an object a line.
void addJsonLinesFlag(CLI::App& app, bool& json);

/// What --class asks for; empty where it is not given. Throws UsageError when it is none of `known`.
core::ClassMix classNamed(const std::string& name, const std::vector<std::string>& known);

}  // namespace app
