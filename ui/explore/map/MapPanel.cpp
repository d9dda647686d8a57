#include "ui/explore/map/MapPanel.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/model/ModelFamily.h"
#include "ui/common/ClassLegend.h"
#include "ui/common/MessageLine.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Theme.h"
#include "ui/data/DatasetOffer.h"
#include "ui/explore/map/MapBar.h"
#include "ui/explore/map/MapView.h"

namespace ui {

namespace {

constexpr int kParts = 1000;        // of the progress
constexpr int kLeastProgress = 40;  // pixels: what it says needs the room
/// Milliseconds that the view, or the point across the plane, rests before the background is decoded anew.
constexpr int kMapRest = 120;
constexpr int kOfferWidth = 300;
/// Latents along a path.
constexpr int kPathLatents = 16;
/// Above this, in any dimension, another place across the plane makes another background.
constexpr float kSamePlane = 1e-3F;

/// "VAE, Autoencoder", in the language of the studio.
QString familiesWithEncoder() {
    QStringList names;
    for (const core::ModelFamily& family : core::modelFamilies())
        if (family.can.encodes) names << coreText(family.shortLabel);
    return names.join(QStringLiteral(", "));
}

}  // namespace

MapPanel::MapPanel(Session& session, MapController& maps, DatasetController& datasets, MapBar& bar, Theme& theme,
                   QWidget* parent)
    : QWidget(parent),
      session_(session),
      maps_(maps),
      bar_(bar),
      theme_(theme),
      view_(new MapView(theme, this)),
      overlay_(new QFrame(this)),
      doing_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      cancel_(new QPushButton(this)),
      offer_(new DatasetOffer(QStringLiteral("map_offer"), Qt::AlignHCenter, session, datasets, theme, this)),
      legend_(new ClassLegend(theme, this)),
      message_(new MessageLine(theme, this)) {
    setObjectName(QStringLiteral("map_panel"));
    view_->setObjectName(QStringLiteral("map_view"));
    view_->setAccessibleName(tr("Map of the dataset"));
    view_->setToolTip(tr(
        "Each dot is an image of the dataset. Click or drag, or press arrow keys, to move the current latent; the "
        "wheel zooms, the middle or the right button pans. With Shift, a drag draws a path that becomes a timeline."));
    doing_->setObjectName(QStringLiteral("map_doing"));
    doing_->setProperty("muted", true);
    progress_->setObjectName(QStringLiteral("map_progress"));
    progress_->setAccessibleName(tr("Progress of the map"));
    progress_->setRange(0, kParts);
    progress_->setTextVisible(false);
    progress_->setMinimumWidth(kLeastProgress);
    cancel_->setObjectName(QStringLiteral("map_cancel"));
    legend_->setObjectName(QStringLiteral("map_legend"));
    message_->setObjectName(QStringLiteral("map_message"));

    // What comes and goes lies over the map and in no layout, so that the map keeps its place and its size.
    view_->installEventFilter(this);
    offer_->installEventFilter(this);
    overlay_->setObjectName(QStringLiteral("map_overlay"));
    auto* over = new QVBoxLayout(overlay_);
    over->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    over->setSpacing(space::kSmall);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kMedium);
    row->addWidget(doing_);
    row->addWidget(progress_, 1);
    row->addWidget(cancel_);
    over->addLayout(row);
    over->addWidget(message_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::kMedium);
    column->setSpacing(space::kSmall);
    column->addWidget(view_, 1);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(space::kMedium, 0, space::kMedium, 0);
    below->addWidget(legend_);
    column->addLayout(below);

