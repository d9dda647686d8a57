#pragma once

namespace core {

/// Gives up priority of the calling thread, and of the threads it starts from now on: `niceness` is 0 to 19 as of
/// nice(1). Has no effect where the system cannot do it.
void lowerThreadPriority(int niceness);

}  // namespace core
