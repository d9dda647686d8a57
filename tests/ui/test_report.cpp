#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QtTest>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "core/model/ModelFamily.h"
#include "core/training/TrainingOptions.h"
#include "tests/MadeEvaluation.h"
#include "tests/TestProgram.h"
#include "ui/common/drawing/BarPainter.h"
#include "ui/common/drawing/CurvePainter.h"
#include "ui/common/drawing/DrawColors.h"
#include "ui/common/drawing/ImagePainter.h"
#include "ui/common/drawing/MatrixPainter.h"
#include "ui/common/theme/Theme.h"
#include "ui/evaluate/report/PageFlow.h"
#include "ui/evaluate/report/ReportPdf.h"
#include "ui/evaluate/report/ReportSections.h"
#include "ui/evaluate/report/ReportTable.h"

using namespace ui;

namespace {

int pagesOf(const QByteArray& pdf) {
    static const QRegularExpression kPage(QStringLiteral("/Type\\s*/Page[^s]"));
    return static_cast<int>(QString::fromLatin1(pdf).count(kPage));
}

/// What `paint` draws on white.
template <typename Paint>
QImage drawn(QSize size, Paint paint) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter);
    return image;
}

/// A thin line covers no pixel as a whole.
bool isNear(const QColor& one, const QColor& other) {
    const int difference =
        std::abs(one.red() - other.red()) + std::abs(one.green() - other.green()) + std::abs(one.blue() - other.blue());
    return difference < 200;
}

core::VerdictLine lineAt(double value) {
    core::VerdictLine line;
    line.answer = core::Answer::poor;
    line.figure = {"kid", value, {value - 0.1, value + 0.1}, 0.0, 100, 1.0};
    line.from = 1;
    line.to = 0;
    return line;
}

}  // namespace

