#include "core/model/Latent.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <numbers>

#include "core/base/Error.h"
#include "core/files/JsonNumber.h"

namespace core {

namespace {

constexpr std::uint64_t kGoldenGamma = 0x9E3779B97F4A7C15ULL;

/// The finaliser of splitmix64 (Steele, Lea and Flood 2014): one 64-bit number to another that looks random.
std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

/// Number `counter` of the stream `key`, above 0 and at most 1.
double uniform(std::uint64_t key, std::uint64_t counter) {
    return static_cast<double>((mixed(key + (counter + 1) * kGoldenGamma) >> 11) + 1) * 0x1p-53;
}

float& valueOf(Latent& latent, int dimension) {
    if (dimension < 0 || static_cast<std::size_t>(dimension) >= latent.size())
        throw Error("There is no latent dimension %1; the model has dimensions 0 to %2.", dimension,
                    static_cast<long>(latent.size()) - 1);
    return latent[static_cast<std::size_t>(dimension)];
}

/// Place `index` of `count` on the way from `first` to `last`.
float step(int index, int count, double first, double last) {
    return static_cast<float>(first + (last - first) * index / (count - 1));
}

}  // namespace

double norm(const Latent& latent) {
    double sum = 0;
    for (const float value : latent) sum += static_cast<double>(value) * static_cast<double>(value);
    return std::sqrt(sum);
}

Latent sampleLatent(int latentSize, std::uint64_t seed, std::uint64_t index, double temperature) {
    Latent latent(static_cast<std::size_t>(std::max(0, latentSize)));
    const std::uint64_t key = mixed(mixed(seed + kGoldenGamma) ^ (index * kGoldenGamma + 1));
    // Box-Muller: two uniform numbers to two normal ones.
    for (std::size_t i = 0; i < latent.size(); i += 2) {
        const double radius = temperature * std::sqrt(-2.0 * std::log(uniform(key, i)));
        const double angle = 2.0 * std::numbers::pi * uniform(key, i + 1);
        latent[i] = static_cast<float>(radius * std::cos(angle));
        if (i + 1 < latent.size()) latent[i + 1] = static_cast<float>(radius * std::sin(angle));
    }
    return latent;
}

std::vector<Latent> variations(const Latent& center, int count, double distance, std::uint64_t seed) {
    std::vector<Latent> points;
    if (count <= 0) return points;
    points.push_back(center);
    const double shell = std::sqrt(static_cast<double>(center.size())) + 1.0;
    // Near the center its own radius is the limit, far away the shell is.
    const double share = distance * distance / (1.0 + distance * distance);
    const double limit = std::max(norm(center), shell) * (1.0 - share) + shell * share;
    for (int i = 1; i < count; ++i) {
        Latent point =
            sampleLatent(static_cast<int>(center.size()), seed, static_cast<std::uint64_t>(i), std::abs(distance));
        std::transform(point.begin(), point.end(), center.begin(), point.begin(), std::plus<float>());
        const double length = norm(point);
        if (length > limit)
            for (float& value : point) value = static_cast<float>(value * (limit / length));
        points.push_back(std::move(point));
    }
    return points;
}

std::vector<Latent> plane(const Latent& center, int acrossDimension, int downDimension, int rows, int columns,
                          double range) {
    std::vector<Latent> points;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            Latent point = center;
            float& across = valueOf(point, acrossDimension);
            float& down = valueOf(point, downDimension);
            if (columns > 1) across = step(column, columns, -range, range);
            if (rows > 1) down = step(row, rows, range, -range);
            points.push_back(std::move(point));
        }
    }
    return points;
}

std::vector<Latent> traversal(const Latent& center, int dimension, int count, double range) {
    std::vector<Latent> points;
    for (int i = 0; i < count; ++i) {
        Latent point = center;
        float& value = valueOf(point, dimension);
        if (count > 1) value = step(i, count, -range, range);
        points.push_back(std::move(point));
    }
    return points;
}

std::string latentToText(const Latent& latent) {
    return latentToText(latent, {}, {});
}

std::string latentToText(const Latent& latent, const ClassMix& classes, const std::vector<std::string>& classNames) {
    nlohmann::ordered_json json;
    nlohmann::ordered_json& values = json["latent"] = nlohmann::ordered_json::array();
    for (const float value : latent) values.push_back(jsonNumber(value));
    for (const ClassWeight& part : classes)
        json["classes"][classNames.at(static_cast<std::size_t>(part.index))] = jsonNumber(part.weight);
    // Names of classes are those of folders, which need not be UTF-8.
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Latent latentFromText(const std::string& text, int latentSize) {
    const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    const bool wrapped = json.is_object() && json.contains("latent");
    const nlohmann::json& values = wrapped ? json["latent"] : json;
    if (!values.is_array())
        throw Error(
            "The text is not a latent; paste one that was copied with \"Copy latent\", or a list of %1 numbers such as "
            "[0.5, -1.2, ...].",
            latentSize);
    if (values.size() != static_cast<std::size_t>(std::max(0, latentSize)))
        throw Error(
            "The latent has %1 values, but the model takes %2; paste one that was copied from a model of that size.",
            values.size(), latentSize);
    Latent latent;
    latent.reserve(values.size());
    for (const nlohmann::json& value : values) {
        if (!value.is_number() || !(std::abs(value.get<double>()) <= std::numeric_limits<float>::max()))
            throw Error("Value %1 of the latent is not a finite number; paste only finite numbers.", latent.size() + 1);
        latent.push_back(value.get<float>());
    }
    return latent;
}

ClassMix classesFromText(const std::string& text, const std::vector<std::string>& classNames) {
    const auto json = nlohmann::ordered_json::parse(text, nullptr, false);
    if (classNames.empty() || !json.is_object() || !json.contains("classes") || !json["classes"].is_object()) return {};
    ClassMix mix;
    double sum = 0;
    for (const auto& [name, weight] : json["classes"].items()) {
        const double share = weight.is_number() ? weight.get<double>() : -1;
        if (!(share >= 0 && share <= 1))
            throw Error("The share of the class \"%1\" in the text is not a number from 0 to 1.", name);
        mix.push_back({classIndex(name, classNames), static_cast<float>(share)});
        sum += share;
    }
    constexpr double kRounding = 1e-3;  // of a person who typed 0.333
    if (!mix.empty() && std::abs(sum - 1) > kRounding)
        throw Error("The shares of the classes in the text add up to %1, but must add up to 1.",
                    nlohmann::json(sum).dump());
    return mix;
}

}  // namespace core
