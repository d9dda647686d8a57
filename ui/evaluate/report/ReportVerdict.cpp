#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "core/evaluation/FigureLabel.h"
#include "core/evaluation/FigureNumber.h"
#include "core/evaluation/Verdict.h"
#include "core/metric/Metric.h"
#include "core/model/ModelFamily.h"
#include "ui/common/drawing/BarPainter.h"
#include "ui/common/drawing/ImagePainter.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MessageText.h"
#include "ui/evaluate/page/AnswerIcon.h"
#include "ui/evaluate/report/PageFlow.h"
#include "ui/evaluate/report/ReportSections.h"

namespace ui {

namespace {

QString subjectLine(const core::EvaluationRecord& record, const QLocale& locale) {
    const core::EvaluationProtocol& protocol = record.protocol;
    const QString dataset = QString::fromStdString(protocol.dataset);
    const core::ModelFamily* family = core::findFamily(record.subject.family);
    QString line =
        record.subject.family.empty()
            ? ReportText::tr("Images of another tool, compared with %1").arg(dataset)
            : ReportText::tr("%1, evaluated on %2")
                  .arg(family == nullptr ? QString::fromStdString(record.subject.family) : coreText(family->label),
                       dataset);
    const QDateTime date = QDateTime::fromString(QString::fromStdString(protocol.date), Qt::ISODate);
    if (date.isValid()) line += " · " + locale.toString(date.date(), QLocale::LongFormat);
    return line + " · Imago " + QString::fromStdString(protocol.version);
}

QString verdictFigureText(const core::Figure& figure, const core::EvaluationRecord& record, const QLocale& locale) {
    if (figure.name.empty()) return {};
    const core::Measure* measure = core::findMeasure(figure.name);
    const QString label =
        measure == nullptr ? QString::fromStdString(figure.name) : coreText(core::figureLabel(*measure, record.result));
    QString value = reportNumber(locale, figure.value, core::figureDecimals(figure));
    if (measure != nullptr && !measure->unit.empty()) value += ' ' + coreText(measure->unit);
    return label + ' ' + value;
}

constexpr double kLabelWidth = 78;  // points
constexpr double kBarHeight = 13;

/// On the left the question, on the right the figure with its bar and below them the sentence.
void writeLine(PageFlow& flow, const core::VerdictLine& line, const core::EvaluationRecord& record) {
    const TextLook question{.size = 11, .bold = true};
    const TextLook figure{.size = 8.5, .color = flow.colors().muted};
    const TextLook sentence{.size = 9.5};
    const double width = flow.width() - kLabelWidth;
    const QString name = verdictFigureText(line.figure, record, flow.locale());
    const QString words = messageText(line.sentence);
    const double nameHeight = flow.heightOf(name, width, figure);
    const double wordsHeight = flow.heightOf(words, width, sentence);
    const double barHeight = line.figure.name.empty() ? 0 : kBarHeight + 4;
    const QRectF place = flow.block(std::max(nameHeight + barHeight + wordsHeight, 32.0) + 10);

    flow.draw(messageText(core::labelOf(line.question)), QRectF(0, place.top(), kLabelWidth - 4, 30), question);
    // The color alone says nothing to everybody.
    const double answerTop =
        place.top() + flow.heightOf(messageText(core::labelOf(line.question)), kLabelWidth - 4, question) + 2;
    const TextLook answer{.size = 8.5, .bold = true, .color = answerColor(flow.colors(), line.answer)};
    const QRectF dot = flow.toDevice(QRectF(0, answerTop + 2, 8, 8));
    flow.painter().setRenderHint(QPainter::Antialiasing);
    flow.painter().setPen(Qt::NoPen);
    flow.painter().setBrush(answerColor(flow.colors(), line.answer));
    flow.painter().drawEllipse(dot);
    flow.painter().setBrush(Qt::NoBrush);
    flow.draw(answerText(line.answer), QRectF(12, answerTop, kLabelWidth - 14, 24), answer);

    double y = place.top();
    flow.draw(name, QRectF(kLabelWidth, y, width, nameHeight), figure);
    y += nameHeight;
    if (barHeight > 0)
        paintBar(flow.painter(), BarPlace::in(flow.toDevice(QRectF(kLabelWidth, y + 1, width, kBarHeight))), line,
                 flow.colors());
    flow.draw(words, QRectF(kLabelWidth, y + barHeight, width, wordsHeight), sentence);
}

}  // namespace

QString reportNumber(const QLocale& locale, double value, int decimals) {
    if (!std::isfinite(value)) return QStringLiteral("–");
    const QString size = locale.toString(std::abs(value), 'f', decimals);
    const bool zero = std::none_of(size.begin(), size.end(), [](QChar letter) { return letter.digitValue() > 0; });
    if (zero) return locale.toString(0);
    return value < 0 ? QChar(0x2212) + size : size;
}

QString reportTitle(const core::EvaluationRecord& record) {
    const QString name = QString::fromStdString(record.subject.name);
    return name.isEmpty() ? ReportText::tr("Evaluation") : ReportText::tr("Evaluation of %1").arg(name);
}

void writeVerdict(PageFlow& flow, const core::EvaluationRecord& record) {
    flow.text(reportTitle(record), {.size = 20, .bold = true});
    flow.space(2);
    flow.text(subjectLine(record, flow.locale()), {.size = 10, .color = flow.colors().muted});
    if (record.result.outcome == core::Outcome::cancelled) {
        flow.space(4);
        flow.text(ReportText::tr("It was stopped before its end; figures are missing."),
                  {.bold = true, .color = flow.colors().poor});
    }
    flow.space(12);
    for (const core::VerdictLine& line : core::verdictOf(record)) writeLine(flow, line, record);
    flow.text(
        ReportText::tr(
            "A bar runs from bad (left) to good (right). It is filled up to the figure, whose 95% interval is the "
            "line with two ends. The solid mark is what as many real images get that the model has not "
            "seen, the dotted one what clearly blurred images get, as far as these are measured."),
        {.size = 7.5, .color = flow.colors().muted});
}

void writeSamples(PageFlow& flow, const core::EvaluationRecord& record) {
    const core::Image& sheet = record.samples;
    if (sheet.empty()) return;
    constexpr double kMostHeight = 260;  // points
    const double height = std::min(kMostHeight, flow.width() * sheet.height() / static_cast<double>(sheet.width()));
    flow.heading(ReportText::tr("Samples"), 13, height + 14);
    const QRectF place = flow.block(height);
    const double width = height * sheet.width() / static_cast<double>(sheet.height());
    paintImage(flow.painter(), flow.toDevice(QRectF(place.left(), place.top(), width, height)), sheet);
    flow.space(3);
    flow.text(record.subject.family.empty()
                  ? ReportText::tr("Some of the images that were compared, chosen at random by the seed.")
                  : ReportText::tr("The first samples that the model generated from random latents, not selected."),
              {.size = 7.5, .color = flow.colors().muted});
}

}  // namespace ui
