#pragma once

#include <map>
#include <string>

#include "app/commands/ProgressLine.h"
#include "app/commands/TrainingReport.h"
#include "core/base/ProgressRate.h"

namespace app {

/// For people: progress on stderr, the result on stdout.
class TextTrainingReport : public TrainingReport {
   public:
    void importing(const core::Progress& progress) override;
    void imported(const core::Dataset& dataset) override;
    void searching(const core::Progress& progress) override;
    void started(const TrainingStart& start) override;
    void status(const core::TrainingStatus& status) override;
    void point(const core::CurvePoint& point) override;
    void event(const core::TrainingEvent& event) override { progress_.say(event.message.english()); }
    void note(const std::string& sentence) override { progress_.say(sentence); }
    void warning(const std::string& sentence) override { progress_.say(sentence); }
    void finished(const TrainingSummary& summary) override;
    void failed(const std::string&) override { progress_.clear(); }

   private:
    std::string curvesText() const;

    ProgressLine progress_;
    core::ProgressRate rate_;  // of the import
    std::vector<core::CurveDescription> curves_;
    std::map<std::string, double> newest_;  // by curve id
};

}  // namespace app
