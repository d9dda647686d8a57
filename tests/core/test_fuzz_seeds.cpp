#include <QDirIterator>
#include <QFile>
#include <QtTest>
#include <functional>
#include <optional>
#include <span>

#include "core/dataset/formats/DelimitedText.h"
#include "core/dataset/formats/NpyHeader.h"
#include "core/exporting/RecipeFile.h"
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

   private:
    static void forEachSeed(const char* name, const std::function<bool(std::span<const std::uint8_t>)>& holds) {
        int count = 0;
        QDirIterator files(QStringLiteral(IMAGO_SOURCE_DIR "/tests/fuzz/") + name, QDir::Files);
        for (; files.hasNext(); ++count) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.constData());
            QVERIFY2(holds({data, static_cast<std::size_t>(bytes.size())}), qPrintable(file.fileName()));
        }
        QVERIFY2(count >= 50, name);
    }
};

IMAGO_TEST(TestFuzzSeeds)
#include "test_fuzz_seeds.moc"
