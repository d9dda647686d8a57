#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <numeric>
#include <optional>

#include "SampleFiles.h"
#include "SmallDataset.h"
#include "core/base/Error.h"
#include "core/dataset/BlockSums.h"
#include "core/dataset/DatasetPart.h"
#include "core/dataset/SampleBytes.h"
#include "core/dataset/SampleStorage.h"
#include "core/dataset/SpillFile.h"
#include "tests/TestProgram.h"

using core::SampleBytes;
using core::SampleStorage;
using core::SampleStorageScope;

namespace {

Bytes counting(std::size_t count) {
    Bytes bytes(count);
    std::iota(bytes.begin(), bytes.end(), std::uint8_t{0});
    return bytes;
}

/// The same calls of either type.
template <typename Type>
void change(Type& bytes) {
    const Bytes more = counting(300);
    bytes.resize(10);
    bytes[3] = 7;
    bytes.push_back(9);
    bytes.insert(bytes.end(), more.begin(), more.end());
    bytes.insert(bytes.begin() + 5, more.begin() + 200, more.begin() + 210);
    bytes.insert(bytes.end(), 20, std::uint8_t{4});
    bytes.reserve(5000);
    bytes.resize(100);
    bytes.resize(130);  // again 0, whatever was there
    std::fill_n(bytes.begin() + 2, 3, std::uint8_t{250});
    bytes.resize(9000);
    std::copy(more.begin(), more.end(), bytes.data() + 8000);
}

}  // namespace

