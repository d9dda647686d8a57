#pragma once

#include <QFontMetrics>
#include <QList>
#include <QString>
#include <QStringList>

namespace ui {

/// A line of several facts with dots between them: "done · Smooth (VAE) · best 102.3 nats".
struct LineParts {
    QStringList parts;
    QList<int> least;  ///< places of those that may be cut where the line is too long, the least important first

    QString text() const;
};

/// What separates the parts.
QString partsMark();

/// The line in `width` pixels. Where that is too narrow, the parts in `least` end in dots or go, one after the other,
/// and the others stay whole, so that no number is cut. What is still too long then ends in dots.
QString fitted(const LineParts& line, const QFontMetrics& metrics, int width);

}  // namespace ui
