#include <span>
#include <vector>

#include "core/exporting/Exporter.h"

namespace core {

// Each is defined in the file of its name, here or in a folder; that of the frames beside that of the video, those of
// JPEG and WebP files beside that of PNG files.
Exporter imageSetExporter();
Exporter jpegSetExporter();
Exporter webpSetExporter();
Exporter sheetExporter();
Exporter npzExporter();
Exporter idxExporter();
Exporter webDatasetExporter();
Exporter sampleLatentsExporter();
Exporter latentsExporter();
Exporter videoExporter();
Exporter framesExporter();
Exporter modelExporter();
Exporter onnxExporter();
Exporter safetensorsExporter();
Exporter favoritesExporter();

std::span<const Exporter> exporters() {
    static const std::vector<Exporter> all = {
        imageSetExporter(), jpegSetExporter(),    webpSetExporter(),       sheetExporter(),       npzExporter(),
        idxExporter(),      webDatasetExporter(), sampleLatentsExporter(), latentsExporter(),     videoExporter(),
        framesExporter(),   modelExporter(),      onnxExporter(),          safetensorsExporter(), favoritesExporter()};
    return all;
}

}  // namespace core
