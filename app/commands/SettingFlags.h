#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <vector>

#include "core/parameter/Settings.h"

namespace CLI {
class App;
}

namespace app {

/// The flags of described parameters (`latent_size` is --latent-size) and --set name=value for the same. Values are
/// checked while the arguments are read, so that a wrong one is wrong usage. Must outlive the parsing.
class SettingFlags {
   public:
    /// A flag for each of `parameters`, under `group` in the help; names that are there already are passed over.
    void add(CLI::App& app, const std::vector<core::Parameter>& parameters, const std::string& group);
    /// Another flag for a parameter that was added: one that earlier versions had. The help does not show it.
    void addAlias(CLI::App& app, const std::string& flag, const std::string& name);
    /// --set name=value, for everything that was added.
    void addSet(CLI::App& app, const std::string& group);

    bool given(const std::string& name) const { return values_.contains(name); }
    /// The flag of one that was given; empty where none was.
    std::string anyGiven() const;
    /// All that was given, as the parameters read it.
    std::map<std::string, core::ParameterValue> values() const;
    /// As if it had been given; apply() finds out whether it fits. In place of what was given.
    void give(const std::map<std::string, core::ParameterValue>& values);
    /// The same of those that were not given.
    void giveMissing(const std::map<std::string, core::ParameterValue>& values);
    /// Writes what was given into the first of `targets` that has the name. Throws UsageError where none has it.
    void apply(std::initializer_list<core::Settings*> targets) const;

   private:
    /// "" or what is wrong with the value.
    std::string problem(const std::string& name, const std::string& text) const;

    std::map<std::string, core::Parameter> parameters_;
    std::map<std::string, std::string> values_;
};

}  // namespace app
