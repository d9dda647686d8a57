#include <span>
#include <vector>

#include "core/exporting/Exporter.h"

namespace core {

// Each is defined in the file of its name; that of the frames beside that of the video.
Exporter imageSetExporter();
Exporter sheetExporter();
Exporter latentsExporter();
Exporter videoExporter();
Exporter framesExporter();
Exporter modelExporter();
Exporter favoritesExporter();

std::span<const Exporter> exporters() {
    static const std::vector<Exporter> all = {imageSetExporter(), sheetExporter(), latentsExporter(),  videoExporter(),
                                              framesExporter(),   modelExporter(), favoritesExporter()};
    return all;
}

}  // namespace core
