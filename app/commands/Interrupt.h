#pragma once

#include <stop_token>
#include <thread>

#include "core/base/EndSignals.h"

namespace app {

/// While one exists, the first SIGINT, SIGTERM or SIGHUP asks for a stop and says so on stderr; see core::EndSignals.
class Interrupt {
   public:
    /// What becomes of the work when it is stopped.
    enum class Work { dropped, kept };

    explicit Interrupt(Work work = Work::dropped);
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    std::stop_token token() const { return source_.get_token(); }
    bool requested() const { return source_.stop_requested(); }

   private:
    core::EndSignals signals_;
    std::stop_source source_;
    std::jthread listener_;  // last: joins first
};

/// Says on stderr that the command was stopped and left nothing; gives the exit code for that.
int endCancelled();

}  // namespace app