    connect(&maps_, &MapController::changed, this, &MapPanel::follow);
    connect(&maps_, &MapController::progress, this,
            [this](double fraction) { progress_->setValue(static_cast<int>(fraction * kParts)); });
    connect(cancel_, &QPushButton::clicked, this, [this] {
        const MapState state = maps_.state();
        if (state == MapState::cancelled || state == MapState::failed) {
            maps_.tryAgain();
        } else {
            maps_.cancel();
        }
    });
    connect(&session_, &Session::latentChanged, this, [this] {
        moveCross();
        requestBackground();
    });
    connect(&session_, &Session::classMixChanged, this, [this] {
        decodedAcross_.clear();
        requestBackground();
    });
    connect(view_, &MapView::placeChosen, &maps_, &MapController::goTo);
    connect(view_, &MapView::pathDrawn, this, &MapPanel::leavePath);
    connect(view_, &MapView::viewChanged, this, [this] {
        decodedAcross_.clear();
        requestBackground();
    });
    connect(&bar_, &MapBar::fitRequested, view_, &MapView::fit);
    connect(&bar_, &MapBar::decodesChanged, this, [this] {
        decodedAcross_.clear();
        requestBackground();
    });
    connect(&maps_.background(), &MapBackground::drawn, view_, &MapView::setBackground);
    connect(&maps_.background(), &MapBackground::failed, this, [this](const QString& sentence) {
        message_->warn(sentence);
        showOverlay();
    });
    follow();
}

void MapPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    maps_.setWanted(this, true);
    moveCross();
    decodedAcross_.clear();
    requestBackground();
}

void MapPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    maps_.setWanted(this, false);
    maps_.background().cancel();
}

// One ground for the map and what stands around it.
void MapPanel::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), theme_.colors().canvas);
}

void MapPanel::follow() {
    showProgress();
    view_->setEmptyText(emptyText());
    offer_->ask(neededText());
    QStringList names;
    if (maps_.dataset() && maps_.dataset()->hasLabels())
        for (const std::string& name : maps_.dataset()->classNames) names << QString::fromStdString(name);
    if (names != legend_->entries()) legend_->setClasses(names);
    view_->setMap(maps_.map(), maps_.dataset());
    moveCross();
    const auto step = maps_.trainingStep();
    if (step && maps_.map()) {
        message_->note(tr("Step %1; the map is updated from time to time during the training.")
                           .arg(locale().toString(static_cast<qlonglong>(*step))));
    } else {
        message_->clear();
    }
    showOverlay();
    if (decodedFor_ == maps_.map()) return;
    decodedFor_ = maps_.map();
    view_->setBackground({}, {});
    decodedAcross_.clear();
    requestBackground();
}

void MapPanel::showProgress() {
    const MapState state = maps_.state();
    const bool busy = state == MapState::making || maps_.laysOut();
    const bool again = state == MapState::cancelled || state == MapState::failed;
    doing_->setText(maps_.laysOut() ? tr("Computing UMAP…") : tr("Encoding the images…"));
    if (busy && !progress_->isVisible()) progress_->setValue(0);
    doing_->setVisible(busy);
    progress_->setVisible(busy);
    cancel_->setVisible(busy || again);
    cancel_->setText(again ? tr("Create the map") : tr("Cancel"));
    cancel_->setToolTip(again             ? tr("Encodes the images of the dataset and shows them on the map.")
                        : maps_.laysOut() ? tr("Goes back to the principal components (PCA).")
                                          : tr("Stops encoding the images; the map can be created later."));
}

void MapPanel::showOverlay() {
    overlay_->setVisible(!cancel_->isHidden() || !message_->text().isEmpty());
    placeOverlay();
}

void MapPanel::placeOverlay() {
    const int width = view_->width() - 2 * space::kMedium;
    overlay_->layout()->invalidate();
    const int height = overlay_->hasHeightForWidth() ? overlay_->heightForWidth(width) : overlay_->sizeHint().height();
    overlay_->setGeometry(view_->x() + space::kMedium, view_->y() + space::kMedium, width, height);
    overlay_->raise();
    const int side = std::min(view_->width() - 2 * space::kPanel, kOfferWidth);
    const int tall = offer_->hasHeightForWidth() ? offer_->heightForWidth(side) : offer_->sizeHint().height();
    offer_->setGeometry(QRect(0, 0, side, tall));
    offer_->move(view_->geometry().center() - offer_->rect().center());
    offer_->raise();
}

