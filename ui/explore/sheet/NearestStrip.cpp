#include "ui/explore/sheet/NearestStrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPixmap>
#include <QStackedWidget>
#include <QToolButton>

#include "ui/common/FoldButton.h"
#include "ui/common/QtImage.h"
#include "ui/common/fields/ChoiceField.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
constexpr int kNearestTile = 40;  // pixels
}

NearestStrip::NearestStrip(Session& session, NearestController& nearest, MapController& maps,
                           ProjectionController& projections, QWidget* parent)
    : QWidget(parent),
      session_(session),
      nearest_(nearest),
      maps_(maps),
      projections_(projections),
      content_(new QWidget(this)),
      measure_(new ChoiceField(content_)),
      shelf_(new QStackedWidget(content_)),
      doing_(new QLabel(this)) {
    setObjectName(QStringLiteral("nearest_strip"));
    auto* fold = new FoldButton(tr("Nearest images"), content_, this);
    fold->setObjectName(QStringLiteral("nearest_fold"));
    fold->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);  // the images come beside it
    const QString help =
        tr("The images of the dataset that are nearest to the current sample. If one is almost identical, the model "
           "may have copied it (overfitting). If none is, there is no sign of copying in this one sample, which does "
           "not prove that the model copies nothing: Evaluate (Ctrl+4) looks at thousands.");
    fold->setToolTip(help);
    measure_->setObjectName(QStringLiteral("nearest_measure"));
    measure_->setAccessibleName(tr("Measure of distance"));
    measure_->addItem(tr("By pixels"));
    measure_->setItemData(
        0, tr("By the root mean square difference of the pixels: 0 is identical, 1 is black against white."),
        Qt::ToolTipRole);
    measure_->addItem(tr("By latent"));
    measure_->setItemData(1, tr("By distance in latent space. All images are encoded first."), Qt::ToolTipRole);
    measure_->setToolTip(help);
    doing_->setObjectName(QStringLiteral("nearest_doing"));
    doing_->setProperty("muted", true);
    doing_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // it takes the place of the images

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kMedium, space::kSmall, space::kPanel, space::kSmall);
    row->setSpacing(space::kMedium);
    row->addWidget(fold);
    row->addWidget(content_, 1);
    row->addStretch(0);  // folded, it stays on the left
    auto* content = new QHBoxLayout(content_);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(space::kMedium);
    content->addWidget(measure_);
    content->addWidget(shelf_, 1);
    auto* imageRow = new QWidget(this);
    auto* shelf = new QHBoxLayout(imageRow);
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
        button->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(button, &QWidget::customContextMenuRequested, this, [this, index, button](const QPoint& place) {
            if (index < static_cast<int>(found_.size()))
                openMenu(static_cast<std::size_t>(index), button->mapToGlobal(place));
        });
        shown_[static_cast<std::size_t>(index)] = button;
        shelf->addWidget(button);
    }
    shelf->addStretch(1);
    shelf_->addWidget(imageRow);
    shelf_->addWidget(doing_);

    connect(measure_, &QComboBox::currentIndexChanged, this, [this] {
        clear();
        showWanted();
    });
    connect(fold, &QToolButton::toggled, this, &NearestStrip::showWanted);
    connect(&nearest_, &NearestController::found, this, &NearestStrip::showFound);
    connect(&session_, &Session::latentSpaceChanged, this, &NearestStrip::changeModel);
    connect(&session_, &Session::datasetChanged, this, &NearestStrip::startAnew);
    connect(&maps_, &MapController::changed, this, &NearestStrip::follow);
    startAnew();
}

bool NearestStrip::isOpen() const {
    return isVisible() && !content_->isHidden();
}

// What is folded away is not looked for.
void NearestStrip::showWanted() {
    maps_.setWanted(this, isOpen() && byCode());
    ask();
}

bool NearestStrip::byCode() const {
    return measure_->currentIndex() == 1;
}

std::shared_ptr<const core::EncodedData> NearestStrip::codes() const {
    const bool current = byCode() && maps_.dataset() && maps_.dataset() == session_.dataset();
    return current ? maps_.codes() : nullptr;
}

void NearestStrip::changeModel() {
    sample_ = {};  // was generated by another one
    startAnew();
}

