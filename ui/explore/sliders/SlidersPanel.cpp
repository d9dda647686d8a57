#include "ui/explore/sliders/SlidersPanel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QRandomGenerator>
#include <QShortcut>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/Error.h"
#include "core/model/ModelFamily.h"
#include "ui/common/Command.h"
#include "ui/common/FoldButton.h"
#include "ui/common/MessageLine.h"
#include "ui/common/fields/ClassMixField.h"
#include "ui/common/fields/NumberFields.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/sliders/LatentSliderList.h"
#include "ui/explore/sliders/SliderChangeBar.h"
#include "ui/jobs/ErrorText.h"

namespace ui {

SlidersPanel::SlidersPanel(Session& session, LatentHistory& history, SliderChange& change, Theme& theme,
                           QWidget* parent)
    : QWidget(parent),
      session_(session),
      history_(history),
      change_(change),
      classes_(new ClassMixField(this)),
      views_(new QTabBar(this)),
      dimensions_(new QWidget(this)),
      list_(new LatentSliderList(theme, dimensions_)),
      temperature_(new RealField(this)),
      message_(new MessageLine(theme, this)),
      help_(new QLabel(dimensions_)),
      changeFold_(new QWidget(this)),
      empty_(new QLabel(
          tr("Open a model or train one: then its directions and its latent dimensions have sliders here."), this)) {
    setObjectName(QStringLiteral("sliders_panel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kLarge, space::kMedium, space::kLarge);
    column->setSpacing(space::kMedium);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kSmall);
    buttons->setContentsMargins(0, 0, space::kMedium, 0);  // in line with the list, which leaves room for its bar
    column->addLayout(buttons);

    const auto add = [&](QAction* action, void (SlidersPanel::*command)()) {
        connect(action, &QAction::triggered, this, command);
        buttons->addWidget(commandButton(action, this));
    };
    add(addCommand(*this, QStringLiteral("latent_random"), tr("Random latent"), QStringLiteral("random"),
                   QKeySequence(Qt::Key_R),
                   tr("Generates a sample from a random latent, with the temperature set below the sliders.")),
        &SlidersPanel::random);
    add(addCommand(*this, QStringLiteral("latent_reset"), tr("Reset latent"), QStringLiteral("reset"),
                   QKeySequence(Qt::SHIFT | Qt::Key_R),
                   tr("Resets all sliders to the center, and a mix of two classes to the first one.")),
        &SlidersPanel::reset);
    undo_ = addCommand(*this, QStringLiteral("latent_undo"), tr("Previous latent"), QStringLiteral("undo"),
                       QKeySequence(Qt::Key_Z), tr("Goes back to the previous latent."));
    redo_ = addCommand(*this, QStringLiteral("latent_redo"), tr("Next latent"), QStringLiteral("redo"),
                       QKeySequence(Qt::SHIFT | Qt::Key_Z), tr("Goes forward to the next latent."));
    add(undo_, &SlidersPanel::undo);
    add(redo_, &SlidersPanel::redo);
    // What hands know from other programs; where the sliders are not seen it belongs to others.
    const auto addUsual = [this](Qt::Key key, QAction* action, bool redo) {
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this, [this, action, redo] {
            if (!otherUndo_ || !otherUndo_(redo)) action->trigger();
        });
    };
    addUsual(Qt::Key_Z, undo_, false);
    addUsual(Qt::Key_Y, redo_, true);
    connect(&history_, &LatentHistory::changed, this, &SlidersPanel::showHistory);
    // These are for the menu and its keys: the row of buttons would make the panel wide.
    const auto addToMenu = [&](QAction* action, void (SlidersPanel::*command)()) {
        connect(action, &QAction::triggered, this, command);
    };
    addToMenu(copy_ = addCommand(*this, QStringLiteral("latent_copy"), tr("Copy latent"), QStringLiteral("copy"),
                                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                                 tr("Copies the values of all sliders as text.")),
              &SlidersPanel::copy);
    addToMenu(paste_ = addCommand(*this, QStringLiteral("latent_paste"), tr("Paste latent"), QStringLiteral("paste"),
                                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
                                  tr("Sets all sliders to the values on the clipboard.")),
              &SlidersPanel::paste);
    addToMenu(addCommand(*this, QStringLiteral("latent_sort"), tr("Sort sliders by activity"), QStringLiteral("sort"),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
                         tr("Sorts the dimensions by their current activity (mean KL), most active first.")),
              &SlidersPanel::sort);

    buttons->addStretch(1);
    auto* label = new QLabel(tr("Temperature"), this);
    label->setBuddy(temperature_);
    temperature_->setObjectName(QStringLiteral("latent_temperature"));
    temperature_->setAccessibleName(tr("Temperature"));
    temperature_->setDecimals(2);
    temperature_->setScale(0, 2, 1);
    temperature_->setValue(1);
    temperature_->setToolTip(
        tr("Scale of random latents (truncation, for a GAN): 1 is the scale that the model was trained for; lower "
           "gives typical samples, higher unusual ones."));
    label->setToolTip(temperature_->toolTip());
    buttons->addWidget(label);
    buttons->addWidget(temperature_);

    message_->setObjectName(QStringLiteral("sliders_message"));
    list_->setObjectName(QStringLiteral("latent_sliders"));
    empty_->setObjectName(QStringLiteral("sliders_empty"));
    empty_->setWordWrap(true);
    empty_->setAlignment(Qt::AlignTop);
    classes_->setObjectName(QStringLiteral("class_mix"));
    classes_->setContentsMargins(0, 0, space::kMedium, 0);  // in line with the buttons
    help_->setObjectName(QStringLiteral("latent_help"));
    help_->setProperty("muted", true);
    help_->setWordWrap(true);
    views_->setObjectName(QStringLiteral("latent_views"));
    views_->setAccessibleName(tr("What the sliders control"));
    views_->setToolTip(
        tr("What the sliders control: directions in latent space, latent dimensions, or saved latents."));
    views_->setDrawBase(false);
    views_->setExpanding(false);
    views_->setUsesScrollButtons(false);
    views_->hide();  // until there is a choice
    connect(views_, &QTabBar::currentChanged, this, &SlidersPanel::showView);
    dimensions_->setObjectName(QStringLiteral("dimensions_panel"));
    auto* dimensions = new QVBoxLayout(dimensions_);
    dimensions->setContentsMargins(0, 0, 0, 0);
    dimensions->setSpacing(space::kMedium);
    dimensions->addWidget(list_, 1);
    dimensions->addWidget(help_);
    column->addWidget(classes_);
    column->addWidget(views_);
    addView(tr("Dimensions"), tr("A slider for each latent dimension."), dimensions_, true);
    buildChange(column);
    column->addWidget(empty_, 1);
    column->addWidget(message_);  // at the end, where it moves nothing that a hand is about to press

    connect(list_, &LatentSliderList::taken, this, [this](int dimension, double before) {
        core::Direction direction;
        direction.name = tr("z %1").arg(dimension).toStdString();
        direction.unit.assign(session_.latent().size(), 0.0F);
        direction.unit[static_cast<std::size_t>(dimension)] = 1;
        change_.take({direction, false}, before);
    });
    connect(list_, &LatentSliderList::moved, &session_, &Session::setLatentValue);
    connect(list_, &LatentSliderList::moved, this, &SlidersPanel::used);
    connect(&session_, &Session::latentChanged, this, [this] {
        list_->setLatent(session_.latent());
        message_->clear();
    });
    connect(classes_, &ClassMixField::changed, &session_, &Session::setClassMix);
    connect(classes_, &ClassMixField::changed, this, &SlidersPanel::used);
    connect(&session_, &Session::classMixChanged, this, [this] {
        classes_->setMix(session_.classMix());
        message_->clear();
    });
    connect(&session_, &Session::latentSpaceChanged, this, &SlidersPanel::showClasses);
    connect(&session_, &Session::latentSpaceChanged, this, &SlidersPanel::buildSpace);
    connect(&session_, &Session::snapshotChanged, this, &SlidersPanel::showSnapshot);
    showClasses();
    buildSpace();
    showHistory();
}

QList<QAction*> SlidersPanel::editCommands() const {
    return {undo_, redo_, copy_, paste_};
}

void SlidersPanel::buildChange(QVBoxLayout* column) {
    QAction* command = addCommand(*this, QStringLiteral("latent_change"), tr("What the slider changed"),
                                  QStringLiteral("difference"), QKeySequence(Qt::Key_D),
                                  tr("Shows where the slider that you moved last changed the sample: since you grabbed "
                                     "it, or from its center if it was not dragged."));
    command->setCheckable(true);
    auto* bar = new SliderChangeBar(change_, changeFold_);
    auto* fold = new FoldButton(command->text(), bar, changeFold_);
    fold->setObjectName(QStringLiteral("slider_change_fold"));
    fold->setToolTip(command->toolTip());
    changeFold_->setContentsMargins(0, 0, space::kMedium, 0);  // in line with the list
    auto* rows = new QVBoxLayout(changeFold_);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kSmall);
    rows->addWidget(fold);
    rows->addWidget(bar);
    column->addWidget(changeFold_);
    connect(command, &QAction::toggled, fold, &FoldButton::setOpen);
    connect(command, &QAction::triggered, this, [this, command] {
        if (!isVisible() || changeFold_->isVisible()) return;
        // From a view without sliders: who asks for it wants to see it.
        command->setChecked(true);
        openSliders();
    });
    connect(fold, &QToolButton::toggled, command, &QAction::setChecked);
    connect(bar, &SliderChangeBar::closed, fold, [fold] { fold->setOpen(false); });
    connect(bar, &SliderChangeBar::used, this, &SlidersPanel::used);
}

