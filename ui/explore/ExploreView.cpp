#include "ui/explore/ExploreView.h"

#include <QAction>
#include <QBoxLayout>
#include <QFileDialog>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>
#include <utility>

#include "core/exporting/SampleFile.h"
#include "ui/common/Command.h"
#include "ui/common/ImageView.h"
#include "ui/common/MessageLine.h"
#include "ui/common/QtImage.h"
#include "ui/common/SavedFile.h"
#include "ui/common/WrappingRow.h"
#include "ui/common/fields/SaveDialog.h"
#include "ui/common/fields/SettingsMemory.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/SampleRecipe.h"
#include "ui/explore/SampleWindow.h"
#include "ui/explore/map/MapBar.h"
#include "ui/explore/map/MapPanel.h"
#include "ui/explore/sheet/ExploreSheetBar.h"
#include "ui/explore/sheet/ImageFileController.h"
#include "ui/explore/sheet/NearestStrip.h"
#include "ui/explore/sheet/ProjectionBar.h"
#include "ui/explore/sheet/SheetView.h"
#include "ui/export/SaveSampleDialog.h"

namespace ui {

namespace {

/// What follows the hand itself, and beside it what may wait a moment for it.
constexpr RenderNeeds kLargeImageNeeds{.priority = 0, .paced = true, .screenFormat = true, .samples = true};
constexpr RenderNeeds kExploreSheetNeeds{.priority = 10, .sheet = true, .screenFormat = true};

/// How the large image shares the room with what is beside it.
struct Share {
    int image;
    int beside;
};
constexpr Share kBesideSheet{13, 7};
constexpr Share kBesideMap{1, 1};  // a map is looked at for itself

}  // namespace

ExploreView::ExploreView(Session& session, RenderController& renderer, ProjectionController& projections,
                         MapController& maps, NearestController& nearest, ImageFileController& files,
                         DatasetController& datasets, Theme& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      theme_(theme),
      projections_(projections),
      files_(files),
      imageClient_(new RenderClient(renderer, kLargeImageNeeds, this)),
      sheetClient_(new RenderClient(renderer, kExploreSheetNeeds, this)),
      image_(new ImageView(theme, this)),
      sheet_(new SheetView(theme, this)),
      bar_(new ExploreSheetBar(this)),
      mapBar_(new MapBar(maps, this)),
      mapPanel_(new MapPanel(session, maps, datasets, *mapBar_, theme, this)),
      bars_(new QStackedWidget(this)),
      beside_(new QStackedWidget(this)),
      nearest_(new NearestStrip(session, nearest, maps, projections, this)),
      message_(new MessageLine(theme, this)),
      forms_(new SettingsMemory(this)) {
    setObjectName(QStringLiteral("explore_view"));
    image_->setObjectName(QStringLiteral("explore_image"));
    image_->setAccessibleName(tr("Current sample"));
    image_->setToolTip(tr(
        "The sample that the model generates from the current latent. Drag it, with Ctrl while it is zoomed in, into "
        "another program to save it there as a PNG file."));
    image_->setEmptyText(tr("No model is open. Open one, or train one on your images in the Train workspace."));
    sheet_->setObjectName(QStringLiteral("explore_sheet"));
    sheet_->setAccessibleName(tr("Sheet of neighboring samples"));
    sheet_->setToolTip(
        tr("Samples near the current one in latent space. Click one, or choose it with the arrow keys and Enter, to go "
           "there. Drag one with Ctrl into another program to save it there as a PNG file."));
    image_->setDragsOut(true);
    sheet_->setDragsOut(true);
    sheet_->setSelectable(true);
    message_->setObjectName(QStringLiteral("explore_message"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildActions();
    const auto group = [this](std::initializer_list<QAction*> actions, int spacing) {
        auto* widget = new QWidget(this);
        auto* row = new QHBoxLayout(widget);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(spacing);
        for (QAction* action : actions) row->addWidget(commandButton(action, this));
        return widget;
    };
    QSizePolicy kept = bars_->sizePolicy();
    kept.setRetainSizeWhenHidden(true);  // the buttons on either side stay where they are
    bars_->setSizePolicy(kept);
    bars_->addWidget(bar_);
    bars_->addWidget(mapBar_);
    QWidget* commands = group({fromImageAction_, smoothAction_, saveImageAction_, saveSheetAction_}, space::kSmall);
    QWidget* choice = group({sheetAction_, mapAction_}, 0);  // two halves of one switch
    for (auto* button : choice->findChildren<QToolButton*>()) button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    column->addWidget(new WrappingRow(commands, bars_, choice, this));
    column->addWidget(message_);
    message_->setContentsMargins(space::kPanel, 0, space::kPanel, space::kMedium);
    auto* projection = new ProjectionBar(session_, projections_, theme, this);
    column->addWidget(projection);
    body_ = new QBoxLayout(QBoxLayout::LeftToRight);
    body_->setSpacing(0);
    body_->addWidget(image_);
    beside_->addWidget(sheet_);
    beside_->addWidget(mapPanel_);
    body_->addWidget(beside_);
    column->addLayout(body_, 1);
    column->addWidget(nearest_);

    connect(projection, &ProjectionBar::menuRequested, this, &ExploreView::imageMenuRequested);
    connect(nearest_, &NearestStrip::menuRequested, this, &ExploreView::imageMenuRequested);
    connect(sheet_, &SheetView::menuRequested, this, &ExploreView::openMenuOf);
    connect(image_, &ImageView::draggedOut, this, [this] { dragOut(image_, current()); });
    connect(sheet_, &SheetView::draggedOut, this, [this](int cell) {
        if (cell < static_cast<int>(cells_.size())) dragOut(sheet_, sampleOf(cell));
    });
    connectSession();
    showBeside();
    changeSpace();
}

void ExploreView::showBeside() {
    const bool map = mapAction_->isChecked();
    const bool anything = map || sheetAction_->isChecked();
    bars_->setCurrentIndex(map ? 1 : 0);
    beside_->setCurrentIndex(map ? 1 : 0);
    bars_->setVisible(anything);
    beside_->setVisible(anything);
    const Share share = map ? kBesideMap : kBesideSheet;
    body_->setStretchFactor(image_, share.image);
    body_->setStretchFactor(beside_, share.beside);
    saveSheetAction_->setEnabled(false);  // until one is drawn that is of now
    requestSheet();
}

bool ExploreView::sheetIsShown() const {
    return isVisible() && sheetAction_->isChecked();
}

void ExploreView::connectSession() {
    connect(&session_, &Session::latentSpaceChanged, this, &ExploreView::changeSpace);
    connect(&session_, &Session::locksChanged, this, &ExploreView::requestSheet);
    for (const auto change : {&Session::snapshotChanged, &Session::latentChanged, &Session::classMixChanged}) {
        connect(&session_, change, this, [this] {
            requestImage();
            requestSheet();
        });
    }
    connect(bar_, &ExploreSheetBar::changed, this, [this] {
        showEmptyText();
        sheet_->setDraggable(bar_->mode() == ExploreSheetBar::Mode::corners);
        if (bar_->latents(session_.latent()).empty()) sheet_->setAtlas({}, 1, 1);
        requestSheet();
        followMarker();
    });
    connect(bar_, &ExploreSheetBar::directionsWanted, this, &ExploreView::directionsWanted);
    connect(bar_, &ExploreSheetBar::cornerRequested, this,
            [this](int corner) { bar_->setCorner(corner, session_.latent()); });
    connect(&session_, &Session::directionsChanged, this, [this] { bar_->setDirections(session_.directions()); });
    connect(sheet_, &SheetView::dragged, this, &ExploreView::dragOverSheet);
    connect(&session_, &Session::latentChanged, this, &ExploreView::followMarker);
    connect(sheet_, &SheetView::cellActivated, this, [this](int cell) {
        if (cell < 0 || cell >= static_cast<int>(cells_.size())) return;
        session_.setLatent(cells_[static_cast<std::size_t>(cell)]);
        Q_EMIT cellChosen();
    });
    connect(imageClient_, &RenderClient::ready, this, &ExploreView::showImage);
    connect(sheetClient_, &RenderClient::ready, this, &ExploreView::showSheet);
    for (const RenderClient* client : {imageClient_, sheetClient_})
        connect(client, &RenderClient::failed, this, &ExploreView::showProblem);
    connect(&files_, &ImageFileController::failed, message_, &MessageLine::showError);
    connect(&files_, &ImageFileController::finished, this, [this](const QString& file) {
        tellSaved(*message_, file);
        Q_EMIT saved(file);
    });
}

void ExploreView::changeSpace() {
    const core::SnapshotPointer& snapshot = session_.snapshot();
    bar_->setSpace(snapshot ? snapshot->latentSize() : 0, snapshot ? snapshot->statistics() : core::LatentStatistics{});
    bar_->setEnabled(snapshot != nullptr);
    fromImageAction_->setEnabled(snapshot != nullptr && !projections_.busy());
    if (snapshot) return;
    image_->setImage({});
    if (alone_) alone_->setImage({});
    sheet_->setAtlas({}, 1, 1);
    cells_.clear();
    asked_ = {};
    saveImageAction_->setEnabled(false);
    copyImageAction_->setEnabled(false);
    saveSheetAction_->setEnabled(false);
    message_->clear();
}

// A view that nobody sees draws nothing; showEvent() catches up.
void ExploreView::requestImage() {
    if (isVisible()) imageClient_->request(session_.snapshot(), {session_.latent()}, 1, {session_.classMix()});
}

void ExploreView::requestSheet() {
    if (!sheetIsShown()) return;
    AskedSheet sheet{session_.snapshot(), bar_->latents(session_.latent()), session_.classMix()};
    // What is locked stays on the way to a neighbor, too.
    if (bar_->mode() == ExploreSheetBar::Mode::variations)
        for (core::Latent& latent : sheet.latents) latent = session_.withLocks(latent);
    // A blend of four stays while the point moves, and so does a plane in which it moves.
    if (sheet == asked_) {
        if (cells_ != sheet.latents) return;
        sheet_->setCurrentCells(bar_->centerCells(session_.latent()));
        saveSheetAction_->setEnabled(!sheet_->atlas().isNull());
        return;
    }
    asked_ = std::move(sheet);
    sheetClient_->request(asked_.snapshot, asked_.latents, bar_->columns(), {asked_.classes});
}

void ExploreView::showImage(const RenderResult& result) {
    if (!session_.snapshot()) return;  // the model was closed while this was drawn
    const core::Latent& latent = result.latents.front();
    image_->setImage(result.atlas);
    if (alone_) alone_->setImage(result.atlas);
    nearest_->setSample(result.samples.front(), latent);
    saveImageAction_->setEnabled(true);
    copyImageAction_->setEnabled(true);
    // Only what the image proves wrong: that a file could not be written must stay to be read.
    if (message_->isError() && message_->text() == drawingProblem_) message_->clear();
    Q_EMIT imageShown(latent);
}

void ExploreView::showSheet(const RenderResult& result) {
    // Nor one of another mode, that is not asked for any more.
    if (!session_.snapshot() || result.latents.size() != asked_.latents.size()) return;
    cells_ = result.latents;
    sheet_->setAtlas(result.atlas, result.columns, static_cast<int>(cells_.size()) / result.columns);
    sheet_->setCurrentCells(bar_->centerCells(session_.latent()));
    saveSheetAction_->setEnabled(sheetIsShown());
    Q_EMIT sheetShown(cells_);
}

void ExploreView::showProblem(const QString& sentence) {
    drawingProblem_ = sentence;
    asked_ = {};
    message_->showError(sentence);
    Q_EMIT drawingFailed(sentence);
}

void ExploreView::setDirectionsLack(const QString& sentence) {
    directionsLack_ = sentence;
    showEmptyText();
}

void ExploreView::showEmptyText() {
    if (bar_->mode() != ExploreSheetBar::Mode::directions) {
        sheet_->setEmptyText({});
    } else if (directionsLack_.isEmpty()) {
        sheet_->setEmptyText(tr("Computing directions…"));
    } else {
        sheet_->setEmptyText(tr("There are no sliders under Directions yet. %1").arg(directionsLack_));
    }
}

ShownSample ExploreView::current() const {
    return {session_.latent(), session_.classMix(), image_->image()};
}

ShownSample ExploreView::sampleOf(int cell) const {
    const QImage& atlas = sheet_->atlas();
    const int columns = sheet_->columns();
    const QSize size(atlas.width() / columns, atlas.height() / (sheet_->cellCount() / columns));
    const QPoint corner(cell % columns * size.width(), cell / columns * size.height());
    return {cells_[static_cast<std::size_t>(cell)], asked_.classes, atlas.copy(QRect(corner, size))};
}

void ExploreView::openMenuOf(int cell, const QPoint& place) {
    if (cell < static_cast<int>(cells_.size())) Q_EMIT sampleMenuRequested(sampleOf(cell), place);
}

void ExploreView::dragOut(QWidget* from, const ShownSample& sample) {
    if (session_.snapshot() == nullptr || sample.image.isNull()) return;
    Q_EMIT sampleDragged(
        {from, fromQImage(sample.image), recipeOf(session_, sample), {}, sample.latent, sample.classes});
}

void ExploreView::dragOverSheet(const QPointF& place) {
    sheet_->setMarker(place);
    session_.setLatent(core::padPoint(bar_->corners(), place.x(), place.y()));
}

// The mark stands where the point is, also on a corner that a person makes of it; it goes when something else moves the
// point.
void ExploreView::followMarker() {
    if (bar_->mode() != ExploreSheetBar::Mode::corners || !session_.snapshot()) return;
    const auto place = sheet_->marker();
    if (place && core::padPoint(bar_->corners(), place->x(), place->y()) == session_.latent()) return;
    const auto& corners = bar_->corners();
    const auto corner = std::find(corners.begin(), corners.end(), session_.latent()) - corners.begin();
    const bool none = corner == static_cast<std::ptrdiff_t>(corners.size());
    sheet_->setMarker(none ? std::nullopt
                           : std::optional(QPointF(static_cast<double>(corner % 2), corner / 2 == 0 ? 0.0 : 1.0)));
}

void ExploreView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    requestImage();
    requestSheet();
}

void ExploreView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    body_->setDirection(width() >= height() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ExploreView::chooseImage() {
    auto* dialog = new QFileDialog(this, tr("Project an image"));
    dialog->setObjectName(QStringLiteral("explore_image_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Images (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pgm *.ppm)"));
    connect(dialog, &QFileDialog::fileSelected, &projections_, &ProjectionController::open);
    dialog->open();
}

bool ExploreView::mayWrite() {
    if (files_.busy()) message_->showError(tr("Another image is being saved. Try again in a moment."));
    return !files_.busy();
}

void ExploreView::saveImage(const QString& file) {
    saveSample(file, current());
}

void ExploreView::askToSave(const ShownSample& sample) {
    if (sample.image.isNull()) return;
    const core::ImageShape shape{sample.image.height(), sample.image.width(), 3};
    auto* dialog = new SaveSampleDialog(shape, *forms_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, sample] {
        const core::Settings form = dialog->settings();
        const QString ending = QString::fromStdString(core::sampleFileEnding(form));
        askForFile(this, tr("Save sample"), QStringLiteral("sample.") + ending, tr("Image (*.%1)").arg(ending),
                   [this, sample, form](const QString& file) { saveSample(file, sample, form); });
    });
    dialog->open();
}

void ExploreView::saveSample(const QString& file, const ShownSample& sample, const core::Settings& form) {
    if (sample.image.isNull() || !mayWrite()) return;
    const core::Image image = fromQImage(sample.image);
    if (sample.latent.empty() && !sample.recipe) {
        files_.saveImage(file, image);
    } else {
        files_.saveSample(file, image, recipeOf(session_, sample), form);
    }
}

void ExploreView::tell(const QString& sentence) {
    message_->showInfo(sentence);
}

void ExploreView::tellProblem(const QString& sentence) {
    message_->showError(sentence);
}

void ExploreView::saveSheet(const QString& file) {
    const QImage& atlas = sheet_->atlas();
    if (atlas.isNull() || !mayWrite()) return;
    const int columns = sheet_->columns();
    const int rows = sheet_->cellCount() / columns;
    files_.saveSheet(file, fromAtlas(atlas, columns, rows), columns,
                     recipeOfSheet(session_, asked_.classes, columns, rows));
}

}  // namespace ui
