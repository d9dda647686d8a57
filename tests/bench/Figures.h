#pragma once

#include <benchmark/benchmark.h>

#include <chrono>
#include <functional>
#include <vector>

/// What all benchmarks share: medians over many measurements, since the machine does other things too.
namespace bench {

double median(const std::vector<double>& values);
/// The value that `share` (0 to 1) of all values do not exceed. 0 for no values.
double quantile(std::vector<double> values, double share);

/// Seconds since its making.
class Stopwatch {
   public:
    double seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }
    double milliseconds() const { return 1000 * seconds(); }

   private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point start_ = Clock::now();
};

/// Runs a benchmark's body; what it throws (a dataset that is not installed, say) becomes its message.
void guarded(benchmark::State& state, const std::function<void()>& body);

}  // namespace bench
