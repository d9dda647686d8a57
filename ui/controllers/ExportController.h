#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <memory>

#include "core/exporting/ImageSet.h"
#include "ui/controllers/JobRunner.h"

namespace ui {

/// Writes image sets off the GUI thread.
class ExportController : public QObject {
    Q_OBJECT

   public:
    explicit ExportController(QObject* parent = nullptr);

    bool busy() const { return runner_.running(); }
    /// Does nothing while busy.
    void start(std::shared_ptr<const core::SavedModel> model, const QString& modelPath,
               const core::ImageSetOptions& options, const std::filesystem::path& folder);
    void cancel();

   Q_SIGNALS:
    void busyChanged(bool busy);
    void progress(int done, int total);
    void finished(const QString& folder, int images);
    void cancelled();
    void failed(const QString& sentence);

   private:
    JobRunner runner_;  // last: joins first
};

}  // namespace ui
