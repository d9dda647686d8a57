#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <csignal>
#include <filesystem>
#include <string>
#include <thread>

#include "SampleFiles.h"
#include "Sentence.h"
#include "core/files/AtomicFile.h"
#include "core/files/TemporaryName.h"
#include "tests/TestProgram.h"

namespace fs = std::filesystem;

namespace {

QStringList everythingIn(const QString& folder) {
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

/// Lets no file of this process grow beyond `bytes` while it lives: what a full disk does.
class SmallDisk {
   public:
    explicit SmallDisk(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit small{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &before_); }

   private:
    rlimit before_{};
};

}  // namespace

class TestAtomicFile : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void writesAndReplaces() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("settings.json");
        core::writeFileAtomically(pathOf(path), "first");
        QCOMPARE(bytesOf(path), Bytes({'f', 'i', 'r', 's', 't'}));
        const Bytes large(3'000'000, 42);
        core::writeFileAtomically(pathOf(path), large);
        QCOMPARE(core::readFile(pathOf(path)), large);
        core::writeFileAtomically(pathOf(path), std::string_view());
        QCOMPARE(core::readFile(pathOf(path)), Bytes());
        QCOMPARE(everythingIn(folder.path()), QStringList("settings.json"));
    }

    void relativeAndLongNames() {
        const QTemporaryDir folder;
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        const std::string longName(250, 'n');
        const QString sentence = errorOf([&] {
            core::writeFileAtomically("plain.txt", "x");
            core::writeFileAtomically(longName, "y");
        });
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(sentence, QString());
        QCOMPARE(everythingIn(folder.path()).size(), 2);
        COMPARE_SENTENCE(core::writeFileAtomically(pathOf(folder.filePath(QString(300, 'n'))), "z"), "too long");
    }

    void goesThroughALink() {
        const QTemporaryDir folder;
        core::writeFileAtomically(pathOf(folder.filePath("real")), "old");
        fs::create_symlink("real", pathOf(folder.filePath("link")));
        core::writeFileAtomically(pathOf(folder.filePath("link")), "new");
        QVERIFY(fs::is_symlink(pathOf(folder.filePath("link"))));
        QCOMPARE(bytesOf(folder.filePath("real")), Bytes({'n', 'e', 'w'}));
    }

    void aFailedWriteLeavesTheOldFile() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("model");
        core::writeFileAtomically(pathOf(path), "old");
        QString sentence;
        {
            const SmallDisk disk(4096);
            sentence = errorOf([&] { core::writeFileAtomically(pathOf(path), Bytes(10000, 1)); });
        }
        QVERIFY2(sentence.contains(path) && sentence.contains("larger than"), qPrintable(sentence));
        QCOMPARE(bytesOf(path), Bytes({'o', 'l', 'd'}));
        QCOMPARE(everythingIn(folder.path()), QStringList("model"));
    }

    void writeErrors() {
        const QTemporaryDir folder;
        core::writeFileAtomically(pathOf(folder.filePath("file")), "x");
        QVERIFY(QDir(folder.path()).mkdir("folder"));
        COMPARE_SENTENCE(core::writeFileAtomically(pathOf(folder.filePath("none/file")), "x"), "none/file",
                         "does not exist");
        COMPARE_SENTENCE(core::writeFileAtomically(pathOf(folder.filePath("file/below")), "x"),
                         "a part of the path is a file, not a folder");
        COMPARE_SENTENCE(core::writeFileAtomically(pathOf(folder.filePath("folder")), "x"), "it is a folder");
        QCOMPARE(everythingIn(folder.path()), QStringList({"file", "folder"}));
        if (geteuid() == 0) QSKIP("the administrator may write everywhere");
        QVERIFY(QFile::setPermissions(folder.filePath("folder"), QFile::ReadOwner | QFile::ExeOwner));
        COMPARE_SENTENCE(core::writeFileAtomically(pathOf(folder.filePath("folder/a")), "x"), "permission denied");
    }

    void readErrors() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("file");
        QVERIFY(writeBytes(path, Bytes(100, 1)));
        QCOMPARE(core::readFile(pathOf(path), 100).size(), std::size_t{100});
        COMPARE_SENTENCE(core::readFile(pathOf(path), 99), path, "99 bytes");
        COMPARE_SENTENCE(core::readFile(pathOf(folder.path())), "it is a folder");
        COMPARE_SENTENCE(core::readFile(pathOf(folder.filePath("none"))), "no such file");
        QCOMPARE(mkfifo(folder.filePath("pipe").toUtf8().constData(), 0600), 0);
        COMPARE_SENTENCE(core::readFile(pathOf(folder.filePath("pipe"))), "pipe");
        COMPARE_SENTENCE(core::readFile("/dev/zero"), "device");
        fs::create_symlink("loop", pathOf(folder.filePath("loop")));
        COMPARE_SENTENCE(core::readFile(pathOf(folder.filePath("loop"))), "form a loop");
        QVERIFY(!core::readFile("/proc/self/status").empty());  // says that it has no size
    }

    void folderAppearsWhole() {
        const QTemporaryDir folder;
        const QString target = folder.filePath("a/b/model");
        {
            core::AtomicFolder atomic(pathOf(target));
            const std::string name = atomic.working().filename().string();
            QVERIFY2(name.starts_with(".imago-" + std::to_string(getpid()) + "-") && name.ends_with("-model"),
                     name.c_str());
            QCOMPARE(atomic.working().parent_path(), fs::path(pathOf(target)).parent_path());
            core::writeFileAtomically(atomic.working() / "one", "1");
            fs::create_directory(atomic.working() / "sub");
            core::writeFileAtomically(atomic.working() / "sub/two", "2");
            QVERIFY(!QFile::exists(target));
            atomic.commit();
        }
        QCOMPARE(everythingIn(target), QStringList({"one", "sub"}));
        QCOMPARE(everythingIn(folder.filePath("a/b")), QStringList("model"));
    }

    void folderWithoutCommitLeavesNothing() {
        const QTemporaryDir folder;
        {
            const core::AtomicFolder atomic(pathOf(folder.filePath("a/b/model/")));
            core::writeFileAtomically(atomic.working() / "one", "1");
        }
        QCOMPARE(everythingIn(folder.path()), QStringList());
        {
            QVERIFY(QDir(folder.path()).mkdir("mine"));
            const core::AtomicFolder atomic(pathOf(folder.filePath("mine/model")));
            const core::AtomicFolder second(pathOf(folder.filePath("mine/model")));
            QVERIFY(atomic.working() != second.working());
        }
        QCOMPARE(everythingIn(folder.path()), QStringList("mine"));
        QCOMPARE(everythingIn(folder.filePath("mine")), QStringList());
    }

    void emptyTargetIsTaken() {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir("model"));
        core::AtomicFolder atomic(pathOf(folder.filePath("model")));
        core::writeFileAtomically(atomic.working() / "one", "1");
        atomic.commit();
        QCOMPARE(everythingIn(folder.path()), QStringList("model"));
        QCOMPARE(everythingIn(folder.filePath("model")), QStringList("one"));
    }

    void folderErrors() {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath("full/inner"));
        core::writeFileAtomically(pathOf(folder.filePath("file")), "x");
        COMPARE_SENTENCE(core::AtomicFolder(pathOf(folder.filePath("full"))), "full", "not empty");
        COMPARE_SENTENCE(core::AtomicFolder(pathOf(folder.filePath("file"))), "there is a file of that name");
        COMPARE_SENTENCE(core::AtomicFolder(pathOf(folder.filePath("file/a/b"))),
                         "a part of the path is a file, not a folder");
        COMPARE_SENTENCE(core::AtomicFolder(""), "No output folder was given");
        QCOMPARE(everythingIn(folder.path()), QStringList({"file", "full"}));
    }

    void aFailedWriteNamesThePlaceOfTheFile() {
        const QTemporaryDir folder;
        const core::AtomicFolder atomic(pathOf(folder.filePath("model")));
        const SmallDisk disk(4096);
        const QString sentence = errorOf([&] { atomic.write("weights", Bytes(10000, 1)); });
        QVERIFY2(sentence.contains(folder.filePath("model/weights")) && !sentence.contains(".imago-"),
                 qPrintable(sentence));
    }

    void aReplacedFolderKeepsWhatIsSomebodyElses() {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath("model/mine"));
        core::writeFileAtomically(pathOf(folder.filePath("model/weights")), "old");
        core::writeFileAtomically(pathOf(folder.filePath("model/mine/notes.txt")), "of a person");
        QVERIFY(QDir(folder.path()).mkpath("fresh"));
        core::writeFileAtomically(pathOf(folder.filePath("fresh/weights")), "new");
        core::replaceFolder(pathOf(folder.filePath("fresh")), pathOf(folder.filePath("model")));
        QCOMPARE(everythingIn(folder.path()), QStringList("model"));
        QCOMPARE(bytesOf(folder.filePath("model/weights")), Bytes({'n', 'e', 'w'}));
        QVERIFY(QFile::exists(folder.filePath("model/mine/notes.txt")));
    }

    // A program that replaces the folder over and over is killed soon after it has done so for the n-th time.
    void aKillInTheMidstOfAReplacementLosesNothing() {
        const QTemporaryDir folder;
        const fs::path target = pathOf(folder.filePath("best"));
        fs::create_directories(target / "mine");
        core::writeFileAtomically(target / "mine/notes.txt", "of a person");
        core::writeFileAtomically(target / "photo.png", "of a person");
        for (int kill = 0; kill < 24; ++kill) {
            std::array<int, 2> ends{};
            QCOMPARE(::pipe(ends.data()), 0);
            const pid_t child = ::fork();
            if (child == 0) {
                for (;;) {
                    core::AtomicFolder fresh(target, core::Existing::replaced);
                    core::writeFileAtomically(fresh.working() / "weights", "new");
                    fresh.commit();
                    if (::write(ends[1], "x", 1) != 1) ::_exit(1);
                }
            }
            ::close(ends[1]);
            char done = 0;
            for (int times = 0; times <= kill % 4; ++times) QCOMPARE(::read(ends[0], &done, 1), ssize_t{1});
            for (int turn = 0; turn < kill * 8; ++turn) std::this_thread::yield();
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            ::close(ends[0]);
            core::removeLeftovers(pathOf(folder.path()), [](std::string_view) { return false; });
            QCOMPARE(everythingIn(folder.path()), QStringList("best"));
            QCOMPARE(everythingIn(folder.filePath("best")), QStringList({"mine", "photo.png", "weights"}));
            QCOMPARE(bytesOf(folder.filePath("best/mine/notes.txt")).size(), std::size_t{11});
        }
    }

    void aFileIsNoFolderToReplace() {
        const QTemporaryDir folder;
        core::writeFileAtomically(pathOf(folder.filePath("model")), "of a person");
        QVERIFY(QDir(folder.path()).mkpath("fresh"));
        COMPARE_SENTENCE(core::replaceFolder(pathOf(folder.filePath("fresh")), pathOf(folder.filePath("model"))),
                         "model", "there is a file of that name");
        QCOMPARE(everythingIn(folder.path()), QStringList({"fresh", "model"}));
    }

    void aReplacedFileIsReachedThroughItsLink() {
        const QTemporaryDir folder;
        core::writeFileAtomically(pathOf(folder.filePath("real")), "old");
        core::writeFileAtomically(pathOf(folder.filePath("fresh")), "new");
        fs::create_symlink("real", pathOf(folder.filePath("link")));
        core::placeFile(pathOf(folder.filePath("fresh")), pathOf(folder.filePath("link")), core::Existing::replaced);
        QVERIFY(fs::is_symlink(pathOf(folder.filePath("link"))));
        QCOMPARE(bytesOf(folder.filePath("real")), Bytes({'n', 'e', 'w'}));
    }

    void filledMeanwhile() {
        const QTemporaryDir folder;
        {
            core::AtomicFolder atomic(pathOf(folder.filePath("model")));
            QVERIFY(QDir(folder.path()).mkpath("model/somebody"));
            atomic.write("weights", "ours");
            COMPARE_SENTENCE(atomic.commit(), "/model\" already exists", "/model-2\"");
        }
        QCOMPARE(everythingIn(folder.path()), QStringList({"model", "model-2"}));
        QCOMPARE(everythingIn(folder.filePath("model")), QStringList("somebody"));
        QCOMPARE(bytesOf(folder.filePath("model-2/weights")), Bytes({'o', 'u', 'r', 's'}));
    }

    void aFolderWhoseNameAFileHasTaken() {
        const QTemporaryDir folder;
        core::AtomicFolder atomic(pathOf(folder.filePath("model")));
        core::writeFileAtomically(pathOf(folder.filePath("model")), "of a person");
        COMPARE_SENTENCE(atomic.commit(), "/model-2\"");
        QCOMPARE(bytesOf(folder.filePath("model")).size(), std::size_t{11});
    }

    void aLinkThatLeadsNowhereStays() {
        const QTemporaryDir folder;
        const fs::path link = pathOf(folder.filePath("link"));
        const fs::path file = pathOf(folder.filePath("link.png"));
        fs::create_symlink("nowhere", link);
        fs::create_symlink("nowhere/x.png", file);
        fs::create_symlink("loop", pathOf(folder.filePath("loop")));
        for (const core::Existing existing : {core::Existing::kept, core::Existing::replaced}) {
            COMPARE_SENTENCE(core::AtomicFolder(link, existing), "link\" is a broken link");
            COMPARE_SENTENCE(core::AtomicFolder(link / "runs/model", existing), "link\" is a broken link");
            COMPARE_SENTENCE(core::AtomicFolder(pathOf(folder.filePath("loop")), existing), "form a loop");
        }
        COMPARE_SENTENCE(core::writeFileAtomically(file, "x"), "link.png\" is a broken link");
        COMPARE_SENTENCE(core::writeFileAtomically(pathOf(folder.filePath("loop")), "x"), "form a loop");
        QCOMPARE(everythingIn(folder.path()), QStringList({"link", "link.png", "loop"}));
        QVERIFY(fs::is_symlink(link) && fs::is_symlink(file));
    }

    void aPipeIsNeverReplaced() {
        const QTemporaryDir folder;
        const std::string pipe = folder.filePath("pipe").toStdString();
        QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
        QVERIFY(sentenceOf([&] { core::writeFileAtomically(pipe, "text"); }).contains("a device or a pipe"));
        QVERIFY(fs::is_fifo(pipe));
    }

    void aFileThatIsKept() {
        const QTemporaryDir folder;
        const auto path = [&](const char* name) { return pathOf(folder.filePath(name)); };
        core::writeFileAtomically(path("a.npz"), "of a person");
        const auto write = [&] { core::writeFileAtomically(path("a.npz"), "ours", core::Existing::kept); };
        COMPARE_SENTENCE(write(), "/a.npz\" already exists", "/a-2.npz\"");
        COMPARE_SENTENCE(write(), "/a-3.npz\"");
        QCOMPARE(bytesOf(folder.filePath("a.npz")).size(), std::size_t{11});
        QCOMPARE(bytesOf(folder.filePath("a-2.npz")), Bytes({'o', 'u', 'r', 's'}));

        // A link is kept as well, whether it leads anywhere or not.
        fs::create_symlink("a.npz", path("link.npz"));
        fs::create_symlink("none", path("lost.npz"));
        const auto writeLink = [&](const char* name) {
            core::writeFileAtomically(path(name), "ours", core::Existing::kept);
        };
        COMPARE_SENTENCE(writeLink("link.npz"), "/link-2.npz\"");
        COMPARE_SENTENCE(writeLink("lost.npz"), "/lost-2.npz\"");
        QCOMPARE(bytesOf(folder.filePath("a.npz")).size(), std::size_t{11});
        QVERIFY(fs::is_symlink(path("lost.npz")) && !fs::exists(path("none")));

        core::writeFileAtomically(path("free.npz"), "ours", core::Existing::kept);
        QCOMPARE(bytesOf(folder.filePath("free.npz")), Bytes({'o', 'u', 'r', 's'}));
        QCOMPARE(everythingIn(folder.path()), QStringList({"a-2.npz", "a-3.npz", "a.npz", "free.npz", "link-2.npz",
                                                           "link.npz", "lost-2.npz", "lost.npz"}));
    }
};

IMAGO_TEST(TestAtomicFile)
#include "test_atomic_file.moc"
