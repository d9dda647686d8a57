#include <cstdlib>
#include <filesystem>

#include "core/base/Error.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/SourceFingerprint.h"
#include "core/dataset/formats/IdxDataset.h"
#include "core/files/FileProblem.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr const char* kFashionMnist = "fashion-mnist";

/// Where the Debian package puts it, unless the environment names another folder.
fs::path folder() {
    const char* own = std::getenv("IMAGO_FASHION_MNIST");
    return own != nullptr && *own != '\0' ? own : "/usr/share/datasets/fashion-mnist";
}

bool acceptsFashionMnist(const std::string& source) {
    return source == kFashionMnist;
}

std::unique_ptr<Dataset> readFashionMnist(const std::string&, const Settings& settings, const JobContext& context) {
    const fs::path place = folder();
    if (!holdsIdxFiles(place)) {
        throw Error(
            "Fashion-MNIST is not installed in %1; install the Debian package dataset-fashion-mnist (sudo apt install "
            "dataset-fashion-mnist), or choose \"shapes\", which works without any file.",
            quotedPath(place));
    }
    return readIdxDataset(
        findIdxSets(place),
        {"Fashion-MNIST",
         kFashionMnist,
         {"T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"}},
        imageImport(settings), context);
}

std::string fashionMnistFingerprint(const std::string&, const Settings&) {
    SourceFingerprint fingerprint;
    fingerprint.addFolder(folder(), false);
    return fingerprint.digits();
}

}  // namespace

DatasetFormat fashionMnistFormat() {
    return {.id = kFashionMnist,
            .label = "Fashion-MNIST",
            .help = "70,000 grayscale images of clothes, 28 x 28 pixels, in 10 classes: good for a first training.",
            .accepts = &acceptsFashionMnist,
            .read = &readFashionMnist,
            .builtIn = true,
            .parameters = imageImportParameters(),
            .specs = &imageImportSpecs,
            .aim = &aimImageImport,
            .fingerprint = &fashionMnistFingerprint};
}

}  // namespace core
