#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

#include "Child.h"
#include "NoPlaceForModels.h"
#include "SmallModels.h"
#include "core/rendering/Renderer.h"
#include "tests/TestProgram.h"
#include "ui/common/MessageLine.h"
#include "ui/common/QtImage.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/sheet/SheetView.h"
#include "ui/jobs/RenderController.h"
#include "ui/train/ProbeController.h"
#include "ui/train/TrainPanel.h"
#include "ui/train/TrainView.h"

using namespace ui;

namespace {

constexpr int kPatience = 60'000;

/// The panel and the view of a training, with the trainer and the renderer behind them.
struct Desk {
    Desk() {
        panel.setModelSettings(small::modelSettings());
        panel.setTrainingSettings(small::endlessSettings());
        panel.resize(320, 900);
        panel.show();
        view.resize(600, 600);
        view.show();
    }
    void click(const QString& name) { QTest::mouseClick(child<QToolButton>(panel, name + "_button"), Qt::LeftButton); }
    /// "start pause stop": the buttons that can be pressed.
    QString enabled() {
        QStringList names;
        for (const char* name : {"start", "pause", "stop"}) {
            const QString whole = QStringLiteral("train_") + name;
            if (child<QToolButton>(panel, whole + "_button")->isEnabled()) names << name;
            if (child<QAction>(panel, whole)->isEnabled() != names.contains(name)) names << "not the action";
        }
        return names.join(' ');
    }
    QString state() { return child<QLabel>(panel, "train_state")->text(); }
    MessageLine* message() { return child<MessageLine>(panel, "train_message"); }
    SheetView* samples() { return child<SheetView>(view, "train_samples"); }
    SheetView* reconstructions() { return child<SheetView>(view, "train_reconstructions"); }

    QTemporaryDir folder;
    Theme theme;
    Session session;
    RenderController renderer{1};
    TrainingController training{session, folder.path().toStdString() + "/models"};
    ProbeController probe;
    TrainPanel panel{session, training, probe, theme};
    VideoController videos;
    TrainView view{session, training, renderer, videos, theme};
};

}  // namespace

#define TRY_STATE(desk, wanted) QTRY_COMPARE_WITH_TIMEOUT((desk).training.state(), wanted, kPatience)

/// Training through the widgets, and the images that it shows.
class TestTrainPanel : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void needsADataset();
    void buttonsDriveATraining();
    void aTrainingThatEndsByItself();
    void keysDriveATraining();
    void trainsWithTheChosenSettings();
    void aFailureIsASentence();
    void aModelThatCannotBeSavedIsASentence();
    void samplesAndReconstructionsFollowTheTraining();
    void theSamplesAreTheSamePoints();
    void originalsAreTestImages();
    void imagesOfAnotherSizeHaveNoReconstructions();
    void samplesOfAConditionalModelHaveAColumnAClass();
    void theOpenModelIsNamed();
    void sentencesLeaveTheButtonsWhereTheyAre();
    void everyWarningStays();
    void overfittingIsNamed();
    void sentencesAreAboutTheRunOnScreen();
};

void TestTrainPanel::needsADataset() {
    Desk desk;
    QCOMPARE(desk.enabled(), QString());
    QVERIFY2(desk.state().contains("dataset"), qPrintable(desk.state()));
    desk.session.setDataset(small::dataset());
    QCOMPARE(desk.enabled(), QString("start"));
    QCOMPARE(desk.state(), QString("Ready to train."));
    auto part = std::make_shared<core::Dataset>(*small::dataset(52));
    part->whole = small::dataset();
    desk.session.setDataset(part);
    QVERIFY2(desk.state().contains("52") && desk.state().contains("(12 left out)"), qPrintable(desk.state()));
    desk.session.setDataset(nullptr);
    QCOMPARE(desk.enabled(), QString());
}

