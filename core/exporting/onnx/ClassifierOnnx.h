#pragma once

#include <filesystem>
#include <string>

#include "core/files/AtomicFile.h"
#include "core/metric/usefulness/TrainedClassifier.h"

namespace core {

/// The bytes of an ONNX file of a classifier: input "image" [N, C, H, W] from 0 to 1, output "probabilities" [N,
/// classes]. The class names are in the metadata as a JSON list ("classes"). Throws Error where OpenCV computes
/// probabilities from it that differ by more than 1e-4. `name` is what the sentence calls the file.
std::string classifierOnnx(const TrainedClassifier& classifier, const std::string& name);

/// Writes it whole or not at all; missing folders are created. Throws Error like classifierOnnx() and
/// writeFileAtomically(), where the name does not end in .onnx, and, unless `existing` says to replace it, where there
/// is such a file.
void saveClassifierOnnx(const TrainedClassifier& classifier, const std::filesystem::path& file,
                        Existing existing = Existing::kept);

/// Throws Error where saveClassifierOnnx() would not take the name: for asking before the work.
void requireClassifierName(const std::filesystem::path& file, Existing existing);

}  // namespace core
