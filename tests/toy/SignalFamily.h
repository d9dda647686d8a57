#pragma once

#include "core/model/ModelFamily.h"

namespace toy {

/// A small variational autoencoder for signals.
core::ModelFamily signalFamily();

}  // namespace toy
