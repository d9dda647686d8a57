#include "ui/explore/timeline/TimelinePanel.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
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
#include "ui/explore/timeline/TimelineTrack.h"
#include "ui/export/ModelRequest.h"
#include "ui/export/VideoDialog.h"
#include "ui/export/WriterProgress.h"

namespace ui {

namespace {

constexpr int kNewWeightsMilliseconds = 1000;
constexpr RenderNeeds kStopsNeeds{.priority = 30};
constexpr double kShortest = 0.1;  // seconds of a timeline

/// Fills a list with the choices that the core knows.
template <typename Value>
void fill(ChoiceField& field, std::span<const core::TimelineChoice<Value>> choices) {
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

TimelinePanel::TimelinePanel(Session& session, TimelineController& timeline, TimelineFileController& files,
                             ExportController& videos, RenderController& renderer, Theme& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      timeline_(timeline),
      videos_(videos),
      client_(new RenderClient(renderer, kStopsNeeds, this)),
      theme_(theme),
      files_(files),
      track_(new TimelineTrack(theme, this)),
      time_(new QLabel(this)),
      path_(new ChoiceField(this)),
      easing_(new ChoiceField(this)),
      length_(new RealField(this)),
      message_(new MessageLine(theme, this)) {
    setObjectName(QStringLiteral("timeline_panel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    column->setSpacing(space::kMedium);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kSmall);
    column->addLayout(buttons);
    buildActions(buttons);
    track_->setObjectName(QStringLiteral("timeline_track"));
    track_->setAccessibleName(tr("Timeline"));
    track_->setToolTip(tr("The keyframes of the timeline. Click anywhere to go there; drag a keyframe to move it."));
    column->addWidget(track_, 1);
    auto* fields = new QHBoxLayout;
    fields->setSpacing(space::kMedium);
    column->addLayout(fields);
    buildFields(fields);
    fields->addWidget(new WriterProgress(videos_, QStringLiteral("timeline"), tr("Progress of the video"), this));

    newWeights_.setSingleShot(true);
    newWeights_.setInterval(kNewWeightsMilliseconds);
    connect(&newWeights_, &QTimer::timeout, this, &TimelinePanel::requestImages);
    connectTimeline();
    connectFiles();
    connectVideos();
    showTimeline();
}

void TimelinePanel::buildActions(QHBoxLayout* row) {
    const auto add = [&](const char* name, const QString& text, const char* image, const QKeySequence& keys,
                         const QString& help) {
        return addCommand(*this, QLatin1String(name), text, QLatin1String(image), keys, help);
    };
    add_ = add("timeline_add", tr("Add keyframe"), "add", QKeySequence(Qt::Key_K),
               tr("Adds the current latent to the timeline as its last keyframe."));
    remove_ = add("timeline_remove", tr("Remove keyframe"), "trash", QKeySequence(Qt::Key_Delete),
                  tr("Removes the selected keyframe from the timeline."));
    play_ = add("timeline_play", tr("Play the timeline"), "play", QKeySequence(Qt::Key_Space),
                tr("Plays the timeline; press again to pause."));
    loop_ = add("timeline_loop", tr("Loop"), "loop", QKeySequence(Qt::CTRL | Qt::Key_L),
                tr("Continues from the last keyframe to the first."));
    loop_->setCheckable(true);
    open_ = add("timeline_open", tr("Open a timeline…"), "open", QKeySequence(Qt::CTRL | Qt::Key_J),
                tr("Opens a saved timeline in place of this one."));
    save_ = add("timeline_save", tr("Save the timeline…"), "save", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J),
                tr("Saves the keyframes and their times to a file, for later or for imago video."));
    clear_ = add("timeline_clear", tr("Remove all keyframes"), "cancel", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K),
                 tr("Starts a new timeline."));
    video_ = add("timeline_video", tr("Save video…"), "video", QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F),
                 tr("Saves the timeline as a video (MP4, WebM or AVI) or as an image sequence (PNG)."));
    for (QAction* action : {add_, remove_}) row->addWidget(commandButton(action, this));
    row->addSpacing(space::kMedium);
    for (QAction* action : {play_, loop_}) row->addWidget(commandButton(action, this));
    row->addSpacing(space::kMedium);
    time_->setObjectName(QStringLiteral("timeline_time"));
    time_->setProperty("muted", true);
    time_->setToolTip(tr("The current time on the timeline."));
    row->addWidget(time_);
    buildLength(row);
    row->addStretch(1);
    for (QAction* action : {open_, save_}) row->addWidget(commandButton(action, this));
    row->addSpacing(space::kMedium);
    QToolButton* video = commandButton(video_, this);
    video->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    video->setIconSize(QSize(22, 16));  // with the gap to the text
    row->addWidget(video);

    connect(add_, &QAction::triggered, &timeline_, &TimelineController::add);
    connect(remove_, &QAction::triggered, this, [this] { remove(timeline_.current()); });
    connect(clear_, &QAction::triggered, this, &TimelinePanel::clear);
    connect(play_, &QAction::triggered, this, [this] {
        if (timeline_.playing())
            timeline_.pause();
        else
            timeline_.play();
    });
    connect(loop_, &QAction::toggled, &timeline_, &TimelineController::setLoop);
    connect(open_, &QAction::triggered, this, &TimelinePanel::askForTimeline);
    connect(save_, &QAction::triggered, this, [this] {
        askForFile(this, tr("Save the timeline"), QStringLiteral("timeline.json"), tr("Timeline (*.json)"),
                   [this](const QString& file) { files_.save(file); });
    });
    connect(video_, &QAction::triggered, this, &TimelinePanel::askForVideo);
}

void TimelinePanel::buildFields(QHBoxLayout* row) {
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
        ways_ << label << field;
    };
    fill(*path_, core::pathKinds());
    add(path_, QStringLiteral("timeline_path"), tr("Interpolation"),
        tr("The path between two keyframes: spherical, which keeps the distance from the center that random latents "
           "have, or linear."));
    fill(*easing_, core::easings());
    add(easing_, QStringLiteral("timeline_easing"), tr("Easing"), tr("How the speed changes between two keyframes."));
    // Beside them, and its place is kept: what it says moves nothing.
    message_->setObjectName(QStringLiteral("timeline_message"));
    QSizePolicy kept(QSizePolicy::Ignored, QSizePolicy::Preferred);
    kept.setHeightForWidth(true);
    kept.setRetainSizeWhenHidden(true);
    message_->setSizePolicy(kept);
    row->addWidget(message_, 1);

    connect(path_, &QComboBox::currentIndexChanged, this,
            [this] { timeline_.setPath(static_cast<core::PathKind>(path_->currentData().toInt())); });
    connect(easing_, &QComboBox::currentIndexChanged, this,
            [this] { timeline_.setEasing(static_cast<core::Easing>(easing_->currentData().toInt())); });
}

void TimelinePanel::buildLength(QHBoxLayout* row) {
    length_->setObjectName(QStringLiteral("timeline_length"));
    length_->setAccessibleName(tr("Duration"));
    length_->setToolTip(tr("Duration of the whole timeline; the times between keyframes scale with it."));
    length_->setDecimals(1);
    length_->setScale(0, core::kLongestWay, 10);
    length_->setTrailingZeros(true);
    length_->setSuffix(tr(" s"));
    length_->setSpecialValueText(QStringLiteral("–"));  // there is no way to go yet
    length_->setKeyboardTracking(false);
    row->addWidget(length_);
    connect(length_, &QDoubleSpinBox::valueChanged, this,
            [this](double seconds) { timeline_.setDuration(std::max(kShortest, seconds)); });
}

void TimelinePanel::connectTimeline() {
    connect(&timeline_, &TimelineController::changed, this, [this] {
        message_->clear();
        showTimeline();
        requestImages();
    });
    connect(&timeline_, &TimelineController::positionChanged, this, &TimelinePanel::showPosition);
    connect(&timeline_, &TimelineController::currentChanged, this, [this](int key) {
        track_->setCurrent(key);
        showState();
    });
    connect(&timeline_, &TimelineController::playingChanged, this, [this](bool playing) {
        play_->setIcon(icon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
        play_->setText(playing ? tr("Pause the timeline") : tr("Play the timeline"));
    });
    connect(&timeline_, &TimelineController::outgrown, this, [this] {
        drawn_.clear();
        message_->showInfo(
            tr("The keyframes belong to another model and do not fit this one, so a new timeline was started."));
    });
    connect(&timeline_, &TimelineController::pathAdded, this, [this](const core::Timeline& before) {
        offerBack(before, before.keys.empty()
                              ? tr("The path is now a timeline: Interpolation is set to “%1” and Easing to “%2”.")
                                    .arg(path_->currentText(), easing_->currentText())
                              : tr("The path was added to the timeline."));
    });
    connect(track_, &TimelineTrack::keyChosen, &timeline_, &TimelineController::choose);
    connect(track_, &TimelineTrack::keyMoved, &timeline_, &TimelineController::move);
    connect(track_, &TimelineTrack::removeRequested, this, &TimelinePanel::remove);
    connect(track_, &TimelineTrack::scrubbed, &timeline_, &TimelineController::seek);
    connect(track_, &TimelineTrack::addRequested, &timeline_, &TimelineController::add);
    connect(&session_, &Session::modelChanged, this, [this] {
        if (std::exchange(foreign_, false)) message_->clear();  // it spoke of the model before
    });
    connect(&session_, &Session::latentSpaceChanged, this, [this] {
        drawn_.clear();
        showImages();
        showTimeline();
    });
    connect(&session_, &Session::snapshotChanged, this, [this] {
        if (drawn_.empty())
            requestImages();
        else if (!newWeights_.isActive())
            newWeights_.start();
    });
    connect(client_, &RenderClient::ready, this, [this](const RenderResult& result) {
        if (!session_.snapshot()) return;  // the model was closed while they were drawn
        drawn_.set(result.atlas, result.latents, result.classes);
        showImages();
    });
    connect(client_, &RenderClient::failed, this, &TimelinePanel::showError);
}

void TimelinePanel::showError(const QString& sentence) {
    message_->showError(sentence);
}

void TimelinePanel::showInfo(const QString& sentence) {
    message_->showInfo(sentence);
}

void TimelinePanel::remove(int keyframe) {
    const core::Timeline before = timeline_.timeline();
    timeline_.remove(keyframe);
    if (timeline_.timeline() != before) offerBack(before, tr("The keyframe was removed."));
}

void TimelinePanel::clear() {
    const core::Timeline before = timeline_.timeline();
    timeline_.clear();
    offerBack(before, tr("All keyframes were removed."));
}

// Until the next change: it would undo that, too.
void TimelinePanel::offerBack(const core::Timeline& before, const QString& sentence) {
    message_->offer(sentence, tr("Undo"), [this, before] { timeline_.putBack(before); });
}

void TimelinePanel::connectFiles() {
    connect(&files_, &TimelineFileController::busyChanged, this, &TimelinePanel::showState);
    connect(&files_, &TimelineFileController::failed, message_, &MessageLine::showError);
    connect(&files_, &TimelineFileController::saved, this, &TimelinePanel::tellSaved);
    connect(&files_, &TimelineFileController::opened, this, [this](const QString& file, bool foreign) {
        const QString name = QFileInfo(file).fileName();
        foreign_ = foreign;
        if (foreign)
            message_->note(
                tr("Opened %1. It was made with another model: here its keyframes give other samples.").arg(name));
        else
            message_->showInfo(tr("Opened %1.").arg(name));
    });
}

void TimelinePanel::tellSaved(const QString& file) {
    message_->showInfo(tr("Saved %1.").arg(QFileInfo(file).fileName()));
    message_->setToolTip(file);
}

void TimelinePanel::connectVideos() {
    connect(&videos_, &ExportController::busyChanged, this, &TimelinePanel::showState);
    connect(&videos_, &ExportController::finished, this, &TimelinePanel::tellSaved);
    connect(&videos_, &ExportController::cancelled, this,
            [this] { message_->showInfo(tr("The video was cancelled; nothing was saved.")); });
    connect(&videos_, &ExportController::failed, message_, &MessageLine::showError);
}

void TimelinePanel::askForVideo() {
    if (timeline_.empty() || !session_.snapshot()) return;
    timeline_.pause();
    if (core::exportersFor(core::ExportSubject::timeline, session_.snapshot()->spec().sample).empty()) {
        showError(tr("No export format writes a timeline of this model's samples; open another model."));
        return;
    }
    core::ExportRequest request = modelRequest(session_);
    request.timeline = timeline_.timeline();
    auto* dialog = new VideoDialog(std::move(request), theme_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { saveVideo(dialog->exporter(), dialog->request(), dialog->file()); });
    dialog->open();
}

void TimelinePanel::saveVideo(const core::Exporter& exporter, core::ExportRequest request, const QString& file) {
    message_->clear();
    videos_.start(exporter, std::move(request), exportThreads(session_), file);
}

void TimelinePanel::askForTimeline() {
    auto* dialog = new QFileDialog(this, tr("Open a timeline"));
    dialog->setObjectName(QStringLiteral("timeline_open_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Timeline (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, &files_, &TimelineFileController::open);
    dialog->open();
}

void TimelinePanel::showTimeline() {
    const core::Timeline& timeline = timeline_.timeline();
    track_->setTimeline(timeline);
    track_->setEmptyText(session_.snapshot()
                             ? tr("Press K to add the current latent as the first keyframe. Move the sliders, add "
                                  "another, and play the interpolation between the two.")
                             : tr("Open a model or train one: then its latents can become keyframes here."));
    choose(*path_, timeline.path);
    choose(*easing_, timeline.easing);
    {
        const QSignalBlocker quiet(length_);
        length_->setValue(timeline.duration());
    }
    {
        const QSignalBlocker quiet(loop_);
        loop_->setChecked(timeline.loop);
    }
    showImages();
    showPosition();
    showState();
    takeRoom(timeline.keys.empty());
}

// Without keys the image above has the room. With the first one comes what they need, and a hand may make it smaller or
// larger then.
void TimelinePanel::takeRoom(bool empty) {
    // Emptied under the hand, it keeps its room until it is shown again: nothing jumps.
    if (empty && !empty_ && isVisible()) return;
    for (QWidget* field : ways_) field->setVisible(!empty);
    setSizePolicy(QSizePolicy::Preferred, empty ? QSizePolicy::Maximum : QSizePolicy::Preferred);
    if (std::exchange(empty_, empty) == empty || empty || !isVisible()) return;
    setMinimumHeight(sizeHint().height());
    for (QWidget* widget = this; widget != nullptr; widget = widget->isWindow() ? nullptr : widget->parentWidget())
        if (widget->layout() != nullptr) widget->layout()->activate();
    setMinimumHeight(0);
}

void TimelinePanel::showPosition() {
    track_->setPosition(timeline_.position());
    time_->setText(timeline_.canPlay() ? tr("%1 of").arg(locale().toString(timeline_.position(), 'f', 1)) : QString());
}

void TimelinePanel::showState() {
    // Keys of a panel that nobody sees do nothing.
    const bool seen = isVisible();
    const bool model = session_.snapshot() != nullptr;
    add_->setEnabled(seen && model);
    remove_->setEnabled(seen && timeline_.current() >= 0);
    play_->setEnabled(seen && timeline_.canPlay());
    loop_->setEnabled(model);
    open_->setEnabled(model && !files_.busy());
    save_->setEnabled(!timeline_.empty() && !files_.busy());
    clear_->setEnabled(!timeline_.empty());
    video_->setEnabled(!timeline_.empty() && model && !videos_.busy());
    length_->setEnabled(timeline_.timeline().keys.size() > 1);
}

void TimelinePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    takeRoom(timeline_.empty());
    requestImages();
    showState();
}

void TimelinePanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    timeline_.pause();
    showState();
}

void TimelinePanel::showImages() {
    track_->setImages(drawn_.of(timeline_.timeline()));
}

// A panel that nobody sees draws nothing; showEvent() catches up.
void TimelinePanel::requestImages() {
    if (!isVisible()) return;
    std::vector<core::Latent> latents;
    std::vector<core::ClassMix> classes;
    for (const core::Keyframe& key : timeline_.timeline().keys) {
        latents.push_back(key.latent);
        classes.push_back(key.classes);
    }
    const int columns = static_cast<int>(latents.size());
    client_->request(session_.snapshot(), std::move(latents), columns, std::move(classes));
}

}  // namespace ui
