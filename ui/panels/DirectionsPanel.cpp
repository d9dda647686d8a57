#include "ui/panels/DirectionsPanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/latent/DirectionMethod.h"
#include "ui/imaging/QtImage.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/ChoiceField.h"
#include "ui/widgets/CoreText.h"
#include "ui/widgets/DirectionSlider.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/PictureGroupButton.h"

namespace ui {

namespace {

/// What a slider's track reaches.
constexpr double kReach = 3;
constexpr int kEndsAfter = 60;  // milliseconds of rest
constexpr const char* kKept = "kept";
constexpr const char* kPictures = "pictures";

}  // namespace

DirectionsPanel::DirectionsPanel(Session& session, DirectionsController& finder, KeptDirections& kept,
                                 RenderController& renderer, Theme& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      finder_(finder),
      kept_(kept),
      renderer_(renderer),
      theme_(theme),
      method_(new ChoiceField(this)),
      again_(new QToolButton(this)),
      pair_(new QWidget(this)),
      from_(new ChoiceField(pair_)),
      to_(new ChoiceField(pair_)),
      groups_(new QWidget(this)),
      fromPictures_(new PictureGroupButton(
          tr("From pictures…"), tr("Pictures that have what the left ends shall have: choose some, or drop them here."),
          groups_)),
      toPictures_(new PictureGroupButton(
          tr("To pictures…"), tr("Pictures that have what the right ends shall have: choose some, or drop them here."),
          groups_)),
      help_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      message_(new MessageLine(theme, this)),
      scroll_(new QScrollArea(this)) {
    setObjectName(QStringLiteral("directions_panel"));
    buildChoices();
    help_->setObjectName(QStringLiteral("directions_help"));
    help_->setProperty("muted", true);
    help_->setWordWrap(true);
    progress_->setObjectName(QStringLiteral("directions_progress"));
    progress_->setTextVisible(false);
    progress_->setRange(0, 100);
    progress_->setAccessibleName(tr("Looking for directions"));
    progress_->hide();
    message_->setObjectName(QStringLiteral("directions_message"));
    scroll_->setObjectName(QStringLiteral("directions_list"));
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::kSmall);
    top->setContentsMargins(0, 0, space::kMedium, 0);
    top->addWidget(method_, 1);
    top->addWidget(again_);
    column->addLayout(top);
    column->addWidget(pair_);
    column->addWidget(groups_);
    column->addWidget(help_);
    column->addWidget(progress_);
    column->addWidget(message_);
    column->addWidget(scroll_, 1);

    rest_.setSingleShot(true);
    rest_.setInterval(kEndsAfter);
    connect(&rest_, &QTimer::timeout, this, &DirectionsPanel::requestEnds);
    connect(&finder_, &DirectionsController::busyChanged, this, [this](bool busy) {
        progress_->setValue(0);
        progress_->setVisible(busy);
    });
    connect(&finder_, &DirectionsController::progress, this,
            [this](double fraction) { progress_->setValue(static_cast<int>(100 * fraction)); });
    connect(&finder_, &DirectionsController::found, this, [this](const std::vector<core::Direction>& directions) {
        if (showsKept()) return;
        message_->clear();
        showDirections(directions);
    });
    connect(&finder_, &DirectionsController::failed, this, [this](const QString& sentence) {
        showDirections({});
        message_->showError(sentence);
    });
    connect(&kept_, &KeptDirections::failed, message_, &MessageLine::showError);
    connect(&kept_, &KeptDirections::changed, this, [this] {
        if (showsKept() && kept_.directions() != directions_) look();
    });
    connect(&session_, &Session::latentSpaceChanged, this, &DirectionsPanel::changeModel);
    connect(&session_, &Session::datasetChanged, this, &DirectionsPanel::fillClasses);
    connect(&session_, &Session::latentChanged, this, &DirectionsPanel::showValues);
    for (const auto change : {&Session::snapshotChanged, &Session::latentChanged, &Session::classMixChanged})
        connect(&session_, change, this, [this] {
            if (isVisible()) rest_.start();
        });
    connect(&renderer_, &RenderController::endsReady, this, &DirectionsPanel::showEnds);
    fillClasses();
    changeModel();
}

void DirectionsPanel::buildChoices() {
    method_->setObjectName(QStringLiteral("directions_method"));
    method_->setAccessibleName(tr("What the sliders follow"));
    for (const core::DirectionMethod& method : core::directionMethods()) {
        if (method.id == "dimension") continue;  // these have a view of their own
        method_->addItem(coreText(method.label), QString::fromStdString(method.id));
        method_->setItemData(method_->count() - 1, coreText(method.help), Qt::ToolTipRole);
    }
    method_->addItem(tr("Between your pictures"), QString::fromLatin1(kPictures));
    method_->addItem(tr("Kept by you"), QString::fromLatin1(kKept));
    method_->setToolTip(tr("How the directions of these sliders are found."));
    again_->setObjectName(QStringLiteral("directions_again"));
    again_->setIcon(icon(QStringLiteral("refresh")));
    again_->setAccessibleName(tr("Look again"));
    again_->setToolTip(
        tr("Looks for the directions again: at the point where the sliders stand now, or in the newest "
           "weights of a training."));
    connect(again_, &QToolButton::clicked, this, &DirectionsPanel::look);
    connect(method_, &QComboBox::currentIndexChanged, this, &DirectionsPanel::look);
    buildPairs();
}

void DirectionsPanel::buildPairs() {
    from_->setObjectName(QStringLiteral("directions_from"));
    from_->setAccessibleName(tr("From class"));
    from_->setToolTip(tr("The class at the left ends of the sliders."));
    to_->setObjectName(QStringLiteral("directions_to"));
    to_->setAccessibleName(tr("To class"));
    to_->setToolTip(tr("The class at the right ends of the sliders."));
    fromPictures_->setObjectName(QStringLiteral("directions_from_pictures"));
    toPictures_->setObjectName(QStringLiteral("directions_to_pictures"));
    const auto fill = [](QWidget* row, QWidget* from, QWidget* to) {
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, space::kMedium, 0);
        layout->setSpacing(space::kSmall);
        layout->addWidget(from, 1);
        layout->addWidget(new QLabel(QStringLiteral("→"), row));
        layout->addWidget(to, 1);
    };
    fill(pair_, from_, to_);
    fill(groups_, fromPictures_, toPictures_);
    for (PictureGroupButton* group : {fromPictures_, toPictures_}) {
        connect(group, &PictureGroupButton::chosen, this, &DirectionsPanel::look);
        connect(group, &PictureGroupButton::refused, message_, &MessageLine::showError);
    }
    // One of a pair says nothing yet.
    connect(from_, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index == 0 || to_->currentIndex() > 0) look();
    });
    connect(to_, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index == 0 || from_->currentIndex() > 0) look();
    });
}