void TestTrainPanel::buttonsDriveATraining() {
    Desk desk;
    desk.session.setDataset(small::dataset());
    const auto formsEnabled = [&] {
        return child<QWidget>(desk.panel, "model_form")->isEnabled() &&
               child<QWidget>(desk.panel, "parameter_batch_size")->isEnabled() &&
               child<QWidget>(desk.panel, "train_family")->isEnabled();
    };
    QVERIFY(formsEnabled());

    desk.click("train_start");
    QCOMPARE(desk.training.state(), TrainingState::running);
    QCOMPARE(desk.enabled(), QString("pause stop"));
    QVERIFY(!formsEnabled());
    QCOMPARE(desk.state(), QString::fromUtf8("Preparing…"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), QString::fromUtf8("Training…"), kPatience);

    auto* pause = child<QToolButton>(desk.panel, "train_pause_button");
    QCOMPARE(pause->text(), QString("Pause"));
    desk.click("train_pause");
    QCOMPARE(desk.training.state(), TrainingState::paused);
    QCOMPARE(desk.enabled(), QString("pause stop"));
    QCOMPARE(pause->text(), QString("Resume"));
    QCOMPARE(desk.state(), QString("Paused."));
    desk.click("train_pause");
    QCOMPARE(desk.training.state(), TrainingState::running);
    QCOMPARE(pause->text(), QString("Pause"));
    const auto step = desk.training.status().step;
    QTRY_VERIFY_WITH_TIMEOUT(desk.training.status().step > step && !desk.training.history().empty(), kPatience);
    QVERIFY(child<QLabel>(desk.panel, "train_loss")->text().contains("nats"));

    desk.click("train_stop");
    QCOMPARE(desk.training.state(), TrainingState::stopping);
    QCOMPARE(desk.enabled(), QString());
    QCOMPARE(desk.state(), QString::fromUtf8("Stopping and saving…"));
    TRY_STATE(desk, TrainingState::idle);
    QCOMPARE(desk.enabled(), QString("start"));
    QVERIFY(formsEnabled());
    QVERIFY2(!desk.message()->isError() && desk.message()->text().contains("small-squares-vae"),
             qPrintable(desk.message()->text()));
    QCOMPARE(desk.message()->toolTip(), desk.session.modelPath());
    QVERIFY(QFile::exists(desk.session.modelPath() + "/model.safetensors"));
    // What the last training had to say goes with the next one.
    desk.click("train_start");
    QVERIFY(!desk.message()->isVisible());
    desk.click("train_stop");
    TRY_STATE(desk, TrainingState::idle);
}

void TestTrainPanel::aTrainingThatEndsByItself() {
    Desk desk;
    desk.session.setDataset(small::dataset());
    desk.panel.setTrainingSettings(small::trainingSettings(2));
    desk.click("train_start");
    TRY_STATE(desk, TrainingState::idle);
    QCOMPARE(desk.enabled(), QString("start"));
    QCOMPARE(desk.state(), QString("Ready to train."));
    QVERIFY(desk.session.model()->test.images > 0);
    QVERIFY(desk.message()->text().contains("small-squares-vae"));
    // What a person may hope for is said, too.
    const QString steps = QString::number(desk.training.status().step);
    QVERIFY2(desk.message()->text().contains("only " + steps + " step(s), so its samples are rough"),
             qPrintable(desk.message()->text()));
}

void TestTrainPanel::keysDriveATraining() {
    Desk desk;
    desk.session.setDataset(small::dataset());
    desk.panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.panel));
    QTest::keyClick(&desk.panel, Qt::Key_F5);
    QCOMPARE(desk.training.state(), TrainingState::running);
    QTest::keyClick(&desk.panel, Qt::Key_F6);
    QCOMPARE(desk.training.state(), TrainingState::paused);
    QTest::keyClick(&desk.panel, Qt::Key_F5, Qt::ShiftModifier);
    QCOMPARE(desk.training.state(), TrainingState::stopping);
    TRY_STATE(desk, TrainingState::idle);
}

void TestTrainPanel::trainsWithTheChosenSettings() {
    Desk desk;
    desk.session.setDataset(small::dataset());
    QCOMPARE(desk.panel.family(), std::string("vae"));
    QVERIFY(desk.panel.modelSettings() == small::modelSettings());
    QVERIFY(desk.panel.trainingSettings() == small::endlessSettings());
    QSignalSpy changed(&desk.panel, &TrainPanel::trainingSettingsChanged);
    desk.panel.setTrainingSettings(small::trainingSettings(1));
    child<QSpinBox>(desk.panel, "parameter_seed")->setValue(17);
    QVERIFY(!changed.isEmpty());
    child<QSpinBox>(desk.panel, "parameter_latent_size")->setValue(7);
    desk.click("train_start");
    TRY_STATE(desk, TrainingState::idle);
    QCOMPARE(desk.session.snapshot()->latentSize(), 7);
    QCOMPARE(desk.session.model()->trainingSettings.integer("seed"), std::int64_t{17});
    QCOMPARE(desk.session.model()->trainingSettings.integer("batch_size"), std::int64_t{16});
}

