#pragma once

#include <QWidget>
#include <vector>

#include "core/latent/Latent.h"
#include "core/latent/LatentStatistics.h"

class QLabel;

namespace ui {

class ChoiceField;
class IntegerField;
class RealField;

/// What the sheet beside the large picture shows: variations around the point, or a plane over two dimensions.
class ExploreSheetBar : public QWidget {
    Q_OBJECT

   public:
    static constexpr int kColumns = 8;
    static constexpr int kRows = 8;
    enum class Mode { variations, plane };

    explicit ExploreSheetBar(QWidget* parent = nullptr);

    Mode mode() const;
    void setMode(Mode mode);
    int acrossDimension() const;
    int downDimension() const;
    void setDimensions(int across, int down);
    double distance() const;
    void setDistance(double distance);

    /// For another latent space; chooses its two most active dimensions.
    void setSpace(int latentSize, const core::LatentStatistics& statistics);
    /// kRows x kColumns points, row by row.
    std::vector<core::Latent> latents(const core::Latent& centre) const;
    /// The cell of latents(centre) that is nearest to the centre.
    int centreCell(const core::Latent& centre) const;

   Q_SIGNALS:
    void changed();

   private:
    void showMatchingFields();

    ChoiceField* mode_;
    QLabel* distanceLabel_;
    RealField* distance_;
    QLabel* acrossLabel_;
    IntegerField* across_;
    QLabel* downLabel_;
    IntegerField* down_;
    int latentSize_ = 0;
};

}  // namespace ui
