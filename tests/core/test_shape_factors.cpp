#include <QtTest>

#include "FactorTravel.h"
#include "tests/TestProgram.h"

/// A direction that is found by groups of pictures changes in the drawn pictures what tells the groups apart.
class TestShapeFactors : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        dataset_ = shapes::pictures();
        model_ = shapes::smallVae(dataset_, "bernoulli", 10);
    }

    void aShapeShowsItsCauses() {
        // What is seen in the dataset's own pictures, beside what they were drawn with.
        for (const shapes::VisibleFactor& factor : shapes::visibleFactors()) {
            std::vector<double> seen;
            std::vector<double> known;
            for (const std::size_t picture : shapes::testPictures(*dataset_, factor, 200)) {
                seen.push_back(factor.seen(shapes::moments(dataset_->preview(picture))));
                known.push_back(shapes::factorOf(*dataset_, factor.name, picture));
            }
            const double correlation = shapes::correlation(seen, known);
            qInfo("%s: %.3f", factor.name.c_str(), correlation);
            // The light of a shape hangs on its kind and colour as well as on its size.
            QVERIFY(correlation > (factor.name == "scale" ? 0.6 : 0.99));
        }
    }

    void movingAlongAFactorChangesIt_data() {
        QTest::addColumn<double>("least");
        QTest::newRow("position x") << 0.85;
        QTest::newRow("position y") << 0.85;
        QTest::newRow("scale") << 0.85;
        QTest::newRow("rotation") << 0.6;  // colours take longer than this training
    }
    void movingAlongAFactorChangesIt() {
        QFETCH(double, least);
        const double correlation =
            shapes::travelCorrelation(*model_, *dataset_, shapes::visibleFactor(QTest::currentDataTag()), 20);
        qInfo("correlation %.3f", correlation);
        QVERIFY(correlation > least);
    }

    void theCentreMovesSteadily() {
        const shapes::VisibleFactor& factor = shapes::visibleFactor("position x");
        const core::Direction direction = shapes::directionOf(*model_, *dataset_, factor);
        int steady = 0;
        for (const std::size_t picture : shapes::testPictures(*dataset_, factor, 20)) {
            const auto centres = shapes::travel(*model_, *dataset_, picture, direction, factor);
            steady += std::is_sorted(centres.begin(), centres.end()) ? 1 : 0;
        }
        qInfo("steady from %d of 20 pictures", steady);
        QVERIFY(steady >= 17);
    }

   private:
    std::shared_ptr<const core::Dataset> dataset_;
    core::SnapshotPointer model_;
};

IMAGO_TEST(TestShapeFactors)
#include "test_shape_factors.moc"
