#include "ui/explore/directions/DirectionsController.h"

#include <optional>
#include <utility>

#include "core/base/Error.h"
#include "core/base/ThreadPriority.h"
#include "core/device/Device.h"
#include "core/latent/directions/ClassDirections.h"
#include "core/latent/directions/DirectionMethod.h"
#include "core/latent/directions/GroupDirections.h"
#include "core/project/DirectionsFile.h"
#include "core/rendering/Projection.h"
#include "core/sample/Modality.h"
#include "ui/common/text/MessageText.h"

namespace ui {

namespace {

/// Behind the drawing (5), so that sliders stay live meanwhile, and before a training (10).
constexpr int kDirectionSearchNiceness = 8;

/// ASCII letters and digits of a text, so that it can be part of a file's name.
std::string plain(const std::string& text) {
    const std::string known = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    std::string result;
    for (const char letter : text) result += known.find(letter) == std::string::npos ? '-' : letter;
    return result;
}

/// Those that were found earlier; nothing where there are none. A damaged file costs no more than looking again, which
/// replaces it.
std::optional<std::vector<core::Direction>> savedDirections(const std::filesystem::path& file,
                                                            const std::string& hash) {
    try {
        const auto saved = core::readDirections(file);
        if (saved.size() == 1 && saved.front().weightsHash == hash) return saved.front().directions;
    } catch (const core::Error&) {
        // as if there were none
    }
    return std::nullopt;
}

}  // namespace

DirectionsController::DirectionsController(Session& session, std::filesystem::path folder, QObject* parent)
    : QObject(parent), session_(session), folder_(std::move(folder)) {
    connect(&session_, &Session::latentSpaceChanged, this, &DirectionsController::cancel);
    connect(&job_, &NewestJob::failed, this, &DirectionsController::failed);
    connect(&job_, &NewestJob::busyChanged, this, &DirectionsController::busyChanged);
}

std::shared_ptr<const core::Dataset> DirectionsController::usableDataset() const {
    const auto& dataset = session_.dataset();
    const bool usable = dataset && session_.snapshot() && dataset->spec == session_.snapshot()->spec().sample;
    return usable ? dataset : nullptr;
}

QString DirectionsController::missing(const std::string& method) const {
    if (!session_.snapshot()) return tr("Open a model or train one first.");
    const auto& dataset = session_.dataset();
    return messageText(core::missingFor(core::directionMethod(method), *session_.snapshot(), dataset.get()));
}

std::string DirectionsController::keyOf(const DirectionQuery& query) const {
    const core::DirectionMethod& method = core::directionMethod(query.method);
    const std::string hash = session_.weightsHash();
    if (method.local || hash.empty()) return {};
    std::string key = hash.substr(0, 32) + '-' + method.id;
    const auto dataset = usableDataset();
    if (method.looksAtData && dataset) key += '-' + plain(dataset->name) + '-' + std::to_string(dataset->size());
    if (query.from >= 0) key += '-' + std::to_string(query.from) + '-' + std::to_string(query.to);
    return key;
}

bool DirectionsController::answerFromKept(const std::string& key) {
    const auto known = kept_.find(key);
    if (known == kept_.end()) return false;
    Q_EMIT found(known->second);
    return true;
}

void DirectionsController::find(const DirectionQuery& query) {
    if (!session_.snapshot()) return;
    const bool groups = !query.groups.empty();
    if (const QString sentence = groups ? QString() : missing(query.method); !sentence.isEmpty()) {
        cancel();
        Q_EMIT failed(sentence);
        return;
    }
    if (!groups && answerFromKept(keyOf(query))) {
        cancel();
        return;
    }
    start(query);
}

void DirectionsController::start(const DirectionQuery& query) {
    if (!query.groups.empty()) {
        startBetween(query.groups);
        return;
    }
    const auto job = [this, query, key = keyOf(query), snapshot = session_.snapshot(), dataset = usableDataset(),
                      point = session_.latent(), mix = session_.classMix(), folder = folder_,
                      hash = session_.model() ? session_.model()->weightsHash : std::string()](
                         const std::stop_token& stop, const NewestJob::Post& post) {
        const auto tell = [&](const std::vector<core::Direction>& directions) {
            post([this, key, directions] {
                if (!key.empty()) kept_[key] = directions;
                Q_EMIT found(directions);
            });
        };
        const auto saved = key.empty() ? std::nullopt : savedDirections(folder / (key + ".json"), hash);
        if (saved) {
            tell(*saved);
            return;
        }
        core::lowerThreadPriority(kDirectionSearchNiceness);
        core::DirectionRequest request{*snapshot};
        request.dataset = dataset.get();
        request.point = point;
        request.classes = mix;
        request.context = contextFor(stop, post);
        const core::FoundDirections answer = query.from >= 0
                                                 ? core::directionsBetweenClasses(request, query.from, query.to)
                                                 : core::directionMethod(query.method).find(request);
        if (answer.outcome == core::Outcome::cancelled) return;
        tell(answer.directions);
        if (!key.empty()) {
            try {
                core::writeDirections(folder / (key + ".json"), {{hash, answer.directions}});
            } catch (const core::Error&) {
                // Nothing is lost: they are found again next time.
            }
        }
    };
    job_.start(job);
}

core::JobContext DirectionsController::contextFor(const std::stop_token& stop, const NewestJob::Post& post) {
    const auto tell = [this, &post](const core::Progress& at) {
        post([this, fraction = at.fraction()] { Q_EMIT progress(fraction); });
    };
    return core::JobContext(stop, tell, core::shareThreads(core::coreCount()).renderer);
}

void DirectionsController::startBetween(const std::vector<ImageGroup>& groups) {
    job_.start([this, groups, snapshot = session_.snapshot(), mix = session_.classMix()](const std::stop_token& stop,
                                                                                         const NewestJob::Post& post) {
        core::lowerThreadPriority(kDirectionSearchNiceness);
        core::LatentSearchOptions options;
        options.classes = mix;
        const core::JobContext context = contextFor(stop, post);
        int done = 0;
        const auto all = static_cast<double>(groups[0].files.size() + groups[1].files.size());
        std::vector<core::LatentGroup> found;
        for (const ImageGroup& group : groups) {
            found.push_back({group.name.toStdString(), {}});
            for (const QString& file : group.files) {
                const core::Sample sample = core::readSample(snapshot->spec().sample, file.toStdString());
                const core::JobContext one = context.part(done / all, (done + 1) / all);
                found.back().latents.push_back(core::projectSample(*snapshot, sample, options, one).latent);
                if (stop.stop_requested()) return;
                one.report(1, 1);
                ++done;
            }
        }
        post([this, directions = core::directionsBetween(found[0], found[1])] { Q_EMIT this->found(directions); });
    });
}

void DirectionsController::cancel() {
    job_.drop();
}

}  // namespace ui
