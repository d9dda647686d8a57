#include "ui/jobs/RenderController.h"

#include <QMetaObject>
#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

#include "core/base/ThreadPriority.h"
#include "core/base/ThreadTime.h"
#include "core/rendering/Renderer.h"
#include "ui/common/QtImage.h"
#include "ui/jobs/ErrorText.h"

namespace ui {

namespace {
using Clock = std::chrono::steady_clock;

/// A request that was passed over for so long goes first, so that a hand that never rests starves no sheet.
constexpr auto kPatience = std::chrono::milliseconds(250);

/// The share of so long a time may be taken at once: after a rest, the sheet follows single moves without delay.
constexpr auto kSheetSavings = std::chrono::milliseconds(1000);

/// Between the window (0) and a training (10): a finished picture is painted at once, while the sheet that is drawn
/// next keeps all cores busy.
constexpr int kDrawingNiceness = 5;

}  // namespace

struct RenderController::Request {
    core::SnapshotPointer snapshot;
    std::vector<core::Latent> latents;
    std::vector<core::Image> originals;
    Classes classes;
    int columns = 1;
};

struct RenderController::Picture {
    QImage image;
    int columns = 1;
    std::vector<core::Latent> latents;
    Classes classes;
    std::int64_t step = 0;
    QString error;
};

/// What the two threads share; all of it is guarded by `mutex`.
struct RenderController::Exchange {
    struct Waiting {
        Request request;
        Clock::time_point since;  // of the first request that the newest replaced
    };

    std::mutex mutex;
    std::condition_variable_any filled;
    std::array<std::optional<Waiting>, kKinds> waiting;
    std::array<std::optional<Picture>, kKinds> finished;  // set: a delivery is on its way
    int threads = 1;
    double sheetShare = 1;
    std::chrono::milliseconds imageInterval{0};
    std::array<Clock::time_point, kKinds> restsUntil{};

    std::optional<Kind> next(Clock::time_point now) const {
        std::optional<Kind> first;
        std::optional<Kind> oldest;
        for (int index = 0; index < kKinds; ++index) {
            const auto& slot = waiting[static_cast<std::size_t>(index)];
            if (!slot || now < restsUntil[static_cast<std::size_t>(index)]) continue;
            if (!first) first = static_cast<Kind>(index);
            if (now - slot->since < kPatience) continue;
            if (!oldest || slot->since < waiting[static_cast<std::size_t>(*oldest)]->since) {
                oldest = static_cast<Kind>(index);
            }
        }
        return oldest ? oldest : first;
    }

    /// When the first of the requests that wait may be drawn; nothing if there are none.
    std::optional<Clock::time_point> nextRestEnds() const {
        std::optional<Clock::time_point> first;
        for (std::size_t index = 0; index < kKinds; ++index)
            if (waiting[index]) first = first ? std::min(*first, restsUntil[index]) : restsUntil[index];
        return first;
    }

    /// Waits for the next one to draw; nothing when it is time to stop.
    std::optional<Kind> waitForNext(std::unique_lock<std::mutex>& lock, const std::stop_token& stop) {
        std::optional<Kind> kind;
        const auto found = [&] { return (kind = next(Clock::now())).has_value(); };
        while (!stop.stop_requested() && !found()) {
            const auto end = nextRestEnds();
            const auto changed = [&] { return nextRestEnds() != end || found(); };
            if (end)
                filled.wait_until(lock, stop, *end, changed);
            else
                filled.wait(lock, stop, changed);
        }
        return stop.stop_requested() ? std::nullopt : kind;
    }

