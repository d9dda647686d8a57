#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/formats/FolderClasses.h"
#include "core/dataset/formats/FolderImages.h"
#include "core/dataset/formats/FolderScan.h"

namespace core {

/// The images of a dataset, wherever they lie: in a folder, in an archive, where a table says.
struct ImageListing {
    /// Takes image `index`; called on several threads at a time.
    using Take = std::function<void(std::size_t index, const FolderImages::Bytes& bytes)>;

    Message place;                   ///< "The folder "x"": begins the sentences of errors
    std::vector<std::string> names;  ///< relative to the source, with '/', in the order of the samples
    /// What lies there besides, with the reasons.
    std::vector<SkippedFile> skipped;
    std::vector<Message> notes;  ///< what else the report should say, a sentence each
    /// Has `take` called once for each of `indices`, and tells its progress. False when cancelled. Throws Error.
    std::function<bool(const std::vector<std::size_t>& indices, const Take& take, const JobContext& context)> read;
    /// The first bytes of image `index`, enough for its header as a rule; empty where it cannot be read. Any thread may
    /// call it. Null: only `read` gets at them.
    std::function<std::vector<std::uint8_t>(std::size_t index)> head = {};
    /// Gives the dataset its classes and its test set, and the good samples their order.
    std::function<void(std::vector<FolderSample>& samples, Dataset& dataset)> arrange = &arrangeSamples;
    FolderImages::Decode decode = {};  ///< gives the images where they do not come from bytes of their own
    bool slices = true;                ///< DICOM images come in the order of their places: see orderSlices()
};

/// Decodes all images of `listing` into `dataset`: its spec, bytes, classes, names and report. False when cancelled.
/// Throws Error where fewer than two can be used.
bool readListing(ImageListing listing, const ImageImport& import, Dataset& dataset, const JobContext& context);

/// ImageListing::head for a file on the disk.
std::vector<std::uint8_t> headOfFile(const std::filesystem::path& file);

/// ImageListing::read for files on the disk.
bool readImageFiles(const std::vector<ScannedFile>& files, const std::vector<std::size_t>& indices,
                    const ImageListing::Take& take, const JobContext& context);

}  // namespace core
