#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/base/Message.h"
#include "core/files/SafetensorsHeader.h"

namespace core {

/// Follows the JSON of a safetensors header piece by piece and takes only what the format allows at each place, so that
/// hostile text (deep nesting, endless lists, names that come twice) ends at once instead of filling memory.
/// The meaning of the numbers is not checked here.
class SafetensorsSyntax : public nlohmann::json_sax<nlohmann::json> {
   public:
    /// Fills `header`. False when the text is refused: `problem` says why.
    static bool read(std::string_view json, SafetensorsHeader& header, Message& problem);

    bool null() override;
    bool boolean(bool value) override;
    bool number_integer(number_integer_t value) override;
    bool number_unsigned(number_unsigned_t value) override;
    bool number_float(number_float_t value, const string_t& text) override;
    bool string(string_t& value) override;
    bool binary(binary_t& value) override;
    bool start_object(std::size_t size) override;
    bool key(string_t& name) override;
    bool end_object() override;
    bool start_array(std::size_t size) override;
    bool end_array() override;
    bool parse_error(std::size_t position, const std::string& token,
                     const nlohmann::json::exception& exception) override;

   private:
    enum class Place { outside, top, entry, dtype, shape, offsets, metadata };

    explicit SafetensorsSyntax(SafetensorsHeader& header) : header_(header) {}

    bool refuse(const Message& problem);
    /// A value of a kind that has no place in a header.
    bool misplaced(const Message& what);
    std::string tensor() const;  ///< that is read, for sentences

    SafetensorsHeader& header_;
    Message problem_;
    Place place_ = Place::outside;
    bool inList_ = false;
    std::string key_;  // of the entry or metadata value that comes next
    SafetensorsEntry entry_;
    std::vector<std::uint64_t> offsets_;
    bool hasDtype_ = false;
    bool hasShape_ = false;
    bool hasOffsets_ = false;
    bool hasMetadata_ = false;
    std::unordered_set<std::string> names_;
};

/// `name` between quotes, control characters escaped, long names cut: fit for an error sentence.
std::string quotedName(const std::string& name);

}  // namespace core
