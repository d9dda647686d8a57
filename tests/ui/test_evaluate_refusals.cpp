#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cmath>

#include "Child.h"
#include "SampleFolders.h"
#include "SmallModels.h"
#include "StudioWindow.h"
#include "core/dataset/Import.h"
#include "tests/MadeEvaluation.h"
#include "tests/TestProgram.h"
#include "ui/app/Notice.h"
#include "ui/common/MessageLine.h"
#include "ui/common/theme/Theme.h"
#include "ui/evaluate/EvaluatePanel.h"
#include "ui/evaluate/MetricChoices.h"
#include "ui/evaluate/page/EvaluationMessages.h"
#include "ui/evaluate/page/EvaluationPage.h"

using namespace ui;

namespace {

constexpr int kPatience = 60'000;

std::shared_ptr<const core::SavedModel> modelOf(const std::string& source) {
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot = small::snapshot();
    model->trainingSettings = core::Settings(core::allTrainingParameters("vae"));
    model->datasetName = "Small squares";
    model->datasetSource = source;
    return model;
}

/// The window in its Evaluate workspace, where only the cheapest metric of each kind is ticked.
struct EvaluateStudio {
    EvaluateStudio() { studio.press("Ctrl+4"); }

    MessageLine* reason() { return studio.child<MessageLine>("evaluate_reason"); }
    QString notice() {
        const auto notices = studio.window.findChildren<Notice*>();
        for (const auto* each : notices)
            if (each->isVisible()) return each->findChild<QLabel*>("noticeText")->text();
        return {};
    }
    EvaluateController& evaluation() { return studio.parts.evaluate.evaluation; }
    void tick(const QStringList& ids) {
        for (auto* box : studio.window.findChildren<NarrowBox*>()) {
            const QString id = box->objectName().mid(QString("evaluate_metric_").size());
            if (box->isEnabled()) box->setChecked(ids.contains(id));
        }
    }
    /// Evaluates by its key, to the end.
    void run() {
        studio.press("F8");
        QVERIFY2(evaluation().busy(), qPrintable(reason()->sentence()));
        QTRY_VERIFY_WITH_TIMEOUT(!evaluation().busy(), kPatience);
    }
    /// What the middle says of an evaluation that failed.
    QString failure() {
        if (evaluation().state() != EvaluateState::failed) return QStringLiteral("it did not fail");
        auto* line = studio.child<MessageLine>("evaluate_view_message");
        return line->isVisible() && line->isError() ? line->sentence() : QStringLiteral("nothing is said");
    }

    QTemporaryDir folder;
    StudioWindow studio{folder.path()};
};

}  // namespace

