#include "app/commands/SettingFlags.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "app/commands/CommandTree.h"
#include "app/commands/DidYouMean.h"
#include "app/commands/ExitCode.h"
#include "app/commands/TextFormat.h"

namespace app {

namespace {

std::string flagOf(const std::string& name) {
    std::string flag = "--" + name;
    std::replace(flag.begin(), flag.end(), '_', '-');
    return flag;
}

/// The placeholder after the flag.
std::string placeholder(const core::Parameter& parameter) {
    switch (parameter.type) {
        case core::ParameterType::integer:
            return parameter.rectangles ? "N|WxH" : "N";
        case core::ParameterType::real:
            return "X";
        case core::ParameterType::choice:
            return parameter.colors ? "NAME|#RRGGBB" : "NAME";
        case core::ParameterType::toggle:
            return "on|off";
        case core::ParameterType::text:
            return "TEXT";
    }
    return "VALUE";
}

/// For completion.
std::vector<std::string> idsOfChoices(const core::Parameter& parameter) {
    if (parameter.type == core::ParameterType::toggle) return {"on", "off"};
    std::vector<std::string> ids;
    for (const core::Choice& choice : parameter.choices) ids.push_back(choice.id);
    return ids;
}

std::string helpOf(const core::Parameter& parameter) {
    return parameter.help + " (" + rangeAndDefault(parameter) + ")";
}

}  // namespace

std::string SettingFlags::problem(const std::string& name, const std::string& text) const {
    const auto parameter = parameters_.find(name);
    if (parameter == parameters_.end()) {
        std::string known;
        std::vector<std::string> names;
        for (const auto& [id, description] : parameters_) {
            known += (known.empty() ? "" : ", ") + id;
            names.push_back(id);
        }
        if (const std::string nearest = didYouMean(name, names); !nearest.empty())
            return "There is no setting \"" + name + "\"; did you mean " + nearest + '?';
        return "There is no setting \"" + name + "\"; the settings are: " + known + ".";
    }
    try {
        parameter->second.parsed(text);
    } catch (const core::Error& error) {
        return error.what();
    }
    return {};
}

void SettingFlags::add(CLI::App& app, const std::vector<core::Parameter>& parameters, const std::string& group) {
    for (const core::Parameter& parameter : parameters) {
        const std::string name = parameter.name;
        if (!parameters_.emplace(name, parameter).second) continue;
        app.add_option_function<std::string>(
               flagOf(name), [this, name](const std::string& text) { values_[name] = text; }, helpOf(parameter))
            ->check(CLI::Validator([this, name](std::string& text) { return problem(name, text); }, ""))
            ->check(knownValues(idsOfChoices(parameter)))
            ->type_name(placeholder(parameter))
            ->group(parameter.advanced ? group + " (advanced)" : group);
    }
}

void SettingFlags::addAlias(CLI::App& app, const std::string& flag, const std::string& name) {
    const auto take = [this, flag, name](const std::string& text) {
        // A validator would name no flag, as the help does not show it.
        if (const std::string wrong = problem(name, text); !wrong.empty()) throw CLI::ValidationError(flag, wrong);
        values_[name] = text;
    };
    app.add_option_function<std::string>(flag, take)->group("");
}

void SettingFlags::addSet(CLI::App& app, const std::string& group) {
    const auto read = [this](const std::vector<std::string>& assignments) {
        for (const std::string& assignment : assignments) {
            const auto equals = assignment.find('=');
            values_[assignment.substr(0, equals)] = assignment.substr(equals + 1);
        }
    };
    const auto check = [this](std::string& assignment) {
        const auto equals = assignment.find('=');
        if (equals == std::string::npos) return "\"" + assignment + "\" is not of the form name=value.";
        return problem(assignment.substr(0, equals), assignment.substr(equals + 1));
    };
    app.add_option_function<std::vector<std::string>>(
           "--set", read, "Any setting by its name in settings.json (latent_size=16); may be given several times.")
        ->check(CLI::Validator(check, ""))
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all()
        ->type_name("NAME=VALUE")
        ->group(group);
}

std::string SettingFlags::anyGiven() const {
    return values_.empty() ? "" : flagOf(values_.begin()->first);
}

std::map<std::string, core::ParameterValue> SettingFlags::values() const {
    std::map<std::string, core::ParameterValue> read;
    for (const auto& [name, text] : values_) read.emplace(name, parameters_.at(name).parsed(text));
    return read;
}

void SettingFlags::give(const std::map<std::string, core::ParameterValue>& values) {
    values_.clear();
    for (const auto& [name, value] : values) values_.emplace(name, core::toText(value));
}

void SettingFlags::giveMissing(const std::map<std::string, core::ParameterValue>& values) {
    for (const auto& [name, value] : values) values_.emplace(name, core::toText(value));
}

void SettingFlags::apply(std::initializer_list<core::Settings*> targets) const {
    for (const auto& entry : values_) {
        const std::string& name = entry.first;
        const auto* const target = std::find_if(
            targets.begin(), targets.end(), [&name](const core::Settings* settings) { return settings->has(name); });
        if (target == targets.end()) {
            throw UsageError(flagOf(name) + " is not a setting of the chosen model or exporter; leave it out.");
        }
        (*target)->setText(name, entry.second);
    }
}

}  // namespace app
