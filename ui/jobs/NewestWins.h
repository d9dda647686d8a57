#pragma once

#include <chrono>
#include <optional>
#include <utility>

namespace ui {

/// Room for one value that waits for somebody: a newer one takes its place. It is as old as the first that waited here
/// since the last was taken, so that who asks again and again does not wait for ever. Not safe between threads by
/// itself.
template <typename Value>
class NewestWins {
   public:
    using Clock = std::chrono::steady_clock;

    /// True where none waited before: only then somebody is to be told, and one delivery at a time is on its way.
    bool put(Value value) {
        const bool first = !value_;
        if (first) since_ = Clock::now();
        value_ = std::move(value);
        return first;
    }

    /// Nothing where none waits, or it was dropped.
    std::optional<Value> take() { return std::exchange(value_, std::nullopt); }
    void drop() { value_.reset(); }

    bool waits() const { return value_.has_value(); }
    /// Since when; only where one waits.
    Clock::time_point since() const { return since_; }

   private:
    std::optional<Value> value_;
    Clock::time_point since_;
};

}  // namespace ui
