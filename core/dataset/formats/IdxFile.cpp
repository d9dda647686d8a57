#include "core/dataset/formats/IdxFile.h"

#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "core/base/Error.h"
#include "core/dataset/SampleStorage.h"
#include "core/files/FileProblem.h"

namespace core {

namespace {

namespace fs = std::filesystem;

using GzPointer = std::unique_ptr<gzFile_s, int (*)(gzFile_s*)>;

// No deflate stream holds more than this many bytes for each of its own.
constexpr std::uint64_t kMostInflation = 1032;
constexpr unsigned kBufferBytes = 256 * 1024;

GzPointer opened(const fs::path& path) {
    errno = 0;
    GzPointer file(gzopen(path.c_str(), "rb"), &gzclose_r);
    if (!file) throw Error("Cannot read %1: %2.", quotedPath(path), fileProblem(errno == 0 ? ENOMEM : errno));
    gzbuffer(file.get(), kBufferBytes);
    return file;
}

bool isIdxMagic(std::span<const std::uint8_t> bytes) {
    const std::uint8_t type = bytes[2];
    const bool knownType = type == 8 || type == 9 || (type >= 0x0B && type <= 0x0E);
    return bytes[0] == 0 && bytes[1] == 0 && knownType && bytes[3] >= 1;
}

}  // namespace

IdxFile::IdxFile(fs::path path) : path_(std::move(path)), file_(nullptr, &gzclose_r) {
    std::error_code problem;
    const fs::file_status status = fs::status(path_, problem);
    if (problem) refuse(fileProblem(problem.value()));
    if (!fs::is_regular_file(status)) refuse(Message("it is not a file; choose an IDX file"));
    file_ = opened(path_);
    readHeader();
    checkSize();
}

std::size_t IdxFile::recordBytes() const {
    std::size_t bytes = 1;
    for (std::size_t index = 1; index < dimensions_.size(); ++index) bytes *= dimensions_[index];
    return bytes;
}

void IdxFile::readHeader() {
    std::array<std::uint8_t, 4> magic{};
    const std::size_t got = readSome(magic);
    compressed_ = gzdirect(file_.get()) == 0;
    if (got == 0 && !compressed_) refuse(Message("it is empty; download or copy it again"));
    if (got < magic.size()) refuse(Message("it is truncated within its header; download or copy it again"));
    if (!isIdxMagic(magic)) refuse(Message("its first bytes are not those of an IDX file; choose another file"));
    if (magic[2] != 8) refuse(Message("its values are not unsigned bytes; Imago reads IDX files of type 0x08 only"));
    if (magic[3] > 4) {
        refuse(Message("it has %1 dimensions; Imago reads images (3 or 4) and labels (1)", magic[3]));
    }
    for (int index = 0; index < magic[3]; ++index) {
        std::array<std::uint8_t, 4> size{};
        if (readSome(size) < size.size())
            refuse(Message("it is truncated within its header; download or copy it again"));
        dimensions_.push_back(static_cast<std::uint32_t>(size[0]) << 24 | static_cast<std::uint32_t>(size[1]) << 16 |
                              static_cast<std::uint32_t>(size[2]) << 8 | size[3]);
    }
}

void IdxFile::checkSize() const {
    const std::uint64_t fileBytes = fs::file_size(path_);
    const std::uint64_t headerBytes = 4 + 4 * dimensions_.size();
    const std::uint64_t most = compressed_ ? fileBytes * kMostInflation : fileBytes;
    std::uint64_t promised = headerBytes;
    unsigned __int128 product = 1;
    for (const std::uint32_t size : dimensions_) {
        if (size == 0) refuse(Message("its header says that it contains no data; choose another file"));
        product *= size;  // four of 32 bits fit
    }
    if (product > most - (compressed_ ? 0 : headerBytes)) {
        refuse(
            compressed_
                ? Message(
                      "its header declares more data than a file of this size can contain; download or copy it again")
                : Message("it is truncated: its header declares more data than the file contains; download or copy it "
                          "again"));
    }
    promised += static_cast<std::uint64_t>(product);
    requireSampleRoom(promised);
    if (!compressed_ && promised < fileBytes) {
        refuse(Message("%1 bytes follow its last record, so the header or the data is wrong; download or copy it again",
                       fileBytes - promised));
    }
}

void IdxFile::read(std::span<std::uint8_t> out) {
    const std::size_t got = readSome(out);
    delivered_ += got;
    if (got < out.size()) {
        refuse(Message("it is truncated after %1 of %2 records; download or copy it again", delivered_ / recordBytes(),
                       count()));
    }
}

void IdxFile::finish() {
    std::uint8_t extra = 0;
    if (readSome({&extra, 1}) != 0) {
        refuse(Message("bytes follow its last record, so the header or the data is wrong; download or copy it again"));
    }
    int code = Z_OK;
    gzerror(file_.get(), &code);
    if (code == Z_BUF_ERROR) refuse(Message("it is truncated within the gzip checksum; download or copy it again"));
}

std::size_t IdxFile::readSome(std::span<std::uint8_t> out) {
    std::size_t filled = 0;
    while (filled < out.size()) {
        const auto ask = static_cast<unsigned>(std::min<std::size_t>(out.size() - filled, 1U << 30));
        const int got = gzread(file_.get(), out.data() + filled, ask);
        if (got <= 0) {
            int code = Z_OK;
            const char* text = gzerror(file_.get(), &code);
            if (code == Z_ERRNO) refuse(fileProblem(errno));
            // Z_BUF_ERROR: the file stops within the gzip stream, which the caller tells in its own words.
            if (code != Z_OK && code != Z_BUF_ERROR && code != Z_STREAM_END) {
                refuse(Message("its gzip data is damaged (%1); download or copy it again", std::string(text)));
            }
            break;
        }
        filled += static_cast<std::size_t>(got);
    }
    return filled;
}

void IdxFile::refuse(const Message& clause) const {
    throw Error("Cannot read %1: %2.", quotedPath(path_), clause);
}

bool looksLikeIdx(const fs::path& path) {
    std::error_code problem;
    if (!fs::is_regular_file(path, problem)) return false;
    const GzPointer file(gzopen(path.c_str(), "rb"), &gzclose_r);
    std::array<std::uint8_t, 4> magic{};
    return file && gzread(file.get(), magic.data(), magic.size()) == static_cast<int>(magic.size()) &&
           isIdxMagic(magic);
}

}  // namespace core
