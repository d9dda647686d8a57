#pragma once

#include <filesystem>
#include <string>

#include "core/base/Message.h"

namespace core {

/// A project is a folder with project.json and runs/<id>. While one of these exists, nobody else writes into it: it
/// holds a lock that the system takes back when the program ends, however it ends. Some file systems know no locks;
/// then warning() says so.
class ProjectFolder {
   public:
    /// Opens `folder`, or makes a project where there is none (a new folder, or one with hidden files
    /// only, which stay as they are). Throws Error: it is another
    /// kind of folder, cannot be written, or is open in another program.
    explicit ProjectFolder(std::filesystem::path folder);
    ~ProjectFolder();
    ProjectFolder(const ProjectFolder&) = delete;
    ProjectFolder& operator=(const ProjectFolder&) = delete;

    const std::filesystem::path& path() const { return folder_; }
    /// False once somebody has moved or deleted the folder; then nothing is to be written into it any more.
    bool isThere() const;
    /// A sentence where nothing keeps another Imago out; else empty.
    const Message& warning() const { return warning_; }

   private:
    std::filesystem::path folder_;
    Message warning_;
    int lock_ = -1;
};

/// Throws Error where `folder` is no project or one of a newer version, or its runs lie behind a link that leads
/// nowhere. Takes no lock.
void checkProject(const std::filesystem::path& folder);

/// Whether a program has the project open; false where the file system cannot tell.
bool isProjectOpen(const std::filesystem::path& folder);

}  // namespace core
