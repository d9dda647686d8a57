#pragma once

#include <QObject>
#include <QString>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/dataset/care/ContentHashes.h"
#include "core/dataset/care/DatasetEdits.h"
#include "core/project/ExclusionsFile.h"
#include "core/project/LabelsFile.h"
#include "ui/app/StudioProject.h"
#include "ui/data/DatasetController.h"
#include "ui/explore/Session.h"
#include "ui/jobs/KeptFile.h"
#include "ui/jobs/NewestJob.h"

namespace ui {

/// What a person makes of the datasets in a project without touching their files: images that are left out, and
/// classes that are renamed, merged, dropped, added and assigned. It is kept with the project. Every dataset that is
/// opened comes with it onto the session's table, and so to the training. Each change can be undone by the stack of the
/// project's store.
///
/// Changes come in the order in which they were asked for; those that come while one is computed wait for it, and of
/// all that wait only the last dataset is made. GUI thread only.
class DatasetChoice : public QObject {
    Q_OBJECT

   public:
    using Pointer = std::shared_ptr<const core::Dataset>;
    /// What becomes of the edits; `shown` is the dataset that the person saw. Runs on another thread; what it throws as
    /// core::Error refuses the change.
    using Change = std::function<core::DatasetEdits(const core::DatasetEdits& before, const core::Dataset& shown,
                                                    const core::JobContext& context)>;

    DatasetChoice(Session& session, DatasetController& datasets, StudioProject& project, QObject* parent = nullptr);
    ~DatasetChoice() override;

    /// It computes what becomes of the dataset.
    bool busy() const { return job_.busy(); }
    /// Of the session's dataset: what is kept, without what is being computed.
    core::DatasetEdits edits() const;
    /// The same without what is said of single samples, which may be many.
    core::DatasetEdits classEdits() const;

    /// What `remedy` leaves out of `groups` of the session's dataset. -> leftOut(), or failed() where too few would
    /// stay.
    void leaveOut(const std::vector<core::SampleGroup>& groups, core::HealthRemedy remedy);
    /// These samples of `shown`. -> leftOut()
    void leaveOut(const Pointer& shown, const std::vector<std::uint32_t>& samples);
    /// These samples of the session's whole dataset are not left out any more. -> edited()
    void bringBack(const std::vector<std::uint32_t>& samples);
    /// Nothing of the session's dataset is left out any more.
    void useAll();
    /// A change of the classes of `shown`. `text` names it in the menu of undo ("Assign 12 images to Boots"),
    /// `sentence` says that it is done. -> edited()
    void edit(const Pointer& shown, const QString& text, const QString& sentence, Change change);

    std::function<void()> undoLast() { return store_.undoLast(); }
    KeptStore& store() { return store_; }

   Q_SIGNALS:
    void busyChanged(bool busy);
    /// So many more images of the session's dataset.
    void leftOut(int count);
    /// Another change is done; `sentence` says so.
    void edited(const QString& sentence);
    void failed(const QString& sentence);
    /// After failed(): what could not be saved is saved now.
    void savedAfterAll(const QString& sentence);
    /// What undoLast() gave is of no use any more: something else was done or undone, or another dataset is open.
    void undoOutdated();

   private:
    struct Wanted {
        Pointer shown;
        QString text;  // empty: the images that are left out are counted, and tell what it is
        QString sentence;
        Change change;

        bool countsLeftOut() const { return text.isEmpty(); }
    };
    struct Done {
        Wanted wanted;
        core::DatasetEdits before;
        core::DatasetEdits after;
        int leftOut = 0;
    };
    struct Made {
        std::vector<Done> changes;  // without what changed nothing
        Pointer result;
        QString problem;
    };

    static Pointer wholeOf(const Pointer& dataset);
    core::DatasetEdits of(const std::string& source) const;
    /// What came from the disk changed them.
    void takeKept();
    void put(const std::string& source, const core::DatasetEdits& edits);
    void remember(const QString& text, const Pointer& dataset, const core::DatasetEdits& before,
                  const core::DatasetEdits& after);
    void noticeDataset();
    void ask(Wanted wanted);
    /// Makes the session's dataset that of the kept edits.
    void apply();
    /// Starts with what waits, unless a job runs.
    void work();
    /// On the job's thread. `together`: only the last dataset is made, which one bad change spoils; `size` samples are
    /// left before.
    static Made make(core::ContentHashes& hashes, const std::vector<Wanted>& asked, const core::DatasetEdits& before,
                     const Pointer& whole, std::size_t size, bool together, const core::JobContext& context);
    void adopt(const Pointer& whole, std::size_t asked, const Made& made);

    Session& session_;
    DatasetController& datasets_;
    KeptStore& store_;
    KeptFile<core::ExclusionsBySource> exclusions_;
    KeptFile<core::LabelsBySource> labels_;
    std::shared_ptr<core::ContentHashes> hashes_ = std::make_shared<core::ContentHashes>();
    std::string shownSource_;  // of the session's dataset
    int revision_ = 0;         // of the edits
    int prepared_ = 0;         // that the dataset which is being read gets
    std::vector<Wanted> waiting_;
    bool stale_ = false;  // the session's dataset is not that of the edits
    NewestJob job_;       // last: joins first
};

}  // namespace ui
