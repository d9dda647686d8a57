#include "ui/train/CurvesPanel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <set>
#include <string>

#include "core/model/ModelFamily.h"
#include "core/training/LiveCurves.h"
#include "ui/common/Command.h"
#include "ui/common/ElidedLabel.h"
#include "ui/common/MessageLine.h"
#include "ui/common/SavedFile.h"
#include "ui/common/fields/ChoiceField.h"
#include "ui/common/fields/SaveDialog.h"
#include "ui/common/plots/CurvePlot.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Theme.h"
#include "ui/train/ComparedCurves.h"
#include "ui/train/CurveFileController.h"

namespace ui {

namespace {

bool hasPoints(const core::CurveDescription& curve, const std::vector<core::CurvePoint>& points) {
    return std::any_of(points.begin(), points.end(),
                       [&](const core::CurvePoint& point) { return point.curve == curve.id; });
}

/// The live curves that have points among these.
std::vector<core::CurveDescription> liveCurvesIn(const std::vector<core::CurvePoint>& points) {
    std::vector<core::CurveDescription> found;
    for (const core::CurveDescription& curve : core::liveCurves())
        if (hasPoints(curve, points)) found.push_back(curve);
    return found;
}

bool isAmong(const std::string& id, const std::vector<std::string>& ids) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

CurvesPanel::CurvesPanel(TrainingController& training, CurveFileController& files, Theme& theme, QWidget* parent)
    : QWidget(parent),
      training_(training),
      files_(files),
      theme_(theme),
      tabs_(new QTabBar(this)),
      title_(new ElidedLabel(this)),
      axis_(new ChoiceField(this)),
      message_(new MessageLine(theme, this)),
      only_(new QLabel(this)),
      stack_(new QStackedWidget(this)),
      empty_(new QLabel(this)) {
    setObjectName(QStringLiteral("curves_panel"));
    buildActions();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    column->setSpacing(space::kSmall);
    buildBar();
    connect(&files_, &CurveFileController::finished, this, [this](const QString& file) { tellSaved(*message_, file); });
    connect(&files_, &CurveFileController::failed, message_, &MessageLine::showError);
    message_->setObjectName(QStringLiteral("curves_message"));
    column->addWidget(message_);
    only_->setObjectName(QStringLiteral("curves_only"));
    only_->setProperty("muted", true);
    only_->setTextFormat(Qt::PlainText);
    only_->setWordWrap(true);
    QSizePolicy narrow = only_->sizePolicy();
    narrow.setHorizontalPolicy(QSizePolicy::Ignored);  // a long name must not push the panel wider
    only_->setSizePolicy(narrow);
    column->addWidget(only_);
    empty_->setObjectName(QStringLiteral("curves_empty"));
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    stack_->addWidget(empty_);
    column->addWidget(stack_, 1);

    connect(&training_, &TrainingController::historyReset, this, [this] {
        if (!shown_) reset();
    });
    connect(&training_, &TrainingController::pointsAdded, this, &CurvesPanel::follow);
    connect(&training_, &TrainingController::pointsTakenBack, this, &CurvesPanel::takeBack);
    connect(&training_, &TrainingController::eventsAdded, this, [this](const auto& events) {
        if (!shown_ && compared_.empty()) addEvents(events);  // else they are not of what is seen
    });
    reset();
}

void CurvesPanel::buildActions() {
    log_ = addCommand(*this, QStringLiteral("curves_log"), tr("Logarithmic scale"), QStringLiteral("log-scale"),
                      QKeySequence(Qt::Key_L),
                      tr("Uses a logarithmic vertical axis, so that small changes late in the training are visible."));
    log_->setCheckable(true);
    connect(log_, &QAction::toggled, this, [this](bool on) {
        for (CurvePlot* plot : plots_) plot->setLogScale(on);
    });
    fit_ = addCommand(*this, QStringLiteral("curves_fit"), tr("Fit all curves"), QStringLiteral("zoom-fit"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
                      tr("Zooms out to the whole curves and follows new points again."));
    connect(fit_, &QAction::triggered, this, [this] {
        if (CurvePlot* plot = currentPlot()) plot->fit();
    });
    save_ = addCommand(*this, QStringLiteral("curves_save"), tr("Save curves…"), QStringLiteral("save"),
                       QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S),
                       tr("Saves the curves as shown, as a PNG or PDF file."));
    markForFiles(*save_);
    connect(save_, &QAction::triggered, this, [this] {
        askForFile(this, tr("Save curves"), QStringLiteral("curves.png"), tr("PNG image (*.png);;PDF document (*.pdf)"),
                   [this](const QString& file) { saveCurves(file); });
    });
}

void CurvesPanel::buildBar() {
    auto* bar = new QHBoxLayout;
    bar->setSpacing(space::kMedium);
    static_cast<QVBoxLayout*>(layout())->addLayout(bar);
    tabs_->setObjectName(QStringLiteral("curves_tabs"));
    tabs_->setAccessibleName(tr("Groups of curves"));
    tabs_->setToolTip(tr("Curves with the same axes are grouped together."));
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setElideMode(Qt::ElideNone);  // where there is no room for all, arrows lead to the others
    connect(tabs_, &QTabBar::currentChanged, this, &CurvesPanel::showEmptyOrPlot);
    bar->addWidget(tabs_);

    title_->setObjectName(QStringLiteral("curves_title"));
    title_->setProperty("muted", true);
    title_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    bar->addWidget(title_, 1);
    axis_->setObjectName(QStringLiteral("curves_axis"));
    axis_->setAccessibleName(tr("Horizontal axis"));
    axis_->setToolTip(
        tr("Horizontal axis: steps (batches), epochs (passes over the training images) or training time."));
    axis_->setMinimumContentsLength(5);  // room for the tabs
    axis_->addItems({tr("Steps"), tr("Epochs"), tr("Time")});
    connect(axis_, &QComboBox::currentIndexChanged, this, [this](int index) {
        for (CurvePlot* plot : plots_) plot->setAxis(static_cast<CurveAxis>(index));
    });
    bar->addWidget(axis_);
    for (QAction* action : {log_, fit_, save_}) bar->addWidget(commandButton(action, this));
}

CurvePlot* CurvesPanel::currentPlot() const {
    const int index = tabs_->currentIndex();
    return index >= 0 && index < static_cast<int>(plots_.size()) ? plots_[static_cast<std::size_t>(index)] : nullptr;
}

void CurvesPanel::compare(std::vector<ComparedRun> runs) {
    if (runs.empty() && compared_.empty()) return;
    const int tab = tabs_->currentIndex();
    compared_ = std::move(runs);
    family_.clear();
    clearPlots();
    if (compared_.empty()) {
        reset();
        return;
    }
    buildComparison();
    addCompared();
    if (tab < tabs_->count()) tabs_->setCurrentIndex(tab);
    showEmptyOrPlot();
}

void CurvesPanel::addCompared() {
    for (const ComparedRun& run : compared_) {
        const core::History points = pointsOf(run, run.history);
        for (CurvePlot* plot : plots_) plot->add(points);
    }
}

void CurvesPanel::showRun(ShownRunPointer run) {
    if (run == shown_) return;
    shown_ = std::move(run);
    reset();
}

void CurvesPanel::setTitle(const QString& title) {
    title_->setFullName(title);
}

void CurvesPanel::setShortTitle(const QString& title, const QString& atLength) {
    title_->setShortText(title, atLength);
}

void CurvesPanel::reset() {
    if (!compared_.empty()) return;
    const core::ModelFamily* family = core::findFamily(shown_ ? shown_->family : training_.family());
    const std::vector<core::CurvePoint>& points = shown_ ? shown_->history.points : training_.history();
    const int tab = family != nullptr && family->id == family_ ? tabs_->currentIndex() : 0;
    const auto live = liveCurvesIn(points);
    const bool isLeftOver = std::any_of(live_.begin(), live_.end(), [&](const std::string& id) {
        return std::none_of(live.begin(), live.end(), [&](const auto& curve) { return curve.id == id; });
    });
    if (family != nullptr && (family->id != family_ || isLeftOver)) {
        buildPlots(*family);
        tabs_->setCurrentIndex(std::clamp(tab, 0, std::max(0, tabs_->count() - 1)));
    }
    for (CurvePlot* plot : plots_) plot->clear();
    message_->clear();
    if (family != nullptr) addLivePlots(points);
    addPoints(points);
    addEvents(shown_ ? shown_->history.events : training_.events());
}

void CurvesPanel::clearPlots() {
    for (CurvePlot* plot : plots_) delete plot;
    plots_.clear();
    live_.clear();
    onlyRuns_.clear();
    while (tabs_->count() > 0) tabs_->removeTab(0);
    message_->clear();
}

void CurvesPanel::buildPlots(const core::ModelFamily& family) {
    clearPlots();
    family_ = family.id;
    for (const std::string& group : groupsOf(family)) {
        std::vector<core::CurveDescription> curves;
        QStringList help;
        for (const core::CurveDescription& curve : family.curves) {
            if (curve.plot != group) continue;
            curves.push_back(curve);
            help.append(tr("%1: %2").arg(coreText(curve.label), coreText(curve.help)));
        }
        addPlot(new CurvePlot(std::move(curves), theme_, stack_), group, help.join(QLatin1Char('\n')));
    }
}

std::vector<CurvePlot*> CurvesPanel::addLivePlots(const std::vector<core::CurvePoint>& points) {
    std::vector<CurvePlot*> added;
    for (const core::CurveDescription& curve : liveCurvesIn(points)) {
        if (isAmong(curve.id, live_)) continue;
        live_.push_back(curve.id);
        addPlot(new CurvePlot({curve}, theme_, stack_), curve.plot, coreText(curve.help));
        added.push_back(plots_.back());
    }
    return added;
}

void CurvesPanel::buildComparison() {
    std::vector<std::string> families;
    for (const ComparedRun& run : compared_) families.push_back(run.family);
    std::vector<std::string> groups = sharedGroups(families);
    for (const core::CurveDescription& curve : core::liveCurves()) {
        const bool isMeasured = std::any_of(compared_.begin(), compared_.end(),
                                            [&](const ComparedRun& run) { return hasPoints(curve, run.history); });
        if (!isMeasured) continue;
        groups.push_back(curve.plot);
        live_.push_back(curve.id);
    }
    for (const std::string& group : groups) {
        ComparedCurves curves = comparedCurves(compared_, group);
        onlyRuns_ << curves.only;
        const QString help = curves.only.isEmpty()
                                 ? tr("One color per run: validation curves are solid, training curves faint.")
                                 : coreText(curves.curves.front().help);
        addPlot(new CurvePlot(std::move(curves.curves), theme_, stack_, std::move(curves.looks)), group, help);
    }
    QStringList datasets;
    std::set<std::string> likelihoods;
    for (const ComparedRun& run : compared_) {
        datasets.append(run.dataset);
        if (!run.likelihood.empty()) likelihoods.insert(run.likelihood);
    }
    datasets.removeDuplicates();
    if (likelihoods.size() > 1)
        message_->note(tr(
            "These runs use different pixel likelihoods: their −ELBO and reconstruction values cannot be compared."));
    if (datasets.size() > 1)
        message_->note(tr("These runs were trained on different datasets (%1): better values do not necessarily "
                          "mean a better model.")
                           .arg(datasets.join(QStringLiteral(", "))));
}

void CurvesPanel::addPlot(CurvePlot* plot, const std::string& group, const QString& help) {
    plot->setObjectName(QStringLiteral("curve_plot_%1").arg(plots_.size()));
    plot->setAccessibleName(tr("Curves: %1").arg(coreText(group)));
    plot->setToolTip(help);
    plot->setAxis(static_cast<CurveAxis>(axis_->currentIndex()));
    plot->setLogScale(log_->isChecked());
    plots_.push_back(plot);
    stack_->addWidget(plot);
    tabs_->setTabToolTip(tabs_->addTab(coreText(group)), help);
}

void CurvesPanel::addPoints(const std::vector<core::CurvePoint>& points) {
    for (CurvePlot* plot : plots_) plot->add(points);
    showEmptyOrPlot();
}

void CurvesPanel::follow(const std::vector<core::CurvePoint>& points) {
    if (compared_.empty()) {
        if (shown_) return;
        for (CurvePlot* plot : addLivePlots(points)) plot->addEvents(training_.events());
        addPoints(points);
        return;
    }
    for (ComparedRun& run : compared_) {
        if (run.id != training_.runningRun()) continue;
        const auto live = liveCurvesIn(points);
        if (std::all_of(live.begin(), live.end(), [&](const auto& curve) { return isAmong(curve.id, live_); })) {
            addPoints(pointsOf(run, points));
            continue;
        }
        run.history = training_.history();
        compare(std::vector<ComparedRun>(compared_));  // with plots of these, too
        return;
    }
}

void CurvesPanel::takeBack(std::int64_t step) {
    if (compared_.empty()) {
        if (shown_) return;
        for (CurvePlot* plot : plots_) plot->dropPointsAfter(step);
        return;
    }
    // Of one run's curves among others.
    for (ComparedRun& run : compared_)
        if (run.id == training_.runningRun()) run.history = training_.history();
    for (CurvePlot* plot : plots_) plot->clear();
    addCompared();
}

void CurvesPanel::addEvents(const std::vector<core::TrainingEvent>& events) {
    for (CurvePlot* plot : plots_) plot->addEvents(events);
}

void CurvesPanel::showEmptyOrPlot() {
    const bool empty = compared_.empty() && (shown_ ? shown_->history.points : training_.history()).empty();
    CurvePlot* plot = empty ? nullptr : currentPlot();
    if (!compared_.empty()) {
        empty_->setText(tr("The models of the checked runs have no curves in common."));
    } else if (shown_) {
        empty_->setText(shown_->sentence.isEmpty() ? tr("This run has no curves yet.") : shown_->sentence);
    } else {
        empty_->setText(tr("Curves appear here when training starts."));
    }
    const QString only = onlyRuns_.value(tabs_->currentIndex());
    only_->setText(only.isEmpty() ? QString()
                                  : tr("Only the dimensions of %1, the run that was checked first: with those of "
                                       "several runs the lines could not be told apart.")
                                        .arg(only));
    only_->setVisible(plot != nullptr && !only.isEmpty());
    stack_->setCurrentWidget(plot != nullptr ? static_cast<QWidget*>(plot) : empty_);
    tabs_->setVisible(plot != nullptr);
    axis_->setVisible(plot != nullptr);
    for (QAction* action : {log_, fit_, save_}) action->setEnabled(plot != nullptr);
}

void CurvesPanel::saveCurves(const QString& file) {
    CurvePlot* plot = currentPlot();
    if (plot == nullptr) return;
    if (files_.busy()) {
        message_->showError(tr("The previous curves are still being saved; try again in a moment."));
    } else {
        files_.save(file, plot->drawnFor(file));
    }
}

}  // namespace ui
