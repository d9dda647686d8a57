#include "ui/panels/DirectionsPanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/latent/DirectionMethod.h"
#include "ui/panels/DatasetOffer.h"
#include "ui/panels/DirectionWays.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/ChoiceField.h"
#include "ui/widgets/CoreText.h"
#include "ui/widgets/DirectionList.h"
#include "ui/widgets/DirectionSlider.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/PictureGroupButton.h"

namespace ui {

namespace {

constexpr const char* kKept = "kept";
constexpr const char* kPictures = "pictures";

}  // namespace

DirectionsPanel::DirectionsPanel(Session& session, DirectionsController& finder, KeptDirections& kept,
                                 RenderController& renderer, DatasetController& datasets, Theme& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      finder_(finder),
      kept_(kept),
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
      offer_(new DatasetOffer(QStringLiteral("directions_offer"), Qt::AlignLeft, session, datasets, theme, this)),
      list_(new DirectionList(theme, this)),
      ways_(new DirectionWays(session, renderer, *list_)) {
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
    list_->setObjectName(QStringLiteral("directions_list"));

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
    column->addWidget(offer_);
    column->addWidget(list_, 1);
    column->addWidget(message_);  // what it says moves no slider
    column->addStretch(0);

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
        if (directions.empty()) showNothing(tr("No directions were found."));
    });
    connect(&finder_, &DirectionsController::failed, this, &DirectionsPanel::showFailure);
    connect(&kept_, &KeptDirections::failed, message_, &MessageLine::showError);
    connect(&kept_, &KeptDirections::read, this, &DirectionsPanel::look);
    connect(&kept_, &KeptDirections::changed, this, [this] {
        showKept();
        if (showsKept() && kept_.directions() != directions_) look();
    });
    connect(list_, &DirectionList::shifted, &kept_, &KeptDirections::shift);
    connect(&session_, &Session::latentSpaceChanged, this, &DirectionsPanel::changeModel);
    connect(&session_, &Session::datasetChanged, this, &DirectionsPanel::fillClasses);
    connect(&session_, &Session::latentChanged, this, &DirectionsPanel::showValues);
    fillClasses();
    changeModel();
    showKept();
}

