#include <QLabel>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include "SmallModels.h"
#include "core/device/Device.h"
#include "tests/TestProgram.h"
#include "ui/app/StatusBar.h"
#include "ui/app/StudioParts.h"

using ui::TrainingState;

namespace {
constexpr int kTimeout = 60'000;
}

/// What the line at the bottom tells.
class TestStatusBar : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        parts_ = std::make_unique<ui::StudioParts>(folder_->path().toStdString());
        bar_ =
            std::make_unique<ui::StatusBar>(parts_->session, parts_->train.training, parts_->datasets, parts_->models,
                                            parts_->evaluate.evaluation, parts_->exports, parts_->project.store());
        bar_->resize(1200, 30);
        bar_->show();
    }
    void cleanup() {
        bar_.reset();
        parts_.reset();
    }

    void everyFieldIsExplained() {
        for (const char* name : {"statusDataset", "statusModel", "statusActivity", "statusDevice", "statusMemory"}) {
            const auto* field = bar_->findChild<QLabel*>(name);
            QVERIFY2(field != nullptr, name);
            QVERIFY2(field->isVisible() && !field->text().isEmpty(), name);
            QVERIFY2(!field->toolTip().isEmpty() && !field->accessibleName().isEmpty(), name);
        }
    }

    void dataset() {
        QCOMPARE(text("statusDataset"), QString("No dataset"));
        parts_->session.setDataset(small::dataset(1200));
        QCOMPARE(text("statusDataset"), QString::fromUtf8("Small squares: 1,200 images, 28 × 28, grayscale"));
    }

    void model() {
        QCOMPARE(text("statusModel"), QString("No model"));
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot(5);
        parts_->session.setModel(model, QStringLiteral("/models/a"));
        QVERIFY2(text("statusModel").startsWith("VAE, 5 latent"), qPrintable(text("statusModel")));
        QVERIFY(!text("statusModel").contains("training"));
        parts_->session.setLiveSnapshot(small::snapshot(7));
        QVERIFY2(text("statusModel").startsWith("VAE, 7 latent"), qPrintable(text("statusModel")));
        QVERIFY(text("statusModel").endsWith("training"));
        parts_->session.setModel(nullptr, {});
        QCOMPARE(text("statusModel"), QString("No model"));
    }

    void deviceAndThreads() {
        QVERIFY2(text("statusDevice").startsWith(QStringLiteral("CPU, %1 thread").arg(core::coreCount())),
                 qPrintable(text("statusDevice")));
        const QString device = bar_->findChild<QLabel*>("statusDevice")->toolTip();
        QVERIFY2(device.startsWith(QString::fromStdString(core::deviceName())) && device.contains("iB of memory"),
                 qPrintable(device));
    }

    void memoryIsThatOfTheProcess() {
        const auto match = QRegularExpression("^(\\d+) (MB|MiB|GB|GiB)$").match(text("statusMemory"));
        QVERIFY2(match.hasMatch(), qPrintable(text("statusMemory")));
        const double unit = match.captured(2).startsWith('G') ? 1024.0 * 1024 * 1024 : 1024.0 * 1024;
        const double shown = match.captured(1).toDouble() * unit;
        const auto real = static_cast<double>(core::residentMemory());
        QVERIFY2(shown > real / 2 && shown < real * 2, qPrintable(text("statusMemory")));
    }

    void training() {
        QCOMPARE(text("statusActivity"), QString("Ready"));
        parts_->session.setDataset(small::dataset());
        parts_->train.training.start("vae", small::modelSettings(), small::endlessSettings());
        static const QRegularExpression kSpeed("^Training, ([\\d,]+) images/s$");
        QVERIFY2(kSpeed.match(text("statusActivity")).hasMatch(), qPrintable(text("statusActivity")));
        QTRY_VERIFY_WITH_TIMEOUT(kSpeed.match(text("statusActivity")).captured(1).remove(',').toInt() > 0, kTimeout);
        parts_->train.training.pause();
        QCOMPARE(text("statusActivity"), QString("Training paused"));
        parts_->train.training.resume();
        QVERIFY(kSpeed.match(text("statusActivity")).hasMatch());
        parts_->train.training.stop();
        QCOMPARE(text("statusActivity"), QString("Saving the model"));
        QTRY_COMPARE_WITH_TIMEOUT(parts_->train.training.state(), TrainingState::idle, kTimeout);
        QCOMPARE(text("statusActivity"), QString("Ready"));
    }

    void everythingThatRunsIsNamed() {
        parts_->datasets.open(QStringLiteral("shapes"), {});
        QCOMPARE(text("statusActivity"), QString("Loading the dataset"));
        parts_->models.openEmbedded();
        QCOMPARE(text("statusActivity"), QString("Loading the dataset · Opening the model"));
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot();
        core::ExportRequest request;
        request.model = model;
        parts_->exports.start(core::exporters().front(), request, 1, folder_->filePath(QStringLiteral("set")));
        QCOMPARE(text("statusActivity"), QString("Loading the dataset · Opening the model · Exporting"));
        QTRY_COMPARE_WITH_TIMEOUT(text("statusActivity"), QString("Ready"), kTimeout);
    }

    void whatACommandDoesNeverHidesAJob() {
        bar_->showTip("Save the sample as a file");
        QCOMPARE(text("statusActivity"), QString("Save the sample as a file"));
        parts_->datasets.open(QStringLiteral("shapes"), {});
        QCOMPARE(text("statusActivity"), QString("Loading the dataset"));
        bar_->showTip("Close Imago");
        QCOMPARE(text("statusActivity"), QString("Loading the dataset"));
        QTRY_COMPARE_WITH_TIMEOUT(text("statusActivity"), QString("Close Imago"), kTimeout);
        bar_->showTip({});
        QCOMPARE(text("statusActivity"), QString("Ready"));
    }

   private:
    QString text(const char* name) const { return bar_->findChild<QLabel*>(QString::fromLatin1(name))->text(); }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<ui::StudioParts> parts_;
    std::unique_ptr<ui::StatusBar> bar_;
};

IMAGO_GUI_TEST(TestStatusBar)
#include "test_status_bar.moc"