bool DirectionsPanel::showsKept() const {
    return method_->currentData().toString() == QLatin1String(kKept);
}

bool DirectionsPanel::showsPictures() const {
    return method_->currentData().toString() == QLatin1String(kPictures);
}

bool DirectionsPanel::showsClasses() const {
    return !showsKept() && !showsPictures() &&
           core::directionMethod(method_->currentData().toString().toStdString()).needsClasses;
}

void DirectionsPanel::fillClasses() {
    const auto& dataset = session_.dataset();
    for (ChoiceField* field : {from_, to_}) {
        const QSignalBlocker blocker(field);
        field->clear();
        field->addItem(field == from_ ? tr("The other classes") : tr("Each class"));
        if (!dataset) continue;
        for (const std::string& name : dataset->classNames) field->addItem(QString::fromStdString(name));
    }
    if (!showsClasses()) return;
    looked_ = false;  // also where nobody sees it now
    look();
}

void DirectionsPanel::changeModel() {
    looked_ = false;
    showDirections({});
    message_->clear();
    look();
}

void DirectionsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (looked_) {
        requestEnds();
    } else {
        look();
    }
}

QString DirectionsPanel::helpText() const {
    if (showsKept()) return tr("The directions of this model that you have kept, with your names.");
    if (showsPictures())
        return tr(
            "From one group of pictures of yours to another, such as faces without and with a smile: the "
            "difference of their means, and a plane that tells them apart.");
    if (showsClasses() && from_->currentIndex() > 0 && to_->currentIndex() > 0)
        return tr(
            "From one class to the other: the difference of their means, and the way that tells them apart best.");
    return method_->currentData(Qt::ToolTipRole).toString();
}

std::optional<DirectionQuery> DirectionsPanel::query() const {
    DirectionQuery query{method_->currentData().toString().toStdString()};
    if (showsPictures()) {
        for (const PictureGroupButton* group : {fromPictures_, toPictures_}) {
            if (group->files().isEmpty()) return std::nullopt;
            query.groups.push_back({group->groupName(), group->files()});
        }
        return query;
    }
    if (!showsClasses()) return query;
    query.from = from_->currentIndex() - 1;
    query.to = to_->currentIndex() - 1;
    if ((query.from >= 0) != (query.to >= 0)) return std::nullopt;
    return query;
}

void DirectionsPanel::look() {
    pair_->setVisible(showsClasses());
    groups_->setVisible(showsPictures());
    again_->setEnabled(!showsKept());
    help_->setText(helpText());
    if (!(isVisible() || wanted_) || !session_.snapshot()) return;
    looked_ = true;
    message_->clear();
    if (showsKept()) {
        finder_.cancel();
        showDirections(kept_.directions());
        if (directions_.empty())
            message_->showInfo(
                tr("None yet. Choose Keep in the menu (⋯) of a slider that you like, and give it a "
                   "name."));
        return;
    }
    const auto wanted = query();
    if (!wanted) {
        if (!showsPictures()) return;  // one of two classes says nothing yet: what was there stays
        finder_.cancel();
        showDirections({});
        message_->showInfo(tr("Choose pictures for both ends."));
    } else if (wanted->from >= 0 && wanted->from == wanted->to) {
        showDirections({});
        message_->showError(tr("Choose two different classes."));
    } else {
        finder_.find(*wanted);
    }
}

