#pragma once

#include <string>
#include <vector>

namespace ui {

/// The texts that the core's descriptions carry into the studio. They stand in no tr(), so that lupdate cannot find
/// them by itself.
struct CoreTexts {
    std::vector<std::string> plain;  ///< labels, help lines, choices and units, for coreText()
    std::vector<std::string> units;  ///< of whole numbers, for coreUnit()
};

/// Of every model family, its training, every exporter and dataset format; each text once.
CoreTexts coreTexts();

}  // namespace ui
