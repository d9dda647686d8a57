#pragma once

#include <QWidget>
#include <vector>

#include "core/latent/directions/Direction.h"
#include "ui/data/DatasetController.h"
#include "ui/explore/Session.h"
#include "ui/explore/directions/DirectionsController.h"
#include "ui/explore/directions/KeptDirections.h"
#include "ui/jobs/RenderController.h"

class QLabel;
class QProgressBar;

namespace ui {

class DatasetOffer;
class DirectionChoice;
class DirectionList;
class DirectionSlider;
class DirectionWays;
class MessageLine;
class Theme;

/// Sliders for directions that mean something, with images of what they do: found by a method that a person chooses,
/// or kept before. They are looked for when the panel is first seen; where some of the model are kept, it opens on
/// them.
class DirectionsPanel : public QWidget {
    Q_OBJECT

   public:
    DirectionsPanel(Session& session, DirectionsController& finder, KeptDirections& kept, RenderController& renderer,
                    DatasetController& datasets, Theme& theme, QWidget* parent = nullptr);

    /// Looks for directions though nobody sees the panel, where that has not been done for the model.
    void prepare();

    /// The directions that have sliders now, from the top: also the session's.
    const std::vector<core::Direction>& directions() const { return directions_; }
    DirectionSlider* slider(std::size_t place) const;

   Q_SIGNALS:
    /// A slider is about to move: `before` is where a hand takes it; where none drags it, its middle.
    void taken(const core::Direction& direction, double before);
    /// The person has chosen another point.
    void used();
    /// There are no directions, and this is why; empty while they are looked for, or are there.
    void lacked(const QString& sentence);

   protected:
    void showEvent(QShowEvent* event) override;

   private:
    void changeClasses();
    void changeModel();
    /// The kept ones, where there are any; else what the person chose last.
    void chooseFirst();
    void look();
    void showFailure(const QString& sentence);
    /// There is nothing to show, and this is why.
    void showNothing(const QString& sentence, bool error = false);
    /// Whether it says what is wrong with the saved directions, which nothing that is found changes.
    bool isTroubled() const;
    /// ... unless that is so.
    void clearMessage();
    /// Shows these in the place of what was there; locks are dropped.
    void showDirections(std::vector<core::Direction> directions);
    void connectSlider(std::size_t place);
    void move(std::size_t place, double value);
    void invert(std::size_t place);
    void rename(std::size_t place, const QString& name);
    void keep(std::size_t place);
    void forget(std::size_t place);
    void lock();
    void goToOrigin(std::size_t place);
    /// Which ones are kept, and how many there are.
    void showKept();
    void showValues();

    Session& session_;
    DirectionsController& finder_;
    KeptDirections& kept_;
    DirectionChoice* choice_;
    QLabel* help_;
    QProgressBar* progress_;
    MessageLine* message_;
    DatasetOffer* offer_;
    DirectionList* list_;
    DirectionWays* ways_;
    std::vector<core::Direction> directions_;
    QString trouble_;      // of the saved directions, the last one
    bool fresh_ = true;    // the model is: nobody has looked, or chosen anything, since it was opened
    bool looked_ = false;  // for the model that is open
    bool wanted_ = false;  // though unseen
};

}  // namespace ui
