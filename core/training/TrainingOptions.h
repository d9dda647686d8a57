#pragma once

#include <vector>

#include "core/parameter/Parameter.h"
#include "core/parameter/Settings.h"

namespace core {

/// What every family's training shares: length, learning rate and its schedule, batch size, EMA, seed, validation
/// share. Family parameters come on top: see allTrainingParameters().
std::vector<Parameter> commonTrainingParameters();

/// common + the family's own, in the order of the form. A parameter of the family's that is called like a common one
/// takes its place: the defaults of one family do not suit another.
std::vector<Parameter> allTrainingParameters(const std::string& family);

/// Whether the setting may change while a training runs: the learning rate and the family's own numbers, such as the
/// weights of loss terms.
bool mayChangeInTraining(const std::string& family, const std::string& name);

// Names in the Settings of a training, beside the family's own:
//   length          choice   epochs | minutes | plateau | endless
//   epochs          integer  1 to 100000
//   minutes         real     0.01 to 100000, minutes
//   patience        integer  1 to 1000, epochs without improvement that end a plateau run
//   learning_rate   real     1e-6 to 0.1
//   schedule        choice   constant | cosine (to zero over the planned length; endless runs stay constant)
//   batch_size      integer  8 to 1024, images
//   validation      real     0.01 to 0.5, share of the training images set aside
//   validation_blocks toggle draws it in blocks where samples overlap (makeSplit())
//   seed            integer  0 to 2^31-1
//   ema             real     0 to 0.9999, decay a step of the averaged weights
//   gradient_clip   real     0 (off) to 1000, norm
//   live_metrics    toggle   measures the sample quality about once a minute (liveCurves())

}  // namespace core
