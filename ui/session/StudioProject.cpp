#include "ui/session/StudioProject.h"

#include <utility>

#include "core/project/RunTrash.h"

namespace ui {

StudioProject::StudioProject(std::filesystem::path folder)
    : folder_(std::filesystem::absolute(folder).lexically_normal()) {}

StudioProject::~StudioProject() {
    if (open_) core::emptyTrash(folder_);
}

void StudioProject::open() {
    if (open_) return;
    open_ = std::make_unique<core::ProjectFolder>(folder_);
    warning_ = open_->warning();
}

std::string StudioProject::takeWarning() {
    return std::exchange(warning_, {});
}

}  // namespace ui
