#include <QtTest>

#include "FactorTravel.h"
#include "tests/TestProgram.h"

/// A direction that is found by groups of images changes in the drawn images what tells the groups apart.
class TestShapeFactors : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        dataset_ = shapes::dataset();
        model_ = shapes::smallVae(dataset_, "bernoulli", 10);
    }

    void aShapeShowsItsCauses() {
        // What is seen in the dataset's own images, beside what they were drawn with.
        for (const shapes::VisibleFactor& factor : shapes::visibleFactors()) {
            std::vector<double> seen;
            std::vector<double> known;
            for (const std::size_t image : shapes::testImages(*dataset_, factor, 200)) {
                seen.push_back(factor.seen(shapes::moments(dataset_->preview(image))));
                known.push_back(shapes::factorOf(*dataset_, factor.name, image));
            }
            const double correlation = shapes::correlation(seen, known);
            qInfo("%s: %.3f", factor.name.c_str(), correlation);
            // The light of a shape hangs on its kind and color as well as on its size.
            QVERIFY(correlation > (factor.name == "scale" ? 0.6 : 0.99));
        }
    }

    void movingAlongAFactorChangesIt_data() {
        QTest::addColumn<double>("least");
        QTest::newRow("position x") << 0.85;
        QTest::newRow("position y") << 0.85;
        QTest::newRow("scale") << 0.85;
        QTest::newRow("rotation") << 0.6;  // colors take longer than this training
    }
    void movingAlongAFactorChangesIt() {
        QFETCH(double, least);
        const double correlation =
            shapes::travelCorrelation(*model_, *dataset_, shapes::visibleFactor(QTest::currentDataTag()), 20);
        qInfo("correlation %.3f", correlation);
        QVERIFY(correlation > least);
    }

    void theCenterMovesSteadily() {
        const shapes::VisibleFactor& factor = shapes::visibleFactor("position x");
        const core::Direction direction = shapes::directionOf(*model_, *dataset_, factor);
        int steady = 0;
        for (const std::size_t image : shapes::testImages(*dataset_, factor, 20)) {
            const auto centers = shapes::travel(*model_, *dataset_, image, direction, factor);
            steady += std::is_sorted(centers.begin(), centers.end()) ? 1 : 0;
        }
        qInfo("steady from %d of 20 images", steady);
        QVERIFY(steady >= 17);
    }

   private:
    std::shared_ptr<const core::Dataset> dataset_;
    core::SnapshotPointer model_;
};

IMAGO_TEST(TestShapeFactors)
#include "test_shape_factors.moc"
