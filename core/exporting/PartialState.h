#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/exporting/PartialSet.h"

namespace core {

/// Name of the file that says how far a PartialSet is.
inline constexpr const char* kPartialState = "export-state.jsonl";

/// What such a file says.
struct PartialState {
    std::string request;  ///< SHA-256 of the identity of the set
    std::size_t total = 0;
    PartialProgress progress = {};         ///< up to the first batch with a file that is not as it was written
    std::vector<std::string> whole = {};   ///< the files of that
    std::vector<std::string> others = {};  ///< that were written besides, or were about to be
    std::uint64_t wholeBytes = 0;          ///< of the state's file, up to there
};

/// The state in `folder`; nothing where it is none of Imago's. What a killed program left half of is passed over. Reads
/// the files to see whether they are as they were written.
std::optional<PartialState> readPartialState(const std::filesystem::path& folder);

// Its lines, with the line breaks.
std::string partialHead(const std::string& request, std::size_t total);
std::string partialFiles(const std::vector<std::string>& files);
std::string partialWritten(const PartialBatch& batch, std::span<const std::string> hashes);

}  // namespace core
