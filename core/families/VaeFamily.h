#pragma once

#include "core/model/ModelFamily.h"

namespace core {

/// The convolutional variational autoencoder: see Vae in the .cpp file.
ModelFamily vaeFamily();

}  // namespace core
