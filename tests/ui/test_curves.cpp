#include "ui/common/plots/Plotting.h"

#include <QAction>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolTip>
#include <QtTest>
#include <cmath>

#include "SmallModels.h"
#include "core/base/Error.h"
#include "tests/TestProgram.h"
#include "ui/common/MessageLine.h"
#include "ui/common/plots/CurveLegend.h"
#include "ui/common/plots/CurveMarks.h"
#include "ui/common/plots/CurvePlot.h"
#include "ui/common/plots/CurvePlotFile.h"
#include "ui/common/plots/CustomPlot.h"
#include "ui/common/theme/Theme.h"
#include "ui/train/CurveFileController.h"
#include "ui/train/CurvesPanel.h"

using namespace ui;

class TestCurves : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void takesAHundredThousandPoints();
    void changesWhatRunsAlongTheAxis();
    void namesOnlyTheCurvesThatAreDrawn();
    void followsUntilSomebodyZooms();
    void keysZoomPanAndFit();
    void logScaleLeavesOutWhatItCannotShow();
    void aLogAxisSaysWhatItLeavesOut();
    void aLogAxisNamesACurveThatItCannotDraw();
    void aLogAxisWithNothingToDrawSaysSo();
    void theLegendLiesAboveTheCurves();
    void theLegendTakesAsManyRowsAsItNeeds();
    void curvesBeyondTheColorsAreDashed();
    void saysItsValues();
    void readsValuesUnderThePointer();
    void paintsTheCurve();
    void savesPngAndPdf();
    void savingIntoNowhereSaysSo();
    void panelGroupsTheFamilysCurves();
    void liveCurvesHaveTabsOnceTheyHavePoints();
    void panelFollowsATraining();
    void panelIsEmptyAtFirst();
    void aLowPlotLeavesTheUnitOut();
    void marksEvents();
    void readsTheSentenceOfAMark();
    void drawsACurveForEachDimension();
    void comparesDimensionsInTheRunsColors();
    void dropsWhatWasTakenBack();
    void panelMarksTheEventsOfATraining();

   private:
    static std::vector<core::CurveDescription> twoCurves() {
        return {{"a", "Training", "Loss", "nats", "Down is good."}, {"b", "Validation", "Loss", "nats", "The same."}};
    }
    static core::CurvePoint point(const char* curve, int index, double value) {
        return {curve, index, index / 100.0, index / 10.0, value};
    }

    Theme theme_;
    QTemporaryDir folder_;
};

namespace {

QCPRange xRange(const CurvePlot& plot) {
    return plot.plot().xAxis->range();
}

/// The part of an image that a layout element of the plot has, `scale` pixels for one of the screen's.
QImage partOf(const QImage& image, const QRect& place, int scale) {
    return image.copy(QRect(place.topLeft() * scale, place.size() * scale));
}

/// Whether anything is drawn on the ground there.
bool isEmpty(const QImage& image) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != image.pixel(0, 0)) return false;
    return true;
}

QByteArray bytesOf(const QString& file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

}  // namespace

void TestCurves::takesAHundredThousandPoints() {
    CurvePlot plot(twoCurves(), theme_);
    plot.resize(600, 300);
    plot.show();
    QSignalSpy replots(&plot.plot(), &QCustomPlot::afterReplot);
    constexpr int kBatches = 500;
    constexpr int kBatch = 200;
    for (int batch = 0; batch < kBatches; ++batch) {
        std::vector<core::CurvePoint> points;
        for (int index = batch * kBatch; index < (batch + 1) * kBatch; ++index) {
            points.push_back(point("a", index, 500 - index / 400.0));
            if (index % 100 == 0) points.push_back(point("b", index, 510 - index / 400.0));
            points.push_back(point("unknown", index, 0));
        }
        plot.add(points);
    }
    QCOMPARE(plot.pointCount(0), std::size_t{100000});
    QCOMPARE(plot.pointCount(1), std::size_t{1000});
    QCOMPARE(plot.plot().graph(0)->dataCount(), 100000);
    QCOMPARE(plot.plot().graph(1)->dataCount(), 1000);
    const auto data = plot.plot().graph(0)->data();
    QCOMPARE(data->at(77777)->key, 77777.0);
    QCOMPARE(data->at(77777)->value, 500 - 77777 / 400.0);
    QVERIFY(plot.plot().graph(0)->adaptiveSampling());
    // Five hundred batches, drawn together.
    QTRY_VERIFY(!replots.isEmpty());
    QVERIFY(replots.count() < 20);
    QCOMPARE(xRange(plot).lower, 0.0);
    QCOMPARE(xRange(plot).upper, 99999.0);
    plot.clear();
    QCOMPARE(plot.plot().graph(0)->dataCount(), 0);
}