void TestTrainPanel::aFailureIsASentence() {
    Desk desk;
    desk.session.setDataset(small::dataset(1));
    desk.click("train_start");
    TRY_STATE(desk, TrainingState::idle);
    QVERIFY(desk.message()->isVisible() && desk.message()->isError());
    QVERIFY2(desk.message()->text().contains("at least 2"), qPrintable(desk.message()->text()));
    QCOMPARE(desk.enabled(), QString("start"));
    desk.session.setDataset(small::dataset());
    desk.click("train_start");
    QVERIFY(!desk.message()->isVisible() && !desk.message()->isError());
    desk.click("train_stop");
    TRY_STATE(desk, TrainingState::idle);
}

void TestTrainPanel::aModelThatCannotBeSavedIsASentence() {
    Desk desk;
    QFile inTheWay(desk.folder.filePath("models"));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const NoPlaceForModels nowhere;
    desk.session.setDataset(small::dataset());
    desk.panel.setTrainingSettings(small::trainingSettings(1));
    desk.click("train_start");
    TRY_STATE(desk, TrainingState::idle);
    QVERIFY(desk.message()->isError());
    QVERIFY2(desk.message()->text().contains("still open"), qPrintable(desk.message()->text()));
    QVERIFY(desk.session.model());
}

void TestTrainPanel::samplesAndReconstructionsFollowTheTraining() {
    Desk desk;
    desk.session.setDataset(small::dataset());
    QCOMPARE(desk.samples()->cellCount(), 0);
    QCOMPARE(desk.reconstructions()->cellCount(), 0);
    desk.click("train_start");
    QTRY_COMPARE_WITH_TIMEOUT(desk.samples()->cellCount(), 32, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.reconstructions()->cellCount(), 16, kPatience);
    QCOMPARE(desk.samples()->atlas().size(), QSize(8 * 28, 4 * 28));
    QCOMPARE(desk.reconstructions()->atlas().size(), QSize(8 * 28, 2 * 28));
    const QImage samples = desk.samples()->atlas();
    const QImage originals = desk.reconstructions()->atlas().copy(0, 0, 224, 28);
    const QImage reconstructions = desk.reconstructions()->atlas().copy(0, 28, 224, 28);
    QTRY_VERIFY_WITH_TIMEOUT(desk.samples()->atlas() != samples, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.reconstructions()->atlas().copy(0, 28, 224, 28) != reconstructions, kPatience);
    QCOMPARE(desk.reconstructions()->atlas().copy(0, 0, 224, 28), originals);
    desk.click("train_stop");
    TRY_STATE(desk, TrainingState::idle);
    // The images of the model stay.
    QCOMPARE(desk.samples()->cellCount(), 32);
    QCOMPARE(desk.reconstructions()->cellCount(), 16);
}

