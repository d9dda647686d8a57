#pragma once

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "core/model/ModelFamily.h"
#include "ui/app/MainWindow.h"

namespace bench {

/// Sees when a view has painted the image that belongs to a point in latent space.
class PaintWatch : public QObject {
   public:
    explicit PaintWatch(QWidget& view);

    /// The view was given the image of `latent`; it shows it from its next painting on.
    void give(const core::Latent& latent) { given_ = latent; }
    /// The point whose image is on screen.
    const core::Latent& painted() const { return painted_; }

    /// Called after each painting.
    std::function<void()> onPainted;

   protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

   private:
    core::Latent given_;
    core::Latent painted_;
};

/// Milliseconds from a slider's move until the view had painted what belongs to it.
struct PaintedAfter {
    double image = 0;
    double sheet = 0;
};

/// The studio's whole window without a screen, in the Explore workspace, and a hand that moves its sliders.
class StudioHand {
   public:
    StudioHand();

    /// An untrained model with the default settings.
    void openModel(core::ImageShape shape);
    /// Trains with the default settings for as long as this lives; returns when the sliders move what it has learned.
    void startTraining(std::shared_ptr<const core::Dataset> dataset, const core::ModelFamily& family);

    /// Moves the next slider and waits until the image and the sheet are painted.
    PaintedAfter move();
    /// Moves a slider `moves` times, every `interval` milliseconds, whether or not anything was painted. Milliseconds
    /// from the move for each large image that was painted meanwhile.
    std::vector<double> drag(int moves, int interval);

    /// Plays a timeline through four stops, for so many seconds. Large images of other points that were painted in a
    /// second.
    double play(double seconds);

    /// Does nothing for so many milliseconds, while the studio goes on.
    void rest(int milliseconds);

    /// Of the training, from its report before `work` to the one after it.
    double stepsPerSecond(const std::function<void()>& work);

    const core::SnapshotPointer& snapshot() const { return parts_.session.snapshot(); }
    const core::Latent& latent() const { return parts_.session.latent(); }
    /// How many sheets came so far.
    int sheets() const { return sheets_; }
    /// The points of the sheet that is shown.
    const std::vector<core::Latent>& cells() const { return cells_; }

   private:
    void setNextValue();
    /// The step that the training reports next.
    std::int64_t nextReportedStep();
    void waitUntil(const std::function<bool()>& done);

    QTemporaryDir folder_;
    QSettings settings_;
    ui::StudioParts parts_;
    ui::MainWindow window_;
    std::unique_ptr<PaintWatch> image_;
    std::unique_ptr<PaintWatch> sheet_;
    std::vector<core::Latent> cells_;
    int sheets_ = 0;
    int moves_ = 0;
};

}  // namespace bench
