#include "ui/common/ToolTips.h"

#include <QApplication>
#include <QHelpEvent>
#include <QToolTip>
#include <QWidget>

namespace ui {

namespace {
constexpr int kTipLine = 60;  // characters: a shorter text stays in one line
constexpr const char* kOwn = "ownToolTips";
}  // namespace

ToolTips::ToolTips(QObject* parent) : QObject(parent) {
    qApp->installEventFilter(this);
}

void ToolTips::leaveTo(QWidget& widget) {
    widget.setProperty(kOwn, true);
}

void ToolTips::show(const QPoint& globalPosition, const QString& text, QWidget* widget) {
    const bool isLong = text.size() > kTipLine && !Qt::mightBeRichText(text);
    // A rich text is broken into lines.
    QToolTip::showText(globalPosition, isLong ? QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()) : text, widget);
}

bool ToolTips::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ToolTip || !watched->isWidgetType() || watched->property(kOwn).toBool()) return false;
    auto* widget = static_cast<QWidget*>(watched);
    if (widget->toolTip().isEmpty()) return false;
    show(static_cast<QHelpEvent*>(event)->globalPos(), widget->toolTip(), widget);
    return true;
}

}  // namespace ui