    void sheetTook(std::chrono::duration<double> work) {
        if (sheetShare >= 1) return;
        restsUntil[sheet] = std::max(restsUntil[sheet], Clock::now() - kSheetSavings) +
                            std::chrono::duration_cast<Clock::duration>(work / sheetShare);
    }
};

RenderController::RenderController(int threads, QObject* parent)
    : QObject(parent), exchange_(std::make_unique<Exchange>()) {
    exchange_->threads = threads;
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

RenderController::~RenderController() = default;

void RenderController::setThreads(int threads) {
    const std::lock_guard lock(exchange_->mutex);
    exchange_->threads = threads;
}

void RenderController::setSheetShare(double share) {
    {
        const std::lock_guard lock(exchange_->mutex);
        exchange_->sheetShare = share;
        exchange_->restsUntil[sheet] = {};
    }
    exchange_->filled.notify_one();
}

void RenderController::setImageInterval(std::chrono::milliseconds interval) {
    {
        const std::lock_guard lock(exchange_->mutex);
        exchange_->imageInterval = interval;
        exchange_->restsUntil[image] = {};
    }
    exchange_->filled.notify_one();
}

void RenderController::requestImage(core::SnapshotPointer snapshot, core::Latent latent, core::ClassMix mix) {
    put(image, {std::move(snapshot), {std::move(latent)}, {}, {std::move(mix)}, 1});
}

void RenderController::requestSheet(core::SnapshotPointer snapshot, std::vector<core::Latent> latents, int columns,
                                    Classes classes) {
    put(sheet, {std::move(snapshot), std::move(latents), {}, std::move(classes), columns});
}

void RenderController::requestEnds(core::SnapshotPointer snapshot, std::vector<core::Latent> latents, int columns,
                                   Classes classes) {
    put(ends, {std::move(snapshot), std::move(latents), {}, std::move(classes), columns});
}

void RenderController::requestSamples(core::SnapshotPointer snapshot, std::vector<core::Latent> latents, int columns,
                                      Classes classes) {
    put(samples, {std::move(snapshot), std::move(latents), {}, std::move(classes), columns});
}

void RenderController::requestPreview(core::SnapshotPointer snapshot, std::vector<core::Latent> latents, int columns,
                                      Classes classes) {
    put(preview, {std::move(snapshot), std::move(latents), {}, std::move(classes), columns});
}

void RenderController::requestKeys(core::SnapshotPointer snapshot, std::vector<core::Latent> latents, Classes classes) {
    const int columns = static_cast<int>(latents.size());
    put(keys, {std::move(snapshot), std::move(latents), {}, std::move(classes), columns});
}

void RenderController::requestVisited(core::SnapshotPointer snapshot, std::vector<core::Latent> latents,
                                      Classes classes) {
    const int columns = static_cast<int>(latents.size());
    put(visited, {std::move(snapshot), std::move(latents), {}, std::move(classes), columns});
}

void RenderController::requestReconstructions(core::SnapshotPointer snapshot, std::vector<core::Image> originals,
                                              Classes classes) {
    const int columns = static_cast<int>(originals.size());
    put(reconstructions, {std::move(snapshot), {}, std::move(originals), std::move(classes), columns});
}

void RenderController::put(Kind kind, Request request) {
    const bool empty = !request.snapshot || (request.latents.empty() && request.originals.empty());
    {
        const std::lock_guard lock(exchange_->mutex);
        auto& slot = exchange_->waiting[kind];
        if (empty) {
            slot.reset();
            return;
        }
        const auto since = slot ? slot->since : Clock::now();
        slot = Exchange::Waiting{std::move(request), since};
    }
    exchange_->filled.notify_one();
}

void RenderController::run(const std::stop_token& stop) {
    core::lowerThreadPriority(kDrawingNiceness);
    core::Renderer renderer(1);
    while (true) {
        Kind kind = image;
        Request request;
        {
            std::unique_lock lock(exchange_->mutex);
            const std::optional<Kind> next = exchange_->waitForNext(lock, stop);
            if (!next) return;
            kind = *next;
            request = std::exchange(exchange_->waiting[kind], std::nullopt)->request;
            renderer.setThreads(exchange_->threads);
            if (kind == image) exchange_->restsUntil[image] = Clock::now() + exchange_->imageInterval;
        }

        const auto begin = core::threadTime();
        Picture picture;
        try {
            auto pictures = kind == reconstructions ? request.originals : std::vector<core::Image>{};
            auto drawn = kind == reconstructions
                             ? renderer.reconstruct(*request.snapshot, request.originals, request.classes)
                             : renderer.decode(*request.snapshot, request.latents, request.classes);
            pictures.insert(pictures.end(), std::make_move_iterator(drawn.begin()),
                            std::make_move_iterator(drawn.end()));
            picture.image = toAtlas(pictures, request.columns);
            // In the screen's own format: enlarging it is what the window does most while a slider moves. (Samples are
            // kept, many of them, and stay small.)
            if (kind == image || kind == sheet) picture.image.convertTo(QImage::Format_RGB32);
            picture.columns = request.columns;
            picture.step = request.snapshot->step();
            picture.latents = std::move(request.latents);
            picture.classes = std::move(request.classes);
        } catch (const std::exception& error) {
            picture.error = errorText(error);
        }

        bool announce = false;
        {
            const std::lock_guard lock(exchange_->mutex);
            if (kind == sheet) exchange_->sheetTook(core::threadTime() - begin);
            auto& slot = exchange_->finished[kind];
            announce = !slot;
            slot = std::move(picture);
        }
        if (announce)
            QMetaObject::invokeMethod(
                this, [this, kind] { deliver(kind); }, Qt::QueuedConnection);
    }
}

void RenderController::deliver(Kind kind) {
    Picture picture;
    {
        const std::lock_guard lock(exchange_->mutex);
        picture = *std::exchange(exchange_->finished[kind], std::nullopt);
    }
    if (!picture.error.isEmpty()) {
        Q_EMIT failed(picture.error);
        return;
    }
    switch (kind) {
        case image:
            Q_EMIT imageReady(picture.image, picture.latents.front());
            break;
        case sheet:
            Q_EMIT sheetReady(picture.image, picture.columns, picture.latents);
            break;
        case ends:
            Q_EMIT endsReady(picture.image, picture.columns, picture.latents);
            break;
        case keys:
            Q_EMIT keysReady(picture.image, picture.latents, picture.classes);
            break;
        case visited:
            Q_EMIT visitedReady(picture.image, picture.latents, picture.classes);
            break;
        case samples:
            Q_EMIT samplesReady(picture.image, picture.columns, picture.step);
            break;
        case preview:
            Q_EMIT previewReady(picture.image, picture.columns);
            break;
        case reconstructions:
            Q_EMIT reconstructionsReady(picture.image, picture.columns);
            break;
        case kKinds:
            break;
    }
}

}  // namespace ui
