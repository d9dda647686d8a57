#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

#include "core/model/ModelFamily.h"
#include "core/training/Training.h"
#include "core/training/TrainingOptions.h"
#include "tests/core/SmallDataset.h"
#include "ui/panels/ExportView.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/SheetView.h"

namespace {

constexpr int kTimeout = 60'000;

/// Everything that the view needs, with a model on the table or without.
struct Desk {
    explicit Desk(const std::shared_ptr<const core::SavedModel>& model = nullptr) {
        if (model) session.setModel(model, QStringLiteral("/models/squares"));
        view.resize(1000, 700);
        view.show();
    }

    template <typename Widget>
    Widget* find(const char* name) {
        return view.findChild<Widget*>(QString::fromLatin1(name));
    }
    void click(const char* name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    void setFolder(const QString& folder) { find<QLineEdit>("export_folder")->setText(folder); }
    ui::MessageLine* message() { return find<ui::MessageLine>("export_message"); }

    ui::Theme theme;
    ui::Session session;
    ui::ExportController exporter;
    ui::RenderController renderer{1};
    ui::ExportView view{session, exporter, renderer, theme};
};

}  // namespace

class TestExportView : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        core::TrainingRequest request;
        request.dataset = smallDataset();
        request.model = {"vae", core::Settings(core::modelFamily("vae").modelParameters), request.dataset->shape};
        request.model.settings.set("width", std::int64_t{8});
        request.model.settings.set("latent_size", std::int64_t{4});
        request.settings = core::Settings(core::allTrainingParameters("vae"));
        request.settings.set("length", std::string("epochs"));
        request.settings.set("epochs", std::int64_t{1});
        core::PauseGate gate;
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = core::train(request, gate, {}, {}).model;
        model->trainingSettings = request.settings;
        model->datasetName = request.dataset->name;
        QVERIFY(model->snapshot);
        model_ = model;
    }

    void exportsThroughTheWidgets() {
        Desk desk(model_);
        const QTemporaryDir parent;
        const QString folder = parent.filePath(QStringLiteral("set"));
        desk.find<QSpinBox>("export_count")->setValue(16);
        desk.find<QSpinBox>("export_seed")->setValue(5);
        desk.find<QSpinBox>("export_enlarge")->setValue(2);
        desk.setFolder(folder);
        QSignalSpy finished(&desk.exporter, &ui::ExportController::finished);
        desk.click("export_start");
        QVERIFY(!desk.find<QPushButton>("export_start")->isEnabled());
        QVERIFY(finished.count() == 1 || finished.wait(kTimeout));
        QCOMPARE(finished[0][1].toInt(), 16);

        const QStringList pictures = QDir(folder).entryList({QStringLiteral("*.png")});
        QCOMPARE(pictures.size(), 16);
        QCOMPARE(pictures.first(), QStringLiteral("000000.png"));
        for (const QString& picture : pictures) QCOMPARE(QImage(folder + '/' + picture).size(), QSize(56, 56));
        QVERIFY(QFile::exists(folder + QStringLiteral("/manifest.csv")));
        QFile file(folder + QStringLiteral("/manifest.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(manifest["images"].toArray().size(), 16);
        QCOMPARE(manifest["export"]["seed"].toInt(), 5);
        QCOMPARE(manifest["model"]["path"].toString(), QStringLiteral("/models/squares"));

        QTRY_VERIFY(desk.find<QPushButton>("export_start")->isEnabled());
        QVERIFY(desk.find<QPushButton>("export_open_folder")->isVisible());
        QVERIFY(desk.message()->text().contains(QStringLiteral("16")));
        QVERIFY(!desk.message()->isError());
    }

    void previewIsWhatIsWritten() {
        Desk desk(model_);
        const QTemporaryDir parent;
        const QString folder = parent.filePath(QStringLiteral("set"));
        desk.find<QSpinBox>("export_count")->setValue(4);
        desk.setFolder(folder);
        auto* preview = desk.find<ui::SheetView>("export_preview");
        QTRY_COMPARE_WITH_TIMEOUT(preview->atlas().size(), QSize(112, 28), kTimeout);
        QSignalSpy finished(&desk.exporter, &ui::ExportController::finished);
        desk.click("export_start");
        QVERIFY(finished.count() == 1 || finished.wait(kTimeout));
        const QImage last(folder + QStringLiteral("/000003.png"));
        const QImage shown = preview->atlas().copy(84, 0, 28, 28);
        QCOMPARE(last.size(), shown.size());
        for (int y = 0; y < 28; ++y) {
            // Other kernels may round differently at another batch size: by one grey level at most.
            for (int x = 0; x < 28; ++x) QVERIFY(std::abs(qGray(last.pixel(x, y)) - qGray(shown.pixel(x, y))) <= 1);
        }
    }

    void refusedFolderIsASentence() {
        Desk desk(model_);
        const QTemporaryDir folder;
        QFile other(folder.filePath(QStringLiteral("other.txt")));
        QVERIFY(other.open(QIODevice::WriteOnly));
        desk.setFolder(folder.path());
        desk.click("export_start");
        QTRY_VERIFY_WITH_TIMEOUT(desk.message()->isError(), kTimeout);
        QVERIFY(desk.message()->isVisible());
        QVERIFY2(desk.message()->text().contains(folder.path()), qPrintable(desk.message()->text()));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("other.txt")});
        QTRY_VERIFY(desk.find<QPushButton>("export_start")->isEnabled());
    }

    void withoutAFolderNothingCanStart() {
        Desk desk(model_);
        QVERIFY(desk.find<QPushButton>("export_start")->isEnabled());
        desk.setFolder({});
        QVERIFY(!desk.find<QPushButton>("export_start")->isEnabled());
    }

    void cancelLeavesNothing() {
        Desk desk(model_);
        const QTemporaryDir parent;
        const QString folder = parent.filePath(QStringLiteral("set"));
        desk.find<QSpinBox>("export_count")->setValue(1'000'000);
        desk.setFolder(folder);
        QSignalSpy cancelled(&desk.exporter, &ui::ExportController::cancelled);
        desk.click("export_start");
        desk.click("export_cancel");
        QVERIFY(cancelled.count() == 1 || cancelled.wait(kTimeout));
        QVERIFY(!QDir(folder).exists());
        QVERIFY(!desk.message()->isError());
        QVERIFY(!desk.message()->text().isEmpty());
    }

    void withoutAModelNothingCanStart() {
        Desk desk;
        QVERIFY(!desk.find<QPushButton>("export_start")->isEnabled());
        QVERIFY(desk.find<ui::SheetView>("export_preview")->atlas().isNull());
        QVERIFY(desk.find<QComboBox>("export_format")->count() > 0);
    }

    void newestWeightsOfATraining() {
        Desk desk;
        desk.session.setLiveSnapshot(model_->snapshot);
        QVERIFY(desk.find<ui::MessageLine>("export_note")->isVisible());
        const QTemporaryDir parent;
        desk.find<QSpinBox>("export_count")->setValue(2);
        desk.setFolder(parent.filePath(QStringLiteral("set")));
        QSignalSpy finished(&desk.exporter, &ui::ExportController::finished);
        desk.click("export_start");
        QVERIFY(finished.count() == 1 || finished.wait(kTimeout));
        QCOMPARE(finished[0][1].toInt(), 2);
    }

   private:
    std::shared_ptr<const core::SavedModel> model_;
};

QTEST_MAIN(TestExportView)
#include "test_export_view.moc"
