#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/dataset/formats/ImageListing.h"

namespace core {

/// An image in an archive.
struct ArchiveMember {
    std::string name;       ///< relative to the archive, with '/', without "." and ".."
    std::size_t place = 0;  ///< among the archive's entries
};

/// The contents of an archive.
struct ArchiveList {
    std::vector<ArchiveMember> images;  ///< by name or by content, in natural order
    std::vector<SkippedFile> skipped;   ///< everything else
    /// Class of each image as WebDataset has it: the number in the ".cls" file of the same name, by that name up to
    /// its first dot.
    std::map<std::string, std::int64_t> labels;
    std::string problem;  ///< what ended the list early, as libarchive says it; empty: it is whole
    bool cancelled = false;
};

/// So many bytes may all files of an archive have, and one file in it.
inline constexpr std::uint64_t kMostArchiveBytes = 256ULL << 30;
inline constexpr std::uint64_t kMostMemberBytes = 1ULL << 30;

/// Looks through an archive without keeping what its files hold. Throws Error: not readable, encrypted, or larger
/// than kMostArchiveBytes when it is uncompressed.
ArchiveList listArchive(const std::filesystem::path& file, const JobContext& context);

/// ImageListing::read for `images`, those of the archive `file`: a part of them at a time is in memory.
bool readArchiveImages(const std::filesystem::path& file, const std::vector<ArchiveMember>& images,
                       const std::vector<std::size_t>& indices, const ImageListing::Take& take,
                       const JobContext& context);

/// What the files of one sample of a WebDataset have in common: `name` up to the first dot of its last part.
std::string sampleKey(const std::string& name);

/// `name` without "./" and doubled slashes; empty where it leads out of the archive: it begins with '/', or a part of
/// it is "..".
std::string nameInside(const std::string& name);

}  // namespace core
