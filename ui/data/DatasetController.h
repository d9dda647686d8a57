#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <utility>

#include "core/dataset/DatasetCache.h"
#include "core/dataset/Import.h"
#include "ui/explore/Session.h"
#include "ui/jobs/NewestJob.h"

namespace ui {

/// Opens datasets off the GUI thread and puts them on the session's table.
class DatasetController : public QObject {
    Q_OBJECT

   public:
    /// Makes what the studio works on of what was read, on the thread that reads; null: cancelled.
    using Preparation = std::function<std::shared_ptr<const core::Dataset>(
        const std::shared_ptr<const core::Dataset>& dataset, const core::JobContext& context)>;

    explicit DatasetController(Session& session, QObject* parent = nullptr);

    /// Where datasets are kept for faster opening; empty, as at first: nowhere. For the next one that is opened.
    void setCacheFolder(const QString& folder);

    /// That cache; null: none.
    const std::shared_ptr<const core::DatasetCache>& cache() const { return cache_; }

    /// `next` is asked on the GUI thread before each dataset is read. Empty: datasets stay as they are.
    void setPreparation(std::function<Preparation()> next) { nextPreparation_ = std::move(next); }

    /// `settings` as importDataset() takes them.
    /// A second call while one import runs cancels that one and reads the new source instead; only the last source
    /// reports imported(), cancelled() or failed().
    void open(const QString& source, const core::Settings& settings);
    /// One that was open in an earlier start: where it cannot be opened, only missing() says so.
    void restore(const QString& source, const core::Settings& settings);
    void cancel();
    bool busy() const { return job_.busy(); }

   Q_SIGNALS:
    void busyChanged(bool busy);
    void progress(qint64 done, qint64 total, const QString& item);  ///< total is 0 while unknown
    void imported();                                                ///< session.dataset() is the new one
    void cancelled();                                               ///< the session keeps what it had
    void failed(const QString& sentence);
    void missing(const QString& sentence);  ///< instead of failed(), after restore()

   private:
    struct Source {
        QString source;
        core::Settings settings;
        bool restored = false;
    };

    void begin(const Source& source);
    void finish();

    Session& session_;
    std::function<Preparation()> nextPreparation_;
    std::shared_ptr<const core::DatasetCache> cache_;  // null: none
    Source source_;                                    // the last one
    core::ImportResult result_;
    QString error_;
    NewestJob job_;  // last: joins first
};

}  // namespace ui
