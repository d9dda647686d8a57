#include "ui/explore/sheet/NearestStrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPixmap>
#include <QStackedWidget>
#include <QToolButton>
#include <span>
#include <utility>

#include "core/rendering/Renderer.h"
#include "ui/common/QtImage.h"
#include "ui/common/fields/ChoiceField.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
constexpr int kNearestTile = 40;  // pixels
}

NearestStrip::NearestStrip(Session& session, NearestController& nearest, MapController& maps,
                           PictureController& pictures, QWidget* parent)
    : QWidget(parent),
      session_(session),
      nearest_(nearest),
      maps_(maps),
      pictures_(pictures),
      measure_(new ChoiceField(this)),
      shelf_(new QStackedWidget(this)),
      doing_(new QLabel(this)) {
    setObjectName(QStringLiteral("nearest_strip"));
    auto* title = new QLabel(tr("Nearest in the data"), this);
    title->setObjectName(QStringLiteral("nearest_title"));
    title->setProperty("muted", true);
    title->setBuddy(measure_);
    const QString help =
        tr("The pictures of the dataset that are nearest to the large one. If one of them is the same picture, the "
           "model has copied it; if not, it has made one of its own.");
    title->setToolTip(help);
    measure_->setObjectName(QStringLiteral("nearest_measure"));
    measure_->setAccessibleName(tr("How nearness is measured"));
    measure_->addItem(tr("By pixels"));
    measure_->setItemData(0, tr("By how much the pixels differ: root mean square, in percent of full brightness."),
                          Qt::ToolTipRole);
    measure_->addItem(tr("By code"));
    measure_->setItemData(1,
                          tr("By how far apart the codes lie in latent space. All pictures are encoded for it first."),
                          Qt::ToolTipRole);
    measure_->setToolTip(help);
    doing_->setObjectName(QStringLiteral("nearest_doing"));
    doing_->setProperty("muted", true);
    doing_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // it takes the place of the pictures

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kPanel, space::kSmall, space::kPanel, space::kSmall);
    row->setSpacing(space::kMedium);
    row->addWidget(title);
    row->addWidget(measure_);
    row->addWidget(shelf_, 1);
    auto* pictureRow = new QWidget(this);
    auto* shelf = new QHBoxLayout(pictureRow);
    shelf->setContentsMargins(0, 0, 0, 0);
    shelf->setSpacing(space::kMedium);
    for (int index = 0; index < kShown; ++index) {
        auto* button = new QToolButton(this);
        button->setObjectName(QStringLiteral("nearest_%1").arg(index));
        button->setIconSize({kNearestTile, kNearestTile});
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setAutoRaise(true);
        // As wide for 9 % as for 100: nothing beside it moves while a slider does.
        button->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("100.00 %")) + space::kMedium);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, index] {
            if (index < static_cast<int>(found_.size())) goTo(found_[static_cast<std::size_t>(index)].place);
        });
        shown_[static_cast<std::size_t>(index)] = button;
        shelf->addWidget(button);
    }
    shelf->addStretch(1);
    shelf_->addWidget(pictureRow);
    shelf_->addWidget(doing_);

    connect(measure_, &QComboBox::currentIndexChanged, this, [this] {
        clear();
        maps_.setWanted(this, isVisible() && byCode());
        ask();
    });
    connect(&nearest_, &NearestController::found, this, &NearestStrip::showFound);
    connect(&session_, &Session::latentSpaceChanged, this, &NearestStrip::changeModel);
    connect(&session_, &Session::datasetChanged, this, &NearestStrip::startAnew);
    connect(&maps_, &MapController::changed, this, &NearestStrip::follow);
    startAnew();
}

bool NearestStrip::byCode() const {
    return measure_->currentIndex() == 1;
}

std::shared_ptr<const core::EncodedData> NearestStrip::codes() const {
    const bool current = byCode() && maps_.dataset() && maps_.dataset() == session_.dataset();
    return current ? maps_.codes() : nullptr;
}

void NearestStrip::changeModel() {
    picture_ = {};  // was drawn by another one
    startAnew();
}

/// Another model or dataset: nothing that was found before counts.
void NearestStrip::startAnew() {
    ++generation_;
    nearest_.forget();
    clear();
    const core::SnapshotPointer& snapshot = session_.snapshot();
    const auto& dataset = session_.dataset();
    const bool fits = snapshot && dataset && dataset->shape == snapshot->spec().shape;
    // Only a model that reads pictures knows their codes.
    const bool encodes = fits && snapshot->canEncode();
    if (!encodes && byCode()) measure_->setCurrentIndex(0);
    measure_->setEnabled(encodes);
    setVisible(fits);
    follow();
    ask();
}