void SlidersPanel::addView(const QString& title, const QString& help, QWidget* view, bool hasSliders, Place place) {
    const std::size_t index = place == Place::first ? 0 : shown_.size();
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(views_) + 1, view, 1);
    shown_.insert(shown_.begin() + static_cast<std::ptrdiff_t>(index), {view, hasSliders});
    views_->insertTab(static_cast<int>(index), title);
    views_->setTabToolTip(static_cast<int>(index), help);
    if (place == Place::first) views_->setCurrentIndex(0);
    showView(views_->currentIndex());
}

void SlidersPanel::openView(QWidget* view) {
    for (std::size_t index = 0; index < shown_.size(); ++index)
        if (shown_[index].widget == view) views_->setCurrentIndex(static_cast<int>(index));
}

void SlidersPanel::openSliders() {
    const auto found = std::find_if(shown_.begin(), shown_.end(), [](const View& view) { return view.hasSliders; });
    views_->setCurrentIndex(static_cast<int>(found - shown_.begin()));
}

void SlidersPanel::tell(const QString& sentence, bool error) {
    error ? message_->showError(sentence) : message_->showInfo(sentence);
}

void SlidersPanel::showView(int index) {
    const bool model = session_.snapshot() != nullptr;
    views_->setVisible(model && shown_.size() > 1);
    bool sliders = false;
    for (std::size_t view = 0; view < shown_.size(); ++view) {
        const bool shown = index == static_cast<int>(view);
        shown_[view].widget->setVisible(model && shown);
        sliders = sliders || (shown && shown_[view].hasSliders);
    }
    changeFold_->setVisible(model && sliders);
}

