#pragma once

namespace core {

/// Tells the C library to keep freed memory for the next request instead of giving it back to the system at once. A
/// training step asks for the same large buffers again and again; without this a tenth of its time goes into pages
/// that the system takes away and hands out anew. For the whole process; call it once, before any work. Has no effect
/// where the C library is not glibc.
void keepFreedMemory();

}  // namespace core
