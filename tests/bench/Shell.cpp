#include "Shell.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

namespace bench {

namespace {

void check(int status, const std::string& command) {
    if (status != 0) throw std::runtime_error("This command failed: " + command);
}

}  // namespace

void runInShell(const std::string& command) {
    check(std::system(command.c_str()), command);
}

std::string outputOf(const std::string& command) {
    std::FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("This command did not start: " + command);
    std::string output;
    std::array<char, 4096> piece{};
    while (const std::size_t got = std::fread(piece.data(), 1, piece.size(), pipe)) output.append(piece.data(), got);
    check(pclose(pipe), command);
    return output;
}

std::string quoted(const std::string& word) {
    std::string result = "'";
    for (const char character : word) result += character == '\'' ? std::string("'\\''") : std::string(1, character);
    return result + "'";
}

}  // namespace bench
