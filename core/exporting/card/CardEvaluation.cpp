#include "core/exporting/card/CardEvaluation.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/evaluation/EvaluationRecording.h"
#include "core/evaluation/EvaluationRemarks.h"
#include "core/evaluation/FigureLabel.h"
#include "core/evaluation/FigureNumber.h"
#include "core/exporting/card/CardText.h"
#include "core/metric/Metric.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

using Json = nlohmann::ordered_json;

/// Those that are known, each once.
std::vector<Figure> knownFigures(const SetEvaluation& evaluation) {
    std::vector<Figure> figures;
    for (const MetricResult& result : evaluation.results)
        for (const Figure& figure : result.figures) {
            const auto same = [&](const Figure& other) { return other.name == figure.name; };
            if (std::isfinite(figure.value) && std::ranges::none_of(figures, same)) figures.push_back(figure);
        }
    return figures;
}

std::string nameOf(const Figure& figure, const SetEvaluation& evaluation) {
    const Measure* measure = findMeasure(figure.name);
    return measure == nullptr ? figure.name : figureLabel(*measure, evaluation);
}

Better betterOf(const Figure& figure) {
    const Measure* measure = findMeasure(figure.name);
    return measure == nullptr ? Better::neither : measure->better;
}

std::vector<std::string> warningsOf(const SetEvaluation& evaluation) {
    std::vector<std::string> sentences;
    for (const Message& warning : allWarnings(evaluation)) sentences.push_back(warning.english());
    return sentences;
}

std::string figureRow(const Figure& figure, const SetEvaluation& evaluation) {
    const Measure* measure = findMeasure(figure.name);
    const int decimals = figureDecimals(figure);
    std::string value = figureNumber(figure.value, decimals);
    if (measure != nullptr && !measure->unit.empty()) value += ' ' + measure->unit;
    std::string interval;
    if (std::isfinite(figure.interval.low) && std::isfinite(figure.interval.high))
        interval = figureNumber(figure.interval.low, decimals) + " to " + figureNumber(figure.interval.high, decimals);
    const std::string floor = std::isfinite(figure.floor) ? figureNumber(figure.floor, decimals) : std::string();
    std::string row = "|";
    for (const std::string& cell :
         {nameOf(figure, evaluation), value, interval, floor, std::to_string(figure.count), wordOf(betterOf(figure))})
        row += ' ' + cardLine(cell) + " |";
    return row + '\n';
}

/// "1 image", "2000 images"
std::string countOf(std::size_t count, const std::string& thing) {
    return std::to_string(count) + ' ' + thing + (count == 1 ? "" : "s");
}

std::string protocolText(const EvaluationProtocol& protocol, const SetEvaluation& evaluation) {
    std::string text = "Measured on " + cardLine(protocol.dataset) + " with Imago " + protocol.version + " on " +
                       protocol.date.substr(0, std::string("2026-11-30").size()) + ": " +
                       countOf(protocol.trainingCount, "training image") + ", " +
                       countOf(protocol.heldOutCount, "image") + " held out";
    if (protocol.testSet) text += " (the dataset's own test set)";
    if (!protocol.splitKnown) text += "; it is not known which of them the model was trained on";
    text += ". " + countOf(evaluation.compared, "generated sample") + (evaluation.compared == 1 ? " was" : " were") +
            " compared";
    if (!evaluation.features.empty()) text += " by " + cardLine(evaluation.features);
    return text + ", seed " + std::to_string(protocol.seed) + ".\n";
}

/// "Fashion-MNIST" -> "fashion-mnist": Hugging Face wants a name of small letters.
std::string slugOf(const std::string& name) {
    std::string slug;
    for (const char letter : name) {
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        const bool capital = letter >= 'A' && letter <= 'Z';
        if (plain || capital) slug += capital ? static_cast<char>(letter - 'A' + 'a') : letter;
        if (!plain && !capital && !slug.empty() && slug.back() != '-') slug += '-';
    }
    while (!slug.empty() && slug.back() == '-') slug.pop_back();
    return slug.empty() ? "dataset" : slug;
}

