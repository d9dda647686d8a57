#pragma once

#include <QTableView>

#include "ui/common/table/TableContent.h"

namespace ui {

class ContentModel;
class Theme;

/// A table to read, as high as its rows, up to a limit from which it scrolls. Ctrl+C copies the selected cells as text
/// with tabs, all of them with their headings; shaded cells are painted from the theme's ground to its accent.
class CopyTable : public QTableView {
    Q_OBJECT

   public:
    /// `name`: the object's, and the start of those of its parts.
    CopyTable(const QString& name, Theme& theme, QWidget* parent = nullptr);

    void setContent(TableContent content);
    const TableContent& content() const;
    /// In pixels; beyond it, the rows scroll.
    void setMostHeight(int height);
    /// With all rows, in pixels.
    int wholeHeight() const;
    /// To the clipboard.
    void copySelected() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

   protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

   private:
    /// Names of rows give room to the columns beside them before these have to scroll.
    void fitNames();

    Theme& theme_;
    ContentModel* model_;
    int mostHeight_;
};

/// The ground of a shaded cell: 0 is the theme's window, 1 its accent.
QColor shadeColor(double shade, const Theme& theme);

}  // namespace ui
