#include <QLocale>
#include <algorithm>

#include "core/base/Error.h"
#include "core/evaluation/EvaluationRecording.h"
#include "core/model/ModelFamily.h"
#include "core/parameter/Preset.h"
#include "core/sample/Modality.h"
#include "core/training/TrainingOptions.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MessageText.h"
#include "ui/evaluate/report/PageFlow.h"
#include "ui/evaluate/report/ReportSections.h"
#include "ui/evaluate/report/ReportTable.h"
#include "ui/train/SettingText.h"

namespace ui {

namespace {

ReportTable pairsTable() {
    ReportTable table;
    table.columns = {QString(), QString()};
    table.shares = {2, 5};
    table.numbers = {false, false};
    return table;
}

void addPair(ReportTable& table, const QString& label, const QString& value) {
    if (!value.isEmpty()) table.rows << ReportTable::Row{{label, value}};
}

QString heldOutText(const core::EvaluationProtocol& protocol, const QLocale& locale) {
    const QString count = locale.toString(static_cast<qulonglong>(protocol.heldOutCount));
    if (protocol.heldOutCount == 0) return ReportText::tr("none");
    return protocol.testSet ? ReportText::tr("%1 (the dataset's own test set)").arg(count)
                            : ReportText::tr("%1 (validation images)").arg(count);
}

void writeProtocolTable(PageFlow& flow, const core::EvaluationRecord& record) {
    const core::EvaluationProtocol& protocol = record.protocol;
    const QLocale& locale = flow.locale();
    const auto counted = [&](std::size_t count) { return locale.toString(static_cast<qulonglong>(count)); };
    const auto plain = [](const std::string& text) { return QString::fromStdString(text); };
    ReportTable table = pairsTable();
    addPair(table, ReportText::tr("Dataset"), plain(protocol.dataset));
    addPair(table, ReportText::tr("Its samples"), messageText(core::describe(protocol.spec)));
    if (protocol.classCount > 0) addPair(table, ReportText::tr("Classes"), counted(protocol.classCount));
    addPair(table, ReportText::tr("Training images"),
            protocol.splitKnown ? counted(protocol.trainingCount)
                                : ReportText::tr("%1 (assumed: it is not known which ones were used)")
                                      .arg(counted(protocol.trainingCount)));
    addPair(table, ReportText::tr("Held-out images"), heldOutText(protocol, locale));
    addPair(table, ReportText::tr("Samples compared"), counted(record.result.compared));
    addPair(table, ReportText::tr("Compared by"), plain(record.result.features));
    addPair(table, ReportText::tr("Seed"), QString::number(protocol.seed));
    addPair(table, ReportText::tr("Versions"), "Imago " + plain(protocol.version) + ", " + plain(protocol.libraries));
    addPair(table, ReportText::tr("Device"), plain(protocol.device));
    addPair(table, ReportText::tr("Finished"), plain(protocol.date));
    writeTable(flow, table);
}

/// Null where this version knows none that is called so.
const core::Parameter* parameterCalled(const std::vector<core::Parameter>& parameters, const std::string& label) {
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const core::Parameter& each) { return each.label == label; });
    return found == parameters.end() ? nullptr : &*found;
}

/// As the forms show it; as it was recorded where it is none of this version.
QString recordedValueText(const core::Parameter* parameter, const std::string& recorded, const QLocale& locale) {
    if (parameter == nullptr) return QString::fromStdString(recorded);
    std::string plain = recorded;
    const std::string unit = ' ' + parameter->unit;
    if (!parameter->unit.empty() && plain.ends_with(unit)) plain.resize(plain.size() - unit.size());
    try {
        return valueText(*parameter, parameter->parsed(plain), locale);
    } catch (const core::Error&) {
        return QString::fromStdString(recorded);
    }
}

/// Whether the setting of this label says how long the training took, and another one decided that: "epochs" of a
/// training for some minutes.
bool isOtherLength(const core::Parameter* parameter, const std::string& length) {
    if (parameter == nullptr || length.empty() || parameter->name == "length") return false;
    if (!core::isLength(parameter->name)) return false;
    return parameter->name != (length == "plateau" ? "patience" : length);
}

}  // namespace

