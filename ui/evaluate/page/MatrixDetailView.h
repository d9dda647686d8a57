#pragma once

#include <QLocale>
#include <QWidget>

#include "core/metric/MetricDetail.h"
#include "ui/common/table/TableContent.h"

namespace ui {

class Theme;

/// A matrix as a table of shades: with its values in the cells, or, of many columns, only as colors. The tool tip of a
/// cell has its value. Large ones scroll below their headings.
class MatrixDetailView : public QWidget {
    Q_OBJECT

   public:
    MatrixDetailView(const core::MatrixDetail& detail, Theme& theme, QWidget* parent = nullptr);

    /// So many columns still have their values in the cells.
    static constexpr int kMostWritten = 20;
};

TableContent matrixContent(const core::MatrixDetail& detail, const QLocale& locale);

}  // namespace ui
