#pragma once

#include <string>
#include <vector>

namespace core {

/// A class by its place in ModelSpec::classNames, and how much of it is wanted.
struct ClassWeight {
    int index = 0;
    float weight = 1.0F;  ///< those of a mixture add up to 1

    bool operator==(const ClassWeight&) const = default;
};

/// What a conditional model is asked to draw: one class, or a mixture of several. Empty: all classes alike.
using ClassMix = std::vector<ClassWeight>;

/// `first` and `share` (0 to 1) of `second` in its place; one class alone where the share or the choice leaves one.
ClassMix mixOf(int first, int second, float share);

/// Whether every class of `mix` is one of `classNames`.
bool fits(const ClassMix& mix, const std::vector<std::string>& classNames);

/// The place of the class called `name`. Throws Error that lists the known ones, or says that the model has none.
int classIndex(const std::string& name, const std::vector<std::string>& classNames);

/// "Shirt" or, mixed, "0.7 Shirt + 0.3 Bag". `mix` fits the names.
std::string toText(const ClassMix& mix, const std::vector<std::string>& classNames);

}  // namespace core