/// Another model or dataset: nothing that was found before counts.
void NearestStrip::startAnew() {
    nearest_.forget();
    clear();
    const core::SnapshotPointer& snapshot = session_.snapshot();
    const auto& dataset = session_.dataset();
    const bool fits = snapshot && dataset && dataset->spec == snapshot->spec().sample;
    // Only a model that reads images knows their codes.
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
                    : maps_.state() == MapState::cancelled ? tr("The images are not encoded.")
                                                           : tr("Encoding the images…"));
    shelf_->setCurrentIndex(waits ? 1 : 0);
    if (codes() != asked_) ask();
}

void NearestStrip::setSample(const core::Sample& sample, const core::Latent& latent) {
    sample_ = sample;
    latent_ = latent;
    ask();
}

void NearestStrip::ask() {
    if (!isOpen() || sample_.bytes.empty()) return;
    if (byCode() && !codes()) return;  // follow() asks as soon as they are there
    asked_ = codes();
    nearest_.ask({session_.dataset(), asked_, sample_, latent_});
}

void NearestStrip::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showWanted();
}

void NearestStrip::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    maps_.setWanted(this, false);
}

void NearestStrip::clear() {
    nearest_.forget();
    showFound({});
}

void NearestStrip::showFound(const std::vector<core::NearSample>& nearest) {
    found_ = nearest;
    const auto& dataset = session_.dataset();
    QPixmap nothing(kNearestTile, kNearestTile);
    nothing.fill(Qt::transparent);  // keeps an image's room: nothing moves when it comes
    for (int index = 0; index < kShown; ++index) {
        QToolButton* button = shown_[static_cast<std::size_t>(index)];
        const bool there = dataset && index < static_cast<int>(nearest.size());
        button->setEnabled(there);
        if (!there) {
            button->setIcon(nothing);
            button->setText(QStringLiteral(" "));
            button->setAccessibleName(tr("Nearest image %1").arg(index + 1));
            button->setToolTip(tr("Nothing found yet."));
            continue;
        }
        const core::NearSample& one = nearest[static_cast<std::size_t>(index)];
        const QString distance = locale().toString(one.distance, 'f', 2);
        const QImage image = toQImage(dataset->preview(one.place));
        button->setIcon(QPixmap::fromImage(
            image.scaled(kNearestTile, kNearestTile, Qt::KeepAspectRatio,
                         image.width() > kNearestTile ? Qt::SmoothTransformation : Qt::FastTransformation)));
        button->setText(distance);
        const QString text = describe(one.place, distance);
        button->setAccessibleName(text);
        button->setToolTip(tr("%1. Click to go to its latent.").arg(text));
    }
}

QString NearestStrip::describe(std::size_t sample, const QString& distance) const {
    const core::Dataset& dataset = *session_.dataset();
    const QString number = nameOf(sample);
    QString name = number;
    if (dataset.hasLabels() && dataset.labels[sample] >= 0) {
        const auto label = static_cast<std::size_t>(dataset.labels[sample]);
        name = QStringLiteral("%1, %2").arg(QString::fromStdString(dataset.classNames[label]), number);
    }
    return byCode() ? tr("%1, distance %2 in latent space").arg(name, distance)
                    : tr("%1, pixel difference %2").arg(name, distance);
}

void NearestStrip::goTo(std::size_t place) {
    const core::Sample sample = session_.dataset()->sampleAt(place);
    // Without an encoder it has to be searched for, which takes time and says so.
    if (session_.snapshot()->canEncode()) {
        projections_.visit(sample);
    } else {
        projections_.find(nameOf(place), sample);
    }
}

QString NearestStrip::nameOf(std::size_t sample) const {
    return tr("image %1").arg(locale().toString(static_cast<qulonglong>(sample)));
}

void NearestStrip::openMenu(std::size_t index, const QPoint& place) {
    const auto& dataset = session_.dataset();
    if (!dataset || !session_.snapshot()) return;
    const std::size_t found = found_[index].place;
    const core::Sample sample = dataset->sampleAt(found);
    ShownImage image{toQImage(dataset->preview(found)), {}, {}};
    if (session_.snapshot()->canEncode()) image.goTo = [this, sample] { projections_.visit(sample); };
    image.project = [this, sample, name = nameOf(found)] { projections_.find(name, sample); };
    Q_EMIT menuRequested(image, place);
}

}  // namespace ui
