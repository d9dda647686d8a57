#pragma once

#include <string>
#include <vector>

#include "app/commands/TrainingReport.h"
#include "core/metric/Metric.h"

namespace app {

/// For scripts: one JSON object a line on stdout, each with "event"; the last is "done" or "error".
class JsonTrainingReport : public TrainingReport {
   public:
    /// One of several trainings ends in "run_done" or "run_error": "done" is the end of all of them.
    enum class Extent { whole, oneOfSeveral };

    explicit JsonTrainingReport(Extent extent = Extent::whole) : prefix_(extent == Extent::whole ? "" : "run_") {}

    void importing(const core::Progress&) override {}
    void imported(const core::Dataset& dataset) override;
    void searching(const core::Progress&) override {}
    void started(const TrainingStart& start) override;
    void status(const core::TrainingStatus& status) override;
    void point(const core::CurvePoint& point) override;
    void event(const core::TrainingEvent& event) override;
    void note(const std::string&) override {}
    void warning(const std::string& sentence) override;
    void finished(const TrainingSummary& summary) override;
    void failed(const std::string& sentence) override;

   private:
    std::string prefix_;
    std::vector<core::Measure> measures_;  // of the test
};

}  // namespace app
