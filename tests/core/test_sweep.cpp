#include <QtTest>

#include "Sentence.h"
#include "core/parameter/Settings.h"
#include "core/project/Sweep.h"
#include "tests/TestProgram.h"

/// Values and ranges of one or two settings to the runs of a sweep.
class TestSweep : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void valuesAreRead_data() {
        QTest::addColumn<QString>("assignment");
        QTest::addColumn<QStringList>("values");
        QTest::newRow("list") << "beta=0.5,1,4,8" << QStringList{"0.5", "1", "4", "8"};
        QTest::newRow("one") << "beta= 2 " << QStringList{"2"};
        QTest::newRow("whole") << "latent_size=2,16" << QStringList{"2", "16"};
        QTest::newRow("choice") << "prior=flow,gaussian" << QStringList{"flow", "gaussian"};
        QTest::newRow("equal steps") << "beta=0..8:5" << QStringList{"0", "2", "4", "6", "8"};
        QTest::newRow("downwards") << "beta=1..0:3" << QStringList{"1", "0.5", "0"};
        QTest::newRow("rounded steps") << "beta=0..1:4" << QStringList{"0", "0.3333", "0.6667", "1"};
        QTest::newRow("equal ratios") << "learning_rate=1e-4..1e-2:5"
                                      << QStringList{"0.0001", "0.0003162", "0.001", "0.003162", "0.01"};
        QTest::newRow("whole ratios") << "latent_size=2..32:5" << QStringList{"2", "4", "8", "16", "32"};
        QTest::newRow("whole steps") << "seed=0..10:3" << QStringList{"0", "5", "10"};
    }
    void valuesAreRead() {
        QFETCH(QString, assignment);
        QFETCH(QStringList, values);
        QStringList read;
        for (const core::ParameterValue& value : swept(assignment).values)
            read << QString::fromStdString(core::toText(value));
        QCOMPARE(read, values);
    }

    void whatIsWrongIsSaid_data() {
        QTest::addColumn<QString>("assignment");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("form") << "beta"
                              << "is not of the form name=value";
        QTest::newRow("name") << "betta=1,2"
                              << "There is no setting \"betta\"; choose one of: ";
        QTest::newRow("value") << "beta=1,much"
                               << "is \"much\", but must be a number from 0 to 100.";
        QTest::newRow("out of range") << "beta=1,101"
                                      << "is 101, but must be a number from 0 to 100.";
        QTest::newRow("fraction") << "latent_size=2,2.5"
                                  << "must be a whole number from 1 to 512.";
        QTest::newRow("nothing") << "beta=1,,2"
                                 << "but must be a number";
        QTest::newRow("choice") << "prior=flow,river"
                                << "must be one of: flow";
        QTest::newRow("twice") << "beta=1,2,1.0"
                               << "has the value 1 twice in this sweep";
        QTest::newRow("no count") << "beta=1..2"
                                  << "\"1..2\" is not a range";
        QTest::newRow("count of one") << "beta=1..2:1"
                                      << "with a count from 2 to 100";
        QTest::newRow("no number of values") << "beta=1..2:x"
                                             << "is not a range";
        QTest::newRow("end out of range") << "beta=1..200:3"
                                          << "is 200, but must be a number from 0 to 100.";
        QTest::newRow("range of a choice") << "prior=a..b:2"
                                           << "takes no range; give its values instead: flow";
        QTest::newRow("too fine") << "latent_size=1..4:9"
                                  << "whole values in the range 1..4 is only 4, not 9";
        QTest::newRow("rounded alike") << "latent_size=1..10:9"
                                       << "of the 9 values in the range 1..10 several round to 1;";
    }
    void whatIsWrongIsSaid() {
        QFETCH(QString, assignment);
        QFETCH(QString, sentence);
        const QString said = sentenceOf([&] { swept(assignment); });
        QVERIFY2(said.contains(sentence), qPrintable(said));
    }

    void theGridHasEveryCombination() {
        const std::vector<core::SweptSetting> settings{swept("beta=0.5,4"), swept("latent_size=2,16")};
        QStringList names;
        for (const core::SweepRun& run : core::sweepGrid(settings)) {
            names << QString::fromStdString(run.name);
            core::Settings all(core::sweepParameters("vae"));
            for (const auto& [name, value] : run.values) all.set(name, value);
            QCOMPARE(run.values.size(), std::size_t{2});
        }
        QCOMPARE(names, QStringList({"beta 0.5, latent_size 2", "beta 0.5, latent_size 16", "beta 4, latent_size 2",
                                     "beta 4, latent_size 16"}));
    }

    void theGridHasOneOrTwoSettings() {
        const core::SweptSetting beta = swept("beta=1,2");
        const auto gridOf = [](const std::vector<core::SweptSetting>& settings) {
            return sentenceOf([&] { core::sweepGrid(settings); });
        };
        QVERIFY(gridOf({}).contains("give at least one setting several"));
        QVERIFY(gridOf({beta, swept("seed=1,2"), swept("width=8,16")}).contains("one or two settings, but 3"));
        QVERIFY(gridOf({beta, beta}).contains("names beta twice"));
        QVERIFY(gridOf({swept("beta=0..100:100"), swept("seed=1..50:50")}).contains("would have 5000 runs"));
    }

    void onlyTheSweptSettingDiffers() {
        core::QueuedTraining base;
        base.family = "vae";
        base.dataset = "shapes";
        base.settings = {{"seed", std::int64_t{7}}, {"beta", 9.0}};
        const std::vector<core::SweptSetting> settings{swept("beta=0.5,4")};
        std::vector<core::QueueEntry> entries = core::sweepEntries("beta", settings, base);
        QCOMPARE(entries.size(), std::size_t{2});
        QCOMPARE(entries[0].name, std::string("beta 0.5"));
        QCOMPARE(entries[0].swept, std::vector<std::string>{"beta"});
        QVERIFY(entries[1].training.settings.at("beta") == core::ParameterValue(4.0));
        entries[1].training.settings["beta"] = 0.5;
        QCOMPARE(entries[1].training, entries[0].training);
        QCOMPARE(core::freeSweepName(settings, {}), std::string("beta"));
        QCOMPARE(core::freeSweepName(settings, entries), std::string("beta-2"));
    }

   private:
    static core::SweptSetting swept(const QString& assignment) {
        return core::readSweptSetting(assignment.toStdString(), core::sweepParameters("vae"));
    }
};

IMAGO_TEST(TestSweep)
#include "test_sweep.moc"
