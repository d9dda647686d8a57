#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QtTest>
#include <memory>

#include "Child.h"
#include "QueueDesk.h"
#include "SmallModels.h"
#include "TrainDesk.h"
#include "core/project/ModelFolder.h"
#include "tests/TestProgram.h"
#include "ui/train/StartController.h"

using namespace ui;

namespace {

constexpr int kStartPatience = 60'000;

/// What the Train form says of a training's first weights.
struct StartDesk : TrainDesk {
    StartDesk() {
        base->snapshot = small::snapshot(6);
        base->trainingSettings = small::trainingSettings(1);
        base->weightsHash = core::saveModel(*base, place().toStdString());
        panel.setTrainingSettings(small::trainingSettings(1));
    }
    QString place() const { return folder.filePath("clothes"); }
    QComboBox* choice() { return child<QComboBox>(panel, "train_start_from"); }
    QString message() { return child<QLabel>(panel, "train_start_message")->text(); }
    StartController& starts() { return training.startingModel(); }
    const QStandardItem* openModel() { return qobject_cast<QStandardItemModel*>(choice()->model())->item(1); }

    std::shared_ptr<core::SavedModel> base = std::make_shared<core::SavedModel>();
};

}  // namespace

/// Another model's weights as the start of a training.
class TestStartField : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void aTrainingStartsFromRandomWeights();
    void aModelProposesItsNetworkAndSaysWhatFits();
    void theOpenModelCanBeChosen();
    void anotherTypeIsRefused();
    void aFolderWithoutAModelIsASentence();
    void aTrainingStartsFromTheModel();
    void aQueuedTrainingStartsFromIt();
};

void TestStartField::aTrainingStartsFromRandomWeights() {
    StartDesk desk;
    QCOMPARE(desk.choice()->currentText(), QString("Random weights"));
    QVERIFY(desk.starts().place().empty());
    QVERIFY(desk.message().isEmpty());
}

void TestStartField::aModelProposesItsNetworkAndSaysWhatFits() {
    StartDesk desk;
    desk.starts().choose(desk.place().toStdString());
    QTRY_COMPARE(desk.panel.modelSettings().integer("latent_size"), std::int64_t{6});
    QCOMPARE(desk.panel.modelSettings().integer("width"), std::int64_t{8});
    QCOMPARE(desk.choice()->currentText(), QString("clothes"));
    QCOMPARE(desk.message(), QString("Open a dataset to see which layers fit."));
    desk.session.setDataset(small::dataset());
    QTRY_VERIFY(desk.panel.modelSettings().integer("latent_size") == 6 && desk.message().contains("all "));
    // A proposal: what is changed stays changed, and it says what that costs.
    child<QSpinBox>(desk.panel, "parameter_latent_size")->setValue(5);
    QTRY_VERIFY2(desk.message().contains("as the network settings differ"), qPrintable(desk.message()));
    QCOMPARE(desk.panel.modelSettings().integer("latent_size"), std::int64_t{5});
    desk.choice()->setCurrentIndex(0);
    QVERIFY(desk.starts().place().empty());
    QVERIFY(desk.message().isEmpty());
    QCOMPARE(desk.choice()->count(), 3);
}

void TestStartField::theOpenModelCanBeChosen() {
    StartDesk desk;
    QVERIFY(!desk.openModel()->isEnabled());
    desk.session.setModel(desk.base, {});
    QVERIFY(!desk.openModel()->isEnabled());
    QCOMPARE(desk.openModel()->toolTip(), QString("The open model is not saved."));
    desk.session.setModel(desk.base, desk.place());
    QVERIFY(desk.openModel()->isEnabled());
    desk.choice()->setCurrentIndex(1);
    QCOMPARE(QString::fromStdString(desk.starts().place()), desk.place());
    QTRY_VERIFY(desk.starts().model());
    QCOMPARE(desk.starts().model()->origin.sha256, desk.base->weightsHash);
    // It stays chosen when another one is open.
    desk.session.setModel(desk.base, desk.folder.filePath("other"));
    QCOMPARE(QString::fromStdString(desk.starts().place()), desk.place());
}

