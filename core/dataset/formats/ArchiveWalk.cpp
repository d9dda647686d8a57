#include "core/dataset/formats/ArchiveWalk.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <algorithm>

#include "core/base/AsciiCase.h"
#include "core/files/AtomicFile.h"

namespace core {

namespace {

constexpr std::size_t kBlockBytes = 1 << 17;
constexpr int kMostRetries = 16;

/// While one is there, this thread takes names for UTF-8: libarchive drops those that the locale cannot show, and a
/// program without a language has one that shows ASCII only.
class Utf8Names {
   public:
    Utf8Names() : own_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", ::duplocale(LC_GLOBAL_LOCALE))) {
        if (own_ != locale_t{}) before_ = ::uselocale(own_);
    }
    ~Utf8Names() {
        if (own_ == locale_t{}) return;
        ::uselocale(before_);
        ::freelocale(own_);
    }
    Utf8Names(const Utf8Names&) = delete;
    Utf8Names& operator=(const Utf8Names&) = delete;

   private:
    locale_t own_;
    locale_t before_{};
};

}  // namespace

struct ArchiveWalk::Parts {
    Utf8Names names;
    std::unique_ptr<archive, int (*)(archive*)> reader{archive_read_new(), archive_read_free};
    archive_entry* entry = nullptr;  // the reader's
    std::size_t count = 0;
    std::string name;
    std::string problem;
    bool ended = false;
    bool longer = false;  // this entry is, than it says

    void note() {
        const char* words = archive_error_string(reader.get());
        problem = words == nullptr ? "its data is damaged" : words;
    }
    bool isZip() const { return (archive_format(reader.get()) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_ZIP; }

    /// The next bytes of the content; 0 at its end or where it is damaged.
    std::size_t take(std::uint8_t* target, std::size_t most) {
        for (int attempt = 0; attempt < kMostRetries; ++attempt) {
            const la_ssize_t got = archive_read_data(reader.get(), target, most);
            if (got >= 0) return static_cast<std::size_t>(got);
            if (got == ARCHIVE_RETRY) continue;
            ended = ended || got == ARCHIVE_FATAL;
            break;
        }
        note();
        return 0;
    }
};

ArchiveWalk::ArchiveWalk(const std::filesystem::path& file) {
    readFileStart(file, 1);  // says in words of ours why a file cannot be opened
    parts_ = std::make_unique<Parts>();
    archive* reader = parts_->reader.get();
    // Only what libarchive does itself: for other kinds it would start programs.
    archive_read_support_filter_gzip(reader);
    archive_read_support_filter_bzip2(reader);
    archive_read_support_filter_xz(reader);
    archive_read_support_format_tar(reader);
    archive_read_support_format_zip(reader);
    if (archive_read_open_filename(reader, file.c_str(), kBlockBytes) < ARCHIVE_WARN) {
        parts_->ended = true;
        parts_->note();
    }
}

ArchiveWalk::~ArchiveWalk() = default;

bool ArchiveWalk::next() {
    parts_->name.clear();
    if (parts_->ended) return false;
    parts_->problem.clear();
    parts_->longer = false;
    archive* reader = parts_->reader.get();
    int result = ARCHIVE_RETRY;
    for (int attempt = 0; result == ARCHIVE_RETRY && attempt < kMostRetries; ++attempt)
        result = archive_read_next_header(reader, &parts_->entry);
    if (result < ARCHIVE_WARN) parts_->note();
    if (result == ARCHIVE_EOF || result < ARCHIVE_WARN) {
        parts_->ended = true;
        return false;
    }
    ++parts_->count;
    if (const char* name = archive_entry_pathname(parts_->entry)) parts_->name = name;
    // Some programs write the separators of Windows.
    if (parts_->isZip()) std::ranges::replace(parts_->name, '\\', '/');
    return true;
}

std::size_t ArchiveWalk::place() const {
    return parts_->count - 1;
}

const std::string& ArchiveWalk::name() const {
    return parts_->name;
}

bool ArchiveWalk::isFolder() const {
    return archive_entry_filetype(parts_->entry) == AE_IFDIR || parts_->name.ends_with('/');
}

bool ArchiveWalk::isFile() const {
    return archive_entry_filetype(parts_->entry) == AE_IFREG && archive_entry_hardlink(parts_->entry) == nullptr;
}

bool ArchiveWalk::isEncrypted() const {
    return archive_entry_is_encrypted(parts_->entry) != 0;
}

std::optional<std::uint64_t> ArchiveWalk::size() const {
    const la_int64_t size = archive_entry_size_is_set(parts_->entry) != 0 ? archive_entry_size(parts_->entry) : -1;
    if (size < 0) return std::nullopt;
    return static_cast<std::uint64_t>(size);
}

std::vector<std::uint8_t> ArchiveWalk::read(std::uint64_t most) {
    std::vector<std::uint8_t> bytes;
    const std::uint64_t declared = size().value_or(most);
    if (declared < most) most = declared + 1;
    while (bytes.size() < most) {
        // Doubled, so that a false size takes no more memory than there are bytes.
        const std::size_t begin = bytes.size();
        const std::uint64_t room = std::max(kBlockBytes, begin);
        bytes.resize(begin + static_cast<std::size_t>(std::min<std::uint64_t>(most - begin, room)));
        const std::size_t got = parts_->take(bytes.data() + begin, bytes.size() - begin);
        bytes.resize(begin + got);
        if (got == 0) break;
    }
    parts_->longer = bytes.size() > declared;
    return bytes;
}

bool ArchiveWalk::isLonger() const {
    return parts_->longer;
}

std::uint64_t ArchiveWalk::pass(std::uint64_t most, const std::stop_token& stop) {
    // In an archive that is not compressed as a whole, libarchive seeks past an entry, also past one of a ZIP whose
    // header has its size.
    const bool isPlain = archive_filter_code(parts_->reader.get(), 0) == ARCHIVE_FILTER_NONE;
    if (isPlain && size()) return 0;
    std::vector<std::uint8_t> block(kBlockBytes);
    std::uint64_t passed = 0;
    while (passed <= most && !stop.stop_requested()) {
        const std::size_t got = parts_->take(block.data(), block.size());
        if (got == 0) break;
        passed += got;
    }
    return passed;
}

const std::string& ArchiveWalk::problem() const {
    return parts_->problem;
}

std::vector<std::string> archiveEndings() {
    return {".zip", ".tar", ".tar.gz", ".tgz", ".tar.xz", ".txz", ".tar.bz2", ".tbz2", ".tbz"};
}

bool isArchiveName(const std::string& fileName) {
    const std::string name = asciiLower(fileName);
    return std::ranges::any_of(archiveEndings(), [&](const std::string& ending) { return name.ends_with(ending); });
}

}  // namespace core
