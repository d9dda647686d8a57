#include "core/dataset/DatasetFormat.h"

#include "core/dataset/SourceFingerprint.h"

namespace core {

Message knownSources() {
    Message list;
    for (const DatasetFormat& format : datasetFormats()) {
        const Message next =
            format.builtIn ? Message::verbatim('"' + format.id + '"') : Message::translated(format.label);
        list = list.empty() ? next : Message("%1, %2", list, next);
    }
    return list;
}

std::string fingerprintOfFile(const std::string& source, const Settings&) {
    return fileFingerprint(sourcePath(source));
}

std::filesystem::path sourcePath(const std::string& source) {
    std::filesystem::path path = std::filesystem::absolute(source).lexically_normal();
    return path.has_filename() || !path.has_relative_path() ? path : path.parent_path();
}

}  // namespace core
