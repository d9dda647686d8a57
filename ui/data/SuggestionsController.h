#pragma once

#include <QObject>
#include <QString>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/latent/labels/LabelSuggestions.h"
#include "ui/explore/Session.h"
#include "ui/jobs/NewestJob.h"

namespace ui {

enum class SuggestionsState {
    none,       ///< nobody has asked for the open dataset
    finding,    ///< the job runs
    done,       ///< groups() are there, maybe none
    cancelled,  ///< by the person
    failed      ///< failure() says why
};

/// Images of the session's dataset that look like those of another class, found off the GUI thread when a person asks:
/// compared by the open model's encoder where it takes such samples, else by their appearance. What has been assigned
/// or ignored since is no longer among them. GUI thread only.
class SuggestionsController : public QObject {
    Q_OBJECT

   public:
    /// Images that look like those of one class.
    struct Group {
        std::string className;
        std::vector<std::uint32_t> samples;  ///< of the session's dataset, the surest first
    };

    explicit SuggestionsController(Session& session, QObject* parent = nullptr);

    SuggestionsState state() const { return state_; }
    /// The largest first.
    const std::vector<Group>& groups() const { return groups_; }
    /// 0 to 100, while the state is finding.
    int percent() const { return percent_; }
    const QString& failure() const { return failure_; }
    /// Whether the encoder of the open model compares the images; else their appearance does.
    bool byModel() const;
    /// Whether there is something to compare: a dataset with two classes or more.
    bool canFind() const;

    void find();
    void cancel();
    /// These are right as they are, until the dataset is opened again.
    void ignore(const std::string& className, const std::vector<std::uint32_t>& samples);

   Q_SIGNALS:
    /// Of any of the above.
    void changed();

   private:
    struct Found {
        std::uint32_t sample = 0;
        std::string className;
    };

    void follow();
    void group();
    void setState(SuggestionsState state);

    Session& session_;
    SuggestionsState state_ = SuggestionsState::none;
    std::shared_ptr<const core::Dataset> of_;  // whose samples are found
    std::vector<Found> found_;
    std::set<std::pair<std::uint32_t, std::string>> ignored_;
    std::vector<Group> groups_;
    int percent_ = 0;
    QString failure_;
    NewestJob job_;  // last: joins first
};

}  // namespace ui
