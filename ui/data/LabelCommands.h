#pragma once

#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QString>
#include <cstdint>
#include <functional>
#include <vector>

#include "ui/common/ThumbnailGrid.h"
#include "ui/data/DatasetChoice.h"
#include "ui/explore/Session.h"
#include "ui/jobs/DiskQuestion.h"

class QKeyEvent;
class QMenu;
class QWidget;

namespace ui {

class LargeImage;
class Theme;

/// What a person does with the images that are chosen in a grid, by keys and by their menu: assign them to a class,
/// leave them out, bring them back, look at them. The number keys are the first ten classes of the dataset.
class LabelCommands : public QObject {
    Q_OBJECT

   public:
    /// `grid` is the parent, and of the dialogs and menus.
    LabelCommands(Session& session, DatasetChoice& choice, Theme& theme, ThumbnailGrid& grid);

    /// Class that a number key stands for: 1 to 9, and 0 for the tenth; -1 for other keys.
    static int classOfKey(const QKeyEvent& key);
    /// The key of a class; empty from the eleventh on.
    static QString keyOfClass(int index);

    /// Number keys and those of undo work there, too.
    void addKeysOf(QWidget& widget);
    /// The images that are chosen, to the class with that index in the session's dataset.
    void assign(int classIndex) { assign(grid_.chosen(), classIndex); }
    /// Leaves those out that are chosen, or brings them back where the grid shows those that are left out.
    void leaveOutOrBack() { leaveOutOrBack(grid_.chosen()); }
    void enlarge();

   Q_SIGNALS:
    void told(const QString& sentence);

   protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

   private:
    /// Nothing where it is none of these commands.
    std::function<void()> commandOf(const QObject* watched, const QKeyEvent& key);
    void assign(const std::vector<std::uint32_t>& samples, int classIndex);
    void leaveOutOrBack(const std::vector<std::uint32_t>& samples);
    /// What a command is about that was given to `watched`: in the large image it is that one alone.
    std::vector<std::uint32_t> wantedAt(const QObject* watched) const;
    bool showsLeftOut() const;
    void openMenu(const QPoint& place);
    void addClasses(QMenu& menu);
    void addFile(QMenu& menu);
    void undo();
    void redo();

    Session& session_;
    DatasetChoice& choice_;
    Theme& theme_;
    ThumbnailGrid& grid_;
    QPointer<LargeImage> large_;
    DiskQuestion disk_;
};

}  // namespace ui
