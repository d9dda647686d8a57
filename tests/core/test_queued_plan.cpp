#include <QFile>
#include <QTemporaryDir>
#include <cerrno>
#include <new>

#include "core/base/Error.h"
#include "core/dataset/Import.h"
#include "core/files/FileProblem.h"
#include "core/model/ModelFamily.h"
#include "core/project/QueueProblem.h"
#include "core/project/QueuedPlan.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"

/// What a queue keeps of a training, and what comes of it at its turn.
class TestQueuedPlan : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void everySettingComesBack() {
        for (const core::ModelFamily& family : core::modelFamilies()) {
            core::Settings model(family.modelParameters);
            core::Settings training(core::allTrainingParameters(family.id));
            const auto verify = [&](const char* what) {
                const core::QueuedPlan plan =
                    core::queuedPlan(core::queuedTraining(family.id, model, training), nullptr);
                QVERIFY2(plan.model == model, (family.id + ": " + what).c_str());
                for (const core::Parameter& parameter : training.parameters()) {
                    if (core::isLength(parameter.name) && parameter.name != "length") continue;
                    QVERIFY2(plan.training.value(parameter.name) == training.value(parameter.name),
                             (family.id + ": " + what + ", " + parameter.name).c_str());
                }
            };
            verify("defaults");
            for (const core::Preset& preset : family.presets) {
                core::applyPreset(family.presets, preset.id, model, training);
                verify(preset.id.c_str());
            }
            for (const core::Preset& size : family.sizes) {
                core::applyPreset(family.sizes, size.id, model, training);
                verify(size.id.c_str());
            }
            training.set("batch_size", std::int64_t{24});
            training.set("learning_rate", 0.0123);
            verify("of one's own");
        }
    }

    void onlyTheLengthThatCountsIsKept() {
        const core::ModelFamily& family = core::modelFamilies().front();
        const core::Settings model(family.modelParameters);
        core::Settings training(core::allTrainingParameters(family.id));
        training.setText("length", "minutes");
        training.set("minutes", 2.5);
        training.set("epochs", std::int64_t{7});
        core::QueuedTraining queued = core::queuedTraining(family.id, model, training);
        QVERIFY(queued.settings.contains("minutes") && !queued.settings.contains("epochs"));
        core::QueuedPlan plan = core::queuedPlan(queued, nullptr);
        QCOMPARE(plan.training.choice("length"), std::string("minutes"));
        QCOMPARE(plan.training.real("minutes"), 2.5);
        // Who names no length means the one whose number is given; a whole number does for a real one.
        queued.settings = {{"minutes", std::int64_t{3}}};
        plan = core::queuedPlan(queued, nullptr);
        QCOMPARE(plan.training.choice("length"), std::string("minutes"));
        QCOMPARE(plan.training.real("minutes"), 3.0);
        queued.settings = {{"no_such_setting", std::int64_t{3}}};
        QVERIFY_EXCEPTION_THROWN(core::queuedPlan(queued, nullptr), core::Error);
    }

    void aDatasetIsOpenedAsItWas() {
        core::Settings settings(core::importParameters());
        settings.setText("size", "24");
        core::QueuedTraining queued;
        queued.importSettings = core::chosenImport(settings);
        QCOMPARE(queued.importSettings.size(), std::size_t{1});
        QVERIFY(core::importSettingsOf(queued) == settings);
        QVERIFY(core::chosenImport(core::Settings(core::importParameters())).empty());
    }

    void whatStopsAllIsKnown() {
        const QTemporaryDir folder;
        const std::filesystem::path project = folder.path().toStdString();
        const core::Message full = core::cannotWrite(project / "model.safetensors", ENOSPC);
        QCOMPARE(core::commonProblem(project, full), full);
        const core::Message later("%1 The final model was saved anyway.", full);
        QCOMPARE(core::commonProblem(project, later), later);
        QVERIFY(core::commonProblem(project, core::Message("There is nothing at %1.", std::string("x"))).empty());
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const core::Message gone("The dataset is gone.");
        QVERIFY(core::commonProblem(project, gone).empty());
        QVERIFY(!core::commonProblem(project / "file" / "project", gone).empty());
        QVERIFY(!core::queueProblemOf(std::bad_alloc()).english().empty());
        QCOMPARE(core::queueProblemOf(core::Error(full)), full);
    }
};

IMAGO_TEST(TestQueuedPlan)
#include "test_queued_plan.moc"
