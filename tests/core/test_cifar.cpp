#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

#include "ArrayFiles.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/Import.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"

using Dataset = std::shared_ptr<const core::Dataset>;

namespace {

std::string lines(const std::string& word, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += word + std::to_string(i) + "\n";
    return text;
}

}  // namespace

class TestCifar : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> folder_;

    QString at(const QString& name) const { return folder_->filePath(name); }
    void write(const QString& name, const Bytes& bytes) {
        QVERIFY(QDir(folder_->path()).mkpath(QFileInfo(at(name)).path()));
        QVERIFY(writeBytes(at(name), bytes));
    }
    void writeText(const QString& name, const std::string& text) { write(name, Bytes(text.begin(), text.end())); }
    Dataset read(const QString& name = {}, const char* labelSet = "fine") const {
        core::Settings settings(core::importParameters());
        settings.set("label_set", std::string(labelSet));
        return core::importDataset(pathOf(name.isEmpty() ? folder_->path() : at(name)), settings).dataset;
    }
    static QString notes(const Dataset& dataset) {
        QStringList all;
        for (const core::Message& note : dataset->report.notes) all << QString::fromStdString(note.english());
        return all.join('\n');
    }
    void writeCifar100(const QString& place) {
        write(place + "train.bin", cifarRecords({3, 70, 19, 99, 3, 0}, 2));
        write(place + "test.bin", cifarRecords({0, 70}, 2));
        writeText(place + "fine_label_names.txt", lines("fine ", 100));
        writeText(place + "coarse_label_names.txt", lines("coarse ", 20));
    }

   private Q_SLOTS:
    void init() { folder_.emplace(); }

    void cifar10() {
        const QString place = "cifar-10-batches-bin/";
        for (int number = 1; number <= 5; ++number)
            write(place + QString("data_batch_%1.bin").arg(number),
                  cifarRecords({static_cast<std::uint8_t>(number), 9}));
        write(place + "test_batch.bin", cifarRecords({0, 4, 2}));
        writeText(place + "batches.meta.txt",
                  "airplane\nautomobile\nbird\ncat\ndeer\ndog\nfrog\r\nhorse\nship\ntruck\n\n");
        for (const QString& source : {QString(), QString("cifar-10-batches-bin")}) {
            const Dataset dataset = read(source);
            QCOMPARE(dataset->name, std::string("CIFAR-10"));
            QCOMPARE(dataset->size(), std::size_t{13});
            QCOMPARE(dataset->testCount, std::size_t{3});
            QCOMPARE(core::imageShape(dataset->spec), (core::ImageShape{32, 32, 3}));
            QCOMPARE(dataset->labels, (std::vector<std::int32_t>{1, 9, 2, 9, 3, 9, 4, 9, 5, 9, 0, 4, 2}));
            QCOMPARE(dataset->classNames.size(), std::size_t{10});
            QCOMPARE(dataset->classNames[6], std::string("frog"));
            QCOMPARE(dataset->classNames.back(), std::string("truck"));
            QVERIFY2(dataset->report.notes.empty(), qPrintable(notes(dataset)));
            // Red, green and blue of a pixel lie together.
            for (const std::size_t index : {0, 3, 12}) {
                const auto value = static_cast<int>(index < 10 ? 10 * (index % 2) : 10 * (index - 10));
                const auto sample = dataset->sample(index);
                QCOMPARE(int{sample[0]}, 200);
                QCOMPARE(int{sample[1]}, value + 1);
                QCOMPARE(int{sample[2]}, value + 2);
                QCOMPARE(int{sample[3]}, value);
                QCOMPARE(int{sample[3071]}, value + 2);
            }
        }
        // One of its files.
        const Dataset one = read(place + "data_batch_3.bin");
        QCOMPARE(one->labels, (std::vector<std::int32_t>{3, 9}));
        QCOMPARE(one->testCount, std::size_t{0});
        QCOMPARE(one->classNames[3], std::string("cat"));
        QCOMPARE(one->name, std::string("data_batch_3"));
        // Through the same fitting as all images.
        core::Settings settings(core::importParameters());
        settings.set("size", std::int64_t{28});
        settings.set("color", std::string("grey"));
        const auto small = core::importDataset(pathOf(at("cifar-10-batches-bin")), settings).dataset;
        QCOMPARE(core::imageShape(small->spec), (core::ImageShape{28, 28, 1}));
        QCOMPARE(small->report.resized, std::size_t{13});
    }

    void cifar100() {
        writeCifar100("cifar-100-binary/");
        const Dataset fine = read();
        QCOMPARE(fine->name, std::string("CIFAR-100"));
        QCOMPARE(fine->labels, (std::vector<std::int32_t>{70, 99, 0, 70}));
        QCOMPARE(fine->testCount, std::size_t{1});
        QCOMPARE(fine->classNames.size(), std::size_t{100});
        QCOMPARE(fine->classNames[70], std::string("fine 70"));
        QCOMPARE(int{fine->sample(1)[3]}, 10);
        const Dataset coarse = read("cifar-100-binary", "coarse");
        QCOMPARE(coarse->labels, (std::vector<std::int32_t>{3, 19, 3, 0}));
        QCOMPARE(coarse->classNames.size(), std::size_t{20});
        QCOMPARE(coarse->classNames[19], std::string("coarse 19"));
        QCOMPARE(coarse->importSettings.choice("label_set"), std::string("coarse"));
        QCOMPARE(read("cifar-100-binary/train.bin")->size(), std::size_t{3});
    }

    void whatIsMissingIsTold() {
        write("data_batch_2.bin", cifarRecords({1, 2}));
        const Dataset dataset = read();
        QCOMPARE(dataset->labels, (std::vector<std::int32_t>{1, 2}));
        QCOMPARE(dataset->classNames, (std::vector<std::string>{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}));
        QVERIFY2(notes(dataset).contains("Only 1 of the 5 training files"), qPrintable(notes(dataset)));
        QVERIFY2(notes(dataset).contains("no file batches.meta.txt"), qPrintable(notes(dataset)));
    }

    void anyNameWithTheRightSize() {
        write("pets.bin", cifarRecords({1, 2, 3}));
        QCOMPARE(read("pets.bin")->labels, (std::vector<std::int32_t>{1, 2, 3}));
        write("hundred.bin", cifarRecords({1, 50, 2, 60}, 2));
        QCOMPARE(read("hundred.bin")->labels, (std::vector<std::int32_t>{50, 60}));
        QCOMPARE(read("hundred.bin", "coarse")->labels, (std::vector<std::int32_t>{1, 2}));
        // An IDX file of that size stays one.
        write("digits.bin", idx({1, 3061}, ramp(3061)));
        COMPARE_SENTENCE(read("digits.bin"), at("digits.bin"), "does not contain images");
    }

    void refusals() {
        write("data_batch_1.bin", {});
        COMPARE_SENTENCE(read("data_batch_1.bin"), at("data_batch_1.bin"), "it is empty; download or copy it again");
        write("data_batch_1.bin", Bytes(3073 * 2 - 1, 1));
        COMPARE_SENTENCE(read("data_batch_1.bin"), at("data_batch_1.bin"),
                         "its 6145 bytes are not a whole number of CIFAR-10 records of 3073 bytes");
        write("data_batch_1.bin", cifarRecords({1, 9, 10}));
        COMPARE_SENTENCE(read(), at("data_batch_1.bin"), "record 3 has the label 10, but CIFAR-10 has 10 classes");
        write("data_batch_1.bin", cifarRecords({1}));
        COMPARE_SENTENCE(read(), at("data_batch_1.bin"), "only one image");
        write("data_batch_1.bin", cifarRecords({1, 2}));
        writeText("batches.meta.txt", "cat\ndog\n");
        COMPARE_SENTENCE(read(), at("batches.meta.txt"), "2 class names instead of 10");
    }

    void refusalsOfCifar100() {
        writeCifar100("");
        write("train.bin", cifarRecords({3, 100, 3, 2}, 2));
        COMPARE_SENTENCE(read(), at("train.bin"), "record 1 has the label 100, but CIFAR-100 has 100 classes");
        write("train.bin", cifarRecords({3, 10, 20, 2}, 2));
        COMPARE_SENTENCE(read({}, "coarse"), "record 2 has the label 20, but CIFAR-100 has 20 classes");
        write("train.bin", Bytes(3074 + 5));
        COMPARE_SENTENCE(read("train.bin"), "its 3079 bytes are not a whole number of CIFAR-100 records");
    }

    void foldersThatAreUnclear() {
        write("cifar-10-batches-bin/data_batch_1.bin", cifarRecords({1, 2}));
        writeCifar100("cifar-100-binary/");
        COMPARE_SENTENCE(read(), "several versions of CIFAR", "cifar-10-batches-bin", "cifar-100-binary");
        folder_.emplace();
        write("cifar-10-batches-py/data_batch_1", {1, 2});
        write("cifar-10-batches-py/batches.meta", {1, 2});
        COMPARE_SENTENCE(read(), at("cifar-10-batches-py"), "saved with pickle", "download the binary version");
        write("cifar-10-batches-bin/data_batch_1.bin", cifarRecords({1, 2}));
        QCOMPARE(read()->size(), std::size_t{2});
    }

    void cutOffAnywhere() {
        const Bytes good = cifarRecords({1, 2});
        for (std::size_t length = 0; length < good.size(); ++length) {
            write("data_batch_1.bin", Bytes(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(length)));
            const QString told = errorOf([&] { read("data_batch_1.bin"); });
            QVERIFY2(told.contains(at("data_batch_1.bin")) && told.endsWith('.'),
                     qPrintable(QString::number(length) + told));
        }
    }
};

IMAGO_TEST(TestCifar)
#include "test_cifar.moc"
