#include "ui/data/LabelCommands.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <algorithm>

#include "core/dataset/care/ClassEdits.h"
#include "ui/common/SavedFile.h"
#include "ui/common/theme/Icon.h"
#include "ui/data/LargeImage.h"
#include "ui/jobs/DiskLook.h"

namespace ui {

namespace {

constexpr int kNumberKeys = 10;
constexpr int kMostInMenu = 30;  // classes: more are chosen in the list of classes

QAction* addTo(QMenu& menu, const char* name, const QString& text, const QString& keys, const char* iconName,
               std::function<void()> run) {
    // The keys are those of the grid alone: as shortcuts they would be taken from others.
    QAction* action = menu.addAction(keys.isEmpty() ? text : text + QLatin1Char('\t') + keys);
    action->setObjectName(QLatin1String(name));
    if (iconName != nullptr) action->setIcon(icon(QLatin1String(iconName)));
    QObject::connect(action, &QAction::triggered, &menu, [run = std::move(run)] { run(); });
    return action;
}

QString keyText(const QKeySequence& keys) {
    return keys.toString(QKeySequence::NativeText);
}

}  // namespace

LabelCommands::LabelCommands(Session& session, DatasetChoice& choice, Theme& theme, ThumbnailGrid& grid)
    : QObject(&grid), session_(session), choice_(choice), theme_(theme), grid_(grid) {
    addKeysOf(grid_);
    connect(&grid_, &ThumbnailGrid::enlargeRequested, this, &LabelCommands::enlarge);
    connect(&grid_, &ThumbnailGrid::menuRequested, this, &LabelCommands::openMenu);
}

int LabelCommands::classOfKey(const QKeyEvent& key) {
    if ((key.modifiers() & ~Qt::KeypadModifier) != 0) return -1;
    if (key.key() < Qt::Key_0 || key.key() > Qt::Key_9) return -1;
    return key.key() == Qt::Key_0 ? kNumberKeys - 1 : key.key() - Qt::Key_1;
}

QString LabelCommands::keyOfClass(int index) {
    return index < kNumberKeys ? QString::number((index + 1) % kNumberKeys) : QString();
}

void LabelCommands::addKeysOf(QWidget& widget) {
    widget.installEventFilter(this);
}

bool LabelCommands::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    const std::function<void()> command = commandOf(watched, key);
    if (!command) return false;
    if (event->type() == QEvent::KeyPress && !key.isAutoRepeat()) command();
    event->accept();
    return true;
}

std::function<void()> LabelCommands::commandOf(const QObject* watched, const QKeyEvent& key) {
    const int classIndex = classOfKey(key);
    const bool known =
        session_.dataset() && classIndex >= 0 && classIndex < static_cast<int>(session_.dataset()->classNames.size());
    if (known) return [this, watched, classIndex] { assign(wantedAt(watched), classIndex); };
    if (key.modifiers() == Qt::ControlModifier && key.key() == Qt::Key_Z) return [this] { undo(); };
    if (key.modifiers() == Qt::ControlModifier && key.key() == Qt::Key_Y) return [this] { redo(); };
    const bool images = watched == &grid_ || watched == large_;
    if (images && key.key() == Qt::Key_Delete && (key.modifiers() & ~Qt::KeypadModifier) == 0)
        return [this, watched] { leaveOutOrBack(wantedAt(watched)); };
    return {};
}

std::vector<std::uint32_t> LabelCommands::wantedAt(const QObject* watched) const {
    if (watched != large_ || !large_) return grid_.chosen();
    if (grid_.current() < 0) return {};
    return {static_cast<std::uint32_t>(grid_.current())};
}

bool LabelCommands::showsLeftOut() const {
    return grid_.dataset() && !grid_.dataset()->whole && session_.dataset() &&
           session_.dataset()->whole == grid_.dataset();
}

void LabelCommands::assign(const std::vector<std::uint32_t>& samples, int classIndex) {
    const auto& shown = grid_.dataset();
    if (!shown || !session_.dataset() || classIndex >= static_cast<int>(session_.dataset()->classNames.size())) return;
    if (samples.empty()) {
        Q_EMIT told(tr("Select images first: click one, or choose several with Ctrl or Shift."));
        return;
    }
    if (showsLeftOut()) {
        Q_EMIT told(tr("These images are left out. Bring them back before you assign them to a class."));
        return;
    }
    const std::string name = session_.dataset()->classNames[static_cast<std::size_t>(classIndex)];
    const int count = static_cast<int>(samples.size());
    const QString title = QString::fromStdString(name);
    choice_.edit(shown, tr("Assign %Ln image(s) to %1", nullptr, count).arg(title),
                 tr("%Ln image(s) assigned to %1.", nullptr, count).arg(title),
                 [samples, name](const core::DatasetEdits& edits, const core::Dataset& dataset,
                                 const core::JobContext& context) {
                     return core::assignClass(edits, dataset, samples, name, context);
                 });
}

