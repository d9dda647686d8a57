#include "core/files/NpzFile.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <bit>
#include <memory>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/files/AtomicFile.h"

namespace core {

namespace {

using Bytes = std::vector<std::uint8_t>;

/// NumPy's header is padded so that the data begin at a multiple of it.
constexpr std::size_t kAlignment = 64;
constexpr std::uint8_t kMagic[] = {0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

void append(Bytes& bytes, std::uint32_t word) {
    for (int shift = 0; shift < 32; shift += 8) bytes.push_back(static_cast<std::uint8_t>(word >> shift));
}

la_ssize_t keep(archive*, void* target, const void* data, std::size_t size) {
    const auto* first = static_cast<const std::uint8_t*>(data);
    auto& bytes = *static_cast<Bytes*>(target);
    bytes.insert(bytes.end(), first, first + size);
    return static_cast<la_ssize_t>(size);
}

}  // namespace

/// The format of a .npy file, version 1.0: numpy.org/doc/stable/reference/generated/numpy.lib.format.html
std::vector<std::uint8_t> npyHeader(const std::string& type, const std::vector<std::size_t>& shape) {
    std::string header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (";
    for (const std::size_t side : shape) header += std::to_string(side) + ',';
    header += "), }";
    const std::size_t start = sizeof(kMagic) + 2;
    header.append(kAlignment - (start + header.size() + 1) % kAlignment, ' ');
    header += '\n';

    Bytes bytes(std::begin(kMagic), std::end(kMagic));
    bytes.push_back(static_cast<std::uint8_t>(header.size()));
    bytes.push_back(static_cast<std::uint8_t>(header.size() >> 8));
    bytes.insert(bytes.end(), header.begin(), header.end());
    return bytes;
}

std::vector<std::uint8_t> npyFile(const NpzArray& array) {
    std::vector<std::vector<std::uint32_t>> texts;
    std::size_t longest = 1;
    for (const std::string& text : array.texts) {
        texts.push_back(codePoints(text));
        longest = std::max(longest, texts.back().size());
    }
    const bool words = array.floats.empty() && !array.texts.empty();
    Bytes bytes = npyHeader(words ? "<U" + std::to_string(longest) : std::string("<f4"), array.shape);
    if (words) {
        for (auto& text : texts) {
            text.resize(longest);
            for (const std::uint32_t point : text) append(bytes, point);
        }
    } else {
        for (const float value : array.floats) append(bytes, std::bit_cast<std::uint32_t>(value));
    }
    return bytes;
}

void writeNpz(const std::filesystem::path& file, std::span<const NpzArray> arrays, Existing existing) {
    Bytes bytes;
    const std::unique_ptr<archive, int (*)(archive*)> zip(archive_write_new(), archive_write_free);
    const auto check = [&](int result) {
        if (result < ARCHIVE_WARN)
            throw Error("Cannot write %1: %2.", file.string(), std::string(archive_error_string(zip.get())));
    };
    check(archive_write_set_format_zip(zip.get()));
    check(archive_write_zip_set_compression_store(zip.get()));
    check(archive_write_set_bytes_in_last_block(zip.get(), 1));  // no padding behind the ZIP
    check(archive_write_open(zip.get(), &bytes, nullptr, keep, nullptr));
    for (const NpzArray& array : arrays) {
        const Bytes content = npyFile(array);
        const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(), archive_entry_free);
        archive_entry_set_pathname(entry.get(), (array.name + ".npy").c_str());
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(content.size()));
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_mtime(entry.get(), 0, 0);
        check(archive_write_header(zip.get(), entry.get()));
        if (archive_write_data(zip.get(), content.data(), content.size()) < 0) check(ARCHIVE_FATAL);
    }
    check(archive_write_close(zip.get()));
    writeFileAtomically(file, bytes, existing);
}

}  // namespace core
