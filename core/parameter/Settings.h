#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/parameter/Parameter.h"

namespace core {

/// A value for each of a list of parameters: complete and within range at all times.
class Settings {
   public:
    Settings() = default;
    /// The defaults of `parameters`.
    explicit Settings(std::vector<Parameter> parameters);

    const std::vector<Parameter>& parameters() const { return parameters_; }
    bool has(const std::string& name) const;

    /// Throws Error when the name is unknown (it lists the known ones) or the value out of range.
    void set(const std::string& name, const ParameterValue& value);
    /// The same, from text.
    void setText(const std::string& name, const std::string& text);

    /// Settings of other parameters: with the values that these have of them, and the defaults of the others. Throws
    /// Error where one is out of the other's range.
    Settings of(const std::vector<Parameter>& parameters) const;

    const ParameterValue& value(const std::string& name) const;
    std::int64_t integer(const std::string& name) const;
    double real(const std::string& name) const;
    const std::string& choice(const std::string& name) const;
    bool toggle(const std::string& name) const;
    const std::string& text(const std::string& name) const;

    /// Values equal, parameter by parameter.
    bool operator==(const Settings& other) const;

   private:
    std::size_t indexOf(const std::string& name) const;

    std::vector<Parameter> parameters_;
    std::vector<ParameterValue> values_;  // one for each parameter, in the same order
};

}  // namespace core
