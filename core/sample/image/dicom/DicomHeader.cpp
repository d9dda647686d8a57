#include "core/sample/image/dicom/DicomHeader.h"

#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <string_view>

namespace core {

namespace {

constexpr std::int64_t kMostDicomPixels = 100'000'000;
constexpr double kMostDicomFrames = 1'000'000;

std::string_view dicomText(ByteSpan value) {
    std::string_view text(reinterpret_cast<const char*>(value.data()), value.size());
    const auto isSpace = [](char letter) { return letter == ' ' || letter == '\0'; };
    while (!text.empty() && isSpace(text.front())) text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back())) text.remove_suffix(1);
    return text;
}

/// Reads the elements that say how the pixels are stored.
class DicomHeaderReader {
   public:
    explicit DicomHeaderReader(const DicomData& data) : data_(data) {}

    DicomHeader read() {
        header_.problem = data_.problem;
        if (header_.problem.empty()) header_.problem = sizeProblem();
        if (header_.problem.empty()) header_.problem = sampleProblem();
        if (header_.problem.empty()) header_.problem = colorProblem();
        if (header_.problem.empty()) readSlice();
        return std::move(header_);
    }

   private:
    ByteSpan value(std::uint32_t tag) const { return dicomValue(data_, SIZE_MAX, tag); }
    /// 0 where the file does not say.
    int number(std::uint32_t tag) const { return static_cast<int>(numberAt(value(tag), 0, 2, data_.bigEndian)); }

    Message sizeProblem() {
        if (!value(0x7FE00008).empty() || !value(0x7FE00009).empty())
            return Message("it contains floating-point values, which are not supported in DICOM");
        if (data_.syntax == "1.2.840.10008.1.2.1.99")
            return Message("it is compressed as a whole (deflate), which is not supported: save it uncompressed");
        if (!data_.hasPixels) return Message("the DICOM file contains no image");
        header_.width = number(0x00280011);
        header_.height = number(0x00280010);
        if (header_.width == 0 || header_.height == 0) return Message("the DICOM header has no size");
        if (header_.width * header_.height > kMostDicomPixels)
            return Message("its %1 x %2 pixels are more than the 100 megapixels allowed", header_.width,
                           header_.height);
        const std::vector<double> frames = dicomDecimals(value(0x00280008));
        if (frames.empty()) return {};
        if (frames.front() < 1 || frames.front() > kMostDicomFrames)
            return Message("its number of frames is wrong, or more than 1,000,000");
        header_.frames = static_cast<std::size_t>(frames.front());
        return {};
    }

    Message sampleProblem() {
        header_.allocated = number(0x00280100);
        header_.stored = number(0x00280101);
        const ByteSpan high = value(0x00280102);
        header_.high = high.empty() ? header_.stored - 1 : number(0x00280102);
        header_.isSigned = number(0x00280103) == 1;
        if (header_.allocated != 8 && header_.allocated != 16)
            return Message("it has %1 bits per sample; Imago reads DICOM files with 8 or 16", header_.allocated);
        if (header_.stored < 1 || header_.stored > header_.high + 1 || header_.high >= header_.allocated)
            return Message("the DICOM header contradicts itself about the bits of a sample");
        if (value(0x00280120).size() >= 2) header_.padding = number(0x00280120);
        return {};
    }

    Message colorProblem() {
        struct Named {
            std::string_view name;
            DicomColors colors;
        };
        // What JPEG 2000 turned into differences of colors, its decoder turns back.
        static constexpr std::array<Named, 8> kNamed = {Named{"MONOCHROME1", DicomColors::grayInverted},
                                                        Named{"MONOCHROME2", DicomColors::gray},
                                                        Named{"PALETTE COLOR", DicomColors::palette},
                                                        Named{"RGB", DicomColors::rgb},
                                                        Named{"YBR_FULL", DicomColors::ybr},
                                                        Named{"YBR_FULL_422", DicomColors::ybr422},
                                                        Named{"YBR_RCT", DicomColors::rgb},
                                                        Named{"YBR_ICT", DicomColors::rgb}};
        const std::string_view name = dicomText(value(0x00280004));
        const Named* found = nullptr;
        for (const Named& named : kNamed)
            if (named.name == name) found = &named;
        const int samples = value(0x00280002).empty() ? 1 : number(0x00280002);
        if (found == nullptr) return Message("its kind of colors is not supported: save it as PNG");
        header_.colors = found->colors;
        if (header_.samples() != samples)
            return Message("the DICOM header contradicts itself about the channels of a pixel");
        header_.planar = samples == 3 && number(0x00280006) == 1;
        if (header_.colors == DicomColors::palette && !value(0x00281221).empty())
            return Message("its color palette is compressed, which is not supported: save it as PNG");
        return {};
    }

    void readSlice() {
        header_.slice.series = std::hash<std::string_view>{}(dicomText(value(0x0020000E)));
        if (const std::vector<double> number = dicomDecimals(value(0x00200013)); !number.empty())
            if (std::abs(number.front()) < 1e15) header_.slice.number = static_cast<std::int64_t>(number.front());
        const std::vector<double> place = dicomDecimals(value(0x00200032));
        const std::vector<double> axes = dicomDecimals(value(0x00200037));
        if (place.size() != 3 || axes.size() != 6) return;
        double position = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            const std::size_t j = (i + 1) % 3;
            const std::size_t k = (i + 2) % 3;
            position += place[i] * (axes[j] * axes[3 + k] - axes[k] * axes[3 + j]);
        }
        if (std::isfinite(position)) header_.slice.position = position;
    }

    const DicomData& data_;
    DicomHeader header_;
};

}  // namespace

DicomHeader readDicomHeader(const DicomData& data) {
    return DicomHeaderReader(data).read();
}

std::vector<double> dicomDecimals(ByteSpan value) {
    std::vector<double> numbers;
    std::string_view text = dicomText(value);
    while (!text.empty()) {
        const std::size_t end = text.find('\\');
        std::string_view one = text.substr(0, end);
        while (one.starts_with(' ') || one.starts_with('+')) one.remove_prefix(1);
        while (one.ends_with(' ')) one.remove_suffix(1);
        double number = 0;
        const auto [stop, problem] = std::from_chars(one.data(), one.data() + one.size(), number);
        if (problem != std::errc() || stop != one.data() + one.size() || !std::isfinite(number)) return {};
        numbers.push_back(number);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return numbers;
}

ByteSpan dicomValue(const DicomData& data, std::size_t frame, std::uint32_t tag) {
    const auto in = [tag](const DicomValues& values) {
        const auto found = values.find(tag);
        return found == values.end() ? ByteSpan() : found->second;
    };
    ByteSpan value;
    if (frame < data.perFrame.size()) value = in(data.perFrame[frame]);
    if (value.empty()) value = in(data.shared);
    return value.empty() ? in(data.values) : value;
}

}  // namespace core
