#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <chrono>
#include <optional>
#include <stop_token>

#include "ArrayFiles.h"
#include "core/dataset/DatasetCache.h"
#include "core/dataset/DatasetPart.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/Import.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"

using core::Dataset;
using core::DatasetCache;
using core::DatasetCacheLimits;

namespace {

namespace fs = std::filesystem;

/// Keeps everything.
constexpr DatasetCacheLimits kAll{.leastSeconds = 0};

bool same(const Dataset& one, const Dataset& other) {
    bool factors = one.factors.size() == other.factors.size();
    for (std::size_t i = 0; factors && i < one.factors.size(); ++i)
        factors = one.factors[i].name == other.factors[i].name && one.factors[i].values == other.factors[i].values;
    const auto skipped = [](const core::SkippedFile& a, const core::SkippedFile& b) {
        return a.file == b.file && a.reason == b.reason && a.harmless == b.harmless;
    };
    return factors && one.name == other.name && one.source == other.source && one.spec == other.spec &&
           one.bytes == other.bytes && one.labels == other.labels && one.classNames == other.classNames &&
           one.sampleNames == other.sampleNames && one.testCount == other.testCount &&
           one.importSettings == other.importSettings && one.report.found == other.report.found &&
           one.report.imported == other.report.imported && one.report.notes == other.report.notes &&
           std::ranges::equal(one.report.skipped, other.report.skipped, skipped) &&
           one.report.resized == other.report.resized && one.report.resizedWidth == other.report.resizedWidth &&
           one.report.resizedHeight == other.report.resizedHeight;
}

/// As it is: bytes and all.
Dataset madeUp(std::size_t count) {
    Dataset dataset;
    dataset.name = "made up";
    dataset.source = "nowhere";
    dataset.spec = core::imageSpec({16, 16, 1});
    dataset.bytes.resize(count * 256);
    for (std::size_t i = 0; i < dataset.bytes.size(); ++i)
        dataset.bytes.data()[i] = static_cast<std::uint8_t>(i * 7 + i / 256);
    dataset.factors = {{"number", {}}, {"half", {}}};
    for (std::size_t i = 0; i < count; ++i) {
        dataset.labels.push_back(static_cast<std::int32_t>(i % 3));
        dataset.factors[0].values.push_back(static_cast<float>(i));
        dataset.factors[1].values.push_back(static_cast<float>(i) / 2);
    }
    dataset.classNames = {"a", "b", "c"};
    dataset.testCount = 5;
    dataset.report.notes = {core::Message("The archive %1 is empty; choose an archive of images.", std::string("x"))};
    return dataset;
}

std::string keyNumber(int number) {
    return std::string(63, 'a') + static_cast<char>('0' + number);
}

void setAge(const fs::path& file, int hours) {
    fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(hours));
}

}  // namespace

