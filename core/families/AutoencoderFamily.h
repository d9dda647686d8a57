#pragma once

#include "core/model/ModelFamily.h"

namespace core {

/// Autoencoder, plain or denoising (Vincent et al. 2008), on the same convolutions as the VAE.
ModelFamily autoencoderFamily();

}  // namespace core
