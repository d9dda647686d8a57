#include "core/dataset/formats/NpzReader.h"

#include <archive.h>
#include <archive_entry.h>

#include <string_view>
#include <utility>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/files/FileProblem.h"

namespace core {

NpzReader::NpzReader(std::filesystem::path path) : path_(std::move(path)), zip_(archive_read_new(), archive_read_free) {
    // By its directory at the end: then all sizes are known before anything is unpacked.
    archive_read_support_format_zip_seekable(zip_.get());
    if (archive_read_open_filename(zip_.get(), path_.c_str(), 1 << 16) != ARCHIVE_OK) refuse();
}

bool NpzReader::next(Member& member) {
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(zip_.get(), &entry);
    if (result == ARCHIVE_EOF) return false;
    if (result < ARCHIVE_WARN) refuse();
    const char* name = archive_entry_pathname(entry);
    member.name = name == nullptr ? "" : name;
    member.bytes =
        archive_entry_size_is_set(entry) != 0 ? static_cast<std::uint64_t>(archive_entry_size(entry)) : UINT64_MAX;
    left_ = member.bytes;
    member.encrypted = archive_entry_is_encrypted(entry) != 0;
    // "ZIP 2.0 (deflation)": nothing else tells the method.
    const char* format = archive_format_name(zip_.get());
    const std::string_view method = format == nullptr ? "" : format;
    member.stored = method.find("(uncompressed)") != std::string_view::npos;
    member.deflated = method.find("(deflation)") != std::string_view::npos;
    return true;
}

std::size_t NpzReader::read(std::span<std::uint8_t> out) {
    std::size_t filled = 0;
    while (filled < out.size()) {
        const la_ssize_t got = archive_read_data(zip_.get(), out.data() + filled, out.size() - filled);
        // A warning is of a wrong size or checksum.
        if (got < 0) refuse();
        if (got == 0) break;
        if (static_cast<std::uint64_t>(got) > left_) refuse(Message("a file in it is longer than its directory says"));
        left_ -= static_cast<std::uint64_t>(got);
        filled += static_cast<std::size_t>(got);
    }
    return filled;
}

void NpzReader::refuse() const {
    const char* said = archive_error_string(zip_.get());
    std::string text = said == nullptr ? "" : said;
    while (text.ends_with('\n')) text.pop_back();  // as some of its texts do
    refuse(Message::verbatim(shownName(text)));
}

void NpzReader::refuse(const Message& what) const {
    throw Error("Cannot read %1: its ZIP data is damaged or truncated (%2); download or copy it again.",
                quotedPath(path_), what);
}

}  // namespace core
