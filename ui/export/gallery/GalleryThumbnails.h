#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QString>
#include <filesystem>
#include <vector>

#include "ui/jobs/NewestJob.h"

namespace ui {

/// Thumbnails of exported files, decoded off the GUI thread: those that are in sight, and of all that were in sight as
/// many as fit into some megabytes, the newest. GUI thread only.
class GalleryThumbnails : public QObject {
    Q_OBJECT

   public:
    static constexpr int kSide = 160;  ///< pixels, at most

    /// What one is wanted of.
    struct File {
        std::filesystem::path path;   ///< the file, or the set's folder
        std::filesystem::path image;  ///< what shows it; empty where nothing does

        bool operator==(const File&) const = default;
    };

    explicit GalleryThumbnails(QObject* parent = nullptr);

    /// These are in sight now; the others are not wanted any more. -> changed, as each is decoded
    void setInSight(const std::vector<File>& files);
    /// Null where it is not decoded (yet), or there is none.
    QImage image(const std::filesystem::path& path) const;
    /// It was looked for and is not there.
    bool isMissing(const std::filesystem::path& path) const;
    /// Files may have come or gone: looks again at those that are in sight next.
    void forgetAll();
    /// How many were decoded so far, or looked for.
    int decoded() const { return decoded_; }

   Q_SIGNALS:
    /// image() or isMissing() of a file in sight.
    void changed();

   private:
    struct Known {
        QImage image;
        bool isMissing = false;
    };
    void start();

    std::vector<File> inSight_;
    QCache<QString, Known> known_;  // by path; the cost is in bytes
    int decoded_ = 0;
    NewestJob job_;  // last: joins first
};

}  // namespace ui
