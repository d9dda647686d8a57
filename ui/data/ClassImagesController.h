#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <string>

#include "core/dataset/care/ClassImages.h"
#include "ui/explore/Session.h"
#include "ui/jobs/NewestJob.h"

namespace ui {

/// Computes what the images of one class of the session's dataset have in common, off the GUI thread.
class ClassImagesController : public QObject {
    Q_OBJECT

   public:
    explicit ClassImagesController(Session& session, QObject* parent = nullptr);

    /// The newest class asked for counts; one that is known, or being computed, is not computed again. Empty: none.
    void compute(const std::string& name);
    bool busy() const { return job_.busy(); }

   Q_SIGNALS:
    void started();
    void computed(const core::ClassImages& images);
    void failed(const QString& sentence);

   private:
    Session& session_;
    std::shared_ptr<const core::Dataset> of_;  // of the class that was asked for last
    std::string class_;
    NewestJob job_;  // last: joins first
};

}  // namespace ui