class TestDatasetCache : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> folder_;
    std::optional<DatasetCache> cache_;

    QString at(const QString& name) const { return folder_->filePath(name); }
    fs::path kept() const { return at("kept").toStdString(); }
    fs::path fileOf(const std::string& key) const { return kept() / (key + ".imago-dataset"); }

    QStringList keptFiles() const {
        return QDir(at("kept")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    void image(const QString& name, std::uint8_t value, int side = 32) {
        QVERIFY(QDir().mkpath(QFileInfo(at(name)).path()));
        core::Image image({side, side, 3});
        std::uint8_t next = value;
        for (std::uint8_t& pixel : image.pixels()) pixel = next++;
        core::writePng(pathOf(at(name)), image);
    }

    /// Two classes, a test set, and things that are no images.
    void folderOfImages() {
        for (int i = 0; i < 12; ++i)
            image(QStringLiteral("set/%1/%2/%3.png").arg(i < 8 ? "train" : "test").arg(i % 2 ? "b" : "a").arg(i),
                  static_cast<std::uint8_t>(i * 20), i == 3 ? 40 : 32);
        QVERIFY(writeBytes(at("set/notes.txt"), {'x'}));
        QVERIFY(writeBytes(at("set/train/a/broken.png"), {1, 2, 3}));
    }

    std::shared_ptr<const Dataset> open(const QString& source, const core::ImageImport& import = {}) const {
        return core::importDataset(source.toStdString(), core::toSettings(import), core::JobContext({}, {}, 2),
                                   cache_ ? &*cache_ : nullptr)
            .dataset;
    }

   private Q_SLOTS:
    void init() {
        folder_.emplace();
        cache_.emplace(kept(), kAll);
    }

    void secondOpeningIsTheSame() {
        folderOfImages();
        const auto first = open(at("set"));
        QVERIFY(!first->bytes.isMapped());
        QVERIFY(!first->report.skipped.empty());
        QCOMPARE(first->contentKey.size(), std::size_t{64});
        QCOMPARE(keptFiles(), QStringList{QString::fromStdString(first->contentKey + ".imago-dataset")});
        const auto second = open(at("set"));
        QVERIFY(second->bytes.isMapped());
        QVERIFY(same(*first, *second));
        QCOMPARE(second->contentKey, first->contentKey);
        QVERIFY(second->report.seconds > 0);
    }

    void withoutACacheNothingIsKept() {
        folderOfImages();
        cache_.reset();
        QVERIFY(open(at("set"))->contentKey.empty());
        QVERIFY(!QFile::exists(at("kept")));
    }

    void whatIsReadFastIsNotKept() {
        folderOfImages();
        cache_.emplace(kept(), DatasetCacheLimits{.leastSeconds = 1000});
        QCOMPARE(open(at("set"))->contentKey.size(), std::size_t{64});
        QVERIFY(keptFiles().isEmpty());
    }

    void formatsThatCannotTellAreNotKept() {
        QVERIFY(open("shapes", {.size = 16})->contentKey.empty());
        QVERIFY(keptFiles().isEmpty());
    }

    void changedFileIsReadAnew() {
        folderOfImages();
        const auto first = open(at("set"));
        image("set/train/a/0.png", 77);
        const auto second = open(at("set"));
        QVERIFY(second->contentKey != first->contentKey);
        QVERIFY(!second->bytes.isMapped());
        QVERIFY(!(second->bytes == first->bytes));
        // The same bytes at another time.
        setAge(at("set/train/a/0.png").toStdString(), 5);
        QVERIFY(open(at("set"))->contentKey != second->contentKey);
        image("set/train/a/new.png", 1);
        QCOMPARE(open(at("set"))->size(), first->size() + 1);
        QVERIFY(QFile::remove(at("set/train/a/new.png")));
        QVERIFY(QFile::rename(at("set/train/a/0.png"), at("set/train/b/0.png")));
        QCOMPARE(open(at("set"))->labels.front(), 0);
        QVERIFY(open(at("set"))->sampleNames != first->sampleNames);
    }

    void settingsBelongToTheKey() {
        folderOfImages();
        const auto first = open(at("set"), {.size = 16});
        const auto second = open(at("set"), {.size = 24});
        QVERIFY(first->contentKey != second->contentKey);
        QCOMPARE(core::imageShape(open(at("set"), {.size = 16})->spec).width, 16);
        QCOMPARE(core::imageShape(open(at("set"), {.size = 24})->spec).width, 24);
        QVERIFY(open(at("set"), {.size = 24})->bytes.isMapped());
    }

    void tablesKnowTheFilesThatTheyName() {
        image("photos/1.png", 10);
        image("photos/2.png", 20);
        QVERIFY(writeBytes(at("list.csv"), [] {
            const std::string text = "path,label\nphotos/1.png,a\nphotos/2.png,b\n";
            return Bytes(text.begin(), text.end());
        }()));
        const auto first = open(at("list.csv"));
        QVERIFY(same(*first, *open(at("list.csv"))));
        QVERIFY(open(at("list.csv"))->bytes.isMapped());
        image("photos/2.png", 90);
        QVERIFY(!(open(at("list.csv"))->bytes == first->bytes));
    }

    void labelsBesideAnArrayCount() {
        QVERIFY(writeBytes(at("x.npy"), npy("|u1", "4, 16, 16", Bytes(4 * 256, 9))));
        QVERIFY(open(at("x.npy"))->labels.empty());
        QVERIFY(open(at("x.npy"))->bytes.isMapped());
        QVERIFY(writeBytes(at("x_labels.npy"), npy("|u1", "4", {0, 1, 1, 0})));
        QCOMPARE(open(at("x.npy"))->labels, (std::vector<std::int32_t>{0, 1, 1, 0}));
    }

    void damagedFilesAreReadAnew_data() {
        QTest::addColumn<int>("place");
        QTest::newRow("magic") << 0;
        QTest::newRow("version") << 8;
        QTest::newRow("length of the text") << 16 + 7;  // more than the file has
        QTest::newRow("length of the samples") << 48;
        QTest::newRow("checksum") << 60;
        QTest::newRow("text") << 200;
    }
    void damagedFilesAreReadAnew() {
        QFETCH(int, place);
        folderOfImages();
        const auto first = open(at("set"));
        const QString file = QString::fromStdString(fileOf(first->contentKey).string());
        const Bytes good = bytesOf(file);
        Bytes bad = good;
        bad[static_cast<std::size_t>(place)] ^= 0x55;
        QVERIFY(writeBytes(file, bad));
        QVERIFY(!cache_->open(first->contentKey));
        const auto second = open(at("set"));
        QVERIFY(!second->bytes.isMapped());
        QVERIFY(same(*first, *second));
        QVERIFY(bytesOf(file) == good);  // it was replaced
    }

    void truncatedFilesAreReadAnew() {
        folderOfImages();
        const auto first = open(at("set"));
        const QString file = QString::fromStdString(fileOf(first->contentKey).string());
        const Bytes good = bytesOf(file);
        for (const std::size_t length : {std::size_t{0}, std::size_t{50}, std::size_t{300}, good.size() - 1}) {
            QVERIFY(writeBytes(file, Bytes(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(length))));
            QVERIFY(!cache_->open(first->contentKey));
        }
        Bytes longer = good;
        longer.push_back(0);
        QVERIFY(writeBytes(file, longer));
        QVERIFY(!cache_->open(first->contentKey));
        QVERIFY(same(*first, *open(at("set"))));
        QVERIFY(bytesOf(file) == good);
    }

    void importGoesOnWhereNothingCanBeKept() {
        folderOfImages();
        QVERIFY(writeBytes(at("file"), {1}));
        cache_.emplace(at("file/kept").toStdString(), kAll);
        const auto dataset = open(at("set"));
        QCOMPARE(dataset->size(), std::size_t{12});
        const std::string last = dataset->report.notes.back().english();
        QVERIFY2(last.starts_with("The dataset could not be kept for faster opening: "), last.c_str());
    }

    void everythingOfADatasetComesBack() {
        const Dataset dataset = madeUp(50);
        QVERIFY(cache_->keep(keyNumber(0), dataset));
        const auto back = cache_->open(keyNumber(0));
        QVERIFY(back && same(*back, dataset));
        QCOMPARE(back->factors[1].values[7], 3.5F);
        QCOMPARE(back->contentKey, keyNumber(0));
    }

    void partsAndOddKeysAreNotKept() {
        const auto whole = std::make_shared<const Dataset>(madeUp(50));
        QVERIFY(!cache_->keep(keyNumber(0), *core::partOf(whole, {1, 2, 3})));
        QVERIFY(!cache_->keep("../" + keyNumber(0).substr(3), *whole));
        QVERIFY(!cache_->keep("", *whole));
        QVERIFY(!cache_->open("../../etc/passwd"));
        QVERIFY(keptFiles().isEmpty());
    }

    void theLeastRecentlyUsedGoFirst() {
        const Dataset dataset = madeUp(50);
        QVERIFY(cache_->keep(keyNumber(0), dataset));
        const std::uint64_t each = fs::file_size(fileOf(keyNumber(0)));
        cache_.emplace(kept(), DatasetCacheLimits{.bytes = 2 * each + each / 2, .leastSeconds = 0});
        // Somebody else's, old: one with a name of its own, one with ours.
        const QString foreign = at("kept/photo.png");
        const QString alike = QString::fromStdString(fileOf(keyNumber(9)).string());
        QVERIFY(writeBytes(foreign, {1, 2, 3}) && writeBytes(alike, {4, 5, 6}));
        setAge(foreign.toStdString(), 100);
        setAge(alike.toStdString(), 100);
        setAge(fileOf(keyNumber(0)), 9);
        QVERIFY(cache_->keep(keyNumber(1), dataset));
        setAge(fileOf(keyNumber(1)), 8);
        QVERIFY(cache_->open(keyNumber(0)));  // now used last
        QVERIFY(cache_->keep(keyNumber(2), dataset));
        QVERIFY(fs::exists(fileOf(keyNumber(0))));
        QVERIFY(!fs::exists(fileOf(keyNumber(1))));
        QVERIFY(fs::exists(fileOf(keyNumber(2))));
        QVERIFY(bytesOf(foreign) == (Bytes{1, 2, 3}) && bytesOf(alike) == (Bytes{4, 5, 6}));
    }

    void whatHasNoRoomIsNotKept() {
        const Dataset dataset = madeUp(50);
        cache_.emplace(kept(), DatasetCacheLimits{.bytes = 1000, .leastSeconds = 0});
        QVERIFY(!cache_->keep(keyNumber(0), dataset));
        cache_.emplace(kept(), DatasetCacheLimits{.shareOfFreeDisk = 0, .leastSeconds = 0});
        QVERIFY(!cache_->keep(keyNumber(0), dataset));
        QVERIFY(keptFiles().isEmpty());
    }

    void whoHasItOpenKeepsIt() {
        const Dataset dataset = madeUp(50);
        QVERIFY(cache_->keep(keyNumber(0), dataset));
        const auto back = cache_->open(keyNumber(0));
        QVERIFY(fs::remove(fileOf(keyNumber(0))));
        QVERIFY(back->bytes == dataset.bytes);
    }

    void cancelLeavesNothing() {
        const Dataset dataset = madeUp(50);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!cache_->keep(keyNumber(0), dataset, core::JobContext(stop.get_token())));
        QVERIFY(keptFiles().isEmpty());
        folderOfImages();
        std::stop_source other;
        const auto result = core::importDataset(
            pathOf(at("set")), {},
            core::JobContext(other.get_token(), [&](const core::Progress&) { other.request_stop(); }), &*cache_);
        QCOMPARE(result.outcome, core::Outcome::cancelled);
        QVERIFY(keptFiles().isEmpty());
    }

    void leftoversAreRemoved() {
        QVERIFY(QDir().mkpath(at("kept")));
        const QString name = QString::fromStdString(keyNumber(0)) + ".imago-dataset";
        const QString own = QString::number(::getpid());
        const QString dead = at("kept/.imago-2147483646-0-" + name);
        const QString old = at("kept/.imago-" + own + "-0-" + name);
        const QString fresh = at("kept/.imago-" + own + "-1-" + name);
        const QString foreign = at("kept/.hidden");
        for (const QString& file : {dead, old, fresh, foreign}) QVERIFY(writeBytes(file, {1}));
        setAge(old.toStdString(), 25);
        setAge(foreign.toStdString(), 25);
        QVERIFY(!cache_->open(keyNumber(0)));
        QVERIFY(!QFile::exists(dead));
        QVERIFY(!QFile::exists(old));
        QVERIFY(QFile::exists(fresh));
        QVERIFY(QFile::exists(foreign));
    }

    void notesComeBack() {
        const std::string text("one\0two", 7);
        QVERIFY(!cache_->note(keyNumber(0), "duplicates"));
        cache_->keepNote(keyNumber(0), "duplicates", text);
        QCOMPARE(cache_->note(keyNumber(0), "duplicates").value(), text);
        QVERIFY(!cache_->note(keyNumber(0), "others"));
        QVERIFY(!cache_->note(keyNumber(1), "duplicates"));
        cache_->keepNote(keyNumber(0), "duplicates", "");
        QCOMPARE(cache_->note(keyNumber(0), "duplicates").value(), std::string());
        cache_->keepNote(keyNumber(0), "../odd", text);
        QVERIFY(!cache_->note(keyNumber(0), "../odd"));
        QCOMPARE(keptFiles().size(), 1);
        const QString file = at("kept/" + keptFiles().first());
        Bytes bytes = bytesOf(file);
        bytes.push_back('x');
        QVERIFY(writeBytes(file, bytes));
        QVERIFY(!cache_->note(keyNumber(0), "duplicates"));
    }

    void largeSetsLieInTheCacheThenAndThere() {
        folderOfImages();
        const auto plain = open(at("set"));
        QVERIFY(fs::remove(fileOf(plain->contentKey)));
        const auto large =
            core::importDataset(pathOf(at("set")), {}, core::JobContext({}, {}, 2), &*cache_, {.memoryLimit = 1})
                .dataset;
        QVERIFY(large->bytes.isMapped());
        QVERIFY(same(*plain, *large));
        QCOMPARE(keptFiles().size(), 1);
    }
};

IMAGO_TEST(TestDatasetCache)
#include "test_dataset_cache.moc"
