#pragma once

#include <torch/torch.h>

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <numeric>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/Error.h"
#include "core/dataset/DatasetCache.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/Import.h"
#include "core/dataset/ImportPreview.h"
#include "core/device/TorchDevice.h"
#include "core/exporting/Exporter.h"
#include "core/metric/EvaluationRequest.h"
#include "core/metric/Metric.h"
#include "core/model/ModelFamily.h"
#include "core/project/ModelFolder.h"
#include "core/rendering/Renderer.h"
#include "core/sample/Modality.h"
#include "core/sample/SampleSpecJson.h"
#include "core/sample/StoredTensor.h"
#include "core/sample/image/ImageSpec.h"
#include "core/training/Training.h"
#include "core/training/TrainingOptions.h"

/// What every entry of every registry keeps to, whatever it is: the tests of the core's lists and of longer ones run
/// through this.
namespace contract {

inline bool isId(const std::string& id) {
    return !id.empty() && id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == std::string::npos;
}

/// A label without a full stop, a help with one.
template <typename Entry>
void isDescribed(const Entry& entry) {
    QVERIFY2(isId(entry.id), entry.id.c_str());
    QVERIFY2(!entry.label.empty() && !entry.label.ends_with('.'), entry.id.c_str());
    QVERIFY2(entry.help.ends_with('.'), entry.id.c_str());
}

/// The sentence with which `job` refuses; empty where it does not.
template <typename Job>
std::string refusal(const Job& job) {
    try {
        job();
    } catch (const core::Error& error) {
        return error.what();
    }
    return {};
}

/// Stored samples [count, shape...] that networks could have given.
inline torch::Tensor randomStored(const core::SampleSpec& spec, std::int64_t count, std::uint64_t seed) {
    const core::Modality& modality = core::modality(spec.modality);
    std::vector<std::int64_t> sizes{count};
    sizes.insert(sizes.end(), spec.shape.begin(), spec.shape.end());
    const torch::Tensor network = modality.toNetwork(spec, torch::zeros(sizes, core::storedType(spec.type)));
    return modality.toStored(
        spec, torch::rand(network.sizes(), core::randomGenerator(torch::kCPU, seed), torch::TensorOptions()));
}

/// Noise of two classes in turn; the last eighth is a test set.
inline std::shared_ptr<const core::Dataset> randomDataset(const core::SampleSpec& spec, std::int64_t count = 64) {
    auto dataset = std::make_shared<core::Dataset>();
    dataset->name = "Noise";
    dataset->source = "noise";
    dataset->spec = spec;
    dataset->classNames = {"even", "odd"};
    const torch::Tensor stored = randomStored(spec, count, 7);
    const auto* bytes = static_cast<const std::uint8_t*>(stored.data_ptr());
    dataset->bytes.assign(bytes, bytes + static_cast<std::size_t>(count) * spec.bytes());
    for (std::int32_t i = 0; i < count; ++i) dataset->labels.push_back(i % 2);
    dataset->testCount = static_cast<std::size_t>(count) / 8;
    return dataset;
}

inline void modality(const core::Modality& entry, const core::SampleSpec& spec) {
    isDescribed(entry);
    QVERIFY(entry.refusal(spec).empty());
    QVERIFY(!entry.describe(spec).empty());
    core::SampleSpec odd = spec;
    odd.shape.assign(9, 3);
    QVERIFY2(!entry.refusal(odd).empty(), "nine sides are refused");

    // To JSON and back.
    const nlohmann::json json = nlohmann::json::parse(core::toJson(spec).dump());
    QVERIFY(core::readSampleSpec(core::JsonObject(json, "spec.json"), "spec.json") == spec);

    // What was stored comes back from the network's floats, bit for bit.
    const torch::Tensor stored = randomStored(spec, 3, 5);
    QVERIFY(stored.is_contiguous());
    QCOMPARE(static_cast<std::size_t>(stored.numel()) * stored.element_size(), 3 * spec.bytes());
    const torch::Tensor again = entry.toStored(spec, entry.toNetwork(spec, stored));
    QVERIFY(torch::equal(again, stored));

    // Different samples look different, and all have one size.
    const auto bytesOf = [&](std::size_t index) {
        return std::span(static_cast<const std::uint8_t*>(stored.data_ptr()) + index * spec.bytes(), spec.bytes());
    };
    const core::Image first = entry.preview(spec, bytesOf(0));
    QCOMPARE(first.shape(), core::previewShape(spec));
    QCOMPARE(entry.preview(spec, bytesOf(1)).shape(), first.shape());
    QVERIFY(entry.preview(spec, bytesOf(1)) != first);
    QVERIFY(first.channels() == 1 || first.channels() == 3);

    const QString sentence = QString::fromStdString(refusal([&] { core::readSample(spec, "/nowhere/at all"); }));
    QVERIFY2(sentence.contains("/nowhere/at all"), qPrintable(sentence));
}

/// `source` is one that it reads.
inline void format(const core::DatasetFormat& entry, const std::string& source) {
    isDescribed(entry);
    QVERIFY2(!entry.accepts("/nowhere/at all"), entry.id.c_str());
    const core::Settings defaults(entry.parameters);
    for (const core::Parameter& parameter : entry.parameters) {
        QVERIFY2(!parameter.label.empty() && parameter.help.ends_with('.'), parameter.name.c_str());
        QVERIFY2(core::Settings(core::importParameters()).has(parameter.name), parameter.name.c_str());
    }
    // The whole way, through the registry: this format is the one that takes it.
    QVERIFY2(!source.empty(), ("no source for " + entry.id + ": see FormatSources.h").c_str());
    QVERIFY2(entry.accepts(source), entry.id.c_str());
    const core::ImportResult result = core::importDataset(source, defaults, core::JobContext({}, {}, 2));
    QCOMPARE(result.outcome, core::Outcome::done);
    const core::Dataset& dataset = *result.dataset;
    QVERIFY2(dataset.importSettings == defaults, entry.id.c_str());
    QVERIFY2(core::modality(dataset.spec.modality).refusal(dataset.spec).empty(), entry.id.c_str());
    QVERIFY(dataset.size() >= 2 && !dataset.name.empty());
    QCOMPARE(dataset.bytes.size(), dataset.size() * dataset.spec.bytes());
    QVERIFY(dataset.testCount + 1 < dataset.size());
    QCOMPARE(dataset.report.imported, dataset.size());
    QVERIFY(dataset.report.found >= dataset.size());
    QVERIFY(dataset.labels.empty() || dataset.labels.size() == dataset.size());
    QCOMPARE(dataset.labels.empty(), dataset.classNames.empty());
    for (const std::int32_t label : dataset.labels)
        QVERIFY(label >= 0 && static_cast<std::size_t>(label) < dataset.classNames.size());
    for (const core::Message& note : dataset.report.notes) QVERIFY2(note.english().ends_with('.'), entry.id.c_str());
    // What it says of itself opens it again.
    QVERIFY2(core::canImport(dataset.source), entry.id.c_str());
    const core::ImportResult again = core::importDataset(dataset.source, dataset.importSettings);
    QVERIFY2(again.dataset->bytes == dataset.bytes && again.dataset->labels == dataset.labels, entry.id.c_str());
    // Where it can tell whether its source has changed, a dataset that was kept is the one that is read.
    if (entry.fingerprint != nullptr) {
        const QTemporaryDir kept;
        const core::DatasetCache cache(kept.path().toStdString(), {.leastSeconds = 0});
        core::importDataset(source, defaults, core::JobContext({}, {}, 2), &cache);
        const core::ImportResult opened = core::importDataset(source, defaults, {}, &cache);
        QVERIFY2(opened.fromCache, entry.id.c_str());
        QVERIFY2(opened.dataset->bytes == dataset.bytes && opened.dataset->labels == dataset.labels &&
                     opened.dataset->sampleNames == dataset.sampleNames &&
                     opened.dataset->importSettings == dataset.importSettings,
                 entry.id.c_str());
    }
    // Of what has a preview, every sample is among the images.
    if (entry.images != nullptr) {
        const core::ImportPreview preview = core::previewImport(source, defaults, 4);
        QVERIFY2(preview.images >= dataset.size() && !preview.shown.empty(), entry.id.c_str());
        QVERIFY2(preview.shape.width == core::imageShape(dataset.spec).width, entry.id.c_str());
    }
    std::stop_source stop;
    stop.request_stop();
    QVERIFY2(entry.read(source, defaults, core::JobContext(stop.get_token())) == nullptr, entry.id.c_str());
    // Settings that are aimed at a spec lead to it.
    if (entry.aim == nullptr || entry.specs == nullptr) return;
    for (const core::SampleSpec& spec : {core::imageSpec({32, 32, 1}), core::imageSpec({48, 48, 3})}) {
        core::Settings settings = defaults;
        entry.aim(spec, settings);
        QVERIFY2(entry.specs(settings) == std::vector{spec}, entry.id.c_str());
        QVERIFY2(core::importDataset(source, settings).dataset->spec == spec, entry.id.c_str());
    }
}

/// Built, trained, stopped, saved, opened, and refused with a sentence.
inline void family(const core::ModelFamily& entry, const core::SampleSpec& spec) {
    isDescribed(entry);
    QVERIFY(core::accepts(entry, spec));
    for (const core::CurveDescription& curve : entry.curves) QVERIFY2(!curve.help.empty(), curve.id.c_str());

    core::TrainingRequest request;
    request.dataset = randomDataset(spec);
    core::Settings settings(entry.modelParameters);
    request.model = core::modelSpec(entry.id, settings, *request.dataset);
    request.settings = core::Settings(core::allTrainingParameters(entry.id));
    request.settings.set("length", std::string("epochs"));
    request.settings.set("epochs", std::int64_t{1});
    request.settings.set("batch_size", std::int64_t{16});

    core::PauseGate gate;
    const core::TrainingResult result = core::train(request, gate, {}, {});
    QCOMPARE(result.outcome, core::Outcome::done);
    QVERIFY(result.model && !result.history.empty());
    QVERIFY2(!result.test.values.empty(), "something is measured of every family");
    for (const core::MeasuredValue& value : result.test.values)
        QVERIFY2(std::isfinite(value.value), value.name.c_str());
    QCOMPARE(result.model->canEncode(), entry.can.encodes);

    // The same seed gives the same samples, of the spec that was asked for.
    core::Renderer renderer(1);
    const std::vector<core::Latent> latents{core::sampleLatent(result.model->latentSize(), 3, 0),
                                            core::sampleLatent(result.model->latentSize(), 3, 1)};
    const auto samples = renderer.samples(*result.model, latents);
    QVERIFY(samples[0].spec == spec && samples[0] != samples[1]);
    core::PauseGate other;
    QVERIFY(renderer.samples(*core::train(request, other, {}, {}).model, latents) == samples);

    // Stopped before its first step, it says so.
    std::stop_source stop;
    stop.request_stop();
    core::PauseGate third;
    QCOMPARE(core::train(request, third, stop.get_token(), {}).outcome, core::Outcome::cancelled);

    // On the disk and back.
    const QTemporaryDir folder;
    core::SavedModel model;
    model.snapshot = result.model;
    model.trainingSettings = request.settings;
    model.datasetName = request.dataset->name;
    model.history = result.history;
    model.events = result.events;
    model.status = result.status;
    model.test = result.test;
    const std::filesystem::path place = folder.filePath(QStringLiteral("model")).toStdString();
    core::saveModel(model, place);
    const core::SavedModel back = core::loadModel(place);
    QVERIFY(renderer.samples(*back.snapshot, latents) == samples);
    QVERIFY(back.snapshot->spec().sample == spec);
    QCOMPARE(back.history.size(), model.history.size());
    QCOMPARE(back.test.values.size(), model.test.values.size());

    // What it cannot learn is refused with a sentence that names the dataset and says what it takes.
    core::TrainingRequest wrong = request;
    core::SampleSpec odd = spec;
    odd.shape.front() += 300;
    wrong.dataset = [&] {
        auto dataset = std::make_shared<core::Dataset>(*request.dataset);
        dataset->spec = odd;
        dataset->bytes.resize(64 * odd.bytes());
        return dataset;
    }();
    wrong.model.sample = odd;
    core::PauseGate last;
    const QString sentence = QString::fromStdString(refusal([&] { core::train(wrong, last, {}, {}); }));
    QVERIFY2(sentence.contains("Noise") && sentence.contains("takes"), qPrintable(sentence));
}

/// What a training of one epoch on `dataset` makes.
inline std::shared_ptr<const core::SavedModel> trainedOn(const std::shared_ptr<const core::Dataset>& dataset,
                                                         const core::ModelFamily& entry) {
    core::TrainingRequest request;
    request.dataset = dataset;
    request.model = core::modelSpec(entry.id, core::Settings(entry.modelParameters), *dataset);
    request.settings = core::Settings(core::allTrainingParameters(entry.id));
    request.settings.set("length", std::string("epochs"));
    request.settings.set("epochs", std::int64_t{1});
    request.settings.set("batch_size", std::int64_t{16});
    core::PauseGate gate;
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot = core::train(request, gate, {}, {}).model;
    model->trainingSettings = request.settings;
    model->datasetName = dataset->name;
    return model;
}

/// Rows of 8 features, noise.
inline core::FeatureSet randomFeatures(std::size_t count, std::uint64_t seed) {
    const torch::Tensor rows = torch::randn({static_cast<std::int64_t>(count), 8},
                                            core::randomGenerator(torch::kCPU, seed), torch::TensorOptions());
    const float* values = rows.data_ptr<float>();
    return {8, std::vector<float>(values, values + rows.numel())};
}

/// Of the measures of the metric in their order, a warning in place of each that is missing, and all whole sentences.
inline void isComparison(const core::Metric& entry, const core::Comparison& comparison) {
    auto measure = entry.measures.begin();
    for (const core::Figure& figure : comparison.figures) {
        const char* name = figure.name.c_str();
        measure = std::find_if(measure, entry.measures.end(),
                               [&](const core::Measure& each) { return each.id == figure.name; });
        QVERIFY2(measure != entry.measures.end(), name);
        ++measure;
        QVERIFY2(std::isfinite(figure.value) && figure.count > 0, name);
        // Both ends are known or none is; but for roundings the value lies between them.
        const core::Interval& interval = figure.interval;
        QCOMPARE(std::isnan(interval.low), std::isnan(interval.high));
        const double rounding = 1e-9 * std::max(1.0, std::abs(figure.value));
        QVERIFY2(!(interval.low > figure.value + rounding) && !(interval.high < figure.value - rounding), name);
    }
    QVERIFY2(comparison.figures.size() == entry.measures.size() || !comparison.warnings.empty(), entry.id.c_str());
    for (const core::Message& warning : comparison.warnings)
        QVERIFY2(warning.english().ends_with('.'), warning.english().c_str());
}

/// Unknown values are alike.
inline bool areAlike(const core::Comparison& one, const core::Comparison& other) {
    const auto same = [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); };
    return one.warnings == other.warnings &&
           std::equal(one.figures.begin(), one.figures.end(), other.figures.begin(), other.figures.end(),
                      [&](const core::Figure& a, const core::Figure& b) {
                          return a.name == b.name && same(a.value, b.value) && same(a.floor, b.floor) &&
                                 same(a.interval.low, b.interval.low) && same(a.interval.high, b.interval.high) &&
                                 a.count == b.count;
                      });
}

