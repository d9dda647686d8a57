#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Message.h"
#include "core/dataset/SampleBytes.h"
#include "core/dataset/formats/NpyHeader.h"

namespace core {

/// One array of a file of NumPy.
struct NpyArray {
    std::string name;  ///< its key in an NPZ; empty in a .npy
    NpyHeader header;
    Message problem;        ///< why it cannot be read, a clause; empty where it can
    std::size_t place = 0;  ///< in an NPZ: which member of the ZIP it is
};

/// A .npy file, or an NPZ: a ZIP of them, stored or deflated. The headers are read and checked against the size of the
/// file before anybody takes memory for what they promise; no name inside a ZIP becomes a path.
class NpyFile {
   public:
    /// Throws Error: cannot be read, neither of the two, damaged, of a .npy also what its header is refused for.
    explicit NpyFile(std::filesystem::path path);

    const std::filesystem::path& path() const { return path_; }
    bool isZip() const { return zip_; }
    /// In the file's order; of a .npy exactly one. An array that cannot be read is listed with its problem.
    const std::vector<NpyArray>& arrays() const { return arrays_; }

    /// The values of `array`, which has no problem and is numeric, as the file has them, in a file of their own where
    /// they are more than fit well in memory. Takes room for no more than the file holds. Throws Error: damaged, ends
    /// early, does not fit on the disk. Empty when cancelled.
    SampleBytes read(const NpyArray& array, const JobContext& context) const;

    [[noreturn]] void refuse(const Message& clause) const;

   private:
    void listPlain();
    void listZip();

    std::filesystem::path path_;
    bool zip_ = false;
    std::uint64_t fileBytes_ = 0;
    std::vector<NpyArray> arrays_;
};

/// True for names that end in .npy or .npz, in any case.
bool isNpyName(const std::filesystem::path& file);

}  // namespace core
