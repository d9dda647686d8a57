#include "core/dataset/formats/FolderNotes.h"

#include <algorithm>
#include <cstdio>

#include "core/dataset/SampleShape.h"

namespace core {

namespace {

std::string countedImages(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " image" : " images");
}

/// Without zeros at the end that say nothing.
std::string valueText(double value) {
    char text[32] = {};
    std::snprintf(text, sizeof(text), "%.6g", value);
    std::string result = text;
    std::ranges::replace(result, ',', '.');  // in some locales printf writes a decimal comma
    return result;
}

void addRangeNotes(const HighestValues& highest, const WhitePoint& white, ImportReport& report) {
    if (white.bits != WhitePoint().bits)
        report.notes.push_back("The images of 16 bits a channel use only " + std::to_string(white.bits) +
                               " of them (the highest value is " + std::to_string(highest.integer) + "), so " +
                               std::to_string((1 << white.bits) - 1) + " was taken for white in all of them.");
    if (white.real != WhitePoint().real)
        report.notes.push_back("The floating-point images have values up to " + valueText(highest.real) + ", so " +
                               valueText(white.real) + " was taken for white in all of them.");
}

}  // namespace

void addImageNotes(const FolderPictures& pictures, const std::vector<FolderSample>& samples, ImportReport& report) {
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
    if (endless != 0)
        report.notes.push_back(countedImages(endless) +
                               (endless == 1 ? " lacks the end of its file, but no row, and was read"
                                             : " lack the end of their files, but no row, and were read") +
                               " (for example " + first->name + ").");
    if (cropped == 0) return;
    const auto& facts = pictures.facts(worst->index);
    report.notes.push_back(countedImages(cropped) + (cropped == 1 ? " loses" : " lose") +
                           " more than a third to the crop to a square (for example " + worst->name + ", " +
                           std::to_string(facts.width) + " x " + std::to_string(facts.height) + " pixels).");
}

}  // namespace core
