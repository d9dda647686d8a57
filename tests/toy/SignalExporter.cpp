#include "tests/toy/SignalExporter.h"

#include <algorithm>
#include <sstream>

#include "core/exporting/DrawnSamples.h"
#include "core/files/AtomicFile.h"
#include "core/rendering/Renderer.h"
#include "tests/toy/SignalModality.h"

namespace toy {

namespace {

core::Message refusalOfWhatIsNoSignal(const core::SampleSpec& spec) {
    return spec == signalSpec() ? core::Message() : core::Message::verbatim("it writes signals");
}

core::ExportPoints firstSignals(const core::ExportRequest& request, int most) {
    return core::drawnSamples(request).points(std::min(most, static_cast<int>(request.settings.integer("count"))));
}

core::Outcome writeSignals(const core::ExportRequest& request, const std::filesystem::path& file,
                           const core::JobContext& context) {
    const core::DrawnSamples drawn = core::drawnSamples(request);
    const int count = static_cast<int>(request.settings.integer("count"));
    core::Renderer renderer(context.threads());
    std::ostringstream text;
    for (int first = 0; first < count; first += core::DrawnSamples::kBatch) {
        if (context.stopRequested()) return core::Outcome::cancelled;
        for (const core::Sample& sample : drawn.batch(renderer, first, count)) {
            for (const float value : signalValues(sample)) text << value << ' ';
            text << '\n';
        }
    }
    core::writeFileAtomically(file, text.str(), request.existing);
    context.report(static_cast<std::size_t>(count), static_cast<std::size_t>(count));
    return core::Outcome::done;
}

}  // namespace

core::Exporter signalExporter() {
    core::Exporter exporter;
    exporter.id = "signals";
    exporter.label = "Signals as text";
    exporter.help = "Eight numbers a line.";
    exporter.subject = core::ExportSubject::samples;
    exporter.parameters = {core::countParameter(), core::seedParameter(), core::temperatureParameter()};
    exporter.endings = {"signals"};
    exporter.refusal = refusalOfWhatIsNoSignal;
    exporter.points = firstSignals;
    exporter.write = writeSignals;
    return exporter;
}

}  // namespace toy
