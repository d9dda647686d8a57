#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <cstring>

#include "core/exporting/NpzFile.h"
#include "core/job/Error.h"
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
