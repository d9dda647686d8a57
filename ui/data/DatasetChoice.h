#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <string>
#include <vector>

#include "core/project/ExclusionsFile.h"
#include "ui/app/StudioProject.h"
#include "ui/data/DatasetController.h"
#include "ui/explore/Session.h"
#include "ui/jobs/KeptFile.h"
#include "ui/jobs/NewestJob.h"

namespace ui {

/// Which samples of the datasets are used in a project: all but those that a person leaves out, which are kept in the
/// project's exclusions.json. Every dataset that is opened comes without them onto the session's table, and with it to
/// the training. What is done here can be undone by the stack of the project's store. GUI thread only.
class DatasetChoice : public QObject {
    Q_OBJECT

   public:
    DatasetChoice(Session& session, DatasetController& datasets, StudioProject& project, QObject* parent = nullptr);
    ~DatasetChoice() override;

    /// It computes what is left; leaveOut() and useAll() do nothing meanwhile.
    bool busy() const { return job_.busy(); }
    /// What `remedy` leaves out of `groups` of the session's dataset. -> leftOut(), or failed() where too few would
    /// stay.
    void leaveOut(const std::vector<core::SampleGroup>& groups, core::HealthRemedy remedy);
    /// Nothing of the session's dataset is left out any more.
    void useAll();
    std::function<void()> undoLast() { return store_.undoLast(); }

   Q_SIGNALS:
    void busyChanged(bool busy);
    /// So many more images of the session's dataset.
    void leftOut(int count);
    void failed(const QString& sentence);

   private:
    core::Exclusions of(const std::string& source) const;
    void put(const std::string& source, const core::Exclusions& exclusions);
    /// Puts `after` into the place of what is left out, with what is then left, and remembers how to undo it.
    void change(const core::Exclusions& after, std::shared_ptr<const core::Dataset> left, const QString& text);
    /// Makes the session's dataset that of the kept exclusions.
    void apply();

    Session& session_;
    DatasetController& datasets_;
    KeptStore& store_;
    KeptFile<core::ExclusionsBySource> file_;
    int revision_ = 0;  // of the exclusions
    int prepared_ = 0;  // that the dataset which is being read gets
    NewestJob job_;     // last: joins first
};

}  // namespace ui
