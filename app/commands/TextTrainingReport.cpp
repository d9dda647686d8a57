#include "app/commands/TextTrainingReport.h"

#include <cstdio>

#include "app/commands/DatasetReport.h"
#include "app/commands/EditedDataset.h"
#include "app/commands/Measures.h"
#include "app/commands/TextFormat.h"
#include "core/base/Utf8.h"
#include "core/dataset/care/TrainingSplit.h"
#include "core/sample/Modality.h"

namespace app {

namespace {

constexpr int kBarWidth = 20;

std::string phaseText(core::TrainingPhase phase) {
    switch (phase) {
        case core::TrainingPhase::searching:
            return "looking for duplicates";
        case core::TrainingPhase::preparing:
            return "preparing";
        case core::TrainingPhase::training:
            return "training";
        case core::TrainingPhase::validating:
            return "validating";
        case core::TrainingPhase::fittingPrior:
            return "learning the prior";
        case core::TrainingPhase::testing:
            return "testing";
        case core::TrainingPhase::finished:
            return "finished";
    }
    return {};
}

}  // namespace

void TextTrainingReport::importing(const core::Progress& progress) {
    progress_.show(readingText(progress, rate_));
}

void TextTrainingReport::imported(const core::Dataset& dataset) {
    const core::ImportReport& report = dataset.report;
    std::string line = core::withoutControls(dataset.name) + ": " +
                       counted(static_cast<std::int64_t>(dataset.size()), "image") + ", " +
                       core::describe(dataset.spec).english();
    const std::size_t classes = dataset.classNames.size();
    if (classes > 0) line += ", " + std::to_string(classes) + (classes == 1 ? " class" : " classes");
    progress_.say(line + ".");
    if (const std::string edits = editsText(dataset); !edits.empty()) progress_.say("  As edited: " + edits + ".");
    for (const core::Message& note : report.notes) progress_.say("  " + note.english());
    for (const std::string& skipped : skippedLines(report)) progress_.say("  " + skipped);
    if (const std::string harmless = harmlessText(report); !harmless.empty())
        progress_.say("  Not images: " + harmless + '.');
}

void TextTrainingReport::searching(const core::Progress& progress) {
    progress_.show(duplicateSearchText(progress));
}

void TextTrainingReport::started(const TrainingStart& start) {
    curves_ = start.family.curves;
    progress_.say(start.family.label + " on " + counted(static_cast<std::int64_t>(start.trainingImages), "image") +
                  " (" + withThousands(static_cast<std::int64_t>(start.validationImages)) + " for validation), " +
                  (start.request.device == "cpu" ? counted(start.request.threads, "thread") : start.request.device) +
                  ".");
    if (start.request.start) progress_.say(core::startSentence(*start.request.start, start.request.model).english());
    if (const core::Message moved = core::movedSentence(start.request.moved.size()); !moved.empty())
        progress_.say(moved.english());
}

std::string TextTrainingReport::curvesText() const {
    std::string text;
    // The family's first plot is what it minimizes.
    for (const core::CurveDescription& curve : curves_) {
        const auto value = newest_.find(curve.id);
        if (curve.plot != curves_.front().plot || value == newest_.end()) continue;
        text += (text.empty() ? "  " + curve.plot + ' ' : " / ") + fixed(value->second, 1);
    }
    return text;
}

void TextTrainingReport::status(const core::TrainingStatus& status) {
    std::string text;
    if (status.phase == core::TrainingPhase::fittingPrior) {
        progress_.show(bar(status.fitted, kBarWidth) + ' ' + phaseText(status.phase));
        return;
    }
    if (status.fraction >= 0) text += bar(status.fraction, kBarWidth) + ' ';
    text += phaseText(status.phase) + "  epoch " + fixed(status.epoch, 1) + "  " +
            withThousands(static_cast<std::int64_t>(status.imagesPerSecond)) + " images/s" + curvesText() + "  " +
            duration(status.seconds);
    if (status.remaining >= 0 && status.phase != core::TrainingPhase::finished)
        text += ", " + duration(status.remaining) + " left";
    progress_.show(text);
}

void TextTrainingReport::point(const core::CurvePoint& point) {
    newest_[point.curve] = point.value;
}

void TextTrainingReport::finished(const TrainingSummary& summary) {
    progress_.clear();
    if (summary.folder.empty()) {
        std::printf("Stopped before there was anything to save.\n");
        return;
    }
    std::printf("%s %s epochs in %s, %s images/s.\n",
                summary.outcome == core::Outcome::done ? "Trained" : "Stopped after",
                fixed(summary.status.epoch, 1).c_str(), duration(summary.status.seconds).c_str(),
                withThousands(static_cast<std::int64_t>(summary.imagesPerSecond)).c_str());
    if (summary.test.images > 0) {
        std::printf("%s: %s (mean of %s).\n", summary.test.onValidation ? "Validation" : "Test",
                    measuresText(summary.test.values).c_str(),
                    counted(static_cast<std::int64_t>(summary.test.images), "image").c_str());
    }
    std::printf("The model is in %s\n", core::withoutControls(summary.folder.string()).c_str());
    if (!summary.resumeCommand.empty()) std::printf("To resume it: %s\n", summary.resumeCommand.c_str());
    std::fflush(stdout);
}

}  // namespace app
