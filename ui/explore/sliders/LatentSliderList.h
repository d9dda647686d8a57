#pragma once

#include <QScrollArea>
#include <optional>
#include <vector>

#include "core/model/Latent.h"
#include "core/model/LatentStatistics.h"

class QVBoxLayout;

namespace ui {

class FoldButton;
class KlChart;
class LatentSlider;
class Theme;

/// A slider for each latent dimension, most active first; those that change nothing lie folded below, and are made only
/// when somebody looks at them. Above them is a chart of the KL of each, for a model that has one.
class LatentSliderList : public QScrollArea {
    Q_OBJECT

   public:
    /// So many sliders stand open where nothing is measured yet.
    static constexpr int kOpenAtFirst = 64;

    explicit LatentSliderList(Theme& theme, QWidget* parent = nullptr);

    /// Orders the sliders anew by `statistics`. While a hand holds one of them and the size stays, that waits for the
    /// hand to let go. `hasPosterior`: the model has a KL, also where `statistics` have none yet.
    void setSpace(int latentSize, const core::LatentStatistics& statistics, bool hasPosterior = false);
    /// Shows new activities; nothing changes its place.
    void setStatistics(const core::LatentStatistics& statistics);
    void setLatent(const core::Latent& latent);

    /// True once the order follows measured activities, and some dimensions are active.
    bool measured() const { return measured_ && openCount_ > 0; }
    /// Dimensions from the top, the folded ones last.
    const std::vector<int>& order() const { return order_; }
    /// How many of order() stand open.
    int openCount() const { return openCount_; }
    /// Null for a dimension that is folded away and was never looked at.
    LatentSlider* slider(int dimension) const;
    /// Brings the slider of a dimension into view, with the focus.
    void goTo(int dimension);

   Q_SIGNALS:
    /// Comes before it moves: `before` is where a hand takes it; where none drags it, its middle.
    void taken(int dimension, double before);
    void moved(int dimension, float value);

   private:
    struct Space {
        int size;
        core::LatentStatistics statistics;
        bool hasPosterior;
    };

    void build(const Space& space);
    void addChart(QVBoxLayout* column, const Space& space);
    void fill(QVBoxLayout* column, int first, int last);
    LatentSlider* makeSlider(int dimension, QWidget* parent);
    void showActivity(int dimension);
    bool held() const;

    Theme& theme_;
    core::LatentStatistics statistics_;
    core::Latent latent_;
    std::vector<int> order_;
    int openCount_ = 0;
    bool measured_ = false;
    std::vector<LatentSlider*> sliders_;  // by dimension
    std::optional<Space> waiting_;        // until the hand lets go
    QVBoxLayout* foldedColumn_ = nullptr;
    FoldButton* fold_ = nullptr;
    KlChart* chart_ = nullptr;  // null for a model without a KL
    bool chartOpen_ = false;
};

}  // namespace ui
