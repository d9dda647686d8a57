#include "app/commands/CommandLine.h"
#include "core/device/Allocator.h"

int main(int argc, char** argv) {
    core::keepFreedMemory();
    return app::runCommandLine(argc, argv);
}
