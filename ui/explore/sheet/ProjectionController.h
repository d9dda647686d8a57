#pragma once

#include <QImage>
#include <QObject>
#include <QString>
#include <functional>

#include "core/model/Latent.h"
#include "core/sample/Sample.h"
#include "ui/explore/Session.h"
#include "ui/jobs/JobRunner.h"
#include "ui/jobs/NewestJob.h"

namespace ui {

/// An image of a person's own, and its point in the open model's latent space.
struct Projection {
    QString name;  ///< of its file, or what else it is called
    QImage image;  ///< as the model sees it: of its size and colors
    core::Latent latent;
    double pixelError = 0;  ///< root mean square of what the model draws there against it, 0 to 1
};

/// Finds where an image lies in latent space, off the GUI thread, and moves the session's point there: at once where
/// the model has an encoder, by a search where it has none.
class ProjectionController : public QObject {
    Q_OBJECT

   public:
    explicit ProjectionController(Session& session, QObject* parent = nullptr);

    bool busy() const { return runner_.running(); }
    /// A file of the model's modality, fitted to the model. While busy it does nothing; without a model it fails.
    void open(const QString& file);
    /// The same for a sample at hand, which is called `name`.
    void find(const QString& name, const core::Sample& sample);
    /// Quietly to the point of a sample that the model's encoder reads; the last one wins. Nothing happens without an
    /// encoder, or when another model is opened meanwhile.
    void visit(const core::Sample& sample);
    /// Ends a search with the best point so far.
    void stop();

   Q_SIGNALS:
    void busyChanged(bool busy);
    /// The image has been read; the search begins.
    void started(const QString& name, const QImage& image);
    /// `fraction` of the search, 0 to 1.
    void progress(double fraction, double pixelError);
    /// The session's point is there now.
    void found(const Projection& image);
    void failed(const QString& sentence);

   private:
    void search(const QString& name, std::function<core::Sample(const core::SampleSpec&)> read);
    void take(const Projection& image);

    Session& session_;
    bool wanted_ = false;  // another model was opened meanwhile: its space is another one
    NewestJob visit_;
    JobRunner runner_;  // last: joins first
};

}  // namespace ui
