#include "ui/train/TrainProgress.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>
#include <algorithm>

#include "core/model/ModelFamily.h"
#include "ui/common/ElidedLabel.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MeasureText.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
constexpr int kBarSteps = 1000;
const QChar kNoValue(0x2013);  // an en dash where there is no value

/// As far as the curves tell.
core::TrainingStatus standOf(const core::History& history) {
    core::TrainingStatus status;
    if (history.empty()) return status;
    status.step = history.back().step;
    status.epoch = history.back().epoch;
    status.seconds = history.back().seconds;
    return status;
}

}  // namespace

TrainProgress::TrainProgress(TrainingController& training, QWidget* parent)
    : QWidget(parent), training_(training), whose_(new ElidedLabel(this)), bar_(new QProgressBar(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    whose_->setObjectName(QStringLiteral("train_whose"));
    whose_->setProperty("muted", true);
    column->addWidget(whose_);
    bar_->setObjectName(QStringLiteral("train_progress"));
    bar_->setAccessibleName(tr("Training progress"));
    bar_->setToolTip(tr("How much of the planned training is done."));
    bar_->setRange(0, kBarSteps);
    bar_->setTextVisible(false);
    column->addWidget(bar_);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kLarge);
    grid->setVerticalSpacing(space::kSmall);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    loss_ = addRow(grid, QStringLiteral("train_loss"), QString(), QString());
    lossName_ = qobject_cast<QLabel*>(grid->itemAtPosition(0, 0)->widget());
    elapsed_ =
        addRow(grid, QStringLiteral("train_elapsed"), tr("Elapsed"), tr("Training time so far, without pauses."));
    left_ = addRow(grid, QStringLiteral("train_left"), tr("Time left"), tr("Training time until the planned end."));
    speed_ = addRow(grid, QStringLiteral("train_speed"), tr("Images/s"), tr("Training images processed per second."));
    // What says nothing of a training that has ended gives its room to the settings.
    for (const int row : {2, 3})
        for (const int side : {0, 1}) ofTraining_.push_back(grid->itemAtPosition(row, side)->widget());
    epoch_ = addRow(grid, QStringLiteral("train_epoch"), tr("Epoch"), tr("Passes over all training images so far."));

    connect(&training_, &TrainingController::statusChanged, this, [this](const core::TrainingStatus& status) {
        if (isOwn()) showStatus(status);
    });
    connect(&training_, &TrainingController::historyReset, this, &TrainProgress::showHistory);
    connect(&training_, &TrainingController::stateChanged, this, &TrainProgress::showHistory);
    connect(&training_, &TrainingController::pointsAdded, this, &TrainProgress::showPoints);
    showHistory();
}

QLabel* TrainProgress::addRow(QGridLayout* grid, const QString& name, const QString& text, const QString& help) {
    const int row = grid->count() / 2;
    auto* label = new QLabel(text, this);
    auto* value = new QLabel(kNoValue, this);
    value->setObjectName(name);
    value->setAlignment(Qt::AlignRight);
    label->setToolTip(help);
    value->setToolTip(help);
    grid->addWidget(label, row, 0);
    grid->addWidget(value, row, 1);
    return value;
}

void TrainProgress::showRun(const RunOnScreen& run) {
    run_ = run;
    if (training_.canStart()) {
        showHistory();
    } else {
        showWhose();
    }
}

const core::History& TrainProgress::history() const {
    return isOwn() ? training_.history() : run_.files->history.points;
}

void TrainProgress::showStand() {
    // That of the training that ended knows more than its curves.
    const bool known = isOwn() && training_.status().step > 0;
    core::TrainingStatus stand = known ? training_.status() : standOf(history());
    stand.remaining = -1;  // there is no end to wait for
    if (!known && run_.done) stand.fraction = 1;
    showStatus(stand);
}

