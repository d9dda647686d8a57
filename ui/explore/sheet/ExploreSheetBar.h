#pragma once

#include <QWidget>
#include <cstdint>
#include <vector>

#include "core/latent/Pad.h"
#include "core/latent/directions/Direction.h"
#include "core/model/LatentStatistics.h"

class QLabel;
class QToolButton;

namespace ui {

class ChoiceField;
class IntegerField;
class RealField;

/// What the sheet beside the large image shows: variations around the point, a plane over two dimensions, a row for
/// each of the person's directions, or a blend of four samples.
class ExploreSheetBar : public QWidget {
    Q_OBJECT

   public:
    static constexpr int kColumns = 8;  ///< of all but few variations
    static constexpr int kRows = 8;
    enum class Mode { variations, plane, directions, corners };

    explicit ExploreSheetBar(QWidget* parent = nullptr);

    Mode mode() const;
    void setMode(Mode mode);
    int acrossDimension() const;
    int downDimension() const;
    void setDimensions(int across, int down);
    /// How many variations: 9, 25 or 64.
    int count() const;
    void setCount(int count);
    double distance() const;
    void setDistance(double distance);

    /// The ones that have sliders; the first kRows of them have rows.
    void setDirections(const std::vector<core::Direction>& directions);
    /// Puts a point into a corner: 0 top left, 1 top right, 2 bottom left, 3 bottom right.
    void setCorner(int corner, const core::Latent& latent);
    const core::PadCorners& corners() const { return corners_; }

    /// For another latent space; chooses its two most active dimensions, and four corners.
    void setSpace(int latentSize, const core::LatentStatistics& statistics);
    /// Of the sheet in this mode.
    int columns() const;
    /// columns() points a row: as many rows as columns; fewer where there are fewer directions.
    std::vector<core::Latent> latents(const core::Latent& center) const;
    /// The cells of latents(center) that are nearest to the center: one of each row of directions, else one at most.
    std::vector<int> centerCells(const core::Latent& center) const;

   Q_SIGNALS:
    void changed();
    /// The point where the sliders stand shall be this corner.
    void cornerRequested(int corner);
    /// There are no directions yet, and their rows are asked for.
    void directionsWanted();

   private:
    void buildVariations();
    void buildCorners();
    std::vector<core::Latent> variations(const core::Latent& center) const;
    int centerOfVariations() const { return count() % 2 == 0 ? 0 : count() / 2; }
    /// The first time that they are seen, the image of the moment is one of them.
    void askForFirstCorner();
    void randomCorners();
    void showMatchingFields();

    ChoiceField* mode_;
    QLabel* distanceLabel_;
    RealField* distance_;
    ChoiceField* count_;
    QToolButton* others_;
    QLabel* acrossLabel_;
    IntegerField* across_;
    QLabel* downLabel_;
    IntegerField* down_;
    QToolButton* cornersButton_;
    std::vector<core::Direction> directions_;
    core::PadCorners corners_;
    std::uint64_t cornerSeed_ = 0;
    bool freshCorners_ = true;         // of this latent space: nobody has seen them
    std::uint64_t variationSeed_ = 1;  // the same until a person asks for others: a sheet moves with its center
    int latentSize_ = 0;
};

}  // namespace ui
