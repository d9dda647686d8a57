#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/base/Message.h"
#include "core/evaluation/SetEvaluation.h"
#include "core/sample/SampleSpec.h"
#include "core/sample/image/Image.h"

namespace core {

/// What was evaluated, in words and numbers that outlive the model. No path of the machine is in it.
struct EvaluationSubject {
    std::string name;         ///< of the model, or of the set of images of another tool
    std::string family;       ///< id; empty for images of another tool
    std::string weightsHash;  ///< of the weights, as in recipes; empty where they are not saved, or there is no model
    std::int64_t step = 0;    ///< of the training that the weights are of; 0 where that is not known
    std::size_t parameters = 0;  ///< of the model; 0 where there is none
    /// Label and value of each, in the order of the forms: "Latent dimensions", "16".
    std::vector<std::pair<std::string, std::string>> modelSettings;
    std::vector<std::pair<std::string, std::string>> trainingSettings;
};

/// On what it was evaluated, and how: all that one needs to do it again.
struct EvaluationProtocol {
    std::string dataset;            ///< its name
    SampleSpec spec;                ///< of its samples
    std::size_t trainingCount = 0;  ///< training samples
    std::size_t heldOutCount = 0;   ///< samples that the model has not seen
    bool testSet = false;           ///< EvaluationSplit::testSet
    bool splitKnown = false;        ///< EvaluationSplit::known
    std::size_t classCount = 0;     ///< of the dataset; 0 where it has none
    std::size_t samples = 0;        ///< asked for
    std::uint64_t seed = 1;         ///< of all random numbers
    std::string version;            ///< of Imago
    std::string libraries;          ///< versions of LibTorch and OpenCV, in a line
    std::string device;             ///< "CPU, 2 threads"
    std::string date;               ///< when it was finished, UTC: "2026-11-30T17:00:00Z"
};

/// A finished evaluation with all that the page, the report and the kept file show of it. A plain value.
struct EvaluationRecord {
    EvaluationSubject subject;
    EvaluationProtocol protocol;
    SetEvaluation result;
    Image samples;  ///< a sheet of generated samples; empty where none were compared
};

}  // namespace core
