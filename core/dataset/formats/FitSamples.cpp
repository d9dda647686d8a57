#include "core/dataset/formats/FitSamples.h"

#include "core/dataset/CropNotes.h"
#include "core/dataset/SampleShape.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

bool fitSamples(Dataset& dataset, const ImageImport& import, const JobContext& context) {
    const ImageShape own = imageShape(dataset.spec);
    ImportReport& report = dataset.report;
    const ImageShape shape = sampleShape(dataset, import);
    if (!reshapeSamples(dataset, shape, import, context)) return false;
    CropNotes notes(shape, import.fit);
    notes.add(own.width, own.height, {}, dataset.size());
    notes.addTo(report);
    const ImageShape fitted = imageShape(dataset.spec);
    if (fitted.width != own.width || fitted.height != own.height)
        addResized(report, dataset.size(), own.width, own.height);
    report.imported = dataset.size();
    return true;
}

}  // namespace core
