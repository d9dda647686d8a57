#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QTest>
#include <stop_token>

#include "CacheDesk.h"
#include "core/dataset/DatasetPart.h"
#include "tests/TestProgram.h"

using core::Dataset;
using core::DatasetCache;
using core::DatasetCacheLimits;

class TestDatasetCache : public CacheDesk {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        folder_.emplace();
        cache_.emplace(kept(), kAll);
    }

    void secondOpeningIsTheSame() {
        folderOfImages();
        const auto first = open(at("set"));
        QVERIFY(!fromCache_);
        QVERIFY(!first->report.skipped.empty());
        QCOMPARE(first->contentKey.size(), std::size_t{64});
        QCOMPARE(keptFiles(), QStringList{QString::fromStdString(first->contentKey + ".imago-dataset")});
        const auto second = open(at("set"));
        QVERIFY(fromCache_);
        QVERIFY(!second->bytes.isMapped());  // what happens to the file later does not matter
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
        QVERIFY(!fromCache_);
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
        QVERIFY(fromCache_);
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
        QVERIFY(fromCache_);
        image("photos/2.png", 90);
        QVERIFY(!(open(at("list.csv"))->bytes == first->bytes));
    }

    void labelsBesideAnArrayCount() {
        QVERIFY(writeBytes(at("x.npy"), npy("|u1", "4, 16, 16", Bytes(4 * 256, 9))));
        QVERIFY(open(at("x.npy"))->labels.empty());
        QVERIFY(open(at("x.npy")) && fromCache_);
        QVERIFY(writeBytes(at("x_labels.npy"), npy("|u1", "4", {0, 1, 1, 0})));
        QCOMPARE(open(at("x.npy"))->labels, (std::vector<std::int32_t>{0, 1, 1, 0}));
    }

    void changeThatKeepsSizeAndTimeIsNoticed() {
        folderOfImages();
        const auto first = open(at("set"));
        const fs::path file = at("set/train/a/0.png").toStdString();
        const auto written = fs::last_write_time(file);
        struct stat before {};
        QCOMPARE(::stat(file.c_str(), &before), 0);
        struct stat after = before;
        // The clock of the file system goes in steps.
        while (after.st_ctim.tv_sec == before.st_ctim.tv_sec && after.st_ctim.tv_nsec == before.st_ctim.tv_nsec) {
            QFile inPlace(at("set/train/a/0.png"));
            QVERIFY(inPlace.open(QIODevice::ReadWrite) && inPlace.seek(inPlace.size() - 1) && inPlace.putChar('x'));
            inPlace.close();
            fs::last_write_time(file, written);
            QCOMPARE(::stat(file.c_str(), &after), 0);
        }
        QCOMPARE(after.st_size, before.st_size);
        QCOMPARE(after.st_mtim.tv_nsec, before.st_mtim.tv_nsec);
        QCOMPARE(after.st_ino, before.st_ino);
        QVERIFY(open(at("set"))->contentKey != first->contentKey);
        QVERIFY(!fromCache_);
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
