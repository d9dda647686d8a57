#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTest>
#include <algorithm>
#include <stop_token>

#include "CacheDesk.h"
#include "core/base/Error.h"
#include "core/dataset/care/Exclusions.h"
#include "tests/TestProgram.h"

using core::Dataset;
using core::DatasetCache;
using core::DatasetCacheLimits;

class TestDatasetCacheDamage : public CacheDesk {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        folder_.emplace();
        cache_.emplace(kept(), kAll);
    }

    void damagedFilesAreReadAnew_data() {
        QTest::addColumn<int>("place");
        QTest::newRow("magic") << 0;
        QTest::newRow("version") << 8;
        QTest::newRow("length of the text") << 16 + 7;  // more than the file has
        QTest::newRow("length of the samples") << 48;
        QTest::newRow("checksum") << 60;
        QTest::newRow("text") << 200;
        QTest::newRow("first sample") << 65536;
        QTest::newRow("last sample") << -64 - 8 - 1;
        QTest::newRow("checksum of the samples") << -64 - 3;
        QTest::newRow("checksum of the checksums") << -1;
    }
    void damagedFilesAreReadAnew() {
        QFETCH(int, place);
        folderOfImages();
        const auto first = open(at("set"));
        const QString file = QString::fromStdString(fileOf(first->contentKey).string());
        const Bytes good = bytesOf(file);
        Bytes bad = good;
        *((place < 0 ? bad.end() : bad.begin()) + place) ^= 0x55;
        QVERIFY(writeBytes(file, bad));
        QVERIFY(!cache_->open(first->contentKey));
        QVERIFY(!openMapped(first->contentKey));
        const auto second = open(at("set"));
        QVERIFY(!fromCache_);
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
        QVERIFY2(last.ends_with("cannot be created: a part of the path is a file, not a folder; check the path."),
                 last.c_str());
    }

    void whatHasTheNameOfTheFolderIsNamed_data() {
        QTest::addColumn<bool>("isLink");
        QTest::newRow("a file") << false;
        QTest::newRow("a broken link") << true;
    }
    void whatHasTheNameOfTheFolderIsNamed() {
        QFETCH(bool, isLink);
        folderOfImages();
        if (isLink) {
            fs::create_symlink(at("nowhere/folder").toStdString(), kept());
        } else {
            QVERIFY(writeBytes(at("kept"), {1}));
        }
        const std::string last = open(at("set"))->report.notes.back().english();
        QVERIFY2(
            last.ends_with("/kept\" cannot be created: a file or a broken link has its name; remove or rename that."),
            last.c_str());
        QCOMPARE(fs::is_symlink(fs::symlink_status(kept())), isLink);
        QVERIFY(!QFile::exists(at("nowhere")));
    }

    void linksAreNotFollowed() {
        folderOfImages();
        const std::string key = open(at("set"))->contentKey;
        const fs::path mine = at("mine.bin").toStdString();
        // Of somebody else, and good: to read it would work.
        fs::rename(fileOf(key), mine);
        setAge(mine, 30);
        const Bytes before = bytesOf(at("mine.bin"));
        const auto written = fs::last_write_time(mine);
        fs::create_symlink(mine, fileOf(key));
        QVERIFY(!cache_->open(key));
        QVERIFY(open(at("set")) && !fromCache_);
        QVERIFY(fs::is_regular_file(fs::symlink_status(fileOf(key))));
        QVERIFY(open(at("set")) && fromCache_);

        const fs::path note = kept() / (key + ".duplicates.imago-note");
        cache_->keepNote(key, "duplicates", "text");
        fs::rename(note, at("note").toStdString());
        fs::create_symlink(at("note").toStdString(), note);
        QVERIFY(!cache_->note(key, "duplicates"));
        cache_->keepNote(key, "duplicates", "other");
        QCOMPARE(cache_->note(key, "duplicates").value(), std::string("other"));
        QVERIFY(QString::fromUtf8(QByteArray(reinterpret_cast<const char*>(bytesOf(at("note")).data()),
                                             static_cast<int>(bytesOf(at("note")).size())))
                    .endsWith("text"));

        // With a name that a temporary file of ours would have.
        const fs::path leftover = kept() / (".imago-" + std::to_string(::getpid()) + "-0-" + key + ".imago-dataset");
        fs::create_symlink(mine, leftover);
        cache_.emplace(kept(), DatasetCacheLimits{.bytes = 80'000, .leastSeconds = 0});
        fs::create_symlink(mine, fileOf(keyNumber(3)));
        QVERIFY(!cache_->open(keyNumber(3)));
        QVERIFY(cache_->keep(keyNumber(4), madeUp(50)));  // there is room for no other one
        QVERIFY(!fs::exists(fileOf(key)));
        QVERIFY(fs::is_symlink(fs::symlink_status(leftover)));
        QVERIFY(fs::is_symlink(fs::symlink_status(fileOf(keyNumber(3)))));
        QVERIFY(bytesOf(at("mine.bin")) == before);
        QVERIFY(fs::last_write_time(mine) == written);
    }

    void everyBlockOfSamplesIsChecked() {
        const Dataset dataset = madeUp(10'000);  // two blocks and a half
        QVERIFY(cache_->keep(keyNumber(0), dataset));
        const QString file = QString::fromStdString(fileOf(keyNumber(0)).string());
        const Bytes good = bytesOf(file);
        const std::size_t start = good.size() - 64 - 3 * 8 - dataset.bytes.size();
        QCOMPARE(start % 65536, std::size_t{0});
        const core::JobContext threads({}, {}, 3);
        for (const std::size_t place : {std::size_t{7}, std::size_t{1} << 20, dataset.bytes.size() - 1}) {
            Bytes bad = good;
            bad[start + place] ^= 1;
            QVERIFY(writeBytes(file, bad));
            QVERIFY(!cache_->open(keyNumber(0), threads));
            QVERIFY(!openMapped(keyNumber(0), threads));
        }
        QVERIFY(writeBytes(file, good));
        for (const bool isMapped : {false, true}) {
            const auto back = isMapped ? openMapped(keyNumber(0), threads) : cache_->open(keyNumber(0), threads);
            QVERIFY(back && same(*back, dataset));
            QCOMPARE(back->bytes.isMapped(), isMapped);
        }
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!cache_->open(keyNumber(0), core::JobContext(stop.get_token())));
        QVERIFY(!openMapped(keyNumber(0), core::JobContext(stop.get_token())));
    }

    void fileThatGetsShorterEndsNothing() {
        const Dataset dataset = madeUp(10'000);
        QVERIFY(cache_->keep(keyNumber(0), dataset));
        const auto memory = cache_->open(keyNumber(0));
        const auto mapped = openMapped(keyNumber(0));
        QVERIFY(memory && mapped);
        Bytes sample(256);
        mapped->copySample(9'000, sample);
        QVERIFY(std::ranges::equal(sample, dataset.sample(9'000)));
        QVERIFY(mapped->preview(9'000) == dataset.preview(9'000));
        QVERIFY(mapped->sampleAt(9'000).bytes == sample);
        fs::resize_file(fileOf(keyNumber(0)), 4096);
        QVERIFY(memory->bytes == dataset.bytes);
        const std::vector<core::SampleGroup> group{{9'000, 9'001}};
        for (const core::HealthRemedy remedy : {core::HealthRemedy::leaveOut, core::HealthRemedy::keepOne})
            QVERIFY_EXCEPTION_THROWN(core::withRemedy({}, *mapped, group, remedy), core::Error);
        QVERIFY_EXCEPTION_THROWN(mapped->copySample(9'000, sample), core::Error);
        QVERIFY_EXCEPTION_THROWN(mapped->readPreview(9'000), core::Error);
        QVERIFY_EXCEPTION_THROWN(mapped->readSample(9'000, sample), core::Error);
        QVERIFY(mapped->sampleAt(9'000).bytes == Bytes(256, 0));
        QVERIFY(mapped->preview(9'000) == core::Image({16, 16, 1}));
    }

    void whoHasItOpenKeepsIt() {
        const Dataset dataset = madeUp(50);
        QVERIFY(cache_->keep(keyNumber(0), dataset));
        const auto back = cache_->open(keyNumber(0));
        QVERIFY(fs::remove(fileOf(keyNumber(0))));
        QVERIFY(back->bytes == dataset.bytes);
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
};

IMAGO_TEST(TestDatasetCacheDamage)
#include "test_dataset_cache_damage.moc"