void TestStartField::anotherTypeIsRefused() {
    StartDesk desk;
    desk.session.setModel(desk.base, desk.place());
    desk.starts().choose(desk.place().toStdString());
    QTRY_VERIFY(desk.starts().model());
    auto* family = child<QComboBox>(desk.panel, "train_family");
    family->setCurrentIndex(family->findData("gan"));
    QVERIFY(!desk.openModel()->isEnabled());
    QCOMPARE(desk.openModel()->toolTip(), QString("The open model is of another type: VAE."));
    QVERIFY2(desk.message().startsWith("A training of the model GAN cannot start from"), qPrintable(desk.message()));
}

void TestStartField::aFolderWithoutAModelIsASentence() {
    StartDesk desk;
    desk.starts().choose(desk.folder.filePath("nowhere").toStdString());
    QTRY_VERIFY2(desk.message().startsWith("There is no model"), qPrintable(desk.message()));
    QVERIFY(desk.starts().place().empty());
    QCOMPARE(desk.choice()->currentIndex(), 0);
}

void TestStartField::aTrainingStartsFromTheModel() {
    StartDesk desk;
    desk.session.setDataset(small::dataset());
    desk.panel.setTrainingSettings(small::trainingSettings(1));
    desk.starts().choose(desk.place().toStdString());
    QTRY_COMPARE(desk.panel.modelSettings().integer("latent_size"), std::int64_t{6});
    QStringList noted;
    connect(&desk.training, &TrainingController::noted, this, [&](const QString& sentence) { noted << sentence; });
    child<QAction>(desk.panel, "train_start")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(desk.training.canStart() && desk.session.model(), kStartPatience);
    QVERIFY(desk.session.model()->startedFrom);
    QCOMPARE(desk.session.model()->startedFrom->name, std::string("clothes"));
    QCOMPARE(desk.session.model()->startedFrom->sha256, desk.base->weightsHash);
    QVERIFY2(noted.join(' ').contains("Starts from \"clothes\": all "), qPrintable(noted.join(' ')));
    const core::SavedModel saved = core::loadModel(desk.session.modelPath().toStdString());
    QVERIFY(saved.startedFrom == desk.session.model()->startedFrom);
}

void TestStartField::aQueuedTrainingStartsFromIt() {
    const StartDesk models;
    const QTemporaryDir folder;
    QVERIFY(writeSquares(folder.filePath("images")));
    QueueDesk desk(folder.path());
    auto data = std::make_shared<core::Dataset>(*small::dataset());
    data->source = folder.filePath("images").toStdString();
    desk.session.setDataset(data);
    desk.training.startingModel().choose(models.place().toStdString());
    desk.queue.addTraining("vae", small::modelSettings(6), small::trainingSettings(1));
    QTRY_COMPARE(desk.names().size(), qsizetype{1});
    QCOMPARE(QString::fromStdString(desk.queue.entries().front().training.startFrom), models.place());
    // Those that are queued have theirs, whatever is chosen later.
    desk.training.startingModel().choose({});
    desk.queue.run();
    QTRY_COMPARE_WITH_TIMEOUT(desk.queue.work(), QueueWork::idle, kStartPatience);
    QTRY_COMPARE(desk.states(), QStringList{"done"});
    QVERIFY(desk.session.model()->startedFrom);
    QCOMPARE(desk.session.model()->startedFrom->name, std::string("clothes"));
    // The same again is another start than random weights: it needs the model.
    QSignalSpy failed(&desk.queue, &QueueController::failed);
    desk.queue.addRun(desk.queue.entries().front().run, "again");
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.front().front().toString().contains("\"clothes\""));
}

IMAGO_GUI_TEST(TestStartField)
#include "test_start_field.moc"
