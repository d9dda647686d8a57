#include "core/training/TrainingOptions.h"

#include <algorithm>

#include "core/model/ModelFamily.h"

namespace core {

std::vector<Parameter> commonTrainingParameters() {
    return {
        Parameter::choice(
            "length", "Length", "minutes",
            {{"epochs", "Epochs", "Ends after a number of passes over the training images."},
             {"minutes", "Minutes", "Ends after a set time; the learning rate schedule is fitted to it."},
             {"plateau", "Early stopping",
              "Ends when the validation loss has not improved for a number of epochs, and keeps the best weights; the "
              "learning rate stays constant."},
             {"endless", "Until stopped", "Continues until you stop it; the learning rate stays constant."}},
            "How long to train: for a number of epochs or minutes, until early stopping, or until you stop it."),
        Parameter::integer("epochs", "Epochs", 10, 1, 100000, "",
                           "Number of passes over the training images, if the length is in epochs."),
        Parameter::real("minutes", "Minutes", 1.0, 0.01, 100000, "min", "Training time, if the length is in minutes."),
        Parameter::integer(
            "patience", "Patience", 5, 1, 1000, "epochs",
            "Early stopping: number of epochs without a better validation loss after which training ends."),
        Parameter::real("learning_rate", "Learning rate", 0.004, 1e-6, 0.1, "",
                        "Step size of the optimizer: too high and training diverges, too low and it takes very long."),
        Parameter::choice("schedule", "Schedule", "cosine",
                          {{"constant", "Constant", "The learning rate stays constant."},
                           {"cosine", "Cosine",
                            "The learning rate falls to zero along a cosine over the length of the run, which usually "
                            "gives the best final result."}},
                          "How the learning rate changes over the training.")
            .asAdvanced(),
        Parameter::integer("batch_size", "Batch size", 64, 1, 1024, "images",
                           "Images per step: larger batches make training steadier and use more memory.")
            .asAdvanced(),
        Parameter::real("validation", "Validation share", 0.05, 0.01, 0.5, "",
                        "Share of the images that is kept out of training, to detect overfitting.")
            .asAdvanced()
            .asOfDataset(),
        Parameter::toggle("validation_blocks", "Validation in blocks", true,
                          "Where samples overlap their neighbors (overlapping tiles of an image, frames of a video), "
                          "validation images are contiguous blocks that share nothing with the training images; those "
                          "in between are used for neither. Off: validation images are drawn at random.")
            .asAdvanced()
            .asOfDataset()
            .addedLater(false),
        Parameter::integer(
            "seed", "Seed", 1, 0, 2147483647, "",
            "Starting value of the random numbers: the same seed gives the same split, shuffling and initialization."),
        Parameter::real("ema", "EMA decay", 0.99, 0.0, 0.9999, "per step",
                        "Decay of the exponential moving average (EMA) of the weights: the average gives better "
                        "results than the latest weights. 0 turns it off.")
            .asAdvanced(),
        Parameter::real("gradient_clip", "Gradient clipping", 0.0, 0.0, 100000, "",
                        "Largest norm of the gradient: larger gradients are scaled down, which prevents sudden jumps. "
                        "0 turns it off.")
            .asAdvanced(),
        Parameter::toggle("live_metrics", "Live metrics", true,
                          "About once a minute, KID and coverage of generated samples are measured and drawn as "
                          "curves; this takes at most 2 % of the training time and changes nothing else.")
            .asAdvanced()
            .addedLater(false),
    };
}

std::vector<Parameter> allTrainingParameters(const std::string& family) {
    std::vector<Parameter> parameters = commonTrainingParameters();
    for (const Parameter& own : modelFamily(family).trainingParameters) {
        const auto common = std::find_if(parameters.begin(), parameters.end(),
                                         [&](const Parameter& parameter) { return parameter.name == own.name; });
        if (common == parameters.end())
            parameters.push_back(own);
        else
            *common = own;
    }
    return parameters;
}

bool mayChangeInTraining(const std::string& family, const std::string& name) {
    if (name == "learning_rate") return true;
    const auto& own = modelFamily(family).trainingParameters;
    return std::any_of(own.begin(), own.end(), [&](const Parameter& parameter) {
        return parameter.name == name && parameter.type == ParameterType::real;
    });
}

}  // namespace core
