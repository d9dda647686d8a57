#include <QtTest>

#include "FactorTravel.h"

/// A direction that is found by groups of pictures changes in the drawn pictures what tells the groups apart.
class TestShapeFactors : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        dataset_ = shapes::pictures();
        model_ = shapes::trained(
            "vae", dataset_,
            [](core::Settings& model, core::Settings& training) {
                model.set("latent_size", std::int64_t{8});
                model.set("width", std::int64_t{8});
                model.set("detail_blocks", std::int64_t{0});
                training.set("length", std::string("epochs"));
                training.set("epochs", std::int64_t{10});
            },
            2);
    }

    void movingAlongAFactorChangesIt_data() {
        QTest::addColumn<QString>("factor");
        for (const char* factor : {"position x", "position y", "scale"}) QTest::newRow(factor) << factor;
    }
    void movingAlongAFactorChangesIt() {
        QFETCH(QString, factor);
        const double correlation = shapes::meanCorrelation(*model_, *dataset_, factor.toStdString());
        qInfo("%s: correlation %.3f", qPrintable(factor), correlation);
        QVERIFY(correlation > (factor == "scale" ? 0.8 : 0.95));
    }

    void theCentreMovesSteadily() {
        const core::Direction direction = shapes::directionOf(*model_, *dataset_, "position x");
        int steady = 0;
        for (std::size_t picture = 0; picture < 20; ++picture) {
            const auto centres = shapes::travel(*model_, *dataset_, picture, direction, "position x");
            steady += std::is_sorted(centres.begin(), centres.end()) ? 1 : 0;
        }
        qInfo("steady from %d of 20 pictures", steady);
        QVERIFY(steady >= 17);
    }

   private:
    std::shared_ptr<const core::Dataset> dataset_;
    core::SnapshotPointer model_;
};

QTEST_GUILESS_MAIN(TestShapeFactors)
#include "test_shape_factors.moc"
