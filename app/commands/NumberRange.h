#pragma once

#include <CLI/CLI.hpp>
#include <cstdio>
#include <string>
#include <type_traits>

namespace app {

/// A number as a person writes it: "120", "0.1".
inline std::string plainNumber(double number) {
    char text[32];
    std::snprintf(text, sizeof text, "%.10g", number);
    return text;
}

/// For a flag that takes a number: "" or that it must lie between these two.
template <typename Number>
CLI::Validator within(Number low, Number high) {
    return CLI::Validator(
        [low, high](std::string& text) {
            using CLI::detail::lexical_cast;
            const std::string range =
                plainNumber(static_cast<double>(low)) + " to " + plainNumber(static_cast<double>(high));
            Number number{};
            if (!lexical_cast(text, number)) {
                const char* kind = std::is_integral_v<Number> ? "whole number" : "number";
                return '"' + text + "\" is not a " + kind + "; give one from " + range + '.';
            }
            return number >= low && number <= high ? std::string()
                                                   : text + " is out of range; give a value from " + range + '.';
        },
        "");
}

}  // namespace app