/// The printed report of an evaluation, and what draws its plots.
class TestReport : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void theReportHasPages() {
        const QByteArray pdf = reportPdf(made::fullRecord(), QLocale(QLocale::English));
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        const int pages = pagesOf(pdf);
        QVERIFY2(pages >= 3 && pages <= 12, qPrintable(QString::number(pages)));
        // More images take more pages.
        core::EvaluationRecord large = made::fullRecord();
        auto& pairs = std::get<core::ImageDetail>(large.result.results[0].details[0]);
        const auto rows = pairs.rows;
        for (int times = 0; times < 9; ++times) pairs.rows.insert(pairs.rows.end(), rows.begin(), rows.end());
        QVERIFY(pagesOf(reportPdf(large, QLocale(QLocale::Italian))) > pages + 4);
    }

    void anEmptyRecordIsAReportToo() {
        const QByteArray pdf = reportPdf({}, QLocale(QLocale::English));
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pagesOf(pdf) >= 1);
        // Names as long as disks allow, and details without anything in them.
        core::EvaluationRecord odd = made::fullRecord();
        odd.subject.name = std::string(250, 'W');
        odd.result.details = {core::ImageDetail{}, core::MatrixDetail{}, core::TableDetail{}, core::CurveDetail{}};
        QVERIFY(reportPdf(odd, QLocale(QLocale::English)).startsWith("%PDF"));
    }

    void onlySettingsInEffectAreListed() {
        core::EvaluationSubject subject;
        subject.family = "vae";
        const auto label = [](const std::vector<core::Parameter>& parameters, const std::string& name) {
            for (const core::Parameter& parameter : parameters)
                if (parameter.name == name) return parameter.label;
            return std::string("missing");
        };
        const auto training = core::allTrainingParameters("vae");
        const auto& network = core::modelFamily("vae").modelParameters;
        subject.modelSettings = {{label(network, "likelihood"), "bernoulli"}, {label(network, "labels"), "true"}};
        subject.trainingSettings = {{label(training, "length"), "minutes"},
                                    {label(training, "epochs"), "10"},
                                    {label(training, "minutes"), "0.5 min"},
                                    {label(training, "patience"), "5"},
                                    {"Of another version", "true"}};
        QStringList labels;
        QStringList values;
        for (const auto& [name, value] : settingsInReport(subject, QLocale(QLocale::Italian))) {
            labels << name;
            values << value;
        }
        const auto text = [&](const char* name) { return QString::fromStdString(label(training, name)); };
        QVERIFY(!labels.contains(text("epochs")) && !labels.contains(text("patience")));
        QVERIFY(labels.contains(text("length")) && labels.contains(text("minutes")));
        QVERIFY2(!values.contains("bernoulli") && !values.contains("minutes"), qPrintable(values.join(", ")));
        QCOMPARE(values.filter("0,5").size(), qsizetype{1});
        QCOMPARE(values.last(), QString("true"));  // of which nothing is known
        QCOMPARE(values.count("true"), qsizetype{1});
    }

    void paragraphsStayTogether() {
        QBuffer target;
        QVERIFY(target.open(QIODevice::WriteOnly));
        QPdfWriter writer(&target);
        writer.setResolution(288);
        PageFlow flow(writer, "Title", QLocale::c(), 0);
        flow.text("first");
        flow.space(flow.height() - flow.top() - 20);  // room for a line, and not for two
        const QString words = QString("some words that go on ").repeated(20);
        flow.text(words);
        QCOMPARE(flow.page(), 2);
        QVERIFY(std::abs(flow.top() - flow.heightOf(words, flow.width(), {})) < 0.5);
        // A footnote is on the page of the last row.
        flow.space(flow.height() - flow.top() - 30);
        ReportTable table;
        table.columns << "column";
        table.shares << 1.0;
        table.numbers << false;
        table.rows << ReportTable::Row{{"row"}};
        table.notes << words;
        writeTable(flow, table);
        QCOMPARE(flow.page(), 3);
        QVERIFY(flow.top() > flow.heightOf(words, flow.width(), {.size = 7.5}) + 20);
    }

    void theColorsOfAnswersAreThoseOfTheWindow() {
        QCOMPARE(paperColors().fine, paperColors().accent);
        Theme theme;
        const DrawColors screen = screenColors(theme.colors());
        QCOMPARE(screen.fine, screen.accent);
    }

    void numbersAreTypeset() {
        const QLocale italian(QLocale::Italian);
        QCOMPARE(reportNumber(italian, 0.0123, 4), QString("0,0123"));
        QCOMPARE(reportNumber(QLocale(QLocale::English), -2.375, 3), QString(QChar(0x2212)) + "2.375");
        QCOMPARE(reportNumber(italian, -0.00001, 2), QString("0"));
        QCOMPARE(reportNumber(italian, std::nan(""), 2), QString("–"));
    }

    void placesOnABar() {
        const BarPlace place = BarPlace::in(QRectF(0, 0, 400, 24));
        const double left = place.track.left();
        const double width = place.track.width();
        QCOMPARE(place.xOf(lineAt(0.25), 0.25), left + 0.75 * width);  // low is good: near the right end
        QCOMPARE(place.xOf(lineAt(0.25), 7), left);
        QCOMPARE(beyondBar(lineAt(0.25), 7), -1);
        QCOMPARE(place.xOf(lineAt(0.25), std::nan("")), left);
        QCOMPARE(beyondBar(lineAt(0.25), std::nan("")), 0);
        QCOMPARE(beyondBar(core::VerdictLine(), 7), 0);
        core::VerdictLine flat = lineAt(0.5);
        flat.to = flat.from;
        QCOMPARE(place.xOf(flat, 0.5), left);
    }

    void theBarShowsItsFigure() {
        const DrawColors colors = paperColors();
        const BarPlace place = BarPlace::in(QRectF(0, 0, 400, 24));
        const core::VerdictLine line = lineAt(0.25);
        const QImage image = drawn({400, 24}, [&](QPainter& painter) { paintBar(painter, place, line, colors); });
        const auto at = [&](double value, int y) {
            return image.pixelColor(static_cast<int>(place.xOf(line, value)), y);
        };
        QCOMPARE(at(0.6, 12), colors.poor);         // filled up to the value
        QCOMPARE(at(0.1, 10), colors.track);        // and not beyond
        QVERIFY(isNear(at(0.2, 12), colors.text));  // the whisker of the interval
        QCOMPARE(image.pixelColor(static_cast<int>(place.track.right()) - 1, 5), colors.text);  // the floor at the end
        const QImage empty =
            drawn({400, 24}, [&](QPainter& painter) { paintBar(painter, place, core::VerdictLine(), colors); });
        QCOMPARE(empty.pixelColor(300, 12), empty.pixelColor(100, 12));
    }

    void theMatrixIsShaded() {
        const DrawColors colors = paperColors();
        core::MatrixDetail matrix;
        matrix.rows = {"a", "b"};
        matrix.columns = {"c", "d"};
        matrix.values = {1, 0, 0.5, std::numeric_limits<double>::quiet_NaN()};
        matrix.shares = true;
        QSizeF size;
        const QImage image = drawn({300, 300}, [&](QPainter& painter) {
            size = matrixSize(painter, QSizeF(300, 300), matrix);
            paintMatrix(painter, QRectF(0, 0, 300, 300), matrix, colors, QLocale(QLocale::English));
        });
        QVERIFY(size.width() > 0 && size.width() <= 300 && size.height() <= 300);
        const double cell = QFontMetricsF(QFont()).height();
        // Near a corner of each cell, beside its number. Cells end where the size does.
        const auto at = [&](double right, double bottom) {
            return image.pixelColor(static_cast<int>(size.width() - right), static_cast<int>(size.height() - bottom));
        };
        QVERIFY(size.width() > 2 * cell);
        QCOMPARE(at(4, size.height() - 1), QColor(Qt::white));  // above the cells
        bool full = false;
        bool half = false;
        for (int y = 0; y < 300; ++y)
            for (int x = 0; x < 300; ++x) {
                full = full || image.pixelColor(x, y) == colors.accent;
                half = half || image.pixelColor(x, y) == mixedColor(Qt::white, colors.accent, 0.5);
            }
        QVERIFY(full && half);
    }

    void theCurvesAreInTheirField() {
        const DrawColors colors = paperColors();
        core::CurveDetail plot;
        plot.xLabel = core::Message::verbatim("x");
        plot.yLabel = core::Message::verbatim("y");
        plot.curves = {{core::Message::verbatim("flat"), {0, 1}, {0.5, 0.5}},
                       {core::Message::verbatim("range"), {0, 0, 1}, {0, std::nan(""), 1}}};
        QRectF field;
        const QImage image = drawn({400, 300}, [&](QPainter& painter) {
            field = curveField(painter, QRectF(0, 0, 400, 300), plot, QLocale(QLocale::English));
            paintCurves(painter, QRectF(0, 0, 400, 300), plot, colors, QLocale(QLocale::English));
        });
        QVERIFY(field.left() > 0 && field.right() < 400 && field.top() > 0 && field.bottom() < 300);
        // Its middle is at half the height, wherever it runs.
        for (const double share : {0.13, 0.47, 0.91}) {
            const int x = static_cast<int>(field.left() + share * field.width());
            bool found = false;
            for (int y = -2; y <= 2; ++y)
                found =
                    found || isNear(image.pixelColor(x, static_cast<int>(field.center().y()) + y), colors.curves[0]);
            QVERIFY(found);
        }
        // Nothing to draw is no problem.
        drawn({400, 300}, [&](QPainter& painter) {
            paintCurves(painter, QRectF(0, 0, 400, 300), {}, colors, QLocale(QLocale::English));
            paintCurves(painter, QRectF(0, 0, 3, 3), plot, colors, QLocale(QLocale::English));
        });
    }

    void imagesKeepTheirPixels() {
        core::Image dots({2, 2, 1});
        dots.row(0)[0] = 255;
        dots.row(1)[1] = 255;
        const QImage image = drawn({100, 50}, [&](QPainter& painter) {
            paintImage(painter, QRectF(0, 0, 100, 50), dots);
            paintImage(painter, QRectF(0, 0, 100, 50), {});
        });
        // In the middle, 50 wide: sharp up to the edges of each pixel.
        QCOMPARE(image.pixelColor(10, 25), QColor(Qt::white));
        QCOMPARE(image.pixelColor(48, 1), QColor(Qt::white));
        QCOMPARE(image.pixelColor(51, 1), QColor(Qt::black));
        QCOMPARE(image.pixelColor(48, 48), QColor(Qt::black));
        QCOMPARE(image.pixelColor(51, 48), QColor(Qt::white));
    }
};

IMAGO_GUI_TEST(TestReport)
#include "test_report.moc"
