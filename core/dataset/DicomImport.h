#pragma once

#include "core/dataset/ImageImport.h"

namespace core {

/// The parameters of the formats that read image files: imageImportParameters(), and how DICOM images become 8 bits.
std::vector<Parameter> imageFileParameters();

/// imageImport() of settings of these.
ImageImport imageFileImport(const Settings& settings);

}  // namespace core
