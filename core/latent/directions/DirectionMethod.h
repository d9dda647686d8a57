#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Outcome.h"
#include "core/dataset/Dataset.h"
#include "core/latent/directions/Direction.h"
#include "core/model/ModelSnapshot.h"

namespace core {

/// What a method may look at. The referred objects must outlive the call.
struct DirectionRequest {
    const ModelSnapshot& snapshot;
    const Dataset* dataset = nullptr;  ///< of the model's image shape; its test images are left out. Null: none
    Latent point = {};                 ///< for a method that looks around a point; empty: the middle
    ClassMix classes = {};             ///< what a conditional model is told; empty: all classes alike
    int count = 16;                    ///< directions at most, 1 or more
    JobContext context = {};           ///< hears of the images that are read
};

struct FoundDirections {
    Outcome outcome = Outcome::done;  ///< cancelled: `directions` is empty
    std::vector<Direction> directions;
};

/// A way to find directions, described as data. A new one is one file and one line in DirectionMethod.cpp.
struct DirectionMethod {
    std::string id;             ///< "pca"
    std::string label;          ///< "Principal components"
    std::string help;           ///< a sentence or two for a newcomer
    bool looksAtData = false;   ///< where the model can read images and there is a dataset
    bool needsClasses = false;  ///< cannot do without: an encoder, and a dataset with classes
    bool local = false;         ///< looks around request.point: elsewhere its directions are others
    /// Blocks. Throws Error when something that the method needs is missing.
    FoundDirections (*find)(const DirectionRequest& request) = nullptr;
    std::string word = {};  ///< what a number follows in their names, "Change"; empty: they have names of their own
};

std::span<const DirectionMethod> directionMethods();

/// Throws Error that lists the known ones.
const DirectionMethod& directionMethod(const std::string& id);

/// Whether it has only a number for a name ("Change 3"), which says nothing about what it changes.
bool isNumbered(const Direction& direction);

/// Its name; one that is only a number can be translated, one that a person gave not.
Message nameOf(const Direction& direction);

/// The sentence that says what is missing for a method; empty where nothing is.
Message missingFor(const DirectionMethod& method, const ModelSnapshot& snapshot, const Dataset* dataset);

}  // namespace core
