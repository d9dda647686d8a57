#pragma once

#include <string>

#include "core/base/JobContext.h"

namespace core {

/// Cuts the progress of a job into stages that follow each other, each with its share and its label.
class EvaluationStages {
   public:
    /// `total`: the weights of all stages that will come, together.
    EvaluationStages(const JobContext& context, double total) : context_(context), total_(total) {}

    /// The next stage; its progress is reported with `label` as its item.
    JobContext next(double weight, const std::string& label) {
        // Only finish() reports the end: a stage may end without reporting one.
        constexpr double kBeforeTheEnd = 0.999;
        const double from = kBeforeTheEnd * done_ / total_;
        done_ += weight;
        label_ = label;
        const JobContext stage = context_.part(from, kBeforeTheEnd * done_ / total_);
        stage.report(0, 1, label);
        const auto tell = [stage, label](const Progress& progress) {
            stage.report(progress.done, progress.total, label);
        };
        return {context_.stop(), tell, context_.threads()};
    }

    /// The end, with the label of the last stage: whoever shows it has nothing else to call it.
    void finish() const { context_.report(1, 1, label_); }

   private:
    JobContext context_;
    double total_;
    double done_ = 0;
    std::string label_;
};

}  // namespace core
