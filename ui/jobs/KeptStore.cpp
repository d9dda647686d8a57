#include "ui/jobs/KeptStore.h"

#include <QStringList>
#include <QUndoCommand>
#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

#include "ui/jobs/ErrorText.h"

namespace ui {

namespace {

constexpr std::chrono::milliseconds kFirstWait{1000};
constexpr std::chrono::milliseconds kLongestWait{60'000};

class DoneCommand : public QUndoCommand {
   public:
    DoneCommand(const QString& text, std::function<void()> undo, std::function<void()> redo,
                std::function<QString()> dataset)
        : QUndoCommand(text), undo_(std::move(undo)), redo_(std::move(redo)), dataset_(std::move(dataset)) {}

    const std::function<QString()>& dataset() const { return dataset_; }

    void undo() override { undo_(); }
    void redo() override {
        // The stack calls it for what it is given, which has been done.
        if (std::exchange(again_, true)) redo_();
    }

   private:
    std::function<void()> undo_;
    std::function<void()> redo_;
    std::function<QString()> dataset_;
    bool again_ = false;
};

}  // namespace

KeptStore::KeptStore(std::function<void()> open, QObject* parent) : QObject(parent), open_(std::move(open)) {
    again_.setSingleShot(true);
    again_.setInterval(kFirstWait);
    connect(&again_, &QTimer::timeout, this, [this] {
        again_.setInterval(std::min(kLongestWait, 2 * again_.intervalAsDuration()));
        retry();
    });
    connect(runner_.get(), &JobRunner::ended, this, &KeptStore::endRound);
}

KeptStore::~KeptStore() {
    runner_.reset();
    std::erase_if(entries_, [this](const Entry& entry) {
        return std::find(written_.begin(), written_.end(), entry.id) != written_.end();
    });
    const Post nobody = [](const std::function<void()>&) {};
    for (Entry& entry : entries_) entry.due = true;
    for (std::vector<Ready> round = takeRound(); !round.empty(); round = takeRound())
        std::thread([&] { runRound(round, nobody); }).join();
    if (last_) std::thread(last_).join();
}

void KeptStore::run(QObject* owner, Task task) {
    entries_.push_back({nextId_++, true, {}, {}, owner, [task = std::move(task)] { return task; }});
    work();
}

void KeptStore::save(QObject* owner, const std::string& key, const QString& what, Prepare prepare) {
    const auto earlier = std::find_if(entries_.begin(), entries_.end(),
                                      [&](const Entry& entry) { return !entry.once && entry.key == key; });
    QString problem;
    if (earlier != entries_.end()) {
        problem = earlier->problem;
        entries_.erase(earlier);
    }
    entries_.push_back({nextId_++, false, key, what, owner, std::move(prepare), true, problem});
    for (Entry& entry : entries_) entry.due = true;
    Q_EMIT changed();
    work();
}

void KeptStore::drop(const std::string& key) {
    std::erase_if(entries_, [&](const Entry& entry) { return !entry.once && entry.key == key; });
    Q_EMIT changed();
}

bool KeptStore::isSaved(const std::string& key) const {
    return std::none_of(entries_.begin(), entries_.end(),
                        [&](const Entry& entry) { return !entry.once && entry.key == key; });
}

bool KeptStore::allSaved() const {
    return std::all_of(entries_.begin(), entries_.end(), [](const Entry& entry) { return entry.once; });
}

QString KeptStore::trouble() const {
    QStringList names;
    QString why;
    for (const Entry& entry : entries_) {
        if (entry.problem.isEmpty()) continue;
        if (!names.contains(entry.what)) names << entry.what;
        why = entry.problem;
    }
    return names.isEmpty() ? QString() : tr("Not saved yet: %1. %2").arg(names.join(QStringLiteral(", ")), why);
}

void KeptStore::retry() {
    for (Entry& entry : entries_) entry.due = true;
    work();
}

void KeptStore::did(const QString& text, std::function<void()> undo, std::function<void()> redo,
                    std::function<QString()> dataset) {
    Q_EMIT doing();
    undo_.push(new DoneCommand(text, std::move(undo), std::move(redo), std::move(dataset)));
}

QString KeptStore::textOf(const QUndoCommand* command) {
    const auto* done = dynamic_cast<const DoneCommand*>(command);
    if (done == nullptr) return {};
    const QString dataset = done->dataset() ? done->dataset()() : QString();
    return dataset.isEmpty() ? done->text() : tr("%1 in the dataset %2").arg(done->text(), dataset);
}

QString KeptStore::undo() {
    Q_EMIT doing();
    const QString text = textOf(undo_.command(undo_.index() - 1));
    undo_.undo();
    return text;
}

QString KeptStore::redo() {
    Q_EMIT doing();
    const QString text = textOf(undo_.command(undo_.index()));
    undo_.redo();
    return text;
}

std::function<void()> KeptStore::undoLast() {
    return [this, last = undo_.index() > 0 ? undo_.command(undo_.index() - 1) : nullptr, index = undo_.index()] {
        Q_EMIT doing();
        if (index > 0 && undo_.index() == index && undo_.command(index - 1) == last) undo_.undo();
    };
}

// What is to be saved may hang on what is to be read before it, so they go in rounds of their own.
std::vector<KeptStore::Ready> KeptStore::takeRound() {
    std::vector<Ready> round;
    for (Entry& entry : entries_) {
        if (!entry.due) continue;
        if (!round.empty() && round.front().once != entry.once) break;
        entry.due = false;
        round.push_back({entry.id, entry.once, entry.owner, entry.prepare()});
    }
    std::erase_if(entries_, [](const Entry& entry) { return entry.once && !entry.due; });
    return round;
}

void KeptStore::work() {
    if (runner_->running()) return;  // it comes again when that has ended
    std::vector<Ready> round = takeRound();
    if (round.empty()) return;
    written_.clear();
    runner_->start(
        [this, round = std::move(round)](const std::stop_token&, const Post& post) { runRound(round, post); });
}

void KeptStore::runRound(const std::vector<Ready>& round, const Post& post) {
    for (const Ready& ready : round) {
        const Post toOwner = [&post, owner = ready.owner](std::function<void()> deliver) {
            post([owner, deliver = std::move(deliver)] {
                if (owner) deliver();
            });
        };
        QString problem;
        try {
            if (!ready.once) open_();
            ready.task(toOwner);
            if (!ready.once) written_.push_back(ready.id);
        } catch (const std::exception& error) {
            problem = errorText(error);
        }
        if (!ready.once) post([this, id = ready.id, problem] { finish(id, problem); });
    }
}

void KeptStore::finish(std::uint64_t id, const QString& problem) {
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.id == id; });
    if (found == entries_.end()) return;  // changed again meanwhile: what comes of that is told
    const QString before = std::exchange(found->problem, problem);
    const Entry entry = *found;
    if (problem.isEmpty()) entries_.erase(found);
    if (problem.isEmpty() && !before.isEmpty()) Q_EMIT savedAfterAll(entry.owner, tr("Saved now: %1.").arg(entry.what));
    if (!problem.isEmpty() && problem != before)
        Q_EMIT failed(entry.owner, tr("Not saved yet: %1. %2").arg(entry.what, problem));
    Q_EMIT changed();
}

void KeptStore::endRound() {
    work();
    if (runner_->running()) return;
    if (allSaved()) {
        again_.stop();
        again_.setInterval(kFirstWait);
    } else if (!again_.isActive()) {
        again_.start();
    }
    Q_EMIT settled();
}

}  // namespace ui
