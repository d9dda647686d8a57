#include "PyTorchPeer.h"

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "Shell.h"

namespace bench {

namespace {

// Leaves no compiled modules among the sources.
const std::string kPython = "/usr/bin/python3 -B ";

}  // namespace

bool hasPyTorch() {
    return std::system((kPython + "-c 'import numpy, torch' 2> /dev/null").c_str()) == 0;
}

double imagesPerSecondOfPyTorch(const std::string& family, std::int64_t parameters, const Timing& timing) {
    const std::string peer = std::string(IMAGO_SOURCE_DIR) + "/tests/peers/" + family + "_peer.py";
    const std::string output = outputOf(kPython + quoted(peer) + " --warm-up " + std::to_string(timing.warmUp) +
                                        " --seconds " + std::to_string(timing.span));
    const nlohmann::json result = nlohmann::json::parse(output);
    const auto theirs = result.at("parameters").get<std::int64_t>();
    if (theirs != parameters)
        throw std::runtime_error("The network of " + peer + " has " + std::to_string(theirs) +
                                 " parameters, but the family's has " + std::to_string(parameters) +
                                 ": bring them in step.");
    return result.at("images_per_second").get<double>();
}

}  // namespace bench
