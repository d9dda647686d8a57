#pragma once

#include <QWidget>

#include "core/exporting/ImageSet.h"
#include "ui/explore/Session.h"
#include "ui/export/ExportController.h"
#include "ui/jobs/DiskQuestion.h"
#include "ui/jobs/RenderClient.h"

class QFormLayout;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace ui {

class ChoiceField;
class IntegerField;
class MessageLine;
class RealField;
class RenderController;
class SheetView;
class Theme;

/// Writes sets of new images: how many, how, and where; beside it the first of them as they will be.
class ExportView : public QWidget {
    Q_OBJECT

   public:
    ExportView(Session& session, ExportController& exports, RenderController& renderer, Theme& theme,
               QWidget* parent = nullptr);

    core::ImageSetOptions options() const;

   protected:
    void showEvent(QShowEvent* event) override;

   private:
    QWidget* buildSettings();
    void buildFields(QFormLayout* form);
    void buildFolderRow(QFormLayout* form);
    void connectExports();
    void start();
    void chooseFolder();
    core::ClassMix chosenClasses() const;
    void suggestFolder();
    void showClasses();
    void requestPreview();
    void showPreview(const RenderResult& result);
    void showDrawingProblem(const QString& sentence);
    void showModel();
    void showState();

    Session& session_;
    ExportController& exports_;
    RenderClient* client_;
    IntegerField* count_;
    IntegerField* seed_;
    RealField* temperature_;
    ChoiceField* class_;
    IntegerField* enlarge_;
    ChoiceField* format_;
    QFormLayout* form_ = nullptr;
    QLineEdit* folder_;
    QPushButton* choose_;
    QPushButton* export_;
    QPushButton* cancel_;
    QPushButton* openFolder_;
    QProgressBar* bar_;
    MessageLine* note_;
    MessageLine* message_;
    SheetView* preview_;
    QString suggestion_;      // the folder's name while it is ours and not the person's
    QString drawingProblem_;  // the preview's last one
    QString finished_;        // the folder that was written last
    DiskQuestion question_;
};

}  // namespace ui
