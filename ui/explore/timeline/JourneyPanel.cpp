#include "ui/explore/timeline/JourneyPanel.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/common/Command.h"
#include "ui/common/MessageLine.h"
#include "ui/common/fields/ChoiceField.h"
#include "ui/common/fields/NumberFields.h"
#include "ui/common/fields/SaveDialog.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/timeline/JourneyTimeline.h"
#include "ui/export/FilmDialog.h"
#include "ui/export/ModelRequest.h"

namespace ui {

namespace {

constexpr int kNewWeightsMilliseconds = 1000;
constexpr RenderNeeds kStopsNeeds{.priority = 30};
constexpr double kShortest = 0.1;  // seconds of a journey

/// Fills a list with the choices that the core knows.
template <typename Value>
void fill(ChoiceField& field, std::span<const core::JourneyChoice<Value>> choices) {
    for (const auto& choice : choices) {
        field.addItem(coreText(choice.label), static_cast<int>(choice.value));
        field.setItemData(field.count() - 1, coreText(choice.help), Qt::ToolTipRole);
    }
}

template <typename Value>
void choose(ChoiceField& field, Value value) {
    const QSignalBlocker quiet(field);
    field.setCurrentIndex(field.findData(static_cast<int>(value)));
}

}  // namespace

JourneyPanel::JourneyPanel(Session& session, JourneyController& journey, JourneyFileController& files,
                           ExportController& films, RenderController& renderer, Theme& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      journey_(journey),
      films_(films),
      client_(new RenderClient(renderer, kStopsNeeds, this)),
      theme_(theme),
      files_(files),
      timeline_(new JourneyTimeline(theme, this)),
      time_(new QLabel(this)),
      path_(new ChoiceField(this)),
      easing_(new ChoiceField(this)),
      length_(new RealField(this)),
      progress_(new QProgressBar(this)),
      cancel_(new QToolButton(this)),
      message_(new MessageLine(theme, this)) {
    setObjectName(QStringLiteral("journey_panel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kMedium, space::kPanel, space::kMedium);
    column->setSpacing(space::kMedium);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kSmall);
    column->addLayout(buttons);
    buildActions(buttons);
    timeline_->setObjectName(QStringLiteral("journey_timeline"));
    timeline_->setAccessibleName(tr("Journey"));
    timeline_->setToolTip(
        tr("The stops of the journey over its time. Click anywhere to go there; drag a stop to move it."));
    column->addWidget(timeline_, 1);
    auto* fields = new QHBoxLayout;
    fields->setSpacing(space::kMedium);
    column->addLayout(fields);
    buildFields(fields);
    buildProgress(fields);

    newWeights_.setSingleShot(true);
    newWeights_.setInterval(kNewWeightsMilliseconds);
    connect(&newWeights_, &QTimer::timeout, this, &JourneyPanel::requestPictures);
    connectJourney();
    connectFiles();
    connectFilms();
    showJourney();
}

void JourneyPanel::buildActions(QHBoxLayout* row) {
    const auto add = [&](const char* name, const QString& text, const char* picture, const QKeySequence& keys,
                         const QString& help) {
        return addCommand(*this, QLatin1String(name), text, QLatin1String(picture), keys, help);
    };
    add_ = add("journey_add", tr("Keep as a stop"), "add", QKeySequence(Qt::Key_K),
               tr("Keeps the picture where the sliders stand as the last stop of the journey."));
    remove_ = add("journey_remove", tr("Remove the stop"), "trash", QKeySequence(Qt::Key_Delete),
                  tr("Removes the chosen stop from the journey."));
    play_ = add("journey_play", tr("Play the journey"), "play", QKeySequence(Qt::Key_Space),
                tr("Goes along the journey, and stops there when pressed again."));
    loop_ = add("journey_loop", tr("Loop"), "loop", QKeySequence(Qt::CTRL | Qt::Key_L),
                tr("Goes on from the last stop to the first."));
    loop_->setCheckable(true);
    open_ = add("journey_open", tr("Open a journey…"), "open", QKeySequence(Qt::CTRL | Qt::Key_J),
                tr("Opens a journey that was saved, in place of this one."));
    save_ = add("journey_save", tr("Save the journey…"), "save", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J),
                tr("Saves the stops and their times as a file, for later or for imago film."));
    clear_ = add("journey_clear", tr("Remove all stops"), "cancel", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K),
                 tr("Begins a new journey."));
    film_ = add("journey_film", tr("Save film…"), "video", QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F),
                tr("Writes the journey as an MP4 or WebM film, or as PNG files."));
    for (QAction* action : {add_, remove_}) row->addWidget(commandButton(action, this));
    row->addSpacing(space::kMedium);
    for (QAction* action : {play_, loop_}) row->addWidget(commandButton(action, this));
    row->addSpacing(space::kMedium);
    time_->setObjectName(QStringLiteral("journey_time"));
    time_->setProperty("muted", true);
    time_->setToolTip(tr("Where on the journey the picture is."));
    row->addWidget(time_);
    buildLength(row);
    row->addStretch(1);
    for (QAction* action : {open_, save_}) row->addWidget(commandButton(action, this));
    row->addSpacing(space::kMedium);
    QToolButton* film = commandButton(film_, this);
    film->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    film->setIconSize(QSize(22, 16));  // with the gap to the text
    row->addWidget(film);

