#include "ui/explore/sheet/ProjectionController.h"

#include <QFileInfo>
#include <span>
#include <utility>

#include "core/base/ThreadPriority.h"
#include "core/device/Device.h"
#include "core/rendering/Projection.h"
#include "core/rendering/Renderer.h"
#include "core/sample/Modality.h"
#include "ui/common/QtImage.h"

namespace ui {

namespace {
/// Behind the drawing (5), so that sliders stay live meanwhile, and before a training (10).
constexpr int kProjectionNiceness = 8;
}  // namespace

ProjectionController::ProjectionController(Session& session, QObject* parent) : QObject(parent), session_(session) {
    connect(&session_, &Session::latentSpaceChanged, this, [this] {
        wanted_ = false;
        visit_.drop();
        stop();
    });
    connect(&visit_, &NewestJob::failed, this, &ProjectionController::failed);
    connect(&runner_, &JobRunner::failed, this, &ProjectionController::failed);
    connect(&runner_, &JobRunner::ended, this, [this] { Q_EMIT busyChanged(false); });
}

void ProjectionController::open(const QString& file) {
    search(QFileInfo(file).fileName(),
           [file](const core::SampleSpec& spec) { return core::readSample(spec, file.toStdString()); });
}

void ProjectionController::find(const QString& name, const core::Sample& sample) {
    search(name, [sample](const core::SampleSpec&) { return sample; });
}

void ProjectionController::search(const QString& name, std::function<core::Sample(const core::SampleSpec&)> read) {
    if (!session_.snapshot()) {
        Q_EMIT failed(tr("No model is open to project the image; open one or train one first."));
        return;
    }
    const auto job = [this, name, read = std::move(read), snapshot = session_.snapshot(),
                      classes = session_.classMix()](const std::stop_token& stop, const JobRunner::Post& post) {
        core::lowerThreadPriority(kProjectionNiceness);
        const core::Sample sample = read(snapshot->spec().sample);
        const QImage image = toQImage(core::preview(sample));
        post([this, name, image] {
            if (wanted_) Q_EMIT started(name, image);
        });
        core::LatentSearchOptions options;
        options.classes = classes;
        double error = 1;
        const auto tell = [&](const core::Progress& at) {
            post([this, fraction = at.fraction(), error] {
                if (wanted_) Q_EMIT progress(fraction, error);
            });
        };
        const core::JobContext context(stop, tell, core::shareThreads(core::coreCount()).renderer);
        const core::LatentSearchResult result =
            core::projectSample(*snapshot, sample, options, context, [&](double pixelError) { error = pixelError; });
        post([this, found = Projection{name, image, result.latent, result.pixelError}] { take(found); });
    };
    if (!runner_.start(job)) return;
    wanted_ = true;
    Q_EMIT busyChanged(true);
}

void ProjectionController::visit(const core::Sample& sample) {
    const core::SnapshotPointer snapshot = session_.snapshot();
    if (!snapshot || !snapshot->canEncode()) return;
    visit_.start(
        [this, snapshot, sample, mix = session_.classMix()](const std::stop_token&, const NewestJob::Post& post) {
            core::Renderer renderer(1);
            const core::Latent latent = renderer.encode(*snapshot, std::span(&sample, 1), std::span(&mix, 1)).front();
            post([this, latent] { session_.setLatent(latent); });
        });
}

void ProjectionController::take(const Projection& image) {
    if (!wanted_) return;
    session_.setLatent(image.latent);
    Q_EMIT found(image);
}

void ProjectionController::stop() {
    if (runner_.running()) runner_.requestStop();
}

}  // namespace ui
