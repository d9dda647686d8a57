#pragma once

#include <string>

#include "core/exporting/Exporter.h"

namespace app {

/// How a person writes with it: "imago video --out FILE"; empty where only the studio does.
std::string commandOf(const core::Exporter& exporter);

/// The same for a sentence: "imago video --out FILE", or what the studio calls it.
std::string writerOf(const core::Exporter& exporter);

}  // namespace app
