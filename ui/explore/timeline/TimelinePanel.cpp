#include "ui/explore/timeline/TimelinePanel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/common/Command.h"
#include "ui/common/MessageLine.h"
#include "ui/common/fields/NumberFields.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/timeline/TimelineFields.h"
#include "ui/explore/timeline/TimelineFiles.h"
#include "ui/explore/timeline/TimelineTrack.h"
#include "ui/export/WriterProgress.h"

namespace ui {

namespace {

constexpr int kNewWeightsMilliseconds = 1000;
constexpr RenderNeeds kStopsNeeds{.priority = 30};
constexpr double kShortest = 0.1;  // seconds of a timeline

}  // namespace

TimelinePanel::TimelinePanel(Session& session, TimelineController& timeline, TimelineFileController& files,
                             ExportController& videos, RenderController& renderer, Theme& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      timeline_(timeline),
      videos_(videos),
      client_(new RenderClient(renderer, kStopsNeeds, this)),
      files_(files),
      track_(new TimelineTrack(theme, this)),
      time_(new QLabel(this)),
      length_(new RealField(this)),
      fields_(new TimelineFields(timeline, this)),
      message_(new MessageLine(theme, this)),
      dialogs_(new TimelineFiles(session, timeline, files, videos, *message_, theme, this)) {
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
    fields->addWidget(fields_);
    // Beside them, and its place is kept: what it says moves nothing.
    message_->setObjectName(QStringLiteral("timeline_message"));
    QSizePolicy kept(QSizePolicy::Ignored, QSizePolicy::Preferred);
    kept.setHeightForWidth(true);
    kept.setRetainSizeWhenHidden(true);
    message_->setSizePolicy(kept);
    fields->addWidget(message_, 1);
    fields->addWidget(new WriterProgress(videos_, QStringLiteral("timeline"), tr("Progress of the video"), this));

    newWeights_.setSingleShot(true);
    newWeights_.setInterval(kNewWeightsMilliseconds);
    connect(&newWeights_, &QTimer::timeout, this, &TimelinePanel::requestImages);
    connectTimeline();
    connect(&files_, &TimelineFileController::busyChanged, this, &TimelinePanel::showState);
    connect(&videos_, &ExportController::busyChanged, this, &TimelinePanel::showState);
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
    connect(open_, &QAction::triggered, dialogs_, &TimelineFiles::askForTimeline);
    connect(save_, &QAction::triggered, dialogs_, &TimelineFiles::askForTimelineToSave);
    connect(video_, &QAction::triggered, dialogs_, &TimelineFiles::askForVideo);
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
                                    .arg(fields_->interpolation(), fields_->easing())
                              : tr("The path was added to the timeline."));
    });
    connect(track_, &TimelineTrack::keyChosen, &timeline_, &TimelineController::choose);
    connect(track_, &TimelineTrack::keyMoved, &timeline_, &TimelineController::move);
    connect(track_, &TimelineTrack::removeRequested, this, &TimelinePanel::remove);
    connect(track_, &TimelineTrack::scrubbed, &timeline_, &TimelineController::seek);
    connect(track_, &TimelineTrack::addRequested, &timeline_, &TimelineController::add);
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

void TimelinePanel::showTimeline() {
    const core::Timeline& timeline = timeline_.timeline();
    track_->setTimeline(timeline);
    track_->setEmptyText(session_.snapshot()
                             ? tr("Press K to add the current latent as the first keyframe. Move the sliders, add "
                                  "another, and play the interpolation between the two.")
                             : tr("Open a model or train one: then its latents can become keyframes here."));
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

// Without keys it is as high as with the first one, and the image above has the rest: what a hand is about to press
// stays where it is. With keys a hand may make it higher.
void TimelinePanel::takeRoom(bool empty) {
    // Emptied under the hand, it keeps its height until it is shown again: nothing jumps.
    if (empty && isVisible()) return;
    setSizePolicy(QSizePolicy::Preferred, empty ? QSizePolicy::Maximum : QSizePolicy::Preferred);
}

void TimelinePanel::showPosition() {
    track_->setPosition(timeline_.position());
    time_->setText(timeline_.canPlay() ? tr("%1 of").arg(locale().toString(timeline_.position(), 'f', 1)) : QString());
}

void TimelinePanel::showState() {
    // Keys of a panel that nobody sees do nothing.
    const bool seen = isVisible();
    const bool model = session_.snapshot() != nullptr;
    add_->setEnabled((seen || active_) && model);
    remove_->setEnabled(seen && timeline_.current() >= 0);
    play_->setEnabled(seen && timeline_.canPlay());
    loop_->setEnabled(model);
    open_->setEnabled(model && !files_.busy());
    save_->setEnabled(!timeline_.empty() && !files_.busy());
    clear_->setEnabled(!timeline_.empty());
    video_->setEnabled(!timeline_.empty() && model && !videos_.busy());
    length_->setEnabled(timeline_.timeline().keys.size() > 1);
}

void TimelinePanel::setActive(bool active) {
    active_ = active;
    showState();
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
