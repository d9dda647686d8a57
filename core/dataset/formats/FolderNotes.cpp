#include "core/dataset/formats/FolderNotes.h"

#include <algorithm>
#include <cstdio>

#include "core/dataset/SampleShape.h"

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

void countResized(const FolderPictures& pictures, const std::vector<FolderSample>& samples, ImportReport& report) {
    const ImageShape shape = pictures.shape();
    for (const FolderSample& sample : samples) {
        const auto& facts = pictures.facts(sample.index);
        if (facts.width != shape.width || facts.height != shape.height)
            addResized(report, 1, facts.width, facts.height);
    }
}

void addRangeNotes(const HighestValues& highest, const WhitePoint& white, ImportReport& report) {
    if (white.bits != WhitePoint().bits)
        report.notes.push_back(
            Message("The images of 16 bits a channel use only %1 of them (the highest value is %2), so %3 was taken "
                    "for white in all of them.",
                    white.bits, highest.integer, (1 << white.bits) - 1));
    if (white.real != WhitePoint().real)
        report.notes.push_back(
            Message("The floating-point images have values up to %1, so %2 was taken for white in all of them.",
                    valueText(highest.real), valueText(white.real)));
}

}  // namespace

void addImageNotes(const FolderPictures& pictures, const std::vector<FolderSample>& samples, ImportReport& report) {
    countResized(pictures, samples, report);
    addRangeNotes(pictures.highest(), pictures.white(), report);
    std::size_t cropped = 0;
    std::size_t endless = 0;
    const FolderSample* worst = nullptr;
    const FolderSample* first = nullptr;
    const auto ratio = [&](const FolderSample& sample) {
        const auto& facts = pictures.facts(sample.index);
        return static_cast<double>(std::max(facts.width, facts.height)) / std::min(facts.width, facts.height);
    };
    for (const FolderSample& sample : samples) {
        const auto& facts = pictures.facts(sample.index);
        if (facts.endMissing && ++endless == 1) first = &sample;
        if (!losesMuch(facts.width, facts.height)) continue;
        ++cropped;
        if (worst == nullptr || ratio(sample) > ratio(*worst)) worst = &sample;
    }
    if (endless == 1)
        report.notes.push_back(
            Message("1 image lacks the end of its file, but no row, and was read (for example %1).", first->name));
    if (endless > 1)
        report.notes.push_back(
            Message("%1 images lack the end of their files, but no row, and were read (for example %2).", endless,
                    first->name));
    if (cropped == 0) return;
    const auto& facts = pictures.facts(worst->index);
    report.notes.push_back(
        cropped == 1
            ? Message("1 image loses more than a third to the crop to a square (for example %1, %2 x %3 pixels).",
                      worst->name, facts.width, facts.height)
            : Message("%1 images lose more than a third to the crop to a square (for example %2, %3 x %4 pixels).",
                      cropped, worst->name, facts.width, facts.height));
}

}  // namespace core
