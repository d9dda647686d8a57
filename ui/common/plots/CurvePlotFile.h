#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

class QCustomPlot;

namespace ui {

/// The plot as it stands, drawn for `size` with two pixels for one. Its own size counts for nothing: before it is shown
/// no layout has given it one.
QByteArray plotAsPng(QCustomPlot& plot, QSize size);
/// One page of that size, as vectors.
QByteArray plotAsPdf(QCustomPlot& plot, QSize size);
/// Atomic. Throws core::Error when `bytes` is empty or the file cannot be written.
void writePlotFile(const QString& file, const QByteArray& bytes);

}  // namespace ui
