#include <QtTest>
#include <cmath>

#include "core/base/Error.h"
#include "core/latent/directions/Direction.h"
#include "tests/TestProgram.h"

using core::Direction;
using core::Latent;

namespace {

Direction along(Latent unit) {
    return {"test:1", "test", std::move(unit), 1, {}};
}

void compare(const Latent& actual, const Latent& expected) {
    QCOMPARE(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i)
        QVERIFY2(std::abs(actual[i] - expected[i]) < 1e-5F,
                 qPrintable(QString("%1: %2 instead of %3").arg(i).arg(actual[i]).arg(expected[i])));
}

}  // namespace

/// Points and straight ways through them.
class TestDirection : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void aCoordinateCountsUnits() {
        const Direction direction = along({0, 2, 0});
        QCOMPARE(core::coordinate({5, 3, 7}, direction), 1.5);
        QCOMPARE(core::coordinate({5, -1, 7}, core::inverted(direction)), 0.5);
    }

    void movingLeavesTheRestAlone() {
        const Direction direction = along({3, 4, 0});
        const Latent moved = core::movedTo({1, 1, 1}, direction, -2);
        QVERIFY(std::abs(core::coordinate(moved, direction) + 2) < 1e-6);
        // What is perpendicular stays: (-4, 3, 0) and (0, 0, 1).
        QVERIFY(std::abs(-4 * moved[0] + 3 * moved[1] - (-4 + 3)) < 1e-5F);
        QCOMPARE(moved[2], 1.0F);
    }

    void severalCoordinatesHoldAtOnce() {
        // Not perpendicular: putting the second one right must not move the first.
        const std::vector directions{along({1, 0, 0}), along({1, 1, 0})};
        const std::vector<double> coordinates{2, -1};
        const Latent moved = core::movedTo({0, 0, 5}, directions, coordinates);
        QVERIFY(std::abs(core::coordinate(moved, directions[0]) - 2) < 1e-6);
        QVERIFY(std::abs(core::coordinate(moved, directions[1]) + 1) < 1e-6);
        compare(moved, {2, -4, 5});
    }

    void anOriginStandsAtZero() {
        Direction direction = along({0, 2});
        direction.origin = {7, 3};
        QCOMPARE(core::coordinate({1, 3}, direction), 0.0);
        QCOMPARE(core::coordinate({1, 7}, direction), 2.0);
        compare(core::movedTo({1, 3}, direction, -1), {1, 1});
        compare(core::movedTo({1, 3}, std::vector{along({1, 0}), direction}, std::vector<double>{4, 1}), {4, 5});
    }

    void aDirectionThatRepeatsAnotherIsPassedOver() {
        const std::vector directions{along({1, 0}), along({2, 0})};
        compare(core::movedTo({0, 3}, directions, std::vector<double>{1, 9}), {1, 3});
    }

    void aTraversalGoesFromEndToEnd() {
        const Direction direction = along({0, 2});
        const auto points = core::traversal({4, 1}, direction, 3, 2.5);
        QCOMPARE(points.size(), std::size_t{3});
        compare(points[0], {4, -5});
        compare(points[1], {4, 0});
        compare(points[2], {4, 5});
        QCOMPARE(core::traversal({4, 1}, direction, 1, 2.5), (std::vector<Latent>{{4, 1}}));
    }

    void anotherSizeIsRefused() {
        QVERIFY_EXCEPTION_THROWN(core::coordinate({1, 2}, along({1, 0, 0})), core::Error);
        QVERIFY_EXCEPTION_THROWN(core::traversal({1, 2}, along({1}), 1, 1), core::Error);
    }
};

IMAGO_TEST(TestDirection)
#include "test_direction.moc"
