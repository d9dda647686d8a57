#include <QtTest>

#include "tests/TestProgram.h"
#include "ui/common/ElidedLabel.h"

using namespace ui;

/// Lines of several facts where there is too little room.
class TestLineParts : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void whatFitsIsWhole() {
        QCOMPARE(line_.text(), QString("done · Smooth (VAE) · best 849.1"));
        QCOMPARE(fitted(line_, metrics_, widthOf(line_.text())), line_.text());
    }

    void theLeastImportantGoesFirst() {
        const QString cut = fitted(line_, metrics_, widthOf(line_.text()) - 10);
        QVERIFY2(cut.startsWith("done · Smo") && cut.endsWith(QString::fromUtf8("… · best 849.1")), qPrintable(cut));
        QCOMPARE(fitted(line_, metrics_, widthOf("done · best 849.1") + 1), QString("done · best 849.1"));
        QCOMPARE(fitted(line_, metrics_, widthOf("best 849.1") + 1), QString("best 849.1"));
    }

    void noNumberIsCut() {
        const LineParts numbers{{"batch size 1024, seed 7"}, {0}};
        for (int width = widthOf("batch size"); width < widthOf(numbers.text()); width += 2) {
            const QString cut = fitted(numbers, metrics_, width);
            QVERIFY2(!cut.contains('1') || cut.contains("1024"), qPrintable(cut));
        }
    }

    void aLabelHasTheRestInItsToolTip() {
        ElidedLabel label;
        label.resize(widthOf("best 849.1") + 2, 20);
        label.setFullLine(line_);
        QCOMPARE(label.text(), QString("best 849.1"));
        QCOMPARE(label.toolTip(), line_.text());
        label.resize(600, 20);
        label.show();
        QTRY_COMPARE(label.text(), line_.text());
        QVERIFY(label.toolTip().isEmpty());
    }

    void aShortTextIsNeverCut() {
        ElidedLabel label;
        label.setShortText("2 runs", "2 runs compared");
        QVERIFY(label.minimumWidth() >= label.fontMetrics().horizontalAdvance("2 runs"));
        QCOMPARE(label.toolTip(), QString("2 runs compared"));
        QCOMPARE(label.accessibleName(), QString("2 runs compared"));
        label.setFullName("small-squares-vae-2");
        QCOMPARE(label.minimumWidth(), 0);
    }

   private:
    int widthOf(const QString& text) const { return metrics_.horizontalAdvance(text); }

    const LineParts line_{{"done", "Smooth (VAE)", "", "best 849.1"}, {1, 0}};
    const QFontMetrics metrics_{QFont()};
};

IMAGO_GUI_TEST(TestLineParts)
#include "test_line_parts.moc"
