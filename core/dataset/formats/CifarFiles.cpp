#include "core/dataset/formats/CifarFiles.h"

#include <algorithm>
#include <initializer_list>
#include <sstream>
#include <system_error>

#include "core/base/AsciiCase.h"
#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/dataset/formats/IdxFile.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileProblem.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr int kCifarBatches = 5;
constexpr std::uint64_t kLongestNames = 65536;  // bytes

bool isCifarFile(const fs::path& file) {
    std::error_code problem;
    return fs::is_regular_file(file, problem);
}

std::string batchName(int number) {
    return "data_batch_" + std::to_string(number) + ".bin";
}

bool holdsCifar10(const fs::path& folder) {
    for (int number = 1; number <= kCifarBatches; ++number)
        if (isCifarFile(folder / batchName(number))) return true;
    return isCifarFile(folder / "test_batch.bin");
}

bool holdsCifar100(const fs::path& folder) {
    // "train.bin" alone may be anything.
    return isCifarFile(folder / "train.bin") &&
           (isCifarFile(folder / "fine_label_names.txt") || isCifarFile(folder / "coarse_label_names.txt") ||
            folder.filename() == "cifar-100-binary");
}

/// The version for Python, which is pickled, and no other.
bool holdsPickledCifar(const fs::path& folder) {
    if (holdsCifar10(folder) || holdsCifar100(folder)) return false;
    return (isCifarFile(folder / "data_batch_1") && isCifarFile(folder / "batches.meta")) ||
           (isCifarFile(folder / "train") && isCifarFile(folder / "test") && isCifarFile(folder / "meta"));
}

bool holdsCifar(const fs::path& folder) {
    return holdsCifar10(folder) || holdsCifar100(folder) || holdsPickledCifar(folder);
}

/// The folder itself, or those in it that the archives unpack to.
std::vector<fs::path> cifarFolders(const fs::path& folder) {
    if (holdsCifar(folder)) return {folder};
    std::vector<fs::path> found;
    for (const char* name : {"cifar-10-batches-bin", "cifar-100-binary", "cifar-10-batches-py", "cifar-100-python"})
        if (holdsCifar(folder / name)) found.push_back(folder / name);
    // The version that can be read, where both are there.
    if (!std::ranges::all_of(found, holdsPickledCifar)) std::erase_if(found, holdsPickledCifar);
    return found;
}

bool isBatchName(const std::string& name) {
    return (name.starts_with("data_batch") || name.starts_with("test_batch")) && name.ends_with(".bin");
}

std::size_t recordBytesOf(const CifarKind& kind) {
    return kind.labelBytes + kCifarPixelBytes;
}

/// Of a single file: by its name, by what lies beside it, or by its size.
CifarKind kindOfCifarFile(const fs::path& file) {
    const std::string name = asciiLower(file.filename().string());
    if (isBatchName(name)) return kCifar10;
    const bool hundred = name == "train.bin" || name == "test.bin";
    if (hundred && isCifarFile(file.parent_path() / "fine_label_names.txt")) return kCifar100;
    std::error_code problem;
    const std::uint64_t bytes = fs::file_size(file, problem);
    const bool tenFits = !problem && bytes % recordBytesOf(kCifar10) == 0;
    const bool hundredFits = !problem && bytes % recordBytesOf(kCifar100) == 0;
    return hundredFits && (hundred || !tenFits) ? kCifar100 : kCifar10;
}

CifarFiles filesOfCifarFolder(const fs::path& folder) {
    CifarFiles files;
    files.folder = folder;
    if (holdsPickledCifar(folder))
        throw Error(
            "The folder %1 contains the Python version of CIFAR, which was saved with pickle and is not read; download "
            "the binary version.",
            quotedPath(folder));
    files.kind = holdsCifar10(folder) ? kCifar10 : kCifar100;
    if (files.kind.coarseClasses == 0) {
        for (int number = 1; number <= kCifarBatches; ++number)
            if (isCifarFile(folder / batchName(number))) files.training.push_back(folder / batchName(number));
        if (isCifarFile(folder / "test_batch.bin")) files.test.push_back(folder / "test_batch.bin");
        if (const std::size_t there = files.training.size(); there > 0 && there < kCifarBatches)
            files.notes.push_back(
                Message("Only %1 of the 5 training files (data_batch_1.bin to data_batch_5.bin) are "
                        "in the folder.",
                        there));
    } else {
        files.training.push_back(folder / "train.bin");
        if (isCifarFile(folder / "test.bin")) files.test.push_back(folder / "test.bin");
    }
    if (files.training.empty()) files.training.swap(files.test);
    return files;
}

}  // namespace

bool looksLikeCifar(const fs::path& source) {
    std::error_code problem;
    if (fs::is_directory(source, problem)) return !cifarFolders(source).empty();
    const std::string name = asciiLower(source.filename().string());
    if (!name.ends_with(".bin") || !isCifarFile(source)) return false;
    // By name too: a damaged file shall hear what is wrong with it.
    if (isBatchName(name)) return true;
    const std::uint64_t bytes = fs::file_size(source, problem);
    const bool fits = bytes > 0 && (bytes % recordBytesOf(kCifar10) == 0 || bytes % recordBytesOf(kCifar100) == 0);
    const bool named =
        (name == "train.bin" || name == "test.bin") && isCifarFile(source.parent_path() / "fine_label_names.txt");
    return named || (!problem && fits && !looksLikeIdx(source));
}

CifarFiles findCifarFiles(const fs::path& source) {
    std::error_code problem;
    if (!fs::is_directory(source, problem)) {
        CifarFiles files;
        files.kind = kindOfCifarFile(source);
        files.folder = source.parent_path();
        files.training.push_back(source);
        return files;
    }
    const std::vector<fs::path> folders = cifarFolders(source);
    if (folders.empty())
        throw Error("The folder %1 contains no files of CIFAR; choose the folder with the .bin files.",
                    quotedPath(source));
    if (folders.size() > 1)
        throw Error("The folder %1 contains several versions of CIFAR (%2, %3); open one of these folders.",
                    quotedPath(source), quotedPath(folders[0].filename()), quotedPath(folders[1].filename()));
    return filesOfCifarFolder(folders.front());
}

std::vector<std::string> readCifarNames(const fs::path& file, std::size_t count) {
    std::vector<std::string> names;
    if (!isCifarFile(file)) return names;
    const std::vector<std::uint8_t> bytes = readFile(file, kLongestNames);
    std::istringstream lines{std::string(asText(bytes))};
    for (std::string line; std::getline(lines, line);) {
        if (line.ends_with('\r')) line.pop_back();
        if (!line.empty()) names.push_back(withoutControls(escapedUtf8(line)));
    }
    if (names.size() != count)
        throw Error("Cannot read %1: it contains %2 class names instead of %3; download or copy it again.",
                    quotedPath(file), names.size(), count);
    return names;
}

}  // namespace core
