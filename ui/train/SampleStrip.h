#pragma once

#include <QImage>
#include <QWidget>

#include "ui/explore/timeline/SampleFrames.h"
#include "ui/export/SampleDrag.h"
#include "ui/export/VideoController.h"

class QAction;
class QLabel;
class QSlider;

namespace ui {

class MessageLine;
class Theme;

/// The samples of a training over its time: a slider goes back and forth in it, its right end is what comes now.
/// Hidden until there are two sheets. Saves them as a video, and saves or copies the one that is shown. Its actions()
/// are for menus: its own, and that of the view that shows the sheet.
class SampleStrip : public QWidget {
    Q_OBJECT

   public:
    SampleStrip(VideoController& videos, Theme& theme, QWidget* parent = nullptr);

    const SampleFrames& frames() const { return frames_; }
    int columns() const { return columns_; }
    int rows() const { return rows_; }
    void clear();
    /// `atlas` has cells without gaps, `columns` a row.
    void add(std::int64_t step, const QImage& atlas, int columns, int rows);
    /// Goes before all that is there.
    void addPast(const SampleFrames& past, int columns, int rows);
    void dropAfter(std::int64_t step);
    /// The slider is at the right end.
    bool live() const;
    /// A line says what becomes of it.
    void saveVideo(const QString& file);
    /// The same of the sheet that is shown, as a PNG file.
    void saveSheet(const QString& file);

    /// A hand begins to drag the sheet that is shown out of `from`, as the file that saveSheet() writes.
    void dragOut(QWidget* from);

   Q_SIGNALS:
    /// A hand moved the slider there, or what it was at is gone.
    void shown(const QImage& atlas);

   private:
    void buildRow();
    void buildSheetCommands();
    const QImage& shownAtlas() const;
    void connectVideo();
    /// After a change of the frames: the slider stays at `step`, or at the right end.
    void showFrames(bool live, std::int64_t step);
    void showCommands();
    void showText();

    VideoController& videos_;
    SampleFrames frames_;
    int columns_ = 1;
    int rows_ = 1;
    QSlider* slider_;
    QLabel* text_;
    QAction* save_;
    QAction* saveSheet_;
    QAction* copySheet_;
    MessageLine* message_;
    SampleDrag* drag_;
};

}  // namespace ui
