#include <QSignalSpy>
#include <QtTest>

#include "core/model/ModelFamily.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"
#include "ui/common/fields/SettingsMemory.h"

using namespace ui;

namespace {

core::Settings vae(double beta, std::int64_t batch) {
    core::Settings settings(core::allTrainingParameters("vae"));
    settings.set("beta", beta);
    settings.set("batch_size", batch);
    return settings;
}

}  // namespace

/// What forms remember for which dataset.
class TestSettingsMemory : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void eachDatasetHasItsOwn() {
        SettingsMemory memory;
        QSignalSpy changed(&memory, &SettingsMemory::changed);
        const core::Settings one = vae(2, 32);
        const core::Settings two = vae(3, 64);
        memory.remember("/a", "vae", {&one});
        memory.remember("/b", "vae", {&two});
        memory.remember("/b", "vae", {&two});  // nothing new
        QCOMPARE(changed.count(), 2);
        core::Settings found = vae(1, 8);
        QVERIFY(memory.recall("/a", "vae", {&found}));
        QVERIFY(found == one);
        QVERIFY(memory.recall("/b", "vae", {&found}));
        QVERIFY(found == two);
        QVERIFY(!memory.recall("/a", "gan", {&found}));
        QVERIFY(found == two);
        QVERIFY(memory.recallNewest("vae", {&found}));
        QVERIFY(found == two);
        memory.remember("/a", "gan", {&one});
        QCOMPARE(memory.newestKind("/a"), QString("gan"));
        QCOMPARE(memory.newestKind("/c"), QString());
    }

    void comesBackFromText() {
        SettingsMemory memory;
        const core::Settings one = vae(2.5, 32);
        const core::Settings none = vae(9, 32);
        memory.remember({}, "vae", {&none});  // of this session only
        memory.remember("/a \"b\"", "vae", {&one});
        SettingsMemory other;
        QSignalSpy restored(&other, &SettingsMemory::restored);
        other.fromText(memory.toText());
        QCOMPARE(restored.count(), 1);
        core::Settings found = vae(1, 8);
        QVERIFY(other.recall("/a \"b\"", "vae", {&found}));
        QVERIFY(found == one);
        QVERIFY(!other.recall({}, "vae", {&found}));
    }

    void damagedTextIsPassedOver() {
        SettingsMemory memory;
        for (const char* text :
             {"", "{", "null", "[1, \"x\", {}]", "[{\"dataset\":\"/a\",\"kind\":\"vae\",\"values\":7}]"}) {
            memory.fromText(text);
            core::Settings found = vae(1, 8);
            QVERIFY2(!memory.recall("/a", "vae", {&found}), text);
        }
        // Values out of range, of settings that are no more, and of another type.
        memory.fromText(
            R"([{"dataset":"/a","kind":"vae","values":{"beta":"-5","gone":"1","batch_size":"48","seed":[]}}])");
        core::Settings found = vae(1, 8);
        QVERIFY(memory.recall("/a", "vae", {&found}));
        QVERIFY(found == vae(1, 48));
    }

    void theOldestAreForgotten() {
        SettingsMemory memory;
        for (std::size_t index = 0; index <= SettingsMemory::kMost; ++index) {
            const core::Settings settings = vae(1, 8 + static_cast<std::int64_t>(index));
            memory.remember(QString::number(index), "vae", {&settings});
        }
        core::Settings found = vae(1, 8);
        QVERIFY(!memory.recall("0", "vae", {&found}));
        QVERIFY(memory.recall("1", "vae", {&found}));
        QCOMPARE(found.integer("batch_size"), std::int64_t{9});
    }
};

IMAGO_TEST(TestSettingsMemory)
#include "test_settings_memory.moc"
