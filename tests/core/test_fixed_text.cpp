#include <QtTest>
#include <cmath>

#include "core/base/FixedText.h"
#include "tests/TestProgram.h"

class TestFixedText : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void pointsAndDecimals() {
        QCOMPARE(core::fixedText(0.0314, 3), std::string("0.031"));
        QCOMPARE(core::fixedText(-1.26, 1), std::string("-1.3"));
        QCOMPARE(core::fixedText(1234.5, 2), std::string("1234.50"));
        QCOMPARE(core::fixedText(-0.0001, 2), std::string("0.00"));
        QCOMPARE(core::fixedText(7, 0), std::string("7"));
        QCOMPARE(core::fixedText(std::nan(""), 2), std::string("-"));
    }
};

IMAGO_TEST(TestFixedText)
#include "test_fixed_text.moc"
