#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>
#include <atomic>
#include <map>
#include <mutex>

#include "Child.h"
#include "SampleFolders.h"
#include "SmallModels.h"
#include "StudioWindow.h"
#include "core/base/Error.h"
#include "core/dataset/Import.h"
#include "tests/TestProgram.h"
#include "ui/common/ElidedLabel.h"
#include "ui/common/MessageLine.h"
#include "ui/common/theme/Theme.h"
#include "ui/evaluate/EvaluatePanel.h"
#include "ui/evaluate/EvaluateRoom.h"
#include "ui/evaluate/EvaluateView.h"
#include "ui/evaluate/MetricChoices.h"

using namespace ui;

namespace {

constexpr int kPatience = 60'000;
constexpr std::size_t kEndless = 400'000;  // samples: nobody waits for them

std::shared_ptr<const core::SavedModel> savedModel(const std::string& source = "small", std::int64_t step = 0) {
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot = small::snapshot(4, {}, step);
    model->trainingSettings = core::Settings(core::allTrainingParameters("vae"));
    model->datasetName = "Small squares";
    model->datasetSource = source;
    return model;
}

/// What is done with evaluations in a test: kept in memory, written as a line of text.
class TestTools {
   public:
    EvaluationTools tools() {
        EvaluationTools tools;
        tools.record = [](const core::SetEvaluationRequest& request, const core::SavedModel* model,
                          const std::string& name, core::SetEvaluation result, int) {
            core::EvaluationRecord record;
            record.subject.name = name;
            if (model != nullptr) record.subject.family = model->snapshot->spec().family;
            if (model != nullptr) record.subject.weightsHash = model->weightsHash;
            record.protocol.dataset = request.dataset.name;
            record.protocol.heldOutCount = request.split.heldOut.size();
            record.protocol.samples = request.count;
            record.protocol.seed = request.seed;
            record.protocol.date = "2026-11-30T17:00:00Z";
            record.result = std::move(result);
            return record;
        };
        tools.keep = [this](const std::filesystem::path& place, const core::EvaluationRecord& record) {
            const std::lock_guard lock(mutex_);
            if (diskIsFull) throw core::Error("The disk is full; make room.");
            lastPlace_ = place;
            if (!place.empty()) records_.insert(records_.begin(), record);
            return KeptBeside{!place.empty(), {}};
        };
        tools.list = [this] {
            const std::lock_guard lock(mutex_);
            EvaluationList list;
            for (std::size_t at = 0; at < records_.size(); ++at)
                list.evaluations.push_back({std::to_string(records_.size() - at), records_[at].subject.name,
                                            records_[at].protocol.dataset, records_[at].protocol.date});
            return list;
        };
        tools.find = [this](const std::filesystem::path& place, const std::string&) -> EvaluationPointer {
            const std::lock_guard lock(mutex_);
            const auto found = beside.find(place.string());
            return found == beside.end() ? nullptr : std::make_shared<const core::EvaluationRecord>(found->second);
        };
        tools.load = [this](const std::string& id) {
            const std::lock_guard lock(mutex_);
            return records_.at(records_.size() - std::stoul(id));
        };
        tools.write = [this](const core::EvaluationRecord& record, const QString& file, const QLocale&) {
            QFile out(file);
            if (diskIsFull || !out.open(QIODevice::WriteOnly)) throw core::Error("The disk is full; make room.");
            out.write(record.subject.name.c_str());
        };
        return tools;
    }

    /// Of the model beside which the last one was to be kept.
    std::filesystem::path lastPlace() {
        const std::lock_guard lock(mutex_);
        return lastPlace_;
    }

    std::atomic<bool> diskIsFull = false;
    std::map<std::string, core::EvaluationRecord> beside;  // models outside of the project, before any is opened

