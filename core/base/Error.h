#pragma once

#include <stdexcept>
#include <string>

namespace core {

/// Bad input or a failed operation, told to the person: one sentence that names the file or value,
/// what is wrong with it and what to do. The studio and the command line show it as it is.
class Error : public std::runtime_error {
   public:
    explicit Error(const std::string& sentence) : std::runtime_error(sentence) {}
};

}  // namespace core
