#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <cstring>

#include "core/base/Error.h"
#include "core/files/NpzFile.h"
#include "tests/TestProgram.h"

using core::NpzArray;

namespace {

QByteArray contentsOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What follows the header of the array called `name`: a ZIP that compresses nothing holds it as it is.
struct Stored {
    QByteArray header;
    QByteArray data;
};

Stored stored(const QByteArray& zip, const QByteArray& name, int bytes) {
    const auto start = zip.indexOf("\x93NUMPY", zip.indexOf(name + ".npy"));
    if (start < 0) return {};
    const int length = static_cast<unsigned char>(zip[start + 8]) + 256 * static_cast<unsigned char>(zip[start + 9]);
    return {zip.mid(start + 10, length), zip.mid(start + 10 + length, bytes)};
}

}  // namespace

/// NPZ files by their bytes; the format is NumPy's.
class TestNpzFile : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void floatsAndTextsAreThere() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("a.npz");
        const std::vector<NpzArray> arrays{{"matrix", {2, 3}, {1, 2, 3, 4, 5, -6.5F}},
                                           {"names", {2}, {}, {"Bag", "Größe"}}};
        core::writeNpz(path.toStdString(), arrays);
        const QByteArray zip = contentsOf(path);
        QVERIFY(zip.startsWith("PK"));

        const Stored matrix = stored(zip, "matrix", 24);
        QVERIFY2(matrix.header.contains("'descr': '<f4'"), matrix.header);
        QVERIFY2(matrix.header.contains("'shape': (2,3,)"), matrix.header);
        QVERIFY(matrix.header.endsWith('\n'));
        QCOMPARE((matrix.header.size() + 10) % 64, 0);
        float values[6];
        std::memcpy(values, matrix.data.constData(), sizeof(values));
        QCOMPARE(values[0], 1.0F);
        QCOMPARE(values[5], -6.5F);

        const Stored names = stored(zip, "names", 40);
        QVERIFY2(names.header.contains("'descr': '<U5'"), names.header);
        char32_t letters[10];
        std::memcpy(letters, names.data.constData(), sizeof(letters));
        QCOMPARE(QString::fromUcs4(letters, 3), QString("Bag"));
        QCOMPARE(letters[3], U'\0');
        QCOMPARE(QString::fromUcs4(letters + 5, 5), QString::fromUtf8("Größe"));
    }

    void namesThatAreNotUtf8() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("a.npz");
        const std::vector<std::pair<std::string, QString>> names{
            {"mu\xF1oz.png", QString::fromUtf8("mu\uFFFDoz.png")},
            {"\xC3", QString::fromUtf8("\uFFFD")},
            {"\xE2\x82-", QString::fromUtf8("\uFFFD\uFFFD-")},
            {"a\xFF"
             "b",
             QString::fromUtf8("a\uFFFD"
                               "b")},
            {"\xC0\xAF", QString::fromUtf8("\uFFFD\uFFFD")},
            {"\xED\xA0\x80", QString::fromUtf8("\uFFFD\uFFFD\uFFFD")},
            {"\xF0\x9F\x90\xB1", QString::fromUtf8("\U0001F431")},
            {"ok", "ok"}};
        NpzArray array{"names", {names.size()}};
        for (const auto& name : names) array.texts.push_back(name.first);
        core::writeNpz(path.toStdString(), std::vector{array});
        constexpr std::size_t kLongest = 9;
        const Stored stored = ::stored(contentsOf(path), "names", static_cast<int>(4 * kLongest * names.size()));
        QVERIFY2(stored.header.contains("'descr': '<U9'"), stored.header);
        std::vector<char32_t> letters(kLongest * names.size());
        std::memcpy(letters.data(), stored.data.constData(), 4 * letters.size());
        for (std::size_t index = 0; index < names.size(); ++index) {
            const QList<uint> expected = names[index].second.toUcs4();
            for (std::size_t at = 0; at < kLongest; ++at) {
                const bool inside = at < static_cast<std::size_t>(expected.size());
                QCOMPARE(static_cast<uint>(letters[index * kLongest + at]),
                         inside ? expected[static_cast<int>(at)] : 0U);
            }
        }
    }

    void theSameArraysGiveTheSameBytes() {
        const QTemporaryDir folder;
        const std::vector<NpzArray> arrays{{"x", {1}, {1}}};
        for (const char* name : {"a.npz", "b.npz"}) core::writeNpz(folder.filePath(name).toStdString(), arrays);
        QCOMPARE(contentsOf(folder.filePath("a.npz")), contentsOf(folder.filePath("b.npz")));
    }

    void aFolderThatIsNotThereIsNamed() {
        const QTemporaryDir folder;
        try {
            core::writeNpz(folder.filePath("none/a.npz").toStdString(), std::vector<NpzArray>{{"x", {1}, {1}}});
            QFAIL("It wrote into a folder that is not there.");
        } catch (const core::Error& error) {
            QVERIFY2(QString::fromUtf8(error.what()).contains("none"), error.what());
        }
    }
};

IMAGO_TEST(TestNpzFile)
#include "test_npz_file.moc"
