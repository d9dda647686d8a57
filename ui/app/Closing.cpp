#include "ui/app/Closing.h"

#include <QMessageBox>
#include <QPushButton>
#include <QWidget>
#include <utility>

#include "ui/app/UnsavedModel.h"

namespace ui {

namespace {

CloseAnswer askInAWindow(QWidget& parent, const QString& text, const QString& closing, bool offersRetry) {
    QMessageBox box(QMessageBox::NoIcon, Closing::tr("Close Imago"), text, QMessageBox::NoButton, &parent);
    box.setObjectName(QStringLiteral("closeQuestion"));
    QPushButton* stop = box.addButton(closing, QMessageBox::AcceptRole);
    stop->setObjectName(QStringLiteral("closeStop"));
    QPushButton* stay = box.addButton(Closing::tr("Keep going"), QMessageBox::RejectRole);
    stay->setObjectName(QStringLiteral("closeStay"));
    QPushButton* retry = offersRetry ? box.addButton(Closing::tr("Try again"), QMessageBox::ActionRole) : nullptr;
    if (retry != nullptr) retry->setObjectName(QStringLiteral("closeRetry"));
    box.setDefaultButton(offersRetry ? retry : stay);
    box.exec();
    if (retry != nullptr && box.clickedButton() == retry) return CloseAnswer::retry;
    return box.clickedButton() == stop ? CloseAnswer::stopAndClose : CloseAnswer::stay;
}

}  // namespace

Closing::Closing(StudioParts& parts, QWidget& window) : QObject(&window), parts_(parts), window_(window) {
    setQuestion({});
    connect(&parts_.training, &TrainingController::stateChanged, this, &Closing::closeWhenDone, Qt::QueuedConnection);
    connect(&parts_.exports, &ExportController::busyChanged, this, &Closing::closeWhenDone, Qt::QueuedConnection);
    connect(&parts_.videos, &VideoController::busyChanged, this, &Closing::closeWhenDone, Qt::QueuedConnection);
    connect(&parts_.films, &FilmController::busyChanged, this, &Closing::closeWhenDone, Qt::QueuedConnection);
    connect(&parts_.project.store(), &KeptStore::settled, this, &Closing::closeWhenSaved, Qt::QueuedConnection);
    // Nothing is lost: a model that could not be saved keeps the window open, and its panel says why.
    connect(&parts_.training, &TrainingController::failed, this, [this] { afterWork_ = false; });
}

void Closing::setQuestion(Question question) {
    const Question own = [this](const QString& text, const QString& closing) {
        return askInAWindow(window_, text, closing, offersRetry_);
    };
    question_ = question ? std::move(question) : own;
}

bool Closing::busy() const {
    return !parts_.training.canStart() || parts_.exports.busy() || parts_.videos.busy() || parts_.films.busy();
}

Closing::Work Closing::work() const {
    if (!parts_.training.canStart())
        return {parts_.training.runningRun().empty()
                    ? tr("A training is running. Its model so far is saved when you stop it.")
                    : tr("A training is running. Its model so far is saved when you stop it, and you can go on with it "
                         "next time."),
                tr("Stop, save and close")};
    if (parts_.exports.busy())
        return {tr("An export is running. What it has written so far is removed when you stop it."),
                tr("Stop and close")};
    if (parts_.videos.busy() || parts_.films.busy())
        return {tr("A video is being saved. What it has written so far is removed when you stop it."),
                tr("Stop and close")};
    if (const QString danger = UnsavedModel::danger(parts_.session); !danger.isEmpty())
        return {danger, tr("Close without saving")};
    return {};
}

bool Closing::mayClose() {
    parts_.keptJourney.keep();
    if (!busy() && !keptIsSaved()) return false;
    const Work going = work();
    if (going.text.isEmpty()) return true;
    if (afterWork_ && busy()) return false;
    if (question_(going.text, going.closing) == CloseAnswer::stay) return false;
    if (!busy()) return true;
    afterWork_ = true;
    parts_.training.stop();
    parts_.exports.cancel();
    parts_.videos.cancel();
    parts_.films.cancel();
    return !busy() && keptIsSaved();
}

// What waits is tried once more, and the window closes by itself when that has gone well.
bool Closing::keptIsSaved() {
    KeptStore& store = parts_.project.store();
    if (store.allSaved() || withoutKept_) return true;
    if (afterSaving_) {
        askAboutKept();  // the disk takes too long for somebody
    } else {
        afterSaving_ = true;
        store.retry();
    }
    return false;
}

void Closing::closeWhenSaved() {
    if (!afterSaving_) return;
    if (parts_.project.store().allSaved()) {
        afterSaving_ = false;
        window_.close();
    } else {
        askAboutKept();
    }
}

void Closing::askAboutKept() {
    KeptStore& store = parts_.project.store();
    const QString trouble = store.trouble();
    const QString text = trouble.isEmpty() ? tr("What you kept is still being saved.") : trouble;
    afterSaving_ = false;  // while it is asked
    offersRetry_ = true;
    const CloseAnswer answer =
        question_(tr("%1 What is not saved is lost when Imago is closed.").arg(text), tr("Close anyway"));
    offersRetry_ = false;
    if (answer == CloseAnswer::stay) return;
    if (answer == CloseAnswer::retry && !store.allSaved()) {
        afterSaving_ = true;
        store.retry();
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
