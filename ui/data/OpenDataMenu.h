#pragma once

#include <QMenu>

namespace ui {

/// Everything that a dataset can be opened from, as the formats describe it: those that are built in, a folder, a file.
/// The actions are called "data_open_" and the format's id, "data_open_folder" and "data_open_file".
class OpenDataMenu : public QMenu {
    Q_OBJECT

   public:
    explicit OpenDataMenu(QWidget* parent);

   Q_SIGNALS:
    /// That of a built-in dataset.
    void sourceChosen(const QString& source);
    void folderWanted();
    void fileWanted();

   private:
    QAction* add(const QString& name, const QString& iconName, const QString& text, const QString& help);
};

}  // namespace ui