    connect(add_, &QAction::triggered, &journey_, &JourneyController::add);
    connect(remove_, &QAction::triggered, this, [this] { remove(journey_.current()); });
    connect(clear_, &QAction::triggered, this, &JourneyPanel::clear);
    connect(play_, &QAction::triggered, this, [this] {
        if (journey_.playing())
            journey_.pause();
        else
            journey_.play();
    });
    connect(loop_, &QAction::toggled, &journey_, &JourneyController::setLoop);
    connect(open_, &QAction::triggered, this, &JourneyPanel::askForJourney);
    connect(save_, &QAction::triggered, this, [this] {
        askForFile(this, tr("Save the journey"), QStringLiteral("journey.json"), tr("Journey (*.json)"),
                   [this](const QString& file) { files_.save(file); });
    });
    connect(film_, &QAction::triggered, this, &JourneyPanel::askForFilm);
}

void JourneyPanel::buildFields(QHBoxLayout* row) {
    const auto add = [&](QWidget* field, const QString& name, const QString& text, const QString& help) {
        auto* label = new QLabel(text, this);
        label->setBuddy(field);
        label->setToolTip(help);
        field->setObjectName(name);
        field->setAccessibleName(text);
        field->setToolTip(help);
        row->addWidget(label);
        row->addWidget(field);
        row->addSpacing(space::kSmall);
    };
    fill(*path_, core::pathKinds());
    add(path_, QStringLiteral("journey_path"), tr("Way"),
        tr("How the journey goes from stop to stop: on a great circle, which stays where the model has learned to "
           "draw, or straight."));
    fill(*easing_, core::easings());
    add(easing_, QStringLiteral("journey_easing"), tr("Speed"), tr("How the speed changes between two stops."));
    // Beside them, and its place is kept: what it says moves nothing.
    message_->setObjectName(QStringLiteral("journey_message"));
    QSizePolicy kept(QSizePolicy::Ignored, QSizePolicy::Preferred);
    kept.setHeightForWidth(true);
    kept.setRetainSizeWhenHidden(true);
    message_->setSizePolicy(kept);
    row->addWidget(message_, 1);

    connect(path_, &QComboBox::currentIndexChanged, this,
            [this] { journey_.setPath(static_cast<core::PathKind>(path_->currentData().toInt())); });
    connect(easing_, &QComboBox::currentIndexChanged, this,
            [this] { journey_.setEasing(static_cast<core::Easing>(easing_->currentData().toInt())); });
}

void JourneyPanel::buildLength(QHBoxLayout* row) {
    length_->setObjectName(QStringLiteral("journey_length"));
    length_->setAccessibleName(tr("Length"));
    length_->setToolTip(tr("How long the whole journey takes; all ways become longer or shorter alike."));
    length_->setDecimals(1);
    length_->setScale(0, core::kLongestWay, 10);
    length_->setTrailingZeros(true);
    length_->setSuffix(tr(" s"));
    length_->setSpecialValueText(QStringLiteral("–"));  // there is no way to go yet
    length_->setKeyboardTracking(false);
    row->addWidget(length_);
    connect(length_, &QDoubleSpinBox::valueChanged, this,
            [this](double seconds) { journey_.setDuration(std::max(kShortest, seconds)); });
}

