#include "ui/common/plots/CurvePlot.h"

#include "ui/common/plots/Plotting.h"

#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/common/plots/CurveLegend.h"
#include "ui/common/plots/CurveMarks.h"
#include "ui/common/plots/CurveNote.h"
#include "ui/common/plots/CurvePlotFile.h"
#include "ui/common/plots/CurvePlotRange.h"
#include "ui/common/plots/CurvePlotStyle.h"
#include "ui/common/plots/CurveReadout.h"
#include "ui/common/plots/CurveTicker.h"
#include "ui/common/plots/CurveWords.h"
#include "ui/common/plots/CustomPlot.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
constexpr int kReplotMilliseconds = 50;
/// Pixels; of itself the plot would ask for the height of its legend as well.
constexpr QSize kLeastPlot(120, 100);
}  // namespace

CurvePlot::CurvePlot(std::vector<core::CurveDescription> curves, Theme& theme, QWidget* parent,
                     std::vector<CurveLook> looks)
    : QWidget(parent),
      curves_(std::move(curves)),
      looks_(std::move(looks)),
      theme_(theme),
      series_(curves_.size()),
      plot_(new QCustomPlot(this)),
      note_(CurveNote::placeAbove(*plot_)),
      marks_(std::make_unique<CurveMarks>(*plot_)),
      readout_(std::make_unique<CurveReadout>(*plot_)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plot_);
    setFocusPolicy(Qt::StrongFocus);
    plot_->setFocusProxy(this);
    setUpPlot();
    applyColors(theme_.colors());
    connect(&theme_, &Theme::changed, this, [this] {
        applyColors(theme_.colors());
        scheduleReplot();
    });
    timer_.setSingleShot(true);
    timer_.setInterval(kReplotMilliseconds);
    connect(&timer_, &QTimer::timeout, this, [this] { plot_->replot(QCustomPlot::rpQueuedReplot); });
    // Not by the timer: QCustomPlot also draws of itself, when it is shown or resized, and must not show old axes then.
    connect(plot_, &QCustomPlot::beforeReplot, this, &CurvePlot::prepare);
}

CurvePlot::~CurvePlot() = default;

void CurvePlot::setUpPlot() {
    for (std::size_t place = 0; place < curves_.size(); ++place) {
        addGraph(coreText(curves_[place].label));
        places_[curves_[place].id] = place;
    }
    plot_->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    plot_->setNoAntialiasingOnDrag(true);
    plot_->setMinimumSize(kLeastPlot);
    CurveLegend::placeAbove(*plot_)->setVisible(curves_.size() > 1);
    plot_->xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new CurveTicker(/*logarithmic=*/false)));
    if (!curves_.empty()) {
        const QString unit = coreText(curves_.front().unit);
        name_ = coreText(curves_.front().plot);
        nameWithUnit_ = unit.isEmpty() ? name_ : tr("%1 (%2)").arg(name_, unit);
    }
    setAxis(CurveAxis::steps);
    setLogScale(false);
    plot_->installEventFilter(this);
    plot_->setMouseTracking(true);
    connect(plot_, &QCustomPlot::mouseWheel, this, [this] { following_ = false; });
    connect(plot_, &QCustomPlot::mouseMove, this, [this](const QMouseEvent* event) {
        if ((event->buttons() & Qt::LeftButton) != 0) following_ = false;
        readAt(event->pos());
    });
    connect(plot_, &QCustomPlot::mouseDoubleClick, this, &CurvePlot::fit);
}

QCPGraph* CurvePlot::addGraph(const QString& name) {
    QCPGraph* graph = plot_->addGraph();
    graph->setName(name);
    graph->setAdaptiveSampling(true);
    return graph;
}

std::optional<std::size_t> CurvePlot::placeOf(const std::string& curve) {
    if (const auto known = places_.find(curve); known != places_.end()) return known->second;
    for (std::size_t place = 0; place < curves_.size(); ++place) {
        if (!curves_[place].perDimension) continue;
        const std::optional<int> dimension = core::dimensionOf(curves_[place].id, curve);
        if (!dimension) continue;
        core::CurveDescription single = curves_[place];
        single.id = curve;
        single.perDimension = false;
        const QString name =
            looks_.empty() ? tr("z %1").arg(*dimension) : tr("%1 · z %2").arg(coreText(single.label)).arg(*dimension);
        addGraph(name)->removeFromLegend();
        if (!looks_.empty()) looks_.push_back(looks_[place]);
        places_[curve] = curves_.size();
        curves_.push_back(std::move(single));
        series_.push_back({{}, {}, /*single=*/true});
        plot_->graph(plot_->graphCount() - 1)->setPen(penOf(series_.size() - 1, theme_.colors()));
        return series_.size() - 1;
    }
    return std::nullopt;
}

bool CurvePlot::crowded() const {
    return std::any_of(curves_.begin(), curves_.end(),
                       [](const core::CurveDescription& curve) { return curve.perDimension; });
}

void CurvePlot::applyColors(const ThemeColors& colors) {
    applyPlotStyle(*plot_, colors);
    readout_->applyColors(colors);
    marks_->applyColors(colors);
    note_->applyColors(colors);
    for (std::size_t curve = 0; curve < curves_.size(); ++curve)
        plot_->graph(static_cast<int>(curve))->setPen(penOf(curve, colors));
}

QPen CurvePlot::penOf(std::size_t curve, const ThemeColors& colors) const {
    const bool thin = series_[curve].single || (looks_.empty() && curve == 0);
    const CurveWeight weight = thin ? CurveWeight::thin : CurveWeight::thick;
    if (looks_.empty()) return curvePen(colors, static_cast<int>(curve), weight);
    return curvePen(colors, looks_[curve].color, looks_[curve].faint ? CurveWeight::faint : weight);
}