/// What the Evaluate workspace says where it cannot do what is asked.
class TestEvaluateRefusals : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { desk_ = std::make_unique<EvaluateStudio>(); }
    void cleanup() { desk_.reset(); }

    void keysThatDoNothingSayWhy() {
        StudioWindow& studio = desk_->studio;
        studio.press("Ctrl+3");  // from any workspace
        studio.press("F8");
        QVERIFY2(desk_->reason()->sentence().startsWith("No model is open."), qPrintable(desk_->reason()->sentence()));
        QVERIFY2(desk_->notice().startsWith("No model is open."), qPrintable(desk_->notice()));
        QCOMPARE(studio.window.workspaces().current(), Workspace::explore);
        studio.press("Shift+F8");
        QCOMPARE(desk_->reason()->sentence(), QString("No evaluation is running that could be cancelled."));
        studio.press("Ctrl+F8");
        QVERIFY(desk_->reason()->sentence().startsWith("No model is open."));
        studio.press("Ctrl+Alt+R");
        QVERIFY(desk_->reason()->sentence().startsWith("There is no evaluation to report on."));
        studio.press("Ctrl+Alt+K");
        QVERIFY(desk_->reason()->sentence().startsWith("No model is open."));
        // What was said goes when it is no longer so.
        studio.press("F8");
        studio.parts.session.setDataset(small::dataset());
        studio.parts.session.setModel(modelOf("small"), "/models/small");
        QCOMPARE(desk_->reason()->sentence(), QString());
        studio.press("Ctrl+Alt+K");
        QCOMPARE(desk_->reason()->sentence(), QString("A classifier needs a dataset with at least two classes."));
        studio.press("Ctrl+F8");
        QCOMPARE(desk_->reason()->sentence(), QString("A classifier needs a dataset with at least two classes."));
        QVERIFY(!desk_->evaluation().busy());
    }

    void keysSayWhyWhileAnEvaluationRuns() {
        StudioWindow& studio = desk_->studio;
        studio.parts.session.setDataset(small::dataset());
        studio.parts.session.setModel(modelOf("small"), "/models/small");
        studio.child<QSpinBox>("evaluate_samples")->setValue(400'000);  // nobody waits for them
        studio.press("F8");
        QVERIFY(desk_->evaluation().busy());
        for (const char* keys : {"F8", "Ctrl+F8", "Ctrl+Alt+K"}) {
            desk_->reason()->clear();
            studio.press(keys);
            QCOMPARE(desk_->reason()->sentence(), QString("An evaluation is in progress."));
        }
        studio.press("Shift+F8");
        QVERIFY(desk_->evaluation().stopping());
        studio.press("Shift+F8");
        QCOMPARE(desk_->reason()->sentence(), QString("It is being cancelled already."));
        QTRY_VERIFY_WITH_TIMEOUT(!desk_->evaluation().busy(), kPatience);
    }

    void buttonsThatDoNothingSayWhy() {
        StudioWindow& studio = desk_->studio;
        for (const char* name :
             {"evaluate_start_button", "evaluate_use_button", "evaluate_classifier_button", "evaluate_empty_start"}) {
            desk_->reason()->clear();
            auto* button = studio.child<QPushButton>(name);
            QVERIFY2(button->isVisible() && !button->isEnabled(), name);
            studio.click(name);
            QVERIFY2(desk_->reason()->sentence().startsWith("No model is open."), name);
        }
        studio.click("evaluate_report_button");
        QVERIFY(desk_->reason()->sentence().startsWith("There is no evaluation to report on."));
    }

    void aDatasetThatCannotBeOpened_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        QTest::newRow("gone") << "gone"
                              << "There is no file or folder";
        QTest::newRow("no dataset") << "broken.npz"
                                    << "broken.npz";
        QTest::newRow("empty") << "nothing"
                               << "is empty";
    }
    void aDatasetThatCannotBeOpened() {
        QFETCH(QString, name);
        QFETCH(QString, reason);
        const QString place = desk_->folder.filePath(name);
        QFile broken(desk_->folder.filePath("broken.npz"));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no archive") > 0);
        broken.close();
        QVERIFY(QDir(desk_->folder.path()).mkpath("nothing"));
        desk_->studio.parts.session.setModel(modelOf(place.toStdString()), "/models/small");
        desk_->tick({"elbo"});
        desk_->run();
        const QString failure = desk_->failure();
        QVERIFY2(
            failure.startsWith("The dataset that the model was trained on could not be opened; open it, or another "
                               "one, under Data and choose it in the Evaluate panel."),
            qPrintable(failure));
        QVERIFY2(failure.contains(place) && failure.contains(reason), qPrintable(failure));
    }

    void anOpenDatasetOfAnotherSizeIsConverted() {
        const QString images = desk_->folder.filePath("squares");
        QVERIFY(writeImages(images, 40));  // 32 x 32
        const core::Settings large = core::importSettingsFor(core::imageSpec({32, 32, 1}));
        const auto open = core::importDataset(images.toStdString(), large).dataset;
        QCOMPARE(open->spec, core::imageSpec({32, 32, 1}));
        desk_->studio.parts.session.setModel(modelOf("elsewhere"), "/models/small");
        desk_->studio.parts.session.setDataset(open);
        desk_->studio.child<QComboBox>("evaluate_dataset")->setCurrentIndex(1);
        desk_->tick({"elbo"});
        desk_->run();
        QVERIFY2(desk_->evaluation().state() == EvaluateState::done, qPrintable(desk_->evaluation().failure()));
        const std::vector<core::Message>& notes = desk_->evaluation().record()->result.notes;
        const auto saysIt = [](const core::Message& note) {
            return note.english() ==
                   "\"squares\" is open as 32 × 32, grayscale, and was compared as 28 × 28, "
                   "grayscale, which the model takes.";
        };
        QVERIFY(std::any_of(notes.begin(), notes.end(), saysIt));
        // Where its source is gone by now, it cannot be.
        QVERIFY(QDir(images).removeRecursively());
        desk_->run();
        const QString failure = desk_->failure();
        QVERIFY2(failure.startsWith(QString::fromUtf8("The model takes samples of 28 × 28, grayscale, and those of the "
                                                      "open dataset \"squares\" are 32 × 32, grayscale;")),
                 qPrintable(failure));
        QVERIFY2(failure.contains(images), qPrintable(failure));
    }

    void foldersOfImagesWithoutImages_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << 0 << "is empty; choose a folder of images";
        QTest::newRow("one image") << 1 << "contains only one image; add others";
    }
    void foldersOfImagesWithoutImages() {
        QFETCH(int, count);
        QFETCH(QString, reason);
        const QString images = desk_->folder.filePath("generated");
        QVERIFY(writeImages(images, count));
        desk_->studio.parts.session.setDataset(small::dataset());
        desk_->studio.child<EvaluatePanel>("evaluate_panel")->setImages(images);
        desk_->tick({"kid"});
        desk_->run();
        const QString failure = desk_->failure();
        QVERIFY2(failure.contains(images) && failure.contains(reason), qPrintable(failure));
    }

    void withoutHeldOutImagesThePageSaysSo() {
        Theme theme;
        EvaluationPage page(theme);
        auto record = made::record();
        record->protocol.heldOutCount = 0;
        record->result.results = {made::result("kid", {{"kid", 1.5, {1.2, 1.8}, std::nan(""), 2500, 4}})};
        page.show(record);
        const QString good = child<QLabel>(*child<QWidget>(page, "verdict_good"), "verdict_sentence")->text();
        QVERIFY2(good.contains("no images are held out") &&
                     good.contains("Train with a share of the images for validation."),
                 qPrintable(good));
    }

   private:
    std::unique_ptr<EvaluateStudio> desk_;
};

IMAGO_GUI_TEST(TestEvaluateRefusals)
#include "test_evaluate_refusals.moc"
