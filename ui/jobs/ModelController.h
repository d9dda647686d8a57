#pragma once

#include <QObject>
#include <QString>
#include <optional>

#include "ui/explore/Session.h"
#include "ui/jobs/JobRunner.h"

namespace ui {

/// Opens saved models off the GUI thread and puts them on the session's table, and saves the open one elsewhere.
class ModelController : public QObject {
    Q_OBJECT

   public:
    explicit ModelController(Session& session, QObject* parent = nullptr);

    bool busy() const { return runner_.running(); }
    /// A model folder, or ":embedded". While busy, the last path waits for its turn. Nothing happens
    /// where the session's model may not be replaced.
    void open(const QString& path);
    void openEmbedded() { open(QStringLiteral(":embedded")); }
    /// One that was open in an earlier start. Where it is gone, or cannot be opened (which failed() says), the embedded
    /// one is opened. Nothing happens while busy.
    void restore(const QString& path);
    /// Writes the open model into `folder`, which must be new or empty. Does nothing while busy or without a model.
    void saveAs(const QString& folder);

   Q_SIGNALS:
    void busyChanged(bool busy);
    void opened();
    void saved(const QString& folder);  ///< session.modelPath() is the folder
    /// The model is saved, but not the evaluations that are kept with it.
    void evaluationsLeftOut(const QString& sentence);
    void failed(const QString& sentence);

   private:
    Session& session_;
    std::optional<QString> next_;
    JobRunner runner_;  // last: joins first
};

}  // namespace ui
