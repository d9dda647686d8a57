#include <QtTest>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

#include "Sentence.h"
#include "SmallModel.h"
#include "core/files/AtomicFile.h"
#include "core/files/SafetensorsHeader.h"
#include "core/files/Sha256.h"
#include "core/rendering/Renderer.h"
#include "tests/TestProgram.h"

namespace {

/// As settings.json has it, line by line.
const char* const kShapeText = "\"shape\": [\n      28,\n      28,\n      1\n    ]";

namespace fs = std::filesystem;

std::string textOf(const fs::path& file) {
    const auto bytes = core::readFile(file);
    return {bytes.begin(), bytes.end()};
}

std::vector<core::Image> images(const core::SavedModel& model) {
    std::vector<core::Latent> latents;
    for (std::uint64_t i = 0; i < 8; ++i) latents.push_back(core::sampleLatent(model.snapshot->latentSize(), 1, i));
    return core::Renderer(1).decode(*model.snapshot, latents);
}

/// Changes settings.json of a saved model.
void edit(const fs::path& folder, const std::function<void(nlohmann::ordered_json&)>& change) {
    auto json = nlohmann::ordered_json::parse(textOf(folder / "settings.json"));
    change(json);
    core::writeFileAtomically(folder / "settings.json", json.dump(2));
}

/// Puts other weights into a saved model, with the hash that belongs to them.
void putWeights(const fs::path& folder, const std::string& weights) {
    core::writeFileAtomically(folder / "model.safetensors", weights);
    const auto bytes = core::readFile(folder / "model.safetensors");
    edit(folder, [&](auto& json) { json["weights"]["sha256"] = core::sha256(bytes); });
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

}  // namespace

class TestModelFolder : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        place_ = std::make_unique<QTemporaryDir>();
        QVERIFY(place_->isValid());
        folder_ = fs::path(place_->path().toStdString()) / "model";
    }

    void everythingComesBack() {
        const core::SavedModel model = smallModel();
        const std::string hash = core::saveModel(model, folder_);
        const core::SavedModel back = core::loadModel(folder_);
        QCOMPARE(back.weightsHash, hash);
        QCOMPARE(back.weightsHash, core::sha256(core::readFile(folder_ / "model.safetensors")));
        QCOMPARE(back.snapshot->spec().family, std::string("vae"));
        QVERIFY(back.snapshot->spec().settings == model.snapshot->spec().settings);
        QVERIFY(back.snapshot->spec().sample == model.snapshot->spec().sample);
        QCOMPARE(back.snapshot->step(), std::int64_t{321});
        QCOMPARE(back.snapshot->parameterCount(), model.snapshot->parameterCount());
        QCOMPARE(back.snapshot->statistics().meanKl, model.snapshot->statistics().meanKl);
        QCOMPARE(back.snapshot->statistics().mean, model.snapshot->statistics().mean);
        QCOMPARE(back.snapshot->statistics().standardDeviation, model.snapshot->statistics().standardDeviation);
        QVERIFY(back.trainingSettings == model.trainingSettings);
        QCOMPARE(back.datasetName, model.datasetName);
        QCOMPARE(back.datasetSource, model.datasetSource);
        QCOMPARE(back.status.phase, core::TrainingPhase::finished);
        QCOMPARE(back.status.step, model.status.step);
        QCOMPARE(back.status.epoch, model.status.epoch);
        QCOMPARE(back.status.seconds, model.status.seconds);
        QCOMPARE(back.status.imagesPerSecond, model.status.imagesPerSecond);
        QVERIFY(back.test.values == model.test.values);
        QCOMPARE(back.test.images, model.test.images);
        QCOMPARE(back.test.onValidation, model.test.onValidation);
        QCOMPARE(back.history.size(), model.history.size());
        for (std::size_t i = 0; i < model.history.size(); ++i) {
            QCOMPARE(back.history[i].curve, model.history[i].curve);
            QCOMPARE(back.history[i].step, model.history[i].step);
            QCOMPARE(back.history[i].epoch, model.history[i].epoch);
            QCOMPARE(back.history[i].seconds, model.history[i].seconds);
            QCOMPARE(back.history[i].value, model.history[i].value);
        }
    }

    void eventsComeBackAndTakeNothingAway() {
        core::SavedModel model = smallModel();
        model.history = {{"train_kl", 10, 0.1, 1, 5}, {"train_kl", 20, 0.2, 2, 4}};
        // The points after step 10 are those of the second try.
        model.events = {{core::TrainingEventKind::recovered, 10, 0.1, 1, core::Message("Back to step %1.", 10)},
                        {core::TrainingEventKind::changed, 15, 0.15, 1.5, core::Message::verbatim("Beta is \"2\".")}};
        core::saveModel(model, folder_);
        const core::SavedModel back = core::loadModel(folder_);
        QCOMPARE(back.history.size(), std::size_t{2});
        QCOMPARE(back.events.size(), std::size_t{2});
        for (std::size_t i = 0; i < 2; ++i) {
            QCOMPARE(back.events[i].kind, model.events[i].kind);
            QCOMPARE(back.events[i].step, model.events[i].step);
            QCOMPARE(back.events[i].epoch, model.events[i].epoch);
            QCOMPARE(back.events[i].seconds, model.events[i].seconds);
            QVERIFY(back.events[i].message == model.events[i].message);
        }
    }

    void drawsTheSameImages() {
        for (const char* likelihood : {"bernoulli", "gaussian"}) {
            const core::SavedModel model = smallModel(6, likelihood);
            core::saveModel(model, folder_ / likelihood);
            const auto drawn = images(core::loadModel(folder_ / likelihood));
            QVERIFY(drawn == images(model));
            QVERIFY(drawn[0] != drawn[1]);
        }
    }

    void theWeightsFileOpensTheModelToo() {
        core::saveModel(smallModel(), folder_);
        QCOMPARE(core::loadModel(folder_ / "model.safetensors").snapshot->latentSize(), 4);
    }

    void sixteenBitsAreHalfAsLarge() {
        const core::SavedModel model = smallModel();
        saveInBothPrecisions(model);
        const auto large = fs::file_size(folder_ / "32" / "model.safetensors");
        const auto small = fs::file_size(folder_ / "16" / "model.safetensors");
        QVERIFY(small < large * 6 / 10);
        const auto wanted = images(model);
        const auto drawn = images(core::loadModel(folder_ / "16"));
        for (std::size_t i = 0; i < wanted.size(); ++i)
            for (std::size_t p = 0; p < wanted[i].pixels().size(); ++p)
                QVERIFY(std::abs(wanted[i].pixels()[p] - drawn[i].pixels()[p]) <= 3);
    }

    void sixteenBitsKeepElevenOfEachWeight() {
        saveInBothPrecisions(smallModel());
        const auto large = core::readFile(folder_ / "32" / "model.safetensors");
        const auto small = core::readFile(folder_ / "16" / "model.safetensors");
        const auto wanted = core::readSafetensorsHeader(large, "32");
        const auto stored = core::readSafetensorsHeader(small, "16");
        QCOMPARE(small.size() - stored.dataOffset, (large.size() - wanted.dataOffset) / 2);
        QCOMPARE(stored.entries.size(), wanted.entries.size());
        for (std::size_t i = 0; i < wanted.entries.size(); ++i) {
            QCOMPARE(stored.entries[i].name, wanted.entries[i].name);
            QCOMPARE(stored.entries[i].shape, wanted.entries[i].shape);
            QCOMPARE(stored.entries[i].dtype, std::string("F16"));
            QCOMPARE(wanted.entries[i].dtype, std::string("F32"));
        }
        bool differs = false;
        for (std::size_t i = 0; i < (small.size() - stored.dataOffset) / sizeof(qfloat16); ++i) {
            float exact = 0;
            qfloat16 half;
            std::memcpy(&exact, large.data() + wanted.dataOffset + i * sizeof exact, sizeof exact);
            std::memcpy(&half, small.data() + stored.dataOffset + i * sizeof half, sizeof half);
            // Rounded to the nearest of 11 binary digits, or of the steps of 2^-24 near zero.
            const float most = std::max(std::ldexp(std::abs(exact), -11), std::ldexp(1.0F, -25));
            QVERIFY(std::abs(static_cast<float>(half) - exact) <= most);
            differs = differs || static_cast<float>(half) != exact;
        }
        QVERIFY(differs);
    }

    void thePrecisionIsInTheSettings() {
        for (const char* id : {"float32", "float16"}) {
            core::saveModel(smallModel(), folder_ / id, core::weightPrecision(id));
            const auto settings = nlohmann::json::parse(textOf(folder_ / id / "settings.json"));
            QCOMPARE(settings.at("weights").at("precision").get<std::string>(), std::string(id));
            QCOMPARE(core::toText(core::weightPrecision(id)), std::string(id));
        }
        const QString sentence = sentenceOf([] { core::weightPrecision("float8"); });
        QVERIFY2(sentence.contains("is \"float8\", but must be one of: float32, float16."), qPrintable(sentence));
    }

    void savingTwiceGivesTheSameBytes() {
        const core::SavedModel model = smallModel();
        core::saveModel(model, folder_ / "a");
        core::saveModel(core::loadModel(folder_ / "a"), folder_ / "b");
        for (const char* name : {"model.safetensors", "settings.json", "history.jsonl"})
            QCOMPARE(textOf(folder_ / "b" / name), textOf(folder_ / "a" / name));
    }

    void valuesThatAreNotFiniteSurvive() {
        core::SavedModel model = smallModel();
        model.test = {};
        model.history = {{"train_kl", 1, 0, 0, std::nan("")}};
        core::saveModel(model, folder_);
        const core::SavedModel back = core::loadModel(folder_);
        QVERIFY(std::isnan(back.history[0].value));
        QCOMPARE(back.test.images, std::size_t{0});
    }

    void theTestKeepsItsErrors() {
        core::SavedModel model = smallModel();
        model.test.values[0].standardError = 0.75;
        core::saveModel(model, folder_);
        const auto json = nlohmann::json::parse(textOf(folder_ / "settings.json"));
        QVERIFY(json["test"]["neg_elbo"] == nlohmann::json::object({{"value", 239.5}, {"standard_error", 0.75}}));
        QVERIFY(json["test"]["kl"] == 14.25);  // its error is not known
        QVERIFY(core::loadModel(folder_).test.values == model.test.values);

        // As version 1 has them.
        edit(folder_, [](auto& settings) { settings["test"]["neg_elbo"] = 239.5; });
        const core::MeasuredValue plain = core::loadModel(folder_).test.values[0];
        QCOMPARE(plain.value, 239.5);
        QVERIFY(std::isnan(plain.standardError));

        edit(folder_, [](auto& settings) { settings["test"]["neg_elbo"] = {{"value", 239.5}}; });
        const QString sentence = sentenceOf([&] { core::loadModel(folder_); });
        QVERIFY2(sentence.contains("\"test.neg_elbo.standard_error\" is missing"), qPrintable(sentence));
    }

    void neverOverwrites() {
        core::saveModel(smallModel(), folder_);
        const std::string before = textOf(folder_ / "settings.json");
        const QString sentence = sentenceOf([&] { core::saveModel(smallModel(7), folder_); });
        QVERIFY2(sentence.contains("not empty"), qPrintable(sentence));
        QCOMPARE(textOf(folder_ / "settings.json"), before);
        QCOMPARE(QDir(place_->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{"model"});
        const QString below = sentenceOf([&] { core::saveModel(smallModel(), folder_ / "settings.json" / "x"); });
        QVERIFY2(below.contains("settings.json"), qPrintable(below));
        QVERIFY(!sentenceOf([&] { core::saveModel({}, folder_ / "none"); }).isEmpty());
    }

    void whatIsNoModel() {
        const auto problem = [](const fs::path& path) { return sentenceOf([&] { core::loadModel(path); }); };
        QVERIFY(problem(folder_).startsWith("There is no model \""));
        fs::create_directories(folder_);
        QVERIFY(problem(folder_).contains("is not a model; choose a folder with"));
        std::ofstream(folder_ / "notes.txt") << "hello";
        QVERIFY(problem(folder_ / "notes.txt").contains("is not a model"));
        core::saveModel(smallModel(), folder_ / "good");
        QVERIFY(problem(folder_ / "good" / "history.jsonl").contains("is not a model"));
    }

    void missingFiles() {
        for (const char* name : {"model.safetensors", "settings.json", "history.jsonl"}) {
            const fs::path folder = folder_ / name;
            core::saveModel(smallModel(), folder);
            fs::remove(folder / name);
            const QString sentence = sentenceOf([&] { core::loadModel(folder); });
            QVERIFY2(sentence.contains(QString("%1 is missing from the model folder").arg(name)), qPrintable(sentence));
        }
    }

    void damagedSettings_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("part");
        QTest::newRow("cut") << "\"training\"" << QString(QChar(0)) << "not valid JSON";
        QTest::newRow("other format") << "imago-model"
                                      << "other"
                                      << "does not contain the settings of an Imago model";
        QTest::newRow("newer") << "\"format_version\": 2"
                               << "\"format_version\": 3"
                               << "newer version of Imago";
        QTest::newRow("version text") << "\"format_version\": 2"
                                      << "\"format_version\": \"2\""
                                      << "\"format_version\" is not a whole number";
        QTest::newRow("family") << "\"vae\""
                                << "\"carving\""
                                << "There is no model \"carving\"";
        QTest::newRow("family missing") << "\"family\""
                                        << "\"famile\""
                                        << "\"family\" is missing";
        QTest::newRow("unknown modality") << "\"modality\": \"image\""
                                          << "\"modality\": \"smell\""
                                          << "contains samples of the type \"smell\"";
        QTest::newRow("no side") << kShapeText << "\"shape\": [\"28\", 28, 1]"
                                 << "\"sample.shape\" contains an invalid dimension";
        QTest::newRow("no sides") << kShapeText << "\"shape\": []"
                                  << "\"sample.shape\" is not a list of dimensions";
        QTest::newRow("tiny") << kShapeText << "\"shape\": [1, 28, 1]"
                              << "an image is 16 to 512 pixels wide and high, not 28 x 1";
        QTest::newRow("huge") << kShapeText << "\"shape\": [28, 1000000, 1]"
                              << "an image is 16 to 512 pixels wide and high";
        QTest::newRow("beyond counting") << kShapeText << "\"shape\": [2000000000, 2000000000, 2000000000]"
                                         << "\"sample.shape\" contains an invalid dimension";
        QTest::newRow("too wide") << kShapeText << "\"shape\": [28, 300, 1]"
                                  << "it takes images of 16 to 256 pixels in width and height";
        QTest::newRow("kind of the model") << kShapeText << "\"shape\": [28, 300, 1]"
                                           << "its model (VAE) is for samples of 300 × 28, grayscale, but";
        QTest::newRow("two channels") << kShapeText << "\"shape\": [28, 28, 2]"
                                      << "an image has 1, 3 or 4 channels, not 2";
        QTest::newRow("type") << "\"type\": \"uint8\""
                              << "\"type\": \"bits\""
                              << "\"sample.type\" is not uint8, uint16 or float32";
        QTest::newRow("range") << "\"latent_size\": 4"
                               << "\"latent_size\": 100000"
                               << "latent_size: Latent size is 100000, but must be a whole number from 1 to 512.";
        QTest::newRow("setting type") << "\"latent_size\": 4"
                                      << "\"latent_size\": \"4\""
                                      << "latent_size: Latent size is \"4\"";
        QTest::newRow("training setting") << "0.00123"
                                          << "7"
                                          << "learning_rate: Learning rate is 7";
        QTest::newRow("step") << "\"step\": 321"
                              << "\"step\": -1"
                              << "\"status.step\"";
        QTest::newRow("test") << "239.5"
                              << "\"good\""
                              << "\"test.neg_elbo\" is not a number";
        QTest::newRow("statistics") << "\"mean_kl\": ["
                                    << "\"mean_kl\": [1,"
                                    << "latent_statistics";
        QTest::newRow("statistics huge") << "\"mean_kl\": ["
                                         << "\"mean_kl\": [1e300,"
                                         << "is not a list of 32-bit numbers";
        QTest::newRow("precision")
            << "\"precision\": \"float32\""
            << "\"precision\": \"float8\""
            << "precision: Precision of the saved weights is \"float8\", but must be one of: float32, float16.";
        QTest::newRow("precision missing") << "\"precision\""
                                           << "\"precisely\""
                                           << "\"weights.precision\" is missing";
        QTest::newRow("negative deviation") << "\"standard_deviation\": [\n      0."
                                            << "\"standard_deviation\": [\n      -0."
                                            << "\"latent_statistics.standard_deviation\" has values below 0";
        QTest::newRow("negative epoch") << "\"epoch\": 2.5"
                                        << "\"epoch\": -2.5"
                                        << "\"status.epoch\" is below 0";
        QTest::newRow("negative time") << "\"seconds\": 61.25"
                                       << "\"seconds\": -61.25"
                                       << "\"status.seconds\" is below 0";
        QTest::newRow("negative speed") << "\"images_per_second\": 1234.5"
                                        << "\"images_per_second\": -1234.5"
                                        << "\"status.images_per_second\" is below 0";
        QTest::newRow("beyond the end") << "\"fraction\": 1.0"
                                        << "\"fraction\": 1.5"
                                        << "\"status.fraction\" is above 1";
        QTest::newRow("negative error") << "239.5"
                                        << "{\"value\": 239.5, \"standard_error\": -1}"
                                        << "\"test.neg_elbo.standard_error\" is below 0";
        QTest::newRow("labels without classes") << "\"labels\": false"
                                                << "\"labels\": true"
                                                << "is conditional on class (\"labels\"), but \"classes\" lists none";
        QTest::newRow("classes without labels")
            << "\"model\": {"
            << "\"classes\": [\"Cat\", \"Dog\"], \"model\": {"
            << "\"classes\" lists classes, but its model is not conditional on class (\"labels\")";
        QTest::newRow("class twice") << "\"model\": {"
                                     << "\"classes\": [\"Cat\", \"Dog\", \"Cat\"], \"model\": {"
                                     << "\"classes\" lists \"Cat\" twice";
        QTest::newRow("class without a name") << "\"model\": {"
                                              << "\"classes\": [\"Cat\", \"\"], \"model\": {"
                                              << "a name in \"classes\" is empty";
        QTest::newRow("sample missing") << "\"sample\""
                                        << "\"sampel\""
                                        << "\"sample\" is missing";
        QTest::newRow("property") << "\"type\": \"uint8\""
                                  << "\"type\": \"uint8\", \"properties\": {\"rate\": null}"
                                  << "\"sample.properties.rate\" is not a number";
        QTest::newRow("hash") << "\"sha256\": \""
                              << "\"sha256\": \"0"
                              << "was changed or damaged";
        QTest::newRow("other size") << "\"latent_size\": 4"
                                    << "\"latent_size\": 5"
                                    << "does not match its settings.json";
    }
    void damagedSettings() {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QString, part);
        core::saveModel(smallModel(), folder_);
        const std::string text = textOf(folder_ / "settings.json");
        const std::string changed = replaced(text, from.toStdString(), to.toStdString());
        QVERIFY(changed != text);
        core::writeFileAtomically(folder_ / "settings.json", changed);
        const QString sentence = sentenceOf([&] { core::loadModel(folder_); });
        QVERIFY2(sentence.contains("settings.json"), qPrintable(sentence));
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
    }

    void meansWithoutDeviationsAreRefused() {
        core::saveModel(smallModel(), folder_);
        edit(folder_, [](auto& json) { json["latent_statistics"]["standard_deviation"] = nlohmann::json::array(); });
        const QString sentence = sentenceOf([&] { core::loadModel(folder_); });
        QVERIFY2(sentence.contains("settings.json") && sentence.contains("4 means, but 0 standard deviations"),
                 qPrintable(sentence));
    }

    void settingsCutAnywhereAreRefused() {
        core::saveModel(smallModel(), folder_);
        const std::string text = textOf(folder_ / "settings.json");
        for (std::size_t size = 0; size + 2 < text.size(); size += 7) {
            std::ofstream(folder_ / "settings.json", std::ios::trunc) << text.substr(0, size);
            QVERIFY(sentenceOf([&] { core::loadModel(folder_); }).contains("settings.json"));
        }
    }

    void changedWeightsAreRefused() {
        core::saveModel(smallModel(), folder_);
        std::string weights = textOf(folder_ / "model.safetensors");
        weights.back() = static_cast<char>(weights.back() ^ 1);
        std::ofstream(folder_ / "model.safetensors", std::ios::binary | std::ios::trunc) << weights;
        const QString sentence = sentenceOf([&] { core::loadModel(folder_); });
        QVERIFY2(sentence.contains("model.safetensors\" was changed or damaged"), qPrintable(sentence));
    }

    void weightsThatDoNotFit() {
        core::saveModel(smallModel(), folder_);
        const std::string whole = textOf(folder_ / "model.safetensors");
        const auto problem = [&](const std::string& weights) {
            putWeights(folder_, weights);
            return sentenceOf([&] { core::loadModel(folder_); });
        };
        QVERIFY(problem(whole).isEmpty());
        QString sentence = problem(whole.substr(0, whole.size() - 4));
        QVERIFY2(sentence.contains("beyond the end of the file"), qPrintable(sentence));
        sentence = problem(replaced(whole, "decoder.", "decodor."));
        QVERIFY2(sentence.contains("is not part of the model"), qPrintable(sentence));
        sentence = problem(replaced(whole, "\"F32\"", "\"I32\""));
        QVERIFY2(sentence.contains("has the type I32, but F32 is needed"), qPrintable(sentence));
        sentence = problem(std::string("\2\0\0\0\0\0\0\0{}", 10));
        QVERIFY2(sentence.contains("is missing"), qPrintable(sentence));
        // Every bit of the last value's exponent set: not a number.
        std::string nan = whole;
        nan.replace(nan.size() - 4, 4, std::string("\0\0\xC0\x7F", 4));
        sentence = problem(nan);
        QVERIFY2(sentence.contains("not finite"), qPrintable(sentence));
        sentence = problem("");
        QVERIFY2(sentence.contains("too short"), qPrintable(sentence));
    }

    void weightsOfAnotherModel() {
        core::saveModel(smallModel(5), folder_ / "other");
        core::saveModel(smallModel(4), folder_ / "model");
        putWeights(folder_ / "model", textOf(folder_ / "other" / "model.safetensors"));
        const QString sentence = sentenceOf([&] { core::loadModel(folder_ / "model"); });
        QVERIFY2(sentence.contains("has the shape"), qPrintable(sentence));
    }

    void damagedHistory() {
        core::saveModel(smallModel(), folder_);
        const auto problem = [&](const std::string& text) {
            std::ofstream(folder_ / "history.jsonl", std::ios::trunc) << text;
            return sentenceOf([&] { core::loadModel(folder_); });
        };
        const std::string line = R"({"curve":"a","step":1,"epoch":0,"seconds":0,"value":2})";
        QVERIFY(problem(line + "\n" + line + "\n").isEmpty());
        QVERIFY(problem("").isEmpty());
        QVERIFY(problem(line + "\n" + line.substr(0, 20)).startsWith("Line 2 of "));
        QVERIFY(problem(line + "\n\n" + line).startsWith("Line 2 of "));
        QVERIFY(problem(R"({"curve":"a","step":1.5,"epoch":0,"seconds":0,"value":2})").contains("\"step\""));
        QVERIFY(problem(R"({"curve":"a","step":1,"epoch":0,"seconds":0})").contains("\"value\" is missing"));
        QVERIFY(problem("[]\n").contains("history.jsonl"));
    }

    void theFolderOfARunIsItsModel() {
        core::saveModel(smallModel(), folder_ / "model");
        QCOMPARE(core::loadModel(folder_).datasetName, smallModel().datasetName);
    }

    void freeFolders() {
        const fs::path parent = place_->path().toStdString();
        QCOMPARE(core::freeFolder(parent, "run"), parent / "run");
        fs::create_directory(parent / "run");
        QCOMPARE(core::freeFolder(parent, "run"), parent / "run-2");
        std::ofstream(parent / "run-2") << "a file";
        QCOMPARE(core::freeFolder(parent, "run"), parent / "run-3");
        fs::create_symlink(parent / "nowhere", parent / "run-3");
        QCOMPARE(core::freeFolder(parent, "run"), parent / "run-4");
    }

    void theEmbeddedModelIsTheOneInResources() {
        const core::SavedModel embedded = core::embeddedModel();
        const core::SavedModel file =
            core::loadModel(fs::path(IMAGO_SOURCE_DIR) / "resources" / "models" / "fashion-mnist-vae");
        QCOMPARE(embedded.weightsHash, file.weightsHash);
        QCOMPARE(embedded.history.size(), file.history.size());
        QVERIFY(images(embedded) == images(file));
    }

   private:
    void saveInBothPrecisions(const core::SavedModel& model) const {
        core::saveModel(model, folder_ / "32");
        core::saveModel(model, folder_ / "16", core::WeightPrecision::float16);
    }

    std::unique_ptr<QTemporaryDir> place_;
    fs::path folder_;
};

IMAGO_TEST(TestModelFolder)
#include "test_model_folder.moc"
