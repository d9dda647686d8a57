#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/project/ProjectFolder.h"
#include "core/project/RunFolder.h"

namespace ui {

/// The project whose runs the studio's trainings are. It is opened, and from then on locked, when something is to be
/// written for the first time: a studio that is only looked with writes nothing. GUI thread only.
class StudioProject {
   public:
    explicit StudioProject(std::filesystem::path folder);
    /// Runs that were deleted are gone for good now.
    ~StudioProject();
    StudioProject(const StudioProject&) = delete;
    StudioProject& operator=(const StudioProject&) = delete;

    const std::filesystem::path& path() const { return folder_; }
    core::RunPaths run(const std::string& id) const { return {folder_, id}; }

    bool isOpen() const { return open_ != nullptr; }
    /// Throws core::Error: another program has it open, it cannot be written.
    void open();
    /// What ProjectFolder::warning() says, once; empty at other times.
    std::string takeWarning();

   private:
    std::filesystem::path folder_;
    std::unique_ptr<core::ProjectFolder> open_;
    std::string warning_;
};

}  // namespace ui