void NearestStrip::follow() {
    const bool waits = byCode() && !codes();
    doing_->setText(maps_.state() == MapState::failed      ? maps_.problem()
                    : maps_.state() == MapState::cancelled ? tr("The pictures are not encoded.")
                                                           : tr("Encoding the pictures…"));
    shelf_->setCurrentIndex(waits ? 1 : 0);
    if (codes() != asked_) ask();
}

void NearestStrip::setPicture(const QImage& picture, const core::Latent& latent) {
    picture_ = picture;
    latent_ = latent;
    ask();
}

void NearestStrip::ask() {
    if (!isVisible() || picture_.isNull()) return;
    if (byCode() && !codes()) return;  // follow() asks as soon as they are there
    asked_ = codes();
    nearest_.ask({session_.dataset(), asked_, picture_, latent_});
}

void NearestStrip::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    maps_.setWanted(this, byCode());
    ask();
}

void NearestStrip::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    maps_.setWanted(this, false);
}

void NearestStrip::clear() {
    nearest_.forget();
    showFound({});
}

void NearestStrip::showFound(const std::vector<core::NearPicture>& nearest) {
    found_ = nearest;
    const auto& dataset = session_.dataset();
    QPixmap nothing(kNearestTile, kNearestTile);
    nothing.fill(Qt::transparent);  // keeps a picture's room: nothing moves when it comes
    for (int index = 0; index < kShown; ++index) {
        QToolButton* button = shown_[static_cast<std::size_t>(index)];
        const bool there = dataset && index < static_cast<int>(nearest.size());
        button->setEnabled(there);
        if (!there) {
            button->setIcon(nothing);
            button->setText(QStringLiteral(" "));
            button->setAccessibleName(tr("Nearest picture %1").arg(index + 1));
            button->setToolTip(tr("Nothing has been found yet."));
            continue;
        }
        const core::NearPicture& one = nearest[static_cast<std::size_t>(index)];
        const QString distance = byCode() ? locale().toString(one.distance, 'f', 2)
                                          : tr("%1 %").arg(locale().toString(100 * one.distance, 'f', 1));
        const QImage picture = toQImage(dataset->image(one.place));
        button->setIcon(QPixmap::fromImage(
            picture.scaled(kNearestTile, kNearestTile, Qt::KeepAspectRatio,
                           picture.width() > kNearestTile ? Qt::SmoothTransformation : Qt::FastTransformation)));
        button->setText(distance);
        const QString text = describe(one.place, distance);
        button->setAccessibleName(text);
        button->setToolTip(tr("%1. Click to go to its own latent.").arg(text));
    }
}

QString NearestStrip::describe(std::size_t sample, const QString& distance) const {
    const core::Dataset& dataset = *session_.dataset();
    const QString number = tr("picture %1").arg(locale().toString(static_cast<qulonglong>(sample)));
    QString name = number;
    if (dataset.hasLabels() && dataset.labels[sample] >= 0) {
        const auto label = static_cast<std::size_t>(dataset.labels[sample]);
        name = QStringLiteral("%1, %2").arg(QString::fromStdString(dataset.classNames[label]), number);
    }
    return byCode() ? tr("%1, %2 away in latent space").arg(name, distance)
                    : tr("%1, pixels differ by %2").arg(name, distance);
}

void NearestStrip::goTo(std::size_t place) {
    const core::SnapshotPointer snapshot = session_.snapshot();
    const core::Image picture = session_.dataset()->image(place);
    // Without an encoder it has to be searched for, which takes time and says so.
    if (!snapshot->canEncode()) {
        pictures_.find(tr("picture %1").arg(locale().toString(static_cast<qulonglong>(place))), picture);
        return;
    }
    encoder_.start([this, snapshot, picture, mix = session_.classMix(), generation = generation_](
                       const std::stop_token&, const JobRunner::Post& post) {
        core::Renderer renderer(1);
        const core::Latent latent = renderer.encode(*snapshot, std::span(&picture, 1), std::span(&mix, 1)).front();
        post([this, latent, generation] {
            if (generation == generation_) session_.setLatent(latent);
        });
    });
}

}  // namespace ui
