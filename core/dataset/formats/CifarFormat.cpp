#include <filesystem>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/SourceFingerprint.h"
#include "core/dataset/formats/CifarFiles.h"
#include "core/dataset/formats/FitSamples.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileProblem.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr const char* kLabelSet = "label_set";
constexpr const char* kCoarse = "coarse";

std::vector<Parameter> cifarParameters() {
    std::vector<Parameter> parameters = imageImportParameters();
    parameters.push_back(Parameter::choice(kLabelSet, "Label set", "fine",
                                           {{"fine", "Fine", "100 classes, such as \"beaver\" and \"dolphin\"."},
                                            {kCoarse, "Coarse", "20 classes, such as \"aquatic mammals\"."}},
                                           "Which of the two labels of every image in CIFAR-100 are its classes; other "
                                           "datasets have only one.")
                             .asAdvanced());
    return parameters;
}

bool acceptsCifar(const std::string& source) {
    return looksLikeCifar(source);
}

/// Appends the records of one file. Which label of a record counts is told by `labelAt` and how many classes it knows
/// by `classes`.
void addCifarRecords(const fs::path& file, const CifarKind& kind, std::size_t labelAt, std::size_t classes,
                     Dataset& dataset) {
    const std::vector<std::uint8_t> bytes = readFile(file);
    const std::size_t record = kind.labelBytes + kCifarPixelBytes;
    if (bytes.empty())
        throw Error("Cannot read %1: %2.", quotedPath(file), Message("it is empty; download or copy it again"));
    if (bytes.size() % record != 0)
        throw Error(
            "Cannot read %1: its %2 bytes are not a whole number of %3 records of %4 bytes; download or copy it again.",
            quotedPath(file), bytes.size(), std::string(kind.name), record);
    constexpr std::size_t plane = kCifarPixelBytes / 3;
    const std::size_t count = bytes.size() / record;
    const std::size_t before = dataset.bytes.size();
    dataset.bytes.resize(before + count * kCifarPixelBytes);
    std::uint8_t* to = dataset.bytes.data() + before;
    for (std::size_t index = 0; index < count; ++index) {
        const std::uint8_t* from = bytes.data() + index * record;
        const std::size_t label = from[labelAt];
        if (label >= classes)
            throw Error(
                "Cannot read %1: record %2 has the label %3, but %4 has %5 classes; choose the right file, or "
                "download it again.",
                quotedPath(file), index + 1, label, std::string(kind.name), classes);
        dataset.labels.push_back(static_cast<std::int32_t>(label));
        from += kind.labelBytes;
        for (std::size_t pixel = 0; pixel < plane; ++pixel)
            for (std::size_t channel = 0; channel < 3; ++channel) *to++ = from[channel * plane + pixel];
    }
}

/// False when cancelled.
bool addCifarFiles(const CifarFiles& files, bool coarse, Dataset& dataset, const JobContext& context) {
    const std::size_t labelAt = coarse ? 0 : files.kind.labelBytes - 1;
    const std::size_t classes = coarse ? files.kind.coarseClasses : files.kind.classes;
    std::size_t read = 0;
    const std::size_t total = files.training.size() + files.test.size();
    for (const auto* part : {&files.training, &files.test}) {
        const std::size_t before = dataset.labels.size();
        for (const fs::path& file : *part) {
            if (context.stopRequested()) return false;
            addCifarRecords(file, files.kind, labelAt, classes, dataset);
            context.report(++read, total, file.filename().string());
        }
        dataset.testCount = dataset.labels.size() - before;
    }
    return true;
}

std::unique_ptr<Dataset> readCifar(const std::string& source, const Settings& settings, const JobContext& context) {
    const fs::path path = sourcePath(source);
    const CifarFiles files = findCifarFiles(path);
    const bool coarse = files.kind.coarseClasses != 0 && settings.choice(kLabelSet) == kCoarse;
    auto dataset = std::make_unique<Dataset>();
    dataset->name = files.test.empty() ? escapedUtf8(path.stem().string()) : std::string(files.kind.name);
    dataset->source = path.string();
    dataset->spec = imageSpec({kCifarSide, kCifarSide, 3});
    dataset->report.notes = files.notes;
    const std::size_t classes = coarse ? files.kind.coarseClasses : files.kind.classes;
    const char* names = files.kind.coarseClasses == 0 ? "batches.meta.txt"
                        : coarse                      ? "coarse_label_names.txt"
                                                      : "fine_label_names.txt";
    dataset->classNames = readCifarNames(files.folder / names, classes);
    if (dataset->classNames.empty()) {
        for (std::size_t label = 0; label < classes; ++label) dataset->classNames.push_back(std::to_string(label));
        dataset->report.notes.push_back(
            Message("There is no file %1 next to the images, so the classes have numbers instead of names.",
                    std::string(names)));
    }
    if (!addCifarFiles(files, coarse, *dataset, context)) return nullptr;
    dataset->report.found = dataset->size();
    if (dataset->size() - dataset->testCount < 2)
        throw Error("The file %1 contains only one image; a dataset needs at least two.",
                    quotedPath(files.training.front()));
    dataset->bytes.shrink_to_fit();
    return fitSamples(*dataset, imageImport(settings), context) ? std::move(dataset) : nullptr;
}

std::string cifarFingerprint(const std::string& source, const Settings&) {
    const fs::path path = sourcePath(source);
    SourceFingerprint fingerprint;
    fingerprint.addFile(path);
    fingerprint.addFolder(findCifarFiles(path).folder, false);  // with the files of names
    return fingerprint.digits();
}

}  // namespace

DatasetFormat cifarFormat() {
    return {.id = "cifar",
            .label = "CIFAR files",
            .help =
                "The binary version of CIFAR-10 or CIFAR-100: the folder with its .bin files, the folder around it, or "
                "one of the files.",
            .accepts = &acceptsCifar,
            .read = &readCifar,
            .folders = true,
            .endings = {".bin"},
            .parameters = cifarParameters(),
            .specs = &imageImportSpecs,
            .aim = &aimImageImport,
            .fingerprint = &cifarFingerprint};
}

}  // namespace core
