#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "core/project/ProjectFolder.h"
#include "core/project/RunFolder.h"
#include "ui/jobs/KeptStore.h"

namespace ui {

/// The project whose runs the studio's trainings are, and the store of what a person keeps in it. It is opened, and
/// from then on locked, when something is to be written for the first time: a studio that is only looked with writes
/// nothing. path(), run(), isOpen(), open(), use() and takeWarning() are for any thread, the rest for the GUI thread.
class StudioProject {
   public:
    explicit StudioProject(std::filesystem::path folder);
    /// Waits until what is kept was tried to be saved. Runs that were deleted are gone for good then.
    ~StudioProject();
    StudioProject(const StudioProject&) = delete;
    StudioProject& operator=(const StudioProject&) = delete;

    const std::filesystem::path& path() const { return folder_; }
    core::RunPaths run(const std::string& id) const { return {folder_, id}; }

    bool isOpen() const { return isOpen_; }
    /// Touches the disk, so never on the GUI thread. Throws core::Error: another program has it open, it cannot be
    /// written.
    void open();
    /// Opens it, and does this while it is open. Touches the disk and throws as open() does.
    void use(const std::function<void(const core::ProjectFolder& project)>& act);
    /// What ProjectFolder::warning() says, once; empty at other times.
    core::Message takeWarning();

    KeptStore& store() { return *store_; }

   private:
    /// With mutex_ held.
    void openLocked();

    std::filesystem::path folder_;
    std::mutex mutex_;
    std::atomic<bool> isOpen_ = false;
    std::unique_ptr<core::ProjectFolder> open_;  // guarded by mutex_, as is warning_
    core::Message warning_;
    std::unique_ptr<KeptStore> store_;  // last: its thread uses the rest
};

}  // namespace ui
