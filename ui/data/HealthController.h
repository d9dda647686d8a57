#pragma once

#include <QObject>
#include <QString>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/dataset/care/HealthCheck.h"
#include "core/parameter/Settings.h"
#include "ui/explore/Session.h"
#include "ui/jobs/NewestJob.h"

namespace ui {

enum class HealthState {
    empty,     ///< no dataset is open
    waiting,   ///< nobody has looked at the panel yet
    checking,  ///< the job runs
    done,      ///< report() is there
    failed     ///< failure() says why
};

/// Checks the session's dataset off the GUI thread, at low priority and once somebody looks: anew when it changes, or
/// its split. GUI thread only.
class HealthController : public QObject {
    Q_OBJECT

   public:
    explicit HealthController(Session& session, QObject* parent = nullptr);

    HealthState state() const { return state_; }
    /// Of the session's dataset, while the state is done.
    const core::HealthReport& report() const { return report_; }
    /// The duplicates of the session's dataset, while the state is done.
    std::optional<std::vector<core::SampleGroup>> duplicates() const;
    /// 0 to 100, while the state is checking.
    int percent() const { return percent_; }
    const QString& failure() const { return failure_; }

    /// Those that split the dataset.
    void setTrainingSettings(const core::Settings& settings);
    /// Whether somebody looks. What runs goes on when nobody does any more.
    void setSeen(bool seen);

   Q_SIGNALS:
    /// Of the state, the percentage or the report.
    void changed();

   private:
    void startAnew();
    void check(int rest);
    void setState(HealthState state);

    Session& session_;
    core::Settings training_;
    bool seen_ = false;
    HealthState state_ = HealthState::empty;
    int percent_ = 0;
    QString failure_;
    core::HealthReport report_;
    NewestJob job_;  // last: joins first
};

}  // namespace ui
