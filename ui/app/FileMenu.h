#pragma once

#include <QMenu>

namespace ui {

/// Opens datasets, models and projects, and saves what the panels offer to save. It only asks: each signal says what a
/// person wants.
class FileMenu : public QMenu {
    Q_OBJECT

   public:
    /// `recent` lists what was open before. Of `panelCommands` it shows those that open or save files: see
    /// isForFiles().
    FileMenu(QMenu* recent, const QList<QAction*>& panelCommands, QWidget* parent);

   Q_SIGNALS:
    void folderWanted();
    void fileWanted();
    /// A built-in dataset, by its id.
    void sourceChosen(const QString& source);
    void modelWanted();
    void pretrainedWanted();
    void newProjectWanted();
    void projectWanted();
    void quitWanted();

   private:
    void addDatasets();
    void addModels();
    void addProjects();
};

}  // namespace ui
