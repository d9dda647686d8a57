#include "ui/train/ProbeLine.h"

#include <cmath>
#include <utility>

namespace ui {

ProbeLine::ProbeLine(ProbeController& probe, QWidget* parent) : QLabel(parent), probe_(probe) {
    setProperty("muted", true);
    setWordWrap(true);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setMinimumHeight(2 * fontMetrics().lineSpacing());  // what it comes to say moves nothing
    setToolTip(
        tr("Measured on this computer, in a few steps with these settings. Memory is what the training needs, without "
           "the program and the dataset."));
    connect(&probe_, &ProbeController::measured, this, &ProbeLine::showResult);
    connect(&probe_, &ProbeController::failed, this, &QLabel::setText);
}

void ProbeLine::measure(std::optional<core::TrainingRequest> request) {
    if (!request) {
        probe_.cancel();
        clear();
        return;
    }
    probe_.request(std::move(*request));
    setText(tr("Measuring the speed…"));
}

void ProbeLine::showResult(const core::ProbeResult& result) {
    const auto number = [this](double value, int decimals) { return locale().toString(value, 'f', decimals); };
    const auto parameters = static_cast<double>(result.parameters);
    const QString size = tr("%1 M parameters").arg(number(parameters / 1e6, parameters < 1e6 ? 2 : 1));
    // Two digits: the next measurement tells others.
    const double speed = result.imagesPerSecond;
    const double unit = speed < 100 ? 1.0 : std::pow(10.0, std::floor(std::log10(speed)) - 1);
    const QString memory = number(std::ceil(static_cast<double>(result.bytes()) / 1e6), 0);
    const QString images = tr("about %1 images/s").arg(number(std::round(speed / unit) * unit, speed < 10 ? 1 : 0));
    // A line ends between two of them, never between a number and its unit.
    QStringList parts{size, images, tr("%1 MB").arg(memory)};
    for (QString& part : parts) part.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
    setText(parts.join(QStringLiteral(" · ")));
}

}  // namespace ui