std::string withoutEvaluation(LeftOutEvaluation leftOut) {
    switch (leftOut) {
        case LeftOutEvaluation::damaged:
            return "The evaluation that was kept of these weights is damaged, and was left out.";
        case LeftOutEvaluation::unreadable:
            return "The evaluation that was kept of these weights could not be read, and was left out.";
        case LeftOutEvaluation::none:
            break;
    }
    return "No evaluation of these weights was kept.";
}

}  // namespace

std::string evaluationSection(const EvaluationRecord* evaluation, LeftOutEvaluation leftOut) {
    if (evaluation == nullptr)
        return "## Evaluation\n\n" + withoutEvaluation(leftOut) +
               " This command measures them, with MODEL the folder of the model in Imago:\n\n```sh\nimago evaluate "
               "--model MODEL --report report.pdf\n```\n";
    const SetEvaluation& result = evaluation->result;
    std::string text = "## Evaluation\n\n" + protocolText(evaluation->protocol, result);
    const std::vector<Figure> figures = knownFigures(result);
    if (!figures.empty())
        text +=
            "\n| Figure | Value | 95% interval | Real images | n | Better |\n| --- | --- | --- | --- | --- | --- |\n";
    for (const Figure& figure : figures) text += figureRow(figure, result);
    text +=
        "\n\"Real images\" is what as many held-out images of the dataset get in place of samples, or what chance "
        "gives.\n";
    const std::vector<std::string> warnings = warningsOf(result);
    if (!warnings.empty()) text += "\nWarnings:\n\n";
    for (const std::string& warning : warnings) text += "- " + cardLine(warning) + '\n';
    return text + "\nThe same again, with MODEL and DATASET where these are:\n\n```sh\n" + commandOf(*evaluation) +
           "\n```\n";
}

std::string modelIndex(const EvaluationRecord& evaluation, const std::string& name) {
    const std::vector<Figure> figures = knownFigures(evaluation.result);
    if (figures.empty()) return {};
    const std::string task = isImage(evaluation.protocol.spec) ? "unconditional-image-generation" : "other";
    std::string text = "model-index:\n- name: " + cardQuoted(name) + "\n  results:\n  - task:\n      type: " + task +
                       "\n    dataset:\n      name: " + cardQuoted(evaluation.protocol.dataset) +
                       "\n      type: " + slugOf(evaluation.protocol.dataset) + "\n    metrics:\n";
    for (const Figure& figure : figures)
        text += "    - type: " + cardQuoted(figure.name) +
                "\n      name: " + cardQuoted(nameOf(figure, evaluation.result)) +
                "\n      value: " + figureNumber(figure.value, figureDecimals(figure)) + '\n';
    return text;
}

Json cardEvaluationJson(const EvaluationRecord& evaluation) {
    const auto number = [](double value) { return std::isfinite(value) ? Json(value) : Json(); };
    const SetEvaluation& result = evaluation.result;
    const EvaluationProtocol& protocol = evaluation.protocol;
    Json figures = Json::object();
    for (const Figure& figure : knownFigures(result))
        figures[figure.name] = {{"label", nameOf(figure, result)},
                                {"value", number(figure.value)},
                                {"low", number(figure.interval.low)},
                                {"high", number(figure.interval.high)},
                                {"floor", number(figure.floor)},
                                {"reference", number(figure.reference)},
                                {"n", figure.count},
                                {"better", wordOf(betterOf(figure))}};
    return {{"date", protocol.date},
            {"program_version", protocol.version},
            {"libraries", protocol.libraries},
            {"dataset", protocol.dataset},
            {"training_images", protocol.trainingCount},
            {"held_out_images", protocol.heldOutCount},
            {"test_set", protocol.testSet},
            {"split_known", protocol.splitKnown},
            {"samples", result.compared},
            {"seed", protocol.seed},
            {"features", result.features.empty() ? Json() : Json(result.features)},
            {"fid", result.fid},
            {"figures", std::move(figures)},
            {"warnings", warningsOf(result)},
            {"command", commandOf(evaluation)}};
}

}  // namespace core
