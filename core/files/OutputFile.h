#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

namespace core {

/// A new file of an export, written from front to back. It is not synced: the folder that it lies in is, once whole.
class OutputFile {
   public:
    /// Error sentences name `shown`: the place where the file will be once the folder is whole.
    OutputFile(const std::filesystem::path& file, std::filesystem::path shown);

    void write(std::string_view text);
    void write(std::span<const std::uint8_t> bytes);
    /// A full disk may show only here: always call it.
    void close();

   private:
    void writeBytes(const void* bytes, std::size_t size);
    [[noreturn]] void refuse(int errorNumber) const;

    std::filesystem::path shown_;
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
};

}  // namespace core
