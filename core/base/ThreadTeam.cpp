#include "core/base/ThreadTeam.h"

#include <utility>

namespace core {

ThreadTeam::ThreadTeam(int size) {
    for (int member = 1; member < size; ++member) helpers_.emplace_back([this, member] { help(member); });
}

ThreadTeam::~ThreadTeam() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    started_.notify_all();
}

void ThreadTeam::run(const std::function<void(int)>& task) {
    if (!helpers_.empty()) {
        {
            const std::lock_guard lock(mutex_);
            task_ = &task;
            working_ = static_cast<int>(helpers_.size());
            ++round_;
        }
        started_.notify_all();
    }
    perform(0, task);
    std::unique_lock lock(mutex_);
    ended_.wait(lock, [this] { return working_ == 0; });
    if (const auto error = std::exchange(error_, nullptr)) std::rethrow_exception(error);
}

void ThreadTeam::help(int member) {
    std::uint64_t seen = 0;
    std::unique_lock lock(mutex_);
    while (true) {
        started_.wait(lock, [&] { return closing_ || round_ != seen; });
        if (closing_) return;
        seen = round_;
        const auto& task = *task_;
        lock.unlock();
        perform(member, task);
        lock.lock();
        if (--working_ == 0) ended_.notify_one();
    }
}

void ThreadTeam::perform(int member, const std::function<void(int)>& task) {
    try {
        task(member);
    } catch (...) {
        const std::lock_guard lock(mutex_);
        if (!error_) error_ = std::current_exception();
    }
}

}  // namespace core
