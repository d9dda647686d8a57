#pragma once

#include <QString>
#include <QTimer>
#include <QVector>
#include <QWidget>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/model/ModelFamily.h"
#include "core/training/History.h"
#include "ui/common/plots/CurveAxis.h"

class QCPGraph;
class QCustomPlot;

namespace ui {

class CurveMarks;
class CurveNote;
class CurveReadout;
class Theme;
struct ThemeColors;

/// How a curve of many stands out.
struct CurveLook {
    int color = 0;       ///< of the theme's curves; beyond them the same with dashes
    bool faint = false;  ///< thin and pale, and not in the legend
};

/// Curves that share axes. Follows new points until somebody zooms or pans (wheel, drag, + - and arrow keys); a double
/// click or Home shows everything again. Draws at most 20 times a second and only while it is seen.
class CurvePlot : public QWidget {
    Q_OBJECT

   public:
    /// `looks`: one for each curve; none: each has a color of its own.
    CurvePlot(std::vector<core::CurveDescription> curves, Theme& theme, QWidget* parent = nullptr,
              std::vector<CurveLook> looks = {});
    ~CurvePlot() override;

    /// Those that it was made for, then the single ones of a curve that is drawn per dimension, as they come.
    const std::vector<core::CurveDescription>& curves() const { return curves_; }
    /// Points of curves that this plot does not have are passed over. Those of one curve come in order.
    void add(const std::vector<core::CurvePoint>& points);
    /// Takes the points after `step` away again.
    void dropPointsAfter(std::int64_t step);
    /// Marks what happened beside the steps.
    void addEvents(const std::vector<core::TrainingEvent>& events);
    /// Of points and events.
    void clear();
    std::size_t pointCount(std::size_t curve) const { return series_[curve].values.size(); }

    CurveAxis axis() const { return axis_; }
    void setAxis(CurveAxis axis);
    bool logScale() const { return logScale_; }
    void setLogScale(bool on);
    bool following() const { return following_; }
    /// Shows everything and follows again.
    void fit();

    /// What is shown as the bytes of a PNG of twice this widget's size, or of a PDF (black on white) where the name
    /// ends so: for writePlotFile(), which any thread may call.
    QByteArray drawnFor(const QString& file);

    const CurveMarks& marks() const { return *marks_; }
    /// What a logarithmic axis does not show, as the plot says it; empty where it shows everything.
    const QString& note() const;
    /// For tests and for reading graphs.
    QCustomPlot& plot() const { return *plot_; }

   Q_SIGNALS:
    /// The values under the pointer in one line; empty when it left.
    void readoutChanged(const QString& text);

   protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

   private:
    struct Series {
        std::array<QVector<double>, 3> keys;  // by CurveAxis
        QVector<double> values;
        bool single = false;  // of one dimension: a thin line, which the legend does not name
    };

    void setUpPlot();
    QCPGraph* addGraph(const QString& name);
    /// Its place in series_, which is made for a new dimension; nothing for a curve that is none of this plot.
    std::optional<std::size_t> placeOf(const std::string& curve);
    void applyColors(const ThemeColors& colors);
    /// The color and width of one curve.
    QPen penOf(std::size_t curve, const ThemeColors& colors) const;
    void fillGraphs();
    /// Names only the curves that have a point.
    void showLegend();
    /// The axes, the note and what is spoken, as the curves are now: before each time that they are drawn.
    void prepare();
    void scheduleReplot();
    void zoom(double factor);
    void pan(double across, double down);
    void readAt(const QPointF& position);
    /// Whether there are too many curves to read all of their values.
    bool crowded() const;
    QString axisText(double key) const;

    std::vector<core::CurveDescription> curves_;
    std::vector<CurveLook> looks_;  // none, or one a curve
    std::unordered_map<std::string, std::size_t> places_;
    Theme& theme_;
    std::vector<Series> series_;
    QString name_;  // of what runs upwards
    QString nameWithUnit_;
    CurveAxis axis_ = CurveAxis::steps;
    bool logScale_ = false;
    bool following_ = true;
    QCustomPlot* plot_;
    CurveNote* note_;  // the plot's
    std::unique_ptr<CurveMarks> marks_;
    std::unique_ptr<CurveReadout> readout_;
    QTimer timer_;
};

}  // namespace ui
