#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace core {

/// A letter box for one letter: a new one replaces what nobody has taken yet. It joins a hand that
/// moves faster than pictures can be drawn to a thread that draws only the newest request.
template <typename T>
class NewestSlot {
   public:
    void put(T value) {
        {
            const std::lock_guard lock(mutex_);
            value_ = std::move(value);
        }
        filled_.notify_one();
    }

    /// Waits for a value; empty when `stop` is requested first.
    std::optional<T> take(std::stop_token stop) {
        std::unique_lock lock(mutex_);
        filled_.wait(lock, stop, [this] { return value_.has_value(); });
        if (stop.stop_requested()) return std::nullopt;
        return std::exchange(value_, std::nullopt);
    }

    /// Takes what is there without waiting.
    std::optional<T> tryTake() {
        const std::lock_guard lock(mutex_);
        return std::exchange(value_, std::nullopt);
    }

    /// True when a newer value waits: the taker may drop work that this value makes stale.
    bool waiting() const {
        const std::lock_guard lock(mutex_);
        return value_.has_value();
    }

   private:
    mutable std::mutex mutex_;
    std::condition_variable_any filled_;
    std::optional<T> value_;
};

}  // namespace core
