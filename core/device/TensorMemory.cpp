#include "core/device/TensorMemory.h"

#include <c10/core/Allocator.h>
#include <c10/util/ThreadLocalDebugInfo.h>
#include <torch/version.h>

#include <atomic>
#include <cstddef>

namespace core {

namespace {
#if TORCH_VERSION_MAJOR >= 2
using Total = std::size_t;
#else
using Total = std::int64_t;
#endif
}  // namespace

/// LibTorch reports every allocation to whoever profiles the thread.
class TensorMemory::Counter : public c10::MemoryReportingInfoBase {
   public:
    void reportMemoryUsage(void* /*place*/, std::int64_t bytes, Total /*allocated*/, Total /*reserved*/,
                           c10::Device /*device*/) override {
        const std::int64_t now = live_ += bytes;  // negative where memory is freed
        std::int64_t before = peak_;
        while (now > before && !peak_.compare_exchange_weak(before, now)) {
        }
    }
    bool memoryProfilingEnabled() const override { return true; }

    std::int64_t live() const { return live_; }
    std::int64_t peak() const { return peak_; }
    void resetPeak() { peak_ = live_.load(); }

   private:
    std::atomic<std::int64_t> live_ = 0;
    std::atomic<std::int64_t> peak_ = 0;
};

struct TensorMemory::Watch::Guard {
    explicit Guard(const std::shared_ptr<Counter>& counter) : guard(c10::DebugInfoKind::PROFILER_STATE, counter) {}
    c10::DebugInfoGuard guard;
};

TensorMemory::TensorMemory() : counter_(std::make_shared<Counter>()) {}
TensorMemory::~TensorMemory() = default;

std::int64_t TensorMemory::live() const {
    return counter_->live();
}
std::int64_t TensorMemory::peak() const {
    return counter_->peak();
}
void TensorMemory::resetPeak() {
    counter_->resetPeak();
}

TensorMemory::Watch::Watch(TensorMemory& memory) : guard_(std::make_unique<Guard>(memory.counter_)) {}
TensorMemory::Watch::~Watch() = default;

}  // namespace core
