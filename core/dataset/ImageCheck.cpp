#include "core/dataset/ImageCheck.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>
#include <vector>

#include "core/base/AsciiCase.h"
#include "core/dataset/formats/IdxPairs.h"
#include "core/dataset/formats/NpyFile.h"
#include "core/sample/image/FileKind.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/dicom/DicomElements.h"

namespace core {

namespace {

bool namesUnreadableKind(const std::string& extension) {
    static constexpr std::array<std::string_view, 4> kUnreadable = {".svg", ".psd", ".jp2", ".ico"};
    return std::ranges::find(kUnreadable, extension) != kUnreadable.end();
}

}  // namespace

std::vector<std::uint8_t> kindBytesOf(const std::filesystem::path& file) {
    std::vector<std::uint8_t> bytes(kKindBytes);
    std::ifstream stream(file, std::ios::binary);
    stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, stream.gcount())));
    return bytes;
}

ImageCheck checkImageFile(const std::filesystem::path& file) {
    return checkImage(file, [&file] { return kindBytesOf(file); });
}

ImageCheck checkImage(const std::filesystem::path& file, const std::function<std::vector<std::uint8_t>()>& firstBytes) {
    if (hasImageExtension(file) || isDicomName(file)) return {true, {}, false};
    const FileKind kind = kindOf(firstBytes());
    if (kind.readable && kind.certain) return {true, {}, false};
    if (isIdxName(file.filename().string()))
        return {false, Message("an IDX file: open it, or its folder, on its own"), false};
    if (isNpyName(file)) return {false, Message("a file of NumPy arrays: open it on its own"), false};
    if (kind.readable)
        return {
            false,
            Message("its content is a %1 image or a camera raw file: give it the matching extension, or save it as PNG",
                    kind.name),
            false};
    if (kind.name == "PDF") return {false, Message("not an image"), true};
    if (!kind.name.empty())
        return {false, Message("the format %1 is not supported: save the image as PNG", kind.name), false};
    const std::string extension = asciiLower(file.extension().string());
    if (namesUnreadableKind(extension))
        return {false, Message("this format (%1) is not supported: save the image as PNG", extension), false};
    return {false, Message("not an image"), true};
}

}  // namespace core
