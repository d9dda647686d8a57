#include "ui/train/TrainingMailbox.h"

#include <utility>

namespace ui {

core::TrainingObserver TrainingMailbox::observer(std::function<void()> wake) {
    const auto tell = [this, wake = std::move(wake)](const auto& write) {
        const std::lock_guard lock(mutex_);
        write(news_);
        if (!std::exchange(woken_, true)) wake();
    };
    core::TrainingObserver observer;
    observer.status = [tell](const core::TrainingStatus& status) {
        tell([&](TrainingNews& news) { news.status = status; });
    };
    observer.point = [tell](const core::CurvePoint& point) {
        tell([&](TrainingNews& news) { news.points.push_back(point); });
    };
    observer.event = [tell](const core::TrainingEvent& event) {
        tell([&](TrainingNews& news) {
            news.events.push_back(event);
            if (event.kind != core::TrainingEventKind::recovered) return;
            core::dropPointsAfter(news.points, event.step);
            if (news.backTo < 0 || event.step < news.backTo) news.backTo = event.step;
        });
    };
    observer.snapshot = [tell](const core::SnapshotPointer& snapshot) {
        tell([&](TrainingNews& news) { news.snapshot = snapshot; });
    };
    return observer;
}

TrainingNews TrainingMailbox::take() {
    const std::lock_guard lock(mutex_);
    woken_ = false;
    return std::exchange(news_, {});
}

}  // namespace ui
