#include "ui/export/ModelRequest.h"

#include <memory>
#include <utility>
#include <vector>

#include "core/base/Error.h"
#include "core/device/Device.h"
#include "ui/explore/Session.h"

namespace ui {

core::ExportRequest modelRequest(const Session& session) {
    core::ExportRequest request;
    request.model = session.model();
    // The manifest speaks no language and names no place: both are of this machine.
    if (request.model && !session.modelUnsaved())
        request.modelName = session.modelIsEmbedded() ? "pre-trained" : session.modelName().toStdString();
    if (request.model && !session.modelUnsaved() && !session.modelIsEmbedded())
        request.modelPath = session.modelPath().toStdString();
    if (!request.model && session.snapshot()) {
        auto live = std::make_shared<core::SavedModel>();
        live->snapshot = session.snapshot();
        if (session.dataset()) {
            live->datasetName = session.dataset()->name;
            live->datasetSource = session.dataset()->source;
        }
        request.model = std::move(live);
    }
    return request;
}

std::shared_ptr<const core::Dataset> ownDataset(const Session& session, const core::ExportRequest& request) {
    const auto& dataset = session.dataset();
    const bool own = dataset && request.model && request.model->snapshot &&
                     dataset->source == request.model->datasetSource &&
                     dataset->spec == request.model->snapshot->spec().sample;
    return own ? dataset : nullptr;
}

int exportThreads(const Session& session) {
    const int cores = core::coreCount();
    return session.model() ? cores : core::shareThreads(cores).renderer;
}

core::Settings carriedOver(const core::Settings& before, core::Settings settings) {
    const std::vector<core::Parameter> parameters = settings.parameters();
    for (const core::Parameter& parameter : parameters) {
        if (!before.has(parameter.name)) continue;
        try {
            settings.set(parameter.name, before.value(parameter.name));
        } catch (const core::Error&) {
            // Another range: the default stays.
        }
    }
    return settings;
}

}  // namespace ui
