#include <cstdlib>
#include <filesystem>

#include "core/dataset/DatasetFormat.h"
#include "core/dataset/IdxDataset.h"
#include "core/job/Error.h"
#include "core/project/FileProblem.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr const char* kId = "fashion-mnist";

/// Where the Debian package puts it, unless the environment names another folder.
fs::path folder() {
    const char* own = std::getenv("IMAGO_FASHION_MNIST");
    return own != nullptr && *own != '\0' ? own : "/usr/share/datasets/fashion-mnist";
}

bool accepts(const std::string& source) {
    return source == kId;
}

ImportResult read(const std::string&, const ImportOptions& options, std::stop_token stop,
                  const ImportObserver& observer) {
    const fs::path place = folder();
    if (!holdsIdxFiles(place)) {
        throw Error(
            "Fashion-MNIST is not installed in " + quotedPath(place) +
            "; install the Debian package dataset-fashion-mnist (sudo apt install dataset-fashion-mnist), or choose "
            "\"shapes\", which works without any file.");
    }
    return readIdxDataset(
        findIdxSets(place),
        {"Fashion-MNIST",
         kId,
         {"T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"}},
        options, stop, observer);
}

}  // namespace

extern const DatasetFormat kFashionMnistFormat;
const DatasetFormat kFashionMnistFormat = {
    kId, "Fashion-MNIST", "70,000 grey pictures of clothes, 28 x 28 pixels, in 10 classes.", &accepts, &read};

}  // namespace core
