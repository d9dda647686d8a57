#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>

#include "SmallModels.h"
#include "core/files/AtomicFile.h"
#include "core/latent/timeline/TimelineText.h"
#include "tests/TestProgram.h"
#include "ui/explore/timeline/KeptTimeline.h"

using namespace ui;

namespace {

std::shared_ptr<core::SavedModel> model(const std::string& hash, int latentSize = 4) {
    auto saved = std::make_shared<core::SavedModel>();
    saved->snapshot = small::snapshot(latentSize);
    saved->weightsHash = hash;
    return saved;
}

/// What of a studio a timeline needs, on a project in `folder`.
struct Studio {
    explicit Studio(const QString& folder) : project(folder.toStdString() + "/project") {}

    void open(const std::string& hash, int latentSize = 4) {
        session.setModel(model(hash, latentSize), QStringLiteral("/models/") + QString::fromStdString(hash));
    }
    void keep(const core::Latent& latent) {
        session.setLatent(latent);
        timeline.add();
    }
    std::filesystem::path file(const std::string& hash) const { return project.path() / "journeys" / (hash + ".json"); }

    Session session;
    StudioProject project;
    TimelineController timeline{session};
    KeptTimeline kept{session, project, timeline};
};

}  // namespace

/// The timeline from one start to the next, by model.
class TestKeptTimeline : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void itIsThereAgain() {
        core::Timeline made;
        {
            Studio studio(folder_->path());
            studio.open("one");
            studio.keep({1, 0, 0, 0});
            studio.keep({0, 1, 0, 0});
            studio.timeline.setDuration(5);
            studio.timeline.setLoop(true);
            made = studio.timeline.timeline();
        }  // at once: what is not written yet must not be lost
        Studio later(folder_->path());
        later.open("one");
        QTRY_COMPARE(later.timeline.timeline(), made);
        // The image is that which the model begins with, not the first keyframe.
        QVERIFY(later.session.latent() != made.keys[0].latent);
        QVERIFY(!later.project.isOpen());  // to look at it writes nothing
        // It is a file as people save them.
        const auto bytes = core::readFile(later.file("one"));
        QCOMPARE(core::timelineFromText(std::string(core::asText(bytes)), "file", 4, {}).timeline, made);
    }

    void itIsWrittenWhenTheHandRests() {
        Studio studio(folder_->path());
        studio.open("one");
        QVERIFY(!std::filesystem::exists(studio.file("one")));
        studio.keep({1, 0, 0, 0});
        QTRY_VERIFY(std::filesystem::exists(studio.file("one")));
        studio.timeline.clear();
        QTRY_VERIFY(!std::filesystem::exists(studio.file("one")));
    }

    void eachModelHasItsOwn() {
        Studio studio(folder_->path());
        studio.open("one");
        studio.keep({1, 0, 0, 0});
        const core::Timeline first = studio.timeline.timeline();
        studio.open("two", 6);  // it does not fit
        QVERIFY(studio.timeline.empty());
        studio.keep({1, 2, 3, 4, 5, 6});
        const core::Timeline second = studio.timeline.timeline();
        studio.open("one");
        QCOMPARE(studio.timeline.timeline(), first);
        studio.open("two", 6);
        QCOMPARE(studio.timeline.timeline(), second);
        // One without a timeline of its own keeps what is there.
        studio.open("three", 6);
        QCOMPARE(studio.timeline.timeline(), second);
        studio.keep({6, 5, 4, 3, 2, 1});
        studio.open("two", 6);
        QCOMPARE(studio.timeline.timeline(), second);
        studio.open("three", 6);
        QCOMPARE(studio.timeline.timeline().keys.size(), std::size_t{2});
    }

    void oneOfATrainingIsKeptWithItsModel() {
        Studio studio(folder_->path());
        const auto live = small::snapshot(4);
        studio.session.setLiveSnapshot(live);
        studio.keep({1, 0, 0, 0});
        auto trained = std::make_shared<core::SavedModel>();
        trained->snapshot = live;
        trained->weightsHash = "new";
        studio.session.setModel(trained, QStringLiteral("/models/new"));
        QCOMPARE(studio.timeline.timeline().keys.size(), std::size_t{1});
        QTRY_VERIFY(std::filesystem::exists(studio.file("new")));
    }

    void aDamagedFileIsNotOverwritten() {
        Studio studio(folder_->path());
        std::filesystem::create_directories(studio.file("one").parent_path());
        std::ofstream(studio.project.path() / "project.json") << R"({"format": "imago-project", "format_version": 1})";
        std::ofstream(studio.file("one")) << "{\"keys\": [";
        QSignalSpy failed(&studio.kept, &KeptTimeline::failed);
        studio.open("one");
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY2(failed[0][0].toString().contains("one.json"), qPrintable(failed[0][0].toString()));
        studio.keep({1, 0, 0, 0});
        studio.open("two");
        QTRY_VERIFY(studio.project.store().allSaved());
        QCOMPARE(std::filesystem::file_size(studio.file("one-damaged")), std::uintmax_t{10});
        QTRY_COMPARE(failed.count(), 2);
        QVERIFY2(failed[1][0].toString().contains("one-damaged.json"), qPrintable(failed[1][0].toString()));
    }

   private:
    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_GUI_TEST(TestKeptTimeline)
#include "test_kept_timeline.moc"
