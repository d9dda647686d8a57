#include "ui/app/Closing.h"

#include <QApplication>
#include <QDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QWidget>
#include <cstdio>
#include <utility>

#include "ui/app/UnsavedModel.h"

namespace ui {

namespace {

/// The words of the question that are not about the work.
struct QuestionText {
    QString title;
    QString stay;
};

/// Where `follow` is given, it is handed the window and the button that closes, as soon as they are there.
CloseAnswer askInAWindow(QWidget& parent, const QuestionText& words, const QString& text, const QString& closing,
                         bool offersRetry, const std::function<void(QMessageBox&, QPushButton&)>& follow) {
    QMessageBox box(QMessageBox::NoIcon, words.title, text, QMessageBox::NoButton, &parent);
    box.setObjectName(QStringLiteral("closeQuestion"));
    QPushButton* stop = box.addButton(closing, QMessageBox::AcceptRole);
    stop->setObjectName(QStringLiteral("closeStop"));
    QPushButton* stay = box.addButton(words.stay, QMessageBox::RejectRole);
    stay->setObjectName(QStringLiteral("closeStay"));
    QPushButton* retry = offersRetry ? box.addButton(Closing::tr("Try again"), QMessageBox::ActionRole) : nullptr;
    if (retry != nullptr) retry->setObjectName(QStringLiteral("closeRetry"));
    box.setDefaultButton(offersRetry ? retry : stay);
    if (follow) follow(box, *stop);
    box.exec();
    if (retry != nullptr && box.clickedButton() == retry) return CloseAnswer::retry;
    return box.clickedButton() == stop ? CloseAnswer::stopAndClose : CloseAnswer::stay;
}

/// Answers no to whatever waits for somebody.
void rejectQuestions() {
    QWidget* last = nullptr;
    for (QWidget* open = QApplication::activeModalWidget(); open != nullptr && open != last;
         open = QApplication::activeModalWidget()) {
        last = open;
        if (auto* dialog = qobject_cast<QDialog*>(open)) dialog->reject();
    }
}

}  // namespace

Closing::Closing(const Session& session, TrainControllers& train, ExploreControllers& explore,
                 EvaluateController& evaluation, ExportController& exports, KeptStore& store, QWidget& window)
    : QObject(&window),
      session_(session),
      train_(train),
      explore_(explore),
      evaluation_(evaluation),
      exports_(exports),
      store_(store),
      window_(window) {
    setQuestion({});
    connect(&train_.training, &TrainingController::stateChanged, this, &Closing::closeWhenDone, Qt::QueuedConnection);
    connect(&train_.queue, &QueueController::changed, this, &Closing::closeWhenDone, Qt::QueuedConnection);
    connect(&exports_, &ExportController::busyChanged, this, &Closing::closeWhenDone, Qt::QueuedConnection);
    connect(&evaluation_, &EvaluateController::busyChanged, this, &Closing::closeWhenDone, Qt::QueuedConnection);
    connect(&train_.videos, &VideoController::busyChanged, this, &Closing::closeWhenDone, Qt::QueuedConnection);
    connect(&explore_.videos, &ExportController::busyChanged, this, &Closing::closeWhenDone, Qt::QueuedConnection);
    connect(&explore_.favoriteExports, &ExportController::busyChanged, this, &Closing::closeWhenDone,
            Qt::QueuedConnection);
    connect(&store_, &KeptStore::settled, this, &Closing::closeWhenSaved, Qt::QueuedConnection);
    connect(&train_.training, &TrainingController::failed, this, &Closing::takeFailure);
}

// A window that is asked to close while it is asked whether it may does nothing: there the answer does it.
void Closing::closeUnattended() {
    unattended_ = true;
    const bool isAsked = asking_;
    rejectQuestions();
    if (!isAsked) window_.close();
}

CloseAnswer Closing::ask(const QString& text, const QString& closing) {
    if (!unattended_) {
        asking_ = true;
        const CloseAnswer answer = question_(text, closing);
        asking_ = false;
        if (!unattended_) {  // nor since it was asked
            if (answer == CloseAnswer::stay) Q_EMIT stayed();
            return answer;
        }
    }
    return CloseAnswer::stopAndClose;
}

void Closing::tellOutside(const QString& sentence) {
    troubles_ << sentence;
    std::fprintf(stderr, "imago: %s\n", qUtf8Printable(sentence));
}

// Nothing is lost: a model that could not be saved keeps the window open, and its panel says why. So does one that was
// saved elsewhere, for somebody who is there to read it.
void Closing::takeFailure(const QString& sentence) {
    if (unattended_) tellOutside(sentence);
    if (unattended_ && !session_.modelUnsaved()) return;
    const bool waited = std::exchange(afterWork_, false);
    if (waited) Q_EMIT stayed();
}

void Closing::setQuestion(Question question) {
    const Question own = [this](const QString& text, const QString& closing) {
        const QuestionText words = isSwitch() ? QuestionText{tr("Switch project"), tr("Stay")}
                                              : QuestionText{tr("Close Imago"), tr("Don't close")};
        // The work may end behind the question, which then asks what is left to ask, or does what was wanted.
        const auto follow = [this](QMessageBox& box, QPushButton& stop) {
            connect(this, &Closing::workChanged, &box, [this, &box, &stop] {
                const Work now = work();
                if (now.text.isEmpty()) {
                    stop.click();
                } else {
                    box.setText(now.text);
                    stop.setText(now.closing);
                }
            });
        };
        if (offersRetry_) return askInAWindow(window_, words, text, closing, true, {});
        return askInAWindow(window_, words, text, closing, false, follow);
    };
    question_ = question ? std::move(question) : own;
}

bool Closing::busy() const {
    return !train_.training.canStart() || train_.queue.isWorking() || exports_.busy() ||
           explore_.favoriteExports.busy() || train_.videos.busy() || explore_.videos.busy() || evaluation_.busy();
}

Closing::Work Closing::work() const {
    const QString stop = isSwitch() ? tr("Stop and switch") : tr("Stop and close");
    if (train_.queue.isWorking())
        return {
            tr("The queue is running. If you stop it, the model trained so far is saved, and the queue goes on from "
               "there when you run it again."),
            isSwitch() ? tr("Stop, save and switch") : tr("Stop, save and close")};
    if (!train_.training.canStart())
        return {train_.training.runningRun().empty()
                    ? tr("Training is in progress. If you stop it, the model trained so far is saved.")
                    : tr("Training is in progress. If you stop it, the model trained so far is saved and you can "
                         "resume the run later."),
                isSwitch() ? tr("Stop, save and switch") : tr("Stop, save and close")};
    if (exports_.busy() || explore_.favoriteExports.busy())
        return {
            tr("An export is in progress. If you stop it, what has been written so far is removed, unless it is more "
               "than 1,000 image files or was continued."),
            stop};
    if (train_.videos.busy() || explore_.videos.busy())
        return {tr("A video is being saved. If you stop it, what has been written so far is removed."), stop};
    if (evaluation_.busy() && evaluation_.work() == EvaluateWork::classifier)
        return {tr("A classifier is being trained. If you stop it, no file is written."), stop};
    if (evaluation_.busy())
        return {tr("An evaluation is in progress. If you stop it, the figures measured so far are kept."), stop};
    if (const QString danger = UnsavedModel::danger(session_); !danger.isEmpty())
        return {danger, isSwitch() ? tr("Switch without saving") : tr("Close without saving")};
    return {};
}

bool Closing::mayClose() {
    explore_.keptTimeline.keep();
    if (!busy() && !keptIsSaved()) return false;
    const Work going = work();
    if (going.text.isEmpty()) return true;
    if (afterWork_ && busy()) return false;
    if (ask(going.text, going.closing) == CloseAnswer::stay) return false;
    if (!busy()) {
        const QString lost = unattended_ ? UnsavedModel::danger(session_) : QString();
        if (!lost.isEmpty()) tellOutside(lost);
        return keptIsSaved();  // it has come to that since, where work ended while it was asked
    }
    afterWork_ = true;
    train_.queue.stop();
    train_.training.stop();
    exports_.cancel();
    evaluation_.cancel();
    explore_.favoriteExports.cancel();
    train_.videos.cancel();
    explore_.videos.cancel();
    return !busy() && keptIsSaved();
}

// What waits is tried once more, and the window closes by itself when that has gone well.
bool Closing::keptIsSaved() {
    if (store_.allSaved() || withoutKept_) return true;
    if (afterSaving_) {
        if (!unattended_) askAboutKept();  // the disk takes too long for somebody
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
        isSwitch()
            ? ask(tr("%1 If you switch the project now, unsaved changes are lost.").arg(text), tr("Switch anyway"))
            : ask(tr("%1 If you close Imago now, unsaved changes are lost.").arg(text), tr("Close anyway"));
    offersRetry_ = false;
    if (unattended_ && !store_.allSaved()) tellOutside(text);
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
    Q_EMIT workChanged();
    if (afterWork_ && !busy()) window_.close();
}

}  // namespace ui
