#include "ui/explore/sheet/NearestController.h"

#include <QMetaObject>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

#include "core/base/ThreadPriority.h"
#include "core/base/ThreadTime.h"
#include "ui/jobs/NewestWins.h"

namespace ui {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kNearest = 5;
/// Behind the drawing (5), whose images it is asked about, and before a training (10).
constexpr int kNearestNiceness = 8;

std::vector<core::NearSample> answer(const NearestController::Question& question,
                                     const std::optional<core::SampleSearch>& search) {
    if (question.codes) {
        std::vector<core::NearSample> nearest = core::nearestRows(*question.codes, question.latent, kNearest);
        for (core::NearSample& one : nearest) one.place = question.codes->samples[one.place];
        return nearest;
    }
    return search->nearest(question.sample, kNearest);
}

}  // namespace

/// What the two threads share; all of it is guarded by `mutex`.
struct NearestController::Exchange {
    std::mutex mutex;
    std::condition_variable_any filled;
    NewestWins<Question> waiting;
    NewestWins<std::vector<core::NearSample>> finished;
    int forgotten = 0;  // questions before the last forget() are of this count
    double share = kUsualShare;
    Clock::time_point restsUntil;
};

NearestController::NearestController(QObject* parent) : QObject(parent), exchange_(std::make_unique<Exchange>()) {
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

NearestController::~NearestController() = default;

void NearestController::ask(Question question) {
    {
        const std::lock_guard lock(exchange_->mutex);
        exchange_->waiting.put(std::move(question));
    }
    exchange_->filled.notify_one();
}

void NearestController::forget() {
    const std::lock_guard lock(exchange_->mutex);
    exchange_->waiting.drop();
    exchange_->finished.drop();
    ++exchange_->forgotten;
}

void NearestController::setShare(double share) {
    const std::lock_guard lock(exchange_->mutex);
    exchange_->share = share;
}

void NearestController::run(const std::stop_token& stop) {
    core::lowerThreadPriority(kNearestNiceness);
    std::optional<core::SampleSearch> search;
    while (true) {
        Question question;
        int count = 0;
        {
            std::unique_lock lock(exchange_->mutex);
            // Until it has rested; whatever comes meanwhile replaces what waits.
            exchange_->filled.wait_until(lock, stop, exchange_->restsUntil, [] { return false; });
            exchange_->filled.wait(lock, stop, [this] { return exchange_->waiting.waits(); });
            if (stop.stop_requested()) return;
            question = *exchange_->waiting.take();
            count = exchange_->forgotten;
        }
        // Made once for a dataset and kept for the questions to come: that is no part of a search.
        if (!question.codes && (!search || search->dataset() != question.dataset)) search.emplace(question.dataset);
        const auto begin = core::threadTime();
        std::vector<core::NearSample> nearest = answer(question, search);
        const auto work = core::threadTime() - begin;

        const std::lock_guard lock(exchange_->mutex);
        exchange_->restsUntil =
            Clock::now() + std::chrono::duration_cast<Clock::duration>(work * (1 / exchange_->share - 1));
        if (count != exchange_->forgotten) continue;
        if (exchange_->finished.put(std::move(nearest)))
            QMetaObject::invokeMethod(this, &NearestController::deliver, Qt::QueuedConnection);
    }
}

void NearestController::deliver() {
    std::optional<std::vector<core::NearSample>> nearest;
    {
        const std::lock_guard lock(exchange_->mutex);
        nearest = exchange_->finished.take();
    }
    if (nearest) Q_EMIT found(*nearest);  // else forgotten meanwhile
}

}  // namespace ui
