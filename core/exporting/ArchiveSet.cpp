#include "core/exporting/ArchiveSet.h"

#include "core/exporting/SetParameters.h"
#include "core/files/TemporaryFile.h"

namespace core {

Outcome writeArchiveSet(ArchiveKind kind, const ExportRequest& request, const std::filesystem::path& target,
                        const JobContext& context, const FillArchive& fill) {
    const int count = checkedSampleCount(request);
    SampleDraw draw = sampleDraw(request, count, context);
    TemporaryFile temporary(target);
    ArchiveFile file(kind, temporary.path(), target);
    if (!fill(draw, count, file)) return Outcome::cancelled;
    file.close();
    if (context.stopRequested()) return Outcome::cancelled;
    temporary.place(request.existing);
    if (request.counts) *request.counts = draw.counts();
    context.report(static_cast<std::size_t>(count), static_cast<std::size_t>(count));
    return Outcome::done;
}

}  // namespace core
