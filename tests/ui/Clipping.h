#pragma once

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

inline bool isText(const QWidget& widget) {
    return qobject_cast<const QLabel*>(&widget) != nullptr || qobject_cast<const QPushButton*>(&widget) != nullptr ||
           qobject_cast<const QToolButton*>(&widget) != nullptr || qobject_cast<const QCheckBox*>(&widget) != nullptr;
}

inline bool isField(const QWidget& widget) {
    return qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr ||
           qobject_cast<const QComboBox*>(&widget) != nullptr;
}

/// "" or how the text of a widget is cut off.
inline QString clipping(const QWidget& widget) {
    // Who may be narrower than its text says so.
    if (widget.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored) return {};
    const QRect seen = widget.visibleRegion().boundingRect();
    if (seen.isEmpty()) return {};  // scrolled out of sight
    const auto* label = qobject_cast<const QLabel*>(&widget);
    const bool wraps = label != nullptr && label->wordWrap();
    QSize need(widget.sizeHint().width(), 0);
    if (wraps) need = QSize(widget.width(), widget.heightForWidth(widget.width()));
    if (isField(widget)) need = QSize(widget.width(), 0);  // it may be narrow, but stays in sight with its arrows
    if (need.width() <= seen.width() && need.height() <= widget.height()) return {};
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return QStringLiteral("%1 \"%2\" needs %3 x %4 and has %5 x %6")
        .arg(widget.objectName(), label != nullptr ? label->text() : (button != nullptr ? button->text() : QString()))
        .arg(need.width())
        .arg(need.height())
        .arg(seen.width())
        .arg(widget.height());
}
