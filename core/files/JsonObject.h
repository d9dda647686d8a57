#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/Message.h"

namespace core {

/// Reads one JSON text. Throws Error that names `file` and the place.
nlohmann::json parseJson(std::string_view text, const Message& file);
inline nlohmann::json parseJson(std::string_view text, const std::string& file) {
    return parseJson(text, Message::verbatim(file));
}

/// A JSON object of a file, read strictly: a key that is missing or holds something else throws Error that names the
/// file and the key.
class JsonObject {
   public:
    /// `json` outlives this. `place` is where it stands in the file, "" at the top.
    JsonObject(const nlohmann::json& json, Message file, std::string place = "");
    JsonObject(const nlohmann::json& json, const std::string& file, std::string place = "")
        : JsonObject(json, Message::verbatim(file), std::move(place)) {}

    bool has(const std::string& key) const { return json_.contains(key); }
    /// It is an object: for those who read one as a whole.
    const nlohmann::json& json() const { return json_; }
    /// Throws Error when "format_version" is none, or above `newest`: the file is then of a newer Imago.
    void requireVersion(std::int64_t newest) const;
    const nlohmann::json& value(const std::string& key) const;

    JsonObject object(const std::string& key) const;
    std::string text(const std::string& key) const;
    bool toggle(const std::string& key) const;
    /// A whole number from `minimum` to `maximum`.
    std::int64_t integer(const std::string& key, std::int64_t minimum, std::int64_t maximum) const;
    /// null, which JSON writers put for what is not finite, reads as NaN.
    double number(const std::string& key) const;
    /// The same, but not below 0.
    double nonNegative(const std::string& key) const;
    /// Floats in the same way.
    std::vector<float> floats(const std::string& key) const;
    std::vector<float> nonNegativeFloats(const std::string& key) const;

    std::vector<std::string> texts(const std::string& key) const;

   private:
    [[noreturn]] void damaged(const std::string& key, const Message& what) const;

    const nlohmann::json& json_;
    Message file_;
    std::string place_;
};

}  // namespace core
