#include <QtTest>
#include <cmath>

#include "core/latent/Pad.h"
#include "tests/TestProgram.h"

/// Points blended of four corners.
class TestPad : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void cornersAreThemselves() {
        const core::PadCorners corners{core::Latent{1, 0, 0}, {0, 2, 0}, {0, 0, 3}, {-1, 1, 0}};
        QCOMPARE(core::padPoint(corners, 0, 0), corners[0]);
        QCOMPARE(core::padPoint(corners, 1, 0), corners[1]);
        QCOMPARE(core::padPoint(corners, 0, 1), corners[2]);
        QCOMPARE(core::padPoint(corners, 1, 1), corners[3]);
    }

    void halfwayIsOnTheCircle() {
        const core::PadCorners corners{core::Latent{1, 0}, {0, 1}, {1, 0}, {0, 1}};
        const core::Latent middle = core::padPoint(corners, 0.5, 0.3);
        QVERIFY(std::abs(middle[0] - std::sqrt(0.5F)) < 1e-5F);
        QVERIFY(std::abs(middle[1] - std::sqrt(0.5F)) < 1e-5F);
    }

    void aSheetGoesRowByRow() {
        const core::PadCorners corners{core::Latent{1, 0, 0}, {0, 2, 0}, {0, 0, 3}, {-1, 1, 0}};
        const auto points = core::pad(corners, 3, 2);
        QCOMPARE(points.size(), std::size_t{6});
        QCOMPARE(points[1], corners[1]);
        QCOMPARE(points[2], core::padPoint(corners, 0, 0.5));
        QCOMPARE(points[4], corners[2]);
        QCOMPARE(core::pad(corners, 1, 1), (std::vector<core::Latent>{corners[0]}));
    }
};

IMAGO_TEST(TestPad)
#include "test_pad.moc"
