#include "ui/explore/directions/DirectionsPanel.h"

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/latent/directions/DirectionMethod.h"
#include "ui/common/MessageLine.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Theme.h"
#include "ui/data/DatasetOffer.h"
#include "ui/explore/directions/DirectionChoice.h"
#include "ui/explore/directions/DirectionList.h"
#include "ui/explore/directions/DirectionSlider.h"
#include "ui/explore/directions/DirectionWays.h"

namespace ui {

DirectionsPanel::DirectionsPanel(Session& session, DirectionsController& finder, KeptDirections& kept,
                                 RenderController& renderer, DatasetController& datasets, Theme& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      finder_(finder),
      kept_(kept),
      choice_(new DirectionChoice(this)),
      help_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      message_(new MessageLine(theme, this)),
      offer_(new DatasetOffer(QStringLiteral("directions_offer"), Qt::AlignLeft, session, datasets, theme, this)),
      list_(new DirectionList(theme, this)),
      ways_(new DirectionWays(session, renderer, *list_)) {
    setObjectName(QStringLiteral("directions_panel"));
    help_->setObjectName(QStringLiteral("directions_help"));
    help_->setProperty("muted", true);
    help_->setWordWrap(true);
    progress_->setObjectName(QStringLiteral("directions_progress"));
    progress_->setTextVisible(false);
    progress_->setRange(0, 100);
    progress_->setAccessibleName(tr("Computing directions"));
    progress_->hide();
    message_->setObjectName(QStringLiteral("directions_message"));
    list_->setObjectName(QStringLiteral("directions_list"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(choice_);
    column->addWidget(help_);
    column->addWidget(progress_);
    column->addWidget(offer_);
    column->addWidget(list_, 1);
    column->addWidget(message_);  // what it says moves no slider
    column->addStretch(0);

    connect(choice_, &DirectionChoice::methodChosen, this, [this] {
        fresh_ = false;
        look();
    });
    connect(choice_, &DirectionChoice::endsChosen, this, &DirectionsPanel::look);
    connect(choice_, &DirectionChoice::againRequested, this, &DirectionsPanel::look);
    connect(choice_, &DirectionChoice::refused, message_, &MessageLine::showError);
    connect(&finder_, &DirectionsController::busyChanged, this, [this](bool busy) {
        progress_->setValue(0);
        progress_->setVisible(busy);
    });
    connect(&finder_, &DirectionsController::progress, this,
            [this](double fraction) { progress_->setValue(static_cast<int>(100 * fraction)); });
    connect(&finder_, &DirectionsController::found, this, [this](const std::vector<core::Direction>& directions) {
        if (choice_->isKept()) return;
        clearMessage();
        showDirections(directions);
        if (directions.empty())
            showNothing(
                tr("No directions were found: choose another method above, or use the sliders under Dimensions."));
    });
    connect(&finder_, &DirectionsController::failed, this, &DirectionsPanel::showFailure);
    connect(ways_, &DirectionWays::failed, message_, &MessageLine::showError);
    connect(&kept_, &KeptDirections::failed, this, [this](const QString& sentence) {
        trouble_ = sentence;
        message_->showError(sentence);
    });
    connect(&kept_, &KeptDirections::savedAfterAll, message_, &MessageLine::showInfo);
    connect(&kept_, &KeptDirections::undoOutdated, message_, &MessageLine::withdrawOffer);
    connect(&kept_, &KeptDirections::read, this, &DirectionsPanel::look);
    connect(&kept_, &KeptDirections::changed, this, [this] {
        showKept();
        if (choice_->isKept() && kept_.directions() != directions_) look();
    });
    connect(list_, &DirectionList::shifted, &kept_, &KeptDirections::shift);
    connect(&session_, &Session::latentSpaceChanged, this, &DirectionsPanel::changeModel);
    connect(&session_, &Session::datasetChanged, this, &DirectionsPanel::changeClasses);
    connect(&session_, &Session::latentChanged, this, &DirectionsPanel::showValues);
    changeClasses();
    changeModel();
    showKept();
}

void DirectionsPanel::changeClasses() {
    const auto& dataset = session_.dataset();
    choice_->setClasses(dataset ? dataset->classNames : std::vector<std::string>());
    if (!choice_->isClasses()) return;
    looked_ = false;  // also where nobody sees it now
    look();
}

void DirectionsPanel::chooseFirst() {
    if (kept_.directions().empty())
        choice_->chooseAsBefore();
    else
        choice_->chooseKept();
}

void DirectionsPanel::changeModel() {
    fresh_ = true;
    looked_ = false;
    showDirections({});
    clearMessage();
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

void DirectionsPanel::look() {
    // Those that are kept come first, where there are any.
    const bool looks = (isVisible() || wanted_) && session_.snapshot() && kept_.isRead();
    if (looks && std::exchange(fresh_, false)) chooseFirst();
    help_->setText(choice_->helpText());
    if (!looks) return;
    looked_ = true;
    clearMessage();
    offer_->ask({});
    Q_EMIT lacked({});
    if (choice_->isKept()) {
        finder_.cancel();
        showDirections(kept_.directions());
        if (directions_.empty())
            showNothing(
                tr("No directions of this model are saved yet: press the star of a slider to save its direction, and "
                   "give it a name."));
        return;
    }
    const auto wanted = choice_->query();
    if (!wanted) {
        showNothing(tr("Choose images for both ends."));
    } else if (wanted->from >= 0 && wanted->from == wanted->to) {
        showNothing(tr("Choose two different classes."), true);
    } else {
        finder_.find(*wanted);
    }
}

void DirectionsPanel::showFailure(const QString& sentence) {
    // What only images are missing for is no error.
    const std::string method = choice_->method().toStdString();
    if (!choice_->isClasses() || finder_.missing(method).isEmpty() || !session_.snapshot()->canEncode()) {
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
    if (error) {
        message_->showError(sentence);
    } else if (!isTroubled()) {
        message_->showInfo(sentence);
    }
    Q_EMIT lacked(sentence);
}

bool DirectionsPanel::isTroubled() const {
    return !trouble_.isEmpty() && message_->sentence() == trouble_ && !message_->isDismissed();
}

void DirectionsPanel::clearMessage() {
    if (!isTroubled()) message_->clear();
}

void DirectionsPanel::showDirections(std::vector<core::Direction> directions) {
    // One that is, or was, kept comes with the name, and the way round, that it was given.
    for (core::Direction& direction : directions)
        if (const auto known = kept_.known(direction)) direction = *known;
    directions_ = std::move(directions);
    session_.setLocks({});
    list_->setDirections(directions_, choice_->isKept());
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
    message_->showInfo(direction.origin.empty() ? tr("Saved. It is listed above, under “Saved”.")
                                                : tr("Saved as it is at this latent; it is listed above, under "
                                                     "“Saved”. At other latents its effect may differ."));
    if (core::isNumbered(direction)) slider(place)->rename();
}

void DirectionsPanel::forget(std::size_t place) {
    const auto kept = place < directions_.size() ? kept_.placeOf(directions_[place]) : std::nullopt;
    if (!kept) return;
    const QString name = messageText(core::nameOf(directions_[place]));
    kept_.forget(*kept);
    message_->offer(tr("%1 was removed from the saved directions.").arg(name), tr("Undo"), kept_.undoLast());
}

void DirectionsPanel::goToOrigin(std::size_t place) {
    session_.setLatent(directions_[place].origin);
    Q_EMIT used();
}

void DirectionsPanel::showKept() {
    for (std::size_t place = 0; place < directions_.size(); ++place)
        slider(place)->setKept(kept_.placeOf(directions_[place]).has_value());
    choice_->setKeptCount(static_cast<int>(kept_.directions().size()));
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
