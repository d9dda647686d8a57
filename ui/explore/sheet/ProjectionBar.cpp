#include "ui/explore/sheet/ProjectionBar.h"

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

ProjectionBar::ProjectionBar(Session& session, ProjectionController& projections, Theme& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      projections_(projections),
      image_(new QToolButton(this)),
      sentence_(new QLabel(this)),
      problem_(new MessageLine(theme, this)),
      progress_(new QProgressBar(this)),
      close_(new QToolButton(this)) {
    setObjectName(QStringLiteral("projection_bar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kPanel, 0, space::kPanel, space::kMedium);
    row->setSpacing(space::kMedium);

    image_->setObjectName(QStringLiteral("image_original"));
    image_->setAccessibleName(tr("Projected image"));
    image_->setToolTip(tr("The projected image, in the model's format. Click to go to its latent again."));
    image_->setFocusPolicy(Qt::TabFocus);
    image_->setIconSize({kThumbnail, kThumbnail});
    sentence_->setObjectName(QStringLiteral("image_sentence"));
    sentence_->setWordWrap(true);
    sentence_->setTextFormat(Qt::PlainText);
    problem_->setObjectName(QStringLiteral("image_problem"));
    progress_->setObjectName(QStringLiteral("image_progress"));
    progress_->setAccessibleName(tr("Progress of the search"));
    progress_->setRange(0, kProgressParts);
    progress_->setTextVisible(false);
    progress_->setFixedWidth(120);
    close_->setObjectName(QStringLiteral("image_close"));
    close_->setIcon(icon(QStringLiteral("cancel")));
    close_->setFocusPolicy(Qt::TabFocus);
    row->addWidget(image_);
    row->addWidget(sentence_, 1);
    row->addWidget(problem_, 1);
    row->addWidget(progress_);
    row->addWidget(close_);

    connect(image_, &QToolButton::clicked, this, [this] { session_.setLatent(latent_); });
    image_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(image_, &QWidget::customContextMenuRequested, this, [this](const QPoint& place) {
        const auto goTo = [this, latent = latent_] { session_.setLatent(latent); };
        Q_EMIT menuRequested({shown_, goTo, {}}, image_->mapToGlobal(place));
    });
    connect(close_, &QToolButton::clicked, this, [this] {
        if (projections_.busy()) {
            projections_.stop();
        } else {
            leave();
        }
    });
    connect(&projections_, &ProjectionController::started, this, &ProjectionBar::begin);
    connect(&projections_, &ProjectionController::progress, this, [this](double fraction) {
        progress_->setValue(static_cast<int>(fraction * kProgressParts));
        progress_->show();
    });
    connect(&projections_, &ProjectionController::found, this, &ProjectionBar::showFound);
    connect(&projections_, &ProjectionController::failed, this, [this](const QString& sentence) {
        leave();
        problem_->warn(sentence);
        show();
    });
    connect(&projections_, &ProjectionController::busyChanged, this, &ProjectionBar::showBusy);
    connect(&session_, &Session::latentSpaceChanged, this, &ProjectionBar::leave);
    showBusy(false);
    leave();
}

void ProjectionBar::showBusy(bool busy) {
    const QString help = busy ? tr("Ends the search with the best latent so far.") : tr("Closes this bar.");
    close_->setToolTip(help);
    close_->setAccessibleName(help);
    if (!busy) progress_->hide();
}

void ProjectionBar::begin(const QString& name, const QImage& image) {
    leave();
    showImage(image);
    image_->setEnabled(false);
    sentence_->setText(tr("Projecting %1 into the model's latent space…").arg(name));
    sentence_->show();
    show();
}

void ProjectionBar::showFound(const Projection& found) {
    latent_ = found.latent;
    showImage(found.image);
    image_->setEnabled(true);
    const QString percent = locale().toString(100 * found.pixelError, 'f', 1);
    sentence_->setText(tr("The sliders are set to the latent from which the model reconstructs %1 best. The "
                          "reconstruction differs by %2 % (root mean square of the pixels).")
                           .arg(found.name, percent));
    progress_->hide();
}

void ProjectionBar::showImage(const QImage& image) {
    shown_ = image;
    image_->setIcon(QPixmap::fromImage(image.scaled(kThumbnail, kThumbnail, Qt::KeepAspectRatio)));
    image_->show();
}

void ProjectionBar::leave() {
    image_->hide();
    sentence_->hide();
    problem_->clear();
    progress_->hide();
    hide();
}

}  // namespace ui
