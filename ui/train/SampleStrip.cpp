#include "ui/train/SampleStrip.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "core/exporting/VideoFile.h"
#include "ui/common/Command.h"
#include "ui/common/MessageLine.h"
#include "ui/common/SavedFile.h"
#include "ui/common/fields/SaveDialog.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/export/WriterProgress.h"

namespace ui {

namespace {

QString videoFilter() {
    QStringList filters;
    for (const core::VideoFormat& format : core::videoFormats())
        filters.append(QStringLiteral("%1 (*.%2)").arg(coreText(format.label), QString::fromLatin1(format.extension)));
    return filters.join(QStringLiteral(";;"));
}

}  // namespace

SampleStrip::SampleStrip(VideoController& videos, Theme& theme, QWidget* parent)
    : QWidget(parent),
      videos_(videos),
      slider_(new QSlider(Qt::Horizontal, this)),
      text_(new QLabel(this)),
      save_(new QAction(icon(QStringLiteral("video")), tr("Save samples as video…"), this)),
      saveSheet_(new QAction(icon(QStringLiteral("save")), tr("Save these samples…"), this)),
      copySheet_(new QAction(icon(QStringLiteral("copy")), tr("Copy these samples"), this)),
      message_(new MessageLine(theme, this)),
      drag_(new SampleDrag(this)) {
    setObjectName(QStringLiteral("sample_strip"));
    slider_->setObjectName(QStringLiteral("sample_slider"));
    slider_->setAccessibleName(tr("Samples during the training"));
    slider_->setToolTip(tr("Shows earlier samples of this training; the newest are at the right end."));
    slider_->setFocusPolicy(Qt::StrongFocus);
    text_->setObjectName(QStringLiteral("sample_step"));
    const QKeySequence keys(Qt::CTRL | Qt::ALT | Qt::Key_V);
    save_->setObjectName(QStringLiteral("samples_save_video"));
    save_->setShortcut(keys);
    save_->setToolTip(
        tr("Saves the samples of this training as a video (%1).").arg(keys.toString(QKeySequence::NativeText)));
    save_->setStatusTip(tr("Saves the samples of this training as a video"));
    markForFiles(*save_);
    addAction(save_);
    message_->setObjectName(QStringLiteral("sample_message"));
    buildRow();
    buildSheetCommands();
    connectVideo();
    connect(slider_, &QSlider::valueChanged, this, [this](int value) {
        showText();
        if (value < frames_.count()) Q_EMIT shown(frames_.frame(value).atlas);
    });
    connect(save_, &QAction::triggered, this, [this] {
        askForFile(this, tr("Save samples as video"), QStringLiteral("samples.mp4"), videoFilter(),
                   [this](const QString& file) { saveVideo(file); });
    });
    showFrames(true, 0);
}

void SampleStrip::buildRow() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kSmall, space::kPanel, space::kSmall);
    column->setSpacing(space::kSmall);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kLarge);
    column->addLayout(row);
    column->addWidget(message_);
    row->addWidget(slider_, 1);
    row->addWidget(text_);
    auto* button = new QToolButton(this);
    button->setDefaultAction(save_);
    button->setObjectName(save_->objectName() + QStringLiteral("_button"));
    button->setAccessibleName(save_->text());
    button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(button);
    row->addWidget(new WriterProgress(videos_, QStringLiteral("sample"), tr("Progress of the video"), this));
}

void SampleStrip::buildSheetCommands() {
    saveSheet_->setObjectName(QStringLiteral("samples_save_sheet"));
    saveSheet_->setStatusTip(tr("Saves the samples that are shown as one PNG file."));
    copySheet_->setObjectName(QStringLiteral("samples_copy_sheet"));
    copySheet_->setStatusTip(tr("Copies the samples that are shown as one image to the clipboard."));
    addActions({saveSheet_, copySheet_});
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(saveSheet_, &QAction::triggered, this, [this] {
        askForFile(this, tr("Save these samples"), QStringLiteral("samples.png"), tr("PNG image (*.png)"),
                   [this](const QString& file) { saveSheet(file); });
    });
    connect(copySheet_, &QAction::triggered, this, [this] {
        if (frames_.empty()) return;
        QGuiApplication::clipboard()->setImage(shownAtlas());
        message_->showInfo(tr("The samples were copied to the clipboard."));
    });
}

