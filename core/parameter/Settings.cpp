#include "core/parameter/Settings.h"

#include <algorithm>
#include <utility>

#include "core/base/Error.h"

namespace core {

Settings::Settings(std::vector<Parameter> parameters) : parameters_(std::move(parameters)) {
    values_.reserve(parameters_.size());
    for (const Parameter& parameter : parameters_) values_.push_back(parameter.checked(parameter.defaultValue));
}

bool Settings::has(const std::string& name) const {
    return std::any_of(parameters_.begin(), parameters_.end(), [&](const Parameter& p) { return p.name == name; });
}

void Settings::set(const std::string& name, const ParameterValue& value) {
    const std::size_t index = indexOf(name);
    values_[index] = parameters_[index].checked(value);
}

void Settings::setText(const std::string& name, const std::string& text) {
    const std::size_t index = indexOf(name);
    values_[index] = parameters_[index].parsed(text);
}

Settings Settings::of(const std::vector<Parameter>& parameters) const {
    Settings settings(parameters);
    for (const Parameter& parameter : parameters)
        if (has(parameter.name)) settings.set(parameter.name, value(parameter.name));
    return settings;
}

const ParameterValue& Settings::value(const std::string& name) const {
    return values_[indexOf(name)];
}

std::int64_t Settings::integer(const std::string& name) const {
    return std::get<std::int64_t>(value(name));
}

double Settings::real(const std::string& name) const {
    return std::get<double>(value(name));
}

const std::string& Settings::choice(const std::string& name) const {
    return std::get<std::string>(value(name));
}

bool Settings::toggle(const std::string& name) const {
    return std::get<bool>(value(name));
}

const std::string& Settings::text(const std::string& name) const {
    return std::get<std::string>(value(name));
}

bool Settings::operator==(const Settings& other) const {
    if (parameters_.size() != other.parameters_.size() || values_ != other.values_) return false;
    return std::equal(parameters_.begin(), parameters_.end(), other.parameters_.begin(),
                      [](const Parameter& a, const Parameter& b) { return a.name == b.name; });
}

std::size_t Settings::indexOf(const std::string& name) const {
    std::string known;
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        if (parameters_[i].name == name) return i;
        known += (known.empty() ? "" : ", ") + parameters_[i].name;
    }
    if (known.empty()) throw Error("There is no setting \"%1\"; there are no settings here.", name);
    throw Error("There is no setting \"%1\"; choose one of: %2.", name, known);
}

}  // namespace core
