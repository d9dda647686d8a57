#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "Child.h"
#include "FileDialogs.h"
#include "SampleFolders.h"
#include "SmallModels.h"
#include "StudioWindow.h"
#include "tests/TestProgram.h"
#include "ui/common/MessageLine.h"
#include "ui/common/theme/Theme.h"
#include "ui/evaluate/EvaluatePanel.h"
#include "ui/evaluate/EvaluateRoom.h"
#include "ui/evaluate/EvaluateView.h"

using namespace ui;

namespace {

constexpr int kPatience = 60'000;
const std::vector<std::string> kClasses{"near", "far"};

/// The small squares, with two classes in turn.
std::shared_ptr<const core::Dataset> datasetWithClasses(const std::vector<std::string>& classes = kClasses) {
    auto dataset = std::make_shared<core::Dataset>(*small::dataset());
    dataset->classNames = classes;
    for (std::size_t index = 0; index < dataset->size(); ++index)
        dataset->labels.push_back(static_cast<std::int32_t>(index % classes.size()));
    return dataset;
}

std::shared_ptr<const core::SavedModel> savedModel(const core::SnapshotPointer& snapshot) {
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot = snapshot;
    model->trainingSettings = core::Settings(core::allTrainingParameters("vae"));
    model->datasetName = "Small squares";
    model->datasetSource = "small";
    return model;
}

/// Evaluations are of no matter here.
EvaluationTools noTools() {
    EvaluationTools tools;
    tools.list = [] { return EvaluationList(); };
    return tools;
}

/// An ONNX file begins with the version of its format, a small number in field 1 of the protobuf message.
bool isOnnx(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) return false;
    const QByteArray bytes = file.readAll();
    return bytes.size() > 1'000 && bytes[0] == 0x08 && bytes[1] > 0 && bytes[1] < 20 && bytes.contains("probabilities");
}

/// Panel and middle side by side, as in the window.
struct ClassifierDesk {
    ClassifierDesk() {
        auto* row = new QHBoxLayout(&window);
        row->addWidget(room.panel());
        row->addWidget(room.view(), 1);
        window.resize(1000, 800);
        window.show();
    }

    QPushButton* button(const QString& name) { return child<QPushButton>(window, name); }
    QPushButton* classifier() { return button("evaluate_classifier_button"); }
    MessageLine* message() { return child<MessageLine>(window, "evaluate_message"); }
    QString path(const QString& name) const { return folder.filePath(name); }
    EvaluateController& evaluation() { return controllers.evaluation; }

    void open() {
        session.setDataset(datasetWithClasses());
        session.setModel(savedModel(small::conditionalSnapshot(kClasses)), "/models/small");
    }
    /// Asks for a classifier in that file, by hand.
    void ask(const QString& name) {
        QTest::mouseClick(classifier(), Qt::LeftButton);
        choosePath(window, "save_dialog", path(name));
        QTRY_VERIFY(evaluation().busy());
    }
    void waitForEnd() { QTRY_VERIFY_WITH_TIMEOUT(!evaluation().busy(), kPatience); }

    QTemporaryDir folder;
    Theme theme;
    Session session;
    DatasetController datasets{session};
    EvaluateControllers controllers{session, datasets, noTools()};
    QWidget window;
    EvaluateRoom room{controllers, session, theme, &window};
};

}  // namespace

