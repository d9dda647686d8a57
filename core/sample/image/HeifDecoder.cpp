#include "core/sample/image/HeifDecoder.h"

#include <string>

#ifdef IMAGO_HEIF
#include <libheif/heif.h>

#include <memory>
#include <opencv2/imgproc.hpp>

#include "core/base/QuietStderr.h"
#endif

namespace core {

#ifdef IMAGO_HEIF

namespace {

struct HeifRelease {
    void operator()(heif_context* context) const { heif_context_free(context); }
    void operator()(heif_image_handle* handle) const { heif_image_handle_release(handle); }
    void operator()(heif_image* image) const { heif_image_release(image); }
};
template <typename Part>
using HeifOwned = std::unique_ptr<Part, HeifRelease>;

HeifPixels refusedHeif(std::string_view kind, const heif_error& error) {
    HeifPixels result;
    const std::string format(kind);
    // Said by the decoder, which may be that of another format than the file's name for itself.
    if (error.code == heif_error_Unsupported_filetype || error.code == heif_error_Unsupported_feature ||
        error.code == heif_error_Decoder_plugin_error)
        result.problem = Message("this %1 image cannot be decoded on this system (%2); save it as PNG", format,
                                 std::string(error.message == nullptr ? "" : error.message));
    else
        result.problem = Message("the %1 data is damaged or of an unknown variant", format);
    return result;
}

}  // namespace

bool canDecodeHeif(std::string_view kind) {
    // Loads the decoders that are plugins.
    static const bool ready = heif_init(nullptr).code == heif_error_Ok;
    if (!ready) return false;
    const bool av1 = heif_have_decoder_for_format(heif_compression_AV1) != 0;
    const bool hevc = heif_have_decoder_for_format(heif_compression_HEVC) != 0;
    if (kind == "AVIF") return av1;
    return kind == "HEIC" ? hevc : av1 || hevc;
}

HeifPixels readHeif(std::span<const std::uint8_t> bytes, std::string_view kind) {
    const QuietStderr quiet;  // the decoders behind libheif remark on damaged files
    const HeifOwned<heif_context> context(heif_context_alloc());
    heif_error error = heif_context_read_from_memory_without_copy(context.get(), bytes.data(), bytes.size(), nullptr);
    if (error.code != heif_error_Ok) return refusedHeif(kind, error);
    heif_image_handle* handlePointer = nullptr;
    error = heif_context_get_primary_image_handle(context.get(), &handlePointer);
    const HeifOwned<heif_image_handle> handle(handlePointer);
    if (error.code != heif_error_Ok) return refusedHeif(kind, error);

    const int bits = heif_image_handle_get_luma_bits_per_pixel(handle.get());
    const bool deep = bits > 8;
    const bool alpha = heif_image_handle_has_alpha_channel(handle.get()) != 0;
    const heif_chroma deepLayout = alpha ? heif_chroma_interleaved_RRGGBBAA_LE : heif_chroma_interleaved_RRGGBB_LE;
    const heif_chroma layout = alpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB;
    heif_image* imagePointer = nullptr;
    error = heif_decode_image(handle.get(), &imagePointer, heif_colorspace_RGB, deep ? deepLayout : layout, nullptr);
    const HeifOwned<heif_image> image(imagePointer);
    if (error.code != heif_error_Ok) return refusedHeif(kind, error);

    HeifPixels result;
    int stride = 0;
    const std::uint8_t* rows = heif_image_get_plane_readonly(image.get(), heif_channel_interleaved, &stride);
    const int width = heif_image_get_width(image.get(), heif_channel_interleaved);
    const int height = heif_image_get_height(image.get(), heif_channel_interleaved);
    const int pixelBytes = (alpha ? 4 : 3) * (deep ? 2 : 1);
    if (rows == nullptr || width < 1 || height < 1 || stride / pixelBytes < width) {
        result.problem = Message("the %1 data is damaged or of an unknown variant", std::string(kind));
        return result;
    }
    // OpenCV's matrices know no pixels that are for reading only.
    const cv::Mat seen(height, width, CV_MAKETYPE(deep ? CV_16U : CV_8U, alpha ? 4 : 3),
                       const_cast<std::uint8_t*>(rows), static_cast<std::size_t>(stride));
    cv::cvtColor(seen, result.pixels, alpha ? cv::COLOR_RGBA2BGRA : cv::COLOR_RGB2BGR);
    // That of the decoded image: what a file says of itself may be wrong.
    const int range = deep ? heif_image_get_bits_per_pixel_range(image.get(), heif_channel_interleaved) : 8;
    if (deep) result.highest = range > 8 && range <= 16 ? (1 << range) - 1 : (1 << 16) - 1;
    return result;
}

#else

bool canDecodeHeif(std::string_view) {
    return false;
}

HeifPixels readHeif(std::span<const std::uint8_t>, std::string_view) {
    return {};
}

#endif

}  // namespace core
