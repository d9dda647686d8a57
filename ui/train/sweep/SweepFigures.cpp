#include "ui/train/sweep/SweepFigures.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "core/metric/Metric.h"
#include "core/model/ModelFamily.h"
#include "core/project/Sweep.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MeasureText.h"
#include "ui/common/text/MessageText.h"
#include "ui/train/SettingText.h"

namespace ui {

namespace {

using SweepNumbers = std::vector<std::optional<double>>;  // one a column

constexpr int kKidDecimals = 4;
constexpr int kDciDecimals = 2;

QString sweepText(const char* text) {
    return QCoreApplication::translate("SweepFigures", text);
}

std::optional<core::Parameter> parameterOf(const StudioSweep& sweep, const std::string& name) {
    if (sweep.columns.empty()) return std::nullopt;
    const std::string& family = sweep.columns.front().row.entry.training.family;
    if (core::findFamily(family) == nullptr) return std::nullopt;
    for (core::Parameter& parameter : core::sweepParameters(family))
        if (parameter.name == name) return std::move(parameter);
    return std::nullopt;
}

std::optional<core::ParameterValue> valueOfSetting(const StudioSweepColumn& column, const std::string& name) {
    const core::ChosenSettings& settings = column.row.entry.training.settings;
    const auto value = settings.find(name);
    return value == settings.end() ? std::nullopt : std::optional(value->second);
}

QString headingLine(const StudioSweep& sweep, const StudioSweepColumn& column, const std::string& name,
                    const QLocale& locale) {
    const auto value = valueOfSetting(column, name);
    if (!value) return QString::fromStdString(name);
    const auto parameter = parameterOf(sweep, name);
    if (!parameter)
        return QStringLiteral("%1 %2").arg(QString::fromStdString(name), QString::fromStdString(core::toText(*value)));
    return settingPhrase(*parameter, *value, locale);
}

/// The columns in groups of one value of the setting, in the order in which the values come first.
std::vector<std::size_t> groupedOrder(const StudioSweep& sweep, const std::string& name) {
    std::vector<std::optional<core::ParameterValue>> values;
    std::vector<std::size_t> groups;
    for (const StudioSweepColumn& column : sweep.columns) {
        const auto value = valueOfSetting(column, name);
        auto known = std::find(values.begin(), values.end(), value);
        if (known == values.end()) known = values.insert(values.end(), value);
        groups.push_back(static_cast<std::size_t>(known - values.begin()));
    }
    std::vector<std::size_t> order(sweep.columns.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other) { return groups[one] < groups[other]; });
    return order;
}

QString entryStateText(core::QueueState state) {
    switch (state) {
        case core::QueueState::waiting:
            return sweepText(QT_TRANSLATE_NOOP("SweepFigures", "waiting"));
        case core::QueueState::running:
            return sweepText(QT_TRANSLATE_NOOP("SweepFigures", "running"));
        case core::QueueState::cancelled:
            return sweepText(QT_TRANSLATE_NOOP("SweepFigures", "cancelled"));
        case core::QueueState::failed:
            return sweepText(QT_TRANSLATE_NOOP("SweepFigures", "failed"));
        case core::QueueState::done:
            break;
    }
    return {};
}

QString failureText(const core::QueueEntry& entry) {
    return QCoreApplication::translate("SweepFigures", "failed: %1").arg(messageText(entry.problem));
}

/// Why the column has no images; empty where it has some.
QString stateOf(const StudioSweepColumn& column, SweepImages images) {
    if (!column.problem.isEmpty()) return column.problem;
    if (!column.cells.empty()) return {};
    const core::QueueEntry& entry = column.row.entry;
    if (column.row.hasModel && !column.isDrawn) return sweepText(QT_TRANSLATE_NOOP("SweepFigures", "generating…"));
    if (column.row.hasModel)
        return images == SweepImages::reconstructions
                   ? sweepText(
                         QT_TRANSLATE_NOOP("SweepFigures", "This model has no encoder, so it cannot reconstruct."))
                   : QString();
    if (entry.state == core::QueueState::failed) return failureText(entry);
    if (entry.state != core::QueueState::done) return entryStateText(entry.state);
    return column.row.hasRun ? sweepText(QT_TRANSLATE_NOOP("SweepFigures", "no model"))
                             : sweepText(QT_TRANSLATE_NOOP("SweepFigures", "run deleted"));
}

/// Line by line: what is swept, the run, what is wrong with it.
QString columnTip(const StudioSweepColumn& column, const QStringList& settings) {
    QStringList lines = settings;
    const core::QueueEntry& entry = column.row.entry;
    if (!entry.run.empty())
        lines << QCoreApplication::translate("SweepFigures", "Run: %1").arg(QString::fromStdString(entry.run));
    if (entry.state == core::QueueState::failed) {
        lines << failureText(entry);
    } else if (const QString state = entryStateText(entry.state); !state.isEmpty()) {
        lines << state;
    }
    return lines.join(QLatin1Char('\n'));
}

std::vector<bool> bestNumbers(const SweepNumbers& numbers, core::Better better) {
    std::vector<bool> best(numbers.size(), false);
    SweepNumbers there;
    for (const auto& number : numbers)
        if (number && std::isfinite(*number)) there.push_back(number);
    if (better == core::Better::neither || there.size() < 2) return best;
    const auto [least, most] = std::minmax_element(there.begin(), there.end());
    if (**least == **most) return best;
    const double wanted = better == core::Better::lower ? **least : **most;
    for (std::size_t at = 0; at < numbers.size(); ++at) best[at] = numbers[at] == wanted;
    return best;
}

template <typename Text>
void addRow(SweepFigures& figures, const QString& label, const QString& help, const SweepNumbers& numbers,
            core::Better better, const Text& text) {
    if (std::none_of(numbers.begin(), numbers.end(), [](const auto& number) { return number.has_value(); })) return;
    SweepFigureRow row{label, help, {}, bestNumbers(numbers, better)};
    for (std::size_t at = 0; at < numbers.size(); ++at) row.cells << (numbers[at] ? text(at) : QString());
    figures.rows.push_back(std::move(row));
}

void addValidation(SweepFigures& figures, const StudioSweep& sweep, const QLocale& locale) {
    std::vector<core::SweepRow> rows;
    for (const std::size_t place : figures.order) rows.push_back(sweep.columns[place].row);
    // In nats of another likelihood a smaller number says nothing.
    const bool sameLikelihood = std::find(sweep.swept.begin(), sweep.swept.end(), "likelihood") == sweep.swept.end();
    for (const core::CurveDescription& curve : core::sweepCurves(rows)) {
        const core::Measure* measure = core::findMeasure(core::measureOfCurve(curve.id));
        SweepNumbers numbers;
        for (const core::SweepRow& row : rows) {
            const auto value = row.measured.find(curve.id);
            numbers.push_back(value == row.measured.end() ? std::nullopt : std::optional(value->second));
        }
        QString label = coreText(measure != nullptr ? measure->label : curve.plot);
        if (!curve.unit.empty()) label = QStringLiteral("%1 (%2)").arg(label, coreText(curve.unit));
        const bool isComparable = measure != nullptr && (sameLikelihood || curve.unit.empty());
        addRow(figures, label, coreText(measure != nullptr ? measure->help : curve.help), numbers,
               isComparable ? measure->better : core::Better::neither, [&](std::size_t at) {
                   return measure != nullptr ? measureText(locale, *numbers[at], *measure)
                                             : measureText(locale, *numbers[at]);
               });
    }
}

/// The KID of each run: the one that was measured, else the last while it was trained, which says so.
void addKid(SweepFigures& figures, const StudioSweep& sweep, const QLocale& locale) {
    SweepNumbers kid;
    SweepNumbers live;
    std::vector<double> errors;
    for (const std::size_t place : figures.order) {
        const StudioSweepColumn& column = sweep.columns[place];
        const bool isMeasured = column.scores && std::isfinite(column.scores->kid.value);
        kid.push_back(isMeasured ? std::optional(column.scores->kid.value) : std::nullopt);
        live.push_back(isMeasured ? std::nullopt : column.row.liveKid);
        errors.push_back(isMeasured ? column.scores->kid.standardError : 0);
    }
    const auto number = [&](double value) { return locale.toString(value, 'f', kKidDecimals); };
    const auto text = [&](std::size_t at) {
        //: A KID that was measured while the model was trained.
        if (!kid[at]) return QCoreApplication::translate("SweepFigures", "%1 (live)").arg(number(*live[at]));
        if (!std::isfinite(errors[at]) || errors[at] <= 0) return number(*kid[at]);
        return QStringLiteral("%1 ± %2").arg(number(*kid[at]), number(errors[at]));
    };
    SweepNumbers shown = kid;
    for (std::size_t at = 0; at < shown.size(); ++at)
        if (!shown[at]) shown[at] = live[at];
    const core::Measure* measure = core::findMeasure("kid");
    const std::size_t before = figures.rows.size();
    addRow(figures, measure != nullptr ? coreText(measure->label) : QStringLiteral("KID"),
           measure != nullptr ? coreText(measure->help) : QString(), shown, core::Better::lower, text);
    if (figures.rows.size() == before) return;
    SweepFigureRow& row = figures.rows.back();
    const bool anyMeasured = std::any_of(kid.begin(), kid.end(), [](const auto& value) { return value.has_value(); });
    // Live ones compare with each other, but not with those of other images and samples.
    if (anyMeasured) row.best = bestNumbers(kid, core::Better::lower);
    for (std::size_t at = 0; at < shown.size(); ++at)
        row.tips << (live[at]
                         ? sweepText(QT_TRANSLATE_NOOP(
                               "SweepFigures",
                               "The last KID that was measured while this run was trained. \"Measure KID and DCI\" "
                               "replaces it with a more exact one."))
                         : QString());
}

void addFactors(SweepFigures& figures, const StudioSweep& sweep, const QLocale& locale) {
    SweepNumbers factors;
    for (const std::size_t place : figures.order) {
        const auto& scores = sweep.columns[place].scores;
        const bool isMeasured = scores && std::isfinite(scores->disentanglement.value);
        factors.push_back(isMeasured ? std::optional(scores->disentanglement.value) : std::nullopt);
    }
    const core::Measure* measure = core::findMeasure("dci_disentanglement");
    addRow(figures, measure != nullptr ? coreText(measure->label) : QStringLiteral("DCI"),
           measure != nullptr ? coreText(measure->help) : QString(), factors, core::Better::higher,
           [&](std::size_t at) { return locale.toString(*factors[at], 'f', kDciDecimals); });
}

void addEpochs(SweepFigures& figures, const StudioSweep& sweep, const QLocale& locale) {
    SweepNumbers epochs;
    for (const std::size_t place : figures.order) epochs.push_back(sweep.columns[place].row.epochs);
    addRow(figures, sweepText(QT_TRANSLATE_NOOP("SweepFigures", "Epochs")),
           sweepText(QT_TRANSLATE_NOOP("SweepFigures", "How many times the run has seen the training images.")), epochs,
           core::Better::neither, [&](std::size_t at) { return locale.toString(*epochs[at], 'f', 1); });
}

}  // namespace

