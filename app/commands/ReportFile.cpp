#include "app/commands/ReportFile.h"

#include "app/commands/FreeFile.h"
#include "core/base/AsciiCase.h"
#include "core/evaluation/EvaluationJson.h"
#include "core/files/AtomicFile.h"

#ifdef IMAGO_GUI
#include "app/studio/ReportPages.h"
#endif

namespace app {

namespace {

constexpr const char* kPages = ".pdf";
constexpr const char* kData = ".json";

/// In small letters.
std::string endingOf(const std::filesystem::path& file) {
    return core::asciiLower(file.extension().string());
}

}  // namespace

std::string reportProblem(std::string& file) {
    const std::string ending = endingOf(file);
    if (ending != kPages && ending != kData) return "\"" + file + "\" must end in .pdf or .json.";
#ifndef IMAGO_GUI
    if (ending == kPages)
        return "This build writes no PDF (IMAGO_GUI=OFF); name a file that ends in .json, which holds the same.";
#endif
    return {};
}

void writeReport(const core::EvaluationRecord& record, const std::filesystem::path& file, bool force) {
    if (endingOf(file) == kData) {
        core::writeFileAtomically(file, core::evaluationToJson(record), existingFor(force));
        return;
    }
#ifdef IMAGO_GUI
    core::writeFileAtomically(file, reportPages(record), existingFor(force));
#endif
}

}  // namespace app