const QImage& SampleStrip::shownAtlas() const {
    return frames_.frame(slider_->value()).atlas;
}

void SampleStrip::saveSheet(const QString& file) {
    if (frames_.empty()) return;
    message_->clear();
    videos_.saveSheet(frames_.frame(slider_->value()), columns_, rows_, file);
}

void SampleStrip::dragOut(QWidget* from) {
    if (frames_.empty()) return;
    const SampleFrames::Frame& frame = frames_.frame(slider_->value());
    drag_->begin({from, sheetOf(frame, columns_, rows_), sheetRecipe(frame, columns_, rows_)});
}

void SampleStrip::connectVideo() {
    drag_->setObjectName(QStringLiteral("train_drag"));
    connect(drag_, &SampleDrag::failed, message_, &MessageLine::showError);
    connect(&videos_, &VideoController::busyChanged, this, &SampleStrip::showCommands);
    connect(&videos_, &VideoController::finished, this, [this](const QString& file) { tellSaved(*message_, file); });
    connect(&videos_, &VideoController::cancelled, this,
            [this] { message_->showInfo(tr("Cancelled. No video was saved.")); });
    connect(&videos_, &VideoController::failed, message_, &MessageLine::showError);
}

void SampleStrip::saveVideo(const QString& file) {
    message_->clear();
    videos_.start(frames_, columns_, rows_, file);
}

bool SampleStrip::live() const {
    return slider_->value() == slider_->maximum();
}

void SampleStrip::clear() {
    frames_.clear();
    message_->clear();
    showFrames(true, 0);
}

void SampleStrip::add(std::int64_t step, const QImage& atlas, int columns, int rows) {
    const bool wasLive = live();
    const std::int64_t at = frames_.empty() ? 0 : frames_.frame(slider_->value()).step;
    columns_ = columns;
    rows_ = rows;
    frames_.add(step, atlas);
    showFrames(wasLive, at);
}

void SampleStrip::addPast(const SampleFrames& past, int columns, int rows) {
    if (past.empty()) return;
    const bool wasLive = live();
    const std::int64_t at = frames_.empty() ? 0 : frames_.frame(slider_->value()).step;
    SampleFrames all = past;
    if (frames_.empty()) {
        columns_ = columns;
        rows_ = rows;
    } else {
        all.dropAfter(frames_.frame(0).step - 1);
    }
    for (int index = 0; index < frames_.count(); ++index)
        all.add(frames_.frame(index).step, frames_.frame(index).atlas);
    frames_ = std::move(all);
    showFrames(wasLive, at);
}

void SampleStrip::dropAfter(std::int64_t step) {
    if (frames_.empty()) return;
    const bool wasLive = live();
    const std::int64_t at = frames_.frame(slider_->value()).step;
    frames_.dropAfter(step);
    showFrames(wasLive, at);
    // What the slider was at may be gone.
    if (!frames_.empty() && !wasLive) Q_EMIT shown(frames_.frame(slider_->value()).atlas);
}

void SampleStrip::showFrames(bool live, std::int64_t step) {
    {
        const QSignalBlocker quiet(slider_);
        const int last = std::max(0, frames_.count() - 1);
        slider_->setRange(0, last);
        slider_->setPageStep(std::max(1, last / 10));
        slider_->setValue(live || frames_.empty() ? last : frames_.indexOf(step));
    }
    setVisible(frames_.count() > 1);
    showCommands();
    showText();
}

void SampleStrip::showCommands() {
    save_->setEnabled(frames_.count() > 1 && !videos_.busy());
    saveSheet_->setEnabled(!frames_.empty() && !videos_.busy());
    copySheet_->setEnabled(!frames_.empty());
}

void SampleStrip::showText() {
    if (frames_.empty()) {
        text_->clear();
        return;
    }
    const auto number = [this](std::int64_t step) { return locale().toString(static_cast<qlonglong>(step)); };
    const QString last = number(frames_.newest().step);
    text_->setText(live() ? tr("step %1").arg(last)
                          : tr("step %1 of %2").arg(number(frames_.frame(slider_->value()).step), last));
}

}  // namespace ui
