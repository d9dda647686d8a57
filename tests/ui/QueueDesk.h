#pragma once

#include <QDir>
#include <QImage>
#include <QStringList>
#include <QTemporaryDir>
#include <memory>
#include <string>

#include "SmallModels.h"
#include "core/project/QueuedPlan.h"
#include "core/project/RunQueue.h"
#include "ui/train/queue/QueueController.h"

/// The squares of small::dataset() as files in `folder`, which is made. True when it worked.
inline bool writeSquares(const QString& folder, std::size_t count = 64) {
    bool written = QDir().mkpath(folder);
    const auto squares = small::dataset(count);
    for (std::size_t index = 0; index < count; ++index) {
        QImage image(28, 28, QImage::Format_Grayscale8);
        for (int y = 0; y < 28; ++y) std::copy_n(squares->sample(index).begin() + 28 * y, 28, image.scanLine(y));
        written = image.save(folder + QStringLiteral("/%1.png").arg(index)) && written;
    }
    return written;
}

/// A queue with what works through it, in a project of its own.
struct QueueDesk {
    explicit QueueDesk(const QString& data)
        : project(data.toStdString() + "/project"),
          training(session, data.toStdString() + "/models", &project),
          datasets(session),
          queue(session, project, training, datasets) {}

    /// What another program would add.
    core::RunQueue file() const { return core::RunQueue(project.path()); }

    QStringList names() const {
        QStringList names;
        for (const core::QueueEntry& entry : queue.entries()) names << QString::fromStdString(entry.name);
        return names;
    }
    QStringList states() const {
        QStringList states;
        for (const core::QueueEntry& entry : queue.entries()) states << QString::fromStdString(wordOf(entry.state));
        return states;
    }

    ui::Session session;
    ui::StudioProject project;
    ui::TrainingController training;
    ui::DatasetController datasets;
    ui::QueueController queue;
};

/// A small training on the images in `folder`.
inline core::QueueEntry queuedEntry(const std::string& name, const QString& folder, std::int64_t epochs = 1) {
    core::QueueEntry entry;
    entry.name = name;
    entry.training = core::queuedTraining("vae", small::modelSettings(), small::trainingSettings(epochs));
    entry.training.dataset = folder.toStdString();
    entry.training.threads = 1;
    entry.training.useCache = false;
    return entry;
}
