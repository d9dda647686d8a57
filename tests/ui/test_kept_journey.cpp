#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>

#include "SmallModels.h"
#include "core/files/AtomicFile.h"
#include "core/latent/timeline/JourneyText.h"
#include "tests/TestProgram.h"
#include "ui/explore/timeline/KeptJourney.h"

using namespace ui;

namespace {

std::shared_ptr<core::SavedModel> model(const std::string& hash, int latentSize = 4) {
    auto saved = std::make_shared<core::SavedModel>();
    saved->snapshot = small::snapshot(latentSize);
    saved->weightsHash = hash;
    return saved;
}

/// What of a studio a journey needs, on a project in `folder`.
struct Studio {
    explicit Studio(const QString& folder) : project(folder.toStdString() + "/project") {}

    void open(const std::string& hash, int latentSize = 4) {
        session.setModel(model(hash, latentSize), QStringLiteral("/models/") + QString::fromStdString(hash));
    }
    void keep(const core::Latent& latent) {
        session.setLatent(latent);
        journey.add();
    }
    std::filesystem::path file(const std::string& hash) const { return project.path() / "journeys" / (hash + ".json"); }

    Session session;
    StudioProject project;
    JourneyController journey{session};
    KeptJourney kept{session, project, journey};
};

}  // namespace

/// The journey from one start to the next, by model.
class TestKeptJourney : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void itIsThereAgain() {
        core::Journey made;
        {
            Studio studio(folder_->path());
            studio.open("one");
            studio.keep({1, 0, 0, 0});
            studio.keep({0, 1, 0, 0});
            studio.journey.setDuration(5);
            studio.journey.setLoop(true);
            made = studio.journey.journey();
        }  // at once: what is not written yet must not be lost
        Studio later(folder_->path());
        later.open("one");
        QTRY_COMPARE(later.journey.journey(), made);
        // The picture is that which the model begins with, not the first stop.
        QVERIFY(later.session.latent() != made.keys[0].latent);
        QVERIFY(!later.project.isOpen());  // to look at it writes nothing
        // It is a file as people save them.
        const auto bytes = core::readFile(later.file("one"));
        QCOMPARE(core::journeyFromText(std::string(core::asText(bytes)), "file", 4, {}).journey, made);
    }

    void itIsWrittenWhenTheHandRests() {
        Studio studio(folder_->path());
        studio.open("one");
        QVERIFY(!std::filesystem::exists(studio.file("one")));
        studio.keep({1, 0, 0, 0});
        QTRY_VERIFY(std::filesystem::exists(studio.file("one")));
        studio.journey.clear();
        QTRY_VERIFY(!std::filesystem::exists(studio.file("one")));
    }

    void eachModelHasItsOwn() {
        Studio studio(folder_->path());
        studio.open("one");
        studio.keep({1, 0, 0, 0});
        const core::Journey first = studio.journey.journey();
        studio.open("two", 6);  // it does not fit
        QVERIFY(studio.journey.empty());
        studio.keep({1, 2, 3, 4, 5, 6});
        const core::Journey second = studio.journey.journey();
        studio.open("one");
        QCOMPARE(studio.journey.journey(), first);
        studio.open("two", 6);
        QCOMPARE(studio.journey.journey(), second);
        // One without a journey of its own goes on with what is there.
        studio.open("three", 6);
        QCOMPARE(studio.journey.journey(), second);
        studio.keep({6, 5, 4, 3, 2, 1});
        studio.open("two", 6);
        QCOMPARE(studio.journey.journey(), second);
        studio.open("three", 6);
        QCOMPARE(studio.journey.journey().keys.size(), std::size_t{2});
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
        QCOMPARE(studio.journey.journey().keys.size(), std::size_t{1});
        QTRY_VERIFY(std::filesystem::exists(studio.file("new")));
    }

    void aDamagedFileIsNotOverwritten() {
        Studio studio(folder_->path());
        std::filesystem::create_directories(studio.file("one").parent_path());
        std::ofstream(studio.project.path() / "project.json") << R"({"format": "imago-project", "format_version": 1})";
        std::ofstream(studio.file("one")) << "{\"keys\": [";
        QSignalSpy failed(&studio.kept, &KeptJourney::failed);
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

IMAGO_GUI_TEST(TestKeptJourney)
#include "test_kept_journey.moc"
