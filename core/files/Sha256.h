#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace core {

/// The SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
std::string sha256(std::span<const std::uint8_t> bytes);

/// The same of bytes that come piece by piece.
class Sha256 {
   public:
    Sha256();
    void add(std::span<const std::uint8_t> bytes);
    void add(std::string_view text);
    /// Of all that was added; nothing may be added after it.
    std::string digits();

   private:
    struct Free {
        void operator()(void* context) const;
    };
    std::unique_ptr<void, Free> context_;
};

}  // namespace core