void TestCurves::changesWhatRunsAlongTheAxis() {
    CurvePlot plot(twoCurves(), theme_);
    plot.show();
    plot.add({point("a", 0, 3), point("a", 200, 2)});
    plot.setAxis(CurveAxis::epochs);
    plot.add({point("a", 400, 1)});
    QCOMPARE(plot.plot().graph(0)->dataCount(), 3);
    QCOMPARE(plot.plot().graph(0)->data()->at(1)->key, 2.0);
    QCOMPARE(plot.plot().graph(0)->data()->at(2)->key, 4.0);
    QTRY_COMPARE(xRange(plot).upper, 4.0);
    plot.setAxis(CurveAxis::seconds);
    QCOMPARE(plot.plot().graph(0)->data()->at(2)->key, 40.0);
    QTRY_COMPARE(xRange(plot).upper, 40.0);
    QCOMPARE(plot.plot().graph(0)->data()->at(2)->value, 1.0);
}

void TestCurves::namesOnlyTheCurvesThatAreDrawn() {
    CurvePlot plot(twoCurves(), theme_);
    QCOMPARE(plot.plot().legend->itemCount(), 0);
    plot.add({point("a", 0, 3.0)});
    QCOMPARE(plot.plot().legend->itemCount(), 1);
    QCOMPARE(plot.plot().graph(0)->scatterStyle().shape(), QCPScatterStyle::ssDisc);
    plot.add({point("a", 1, 2.0), point("b", 1, 2.5)});
    QCOMPARE(plot.plot().legend->itemCount(), 2);
    QCOMPARE(plot.plot().graph(0)->scatterStyle().shape(), QCPScatterStyle::ssNone);
    plot.clear();
    QCOMPARE(plot.plot().legend->itemCount(), 0);
}

