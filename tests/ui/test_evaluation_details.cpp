#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include "Child.h"
#include "HasColor.h"
#include "tests/MadeEvaluation.h"
#include "tests/TestProgram.h"
#include "ui/common/FoldButton.h"
#include "ui/common/table/CopyTable.h"
#include "ui/common/theme/Theme.h"
#include "ui/evaluate/page/CrispImage.h"
#include "ui/evaluate/page/DetailChart.h"
#include "ui/evaluate/page/DetailSections.h"
#include "ui/evaluate/page/DetailView.h"
#include "ui/evaluate/page/ImageDetailView.h"
#include "ui/evaluate/page/MatrixDetailView.h"
#include "ui/evaluate/page/TableDetailView.h"

using namespace ui;

namespace {

core::MatrixDetail confusion(int classes) {
    core::MatrixDetail detail;
    detail.title = core::Message("Confusion matrix");
    detail.help = core::Message("Each row adds up to 100%.");
    detail.rowLabel = core::Message("True class");
    detail.columnLabel = core::Message("Predicted class");
    detail.rows = detail.columns = made::names(classes);
    for (int row = 0; row < classes; ++row)
        for (int column = 0; column < classes; ++column) detail.values.push_back(row == column ? 1.0 : 0.0);
    detail.shares = true;
    return detail;
}

core::TableDetail perClass(int classes) {
    core::TableDetail detail;
    detail.title = core::Message("Figures of each class");
    detail.rowLabel = core::Message("Class");
    detail.columns = {core::Message("Recall"), core::Message("Samples")};
    for (const std::string& name : made::names(classes)) detail.rows.push_back({name, {0.412, 1000}});
    return detail;
}

core::ImageDetail pairs(int rows, int side = 28) {
    core::ImageDetail detail;
    detail.title = core::Message("Closest pairs");
    detail.help = core::Message("The closest first.");
    detail.columns = {core::Message("Sample"), core::Message("Training image")};
    for (int row = 0; row < rows; ++row)
        detail.rows.push_back(
            {{made::image(side, side, 200), core::Message::verbatim("0.031")}, {made::image(side, side, 90), {}}});
    return detail;
}

core::CurveDetail roc() {
    core::CurveDetail detail;
    detail.title = core::Message("ROC curve");
    detail.xLabel = core::Message("False positives");
    detail.yLabel = core::Message("True positives");
    detail.curves = {{core::Message("Attack"), {0, 0, 1}, {0, 0.5, 1}}, {core::Message("Coin"), {0, 1}, {0, 1}}};
    return detail;
}

QColor cellColor(CopyTable& table, int row, int column) {
    const QImage image = table.viewport()->grab().toImage();
    const QRect cell = table.visualRect(table.model()->index(row, column));
    return image.pixelColor(cell.topLeft() + QPoint(3, 3));
}

}  // namespace

