#pragma once

#include <QWidget>
#include <map>
#include <memory>
#include <string>

#include "core/exporting/Exporter.h"
#include "ui/explore/Session.h"
#include "ui/export/ExportController.h"
#include "ui/jobs/RenderClient.h"

class QFormLayout;
class QProgressBar;
class QPushButton;

namespace ui {

class AroundField;
class ChoiceField;
class ExportTargetField;
class Favorites;
class FirstNames;
class InterruptedBar;
class MessageLine;
class ParameterForm;
class RenderController;
class SheetView;
class Theme;

/// Writes new samples of the model, or the model itself: with which exporter, how many, and where; beside it the first
/// samples as they will be.
class ExportView : public QWidget {
    Q_OBJECT

   public:
    ExportView(Session& session, ExportController& exports, RenderController& renderer, Theme& theme,
               QWidget* parent = nullptr);

    /// They outlive this. Samples may be drawn around them.
    void setFavorites(const Favorites& favorites);

    /// What is chosen here, of the model on the table.
    core::ExportRequest request() const;

   protected:
    void showEvent(QShowEvent* event) override;

   private:
    QWidget* buildSettings();
    void buildFields(QFormLayout* form);
    void connectExports();
    void start(core::Interrupted interrupted);
    /// Settings that have no effect now are grayed.
    void showAvailable();
    /// The chosen one; null where none takes the model's samples.
    const core::Exporter* exporter() const;
    /// Whether it takes the model as a whole.
    bool writesModel() const;
    core::ClassMix chosenClasses() const;
    /// Those that take the model on the table or its samples, or all.
    void showExporters();
    void showExporter();
    void showClasses();
    void requestPreview();
    void showPreview(const RenderResult& result);
    /// The class of each sample of the preview; empty for a model without classes.
    QStringList captions(const RenderResult& result) const;
    void showDrawingProblem(const QString& sentence);
    void showModel();
    void showState();

    Session& session_;
    ExportController& exports_;
    RenderClient* client_;
    ChoiceField* exporters_;
    ParameterForm* parameters_;
    ChoiceField* class_;
    AroundField* around_;
    ExportTargetField* target_;
    QFormLayout* form_ = nullptr;
    QPushButton* export_;
    QPushButton* cancel_;
    InterruptedBar* interrupted_;
    QPushButton* openFolder_;
    QProgressBar* bar_;
    FirstNames* names_;
    MessageLine* note_;
    MessageLine* message_;
    SheetView* preview_;
    const core::Exporter* shown_ = nullptr;       // whose parameters the form has
    bool hasClasses_ = false;                     // the model for which it is shown
    std::map<std::string, core::Settings> left_;  // of each exporter that was shown before
    QString drawingProblem_;                      // the preview's last one
    QString finished_;                            // the folder of what was written last
    std::shared_ptr<core::DrawCounts> counts_;    // of what is written, or was last
};

}  // namespace ui
