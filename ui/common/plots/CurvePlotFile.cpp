#include "ui/common/plots/CurvePlotFile.h"

#include "ui/common/plots/Plotting.h"

#include <QBuffer>
#include <QPdfWriter>
#include <cstdint>
#include <span>

#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "ui/common/plots/CustomPlot.h"

namespace ui {

namespace {
constexpr double kPngScale = 2;
/// In a smaller one the axes leave no room for the curves.
constexpr QSize kSmallest(320, 200);
}  // namespace

QByteArray plotAsPng(QCustomPlot& plot, QSize size) {
    size = size.expandedTo(kSmallest);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    plot.toPixmap(size.width(), size.height(), kPngScale).save(&buffer, "PNG");
    return bytes;
}

QByteArray plotAsPdf(QCustomPlot& plot, QSize size) {
    size = size.expandedTo(kSmallest);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72);  // a pixel of the screen is a point on paper
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setPageSize(QPageSize(QSizeF(size), QPageSize::Point, QString(), QPageSize::ExactMatch));
    QCPPainter painter;
    if (!painter.begin(&writer)) return {};
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    plot.toPainter(&painter, size.width(), size.height());
    painter.end();
    return bytes;
}

void writePlotFile(const QString& file, const QByteArray& bytes) {
    if (bytes.isEmpty()) {
        throw core::Error("The curves could not be drawn for %1: make the plot larger and try again.",
                          file.toStdString());
    }
    const auto* begin = reinterpret_cast<const std::uint8_t*>(bytes.constData());
    core::writeFileAtomically(file.toStdString(), std::span(begin, static_cast<std::size_t>(bytes.size())));
}

}  // namespace ui
