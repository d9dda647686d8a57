#pragma once

#include <QObject>
#include <QTimer>
#include <map>
#include <set>
#include <string>

#include "core/latent/timeline/Timeline.h"
#include "ui/app/StudioProject.h"
#include "ui/explore/Session.h"
#include "ui/explore/timeline/TimelineController.h"
#include "ui/jobs/KeptFile.h"

namespace ui {

/// Keeps the timeline of each model from one start to the next: in the project's folder journeys, in the form in which
/// a timeline is saved, by the hash of the model's weights. A model without one of its own takes the timeline that is
/// there. Changes can be undone by the stack of the project's store.
class KeptTimeline : public QObject {
    Q_OBJECT

   public:
    KeptTimeline(const Session& session, StudioProject& project, TimelineController& timeline,
                 QObject* parent = nullptr);
    /// Keeps what was changed last.
    ~KeptTimeline() override;

    /// What is there is saved, though the hand may not have come to rest.
    void keep();

   Q_SIGNALS:
    /// It could not be read, or saved.
    void failed(const QString& sentence);
    /// What could not be saved is saved now.
    void savedAfterAll(const QString& sentence);

   private:
    using File = KeptFile<core::Timeline>;

    void changeModel();
    void read(File& file);
    void restore();
    void put(const std::string& hash, const core::Timeline& timeline);

    const Session& session_;
    StudioProject& project_;
    KeptStore& store_;
    TimelineController& timeline_;
    std::map<std::string, File> files_;  // by hash
    std::set<std::string> unread_;       // hashes of those that are being read
    std::string hash_;                   // of the model that the timeline is kept for; empty: for none
    bool changing_ = false;              // the model
    bool restoring_ = false;             // the model has changed, and its own timeline is still to come
    bool applying_ = false;              // a kept one: it is no change
    bool unsaved_ = false;               // changed by a person
    bool changedMeanwhile_ = false;      // ... while its own was still to come
    QTimer rest_;                        // of the hand, before it is saved
};

}  // namespace ui
