#include "core/files/OutputFile.h"

#include <cerrno>
#include <utility>

#include "core/base/Error.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"

namespace core {

OutputFile::OutputFile(const std::filesystem::path& file, std::filesystem::path shown)
    : shown_(std::move(shown)), file_(std::fopen(file.c_str(), "wbxe"), std::fclose) {
    checkFileAccess(shown_);
    if (!file_) refuse(errno);
}

void OutputFile::write(std::string_view text) {
    writeBytes(text.data(), text.size());
}

void OutputFile::write(std::span<const std::uint8_t> bytes) {
    writeBytes(bytes.data(), bytes.size());
}

void OutputFile::close() {
    if (std::fclose(file_.release()) != 0) refuse(errno);
}

void OutputFile::writeBytes(const void* bytes, std::size_t size) {
    if (std::fwrite(bytes, 1, size, file_.get()) != size) refuse(errno);
}

void OutputFile::refuse(int errorNumber) const {
    throw Error(cannotWrite(shown_, errorNumber));
}

}  // namespace core
