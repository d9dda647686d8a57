#include "ui/app/Closing.h"

#include <QMessageBox>
#include <QPushButton>
#include <QWidget>
#include <cstdio>
#include <utility>

#include "ui/app/UnsavedModel.h"

namespace ui {

namespace {

CloseAnswer askInAWindow(QWidget& parent, const QString& text, const QString& closing, bool offersRetry) {
    QMessageBox box(QMessageBox::NoIcon, Closing::tr("Close Imago"), text, QMessageBox::NoButton, &parent);
    box.setObjectName(QStringLiteral("closeQuestion"));
    QPushButton* stop = box.addButton(closing, QMessageBox::AcceptRole);
    stop->setObjectName(QStringLiteral("closeStop"));
    QPushButton* stay = box.addButton(Closing::tr("Don't close"), QMessageBox::RejectRole);
    stay->setObjectName(QStringLiteral("closeStay"));
    QPushButton* retry = offersRetry ? box.addButton(Closing::tr("Try again"), QMessageBox::ActionRole) : nullptr;
    if (retry != nullptr) retry->setObjectName(QStringLiteral("closeRetry"));
    box.setDefaultButton(offersRetry ? retry : stay);
    box.exec();
    if (retry != nullptr && box.clickedButton() == retry) return CloseAnswer::retry;
    return box.clickedButton() == stop ? CloseAnswer::stopAndClose : CloseAnswer::stay;
}

}  // namespace

Closing::Closing(const Session& session, TrainControllers& train, ExploreControllers& explore,
                 ExportController& exports, KeptStore& store, QWidget& window)
    : QObject(&window),
      session_(session),
      train_(train),
      explore_(explore),
      exports_(exports),
      store_(store),
      window_(window) {
    setQuestion({});
    connect(&train_.training, &TrainingController::stateChanged, this, &Closing::closeWhenDone, Qt::QueuedConnection);
    connect(&exports_, &ExportController::busyChanged, this, &Closing::closeWhenDone, Qt::QueuedConnection);
    connect(&train_.videos, &VideoController::busyChanged, this, &Closing::closeWhenDone, Qt::QueuedConnection);
    connect(&explore_.videos, &ExportController::busyChanged, this, &Closing::closeWhenDone, Qt::QueuedConnection);
    connect(&explore_.favoriteExports, &ExportController::busyChanged, this, &Closing::closeWhenDone,
            Qt::QueuedConnection);
    connect(&store_, &KeptStore::settled, this, &Closing::closeWhenSaved, Qt::QueuedConnection);
    connect(&train_.training, &TrainingController::failed, this, &Closing::takeFailure);
}

void Closing::closeUnattended() {
    unattended_ = true;
    setQuestion([](const QString&, const QString&) { return CloseAnswer::stopAndClose; });
    window_.close();
}

// Nothing is lost: a model that could not be saved keeps the window open, and its panel says why. So does one that was
// saved elsewhere, for somebody who is there to read it.
void Closing::takeFailure(const QString& sentence) {
    if (unattended_) std::fprintf(stderr, "imago: %s\n", qUtf8Printable(sentence));
    if (!unattended_ || session_.modelUnsaved()) afterWork_ = false;
}

void Closing::setQuestion(Question question) {
    const Question own = [this](const QString& text, const QString& closing) {
        return askInAWindow(window_, text, closing, offersRetry_);
    };
    question_ = question ? std::move(question) : own;
}

bool Closing::busy() const {
    return !train_.training.canStart() || exports_.busy() || explore_.favoriteExports.busy() || train_.videos.busy() ||
           explore_.videos.busy();
}

Closing::Work Closing::work() const {
    if (!train_.training.canStart())
        return {train_.training.runningRun().empty()
                    ? tr("Training is in progress. If you stop it, the model trained so far is saved.")
                    : tr("Training is in progress. If you stop it, the model trained so far is saved and you can "
                         "resume the run later."),
                tr("Stop, save and close")};
    if (exports_.busy() || explore_.favoriteExports.busy())
        return {tr("An export is in progress. If you stop it, what has been written so far is removed."),
                tr("Stop and close")};
    if (train_.videos.busy() || explore_.videos.busy())
        return {tr("A video is being saved. If you stop it, what has been written so far is removed."),
                tr("Stop and close")};
    if (const QString danger = UnsavedModel::danger(session_); !danger.isEmpty())
        return {danger, tr("Close without saving")};
    return {};
}

bool Closing::mayClose() {
    explore_.keptTimeline.keep();
    if (!busy() && !keptIsSaved()) return false;
    const Work going = work();
    if (going.text.isEmpty()) return true;
    if (afterWork_ && busy()) return false;
    if (question_(going.text, going.closing) == CloseAnswer::stay) return false;
    if (!busy()) return true;
    afterWork_ = true;
    train_.training.stop();
    exports_.cancel();
    explore_.favoriteExports.cancel();
    train_.videos.cancel();
    explore_.videos.cancel();
    return !busy() && keptIsSaved();
}

// What waits is tried once more, and the window closes by itself when that has gone well.
bool Closing::keptIsSaved() {
    if (store_.allSaved() || withoutKept_) return true;
    if (afterSaving_) {
        askAboutKept();  // the disk takes too long for somebody
    } else {
        afterSaving_ = true;
        store_.retry();
    }
    return false;
}

void Closing::closeWhenSaved() {
    if (!afterSaving_) return;
    if (store_.allSaved()) {
        afterSaving_ = false;
        window_.close();
    } else {
        askAboutKept();
    }
}

void Closing::askAboutKept() {
    const QString trouble = store_.trouble();
    const QString text = trouble.isEmpty() ? tr("Your changes are still being saved.") : trouble;
    afterSaving_ = false;  // while it is asked
    offersRetry_ = true;
    const CloseAnswer answer =
        question_(tr("%1 If you close Imago now, unsaved changes are lost.").arg(text), tr("Close anyway"));
    offersRetry_ = false;
    if (answer == CloseAnswer::stay) return;
    if (answer == CloseAnswer::retry && !store_.allSaved()) {
        afterSaving_ = true;
        store_.retry();
        return;
    }
    withoutKept_ = answer == CloseAnswer::stopAndClose;
    window_.close();
    withoutKept_ = false;
}

void Closing::closeWhenDone() {
    if (afterWork_ && !busy()) window_.close();
}

}  // namespace ui