void TestCurves::followsUntilSomebodyZooms() {
    CurvePlot plot(twoCurves(), theme_);
    plot.resize(600, 300);
    plot.show();
    plot.add({point("a", 0, 3), point("a", 100, 2)});
    QTRY_COMPARE(xRange(plot).upper, 100.0);
    QVERIFY(plot.following());

    const QPointF middle = plot.plot().axisRect()->center();
    QWheelEvent wheel(middle, plot.plot().mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&plot.plot(), &wheel);
    QVERIFY(!plot.following());
    const QCPRange zoomed = xRange(plot);
    QVERIFY(zoomed.size() < 100);
    QSignalSpy replots(&plot.plot(), &QCustomPlot::afterReplot);
    plot.add({point("a", 1000, 1)});
    QTRY_VERIFY(!replots.isEmpty());
    QCOMPARE(xRange(plot).upper, zoomed.upper);

    QTest::mouseDClick(&plot.plot(), Qt::LeftButton, {}, middle.toPoint());
    QVERIFY(plot.following());
    QTRY_COMPARE(xRange(plot).upper, 1000.0);

    QTest::mousePress(&plot.plot(), Qt::LeftButton, {}, middle.toPoint());
    QMouseEvent drag(QEvent::MouseMove, middle + QPointF(50, 0), plot.plot().mapToGlobal(middle + QPointF(50, 0)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&plot.plot(), &drag);
    QTest::mouseRelease(&plot.plot(), Qt::LeftButton, {}, middle.toPoint() + QPoint(50, 0));
    QVERIFY(!plot.following());
    QVERIFY(xRange(plot).upper < 1000.0);
}

void TestCurves::keysZoomPanAndFit() {
    CurvePlot plot(twoCurves(), theme_);
    plot.show();
    plot.add({point("a", 0, 3), point("a", 100, 2)});
    QTRY_COMPARE(xRange(plot).upper, 100.0);
    QTest::keyClick(&plot, Qt::Key_Plus);
    QVERIFY(!plot.following());
    QCOMPARE(xRange(plot).size(), 80.0);
    QTest::keyClick(&plot, Qt::Key_Right);
    QCOMPARE(xRange(plot).lower, 18.0);
    QTest::keyClick(&plot, Qt::Key_Home);
    QVERIFY(plot.following());
    QTRY_COMPARE(xRange(plot).upper, 100.0);
}

void TestCurves::logScaleLeavesOutWhatItCannotShow() {
    CurvePlot plot(twoCurves(), theme_);
    plot.show();
    plot.add({point("a", 0, 0), point("a", 1, 1000), point("a", 2, 10)});
    plot.setLogScale(true);
    QVERIFY(plot.logScale());
    QCOMPARE(plot.plot().yAxis->scaleType(), QCPAxis::stLogarithmic);
    QTRY_VERIFY(plot.plot().yAxis->range().lower > 5 && plot.plot().yAxis->range().upper < 2000);
    plot.setLogScale(false);
    QTRY_VERIFY(plot.plot().yAxis->range().lower < 0);
}

void TestCurves::aLogAxisSaysWhatItLeavesOut() {
    CurvePlot plot(twoCurves(), theme_);
    plot.resize(500, 300);
    plot.show();
    plot.add({point("a", 0, 0), point("a", 1, 1000), point("a", 2, -4), point("a", 3, 10), point("b", 3, 0)});
    plot.add({point("b", 4, 20)});
    QTRY_COMPARE(xRange(plot).upper, 4.0);
    QCOMPARE(plot.note(), QString());
    const auto noteRect = [&] { return plot.plot().plotLayout()->elementAt(1)->outerRect(); };
    QCOMPARE(noteRect().height(), 0);
    plot.setLogScale(true);
    QTRY_VERIFY2(plot.note().startsWith("3 value"), qPrintable(plot.note()));
    QVERIFY(plot.note().contains("logarithmic") && !plot.note().contains("Training"));
    // It stands between the legend and the axes: on the screen and in a file.
    QTRY_VERIFY(noteRect().height() > 8);
    QVERIFY(noteRect().bottom() < plot.plot().axisRect()->top());
    QVERIFY(noteRect().top() > plot.plot().legend->outerRect().top());
    QVERIFY(!isEmpty(partOf(plot.plot().grab().toImage(), noteRect(), 1)));
    const QString png = folder_.filePath("note.png");
    writePlotFile(png, plot.drawnFor(png));
    QVERIFY(!isEmpty(partOf(QImage(png), noteRect(), 2)));
    plot.setLogScale(false);
    QTRY_COMPARE(plot.note(), QString());
    QTRY_COMPARE(noteRect().height(), 0);
}

void TestCurves::aLogAxisNamesACurveThatItCannotDraw() {
    CurvePlot plot(twoCurves(), theme_);
    plot.resize(500, 300);
    plot.show();
    plot.setLogScale(true);
    plot.add({point("a", 0, 5), point("a", 1, 10), point("b", 0, 0), point("b", 1, -3)});
    QTRY_VERIFY2(plot.note().contains("Validation"), qPrintable(plot.note()));
    QVERIFY(!plot.note().contains("Training") && !plot.note().contains("2 value"));
    QVERIFY(plot.accessibleDescription().contains(plot.note()));
    plot.add({point("b", 2, 4)});
    QTRY_VERIFY2(plot.note().startsWith("2 value"), qPrintable(plot.note()));
}

void TestCurves::aLogAxisWithNothingToDrawSaysSo() {
    CurvePlot plot(twoCurves(), theme_);
    plot.resize(500, 300);
    plot.show();
    plot.add({point("a", 0, 0), point("a", 1, 0), point("b", 1, -3)});
    QTRY_COMPARE(xRange(plot).upper, 1.0);
    const QColor ground = theme_.colors().panel;
    // Where the axes meet.
    const auto hasAxes = [&] {
        const QImage image = plot.plot().grab().toImage();
        const QPoint corner = plot.plot().axisRect()->bottomLeft();
        for (int y = corner.y() - 2; y <= corner.y() + 2; ++y)
            for (int x = corner.x() - 2; x <= corner.x() + 2; ++x)
                if (image.pixelColor(x, y) != ground) return true;
        return false;
    };
    const auto drawn = [&] { return !isEmpty(plot.plot().grab().toImage()); };
    QVERIFY(hasAxes());
    plot.setLogScale(true);
    QTRY_VERIFY2(plot.note().startsWith("All values are 0 or less"), qPrintable(plot.note()));
    QTRY_VERIFY(!hasAxes());
    QVERIFY(drawn());  // the sentence
    // There is nothing to read either.
    QSignalSpy readout(&plot, &CurvePlot::readoutChanged);
    QTest::mouseMove(&plot.plot(), QPoint(250, 150));
    QCoreApplication::processEvents();
    QVERIFY(readout.isEmpty());
    plot.setLogScale(false);
    QTRY_VERIFY(hasAxes());
    // Nothing at all is not the axis' fault.
    plot.clear();
    plot.setLogScale(true);
    plot.drawnFor("empty.png");
    QCOMPARE(plot.note(), QString());
}

void TestCurves::theLegendLiesAboveTheCurves() {
    // Two plots that differ in their curves alone, zoomed until these run out at the top and at the bottom.
    CurvePlot rising(twoCurves(), theme_);
    CurvePlot falling(twoCurves(), theme_);
    for (CurvePlot* plot : {&rising, &falling}) {
        plot->resize(600, 300);
        plot->show();
        for (int index = 0; index <= 100; ++index) {
            const double up = index % 21 / 2.0;
            const double down = 10 - up;
            plot->add({point("a", index, plot == &rising ? up : down), point("b", index, plot == &rising ? down : up)});
        }
        QTRY_COMPARE(xRange(*plot).upper, 100.0);
        for (int press = 0; press < 4; ++press) QTest::keyClick(plot, Qt::Key_Plus);
    }
    const auto legend = [](const CurvePlot& plot) { return plot.plot().legend->outerRect(); };
    const auto settled = [&] {
        return legend(rising) == legend(falling) && rising.plot().yAxis->range() == falling.plot().yAxis->range() &&
               rising.plot().axisRect()->rect() == falling.plot().axisRect()->rect();
    };
    QTRY_VERIFY(settled());
    QVERIFY(legend(rising).height() > 10);
    QVERIFY(legend(rising).bottom() < rising.plot().axisRect()->top());
    const QImage one = rising.plot().grab().toImage();
    const QImage other = falling.plot().grab().toImage();
    QVERIFY(one != other);
    QVERIFY(!isEmpty(partOf(one, legend(rising), 1)));
    QCOMPARE(partOf(one, legend(rising), 1), partOf(other, legend(rising), 1));
    // In a file as well.
    const QImage first = QImage::fromData(rising.drawnFor("a.png"));
    const QImage second = QImage::fromData(falling.drawnFor("a.png"));
    QVERIFY(first != second);
    QVERIFY(!isEmpty(partOf(first, legend(rising), 2)));
    QCOMPARE(partOf(first, legend(rising), 2), partOf(second, legend(rising), 2));
}

void TestCurves::theLegendTakesAsManyRowsAsItNeeds() {
    std::vector<core::CurveDescription> curves;
    std::vector<CurveLook> looks;
    std::vector<core::CurvePoint> points;
    for (int run = 0; run < 12; ++run) {
        const std::string id = "run" + std::to_string(run);
        curves.push_back({id, "A run with a name " + std::to_string(run), "Loss", "nats", "Down is good."});
        looks.push_back({run, false});
        points.push_back(point(id.c_str(), 0, run));
        points.push_back(point(id.c_str(), 1, 2 * run));
    }
    CurvePlot plot(curves, theme_, nullptr, looks);
    plot.resize(500, 600);
    plot.show();
    plot.add(points);
    auto* legend = dynamic_cast<CurveLegend*>(plot.plot().legend);
    QVERIFY(legend != nullptr);
    const auto inside = [&] {
        const QRect axes = plot.plot().axisRect()->rect();
        int last = 0;
        for (int index = 0; index < legend->shownCount(); ++index) {
            const QRect item = legend->item(index)->outerRect();
            if (item.right() > plot.plot().width() || item.bottom() >= axes.top() || item.top() < last) return false;
            last = item.top();
        }
        return axes.height() > 20 && last > 0;
    };
    QTRY_COMPARE(legend->shownCount(), 12);
    QTRY_VERIFY(inside());
    QVERIFY(legend->item(11)->outerRect().top() > legend->item(0)->outerRect().bottom());
    const int tall = legend->outerRect().height();
    plot.resize(1000, 600);
    QTRY_VERIFY(legend->outerRect().height() < tall);
    QVERIFY(inside() && legend->shownCount() == 12);
    // Where there is no room for all, the curves have theirs; how many more there are is said.
    plot.resize(300, 150);
    QTRY_VERIFY(legend->shownCount() < 12 && legend->shownCount() > 0);
    QVERIFY(inside());
    const QRect named = legend->item(legend->shownCount() - 1)->outerRect();
    const QImage image = plot.plot().grab().toImage();
    QVERIFY(!isEmpty(image.copy(named.right() + 3, named.top(), image.width() - named.right() - 4, named.height())));
    // Neither asks for a larger window.
    QVERIFY(plot.minimumSizeHint().width() <= 120 && plot.minimumSizeHint().height() <= 100);
}

void TestCurves::curvesBeyondTheColorsAreDashed() {
    const auto colors = static_cast<int>(theme_.colors().curves.size());
    CurvePlot plot({{"a", "One", "Loss", "nats", ""}, {"b", "Two", "Loss", "nats", ""}}, theme_, nullptr,
                   {{1, false}, {colors + 1, false}});
    QCOMPARE(plot.plot().graph(0)->pen().style(), Qt::SolidLine);
    QCOMPARE(plot.plot().graph(1)->pen().style(), Qt::DashLine);
    QCOMPARE(plot.plot().graph(1)->pen().color(), plot.plot().graph(0)->pen().color());
}

void TestCurves::saysItsValues() {
    CurvePlot plot(twoCurves(), theme_);
    plot.show();
    plot.add({point("a", 0, 300), point("a", 1, 236.25), point("a", 2, 240.5)});
    QTRY_COMPARE(plot.accessibleDescription(), QString("Training: last 240.5, lowest 236.25, highest 300"));
    plot.clear();
    QTRY_COMPARE(plot.accessibleDescription(), QString());
}

void TestCurves::readsValuesUnderThePointer() {
    CurvePlot plot(twoCurves(), theme_);
    plot.resize(600, 300);
    plot.show();
    plot.add({point("a", 0, 3), point("a", 50, 2.5), point("a", 100, 2), point("b", 40, 9)});
    QTRY_COMPARE(xRange(plot).upper, 100.0);
    QSignalSpy readout(&plot, &CurvePlot::readoutChanged);
    const double x = plot.plot().xAxis->coordToPixel(52);
    QTest::mouseMove(&plot.plot(), QPoint(qRound(x), 100));
    QTRY_VERIFY(!readout.isEmpty());
    const QString text = readout.back().front().toString();
    QVERIFY2(text.contains("step 5") && text.contains("Training 2.50") && text.contains("Validation 9.00"),
             qPrintable(text));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&plot.plot(), &leave);
    QVERIFY(readout.back().front().toString().isEmpty());
}

