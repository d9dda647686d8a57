#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QtTest>
#include <functional>
#include <optional>
#include <span>

#include "core/base/Error.h"
#include "core/dataset/formats/CifarFiles.h"
#include "core/dataset/formats/DelimitedText.h"
#include "core/dataset/formats/IdxFile.h"
#include "core/dataset/formats/NpyFile.h"
#include "core/dataset/formats/NpyHeader.h"
#include "core/exporting/RecipeFile.h"
#include "core/sample/image/DicomDecoder.h"
#include "tests/TestProgram.h"

/// What fuzzing found worth keeping (tests/fuzz), read again: each file gives something true of it, or nothing.
class TestFuzzSeeds : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void npyHeaders() {
        forEachSeed("npy_header", [](std::span<const std::uint8_t> bytes) {
            core::NpyHeader header;
            if (!core::readNpyHeader(bytes, header).empty()) return true;
            return header.headerBytes <= bytes.size() &&
                   (!header.isNumeric() || header.dataBytes == header.values * header.itemBytes);
        });
    }

    void tables() {
        forEachSeed("delimited_text", [](std::span<const std::uint8_t> bytes) {
            std::size_t line = 0;
            for (const core::TextRecord& record :
                 core::readDelimited({reinterpret_cast<const char*>(bytes.data()), bytes.size()})) {
                if (record.line <= line || record.cells.empty()) return false;
                line = record.line;
            }
            return true;
        });
    }

    void recipes() {
        forEachSeed("recipe_text", [](std::span<const std::uint8_t> bytes) {
            const std::optional<std::string> text = core::recipeTextIn(bytes);
            return !text || text->size() <= bytes.size();
        });
    }

    void idxFiles() {
        QCOMPARE(readFiles("idx", 12,
                           [](const std::string& path) {
                               core::IdxFile file(path);
                               std::vector<std::uint8_t> record(file.recordBytes());
                               for (std::size_t index = 0; index < file.count(); ++index) file.read(record);
                               file.finish();
                               return true;
                           }),
                 (QStringList{"images", "images-gz", "labels", "rgb"}));
    }

    void npzFiles() {
        QCOMPARE(readFiles("npz", 9,
                           [](const std::string& path) {
                               const core::NpyFile file(path);
                               for (const core::NpyArray& array : file.arrays())
                                   if (!array.problem.empty() || file.read(array, {}).size() != array.header.dataBytes)
                                       return false;
                               return true;
                           }),
                 (QStringList{"deflated", "false-size", "plain", "stored", "up"}));
    }

    void namesOfCifar() {
        QCOMPARE(readFiles("cifar", 6,
                           [](const std::string& path) {
                               return core::findCifarFiles(path).training.size() == 1 &&
                                      core::readCifarNames(path, 10).size() == 10;
                           }),
                 (QStringList{"ten"}));
    }

    void dicomFiles() {
        forEachSeed("dicom", 23, [](std::span<const std::uint8_t> bytes) {
            const core::DicomFile file(bytes);
            const core::DecodedImage first = file.decode(0, {});
            return file.problem().empty() && first.problem.empty() != first.image.empty();
        });
    }

   private:
    /// The names of those files for which `holds`, which may refuse them in a sentence.
    static QStringList readFiles(const char* name, int least, const std::function<bool(const std::string&)>& holds) {
        QStringList good;
        const QDir folder(QStringLiteral(IMAGO_SOURCE_DIR "/tests/fuzz/") + name);
        const QStringList files = folder.entryList(QDir::Files, QDir::Name);
        for (const QString& file : files) {
            try {
                if (holds(folder.filePath(file).toStdString())) good << file;
            } catch (const core::Error& error) {
                if (!QString::fromUtf8(error.what()).endsWith('.')) return {};
            }
        }
        return files.size() >= least ? good : QStringList();
    }
    static void forEachSeed(const char* name, const std::function<bool(std::span<const std::uint8_t>)>& holds) {
        forEachSeed(name, 50, holds);
    }
    static void forEachSeed(const char* name, int least,
                            const std::function<bool(std::span<const std::uint8_t>)>& holds) {
        int count = 0;
        QDirIterator files(QStringLiteral(IMAGO_SOURCE_DIR "/tests/fuzz/") + name, QDir::Files);
        for (; files.hasNext(); ++count) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.constData());
            QVERIFY2(holds({data, static_cast<std::size_t>(bytes.size())}), qPrintable(file.fileName()));
        }
        QVERIFY2(count >= least, name);
    }
};

IMAGO_TEST(TestFuzzSeeds)
#include "test_fuzz_seeds.moc"
