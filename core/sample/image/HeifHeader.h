#pragma once

#include "core/sample/image/ByteReading.h"
#include "core/sample/image/ImageHeader.h"

namespace core {

/// "HEIC", "AVIF", or "HEIF" where the first bytes do not say how the image is coded; null where they are of another
/// kind.
const char* heifKind(ByteSpan bytes);

/// Its size is that of the largest image in it; `complete` where its boxes end with the bytes. The bytes are of such a
/// kind.
ImageHeader readHeifHeader(ByteSpan bytes);

}  // namespace core
