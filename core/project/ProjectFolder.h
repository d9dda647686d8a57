#pragma once

#include <filesystem>
#include <string>

namespace core {

/// A project is a folder with project.json and runs/<id>. While one of these exists, nobody else writes into it: it
/// holds a lock that the system takes back when the program ends, however it ends.
class ProjectFolder {
   public:
    /// Opens `folder`, or makes a project where there is none (a new or an empty folder). Throws Error: it is another
    /// kind of folder, cannot be written, or is open in another program.
    explicit ProjectFolder(std::filesystem::path folder);
    ~ProjectFolder();
    ProjectFolder(const ProjectFolder&) = delete;
    ProjectFolder& operator=(const ProjectFolder&) = delete;

    const std::filesystem::path& path() const { return folder_; }

   private:
    std::filesystem::path folder_;
    int lock_ = -1;
};

/// Throws Error where `folder` is no project or one of a newer version. Takes no lock.
void checkProject(const std::filesystem::path& folder);

/// Whether a program has the project open.
bool isProjectOpen(const std::filesystem::path& folder);

}  // namespace core