void DirectionsPanel::buildChoices() {
    method_->setObjectName(QStringLiteral("directions_method"));
    method_->setAccessibleName(tr("What the sliders follow"));
    method_->addItem(tr("Kept by you"), QString::fromLatin1(kKept));
    method_->insertSeparator(1);
    constexpr int kFirstMethod = 2;
    for (const core::DirectionMethod& method : core::directionMethods()) {
        if (method.id == "dimension") continue;  // these have a view of their own
        method_->addItem(coreText(method.label), QString::fromStdString(method.id));
        method_->setItemData(method_->count() - 1, coreText(method.help), Qt::ToolTipRole);
    }
    method_->addItem(tr("Between your pictures"), QString::fromLatin1(kPictures));
    method_->setCurrentIndex(kFirstMethod);
    chosen_ = method_->currentData().toString();
    method_->setToolTip(tr("How the directions of these sliders are found."));
    again_->setObjectName(QStringLiteral("directions_again"));
    again_->setIcon(icon(QStringLiteral("refresh")));
    again_->setAccessibleName(tr("Look again"));
    again_->setToolTip(
        tr("Looks for the directions again: at the point where the sliders stand now, or in the newest "
           "weights of a training."));
    connect(again_, &QToolButton::clicked, this, &DirectionsPanel::look);
    connect(method_, &QComboBox::currentIndexChanged, this, [this] {
        chosen_ = method_->currentData().toString();
        fresh_ = false;
        look();
    });
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
    connect(from_, &QComboBox::currentIndexChanged, this, [this] { completePair(from_, to_); });
    connect(to_, &QComboBox::currentIndexChanged, this, [this] { completePair(to_, from_); });
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

// From the other classes to each one, or from one class to one: nothing between.
void DirectionsPanel::completePair(ChoiceField* chosen, ChoiceField* other) {
    const QSignalBlocker chosenBlocker(chosen);
    const QSignalBlocker otherBlocker(other);
    const int another = chosen->currentIndex() == 1 ? 2 : 1;
    if (another >= other->count()) chosen->setCurrentIndex(0);  // the only class has none to go to
    const bool pair = chosen->currentIndex() > 0;
    if (pair != (other->currentIndex() > 0)) other->setCurrentIndex(pair ? another : 0);
    look();
}

void DirectionsPanel::fillClasses() {
    const auto& dataset = session_.dataset();
    for (ChoiceField* field : {from_, to_}) {
        const QSignalBlocker blocker(field);
        field->clear();
        field->addItem(field == from_ ? tr("The others") : tr("Each class"));
        if (!dataset) continue;
        for (const std::string& name : dataset->classNames) field->addItem(QString::fromStdString(name));
    }
    if (!showsClasses()) return;
    looked_ = false;  // also where nobody sees it now
    look();
}

void DirectionsPanel::chooseFirst() {
    const QSignalBlocker blocker(method_);
    method_->setCurrentIndex(method_->findData(kept_.directions().empty() ? chosen_ : QString::fromLatin1(kKept)));
}

void DirectionsPanel::changeModel() {
    fresh_ = true;
    looked_ = false;
    showDirections({});
    message_->clear();
    offer_->ask({});
    look();
}

void DirectionsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (looked_) {
        ways_->request();
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
    return query;
}

void DirectionsPanel::look() {
    // Those that are kept come first, where there are any.
    const bool looks = (isVisible() || wanted_) && session_.snapshot() && kept_.isRead();
    if (looks && std::exchange(fresh_, false)) chooseFirst();
    pair_->setVisible(showsClasses());
    groups_->setVisible(showsPictures());
    again_->setEnabled(!showsKept());
    help_->setText(helpText());
    if (!looks) return;
    looked_ = true;
    message_->clear();
    offer_->ask({});
    Q_EMIT lacked({});
    if (showsKept()) {
        finder_.cancel();
        showDirections(kept_.directions());
        if (directions_.empty())
            showNothing(
                tr("You have kept none of this model yet: press the star of a slider that you like, and give it a "
                   "name."));
        return;
    }
    const auto wanted = query();
    if (!wanted) {
        showNothing(tr("Choose pictures for both ends."));
    } else if (wanted->from >= 0 && wanted->from == wanted->to) {
        showNothing(tr("Choose two different classes."), true);
    } else {
        finder_.find(*wanted);
    }
}

void DirectionsPanel::showFailure(const QString& sentence) {
    // What only pictures are missing for is no error.
    const std::string method = method_->currentData().toString().toStdString();
    if (!showsClasses() || finder_.missing(method).isEmpty() || !session_.snapshot()->canEncode()) {
        showNothing(sentence, true);
        return;
    }
    showNothing({});
    offer_->ask(sentence);
    Q_EMIT lacked(sentence);
}

void DirectionsPanel::showNothing(const QString& sentence, bool error) {
    finder_.cancel();
    showDirections({});
    error ? message_->showError(sentence) : message_->showInfo(sentence);
    Q_EMIT lacked(sentence);
}

void DirectionsPanel::showDirections(std::vector<core::Direction> directions) {
    // One that is, or was, kept comes with the name, and the way round, that it was given.
    for (core::Direction& direction : directions)
        if (const auto known = kept_.known(direction)) direction = *known;
    directions_ = std::move(directions);
    session_.setLocks({});
    list_->setDirections(directions_, showsKept());
    list_->setVisible(!directions_.empty());
    for (std::size_t place = 0; place < directions_.size(); ++place) connectSlider(place);
    session_.setDirections(directions_);
    showKept();
    showValues();
    ways_->setDirections(directions_);
}

void DirectionsPanel::prepare() {
    wanted_ = true;
    if (!looked_) look();
}

DirectionSlider* DirectionsPanel::slider(std::size_t place) const {
    return list_->sliders()[place];
}

void DirectionsPanel::connectSlider(std::size_t place) {
    DirectionSlider* one = slider(place);
    connect(one, &DirectionSlider::pressed, this,
            [this, place, one] { Q_EMIT taken(directions_[place], one->value()); });
    connect(one, &DirectionSlider::moved, this, [this, place](double value) { move(place, value); });
    connect(one, &DirectionSlider::lockToggled, this, &DirectionsPanel::lock);
    connect(one, &DirectionSlider::invertRequested, this, [this, place] { invert(place); });
    connect(one, &DirectionSlider::keepRequested, this, [this, place] { keep(place); });
    connect(one, &DirectionSlider::originRequested, this, [this, place] { goToOrigin(place); });
    connect(one, &DirectionSlider::renamed, this, [this, place](const QString& name) { rename(place, name); });
    // Not from within the slider that the new list deletes.
    connect(
        one, &DirectionSlider::forgetRequested, this, [this, place] { forget(place); }, Qt::QueuedConnection);
    connect(
        one, &DirectionSlider::shiftRequested, this,
        [this, place](int by) { kept_.shift(place, place + static_cast<std::size_t>(by)); }, Qt::QueuedConnection);
}

void DirectionsPanel::move(std::size_t place, double value) {
    if (!slider(place)->held()) Q_EMIT taken(directions_[place], 0);
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
    ways_->setDirections(directions_);
    if (const auto kept = kept_.placeOf(directions_[place])) kept_.replace(*kept, directions_[place]);
}

void DirectionsPanel::rename(std::size_t place, const QString& name) {
    directions_[place].name = name.toStdString();
    session_.setDirections(directions_);
    keep(place);  // who names a thing wants to see it again
}

void DirectionsPanel::keep(std::size_t place) {
    const core::Direction& direction = directions_[place];
    const bool known = kept_.placeOf(direction).has_value();
    if (!kept_.keep(direction) || known) {
        showKept();
        return;
    }
    message_->showInfo(direction.origin.empty()
                           ? tr("Kept. You find it again above, under “Kept by you”.")
                           : tr("Kept as it is here, under “Kept by you” above. At another picture it may change "
                                "something else."));
    if (core::isNumbered(direction)) slider(place)->rename();
}

void DirectionsPanel::forget(std::size_t place) {
    const auto kept = place < directions_.size() ? kept_.placeOf(directions_[place]) : std::nullopt;
    if (!kept) return;
    const QString name = QString::fromStdString(directions_[place].name);
    kept_.forget(*kept);
    message_->offer(tr("%1 is not kept any more.").arg(name), tr("Undo"), [this] { kept_.undo(); });
}

void DirectionsPanel::goToOrigin(std::size_t place) {
    session_.setLatent(directions_[place].origin);
    Q_EMIT used();
}

void DirectionsPanel::showKept() {
    for (std::size_t place = 0; place < directions_.size(); ++place)
        slider(place)->setKept(kept_.placeOf(directions_[place]).has_value());
    const auto count = static_cast<int>(kept_.directions().size());
    method_->setItemText(method_->findData(QString::fromLatin1(kKept)),
                         count == 0 ? tr("Kept by you") : tr("Kept by you (%1)").arg(count));
}

void DirectionsPanel::lock() {
    std::vector<core::Direction> locked;
    for (std::size_t place = 0; place < directions_.size(); ++place)
        if (slider(place)->locked()) locked.push_back(directions_[place]);
    session_.setLocks(std::move(locked));
}

void DirectionsPanel::showValues() {
    for (std::size_t place = 0; place < directions_.size(); ++place)
        if (directions_[place].unit.size() == session_.latent().size())
            slider(place)->setValue(core::coordinate(session_.latent(), directions_[place]));
}

}  // namespace ui