void TestCurves::paintsTheCurve() {
    CurvePlot plot(twoCurves(), theme_);
    plot.resize(400, 300);
    plot.show();
    plot.add({point("a", 0, 3), point("a", 100, 2)});
    QTRY_COMPARE(xRange(plot).upper, 100.0);
    const QColor wanted = theme_.colors().curves.front();
    const auto hasColor = [&](const QImage& image) {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor color = image.pixelColor(x, y);
                if (std::abs(color.red() - wanted.red()) < 8 && std::abs(color.green() - wanted.green()) < 8 &&
                    std::abs(color.blue() - wanted.blue()) < 8) {
                    return true;
                }
            }
        }
        return false;
    };
    QTRY_VERIFY(hasColor(plot.grab().toImage()));
}

void TestCurves::savesPngAndPdf() {
    CurvePlot plot(twoCurves(), theme_);
    plot.resize(400, 300);
    plot.add({point("a", 0, 3), point("a", 100, 2), point("b", 50, 2.5)});
    const QString png = folder_.filePath("curves.png");
    writePlotFile(png, plot.drawnFor(png));
    const QImage image(png);
    QCOMPARE(image.size(), QSize(800, 600));
    const QString pdf = folder_.filePath("curves.PDF");
    writePlotFile(pdf, plot.drawnFor(pdf));
    const QByteArray bytes = bytesOf(pdf);
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(bytes.contains("%%EOF"));
    QVERIFY(bytes.size() > 2000);
    // Saving leaves no trace on the screen.
    QCOMPARE(plot.plot().xAxis->tickLabelColor(), theme_.colors().mutedText);
}

