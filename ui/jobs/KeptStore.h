#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QUndoStack>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "ui/jobs/JobRunner.h"

namespace ui {

/// Brings what a person keeps onto the disk, on a thread of its own and in order. What cannot be written stays here and
/// is tried again: after a while, with the next change, when somebody asks for it, and at the end. What was done can be
/// undone. GUI thread only; see KeptFile for what is saved.
class KeptStore : public QObject {
    Q_OBJECT

   public:
    using Post = JobRunner::Post;
    /// Runs on the store's thread. What it posts is dropped when its owner is gone.
    using Task = std::function<void(const Post& post)>;
    /// Called on the GUI thread right before the task runs, when all that was posted before has arrived.
    using Prepare = std::function<Task()>;

    /// `open` makes the place writable for us alone, on the store's thread; it throws where that cannot be.
    explicit KeptStore(std::function<void()> open, QObject* parent = nullptr);
    /// Waits until all has been tried once more, then for `last` of setLast().
    ~KeptStore() override;
    void setLast(std::function<void()> last) { last_ = std::move(last); }

    /// Runs once, whatever comes of it.
    void run(QObject* owner, Task task);
    /// Is tried until nothing is thrown. `key` names what is written: a later save of the same takes the place of one
    /// that waits. `what` is what people call it, in the middle of a sentence.
    void save(QObject* owner, const std::string& key, const QString& what, Prepare prepare);
    /// Of what is not to be saved any more.
    void drop(const std::string& key);
    bool isSaved(const std::string& key) const;
    bool allSaved() const;
    /// What is not saved and why, where trying has failed; else empty.
    QString trouble() const;
    /// Now, instead of after a while.
    void retry();

    const QUndoStack& undoStack() const { return undo_; }
    /// What has just been done: undo() can take it back.
    /// `dataset` gives the name of the dataset that it was done to where that is not the one on screen, else nothing.
    void did(const QString& text, std::function<void()> undo, std::function<void()> redo,
             std::function<QString()> dataset = {});
    /// What was undone, as did() was told, with the name of its dataset; empty where there is nothing.
    QString undo();
    QString redo();
    /// Undoes what was done last; nothing once something else was done.
    std::function<void()> undoLast();

   Q_SIGNALS:
    /// Told once for each reason, to the owner of what could not be saved. Also what else became of its file.
    void failed(const QObject* owner, const QString& sentence);
    /// After failed(): it is saved now.
    void savedAfterAll(const QObject* owner, const QString& sentence);
    /// allSaved(), or trouble().
    void changed();
    /// All that waited was tried.
    void settled();
    /// Something is done, or about to be undone or redone: what was done before it and not told yet is to be told now.
    void doing();

   private:
    struct Entry {
        std::uint64_t id;
        bool once;
        std::string key;
        QString what;
        QPointer<QObject> owner;
        Prepare prepare;
        bool due = true;
        QString problem = {};  // why it was not saved the last time
    };
    struct Ready {
        std::uint64_t id;
        bool once;
        QPointer<QObject> owner;
        Task task;
    };

    static QString textOf(const QUndoCommand* command);
    std::vector<Ready> takeRound();
    void runRound(const std::vector<Ready>& round, const Post& post);
    void work();
    void finish(std::uint64_t id, const QString& problem);
    void endRound();

    std::function<void()> open_;
    std::function<void()> last_;
    std::vector<Entry> entries_;          // in the order in which they came
    std::vector<std::uint64_t> written_;  // by the round that runs: its thread's until it has ended
    std::uint64_t nextId_ = 0;
    QTimer again_;
    QUndoStack undo_;
    std::unique_ptr<JobRunner> runner_ = std::make_unique<JobRunner>();  // last: joins first
};

}  // namespace ui
