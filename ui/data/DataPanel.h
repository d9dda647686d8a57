#pragma once

#include <QWidget>
#include <cstdint>
#include <vector>

#include "core/base/ProgressRate.h"
#include "core/parameter/Settings.h"
#include "ui/common/fields/SettingsMemory.h"
#include "ui/data/DatasetController.h"
#include "ui/explore/Session.h"

class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace ui {

class DatasetSummary;
class ImportPreviewController;
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
    /// What the settings would make of the images, while they are chosen.
    ImportPreviewController& previews() { return *previews_; }
    /// Datasets that were read in fewer seconds, or have fewer images, are read again at each change of a setting:
    /// 0.5 and 100 at first.
    void setReadAgainAtOnce(double seconds, std::size_t images);
    /// Puts `section` under the summary.
    void addSection(QWidget* section);
    /// Training settings whose validation share and seed decide how the dataset is split.
    void setTrainingSettings(const core::Settings& settings);
    /// See DatasetSummary.
    void setMoved(const std::vector<std::uint32_t>& moved);

   private:
    void buildSources(QVBoxLayout* column);
    void buildSettings(QVBoxLayout* column);
    void buildProgress(QVBoxLayout* column);
    void buildChange(QVBoxLayout* column);
    /// A setting was changed: reads the dataset again, the one that is being read or else the open one, where that is
    /// quick; else shows what would come of it.
    void changeSettings();
    bool readsAtOnce(const core::Dataset& dataset) const;
    void setChange(bool waits);
    void apply();
    void revert();
    void read(const QString& source);
    /// Those of the open dataset.
    void showSettings();
    /// The form has these parameters, those of one format.
    void showParameters(const std::vector<core::Parameter>& parameters);
    /// As far as that is known without the disk.
    std::vector<core::Parameter> parametersOf(const QString& source) const;
    /// What the form says, and what was chosen of the parameters that it does not have.
    core::Settings chosen() const;
    void showProgress(qint64 done, qint64 total, const QString& item);
    void showBusy(bool busy);

    Session& session_;
    DatasetController& datasets_;
    SettingsMemory memory_;
    ImportPreviewController* previews_;
    QString source_;            // asked for last
    core::Settings all_;        // of all formats
    bool changeWaits_ = false;  // the form has settings that the open dataset was not read with
    QString shownSource_;       // of the dataset whose settings the form began with
    core::Settings shownOwn_;   // these
    double quickSeconds_ = 0.5;
    std::size_t fewImages_ = 100;
    ParameterForm* form_;
    QWidget* change_;
    QWidget* progress_;
    QProgressBar* bar_;
    QLabel* item_;
    core::ProgressRate rate_;  // of reading
    MessageLine* message_;
    DatasetSummary* summary_;
    QWidget* content_;
    QVBoxLayout* column_;  // of the content
};

}  // namespace ui
