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

/// Why the column has no images; empty where it has some, or they are just not drawn yet.
QString stateOf(const StudioSweepColumn& column, SweepImages images) {
    if (!column.problem.isEmpty()) return column.problem;
    if (!column.cells.empty()) return {};
    const core::QueueEntry& entry = column.row.entry;
    if (column.row.hasModel)
        return column.isDrawn && images == SweepImages::reconstructions
                   ? sweepText(
                         QT_TRANSLATE_NOOP("SweepFigures", "This model has no encoder, so it cannot reconstruct."))
                   : QString();
    switch (entry.state) {
        case core::QueueState::waiting:
            return sweepText(QT_TRANSLATE_NOOP("SweepFigures", "waiting"));
        case core::QueueState::running:
            return sweepText(QT_TRANSLATE_NOOP("SweepFigures", "running"));
        case core::QueueState::cancelled:
            return sweepText(QT_TRANSLATE_NOOP("SweepFigures", "cancelled"));
        case core::QueueState::failed:
            return QCoreApplication::translate("SweepFigures", "failed: %1").arg(messageText(entry.problem));
        case core::QueueState::done:
            break;
    }
    return column.row.hasRun ? sweepText(QT_TRANSLATE_NOOP("SweepFigures", "no model"))
                             : sweepText(QT_TRANSLATE_NOOP("SweepFigures", "run deleted"));
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

void addScores(SweepFigures& figures, const StudioSweep& sweep, const QLocale& locale) {
    SweepNumbers kid;
    SweepNumbers factors;
    std::vector<double> errors;
    for (const std::size_t place : figures.order) {
        const auto& scores = sweep.columns[place].scores;
        const auto known = [&](double value) { return std::isfinite(value) ? std::optional(value) : std::nullopt; };
        kid.push_back(scores ? known(scores->kid.value) : std::nullopt);
        factors.push_back(scores ? known(scores->disentanglement.value) : std::nullopt);
        errors.push_back(scores ? scores->kid.standardError : 0);
    }
    const auto number = [&](double value, int decimals) { return locale.toString(value, 'f', decimals); };
    const core::Measure* measure = core::findMeasure("kid");
    addRow(figures, measure != nullptr ? coreText(measure->label) : QStringLiteral("KID"),
           measure != nullptr ? coreText(measure->help) : QString(), kid, core::Better::lower, [&](std::size_t at) {
               if (!std::isfinite(errors[at]) || errors[at] <= 0) return number(*kid[at], kKidDecimals);
               return QStringLiteral("%1 ± %2").arg(number(*kid[at], kKidDecimals), number(errors[at], kKidDecimals));
           });
    measure = core::findMeasure("dci_disentanglement");
    addRow(figures, measure != nullptr ? coreText(measure->label) : QStringLiteral("DCI"),
           measure != nullptr ? coreText(measure->help) : QString(), factors, core::Better::higher,
           [&](std::size_t at) { return number(*factors[at], kDciDecimals); });
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
        figures.headings << lines.join(QLatin1Char('\n'));
        figures.states << stateOf(column, images);
        const auto value = isGrouped ? valueOfSetting(column, names.front()) : std::nullopt;
        figures.begins.push_back(isGrouped && (figures.begins.empty() || value != before));
        before = value;
    }
    addValidation(figures, sweep, locale);
    addScores(figures, sweep, locale);
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
