#pragma once

#include <QLocale>
#include <QWidget>

#include "core/metric/MetricDetail.h"
#include "ui/common/table/TableContent.h"

namespace ui {

class Theme;

/// Figures of parts of the data as a table; a long one scrolls below its headings.
class TableDetailView : public QWidget {
    Q_OBJECT

   public:
    TableDetailView(const core::TableDetail& detail, Theme& theme, QWidget* parent = nullptr);
};

TableContent tableContent(const core::TableDetail& detail, const QLocale& locale);

}  // namespace ui
