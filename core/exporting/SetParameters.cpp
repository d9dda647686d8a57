#include "core/exporting/SetParameters.h"

#include <algorithm>
#include <cstdint>

#include "core/base/Error.h"
#include "core/exporting/DrawnSamples.h"
#include "core/exporting/NamePattern.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

constexpr std::int64_t kMostSamples = 1'000'000;  // as countParameter() has it

std::int64_t askedCount(const ExportRequest& request) {
    const std::int64_t each = request.settings.integer("per_class");
    if (each == 0) return request.settings.integer("count");
    const std::size_t classes = request.model->snapshot->spec().classNames.size();
    const bool inTurn = request.classes.empty() && request.centers.latents.empty();
    return inTurn ? each * static_cast<std::int64_t>(std::max<std::size_t>(1, classes)) : each;
}

}  // namespace

std::vector<Parameter> setParameters() {
    return {countParameter(),
            Parameter::integer("per_class", "Samples per class", 0, 0, kMostSamples, "",
                               "How many samples of each class are saved, in place of the number of samples; 0: that "
                               "number is used.")
                .asOfClasses(),
            seedParameter(),
            temperatureParameter(),
            spreadParameter(),
            Parameter::real("min_distance", "Minimum distance", 0, 0, 1, "",
                            "Samples that are closer than this to a training image are left out, and others are "
                            "generated in their place. The distance is the root mean square difference of the pixels, "
                            "0 to 1, as Explore shows it; 0: none is left out. Needs the dataset of the model."),
            Parameter::toggle("drop_similar", "Leave out near-duplicates within the set", false,
                              "Of samples that look almost the same only the first is kept, and others are generated "
                              "in their place, by the rules that find near-duplicates in a dataset.")};
}

Parameter distancesParameter() {
    return Parameter::toggle("distances", "Distance to training images", false,
                             "Writes for each sample the nearest training image and the distance to it: the root mean "
                             "square difference of the pixels, 0 to 1, as Explore shows it. Needs the dataset of the "
                             "model. Always on with a minimum distance.");
}

Parameter layoutParameter() {
    return Parameter::choice("layout", "Layout", "flat",
                             {{"flat", "Flat", "All images are in one folder."},
                              {"classes", "Folder per class",
                               "The images of each class are in a folder with its name, as torchvision's ImageFolder "
                               "and Keras read them."}},
                             "How the images are arranged in folders.")
        .asOfClasses();
}

Parameter nameParameter() {
    return Parameter::text("name", "File names", NamePattern::kUsual, NamePattern::kLongest,
                           "What the files are called, without the extension: text with the fields {index} (six "
                           "digits; {index:4} has four), {class}, {seed} and {model}.");
}

Parameter scalingParameter() {
    return Parameter::choice(
        "scaling", "Scaling", "blocks",
        {{"blocks", "Sharp blocks", "Each pixel becomes a block (nearest neighbor), without interpolation."},
         {"smooth", "Smooth", "Cubic interpolation between the pixels."}},
        "How images are enlarged.");
}

Parameter qualityParameter() {
    return Parameter::integer("quality", "Quality", 95, 1, 100, "",
                              "Quality of lossy compression: more gives larger files that look closer to the sample.");
}

int sampleCount(const ExportRequest& request) {
    return static_cast<int>(std::clamp<std::int64_t>(askedCount(request), 1, kMostSamples));
}

int checkedSampleCount(const ExportRequest& request) {
    if (request.settings.integer("per_class") > 0 && request.model->snapshot->spec().classNames.empty())
        throw Error(
            "The model is not conditional on class, so it cannot generate samples of each class; set the number of "
            "samples instead.");
    if (request.settings.integer("per_class") > 0 && request.classes.empty() && !request.centers.latents.empty())
        throw Error(
            "Samples around a latent have its class, so that there is no number of samples per class; choose a class, "
            "or set the number of samples instead.");
    if (const std::int64_t asked = askedCount(request); asked > kMostSamples)
        throw Error("%1 samples are too many for one export; choose fewer per class (at most 1,000,000 in all).",
                    asked);
    return sampleCount(request);
}

int labelOf(const ClassMix& mix) {
    const auto most = std::max_element(mix.begin(), mix.end(),
                                       [](const ClassWeight& a, const ClassWeight& b) { return a.weight < b.weight; });
    return most == mix.end() ? -1 : most->index;
}

ExportPoints firstOfSet(const ExportRequest& request, int most) {
    return drawnSamples(request).points(std::min(most, sampleCount(request)));
}

Message refusalOfNoImages(const SampleSpec& spec) {
    return isImage(spec) ? Message() : Message("it writes images");
}

}  // namespace core
