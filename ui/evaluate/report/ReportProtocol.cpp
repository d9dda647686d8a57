#include <QLocale>

#include "core/evaluation/EvaluationRecording.h"
#include "core/sample/Modality.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MessageText.h"
#include "ui/evaluate/report/PageFlow.h"
#include "ui/evaluate/report/ReportSections.h"
#include "ui/evaluate/report/ReportTable.h"

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

void writeModelTable(PageFlow& flow, const core::EvaluationSubject& subject) {
    if (subject.family.empty()) return;
    const QLocale& locale = flow.locale();
    ReportTable table = pairsTable();
    addPair(table, ReportText::tr("Weights (SHA-256)"), QString::fromStdString(subject.weightsHash));
    if (subject.step > 0) addPair(table, ReportText::tr("Training step"), locale.toString(qlonglong{subject.step}));
    addPair(table, ReportText::tr("Parameters"), locale.toString(static_cast<qulonglong>(subject.parameters)));
    for (const auto* settings : {&subject.modelSettings, &subject.trainingSettings})
        for (const auto& [label, value] : *settings) addPair(table, coreText(label), QString::fromStdString(value));
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
    flow.heading(ReportText::tr("What these figures do not prove"), 13, 60);
    flow.text(
        ReportText::tr("Distances such as KID and FD compare averages in the eyes of one feature network; two sets may "
                       "agree in it and "
                       "still differ in what matters for your purpose. Figures of different datasets, image sizes, "
                       "feature networks or "
                       "numbers of samples cannot be compared with each other."));
    flow.space(5);
    flow.text(ReportText::tr(
        "That no sign of copying was found is no proof that nothing was copied: a copy that is moved, recolored or cut "
        "differently may be missed, and only the samples that were generated were looked at."));
    flow.space(5);
    flow.text(ReportText::tr(
        "The membership attack is one of many; that it gains little does not mean that none would gain more. It gives "
        "no guarantee of privacy, as differential privacy does."));
    if (core::findFigure(record.result, "cas") == nullptr) return;
    flow.space(5);
    flow.text(ReportText::tr(
        "Whether samples help a classifier was tried with one small classifier on this dataset. An interval covers "
        "chance, not a dataset that is unlike the data that you will use."));
}

}  // namespace ui