class TestSampleBytes : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> folder_;

    SampleStorage tiny() const { return {16, folder_->path().toStdString()}; }

   private Q_SLOTS:
    void init() { folder_.emplace(); }

    void isLikeAVector() {
        Bytes expected;
        change(expected);
        SampleBytes memory;
        change(memory);
        QVERIFY(memory == expected && !memory.isMapped());
        const SampleStorageScope scope(tiny());
        SampleBytes mapped;
        change(mapped);
        QVERIFY(mapped == expected && mapped.isMapped());
        QVERIFY(mapped == memory);
        mapped[0] ^= 1;
        QVERIFY(!(mapped == memory));
        mapped.assign(3, 5);
        QVERIFY(mapped == (Bytes{5, 5, 5}));
        mapped.assign(expected.begin(), expected.end());
        QVERIFY(mapped == expected);
        mapped.clear();
        QVERIFY(mapped.empty() && mapped.size() == 0 && mapped.begin() == mapped.end());
    }

    void whatDoesNotFitLiesInAFileWithoutAName() {
        const SampleStorageScope scope(tiny());
        SampleBytes bytes;
        bytes.resize(16);
        QVERIFY(!bytes.isMapped());
        bytes[15] = 8;
        bytes.resize(17);
        QVERIFY(bytes.isMapped());
        QCOMPARE(bytes[15], std::uint8_t{8});
        QCOMPARE(bytes[16], std::uint8_t{0});
        QCOMPARE(QDir(folder_->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 0);
    }

    void theInnermostStorageCounts() {
        const SampleStorageScope outer(tiny());
        {
            const SampleStorageScope inner({1000, {}});
            QCOMPARE(core::sampleMemoryLimit(), std::uint64_t{1000});
        }
        QCOMPARE(core::sampleMemoryLimit(), std::uint64_t{16});
    }

    void copiesShareUntilOneChanges() {
        SampleBytes one = counting(100);
        SampleBytes other = one;
        QVERIFY(other.shares(one));
        other[0] = 99;
        QVERIFY(!other.shares(one));
        QCOMPARE(one[0], std::uint8_t{0});
        QVERIFY(one == counting(100));
        const SampleBytes third = std::move(other);
        QVERIFY(other.empty());
        QCOMPARE(third[0], std::uint8_t{99});
        SampleBytes grown = one;
        grown.resize(200);
        QCOMPARE(one.size(), std::size_t{100});
        QVERIFY(one == counting(100));
        const SampleStorageScope scope(tiny());
        SampleBytes mapped;
        const Bytes values = counting(10'000);
        mapped.assign(values.begin(), values.end());
        SampleBytes cut = mapped;
        cut.resize(20);
        QVERIFY(cut == counting(20) && cut.isMapped() && !cut.shares(mapped));
        QVERIFY(mapped == values);
    }

    void sealedOnesChangeInACopyOnly() {
        const SampleStorageScope scope(tiny());
        SampleBytes bytes;
        const Bytes values = counting(5000);
        bytes.assign(values.begin(), values.end());
        bytes.seal();
        const SampleBytes kept = bytes;
        bytes[7] = 1;  // would end the program if it were written to where it was
        QCOMPARE(bytes[7], std::uint8_t{1});
        QVERIFY(kept == values);
    }

    void largeOnesGiveTheirMemoryBack() {
        const SampleStorageScope scope(tiny());
        constexpr std::size_t kSize = 140 << 20;
        constexpr std::size_t kStep = 1 << 20;
        SampleBytes bytes;
        bytes.resize(kSize);
        for (std::size_t at = 0; at < kSize; at += kStep) {
            bytes.data()[at] = static_cast<std::uint8_t>(at / kStep);
            bytes.touched(kStep);
        }
        bytes.touched(kSize);
        for (std::size_t at = 0; at < kSize; at += kStep) {
            QCOMPARE(bytes[at], static_cast<std::uint8_t>(at / kStep));
            std::uint8_t two[2] = {9, 9};
            bytes.copyTo(at, two);
            QCOMPARE(two[0], static_cast<std::uint8_t>(at / kStep));
            QCOMPARE(two[1], std::uint8_t{0});
        }
    }

    void fileIsReadWhereItIs() {
        Bytes all = counting(200'000);
        const QString file = folder_->filePath("bytes");
        QVERIFY(writeBytes(file, all));
        const SampleBytes bytes = SampleBytes::ofFile(pathOf(file), 65536, 1000);
        QVERIFY(bytes == Bytes(all.begin() + 65536, all.begin() + 66536));
        QVERIFY(bytes.isMapped());
        QVERIFY_EXCEPTION_THROWN(SampleBytes::ofFile(pathOf(file), 65536, 200'000), core::Error);
        QVERIFY_EXCEPTION_THROWN(SampleBytes::ofFile(pathOf(file + "x"), 0, 10), core::Error);
    }

    void linksAreNoFilesOfOurs() {
        QVERIFY(writeBytes(folder_->filePath("bytes"), counting(1000)));
        QVERIFY(QFile::link(folder_->filePath("bytes"), folder_->filePath("link")));
        QVERIFY_EXCEPTION_THROWN(SampleBytes::ofFile(pathOf(folder_->filePath("link")), 0, 10), core::Error);
        QVERIFY_EXCEPTION_THROWN(SampleBytes::ofFile(pathOf(folder_->path()), 0, 10), core::Error);
    }

    void shorterFileIsAnError() {
        const QString file = folder_->filePath("bytes");
        QVERIFY(writeBytes(file, counting(200'000)));
        const SampleBytes bytes = SampleBytes::ofFile(pathOf(file), 65536, 100'000);
        Bytes some(1000);
        bytes.copyTo(90'000, some);
        QCOMPARE(some[3], static_cast<std::uint8_t>(65536 + 90'000 + 3));
        QVERIFY(QFile::resize(file, 65536));
        QVERIFY_EXCEPTION_THROWN(bytes.copyTo(90'000, some), core::Error);
    }

    void filledOnesChangeInACopyOnly() {
        const Bytes values = counting(5000);
        const SampleBytes bytes =
            SampleBytes::filled(5000, [&](std::span<std::uint8_t> all) { std::ranges::copy(values, all.begin()); });
        QVERIFY(bytes == values && !bytes.isMapped());
        QCOMPARE(bytes.capacity(), std::size_t{5000});
        SampleBytes other = bytes;
        other[7] = 1;
        other.push_back(9);
        QCOMPARE(other.size(), std::size_t{5001});
        QCOMPARE(other[7], std::uint8_t{1});
        QCOMPARE(other[4999], values[4999]);
        QCOMPARE(other[5000], std::uint8_t{9});
        QVERIFY(bytes == values);
        SampleBytes alone = SampleBytes::filled(4, [](std::span<std::uint8_t> all) { std::ranges::fill(all, 3); });
        alone.resize(6);
        QVERIFY(alone == (Bytes{3, 3, 3, 3, 0, 0}));
        alone = SampleBytes::filled(4, [](std::span<std::uint8_t> all) { std::ranges::fill(all, 3); });
        alone.resize(2);
        QVERIFY(alone == (Bytes{3, 3}));
        QVERIFY(SampleBytes::filled(0, [](std::span<std::uint8_t>) {}).empty());
    }

    void sumsTellEveryBit() {
        Bytes bytes = counting(1003);
        const std::uint64_t sum = core::blockSum(bytes);
        for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
            bytes[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
            QVERIFY(core::blockSum(bytes) != sum);
            bytes[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
        }
        QCOMPARE(core::blockSum(bytes), sum);
        bytes.push_back(0);
        QVERIFY(core::blockSum(bytes) != sum);
        std::swap_ranges(bytes.begin(), bytes.begin() + 8, bytes.begin() + 32);
        bytes.pop_back();
        QVERIFY(core::blockSum(bytes) != sum);
        QCOMPARE(core::sumsFor(core::kSumBlock), std::uint64_t{1});
        QCOMPARE(core::sumsFor(core::kSumBlock + 1), std::uint64_t{2});
    }

    void saysBeforeWhereThereIsNoRoom() {
        const SampleStorageScope scope(tiny());
        core::requireSampleRoom(16);
        core::requireSampleRoom(1000);
        QString sentence;
        try {
            core::requireSampleRoom(1ULL << 60);
        } catch (const core::Error& error) {
            sentence = error.what();
        }
        QVERIFY2(sentence.contains("1152921504.6 GB"), qPrintable(sentence));
        QVERIFY2(sentence.contains(folder_->path()) && sentence.contains("choose a smaller size"),
                 qPrintable(sentence));
        sentence.clear();
        try {
            core::requireSampleRoom(1000, 1ULL << 60);
        } catch (const core::Error& error) {
            sentence = error.what();
        }
        QVERIFY(!sentence.isEmpty());
    }

    void spilledBytesComeBack() {
        core::SpillFile spill(folder_->path().toStdString());
        const Bytes first = counting(1000);
        const Bytes second(50, 3);
        const std::uint64_t one = spill.append(first);
        const std::uint64_t two = spill.append(second);
        Bytes back(1000);
        spill.read(one, back);
        QVERIFY(back == first);
        back.resize(50);
        spill.read(two, back);
        QVERIFY(back == second);
        back.resize(51);
        QVERIFY_EXCEPTION_THROWN(spill.read(two, back), core::Error);
    }

    void partsShareTheBytesOfTheWhole() {
        auto whole = std::make_shared<core::Dataset>(*smallDataset(8, 1, 10));
        for (std::size_t i = 0; i < 10; ++i) {
            whole->bytes[i * 64] = static_cast<std::uint8_t>(i);
            whole->labels.push_back(static_cast<std::int32_t>(i % 2));
            whole->sampleNames.push_back(std::to_string(i));
        }
        whole->classNames = {"even", "odd"};
        whole->classWeights = {1, 2};
        whole->testCount = 3;
        const auto part = core::partOf(whole, {1, 4, 7, 9});
        QVERIFY(part->bytes.shares(whole->bytes));
        QCOMPARE(part->size(), std::size_t{4});
        QCOMPARE(part->sample(2).data(), std::as_const(*whole).sample(7).data());
        QCOMPARE(part->sample(2)[0], std::uint8_t{7});
        QCOMPARE(part->labels, (std::vector<std::int32_t>{1, 0, 1, 1}));
        QCOMPARE(part->sampleNames, (std::vector<std::string>{"1", "4", "7", "9"}));
        QCOMPARE(part->classWeights, (std::vector<double>{1, 2}));
        QCOMPARE(part->testCount, std::size_t{2});
        QCOMPARE(part->leftOut(), std::size_t{6});
        Bytes copy(64);
        part->copySample(1, copy);
        QCOMPARE(copy[0], std::uint8_t{4});
        QCOMPARE(part->sampleAt(3).bytes[0], std::uint8_t{9});

        const auto inner = core::partOf(part, {0, 3});
        QVERIFY(inner->bytes.shares(whole->bytes));
        QCOMPARE(inner->size(), std::size_t{2});
        QCOMPARE(inner->sample(1)[0], std::uint8_t{9});
        QCOMPARE(core::partOf(whole, {})->size(), std::size_t{0});
    }
};

IMAGO_TEST(TestSampleBytes)
#include "test_sample_bytes.moc"
