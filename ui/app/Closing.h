#pragma once

#include <QObject>
#include <QStringList>
#include <functional>

#include "ui/evaluate/EvaluateController.h"
#include "ui/explore/ExploreControllers.h"
#include "ui/export/ExportController.h"
#include "ui/jobs/KeptStore.h"
#include "ui/train/TrainControllers.h"

namespace ui {

/// What a person may answer when work is still going on at closing, or something is not saved. Only what is not saved
/// can be tried again.
enum class CloseAnswer { stopAndClose, stay, retry };

/// What the window is closed for: the question says it.
enum class CloseReason { end, projectSwitch };

/// Whether the studio may close: asks where something would be lost or cut off, and closes the window by itself once
/// the work that was stopped for it has ended.
class Closing : public QObject {
    Q_OBJECT

   public:
    /// `text` says what is going on, `closing` what closing does.
    using Question = std::function<CloseAnswer(const QString& text, const QString& closing)>;

    Closing(const Session& session, TrainControllers& train, ExploreControllers& explore,
            EvaluateController& evaluation, ExportController& exports, KeptStore& store, QWidget& window);

    /// An empty question: the studio's own, in a window.
    void setQuestion(Question question);
    /// For the questions from now on.
    void setReason(CloseReason reason) { reason_ = reason; }
    /// Nobody is there: closes the window as soon as what runs has been stopped and saved, without a question; one that
    /// is open is closed. What went wrong meanwhile, such as a model that had to be saved in another place or favorites
    /// that could not be saved, is written to stderr. Only a trained model whose saving fails meanwhile keeps the
    /// window open.
    void closeUnattended();
    bool isUnattended() const { return unattended_; }
    /// What was written to stderr.
    const QStringList& troubles() const { return troubles_; }
    /// Asks at most once; while stopped work has not ended, or what is kept is still being saved, it says no.
    bool mayClose();
    /// Whether the window closes by itself once the work has ended, or what is kept is saved.
    bool isWaiting() const { return afterWork_ || afterSaving_; }

   Q_SIGNALS:
    /// The window does not close after all: somebody wants that, or what was to be saved first could not be.
    void stayed();
    /// Work that closing asks about may have ended.
    void workChanged();

   private:
    /// What is running and what closing does with it; empty texts while nothing is.
    struct Work {
        QString text;
        QString closing;
    };
    bool busy() const;
    Work work() const;
    bool isSwitch() const { return reason_ == CloseReason::projectSwitch; }
    /// Where nobody is there to answer, or goes while it is asked, the answer is stopAndClose.
    CloseAnswer ask(const QString& text, const QString& closing);
    void tellOutside(const QString& sentence);
    void closeWhenDone();
    void takeFailure(const QString& sentence);
    bool keptIsSaved();
    void askAboutKept();
    void closeWhenSaved();

    const Session& session_;
    TrainControllers& train_;
    ExploreControllers& explore_;
    EvaluateController& evaluation_;
    ExportController& exports_;
    KeptStore& store_;
    QWidget& window_;
    Question question_;
    bool afterWork_ = false;    // the person wants to close as soon as the work has ended
    bool afterSaving_ = false;  // ... as soon as what is kept is saved
    bool withoutKept_ = false;  // ... and gives up what could not be saved
    bool unattended_ = false;   // nobody is there to answer
    bool asking_ = false;       // a question is open
    QStringList troubles_;
    CloseReason reason_ = CloseReason::end;
    bool offersRetry_ = false;  // the question that is asked
};

}  // namespace ui
