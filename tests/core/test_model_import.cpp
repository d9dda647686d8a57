#include <QDir>
#include <QTemporaryDir>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "SampleFiles.h"
#include "SmallModel.h"
#include "core/dataset/Import.h"
#include "core/project/ModelImport.h"
#include "tests/TestProgram.h"

namespace {

/// Gray images of 40 x 28 pixels whose left and right edges a crop to the center leaves out.
void writeWideImages(const QString& folder) {
    QVERIFY(QDir().mkpath(folder));
    for (int number = 0; number < 12; ++number) {
        Bytes rows;
        for (int y = 0; y < 28; ++y) {
            rows.push_back(0);
            for (int x = 0; x < 40; ++x)
                rows.push_back(static_cast<std::uint8_t>(x == 20 && y == number ? 255 : x * 6));
        }
        QVERIFY(writeBytes(QString("%1/%2.png").arg(folder).arg(number), png(40, 28, 8, 0, rows)));
    }
}

Bytes pixelsOf(const core::Dataset& dataset) {
    Bytes all;
    Bytes sample(dataset.spec.bytes());
    for (std::size_t index = 0; index < dataset.size(); ++index) {
        dataset.copySample(index, sample);
        all.insert(all.end(), sample.begin(), sample.end());
    }
    return all;
}

}  // namespace

/// A model says how the images of its training were prepared, and whoever opens them for it prepares them alike.
class TestModelImport : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        folder_ = std::filesystem::path(place_.path().toStdString());
        writeWideImages(place_.filePath("images"));
    }

    void imagesArePreparedAsForTheTraining() {
        const auto trained = opened({{"size", "28"}, {"color", "grey"}, {"fit", "stretch"}, {"binarize", "threshold"}});
        core::SavedModel model = smallModel();
        model.datasetSource = trained->source;
        model.importSettings = trained->importSettings;
        core::saveModel(model, folder_ / "model");
        const core::SavedModel back = core::loadModel(folder_ / "model");
        QVERIFY(back.importSettings);
        const core::Settings settings = core::importSettingsOf(back);
        QCOMPARE(settings.choice("fit"), std::string("stretch"));
        QCOMPARE(settings.choice("binarize"), std::string("threshold"));
        const auto again = core::importDataset(back.datasetSource, settings).dataset;
        QCOMPARE(pixelsOf(*again), pixelsOf(*trained));
        QVERIFY(core::isPreparedFor(back, *again));

        const auto cropped = opened({{"size", "28"}, {"color", "grey"}});
        QVERIFY(cropped->spec == trained->spec);
        QVERIFY(pixelsOf(*cropped) != pixelsOf(*trained));
        QVERIFY(!core::isPreparedFor(back, *cropped));
    }

    void theSizeIsTheModels() {
        core::SavedModel model = smallModel();
        // Automatic at the time of the training; today it would be another size.
        model.importSettings = opened({{"fit", "pad-edge"}})->importSettings;
        const auto again = core::importDataset((folder_ / "images").string(), core::importSettingsOf(model)).dataset;
        QVERIFY(again->spec == model.snapshot->spec().sample);
        QVERIFY(core::isPreparedFor(model, *again));
    }

    void olderModelsGetTheDefaults() {
        const core::SavedModel model = smallModel();
        core::saveModel(model, folder_ / "older");
        const core::SavedModel back = core::loadModel(folder_ / "older");
        QVERIFY(!back.importSettings);
        QVERIFY(core::importSettingsOf(back) == core::importSettingsFor(model.snapshot->spec().sample));
        QVERIFY(core::isPreparedFor(back, *opened({{"fit", "stretch"}})));
    }

   private:
    std::shared_ptr<const core::Dataset> opened(const std::map<std::string, std::string>& values) const {
        core::Settings settings(core::importParameters());
        for (const auto& [name, value] : values) settings.setText(name, value);
        return core::importDataset((folder_ / "images").string(), settings).dataset;
    }

    const QTemporaryDir place_;
    std::filesystem::path folder_;
};

IMAGO_TEST(TestModelImport)
#include "test_model_import.moc"
