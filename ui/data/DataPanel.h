#pragma once

#include <QWidget>

#include "core/parameter/Settings.h"
#include "ui/common/fields/SettingsMemory.h"
#include "ui/data/DatasetController.h"
#include "ui/explore/Session.h"

class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace ui {

class DatasetSummary;
class MessageLine;
class ParameterForm;
class Theme;

/// Chooses a dataset and how its images are read, and tells what became of it.
class DataPanel : public QWidget {
    Q_OBJECT

   public:
    DataPanel(Session& session, DatasetController& datasets, Theme& theme, QWidget* parent = nullptr);

    /// A built-in dataset, a folder or a file, read as it was read last; a new one with the settings chosen here where
    /// none is open, else with the defaults.
    void open(const QString& source);
    /// Let the person choose, and open it.
    void chooseFolder();
    void chooseFile();
    /// How each dataset was read last.
    SettingsMemory& memory() { return memory_; }
    /// Puts `section` under the summary.
    void addSection(QWidget* section);
    /// Training settings whose validation share and seed decide how the dataset is split.
    void setTrainingSettings(const core::Settings& settings);

   private:
    void buildSources(QVBoxLayout* column);
    void buildSettings(QVBoxLayout* column);
    void buildProgress(QVBoxLayout* column);
    /// The settings changed: reads the dataset again, the one that is being read or else the open one.
    void reopen();
    void read(const QString& source);
    void showSettings();
    void showProgress(qint64 done, qint64 total, const QString& item);
    void showBusy(bool busy);

    Session& session_;
    DatasetController& datasets_;
    SettingsMemory memory_;
    QString source_;  // asked for last
    ParameterForm* form_;
    QWidget* progress_;
    QProgressBar* bar_;
    QLabel* item_;
    MessageLine* message_;
    DatasetSummary* summary_;
    QWidget* content_;
    QVBoxLayout* column_;  // of the content
};

}  // namespace ui
