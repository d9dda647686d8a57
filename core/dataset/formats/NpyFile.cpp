#include "core/dataset/formats/NpyFile.h"

#include <algorithm>
#include <fstream>
#include <memory>
#include <span>
#include <utility>

#include "core/base/AsciiCase.h"
#include "core/base/Error.h"
#include "core/dataset/SampleStorage.h"
#include "core/dataset/formats/NpzReader.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileProblem.h"

namespace core {

namespace {

constexpr std::size_t kNpyPiece = 1 << 20;  // bytes read at a time
// No deflate stream holds more than this many bytes for each of its own.
constexpr std::uint64_t kMostNpzInflation = 1032;

const Message& tooLargeForFile() {
    static const Message clause(
        "its header declares more data than a file of this size can contain; download or copy it again");
    return clause;
}

/// What is wrong with an array whose .npy takes `bytes`; empty where nothing is.
Message sizeProblem(const NpyHeader& header, std::uint64_t bytes) {
    if (!header.isNumeric()) return {};  // it is not read
    const std::uint64_t promised = header.headerBytes + header.dataBytes;
    if (promised > bytes)
        return Message(
            "it is truncated: its header declares more data than the file contains; download or copy it again");
    if (promised < bytes)
        return Message("%1 bytes follow its last record, so the header or the data is wrong; download or copy it again",
                       bytes - promised);
    return {};
}

/// What is wrong with a member of a ZIP before its content is looked at.
Message memberProblem(const NpzReader::Member& member, std::uint64_t fileBytes) {
    if (member.encrypted) return Message("it is encrypted; save the array again with numpy.savez");
    if (!member.stored && !member.deflated)
        return Message("it is compressed in a way that NumPy does not use; save the array again with numpy.savez");
    if (member.bytes > (member.stored ? fileBytes : fileBytes * kMostNpzInflation)) return tooLargeForFile();
    return {};
}

}  // namespace

NpyFile::NpyFile(std::filesystem::path path) : path_(std::move(path)) {
    const FileStart start = readFileStart(path_, 4);
    fileBytes_ = start.size;
    if (fileBytes_ == 0) refuse(Message("it is empty; download or copy it again"));
    zip_ = start.bytes.size() == 4 && start.bytes[0] == 'P' && start.bytes[1] == 'K';
    zip_ ? listZip() : listPlain();
}

void NpyFile::listPlain() {
    NpyArray array;
    array.problem = readNpyHeader(readFileStart(path_, kLongestNpyHeader).bytes, array.header);
    if (array.problem.empty()) array.problem = sizeProblem(array.header, fileBytes_);
    if (!array.problem.empty()) refuse(array.problem);
    arrays_.push_back(std::move(array));
}

void NpyFile::listZip() {
    NpzReader zip(path_);
    NpzReader::Member member;
    for (std::size_t place = 0; zip.next(member); ++place) {
        if (!asciiLower(member.name).ends_with(".npy")) continue;
        NpyArray array;
        array.name = member.name.substr(0, member.name.size() - 4);
        array.place = place;
        array.problem = memberProblem(member, fileBytes_);
        if (array.problem.empty()) {
            std::vector<std::uint8_t> start(12);
            start.resize(zip.read(start));
            const std::size_t whole = std::min(npyHeaderBytes(start), kLongestNpyHeader);
            if (whole > start.size()) {
                std::vector<std::uint8_t> rest(whole - start.size());
                rest.resize(zip.read(rest));
                start.insert(start.end(), rest.begin(), rest.end());
            }
            array.problem = readNpyHeader(start, array.header);
        }
        if (array.problem.empty()) array.problem = sizeProblem(array.header, member.bytes);
        arrays_.push_back(std::move(array));
    }
    if (arrays_.empty()) refuse(Message("it contains no NumPy arrays; choose another file"));
}

SampleBytes NpyFile::read(const NpyArray& array, const JobContext& context) const {
    const std::uint64_t promised = array.header.dataBytes;
    requireSampleRoom(promised);
    const std::string item = zip_ ? array.name : path_.filename().string();
    std::ifstream plain;
    std::unique_ptr<NpzReader> zip;
    if (zip_) {
        zip = std::make_unique<NpzReader>(path_);
        NpzReader::Member member;
        for (std::size_t place = 0; place <= array.place; ++place)
            if (!zip->next(member)) refuse(Message("it changed while it was being read; open it again"));
        std::vector<std::uint8_t> header(array.header.headerBytes);
        zip->read(header);
    } else {
        plain.open(path_, std::ios::binary);
        plain.seekg(static_cast<std::streamoff>(array.header.headerBytes));
    }
    SampleBytes bytes;
    bytes.reserve(promised);
    while (bytes.size() < promised) {
        if (context.stopRequested()) return {};
        const std::size_t begin = bytes.size();
        // Piece by piece, so that a false header takes no more memory than there is data.
        bytes.resize(std::min<std::uint64_t>(promised, begin + kNpyPiece));
        const auto piece = std::span(bytes).subspan(begin);
        std::size_t got = 0;
        if (zip) {
            got = zip->read(piece);
        } else {
            plain.read(reinterpret_cast<char*>(piece.data()), static_cast<std::streamsize>(piece.size()));
            got = static_cast<std::size_t>(plain.gcount());
        }
        if (got < piece.size())
            refuse(Message("it is truncated after %1 of %2 bytes; download or copy it again", begin + got, promised));
        bytes.touched(piece.size());
        context.report(bytes.size() / kNpyPiece, promised / kNpyPiece + 1, item);
    }
    // The checksum is told at the end only.
    std::uint8_t extra = 0;
    if (zip && zip->read({&extra, 1}) != 0)
        refuse(Message("bytes follow its last record, so the header or the data is wrong; download or copy it again"));
    return bytes;
}

void NpyFile::refuse(const Message& clause) const {
    throw Error("Cannot read %1: %2.", quotedPath(path_), clause);
}

bool isNpyName(const std::filesystem::path& file) {
    const std::string ending = asciiLower(file.extension().string());
    return ending == ".npy" || ending == ".npz";
}

}  // namespace core
