#include "core/exporting/ImageForm.h"

#include "core/sample/image/Resize.h"

namespace core {

Sample sizedFor(const ImageForm& form, const Sample& sample) {
    if (form.enlarge == 1) return sample;
    return form.smooth ? smoothlyEnlarged(sample, form.enlarge) : enlarged(sample, form.enlarge);
}

}  // namespace core