void DirectionsPanel::showDirections(const std::vector<core::Direction>& directions) {
    directions_ = directions;
    sliders_.clear();
    ends_.clear();
    session_.setLocks({});
    delete scroll_->takeWidget();
    auto* content = new QWidget;
    rows_ = new QVBoxLayout(content);
    rows_->setContentsMargins(0, 0, space::kMedium, 0);
    rows_->setSpacing(space::kMedium);
    for (std::size_t place = 0; place < directions_.size(); ++place) addSlider(place);
    rows_->addStretch(1);
    scroll_->setWidget(content);
    session_.setDirections(directions_);
    showValues();
    if (isVisible()) requestEnds();
}

void DirectionsPanel::prepare() {
    wanted_ = true;
    if (!looked_) look();
}

void DirectionsPanel::addSlider(std::size_t place) {
    auto* slider = new DirectionSlider(static_cast<int>(place), theme_, rows_->parentWidget());
    const core::Direction& direction = directions_[place];
    slider->setName(QString::fromStdString(direction.name));
    slider->setNote(QString::fromStdString(direction.note));
    slider->setShare(direction.share);
    slider->setKept(showsKept());
    connect(slider, &DirectionSlider::moved, this, [this, place](double value) { move(place, value); });
    connect(slider, &DirectionSlider::endChosen, this, [this, place](int end) { move(place, end * kReach); });
    connect(slider, &DirectionSlider::renamed, this, [this, place](const QString& name) { rename(place, name); });
    connect(slider, &DirectionSlider::lockToggled, this, &DirectionsPanel::lock);
    connect(slider, &DirectionSlider::invertRequested, this, [this, place] { invert(place); });
    connect(slider, &DirectionSlider::keepRequested, this, [this, place] { keep(place); });
    // Not from within the slider that the new list deletes.
    connect(
        slider, &DirectionSlider::forgetRequested, this, [this, place] { kept_.forget(place); }, Qt::QueuedConnection);
    connect(
        slider, &DirectionSlider::shiftRequested, this, [this, place](int by) { kept_.shift(place, by); },
        Qt::QueuedConnection);
    sliders_.push_back(slider);
    rows_->addWidget(slider);
}

void DirectionsPanel::move(std::size_t place, double value) {
    std::vector<core::Direction> directions = session_.locks();
    std::vector<double> places;
    for (const core::Direction& locked : directions) places.push_back(core::coordinate(session_.latent(), locked));
    directions.push_back(directions_[place]);
    places.push_back(value);
    session_.setLatent(core::movedTo(session_.latent(), directions, places));
    Q_EMIT used();
}

void DirectionsPanel::invert(std::size_t place) {
    directions_[place] = core::inverted(directions_[place]);
    session_.setDirections(directions_);
    lock();
    showValues();
    requestEnds();
    if (showsKept()) kept_.replace(place, directions_[place]);
}

void DirectionsPanel::rename(std::size_t place, const QString& name) {
    directions_[place].name = name.toStdString();
    if (showsKept()) {
        kept_.replace(place, directions_[place]);
    } else {
        keep(place);  // who names a thing wants to see it again
    }
}

void DirectionsPanel::keep(std::size_t place) {
    if (kept_.canKeep()) message_->showInfo(tr("Kept. Choose “Kept by you” above to see all that you have kept."));
    kept_.keep(directions_[place]);
}

void DirectionsPanel::lock() {
    std::vector<core::Direction> locked;
    for (std::size_t place = 0; place < sliders_.size(); ++place)
        if (sliders_[place]->locked()) locked.push_back(directions_[place]);
    session_.setLocks(std::move(locked));
}

void DirectionsPanel::showValues() {
    for (std::size_t place = 0; place < sliders_.size(); ++place)
        if (directions_[place].unit.size() == session_.latent().size())
            sliders_[place]->setValue(core::coordinate(session_.latent(), directions_[place]));
}

void DirectionsPanel::requestEnds() {
    rest_.stop();
    ends_.clear();
    const core::Latent& latent = session_.latent();
    for (const core::Direction& direction : directions_) {
        if (direction.unit.size() != latent.size()) return;
        for (const double end : {-kReach, kReach}) ends_.push_back(core::movedTo(latent, direction, end));
    }
    renderer_.requestEnds(session_.snapshot(), ends_, 2, {session_.classMix()});
}

void DirectionsPanel::showEnds(const QImage& atlas, int columns, const std::vector<core::Latent>& latents) {
    // Of a point that was left meanwhile: others are on their way.
    if (latents != ends_ || columns != 2 || sliders_.empty()) return;
    const int side = atlas.width() / columns;
    const int height = atlas.height() / static_cast<int>(sliders_.size());
    for (std::size_t place = 0; place < sliders_.size(); ++place) {
        const int y = static_cast<int>(place) * height;
        sliders_[place]->setEnds(atlas.copy(0, y, side, height), atlas.copy(side, y, side, height));
    }
}

}  // namespace ui
