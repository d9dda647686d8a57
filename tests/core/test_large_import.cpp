#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

#include "ArrayFiles.h"
#include "SmallDataset.h"
#include "SmallTraining.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/Import.h"
#include "core/files/Sha256.h"
#include "core/project/RunSettingsFile.h"
#include "core/sample/image/ImageFile.h"
#include "core/training/checkpoint/TrainingCheckpoint.h"
#include "tests/TestProgram.h"

namespace {

core::CheckpointPointer weightsAfter(const std::shared_ptr<const core::Dataset>& dataset) {
    core::CheckpointPointer last;
    core::TrainingObserver observer;
    observer.checkpoint = [&](core::CheckpointPointer checkpoint) { last = std::move(checkpoint); };
    core::PauseGate gate;
    core::train(smallTraining("vae", dataset, 2), gate, {}, observer);
    return last;
}

}  // namespace

/// Datasets that are larger than what may lie in memory.
class TestLargeImport : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> folder_;

    QString at(const QString& name) const { return folder_->filePath(name); }

    /// Read with room for `limit` bytes of memory.
    std::shared_ptr<const core::Dataset> read(const QString& source, std::uint64_t limit,
                                              const core::ImageImport& import = {}) const {
        return core::importDataset(source.toStdString(), core::toSettings(import), core::JobContext({}, {}, 3), nullptr,
                                   {limit, folder_->path().toStdString()})
            .dataset;
    }

    void compare(const QString& source, const core::ImageImport& import = {}) {
        const auto memory = read(source, 1ULL << 40, import);
        QVERIFY(!memory->bytes.isMapped());
        // With room for nothing, and for half of the images while they are read.
        for (const std::uint64_t limit : {std::uint64_t{1}, std::uint64_t{memory->bytes.size() / 2}}) {
            const auto mapped = read(source, limit, import);
            QVERIFY(mapped->bytes.isMapped());
            QVERIFY(mapped->bytes == memory->bytes);
            QCOMPARE(mapped->size(), memory->size());
            QCOMPARE(mapped->labels, memory->labels);
            QCOMPARE(mapped->sampleNames, memory->sampleNames);
            QCOMPARE(core::hashOf(*mapped), core::hashOf(*memory));
        }
    }

    void images(int side, bool color) {
        for (int index = 0; index < 20; ++index) {
            const QString file = at(QStringLiteral("set/%1/%2.png").arg(index % 2 == 0 ? "a" : "b").arg(index));
            QVERIFY(QDir().mkpath(QFileInfo(file).path()));
            core::Image image({side, side, color ? 3 : 1});
            int value = index;
            for (std::uint8_t& pixel : image.pixels()) pixel = static_cast<std::uint8_t>(value += 7);
            core::writePng(pathOf(file), image);
        }
    }

   private Q_SLOTS:
    void init() { folder_.emplace(); }

    void folderGivesTheSameBytes() {
        images(32, true);
        compare(at("set"));
        compare(at("set"), {.size = 20});
    }

    void earlyImagesAreFittedToALateSize() {
        images(32, false);
        core::writePng(pathOf(at("set/a/99.png")), core::Image({40, 30, 3}));
        compare(at("set"));
    }

    void arraysGiveTheSameBytes() {
        Bytes pixels(20 * 16 * 16);
        for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = static_cast<std::uint8_t>(i * 31 + i / 256);
        QVERIFY(writeBytes(at("a.npy"), npy("|u1", "20, 16, 16", pixels)));
        compare(at("a.npy"), {.size = 16});
        QVERIFY(writeBytes(at("b.npy"), npy("|u1", "20, 16, 16", pixels, true)));
        compare(at("b.npy"), {.size = 24});
    }

    void idxFilesGiveTheSameBytes() {
        Bytes pixels(30 * 28 * 28);
        for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = static_cast<std::uint8_t>(i * 13);
        QVERIFY(writeBytes(at("images-idx3-ubyte"), idx({30, 28, 28}, pixels)));
        compare(at("images-idx3-ubyte"));
        compare(at("images-idx3-ubyte"), {.size = 32});
    }

    void shapesAreDrawnIntoTheFile() { compare("shapes", {.size = 16}); }

    void nothingIsLeftInTheFolder() {
        images(32, true);
        read(at("set"), 1);
        QCOMPARE(QDir(folder_->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{"set"});
    }

    void trainingIsTheSameBitForBit() {
        const auto memory = smallDataset();
        auto mapped = std::make_shared<core::Dataset>(*memory);
        {
            const core::SampleStorageScope scope({1, folder_->path().toStdString()});
            mapped->bytes.assign(memory->bytes.begin(), memory->bytes.end());
        }
        mapped->bytes.seal();
        QVERIFY(mapped->bytes.isMapped() && !memory->bytes.isMapped());
        const core::CheckpointPointer one = weightsAfter(memory);
        const core::CheckpointPointer other = weightsAfter(mapped);
        QVERIFY(one && other && one->step > 0);
        QCOMPARE(one->step, other->step);
        QCOMPARE(one->tensors.size(), other->tensors.size());
        for (std::size_t i = 0; i < one->tensors.size(); ++i)
            QVERIFY2(torch::equal(one->tensors[i].tensor, other->tensors[i].tensor), one->tensors[i].name.c_str());
    }
};

IMAGO_TEST(TestLargeImport)
#include "test_large_import.moc"
