#pragma once

#include <QElapsedTimer>
#include <QWidget>
#include <vector>

#include "ui/common/text/LineParts.h"
#include "ui/explore/Session.h"
#include "ui/export/VideoController.h"
#include "ui/jobs/RenderClient.h"
#include "ui/train/SavedSamples.h"
#include "ui/train/ShownRunController.h"
#include "ui/train/TrainingController.h"

class QLabel;
class QToolButton;

namespace ui {

class ElidedLabel;
class MessageLine;
class RenderController;
class SampleStrip;
class SheetView;
class Theme;

/// Training as images: samples from points that stay the same (of a conditional model a column for each class), and
/// originals above their reconstructions, drawn with the newest weights while the view is seen. The samples of a
/// training are kept over its time, seen or not. Of a run that is neither trained nor open, the samples in its folder.
class TrainView : public QWidget {
    Q_OBJECT

   public:
    static constexpr int kReconstructions = 8;

    TrainView(Session& session, TrainingController& training, RenderController& renderer, VideoController& videos,
              Theme& theme, QWidget* parent = nullptr);

    /// What was drawn before in the training that goes on, or in that of the open model.
    void showPast(const SavedSamples& past);
    /// A run from its files; null: what is trained or open again.
    void showRun(ShownRunPointer run);
    /// What the run on screen is called, and what is known of it; empty for a model of no run.
    void setTexts(const QString& run, const LineParts& summary);
    /// Whether the run on screen has a model, and whether it can be opened now.
    void setModelToOpen(bool there, bool now);

   Q_SIGNALS:
    /// Somebody wants the run's model open, to see its reconstructions.
    void modelWanted();

   protected:
    void showEvent(QShowEvent* event) override;

   private:
    void chooseOriginals();
    void request();
    void requestSamples();
    void showSamples(const RenderResult& result);
    void showTexts();
    void showSamplesTitle(const QString& name, const std::vector<std::string>& classes);
    void showEmptyTexts();
    /// Whether the run that is shown from its files has reconstructions once its model is open.
    bool canReconstruct() const;
    QString missingReconstructions() const;
    QToolButton* makeOpenButton();
    /// Samples that were drawn at `step`.
    bool belongsToStrip(const QImage& atlas, std::int64_t step) const;

    Session& session_;
    TrainingController& training_;
    RenderClient* samplesClient_;
    RenderClient* reconstructionsClient_;
    /// Whether the newest weights are those of the training that fills the strip, which may have ended since.
    bool recording_ = false;
    QElapsedTimer sinceSamples_;  // were asked for
    std::vector<core::Sample> originals_;
    std::vector<core::ClassMix> originalClasses_;  // one each; empty without classes
    ShownRunPointer shown_;
    /// What the strip will have again: the samples of the training, while those of another run are shown.
    struct Aside {
        SavedSamples drawn;
        SavedSamples past;  // goes before them
    };
    Aside aside_;
    QString run_;  // its name
    QLabel* samplesTitle_;
    ElidedLabel* summary_;
    SheetView* samples_;
    SampleStrip* strip_;
    QLabel* reconstructionsTitle_;
    QToolButton* open_;
    bool hasModel_ = false;  // the run on screen
    SheetView* reconstructions_;
    MessageLine* message_;
};

}  // namespace ui
