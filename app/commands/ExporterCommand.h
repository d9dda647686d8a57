#pragma once

#include <string>
#include <vector>

#include "app/commands/SettingFlags.h"
#include "core/exporting/Exporter.h"

namespace app {

/// How a person writes with it: "imago video --out FILE"; empty where only the studio does.
std::string commandOf(const core::Exporter& exporter);

/// The same for a sentence: "imago video --out FILE", or what the studio calls it.
std::string writerOf(const core::Exporter& exporter);

/// The ids of all exporters of a subject, and the same as a list for a sentence: "png, jpeg, webp".
std::vector<std::string> exporterIds(core::ExportSubject subject);
std::string exporterList(core::ExportSubject subject);

/// Empty for the id of an exporter of this subject; of another one's it says who writes that, and of the ending of a
/// file which exporter writes such files.
std::string exporterProblem(core::ExportSubject subject, const std::string& id);

/// The exporter's settings, with those of the flags that were given. Throws UsageError for a flag of another exporter
/// of its subject.
core::Settings exporterSettings(const core::Exporter& exporter, const SettingFlags& flags);

}  // namespace app
