#pragma once

#include <cstdio>
#include <nlohmann/json.hpp>

namespace app {

/// One object on a line of stdout, out at once so that a reader sees it now. Bytes that are no UTF-8 (file names) are
/// replaced.
inline void printJsonLine(const nlohmann::ordered_json& object) {
    const std::string line = object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    std::printf("%s\n", line.c_str());
    std::fflush(stdout);
}

}  // namespace app