void TestCurves::savingIntoNowhereSaysSo() {
    CurvePlot plot(twoCurves(), theme_);
    QVERIFY_EXCEPTION_THROWN(
        writePlotFile(folder_.filePath("missing/curves.png"), plot.drawnFor(folder_.filePath("missing/curves.png"))),
        core::Error);
    QVERIFY_EXCEPTION_THROWN(
        writePlotFile(folder_.filePath("missing/curves.pdf"), plot.drawnFor(folder_.filePath("missing/curves.pdf"))),
        core::Error);
}

void TestCurves::panelGroupsTheFamilysCurves() {
    Session session;
    TrainingController training(session, folder_.path().toStdString());
    CurveFileController files;
    CurvesPanel panel(training, files, theme_);
    panel.show();
    training.showHistory({{"train_neg_elbo", 1, 0.1, 0.5, 300}, {"train_kl", 1, 0.1, 0.5, 7}}, "vae");
    auto* tabs = panel.findChild<QTabBar*>("curves_tabs");
    std::vector<std::string> plots;
    for (const auto& curve : core::modelFamily("vae").curves) {
        if (std::find(plots.begin(), plots.end(), curve.plot) == plots.end()) plots.push_back(curve.plot);
    }
    QCOMPARE(tabs->count(), static_cast<int>(plots.size()));
    QCOMPARE(panel.plots().size(), plots.size());
    for (int index = 0; index < tabs->count(); ++index) {
        QCOMPARE(tabs->tabText(index), QString::fromStdString(plots[static_cast<std::size_t>(index)]));
        tabs->setCurrentIndex(index);
        QCOMPARE(panel.currentPlot(), panel.plots()[static_cast<std::size_t>(index)]);
        QVERIFY(panel.currentPlot()->isVisible());
    }
    std::size_t shown = 0;
    for (const CurvePlot* plot : panel.plots()) {
        for (std::size_t curve = 0; curve < plot->curves().size(); ++curve) shown += plot->pointCount(curve);
    }
    QCOMPARE(shown, std::size_t{2});

    panel.findChild<QComboBox*>("curves_axis")->setCurrentIndex(2);
    panel.findChild<QAction*>("curves_log")->trigger();
    for (const CurvePlot* plot : panel.plots()) {
        QCOMPARE(plot->axis(), CurveAxis::seconds);
        QVERIFY(plot->logScale());
    }
    // Another model's curves replace these.
    training.showHistory({}, "vae");
    QVERIFY(panel.findChild<QLabel*>("curves_empty")->isVisible());
    QCOMPARE(panel.plots().front()->pointCount(0), std::size_t{0});
}

