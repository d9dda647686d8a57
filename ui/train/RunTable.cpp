#include "ui/train/RunTable.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

#include "core/metric/Metric.h"
#include "core/training/LiveCurves.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MeasureText.h"
#include "ui/train/RunText.h"
#include "ui/train/SettingText.h"

namespace ui {

namespace {

using Runs = std::vector<ComparedRun>;
using Figures = std::vector<std::optional<double>>;  // one a run

QString tableText(const char* text) {
    return QCoreApplication::translate("RunTable", text);
}

void addSetting(RunTable& table, const QString& label, const QString& help, const QStringList& cells) {
    QStringList there = cells;
    there.removeAll(QString());
    if (there.size() < 2 || there.count(there.front()) == there.size()) return;
    table.rows.push_back({label, help, cells, std::vector<bool>(static_cast<std::size_t>(cells.size()), false)});
}

template <typename Text>
QStringList cellsOf(const Runs& runs, const Text& text) {
    QStringList cells;
    for (const ComparedRun& run : runs) cells << text(run);
    return cells;
}

/// Of the settings that `settingsOf(run)` gives, in the order in which the runs have them.
template <typename SettingsOf>
void addSettings(RunTable& table, const Runs& runs, const QLocale& locale, const SettingsOf& settingsOf) {
    QStringList seen;
    for (const ComparedRun& run : runs) {
        for (const core::Parameter& parameter : settingsOf(run).parameters()) {
            const QString name = QString::fromStdString(parameter.name);
            if (seen.contains(name) || core::isLength(parameter.name)) continue;
            seen << name;
            const auto text = [&](const ComparedRun& each) {
                const core::Settings& settings = settingsOf(each);
                return settings.has(parameter.name) ? valueText(parameter, settings.value(parameter.name), locale)
                                                    : QString();
            };
            addSetting(table, coreText(parameter.label), coreText(parameter.help), cellsOf(runs, text));
        }
    }
}

void addAllSettings(RunTable& table, const Runs& runs, const QLocale& locale) {
    addSetting(table, tableText(QT_TRANSLATE_NOOP("RunTable", "Model")), {},
               cellsOf(runs, [](const ComparedRun& run) { return familyLabel(run.family); }));
    // Of two datasets of one name, the sum tells which is which.
    const auto isAlike = [&](const ComparedRun& run) {
        return std::any_of(runs.begin(), runs.end(), [&](const ComparedRun& other) {
            return other.dataset == run.dataset && other.settings.datasetHash != run.settings.datasetHash;
        });
    };
    addSetting(table, tableText(QT_TRANSLATE_NOOP("RunTable", "Dataset")), {}, cellsOf(runs, [&](const auto& run) {
                   const QString sum = QString::fromStdString(run.settings.datasetHash).left(6);
                   return isAlike(run) ? QStringLiteral("%1 (%2)").arg(run.dataset, sum) : run.dataset;
               }));
    const auto import = [](const ComparedRun& run) -> const core::Settings& { return run.settings.importSettings; };
    const auto model = [](const ComparedRun& run) -> const core::Settings& { return run.settings.model.settings; };
    const auto training = [](const ComparedRun& run) -> const core::Settings& { return run.settings.training; };
    addSettings(table, runs, locale, import);
    addSettings(table, runs, locale, model);
    for (const core::Parameter& parameter : runs.front().settings.training.parameters())
        if (parameter.name == "length")
            addSetting(table, coreText(parameter.label), coreText(parameter.help),
                       cellsOf(runs, [&](const ComparedRun& run) {
                           return trainingLengthText(core::lengthOf(run.settings.training), locale);
                       }));
    addSettings(table, runs, locale, training);
}

std::vector<bool> bestOf(const Figures& values, core::Better better) {
    std::vector<bool> best(values.size(), false);
    Figures there;
    for (const auto& value : values)
        if (value && std::isfinite(*value)) there.push_back(value);
    if (better == core::Better::neither || there.size() < 2) return best;
    const auto [least, most] = std::minmax_element(there.begin(), there.end());
    if (**least == **most) return best;
    const double wanted = better == core::Better::lower ? **least : **most;
    for (std::size_t run = 0; run < values.size(); ++run) best[run] = values[run] == wanted;
    return best;
}

void addFigures(RunTable& table, const QString& label, const QString& help, const Figures& values, core::Better better,
                const std::function<QString(double)>& text) {
    RunTableRow row{label, help, {}, bestOf(values, better)};
    for (const auto& value : values) row.cells << (value ? text(*value) : QString());
    const bool any = std::any_of(values.begin(), values.end(), [](const auto& value) { return value.has_value(); });
    if (any) table.rows.push_back(std::move(row));
}

/// Whether a measure means the same for all of these: on one dataset, by one likelihood.
bool areComparable(const Runs& runs, const core::Measure& measure) {
    const ComparedRun& first = runs.front();
    return std::all_of(runs.begin(), runs.end(), [&](const ComparedRun& run) {
        const bool likelihoods = run.likelihood.empty() || first.likelihood.empty() || measure.unit.empty() ||
                                 run.likelihood == first.likelihood;
        return likelihoods && run.settings.datasetHash == first.settings.datasetHash;
    });
}

/// As the points of `curve` have it.
void addMeasure(RunTable& table, const Runs& runs, const QLocale& locale, const core::Measure& measure,
                const std::string& curve) {
    Figures last(runs.size());
    Figures best(runs.size());
    Runs having;
    bool judges = false;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        for (const core::CurvePoint& point : runs[run].history) {
            if (point.curve != curve) continue;
            last[run] = point.value;
            if (!best[run] || point.value < *best[run]) best[run] = point.value;
        }
        if (!last[run]) continue;
        having.push_back(runs[run]);
        judges = judges || core::modelFamily(runs[run].family).judgedBy == measure.id;
    }
    if (having.empty()) return;
    const core::Better better = areComparable(having, measure) ? measure.better : core::Better::neither;
    const auto text = [&](double value) { return measureText(locale, value, measure); };
    QString label = coreText(measure.label);
    if (!measure.unit.empty()) label = QStringLiteral("%1 (%2)").arg(label, coreText(measure.unit));
    const QString help = coreText(measure.help);
    if (judges)
        addFigures(table, tableText(QT_TRANSLATE_NOOP("RunTable", "Best %1")).arg(label), help, best, better, text);
    addFigures(table, judges ? tableText(QT_TRANSLATE_NOOP("RunTable", "Last %1")).arg(label) : label, help, last,
               better, text);
}

void addMeasures(RunTable& table, const Runs& runs, const QLocale& locale) {
    std::vector<std::string> seen;
    for (const ComparedRun& run : runs) {
        for (const core::CurveDescription& curve : core::modelFamily(run.family).curves) {
            const std::string validation = core::validationCurve({});
            if (!curve.id.starts_with(validation) || curve.perDimension) continue;
            const core::Measure* measure = core::findMeasure(curve.id.substr(validation.size()));
            if (measure == nullptr || std::find(seen.begin(), seen.end(), measure->id) != seen.end()) continue;
            seen.push_back(measure->id);
            addMeasure(table, runs, locale, *measure, curve.id);
        }
    }
    for (const char* const id : {"kid", "coverage"})
        if (const core::Measure* measure = core::findMeasure(id))
            addMeasure(table, runs, locale, *measure, core::liveCurve(id));
}

/// How far a run is: its last checkpoint may be behind its curves.
core::CurvePoint standOf(const ComparedRun& run) {
    core::CurvePoint stand{{}, run.info.step, run.info.epoch, run.info.seconds, 0};
    if (!run.history.empty() && run.history.back().step > stand.step) stand = run.history.back();
    return stand;
}

/// Nothing for a run without a step.
template <typename Figure>
Figures figuresOf(const Runs& runs, const Figure& figure) {
    Figures figures;
    for (const ComparedRun& run : runs) {
        const core::CurvePoint stand = standOf(run);
        const bool begun = stand.step > 0 && stand.seconds > 0 && stand.epoch > 0;
        figures.push_back(begun ? std::optional<double>(figure(stand, run)) : std::nullopt);
    }
    return figures;
}

/// Nothing where a batch would be larger than all the images: it was cut.
std::optional<double> imagesSeen(const core::CurvePoint& stand, const ComparedRun& run) {
    const auto steps = static_cast<double>(stand.step);
    if (stand.epoch >= steps) return std::nullopt;
    return steps * static_cast<double>(run.settings.training.integer("batch_size"));
}

std::optional<double> ratio(const std::optional<double>& whole, double part) {
    return whole ? std::optional<double>(*whole / part) : std::nullopt;
}

void addProgress(RunTable& table, const Runs& runs, const QLocale& locale) {
    using core::Better;
    const auto whole = [&](double value) { return locale.toString(std::llround(value)); };
    const auto add = [&](const char* label, const Figures& figures, Better better,
                         const std::function<QString(double)>& text) {
        addFigures(table, tableText(label), {}, figures, better, text);
    };
    add(QT_TRANSLATE_NOOP("RunTable", "Steps"),
        figuresOf(runs, [](const auto& stand, const auto&) { return static_cast<double>(stand.step); }),
        Better::neither, whole);
    add(QT_TRANSLATE_NOOP("RunTable", "Epochs"),
        figuresOf(runs, [](const auto& stand, const auto&) { return stand.epoch; }), Better::neither,
        [&](double value) { return locale.toString(value, 'f', 1); });
    add(QT_TRANSLATE_NOOP("RunTable", "Time"),
        figuresOf(runs, [](const auto& stand, const auto&) { return stand.seconds; }), Better::neither, durationText);
    add(QT_TRANSLATE_NOOP("RunTable", "Images/s"),
        figuresOf(runs,
                  [](const auto& stand, const auto& run) { return ratio(imagesSeen(stand, run), stand.seconds); }),
        Better::higher, whole);
    add(QT_TRANSLATE_NOOP("RunTable", "Training images"),
        figuresOf(runs, [](const auto& stand, const auto& run) { return ratio(imagesSeen(stand, run), stand.epoch); }),
        Better::neither, whole);
}

}  // namespace

RunTable runTable(const std::vector<ComparedRun>& runs, const QLocale& locale) {
    RunTable table;
    if (runs.empty()) return table;
    table.runs = cellsOf(runs, [](const ComparedRun& run) { return run.name; });
    addAllSettings(table, runs, locale);
    addMeasures(table, runs, locale);
    addProgress(table, runs, locale);
    return table;
}

}  // namespace ui
