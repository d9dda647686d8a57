#include "app/commands/DevicesCommand.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "app/commands/ExitCode.h"
#include "app/commands/JsonLines.h"
#include "app/commands/TextFormat.h"
#include "core/device/ComputeDevice.h"

namespace app {

namespace {

void printText(const core::ComputeDevice& device) {
    constexpr double kGibibyte = 1024.0 * 1024.0 * 1024.0;
    const std::string memory =
        device.memory > 0 ? ", " + fixed(static_cast<double>(device.memory) / kGibibyte, 1) + " GiB" : std::string();
    std::printf("%-8s %s%s\n", device.id.c_str(), device.name.c_str(), memory.c_str());
}

void printJson(const core::ComputeDevice& device) {
    printJsonLine({{"device", device.id},
                   {"name", device.name},
                   {"memory_bytes", device.memory > 0 ? nlohmann::ordered_json(device.memory) : nullptr}});
}

}  // namespace

Command addDevicesCommand(CLI::App& app) {
    auto json = std::make_shared<bool>(false);
    CLI::App* flags =
        app.add_subcommand("devices", "List the devices that training can run on: the processor and GPUs.");
    flags->footer(
        "Choose one with --device in imago train and imago probe. GPUs need a LibTorch that was built with CUDA.");
    flags->add_flag("--json", *json, "JSON on stdout, one object per line for each device.");
    return {flags, [json]() -> int {
                for (const core::ComputeDevice& device : core::computeDevices()) {
                    if (*json) {
                        printJson(device);
                    } else {
                        printText(device);
                    }
                }
                return kExitDone;
            }};
}

}  // namespace app
