#pragma once

#include <QObject>
#include <utility>

#include "ui/jobs/NewestJob.h"

namespace ui {

/// Asks the disk something off the GUI thread. Only the newest question is answered: one that is asked while another is
/// being answered takes its place.
class DiskQuestion : public QObject {
    Q_OBJECT

   public:
    explicit DiskQuestion(QObject* parent = nullptr) : QObject(parent) {}

    /// `look` runs on a thread of its own; what it returns is given to `answer` on the GUI thread. Where it throws,
    /// nobody is answered.
    template <typename Ask, typename Answer>
    void ask(Ask look, Answer answer) {
        job_.start(
            [look = std::move(look), answer = std::move(answer)](const std::stop_token&, const NewestJob::Post& post) {
                post([answer, result = look()] { answer(result); });
            });
    }

   private:
    NewestJob job_;  // last: joins first
};

}  // namespace ui
