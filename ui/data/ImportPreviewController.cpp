#include "ui/data/ImportPreviewController.h"

#include "core/device/Device.h"

namespace ui {

namespace {
constexpr std::size_t kMostShown = 12;
}  // namespace

ImportPreviewController::ImportPreviewController(QObject* parent) : QObject(parent) {
    connect(&job_, &NewestJob::failed, this, [this](const QString& sentence) {
        // The reading itself says what is wrong.
        if (reason_ == Reason::reading) return;
        preview_.reset();
        problem_ = sentence;
        Q_EMIT changed();
    });
}

void ImportPreviewController::show(const QString& source, const core::Settings& settings) {
    start(source, settings, Reason::settings, 0);
}

void ImportPreviewController::showWhileReading(const QString& source, const core::Settings& settings) {
    const bool goesOn = isShown() && source == source_;
    start(source, settings, goesOn ? Reason::settings : Reason::reading, goesOn ? 0 : patience_);
}

void ImportPreviewController::hide() {
    job_.drop();
    loaded_.reset();
    source_.clear();
    if (!isShown()) return;
    preview_.reset();
    problem_.clear();
    Q_EMIT changed();
}

void ImportPreviewController::start(const QString& source, const core::Settings& settings, Reason reason, int rest) {
    if (source != source_) hide();
    source_ = source;
    reason_ = reason;
    const auto make = [this, source, settings, reason, loaded = loaded_](const std::stop_token& stop,
                                                                         const NewestJob::Post& post) {
        const core::JobContext context(stop, {}, core::coreCount());
        Made made{loaded, nullptr};
        if (!made.loaded || !core::servesPreview(*made.loaded, settings))
            made.loaded = core::loadPreview(source.toStdString(), settings, kMostShown, context);
        if (made.loaded)
            made.preview =
                std::make_shared<const core::ImportPreview>(core::previewOf(*made.loaded, settings, context));
        if (!stop.stop_requested()) post([this, made, reason] { take(made, reason); });
    };
    job_.start(make, rest);
}

void ImportPreviewController::take(const Made& made, Reason reason) {
    loaded_ = made.loaded;
    if (!made.preview) {
        hide();
        if (reason == Reason::settings) Q_EMIT unavailable();
        return;
    }
    if (reason == Reason::reading && made.preview->differing == 0) return;
    preview_ = made.preview;
    problem_.clear();
    Q_EMIT changed();
}

}  // namespace ui
