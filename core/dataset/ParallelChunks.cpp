#include "core/dataset/ParallelChunks.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace core {

namespace {

/// What the threads of one call share.
class ChunkQueue {
   public:
    ChunkQueue(std::size_t count, std::size_t chunk, const JobContext& context,
               const std::function<void(std::size_t, std::size_t)>& work)
        : count_(count), chunk_(std::max<std::size_t>(1, chunk)), context_(context), work_(work) {}

    std::size_t chunks() const { return (count_ + chunk_ - 1) / chunk_; }
    std::size_t done() const { return done_; }

    /// Does pieces until none is left; `between` is called after each.
    void run(const std::function<void()>& between) {
        try {
            while (!context_.stopRequested() && !failed_) {
                const std::size_t begin = next_.fetch_add(1) * chunk_;
                if (begin >= count_) return;
                const std::size_t end = std::min(count_, begin + chunk_);
                work_(begin, end);
                done_ += end - begin;
                between();
            }
        } catch (...) {
            failed_ = true;
            const std::lock_guard lock(mutex_);
            if (!error_) error_ = std::current_exception();
        }
    }

    /// Once no thread runs any more.
    void rethrow() const {
        if (error_) std::rethrow_exception(error_);
    }

   private:
    const std::size_t count_;
    const std::size_t chunk_;
    const JobContext& context_;
    const std::function<void(std::size_t, std::size_t)>& work_;
    std::atomic<std::size_t> next_ = 0;
    std::atomic<std::size_t> done_ = 0;
    std::atomic<bool> failed_ = false;
    std::mutex mutex_;
    std::exception_ptr error_;
};

}  // namespace

bool forEachChunk(std::size_t count, std::size_t chunk, const JobContext& context,
                  const std::function<void(std::size_t, std::size_t)>& work,
                  const std::function<void(std::size_t)>& progress) {
    ChunkQueue queue(count, chunk, context, work);
    {
        std::vector<std::jthread> helpers;
        const std::size_t threads = std::min(queue.chunks(), static_cast<std::size_t>(context.threads()));
        try {
            while (helpers.size() + 1 < threads) helpers.emplace_back([&queue] { queue.run([] {}); });
        } catch (const std::system_error&) {
            // No more threads to be had: those that run do all the work.
        }
        queue.run([&] { progress(queue.done()); });
    }
    queue.rethrow();
    if (context.stopRequested()) return false;
    progress(count);
    return !context.stopRequested();
}

}  // namespace core
