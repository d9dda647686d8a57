#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "Sentence.h"
#include "core/project/SweepScoresFile.h"
#include "core/project/SweepScoring.h"
#include "tests/TestProgram.h"

namespace {

core::SweepRow measuredRow(const std::string& run, std::int64_t step = 100) {
    core::SweepRow row;
    row.entry.run = run;
    row.entry.sweep = "beta";
    row.entry.state = core::QueueState::done;
    row.hasRun = row.hasModel = true;
    row.created = "2026-03-01T12:00:00Z";
    row.step = step;
    return row;
}

core::SweepScores scoresOf(double kid, double dci) {
    core::SweepScores scores;
    scores.kid = {"kid", kid, 0.001};
    scores.disentanglement = {"dci_disentanglement", dci};
    return scores;
}

}  // namespace

/// What a project keeps of the runs of its sweeps.
class TestSweepScores : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void whatIsKeptComesBack() {
        const std::vector<core::SweepRow> rows{measuredRow("a"), measuredRow("b"), measuredRow("c")};
        QVERIFY(core::keptSweepScores(project(), rows).empty());
        QVERIFY(!QFile::exists(path()));  // reading writes nothing
        core::SweepScores first = scoresOf(0.02, 0.5);
        first.notes = {core::Message("No images of %1 were held out.", std::string("shapes"))};
        QVERIFY(core::keepSweepScores(project(), rows[0], first).empty());
        QVERIFY(core::keepSweepScores(project(), rows[1], scoresOf(0.03, std::nan(""))).empty());
        const auto kept = core::keptSweepScores(project(), rows);
        QCOMPARE(kept.size(), std::size_t{2});
        QCOMPARE(kept.at("a").kid.value, 0.02);
        QCOMPARE(kept.at("a").kid.standardError, 0.001);
        QCOMPARE(kept.at("a").disentanglement.value, 0.5);
        QCOMPARE(kept.at("a").notes, first.notes);
        QVERIFY(std::isnan(kept.at("b").disentanglement.value));
        // Measured again, it is replaced.
        core::keepSweepScores(project(), rows[0], scoresOf(0.01, 0.5));
        QCOMPARE(core::keptSweepScores(project(), rows).at("a").kid.value, 0.01);
        QCOMPARE(core::keptSweepScores(project(), rows).size(), std::size_t{2});
    }

    void anotherModelHasNone() {
        core::keepSweepScores(project(), measuredRow("a"), scoresOf(0.02, 0.5));
        const auto count = [&](const core::SweepRow& row) {
            return core::keptSweepScores(project(), std::vector{row}).size();
        };
        QCOMPARE(count(measuredRow("a")), std::size_t{1});
        QCOMPARE(count(measuredRow("a", 200)), std::size_t{0});  // trained further
        core::SweepRow other = measuredRow("a");
        other.created = "2026-04-01T12:00:00Z";  // another run of that name
        QCOMPARE(count(other), std::size_t{0});
        other = measuredRow("a");
        other.hasModel = false;
        QCOMPARE(count(other), std::size_t{0});
        // Of another number of samples.
        replace("\"samples\": " + QByteArray::number(static_cast<int>(core::SweepScoring::kSamples)), "\"samples\": 5");
        QCOMPARE(count(measuredRow("a")), std::size_t{0});
    }

    void aDamagedFileIsRenamed_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("cut") << QByteArray("{\"format\": \"imago-sweep-sco");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("run") << QByteArray(
            "{\"format\":\"imago-sweep-scores\",\"format_version\":1,\"runs\":{\"a\":{\"kid\":1}}}");
    }
    void aDamagedFileIsRenamed() {
        QFETCH(QByteArray, text);
        write(text);
        const std::vector<core::SweepRow> rows{measuredRow("a")};
        const QString sentence = sentenceOf([&] { core::keptSweepScores(project(), rows); });
        QVERIFY2(sentence.contains("sweep-scores.json"), qPrintable(sentence));
        QCOMPARE(read(path()), text);
        const core::Message note = core::keepSweepScores(project(), rows[0], scoresOf(0.02, 0.5));
        const QString said = QString::fromStdString(note.english());
        QVERIFY2(said.contains("renamed to \"sweep-scores-damaged.json\""), qPrintable(said));
        QCOMPARE(read(folder_->filePath("sweep-scores-damaged.json")), text);
        QCOMPARE(core::keptSweepScores(project(), rows).at("a").kid.value, 0.02);
    }

    void filesOfOthersStay_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("another format") << QByteArray("{\"format\":\"shopping\",\"format_version\":1}");
        QTest::newRow("newer") << QByteArray("{\"format\":\"imago-sweep-scores\",\"format_version\":99,\"runs\":{}}");
    }
    void filesOfOthersStay() {
        QFETCH(QByteArray, text);
        write(text);
        const core::SweepRow row = measuredRow("a");
        QVERIFY(
            sentenceOf([&] { core::keepSweepScores(project(), row, scoresOf(1, 1)); }).contains("sweep-scores.json"));
        QVERIFY(!sentenceOf([&] { core::keptSweepScores(project(), std::vector{row}); }).isEmpty());
        QCOMPARE(read(path()), text);
        QCOMPARE(QDir(folder_->path()).entryList({"sweep-scores*"}), QStringList{"sweep-scores.json"});
    }

    void whatANewerVersionAddedStays() {
        const std::vector<core::SweepRow> rows{measuredRow("a"), measuredRow("b")};
        core::keepSweepScores(project(), rows[0], scoresOf(0.02, 0.5));
        replace("\"created\"", "\"color\": \"red\", \"created\"");
        core::keepSweepScores(project(), rows[1], scoresOf(0.03, 0.4));
        QVERIFY(read(path()).contains("\"color\": \"red\""));
        QCOMPARE(core::keptSweepScores(project(), rows).size(), std::size_t{2});
    }

   private:
    std::filesystem::path project() const { return folder_->path().toStdString(); }
    QString path() const { return folder_->filePath("sweep-scores.json"); }
    static QByteArray read(const QString& name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray& text) const {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    void replace(const QByteArray& before, const QByteArray& after) const {
        QByteArray text = read(path());
        QVERIFY2(text.contains(before), text.constData());
        write(text.replace(before, after));
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_TEST(TestSweepScores)
#include "test_sweep_scores.moc"
