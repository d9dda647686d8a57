#pragma once

namespace core {

/// While one exists, the first SIGINT, SIGTERM or SIGHUP makes readEnd() readable and does nothing else; the same
/// signal once more ends the program at once. Signals that the parent told us to ignore (nohup) stay ignored. One at a
/// time.
class EndSignals {
   public:
    /// What read() gives for a signal.
    static constexpr char kSignalled = 's';

    /// Throws Error where the system has no pipe left.
    EndSignals();
    ~EndSignals();
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;

    /// A pipe's, to be read or waited for by whoever acts on the signal.
    int readEnd() const { return readEnd_; }
    /// Makes the pipe readable without a signal: for a thread that waits there and is to end. Any thread.
    void wake(char byte) const;

   private:
    int readEnd_ = -1;
};

}  // namespace core
