#pragma once

namespace app {

/// Until an Interrupt exists, which knows what is to be stopped: Ctrl+C ends the program with the word "Cancelled." on
/// stderr and kExitCancelled. Where SIGINT is ignored (nohup), it stays so. Called once, before a command runs.
void sayCancelledOnInterrupt();

}  // namespace app