std::vector<std::pair<QString, QString>> settingsInReport(const core::EvaluationSubject& subject,
                                                          const QLocale& locale) {
    std::vector<std::pair<QString, QString>> shown;
    const core::ModelFamily* family = core::findFamily(subject.family);
    const auto add = [&](const auto& settings, const std::vector<core::Parameter>& parameters) {
        std::string length;
        for (const auto& [label, value] : settings)
            if (const core::Parameter* parameter = parameterCalled(parameters, label);
                parameter != nullptr && parameter->name == "length")
                length = value;
        for (const auto& [label, value] : settings) {
            const core::Parameter* parameter = parameterCalled(parameters, label);
            if (!isOtherLength(parameter, length))
                shown.emplace_back(coreText(label), recordedValueText(parameter, value, locale));
        }
    };
    add(subject.modelSettings, family == nullptr ? std::vector<core::Parameter>() : family->modelParameters);
    add(subject.trainingSettings,
        family == nullptr ? std::vector<core::Parameter>() : core::allTrainingParameters(family->id));
    return shown;
}

namespace {

void writeModelTable(PageFlow& flow, const core::EvaluationSubject& subject) {
    if (subject.family.empty()) return;
    const QLocale& locale = flow.locale();
    ReportTable table = pairsTable();
    addPair(table, ReportText::tr("Weights (SHA-256)"), QString::fromStdString(subject.weightsHash));
    if (subject.step > 0) addPair(table, ReportText::tr("Training step"), locale.toString(qlonglong{subject.step}));
    addPair(table, ReportText::tr("Parameters"), locale.toString(static_cast<qulonglong>(subject.parameters)));
    for (const auto& [label, value] : settingsInReport(subject, locale)) addPair(table, label, value);
    flow.heading(ReportText::tr("Model"), 13, 50);
    writeTable(flow, table);
}

}  // namespace

void writeProtocol(PageFlow& flow, const core::EvaluationRecord& record) {
    flow.heading(ReportText::tr("How it was measured"), 13, 60);
    writeProtocolTable(flow, record);
    writeModelTable(flow, record.subject);
    flow.heading(ReportText::tr("The same again"), 13, 50);
    flow.text(
        ReportText::tr("The same command and seed give the same figures. Names in capitals stand for where the "
                       "model, the dataset or the file is."));
    flow.space(4);
    // A flag a line, as shells take them.
    const QString command = QString::fromStdString(core::commandOf(record)).replace(" --", " \\\n    --");
    flow.text(command, {.size = 8.5, .fixed = true});
}

void writeLimits(PageFlow& flow, const core::EvaluationRecord& record) {
    QStringList paragraphs{
        ReportText::tr("Distances such as KID and FD compare averages in the eyes of one feature network; two sets may "
                       "agree in it and "
                       "still differ in what matters for your purpose. Figures of different datasets, image sizes, "
                       "feature networks or "
                       "numbers of samples cannot be compared with each other."),
        ReportText::tr("That no sign of copying was found is no proof that nothing was copied: a copy that is moved, "
                       "recolored or cut "
                       "differently may be missed, and only the samples that were generated were looked at."),
        ReportText::tr("The membership attack is one of many; that it gains little does not mean that none would gain "
                       "more. It gives "
                       "no guarantee of privacy, as differential privacy does.")};
    if (core::findFigure(record.result, "cas") != nullptr)
        paragraphs << ReportText::tr(
            "Whether samples help a classifier was tried with one small classifier on this dataset. An interval covers "
            "chance, not a dataset that is unlike the data that you will use.");
    // Together: few lines of it on a page of their own would look lost.
    constexpr double kBetween = 5;
    double height = 0;
    for (const QString& paragraph : paragraphs) height += flow.heightOf(paragraph, flow.width(), {}) + kBetween;
    flow.heading(ReportText::tr("What these figures do not prove"), 13, height);
    for (const QString& paragraph : paragraphs) {
        flow.text(paragraph);
        flow.space(kBetween);
    }
}

}  // namespace ui
