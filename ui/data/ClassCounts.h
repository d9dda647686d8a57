#pragma once

#include <QObject>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/parameter/Settings.h"
#include "ui/explore/Session.h"
#include "ui/jobs/NewestJob.h"

namespace ui {

/// How many images of a class serve for what.
struct ClassParts {
    std::size_t training = 0;
    std::size_t validation = 0;
    std::size_t test = 0;  ///< 0 where the validation images serve for that, too

    std::size_t all() const { return training + validation + test; }
    bool operator==(const ClassParts&) const = default;
};

/// Counts the images of each class of the session's dataset, as the training splits it, off the GUI thread. GUI thread
/// only.
class ClassCounts : public QObject {
    Q_OBJECT

   public:
    explicit ClassCounts(Session& session, QObject* parent = nullptr);

    /// In the order of classNames; empty while they are not counted. Where the dataset cannot be split, all are for
    /// training.
    const std::vector<ClassParts>& parts() const { return parts_; }
    /// Those that split the dataset.
    void setTrainingSettings(const core::Settings& settings);

   Q_SIGNALS:
    void changed();

   private:
    void count();

    Session& session_;
    core::Settings training_;
    std::vector<ClassParts> parts_;
    NewestJob job_;  // last: joins first
};

}  // namespace ui
