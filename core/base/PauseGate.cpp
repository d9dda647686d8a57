#include "core/base/PauseGate.h"

namespace core {

void PauseGate::pause() {
    const std::lock_guard lock(mutex_);
    paused_ = true;
}

void PauseGate::resume() {
    {
        const std::lock_guard lock(mutex_);
        paused_ = false;
        steps_ = 0;
    }
    changed_.notify_all();
}

bool PauseGate::paused() const {
    const std::lock_guard lock(mutex_);
    return paused_;
}

void PauseGate::step() {
    {
        const std::lock_guard lock(mutex_);
        if (!paused_) return;
        ++steps_;
    }
    changed_.notify_all();
}

bool PauseGate::pass(std::stop_token stop) {
    std::unique_lock lock(mutex_);
    if (!paused_) return false;
    changed_.wait(lock, stop, [this] { return !paused_ || steps_ > 0; });
    if (steps_ > 0) --steps_;
    return true;
}

}  // namespace core
