#include "ui/app/StudioProject.h"

#include <utility>

#include "core/project/RunTrash.h"

namespace ui {

StudioProject::StudioProject(std::filesystem::path folder)
    : folder_(std::filesystem::absolute(folder).lexically_normal()),
      store_(std::make_unique<KeptStore>([this] { open(); })) {
    store_->setLast([this] {
        if (isOpen()) core::emptyTrash(folder_);
    });
}

StudioProject::~StudioProject() = default;

void StudioProject::open() {
    const std::lock_guard lock(mutex_);
    openLocked();
}

void StudioProject::openLocked() {
    // Deleted or moved meanwhile: it is made anew, or what is written next would lie in a folder that is no project.
    if (open_ && !open_->isThere()) open_.reset();
    if (!open_) {
        open_ = std::make_unique<core::ProjectFolder>(folder_);
        warning_ = open_->warning();
    }
    isOpen_ = true;
}

void StudioProject::use(const std::function<void(const core::ProjectFolder& project)>& act) {
    const std::lock_guard lock(mutex_);
    openLocked();
    act(*open_);
}

core::Message StudioProject::takeWarning() {
    const std::lock_guard lock(mutex_);
    return std::exchange(warning_, {});
}

}  // namespace ui
