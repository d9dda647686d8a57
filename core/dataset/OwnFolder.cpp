#include "core/dataset/OwnFolder.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

namespace core {

namespace {

struct FolderMark {
    const char* file;
    std::string_view format;  // what its "format", the first key, says
    OwnFolder kind;
};

constexpr std::array kFolderMarks = {FolderMark{"project.json", "\"imago-project\"", OwnFolder::project},
                                     FolderMark{"settings.json", "\"imago-run\"", OwnFolder::run},
                                     FolderMark{"settings.json", "\"imago-model\"", OwnFolder::model},
                                     FolderMark{"manifest.json", "\"imago-image-set\"", OwnFolder::images}};
constexpr std::size_t kMarkBytes = 200;  // behind which the format is not looked for

std::string beginningOf(const std::filesystem::path& file) {
    std::error_code problem;
    if (!std::filesystem::is_regular_file(file, problem)) return {};
    std::string text(kMarkBytes, '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, stream.gcount())));
    return text;
}

}  // namespace

OwnFolder ownFolderKind(const std::filesystem::path& folder) {
    for (const FolderMark& mark : kFolderMarks) {
        const std::string text = beginningOf(folder / mark.file);
        const std::size_t key = text.find("\"format\"");
        if (key != std::string::npos && text.find(mark.format, key) != std::string::npos) return mark.kind;
    }
    return OwnFolder::none;
}

Message ownFolderName(OwnFolder kind) {
    switch (kind) {
        case OwnFolder::none:
            break;
        case OwnFolder::project:
            return Message("a project of Imago");
        case OwnFolder::run:
            return Message("a run of Imago");
        case OwnFolder::model:
            return Message("a model of Imago");
        case OwnFolder::images:
            return Message("images that Imago made");
    }
    return {};
}

bool isProjectPart(const std::string& name) {
    static constexpr std::array<std::string_view, 3> kParts = {"runs", "favourites", "journeys"};
    return std::ranges::find(kParts, name) != kParts.end();
}

}  // namespace core
