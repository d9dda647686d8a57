#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "app/commands/CommandLine.h"
#include "core/device/Allocator.h"

int main(int argc, char** argv) {
    core::keepFreedMemory();
    const int code = app::runCommandLine(argc, argv);
#ifndef IMAGO_SANITIZED
    // Everything is done: the destructors of LibTorch would only let the caller wait. Sanitizers look for leaks
    // after them.
    std::cout.flush();
    std::fflush(nullptr);
    std::_Exit(code);
#else
    return code;
#endif
}
