#include "core/model/ConvParameters.h"

namespace core {

std::vector<Parameter> convParameters() {
    return {
        Parameter::integer("latent_size", "Latent size", 24, 1, 512, "dimensions",
                           "How many numbers stand for one picture: more keep more detail, fewer are easier to steer."),
        Parameter::integer("width", "Width", 16, 4, 256, "feature maps",
                           "Feature maps of the network at half resolution: wider draws better and trains slower."),
        Parameter::integer("hidden_size", "Hidden size", 256, 8, 4096, "units",
                           "Units of the dense layer between the features and the latent: more learn more from each "
                           "picture, and make the file larger.")
            .asAdvanced(),
    };
}

Parameter labelsParameter() {
    return Parameter::toggle("labels", "Learn the classes", false,
                             "Tells the model the class of each picture, so that you can ask for a class afterwards. "
                             "The dataset must have classes.");
}

}  // namespace core
