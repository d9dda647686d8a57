#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <filesystem>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/latent/directions/Direction.h"
#include "ui/explore/Session.h"
#include "ui/jobs/NewestJob.h"

namespace ui {

/// Images of a person's own, and what to call them.
struct ImageGroup {
    QString name;
    QStringList files;
};

/// What directions are wanted: those of a method, the ways from one class of the dataset to another, or those from one
/// group of images to another.
struct DirectionQuery {
    std::string method;
    int from = -1;  ///< class of the open dataset; -1: not a pair
    int to = -1;
    std::vector<ImageGroup> groups = {};  ///< two; the method does not count then
};

/// Finds directions of the session's model off the GUI thread. What was found once for a saved model is kept by the
/// hash of its weights, in memory and in a folder, and comes at once. The newest query counts.
class DirectionsController : public QObject {
    Q_OBJECT

   public:
    /// `folder` is made when something is to be kept.
    DirectionsController(Session& session, std::filesystem::path folder, QObject* parent = nullptr);

    bool busy() const { return job_.busy(); }
    /// The sentence that says what the method lacks; empty where nothing is missing.
    QString missing(const std::string& method) const;
    /// -> found, or failed
    void find(const DirectionQuery& query);
    /// Drops the query that is being answered.
    void cancel();

   Q_SIGNALS:
    void busyChanged(bool busy);
    void progress(double fraction);
    void found(const std::vector<core::Direction>& directions);
    void failed(const QString& sentence);

   private:
    /// Where the answer is kept; empty for one that is not: the model is in training, or the method looks around a
    /// point.
    std::string keyOf(const DirectionQuery& query) const;
    bool answerFromKept(const std::string& key);
    void start(const DirectionQuery& query);
    std::shared_ptr<const core::Dataset> usableDataset() const;
    void startBetween(const std::vector<ImageGroup>& groups);
    /// For a search that runs beside the drawing.
    core::JobContext contextFor(const std::stop_token& stop, const NewestJob::Post& post);

    Session& session_;
    std::filesystem::path folder_;
    std::map<std::string, std::vector<core::Direction>> kept_;
    NewestJob job_;  // last: joins first
};

}  // namespace ui