void SlidersPanel::buildSpace() {
    const core::SnapshotPointer& snapshot = session_.snapshot();
    list_->setSpace(snapshot ? snapshot->latentSize() : 0, snapshot ? snapshot->statistics() : core::LatentStatistics{},
                    snapshot && core::modelFamily(snapshot->spec().family).can.hasPosterior);
    list_->setLatent(session_.latent());
    showView(views_->currentIndex());
    empty_->setVisible(snapshot == nullptr);
    temperature_->setEnabled(snapshot != nullptr);
    for (QAction* action : actions()) action->setEnabled(snapshot != nullptr);
    showHistory();  // those of undo and redo go by it
}

void SlidersPanel::showHistory() {
    undo_->setEnabled(history_.canUndo());
    redo_->setEnabled(history_.canRedo());
}

void SlidersPanel::showClasses() {
    const core::SnapshotPointer& snapshot = session_.snapshot();
    classes_->setClasses(session_.classNames());
    classes_->setMix(session_.classMix());
    if (snapshot) help_->setText(coreText(core::modelFamily(snapshot->spec().family).latentHelp));
}

void SlidersPanel::showSnapshot() {
    if (!session_.snapshot()) return;
    const core::LatentStatistics& statistics = session_.snapshot()->statistics();
    // The first figures of a training that say something put the sliders in order; later ones move nothing under a
    // person's hand.
    if (!list_->measured() && statistics.activeCount() > 0) {
        buildSpace();
    } else {
        list_->setStatistics(statistics);
    }
}

void SlidersPanel::random() {
    if (!session_.snapshot()) return;
    const core::Latent sample = core::sampleLatent(session_.snapshot()->latentSize(),
                                                   QRandomGenerator::global()->generate64(), 0, temperature_->value());
    session_.setLatent(session_.withLocks(sample));
    Q_EMIT used();
}

void SlidersPanel::reset() {
    session_.setLatent(session_.withLocks(core::Latent(session_.latent().size(), 0.0F)));
    classes_->unmix();
    Q_EMIT used();
}

void SlidersPanel::copy() {
    if (!session_.snapshot()) return;
    QGuiApplication::clipboard()->setText(
        QString::fromStdString(core::latentToText(session_.latent(), session_.classMix(), session_.classNames())));
    message_->showInfo(tr("The values of all sliders were copied to the clipboard."));
}

void SlidersPanel::paste() {
    if (!session_.snapshot()) return;
    try {
        const std::string text = QGuiApplication::clipboard()->text().toStdString();
        const core::Latent latent = core::latentFromText(text, session_.snapshot()->latentSize());
        const core::ClassMix mix = core::classesFromText(text, session_.classNames());
        message_->clear();
        session_.setLatent(latent);
        session_.setClassMix(mix);
        Q_EMIT used();
    } catch (const core::Error& error) {
        message_->showError(errorText(error));
    }
}

void SlidersPanel::undo() {
    history_.undo();
    Q_EMIT used();
}

void SlidersPanel::redo() {
    history_.redo();
    Q_EMIT used();
}

void SlidersPanel::sort() {
    buildSpace();
}

}  // namespace ui
