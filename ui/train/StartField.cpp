#include "ui/train/StartField.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "core/model/ModelFamily.h"
#include "core/project/StartingModelFile.h"
#include "ui/common/fields/ChoiceField.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/text/ModelText.h"
#include "ui/common/theme/Theme.h"
#include "ui/train/StartController.h"

namespace ui {

namespace {

enum StartChoice { startRandom, startOpenModel, startOtherModel, startChosen };

}  // namespace

StartField::StartField(Session& session, StartController& starts, QWidget* parent)
    : QWidget(parent), session_(session), starts_(starts), choice_(new ChoiceField(this)), message_(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    const QString help =
        tr("What the weights of the network are before the training: random numbers, or those of a trained model, "
           "from which it learns other images faster and from fewer of them (transfer learning).");
    choice_->setObjectName(QStringLiteral("train_start_from"));
    choice_->setAccessibleName(tr("Start from"));
    choice_->addItem(tr("Random weights"));
    choice_->addItem(tr("The open model"));
    choice_->addItem(tr("A model…"));
    choice_->setToolTip(help);
    column->addWidget(choice_);
    message_->setObjectName(QStringLiteral("train_start_message"));
    message_->setProperty("muted", true);
    message_->setWordWrap(true);
    message_->setTextFormat(Qt::PlainText);
    message_->hide();
    column->addWidget(message_);
    setToolTip(help);
    connect(choice_, &QComboBox::currentIndexChanged, this, &StartField::pick);
    connect(&session_, &Session::modelChanged, this, &StartField::offerOpenModel);
    connect(&starts_, &StartController::chosen, this, [this] {
        showChoice();
        say();
    });
    connect(&starts_, &StartController::compared, this, &StartField::tell);
    connect(&starts_, &StartController::failed, this, &StartField::tell);
    offerOpenModel();
}

void StartField::pick(int choice) {
    if (choice == startChosen) return;
    if (choice == startRandom) return starts_.choose({});
    if (choice == startOpenModel) return starts_.choose(session_.modelPath().toStdString());
    showChoice();  // until a folder is chosen
    chooseFolder();
}

void StartField::chooseFolder() {
    auto* dialog = new QFileDialog(this, tr("Model to start from"));
    dialog->setObjectName(QStringLiteral("start_model_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& folder) { starts_.choose(folder.toStdString()); });
    dialog->open();
}

void StartField::showChoice() {
    const QSignalBlocker quiet(choice_);
    if (choice_->count() > startChosen) choice_->removeItem(startChosen);
    const QString place = QString::fromStdString(starts_.place());
    if (place.isEmpty()) return choice_->setCurrentIndex(startRandom);
    QString name = QFileInfo(place).fileName();
    if (starts_.model()) name = QString::fromStdString(starts_.model()->origin.name);
    if (place == QLatin1String(core::kEmbeddedModel)) name = tr("Pre-trained model");
    choice_->addItem(name);
    choice_->setItemData(startChosen, place, Qt::ToolTipRole);
    choice_->setCurrentIndex(startChosen);
}

void StartField::setPlan(const std::string& family, const std::optional<core::ModelSpec>& spec) {
    family_ = family;
    spec_ = spec;
    offerOpenModel();
    say();
}

void StartField::offerOpenModel() {
    const auto& model = session_.model();
    QString reason;
    if (!model) {
        reason = tr("No model is open.");
    } else if (session_.modelUnsaved()) {
        reason = tr("The open model is not saved.");
    } else if (const std::string& type = model->snapshot->spec().family; !family_.empty() && type != family_) {
        reason = tr("The open model is of another type: %1.").arg(coreText(core::modelFamily(type).shortLabel));
    }
    qobject_cast<QStandardItemModel*>(choice_->model())->item(startOpenModel)->setEnabled(reason.isEmpty());
    choice_->setItemData(startOpenModel, reason.isEmpty() ? modelTitle(session_) : reason, Qt::ToolTipRole);
}

void StartField::say() {
    starts_.dropComparison();
    const core::StartingModelPointer& model = starts_.model();
    if (!model) return tell({});
    if (const core::Message reason = core::startRefusal(*model, family_); !reason.empty())
        return tell(messageText(reason));
    if (!session_.dataset()) return tell(tr("Open a dataset to see which layers fit."));
    if (spec_ && spec_->family == family_) starts_.compare(*spec_);
}

void StartField::tell(const QString& text) {
    message_->setText(text);
    message_->setVisible(!text.isEmpty());
}

}  // namespace ui
