#include "ui/train/SavedSamples.h"

#include <QDir>
#include <algorithm>
#include <utility>
#include <vector>

#include "core/sample/Modality.h"
#include "core/sample/image/Sheet.h"
#include "ui/common/QtImage.h"

namespace ui {

namespace {

using Sheet = std::pair<std::int64_t, QString>;  // its step and file

/// In the order of their steps.
std::vector<Sheet> sheetsIn(const QDir& folder, std::int64_t last) {
    std::vector<Sheet> sheets;
    for (const QFileInfo& file : folder.entryInfoList({QStringLiteral("*.png")}, QDir::Files)) {
        bool isNumber = false;
        const qlonglong step = file.completeBaseName().toLongLong(&isNumber);
        if (isNumber && step >= 0 && step <= last) sheets.emplace_back(step, file.absoluteFilePath());
    }
    std::sort(sheets.begin(), sheets.end());
    return sheets;
}

/// `sheets` without every second one until there are few enough; the last one stays.
std::vector<Sheet> thinned(const std::vector<Sheet>& sheets) {
    std::size_t stride = 1;
    while (sheets.size() > stride * SampleFrames::kMost) stride *= 2;
    std::vector<Sheet> kept;
    for (std::size_t index = 0; index < sheets.size(); ++index)
        if (index % stride == 0 || index + 1 == sheets.size()) kept.push_back(sheets[index]);
    return kept;
}

}  // namespace

SavedSamples readSavedSamples(const core::RunPaths& run, std::int64_t last, const std::stop_token& stop) {
    const core::ImageShape shape = core::previewShape(core::readRunSettings(run).model.sample);
    SavedSamples samples;
    for (const auto& [step, file] : thinned(sheetsIn(QDir(QString::fromStdString(run.samples().string())), last))) {
        if (stop.stop_requested()) return {};
        const QImage sheet(file);
        int columns = 0;
        const QImage atlas =
            withoutGaps(sheet, QSize(shape.width, shape.height), core::SheetOptions{}.gap, kSampleRows, columns);
        if (atlas.isNull()) continue;
        samples.columns = columns;
        samples.frames.add(step, atlas);
    }
    return samples;
}

}  // namespace ui
