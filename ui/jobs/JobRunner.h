#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace ui {

/// Runs one long job at a time on a thread of its own and brings what it posts to the GUI thread, at most 30 times a
/// second and in order. Controllers own one each, as their last member, so that it joins before they go.
class JobRunner : public QObject {
    Q_OBJECT

   public:
    /// Any thread: `deliver` runs later on the GUI thread.
    using Post = std::function<void(std::function<void()> deliver)>;
    /// Runs on the job's thread. What it throws as std::exception arrives as failed().
    using Job = std::function<void(std::stop_token stop, const Post& post)>;

    explicit JobRunner(QObject* parent = nullptr);
    /// Asks the job to stop and waits for it. What it posted and was not delivered yet is dropped.
    ~JobRunner() override;

    bool running() const { return running_; }
    /// False (and nothing happens) while another job runs. From a slot of ended() the next job may be started.
    bool start(Job job);
    /// Asks the job to stop; ended() follows as always.
    void requestStop();

   Q_SIGNALS:
    /// All posts were delivered and the thread is done; running() is false. Comes after failed().
    void ended();
    void failed(const QString& sentence);

   private:
    void runJob(const Job& job, std::stop_token stop);
    void drain();

    QTimer timer_;
    bool running_ = false;
    bool draining_ = false;
    std::mutex mutex_;
    std::vector<std::function<void()>> posts_;  // guarded by mutex_
    bool finished_ = false;                     // guarded by mutex_
    QString error_;                             // guarded by mutex_
    std::jthread thread_;                       // last: joins first
};

}  // namespace ui