void CurvePlot::add(const std::vector<core::CurvePoint>& points) {
    // Collected by curve first: QCustomPlot takes batches far faster than single points.
    std::vector<Series> fresh(curves_.size());
    for (const core::CurvePoint& point : points) {
        const std::optional<std::size_t> place = placeOf(point.curve);
        if (!place) continue;
        fresh.resize(series_.size());
        Series& series = fresh[*place];
        series.keys[0].append(static_cast<double>(point.step));
        series.keys[1].append(point.epoch);
        series.keys[2].append(point.seconds);
        series.values.append(point.value);
    }
    bool any = false;
    for (std::size_t index = 0; index < fresh.size(); ++index) {
        if (fresh[index].values.isEmpty()) continue;
        any = true;
        for (std::size_t axis = 0; axis < 3; ++axis) series_[index].keys[axis].append(fresh[index].keys[axis]);
        series_[index].values.append(fresh[index].values);
        plot_->graph(static_cast<int>(index))
            ->addData(fresh[index].keys[static_cast<std::size_t>(axis_)], fresh[index].values, true);
    }
    if (!any) return;
    showLegend();
    scheduleReplot();
}

void CurvePlot::showLegend() {
    for (std::size_t index = 0; index < series_.size(); ++index) {
        QCPGraph* graph = plot_->graph(static_cast<int>(index));
        // A line of one point would not be seen.
        graph->setScatterStyle(series_[index].values.size() == 1 ? QCPScatterStyle(QCPScatterStyle::ssDisc, 5)
                                                                 : QCPScatterStyle());
        const bool named = !series_[index].single && (looks_.empty() || !looks_[index].faint);
        // Of many thin lines, what is compared is named.
        const bool drawn =
            named && (!series_[index].values.isEmpty() || (curves_[index].perDimension && !looks_.empty()));
        if (drawn == plot_->legend->hasItemWithPlottable(graph)) continue;
        if (drawn) {
            graph->addToLegend();
        } else {
            graph->removeFromLegend();
        }
    }
}

void CurvePlot::dropPointsAfter(std::int64_t step) {
    for (Series& series : series_) {
        const QVector<double>& steps = series.keys[0];
        const auto first = std::upper_bound(steps.begin(), steps.end(), static_cast<double>(step));
        const auto kept = first - steps.begin();
        for (QVector<double>& keys : series.keys) keys.resize(kept);
        series.values.resize(kept);
    }
    fillGraphs();
    scheduleReplot();
}

void CurvePlot::addEvents(const std::vector<core::TrainingEvent>& events) {
    marks_->add(events, axis_, theme_.colors());
    scheduleReplot();
}

void CurvePlot::clear() {
    for (Series& series : series_) series = {{}, {}, series.single};
    marks_->clear();
    fillGraphs();
    fit();
}

void CurvePlot::fillGraphs() {
    for (std::size_t index = 0; index < series_.size(); ++index) {
        const Series& series = series_[index];
        plot_->graph(static_cast<int>(index))
            ->setData(series.keys[static_cast<std::size_t>(axis_)], series.values, true);
    }
    showLegend();
}

void CurvePlot::setAxis(CurveAxis axis) {
    axis_ = axis;
    const std::array names = {tr("Steps"), tr("Epochs"), tr("Training time (s)")};
    plot_->xAxis->setLabel(names[static_cast<std::size_t>(axis)]);
    marks_->setAxis(axis);
    fillGraphs();
    fit();
}

void CurvePlot::setLogScale(bool on) {
    logScale_ = on;
    readout_->setVisible(false);  // what it reads may not be drawn any more
    plot_->yAxis->setScaleType(on ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    plot_->yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new CurveTicker(on)));
    fit();
}

void CurvePlot::prepare() {
    labelUpwards(*plot_, nameWithUnit_, name_);
    if (following_) showAllCurves(*plot_, logScale_);

    std::vector<NamedValues> all;
    std::vector<NamedValues> named;
    for (std::size_t index = 0; index < series_.size(); ++index) {
        all.push_back({plot_->graph(static_cast<int>(index))->name(), series_[index].values});
        if (!series_[index].single) named.push_back(all.back());
    }
    const LogAxisNote note = logScale_ ? logAxisNote(all) : LogAxisNote();
    note_->setText(note.text, note.alone);
    QStringList spoken{spokenCurves(named, locale()), note.text};
    spoken.removeAll(QString());
    const QString description = spoken.join(QStringLiteral(". "));
    if (description != accessibleDescription()) setAccessibleDescription(description);
}

const QString& CurvePlot::note() const {
    return note_->text();
}

void CurvePlot::fit() {
    following_ = true;
    scheduleReplot();
}

void CurvePlot::scheduleReplot() {
    if (isVisible() && !timer_.isActive()) timer_.start();
}

void CurvePlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    scheduleReplot();
}

QByteArray CurvePlot::drawnFor(const QString& file) {
    prepare();
    const bool wasVisible = readout_->visible();
    readout_->setVisible(false);
    const bool pdf = file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive);
    if (pdf) applyColors(printColors(theme_.colors()));
    const QByteArray bytes = pdf ? plotAsPdf(*plot_, size()) : plotAsPng(*plot_, size());
    if (pdf) applyColors(theme_.colors());
    readout_->setVisible(wasVisible);
    scheduleReplot();
    return bytes;
}

}  // namespace ui
