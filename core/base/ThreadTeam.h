#pragma once

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace core {

/// A fixed number of threads that do the same piece of work together, again and again: the caller and its helpers,
/// which sleep in between. For work that is cut into equal shares; see forEachChunk() for work of unequal ones.
class ThreadTeam {
   public:
    /// `size` threads in all, 1 or more: size - 1 helpers, which inherit the caller's priority.
    explicit ThreadTeam(int size);
    ~ThreadTeam();
    ThreadTeam(const ThreadTeam&) = delete;
    ThreadTeam& operator=(const ThreadTeam&) = delete;

    int size() const { return static_cast<int>(helpers_.size()) + 1; }

    /// Calls task(0) on the calling thread and task(1) to task(size - 1) on the helpers, and returns when all have
    /// ended. What one of them throws is thrown on (of several, one). Only the thread that made the team may call.
    void run(const std::function<void(int member)>& task);

   private:
    void help(int member);
    void perform(int member, const std::function<void(int)>& task);

    std::mutex mutex_;
    std::condition_variable started_;
    std::condition_variable ended_;
    // All guarded by mutex_.
    std::uint64_t round_ = 0;
    int working_ = 0;
    bool closing_ = false;
    const std::function<void(int)>* task_ = nullptr;
    std::exception_ptr error_;
    std::vector<std::jthread> helpers_;  // last: joins first
};

}  // namespace core
