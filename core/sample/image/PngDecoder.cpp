#include "core/sample/image/PngDecoder.h"

#include <png.h>

#include <bit>
#include <csetjmp>
#include <cstring>
#include <vector>

namespace core {

namespace {

/// The checksum of each part of the file is looked at; a second one, of the pixels, would add nothing. Where libpng has
/// no such option, it looks at both.
void skipPixelChecksum([[maybe_unused]] png_structp reader) {
#ifdef PNG_IGNORE_ADLER32
    png_set_option(reader, PNG_IGNORE_ADLER32, PNG_OPTION_ON);
#endif
}

/// libpng with its errors kept instead of printed.
class PngReader {
   public:
    explicit PngReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {
        reader_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, &failed, [](png_structp, png_const_charp) {});
        if (reader_ != nullptr) info_ = png_create_info_struct(reader_);
    }
    ~PngReader() { png_destroy_read_struct(&reader_, &info_, nullptr); }
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;

    bool begin() {
        if (info_ == nullptr) return false;
        return guarded([this] {
            png_set_read_fn(reader_, this, &give);
            skipPixelChecksum(reader_);
            png_read_info(reader_, info_);
            const bool gray = (png_get_color_type(reader_, info_) & PNG_COLOR_MASK_COLOR) == 0;
            const bool alpha = (png_get_color_type(reader_, info_) & PNG_COLOR_MASK_ALPHA) != 0 ||
                               png_get_valid(reader_, info_, PNG_INFO_tRNS) != 0;
            png_set_expand(reader_);  // palettes, few bits, one color that is transparent
            if (gray && alpha) png_set_gray_to_rgb(reader_);
            if (std::endian::native == std::endian::little) png_set_swap(reader_);
            plain_ = !alpha && png_get_bit_depth(reader_, info_) <= 8;
            if (!plain_) png_set_bgr(reader_);
            png_set_interlace_handling(reader_);
            png_read_update_info(reader_, info_);
        });
    }
    bool isPlain() const { return plain_; }
    ImageShape shape() const {
        return {static_cast<int>(png_get_image_height(reader_, info_)),
                static_cast<int>(png_get_image_width(reader_, info_)), png_get_channels(reader_, info_)};
    }
    cv::Mat newPixels() const {
        const int depth = png_get_bit_depth(reader_, info_) == 16 ? CV_16U : CV_8U;
        return cv::Mat(static_cast<int>(png_get_image_height(reader_, info_)),
                       static_cast<int>(png_get_image_width(reader_, info_)),
                       CV_MAKETYPE(depth, png_get_channels(reader_, info_)));
    }
    /// `rowOf(y)` gives where row y goes.
    template <typename RowOf>
    bool readRows(int height, const RowOf& rowOf) {
        std::vector<png_bytep> rows;
        for (int y = 0; y < height; ++y) rows.push_back(rowOf(y));
        return guarded([this, &rows] { png_read_image(reader_, rows.data()); });
    }
    bool finish() {
        return guarded([this] { png_read_end(reader_, nullptr); });
    }

    bool ended() const { return ended_; }
    const char* lastError() const { return error_; }

   private:
    /// False when libpng gave up in `step`, which holds nothing that would have to be destroyed.
    template <typename Step>
    bool guarded(Step step) {
        if (setjmp(failed_) != 0) return false;
        step();
        return true;
    }

    static void failed(png_structp reader, png_const_charp message) {
        auto& self = *static_cast<PngReader*>(png_get_error_ptr(reader));
        std::strncpy(self.error_, message, sizeof(self.error_) - 1);
        std::longjmp(self.failed_, 1);
    }
    static void give(png_structp reader, png_bytep out, std::size_t count) {
        auto& self = *static_cast<PngReader*>(png_get_io_ptr(reader));
        if (count > self.bytes_.size() - self.at_) {
            self.ended_ = true;
            png_error(reader, "the bytes end");
        }
        std::memcpy(out, self.bytes_.data() + self.at_, count);
        self.at_ += count;
    }

    std::span<const std::uint8_t> bytes_;
    std::size_t at_ = 0;
    png_structp reader_ = nullptr;
    png_infop info_ = nullptr;
    std::jmp_buf failed_{};
    char error_[128] = {};
    bool ended_ = false;
    bool plain_ = false;
};

}  // namespace

PngPixels readPng(std::span<const std::uint8_t> bytes) {
    PngReader reader(bytes);
    PngPixels result;
    bool read = reader.begin();
    if (read) {
        if (reader.isPlain()) {
            result.plain = Image(reader.shape());
            read = reader.readRows(result.plain.height(), [&](int y) { return result.plain.row(y); });
        } else {
            result.pixels = reader.newPixels();
            read = reader.readRows(result.pixels.rows, [&](int y) { return result.pixels.ptr(y); });
        }
    }
    result.endMissing = read && !reader.finish() && reader.ended();
    const bool damaged = !read || (*reader.lastError() != '\0' && !result.endMissing);
    if (!damaged) return result;
    result.pixels.release();
    result.plain = {};
    result.problem = reader.ended() ? Message("the %1 data is truncated", std::string("PNG"))
                                    : Message("the PNG data is damaged (%1)", std::string(reader.lastError()));
    return result;
}

}  // namespace core
