#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTextStream>
#include <QToolButton>
#include <QtTest>
#include <cmath>
#include <numbers>

#include "core/dataset/Import.h"
#include "core/latent/directions/DirectionMethod.h"
#include "core/latent/nearest/NearestSamples.h"
#include "core/project/ModelFolder.h"
#include "core/rendering/Projection.h"
#include "core/rendering/Renderer.h"
#include "core/training/Training.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"
#include "tests/toy/SignalFamily.h"
#include "tests/toy/SignalModality.h"
#include "tests/ui/StudioWindow.h"
#include "ui/common/FoldButton.h"
#include "ui/common/ImageView.h"
#include "ui/common/ThumbnailGrid.h"
#include "ui/explore/sheet/SheetView.h"
#include "ui/train/TrainPanel.h"

namespace {

constexpr int kTimeout = 60'000;
constexpr int kCount = 240;

/// Sine waves and ramps of different heights, in turn.
std::vector<float> signal(int index) {
    std::vector<float> values(toy::kSignalValues);
    const double height = 0.3 + 0.6 * (index % 24) / 24.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double place = static_cast<double>(i) / static_cast<double>(values.size());
        const double shape = index % 2 == 0 ? std::sin(2 * std::numbers::pi * place) : 2 * place - 1;
        values[i] = static_cast<float>(height * shape);
    }
    return values;
}

double squaredDistance(const std::vector<float>& a, const std::vector<float>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
    return sum;
}

core::Settings settingsFor(std::int64_t epochs) {
    core::Settings settings(core::allTrainingParameters(toy::signalFamily().id));
    settings.set("length", std::string("epochs"));
    settings.set("epochs", epochs);
    settings.set("batch_size", std::int64_t{16});
    return settings;
}

}  // namespace

