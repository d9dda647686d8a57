#pragma once

#include <QImage>
#include <QWidget>
#include <array>
#include <memory>
#include <vector>

#include "core/latent/nearest/NearestSamples.h"
#include "core/model/Latent.h"
#include "ui/explore/Session.h"
#include "ui/explore/ShownSample.h"
#include "ui/explore/map/MapController.h"
#include "ui/explore/sheet/NearestController.h"
#include "ui/explore/sheet/ProjectionController.h"

class QLabel;
class QStackedWidget;
class QToolButton;

namespace ui {

class ChoiceField;

/// The images of the open dataset that are nearest to the one that the model draws, by their pixels or by their
/// codes, so that copies of training images are seen. A click goes to an image's own latent. Folded at first: the large
/// image has the room. Hidden while no dataset of the model's shape is open.
class NearestStrip : public QWidget {
    Q_OBJECT

   public:
    NearestStrip(Session& session, NearestController& nearest, MapController& maps, ProjectionController& projections,
                 QWidget* parent = nullptr);

    static constexpr int kShown = 5;

    /// What the model generates at `latent`.
    void setSample(const core::Sample& sample, const core::Latent& latent);

   Q_SIGNALS:
    /// `place` is one of the screen.
    void menuRequested(const ui::ShownImage& image, const QPoint& place);

   protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

   private:
    bool isOpen() const;
    void showWanted();
    bool byCode() const;
    /// Those of the open dataset, where nearness is measured by them; null before they are there.
    std::shared_ptr<const core::EncodedData> codes() const;
    void changeModel();
    void startAnew();
    void follow();
    void ask();
    void showFound(const std::vector<core::NearSample>& nearest);
    void clear();
    void goTo(std::size_t place);
    void openMenu(std::size_t index, const QPoint& place);
    QString nameOf(std::size_t sample) const;
    QString describe(std::size_t sample, const QString& distance) const;

    Session& session_;
    NearestController& nearest_;
    MapController& maps_;
    ProjectionController& projections_;
    QWidget* content_;  // what is folded away
    ChoiceField* measure_;
    QStackedWidget* shelf_;  // the images, or doing_
    QLabel* doing_;
    std::array<QToolButton*, kShown> shown_{};
    std::vector<core::NearSample> found_;
    core::Sample sample_;
    core::Latent latent_;                             // of sample_
    std::shared_ptr<const core::EncodedData> asked_;  // with the last question
};

}  // namespace ui
