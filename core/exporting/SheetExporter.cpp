#include <algorithm>

#include "core/exporting/DrawnSamples.h"
#include "core/exporting/RecipeFile.h"
#include "core/files/AtomicFile.h"
#include "core/rendering/Renderer.h"
#include "core/sample/Modality.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/Resize.h"
#include "core/sample/image/Sheet.h"

namespace core {

namespace {

int sheetColumns(const ExportRequest& request) {
    return static_cast<int>(request.settings.integer("columns"));
}

int sheetCells(const ExportRequest& request) {
    return sheetColumns(request) * static_cast<int>(request.settings.integer("rows"));
}

ExportPoints firstCells(const ExportRequest& request, int most) {
    ExportPoints points = drawnSamples(request).points(std::min(most, sheetCells(request)));
    points.columns = sheetColumns(request);
    return points;
}

Recipe recipeOfSheet(const ExportRequest& request) {
    Recipe recipe = recipeOf(*request.model, request.modelName);
    recipe.seed = static_cast<std::uint64_t>(request.settings.integer("seed"));
    recipe.temperature = request.settings.real("temperature");
    recipe.classes = namedClasses(request.classes, request.model->snapshot->spec().classNames);
    recipe.form.enlarge = static_cast<int>(request.settings.integer("enlarge"));
    recipe.columns = sheetColumns(request);
    recipe.rows = static_cast<int>(request.settings.integer("rows"));
    return recipe;
}

Outcome writeSampleSheet(const ExportRequest& request, const std::filesystem::path& file, const JobContext& context) {
    const DrawnSamples drawn = drawnSamples(request);
    const int cells = sheetCells(request);
    const int factor = static_cast<int>(request.settings.integer("enlarge"));
    SheetOptions options;
    options.columns = sheetColumns(request);
    const ImageShape cell = previewShape(request.model->snapshot->spec().sample);
    // Before anything is generated.
    sheetShape({cell.height * factor, cell.width * factor, cell.channels}, static_cast<std::size_t>(cells), options);
    Renderer renderer(context.threads());
    std::vector<Image> images;
    for (int first = 0; first < cells; first += DrawnSamples::kBatch) {
        if (context.stopRequested()) return Outcome::cancelled;
        for (const Sample& sample : drawn.batch(renderer, first, cells))
            images.push_back(enlarged(preview(sample), factor));
        // All cells are told only once the file is whole.
        if (static_cast<int>(images.size()) < cells) context.report(images.size(), static_cast<std::size_t>(cells));
    }
    const Image whole = sheet(images, options);
    if (context.stopRequested()) return Outcome::cancelled;
    writeFileAtomically(file, withRecipe(encodePng(whole), recipeOfSheet(request)), request.existing);
    context.report(static_cast<std::size_t>(cells), static_cast<std::size_t>(cells));
    return Outcome::done;
}

}  // namespace

Exporter sheetExporter() {
    Exporter exporter;
    exporter.id = "sheet";
    exporter.label = "Sheet of samples";
    exporter.help = "One PNG file with many samples in a grid, as they are shown.";
    exporter.subject = ExportSubject::samples;
    exporter.parameters = {Parameter::integer("columns", "Columns", 8, 1, 100, "", "Number of samples in each row."),
                           Parameter::integer("rows", "Rows", 8, 1, 100, "", "Number of rows of the sheet."),
                           seedParameter(), temperatureParameter(), enlargeParameter()};
    exporter.endings = {"png"};
    exporter.points = firstCells;
    exporter.write = writeSampleSheet;
    return exporter;
}

}  // namespace core
