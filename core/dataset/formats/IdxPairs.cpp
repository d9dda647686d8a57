#include "core/dataset/formats/IdxPairs.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "core/base/AsciiCase.h"
#include "core/base/Error.h"
#include "core/dataset/formats/IdxFile.h"
#include "core/files/FileProblem.h"
#include "core/sample/image/ImageFile.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr int kDeepestIdx = 3;  // folders below the one that was named: data/MNIST/raw

bool isImagesName(const std::string& name) {
    return name.find("idx3") != std::string::npos || name.find("idx4") != std::string::npos;
}
bool isLabelsName(const std::string& name) {
    return name.find("idx1") != std::string::npos;
}

/// What the two files of a pair have in common: "train-" of "train-labels-idx1-ubyte.gz".
std::string prefixOf(const fs::path& file) {
    const std::string name = asciiLower(file.filename().string());
    for (const char* word : {"images", "labels", "image", "label", "idx"}) {
        if (const std::size_t at = name.find(word); at != std::string::npos) return name.substr(0, at);
    }
    return name;
}

/// The IDX file that an entry of a folder is, or that lies in a folder of its own name, as archives are unpacked; empty
/// where it is neither.
fs::path idxFileAt(const fs::directory_entry& entry) {
    const std::string name = entry.path().filename().string();
    if (name.front() == '.' || !isIdxName(name)) return {};
    std::error_code problem;
    if (entry.is_regular_file(problem)) return entry.path();
    const fs::path inside = entry.path() / name;
    return fs::is_regular_file(inside, problem) ? inside : fs::path();
}

/// The pairs of a folder by their prefix. Of a file that is there plain and as .gz, the plain one serves.
std::map<std::string, IdxPair> pairsIn(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator(folder, problem)) {
        if (fs::path file = idxFileAt(entry); !file.empty()) files.push_back(std::move(file));
    }
    if (problem && files.empty()) throw Error("Cannot read %1: %2.", quotedPath(folder), fileProblem(problem.value()));
    std::ranges::sort(files);  // "a" comes before "a.gz"
    std::map<std::string, IdxPair> pairs;
    for (const fs::path& file : files) {
        IdxPair& pair = pairs[prefixOf(file)];
        fs::path& place = isImagesName(asciiLower(file.filename().string())) ? pair.images : pair.labels;
        if (place.empty()) place = file;
    }
    return pairs;
}

/// The folders in a folder; none where it holds images too, which are then what it is for.
std::vector<fs::path> foldersBelow(const fs::path& folder) {
    std::vector<fs::path> folders;
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator(folder, problem)) {
        if (entry.path().filename().string().front() == '.') continue;
        std::error_code ignored;
        if (entry.is_directory(ignored))
            folders.push_back(entry.path());
        else if (hasImageExtension(entry.path()))
            return {};
    }
    return folders;
}

bool isTestPrefix(const std::string& prefix) {
    return prefix.find("t10k") != std::string::npos || prefix.find("test") != std::string::npos;
}

/// "emnist-letters-test-" of "emnist-letters-train-"; others as they are.
std::string testPrefixFor(std::string prefix) {
    const std::size_t at = prefix.find("train");
    return at == std::string::npos ? prefix : prefix.replace(at, 5, "test");
}

std::size_t trainingSets(const std::map<std::string, IdxPair>& pairs) {
    return static_cast<std::size_t>(std::ranges::count_if(
        pairs, [](const auto& entry) { return !isTestPrefix(entry.first) && !entry.second.images.empty(); }));
}

}  // namespace

bool isIdxName(const std::string& fileName) {
    const std::string name = asciiLower(fileName);
    return isImagesName(name) || isLabelsName(name);
}

bool holdsIdxFiles(const fs::path& folder) {
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator(folder, problem)) {
        if (!idxFileAt(entry).empty()) return true;
    }
    return false;
}

fs::path idxFolderIn(const fs::path& folder) {
    fs::path place = folder;
    for (int depth = 0; depth <= kDeepestIdx; ++depth) {
        if (holdsIdxFiles(place)) return place;
        const std::vector<fs::path> below = foldersBelow(place);
        // Beside "processed", as torchvision has them.
        if (std::ranges::find(below, place / "raw") != below.end() && holdsIdxFiles(place / "raw"))
            return place / "raw";
        if (below.size() != 1) break;
        place = below.front();
    }
    return {};
}

IdxSets findIdxSets(const fs::path& folder) {
    std::vector<IdxPair> training;
    std::vector<IdxPair> test;
    for (const auto& [prefix, pair] : pairsIn(folder)) {
        if (!pair.images.empty()) (isTestPrefix(prefix) ? test : training).push_back(pair);
    }
    if (training.empty()) training.swap(test);
    if (training.empty()) {
        throw Error(
            "The folder %1 contains IDX labels but no IDX images; put the file of images (named like "
            "train-images-idx3-ubyte) next to them.",
            quotedPath(folder));
    }
    if (training.size() > 1 || test.size() > 1) {
        const std::vector<IdxPair>& several = training.size() > 1 ? training : test;
        throw Error("The folder %1 contains several IDX datasets (%2, %3, ...); open the file of one of them.",
                    quotedPath(folder), quotedPath(several[0].images.filename()),
                    quotedPath(several[1].images.filename()));
    }
    IdxSets sets;
    sets.training = training.front();
    if (!test.empty()) sets.test = test.front();
    return sets;
}

IdxSets findIdxPartner(const fs::path& file) {
    const fs::path folder = fs::absolute(file).parent_path();
    const std::string name = asciiLower(file.filename().string());
    const bool labels = isIdxName(name) ? isLabelsName(name) : IdxFile(file).dimensions().size() == 1;
    const auto pairs = pairsIn(folder);
    const auto own = pairs.find(prefixOf(file));

    IdxSets sets;
    if (own != pairs.end() && isIdxName(name)) sets.training = own->second;
    (labels ? sets.training.labels : sets.training.images) = file;
    if (sets.training.images.empty()) {
        throw Error(
            "The file %1 contains only labels; put the file of images (named like train-images-idx3-ubyte) next to it.",
            quotedPath(file));
    }
    // Where the folder has several sets, to open it is no way to the test set: the file of one brings it along.
    const auto test = own == pairs.end() ? own : pairs.find(testPrefixFor(own->first));
    if (test != pairs.end() && test != own && !test->second.images.empty() && trainingSets(pairs) > 1) {
        sets.test = test->second;
        return sets;
    }
    for (const auto& [prefix, pair] : pairs) {
        if (own == pairs.end() || prefix == own->first || pair.images.empty() || !isTestPrefix(prefix)) continue;
        sets.note = Message("Next to this file there is %1; open the folder to use it as the test set.",
                            quotedPath(pair.images.filename()));
    }
    return sets;
}

}  // namespace core