/// What is behind the figures: one view for each kind.
class TestEvaluationDetails : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void eachKindHasItsView() {
        Theme theme;
        QWidget parent;
        const std::vector<core::MetricDetail> details{pairs(2), confusion(3), perClass(3), roc()};
        QVERIFY(qobject_cast<ImageDetailView*>(detailView(details[0], theme, &parent)) != nullptr);
        QVERIFY(qobject_cast<MatrixDetailView*>(detailView(details[1], theme, &parent)) != nullptr);
        QVERIFY(qobject_cast<TableDetailView*>(detailView(details[2], theme, &parent)) != nullptr);
        QVERIFY(qobject_cast<DetailChart*>(detailView(details[3], theme, &parent)) != nullptr);
        auto* column = new QVBoxLayout(&parent);
        addDetails(*column, details, theme, /*titled=*/true, &parent);
        QStringList texts;
        for (const QLabel* label : parent.findChildren<QLabel*>()) texts << label->text();
        for (const char* text : {"Closest pairs", "The closest first.", "Confusion matrix", "ROC curve"})
            QVERIFY2(texts.contains(QString(text)), text);
    }

    void aMatrixIsDrawnInShades() {
        Theme theme;
        theme.setMode(ThemeMode::light);
        core::MatrixDetail detail = confusion(3);
        detail.values[1] = 0.124;
        detail.values[2] = std::numeric_limits<double>::quiet_NaN();
        MatrixDetailView view(detail, theme);
        view.resize(500, 300);
        view.show();
        auto* table = child<CopyTable>(view, "matrix_table");
        QCOMPARE(cellColor(*table, 0, 0), theme.colors().accent);
        QCOMPARE(cellColor(*table, 1, 0), theme.colors().window);
        QCOMPARE(cellColor(*table, 0, 1), shadeColor(0.124, theme));
        const auto said = [&](int row, int column, int role) {
            return table->model()->index(row, column).data(role).toString();
        };
        QCOMPARE(said(0, 0, Qt::DisplayRole), QString("100%"));
        QCOMPARE(said(0, 1, Qt::DisplayRole), QString("12%"));
        QCOMPARE(said(0, 1, Qt::ToolTipRole),
                 QString("<p>True class: Class 0<br/>Predicted class: Class 1<br/>12.4%</p>"));
        QCOMPARE(said(0, 2, Qt::DisplayRole), QString::fromUtf8("\u2013"));
        QCOMPARE(child<QLabel>(view, "matrix_axes")->text(), QString("Rows: True class. Columns: Predicted class."));
        theme.setMode(ThemeMode::dark);
        QCOMPARE(cellColor(*table, 0, 0), theme.colors().accent);
        QCOMPARE(cellColor(*table, 1, 0), theme.colors().window);
    }

    void valuesThatAreNoSharesAreShadedByTheLargest() {
        core::MatrixDetail detail = confusion(2);
        detail.shares = false;
        detail.values = {0, 5, 10, 2.5};
        const TableContent content = matrixContent(detail, QLocale::c());
        QCOMPARE(content.cell(0, 1).shade, 0.5);
        QCOMPARE(content.cell(1, 0).shade, 1.0);
        QCOMPARE(content.cell(1, 0).text, QString("10.0"));
        detail.values = {0, 0, 0, 0};
        QCOMPARE(matrixContent(detail, QLocale::c()).cell(1, 1).shade, 0.0);
        detail.values.clear();
        QCOMPARE(matrixContent(detail, QLocale::c()).cell(1, 1).text, QString::fromUtf8("\u2013"));
    }

    void aHundredClassesAreReadByScrolling() {
        Theme theme;
        MatrixDetailView view(confusion(100), theme);
        view.resize(700, 600);
        view.show();
        auto* table = child<CopyTable>(view, "matrix_table");
        QVERIFY(table->height() <= 600);
        QVERIFY(table->minimumSizeHint().width() < 200);
        QCOMPARE(table->model()->index(7, 7).data().toString(), QString());  // no room: the tool tip has it
        QVERIFY(table->model()->index(7, 7).data(Qt::ToolTipRole).toString().contains("100.0%"));
        QVERIFY(table->columnWidth(0) <= 20);
        // Names above the columns stand upright, all of them in sight.
        QVERIFY(table->horizontalHeader()->height() >= table->fontMetrics().horizontalAdvance("Class 99"));
        const QModelIndex last = table->model()->index(99, 99);
        table->scrollTo(last);
        QVERIFY(table->viewport()->rect().contains(table->visualRect(last).center()));
        QCOMPARE(cellColor(*table, 99, 99), theme.colors().accent);
        table->selectAll();
        table->copySelected();
        const QStringList lines = QGuiApplication::clipboard()->text().split('\n');
        QCOMPARE(lines.size(), 101);
        QVERIFY(lines[0].startsWith("True class\tClass 0\tClass 1\t"));
        QVERIFY(lines[1].startsWith("Class 0\t100.0%\t0.0%\t"));
    }

    void aTableOfAHundredClasses() {
        Theme theme;
        TableDetailView view(perClass(100), theme);
        view.resize(500, 700);
        view.show();
        auto* table = child<CopyTable>(view, "detail_table");
        QCOMPARE(table->model()->rowCount(), 100);
        QCOMPARE(table->model()->index(99, 0).data().toString(), QString("0.41"));
        QCOMPARE(table->model()->index(99, 1).data().toString(), QString("1000"));  // counted: no decimals
        QVERIFY(table->height() <= 600);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(99, 1));
        QVERIFY(table->viewport()->rect().contains(table->visualRect(table->currentIndex()).center()));
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("1000"));
        // A short one is as high as its rows, and does not scroll.
        TableDetailView low(perClass(4), theme);
        low.resize(500, low.sizeHint().height());
        low.show();
        auto* all = child<CopyTable>(low, "detail_table");
        QVERIFY(all->viewport()->rect().contains(all->visualRect(all->model()->index(3, 1))));
    }

    void whatARowLacksIsADash() {
        core::TableDetail detail = perClass(2);
        detail.rows[1].values = {std::numeric_limits<double>::quiet_NaN()};
        const TableContent content = tableContent(detail, QLocale::c());
        QCOMPARE(content.cell(1, 0).text, QString::fromUtf8("\u2013"));
        QCOMPARE(content.cell(1, 1).text, QString::fromUtf8("\u2013"));
        QCOMPARE(content.corner, QString("Class"));
    }

    void imagesAreEnlargedInWholePixels() {
        Theme theme;
        ImageDetailView view(pairs(5), theme);
        view.resize(700, view.heightForWidth(700));
        view.show();
        QCOMPARE(view.rowsBeside(), 3);
        const QRect first = view.imageRect(0, 0);
        QCOMPARE(first.size(), QSize(84, 84));  // three times 28
        QCOMPARE(view.imageRect(3, 0).left(), first.left());
        QVERIFY(view.imageRect(3, 0).top() > first.bottom());
        const QImage image = view.grab().toImage();
        QCOMPARE(image.pixelColor(first.center()), QColor(200, 200, 200));
        QCOMPARE(image.pixelColor(first.topLeft()), QColor(200, 200, 200));
        QCOMPARE(image.pixelColor(view.imageRect(4, 1).center()), QColor(90, 90, 90));
        QVERIFY(view.rect().contains(view.imageRect(4, 1)));
        QVERIFY(view.accessibleDescription().contains("0.031"));
        // In a narrow place they stand below each other.
        view.resize(190, view.heightForWidth(190));
        QCOMPARE(view.rowsBeside(), 1);
        QVERIFY(view.rect().contains(view.imageRect(4, 1)));
    }

    void oddImagesFindTheirPlace() {
        Theme theme;
        core::ImageDetail detail = pairs(1, 300);
        detail.rows.push_back({{core::Image(), core::Message::verbatim("none")}});
        detail.rows.push_back({{made::image(64, 16, 10), {}}, {made::image(3, 3, 10), {}}});
        ImageDetailView view(detail, theme);
        view.resize(400, view.heightForWidth(400));
        QVERIFY(view.imageRect(0, 0).width() <= 84);  // reduced
        QVERIFY(view.imageRect(1, 0).isEmpty());
        QVERIFY(view.imageRect(1, 1).isEmpty());
        QCOMPARE(view.imageRect(2, 0).size(), QSize(64, 16));
        QCOMPARE(view.imageRect(2, 1).size(), QSize(84, 84));
        QVERIFY(!view.grab().isNull());
        ImageDetailView none(core::ImageDetail{}, theme);
        QCOMPARE(none.heightForWidth(300), 0);
        none.resize(300, 20);
        QVERIFY(!none.grab().isNull());
    }

    void aSheetIsSharpToo() {
        CrispImage sheet(100);
        QImage image(30, 20, QImage::Format_Grayscale8);
        image.fill(7);
        sheet.setImage(image);
        sheet.resize(200, sheet.heightForWidth(200));
        QCOMPARE(sheet.imageRect(), QRect(0, 0, 150, 100));
        QCOMPARE(sheet.heightForWidth(65), 40);
        QCOMPARE(sheet.grab().toImage().pixelColor(149, 99), QColor(7, 7, 7));
    }

    void curvesAreDrawnWithAxesAndLegend() {
        Theme theme;
        theme.setMode(ThemeMode::light);
        DetailChart chart(roc(), theme);
        chart.resize(500, chart.height());
        chart.show();
        const QImage light = chart.grab().toImage();
        QCOMPARE(chart.accessibleName(), QString("ROC curve"));
        QCOMPARE(chart.accessibleDescription(), QString("Attack, Coin"));
        const auto near = [&](double x, double y) {
            return QRect(chart.placeOf(x, y).toPoint() - QPoint(3, 3), QSize(7, 7));
        };
        // Its ends are inside, with room for ticks and names around them.
        QVERIFY(chart.placeOf(0, 0).x() > 20 && chart.placeOf(1, 0).x() < 490);
        QVERIFY(chart.placeOf(0, 1).y() > 15 && chart.placeOf(0, 0).y() < chart.height() - 25);
        QVERIFY(hasColor(light, theme.colors().curves[0], near(0.5, 0.75)));
        QVERIFY(hasColor(light, theme.colors().curves[1], near(0.5, 0.5)));
        // The legend is above the plot.
        const QRect above(0, 0, 500, static_cast<int>(chart.placeOf(0, 1).y()) - 4);
        QVERIFY(hasColor(light, theme.colors().curves[0], above));
        QVERIFY(hasColor(light, theme.colors().curves[1], above));
        QCOMPARE(chart.readingAt(chart.placeOf(0, 0.5).toPoint()), QString("Attack: 0.00, 0.50"));
        QCOMPARE(chart.readingAt(chart.placeOf(0.2, 0.9).toPoint()), QString());
        theme.setMode(ThemeMode::dark);
        const QImage dark = chart.grab().toImage();
        QCOMPARE(dark.pixelColor(2, dark.height() - 3), theme.colors().window);
        QVERIFY(hasColor(dark, theme.colors().curves[0], near(0.5, 0.75)));
    }

    void oddCurvesAreDrawn() {
        Theme theme;
        core::CurveDetail detail = roc();
        detail.curves[0].x = {std::numeric_limits<double>::quiet_NaN(), 3};
        detail.curves[0].y = {1};
        detail.curves.resize(1);
        DetailChart chart(detail, theme);
        QVERIFY(!chart.grab().isNull());
        QCOMPARE(chart.readingAt({10, 10}), QString());
        DetailChart none(core::CurveDetail{}, theme);
        QVERIFY(!none.grab().isNull());
    }

    void sectionsAreFoldedUntilTheyAreAskedFor() {
        Theme theme;
        auto record = made::record();
        record->result.details = {perClass(3)};
        record->result.results[0].details = {pairs(2), confusion(3)};
        DetailSections sections(theme);
        sections.resize(600, 800);
        sections.setRecord(record);
        sections.show();
        QCOMPARE(sections.count(), 2);  // precision and recall have nothing to see
        QVERIFY(sections.findChildren<CopyTable*>().isEmpty());
        auto* whole = child<FoldButton>(sections, "details_whole_0");
        QCOMPARE(whole->text(), QString("Figures of each class"));
        whole->setOpen(true);
        QTRY_VERIFY(child<CopyTable>(sections, "detail_table")->isVisible());
        auto* fd = child<FoldButton>(sections, "details_fd");
        QVERIFY(fd->text().startsWith(QString::fromUtf8("Fr\u00e9chet distance")));
        QVERIFY(fd->geometry().top() > whole->geometry().top());
        fd->click();
        QTRY_VERIFY(child<CopyTable>(sections, "matrix_table")->isVisible());
        fd->click();
        QVERIFY(!child<CopyTable>(sections, "matrix_table")->isVisible());
        fd->click();
        QCOMPARE(sections.findChildren<ImageDetailView*>().size(), 1);  // made once
        sections.setRecord(nullptr);
        QCOMPARE(sections.count(), 0);
        QVERIFY(sections.findChildren<FoldButton*>().isEmpty());
    }
};

IMAGO_GUI_TEST(TestEvaluationDetails)
#include "test_evaluation_details.moc"
