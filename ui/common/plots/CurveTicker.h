#pragma once

#include "ui/common/plots/Plotting.h"

#include <optional>

namespace ui {

/// Ticks of an axis whose labels never repeat, however small the range is that it shows.
class CurveTicker : public QCPAxisTicker {
   public:
    explicit CurveTicker(bool logarithmic) : logarithmic_(logarithmic) {}

   protected:
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
    QVector<double> createSubTickVector(int subTickCount, const QVector<double>& ticks) override;
    QVector<QString> createLabelVector(const QVector<double>& ticks, const QLocale& locale, QChar formatChar,
                                       int precision) override;

   private:
    bool logarithmic_;
    std::optional<int> between_;  // ticks between two labeled ones, where the axis has none of its own
};

}  // namespace ui
