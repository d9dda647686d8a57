#pragma once

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "ArrayFiles.h"
#include "core/dataset/DatasetCache.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/Import.h"
#include "core/dataset/SampleStorage.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/ImageSpec.h"

namespace fs = std::filesystem;

/// Keeps everything.
inline constexpr core::DatasetCacheLimits kAll{.leastSeconds = 0};

inline bool same(const core::Dataset& one, const core::Dataset& other) {
    bool factors = one.factors.size() == other.factors.size();
    for (std::size_t i = 0; factors && i < one.factors.size(); ++i)
        factors = one.factors[i].name == other.factors[i].name && one.factors[i].values == other.factors[i].values;
    const auto skipped = [](const core::SkippedFile& a, const core::SkippedFile& b) {
        return a.file == b.file && a.reason == b.reason && a.harmless == b.harmless;
    };
    return factors && one.name == other.name && one.source == other.source && one.spec == other.spec &&
           one.bytes == other.bytes && one.labels == other.labels && one.classNames == other.classNames &&
           one.sampleNames == other.sampleNames && one.places == other.places && one.reach == other.reach &&
           one.testCount == other.testCount && one.importSettings == other.importSettings &&
           one.report.found == other.report.found && one.report.imported == other.report.imported &&
           one.report.notes == other.report.notes &&
           std::ranges::equal(one.report.skipped, other.report.skipped, skipped) &&
           one.report.resized == other.report.resized && one.report.resizedWidth == other.report.resizedWidth &&
           one.report.resizedHeight == other.report.resizedHeight;
}

/// As it is: bytes and all.
inline core::Dataset madeUp(std::size_t count) {
    core::Dataset dataset;
    dataset.name = "made up";
    dataset.source = "nowhere";
    dataset.spec = core::imageSpec({16, 16, 1});
    dataset.bytes.resize(count * 256);
    for (std::size_t i = 0; i < dataset.bytes.size(); ++i)
        dataset.bytes.data()[i] = static_cast<std::uint8_t>(i * 7 + i / 256);
    dataset.factors = {{"number", {}}, {"half", {}}};
    for (std::size_t i = 0; i < count; ++i) {
        dataset.labels.push_back(static_cast<std::int32_t>(i % 3));
        dataset.places.push_back(static_cast<std::int32_t>(8 * i));
        dataset.factors[0].values.push_back(static_cast<float>(i));
        dataset.factors[1].values.push_back(static_cast<float>(i) / 2);
    }
    dataset.classNames = {"a", "b", "c"};
    dataset.testCount = 5;
    dataset.reach = 16;
    dataset.report.notes = {core::Message("The archive %1 is empty; choose an archive of images.", std::string("x"))};
    return dataset;
}

inline std::string keyNumber(int number) {
    return std::string(63, 'a') + static_cast<char>('0' + number);
}

inline void setAge(const fs::path& file, int hours) {
    fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(hours));
}

/// A folder with sources and a cache.
class CacheDesk : public QObject {
   protected:
    std::optional<QTemporaryDir> folder_;
    std::optional<core::DatasetCache> cache_;
    mutable bool fromCache_ = false;  // the last one that was opened

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

    /// As a dataset that is too large for memory.
    std::unique_ptr<core::Dataset> openMapped(const std::string& key, const core::JobContext& context = {}) const {
        const core::SampleStorageScope scope({.memoryLimit = 1});
        return cache_->open(key, context);
    }

    /// Two classes, a test set, and things that are no images.
    void folderOfImages() {
        for (int i = 0; i < 12; ++i)
            image(QStringLiteral("set/%1/%2/%3.png").arg(i < 8 ? "train" : "test").arg(i % 2 ? "b" : "a").arg(i),
                  static_cast<std::uint8_t>(i * 20), i == 3 ? 40 : 32);
        QVERIFY(writeBytes(at("set/notes.txt"), {'x'}));
        QVERIFY(writeBytes(at("set/train/a/broken.png"), {1, 2, 3}));
    }

    std::shared_ptr<const core::Dataset> open(const QString& source, const core::ImageImport& import = {}) const {
        const core::ImportResult result = core::importDataset(source.toStdString(), core::toSettings(import),
                                                              core::JobContext({}, {}, 2), cache_ ? &*cache_ : nullptr);
        fromCache_ = result.fromCache;
        return result.dataset;
    }
};
