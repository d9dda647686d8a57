#pragma once

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/ImageImport.h"

namespace core {

/// Makes each value of the samples of `dataset` black (0) or white (255), as `how` says, and adds a note of it to the
/// report. At random: white with the gray value as its probability, drawn once from the place of the sample in the
/// dataset, so that the same source always gives the same samples: statically binarized, as in Larochelle and Murray,
/// "The Neural Autoregressive Distribution Estimator" (AISTATS 2011), and Salakhutdinov and Murray (ICML 2008). Takes
/// the threads of `context`; the samples are the same for any number. False where it was stopped, with some samples
/// done. Throws Error that names the dataset where its samples are not gray images of 8 bits; `off` takes all.
bool binarize(Dataset& dataset, Binarize how, const JobContext& context = {});

}  // namespace core
