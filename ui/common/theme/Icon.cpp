#include "ui/common/theme/Icon.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace ui {

namespace {

/// Draws an SVG whose strokes are "currentColor" in the palette's color of the moment, so that an icon follows light
/// and dark without being made again.
class ThemedIconEngine : public QIconEngine {
   public:
    ThemedIconEngine(QByteArray svg, QPalette::ColorRole role) : svg_(std::move(svg)), role_(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        QByteArray svg = svg_;
        svg.replace("currentColor", color(mode, state).name().toLatin1());
        // A square at the left: the rest of a wider place is the gap to the text beside it.
        QSvgRenderer(svg).render(painter, QRectF(rect.topLeft(), QSizeF(rect.height(), rect.height())));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new ThemedIconEngine(svg_, role_); }

   private:
    QColor color(QIcon::Mode mode, QIcon::State state) const {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled) return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (state == QIcon::On) return palette.color(QPalette::Highlight);
        return palette.color(role_);
    }

    QByteArray svg_;
    QPalette::ColorRole role_;
};

}  // namespace

QIcon icon(const QString& name, QPalette::ColorRole role) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QIcon(new ThemedIconEngine(file.readAll(), role));
}

}  // namespace ui
