#include "core/evaluation/EvaluationWarnings.h"

#include <algorithm>
#include <string>

#include "core/base/AsciiCase.h"
#include "core/base/GroupedCount.h"
#include "core/base/Utf8.h"

namespace core {

namespace {

bool isJpeg(const std::string& name) {
    const auto endsWith = [&](std::string_view ending) {
        return name.size() > ending.size() &&
               std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                          [](char a, char b) { return a == asciiLower(b); });
    };
    return endsWith(".jpg") || endsWith(".jpeg");
}

/// Which files of a set that somebody may have expected to be samples are none. The harmless ones come last.
void addSkippedWarning(const Dataset& set, std::vector<Message>& warnings) {
    const auto count = std::ranges::count(set.report.skipped, false, &SkippedFile::harmless);
    if (count == 0) return;
    const SkippedFile& first = set.report.skipped.front();
    const std::string name = shownName(set.name);
    const std::string file = shownName(first.file);
    warnings.push_back(count == 1 ? Message("1 of the %1 files of \"%2\" was skipped, %3: %4.", set.report.found, name,
                                            file, first.reason)
                                  : Message("%1 of the %2 files of \"%3\" were skipped, for example %4: %5.", count,
                                            set.report.found, name, file, first.reason));
}

/// What is wrong with the samples of a set as they were read.
void addSourceWarnings(const Dataset& set, std::vector<Message>& warnings) {
    if (const std::size_t resized = std::min(set.report.resized, set.size()); resized > 0)
        warnings.push_back(
            resized == 1
                ? Message(
                      "1 of the %1 images of \"%2\" was resized, so that the figures compare it in another size than "
                      "its own.",
                      set.size(), shownName(set.name))
                : Message(
                      "%1 of the %2 images of \"%3\" were resized, so that the figures compare them in another size "
                      "than their own.",
                      resized, set.size(), shownName(set.name)));
    if (const auto jpegs = std::ranges::count_if(set.sampleNames, isJpeg); jpegs > 0)
        warnings.push_back(
            jpegs == 1
                ? Message(
                      "1 of the %1 images of \"%2\" is a JPEG file: its compression artifacts count in the figures.",
                      set.size(), shownName(set.name))
                : Message("%1 of the %2 images of \"%3\" are JPEG files: their compression artifacts count in the "
                          "figures.",
                          jpegs, set.size(), shownName(set.name)));
}

/// That it is not what the model was trained on any more, with what is known of how.
Message changedWarning(const DatasetFingerprint& then, const Dataset& dataset) {
    const std::string name = shownName(dataset.name);
    if (then.samples != dataset.size())
        return Message(
            "\"%1\" has changed since the training (%2 images then, %3 now): the model may have been trained on images "
            "that count as held out, and what it copied cannot be found for certain.",
            name, then.samples, dataset.size());
    if (then.classes != dataset.classNames.size())
        return Message(
            "\"%1\" has changed since the training (%2 classes then, %3 now): the model may have been trained on "
            "images that count as held out.",
            name, then.classes, dataset.classNames.size());
    return Message(
        "\"%1\" has changed since the training (%2 images then and now, but not the same ones, or in another order, or "
        "imported with other settings): the model may have been trained on images that count as held out.",
        name, then.samples);
}

void addSplitWarnings(const SetEvaluationRequest& request, bool measured, std::vector<Message>& warnings) {
    const EvaluationSplit& split = request.split;
    const std::string name = shownName(request.dataset.name);
    if (request.model != nullptr && split.changedFrom) {
        warnings.push_back(changedWarning(*split.changedFrom, request.dataset));
    } else if (request.model != nullptr && !split.known) {
        warnings.push_back(
            Message("The model was not trained on \"%1\" as it is now: it may have seen images that count as held out, "
                    "and what it copied cannot be found.",
                    name));
    } else if (!split.sameContent) {
        warnings.push_back(
            Message("The images of \"%1\" are not exactly those that the model was trained on: they were changed "
                    "since, or imported with other settings.",
                    name));
    }
    if (split.heldOut.empty() && measured) {
        warnings.push_back(Message(
            "\"%1\" has no held-out images: the model was measured on images that it may have been trained on.", name));
    } else if (split.heldOut.empty()) {
        warnings.push_back(
            Message("\"%1\" has no held-out images, so that it is not known what real images get.", name));
    }
    if (split.straddling > 0)
        warnings.push_back(
            Message("Held-out images of \"%1\" have exact or near duplicates among the training images (%2), so that "
                    "comparisons with images that the model has not seen are too favorable.",
                    name, split.straddling));
}

}  // namespace

std::vector<Message> evaluationWarnings(const SetEvaluationRequest& request, bool measured, std::size_t compared) {
    const EvaluationSplit& split = request.split;
    std::vector<Message> warnings;
    if (compared > 0 && compared < kFewSamples)
        warnings.push_back(
            Message("Fewer than 2,000 samples were compared (%1): the figures are rough, and some are not given.",
                    groupedCount(compared)));
    if (compared > 0 && split.training.size() < kFewSamples)
        warnings.push_back(
            Message("\"%1\" has fewer than 2,000 training images (%2), so that what is compared with them is rough.",
                    shownName(request.dataset.name), groupedCount(split.training.size())));
    if (compared > 0 && !split.heldOut.empty() && split.heldOut.size() < std::min(compared, kFewSamples))
        warnings.push_back(Message(
            "\"%1\" has fewer held-out images (%2) than there are samples, so that what real images get is rough.",
            shownName(request.dataset.name), groupedCount(split.heldOut.size())));
    addSplitWarnings(request, measured, warnings);
    if (request.samples != nullptr)
        for (const Dataset* set : {&request.dataset, request.samples}) addSkippedWarning(*set, warnings);
    addSourceWarnings(request.dataset, warnings);
    if (request.samples != nullptr) addSourceWarnings(*request.samples, warnings);
    return warnings;
}

}  // namespace core
