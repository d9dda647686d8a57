#pragma once

#include <filesystem>

namespace core {

/// Hears which file a thread is about to touch.
using FileAccessWatcher = void (*)(const std::filesystem::path& file);

/// From now on `watcher` is called, on this thread, before core touches a file or a folder on this thread: for threads
/// that must never wait for a disk, as that of the windows. Null takes it away. Files in /proc do not count.
void watchFileAccess(FileAccessWatcher watcher);

/// Called by whatever in core opens, looks for, lists, writes or removes a file. Any thread; without a watcher it costs
/// no more than a glance at a variable.
void checkFileAccess(const std::filesystem::path& file);

}  // namespace core
