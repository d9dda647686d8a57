#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "Sentence.h"
#include "core/project/ProjectFolder.h"
#include "core/project/RunFolder.h"
#include "core/project/RunQueue.h"
#include "tests/TestProgram.h"

namespace fs = std::filesystem;

/// The trainings that wait in a project.
class TestRunQueue : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        project_ = std::make_unique<core::ProjectFolder>(folder_->path().toStdString() + "/project");
    }
    void cleanup() { project_.reset(); }

    void whatIsAddedComesBack() {
        QVERIFY(queue().entries().empty());
        core::QueueEntry entry = named("beta 0.5");
        entry.sweep = "beta";
        entry.swept = {"beta"};
        entry.training = {"vae",
                          "/data/shirts",
                          {{"size", std::int64_t{64}}},
                          "sharp",
                          "small",
                          {{"beta", 0.5}, {"labels", true}, {"prior", std::string("flow")}},
                          "cpu",
                          3,
                          false,
                          5.5,
                          true};
        entry.training.startFrom = "/models/clothes";
        const core::AddedEntries added = queue().add({entry, named("")});
        QCOMPARE(added.ids, (std::vector<std::int64_t>{1, 2}));
        QVERIFY(added.note.empty());
        entry.id = 1;
        QCOMPARE(queue().entries().front(), entry);
        QCOMPARE(queue().entries().size(), std::size_t{2});
        // A number is never given twice.
        queue().remove(2);
        QCOMPARE(queue().add({named("c")}).ids.front(), std::int64_t{3});
    }

    void theyMoveAmongThoseThatWait() {
        queue().add({named("a"), named("b"), named("c"), named("d")});
        const auto claimed = queue().claim(*project_);
        QVERIFY(claimed && claimed->entry.name == "a");
        queue().finish(claimed->entry, core::QueueState::done);
        queue().move(4, 1);
        QCOMPARE(names(), QStringList({"a", "d", "b", "c"}));
        queue().moveBy(4, 1);
        QCOMPARE(names(), QStringList({"a", "b", "d", "c"}));
        queue().moveBy(3, -5);
        QCOMPARE(names(), QStringList({"a", "c", "b", "d"}));
        queue().move(3, 99);
        QCOMPARE(names(), QStringList({"a", "b", "d", "c"}));
        QVERIFY(sentenceOf([&] { queue().move(1, 1); }).contains("Entry 1 of the queue does not wait"));
        QVERIFY(sentenceOf([&] { queue().move(9, 1); }).contains("has no entry 9"));
        queue().remove(4);
        QCOMPARE(queue().clearFinished().size(), std::size_t{1});
        QCOMPARE(names(), QStringList({"b", "c"}));
    }

    void whatWasRemovedIsPutBackAsItWas() {
        queue().add({named("a"), named("b"), named("c"), named("d")});
        const auto first = queue().claim(*project_);
        queue().finish(first->entry, core::QueueState::failed, core::Message("The disk is full."));
        const auto second = queue().claim(*project_);
        queue().finish(second->entry, core::QueueState::waiting);  // stopped: it has a run
        queue().cancel(4);
        const std::vector<core::QueueEntry> before = queue().entries();
        // One, at its place.
        const core::RemovedEntry removed = queue().remove(2);
        QCOMPARE(removed.place, std::size_t{1});
        QCOMPARE(names(), QStringList({"a", "c", "d"}));
        queue().putBack({removed});
        QCOMPARE(queue().entries(), before);
        queue().putBack({removed});  // it is there already
        QCOMPARE(queue().entries(), before);
        // All that have ended, around those that wait.
        const std::vector<core::RemovedEntry> cleared = queue().clearFinished();
        QCOMPARE(names(), QStringList({"b", "c"}));
        queue().putBack(cleared);
        QCOMPARE(queue().entries(), before);
        // The queue is shorter now, and what was interrupted waits.
        const auto running = queue().claim(*project_);
        project_.reset();
        const core::RemovedEntry interrupted = queue().remove(running->entry.id);
        for (const std::int64_t id : {1, 3, 4}) queue().remove(id);
        queue().putBack({interrupted});
        QCOMPARE(names(), QStringList{"b"});
        QCOMPARE(states(), QStringList{"waiting"});
        QCOMPARE(queue().entries().front().run, second->entry.run);
        // Its number is not given again.
        QCOMPARE(queue().add({named("e")}).ids.front(), std::int64_t{5});
    }

    void eachHasItsTurnOnce() {
        queue().add({named("beta 0.5, width 8"), named("../x"), named(""), named("beta 0.5, width 8")});
        queue().cancel(3);
        QStringList runs;
        while (const auto claimed = queue().claim(*project_)) {
            QVERIFY(!claimed->resumes);
            QCOMPARE(claimed->entry.state, core::QueueState::running);
            core::checkRunName(claimed->entry.run);
            runs << QString::fromStdString(claimed->entry.run);
            const bool fails = claimed->entry.id == 2;
            queue().finish(claimed->entry, fails ? core::QueueState::failed : core::QueueState::done,
                           fails ? core::Message("The disk is full.") : core::Message());
        }
        QCOMPARE(runs, QStringList({"beta-0.5-width-8", "x", "beta-0.5-width-8-2"}));
        QCOMPARE(states(), QStringList({"done", "failed", "cancelled", "done"}));
        QCOMPARE(queue().entries().at(1).problem.english(), std::string("The disk is full."));
        queue().retry(3);
        queue().retry(2);
        QVERIFY(queue().entries().at(1).problem.empty());
        QVERIFY(sentenceOf([&] { queue().retry(1); }).contains("neither failed nor been cancelled"));
        QCOMPARE(queue().claim(*project_)->entry.run, std::string("x"));  // the name that it has already
    }

    void aSweepHasItsOwnTurns() {
        core::QueueEntry other = named("swept");
        other.sweep = "beta";
        queue().add({named("first"), other});
        QCOMPARE(queue().claim(*project_, "beta")->entry.name, std::string("swept"));
        QVERIFY(!queue().claim(*project_, "gamma"));
    }

    void aKilledOneIsFoundAgain() {
        queue().add({named("a"), named("b")});
        QVERIFY(queue().claim(*project_));
        QVERIFY(sentenceOf([&] { queue().remove(1); }).contains("is being trained"));
        // Its program ends here, before the run was made.
        const auto again = queue().claim(*project_);
        QVERIFY(again && again->entry.id == 1 && !again->resumes);
        // And here, after.
        const core::RunPaths run(project_->path(), "a");
        QVERIFY(fs::create_directories(run.folder));
        const auto resumed = queue().claim(*project_);
        QVERIFY(resumed && resumed->entry.id == 1 && resumed->resumes);
        // One that was stopped resumes at its turn.
        queue().finish(resumed->entry, core::QueueState::waiting);
        queue().move(1, 2);
        const auto other = queue().claim(*project_);
        QVERIFY(other && other->entry.name == "b");
        queue().finish(other->entry, core::QueueState::done);
        QVERIFY(queue().claim(*project_)->resumes);
        // Nobody trains it any more: it may go.
        project_.reset();
        queue().remove(1);
        QCOMPARE(names(), QStringList{"b"});
    }

    void anEntryOfAnotherFileIsNotFinished() {
        queue().add({named("a"), named("b")});
        const auto claimed = queue().claim(*project_);
        QVERIFY(claimed && claimed->entry.id == 1);
        const auto finished = [&] {
            return sentenceOf([&] { queue().finish(claimed->entry, core::QueueState::done); });
        };
        // Somebody puts another queue in its place, whose first entry has the same number.
        QVERIFY(fs::remove(queue().file()));
        queue().add({named("other")});
        QVERIFY2(finished().contains("was replaced while entry 1 was being trained"), qPrintable(finished()));
        QVERIFY2(finished().contains("it made no run"), qPrintable(finished()));
        QCOMPARE(states(), QStringList{"waiting"});
        // Running, but another run.
        QCOMPARE(queue().claim(*project_)->entry.run, std::string("other"));
        QVERIFY(fs::create_directories(core::RunPaths(project_->path(), "a").folder));
        QVERIFY2(finished().contains("its training is in the run a."), qPrintable(finished()));
        QCOMPARE(states(), QStringList{"running"});
        // None of that number.
        QVERIFY(fs::remove(queue().file()));
        QVERIFY(finished().contains("was replaced"));
        QVERIFY(!fs::exists(queue().file()));
    }

    void severalProgramsLoseNothing() {
        constexpr int kEach = 20;
        std::vector<std::jthread> programs;
        for (int program = 0; program < 4; ++program)
            programs.emplace_back([this] {
                for (int count = 0; count < kEach; ++count) queue().add({named("x")});
            });
        programs.clear();
        std::set<std::int64_t> ids;
        for (const core::QueueEntry& entry : queue().entries()) ids.insert(entry.id);
        QCOMPARE(ids.size(), std::size_t{4 * kEach});
        QCOMPARE(*ids.rbegin(), std::int64_t{4 * kEach});
    }

    void twoAtWorkIsASentence() {
        QVERIFY(sentenceOf([&] {
                    const core::ProjectFolder second(project_->path());
                }).contains("is open in another instance of Imago"));
    }

    void aDamagedFileIsRenamed_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("cut") << QByteArray("{\"format\": \"imago-queue\", \"format_ver");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("state") << QByteArray(
            "{\"format\":\"imago-queue\",\"format_version\":1,\"next_id\":1,\"entries\":[{\"id\":1}]}");
    }
    void aDamagedFileIsRenamed() {
        QFETCH(QByteArray, text);
        write(text);
        QVERIFY(sentenceOf([&] { queue().entries(); }).contains("queue.json\" is damaged"));
        QVERIFY(sentenceOf([&] { queue().claim(*project_); }).contains("is damaged"));
        QCOMPARE(read("queue.json"), text);
        const core::AddedEntries added = queue().add({named("a")});
        QVERIFY2(added.note.english().find("renamed to \"queue-damaged.json\"") != std::string::npos,
                 added.note.english().c_str());
        QCOMPARE(read("queue-damaged.json"), text);
        QCOMPARE(names(), QStringList{"a"});
    }

    void othersFilesStay() {
        for (const char* text : {"{\"format\":\"imago-queue\",\"format_version\":9,\"entries\":{}}",
                                 "{\"format\":\"mine\",\"format_version\":1}"}) {
            write(text);
            const QString sentence = sentenceOf([&] { queue().add({named("a")}); });
            QVERIFY2(sentence.contains("newer version") || sentence.contains("move it elsewhere"),
                     qPrintable(sentence));
            QCOMPARE(read("queue.json"), QByteArray(text));
        }
    }

    void whatANewerVersionWroteStays() {
        queue().add({named("a"), named("b")});
        nlohmann::json json = nlohmann::json::parse(read("queue.json").toStdString());
        json["night_only"] = true;
        json["entries"][0]["color"] = "red";
        json["entries"][0]["training"]["gpu_share"] = 0.5;
        json["entries"][0]["training"]["settings"]["of_tomorrow"] = 7;
        write(QByteArray::fromStdString(json.dump()));
        const auto claimed = queue().claim(*project_);
        QVERIFY(claimed.has_value());
        queue().finish(claimed->entry, core::QueueState::failed, core::Message("The disk is full."));
        queue().move(2, 1);
        queue().add({named("c")});
        const nlohmann::json now = nlohmann::json::parse(read("queue.json").toStdString());
        QVERIFY(now.at("night_only") == true);
        const nlohmann::json& entry = now.at("entries").at(0);
        QVERIFY(entry.at("color") == "red" && entry.at("state") == "failed");
        QVERIFY(entry.at("training").at("gpu_share") == 0.5);
        QVERIFY(entry.at("training").at("settings").at("of_tomorrow") == 7);
        QCOMPARE(now.at("entries").size(), std::size_t{3});
    }

    void nothingToDoWritesNothing() {
        QVERIFY(!queue().claim(*project_));
        QVERIFY(queue().clearFinished().empty());
        QVERIFY(!fs::exists(queue().file()));
        QVERIFY(sentenceOf([&] { core::RunQueue("/nowhere/project").add({}); }).contains("cannot be changed"));
    }

   private:
    core::RunQueue queue() const { return core::RunQueue(folder_->path().toStdString() + "/project"); }
    static core::QueueEntry named(const std::string& name) {
        core::QueueEntry entry;
        entry.name = name;
        entry.training.family = "vae";
        entry.training.dataset = "shapes";
        return entry;
    }
    QStringList names() const {
        QStringList names;
        for (const core::QueueEntry& entry : queue().entries()) names << QString::fromStdString(entry.name);
        return names;
    }
    QStringList states() const {
        QStringList states;
        for (const core::QueueEntry& entry : queue().entries())
            states << QString::fromStdString(core::wordOf(entry.state));
        return states;
    }
    QByteArray read(const QString& name) const {
        QFile file(folder_->filePath("project/" + name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray& text) const {
        QFile file(folder_->filePath("project/queue.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<core::ProjectFolder> project_;
};

IMAGO_TEST(TestRunQueue)
#include "test_run_queue.moc"
