#include "tests/TestProgram.h"

#include <QFile>
#include <QTemporaryDir>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>

namespace tests {

namespace {

std::map<std::string, RunTest>& allTests() {
    static std::map<std::string, RunTest> all;
    return all;
}

/// Whatever is kept in the home of whoever runs it is kept in a folder of the test.
int runAtHome(RunTest run, int argc, char** argv) {
    const QTemporaryDir home;
    qputenv("HOME", QFile::encodeName(home.path()));
    for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"}) qunsetenv(name);
    return run(argc, argv);
}

}  // namespace

bool addTest(const char* file, RunTest run) {
    const std::string name = std::filesystem::path(file).stem().string().substr(std::string("test_").size());
    return allTests().emplace(name, run).second;
}

}  // namespace tests

int main(int argc, char** argv) {
    const auto& all = tests::allTests();
    const auto found = argc > 1 ? all.find(argv[1]) : all.end();
    if (found == all.end()) {
        std::fprintf(stderr, "Usage: %s TEST [options of Qt Test], with one of these tests:\n", argv[0]);
        for (const auto& [name, run] : all) std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }
    // The test sees a command line of its own.
    argv[1] = argv[0];
    const int result = tests::runAtHome(found->second, argc - 1, argv + 1);
#ifndef IMAGO_SANITIZED
    // Without the destructors of LibTorch, which take longer than most tests. Sanitizers look for leaks after them.
    std::fflush(nullptr);
    std::_Exit(result);
#else
    return result;
#endif
}