void TestCurves::liveCurvesHaveTabsOnceTheyHavePoints() {
    Session session;
    TrainingController training(session, folder_.path().toStdString());
    CurveFileController files;
    CurvesPanel panel(training, files, theme_);
    panel.show();
    const core::History without{{"train_neg_elbo", 1, 0.1, 0.5, 300}};
    core::History with = without;
    with.push_back({"live_kid", 1, 0.1, 60.5, 0.75});
    with.push_back({"live_coverage", 1, 0.1, 60.5, 0.25});
    with.push_back({"live_kid", 2, 0.2, 121, 0.5});
    with.push_back({"live_coverage", 2, 0.2, 121, 0.5});
    training.showHistory(without, "vae");
    auto* tabs = panel.findChild<QTabBar*>("curves_tabs");
    const int own = tabs->count();
    training.showHistory(with, "vae");
    QCOMPARE(tabs->count(), own + 2);
    QCOMPARE(panel.plots().size(), static_cast<std::size_t>(own + 2));
    QCOMPARE(tabs->tabText(own), QString("KID"));
    QCOMPARE(tabs->tabText(own + 1), QString("Coverage"));
    for (const int index : {own, own + 1}) {
        tabs->setCurrentIndex(index);
        QCOMPARE(panel.currentPlot()->curves().size(), std::size_t{1});
        QCOMPARE(panel.currentPlot()->pointCount(0), std::size_t{2});
        QVERIFY(!tabs->tabToolTip(index).isEmpty());
    }
    // Those of one that lasted too short have none again, and whoever has some keeps the tab that is looked at.
    training.showHistory(without, "vae");
    QCOMPARE(tabs->count(), own);
    QVERIFY(panel.currentPlot() != nullptr);
    tabs->setCurrentIndex(1);
    training.showHistory(with, "vae");
    QCOMPARE(tabs->count(), own + 2);
    QCOMPARE(tabs->currentIndex(), 1);
    // Side by side, where one of the runs has them.
    std::vector<ComparedRun> runs(2);
    for (ComparedRun& run : runs) run.family = "vae";
    runs[0].id = "one";
    runs[1].id = "two";
    runs[0].history = without;
    runs[1].history = with;
    panel.compare(runs);
    QCOMPARE(tabs->tabText(tabs->count() - 2), QString("KID"));
    tabs->setCurrentIndex(tabs->count() - 2);
    QCOMPARE(panel.currentPlot()->curves().size(), std::size_t{2});
    QCOMPARE(panel.currentPlot()->pointCount(0) + panel.currentPlot()->pointCount(1), std::size_t{2});
    runs[1].history = without;
    panel.compare(runs);
    for (int index = 0; index < tabs->count(); ++index) QVERIFY(tabs->tabText(index) != "KID");
}

void TestCurves::panelFollowsATraining() {
    Session session;
    session.setDataset(small::dataset());
    TrainingController training(session, folder_.path().toStdString());
    CurveFileController files;
    CurvesPanel panel(training, files, theme_);
    panel.show();
    training.start("vae", small::modelSettings(), small::trainingSettings(2));
    QTRY_COMPARE_WITH_TIMEOUT(training.state(), TrainingState::idle, 60000);
    std::size_t shown = 0;
    for (const CurvePlot* plot : panel.plots()) {
        for (std::size_t curve = 0; curve < plot->curves().size(); ++curve) {
            shown += plot->pointCount(curve);
            QCOMPARE(static_cast<std::size_t>(plot->plot().graph(static_cast<int>(curve))->dataCount()),
                     plot->pointCount(curve));
        }
    }
    QCOMPARE(shown, training.history().size());
    QVERIFY(shown > 0);

    const QString file = folder_.filePath("elbo.png");
    panel.saveCurves(file);
    auto* message = panel.findChild<MessageLine*>("curves_message");
    QTRY_VERIFY(message->text().contains("elbo.png"));
    QVERIFY(!message->isError());
    QVERIFY(!QImage(file).isNull());
    panel.saveCurves(folder_.filePath("missing/elbo.png"));
    QTRY_VERIFY2(message->isError(), qPrintable(message->text()));
    QVERIFY2(message->text().contains("missing"), qPrintable(message->text()));
}

