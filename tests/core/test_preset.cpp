#include <QtTest>
#include <set>

#include "Sentence.h"
#include "core/model/ModelFamily.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"

/// The sizes and the presets of every family, as the form and the command line use them.
class TestPreset : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void everyPresetIsDescribed_data() {
        QTest::addColumn<QString>("family");
        for (const core::ModelFamily& family : core::modelFamilies())
            QTest::newRow(family.id.c_str()) << QString::fromStdString(family.id);
    }
    void everyPresetIsDescribed() {
        QFETCH(QString, family);
        const core::ModelFamily& described = core::modelFamily(family.toStdString());
        const core::Settings model(described.modelParameters);
        const core::Settings training(core::allTrainingParameters(described.id));
        for (const auto* presets : {&described.sizes, &described.presets}) {
            std::set<std::string> ids;
            for (const core::Preset& preset : *presets) {
                QVERIFY2(ids.insert(preset.id).second, preset.id.c_str());
                QVERIFY2(!preset.label.empty() && preset.reason.ends_with('.'), preset.id.c_str());
                for (const core::SettingValue& value : preset.values) {
                    QVERIFY2(model.has(value.name) != training.has(value.name), value.name.c_str());
                    core::Settings owner = model.has(value.name) ? model : training;
                    owner.set(value.name, value.value);  // throws where it is out of range
                }
            }
        }
    }

    void whatIsChosenIsFoundAgain_data() { everyPresetIsDescribed_data(); }
    void whatIsChosenIsFoundAgain() {
        QFETCH(QString, family);
        const core::ModelFamily& described = core::modelFamily(family.toStdString());
        core::Settings model(described.modelParameters);
        core::Settings training(core::allTrainingParameters(described.id));
        if (!described.presets.empty())
            QCOMPARE(core::matchingPreset(described.presets, model, training), described.presets.front().id);
        training.set("seed", std::int64_t{77});
        training.set("ema", 0.5);
        for (const auto* presets : {&described.sizes, &described.presets}) {
            // In this order and back: nothing of one choice is left in the next.
            for (std::size_t i = 0; i < 2 * presets->size(); ++i) {
                const std::string& id = (*presets)[i < presets->size() ? i : 2 * presets->size() - 1 - i].id;
                core::applyPreset(*presets, id, model, training);
                QCOMPARE(core::matchingPreset(*presets, model, training), id);
            }
        }
        QCOMPARE(training.integer("seed"), 77);
        QCOMPARE(training.real("ema"), 0.5);
    }

    void ownSettingsAreNoPreset() {
        const core::ModelFamily& vae = core::modelFamily("vae");
        core::Settings model(vae.modelParameters);
        core::Settings training(core::allTrainingParameters("vae"));
        core::applyPreset(vae.presets, "smooth", model, training);
        QCOMPARE(training.real("beta"), 2.0);
        training.set("beta", 3.0);
        QCOMPARE(core::matchingPreset(vae.presets, model, training), std::string());
        training.set("beta", 2.0);
        QCOMPARE(core::matchingPreset(vae.presets, model, training), std::string("smooth"));
        core::applyPreset(vae.sizes, "large", model, training);
        QCOMPARE(model.integer("width"), 32);
        QCOMPARE(training.real("beta"), 2.0);
        model.set("width", std::int64_t{33});
        QCOMPARE(core::matchingPreset(vae.sizes, model, training), std::string());
    }

    void aSmallDatasetHasItsPreset() {
        for (const char* family : {"vae", "gan", "autoencoder"}) {
            const auto& presets = core::modelFamily(family).presets;
            QCOMPARE(core::presetFor(presets, 297)->id, std::string("few-images"));
            QCOMPARE(core::presetFor(presets, 1999)->id, std::string("few-images"));
            QCOMPARE(core::presetFor(presets, 2000)->id, std::string("standard"));
            QCOMPARE(core::presetFor(presets, 60'000)->id, std::string("standard"));
        }
        QVERIFY(core::presetFor({}, 10) == nullptr);
        const std::vector<core::Preset> presets{
            {"any", "", "", {}, 0}, {"few", "", "", {}, 1000}, {"fewer", "", "", {}, 100}, {"other", "", "", {}, 0}};
        QCOMPARE(core::presetFor(presets, 5)->id, std::string("fewer"));
        QCOMPARE(core::presetFor(presets, 100)->id, std::string("few"));
        QCOMPARE(core::presetFor(presets, 1000)->id, std::string("any"));
        QVERIFY(core::findPreset(presets, "fewer") == &presets[2]);
        QVERIFY(core::findPreset(presets, "none") == nullptr);
    }

    void unknownNamesAreSentences() {
        const core::ModelFamily& vae = core::modelFamily("vae");
        core::Settings model(vae.modelParameters);
        core::Settings training(core::allTrainingParameters("vae"));
        QCOMPARE(sentenceOf([&] { core::applyPreset(vae.sizes, "huge", model, training); }),
                 QString("\"huge\" is not available here; choose one of: small, medium, large."));
        QVERIFY(!sentenceOf([&] { core::applyPreset({}, "huge", model, training); }).isEmpty());
    }
};

IMAGO_TEST(TestPreset)
#include "test_preset.moc"
