#include "resources/features/Originals.h"

#include <ft2build.h>

#include <algorithm>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <set>
#include <string_view>
#include FT_FREETYPE_H

#include "core/base/Error.h"
#include "core/dataset/Import.h"
#include "core/dataset/ParallelChunks.h"
#include "core/files/FileProblem.h"

namespace features {

namespace {

namespace fs = std::filesystem;

constexpr int kSide = 64;
constexpr int kGlyphPixels = 44;
constexpr std::size_t kHeldOutFont = 7;
/// Those that no other one looks like, as far as case allows.
constexpr std::u32string_view kLetters =
    U"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz&@#$%?!+"
    U"\u0393\u0394\u0398\u039B\u039E\u03A3\u03A6\u03A8\u03A9\u03B1\u03B2\u03B3\u03B4\u03B6\u03B7\u03B8\u03BB\u03BC"
    U"\u03BE\u03C0\u03C3\u03C8\u03C9\u0411\u0414\u0416\u0418\u041B\u0426\u0427\u0428\u042E\u042F";

/// FreeType while it is needed.
class Fonts {
   public:
    Fonts() {
        if (FT_Init_FreeType(&library_) != 0) throw core::Error("FreeType does not start; install it again.");
    }
    ~Fonts() { FT_Done_FreeType(library_); }
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    /// Null where it is no font; of the caller, for FT_Done_Face().
    FT_Face open(const fs::path& file) const {
        FT_Face face = nullptr;
        return FT_New_Face(library_, file.c_str(), 0, &face) == 0 ? face : nullptr;
    }

