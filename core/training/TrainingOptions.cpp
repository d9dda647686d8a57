#include "core/training/TrainingOptions.h"

#include <algorithm>

#include "core/model/ModelFamily.h"

namespace core {

std::vector<Parameter> commonTrainingParameters() {
    return {
        Parameter::choice(
            "length", "Length", "minutes",
            {{"epochs", "Epochs", "Ends after a number of passes over the training pictures."},
             {"minutes", "Minutes", "Ends after a time; the learning rate is planned for it."},
             {"plateau", "Until it stops improving",
              "Ends when validation has not improved for a number of epochs, and keeps the best weights; the learning "
              "rate stays constant."},
             {"endless", "Until stopped", "Goes on until you stop it; the learning rate stays constant."}},
            "What ends the training."),
        Parameter::integer("epochs", "Epochs", 10, 1, 100000, "",
                           "Passes over the training pictures, where the length is in epochs."),
        Parameter::real("minutes", "Minutes", 1.0, 0.01, 100000, "min",
                        "Training time, where the length is in minutes."),
        Parameter::integer("patience", "Patience", 5, 1, 1000, "epochs",
                           "Epochs without a better validation that end the training, where the length is until it "
                           "stops improving."),
        Parameter::real("learning_rate", "Learning rate", 0.004, 1e-6, 0.1, "",
                        "How far each step moves the weights: too high diverges, too low takes for ever."),
        Parameter::choice("schedule", "Schedule", "cosine",
                          {{"constant", "Constant", "The learning rate stays as it is."},
                           {"cosine", "Cosine",
                            "The learning rate falls to zero along a cosine over the planned "
                            "length, which gives the best end result."}},
                          "How the learning rate changes over the training.")
            .asAdvanced(),
        Parameter::integer("batch_size", "Batch size", 64, 1, 1024, "images",
                           "Pictures a step: larger batches are smoother and use more memory.")
            .asAdvanced(),
        Parameter::real("validation", "Validation share", 0.05, 0.01, 0.5, "",
                        "Share of the pictures that is not trained on, to see whether the model learns by heart.")
            .asAdvanced(),
        Parameter::integer("seed", "Seed", 1, 0, 2147483647, "",
                           "Start of all random numbers: the same seed splits, shuffles and initialises the same way."),
        Parameter::real("ema", "Weight averaging", 0.99, 0.0, 0.9999, "a step",
                        "Decay of the moving average (EMA) of the weights: the average draws better pictures than the "
                        "newest weights. 0 turns it off.")
            .asAdvanced(),
        Parameter::real("gradient_clip", "Gradient clip", 0.0, 0.0, 100000, "",
                        "Largest norm of a gradient: tames sudden jumps. 0 turns it off.")
            .asAdvanced(),
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
