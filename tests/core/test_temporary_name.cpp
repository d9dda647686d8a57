#include <sys/wait.h>
#include <unistd.h>

#include <QDir>
#include <QTemporaryDir>
#include <string>

#include "SampleFiles.h"
#include "core/files/AtomicFile.h"
#include "core/files/TemporaryName.h"
#include "tests/TestProgram.h"

namespace fs = std::filesystem;

namespace {

/// The number of a process that has ended.
std::string deadProcess() {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(0);
    ::waitpid(child, nullptr, 0);
    return std::to_string(child);
}

bool isOurs(std::string_view name) {
    return name == "best" || name == ".best.new" || name == "state.json";
}

}  // namespace

/// What a killed program leaves is cleared away, and nothing else.
class TestTemporaryName : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void theNameIsFreeFitsAndKeepsItsEnding() {
        const fs::path first = core::temporaryName(path("video.mp4"));
        QCOMPARE(first.parent_path(), path("video.mp4").parent_path());
        QVERIFY(first.filename().string().starts_with(".imago-" + std::to_string(::getpid()) + "-"));
        QCOMPARE(first.extension(), fs::path(".mp4"));
        QVERIFY(core::temporaryName(path("video.mp4")) != first);
        // Of letters of two bytes: a name is not cut within one.
        QString letters;
        for (int i = 0; i < 120; ++i) letters += QChar(0xE9);
        const fs::path cut = core::temporaryName(path((letters + ".png").toStdString()));
        QVERIFY(cut.filename().string().size() <= 255);
        QVERIFY(QString::fromStdString(cut.filename().string()).endsWith(QString(98, QChar(0xE9)) + ".png"));
        core::writeFileAtomically(cut, "x");
    }

    void onlyWhatImagoLeftGoes() {
        const std::string dead = deadProcess();
        const std::vector<std::string> leftovers{
            ".imago-" + dead + "-0-state.json",   ".imago-" + dead + "-12-anything",
            ".state.json.tmp-" + dead + "-3",     ".best.partial-" + dead,
            ".best.partial-" + dead + "-2",       "..best.new.partial-" + dead,
            ".imago-old-" + dead + "-0-kept.txt",
        };
        const std::vector<std::string> others{
            ".git",
            ".ssh",
            ".env",
            "state.json",
            "kept.txt",
            ".imago",
            ".imago-notes",
            ".imago-12-",
            ".imago-" + std::to_string(::getpid()) + "-0-state.json",
            ".imago-1-0-state.json",
            ".imago-99999999999999999999-0-state.json",
            ".state.json.tmp-1-0",
            ".state.json.tmp-" + dead,
            ".notes.txt.tmp-" + dead + "-0",
            ".photos.partial-" + dead,
            ".photos.new",
            ".best.new",
            ".best.newer",
            "state.json.tmp-" + dead + "-3",
        };
        for (const auto* names : {&leftovers, &others})
            for (const std::string& name : *names) makeFolder(name);
        core::removeLeftovers(path(""), isOurs);
        for (const std::string& name : leftovers) QVERIFY2(!fs::exists(path(name)), name.c_str());
        for (const std::string& name : others) QVERIFY2(fs::exists(path(name) / "inside"), name.c_str());
    }

    void whatWasMovedAsideIsPutBack() {
        const std::string aside = ".imago-old-" + deadProcess() + "-4-best";
        makeFolder(aside);
        core::removeLeftovers(path(""), isOurs);
        QVERIFY(!fs::exists(path(aside)));
        QVERIFY(fs::exists(path("best") / "inside"));
    }

    void besideATargetOnlyItsOwnGo() {
        const std::string dead = deadProcess();
        const std::vector<std::string> others{
            ".imago-" + dead + "-0-other.mp4",   ".imago-" + dead + "-0-my-video.mp4",
            ".imago-" + dead + "-0-2-video.mp4", ".imago-" + std::to_string(::getpid()) + "-0-video.mp4",
            ".video.mp4.tmp-" + dead + "-0",     "video.mp4",
        };
        for (const std::string& name : others) makeFolder(name);
        makeFolder(".imago-" + dead + "-7-video.mp4");
        makeFolder(".imago-old-" + dead + "-8-video.mp4");  // video.mp4 has come since
        core::removeLeftoversOf(path("video.mp4"));
        for (const std::string& name : others) QVERIFY2(fs::exists(path(name) / "inside"), name.c_str());
        QCOMPARE(std::distance(fs::directory_iterator(path("")), fs::directory_iterator()),
                 static_cast<std::ptrdiff_t>(others.size()));
    }

    void aMissingFolderIsNoHindrance() { core::removeLeftovers(path("none"), isOurs); }

   private:
    fs::path path(const std::string& name) const { return fs::path(folder_->path().toStdString()) / name; }
    void makeFolder(const std::string& name) const {
        fs::create_directory(path(name));
        core::writeFileAtomically(path(name) / "inside", name);
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_TEST(TestTemporaryName)
#include "test_temporary_name.moc"
