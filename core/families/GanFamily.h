#pragma once

#include "core/model/ModelFamily.h"

namespace core {

/// Generative adversarial network (Goodfellow et al., arXiv 1406.2661) of about a DCGAN's size.
ModelFamily ganFamily();

}  // namespace core