void TestCurves::panelIsEmptyAtFirst() {
    Session session;
    TrainingController training(session, folder_.path().toStdString());
    CurveFileController files;
    CurvesPanel panel(training, files, theme_);
    panel.show();
    QVERIFY(panel.findChild<QLabel*>("curves_empty")->isVisible());
    for (const QAction* action : panel.actions()) QVERIFY(!action->isEnabled());
}

void TestCurves::drawsACurveForEachDimension() {
    CurvePlot plot({{"kl", "z", "KL per dim.", "nats", "What each says.", true}}, theme_);
    plot.resize(600, 300);
    plot.show();
    for (int index = 0; index < 3; ++index)
        plot.add({point("kl_0", index, 1.0), point("kl_11", index, 2.0 + index), point("other_0", index, 9.0)});
    QCOMPARE(plot.plot().graphCount(), 3);  // the one that stands for them all, and two
    QCOMPARE(plot.plot().graph(2)->name(), QStringLiteral("z 11"));
    QCOMPARE(plot.plot().graph(2)->data()->size(), 3);
    QVERIFY(plot.plot().graph(1)->pen().color() != plot.plot().graph(2)->pen().color());
    QCOMPARE(plot.plot().legend->itemCount(), 0);
    // Of many curves, the one under the pointer is read.
    QTRY_COMPARE(xRange(plot).upper, 2.0);
    QSignalSpy readout(&plot, &CurvePlot::readoutChanged);
    const double x = plot.plot().xAxis->coordToPixel(1);
    QTest::mouseMove(&plot.plot(), QPointF(x, plot.plot().yAxis->coordToPixel(2.8)).toPoint());
    QTRY_VERIFY(!readout.isEmpty());
    const QString text = readout.back().front().toString();
    QVERIFY2(text.contains("z 11 3.00") && !text.contains("z 0"), qPrintable(text));
    plot.dropPointsAfter(1);
    QCOMPARE(plot.plot().graph(2)->data()->size(), 2);
    plot.clear();
    QCOMPARE(plot.plot().graph(2)->data()->size(), 0);
    plot.add({point("kl_0", 0, 1.0)});
    QCOMPARE(plot.plot().graphCount(), 3);
}

void TestCurves::comparesDimensionsInTheRunsColors() {
    CurvePlot plot({{"a/kl", "Beta 1", "KL", "nats", "", true}, {"b/kl", "Beta 4", "KL", "nats", "", true}}, theme_,
                   nullptr, {{0, false}, {1, false}});
    plot.add({point("a/kl_0", 0, 1.0), point("b/kl_0", 0, 2.0), point("b/kl_1", 0, 3.0)});
    const auto color = [&](int graph) { return plot.plot().graph(graph)->pen().color(); };
    QCOMPARE(color(2), theme_.colors().curves[0]);
    QCOMPARE(color(3), theme_.colors().curves[1]);
    QCOMPARE(color(4), theme_.colors().curves[1]);
    // The legend names what is compared, not its dimensions.
    QCOMPARE(plot.plot().legend->itemCount(), 2);
    QVERIFY(plot.plot().legend->itemWithPlottable(plot.plot().graph(1)));
}

void TestCurves::aLowPlotLeavesTheUnitOut() {
    CurvePlot plot({{"a", "Training", "A name of some length", "nats", "Down is good."}}, theme_);
    plot.resize(400, 400);
    plot.show();
    plot.add({point("a", 0, 3), point("a", 100, 2)});
    QTRY_COMPARE(plot.plot().yAxis->label(), QStringLiteral("A name of some length (nats)"));
    plot.resize(400, 170);
    QTRY_COMPARE(plot.plot().yAxis->label(), QStringLiteral("A name of some length"));
}

