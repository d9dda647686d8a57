#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>
#include <map>

#include "Sentence.h"
#include "SmallDataset.h"
#include "SmallModel.h"
#include "core/exporting/Exporter.h"
#include "core/exporting/PartialState.h"
#include "core/files/AtomicFile.h"
#include "tests/TestProgram.h"

namespace {

namespace fs = std::filesystem;

using Bytes = std::vector<std::uint8_t>;

std::map<std::string, Bytes> filesUnder(const fs::path& folder) {
    std::map<std::string, Bytes> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files[fs::relative(entry.path(), folder).string()] = core::readFile(entry.path());
    return files;
}

void writeText(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

}  // namespace

/// Exports of image files that are killed, stopped by the disk, and continued.
class TestPartialSet : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        core::SavedModel model = smallModel();
        model.weightsHash = std::string(64, 'a');
        model_ = std::make_shared<const core::SavedModel>(model);
    }

    void init() {
        work_ = std::make_unique<QTemporaryDir>();
        root_ = work_->path().toStdString();
    }

    void aResumedSetHasTheSameBytes_data() {
        QTest::addColumn<QString>("id");
        for (const char* id : {"png", "jpeg", "webp"}) QTest::newRow(id) << id;
    }
    void aResumedSetHasTheSameBytes() {
        QFETCH(QString, id);
        id_ = id.toStdString();
        core::ExportRequest request = requestFor();
        write(request, "whole");
        const auto wanted = filesUnder(root_ / "whole");
        interrupt(request);
        const std::string& first = wanted.begin()->first;
        const auto time = fs::last_write_time(root_ / "set.partial" / first);
        std::size_t told = 0;
        request.interrupted = core::Interrupted::resumed;
        const core::JobContext context(
            {}, [&](const core::Progress& at) { told = at.done; }, 2);
        QCOMPARE(core::exportTo(*core::findExporter(id_), request, root_ / "set", context), core::Outcome::done);
        QCOMPARE(told, std::size_t{200});
        QVERIFY(filesUnder(root_ / "set") == wanted);
        QVERIFY(fs::last_write_time(root_ / "set" / first) == time);  // not written again
        QVERIFY(!fs::exists(root_ / "set.partial"));
    }

    void filtersGoOn() {
        id_ = "png";
        core::ExportRequest request = requestFor();
        request.settings.set("distances", true);
        request.settings.set("min_distance", 1e-6);
        request.dataset = smallDataset();
        write(request, "whole");
        interrupt(request);
        request.interrupted = core::Interrupted::resumed;
        request.counts = std::make_shared<core::DrawCounts>();
        write(request, "set");
        QVERIFY(filesUnder(root_ / "set") == filesUnder(root_ / "whole"));
        QCOMPARE(request.counts->draws - request.counts->leftOut(), std::int64_t{200});
    }

    void whatWasHalfWrittenIsWrittenAgain_data() {
        QTest::addColumn<QString>("what");
        for (const char* what : {"file", "state", "begun", "lost", "changed"}) QTest::newRow(what) << what;
    }
    void whatWasHalfWrittenIsWrittenAgain() {
        QFETCH(QString, what);
        id_ = "png";
        core::ExportRequest request = requestFor();
        write(request, "whole");
        interrupt(request);
        const fs::path partial = root_ / "set.partial";
        const fs::path state = partial / core::kPartialState;
        if (what == "file") fs::resize_file(partial / "000063.png", 10);
        if (what == "state") fs::resize_file(state, fs::file_size(state) - 5);
        if (what == "lost") fs::remove(partial / "000000.png");
        if (what == "begun") writeText(partial / "000064.png", "half");
        if (what == "begun")
            std::ofstream(state, std::ios::app | std::ios::binary) << core::partialFiles({"000064.png", "000065.png"});
        if (what == "changed") {  // with the same size
            std::fstream image(partial / "000010.png", std::ios::in | std::ios::out | std::ios::binary);
            image.seekp(60);
            image << "damage";
        }
        request.interrupted = core::Interrupted::resumed;
        write(request, "set");
        QVERIFY(filesUnder(root_ / "set") == filesUnder(root_ / "whole"));
    }

    void whatSomebodyPutThereIsNotReplaced_data() {
        QTest::addColumn<std::string>("file");
        QTest::newRow("of a batch") << std::string("000190.png");
        QTest::newRow("manifest") << std::string("manifest.csv");
    }
    void whatSomebodyPutThereIsNotReplaced() {
        QFETCH(std::string, file);
        id_ = "png";
        core::ExportRequest request = requestFor();
        write(request, "whole");
        interrupt(request);
        const fs::path mine = root_ / "set.partial" / file;
        writeText(mine, "mine");
        request.interrupted = core::Interrupted::resumed;
        const QString told = problemOf(request);
        QVERIFY2(told.contains(QString::fromStdString(mine.string())) && told.contains("did not write"),
                 qPrintable(told));
        QCOMPARE(core::readFile(mine).size(), std::size_t{4});
        QVERIFY(!fs::exists(root_ / "set"));
        QVERIFY(fs::exists(root_ / "set.partial/000063.png"));
        fs::remove(mine);
        write(request, "set");
        QVERIFY(filesUnder(root_ / "set") == filesUnder(root_ / "whole"));
    }

    void nobodyIsSurprised() {
        id_ = "png";
        core::ExportRequest request = requestFor();
        write(request, "whole");
        interrupt(request);
        const auto before = filesUnder(root_ / "set.partial");
        const core::Exporter& exporter = *core::findExporter("png");
        const auto found = core::interruptedExport(exporter, request, root_ / "set");
        QVERIFY(found.has_value());
        QCOMPARE(found->done, std::size_t{64});
        QCOMPARE(found->total, std::size_t{200});
        QVERIFY(found->resumable);
        QVERIFY(!core::interruptedExport(exporter, request, root_ / "other").has_value());
        const QString told = problemOf(request);
        QVERIFY2(told.contains("64 of 200") && told.contains("set.partial"), qPrintable(told));

        core::ExportRequest other = request;
        other.settings.set("seed", std::int64_t{8});
        QVERIFY(!core::interruptedExport(exporter, other, root_ / "set")->resumable);
        other.interrupted = core::Interrupted::resumed;
        QVERIFY(problemOf(other).contains("another export"));
        QVERIFY(filesUnder(root_ / "set.partial") == before);

        // Another program writes there.
        const int lock = ::open((root_ / "set.partial" / core::kPartialState).c_str(), O_RDWR | O_CLOEXEC);
        QCOMPARE(::flock(lock, LOCK_EX), 0);
        QVERIFY(!core::interruptedExport(exporter, request, root_ / "set").has_value());
        for (const auto policy :
             {core::Interrupted::refused, core::Interrupted::resumed, core::Interrupted::discarded}) {
            request.interrupted = policy;
            QVERIFY(problemOf(request).contains("Another export is being written"));
        }
        ::close(lock);
        QVERIFY(filesUnder(root_ / "set.partial") == before);
    }

    void startedAgainOnlyOurFilesGo() {
        id_ = "png";
        core::ExportRequest request = requestFor();
        write(request, "whole");
        core::ExportRequest other = request;
        other.settings.set("seed", std::int64_t{8});
        interrupt(other);
        writeText(root_ / "set.partial/notes.txt", "mine");
        request.interrupted = core::Interrupted::discarded;
        write(request, "set");
        auto files = filesUnder(root_ / "set");
        QCOMPARE(files.at("notes.txt").size(), std::size_t{4});
        files.erase("notes.txt");
        QVERIFY(files == filesUnder(root_ / "whole"));
    }

    void aFolderOfSomebodyElseStays() {
        id_ = "png";
        fs::create_directory(root_ / "set.partial");
        writeText(root_ / "set.partial/notes.txt", "mine");
        for (const auto policy :
             {core::Interrupted::refused, core::Interrupted::resumed, core::Interrupted::discarded}) {
            core::ExportRequest request = requestFor();
            request.interrupted = policy;
            const QString told = problemOf(request);
            QVERIFY2(told.contains("set.partial") && told.contains("in the way"), qPrintable(told));
        }
        QCOMPARE(filesUnder(root_).size(), std::size_t{1});
    }

    void whatTheDiskStoppedIsKept() {
        id_ = "png";
        core::ExportRequest request = requestFor();
        write(request, "whole");
        // A file that cannot be written stands for a full disk.
        const fs::path partial = root_ / "set.partial";
        const auto obstruct = [&](const core::Progress&) {
            fs::create_directory(partial / "000190.png");
            writeText(partial / "000190.png" / "mine", "mine");
        };
        const QString told = sentenceOf([&] {
            core::exportTo(*core::findExporter(id_), request, root_ / "set", core::JobContext({}, obstruct, 2));
        });
        QVERIFY2(told.contains("set.partial/000190.png"), qPrintable(told));
        QVERIFY(!fs::exists(root_ / "set"));
        // Only whole files are left, and what is somebody else's.
        const auto whole = filesUnder(root_ / "whole");
        auto left = filesUnder(partial);
        QCOMPARE(left.erase(core::kPartialState), std::size_t{1});
        QCOMPARE(left.erase("000190.png/mine"), std::size_t{1});
        QCOMPARE(left.size(), std::size_t{128});
        for (const auto& [name, bytes] : left) QVERIFY2(whole.at(name) == bytes, name.c_str());
        fs::remove_all(partial / "000190.png");
        request.interrupted = core::Interrupted::resumed;
        write(request, "set");
        QVERIFY(filesUnder(root_ / "set") == whole);
    }

    /// In the middle of what is there already.
    void whatIsInTheWayIsNamedAndNothingGoes() {
        id_ = "png";
        core::ExportRequest request = requestFor();
        write(request, "whole");
        interrupt(request);
        const fs::path partial = root_ / "set.partial";
        fs::remove(partial / "000030.png");
        fs::create_directory(partial / "000030.png");
        writeText(partial / "000030.png" / "mine", "mine");
        const auto before = filesUnder(partial);
        request.interrupted = core::Interrupted::resumed;
        const QString told = problemOf(request);
        QVERIFY2(told.contains("set.partial/000030.png") && !told.contains("choose another name"), qPrintable(told));
        const auto after = filesUnder(partial);
        for (const auto& [name, bytes] : before)
            if (name != core::kPartialState) QVERIFY2(after.contains(name) && after.at(name) == bytes, name.c_str());
        fs::remove_all(partial / "000030.png");
        write(request, "set");
        QVERIFY(filesUnder(root_ / "set") == filesUnder(root_ / "whole"));
    }

    void cancelledItStaysWhereThatIsWorthIt_data() {
        QTest::addColumn<int>("keptAbove");  // -1: not at all
        QTest::addColumn<bool>("kept");
        QTest::newRow("not asked for") << -1 << false;
        QTest::newRow("all") << 0 << true;
        QTest::newRow("more") << 63 << true;
        QTest::newRow("not more") << 192 << false;
    }
    void cancelledItStaysWhereThatIsWorthIt() {
        QFETCH(int, keptAbove);
        QFETCH(bool, kept);
        id_ = "png";
        core::ExportRequest request = requestFor();
        write(request, "whole");
        if (keptAbove >= 0) request.keptAbove = static_cast<std::size_t>(keptAbove);
        // The second batch may have begun when the first one was done.
        const std::size_t written = cancelAtTheFirstBatch(request);
        QVERIFY2(written == 64 || written == 128, qPrintable(QString::number(written)));
        QVERIFY(!fs::exists(root_ / "set"));
        const auto found = core::interruptedExport(*core::findExporter(id_), request, root_ / "set");
        QCOMPARE(found.has_value(), kept);
        QCOMPARE(fs::exists(root_ / "set.partial"), kept);
        if (!kept) return;
        QVERIFY(found->done == written || found->done == written + 64);
        QVERIFY(found->resumable);
        QCOMPARE(filesUnder(root_ / "set.partial").size(), found->done + 1);  // and its state
        request.interrupted = core::Interrupted::resumed;
        write(request, "set");
        QVERIFY(filesUnder(root_ / "set") == filesUnder(root_ / "whole"));
    }

    void whatWasContinuedStaysWhenItIsCancelled() {
        id_ = "png";
        core::ExportRequest request = requestFor();
        write(request, "whole");
        interrupt(request);
        request.interrupted = core::Interrupted::resumed;
        const std::size_t written = cancelAtTheFirstBatch(request);
        QVERIFY2(written == 128 || written == 192, qPrintable(QString::number(written)));
        const auto found = core::interruptedExport(*core::findExporter(id_), request, root_ / "set");
        QVERIFY(found.has_value());
        QVERIFY(found->done == written || found->done == written + 64);
        write(request, "set");
        QVERIFY(filesUnder(root_ / "set") == filesUnder(root_ / "whole"));
        QVERIFY(!fs::exists(root_ / "set.partial"));
    }

    void weightsWithoutANameLeaveNothing() {
        core::SavedModel live = *model_;
        live.weightsHash.clear();
        id_ = "png";
        core::ExportRequest request = requestFor();
        request.model = std::make_shared<const core::SavedModel>(live);
        bool visible = false;
        const auto look = [&](const core::Progress&) { visible = visible || fs::exists(root_ / "set.partial"); };
        QCOMPARE(core::exportTo(*core::findExporter(id_), request, root_ / "set", core::JobContext({}, look)),
                 core::Outcome::done);
        QVERIFY(!visible);
    }

    void namesInAStateStayInItsFolder() {
        fs::create_directory(root_ / "folder");
        writeText(root_ / "outside.png", "mine");
        writeText(root_ / "folder" / core::kPartialState,
                  core::partialHead("x", 3) + core::partialFiles({"../outside.png", "/etc/x.png", "in.png"}));
        const auto state = core::readPartialState(root_ / "folder");
        QVERIFY(state.has_value());
        QCOMPARE(state->others, std::vector<std::string>{"in.png"});
        writeText(root_ / "folder" / core::kPartialState, "{\"format\":\"something else\"}\n");
        QVERIFY(!core::readPartialState(root_ / "folder").has_value());
    }

   private:
    core::ExportRequest requestFor() const {
        core::ExportRequest request;
        request.model = model_;
        request.modelName = "squares";
        request.settings = core::Settings(core::findExporter(id_)->parameters);
        request.settings.set("count", std::int64_t{200});
        request.settings.set("seed", std::int64_t{7});
        return request;
    }

    void write(const core::ExportRequest& request, const std::string& target) const {
        QCOMPARE(core::exportTo(*core::findExporter(id_), request, root_ / target), core::Outcome::done);
    }

    /// Returns how many samples were written then.
    std::size_t cancelAtTheFirstBatch(const core::ExportRequest& request) const {
        std::stop_source stop;
        std::size_t written = 0;
        const auto cancel = [&](const core::Progress& at) {
            written = at.done;
            stop.request_stop();
        };
        const core::JobContext context(stop.get_token(), cancel);
        const core::Outcome outcome = core::exportTo(*core::findExporter(id_), request, root_ / "set", context);
        return outcome == core::Outcome::cancelled ? written : 0;
    }

    QString problemOf(const core::ExportRequest& request) const {
        return sentenceOf([&] { core::exportTo(*core::findExporter(id_), request, root_ / "set"); });
    }

    /// Leaves what a program leaves that is killed after the first batch.
    void interrupt(const core::ExportRequest& request) const {
        std::stop_source stop;
        const auto copy = [&](const core::Progress&) {
            if (!stop.stop_requested()) fs::copy(root_ / "set.partial", root_ / "copy", fs::copy_options::recursive);
            stop.request_stop();
        };
        QCOMPARE(
            core::exportTo(*core::findExporter(id_), request, root_ / "set", core::JobContext(stop.get_token(), copy)),
            core::Outcome::cancelled);
        QVERIFY(!fs::exists(root_ / "set.partial"));  // cancelled, it goes
        fs::rename(root_ / "copy", root_ / "set.partial");
    }

    std::shared_ptr<const core::SavedModel> model_;
    std::string id_;
    std::unique_ptr<QTemporaryDir> work_;
    fs::path root_;
};

IMAGO_TEST(TestPartialSet)
#include "test_partial_set.moc"
