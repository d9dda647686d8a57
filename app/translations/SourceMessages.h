#pragma once

#include <string>
#include <vector>

namespace translations {

/// The templates of the Errors and Messages that core/ and ui/ of this source tree make, each once. What one is made
/// from is a literal that follows its bracket: the compiler takes no other.
std::vector<std::string> messageTemplates(const std::string& root);

/// Of the text of one file.
std::vector<std::string> templatesOf(const std::string& source);

}  // namespace translations
