#include "core/files/FileAccess.h"

namespace core {

namespace {
thread_local FileAccessWatcher threadWatcher = nullptr;
}

void watchFileAccess(FileAccessWatcher watcher) {
    threadWatcher = watcher;
}

void checkFileAccess(const std::filesystem::path& file) {
    if (threadWatcher != nullptr) threadWatcher(file);
}

}  // namespace core