   private:
    std::mutex mutex_;
    std::filesystem::path lastPlace_;              // guarded by mutex_
    std::vector<core::EvaluationRecord> records_;  // guarded by mutex_, the newest first
};

/// Panel and middle side by side, as in the window.
struct EvaluateDesk {
    EvaluateDesk() {
        auto* row = new QHBoxLayout(&window);
        row->addWidget(room.panel());
        row->addWidget(room.view(), 1);
        room.panel()->setFixedWidth(290);
        window.resize(1000, 800);
        window.show();
    }

    QWidget* widget(const QString& name) { return child<QWidget>(window, name); }
    QPushButton* button(const QString& name) { return child<QPushButton>(window, name); }
    QString text(const QString& name) { return child<QLabel>(window, name)->text(); }
    MessageLine* line(const QString& name) { return child<MessageLine>(window, name); }
    QListWidget* keptList() { return child<QListWidget>(window, "evaluate_kept"); }
    EvaluateController& evaluation() { return controllers.evaluation; }
    const core::SetEvaluation& result() { return evaluation().record()->result; }

    /// Only these metrics are ticked.
    void tick(const QStringList& ids) {
        for (auto* box : room.panel()->findChildren<NarrowBox*>()) {
            const QString id = box->objectName().mid(QString("evaluate_metric_").size());
            if (box->isEnabled()) box->setChecked(ids.contains(id));
        }
    }
    void setSamples(int count) { child<QSpinBox>(window, "evaluate_samples")->setValue(count); }
    void openModel() {
        session.setDataset(small::dataset());
        session.setModel(savedModel(), "/models/small");
    }
    /// Evaluates what is chosen, to the end.
    void run() {
        QTest::mouseClick(button("evaluate_start_button"), Qt::LeftButton);
        QVERIFY(evaluation().busy());
        QTRY_VERIFY_WITH_TIMEOUT(!evaluation().busy(), kPatience);
    }
    /// One that goes on until it is cancelled: the bound is measured, samples are being generated.
    void runOn() {
        EvaluationOrder order = room.panel()->order();
        order.metrics = {core::findMetric("elbo"), core::findMetric("kid")};
        order.samples = kEndless;
        evaluation().start(order);
        QVERIFY(evaluation().busy());
        QTRY_COMPARE_WITH_TIMEOUT(evaluation().stage(), QString("Generating samples"), kPatience);
    }

    QTemporaryDir folder;
    Theme theme;
    Session session;
    DatasetController datasets{session};
    TestTools tools;
    EvaluateControllers controllers{session, datasets, tools.tools()};
    QWidget window;
    EvaluateRoom room{controllers, session, theme, &window};
};

}  // namespace

