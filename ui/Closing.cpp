#include "ui/Closing.h"

#include <QMessageBox>
#include <QPushButton>
#include <QWidget>
#include <utility>

#include "ui/UnsavedModel.h"

namespace ui {

namespace {

CloseAnswer askInAWindow(QWidget& parent, const QString& text, const QString& closing) {
    QMessageBox box(QMessageBox::NoIcon, Closing::tr("Close Imago"), text, QMessageBox::NoButton, &parent);
    box.setObjectName(QStringLiteral("closeQuestion"));
    QPushButton* stop = box.addButton(closing, QMessageBox::AcceptRole);
    stop->setObjectName(QStringLiteral("closeStop"));
    QPushButton* stay = box.addButton(Closing::tr("Keep going"), QMessageBox::RejectRole);
    stay->setObjectName(QStringLiteral("closeStay"));
    box.setDefaultButton(stay);
    box.exec();
    return box.clickedButton() == stop ? CloseAnswer::stopAndClose : CloseAnswer::stay;
}

}  // namespace

Closing::Closing(StudioParts& parts, QWidget& window) : QObject(&window), parts_(parts), window_(window) {
    setQuestion({});
    connect(&parts_.training, &TrainingController::stateChanged, this, &Closing::closeWhenDone, Qt::QueuedConnection);
    connect(&parts_.exports, &ExportController::busyChanged, this, &Closing::closeWhenDone, Qt::QueuedConnection);
    connect(&parts_.videos, &VideoController::busyChanged, this, &Closing::closeWhenDone, Qt::QueuedConnection);
    connect(&parts_.films, &FilmController::busyChanged, this, &Closing::closeWhenDone, Qt::QueuedConnection);
    // Nothing is lost: a model that could not be saved keeps the window open, and its panel says why.
    connect(&parts_.training, &TrainingController::failed, this, [this] { afterWork_ = false; });
}

void Closing::setQuestion(Question question) {
    const Question own = [this](const QString& text, const QString& closing) {
        return askInAWindow(window_, text, closing);
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
    return !busy();
}

void Closing::closeWhenDone() {
    if (afterWork_ && !busy()) window_.close();
}

}  // namespace ui
