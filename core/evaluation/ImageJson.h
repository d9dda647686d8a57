#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "core/base/Message.h"
#include "core/sample/image/Image.h"

namespace core {

/// PNG data in base64, as data URLs have it; null for an empty image.
nlohmann::ordered_json imageJson(const Image& image);

/// Images of a file are decoded until they have taken so many pixels together, however the file came to be.
class ImageJsonReader {
   public:
    /// `file`: how sentences call it.
    explicit ImageJsonReader(std::string file) : file_(std::move(file)) {}

    /// Empty for null. Throws Error that names the file and `place` in it: no PNG, or larger than any that is written.
    Image read(const nlohmann::json& json, const std::string& place);

   private:
    std::string file_;
    std::int64_t pixels_ = 0;
};

}  // namespace core
