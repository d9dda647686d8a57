#pragma once

#include <cstdint>
#include <memory>

namespace core {

/// Counts the memory of the tensors that LibTorch makes and frees on the threads that watch. Unlike the resident memory
/// of the process it does not hang on what was freed before and kept for the next request.
class TensorMemory {
   public:
    TensorMemory();
    ~TensorMemory();

    /// Bytes of the tensors that are there now, and the most since resetPeak().
    std::int64_t live() const;
    std::int64_t peak() const;
    void resetPeak();

    /// While one is there, its thread is counted. Must end on the thread that made it.
    class Watch {
       public:
        explicit Watch(TensorMemory& memory);
        ~Watch();
        Watch(const Watch&) = delete;
        Watch& operator=(const Watch&) = delete;

       private:
        struct Guard;
        std::unique_ptr<Guard> guard_;
    };

   private:
    class Counter;
    std::shared_ptr<Counter> counter_;
};

}  // namespace core