void TrainProgress::showWhose() {
    LineParts line{{}, {1}};
    if (!training_.canStart()) {
        if (run_.files != nullptr && run_.trained.isEmpty()) {
            line.parts << tr("Numbers of the run in training");
        } else if (run_.files != nullptr) {
            //: Beside the name of a run: it is trained while another one is on screen.
            line.parts << tr("Numbers of %1").arg(run_.trained) << tr("in training");
        }
    } else if (!run_.name.isEmpty() && !history().empty()) {
        line.parts << tr("Results of %1").arg(run_.name);
        if (!run_.dataset.isEmpty()) line.parts << tr("trained on %1").arg(run_.dataset);
    }
    whose_->setFullLine(line);
    whose_->setVisible(!line.parts.isEmpty());
}

void TrainProgress::showStatus(const core::TrainingStatus& status) {
    const bool began = status.step > 0;
    elapsed_->setText(began ? durationText(status.seconds) : QString(kNoValue));
    // How long what follows the last step takes is not known.
    const bool fits = status.phase == core::TrainingPhase::fittingPrior;
    const bool known = status.remaining >= 0 && !fits && status.phase != core::TrainingPhase::testing;
    left_->setText(began && known ? durationText(status.remaining) : QString(kNoValue));
    speed_->setText(began && status.imagesPerSecond > 0 ? locale().toString(status.imagesPerSecond, 'f', 0)
                                                        : QString(kNoValue));
    epoch_->setText(began ? locale().toString(status.epoch, 'f', 2) : QString(kNoValue));
    for (QWidget* part : ofTraining_) part->setVisible(!training_.canStart());
    // An endless training has no share: an empty bar says less that is wrong than one that runs to and fro.
    bar_->setValue(static_cast<int>(std::clamp(fits ? status.fitted : status.fraction, 0.0, 1.0) * kBarSteps));
}

void TrainProgress::showHistory() {
    showWhose();
    if (training_.canStart()) showStand();
    curve_ = nullptr;
    validation_ = nullptr;
    const std::string& id = isOwn() ? training_.family() : run_.files->family;
    const core::ModelFamily* family = id.empty() ? &core::defaultFamily() : core::findFamily(id);
    if (family != nullptr && !family->curves.empty()) {
        curve_ = &family->curves.front();
        const std::string validation = core::validationCurve(curve_->id.substr(curve_->id.find('_') + 1));
        for (const core::CurveDescription& other : family->curves)
            if (other.id == validation) validation_ = &other;
    }
    loss_->setText(kNoValue);
    showName();
    if (curve_ != nullptr) showNewest(history(), *curve_);
    showResult();
}

void TrainProgress::showName() {
    if (curve_ == nullptr) {
        lossName_->clear();  // of a family that this version does not know
        return;
    }
    nameLoss(tr("%1 now").arg(coreText(curve_->plot)), *curve_);
}

// The last batch may be better or worse than the model that it leaves behind.
void TrainProgress::showResult() {
    if (validation_ == nullptr || !training_.canStart()) return;
    if (!showNewest(history(), *validation_)) return;
    nameLoss(tr("%1, validation").arg(coreText(validation_->plot)), *validation_);
}

void TrainProgress::showPoints(const std::vector<core::CurvePoint>& points) {
    if (curve_ != nullptr && isOwn()) showNewest(points, *curve_);
}

void TrainProgress::nameLoss(const QString& name, const core::CurveDescription& curve) {
    lossName_->setText(name);
    for (QLabel* label : {lossName_, loss_}) label->setToolTip(coreText(curve.help));
}

bool TrainProgress::showNewest(const std::vector<core::CurvePoint>& points, const core::CurveDescription& curve) {
    const auto newest = std::find_if(points.rbegin(), points.rend(),
                                     [&](const core::CurvePoint& point) { return point.curve == curve.id; });
    if (newest == points.rend()) return false;
    const QString value = measureText(locale(), newest->value);
    const QString unit = coreText(curve.unit);
    loss_->setText(unit.isEmpty() ? value : tr("%1 %2").arg(value, unit));
    return true;
}

}  // namespace ui
