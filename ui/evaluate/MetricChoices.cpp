#include "ui/evaluate/MetricChoices.h"

#include <QLabel>
#include <QSignalBlocker>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr int kLeastBoxWidth = 60;  // pixels

bool comparesQuickly(const core::Metric& metric) {
    return metric.compare != nullptr && isUsualMetric(metric);
}

bool measuresQuickly(const core::Metric& metric) {
    return metric.compare == nullptr && isUsualMetric(metric);
}

}  // namespace

NarrowBox::NarrowBox(const QString& text, QWidget* parent) : QCheckBox(text, parent) {
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize NarrowBox::minimumSizeHint() const {
    return {kLeastBoxWidth, QCheckBox::minimumSizeHint().height()};
}

// As QCheckBox does, but a text that is too long ends in dots.
void NarrowBox::paintEvent(QPaintEvent* /*event*/) {
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QRect room = style()->subElementRect(QStyle::SE_CheckBoxContents, &option, this);
    option.text = option.fontMetrics.elidedText(text(), Qt::ElideRight, room.width());
    painter.drawControl(QStyle::CE_CheckBox, option);
}

bool isUsualMetric(const core::Metric& metric) {
    return metric.cost <= core::MetricCost::report;
}

MetricChoices::MetricChoices(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("evaluate_metrics"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    addGroup(column, tr("Samples against the data (a minute)"), comparesQuickly);
    addGroup(column, tr("The model itself (seconds)"), measuresQuickly);
    addGroup(column, tr("Slower metrics (minutes)"), [](const core::Metric& metric) { return !isUsualMetric(metric); });
}

void MetricChoices::addGroup(QVBoxLayout* column, const QString& title,
                             const std::function<bool(const core::Metric&)>& isIn) {
    const auto all = core::metrics();
    if (std::none_of(all.begin(), all.end(), isIn)) return;
    if (!choices_.empty()) column->addSpacing(space::kSmall);
    auto* heading = new QLabel(title, this);
    heading->setProperty("muted", true);
    heading->setWordWrap(true);
    column->addWidget(heading);
    for (const core::Metric& metric : all) {
        if (!isIn(metric)) continue;
        auto* box = new NarrowBox(coreText(metric.label), this);
        box->setObjectName(QStringLiteral("evaluate_metric_") + QString::fromStdString(metric.id));
        column->addWidget(box);
        choices_.push_back({&metric, box, isUsualMetric(metric)});
        show(choices_.back());
        connect(box, &QCheckBox::toggled, this, [this, place = choices_.size() - 1](bool on) {
            choices_[place].wanted = on;
            Q_EMIT changed();
        });
    }
}

void MetricChoices::show(const Choice& choice) {
    const QSignalBlocker quiet(choice.box);  // no person did it
    const QString help = coreText(choice.metric->help);
    const bool measured = choice.refusal.isEmpty();
    choice.box->setChecked(choice.wanted && measured);
    choice.box->setEnabled(measured && editable_);
    choice.box->setToolTip(measured ? help : tr("%1 Not measured: %2.").arg(help, choice.refusal));
}

void MetricChoices::setRefusals(const std::function<QString(const core::Metric&)>& why) {
    for (Choice& choice : choices_) {
        choice.refusal = why(*choice.metric);
        show(choice);
    }
}

void MetricChoices::setEditable(bool editable) {
    editable_ = editable;
    for (const Choice& choice : choices_) show(choice);
}

std::vector<const core::Metric*> MetricChoices::chosen() const {
    std::vector<const core::Metric*> chosen;
    for (const core::Metric& metric : core::metrics())
        for (const Choice& choice : choices_)
            if (choice.metric == &metric && choice.wanted && choice.refusal.isEmpty()) chosen.push_back(&metric);
    return chosen;
}

QString MetricChoices::differences() const {
    QStringList parts;
    for (const Choice& choice : choices_)
        if (choice.wanted != isUsualMetric(*choice.metric))
            parts << QString(choice.wanted ? u'+' : u'-') + QString::fromStdString(choice.metric->id);
    return parts.join(QLatin1Char(','));
}

void MetricChoices::setDifferences(const QString& text) {
    const QStringList parts = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (Choice& choice : choices_) {
        const QString id = QString::fromStdString(choice.metric->id);
        choice.wanted = isUsualMetric(*choice.metric);
        if (parts.contains(QLatin1Char('+') + id)) choice.wanted = true;
        if (parts.contains(QLatin1Char('-') + id)) choice.wanted = false;
        show(choice);
    }
}

}  // namespace ui
