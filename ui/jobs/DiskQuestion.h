#pragma once

#include <QObject>
#include <optional>
#include <utility>

#include "ui/jobs/JobRunner.h"

namespace ui {

/// Asks the disk something off the GUI thread. Only the newest question is answered: one that is asked while another is
/// being answered takes its place.
class DiskQuestion : public QObject {
    Q_OBJECT

   public:
    explicit DiskQuestion(QObject* parent = nullptr) : QObject(parent) {
        connect(&runner_, &JobRunner::ended, this, &DiskQuestion::begin);
    }

    /// `look` runs on a thread of its own; what it returns is given to `answer` on the GUI thread. Where it throws,
    /// nobody is answered.
    template <typename Ask, typename Answer>
    void ask(Ask look, Answer answer) {
        next_ = [this, look = std::move(look), answer = std::move(answer)](const std::stop_token&,
                                                                           const JobRunner::Post& post) {
            post([this, answer, result = look()] {
                if (!next_) answer(result);
            });
        };
        begin();
    }

   private:
    void begin() {
        if (next_ && !runner_.running()) runner_.start(*std::exchange(next_, std::nullopt));
    }

    std::optional<JobRunner::Job> next_;
    JobRunner runner_;  // last: joins first
};

}  // namespace ui
