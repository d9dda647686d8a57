#include "ui/evaluate/KeptEvaluations.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "ui/common/text/MessageText.h"

namespace ui {

namespace {

/// Neither two files nor two objects tell that they hold the same evaluation.
bool isListedAs(const core::EvaluationRecord& record, const ListedEvaluation& listed) {
    return record.subject.name == listed.name && record.protocol.dataset == listed.dataset &&
           record.protocol.date == listed.date;
}

bool areSame(const core::EvaluationRecord& one, const core::EvaluationRecord& other) {
    return one.subject.weightsHash == other.subject.weightsHash && one.subject.name == other.subject.name &&
           one.protocol.dataset == other.protocol.dataset && one.protocol.date == other.protocol.date;
}

}  // namespace

KeptEvaluations::KeptEvaluations(EvaluationTools tools, QObject* parent) : QObject(parent), tools_(std::move(tools)) {
    for (NewestJob* job : {&reading_, &showing_, &comparing_})
        connect(job, &NewestJob::failed, this, &KeptEvaluations::failed);
    connect(&reading_, &NewestJob::busyChanged, this, [this](bool busy) {
        if (!busy && state_ == KeptListState::reading) takeList({});  // it failed
    });
}

void KeptEvaluations::refresh() {
    if (!tools_.list) return;
    if (state_ == KeptListState::unread) state_ = KeptListState::reading;
    reading_.start([this](const std::stop_token&, const NewestJob::Post& post) {
        post([this, list = tools_.list()] {
            takeList(list.evaluations);
            const QString problem = messageText(list.problem);
            if (problem != std::exchange(problem_, problem) && !problem.isEmpty()) Q_EMIT failed(problem);
        });
    });
}

void KeptEvaluations::takeList(const std::vector<ListedEvaluation>& saved) {
    state_ = KeptListState::read;
    saved_ = saved;
    joinList();
}

/// What it has by now is no longer held here; a comparison keeps it.
void KeptEvaluations::leaveToProject() {
    for (auto held = held_.begin(); held != held_.end();) {
        const auto same =
            std::ranges::find_if(saved_, [&](const ListedEvaluation& each) { return isListedAs(*held->second, each); });
        if (same == saved_.end()) {
            ++held;
            continue;
        }
        if (compared_.erase(held->first) > 0) compared_.insert(same->id);
        if (const auto known = records_.extract(held->first)) records_.emplace(same->id, known.mapped());
        held = held_.erase(held);
    }
}

void KeptEvaluations::joinList() {
    leaveToProject();
    list_ = saved_;
    for (const auto& [id, record] : held_)
        list_.push_back({id, record->subject.name, record->protocol.dataset, record->protocol.date, false,
                         !record->subject.family.empty()});
    // Dates of one form: the later one is the larger text.
    std::ranges::stable_sort(list_, std::greater<>(), &ListedEvaluation::date);
    Q_EMIT changed();
}

void KeptEvaluations::hold(const EvaluationPointer& record) {
    const auto held = std::ranges::find_if(held_, [&](const auto& each) { return areSame(*each.second, *record); });
    if (held != held_.end()) {
        held->second = record;
    } else {
        held_["held/" + std::to_string(heldBefore_++)] = record;
    }
    joinList();
}

void KeptEvaluations::setOnScreen(const EvaluationPointer& record) {
    onScreen_ = record;
    Q_EMIT onScreenChanged();
}

bool KeptEvaluations::isOnScreen(const ListedEvaluation& listed) const {
    if (!onScreen_) return false;
    if (const auto held = held_.find(listed.id); held != held_.end()) return areSame(*held->second, *onScreen_);
    return isListedAs(*onScreen_, listed);
}

void KeptEvaluations::show(const std::string& id) {
    if (const auto held = held_.find(id); held != held_.end()) {
        showing_.drop();
        Q_EMIT shown(held->second);
    } else if (tools_.load) {
        showing_.start([this, id](const std::stop_token&, const NewestJob::Post& post) {
            const auto record = std::make_shared<const core::EvaluationRecord>(tools_.load(id));
            post([this, record] { Q_EMIT shown(record); });
        });
    }
}

void KeptEvaluations::showOf(const std::filesystem::path& place, const std::string& weightsHash) {
    if (!tools_.find) return;
    showing_.start([this, place, weightsHash](const std::stop_token&, const NewestJob::Post& post) {
        if (const EvaluationPointer record = tools_.find(place, weightsHash))
            post([this, record] {
                hold(record);
                if (state_ == KeptListState::read) refresh();  // the project may have it since the list was read
                Q_EMIT shown(record);
            });
    });
}

void KeptEvaluations::compare(const std::set<std::string>& ids) {
    if (ids == compared_) return;
    compared_ = ids;
    std::vector<std::string> wanted;
    for (const ListedEvaluation& each : list_)
        if (ids.contains(each.id)) wanted.push_back(each.id);
    std::erase_if(records_, [&](const auto& each) { return !ids.contains(each.first); });
    Records known = records_;
    known.insert(held_.begin(), held_.end());
    comparing_.start([this, wanted, known](const std::stop_token& stop, const NewestJob::Post& post) {
        Records records;
        std::vector<EvaluationPointer> all;
        for (const std::string& id : wanted) {
            if (stop.stop_requested()) return;
            const auto found = known.find(id);
            const EvaluationPointer record =
                found != known.end() ? found->second : std::make_shared<const core::EvaluationRecord>(tools_.load(id));
            records[id] = record;
            all.push_back(record);
        }
        post([this, records, all] {
            records_ = records;
            Q_EMIT comparedChanged(all);
        });
    });
}

}  // namespace ui
