#include <QLabel>

#include "Child.h"
#include "Clipping.h"
#include "HasColor.h"
#include "tests/MadeEvaluation.h"
#include "tests/TestProgram.h"
#include "ui/common/ElidedLabel.h"
#include "ui/common/theme/Theme.h"
#include "ui/evaluate/page/AnswerIcon.h"
#include "ui/evaluate/page/FigureText.h"
#include "ui/evaluate/page/VerdictBar.h"
#include "ui/evaluate/page/VerdictLineView.h"

using namespace ui;

namespace {

core::VerdictLine precisionLine() {
    core::VerdictLine line;
    line.question = core::Question::good;
    line.answer = core::Answer::mixed;
    line.figure = {"precision", 0.6, {0.5, 0.7}, 0.9, 2500, 0.2};
    line.from = 0;
    line.to = 1;
    line.sentence = core::Message("Of 100 samples, 60 look like real images.");
    return line;
}

QImage shapeOf(core::Answer answer, const Theme& theme) {
    return answerPixmap(answer, theme.colors(), 24, 1).toImage().convertToFormat(QImage::Format_Alpha8);
}

}  // namespace

/// A question about a model, its answer and the bar of its figure.
class TestVerdictLine : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void numbersHaveAsManyDecimalsAsTheyDeserve_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<QString>("text");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("share") << 0.85 << 0.83 << 0.87 << "0.85 (0.83 to 0.87)";
        QTest::newRow("large") << 12.34 << 11.9 << 12.8 << "12.3 (11.9 to 12.8)";
        QTest::newRow("small") << 0.0213 << 0.0205 << 0.0221 << "0.0213 (0.0205 to 0.0221)";
        QTest::newRow("negative") << -2.374 << nan << nan << QString::fromUtf8("\u22122.37");
        QTest::newRow("tiny, without an interval") << 0.00123 << nan << nan << "0.0012";
        QTest::newRow("unknown") << nan << nan << nan << QString::fromUtf8("\u2013");
        QTest::newRow("zero") << 0.0 << nan << nan << "0.00";
    }
    void numbersHaveAsManyDecimalsAsTheyDeserve() {
        QFETCH(double, value);
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(QString, text);
        const core::Figure figure{"no such measure", value, {low, high}};
        const FigureText made = figureText(figure, {}, QLocale::c());
        QCOMPARE(made.whole(), text);
        QCOMPARE(made.name, QString("no such measure"));
        QCOMPARE(made.floor, QString());
        QCOMPARE(made.reference, QString());
        QCOMPARE(made.count, QString());
    }

    void theFactsOfAFigure() {
        const auto record = made::record();
        const core::Figure& fd = record->result.results[0].figures[0];
        const FigureText text = figureText(fd, record->result, QLocale::c());
        QCOMPARE(text.name, QString("FD (Imago features v1)"));
        QCOMPARE(text.floor, QString("0.8"));
        QCOMPARE(text.reference, QString("45.1"));
        QVERIFY(text.better.contains("lower"));
        QVERIFY(!text.help.isEmpty());
        QVERIFY(text.facts().contains("Real images: 0.8"));
        QVERIFY(tipOf(text.facts()).startsWith("<p>FD (Imago features v1): 12.3 (11.9 to 12.8)<br/>"));
        core::SetEvaluation inception = record->result;
        inception.features = "inception.pt";
        inception.fid = true;
        QCOMPARE(figureText(fd, inception, QLocale::c()).name, QString("FID"));
        QCOMPARE(tipOf({"a < b", ""}), QString("<p>a &lt; b</p>"));
    }

    void everyAnswerHasAShapeOfItsOwn() {
        Theme theme;
        const QList<core::Answer> answers{core::Answer::fine, core::Answer::mixed, core::Answer::poor,
                                          core::Answer::unknown};
        for (int one = 0; one < answers.size(); ++one) {
            QVERIFY(!answerText(answers[one]).isEmpty());
            int inked = 0;
            const QImage shape = shapeOf(answers[one], theme);
            for (int y = 0; y < shape.height(); ++y)
                for (int x = 0; x < shape.width(); ++x) inked += qAlpha(shape.pixel(x, y)) > 128;
            QVERIFY(inked > 40);
            for (int other = 0; other < one; ++other) QVERIFY(shape != shapeOf(answers[other], theme));
        }
    }

    void saysFigureAndSentence() {
        Theme theme;
        VerdictLineView view(theme);
        view.setLine(precisionLine(), core::Message("Good?"), made::record()->result);
        view.resize(560, view.heightForWidth(560));
        view.show();
        QCOMPARE(child<QLabel>(view, "verdict_question")->text(), QString("Good?"));
        QVERIFY(child<QLabel>(view, "verdict_question")->font().bold());
        QCOMPARE(child<ElidedLabel>(view, "verdict_figure")->fullText(), QString("Precision"));
        QCOMPARE(child<QLabel>(view, "verdict_value")->text(), QString("0.60 (0.50 to 0.70)"));
        QCOMPARE(child<QLabel>(view, "verdict_sentence")->text(), QString("Of 100 samples, 60 look like real images."));
        auto* bar = child<VerdictBar>(view, "verdict_bar");
        QVERIFY(bar->isVisible());
        QVERIFY(bar->toolTip().contains("Images blurred to half size: 0.20"));
        QCOMPARE(bar->accessibleName(), QString("Precision"));
        QVERIFY(bar->accessibleDescription().contains("Real images: 0.90"));
        QCOMPARE(child<QLabel>(view, "verdict_answer")->accessibleName(), QString("Mixed"));
        for (const QLabel* label : view.findChildren<QLabel*>()) QCOMPARE(clipping(*label), QString());
    }

    void whatIsNotKnownHasNoBar() {
        Theme theme;
        VerdictLineView view(theme);
        core::VerdictLine line;
        line.sentence = core::Message("It was not measured.");
        view.setLine(line, core::Message("Useful?"), {});
        view.show();
        QVERIFY(!child<VerdictBar>(view, "verdict_bar")->isVisible());
        QVERIFY(!child<QLabel>(view, "verdict_value")->isVisible());
        QCOMPARE(child<QLabel>(view, "verdict_sentence")->text(), QString("It was not measured."));
        QCOMPARE(child<QLabel>(view, "verdict_answer")->accessibleName(), QString("Not known"));
        // And comes back.
        view.setLine(precisionLine(), core::Message("Good?"), {});
        QVERIFY(child<VerdictBar>(view, "verdict_bar")->isVisible());
    }

    void theBarIsFilledToTheValue_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void theBarIsFilledToTheValue() {
        QFETCH(bool, dark);
        Theme theme;
        theme.setMode(dark ? ThemeMode::dark : ThemeMode::light);
        VerdictBar bar(theme);
        core::VerdictLine line = precisionLine();
        line.figure.floor = line.figure.reference = std::numeric_limits<double>::quiet_NaN();
        bar.setLine(line);
        bar.resize(412, bar.sizeHint().height());
        bar.show();
        const QImage image = bar.grab().toImage();
        const int middle = static_cast<int>(bar.track().center().y());
        const auto at = [&](double value) { return image.pixelColor(static_cast<int>(bar.xOf(value)), middle); };
        const QColor filled = answerColor(core::Answer::mixed, theme.colors());
        QCOMPARE(at(0.1).rgb(), filled.rgb());
        QCOMPARE(at(0.45).rgb(), filled.rgb());
        QCOMPARE(at(0.8).rgb(), theme.colors().canvas.rgb());
        QCOMPARE(at(0.95).rgb(), theme.colors().canvas.rgb());
        // The whisker goes on beyond the value.
        QVERIFY(at(0.65).rgb() != filled.rgb());
        QVERIFY(at(0.65).rgb() != theme.colors().canvas.rgb());
    }

    void marksStandWhereRealAndBlurredImagesAre() {
        Theme theme;
        theme.setMode(ThemeMode::light);
        VerdictBar bar(theme);
        core::VerdictLine line = precisionLine();
        line.answer = core::Answer::unknown;
        bar.setLine(line);
        bar.resize(412, bar.sizeHint().height());
        const QImage image = bar.grab().toImage();
        const QRect track = bar.track().toRect();
        const auto markAt = [&](double value) {
            return hasColor(image, theme.colors().text,
                            {static_cast<int>(bar.xOf(value)) - 2, track.bottom() + 2, 5, 3});
        };
        QVERIFY(markAt(0.9));
        QVERIFY(markAt(0.2));
        QVERIFY(!markAt(0.8));
        QVERIFY(!markAt(0.3));
        // Their names are above them.
        const auto inkAbove = [&](double value) {
            const QColor ground = image.pixelColor(0, 0);
            const int x = static_cast<int>(bar.xOf(value));
            for (int y = 0; y < track.top() - 5; ++y)
                for (int beside = -12; beside <= 12; ++beside)
                    if (image.pixelColor(std::clamp(x + beside, 0, image.width() - 1), y) != ground) return true;
            return false;
        };
        QVERIFY(inkAbove(0.9));
        QVERIFY(inkAbove(0.2));
        QVERIFY(!inkAbove(0.55));
    }

    void lowMayBeGoodAndWhatIsBeyondHasAnArrow() {
        Theme theme;
        VerdictBar bar(theme);
        core::VerdictLine line = precisionLine();
        line.from = 50;
        line.to = 0;
        line.figure = {"fd", 12.5, {}, 0.8, 100, 60};
        bar.setLine(line);
        bar.resize(400, bar.sizeHint().height());
        QCOMPARE(bar.xOf(50), bar.track().left());
        QCOMPARE(bar.xOf(0), bar.track().right());
        QCOMPARE(bar.xOf(12.5), bar.track().left() + 0.75 * bar.track().width());
        QCOMPARE(bar.beyond(12.5), 0);
        QCOMPARE(bar.beyond(60), -1);
        QCOMPARE(bar.beyond(-1), 1);
        QCOMPARE(bar.xOf(60), bar.track().left());
        line.figure.value = 300;
        bar.setLine(line);
        const QImage image = bar.grab().toImage();
        const QColor color = answerColor(line.answer, theme.colors());
        const int middle = static_cast<int>(bar.track().center().y());
        // The arrow is higher than the end of the track.
        QVERIFY(hasColor(image, color, {5, middle - 4, 4, 3}));
        QVERIFY(!hasColor(image, color, {20, 0, 380, image.height()}));
    }

    void oddNumbersAreDrawn() {
        Theme theme;
        VerdictBar bar(theme);
        bar.resize(60, 30);
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinite = std::numeric_limits<double>::infinity();
        core::VerdictLine line = precisionLine();
        for (const double value : {nan, infinite, -infinite, 1e300}) {
            line.figure.value = value;
            line.figure.interval = {-infinite, value};
            line.figure.floor = value;
            bar.setLine(line);
            QVERIFY(!bar.grab().isNull());
        }
        line.from = line.to = 1;
        bar.setLine(line);
        QVERIFY(!bar.grab().isNull());
        QCOMPARE(bar.xOf(1), bar.track().left());
    }
};

IMAGO_GUI_TEST(TestVerdictLine)
#include "test_verdict_line.moc"