/// A modality that has no images, with a format, a family, a metric and an exporter of its own, goes the whole way
/// through the core and the real window, and only this folder knows of it.
class TestSignals : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        file_ = folder_.filePath(QStringLiteral("waves.signals"));
        QFile file(file_);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QTextStream stream(&file);
        for (int index = 0; index < kCount; ++index) {
            for (const float value : signal(index)) stream << value << ' ';
            stream << (index % 2 == 0 ? "sine" : "ramp") << '\n';
        }
    }

    void opens() {
        dataset_ = core::importDataset(file_.toStdString(), {}).dataset;
        QVERIFY(dataset_);
        QVERIFY(dataset_->spec == toy::signalSpec());
        QCOMPARE(dataset_->size(), std::size_t{kCount});
        QCOMPARE(dataset_->classNames, (std::vector<std::string>{"sine", "ramp"}));
        QVERIFY(squaredDistance(toy::signalValues(dataset_->sampleAt(5)), signal(5)) < 1e-9);
        // It is seen as an image.
        const core::Image image = dataset_->preview(1);
        QCOMPARE(image.shape(), core::previewShape(dataset_->spec));
        QVERIFY(image != dataset_->preview(0));
        QVERIFY(core::canImport(file_.toStdString()));
        // Its format has a setting of its own, and those of images mean nothing to it.
        core::Settings settings(core::importParameters());
        settings.set("limit", std::int64_t{10});
        settings.set("size", std::int64_t{64});
        const auto few = core::importDataset(file_.toStdString(), settings).dataset;
        QCOMPARE(few->size(), std::size_t{10});
        QVERIFY(few->importSettings.has("limit") && !few->importSettings.has("size"));
    }

    void familiesOfImagesSayWhyNot() {
        QCOMPARE(core::familyFor(dataset_->spec)->id, toy::signalFamily().id);
        for (const core::ModelFamily& family : core::modelFamilies())
            QCOMPARE(core::accepts(family, dataset_->spec), family.id == toy::signalFamily().id);
        core::TrainingRequest request;
        request.dataset = dataset_;
        request.model = {core::defaultFamily().id, core::Settings(core::defaultFamily().modelParameters),
                         dataset_->spec};
        request.settings = core::Settings(core::allTrainingParameters(core::defaultFamily().id));
        core::PauseGate gate;
        try {
            core::train(request, gate, {}, {});
            QFAIL("no refusal");
        } catch (const core::Error& error) {
            QVERIFY2(QString(error.what()).contains("it takes images"), error.what());
            QVERIFY2(QString(error.what()).contains("waves"), error.what());
        }
    }

    void trains() {
        core::TrainingRequest request;
        request.dataset = dataset_;
        request.model =
            core::modelSpec(toy::signalFamily().id, core::Settings(toy::signalFamily().modelParameters), *dataset_);
        request.settings = settingsFor(60);
        core::PauseGate gate;
        const core::TrainingResult result = core::train(request, gate, {}, {});
        QCOMPARE(result.outcome, core::Outcome::done);
        QVERIFY(std::isfinite(core::valueOf(result.test.values, "neg_elbo")));
        model_.snapshot = result.model;
        model_.trainingSettings = request.settings;
        model_.history = result.history;
        model_.status = result.status;
        model_.test = result.test;

        // What it reconstructs is nearer to the original than the middle of all is.
        core::Renderer renderer(1);
        const core::Sample original = dataset_->sampleAt(4);
        const auto latent = renderer.encode(*model_.snapshot, {&original, 1});
        const std::vector<float> again = toy::signalValues(renderer.samples(*model_.snapshot, latent).front());
        QVERIFY(squaredDistance(again, signal(4)) < 0.2 * squaredDistance(std::vector<float>(8, 0), signal(4)));
    }

    void savesAndOpens() {
        const QString folder = folder_.filePath(QStringLiteral("model"));
        core::saveModel(model_, folder.toStdString());
        QFile settings(folder + QStringLiteral("/settings.json"));
        QVERIFY(settings.open(QIODevice::ReadOnly));
        const QByteArray text = settings.readAll();
        QVERIFY2(text.contains("\"modality\": \"signal\"") && text.contains("\"sample_rate\": 8.0"), text);
        const core::SavedModel back = core::loadModel(folder.toStdString());
        QVERIFY(back.snapshot->spec().sample == toy::signalSpec());
        const core::Latent latent(static_cast<std::size_t>(back.snapshot->latentSize()), 0.5F);
        core::Renderer renderer(1);
        QVERIFY(renderer.samples(*back.snapshot, {&latent, 1}) == renderer.samples(*model_.snapshot, {&latent, 1}));
        QVERIFY(renderer.decode(*back.snapshot, {&latent, 1}).front() ==
                core::preview(renderer.samples(*back.snapshot, {&latent, 1}).front()));
    }

    void isExplored() {
        // Projection of a file of one signal.
        const QString one = folder_.filePath(QStringLiteral("one.txt"));
        QFile file(one);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QTextStream stream(&file);
        for (const float value : signal(6)) stream << value << '\n';
        stream.flush();
        file.close();
        const core::Sample sample = core::readSample(toy::signalSpec(), one.toStdString());
        QVERIFY(squaredDistance(toy::signalValues(sample), signal(6)) < 1e-9);
        const core::LatentSearchResult encoded = core::projectSample(*model_.snapshot, sample, {});
        const core::LatentSearchResult searched = core::findLatent(*model_.snapshot, sample, {});
        QVERIFY(searched.pixelError < encoded.pixelError + 0.05);

        // The nearest in the data, by its own numbers.
        const core::SampleSearch search(dataset_);
        const auto nearest = search.nearest(dataset_->sampleAt(9), 3);
        QCOMPARE(nearest.front().distance, 0.0);
        QCOMPARE(nearest.front().place % 24, std::size_t{9});

        // Every method that finds directions.
        for (const core::DirectionMethod& method : core::directionMethods()) {
            if (method.needsClasses) continue;
            core::DirectionRequest request{*model_.snapshot};
            request.dataset = dataset_.get();
            request.point = core::Latent(3, 0);
            const core::FoundDirections found = method.find(request);
            QVERIFY2(!found.directions.empty(), method.id.c_str());
        }
    }

    /// Click by click.
    void goesThroughTheRealWindow() {
        const QTemporaryDir data;
        StudioWindow studio(data.path());
        studio.window.openPath(file_);
        QTRY_VERIFY_WITH_TIMEOUT(studio.parts.session.dataset(), kTimeout);
        QCOMPARE(studio.child<QLabel>("data_shape")->text(), QString("240 images, 8 values"));
        QVERIFY(studio.child<QLabel>("data_name")->text().contains("waves"));
        auto* limit = studio.child<QSpinBox>("data_limit");
        limit->setValue(100);
        QTRY_COMPARE_WITH_TIMEOUT(studio.child<QLabel>("data_shape")->text(), QString("100 images, 8 values"),
                                  kTimeout);
        limit->setValue(limit->maximum());
        QTRY_COMPARE_WITH_TIMEOUT(studio.child<QLabel>("data_shape")->text(), QString("240 images, 8 values"),
                                  kTimeout);

        // The only family that takes signals is chosen by itself; the others say why they cannot be.
        studio.press("Ctrl+2");
        auto* family = studio.child<QComboBox>("train_family");
        QCOMPARE(family->currentData().toString().toStdString(), toy::signalFamily().id);
        const int vae = family->findData(QString::fromStdString(core::defaultFamily().id));
        QVERIFY(!(family->model()->flags(family->model()->index(vae, 0)) & Qt::ItemIsEnabled));
        QVERIFY(family->itemData(vae, Qt::ToolTipRole).toString().contains("it takes images"));

        auto* panel = studio.child<ui::TrainPanel>("train_panel");
        panel->setTrainingSettings(settingsFor(20));
        studio.press("F5");
        QTRY_COMPARE_WITH_TIMEOUT(studio.savedModels().size(), 1, kTimeout);
        QTRY_COMPARE_WITH_TIMEOUT(studio.parts.train.training.state(), ui::TrainingState::idle, kTimeout);
        QVERIFY(studio.parts.session.model());
        QVERIFY(studio.parts.session.snapshot()->spec().sample == toy::signalSpec());
        QVERIFY(!studio.parts.train.training.history().empty());
        QCOMPARE(studio.child<QLabel>("model_image")->text(), QString("8 values"));
        QVERIFY(!studio.child<QLabel>("model_test")->text().isEmpty());

        // A slider changes what is drawn.
        studio.press("Ctrl+3");
        auto* image = studio.child<ui::ImageView>("explore_image");
        const core::ImageShape shape = core::previewShape(toy::signalSpec());
        QTRY_COMPARE(image->image().size(), QSize(shape.width, shape.height));
        const QImage before = image->image();
        core::Latent latent = studio.parts.session.latent();
        for (float& value : latent) value = value < 0 ? 2.0F : -2.0F;
        studio.parts.session.setLatent(latent);
        QTRY_VERIFY(image->image() != before);
        // The nearest signals of the data are found.
        studio.child<ui::FoldButton>("nearest_fold")->setOpen(true);
        QTRY_VERIFY(studio.child<QToolButton>("nearest_0")->isEnabled());

        // Its own metric was measured in the test of the training.
        QVERIFY(std::isfinite(core::valueOf(studio.parts.session.model()->test.values, "signal_error")));

        // Its own exporter writes a file that its own format reads; that of PNG files is not offered.
        studio.press("Ctrl+5");
        auto* formats = studio.child<QComboBox>("export_format");
        QVERIFY(formats->findText(QStringLiteral("PNG files")) < 0);
        formats->setCurrentIndex(formats->findText(QStringLiteral("Signals as text")));
        const QString file = data.filePath(QStringLiteral("made.signals"));
        auto* target = studio.child<QLineEdit>("export_folder");
        target->setText(file);
        studio.click("export_start");
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), kTimeout);
        QTRY_VERIFY_WITH_TIMEOUT(!studio.parts.exports.busy(), kTimeout);
        const auto made = core::importDataset(file.toStdString(), {}).dataset;
        QCOMPARE(made->size(), std::size_t{64});
        QVERIFY(made->spec == toy::signalSpec());
    }

   private:
    QTemporaryDir folder_;
    QString file_;
    std::shared_ptr<const core::Dataset> dataset_;
    core::SavedModel model_;
};

IMAGO_GUI_TEST(TestSignals)
#include "test_signals.moc"