/// The classifier that learns from real images and generated samples, saved from the Evaluate workspace.
class TestSaveClassifier : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { desk_ = std::make_unique<ClassifierDesk>(); }
    void cleanup() { desk_.reset(); }

    void itSaysWhyItCannot() {
        const auto refused = [this](const QString& reason) {
            return !desk_->classifier()->isEnabled() && desk_->classifier()->toolTip().contains(reason);
        };
        QVERIFY(refused("No model is open."));
        desk_->session.setDataset(datasetWithClasses());
        desk_->session.setModel(savedModel(small::snapshot()), "/models/plain");
        QVERIFY2(refused("the model is not conditional"), qPrintable(desk_->classifier()->toolTip()));
        desk_->open();
        QVERIFY(desk_->classifier()->isEnabled());
        QVERIFY(desk_->classifier()->toolTip().contains("ONNX"));
        QVERIFY(desk_->room.panel()->classifierCommand()->isEnabled());
        // Metrics are of no matter to it.
        for (const char* name : {"evaluate_metric_elbo", "evaluate_metric_kid"})
            child<QAbstractButton>(desk_->window, name)->setChecked(false);
        QVERIFY(desk_->classifier()->isEnabled());
        child<QComboBox>(desk_->window, "evaluate_dataset")->setCurrentIndex(1);  // the open one
        desk_->session.setDataset(datasetWithClasses({"shirt", "bag"}));
        QVERIFY2(refused("other classes than those"), qPrintable(desk_->classifier()->toolTip()));
        desk_->session.setDataset(small::dataset());
        QVERIFY2(refused("at least two classes"), qPrintable(desk_->classifier()->toolTip()));
        // Whether images of another tool have classes is known once they are open.
        desk_->session.setDataset(datasetWithClasses());
        desk_->room.panel()->setImages(desk_->path("images"));
        QVERIFY(desk_->classifier()->isEnabled());
    }

    void theFileIsWritten() {
        desk_->open();
        QSignalSpy saved(&desk_->evaluation(), &EvaluateController::classifierSaved);
        QTest::mouseClick(desk_->classifier(), Qt::LeftButton);
        QTRY_COMPARE(child<QFileDialog>(desk_->window, "save_dialog")->selectedFiles().size(), 1);
        QVERIFY(child<QFileDialog>(desk_->window, "save_dialog")
                    ->selectedFiles()
                    .first()
                    .endsWith("Classifier of small.onnx"));
        choosePath(desk_->window, "save_dialog", desk_->path("squares.onnx"));
        QTRY_VERIFY(desk_->evaluation().busy());
        QVERIFY(desk_->evaluation().work() == EvaluateWork::classifier);
        QVERIFY(!desk_->classifier()->isEnabled());
        QVERIFY(desk_->button("evaluate_stop")->isVisible());
        QVERIFY(child<QProgressBar>(desk_->window, "evaluate_progress")->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!desk_->evaluation().stage().isEmpty(), kPatience);
        desk_->waitForEnd();
        QVERIFY2(saved.size() == 1, qPrintable(desk_->message()->sentence()));
        QVERIFY(isOnnx(desk_->path("squares.onnx")));
        const QString sentence = desk_->message()->sentence();
        QVERIFY2(sentence.contains("squares.onnx") && sentence.contains("% of 8 held-out images"),
                 qPrintable(sentence));
        QCOMPARE(desk_->message()->command(), QString("Show in folder"));
        QCOMPARE(desk_->evaluation().state(), EvaluateState::ready);  // nothing was evaluated
        QVERIFY(!desk_->evaluation().record());
        QVERIFY(desk_->classifier()->isEnabled());
        QVERIFY(desk_->button("evaluate_start_button")->isVisible());
    }

    void aFailureCanBeTriedAgain() {
        desk_->open();
        const QString file = desk_->path("squares.onnx");
        QVERIFY(QFile::link(desk_->path("nothing"), file));  // a broken link
        desk_->evaluation().saveClassifier(desk_->room.panel()->order(), file);
        QTRY_COMPARE_WITH_TIMEOUT(desk_->message()->command(), QString("Try again"), kPatience);
        QVERIFY2(desk_->message()->sentence().contains("broken link"), qPrintable(desk_->message()->sentence()));
        QCOMPARE(desk_->evaluation().state(), EvaluateState::ready);
        QVERIFY(QFile::remove(file));
        desk_->message()->runCommand();
        QVERIFY(desk_->evaluation().busy());
        desk_->waitForEnd();
        QVERIFY2(isOnnx(file), qPrintable(desk_->message()->sentence()));
    }

    void aModelThatIsGoneByThenIsNone() {
        desk_->open();
        QTest::mouseClick(desk_->classifier(), Qt::LeftButton);
        desk_->session.setLiveSnapshot(small::snapshot());  // a training began behind the dialog
        choosePath(desk_->window, "save_dialog", desk_->path("squares.onnx"));
        QTRY_VERIFY2(desk_->message()->sentence().contains("still being trained"),
                     qPrintable(desk_->message()->sentence()));
        QVERIFY(!desk_->evaluation().busy());
    }

    void cancelledItWritesNothing() {
        desk_->open();
        desk_->ask("squares.onnx");
        QTest::mouseClick(desk_->button("evaluate_stop"), Qt::LeftButton);
        QVERIFY(desk_->evaluation().stopping());
        QVERIFY(child<QLabel>(desk_->window, "evaluate_stage")->text().contains("Nothing will be saved"));
        desk_->waitForEnd();
        QVERIFY2(desk_->message()->sentence().contains("cancelled"), qPrintable(desk_->message()->sentence()));
        QVERIFY(QDir(desk_->folder.path()).isEmpty());
    }

    void onlyWhatWasConfirmedIsReplaced() {
        desk_->open();
        const QString file = desk_->path("squares.onnx");
        QFile mine(file);
        QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
        mine.close();
        // It was there when the dialog asked.
        desk_->evaluation().saveClassifier(desk_->room.panel()->order(), file);
        desk_->waitForEnd();
        QVERIFY2(isOnnx(file), qPrintable(desk_->message()->sentence()));
        // It was not, when the first try began.
        QVERIFY(mine.open(QIODevice::WriteOnly | QIODevice::Truncate) && mine.write("mine") == 4);
        mine.close();
        QSignalSpy failed(&desk_->evaluation(), &EvaluateController::classifierFailed);
        ClassifierJob job;
        job.input.order = desk_->room.panel()->order();
        job.input.model = desk_->session.model();
        job.input.open = desk_->session.dataset();
        job.file = file;
        job.existing = core::Existing::kept;
        desk_->evaluation().saveClassifier(job);
        desk_->waitForEnd();
        QCOMPARE(failed.size(), 1);
        QVERIFY2(desk_->message()->sentence().contains("already exists"), qPrintable(desk_->message()->sentence()));
        QVERIFY(mine.open(QIODevice::ReadOnly));
        QCOMPARE(mine.readAll(), QByteArray("mine"));
    }

    void imagesWithoutClassesAreAFailure() {
        QVERIFY(writeImages(desk_->path("images"), 12));
        desk_->session.setDataset(datasetWithClasses());
        desk_->room.panel()->setImages(desk_->path("images"));
        desk_->ask("squares.onnx");
        desk_->waitForEnd();
        QVERIFY2(desk_->message()->sentence().contains("one folder for each class"),
                 qPrintable(desk_->message()->sentence()));
        QVERIFY(!QFile::exists(desk_->path("squares.onnx")));
    }

    void imagesInFoldersOfClassesAreEnough() {
        for (const char* name : {"near", "far"}) QVERIFY(writeImages(desk_->path("images/") + name, 8));
        desk_->session.setDataset(datasetWithClasses());  // no model is needed
        desk_->room.panel()->setImages(desk_->path("images"));
        desk_->ask("squares.onnx");
        desk_->waitForEnd();
        QVERIFY2(isOnnx(desk_->path("squares.onnx")), qPrintable(desk_->message()->sentence()));
    }

    void closingAsks() {
        StudioWindow studio(desk_->folder.path());
        studio.parts.session.setDataset(datasetWithClasses());
        studio.parts.session.setModel(savedModel(small::conditionalSnapshot(kClasses)), "/models/small");
        EvaluateController& evaluation = studio.parts.evaluate.evaluation;
        EvaluationOrder order = studio.child<EvaluatePanel>("evaluate_panel")->order();
        order.samples = 400'000;  // nobody waits for them
        evaluation.saveClassifier(order, desk_->path("squares.onnx"));
        QVERIFY(evaluation.busy());
        QCOMPARE(studio.window.workspaces().current(), Workspace::evaluate);
        QVERIFY(studio.child<QLabel>("statusActivity")->text().contains("Training a classifier"));
        QVERIFY(!studio.window.close());
        QVERIFY2(studio.questions.last().contains("no file is written"), qPrintable(studio.questions.last()));
        QVERIFY(evaluation.busy());
        studio.answer = CloseAnswer::stopAndClose;
        studio.window.close();
        QTRY_VERIFY_WITH_TIMEOUT(!studio.window.isVisible(), kPatience);
        QVERIFY(!evaluation.busy());
        QVERIFY(!QFile::exists(desk_->path("squares.onnx")));
    }

   private:
    std::unique_ptr<ClassifierDesk> desk_;
};

IMAGO_GUI_TEST(TestSaveClassifier)
#include "test_save_classifier.moc"
