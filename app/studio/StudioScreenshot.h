#pragma once

#include <filesystem>
#include <string>

namespace app {

/// Draws the studio's whole window without a screen, 1440 x 900 pixels, with the model and its dataset open, and writes
/// it as a PNG. Throws core::Error when the model cannot be opened or the file not be written.
void saveStudioScreenshot(const std::filesystem::path& model, const std::string& datasetSource,
                          const std::filesystem::path& file);

}  // namespace app
