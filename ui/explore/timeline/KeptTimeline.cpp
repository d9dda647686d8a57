#include "ui/explore/timeline/KeptTimeline.h"

#include <filesystem>
#include <utility>
#include <vector>

#include "core/project/TimelineFile.h"

namespace ui {

namespace {

constexpr int kTimelineRest = 500;       // milliseconds
constexpr std::size_t kHashLength = 32;  // of the hash: enough to tell models apart

KeptFormat<core::Timeline> timelineFormat(const std::string& hash, int latentSize,
                                          const std::vector<std::string>& classNames) {
    return {[latentSize, classNames](const std::filesystem::path& file) {
                return core::fingerprint(file).empty() ? core::Timeline{}
                                                       : core::readTimeline(file, latentSize, classNames).timeline;
            },
            [hash, classNames](const std::filesystem::path& file, const core::Timeline& timeline) {
                core::writeTimeline(file, {timeline, hash}, classNames);
            },
            &mergedWhole<core::Timeline>};
}

}  // namespace

KeptTimeline::KeptTimeline(const Session& session, StudioProject& project, TimelineController& timeline,
                           QObject* parent)
    : QObject(parent), session_(session), project_(project), store_(project.store()), timeline_(timeline) {
    rest_.setSingleShot(true);
    rest_.setInterval(kTimelineRest);
    connect(&rest_, &QTimer::timeout, this, [this] {
        if (unread_.count(hash_) == 0) keep();  // else once it is read
    });
    connect(&session_, &Session::modelChanged, this, &KeptTimeline::changeModel);
    connect(&session_, &Session::snapshotChanged, this, [this] {
        changing_ = false;
        restore();
    });
    connect(&timeline_, &TimelineController::changed, this, [this] {
        if (changing_ || applying_) return;  // it was cleared since it does not fit: nobody's wish
        unsaved_ = true;
        changedMeanwhile_ = restoring_;
        rest_.start();
    });
    connect(&store_, &KeptStore::doing, this, &KeptTimeline::keep);
    connect(&store_, &KeptStore::failed, this, [this](const QObject* owner, const QString& sentence) {
        if (owner == this) Q_EMIT failed(sentence);
    });
    connect(&store_, &KeptStore::savedAfterAll, this, [this](const QObject* owner, const QString& sentence) {
        if (owner == this) Q_EMIT savedAfterAll(sentence);
    });
}

KeptTimeline::~KeptTimeline() {
    restoring_ = false;  // nothing comes any more: what is there is merged with it
    keep();
}

// Before the timeline hears of it: what is there is still that of the model before.
void KeptTimeline::changeModel() {
    const std::string hash = session_.weightsHash();
    if (hash == hash_) return;
    keep();
    hash_ = hash;
    changing_ = restoring_ = !hash.empty();
    changedMeanwhile_ = false;
    // Where the weights are the same (a model in training was saved), no snapshotChanged() follows.
    QMetaObject::invokeMethod(
        this,
        [this] {
            changing_ = false;
            restore();
        },
        Qt::QueuedConnection);
    if (hash.empty() || files_.count(hash) > 0) return;
    const std::filesystem::path file = project_.path() / "journeys" / (hash.substr(0, kHashLength) + ".json");
    const int latentSize = session_.snapshot()->latentSize();
    const auto made = files_.try_emplace(hash, store_, this, file, tr("the timeline of %1").arg(session_.modelName()),
                                         timelineFormat(hash, latentSize, session_.classNames()));
    read(made.first->second);
}

void KeptTimeline::read(File& file) {
    unread_.insert(hash_);
    file.read([this, hash = hash_](const QString& problem) {
        unread_.erase(hash);
        if (!problem.isEmpty()) Q_EMIT failed(problem);
        if (hash == hash_) restore();
    });
    file.onChange([this, hash = hash_, &file] {
        if (hash == hash_ && !restoring_) put(hash, file.value());
    });
}

void KeptTimeline::restore() {
    if (!restoring_) return;
    const core::Timeline& kept = files_.at(hash_).value();
    if (kept.keys.empty() && unread_.count(hash_) > 0) return;
    restoring_ = false;
    // Made while the model was in training, or while the file was read.
    if (unsaved_ && (kept.keys.empty() || changedMeanwhile_)) {
        rest_.start();
        return;
    }
    if (!kept.keys.empty()) put(hash_, kept);
}

void KeptTimeline::put(const std::string& hash, const core::Timeline& timeline) {
    if (hash != hash_) return;
    unsaved_ = false;
    rest_.stop();
    applying_ = true;
    timeline_.putBack(timeline);
    applying_ = false;
}

void KeptTimeline::keep() {
    rest_.stop();
    // What was made while a model was in training waits until that is saved, and whether it has one of its own is
    // known.
    if (!unsaved_ || hash_.empty() || (restoring_ && !changedMeanwhile_)) return;
    unsaved_ = restoring_ = false;  // whatever comes to light: it is merged
    File& file = files_.at(hash_);
    const core::Timeline before = file.value();
    const core::Timeline now = timeline_.empty() ? core::Timeline{} : timeline_.timeline();
    if (now == before) return;
    file.set(now);
    const auto apply = [this, &file, hash = hash_](const core::Timeline& timeline) {
        file.set(timeline);
        put(hash, timeline);
    };
    store_.did(
        tr("Change the timeline"), [apply, before] { apply(before); }, [apply, now] { apply(now); });
}

}  // namespace ui