void TestTrainPanel::theSamplesAreTheSamePoints() {
    Desk first;
    Desk second;
    const auto snapshot = small::snapshot();
    first.session.setLiveSnapshot(snapshot);
    first.session.setLatent({1, 2, 3, 4});  // nor do the sliders matter
    second.session.setLiveSnapshot(snapshot);
    QTRY_COMPARE_WITH_TIMEOUT(first.samples()->cellCount(), 32, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(second.samples()->cellCount(), 32, kPatience);
    QCOMPARE(first.samples()->atlas(), second.samples()->atlas());
    // Each is another image.
    QVERIFY(first.samples()->atlas().copy(0, 0, 28, 28) != first.samples()->atlas().copy(28, 0, 28, 28));
}

void TestTrainPanel::originalsAreTestImages() {
    Desk desk;
    desk.session.setDataset(small::dataset());
    desk.session.setLiveSnapshot(small::snapshot());
    QTRY_COMPARE_WITH_TIMEOUT(desk.reconstructions()->cellCount(), 16, kPatience);
    const core::Dataset& data = *desk.session.dataset();
    for (int column = 0; column < 8; ++column) {
        const std::size_t index = data.size() - data.testCount + static_cast<std::size_t>(column);
        QCOMPARE(desk.reconstructions()->atlas().copy(28 * column, 0, 28, 28), toQImage(data.preview(index)));
    }
    // Few images are shown all the same, each once.
    desk.session.setDataset(small::dataset(16));
    QTRY_COMPARE_WITH_TIMEOUT(desk.reconstructions()->cellCount(), 4, kPatience);
}

void TestTrainPanel::imagesOfAnotherSizeHaveNoReconstructions() {
    Desk desk;
    desk.session.setDataset(small::dataset());
    desk.session.setLiveSnapshot(small::snapshot());
    QTRY_COMPARE_WITH_TIMEOUT(desk.reconstructions()->cellCount(), 16, kPatience);
    desk.session.setLiveSnapshot(small::snapshot(4, {}, 1, {32, 32, 1}));
    QCOMPARE(desk.reconstructions()->cellCount(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(desk.samples()->atlas().size(), QSize(8 * 32, 4 * 32), kPatience);
    QCOMPARE(desk.reconstructions()->cellCount(), 0);
}

void TestTrainPanel::samplesOfAConditionalModelHaveAColumnAClass() {
    Desk desk;
    const auto snapshot = small::conditionalSnapshot({"shirt", "bag", "shoe"});
    desk.session.setLiveSnapshot(snapshot);
    QTRY_COMPARE_WITH_TIMEOUT(desk.samples()->cellCount(), 12, kPatience);
    QCOMPARE(desk.samples()->atlas().size(), QSize(3 * 28, 4 * 28));
    core::Renderer renderer(1);
    for (const int row : {0, 3}) {
        for (int column = 0; column < 3; ++column) {
            const std::vector<core::Latent> point{core::sampleLatent(4, 1, static_cast<std::uint64_t>(row))};
            const std::vector<core::ClassMix> mix{{{column}}};
            const QImage wanted = toQImage(renderer.decode(*snapshot, point, mix).front());
            const QImage shown = desk.samples()->atlas().copy(28 * column, 28 * row, 28, 28);
            // Other kernels may round differently at another batch size: by one gray level at most.
            for (int x = 0; x < 28; ++x) QVERIFY(qAbs(qGray(shown.pixel(x, 14)) - qGray(wanted.pixel(x, 14))) <= 1);
        }
    }
    QVERIFY(desk.samples()->atlas().copy(0, 0, 28, 28) != desk.samples()->atlas().copy(28, 0, 28, 28));
    QVERIFY(desk.samples()->accessibleName().contains("class"));
}

void TestTrainPanel::theOpenModelIsNamed() {
    Desk desk;
    const QString plain = desk.samples()->accessibleName();
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot = small::snapshot();
    desk.session.setModel(model, "/models/shirts");
    QVERIFY2(desk.samples()->accessibleName().contains("shirts"), qPrintable(desk.samples()->accessibleName()));
    // Whatever dataset is open.
    desk.session.setDataset(small::dataset());
    QVERIFY(desk.samples()->accessibleName().contains("shirts"));
    desk.session.setModel(model, "/models/copy of them");
    QVERIFY2(desk.samples()->accessibleName().contains("copy of them"), qPrintable(desk.samples()->accessibleName()));
    desk.session.setLiveSnapshot(small::snapshot(4, {}, 1));
    QCOMPARE(desk.samples()->accessibleName(), plain);
    // A long name makes nothing wider.
    const int width = desk.view.minimumSizeHint().width();
    desk.session.setModel(model, "/models/" + QString(100, 'w'));
    QCOMPARE(desk.view.minimumSizeHint().width(), width);
    QVERIFY(desk.samples()->accessibleName().size() < 100);
}

void TestTrainPanel::everyWarningStays() {
    Desk desk;
    desk.session.setDataset(small::dataset());
    for (const char* sentence : {"The curves cannot be written.", "The run is gone.", "The curves cannot be written."})
        Q_EMIT desk.training.warned(sentence);
    QCOMPARE(desk.message()->text(), QString("The curves cannot be written. The run is gone."));
    QVERIFY(desk.message()->isError());
    // They are of one training.
    desk.training.start("vae", small::modelSettings(), small::trainingSettings(1));
    QCOMPARE(desk.message()->text(), QString());
    Q_EMIT desk.training.warned("Another one.");
    QCOMPARE(desk.message()->text(), QString("Another one."));
    QTRY_COMPARE_WITH_TIMEOUT(desk.training.state(), TrainingState::idle, kPatience);
}

void TestTrainPanel::sentencesLeaveTheButtonsWhereTheyAre() {
    Desk desk;
    desk.session.setDataset(small::dataset());
    auto* start = child<QToolButton>(desk.panel, "train_start_button");
    QApplication::processEvents();
    const QPoint place = start->mapTo(&desk.panel, QPoint());
    desk.message()->showError(QString("A sentence that needs some lines. ").repeated(8));
    QApplication::processEvents();
    QTRY_VERIFY2(desk.message()->height() > 3 * desk.message()->fontMetrics().height(),
                 qPrintable(QString::number(desk.message()->height())));
    QCOMPARE(start->mapTo(&desk.panel, QPoint()), place);
    QVERIFY(desk.message()->mapTo(&desk.panel, QPoint()).y() < place.y());
}

void TestTrainPanel::overfittingIsNamed() {
    Desk desk;
    auto* line = child<MessageLine>(desk.panel, "train_overfitting");
    QVERIFY(line->text().isEmpty());
    core::History history;
    const double values[] = {400, 300, 250, 280, 300, 320};
    for (int i = 0; i < 6; ++i) history.push_back({"validation_neg_elbo", 100 * i + 100, 0, 0, values[i]});
    desk.training.showHistory(history);
    QVERIFY2(line->isError() && line->text().contains("step 300 ") && line->text().contains("Overfitting"),
             qPrintable(line->text()));
    desk.training.showHistory({history[0], history[1], history[2]});
    QVERIFY(line->text().isEmpty());
    // Early stopping has ended it: the model is the best one.
    core::TrainingEvent ended{core::TrainingEventKind::ended, 600, 6, 6};
    ended.message = core::Message::verbatim("It ended early.");
    desk.training.showHistory(history, "vae", {ended});
    QVERIFY2(line->text().isEmpty(), qPrintable(line->text()));
    ended.step = 500;  // and it was resumed
    desk.training.showHistory(history, "vae", {ended});
    QVERIFY(line->text().contains("Overfitting"));
}

void TestTrainPanel::sentencesAreAboutTheRunOnScreen() {
    Desk desk;
    auto* event = child<MessageLine>(desk.panel, "train_event");
    auto* overfitting = child<MessageLine>(desk.panel, "train_overfitting");
    core::TrainingEvent ended{core::TrainingEventKind::ended, 600, 6, 6};
    ended.message = core::Message::verbatim("It ended early.");
    desk.training.showHistory({{"validation_neg_elbo", 600, 6, 6, 100}}, "vae", {ended});
    QCOMPARE(event->sentence(), QString("It ended early."));
    desk.panel.setRunOnScreen({nullptr, "own", "Shoes"});
    QCOMPARE(event->sentence(), QString("own: It ended early."));
    // Another dataset does not make it its own.
    desk.session.setDataset(small::dataset());
    QCOMPARE(event->sentence(), QString("own: It ended early."));

    const auto other = std::make_shared<ShownRun>();
    other->id = "other";
    other->family = "vae";
    const double values[] = {400, 300, 250, 280, 300, 320};
    for (int i = 0; i < 6; ++i)
        other->history.points.push_back({"validation_neg_elbo", 100 * i + 100, 0, 0, values[i]});
    desk.panel.setRunOnScreen({other, "other", "Shoes"});
    QVERIFY2(event->sentence().isEmpty(), qPrintable(event->sentence()));
    QVERIFY2(overfitting->text().contains("step 300 "), qPrintable(overfitting->text()));
    desk.panel.setRunOnScreen({nullptr, "own", "Shoes"});
    QCOMPARE(event->sentence(), QString("own: It ended early."));
    QVERIFY(overfitting->text().isEmpty());
}

IMAGO_GUI_TEST(TestTrainPanel)
#include "test_train_panel.moc"