void LabelCommands::leaveOutOrBack(const std::vector<std::uint32_t>& samples) {
    if (samples.empty()) return;
    if (showsLeftOut())
        choice_.bringBack(samples);
    else
        choice_.leaveOut(grid_.dataset(), samples);
}

void LabelCommands::enlarge() {
    if (!large_) {
        large_ = new LargeImage(theme_, grid_, grid_.window());
        large_->setAttribute(Qt::WA_DeleteOnClose);
        addKeysOf(*large_);
    }
    large_->show();
    large_->raise();
    large_->activateWindow();
    large_->setFocus();
}

void LabelCommands::undo() {
    if (const QString text = choice_.store().undo(); !text.isEmpty()) Q_EMIT told(tr("Undone: %1.").arg(text));
}

void LabelCommands::redo() {
    if (const QString text = choice_.store().redo(); !text.isEmpty()) Q_EMIT told(tr("Redone: %1.").arg(text));
}

void LabelCommands::openMenu(const QPoint& place) {
    auto* menu = new QMenu(&grid_);
    menu->setObjectName(QStringLiteral("data_menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // Its entries are of images that may be others then.
    connect(&session_, &Session::datasetChanged, menu, &QWidget::close);
    addTo(*menu, "data_menu_enlarge", tr("Enlarge"), keyText(QKeySequence(Qt::Key_Return)), "zoom-fit",
          [this] { enlarge(); });
    menu->addSeparator();
    if (!showsLeftOut()) addClasses(*menu);
    addTo(*menu, "data_menu_leave_out", showsLeftOut() ? tr("Bring back") : tr("Leave out"),
          keyText(QKeySequence(Qt::Key_Delete)), showsLeftOut() ? "undo" : "trash", [this] { leaveOutOrBack(); });
    menu->addSeparator();
    addTo(*menu, "data_menu_all", tr("Select all"), keyText(QKeySequence(QKeySequence::SelectAll)), "sheet",
          [this] { grid_.chooseAll(); });
    addFile(*menu);
    menu->popup(place);
}

void LabelCommands::addClasses(QMenu& menu) {
    const auto& names = session_.dataset()->classNames;
    if (names.empty()) return;
    QMenu* classes = menu.addMenu(icon(QStringLiteral("edit")), tr("Assign to"));
    for (int index = 0; index < std::min(kMostInMenu, static_cast<int>(names.size())); ++index) {
        QString text = QString::fromStdString(names[static_cast<std::size_t>(index)]);
        text.replace(QLatin1Char('&'), QLatin1String("&&"));
        addTo(*classes, "data_menu_assign", text, keyOfClass(index), nullptr, [this, index] { assign(index); });
    }
}

void LabelCommands::addFile(QMenu& menu) {
    const auto& dataset = grid_.dataset();
    const int sample = grid_.current();
    if (!dataset || sample < 0 || static_cast<std::size_t>(sample) >= dataset->sampleNames.size()) return;
    const QString source = QString::fromStdString(dataset->source);
    if (!QDir::isAbsolutePath(source)) return;
    const QString path = QDir::cleanPath(
        source + QLatin1Char('/') + QString::fromStdString(dataset->sampleNames[static_cast<std::size_t>(sample)]));
    menu.addSeparator();
    // Those in an archive are no files; the disk says which.
    QAction* show = addTo(menu, "data_menu_show_file", tr("Show in file manager"), {}, "folder",
                          [path] { showFolder(QFileInfo(path).path()); });
    QAction* copy = addTo(menu, "data_menu_copy_path", tr("Copy path"), {}, "copy", [this, path] {
        QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(path));
        Q_EMIT told(tr("The path was copied to the clipboard."));
    });
    for (QAction* action : {show, copy}) action->setEnabled(false);
    disk_.ask([path] { return placeOfFile(path).isTaken; },
              [show = QPointer<QAction>(show), copy = QPointer<QAction>(copy)](bool isFile) {
                  if (show) show->setEnabled(isFile);
                  if (copy) copy->setEnabled(isFile);
              });
}

}  // namespace ui
