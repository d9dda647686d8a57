#include "core/dataset/formats/FolderNotes.h"

#include <algorithm>
#include <cstdio>

#include "core/base/Utf8.h"
#include "core/dataset/CropNotes.h"

namespace core {

namespace {

/// Without zeros at the end that say nothing.
std::string valueText(double value) {
    char text[32] = {};
    std::snprintf(text, sizeof(text), "%.6g", value);
    std::string result = text;
    std::ranges::replace(result, ',', '.');  // in some locales printf writes a decimal comma
    return result;
}

void countResized(const FolderImages& images, const std::vector<FolderSample>& samples, ImportReport& report) {
    const ImageShape shape = images.shape();
    for (const FolderSample& sample : samples) {
        const auto& facts = images.facts(sample.index);
        if (facts.width != shape.width || facts.height != shape.height)
            addResized(report, 1, facts.width, facts.height);
    }
}

void addRangeNotes(const HighestValues& highest, const WhitePoint& white, ImportReport& report) {
    if (white.bits != WhitePoint().bits)
        report.notes.push_back(
            Message("The images with 16 bits per channel use only %1 of them (the highest value is %2), so %3 is used "
                    "as white in all of them.",
                    white.bits, highest.integer, (1 << white.bits) - 1));
    if (white.real != WhitePoint().real)
        report.notes.push_back(
            Message("The floating-point images have values up to %1, so %2 is used as white in all of them.",
                    valueText(highest.real), valueText(white.real)));
}

}  // namespace

void addImageNotes(const FolderImages& images, const std::vector<FolderSample>& samples, ImportReport& report) {
    countResized(images, samples, report);
    addRangeNotes(images.highest(), images.white(), report);
    if (const auto& values = images.values())
        report.notes.push_back(
            Message("The DICOM images without a window have values from %1 to %2, which become black and white in all "
                    "of them.",
                    valueText(values->lowest), valueText(values->highest)));
    CropNotes crop(images.shape(), images.fit());
    std::size_t endless = 0;
    const FolderSample* first = nullptr;
    for (const FolderSample& sample : samples) {
        const auto& facts = images.facts(sample.index);
        if (facts.endMissing && ++endless == 1) first = &sample;
        crop.add(facts.width, facts.height, sample.name);
    }
    if (endless == 1)
        report.notes.push_back(Message("1 image file lacks an end marker but contains all pixels, so it was read (%1).",
                                       shownName(first->name)));
    if (endless > 1)
        report.notes.push_back(
            Message("%1 image files lack an end marker but contain all pixels, so they were read (for example %2).",
                    endless, shownName(first->name)));
    crop.addTo(report);
}

}  // namespace core
