#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTemporaryDir>
#include <QtTest>

#include "SmallModels.h"
#include "core/model/ModelFamily.h"
#include "core/model/NewModel.h"
#include "core/sample/image/ImageSpec.h"
#include "core/training/Training.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"
#include "tests/core/SmallDataset.h"
#include "ui/common/MessageLine.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/sheet/SheetView.h"
#include "ui/export/ExportPages.h"
#include "ui/export/ExportView.h"
#include "ui/jobs/RenderController.h"

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
        request.model = {"vae", core::Settings(core::modelFamily("vae").modelParameters), request.dataset->spec};
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
        QVERIFY(desk.message()->text().startsWith("16 sample"));

        const QStringList images = QDir(folder).entryList({QStringLiteral("*.png")});
        QCOMPARE(images.size(), 16);
        QCOMPARE(images.first(), QStringLiteral("000000.png"));
        for (const QString& image : images) QCOMPARE(QImage(folder + '/' + image).size(), QSize(56, 56));
        QVERIFY(QFile::exists(folder + QStringLiteral("/manifest.csv")));
        QFile file(folder + QStringLiteral("/manifest.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(manifest["images"].toArray().size(), 16);
        QCOMPARE(manifest["export"]["seed"].toInt(), 5);
        QCOMPARE(manifest["model"]["name"].toString(), QStringLiteral("squares"));

        QTRY_VERIFY(desk.find<QPushButton>("export_start")->isEnabled());
        QVERIFY(desk.find<QPushButton>("export_open_folder")->isVisible());
        QVERIFY(desk.message()->text().contains(QStringLiteral("16")));
        QVERIFY(!desk.message()->isError());
        QVERIFY2(desk.message()->sentence().endsWith(QString("\"%1\".").arg(folder)),
                 qPrintable(desk.message()->sentence()));
        QCOMPARE(desk.message()->command(), QString("Show in folder"));
        QCOMPARE(desk.find<QPushButton>("export_open_folder")->text(), QString("Show in folder"));
        QVERIFY(desk.find<ui::SheetView>("export_preview")->captions().isEmpty());  // a model without classes
    }

    void theFirstNamesAreShown() {
        Desk desk(conditional());
        desk.setFolder(QStringLiteral("/tmp/names"));
        auto* names = desk.find<QLabel>("export_names");
        auto* pattern = desk.find<QLineEdit>("export_name");
        QCOMPARE(names->text(), QString("000000.png, 000001.png, 000002.png, …"));
        pattern->setText(QStringLiteral("{class}_{index:2}"));
        const QString first = QString::fromStdString(conditional()->snapshot->spec().classNames.front());
        QVERIFY2(names->text().startsWith(first + "_00.png, "), qPrintable(names->text()));
        QVERIFY(desk.find<QPushButton>("export_start")->isEnabled());
        pattern->setText(QStringLiteral("{class}"));
        QVERIFY2(names->text().startsWith("Several samples"), qPrintable(names->text()));
        QVERIFY(!desk.find<QPushButton>("export_start")->isEnabled());
        pattern->setText(QStringLiteral("x{index}"));
        desk.find<QSpinBox>("export_count")->setValue(2);
        QCOMPARE(names->text(), QString("x000000.png, x000001.png"));
        // A file of its own needs no pattern.
        auto* formats = desk.find<QComboBox>("export_format");
        formats->setCurrentIndex(formats->findData(QStringLiteral("sheet")));
        QVERIFY(names->isHidden());
    }

    void aFreeFolderIsProposed() {
        Desk desk(model_);
        const auto* target = desk.find<QLineEdit>("export_folder");
        QTRY_VERIFY2(QFileInfo(target->text()).fileName().startsWith("imago-samples"), qPrintable(target->text()));
        auto* formats = desk.find<QComboBox>("export_format");
        formats->setCurrentIndex(formats->findData(QStringLiteral("sheet")));
        QTRY_VERIFY2(QFileInfo(target->text()).fileName().startsWith("imago-samples"), qPrintable(target->text()));
        QTRY_VERIFY2(target->text().endsWith(".png"), qPrintable(target->text()));
    }

    void aFormatIsFoundAsItWasLeft() {
        Desk desk(model_);
        auto* formats = desk.find<QComboBox>("export_format");
        const int sheet = formats->findData(QStringLiteral("sheet"));
        QVERIFY(sheet >= 0);
        formats->setCurrentIndex(sheet);
        desk.find<QSpinBox>("export_columns")->setValue(3);
        desk.find<QSpinBox>("export_rows")->setValue(5);
        // The preview has the columns of the sheet.
        QTRY_COMPARE(desk.find<ui::SheetView>("export_preview")->columns(), 3);
        formats->setCurrentIndex(0);
        desk.find<QSpinBox>("export_seed")->setValue(9);
        formats->setCurrentIndex(sheet);
        QCOMPARE(desk.find<QSpinBox>("export_columns")->value(), 3);
        QCOMPARE(desk.find<QSpinBox>("export_rows")->value(), 5);
        QCOMPARE(desk.find<QSpinBox>("export_seed")->value(), 9);  // what both have goes along
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
            // Other kernels may round differently at another batch size: by one gray level at most.
            for (int x = 0; x < 28; ++x) QVERIFY(std::abs(qGray(last.pixel(x, y)) - qGray(shown.pixel(x, y))) <= 1);
        }
    }

    void eachExporterThatTakesTheModelIsOffered() {
        Desk desk(model_);
        const core::SampleSpec& spec = model_->snapshot->spec().sample;
        auto taking = core::exportersFor(core::ExportSubject::samples, spec);
        for (const core::Exporter* each : core::exportersFor(core::ExportSubject::model, spec)) taking.push_back(each);
        auto* choice = desk.find<QComboBox>("export_format");
        QCOMPARE(choice->count(), static_cast<int>(taking.size()));
        for (int index = 0; index < choice->count(); ++index) {
            const core::Exporter& exporter = *taking[static_cast<std::size_t>(index)];
            QCOMPARE(choice->itemData(index).toString(), QString::fromStdString(exporter.id));
            QVERIFY(!choice->itemData(index, Qt::ToolTipRole).toString().isEmpty());
            choice->setCurrentIndex(index);
            QCOMPARE(choice->toolTip(), choice->itemData(index, Qt::ToolTipRole).toString());
            for (const core::Parameter& parameter : exporter.parameters)
                if (!parameter.ofClasses)
                    QTRY_VERIFY(desk.find<QWidget>(("export_" + parameter.name).c_str())->isVisible());
            QVERIFY(desk.view.request().settings == core::Settings(exporter.parameters));
            // A free name of the right kind.
            auto* target = desk.find<QLineEdit>("export_folder");
            if (!exporter.writesFolder())
                QTRY_VERIFY(target->text().endsWith(QString::fromStdString('.' + exporter.endings.front())));
            else
                QTRY_VERIFY(!target->text().isEmpty() && !target->text().endsWith(".png"));
        }
    }

    void aSheetIsWritten() {
        Desk desk(model_);
        auto* choice = desk.find<QComboBox>("export_format");
        desk.find<QSpinBox>("export_seed")->setValue(5);
        desk.find<QSpinBox>("export_count")->setValue(6);
        auto* preview = desk.find<ui::SheetView>("export_preview");
        QTRY_COMPARE_WITH_TIMEOUT(preview->atlas().size(), QSize(6 * 28, 28), kTimeout);
        choice->setCurrentIndex(choice->findData("sheet"));
        // What both have stays as it was chosen.
        QCOMPARE(desk.find<QSpinBox>("export_seed")->value(), 5);
        desk.find<QSpinBox>("export_columns")->setValue(3);
        desk.find<QSpinBox>("export_rows")->setValue(1);
        QTRY_COMPARE_WITH_TIMEOUT(preview->atlas().size(), QSize(3 * 28, 28), kTimeout);
        const QTemporaryDir parent;
        const QString file = parent.filePath(QStringLiteral("sheet.png"));
        desk.setFolder(file);
        QSignalSpy finished(&desk.exporter, &ui::ExportController::finished);
        desk.click("export_start");
        QVERIFY(finished.count() == 1 || finished.wait(kTimeout));
        QVERIFY2(desk.message()->text().startsWith("3 sample"), qPrintable(desk.message()->text()));
        const QImage sheet(file);
        QCOMPARE(sheet.size(), QSize(3 * 28 + 4 * 2, 28 + 2 * 2));
        for (int y = 0; y < 28; ++y)
            for (int x = 0; x < 28; ++x)
                QVERIFY(std::abs(qGray(sheet.pixel(2 + x, 2 + y)) - qGray(preview->atlas().pixel(x, y))) <= 1);
        // It is never written over.
        QTRY_VERIFY(desk.find<QPushButton>("export_start")->isEnabled());
        desk.click("export_start");
        QTRY_VERIFY_WITH_TIMEOUT(desk.message()->isError(), kTimeout);
        QVERIFY2(desk.message()->text().contains(file), qPrintable(desk.message()->text()));
    }

    void theModelItselfIsWritten() {
        Desk desk(model_);
        auto* choice = desk.find<QComboBox>("export_format");
        auto* preview = desk.find<ui::SheetView>("export_preview");
        QTRY_VERIFY_WITH_TIMEOUT(!preview->atlas().isNull(), kTimeout);
        QVERIFY(choice->findData("onnx") > choice->findData("sheet"));
        choice->setCurrentIndex(choice->findData("onnx"));
        // There are no samples to look at.
        QVERIFY(preview->atlas().isNull());
        QVERIFY(preview->emptyText().contains("whole model"));
        const QTemporaryDir parent;
        const QString folder = parent.filePath(QStringLiteral("onnx"));
        desk.setFolder(folder);
        QSignalSpy finished(&desk.exporter, &ui::ExportController::finished);
        desk.click("export_start");
        QVERIFY(finished.count() == 1 || finished.wait(kTimeout));
        QVERIFY2(!desk.message()->isError(), qPrintable(desk.message()->text()));
        QVERIFY2(desk.message()->text().startsWith("The model was written to "), qPrintable(desk.message()->text()));
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList({"decoder.onnx", "encoder.onnx"}));
        // Back to samples, they are drawn again.
        QTRY_VERIFY(desk.find<QPushButton>("export_start")->isEnabled());
        choice->setCurrentIndex(choice->findData("sheet"));
        QTRY_VERIFY_WITH_TIMEOUT(!preview->atlas().isNull(), kTimeout);
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
        QTRY_VERIFY(desk.find<QPushButton>("export_start")->isEnabled());  // a folder is suggested
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

    void aLargeExportThatIsCancelledIsKept() {
        auto model = std::make_shared<core::SavedModel>(*model_);
        model->weightsHash = std::string(64, 'a');
        Desk desk(model);
        const QTemporaryDir parent;
        desk.find<QSpinBox>("export_count")->setValue(1'000'000);
        desk.setFolder(parent.filePath(QStringLiteral("set")));
        QSignalSpy cancelled(&desk.exporter, &ui::ExportController::cancelled);
        bool clicked = false;
        connect(&desk.exporter, &ui::ExportController::progress, &desk.exporter, [&](int done, int) {
            if (done > 1000 && !std::exchange(clicked, true)) desk.click("export_cancel");
        });
        desk.click("export_start");
        QVERIFY(cancelled.count() == 1 || cancelled.wait(kTimeout));
        QVERIFY(!QDir(parent.filePath("set")).exists());
        QVERIFY(desk.exporter.kept().has_value());
        const std::size_t kept = desk.exporter.kept()->done;
        QVERIFY(kept > 1000);
        QCOMPARE(QDir(parent.filePath("set.partial")).entryList({"*.png"}, QDir::Files).size(),
                 static_cast<qsizetype>(kept));
        const QString number = desk.view.locale().toString(static_cast<qulonglong>(kept));
        QVERIFY2(!desk.message()->isError() && desk.message()->text().contains(number) &&
                     desk.message()->text().contains("set.partial"),
                 qPrintable(desk.message()->text()));
        auto* resume = desk.find<QPushButton>("export_resume");
        QTRY_VERIFY_WITH_TIMEOUT(resume->isVisible() && resume->isEnabled(), kTimeout);
        QVERIFY2(resume->text().contains(number), qPrintable(resume->text()));
        // What is continued stays, however little comes to it.
        desk.click("export_resume");
        desk.click("export_cancel");
        QVERIFY(cancelled.count() == 2 || cancelled.wait(kTimeout));
        QVERIFY(desk.exporter.kept().has_value() && desk.exporter.kept()->done >= kept);
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
        QVERIFY(desk.message()->text().startsWith("2 sample"));
    }

    /// Of a model of wide images the preview had half the rows, each of two images.
    void rowsOfWideSamples() {
        Desk desk;
        desk.session.setLiveSnapshot(small::snapshot(4, {}, 0, {28, 56, 1}));
        desk.find<QSpinBox>("export_count")->setValue(12);
        auto* preview = desk.find<ui::SheetView>("export_preview");
        QTRY_COMPARE_WITH_TIMEOUT(preview->atlas().size(), QSize(8 * 56, 2 * 28), kTimeout);
        QCOMPARE(preview->cellCount(), 16);
    }

    void onlyAConditionalModelHasAClassRow() {
        Desk desk(model_);
        QVERIFY(!desk.find<QComboBox>("export_class")->isVisible());
        // Nor has it settings that are about classes; the request has them all the same.
        QVERIFY(!desk.find<QWidget>("export_per_class") && !desk.find<QWidget>("export_layout"));
        QCOMPARE(desk.view.request().settings.integer("per_class"), std::int64_t{0});
        desk.session.setModel(conditional(), QStringLiteral("/models/classes"));
        QVERIFY(desk.find<QWidget>("export_per_class") && desk.find<QWidget>("export_layout"));
        QVERIFY(desk.find<QComboBox>("export_class")->isVisible());
        QVERIFY(!desk.find<QComboBox>("export_class")->toolTip().isEmpty());
        QCOMPARE(desk.find<QComboBox>("export_class")->count(), 5);
        desk.session.setModel(model_, QStringLiteral("/models/squares"));
        QVERIFY(!desk.find<QComboBox>("export_class")->isVisible());
        QVERIFY(desk.view.request().classes.empty());
    }

    void theChosenClassIsShownAndWritten() {
        Desk desk(conditional());
        auto* choice = desk.find<QComboBox>("export_class");
        QVERIFY(desk.view.request().classes.empty());  // all in turn
        desk.session.setClassMix({{0, 0.5F}, {1, 0.5F}});
        choice->setCurrentIndex(1);
        QCOMPARE(desk.view.request().classes, desk.session.classMix());
        choice->setCurrentIndex(choice->findText(QStringLiteral("shoe")));
        QCOMPARE(desk.view.request().classes, core::ClassMix{{2}});
        choice->setCurrentIndex(0);
        desk.find<QSpinBox>("export_count")->setValue(3);
        auto* preview = desk.find<ui::SheetView>("export_preview");
        QTRY_COMPARE_WITH_TIMEOUT(preview->atlas().size(), QSize(84, 28), kTimeout);
        const QImage each = preview->atlas();
        QCOMPARE(preview->captions(), (QStringList{"shirt", "bag", "shoe"}));
        choice->setCurrentIndex(choice->findText(QStringLiteral("shoe")));
        QTRY_VERIFY_WITH_TIMEOUT(preview->atlas() != each, kTimeout);
        QCOMPARE(preview->captions(), (QStringList{"shoe", "shoe", "shoe"}));
        const auto middle = [](const QImage& atlas, int cell) { return qGray(atlas.pixel(28 * cell + 14, 14)); };
        QVERIFY(qAbs(middle(preview->atlas(), 2) - middle(each, 2)) <= 1);  // the third one was a shoe before

        const QTemporaryDir parent;
        desk.setFolder(parent.filePath(QStringLiteral("set")));
        QSignalSpy finished(&desk.exporter, &ui::ExportController::finished);
        desk.click("export_start");
        QVERIFY(finished.count() == 1 || finished.wait(kTimeout));
        QFile file(parent.filePath(QStringLiteral("set/manifest.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QVERIFY2(lines[1].startsWith("0,000000.png,0,shoe,"), lines[1]);
        // Newer weights of the same model keep the choice.
        desk.session.setLiveSnapshot(conditional()->snapshot);
        QCOMPARE(choice->currentText(), QStringLiteral("shoe"));
    }

    void samplesAreDrawnAroundTheCurrentOne() {
        Desk desk(model_);
        auto* around = desk.find<QComboBox>("export_around");
        auto* spread = desk.find<QDoubleSpinBox>("export_spread");
        QVERIFY(around->isVisible() && !spread->isEnabled());
        // Above what goes with it, and not below the names of the files.
        const auto top = [&](QWidget* field) { return field->mapTo(&desk.view, QPoint()).y(); };
        QVERIFY(top(around) < top(spread));
        QVERIFY(top(around) < top(desk.find<QSpinBox>("export_count")));
        QVERIFY(desk.view.request().centers.latents.empty());
        // There are no favorites.
        QVERIFY(!qobject_cast<QStandardItemModel*>(around->model())->item(2)->isEnabled());
        around->setCurrentIndex(1);
        QVERIFY(spread->isEnabled());
        const core::Latent latent{0.5F, -1, 0, 2};
        desk.session.setLatent(latent);
        QCOMPARE(desk.view.request().centers.latents, std::vector<core::Latent>{latent});
        spread->setValue(0);
        desk.find<QSpinBox>("export_count")->setValue(2);
        const QTemporaryDir parent;
        desk.setFolder(parent.filePath(QStringLiteral("set")));
        QSignalSpy finished(&desk.exporter, &ui::ExportController::finished);
        desk.click("export_start");
        QVERIFY(finished.count() == 1 || finished.wait(kTimeout));
        QFile file(parent.filePath(QStringLiteral("set/manifest.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().split('\n')[2], QByteArray("1,000001.png,0,0.5,-1.0,0.0,2.0"));
        around->setCurrentIndex(0);
        QVERIFY(!spread->isEnabled());
        auto* choice = desk.find<QComboBox>("export_format");
        choice->setCurrentIndex(choice->findData("sheet"));
        QVERIFY(!around->isVisible());
    }

    void theTabsAreInLineWithThePages() {
        ui::ExportPages pages(new QWidget, new QWidget);
        pages.resize(800, 600);
        pages.show();
        const auto* tabs = pages.findChild<QTabBar*>("export_tabs");
        QCOMPARE(tabs->mapTo(&pages, tabs->tabRect(0).topLeft()).x(), ui::space::kPanel);
    }

    void distancesNeedTheDatasetOfTheModel() {
        auto model = std::make_shared<core::SavedModel>(*model_);
        model->datasetSource = "squares";
        Desk desk(model);
        auto* least = desk.find<QDoubleSpinBox>("export_min_distance");
        QVERIFY(!least->isEnabled() && !desk.view.request().dataset);
        auto other = std::make_shared<core::Dataset>(*smallDataset());
        other->source = "others";
        desk.session.setDataset(other);
        QVERIFY(!least->isEnabled());
        desk.session.setDataset(smallDataset());
        QVERIFY(least->isEnabled());
        QVERIFY(desk.view.request().dataset == desk.session.dataset());
        desk.find<QCheckBox>("export_distances")->setChecked(true);
        desk.find<QSpinBox>("export_count")->setValue(2);
        const QTemporaryDir parent;
        desk.setFolder(parent.filePath(QStringLiteral("set")));
        QSignalSpy finished(&desk.exporter, &ui::ExportController::finished);
        desk.click("export_start");
        QVERIFY(finished.count() == 1 || finished.wait(kTimeout));
        QFile file(parent.filePath(QStringLiteral("set/manifest.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readLine().startsWith("index,file,seed,distance,nearest,z0"));
    }

    void tooFewSamplesAreTold() {
        Desk desk(model_);
        desk.find<QDoubleSpinBox>("export_temperature")->setValue(0);
        desk.find<QCheckBox>("export_drop_similar")->setChecked(true);
        const QTemporaryDir parent;
        desk.setFolder(parent.filePath(QStringLiteral("set")));
        desk.click("export_start");
        QTRY_VERIFY_WITH_TIMEOUT(desk.message()->isError(), kTimeout);
        QVERIFY2(desk.message()->text().contains("Only 1 of 64 samples"), qPrintable(desk.message()->text()));
        QVERIFY(QDir(parent.path()).isEmpty());
    }

    void anInterruptedExportIsContinued_data() {
        QTest::addColumn<QString>("button");
        QTest::newRow("continue") << "export_resume";
        QTest::newRow("start again") << "export_restart";
    }
    void anInterruptedExportIsContinued() {
        QFETCH(QString, button);
        auto model = std::make_shared<core::SavedModel>(*model_);
        model->weightsHash = std::string(64, 'a');
        Desk desk(model);
        desk.find<QSpinBox>("export_count")->setValue(150);
        const QTemporaryDir parent;
        leaveInterrupted(desk.view.request(), parent.path().toStdString());
        QVERIFY(QFile::exists(parent.filePath("set.partial/000063.png")));
        desk.setFolder(parent.filePath(QStringLiteral("set")));
        desk.click("export_start");
        auto* resume = desk.find<QPushButton>("export_resume");
        QTRY_VERIFY_WITH_TIMEOUT(resume->isVisible(), kTimeout);
        QVERIFY2(resume->text().contains("(64 of 150)"), qPrintable(resume->text()));
        QVERIFY(resume->isEnabled() && desk.message()->isError());
        // Of other settings it is not the continuation.
        desk.find<QSpinBox>("export_seed")->setValue(3);
        QVERIFY(!resume->isVisible());
        desk.click("export_start");
        QTRY_VERIFY_WITH_TIMEOUT(resume->isVisible(), kTimeout);
        QVERIFY(!resume->isEnabled() && desk.find<QPushButton>("export_restart")->isEnabled());
        desk.find<QSpinBox>("export_seed")->setValue(0);
        desk.click("export_start");
        QTRY_VERIFY_WITH_TIMEOUT(resume->isVisible() && resume->isEnabled(), kTimeout);
        QSignalSpy finished(&desk.exporter, &ui::ExportController::finished);
        desk.click(button.toLatin1().constData());
        QVERIFY(finished.count() == 1 || finished.wait(kTimeout));
        QVERIFY2(desk.message()->text().startsWith("150 sample"), qPrintable(desk.message()->text()));
        QCOMPARE(QDir(parent.filePath("set")).entryList(QDir::Files).size(), 153);
        QCOMPARE(QDir(parent.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{"set"});
        QVERIFY(!resume->isVisible() && !desk.find<QPushButton>("export_restart")->isVisible());
    }

   private:
    /// What a program leaves that is killed while it writes `folder`/set.
    static void leaveInterrupted(const core::ExportRequest& request, const std::filesystem::path& folder) {
        std::stop_source stop;
        const auto copy = [&](const core::Progress&) {
            if (!stop.stop_requested())
                std::filesystem::copy(folder / "set.partial", folder / "copy",
                                      std::filesystem::copy_options::recursive);
            stop.request_stop();
        };
        QCOMPARE(core::exportTo(*core::findExporter("png"), request, folder / "set",
                                core::JobContext(stop.get_token(), copy)),
                 core::Outcome::cancelled);
        std::filesystem::rename(folder / "copy", folder / "set.partial");
    }

    static std::shared_ptr<const core::SavedModel> conditional() {
        const core::ModelFamily& family = core::modelFamily("vae");
        core::ModelSpec spec{
            "vae", core::Settings(family.modelParameters), core::imageSpec({28, 28, 1}), {"shirt", "bag", "shoe"}};
        spec.settings.set("width", std::int64_t{8});
        spec.settings.set("labels", true);
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = std::make_shared<const core::ModelSnapshot>(spec, core::untrainedModel(spec, 1),
                                                                      core::LatentStatistics{}, 1);
        return model;
    }

    std::shared_ptr<const core::SavedModel> model_;
};

IMAGO_GUI_TEST(TestExportView)
#include "test_export_view.moc"
