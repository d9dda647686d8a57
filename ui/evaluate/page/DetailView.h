#pragma once

#include <vector>

#include "core/metric/MetricDetail.h"

class QVBoxLayout;
class QWidget;

namespace ui {

class Theme;

/// What shows a detail of this kind, without its title and help.
QWidget* detailView(const core::MetricDetail& detail, Theme& theme, QWidget* parent);

/// Adds details to a column, each below its title and its help. `titled`: false leaves out the title.
void addDetails(QVBoxLayout& column, const std::vector<core::MetricDetail>& details, Theme& theme, bool titled,
                QWidget* parent);

/// Of a detail of any kind.
const core::Message& titleOf(const core::MetricDetail& detail);

}  // namespace ui
