#pragma once

#include <QImage>
#include <QScrollArea>
#include <map>
#include <utility>
#include <vector>

#include "core/latent/directions/Direction.h"

class QFrame;
class QVBoxLayout;

namespace ui {

class DirectionSlider;
class Theme;

/// The sliders of directions, one below the other. Where the list has a person's order, a slider is dragged to another
/// place by its grip.
class DirectionList : public QScrollArea {
    Q_OBJECT

   public:
    explicit DirectionList(Theme& theme, QWidget* parent = nullptr);

    /// New sliders in the place of those that were there. `ordered`: all are kept, in a person's order.
    void setDirections(const std::vector<core::Direction>& directions, bool ordered);
    const std::vector<DirectionSlider*>& sliders() const { return sliders_; }
    /// The first slider that is seen now or would be after a little scrolling, and the one behind the last.
    std::pair<std::size_t, std::size_t> inSight();

   Q_SIGNALS:
    void sightChanged();
    /// A slider was dragged to the place of another.
    void shifted(std::size_t from, std::size_t to);

   protected:
    void resizeEvent(QResizeEvent* event) override;

   private:
    void addSlider(const core::Direction& direction);
    /// Those of the sliders that are there, for the ones that take their place.
    std::map<core::Latent, std::vector<QImage>> images() const;
    /// The place in the list that the pointer is at.
    std::size_t placeAt(const QPoint& onScreen) const;
    void drag(std::size_t from, const QPoint& onScreen);
    void drop(std::size_t from);

    Theme& theme_;
    QVBoxLayout* rows_ = nullptr;
    QFrame* line_ = nullptr;  // where the dragged one would be
    std::vector<core::Direction> directions_;
    std::vector<DirectionSlider*> sliders_;
    std::size_t target_ = 0;  // of the drag
    bool ordered_ = false;
};

}  // namespace ui
