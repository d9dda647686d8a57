#pragma once

#include <QColor>
#include <QCoreApplication>
#include <QFont>
#include <QLocale>
#include <QPainter>
#include <QRectF>
#include <QString>

#include "ui/common/drawing/DrawColors.h"

class QPagedPaintDevice;

namespace ui {

/// Where the texts of a report get their translations.
struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(ui::ReportText)
};

/// How a text of a report looks.
struct TextLook {
    double size = 9.5;  ///< points
    bool bold = false;
    bool fixed = false;  ///< all letters as wide as each other, for commands
    QColor color = {};   ///< not valid: that of text
};

/// Fills pages from the top to the bottom: what has no room left begins the next page. Each page ends in a line with
/// its title and its number. Lengths are in points.
class PageFlow {
   public:
    /// `pages`: how many there will be, for "Page 2 of 5"; 0: that is not known yet.
    PageFlow(QPagedPaintDevice& device, QString title, QLocale locale, int pages);

    QPainter& painter() { return painter_; }
    const QLocale& locale() const { return locale_; }
    const DrawColors& colors() const { return colors_; }
    /// Of the part of a page that is filled.
    double width() const { return width_; }
    double height() const { return height_; }
    double top() const { return y_; }
    int page() const { return page_; }

    /// From here on there is so much room on one page, or a new one begins.
    void require(double height);
    void space(double height);
    /// A place as wide as the page that no page's end cuts.
    QRectF block(double height);

    /// A text in lines. A paragraph is cut by the end of a page only where it is higher than a page.
    void text(const QString& text, const TextLook& look = {});
    /// It stays with `following` points of what comes next.
    void heading(const QString& text, double size, double following);

    /// Of a text in lines of `width`.
    double heightOf(const QString& text, double width, const TextLook& look) const;
    /// Draws it in a place; what is longer is cut.
    void draw(const QString& text, const QRectF& place, const TextLook& look, Qt::Alignment alignment = Qt::AlignLeft);
    /// Of a text in one line.
    double widthOf(const QString& text, const TextLook& look) const;
    QFont font(const TextLook& look) const;
    /// For what draws by itself: a length, a place and the painter's units.
    double toDevice(double points) const { return points * scale_; }
    QRectF toDevice(const QRectF& place) const;
    double toPoints(double length) const { return length / scale_; }

   private:
    void beginPage();
    void footer();

    QPagedPaintDevice& device_;
    QString title_;
    QLocale locale_;
    int pages_;
    DrawColors colors_ = paperColors();
    double scale_;
    double width_;
    double height_;
    double y_ = 0;
    int page_ = 1;
    QPainter painter_;  // last: it ends before the device
};

}  // namespace ui
