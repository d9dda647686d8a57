#pragma once

#include <QLocale>
#include <QString>
#include <functional>
#include <string>
#include <vector>

#include "core/dataset/Dataset.h"
#include "core/parameter/Settings.h"
#include "core/project/RunQueue.h"
#include "core/project/Sweep.h"

namespace ui {

/// What all runs of a new sweep have in common: the settings of the Train panel and the open dataset.
struct SweepBase {
    core::QueuedTraining training;  ///< Dataset::source as it is: whoever queues it makes it a place
    QString model;                  ///< "Smooth (VAE)"
    QString dataset;                ///< its name
    /// Throws core::Error where a training with these settings would be refused. May be empty: none is.
    std::function<void(const core::ChosenSettings& settings)> check = {};
};

/// `model` and `training` are those of the family. Of the settings of the length only those that count are taken, so
/// that none contradicts another.
SweepBase sweepBase(const std::string& family, const core::Settings& model, const core::Settings& training,
                    const core::Dataset& dataset, const std::string& device);

/// Settings of the model and the training that a sweep over the family can vary in the studio: those that have values
/// to choose from, and no choice that contradicts others.
std::vector<core::Parameter> offeredParameters(const std::string& family);

/// Whether two settings are varied that both say when a training ends, as epochs and minutes do: only one can.
bool bothEndTrainings(const std::vector<core::SweptSetting>& swept);

/// The runs. Throws core::Error like core::sweepEntries(), and where SweepBase::check() refuses one.
std::vector<core::QueueEntry> entriesOf(const SweepBase& base, const std::string& name,
                                        const std::vector<core::SweptSetting>& swept);

/// "8 runs of 10 min: about 1 h 20 min", "8 runs of 30 epochs", or, where they differ in length, "8 runs".
QString plannedText(const std::vector<core::QueueEntry>& entries, const QLocale& locale);

}  // namespace ui
