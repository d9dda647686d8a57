#include "ui/data/ClassImagesController.h"

#include <algorithm>

#include "core/device/Device.h"

namespace ui {

ClassImagesController::ClassImagesController(Session& session, QObject* parent) : QObject(parent), session_(session) {
    connect(&job_, &NewestJob::failed, this, &ClassImagesController::failed);
}

void ClassImagesController::compute(const std::string& name) {
    const auto& dataset = session_.dataset();
    if (dataset == of_ && name == class_) return;
    of_ = dataset;
    class_ = name;
    job_.drop();
    if (!dataset || name.empty()) return;
    const auto found = std::ranges::find(dataset->classNames, name);
    if (found == dataset->classNames.end()) return;
    const auto label = static_cast<std::int32_t>(found - dataset->classNames.begin());
    Q_EMIT started();
    job_.start([this, dataset, label](const std::stop_token& stop, const NewestJob::Post& post) {
        auto images = core::classImages(*dataset, label, core::JobContext(stop, {}, core::coreCount()));
        if (!images) return;
        post([this, images = std::move(*images)] { Q_EMIT computed(images); });
    });
}

}  // namespace ui
