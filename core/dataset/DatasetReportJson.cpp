#include "core/dataset/DatasetReportJson.h"

#include "core/base/Error.h"
#include "core/files/MessageJson.h"

namespace core {

namespace {

Message messageIn(const nlohmann::json& json) {
    auto message = readMessage(json);
    if (!message) throw Error("The kept dataset is damaged; open the dataset again.");
    return *message;
}

}  // namespace

nlohmann::ordered_json toJson(const ImportReport& report) {
    auto skipped = nlohmann::ordered_json::array();
    for (const SkippedFile& file : report.skipped)
        skipped.push_back({{"file", file.file}, {"reason", toJson(file.reason)}, {"harmless", file.harmless}});
    auto notes = nlohmann::ordered_json::array();
    for (const Message& note : report.notes) notes.push_back(toJson(note));
    return {{"found", report.found},
            {"imported", report.imported},
            {"skipped", std::move(skipped)},
            {"notes", std::move(notes)},
            {"resized", report.resized},
            {"resized_width", report.resizedWidth},
            {"resized_height", report.resizedHeight}};
}

ImportReport readImportReport(const nlohmann::json& json) {
    ImportReport report;
    report.found = json.at("found").get<std::size_t>();
    report.imported = json.at("imported").get<std::size_t>();
    for (const auto& file : json.at("skipped"))
        report.skipped.push_back(
            {file.at("file").get<std::string>(), messageIn(file.at("reason")), file.at("harmless").get<bool>()});
    for (const auto& note : json.at("notes")) report.notes.push_back(messageIn(note));
    report.resized = json.at("resized").get<std::size_t>();
    report.resizedWidth = json.at("resized_width").get<int>();
    report.resizedHeight = json.at("resized_height").get<int>();
    return report;
}

}  // namespace core