/// The fifth workspace: what is evaluated, how it goes on, and what becomes of it.
class TestEvaluate : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { desk_ = std::make_unique<EvaluateDesk>(); }
    void cleanup() { desk_.reset(); }

    void withoutAModelItSaysWhatToDo() {
        QCOMPARE(desk_->evaluation().state(), EvaluateState::empty);
        QVERIFY(!desk_->button("evaluate_start_button")->isEnabled());
        QVERIFY(!desk_->button("evaluate_empty_start")->isEnabled());
        QVERIFY(desk_->text("evaluate_note").startsWith("No model is open."));
        QVERIFY(desk_->widget("evaluate_empty")->isVisible());
        QVERIFY(!desk_->widget("evaluate_progress")->isVisible());
        QVERIFY(!desk_->button("evaluate_report_button")->isEnabled());
        // Weights that still change are none to measure.
        desk_->session.setLiveSnapshot(small::snapshot());
        QVERIFY2(desk_->text("evaluate_note").contains("still being trained"),
                 qPrintable(desk_->text("evaluate_note")));
        desk_->openModel();
        QCOMPARE(desk_->evaluation().state(), EvaluateState::ready);
        QVERIFY(desk_->button("evaluate_start_button")->isEnabled());
        QVERIFY(desk_->button("evaluate_empty_start")->isEnabled());
        QCOMPARE(child<ElidedLabel>(desk_->window, "evaluate_name")->fullText(), QString("small"));
    }

    void eachNameHasItsLabel() {
        desk_->openModel();
        const auto labelOf = [this](const QString& name) {
            const auto* form = qobject_cast<QFormLayout*>(desk_->widget("evaluate_fields")->layout());
            const auto* label = qobject_cast<QLabel*>(form->labelForField(desk_->widget(name)));
            return label == nullptr ? QStringLiteral("none") : label->text();
        };
        const auto* name = child<ElidedLabel>(desk_->window, "evaluate_name");
        const auto* dataset = child<ElidedLabel>(desk_->window, "evaluate_dataset_name");
        QCOMPARE(labelOf("evaluate_name"), QString("Model"));
        QCOMPARE(name->fullText(), QString("small"));
        QCOMPARE(labelOf("evaluate_dataset"), QString("Compare with"));
        QCOMPARE(labelOf("evaluate_dataset_name"), QString("Dataset"));
        QCOMPARE(dataset->fullText(), QString("Small squares"));
        desk_->room.panel()->setImages("/images");
        QCOMPARE(labelOf("evaluate_name"), QString("Folder"));
        QCOMPARE(name->accessibleName(), QString("images"));
        QCOMPARE(name->fullText(), QString("images"));
    }

    void metricsSayWhyTheyAreNotMeasured() {
        desk_->openModel();
        for (const core::Metric& metric : core::metrics()) {
            const auto* box =
                child<QCheckBox>(desk_->window, QString("evaluate_metric_") + QString::fromStdString(metric.id));
            const bool lacksClasses = metric.needs.labels;
            if (lacksClasses) QVERIFY2(box->toolTip().contains("needs a dataset with classes"), metric.id.c_str());
            QCOMPARE(box->isChecked(), box->isEnabled() && isUsualMetric(metric));
        }
        desk_->room.panel()->setImages("/images");
        QVERIFY(!desk_->widget("evaluate_metric_elbo")->isEnabled());
        QVERIFY(desk_->widget("evaluate_metric_elbo")->toolTip().contains("measures a model itself"));
        QVERIFY(desk_->widget("evaluate_metric_kid")->isEnabled());
        QVERIFY(!desk_->widget("evaluate_dataset")->isEnabled());
    }

    void itMeasuresWhatIsTicked() {
        desk_->openModel();
        desk_->tick({"elbo", "kid", "prdc"});
        desk_->setSamples(200);
        QVERIFY(desk_->text("evaluate_note").contains("fewer than"));
        QSignalSpy changed(&desk_->evaluation(), &EvaluateController::changed);
        desk_->run();
        QCOMPARE(desk_->evaluation().state(), EvaluateState::done);
        QVERIFY(changed.size() > 2);
        QCOMPARE(desk_->result().results.size(), std::size_t{3});
        QCOMPARE(desk_->result().compared, std::size_t{200});
        QVERIFY(core::findFigure(desk_->result(), "kid") != nullptr);
        QVERIFY(core::findFigure(desk_->result(), "coverage") != nullptr);
        const core::EvaluationRecord& record = *desk_->evaluation().record();
        QCOMPARE(record.subject.name, std::string("small"));
        QCOMPARE(record.protocol.heldOutCount, std::size_t{8});
        QVERIFY(!desk_->widget("evaluate_empty")->isVisible());
        QVERIFY(!desk_->widget("evaluate_progress")->isVisible());
        QCOMPARE(desk_->line("evaluate_view_message")->sentence(), QString());
        QVERIFY(desk_->button("evaluate_start_button")->isVisible());
        QVERIFY(desk_->button("evaluate_report_button")->isEnabled());
        // The same seed gives the same figures.
        const double kid = core::findFigure(desk_->result(), "kid")->value;
        desk_->run();
        QCOMPARE(core::findFigure(desk_->result(), "kid")->value, kid);
    }

    void theFirstOneShowsWhatRunsInPlaceOfTheQuestion() {
        desk_->openModel();
        QVERIFY(desk_->widget("evaluate_empty")->isVisible());
        desk_->runOn();
        QVERIFY(!desk_->widget("evaluate_empty")->isVisible());
        QVERIFY(!desk_->widget("evaluation_page")->isVisible());
        QVERIFY(desk_->widget("evaluate_progress")->isVisible());
        QCOMPARE(child<ElidedLabel>(desk_->window, "evaluate_title")->fullText(), QString("Evaluating small"));
        QVERIFY2(desk_->text("evaluate_waiting").contains("appear here"), qPrintable(desk_->text("evaluate_waiting")));
        QVERIFY(desk_->widget("evaluate_waiting")->isVisible());
        // In the middle of the page, as what it takes the place of.
        const QWidget* view = desk_->room.view();
        const int middle = desk_->widget("evaluate_progress")->mapTo(view, QPoint()).y();
        QVERIFY2(middle > view->height() / 4 && middle < 3 * view->height() / 4, qPrintable(QString::number(middle)));
        // Where the stages are not measured yet, no time left is guessed from the first of them.
        QVERIFY(desk_->evaluation().secondsLeft() < 0);
        QVERIFY2(!desk_->text("evaluate_stage").contains("left"), qPrintable(desk_->text("evaluate_stage")));
        QTest::mouseClick(desk_->button("evaluate_stop"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!desk_->evaluation().busy(), kPatience);
        QVERIFY(desk_->widget("evaluation_page")->isVisible());
        // The next one runs above the page.
        desk_->runOn();
        QVERIFY(desk_->widget("evaluation_page")->isVisible());
        QVERIFY(desk_->widget("evaluate_progress")->isVisible());
        QVERIFY(!desk_->widget("evaluate_waiting")->isVisible());
        QVERIFY(desk_->widget("evaluate_progress")->mapTo(view, QPoint()).y() < view->height() / 4);
        desk_->evaluation().cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!desk_->evaluation().busy(), kPatience);
    }

    void nothingTickedIsNothingToDo() {
        desk_->openModel();
        desk_->tick({});
        QVERIFY(!desk_->button("evaluate_start_button")->isEnabled());
        QCOMPARE(desk_->text("evaluate_note"), QString("Choose at least one metric."));
    }

    void whatWasMeasuredBeforeACancelStays() {
        desk_->openModel();
        desk_->runOn();
        QVERIFY(desk_->widget("evaluate_progress")->isVisible());
        QVERIFY(!desk_->button("evaluate_start_button")->isVisible());
        QVERIFY(!desk_->widget("evaluate_samples")->isEnabled());
        QVERIFY(desk_->text("evaluate_stage").contains("Generating samples"));
        QTest::mouseClick(desk_->button("evaluate_stop"), Qt::LeftButton);
        QVERIFY(desk_->evaluation().stopping());
        QVERIFY(!desk_->button("evaluate_stop")->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(desk_->evaluation().state(), EvaluateState::cancelled, kPatience);
        QCOMPARE(desk_->result().outcome, core::Outcome::cancelled);
        QCOMPARE(desk_->result().results.size(), std::size_t{1});
        QVERIFY(core::findFigure(desk_->result(), "neg_elbo") != nullptr);
        QVERIFY(desk_->line("evaluate_view_message")->sentence().contains("shown and kept"));
        QVERIFY(desk_->widget("evaluate_samples")->isEnabled());
    }

    void aDatasetThatIsGoneIsAnError() {
        const QString gone = desk_->folder.filePath("gone");
        desk_->session.setModel(savedModel(gone.toStdString()), "/models/small");
        desk_->tick({"elbo"});
        desk_->run();
        QCOMPARE(desk_->evaluation().state(), EvaluateState::failed);
        QVERIFY2(desk_->evaluation().failure().contains(gone), qPrintable(desk_->evaluation().failure()));
        QCOMPARE(desk_->line("evaluate_view_message")->sentence(), desk_->evaluation().failure());
        QVERIFY(desk_->line("evaluate_view_message")->isError());
        // On another one it goes.
        desk_->session.setDataset(small::dataset());
        child<QComboBox>(desk_->window, "evaluate_dataset")->setCurrentIndex(1);
        desk_->run();
        QCOMPARE(desk_->evaluation().state(), EvaluateState::done);
        QCOMPARE(desk_->line("evaluate_view_message")->sentence(), QString());
    }

    void itGoesOnForTheModelThatItBeganWith() {
        desk_->openModel();
        desk_->runOn();
        QVERIFY(!desk_->widget("evaluate_other_model")->isVisible());
        desk_->session.setModel(savedModel("small", 1), "/models/other");
        QVERIFY(desk_->evaluation().busy());
        QVERIFY(desk_->evaluation().modelChanged());
        QVERIFY(desk_->widget("evaluate_other_model")->isVisible());
        QVERIFY(desk_->text("evaluate_other_model").contains("small"));
        desk_->evaluation().cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!desk_->evaluation().busy(), kPatience);
        QCOMPARE(desk_->evaluation().record()->subject.name, std::string("small"));
        QVERIFY(!desk_->evaluation().modelChanged());
    }

    void whatItGivesStaysWithItsModel() {
        const auto modelWithHash = [](const std::string& hash, std::int64_t step) {
            auto model = std::make_shared<core::SavedModel>(*savedModel("small", step));
            model->weightsHash = hash;
            return model;
        };
        desk_->session.setDataset(small::dataset());
        desk_->session.setModel(modelWithHash("aaaa", 0), "/models/small");
        desk_->runOn();
        // Another model is opened, and the dataset replaced, while it runs.
        auto others = std::make_shared<core::Dataset>(*small::dataset(32));
        others->name = "Others";
        others->source = "others";
        desk_->session.setModel(modelWithHash("bbbb", 1), "/models/other");
        desk_->session.setDataset(others);
        QCOMPARE(child<ElidedLabel>(desk_->window, "evaluate_title")->fullText(), QString("Evaluating small"));
        desk_->evaluation().cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!desk_->evaluation().busy(), kPatience);
        QCOMPARE(desk_->tools.lastPlace(), std::filesystem::path("/models/small"));
        const core::EvaluationRecord& record = *desk_->evaluation().record();
        QCOMPARE(record.subject.name, std::string("small"));
        QCOMPARE(record.subject.weightsHash, std::string("aaaa"));
        QCOMPARE(record.protocol.dataset, std::string("Small squares"));
        QCOMPARE(record.protocol.heldOutCount, std::size_t{8});
        // The page is named after it, and says that something else is open.
        QCOMPARE(child<ElidedLabel>(desk_->window, "evaluation_title")->fullText(), QString("small"));
        QVERIFY(desk_->widget("evaluate_of_other")->isVisible());
        QCOMPARE(desk_->text("evaluate_of_other").remove(QChar(0x200b)),
                 QString("This is the evaluation of small. The model that is open is other."));
        // Once it is open again, there is nothing to say.
        desk_->session.setModel(modelWithHash("aaaa", 0), "/models/small");
        QVERIFY(!desk_->widget("evaluate_of_other")->isVisible());
        // Without a model, too.
        desk_->session.setModel(nullptr, {});
        QVERIFY(!desk_->widget("evaluate_of_other")->isVisible());
        QCOMPARE(child<ElidedLabel>(desk_->window, "evaluation_title")->fullText(), QString("small"));
    }

    void imagesOfAnotherToolAreEvaluated() {
        const QString images = desk_->folder.filePath("images");
        QVERIFY(writeImages(images, 60));
        desk_->session.setDataset(small::dataset());  // no model is needed
        desk_->room.panel()->setImages(images);
        desk_->tick({"kid"});
        QVERIFY(desk_->button("evaluate_start_button")->isEnabled());
        desk_->run();
        QVERIFY2(desk_->evaluation().state() == EvaluateState::done, qPrintable(desk_->evaluation().failure()));
        QCOMPARE(desk_->result().compared, std::size_t{60});
        QCOMPARE(desk_->evaluation().record()->subject.name, std::string("images"));
        QVERIFY(desk_->evaluation().record()->subject.family.empty());
        // There is no model beside which to save it: it is listed, and says so.
        QTRY_COMPARE_WITH_TIMEOUT(desk_->keptList()->count(), 1, kPatience);
        QVERIFY(desk_->keptList()->item(0)->toolTip().contains("Not saved in the project"));
        QSignalSpy shown(&desk_->controllers.kept, &KeptEvaluations::shown);
        Q_EMIT desk_->keptList()->itemClicked(desk_->keptList()->item(0));
        QCOMPARE(shown.size(), 1);
    }

    void theReportIsSaved() {
        desk_->openModel();
        desk_->tick({"elbo"});
        desk_->run();
        const QString file = desk_->folder.filePath("report.pdf");
        desk_->tools.diskIsFull = true;
        desk_->room.panel()->saveReport(file);
        MessageLine* message = desk_->line("evaluate_message");
        QTRY_COMPARE_WITH_TIMEOUT(message->command(), QString("Try again"), kPatience);
        QVERIFY(message->sentence().contains("The disk is full"));
        QVERIFY(!QFile::exists(file));
        desk_->tools.diskIsFull = false;
        QSignalSpy finished(&desk_->controllers.reports, &ReportController::finished);
        message->runCommand();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), QByteArray("small"));
        QVERIFY(message->sentence().contains("report.pdf"));
    }

    void eachIsKept() {
        desk_->openModel();
        desk_->tick({"elbo"});
        QVERIFY(desk_->widget("evaluate_kept_empty")->isVisible());
        desk_->run();
        desk_->session.setModel(savedModel("small", 1), "/models/other");
        desk_->run();
        QTRY_COMPARE_WITH_TIMEOUT(desk_->keptList()->count(), 2, kPatience);
        QVERIFY(desk_->keptList()->item(0)->text().startsWith("other\nSmall squares"));
        QVERIFY(!desk_->widget("evaluate_kept_empty")->isVisible());
        // A click shows one.
        QSignalSpy shown(&desk_->controllers.kept, &KeptEvaluations::shown);
        Q_EMIT desk_->keptList()->itemClicked(desk_->keptList()->item(1));
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, kPatience);
        QCOMPARE(desk_->room.view()->shown()->subject.name, std::string("small"));
        // Ticks put several side by side.
        QSignalSpy compared(&desk_->controllers.kept, &KeptEvaluations::comparedChanged);
        desk_->keptList()->item(0)->setCheckState(Qt::Checked);
        desk_->keptList()->item(1)->setCheckState(Qt::Checked);
        const auto count = [&compared] {
            return compared.isEmpty() ? std::size_t{0}
                                      : compared.last().front().value<std::vector<EvaluationPointer>>().size();
        };
        QTRY_COMPARE_WITH_TIMEOUT(count(), std::size_t{2}, kPatience);
        desk_->keptList()->item(0)->setCheckState(Qt::Unchecked);
        QTRY_COMPARE_WITH_TIMEOUT(count(), std::size_t{1}, kPatience);
    }

    // Of models that were evaluated on the command line, or are somewhere else.
    void evaluationsOutsideOfTheProjectAreListed() {
        for (const std::string name : {"one", "two"}) {
            core::EvaluationRecord record;
            record.subject.name = name;
            record.subject.family = "vae";
            record.protocol.dataset = "Small squares";
            record.protocol.date = name == "one" ? "2026-11-28T17:00:00Z" : "2026-11-29T17:00:00Z";
            desk_->tools.beside["/elsewhere/" + name] = record;
        }
        desk_->session.setDataset(small::dataset());
        desk_->session.setModel(savedModel(), "/elsewhere/one");
        QTRY_COMPARE_WITH_TIMEOUT(desk_->keptList()->count(), 1, kPatience);
        desk_->session.setModel(savedModel("small", 1), "/elsewhere/two");
        QTRY_COMPARE_WITH_TIMEOUT(desk_->keptList()->count(), 2, kPatience);
        QListWidget* list = desk_->keptList();
        QVERIFY(list->item(0)->toolTip().contains("not in this project"));
        // The row of what is on screen is selected, and leads back to it.
        QTRY_COMPARE_WITH_TIMEOUT(list->currentRow(), 0, kPatience);
        Q_EMIT list->itemClicked(list->item(1));
        QCOMPARE(desk_->room.view()->shown()->subject.name, std::string("one"));
        QCOMPARE(list->currentRow(), 1);
        Q_EMIT list->itemClicked(list->item(0));
        QCOMPARE(desk_->room.view()->shown()->subject.name, std::string("two"));
        QCOMPARE(list->currentRow(), 0);
        // Opened again it is listed once.
        desk_->session.setModel(savedModel(), "/elsewhere/one");
        QTRY_COMPARE_WITH_TIMEOUT(desk_->room.view()->shown()->subject.name, std::string("one"), kPatience);
        QCOMPARE(list->count(), 2);
        QSignalSpy compared(&desk_->controllers.kept, &KeptEvaluations::comparedChanged);
        list->item(0)->setCheckState(Qt::Checked);
        QTRY_COMPARE_WITH_TIMEOUT(compared.size(), 1, kPatience);
        QCOMPARE(compared.last().front().value<std::vector<EvaluationPointer>>().front()->subject.name,
                 std::string("two"));
    }

    void aFullDiskTakesNoFiguresAway() {
        desk_->openModel();
        desk_->tick({"elbo"});
        desk_->tools.diskIsFull = true;
        desk_->run();
        QCOMPARE(desk_->evaluation().state(), EvaluateState::done);
        QVERIFY(core::findFigure(desk_->result(), "neg_elbo") != nullptr);
        QVERIFY(desk_->line("evaluate_message")->isError());
        QVERIFY(desk_->line("evaluate_message")->sentence().contains("The disk is full"));
    }

    void settingsAreRemembered() {
        desk_->openModel();
        desk_->setSamples(777);
        child<QCheckBox>(desk_->window, "evaluate_metric_kid")->setChecked(false);
        child<QComboBox>(desk_->window, "evaluate_dataset")->setCurrentIndex(1);
        const QByteArray text = desk_->room.panel()->memory().toText();
        EvaluateDesk next;
        next.openModel();
        next.room.panel()->memory().fromText(text);
        QCOMPARE(child<QSpinBox>(next.window, "evaluate_samples")->value(), 777);
        QVERIFY(!child<QCheckBox>(next.window, "evaluate_metric_kid")->isChecked());
        QVERIFY(child<QCheckBox>(next.window, "evaluate_metric_prdc")->isChecked());
        QVERIFY(next.room.panel()->order().onOpenDataset);
        // A damaged text is none.
        next.room.panel()->memory().fromText("[{");
        QCOMPARE(child<QSpinBox>(next.window, "evaluate_samples")->value(), 2000);
    }

    void theKeyShowsTheWorkspaceAndClosingAsks() {
        StudioWindow studio(desk_->folder.path());
        studio.parts.session.setDataset(small::dataset());
        studio.parts.session.setModel(savedModel(), "/models/small");
        studio.child<QSpinBox>("evaluate_samples")->setValue(static_cast<int>(kEndless));
        studio.press("Ctrl+1");
        studio.press("F8");
        QVERIFY(studio.parts.evaluate.evaluation.busy());
        QCOMPARE(studio.window.workspaces().current(), Workspace::evaluate);
        QVERIFY(studio.child<QLabel>("statusActivity")->text().contains("Evaluating"));
        QVERIFY(!studio.window.close());
        QVERIFY2(studio.questions.last().contains("evaluation is in progress"), qPrintable(studio.questions.last()));
        QVERIFY(studio.parts.evaluate.evaluation.busy());
        studio.answer = CloseAnswer::stopAndClose;
        studio.window.close();
        QTRY_VERIFY_WITH_TIMEOUT(!studio.window.isVisible(), kPatience);
        QVERIFY(!studio.parts.evaluate.evaluation.busy());
    }

   private:
    std::unique_ptr<EvaluateDesk> desk_;
};

IMAGO_GUI_TEST(TestEvaluate)
#include "test_evaluate.moc"
