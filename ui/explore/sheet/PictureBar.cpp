#include "ui/explore/sheet/PictureBar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include "ui/common/MessageLine.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
constexpr int kThumbnail = 64;        // pixels
constexpr int kProgressParts = 1000;  // of the progress
}  // namespace

PictureBar::PictureBar(Session& session, PictureController& pictures, Theme& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      pictures_(pictures),
      picture_(new QToolButton(this)),
      sentence_(new QLabel(this)),
      problem_(new MessageLine(theme, this)),
      progress_(new QProgressBar(this)),
      close_(new QToolButton(this)) {
    setObjectName(QStringLiteral("picture_bar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kPanel, 0, space::kPanel, space::kMedium);
    row->setSpacing(space::kMedium);

    picture_->setObjectName(QStringLiteral("picture_original"));
    picture_->setAccessibleName(tr("Your picture"));
    picture_->setToolTip(tr("Your picture, as the model sees it. Click to go to its point again."));
    picture_->setFocusPolicy(Qt::TabFocus);
    picture_->setIconSize({kThumbnail, kThumbnail});
    sentence_->setObjectName(QStringLiteral("picture_sentence"));
    sentence_->setWordWrap(true);
    sentence_->setTextFormat(Qt::PlainText);
    problem_->setObjectName(QStringLiteral("picture_problem"));
    progress_->setObjectName(QStringLiteral("picture_progress"));
    progress_->setAccessibleName(tr("Progress of the search"));
    progress_->setRange(0, kProgressParts);
    progress_->setTextVisible(false);
    progress_->setFixedWidth(120);
    close_->setObjectName(QStringLiteral("picture_close"));
    close_->setIcon(icon(QStringLiteral("cancel")));
    close_->setFocusPolicy(Qt::TabFocus);
    row->addWidget(picture_);
    row->addWidget(sentence_, 1);
    row->addWidget(problem_, 1);
    row->addWidget(progress_);
    row->addWidget(close_);

    connect(picture_, &QToolButton::clicked, this, [this] { session_.setLatent(latent_); });
    connect(close_, &QToolButton::clicked, this, [this] {
        if (pictures_.busy()) {
            pictures_.stop();
        } else {
            leave();
        }
    });
    connect(&pictures_, &PictureController::started, this, &PictureBar::begin);
    connect(&pictures_, &PictureController::progress, this, [this](double fraction) {
        progress_->setValue(static_cast<int>(fraction * kProgressParts));
        progress_->show();
    });
    connect(&pictures_, &PictureController::found, this, &PictureBar::showFound);
    connect(&pictures_, &PictureController::failed, this, [this](const QString& sentence) {
        leave();
        problem_->showError(sentence);
        show();
    });
    connect(&pictures_, &PictureController::busyChanged, this, &PictureBar::showBusy);
    connect(&session_, &Session::latentSpaceChanged, this, &PictureBar::leave);
    showBusy(false);
    leave();
}

void PictureBar::showBusy(bool busy) {
    const QString help = busy ? tr("Ends the search with the best point so far.") : tr("Closes this line.");
    close_->setToolTip(help);
    close_->setAccessibleName(help);
    if (!busy) progress_->hide();
}

void PictureBar::begin(const QString& name, const QImage& picture) {
    leave();
    showPicture(picture);
    picture_->setEnabled(false);
    sentence_->setText(tr("Looking for %1 in the model's latent space…").arg(name));
    sentence_->show();
    show();
}

void PictureBar::showFound(const FoundPicture& found) {
    latent_ = found.latent;
    showPicture(found.picture);
    picture_->setEnabled(true);
    const QString percent = locale().toString(100 * found.pixelError, 'f', 1);
    sentence_->setText(tr("The sliders stand where the model draws %1 best. What it draws there differs by %2 % (root "
                          "mean square of the pixels).")
                           .arg(found.name, percent));
    progress_->hide();
}

void PictureBar::showPicture(const QImage& picture) {
    picture_->setIcon(QPixmap::fromImage(picture.scaled(kThumbnail, kThumbnail, Qt::KeepAspectRatio)));
    picture_->show();
}

void PictureBar::leave() {
    picture_->hide();
    sentence_->hide();
    problem_->clear();
    progress_->hide();
    hide();
}

}  // namespace ui
