#include "core/files/ArchiveFile.h"

#include <archive.h>
#include <archive_entry.h>

#include <exception>
#include <utility>

#include "core/base/Error.h"
#include "core/files/FileProblem.h"
#include "core/files/OutputFile.h"

namespace core {

namespace {
constexpr int kEntryPermissions = 0644;
}

class ArchiveFile::Writer {
   public:
    Writer(ArchiveKind kind, const std::filesystem::path& file, const std::filesystem::path& shown)
        : shown_(shown), output_(file, shown), archive_(archive_write_new(), archive_write_free) {
        if (kind == ArchiveKind::zip) {
            check(archive_write_set_format_zip(get()));
            check(archive_write_zip_set_compression_store(get()));
            check(archive_write_set_bytes_in_last_block(get(), 1));  // no padding behind the ZIP
        } else {
            check(archive_write_set_format_ustar(get()));
        }
        check(archive_write_open(get(), this, nullptr, &Writer::keep, nullptr));
    }
    ~Writer() {
        // Else it would fill up an entry that was begun.
        if (!closed_) archive_write_fail(get());
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    void begin(const std::string& name, std::uint64_t size) {
        const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(), archive_entry_free);
        archive_entry_set_pathname(entry.get(), name.c_str());
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(size));
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), kEntryPermissions);
        archive_entry_set_mtime(entry.get(), 0, 0);
        check(archive_write_header(get(), entry.get()));
    }

    void write(std::span<const std::uint8_t> bytes) {
        while (!bytes.empty()) {
            const la_ssize_t written = archive_write_data(get(), bytes.data(), bytes.size());
            if (written <= 0) check(ARCHIVE_FATAL);
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
    }

    void close() {
        check(archive_write_close(get()));
        closed_ = true;
        output_.close();
    }

   private:
    archive* get() { return archive_.get(); }

    void check(int result) {
        if (problem_) std::rethrow_exception(std::exchange(problem_, nullptr));
        if (result >= ARCHIVE_WARN) return;
        const char* said = archive_error_string(get());
        throw Error("Cannot write %1: %2.", quotedPath(shown_), std::string(said == nullptr ? "?" : said));
    }

    /// Exceptions must not pass through the library.
    static la_ssize_t keep(archive*, void* self, const void* data, std::size_t size) {
        auto& writer = *static_cast<Writer*>(self);
        if (writer.problem_) return -1;
        try {
            writer.output_.write(std::span(static_cast<const std::uint8_t*>(data), size));
            return static_cast<la_ssize_t>(size);
        } catch (...) {
            writer.problem_ = std::current_exception();
            return -1;
        }
    }

    std::filesystem::path shown_;
    OutputFile output_;
    std::exception_ptr problem_;
    bool closed_ = false;
    std::unique_ptr<archive, int (*)(archive*)> archive_;  // last: it may still write while it goes
};

ArchiveFile::ArchiveFile(ArchiveKind kind, const std::filesystem::path& file, const std::filesystem::path& shown)
    : writer_(std::make_unique<Writer>(kind, file, shown)) {}

ArchiveFile::~ArchiveFile() = default;

void ArchiveFile::begin(const std::string& name, std::uint64_t size) {
    writer_->begin(name, size);
}

void ArchiveFile::write(std::span<const std::uint8_t> bytes) {
    writer_->write(bytes);
}

void ArchiveFile::add(const std::string& name, std::span<const std::uint8_t> bytes) {
    begin(name, bytes.size());
    write(bytes);
}

void ArchiveFile::add(const std::string& name, const std::string& text) {
    add(name, std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
}

void ArchiveFile::close() {
    writer_->close();
}

}  // namespace core
