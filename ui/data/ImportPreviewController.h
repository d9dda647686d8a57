#pragma once

#include <QObject>
#include <QString>
#include <memory>

#include "core/dataset/ImportPreview.h"
#include "ui/jobs/NewestJob.h"

namespace ui {

/// Previews of how the images of a source will become samples, made off the GUI thread: the newest one wins. A preview
/// stays until the next one is there, so that nothing flickers while a setting is dragged. GUI thread only.
class ImportPreviewController : public QObject {
    Q_OBJECT

   public:
    explicit ImportPreviewController(QObject* parent = nullptr);

    /// Of `source` with these settings. -> changed(), or unavailable()
    void show(const QString& source, const core::Settings& settings);
    /// The same for a source that is being read, where its images have another aspect ratio than the samples, unless
    /// hide() comes soon. One that is shown already goes on.
    void showWhileReading(const QString& source, const core::Settings& settings);
    void hide();

    /// Whether there is a preview to look at, or why there is none.
    bool isShown() const { return preview_ != nullptr || !problem_.isEmpty(); }
    /// Null where none is shown, or problem() says why not.
    const std::shared_ptr<const core::ImportPreview>& preview() const { return preview_; }
    const QString& problem() const { return problem_; }
    /// Milliseconds of reading after which a preview is worth it: 400 at first.
    void setPatience(int milliseconds) { patience_ = milliseconds; }

   Q_SIGNALS:
    /// isShown(), the preview or the problem is another one.
    void changed();
    /// The format of the source asked for by show() has no preview.
    void unavailable();

   private:
    enum class Reason { settings, reading };
    struct Made {
        std::shared_ptr<const core::PreviewSource> loaded;
        std::shared_ptr<const core::ImportPreview> preview;
    };
    void start(const QString& source, const core::Settings& settings, Reason reason, int rest);
    void take(const Made& made, Reason reason);

    QString source_;
    std::shared_ptr<const core::PreviewSource> loaded_;
    std::shared_ptr<const core::ImportPreview> preview_;
    QString problem_;
    Reason reason_ = Reason::settings;
    int patience_ = 400;
    NewestJob job_;  // last: joins first
};

}  // namespace ui