bool MapPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == view_ && event->type() == QEvent::Resize) placeOverlay();
    if (watched == offer_ && event->type() == QEvent::LayoutRequest) placeOverlay();  // its button comes and goes
    return QWidget::eventFilter(watched, event);
}

QString MapPanel::emptyText() const {
    switch (maps_.state()) {
        case MapState::noModel:
            return tr("No model is open. Open one, or train one, to see how it arranges the images in latent space.");
        case MapState::noEncoder:
            return tr("This model has no encoder and cannot place images on a map; these models can: %1.")
                .arg(familiesWithEncoder());
        case MapState::cancelled:
            return tr("The map was cancelled.");
        case MapState::failed:
            return maps_.problem();
        case MapState::noDataset:
        case MapState::otherShape:  // see neededText()
        case MapState::unwanted:
        case MapState::making:
        case MapState::ready:
            break;
    }
    return {};
}

QString MapPanel::neededText() const {
    if (maps_.state() == MapState::noDataset)
        return tr(
            "The map shows where a model places the images of a dataset in latent space. Open the dataset that it was "
            "trained on, or another in the Data workspace.");
    if (maps_.state() == MapState::otherShape)
        return tr(
            "The images of the open dataset differ from the model's in size or color, so it cannot encode them; open "
            "the dataset that it was trained on.");
    return {};
}

void MapPanel::moveCross() {
    if (isVisible()) view_->setCross(maps_.cross());
}

void MapPanel::requestBackground() {
    const auto& map = maps_.map();
    // Of a model that trains, the one that made the map: newer weights come with the next map.
    const core::SnapshotPointer& snapshot = maps_.snapshot();
    if (!isVisible() || !bar_.decodes() || !map || !maps_.cross()) {
        maps_.background().cancel();
        view_->setBackground({}, {});
        return;
    }
    // Moving along the plane changes nothing of it: only what lies across does.
    if (!map->isPlane() && !decodedAcross_.empty()) return;
    const core::Latent across = map->isPlane() ? map->plane().moved(session_.latent(), {}) : session_.latent();
    const bool same = across.size() == decodedAcross_.size() &&
                      std::equal(across.begin(), across.end(), decodedAcross_.begin(),
                                 [](float a, float b) { return std::abs(a - b) < kSamePlane; });
    if (same) return;
    decodedAcross_ = across;
    const double ratio = view_->devicePixelRatioF();
    maps_.background().request({snapshot, session_.classMix(), map, session_.latent(), view_->place(),
                                (QSizeF(view_->size()) * ratio).toSize(), ratio},
                               kMapRest);
}

// Evenly along its length, however fast the hand was.
void MapPanel::leavePath(const std::vector<core::MapPoint>& places) {
    if (!maps_.map()) return;
    std::vector<double> lengths{0};
    for (std::size_t i = 1; i < places.size(); ++i)
        lengths.push_back(lengths.back() + std::hypot(places[i].x - places[i - 1].x, places[i].y - places[i - 1].y));
    std::vector<core::Latent> latents;
    std::size_t part = 1;
    for (int i = 0; i < kPathLatents; ++i) {
        const double at = lengths.back() * i / (kPathLatents - 1);
        while (part + 1 < lengths.size() && lengths[part] < at) ++part;
        const double length = lengths[part] - lengths[part - 1];
        const auto share = static_cast<float>(length > 0 ? (at - lengths[part - 1]) / length : 0);
        const core::MapPoint& from = places[part - 1];
        const core::MapPoint& to = places[part];
        latents.push_back(maps_.map()->latentAt(session_.latent(),
                                                {from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)}));
    }
    Q_EMIT pathDrawn(latents);
}

}  // namespace ui
