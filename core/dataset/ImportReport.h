#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/Message.h"

namespace core {

struct SkippedFile {
    std::string file;
    Message reason;         ///< one clause: "the JPEG data ends early"
    bool harmless = false;  ///< nobody expects it to be a sample: a text, a table
};

struct ImportReport {
    std::size_t found = 0;             ///< files or records looked at
    std::size_t imported = 0;          ///< samples in the dataset
    std::vector<SkippedFile> skipped;  ///< every one of them, with its reason; the harmless ones last
    std::vector<Message> notes;        ///< what else the person should know, a sentence each
    double seconds = 0;
    std::size_t resized = 0;  ///< images that the source has in another size than the dataset
    int resizedWidth = 0;     ///< pixels, of these in the source; 0 where they differ among each other
    int resizedHeight = 0;
};

/// Files of one kind among those that were left out.
struct SkippedKind {
    std::string ending;  ///< ".txt", in small letters; empty for files without one
    std::size_t count = 0;
};

/// The harmless ones by kind, the most frequent first: 2,000 captions are one line.
std::vector<SkippedKind> harmlessKinds(const ImportReport& report);

/// Counts `count` images of this size in the source, which the dataset holds in another one.
void addResized(ImportReport& report, std::size_t count, int width, int height);

/// Brings the skipped files into the order that ImportReport promises, each part in natural order.
void sortSkipped(ImportReport& report);

}  // namespace core