/// Compares sets of noise, with features where it needs them: the same for the same seed, on any number of threads.
/// Without held-out samples it says what that makes unknown, and stops.
inline void comparison(const core::Metric& entry, const core::SampleSpec& spec) {
    QVERIFY(entry.evaluate == nullptr);
    QVERIFY2(entry.cost >= core::MetricCost::report, entry.id.c_str());
    const std::shared_ptr<const core::Dataset> dataset = randomDataset(spec, 320);
    std::vector<std::uint32_t> all(dataset->size());
    std::iota(all.begin(), all.end(), 0U);
    const std::span<const std::uint32_t> training = std::span(all).first(200);
    const std::span<const std::uint32_t> heldOut = std::span(all).subspan(200);
    // Other noise than the dataset's.
    const torch::Tensor stored = randomStored(spec, 160, 8);
    const auto* bytes = static_cast<const std::uint8_t*>(stored.data_ptr());
    std::vector<core::Sample> generated;
    for (std::size_t i = 0; i < 160; ++i)
        generated.push_back({spec, {bytes + i * spec.bytes(), bytes + (i + 1) * spec.bytes()}});
    const auto featuresOf = [&](std::size_t count, std::uint64_t seed) {
        return entry.needs.features ? randomFeatures(count, seed) : core::FeatureSet();
    };
    const core::FeatureSet none;
    const core::FeatureSet ofTraining = featuresOf(training.size(), 1);
    const core::FeatureSet ofHeldOut = featuresOf(heldOut.size(), 2);
    const core::FeatureSet ofGenerated = featuresOf(generated.size(), 3);
    const core::ComparedSets sets{*dataset, training, heldOut, generated, ofTraining, ofHeldOut, ofGenerated, 3};

    const core::Comparison once = entry.compare(sets, core::JobContext());
    isComparison(entry, once);
    QVERIFY2(areAlike(once, entry.compare(sets, core::JobContext({}, {}, 3))), entry.id.c_str());

    const core::Comparison without =
        entry.compare({*dataset, training, {}, generated, ofTraining, none, ofGenerated, 3}, core::JobContext());
    isComparison(entry, without);
    QVERIFY2(!without.warnings.empty(), entry.id.c_str());

    std::stop_source stop;
    stop.request_stop();
    QVERIFY2(entry.compare(sets, stop.get_token()).figures.empty(), entry.id.c_str());
}

