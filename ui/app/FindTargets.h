#pragma once

#include <vector>

#include "ui/app/Finder.h"
#include "ui/app/Workspaces.h"

class QMenuBar;

namespace ui {

/// The commands of the menus that can be given now, with their keys.
std::vector<Finding> commandFindings(const QMenuBar& menus);

/// The settings in the panels and views of all workspaces: choosing one shows it and gives it the focus. Without those
/// that their form does not show now.
std::vector<Finding> settingFindings(Workspaces& workspaces);

/// The formats of the Export workspace: choosing one selects it there.
std::vector<Finding> formatFindings(Workspaces& workspaces);

/// The terms of the glossary; `show` opens it at one.
std::vector<Finding> termFindings(const std::function<void(const QString& term)>& show);

}  // namespace ui
