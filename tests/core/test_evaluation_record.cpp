#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "Sentence.h"
#include "SmallDataset.h"
#include "SmallModel.h"
#include "core/base/Error.h"
#include "core/evaluation/EvaluationJson.h"
#include "core/evaluation/EvaluationRecording.h"
#include "core/evaluation/EvaluationRemarks.h"
#include "core/evaluation/FigureNumber.h"
#include "core/evaluation/JoinedRecords.h"
#include "core/evaluation/Verdict.h"
#include "core/exporting/Exporter.h"
#include "core/files/AtomicFile.h"
#include "core/files/Base64.h"
#include "core/metric/compare/Copies.h"
#include "core/project/EvaluationFile.h"
#include "core/project/ProjectFolder.h"
#include "core/project/RunContents.h"
#include "tests/MadeEvaluation.h"
#include "tests/TestProgram.h"

namespace {

namespace fs = std::filesystem;

core::EvaluationRecord readAgain(const std::string& text) {
    return core::evaluationFromJson(text, "\"kept.json\"");
}

/// The written record with one value changed.
template <typename Change>
std::string changed(Change change) {
    nlohmann::json json = nlohmann::json::parse(core::evaluationToJson(made::fullRecord()));
    change(json);
    return json.dump();
}

std::vector<std::uint8_t> bytesOf(const std::string& text) {
    return {text.begin(), text.end()};
}

}  // namespace

