#pragma once

#include <QImage>
#include <QObject>
#include <array>
#include <cstddef>
#include <optional>

#include "core/model/ClassMix.h"
#include "core/model/Latent.h"
#include "core/model/ModelSnapshot.h"
#include "ui/jobs/JobRunner.h"
#include "ui/jobs/NewestWins.h"

namespace ui {

/// The images of one or two points, and where they differ, drawn together on a thread of their own. While some are
/// being drawn, of those that are asked for only the last ones come after them.
class DrawnPair : public QObject {
    Q_OBJECT

   public:
    struct Point {
        core::Latent latent;
        core::ClassMix classes;

        bool operator==(const Point&) const = default;
    };
    using Points = std::array<std::optional<Point>, 2>;

    explicit DrawnPair(QObject* parent = nullptr);

    /// What was drawn before stays until these are there. -> changed
    void draw(core::SnapshotPointer snapshot, Points points);
    /// That image and the difference are of other points now; what is being drawn is, too.
    void forget(std::size_t place);
    void clear();

    /// Null until it was drawn.
    const QImage& image(std::size_t place) const { return images_[place]; }
    /// Black where the two images are the same, white where they differ most; null until it was drawn.
    const QImage& difference() const { return difference_; }
    /// Of the pixels, as a share of full brightness: the largest one is what white stands for.
    double meanDifference() const { return mean_; }
    double largestDifference() const { return largest_; }

   Q_SIGNALS:
    void changed();
    void failed(const QString& sentence);

   private:
    struct Wish {
        core::SnapshotPointer snapshot;
        Points points;
    };

    std::array<QImage, 2> images_;
    QImage difference_;
    double mean_ = 0;
    double largest_ = 0;
    int generation_ = 0;        // images of one before this are not shown
    NewestWins<Wish> waiting_;  // for what is drawn now
    JobRunner runner_;          // last: joins first
};

}  // namespace ui
