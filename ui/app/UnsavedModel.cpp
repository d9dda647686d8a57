#include "ui/app/UnsavedModel.h"

#include <QMessageBox>
#include <QPushButton>
#include <QWidget>
#include <utility>

namespace ui {

namespace {

UnsavedAnswer askInAWindow(QWidget& parent, const QString& text) {
    QMessageBox box(QMessageBox::NoIcon, UnsavedModel::tr("Unsaved model"), text, QMessageBox::NoButton, &parent);
    box.setObjectName(QStringLiteral("unsavedQuestion"));
    const auto add = [&box](const QString& label, QMessageBox::ButtonRole role, const char* name) {
        QPushButton* button = box.addButton(label, role);
        button->setObjectName(QLatin1String(name));
        return button;
    };
    QPushButton* save = add(UnsavedModel::tr("Save a copy…"), QMessageBox::AcceptRole, "unsavedSave");
    const QPushButton* lose = add(UnsavedModel::tr("Continue without it"), QMessageBox::DestructiveRole, "unsavedLose");
    add(UnsavedModel::tr("Cancel"), QMessageBox::RejectRole, "unsavedKeep");
    box.setDefaultButton(save);
    box.exec();
    if (box.clickedButton() == save) return UnsavedAnswer::saveCopy;
    return box.clickedButton() == lose ? UnsavedAnswer::lose : UnsavedAnswer::keep;
}

}  // namespace

UnsavedModel::UnsavedModel(Session& session, QWidget& window) : QObject(&window), session_(session), window_(window) {
    setQuestion({});
    session_.setReplaceQuestion([this] { return mayReplace(); });
}

UnsavedModel::~UnsavedModel() {
    session_.setReplaceQuestion({});
}

void UnsavedModel::setQuestion(Question question) {
    const Question own = [this](const QString& text) { return askInAWindow(window_, text); };
    question_ = question ? std::move(question) : own;
}

QString UnsavedModel::danger(const Session& session) {
    if (!session.modelUnsaved()) return {};
    if (session.modelDeleted())
        return tr("The run of the open model was deleted. Save a copy of the model elsewhere, or it will be lost.");
    return tr("The trained model could not be saved. Save a copy of it elsewhere, or it will be lost.");
}

bool UnsavedModel::mayReplace() {
    const UnsavedAnswer answer = question_(danger(session_));
    if (answer == UnsavedAnswer::saveCopy) Q_EMIT copyRequested();
    return answer == UnsavedAnswer::lose;
}

}  // namespace ui