/// Measures what it accepts, says why of what it does not, and stops.
inline void metric(const core::Metric& entry, const core::SampleSpec& spec) {
    isDescribed(entry);
    QVERIFY(!entry.measures.empty());
    for (const core::Measure& measure : entry.measures)
        QVERIFY2(!measure.id.empty() && !measure.label.empty() && measure.help.ends_with('.'), measure.id.c_str());
    if (entry.compare != nullptr) {
        comparison(entry, spec);
        return;
    }
    const auto dataset = randomDataset(spec);
    bool accepted = false;
    for (const core::ModelFamily& family : core::modelFamilies()) {
        if (!core::accepts(family, spec)) continue;
        if (!core::accepts(entry, family, spec)) {
            QVERIFY2(!core::refusal(entry, family, spec).empty(), family.id.c_str());
            continue;
        }
        accepted = true;
        const auto model = trainedOn(dataset, family);
        std::vector<std::uint32_t> all(dataset->size());
        for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
        const auto trained = std::span(all).first(all.size() / 2);
        core::ThreadTeam team(1);
        const core::Settings& settings = model->trainingSettings;
        const core::Evaluation once =
            entry.evaluate(*model->snapshot->model(), {settings, *dataset, all, 3, team, core::JobContext(), trained});
        QCOMPARE(once.values.size(), entry.measures.size());
        for (std::size_t i = 0; i < once.values.size(); ++i) {
            QCOMPARE(once.values[i].name, entry.measures[i].id);
            QVERIFY2(std::isfinite(once.values[i].value), once.values[i].name.c_str());
        }
        // The same seed, the same figures.
        const core::Evaluation twice =
            entry.evaluate(*model->snapshot->model(), {settings, *dataset, all, 3, team, core::JobContext(), trained});
        QVERIFY(once.values == twice.values);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(
            entry.evaluate(*model->snapshot->model(), {settings, *dataset, all, 3, team, stop.get_token(), trained})
                .images,
            std::size_t{0});
    }
    QVERIFY2(accepted, "some family is measured by it");
}

