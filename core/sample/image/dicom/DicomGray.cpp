#include <algorithm>
#include <cmath>
#include <functional>
#include <string_view>

#include "core/sample/image/dicom/DicomImage.h"

namespace core {

namespace {

constexpr std::size_t kDicomTable = 65536;  // what a sample of 16 bits may be

double firstDecimal(ByteSpan value, double otherwise) {
    const std::vector<double> numbers = dicomDecimals(value);
    return numbers.empty() ? otherwise : numbers.front();
}

/// From a sample to the value of the modality.
class DicomRescale {
   public:
    DicomRescale(const DicomData& data, const DicomHeader& header, std::size_t frame)
        : shift_(header.high + 1 - header.stored),
          mask_((1 << header.stored) - 1),
          sign_(header.isSigned ? 1 << (header.stored - 1) : 0),
          slope_(firstDecimal(dicomValue(data, frame, 0x00281053), 1)),
          intercept_(firstDecimal(dicomValue(data, frame, 0x00281052), 0)) {
        if (slope_ == 0) slope_ = 1;
    }

    double operator()(int sample) const {
        const int bits = sample >> shift_ & mask_;
        return ((bits ^ sign_) - sign_) * slope_ + intercept_;
    }
    /// Of all samples that there may be.
    DicomRange natural() const {
        const double first = -sign_ * slope_ + intercept_;
        const double last = (mask_ - sign_) * slope_ + intercept_;
        return {std::min(first, last), std::max(first, last)};
    }

   private:
    int shift_;
    int mask_;
    int sign_;
    double slope_;
    double intercept_;
};

/// From 0, black, to 1.
using DicomCurve = std::function<double(double value)>;

DicomCurve linearCurve(double center, double width) {
    if (width <= 1) return [=](double value) { return value <= center - 0.5 ? 0.0 : 1.0; };
    return [=](double value) { return (value - (center - 0.5)) / (width - 1) + 0.5; };
}

DicomCurve rangeCurve(const DicomRange& range) {
    const double width = range.highest - range.lowest;
    return [=](double value) { return width > 0 ? (value - range.lowest) / width : 0.0; };
}

/// That of the file; empty where it has none.
DicomCurve curveOfFile(const DicomData& data, std::size_t frame) {
    const std::vector<double> center = dicomDecimals(dicomValue(data, frame, 0x00281050));
    const std::vector<double> width = dicomDecimals(dicomValue(data, frame, 0x00281051));
    if (center.empty() || width.empty() || width.front() <= 0) return {};
    const double middle = center.front();
    const double wide = width.front();
    const ByteSpan function = dicomValue(data, frame, 0x00281056);
    if (hasText(function, 0, "SIGMOID"))
        return [=](double value) { return 1 / (1 + std::exp(-4 * (value - middle) / wide)); };
    if (hasText(function, 0, "LINEAR_EXACT")) return [=](double value) { return (value - middle) / wide + 0.5; };
    return wide < 1 ? DicomCurve() : linearCurve(middle, wide);
}

/// Of the samples that are there, without those that stand for no pixel.
DicomRange usedRange(const DicomHeader& header, const DicomSamples& samples, const DicomRescale& rescale) {
    DicomRange range;
    bool any = false;
    for (const std::uint16_t sample : samples.values) {
        if (header.padding && sample == *header.padding) continue;
        const double value = rescale(sample);
        range.lowest = any ? std::min(range.lowest, value) : value;
        range.highest = any ? std::max(range.highest, value) : value;
        any = true;
    }
    return range;
}

/// Black and white of every sample, as it is seen.
std::vector<std::uint8_t> grayTable(const DicomRescale& rescale, const DicomCurve& curve, bool inverted) {
    std::vector<std::uint8_t> table(kDicomTable);
    for (std::size_t sample = 0; sample < kDicomTable; ++sample) {
        const double gray = curve(rescale(static_cast<int>(sample)));
        const double shown = std::isfinite(gray) ? std::clamp(gray, 0.0, 1.0) * 255 : 0;
        const auto byte = static_cast<std::uint8_t>(std::lround(shown));
        table[sample] = inverted ? static_cast<std::uint8_t>(255 - byte) : byte;
    }
    return table;
}

}  // namespace

DecodedImage dicomImage(const DicomData& data, const DicomHeader& header, std::size_t frame,
                        const DicomSamples& samples, const DicomView& view) {
    if (samples.colors != DicomColors::gray && samples.colors != DicomColors::grayInverted)
        return dicomColorImage(data, header, samples);
    DecodedImage result;
    const DicomRescale rescale(data, header, frame);
    DicomCurve curve;
    if (view.window.from == DicomWindow::From::numbers) curve = linearCurve(view.window.center, view.window.width);
    if (view.window.from == DicomWindow::From::file) curve = curveOfFile(data, frame);
    if (!curve && header.stored <= 8) curve = rangeCurve(rescale.natural());
    if (!curve) {
        result.values = usedRange(header, samples, rescale);
        curve = rangeCurve(view.range ? *view.range : *result.values);
    }
    const std::vector<std::uint8_t> table = grayTable(rescale, curve, samples.colors == DicomColors::grayInverted);
    result.image = Image({static_cast<int>(header.height), static_cast<int>(header.width), 1});
    std::ranges::transform(samples.values, result.image.pixels().begin(),
                           [&table](std::uint16_t sample) { return table[sample]; });
    return result;
}

}  // namespace core
