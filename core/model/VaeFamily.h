#pragma once

#include "core/model/ModelFamily.h"

namespace core {

/// The convolutional variational autoencoder: see ConvVaeNetwork.
ModelFamily vaeFamily();

}  // namespace core