/// Writes what it accepts, leaves nothing where it is stopped, and overwrites nothing.
inline void exporter(const core::Exporter& entry, const core::SampleSpec& spec) {
    isDescribed(entry);
    QVERIFY(core::accepts(entry, spec));
    const auto dataset = randomDataset(spec);
    const core::ModelFamily& family = *core::familyFor(spec);
    core::ExportRequest request;
    request.model = trainedOn(dataset, family);
    request.modelName = "noise";
    request.settings = core::Settings(entry.parameters);
    request.dataset = dataset;
    const int latentSize = request.model->snapshot->latentSize();
    request.timeline.keys = {{core::sampleLatent(latentSize, 1, 0), {}}, {core::sampleLatent(latentSize, 1, 1), {}}};
    core::Favorite favorite;
    favorite.name = "first";
    favorite.latent = core::sampleLatent(latentSize, 1, 0);
    favorite.image = dataset->preview(0);
    request.favorites = {favorite};

    const QTemporaryDir folder;
    const std::filesystem::path root = folder.filePath(QStringLiteral("not there yet")).toStdString();
    const auto targetFor = [&](const std::string& name) {
        return root / (entry.writesFolder() ? name : name + '.' + entry.endings.front());
    };
    const std::filesystem::path target = targetFor("written");
    // Of an export that was killed: no process has so high a number.
    const std::filesystem::path leftover = root / (".imago-2147483647-0-" + target.filename().string());
    std::filesystem::create_directories(entry.writesFolder() ? leftover : root);
    if (!entry.writesFolder()) std::ofstream(leftover) << "half";
    QCOMPARE(core::exportTo(entry, request, target), core::Outcome::done);
    QVERIFY2(std::filesystem::exists(target), entry.id.c_str());
    QVERIFY2(!std::filesystem::exists(leftover), entry.id.c_str());

    // What is there stays as it is.
    const QString sentence = QString::fromStdString(refusal([&] { core::exportTo(entry, request, target); }));
    QVERIFY2(sentence.contains(QString::fromStdString(target.filename().string())), qPrintable(sentence));

    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(core::exportTo(entry, request, targetFor("stopped"), stop.get_token()), core::Outcome::cancelled);
    QCOMPARE(QDir(QString::fromStdString(root.string()))
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                 .size(),
             1);

    // Nor is what takes the name while it is written: the export then has a name of its own, and says which.
    const std::filesystem::path taken = targetFor("taken");
    const std::filesystem::path theirs = entry.writesFolder() ? taken / "theirs" : taken;
    bool came = false;
    const auto takeName = [&](const core::Progress&) {
        if (std::filesystem::exists(taken)) return;
        std::filesystem::create_directories(theirs.parent_path());
        std::ofstream(theirs) << "theirs";
        came = true;
    };
    const std::string told = refusal([&] { core::exportTo(entry, request, taken, core::JobContext({}, takeName)); });
    if (came) {
        const std::filesystem::path beside = root / (taken.stem().string() + "-2" + taken.extension().string());
        QVERIFY2(told.find(beside.string()) != std::string::npos, told.c_str());
        QVERIFY(std::filesystem::exists(beside));
        QCOMPARE(std::filesystem::file_size(theirs), std::uintmax_t{6});
    } else {
        QCOMPARE(told, std::string());  // it tells of its progress only once all is written
    }

    core::ExportRequest empty = request;
    empty.model = nullptr;
    empty.favorites.clear();
    QVERIFY(!refusal([&] { core::exportTo(entry, empty, targetFor("none")); }).empty());
}

}  // namespace contract
