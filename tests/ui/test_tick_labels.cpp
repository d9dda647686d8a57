#include <QSet>
#include <QtTest>
#include <cmath>

#include "tests/TestProgram.h"
#include "ui/common/plots/CurveTicker.h"
#include "ui/common/plots/TickLabels.h"

using namespace ui;

namespace {

struct Labeled {
    QVector<double> ticks;
    QVector<double> between;
    QVector<QString> labels;
};

Labeled labeled(double lower, double upper, bool logarithmic) {
    CurveTicker ticker(logarithmic);
    Labeled result;
    ticker.generate(QCPRange(lower, upper), QLocale::c(), QLatin1Char('g'), 6, result.ticks, &result.between,
                    &result.labels);
    return result;
}

}  // namespace

/// The numbers along the axes of curves.
class TestTickLabels : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void neverRepeat_data() {
        QTest::addColumn<double>("lower");
        QTest::addColumn<double>("upper");
        QTest::addColumn<bool>("logarithmic");
        const auto add = [](double lower, double upper, bool logarithmic = false) {
            QTest::addRow("%.17g to %.17g%s", lower, upper, logarithmic ? ", logarithmic" : "")
                << lower << upper << logarithmic;
        };
        for (int power = -9; power <= 9; ++power) {
            const double unit = std::pow(10.0, power);
            add(0, unit);
            add(-unit, unit);
            add(unit, 3.7 * unit);
            add(0.999 * unit, 1.001 * unit);  // a series that does not change
            add(236.5 - 1e-3 * unit, 236.5 + 1e-3 * unit);
            for (const double decades : {0.01, 0.3, 0.9, 1.2, 2.5, 4.0, 9.0, 18.0})
                add(unit, unit * std::pow(10.0, decades), true);
        }
        // A loss late in a training, steps and seconds after hours.
        add(236.5, 236.504);
        add(236.5, 236.500004);
        add(-236.504, -236.5);
        add(236.5, 236.504, true);
        add(1'234'567, 1'234'570);
        add(1e6, 1e6 + 2e4);
        add(86'400, 86'400.25);
        add(1e9, 1e9 + 1e-5);
    }

    void neverRepeat() {
        QFETCH(double, lower);
        QFETCH(double, upper);
        QFETCH(bool, logarithmic);
        const Labeled axis = labeled(lower, upper, logarithmic);
        QCOMPARE(axis.labels.size(), axis.ticks.size());
        QVERIFY2(axis.ticks.size() >= 2 && axis.ticks.size() <= 12, qPrintable(QString::number(axis.ticks.size())));
        QSet<QString> different;
        for (qsizetype i = 0; i < axis.ticks.size(); ++i) {
            const QString& label = axis.labels[i];
            QVERIFY2(!label.isEmpty() && !different.contains(label), qPrintable(axis.labels.join(QLatin1Char(' '))));
            different.insert(label);
            bool isNumber = false;
            const double read = QLocale::c().toDouble(label, &isNumber);
            const double gap = std::abs(axis.ticks[i] - axis.ticks[i > 0 ? i - 1 : 1]);
            QVERIFY2(isNumber && std::abs(read - axis.ticks[i]) < 0.02 * gap, qPrintable(label));
            QVERIFY2(!logarithmic || std::abs(read - axis.ticks[i]) < 0.02 * axis.ticks[i], qPrintable(label));
        }
    }

    void areShort() {
        const auto labels = [](const QVector<double>& ticks) { return tickLabels(ticks, QLocale::c()); };
        using Labels = QVector<QString>;
        QCOMPARE(labels({0, 50, 100}), (Labels{"0", "50", "100"}));
        QCOMPARE(labels({0, 0.05, 0.1}), (Labels{"0.00", "0.05", "0.10"}));
        QCOMPARE(labels({0.1, 0.2, 0.1 + 0.2}), (Labels{"0.1", "0.2", "0.3"}));
        QCOMPARE(labels({-1, 1e-17, 1}), (Labels{"-1", "0", "1"}));
        QCOMPARE(labels({236.5, 236.501, 236.502}), (Labels{"236.500", "236.501", "236.502"}));
        QCOMPARE(labels({1234567, 1234568}), (Labels{"1234567", "1234568"}));
        QCOMPARE(labels({0.001, 0.01, 0.1, 1, 10}), (Labels{"0.001", "0.01", "0.1", "1", "10"}));
        QVERIFY(labels({0, 2e-8, 4e-8})[1].contains(QLatin1Char('e')));
        QVERIFY(labels({0, 2e9, 4e9})[2].contains(QLatin1Char('e')));
        QCOMPARE(labels({236.5}), Labels{"236.5"});
        QCOMPARE(labels({}), Labels());
        // Closer than double precision tells: the first one alone.
        QCOMPARE(labels({7, 7, 8}), (Labels{"7", "", "8"}));
        QCOMPARE(tickLabels({0.5, 1}, QLocale(QLocale::Italian)), (Labels{"0,5", "1,0"}));
    }

    void aLogarithmicAxisHasTicksOfItsOwn() {
        QCOMPARE(logTicks(3, 5000), (QVector<double>{1, 10, 100, 1000, 10000}));
        QCOMPARE(logTicks(3, 60), (QVector<double>{1, 2, 5, 10, 20, 50, 100, 200, 500}));
        QVERIFY(logTicks(236, 540).isEmpty() && logTicks(0, 5).isEmpty() && logTicks(5, 5).isEmpty());
        QVERIFY(logTicks(1e-9, 1e9).size() <= 9);
        // Between powers of ten there are eight.
        const Labeled decades = labeled(1, 10'000, true);
        QCOMPARE(decades.ticks.size(), 5);
        QCOMPARE(decades.between.size(), 4 * 8);
        QVERIFY(!labeled(236, 540, true).between.isEmpty());
    }
};

IMAGO_GUI_TEST(TestTickLabels)
#include "test_tick_labels.moc"
