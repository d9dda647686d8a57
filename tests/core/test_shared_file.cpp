#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <fstream>

#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "core/files/SharedFile.h"
#include "tests/TestProgram.h"

namespace fs = std::filesystem;

/// Files that more than one studio may write.
class TestSharedFile : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void aFingerprintIsOfTheBytes() {
        const QTemporaryDir folder;
        const fs::path file = fs::path(folder.path().toStdString()) / "a.json";
        QCOMPARE(core::fingerprint(file), std::string());
        core::writeFileAtomically(file, std::string_view("abc"));
        QCOMPARE(core::fingerprint(file),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        core::writeFileAtomically(file, std::string_view("abd"));
        QVERIFY(core::fingerprint(file) != "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QVERIFY_EXCEPTION_THROWN(core::fingerprint(file.parent_path()), core::Error);
    }

    void setAsideOverwritesNothing() {
        const QTemporaryDir folder;
        const fs::path place = folder.path().toStdString();
        for (const char* content : {"one", "two", "three"}) {
            std::ofstream(place / "a.json") << content;
            core::setAside(place / "a.json", "damaged");
            QVERIFY(!fs::exists(place / "a.json"));
        }
        const auto read = [&](const char* name) { return std::string(core::asText(core::readFile(place / name))); };
        QCOMPARE(read("a-damaged.json"), std::string("one"));
        QCOMPARE(read("a-damaged-2.json"), std::string("two"));
        QCOMPARE(read("a-damaged-3.json"), std::string("three"));
        QVERIFY_EXCEPTION_THROWN(core::setAside(place / "none.json", "damaged"), core::Error);
    }
};

IMAGO_TEST(TestSharedFile)
#include "test_shared_file.moc"
