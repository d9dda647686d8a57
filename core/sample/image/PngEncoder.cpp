#include "core/sample/image/PngEncoder.h"

#include <png.h>

#include <bit>
#include <csetjmp>
#include <cstring>
#include <string>
#include <utility>

#include "core/base/Error.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

constexpr int kCompression = 6;

/// libpng with its errors kept instead of printed.
class PngWriter {
   public:
    PngWriter() {
        writer_ = png_create_write_struct(PNG_LIBPNG_VER_STRING, this, &failed, [](png_structp, png_const_charp) {});
        if (writer_ != nullptr) info_ = png_create_info_struct(writer_);
    }
    ~PngWriter() { png_destroy_write_struct(&writer_, &info_); }
    PngWriter(const PngWriter&) = delete;
    PngWriter& operator=(const PngWriter&) = delete;

    /// False where libpng gave up.
    bool write(const ImageShape& shape, ValueType type, const std::uint8_t* pixels) {
        return info_ != nullptr && guarded([&] { writeAll(shape, type, pixels); });
    }

    std::vector<std::uint8_t> takeBytes() { return std::move(bytes_); }
    const char* lastError() const { return error_; }

   private:
    /// False where libpng gave up in `step`, which holds nothing that would have to be destroyed.
    template <typename Step>
    bool guarded(Step step) {
        if (setjmp(failed_) != 0) return false;
        step();
        return true;
    }

    void writeAll(const ImageShape& shape, ValueType type, const std::uint8_t* pixels) {
        const int color = shape.channels == 1   ? PNG_COLOR_TYPE_GRAY
                          : shape.channels == 3 ? PNG_COLOR_TYPE_RGB
                                                : PNG_COLOR_TYPE_RGB_ALPHA;
        png_set_write_fn(writer_, this, &keepBytes, [](png_structp) {});
        png_set_IHDR(writer_, info_, static_cast<png_uint_32>(shape.width), static_cast<png_uint_32>(shape.height),
                     type == ValueType::uint16 ? 16 : 8, color, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                     PNG_FILTER_TYPE_DEFAULT);
        png_set_compression_level(writer_, kCompression);
        png_write_info(writer_, info_);
        // PNG has the high byte first.
        if (type == ValueType::uint16 && std::endian::native == std::endian::little) png_set_swap(writer_);
        const std::size_t rowBytes =
            static_cast<std::size_t>(shape.width) * static_cast<std::size_t>(shape.channels) * bytesOf(type);
        for (int y = 0; y < shape.height; ++y) png_write_row(writer_, pixels + static_cast<std::size_t>(y) * rowBytes);
        png_write_end(writer_, nullptr);
    }

    static void failed(png_structp writer, png_const_charp message) {
        auto& self = *static_cast<PngWriter*>(png_get_error_ptr(writer));
        std::strncpy(self.error_, message, sizeof(self.error_) - 1);
        std::longjmp(self.failed_, 1);
    }
    /// Exceptions must not pass through libpng.
    static bool append(std::vector<std::uint8_t>& bytes, const std::uint8_t* more, std::size_t count) noexcept try {
        bytes.insert(bytes.end(), more, more + count);
        return true;
    } catch (...) {
        return false;
    }
    static void keepBytes(png_structp writer, png_bytep more, std::size_t count) {
        auto& self = *static_cast<PngWriter*>(png_get_io_ptr(writer));
        if (!append(self.bytes_, more, count)) png_error(writer, "the memory is full");
    }

    std::vector<std::uint8_t> bytes_;
    png_structp writer_ = nullptr;
    png_infop info_ = nullptr;
    std::jmp_buf failed_{};
    char error_[128] = {};
};

}  // namespace

std::vector<std::uint8_t> encodePng(const Sample& image) {
    const ImageShape shape = imageShape(image.spec);
    // As everything else that is seen is written, by the same library: the bytes of a set stay what they were.
    if (image.spec.type == ValueType::uint8 && shape.channels != 4) return encodePng(Image(shape, image.bytes));
    if (image.spec.type == ValueType::float32)
        throw Error("An image of floating-point numbers cannot be saved as PNG; choose another file format.");
    PngWriter writer;
    if (!writer.write(shape, image.spec.type, image.bytes.data()))
        throw Error("An image could not be encoded as PNG: %1.", std::string(writer.lastError()));
    return writer.takeBytes();
}

}  // namespace core