void JourneyPanel::buildProgress(QHBoxLayout* row) {
    progress_->setObjectName(QStringLiteral("journey_progress"));
    progress_->setAccessibleName(tr("Progress of the film"));
    progress_->setToolTip(tr("How much of the film is written."));
    progress_->setTextVisible(false);
    progress_->setFixedWidth(96);
    row->addWidget(progress_);
    cancel_->setObjectName(QStringLiteral("journey_cancel"));
    cancel_->setIcon(icon(QStringLiteral("cancel")));
    cancel_->setAccessibleName(tr("Cancel the film"));
    cancel_->setToolTip(tr("Ends the saving of the film. What was written so far is removed."));
    cancel_->setFocusPolicy(Qt::TabFocus);
    row->addWidget(cancel_);
    progress_->hide();
    cancel_->hide();
}

void JourneyPanel::connectJourney() {
    connect(&journey_, &JourneyController::changed, this, [this] {
        message_->clear();
        showJourney();
        requestPictures();
    });
    connect(&journey_, &JourneyController::positionChanged, this, &JourneyPanel::showPosition);
    connect(&journey_, &JourneyController::currentChanged, this, [this](int key) {
        timeline_->setCurrent(key);
        showState();
    });
    connect(&journey_, &JourneyController::playingChanged, this, [this](bool playing) {
        play_->setIcon(icon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
        play_->setText(playing ? tr("Pause the journey") : tr("Play the journey"));
    });
    connect(&journey_, &JourneyController::outgrown, this, [this] {
        drawn_.clear();
        message_->showInfo(tr("The stops were of another model and do not fit this one, so the journey begins anew."));
    });
    connect(&journey_, &JourneyController::pathAdded, this, [this](const core::Journey& before) {
        offerBack(before, before.keys.empty() ? tr("The path is a journey now: Way is set to “%1” and Speed to “%2”.")
                                                    .arg(path_->currentText(), easing_->currentText())
                                              : tr("The path was added to the journey."));
    });
    connect(timeline_, &JourneyTimeline::keyChosen, &journey_, &JourneyController::choose);
    connect(timeline_, &JourneyTimeline::keyMoved, &journey_, &JourneyController::move);
    connect(timeline_, &JourneyTimeline::removeRequested, this, &JourneyPanel::remove);
    connect(timeline_, &JourneyTimeline::scrubbed, &journey_, &JourneyController::seek);
    connect(timeline_, &JourneyTimeline::addRequested, &journey_, &JourneyController::add);
    connect(&session_, &Session::modelChanged, this, [this] {
        if (std::exchange(foreign_, false)) message_->clear();  // it spoke of the model before
    });
    connect(&session_, &Session::latentSpaceChanged, this, [this] {
        drawn_.clear();
        showPictures();
        showJourney();
    });
    connect(&session_, &Session::snapshotChanged, this, [this] {
        if (drawn_.empty())
            requestPictures();
        else if (!newWeights_.isActive())
            newWeights_.start();
    });
    connect(client_, &RenderClient::ready, this, [this](const RenderResult& result) {
        if (!session_.snapshot()) return;  // the model was closed while they were drawn
        drawn_.set(result.atlas, result.latents, result.classes);
        showPictures();
    });
    connect(client_, &RenderClient::failed, this, &JourneyPanel::showError);
}

void JourneyPanel::showError(const QString& sentence) {
    message_->showError(sentence);
}

void JourneyPanel::showInfo(const QString& sentence) {
    message_->showInfo(sentence);
}

void JourneyPanel::remove(int stop) {
    const core::Journey before = journey_.journey();
    journey_.remove(stop);
    if (journey_.journey() != before) offerBack(before, tr("The stop was removed."));
}

void JourneyPanel::clear() {
    const core::Journey before = journey_.journey();
    journey_.clear();
    offerBack(before, tr("All stops were removed."));
}

// Until the next change: it would undo that, too.
void JourneyPanel::offerBack(const core::Journey& before, const QString& sentence) {
    message_->offer(sentence, tr("Undo"), [this, before] { journey_.putBack(before); });
}

void JourneyPanel::connectFiles() {
    connect(&files_, &JourneyFileController::busyChanged, this, &JourneyPanel::showState);
    connect(&files_, &JourneyFileController::failed, message_, &MessageLine::showError);
    connect(&files_, &JourneyFileController::saved, this, &JourneyPanel::tellSaved);
    connect(&files_, &JourneyFileController::opened, this, [this](const QString& file, bool foreign) {
        const QString name = QFileInfo(file).fileName();
        foreign_ = foreign;
        message_->showInfo(
            foreign ? tr("Opened %1. It was made with another model: here its stops show other pictures.").arg(name)
                    : tr("Opened %1.").arg(name));
    });
}

void JourneyPanel::tellSaved(const QString& file) {
    message_->showInfo(tr("Saved %1.").arg(QFileInfo(file).fileName()));
    message_->setToolTip(file);
}

void JourneyPanel::connectFilms() {
    connect(cancel_, &QToolButton::clicked, &films_, &ExportController::cancel);
    connect(&films_, &ExportController::busyChanged, this, [this](bool busy) {
        progress_->setVisible(busy);
        cancel_->setVisible(busy);
        showState();
    });
    connect(&films_, &ExportController::progress, this, [this](int done, int total) {
        progress_->setRange(0, total);
        progress_->setValue(done);
    });
    connect(&films_, &ExportController::finished, this, &JourneyPanel::tellSaved);
    connect(&films_, &ExportController::cancelled, this,
            [this] { message_->showInfo(tr("The film was cancelled; nothing is left of it.")); });
    connect(&films_, &ExportController::failed, message_, &MessageLine::showError);
}

void JourneyPanel::askForFilm() {
    if (journey_.empty() || !session_.snapshot()) return;
    journey_.pause();
    if (core::exportersFor(core::ExportSubject::timeline, session_.snapshot()->spec().sample).empty()) {
        showError(tr("No export writes a timeline of this model's samples; open another model."));
        return;
    }
    core::ExportRequest request = modelRequest(session_);
    request.timeline = journey_.journey();
    auto* dialog = new FilmDialog(std::move(request), theme_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { saveFilm(dialog->exporter(), dialog->request(), dialog->file()); });
    dialog->open();
}

void JourneyPanel::saveFilm(const core::Exporter& exporter, core::ExportRequest request, const QString& file) {
    message_->clear();
    progress_->setValue(0);
    films_.start(exporter, std::move(request), exportThreads(session_), file);
}

void JourneyPanel::askForJourney() {
    auto* dialog = new QFileDialog(this, tr("Open a journey"));
    dialog->setObjectName(QStringLiteral("journey_open_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Journey (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, &files_, &JourneyFileController::open);
    dialog->open();
}

void JourneyPanel::showJourney() {
    const core::Journey& journey = journey_.journey();
    timeline_->setJourney(journey);
    timeline_->setEmptyText(session_.snapshot()
                                ? tr("Press K to keep this picture as the first stop. Move the sliders, keep another, "
                                     "and play the way from one to the other.")
                                : tr("Open a model or train one: then its pictures can become stops here."));
    choose(*path_, journey.path);
    choose(*easing_, journey.easing);
    {
        const QSignalBlocker quiet(length_);
        length_->setValue(journey.duration());
    }
    {
        const QSignalBlocker quiet(loop_);
        loop_->setChecked(journey.loop);
    }
    showPictures();
    showPosition();
    showState();
}

void JourneyPanel::showPosition() {
    timeline_->setPosition(journey_.position());
    time_->setText(journey_.canPlay() ? tr("%1 of").arg(locale().toString(journey_.position(), 'f', 1)) : QString());
}

void JourneyPanel::showState() {
    // Keys of a panel that nobody sees do nothing.
    const bool seen = isVisible();
    const bool model = session_.snapshot() != nullptr;
    add_->setEnabled(seen && model);
    remove_->setEnabled(seen && journey_.current() >= 0);
    play_->setEnabled(seen && journey_.canPlay());
    loop_->setEnabled(model);
    open_->setEnabled(model && !files_.busy());
    save_->setEnabled(!journey_.empty() && !files_.busy());
    clear_->setEnabled(!journey_.empty());
    film_->setEnabled(!journey_.empty() && model && !films_.busy());
    length_->setEnabled(journey_.journey().keys.size() > 1);
}

void JourneyPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    requestPictures();
    showState();
}

void JourneyPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    journey_.pause();
    showState();
}

void JourneyPanel::showPictures() {
    timeline_->setPictures(drawn_.of(journey_.journey()));
}

// A panel that nobody sees draws nothing; showEvent() catches up.
void JourneyPanel::requestPictures() {
    if (!isVisible()) return;
    std::vector<core::Latent> latents;
    std::vector<core::ClassMix> classes;
    for (const core::JourneyKey& key : journey_.journey().keys) {
        latents.push_back(key.latent);
        classes.push_back(key.classes);
    }
    const int columns = static_cast<int>(latents.size());
    client_->request(session_.snapshot(), std::move(latents), columns, std::move(classes));
}

}  // namespace ui