/// What outlives an evaluation: its record, the file of it, the card of its model.
class TestEvaluationRecord : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void remarksAreSaidOnce() {
        core::SetEvaluation evaluation;
        evaluation.warnings = {core::Message("Few samples."), core::Message()};
        evaluation.notes = {core::Message("A note.")};
        core::MetricResult one{
            core::findMetric("kid"), {}, {}, {core::Message("Rough."), core::Message("Few samples.")}};
        core::MetricResult other{
            core::findMetric("fd"), {}, {}, {core::Message("Rough.")}, {core::Message("Another.")}};
        evaluation.results = {one, other};
        const std::vector<core::Message> warnings = core::allWarnings(evaluation);
        QCOMPARE(warnings.size(), std::size_t{2});
        QCOMPARE(warnings[0].english(), std::string("Few samples."));
        QCOMPARE(warnings[1].english(), std::string("Rough."));
        const std::vector<core::Message> notes = core::allNotes(evaluation);
        QCOMPARE(notes.size(), std::size_t{2});
        QCOMPARE(notes[1].english(), std::string("Another."));
    }

    /// The answer beside them says it, with its reason.
    void aFindingThatIsAnAnswerIsNoWarning() {
        core::EvaluationRecord record;
        record.protocol.trainingCount = 5000;
        record.protocol.heldOutCount = 1000;
        record.protocol.splitKnown = true;
        record.result.compared = 2000;
        core::Copies found;
        found.generated = 2000;
        found.nearer = {0.0005, core::shareInterval(1, 2000), 0.01, core::shareInterval(10, 1000)};
        found.single = {0, core::shareInterval(0, 2000), 0, core::shareInterval(0, 1000)};
        found.z = -17;
        core::MetricResult result{
            core::findMetric("copies"), {}, {}, {core::sentenceOf(found), core::Message("Else.")}};
        result.figures = {{"copies", 0.0005, found.nearer.interval, 0.01, 2000},
                          {"copying_z", -17, {-19, -15}, 0, 2000},
                          {"single_copies", 0, found.single.interval, 0, 2000}};
        record.result.results = {result};
        const core::VerdictLine line = core::verdictOf(record)[2];
        QVERIFY(line.answer == core::Answer::mixed);
        QVERIFY(line.sentence.english().find("C_T is -17.0") != std::string::npos);
        QCOMPARE(core::allWarnings(record.result).size(), std::size_t{2});
        const std::vector<core::Message> warnings = core::warningsBesideAnswers(record.result, record);
        QCOMPARE(warnings.size(), std::size_t{1});
        QCOMPARE(warnings[0].english(), std::string("Else."));
        // Where there is no answer it stays.
        record.protocol.heldOutCount = 50;
        QCOMPARE(core::warningsBesideAnswers(record.result, record).size(), std::size_t{2});
    }

    void base64IsThatOfTheStandard() {
        // RFC 4648, section 10.
        const std::vector<std::pair<std::string, std::string>> known{{"", ""},
                                                                     {"f", "Zg=="},
                                                                     {"fo", "Zm8="},
                                                                     {"foo", "Zm9v"},
                                                                     {"foob", "Zm9vYg=="},
                                                                     {"fooba", "Zm9vYmE="},
                                                                     {"foobar", "Zm9vYmFy"}};
        for (const auto& [plain, coded] : known) {
            QCOMPARE(core::toBase64(bytesOf(plain)), coded);
            QVERIFY(core::fromBase64(coded) == bytesOf(plain));
        }
        for (const char* wrong : {"Zg=", "Zg", "Z===", "Zh==", "Zm9v\n", "Zm9*", "=Zm9", "Zg==Zg=="})
            QVERIFY2(!core::fromBase64(wrong), wrong);
    }

    void aRecordComesBackWhole() {
        const core::EvaluationRecord made = made::fullRecord();
        const std::string text = core::evaluationToJson(made);
        const core::EvaluationRecord read = readAgain(text);
        QCOMPARE(core::evaluationToJson(read), text);
        QCOMPARE(read.subject.name, made.subject.name);
        QCOMPARE(read.subject.step, made.subject.step);
        QVERIFY(read.subject.modelSettings == made.subject.modelSettings);
        QCOMPARE(read.protocol.seed, made.protocol.seed);
        QVERIFY(read.protocol.spec == made.protocol.spec);
        QVERIFY(read.samples == made.samples);
        QCOMPARE(read.result.results.size(), std::size_t{2});
        const core::MetricResult& kid = read.result.results.front();
        QVERIFY(kid.metric == core::findMetric("kid"));
        QCOMPARE(kid.figures.front().interval.high, 0.0145);
        QCOMPARE(kid.figures.front().reference, 0.2);
        QVERIFY(kid.warnings == made.result.results.front().warnings);  // can be translated again
        QVERIFY(std::isnan(read.result.results.back().figures.front().floor));
        QCOMPARE(kid.details.size(), std::size_t{2});
        const auto& pairs = std::get<core::ImageDetail>(kid.details[0]);
        QVERIFY(pairs.rows[0][0].image == made::squareImage());
        QVERIFY(pairs.rows[3][1].image.empty());
        QVERIFY(std::isnan(std::get<core::MatrixDetail>(kid.details[1]).values[6]));
        QVERIFY(std::isnan(std::get<core::TableDetail>(read.result.details[0]).rows[1].values[0]));
        QCOMPARE(std::get<core::CurveDetail>(read.result.results[1].details[0]).curves[0].y[1], 0.8);
    }

    void itStandsByItself() {
        const nlohmann::json json = nlohmann::json::parse(core::evaluationToJson(made::fullRecord()));
        const nlohmann::json& figure = json["result"]["metrics"][0]["figures"][0];
        QCOMPARE(figure["better"].get<std::string>(), std::string("lower"));
        QCOMPARE(figure["n"].get<int>(), 2000);
        QCOMPARE(figure["floor"].get<double>(), 0.0005);
        QVERIFY(!figure["label"].get<std::string>().empty());
        QCOMPARE(json["result"]["metrics"][0]["warnings"][0]["english"].get<std::string>(),
                 std::string("The images differ by 3 pixels."));
        QVERIFY(json["result"]["metrics"][1]["figures"][0]["floor"].is_null());
        // What the figures say, in the order of the questions.
        const auto lines = core::verdictOf(made::fullRecord());
        QCOMPARE(json["answers"].size(), lines.size());
        for (std::size_t at = 0; at < lines.size(); ++at) {
            const nlohmann::json& answer = json["answers"][at];
            QCOMPARE(answer["question"].get<std::string>(), core::wordOf(lines[at].question));
            QCOMPARE(answer["answer"].get<std::string>(), core::wordOf(lines[at].answer));
            QCOMPARE(answer["sentence"].get<std::string>(), lines[at].sentence.english());
            QCOMPARE(answer["figure"].is_null(), lines[at].figure.name.empty());
        }
        QCOMPARE(json["answers"][0]["figure"].get<std::string>(), std::string("kid"));
        QCOMPARE(json["answers"][4]["question"].get<std::string>(), std::string("private"));
    }

    void damagedOnesAreRefused() {
        using Json = nlohmann::json;
        const std::string whole = core::evaluationToJson(made::fullRecord());
        const std::vector<std::string> damaged{
            whole.substr(0, whole.size() / 2),
            "[]",
            changed([](Json& json) { json["subject"].erase("name"); }),
            changed([](Json& json) { json["protocol"]["seed"] = "18446744073709551616"; }),
            changed([](Json& json) { json["protocol"]["seed"] = "-1"; }),
            changed([](Json& json) { json["protocol"]["samples"] = -1; }),
            changed([](Json& json) { json["samples_png"] = "????"; }),
            changed([](Json& json) { json["samples_png"] = core::toBase64(bytesOf("no image at all")); }),
            changed([](Json& json) { json["result"]["outcome"] = "maybe"; }),
            changed([](Json& json) {
                json["result"]["warnings"] = Json{{{"text", 3}}};
            }),
            changed([](Json& json) { json["result"]["metrics"][0]["figures"][0]["value"] = "much"; }),
            changed([](Json& json) { json["result"]["metrics"][0]["details"][1]["values"].push_back(1); }),
            changed([](Json& json) { json["result"]["metrics"][0]["details"][0]["rows"][0].erase(0); }),
            changed([](Json& json) { json["result"]["metrics"][1]["details"][0]["curves"][0]["x"].push_back(1); }),
            changed([](Json& json) { json["result"]["details"][0]["rows"][0]["values"].push_back(1); })};
        for (const std::string& text : damaged) {
            const QString sentence = sentenceOf([&] { readAgain(text); });
            QVERIFY2(sentence.contains("kept.json") && sentence.contains("damaged"), qPrintable(sentence));
        }
        QVERIFY(sentenceOf([&] {
                    readAgain(changed([](Json& json) { json["format_version"] = 2; }));
                }).contains("newer version"));
        QVERIFY(sentenceOf([&] { readAgain("{\"format\": \"imago-recipe\"}"); }).contains("does not contain"));
    }

    void whatOtherVersionsKnowIsLeftOut() {
        const core::EvaluationRecord read = readAgain(changed([](nlohmann::json& json) {
            json["result"]["metrics"][0]["metric"] = "of another version";
            json["result"]["metrics"][1]["details"][0]["kind"] = "hologram";
            json["more"] = 1;
        }));
        QCOMPARE(read.result.results.size(), std::size_t{1});
        QCOMPARE(read.result.results.front().metric->id, std::string("elbo"));
        QVERIFY(read.result.results.front().details.empty());
    }

    void decimalsFollowTheFigure() {
        core::Figure figure{"kid", 0.0123, {0.0101, 0.0145}};
        QCOMPARE(core::figureNumber(figure.value, core::figureDecimals(figure)), std::string("0.0123"));
        figure = {"neg_elbo", 239.52, {238.7, 240.3}};
        QCOMPARE(core::figureNumber(figure.value, core::figureDecimals(figure)), std::string("239.5"));
        QCOMPARE(core::figureNumber(-0.00001, 3), std::string("0"));
        QCOMPARE(core::figureNumber(std::nan(""), 3), std::string("-"));
    }

    /// The first samples that were compared, the settings as forms have them, and no path.
    void theRecordSaysWhatWasDone() {
        core::SavedModel model = smallModel();
        model.weightsHash = std::string(64, 'b');
        const auto dataset = smallDataset();
        const core::EvaluationSplit split = core::splitBySource(*dataset);
        core::SetEvaluationRequest request{{}, *dataset, split};
        request.model = model.snapshot.get();
        request.trainingSettings = &model.trainingSettings;
        request.count = 100;
        request.seed = 7;
        core::SetEvaluation result;
        result.compared = 100;
        const core::RecordedEvaluation evaluated{request, &model, "run-1", "2026-11-30T17:00:00Z"};
        const core::EvaluationRecord record = core::evaluationRecord(evaluated, result);
        QCOMPARE(record.subject.name, std::string("run-1"));
        QCOMPARE(record.subject.step, std::int64_t{321});
        QCOMPARE(record.subject.weightsHash, model.weightsHash);
        QVERIFY(record.subject.parameters > 100);
        QVERIFY(!record.subject.modelSettings.empty());
        QCOMPARE(record.protocol.dataset, std::string("Squares"));
        QCOMPARE(record.protocol.trainingCount, split.training.size());
        QCOMPARE(record.samples.width(), 8 * 28 + 9 * 2);
        QCOMPARE(record.samples.height(), record.samples.width());
        const std::string text = core::evaluationToJson(record);
        QVERIFY(text.find("/data") == std::string::npos);
        QCOMPARE(core::evaluationToJson(core::evaluationRecord(evaluated, result)), text);
        QCOMPARE(core::commandOf(record),
                 std::string("imago evaluate --model MODEL --dataset DATASET --samples 100 --seed 7"));
        // Nothing was compared: no sheet.
        QVERIFY(core::evaluationRecord(evaluated, {}).samples.empty());
    }

    void theNewestIsKeptBesideTheModel() {
        const fs::path model = path("model");
        const std::string hash = core::saveModel(smallModel(), model);
        QVERIFY(!core::keptEvaluation(model, hash));
        core::EvaluationRecord record = made::fullRecord();
        record.subject.weightsHash = hash;
        core::keepEvaluation(model, record);
        record.protocol.seed = 5;
        record.protocol.date = "2100-01-01T00:00:00Z";
        core::keepEvaluation(model / "model.safetensors", record);
        QVERIFY(fs::exists(model / "evaluations" / (hash.substr(0, 12) + ".json")));
        // Another seed is kept beside the first one. Of two with as many figures the newer one comes first.
        QVERIFY(fs::exists(model / "evaluations" / (hash.substr(0, 12) + "-2.json")));
        QCOMPARE(core::keptEvaluation(model, hash)->protocol.seed, std::uint64_t{5});
        // Fewer samples of the same seed say less, and what a newer version wrote stays.
        record.protocol.samples -= 1;
        QVERIFY(!core::keepEvaluation(model, record));
        QVERIFY(!fs::exists(model / "evaluations" / (hash.substr(0, 12) + "-3.json")));
        QCOMPARE(core::keptEvaluation(model, hash)->protocol.samples, record.protocol.samples + 1);
        record.protocol.samples += 2;
        const fs::path file = core::evaluationFile(model, hash);
        nlohmann::json newer = nlohmann::json::parse(std::ifstream(file));
        newer["format_version"] = 1000;
        std::ofstream(file) << newer.dump();
        QVERIFY(sentenceOf([&] { core::keepEvaluation(model, record); }).contains("newer"));
        QCOMPARE(nlohmann::json::parse(std::ifstream(file)), newer);
        fs::remove(file);
        QVERIFY(core::keepEvaluation(model, record));
        // The model opens as before, other weights have none.
        QCOMPARE(core::loadModel(model).weightsHash, hash);
        QVERIFY(!core::keptEvaluation(model, hash.substr(0, 12) + std::string(52, '0')));
        QVERIFY(!core::keptEvaluation({}, hash));
        // A copy takes it along.
        core::saveModel(smallModel(), path("copy"));
        QVERIFY(core::copyEvaluation(model, path("copy"), hash).empty());
        QVERIFY(core::keptEvaluation(path("copy"), hash).has_value());
        QVERIFY(fs::exists(path("copy/evaluations") / (hash.substr(0, 12) + "-2.json")));
    }

    /// `imago evaluate`, then one metric of another seed: both stay, and the card takes the fuller one.
    void figuresAreNeverLost() {
        const core::ProjectFolder locked(path("project"));
        const core::RunPaths run(path("project"), "run-1");
        core::EvaluationRecord whole = made::fullRecord();
        whole.protocol.seed = 1;
        whole.subject.weightsHash = core::saveModel(smallModel(), run.model());
        const std::string hash = whole.subject.weightsHash;
        QVERIFY(!core::keepEvaluation(run.model(), whole).joined);
        core::EvaluationRecord part = whole;
        part.result.results.resize(1);
        part.protocol.seed = 2;
        part.protocol.date = "2026-12-30T17:00:00Z";
        core::Keeping keeping = core::keepEvaluation(run.model(), part);
        QVERIFY(keeping.kept && !keeping.joined);
        QCOMPARE(core::keptEvaluation(run.model(), hash)->protocol.seed, std::uint64_t{1});
        QCOMPARE(core::keptEvaluation(run.model(), hash)->result.results.size(), whole.result.results.size());
        part.protocol.seed = 1;
        part.protocol.dataset = "Another";
        QVERIFY(core::keepEvaluation(run.model(), part).kept);
        part.protocol.dataset = whole.protocol.dataset;
        part.result.features = "another.pt";
        QVERIFY(core::keepEvaluation(run.model(), part).kept);
        core::KeptEvaluations listed = core::evaluationsIn(path("project"));
        QCOMPARE(listed.evaluations.size(), std::size_t{4});
        QVERIFY(core::foreignEntry(run).empty());
        // Of the first seed it joins, whatever else was kept in between, and no file is added.
        part.result.features = whole.result.features;
        keeping = core::keepEvaluation(run.model(), part);
        QVERIFY(keeping.kept && keeping.joined);
        QCOMPARE(keeping.record.result.results.size(), whole.result.results.size());
        listed = core::evaluationsIn(path("project"));
        QCOMPARE(listed.evaluations.size(), std::size_t{4});
        // A damaged one of several is no obstacle to the others.
        const fs::path first = core::evaluationFile(run.model(), hash);
        fs::resize_file(first, fs::file_size(first) / 2);
        QCOMPARE(core::keptEvaluation(run.model(), hash)->result.results.size(), std::size_t{1});
        core::saveModel(smallModel(), path("copy"));
        QVERIFY(core::copyEvaluation(run.model(), path("copy"), hash).empty());
        QVERIFY(core::keptEvaluation(path("copy"), hash).has_value());
    }

    void oneMoreFigureLeavesTheOthers() {
        core::EvaluationRecord whole = made::fullRecord();
        QVERIFY(whole.result.results.size() > 1);
        core::EvaluationRecord one = whole;
        one.result.results.resize(1);
        one.result.results.front().figures.front().value = 0.125;
        const core::EvaluationRecord joined = core::joinedRecords(one, whole);
        QCOMPARE(joined.result.results.size(), whole.result.results.size());
        QCOMPARE(core::findFigure(joined.result, one.result.results.front().figures.front().name)->value, 0.125);
        for (std::size_t at = 1; at < joined.result.results.size(); ++at)
            QVERIFY(joined.result.results[at - 1].metric < joined.result.results[at].metric);
        // Another seed gives figures of another evaluation, and so do other weights.
        one.protocol.seed += 1;
        QCOMPARE(core::joinedRecords(one, whole).result.results.size(), std::size_t{1});
        one.protocol.seed -= 1;
        one.subject.weightsHash[0] = one.subject.weightsHash[0] == '0' ? '1' : '0';
        QCOMPARE(core::joinedRecords(one, whole).result.results.size(), std::size_t{1});
    }

    void whatImagoDidNotWriteStays() {
        const fs::path model = path("model");
        core::EvaluationRecord record = made::fullRecord();
        record.subject.weightsHash = core::saveModel(smallModel(), model);
        const fs::path file = core::evaluationFile(model, record.subject.weightsHash);
        fs::create_directory(file.parent_path());
        std::ofstream(file) << "mine";
        QVERIFY(sentenceOf([&] { core::keepEvaluation(model, record); }).contains("did not write"));
        QVERIFY(sentenceOf([&] { core::keptEvaluation(model, record.subject.weightsHash); }).contains("damaged"));
        fs::remove_all(file.parent_path());
        fs::create_directory(path("elsewhere"));
        fs::create_directory_symlink(path("elsewhere"), file.parent_path());
        QVERIFY(sentenceOf([&] { core::keepEvaluation(model, record); }).contains("link"));
        QVERIFY(fs::is_empty(path("elsewhere")));
        QVERIFY(!core::keptEvaluation(model, record.subject.weightsHash));
        record.subject.weightsHash.clear();
        QVERIFY(sentenceOf([&] { core::keepEvaluation(model, record); }).contains("not saved"));
    }

    /// Cut by a full disk or a power failure: by its beginning, Imago knows what it wrote.
    void aDamagedOneMakesRoom() {
        const core::ProjectFolder locked(path("project"));
        const core::RunPaths run(path("project"), "run-1");
        core::EvaluationRecord record = made::fullRecord();
        record.subject.weightsHash = core::saveModel(smallModel(), run.model());
        const std::string hash = record.subject.weightsHash;
        const fs::path file = core::evaluationFile(run.model(), hash);
        const std::string whole = core::evaluationToJson(record);
        const std::vector<std::string> cut{whole.substr(0, whole.size() / 2), whole.substr(0, 20), "",
                                           std::string(100, '\0'), [&] {
                                               nlohmann::json json = nlohmann::json::parse(whole);
                                               json["result"]["outcome"] = "maybe";
                                               return json.dump();
                                           }()};
        fs::create_directory(file.parent_path());
        std::size_t renamed = 0;
        for (const std::string& text : cut) {
            std::ofstream(file) << text;
            QVERIFY(sentenceOf([&] { core::keptEvaluation(run.model(), hash); }).contains("damaged"));
            const core::Keeping keeping = core::keepEvaluation(run.model(), record);
            ++renamed;
            const std::string name =
                hash.substr(0, 12) + "-damaged" + (renamed == 1 ? "" : "-" + std::to_string(renamed)) + ".json";
            QVERIFY(keeping.kept);
            const std::string note = keeping.note.english();
            QVERIFY2(note.find("damaged") != std::string::npos && note.find(name) != std::string::npos, note.c_str());
            QCOMPARE(std::string(core::asText(core::readFile(file.parent_path() / name))), text);
            QCOMPARE(core::keptEvaluation(run.model(), hash)->protocol.seed, record.protocol.seed);
            fs::remove(file);
        }
        QVERIFY(core::keepEvaluation(run.model(), record).note.empty());
        // They are Imago's own, and no evaluations.
        QVERIFY(core::foreignEntry(run).empty());
        QCOMPARE(core::evaluationsIn(path("project")).evaluations.size(), std::size_t{1});
        QCOMPARE(core::evaluationsIn(path("project")).unreadable, std::size_t{0});
    }

    void aProjectListsThem() {
        const fs::path project = path("project");
        const core::ProjectFolder locked(project);
        const core::RunPaths run(project, "run-1");
        const std::string hash = core::saveModel(smallModel(), run.model());
        core::EvaluationRecord record = made::fullRecord();
        record.subject.weightsHash = hash;
        core::keepEvaluation(run.model(), record);
        record.subject.weightsHash = std::string(64, 'c');  // of weights that the run no longer has
        record.protocol.date = "2026-11-29T17:00:00Z";
        core::keepEvaluation(run.best(), record);
        QVERIFY(fs::exists(run.folder / "evaluations" / (hash.substr(0, 12) + ".json")));
        QVERIFY(core::foreignEntry(run).empty());
        core::KeptEvaluations kept = core::evaluationsIn(project);
        QCOMPARE(kept.evaluations.size(), std::size_t{2});
        QVERIFY(kept.evaluations[0].model.empty());  // the older one
        QVERIFY(kept.evaluations[1].model == run.model());
        QCOMPARE(kept.evaluations[1].run, std::string("run-1"));
        QCOMPARE(core::readEvaluationFile(kept.evaluations[1].file).subject.weightsHash, hash);
        // By its weights alone; of weights that the project has not, nothing is kept.
        record.subject.weightsHash = hash;
        QVERIFY(core::keepEvaluationIn(project, record));
        record.subject.weightsHash = std::string(64, 'd');
        QVERIFY(!core::keepEvaluationIn(project, record));
        QVERIFY(kept.unreadable == 0 && kept.problem.empty());
        std::ofstream(run.folder / "evaluations" / "0123456789ab.json") << "{";
        std::ofstream(run.folder / "evaluations" / "mine.txt") << "mine";
        kept = core::evaluationsIn(project);
        QCOMPARE(kept.evaluations.size(), std::size_t{2});
        QCOMPARE(kept.unreadable, std::size_t{1});
        QVERIFY(kept.problem.english().find("0123456789ab.json") != std::string::npos);
        QVERIFY(core::foreignEntry(run) == run.folder / "evaluations" / "mine.txt");
        QVERIFY(core::evaluationsIn(path("nothing")).evaluations.empty());
    }

    void theCardHasTheFigures() {
        const fs::path model = path("model");
        auto saved = std::make_shared<core::SavedModel>(smallModel());
        saved->weightsHash = core::saveModel(*saved, model);
        core::EvaluationRecord record = made::fullRecord();
        record.subject.weightsHash = saved->weightsHash;
        core::ExportRequest request;
        request.model = saved;
        request.modelName = "squares";
        request.modelPath = model;
        const core::Exporter& exporter = core::exporterOf(core::ExportSubject::model, "safetensors");
        QVERIFY(core::exportTo(exporter, request, path("before")) == core::Outcome::done);
        const std::string before = textIn("before");
        QVERIFY(before.find("No evaluation of these weights was kept.") != std::string::npos);
        QVERIFY(before.find("imago evaluate --model MODEL") != std::string::npos);
        QVERIFY(before.find("model-index") == std::string::npos);

        core::keepEvaluation(model, record);
        QVERIFY(core::exportTo(exporter, request, path("after")) == core::Outcome::done);
        const std::string after = textIn("after");
        for (const char* part :
             {"model-index:\n- name: \"squares\"\n", "      type: squares\n", "    - type: \"kid\"\n",
              "      value: 0.0123\n", " | 0.0123 | 0.0101 to 0.0145 | 0.0005 | 2000 | lower |\n", "- Of the whole.\n",
              "on 2026-11-30: 57000 training images"})
            QVERIFY2(after.find(part) != std::string::npos, part);
        const std::vector<std::uint8_t> bytes = core::readFile(path("after") / "model_card.json");
        const nlohmann::json card = nlohmann::json::parse(core::asText(bytes));
        QCOMPARE(card["evaluation"]["figures"]["kid"]["value"].get<double>(), 0.0123);
        QVERIFY(card["evaluation"]["figures"]["neg_elbo"]["floor"].is_null());
        QCOMPARE(card["evaluation"]["warnings"].size(), std::size_t{2});
        // As a model folder, it takes its evaluation along.
        const core::Exporter& folders = core::exporterOf(core::ExportSubject::model, "model");
        QVERIFY(core::exportTo(folders, request, path("moved")) == core::Outcome::done);
        QVERIFY(core::keptEvaluation(path("moved"), saved->weightsHash).has_value());
    }

    void theCardSaysThatADamagedOneIsLeftOut() {
        const fs::path model = path("model");
        auto saved = std::make_shared<core::SavedModel>(smallModel());
        saved->weightsHash = core::saveModel(*saved, model);
        core::EvaluationRecord record = made::fullRecord();
        record.subject.weightsHash = saved->weightsHash;
        core::keepEvaluation(model, record);
        const fs::path file = core::evaluationFile(model, saved->weightsHash);
        fs::resize_file(file, fs::file_size(file) / 2);
        core::ExportRequest request;
        request.model = saved;
        request.modelPath = model;
        for (const char* id : {"safetensors", "model"}) {
            request.notes = std::make_shared<std::vector<core::Message>>();
            const core::Exporter& exporter = core::exporterOf(core::ExportSubject::model, id);
            QVERIFY(core::exportTo(exporter, request, path(std::string("as-") + id)) == core::Outcome::done);
            QCOMPARE(request.notes->size(), std::size_t{1});
            const std::string note = request.notes->front().english();
            QVERIFY2(note.find("was left out: ") != std::string::npos && note.find("damaged") != std::string::npos,
                     note.c_str());
        }
        const std::string card = textIn("as-safetensors");
        QVERIFY(card.find("kept of these weights is damaged, and was left out.") != std::string::npos);
        QVERIFY(card.find("No evaluation of these weights was kept.") == std::string::npos);
        QVERIFY(card.find("imago evaluate --model MODEL") != std::string::npos);
        QVERIFY(!fs::exists(path("as-model/evaluations")));
    }

   private:
    fs::path path(const std::string& name) const { return folder_->path().toStdString() + "/" + name; }
    std::string textIn(const std::string& folder) const {
        const std::vector<std::uint8_t> bytes = core::readFile(path(folder) / "README.md");
        return std::string(core::asText(bytes));
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_TEST(TestEvaluationRecord)
#include "test_evaluation_record.moc"
