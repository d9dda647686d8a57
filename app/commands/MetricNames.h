#pragma once

#include <string>
#include <vector>

namespace app {

/// The names in "fd, kid": between the commas, without blanks around them; empty where one is missing.
std::vector<std::string> idsIn(const std::string& list);

/// For a flag that names metrics: "" or what is wrong with the names.
std::string metricsProblem(std::string& list);

}  // namespace app
