#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

#include "SampleFiles.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/Import.h"
#include "tests/TestProgram.h"

namespace {

core::ImportResult read(const QString& source) {
    return core::importDataset(pathOf(source), {}, core::JobContext({}, {}, 4));
}

}  // namespace

/// EMNIST, and other ways in which IDX files come.
class TestEmnist : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> folder_;

    QString at(const QString& name) const { return folder_->filePath(name); }

   private Q_SLOTS:
    void init() { folder_.emplace(); }

    /// EMNIST: several sets in a folder, transposed images, labels with names, letters from 1.
    void emnist() {
        Bytes pixels(3 * 784);
        for (std::size_t index = 0; index < pixels.size(); ++index)
            pixels[index] = static_cast<std::uint8_t>(index * 7 % 251);
        for (const QString set : {"letters", "digits"}) {
            QVERIFY(writeGzip(at("emnist-" + set + "-train-images-idx3-ubyte.gz"), idx({3, 28, 28}, pixels)));
            QVERIFY(writeGzip(at("emnist-" + set + "-train-labels-idx1-ubyte.gz"), idx({3}, {2, 1, 26})));
            QVERIFY(writeGzip(at("emnist-" + set + "-test-images-idx3-ubyte.gz"), idx({1, 28, 28}, Bytes(784, 9))));
            QVERIFY(writeGzip(at("emnist-" + set + "-test-labels-idx1-ubyte.gz"), idx({1}, {2})));
        }
        const std::string names = "1 65 97\n2 66 98\r\nnonsense\n26 90\n";
        QVERIFY(writeBytes(at("emnist-letters-mapping.txt"), Bytes(names.begin(), names.end())));
        COMPARE_SENTENCE(read(folder_->path()), "several IDX datasets");
        const auto letters = read(at("emnist-letters-train-images-idx3-ubyte.gz")).dataset;
        QCOMPARE(letters->size(), std::size_t{4});
        QCOMPARE(letters->testCount, std::size_t{1});
        QCOMPARE(letters->labels, (std::vector<std::int32_t>{1, 0, 2, 1}));
        QCOMPARE(letters->classNames, (std::vector<std::string>{"Aa", "Bb", "Z"}));
        for (const std::size_t y : {0, 3, 27})
            for (const std::size_t x : {0, 11, 27})
                QCOMPARE(letters->sample(2)[y * 28 + x], pixels[2 * 784 + x * 28 + y]);
        QStringList notes;
        for (const core::Message& note : letters->report.notes) notes << QString::fromStdString(note.english());
        QCOMPARE(notes.size(), 2);
        QCOMPARE(notes[0], QString("The labels start at 1; they were renumbered to start at 0."));
        QVERIFY2(notes[1].contains("EMNIST") && notes[1].contains("Transpose"), qPrintable(notes[1]));
        // Without a mapping the classes have numbers.
        QCOMPARE(read(at("emnist-digits-train-labels-idx1-ubyte.gz")).dataset->classNames,
                 (std::vector<std::string>{"1", "2", "26"}));
        core::Settings settings(core::importParameters());
        settings.set("transpose", std::string("off"));
        const auto plain =
            core::importDataset(pathOf(at("emnist-letters-train-images-idx3-ubyte.gz")), settings).dataset;
        QVERIFY(std::equal(pixels.begin(), pixels.end(), plain->bytes.begin()));
        QCOMPARE(plain->report.notes.size(), std::size_t{1});
    }

    void anythingIsTransposedWhereAsked() {
        QVERIFY(writeBytes(at("wide-images-idx3-ubyte"), idx({3, 20, 30}, Bytes(1800, 7))));
        core::Settings settings(core::importParameters());
        settings.set("transpose", std::string("on"));
        const auto dataset = core::importDataset(pathOf(at("wide-images-idx3-ubyte")), settings).dataset;
        QCOMPARE(dataset->report.resizedWidth, 20);
        QCOMPARE(dataset->report.resizedHeight, 30);
        QCOMPARE(dataset->importSettings.choice("transpose"), std::string("on"));
    }

    /// As some archives unpack.
    void filesInFoldersOfTheirName() {
        for (const QString name : {"train-images-idx3-ubyte", "train-labels-idx1-ubyte"}) {
            QVERIFY(QDir(folder_->path()).mkpath(name));
            QVERIFY(writeBytes(at(name + '/' + name), name.contains("images") ? idx({5, 28, 28}, Bytes(5 * 784, 3))
                                                                              : idx({5}, {0, 1, 2, 0, 1})));
        }
        const auto dataset = read(folder_->path()).dataset;
        QCOMPARE(dataset->size(), std::size_t{5});
        QCOMPARE(dataset->labels, (std::vector<std::int32_t>{0, 1, 2, 0, 1}));
    }

    void cutOffAnywhere() {
        const Bytes good = idx({2, 16, 16}, Bytes(512, 7));
        for (std::size_t length = 0; length < good.size(); ++length) {
            const Bytes cut(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(length));
            QVERIFY(writeBytes(at("a-images-idx3-ubyte"), cut));
            QVERIFY(writeGzip(at("b-images-idx3-ubyte.gz"), cut));
            COMPARE_SENTENCE(read(at("a-images-idx3-ubyte")), at("a-images-idx3-ubyte"));
            COMPARE_SENTENCE(read(at("b-images-idx3-ubyte.gz")), at("b-images-idx3-ubyte.gz"));
        }
    }
};

IMAGO_TEST(TestEmnist)
#include "test_emnist.moc"
