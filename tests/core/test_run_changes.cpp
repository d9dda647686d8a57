#include <QtTest>

#include "core/model/ModelFamily.h"
#include "core/project/RunChanges.h"
#include "core/project/RunSettingsFile.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"

namespace {

core::RunSettings defaultsOf(const std::string& family) {
    core::RunSettings settings;
    settings.model.family = family;
    settings.model.settings = core::Settings(core::modelFamily(family).modelParameters);
    settings.training = core::Settings(core::allTrainingParameters(family));
    return settings;
}

QStringList changedIn(const core::RunChanges& changes) {
    QStringList changed;
    for (const core::SettingValue& value : changes.changed)
        changed << QString::fromStdString(value.name + " " + core::toText(value.value));
    return changed;
}

}  // namespace

/// What a run's settings are beside the nearest preset.
class TestRunChanges : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void everyPresetIsFound_data() {
        QTest::addColumn<QString>("family");
        for (const core::ModelFamily& family : core::modelFamilies())
            QTest::newRow(family.id.c_str()) << QString::fromStdString(family.id);
    }
    void everyPresetIsFound() {
        QFETCH(QString, family);
        const core::ModelFamily& described = core::modelFamily(family.toStdString());
        for (const core::Preset& preset : described.presets) {
            core::RunSettings settings = defaultsOf(described.id);
            core::applyPreset(described.presets, preset.id, settings.model.settings, settings.training);
            const core::RunChanges changes = core::changesOf(settings);
            QCOMPARE(changes.preset, preset.id);
            QCOMPARE(changes.size, std::string());
            QCOMPARE(changedIn(changes), QStringList());
        }
    }

    void whatIsOtherIsNamed() {
        const auto& presets = core::modelFamily("vae").presets;
        core::RunSettings settings = defaultsOf("vae");
        settings.training.set("beta", 4.0);
        settings.training.set("length", std::string("epochs"));
        settings.training.set("epochs", std::int64_t{30});
        core::RunChanges changes = core::changesOf(settings);
        QCOMPARE(changes.preset, std::string("standard"));
        QCOMPARE(changedIn(changes), QStringList({"epochs 30", "beta 4"}));

        // Two of the preset's own values and one of another: it is still that preset.
        settings = defaultsOf("vae");
        core::applyPreset(presets, "smooth", settings.model.settings, settings.training);
        settings.training.set("learning_rate", 0.001);
        changes = core::changesOf(settings);
        QCOMPARE(changes.preset, std::string("smooth"));
        QCOMPARE(changedIn(changes), QStringList("learning_rate 0.001"));
    }

    void aSizeIsFound() {
        const core::ModelFamily& family = core::modelFamily("vae");
        core::RunSettings settings = defaultsOf("vae");
        core::applyPreset(family.sizes, "large", settings.model.settings, settings.training);
        settings.training.set("seed", std::int64_t{7});
        const core::RunChanges changes = core::changesOf(settings);
        QCOMPARE(changes.preset, std::string("standard"));
        QCOMPARE(changes.size, std::string("large"));
        QCOMPARE(changedIn(changes), QStringList("seed 7"));
    }

    void theLengthIsOneValue() {
        core::Settings training(core::allTrainingParameters("vae"));
        const auto is = [&](const char* length, const char* name) {
            training.set("length", std::string(length));
            return core::lengthOf(training).name == name;
        };
        QVERIFY(is("epochs", "epochs"));
        QVERIFY(is("minutes", "minutes"));
        QVERIFY(is("plateau", "patience"));
        QVERIFY(is("endless", "length"));
        QCOMPARE(std::get<std::string>(core::lengthOf(training).value), std::string("endless"));
        // What does not count is no change.
        core::RunSettings settings = defaultsOf("vae");
        settings.training.set("epochs", std::int64_t{77});
        settings.training.set("patience", std::int64_t{9});
        QCOMPARE(changedIn(core::changesOf(settings)), QStringList());
        settings.training.set("minutes", 12.5);
        QCOMPARE(changedIn(core::changesOf(settings)), QStringList("minutes 12.5"));
    }
};

IMAGO_TEST(TestRunChanges)
#include "test_run_changes.moc"