QString settingLabel(const StudioSweep& sweep, const std::string& name) {
    const auto parameter = parameterOf(sweep, name);
    return parameter ? coreText(parameter->label) : QString::fromStdString(name);
}

SweepFigures sweepFigures(const StudioSweep& sweep, SweepImages images, std::size_t groupBy, const QLocale& locale) {
    SweepFigures figures;
    const bool isGrouped = sweep.swept.size() == 2 && groupBy < 2;
    std::vector<std::string> names = sweep.swept;
    if (isGrouped && groupBy == 1) std::swap(names[0], names[1]);
    if (isGrouped) {
        figures.order = groupedOrder(sweep, names.front());
    } else {
        figures.order.resize(sweep.columns.size());
        std::iota(figures.order.begin(), figures.order.end(), std::size_t{0});
    }
    std::optional<core::ParameterValue> before;
    for (const std::size_t place : figures.order) {
        const StudioSweepColumn& column = sweep.columns[place];
        QStringList lines;
        for (const std::string& name : names) lines << headingLine(sweep, column, name, locale);
        figures.tips << columnTip(column, lines);
        figures.states << stateOf(column, images);
        // Of what a run that failed has left, nothing else says so.
        const QString state = column.cells.empty() ? QString() : entryStateText(column.row.entry.state);
        if (!state.isEmpty()) lines << state;
        figures.headings << lines.join(QLatin1Char('\n'));
        const auto value = isGrouped ? valueOfSetting(column, names.front()) : std::nullopt;
        figures.begins.push_back(isGrouped && (figures.begins.empty() || value != before));
        before = value;
    }
    addValidation(figures, sweep, locale);
    addKid(figures, sweep, locale);
    addFactors(figures, sweep, locale);
    addEpochs(figures, sweep, locale);
    std::vector<core::SweepRow> rows;
    for (const StudioSweepColumn& column : sweep.columns) rows.push_back(column.row);
    if (core::differInLength(rows))
        figures.note = sweepText(QT_TRANSLATE_NOOP("SweepFigures",
                                                   "These runs are limited by time and differ in how many epochs they "
                                                   "were trained, so they compare less well; "
                                                   "a length in epochs makes them comparable."));
    return figures;
}

}  // namespace ui
