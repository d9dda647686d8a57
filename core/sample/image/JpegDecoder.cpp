#include "core/sample/image/JpegDecoder.h"

#include <array>
#include <csetjmp>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

// clang-format off: jpeglib.h needs what <cstdio> declares, jerror.h what jpeglib.h does
#include <jerror.h>
#include <jpeglib.h>
// clang-format on

namespace core {

namespace {

/// libjpeg with its errors and warnings kept instead of printed.
class JpegReader {
   public:
    explicit JpegReader(std::span<const std::uint8_t> bytes) {
        decoder_.err = jpeg_std_error(&errors_);
        errors_.error_exit = [](j_common_ptr decoder) { std::longjmp(of(decoder).failed_, 1); };
        errors_.emit_message = &warned;
        errors_.output_message = [](j_common_ptr) {};
        decoder_.client_data = this;
        source_.init_source = [](j_decompress_ptr) {};
        source_.fill_input_buffer = &fill;
        source_.skip_input_data = &skip;
        source_.resync_to_restart = jpeg_resync_to_restart;
        source_.term_source = [](j_decompress_ptr) {};
        source_.next_input_byte = bytes.data();
        source_.bytes_in_buffer = bytes.size();
    }
    ~JpegReader() { jpeg_destroy_decompress(&decoder_); }
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;

    /// False where the bytes cannot be decoded at all.
    bool begin() {
        return guarded([this] {
            jpeg_create_decompress(&decoder_);
            decoder_.src = &source_;
            jpeg_read_header(&decoder_, TRUE);
            const bool ink = decoder_.num_components == 4;
            if (decoder_.num_components > 1) decoder_.out_color_space = ink ? JCS_CMYK : JCS_RGB;
            jpeg_start_decompress(&decoder_);
        });
    }
    ImageShape shape() const {
        return {static_cast<int>(decoder_.output_height), static_cast<int>(decoder_.output_width),
                decoder_.output_components == 1 ? 1 : 3};
    }
    bool read(Image& image) {
        if (decoder_.output_components == 4) ink_.resize(std::size_t{4} * decoder_.output_width);
        return guarded([&] {
            while (decoder_.output_scanline < decoder_.output_height) {
                std::uint8_t* row = image.row(static_cast<int>(decoder_.output_scanline));
                JSAMPROW target = ink_.empty() ? row : ink_.data();
                jpeg_read_scanlines(&decoder_, &target, 1);
                if (!ink_.empty()) fromInk(row);
            }
            jpeg_finish_decompress(&decoder_);
        });
    }

    bool ended() const { return ended_; }
    bool rowsAreWrong() const { return rowsAreWrong_; }
    std::string lastError() {
        std::array<char, JMSG_LENGTH_MAX> text{};
        errors_.format_message(reinterpret_cast<j_common_ptr>(&decoder_), text.data());
        return text.data();
    }

   private:
    template <typename Decoder>
    static JpegReader& of(Decoder* decoder) {
        return *static_cast<JpegReader*>(decoder->client_data);
    }

    /// False when libjpeg gave up in `step`, which holds nothing that would have to be destroyed.
    template <typename Step>
    bool guarded(Step step) {
        if (setjmp(failed_) != 0) return false;
        step();
        return true;
    }

    static void warned(j_common_ptr decoder, int level) {
        if (level >= 0) return;
        const int code = decoder->err->msg_code;
        // The others are of odd but whole files: bytes too many between two segments, an unusual order of scans.
        if (code == JWRN_HIT_MARKER || code == JWRN_HUFF_BAD_CODE || code == JWRN_MUST_RESYNC)
            of(decoder).rowsAreWrong_ = true;
    }
    static boolean fill(j_decompress_ptr decoder) {
        static constexpr std::array<JOCTET, 2> kEnd = {0xFF, JPEG_EOI};
        of(decoder).ended_ = true;
        decoder->src->next_input_byte = kEnd.data();
        decoder->src->bytes_in_buffer = kEnd.size();
        return TRUE;
    }
    static void skip(j_decompress_ptr decoder, long count) {
        if (count <= 0) return;
        jpeg_source_mgr& source = *decoder->src;
        if (static_cast<std::size_t>(count) > source.bytes_in_buffer) {
            fill(decoder);
        } else {
            source.next_input_byte += count;
            source.bytes_in_buffer -= static_cast<std::size_t>(count);
        }
    }

    /// CMYK, inverted as Adobe writes it.
    void fromInk(std::uint8_t* row) const {
        for (std::size_t at = 0; at + 3 < ink_.size(); at += 4) {
            const int black = ink_[at + 3];
            for (std::size_t channel = 0; channel < 3; ++channel)
                *row++ = static_cast<std::uint8_t>(black - ((255 - ink_[at + channel]) * black >> 8));
        }
    }

    jpeg_decompress_struct decoder_{};
    jpeg_error_mgr errors_{};
    jpeg_source_mgr source_{};
    std::jmp_buf failed_{};
    std::vector<std::uint8_t> ink_;  // a row of four channels
    bool ended_ = false;             // libjpeg asked for more bytes than there are
    bool rowsAreWrong_ = false;
};

}  // namespace

DecodedImage decodeJpeg(std::span<const std::uint8_t> bytes) {
    JpegReader reader(bytes);
    Image image;
    bool read = reader.begin();
    if (read) {
        image = Image(reader.shape());
        read = reader.read(image);
    }
    if (reader.ended() && (!read || reader.rowsAreWrong())) return refused(Message("the JPEG data is truncated"));
    if (!read) return refused(Message("the JPEG data is damaged or of an unknown variant (%1)", reader.lastError()));
    if (reader.rowsAreWrong()) return refused(Message("the JPEG data is damaged: a part of the image is missing"));
    DecodedImage result;
    result.image = std::move(image);
    result.endMissing = reader.ended();
    return result;
}

}  // namespace core
