#pragma once

#include <cstdint>
#include <filesystem>

namespace core {

/// Where the samples of a dataset lie: in memory as far as they fit well, else in a temporary file without a name,
/// which the system removes with the program however that ends.
struct SampleStorage {
    std::uint64_t memoryLimit = 0;      ///< bytes of one dataset in memory; 0: a quarter of the computer's
    std::filesystem::path folder = {};  ///< of the temporary files; empty: the system's folder for them
};

/// That of this thread: what the innermost SampleStorageScope says.
const SampleStorage& sampleStorage();

/// While it lives, what this thread makes of SampleBytes lies as `storage` says. One import is one scope, so that
/// formats need not know of it.
class SampleStorageScope {
   public:
    explicit SampleStorageScope(SampleStorage storage);
    ~SampleStorageScope();
    SampleStorageScope(const SampleStorageScope&) = delete;
    SampleStorageScope& operator=(const SampleStorageScope&) = delete;

   private:
    SampleStorage own_;
    const SampleStorage* before_;
};

/// Bytes of one dataset that this thread keeps in memory.
std::uint64_t sampleMemoryLimit();

/// The folder that this thread's temporary files go to.
std::filesystem::path sampleFolder();

/// Throws Error where `bytes` of samples need a file and the disk has no room for it and for `besides` more bytes: one
/// sentence with the size and what to do. For asking before the work.
void requireSampleRoom(std::uint64_t bytes, std::uint64_t besides = 0);

/// Throws the Error of requireSampleRoom().
[[noreturn]] void refuseSampleRoom(std::uint64_t bytes, const std::filesystem::path& folder);

/// A new file in `folder` that has no name, for reading and writing: its descriptor, which the caller closes. Throws
/// Error.
int openNamelessFile(const std::filesystem::path& folder);

}  // namespace core
