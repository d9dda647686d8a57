#include "app/commands/DatasetReport.h"

#include <algorithm>
#include <string>

#include "app/commands/EditedDataset.h"
#include "app/commands/TextFormat.h"
#include "core/base/Utf8.h"
#include "core/dataset/ImportReport.h"
#include "core/dataset/care/HealthJson.h"
#include "core/sample/Modality.h"
#include "core/sample/image/ImageSpec.h"

namespace app {

namespace {

constexpr std::size_t kNamedKinds = 4;      // of files that nobody expects to be images
constexpr std::size_t kListedFiles = 5;     // of a few lines among others; more than these are only counted
constexpr std::ptrdiff_t kNamedFiles = 20;  // more that were left out are only counted

std::int64_t signedCount(std::size_t count) {
    return static_cast<std::int64_t>(count);
}

std::string reportLine(const std::string& name, const std::string& value) {
    constexpr std::size_t kColumn = 14;
    return "  " + name + std::string(kColumn - std::min(kColumn - 1, name.size()), ' ') + value + '\n';
}

std::string classesText(const core::Dataset& dataset) {
    std::string text;
    const std::vector<std::size_t> counts = dataset.classCounts();
    for (std::size_t index = 0; index < counts.size(); ++index)
        text += reportLine(index == 0 ? "Classes" : "", core::shownName(dataset.classNames[index]) + ": " +
                                                            withThousands(signedCount(counts[index])));
    return text;
}

/// The files that somebody may have expected to be samples.
std::string skippedText(const core::ImportReport& report) {
    std::string text;
    // The harmless ones come last.
    const auto count = std::ranges::count(report.skipped, false, &core::SkippedFile::harmless);
    for (std::ptrdiff_t index = 0; index < std::min(count, kNamedFiles); ++index) {
        const core::SkippedFile& skipped = report.skipped[static_cast<std::size_t>(index)];
        text +=
            reportLine(index == 0 ? "Skipped" : "", core::shownName(skipped.file) + ": " + skipped.reason.english());
    }
    if (count > kNamedFiles)
        text += reportLine("", "... and " + withThousands(count - kNamedFiles) + " more; see --json");
    return text;
}

std::string findingText(const core::HealthFinding& finding) {
    return finding.title.english() + " (" + withThousands(signedCount(finding.count)) + "): " + finding.text.english();
}

}  // namespace

nlohmann::ordered_json datasetReport(const std::string& format, const core::Dataset& dataset,
                                     const core::HealthReport& health, const std::optional<core::Split>& split) {
    using Json = nlohmann::ordered_json;
    const core::ImportReport& report = dataset.report;
    Json classes = Json::array();
    const std::vector<std::size_t> counts = dataset.classCounts();
    for (std::size_t index = 0; index < counts.size(); ++index)
        classes.push_back({{"name", dataset.classNames[index]}, {"count", counts[index]}});
    Json kinds = Json::object();
    for (const core::SkippedKind& kind : core::harmlessKinds(report)) kinds[kind.ending] = kind.count;
    Json warnings = Json::array();
    for (const core::Message& note : report.notes)
        warnings.push_back({{"id", "note"}, {"count", 1}, {"text", note.english()}});
    const Json found = core::toJson(health);
    for (const Json& warning : found.at("warnings")) warnings.push_back(warning);
    Json json{{"format", format},         {"count", dataset.size()},
              {"classes", classes},       {"skipped", skippedFiles(report)},
              {"skipped_by_kind", kinds}, {"duplicates", found.at("duplicates")},
              {"warnings", warnings}};
    if (core::isImage(dataset.spec)) {
        const core::ImageShape shape = core::imageShape(dataset.spec);
        json["width"] = shape.width;
        json["height"] = shape.height;
        json["channels"] = shape.channels;
    }
    json["training"] = split ? split->training.size() : dataset.size() - dataset.testCount;
    json["validation"] = split ? split->validation.size() : 0;
    json["test"] = dataset.testCount;
    json["moved_to_training"] = health.moved.size();
    json["left_out"] = dataset.leftOut();
    return json;
}

std::string datasetReportText(const std::string& formatLabel, const core::Dataset& dataset,
                              const core::HealthReport& health) {
    const core::ImportReport& report = dataset.report;
    std::string text = core::withoutControls(dataset.name) + " (" + formatLabel + ")\n";
    text += reportLine("Samples",
                       counted(signedCount(dataset.size()), "image") + ", " + core::describe(dataset.spec).english());
    if (const std::string edits = editsText(dataset); !edits.empty()) text += reportLine("Edits", edits);
    if (dataset.testCount > 0) text += reportLine("Test set", counted(signedCount(dataset.testCount), "image"));
    text += reportLine("Read", withThousands(signedCount(report.imported)) + " of " +
                                   withThousands(signedCount(report.found)) + " in " + fixed(report.seconds, 1) + " s");
    text += classesText(dataset);
    text += skippedText(report);
    if (const std::string harmless = harmlessText(report); !harmless.empty())
        text += reportLine("Not images", harmless);
    for (std::size_t index = 0; index < report.notes.size(); ++index)
        text += reportLine(index == 0 ? "Notes" : "", report.notes[index].english());
    for (std::size_t index = 0; index < health.findings.size(); ++index)
        text += reportLine(index == 0 ? "Health check" : "", findingText(health.findings[index]));
    return text;
}

std::vector<std::string> skippedLines(const core::ImportReport& report) {
    std::vector<std::string> lines;
    // The harmless ones come last, and are only counted.
    const auto count = std::ranges::count(report.skipped, false, &core::SkippedFile::harmless);
    const std::size_t listed = std::min(static_cast<std::size_t>(count), kListedFiles);
    for (std::size_t i = 0; i < listed; ++i)
        lines.push_back("Skipped " + core::withoutControls(report.skipped[i].file) + ": " +
                        report.skipped[i].reason.english());
    if (static_cast<std::size_t>(count) > listed)
        lines.push_back("... and " + withThousands(count - signedCount(listed)) +
                        " more skipped; --json lists them all.");
    return lines;
}

nlohmann::ordered_json skippedFiles(const core::ImportReport& report) {
    auto skipped = nlohmann::ordered_json::array();
    for (const core::SkippedFile& file : report.skipped)
        skipped.push_back({{"file", file.file}, {"reason", file.reason.english()}});
    return skipped;
}

std::string harmlessText(const core::ImportReport& report) {
    std::string text;
    std::size_t named = 0;
    std::int64_t others = 0;
    for (const core::SkippedKind& kind : core::harmlessKinds(report)) {
        const auto count = static_cast<std::int64_t>(kind.count);
        if (++named > kNamedKinds) {
            others += count;
            continue;
        }
        text += (text.empty() ? "" : ", ") + (kind.ending.empty() ? counted(count, "file") + " without an extension"
                                                                  : counted(count, kind.ending + " file"));
    }
    return others == 0 ? text : text + " and " + counted(others, "other");
}

}  // namespace app
