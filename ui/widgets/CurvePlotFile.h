#pragma once

#include <QByteArray>
#include <QString>

class QCustomPlot;

namespace ui {

/// The plot as it stands, at twice its size on the screen.
QByteArray plotAsPng(QCustomPlot& plot);
/// One page of the plot's size, as vectors.
QByteArray plotAsPdf(QCustomPlot& plot);
/// Atomic. Throws core::Error when `bytes` is empty or the file cannot be written.
void writePlotFile(const QString& file, const QByteArray& bytes);

}  // namespace ui