   private:
    FT_Library library_ = nullptr;
};

std::vector<fs::path> filesIn(const fs::path& folder, const std::set<std::string>& endings) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (!entry.is_symlink() && entry.is_regular_file() && endings.count(entry.path().extension().string()) > 0)
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// In the middle of a square of 64 pixels; `content` is no larger than that.
cv::Mat centered(const cv::Mat& content) {
    cv::Mat square(kSide, kSide, content.type(), cv::Scalar::all(0));
    content.copyTo(
        square(cv::Rect((kSide - content.cols) / 2, (kSide - content.rows) / 2, content.cols, content.rows)));
    return square;
}

/// Colors times opacity, so that what is transparent does not bleed into what is not; at most 60 pixels long.
cv::Mat squareOf(const cv::Mat& rgba, bool multiplied) {
    cv::Mat pixels = rgba.clone();
    for (int y = 0; y < pixels.rows && !multiplied; ++y) {
        for (int x = 0; x < pixels.cols; ++x) {
            auto& pixel = pixels.at<cv::Vec4b>(y, x);
            for (int c = 0; c < 3; ++c) pixel[c] = static_cast<unsigned char>((pixel[c] * pixel[3] + 127) / 255);
        }
    }
    const double scale = (kSide - 4.0) / std::max(pixels.cols, pixels.rows);
    const cv::Size size(std::max(1, cvRound(pixels.cols * scale)), std::max(1, cvRound(pixels.rows * scale)));
    cv::Mat scaled;
    cv::resize(pixels, scaled, size, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    return centered(scaled);
}

/// Empty where it has no glyph for the letter, or one that is too large.
cv::Mat glyphOf(FT_Face face, char32_t letter) {
    const FT_UInt glyph = FT_Get_Char_Index(face, letter);
    if (glyph == 0 || FT_Load_Glyph(face, glyph, FT_LOAD_RENDER | FT_LOAD_NO_HINTING) != 0) return {};
    const FT_Bitmap& bitmap = face->glyph->bitmap;
    const int width = static_cast<int>(bitmap.width);
    const int height = static_cast<int>(bitmap.rows);
    if (bitmap.pixel_mode != FT_PIXEL_MODE_GRAY || width < 2 || height < 2 || width > kSide || height > kSide ||
        bitmap.pitch < width)
        return {};
    return centered(cv::Mat(height, width, CV_8UC1, bitmap.buffer, static_cast<std::size_t>(bitmap.pitch)));
}

/// RGBA whatever the file holds; empty where it cannot be read.
cv::Mat readColors(const fs::path& file) {
    cv::Mat read = cv::imread(file.string(), cv::IMREAD_UNCHANGED);
    if (read.empty() || read.rows < 8 || read.cols < 8) return {};
    if (read.depth() == CV_16U) read.convertTo(read, CV_8U, 1.0 / 257.0);
    if (read.depth() != CV_8U) return {};
    cv::Mat rgba;
    if (read.channels() == 1) cv::cvtColor(read, rgba, cv::COLOR_GRAY2RGBA);
    if (read.channels() == 3) cv::cvtColor(read, rgba, cv::COLOR_BGR2RGBA);
    if (read.channels() == 4) cv::cvtColor(read, rgba, cv::COLOR_BGRA2RGBA);
    return rgba;
}

void add(Source& source, const cv::Mat& pixels) {
    if (pixels.empty()) return;
    source.training.push_back({pixels, source.classes});
    ++source.classes;
}

}  // namespace

Source readClothing(const std::string& dataset) {
    Source source{Kind::clothing, "Fashion-MNIST", 0, 0.37, {}, {}};
    const auto data = core::importDataset(dataset, {}).dataset;
    if (!data->hasLabels() || data->testCount == 0)
        throw core::Error("The dataset %1 has no classes or no test set; choose Fashion-MNIST.", dataset);
    source.classes = static_cast<int>(data->classNames.size());
    for (std::size_t i = 0; i < data->size(); ++i) {
        const core::Image image = data->readPreview(i);
        if (image.channels() != 1) throw core::Error("The dataset %1 is not gray; choose Fashion-MNIST.", dataset);
        cv::Mat pixels(image.height(), image.width(), CV_8UC1);
        std::copy(image.pixels().begin(), image.pixels().end(), pixels.data);
        const bool test = i >= data->size() - data->testCount;
        (test ? source.heldOut : source.training).push_back({pixels, data->labels[i]});
    }
    return source;
}

Source drawGlyphs(const std::vector<fs::path>& folders) {
    Source source{Kind::glyph, "glyphs", static_cast<int>(kLetters.size()), 0.25, {}, {}};
    const Fonts fonts;
    std::size_t count = 0;
    for (const fs::path& folder : folders) {
        for (const fs::path& file : filesIn(folder, {".ttf", ".otf"})) {
            const FT_Face face = fonts.open(file);
            if (face == nullptr) continue;
            // Not the dingbats, which have something for each Latin letter, and no bitmaps.
            const bool drawn = FT_IS_SCALABLE(face) && FT_Get_Char_Index(face, kLetters.back()) != 0 &&
                               FT_Set_Pixel_Sizes(face, 0, kGlyphPixels) == 0;
            const bool heldOut = drawn && ++count % kHeldOutFont == 0;
            for (std::size_t letter = 0; drawn && letter < kLetters.size(); ++letter) {
                const cv::Mat glyph = glyphOf(face, kLetters[letter]);
                if (!glyph.empty())
                    (heldOut ? source.heldOut : source.training).push_back({glyph, static_cast<int>(letter)});
            }
            FT_Done_Face(face);
        }
    }
    return source;
}

Source readEmoji(const fs::path& font) {
    Source source{Kind::emoji, "emoji", 0, 0.16, {}, {}};
    const Fonts fonts;
    const FT_Face face = fonts.open(font);
    if (face == nullptr || face->num_fixed_sizes < 1 || FT_Select_Size(face, 0) != 0)
        throw core::Error("%1 is no font of color images; choose NotoColorEmoji.ttf.", core::quotedPath(font));
    std::set<FT_UInt> seen;
    FT_UInt glyph = 0;
    for (FT_ULong code = FT_Get_First_Char(face, &glyph); glyph != 0; code = FT_Get_Next_Char(face, code, &glyph)) {
        if (!seen.insert(glyph).second || FT_Load_Glyph(face, glyph, FT_LOAD_COLOR) != 0) continue;
        const FT_Bitmap& bitmap = face->glyph->bitmap;
        if (bitmap.pixel_mode != FT_PIXEL_MODE_BGRA || bitmap.width < 20 || bitmap.rows < 20) continue;
        const cv::Mat bgra(static_cast<int>(bitmap.rows), static_cast<int>(bitmap.width), CV_8UC4, bitmap.buffer,
                           static_cast<std::size_t>(bitmap.pitch));
        cv::Mat rgba;
        cv::cvtColor(bgra, rgba, cv::COLOR_BGRA2RGBA);
        add(source, squareOf(rgba, true));
    }
    FT_Done_Face(face);
    return source;
}

Source readClipArt(const fs::path& folder, std::size_t most, int threads) {
    Source source{Kind::clipArt, "clip art", 0, 0.22, {}, {}};
    const std::vector<fs::path> files = filesIn(folder, {".png"});
    const std::size_t count = std::min(most, files.size());
    std::vector<cv::Mat> images(count);
    core::forEachChunk(
        count, 16, {{}, {}, threads},
        [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                const cv::Mat rgba = readColors(files[i * files.size() / count]);
                if (!rgba.empty()) images[i] = squareOf(rgba, false);
            }
        },
        [](std::size_t) {});
    std::set<std::string> seen;  // the same image is there under several names
    for (const cv::Mat& image : images) {
        if (image.empty()) continue;
        const std::string bytes(reinterpret_cast<const char*>(image.data), image.total() * image.elemSize());
        if (seen.insert(bytes).second) add(source, image);
    }
    return source;
}

}  // namespace features
