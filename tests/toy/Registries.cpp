// What core/sample/Modalities.cpp, core/dataset/formats/Formats.cpp, core/metric/Metrics.cpp,
// core/families/Families.cpp and core/exporting/Exporters.cpp list, each with one line more: the program of this folder
// has these lists in place of those.
#include <span>
#include <vector>

#include "core/dataset/DatasetFormat.h"
#include "core/exporting/Exporter.h"
#include "core/families/AutoencoderFamily.h"
#include "core/families/GanFamily.h"
#include "core/families/VaeFamily.h"
#include "core/metric/Metric.h"
#include "core/model/ModelFamily.h"
#include "core/sample/Modality.h"
#include "core/sample/image/ImageModality.h"
#include "tests/toy/SignalExporter.h"
#include "tests/toy/SignalFamily.h"
#include "tests/toy/SignalFormat.h"
#include "tests/toy/SignalMetric.h"
#include "tests/toy/SignalModality.h"

namespace core {

DatasetFormat fashionMnistFormat();
DatasetFormat shapesFormat();
DatasetFormat arrayFormat();
DatasetFormat cifarFormat();
DatasetFormat archiveFormat();
DatasetFormat tableFormat();
DatasetFormat dicomFormat();
DatasetFormat idxFormat();
DatasetFormat videoFormat();
DatasetFormat tilesFormat();
DatasetFormat imageFolderFormat();

Exporter imageSetExporter();
Exporter jpegSetExporter();
Exporter webpSetExporter();
Exporter sheetExporter();
Exporter npzExporter();
Exporter idxExporter();
Exporter webDatasetExporter();
Exporter latentsExporter();
Exporter videoExporter();
Exporter framesExporter();
Exporter modelExporter();
Exporter onnxExporter();
Exporter safetensorsExporter();
Exporter favoritesExporter();

Metric elboMetric();
Metric reconstructionMetric();
Metric diversityMetric();

std::span<const Modality> modalities() {
    static const std::vector<Modality> all = {
        imageModality(),
        toy::signalModality(),
    };
    return all;
}

std::span<const DatasetFormat> datasetFormats() {
    static const std::vector<DatasetFormat> formats = {
        fashionMnistFormat(), shapesFormat(), arrayFormat(), cifarFormat(), archiveFormat(),     tableFormat(),
        dicomFormat(),        idxFormat(),    videoFormat(), tilesFormat(), imageFolderFormat(), toy::signalFormat(),
    };
    return formats;
}

std::span<const Metric> metrics() {
    static const std::vector<Metric> all = {
        toy::signalMetric(),
        elboMetric(),
        reconstructionMetric(),
        diversityMetric(),
    };
    return all;
}

std::span<const ModelFamily> modelFamilies() {
    static const std::vector<ModelFamily> families = {
        vaeFamily(),
        autoencoderFamily(),
        ganFamily(),
        toy::signalFamily(),
    };
    return families;
}

std::span<const Exporter> exporters() {
    static const std::vector<Exporter> all = {
        imageSetExporter(), jpegSetExporter(),    webpSetExporter(),     sheetExporter(),     npzExporter(),
        idxExporter(),      webDatasetExporter(), latentsExporter(),     videoExporter(),     framesExporter(),
        modelExporter(),    onnxExporter(),       safetensorsExporter(), favoritesExporter(), toy::signalExporter(),
    };
    return all;
}

}  // namespace core