void TestCurves::marksEvents() {
    CurvePlot plot(twoCurves(), theme_);
    plot.resize(400, 300);
    plot.show();
    plot.add({point("a", 0, 3), point("a", 100, 2)});
    QTRY_COMPARE(xRange(plot).upper, 100.0);
    plot.addEvents({{core::TrainingEventKind::changed, 50, 0.5, 5.0, core::Message::verbatim("Beta is 2.")},
                    {core::TrainingEventKind::recovered, 75, 0.75, 7.5, core::Message::verbatim("Back to step 75.")}});
    QCOMPARE(plot.marks().count(), std::size_t{2});
    QCOMPARE(plot.marks().key(0), 50.0);
    QCOMPARE(plot.marks().key(1), 75.0);
    // The line of a divergence has the color of danger, over most of the height.
    const QColor danger = theme_.colors().danger;
    const auto column = [&](double key) {
        const QImage image = plot.grab().toImage();
        const int x = qRound(plot.plot().xAxis->coordToPixel(key));
        int hits = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (const int beside : {x - 1, x, x + 1}) {
                const QColor color = image.pixelColor(beside, y);
                hits += std::abs(color.red() - danger.red()) + std::abs(color.green() - danger.green()) +
                            std::abs(color.blue() - danger.blue()) <
                        60;
            }
        }
        return hits;
    };
    QTRY_VERIFY(column(75) > 50);
    QCOMPARE(column(30), 0);
    plot.setAxis(CurveAxis::seconds);
    QCOMPARE(plot.marks().key(1), 7.5);
    plot.setAxis(CurveAxis::epochs);
    QCOMPARE(plot.marks().key(1), 0.75);
    plot.clear();
    QCOMPARE(plot.marks().count(), std::size_t{0});
    QCOMPARE(plot.plot().itemCount(), 2);  // the readout and its line
}

void TestCurves::readsTheSentenceOfAMark() {
    CurvePlot plot(twoCurves(), theme_);
    plot.resize(600, 300);
    plot.show();
    plot.add({point("a", 0, 3), point("a", 100, 2)});
    plot.addEvents(
        {{core::TrainingEventKind::changed, 50, 0.5, 5.0, core::Message::verbatim("Beta is 2 from here on.")}});
    QTRY_COMPARE(xRange(plot).upper, 100.0);
    QSignalSpy readout(&plot, &CurvePlot::readoutChanged);
    const double x = plot.plot().xAxis->coordToPixel(50);
    QTest::mouseMove(&plot.plot(), QPoint(qRound(x) + 2, 100));
    QTRY_VERIFY(!readout.isEmpty());
    QVERIFY(readout.back().front().toString().endsWith("Beta is 2 from here on."));
    QTest::mouseMove(&plot.plot(), QPoint(qRound(x) + 20, 100));
    QTRY_VERIFY(!readout.back().front().toString().contains("Beta"));
    QHelpEvent help(QEvent::ToolTip, QPoint(qRound(x), 100), plot.plot().mapToGlobal(QPoint(qRound(x), 100)));
    QCoreApplication::sendEvent(&plot.plot(), &help);
    QCOMPARE(QToolTip::text(), QString("Beta is 2 from here on."));
    QToolTip::hideText();
}

void TestCurves::dropsWhatWasTakenBack() {
    CurvePlot plot(twoCurves(), theme_);
    plot.show();
    plot.add({point("a", 0, 4), point("a", 50, 3), point("a", 100, 2), point("b", 80, 2.5)});
    plot.dropPointsAfter(50);
    QCOMPARE(plot.pointCount(0), std::size_t{2});
    QCOMPARE(plot.pointCount(1), std::size_t{0});
    QCOMPARE(plot.plot().graph(0)->dataCount(), 2);
    QCOMPARE(plot.plot().graph(1)->dataCount(), 0);
    plot.add({point("a", 60, 2.9)});
    plot.setAxis(CurveAxis::seconds);
    QCOMPARE(plot.plot().graph(0)->dataCount(), 3);
    QCOMPARE(plot.plot().graph(0)->data()->at(2)->key, 6.0);
    QTRY_COMPARE(xRange(plot).upper, 6.0);
}

void TestCurves::panelMarksTheEventsOfATraining() {
    Session session;
    TrainingController training(session, folder_.path().toStdString());
    CurveFileController files;
    CurvesPanel panel(training, files, theme_);
    panel.show();
    training.showHistory({{"train_neg_elbo", 1, 0.1, 0.5, 300}, {"train_neg_elbo", 9, 0.9, 4.5, 200}}, "vae",
                         {{core::TrainingEventKind::changed, 5, 0.5, 2.5, core::Message::verbatim("Beta is 2.")}});
    for (const CurvePlot* plot : panel.plots()) QCOMPARE(plot->marks().count(), std::size_t{1});
    Q_EMIT training.pointsTakenBack(5);
    Q_EMIT training.eventsAdded(
        {{core::TrainingEventKind::recovered, 5, 0.5, 2.5, core::Message::verbatim("Back to step 5.")}});
    QCOMPARE(panel.currentPlot()->pointCount(0), std::size_t{1});
    QCOMPARE(panel.currentPlot()->marks().count(), std::size_t{2});
    training.showHistory({{"train_neg_elbo", 1, 0.1, 0.5, 300}}, "vae");
    QCOMPARE(panel.currentPlot()->marks().count(), std::size_t{0});
}

IMAGO_GUI_TEST(TestCurves)
#include "test_curves.moc"
