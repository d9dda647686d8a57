#include <QPainter>
#include <QtTest>
#include <algorithm>
#include <array>
#include <cmath>

#include "tests/TestProgram.h"
#include "ui/common/plots/CurvePlotStyle.h"
#include "ui/common/theme/ClassColors.h"
#include "ui/common/theme/Theme.h"

using namespace ui;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

/// What eyes see of linear RGB: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A physiologically-based model for
/// simulation of color vision deficiency" (2009), severity 1.
constexpr Matrix kNormal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix kProtanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
constexpr Matrix kToXyz{
    {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};

Triple times(const Matrix& matrix, const Triple& vector) {
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column) result[row] += matrix[row][column] * vector[column];
    return result;
}

Triple linear(const QColor& color) {
    const auto channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return {channel(color.redF()), channel(color.greenF()), channel(color.blueF())};
}

/// CIELAB of a color as these eyes see it.
Triple labOf(const QColor& color, const Matrix& eyes) {
    Triple seen = times(eyes, linear(color));
    for (double& channel : seen) channel = std::clamp(channel, 0.0, 1.0);
    const Triple xyz = times(kToXyz, seen);
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// The least distance between any two, as these eyes see them.
double leastDistance(const QList<QColor>& colors, const Matrix& eyes) {
    double least = 1e9;
    for (qsizetype a = 0; a < colors.size(); ++a)
        for (qsizetype b = 0; b < a; ++b) {
            const Triple one = labOf(colors[a], eyes);
            const Triple other = labOf(colors[b], eyes);
            least = std::min(least, std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]));
        }
    return least;
}

double luminanceContrast(const QColor& one, const QColor& other) {
    const auto [low, high] = std::minmax({times(kToXyz, linear(one))[1], times(kToXyz, linear(other))[1]});
    return (high + 0.05) / (low + 0.05);
}

void expectApart(const QList<QColor>& colors) {
    for (const auto& [eyes, least] : {std::pair(kNormal, 20.0), std::pair(kProtanopia, 12.0),
                                      std::pair(kDeuteranopia, 12.0), std::pair(kTritanopia, 12.0)}) {
        const double distance = leastDistance(colors, eyes);
        QVERIFY2(distance >= least, qPrintable(QString::number(distance)));
    }
}

}  // namespace

/// Colors that stand for classes and curves: told apart by eyes of every kind, in both themes.
class TestPalette : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void colorsOfClassesAreToldApart_data() { addThemes(); }
    void colorsOfClassesAreToldApart() {
        QFETCH(bool, dark);
        Theme theme;
        theme.setMode(dark ? ThemeMode::dark : ThemeMode::light);
        QList<QColor> colors;
        for (int index = 0; index < kClassColors; ++index) colors.append(classColor(index, dark));
        expectApart(colors);
        for (const QColor& color : colors)
            QVERIFY2(luminanceContrast(color, theme.colors().canvas) >= 3, qPrintable(color.name()));
    }

    void classesDifferInColorOrShape_data() { addThemes(); }
    void classesDifferInColorOrShape() {
        QFETCH(bool, dark);
        for (int a = 0; a < kClassColors * kClassShapes; ++a)
            for (int b = 0; b < a; ++b)
                QVERIFY(classColor(a, dark) != classColor(b, dark) || classShape(a) != classShape(b));
        QCOMPARE(classColor(kClassColors * kClassShapes, dark), classColor(0, dark));
        QCOMPARE(classShape(kClassColors * kClassShapes), classShape(0));
    }

    void shapesAreToldApart() {
        // As large as on the map where many dots are, and as in the legend.
        for (const int side : {6, 9}) {
            QList<QImage> marks;
            for (int shape = 0; shape < kClassShapes; ++shape) {
                QImage mark(side, side, QImage::Format_RGB32);
                mark.fill(Qt::white);
                QPainter painter(&mark);
                painter.setRenderHint(QPainter::Antialiasing);
                drawClassMark(painter, QRectF(0, 0, side, side), shape * kClassColors, false);
                painter.end();
                const int middle = qGray(mark.pixel(side / 2, side / 2));
                QVERIFY(std::abs(middle - qGray(classColor(0, false).rgb())) < 8);
                marks.append(mark);
            }
            for (qsizetype a = 0; a < marks.size(); ++a)
                for (qsizetype b = 0; b < a; ++b) {
                    int different = 0;
                    for (int y = 0; y < side; ++y)
                        for (int x = 0; x < side; ++x)
                            different += std::abs(qGray(marks[a].pixel(x, y)) - qGray(marks[b].pixel(x, y))) > 60;
                    QVERIFY2(different >= 3, qPrintable(QStringLiteral("%1 %2 %3").arg(side).arg(a).arg(b)));
                }
        }
    }

    void curvesAreToldApart_data() { addThemes(); }
    void curvesAreToldApart() {
        QFETCH(bool, dark);
        Theme theme;
        theme.setMode(dark ? ThemeMode::dark : ThemeMode::light);
        const ThemeColors& colors = theme.colors();
        expectApart(colors.curves);
        // Beyond the colors, by their dashes.
        QList<QPen> pens;
        for (int place = 0; place < 24; ++place) pens.append(curvePen(colors, place, CurveWeight::thick));
        for (qsizetype a = 0; a < pens.size(); ++a)
            for (qsizetype b = 0; b < a; ++b)
                QVERIFY(pens[a].color() != pens[b].color() || pens[a].style() != pens[b].style());
        QCOMPARE(pens.front().style(), Qt::SolidLine);
        QCOMPARE(curvePen(printColors(colors), 1, CurveWeight::thick).color(), pens[1].color());
    }

   private:
    static void addThemes() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
};

IMAGO_GUI_TEST(TestPalette)
#include "test_palette.moc"
