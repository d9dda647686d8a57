#include <QTemporaryDir>
#include <QtTest>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <opencv2/core.hpp>
#include <opencv2/videoio.hpp>
#include <set>

#include "Sentence.h"
#include "SmallDataset.h"
#include "SmallModel.h"
#include "core/dataset/OwnFolder.h"
#include "core/exporting/Exporter.h"
#include "core/files/AtomicFile.h"
#include "core/latent/EncodedData.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/PngDecoder.h"
#include "core/sample/image/PngEncoder.h"
#include "core/sample/image/Resize.h"
#include "tests/TestProgram.h"

namespace {

namespace fs = std::filesystem;

using core::ExportSubject;

using Bytes = std::vector<std::uint8_t>;

/// By their paths within `folder`; of a file itself "".
std::map<std::string, Bytes> contentsOf(const fs::path& place) {
    std::map<std::string, Bytes> contents;
    if (!fs::is_directory(place)) {
        contents[""] = core::readFile(place);
        return contents;
    }
    for (const auto& entry : fs::recursive_directory_iterator(place))
        if (entry.is_regular_file())
            contents[fs::relative(entry.path(), place).string()] = core::readFile(entry.path());
    return contents;
}

/// The floats of an array in a NumPy file that compresses nothing.
std::vector<float> floatsIn(const Bytes& npz, const std::string& name, std::size_t count) {
    const std::string text(npz.begin(), npz.end());
    const std::size_t start = text.find("\x93NUMPY", text.find(name + ".npy"));
    if (start == std::string::npos) return {};
    const std::size_t header = npz[start + 8] + 256U * npz[start + 9];
    std::vector<float> values(count);
    std::memcpy(values.data(), npz.data() + start + 10 + header, count * sizeof(float));
    return values;
}

bool holds(const Bytes& bytes, const std::string& text) {
    return std::string(bytes.begin(), bytes.end()).find(text) != std::string::npos;
}

/// The values of a PNG file in the order of the samples: RGB, not BGR.
std::vector<int> valuesOfPng(const Bytes& bytes) {
    const core::PngPixels png = core::readPng(bytes);
    if (png.pixels.empty()) return {png.plain.pixels().begin(), png.plain.pixels().end()};
    std::vector<int> values;
    const int channels = png.pixels.channels();
    for (int y = 0; y < png.pixels.rows; ++y)
        for (int x = 0; x < png.pixels.cols; ++x)
            for (int channel = 0; channel < channels; ++channel) {
                const int stored = channels >= 3 && channel < 3 ? 2 - channel : channel;
                const int at = x * channels + stored;
                values.push_back(png.pixels.depth() == CV_16U ? png.pixels.ptr<std::uint16_t>(y)[at]
                                                              : png.pixels.ptr<std::uint8_t>(y)[at]);
            }
    return values;
}

std::vector<int> valuesOf(const core::Sample& sample) {
    std::vector<int> values(sample.spec.values());
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::uint16_t wide = sample.bytes[i];
        if (sample.spec.type == core::ValueType::uint16) std::memcpy(&wide, sample.bytes.data() + 2 * i, sizeof(wide));
        values[i] = wide;
    }
    return values;
}

/// Drawn in another batch: by one level at most.
bool nearly(const std::vector<int>& one, const std::vector<int>& other, int most = 1) {
    return one.size() == other.size() &&
           std::equal(one.begin(), one.end(), other.begin(), [most](int a, int b) { return std::abs(a - b) <= most; });
}

/// A sample with a different value everywhere.
core::Sample steps(const core::ImageShape& shape, core::ValueType type) {
    core::Sample sample{core::imageSpec(shape, type), {}};
    sample.bytes.resize(sample.spec.bytes());
    for (std::size_t i = 0; i < sample.bytes.size(); ++i) sample.bytes[i] = static_cast<std::uint8_t>(i * 37 + i / 251);
    return sample;
}

}  // namespace

/// Every exporter of the registry, from its description alone.
class TestExporters : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        auto model = std::make_shared<core::SavedModel>(smallModel());
        model->weightsHash = std::string(64, 'a');
        model_ = model;
        auto data = std::make_shared<core::Dataset>(*smallDataset(28, 1, 40));
        data->testCount = 8;
        data->classNames = {"near", "far"};
        for (int i = 0; i < 40; ++i) {
            data->labels.push_back(i % 2);
            data->sampleNames.push_back("square-" + std::to_string(i) + ".png");
        }
        dataset_ = data;
    }

    void init() {
        work_ = std::make_unique<QTemporaryDir>();
        QVERIFY(work_->isValid());
        root_ = work_->path().toStdString();
    }

    void eachIsDescribed() {
        std::set<std::string> ids;
        for (const core::Exporter& exporter : core::exporters()) {
            QVERIFY2(ids.insert(exporter.id).second, exporter.id.c_str());
            QVERIFY(!exporter.id.empty() && !exporter.label.empty());
            QVERIFY2(exporter.help.ends_with('.'), exporter.id.c_str());
            QVERIFY(exporter.write != nullptr);
            QCOMPARE(exporter.points != nullptr, exporter.subject == ExportSubject::samples);
            for (const core::Parameter& parameter : exporter.parameters) {
                QVERIFY2(!parameter.label.empty() && parameter.help.ends_with('.'), parameter.name.c_str());
                parameter.checked(parameter.defaultValue);
            }
            for (const std::string& ending : exporter.endings)
                QVERIFY2(!ending.empty() && ending.front() != '.', exporter.id.c_str());
            QCOMPARE(core::findExporter(exporter.id), &exporter);
            QCOMPARE(&core::exporterOf(exporter.subject, exporter.id), &exporter);
        }
        QVERIFY(core::findExporter("gif") == nullptr);
        const QString unknown = sentenceOf([] { core::exporterOf(ExportSubject::samples, "gif"); });
        QVERIFY2(unknown.startsWith("The export \"gif\" does not exist; choose one of: "), qPrintable(unknown));
        const QString other = sentenceOf([] { core::exporterOf(ExportSubject::samples, "video"); });
        QVERIFY2(other.startsWith("The export \"video\" takes a timeline, not generated samples; choose one of: png, "),
                 qPrintable(other));
        // There is one for everything.
        for (const ExportSubject subject : {ExportSubject::samples, ExportSubject::latents, ExportSubject::timeline,
                                            ExportSubject::model, ExportSubject::favorites})
            QVERIFY(!core::exportersFor(subject, model_->snapshot->spec().sample).empty());
    }

    void samplesThatAreNoImages() {
        const core::SampleSpec sounds{"sound", {8000, 1}, core::ValueType::float32, {{"sample_rate", 8000}}, {}};
        for (const core::Exporter* exporter : core::exportersFor(ExportSubject::samples, sounds))
            QVERIFY2(!exporter->writesFolder(), exporter->id.c_str());
        auto model = std::make_shared<core::SavedModel>(*model_);
        core::ModelSpec spec = model->snapshot->spec();
        const auto network = model->snapshot->model();
        spec.sample = sounds;
        model->snapshot =
            std::make_shared<const core::ModelSnapshot>(spec, network, core::LatentStatistics{}, std::int64_t{1});
        for (const core::Exporter& exporter : core::exporters()) {
            if (core::accepts(exporter, sounds)) continue;
            core::ExportRequest request = requestFor(exporter);
            request.model = model;
            const QString sentence = sentenceOf([&] { core::exportTo(exporter, request, root_ / "x"); });
            QVERIFY2(sentence.contains(QString::fromStdString(exporter.refusal(sounds).english())),
                     qPrintable(sentence));
        }
        QVERIFY(fs::is_empty(root_));
    }

    void eachWrites_data() { addExporters(); }
    void eachWrites() {
        QFETCH(const int, index);
        const core::Exporter& exporter = core::exporters()[static_cast<std::size_t>(index)];
        const fs::path target = targetFor(exporter);
        core::Progress last;
        const core::JobContext context(
            {}, [&](const core::Progress& at) { last = at; }, 2);
        QCOMPARE(core::exportTo(exporter, requestFor(exporter), target, context), core::Outcome::done);
        QCOMPARE(fs::is_directory(target), exporter.writesFolder());
        QVERIFY(last.total > 0 && last.done == last.total);
        QCOMPARE(std::distance(fs::directory_iterator(root_), fs::directory_iterator()), std::ptrdiff_t{1});

        // What is there is kept, and said to be there.
        const auto before = contentsOf(target);
        const QString sentence = sentenceOf([&] { core::exportTo(exporter, requestFor(exporter), target); });
        QVERIFY2(sentence.contains(QString::fromStdString(target.string())), qPrintable(sentence));
        QVERIFY(contentsOf(target) == before);
        QCOMPARE(std::distance(fs::directory_iterator(root_), fs::directory_iterator()), std::ptrdiff_t{1});
    }

    void eachIsWholeOrNothing_data() { addExporters(); }
    void eachIsWholeOrNothing() {
        QFETCH(const int, index);
        const core::Exporter& exporter = core::exporters()[static_cast<std::size_t>(index)];
        const fs::path target = targetFor(exporter);
        std::stop_source before;
        before.request_stop();
        QCOMPARE(core::exportTo(exporter, requestFor(exporter), target, before.get_token()), core::Outcome::cancelled);
        QVERIFY(fs::is_empty(root_));
        // Stopped by the first that is heard of it.
        std::stop_source during;
        const core::JobContext context(during.get_token(), [&](const core::Progress&) { during.request_stop(); });
        const core::Outcome outcome = core::exportTo(exporter, requestFor(exporter), target, context);
        QCOMPARE(fs::exists(target), outcome == core::Outcome::done);
        QCOMPARE(fs::is_empty(root_), outcome == core::Outcome::cancelled);
    }

    void whatImagoDidNotWriteIsKept_data() { addExporters(); }
    void whatImagoDidNotWriteIsKept() {
        QFETCH(const int, index);
        const core::Exporter& exporter = core::exporters()[static_cast<std::size_t>(index)];
        const fs::path target = targetFor(exporter);
        fs::path mine = target;
        if (exporter.writesFolder()) {
            fs::create_directory(target);
            mine = target / "mine.txt";
        }
        std::ofstream(mine) << "keep me";
        const QString sentence = sentenceOf([&] { core::exportTo(exporter, requestFor(exporter), target); });
        QVERIFY2(sentence.contains(QString::fromStdString(target.string())), qPrintable(sentence));
        QCOMPARE(contentsOf(mine)[""].size(), std::size_t{7});
        QCOMPARE(std::distance(fs::directory_iterator(root_), fs::directory_iterator()), std::ptrdiff_t{1});
    }

    void favoritesAreWrittenAsTheyWereSaved() {
        const core::Exporter& exporter = *core::exportersOf(ExportSubject::favorites).front();
        core::ExportRequest request = requestFor(exporter);
        // One without its image is drawn where the model is there, and else named without a file.
        core::Favorite drawn = request.favorites.front();
        drawn.name = "Ö";
        drawn.image = {};
        drawn.weightsHash = model_->weightsHash;
        core::Favorite lost = request.favorites.front();
        lost.name = "Lost";
        lost.image = {};
        lost.modelPath = "/home/somebody/model";
        request.favorites.insert(request.favorites.end(), {drawn, lost});
        QCOMPARE(core::exportTo(exporter, request, root_ / "set"), core::Outcome::done);
        auto files = contentsOf(root_ / "set");
        QCOMPARE(files.size(), std::size_t{4});
        QVERIFY(core::readImage(root_ / "set" / "001-Long-sleeves.png") == request.favorites[0].image);
        QVERIFY(core::readImage(root_ / "set" / "002-a-b-c.png") == request.favorites[1].image);
        core::Renderer renderer(1);
        QVERIFY(core::readImage(root_ / "set" / "003-Ö.png") ==
                renderer.decode(*model_->snapshot, std::vector<core::Latent>{drawn.latent}).front());
        const Bytes& manifest = files["manifest.json"];
        QVERIFY(holds(manifest, "\"name\": \"a/b: \\\"c\\\"\""));
        QVERIFY(holds(manifest, "\"file\": null"));
        QVERIFY(!holds(manifest, "somebody"));
        QCOMPARE(core::ownFolderKind(root_ / "set"), core::OwnFolder::images);
        // No model is needed.
        request.model = nullptr;
        QCOMPARE(core::exportTo(exporter, request, root_ / "other"), core::Outcome::done);
        QCOMPARE(contentsOf(root_ / "other").size(), std::size_t{3});
        request.favorites.clear();
        QVERIFY(sentenceOf([&] { core::exportTo(exporter, request, root_ / "none"); }).contains("no favorites"));
        QVERIFY(!fs::exists(root_ / "none"));
    }

    void wrongRequestsAreSentences() {
        for (const core::Exporter& exporter : core::exporters()) {
            const fs::path target = targetFor(exporter);
            QVERIFY(!sentenceOf([&] { core::exportTo(exporter, {}, target); }).isEmpty());
            core::ExportRequest request = requestFor(exporter);
            request.classes = {{0}};
            QVERIFY(sentenceOf([&] { core::exportTo(exporter, request, target); }).contains("class"));
            if (exporter.writesFolder()) continue;
            const QString ending = sentenceOf([&] { core::exportTo(exporter, requestFor(exporter), root_ / "x.txt"); });
            QVERIFY2(
                ending.contains("x.txt") && ending.contains(QString::fromStdString("." + exporter.endings.front())),
                qPrintable(ending));
        }
        QVERIFY(fs::is_empty(root_));
    }

    void aSheetShowsTheImagesOfTheSet() {
        const core::Exporter& set = *core::exportersFor(ExportSubject::samples, model_->snapshot->spec().sample)[0];
        QVERIFY(set.writesFolder());
        core::ExportRequest request = requestFor(set);
        request.settings.set("seed", std::int64_t{7});
        core::exportTo(set, request, root_ / "set");
        const core::Exporter& sheet = core::exporterOf(ExportSubject::samples, "sheet");
        request.settings = core::Settings(sheet.parameters);
        request.settings.set("seed", std::int64_t{7});
        request.settings.set("columns", std::int64_t{3});
        request.settings.set("rows", std::int64_t{2});
        core::exportTo(sheet, request, root_ / "sheet.png");
        const core::Image whole = core::readImage(root_ / "sheet.png");
        QCOMPARE(whole.shape(), (core::ImageShape{2 * 28 + 3 * 2, 3 * 28 + 4 * 2, 1}));
        const core::Image fifth = core::readImage(root_ / "set" / "000004.png");
        for (int y = 0; y < 28; ++y)
            for (int x = 0; x < 28; ++x) QCOMPARE(int{whole.row(32 + y)[32 + x]}, int{fifth.row(y)[x]});
        // One that is too large is refused before anything is generated.
        core::ExportRequest large = request;
        for (const char* side : {"columns", "rows"}) large.settings.set(side, std::int64_t{100});
        large.settings.set("enlarge", std::int64_t{16});
        const QString sentence = sentenceOf([&] { core::exportTo(sheet, large, root_ / "large.png"); });
        QVERIFY2(sentence.contains("45002 x 45002"), qPrintable(sentence));  // 100 x (16 x 28 + 2) + 2
        QVERIFY(!fs::exists(root_ / "large.png"));
        // The preview is of the same points.
        const core::ExportPoints points = sheet.points(request, 4);
        QCOMPARE(points.latents.size(), std::size_t{4});
        QCOMPARE(points.latents[3], core::sampleLatent(4, 7, 3));
        QCOMPARE(sheet.points(request, 100).latents.size(), std::size_t{6});
    }

    void latentsOfADataset() {
        const core::Exporter& exporter = *core::exportersFor(ExportSubject::latents, dataset_->spec).front();
        core::exportTo(exporter, requestFor(exporter), root_ / "l.npz");
        const Bytes npz = core::readFile(root_ / "l.npz");
        QVERIFY(holds(npz, "'shape': (40,4,)"));
        const core::EncodingResult wanted = core::encodeData(*model_->snapshot, *dataset_, {.testToo = true});
        QCOMPARE(wanted.data.size(), dataset_->size());
        const std::vector<float> latents = floatsIn(npz, "latents", 160);
        for (std::size_t i = 0; i < 160; ++i) QVERIFY(std::abs(latents[i] - wanted.data.codes[i]) < 1e-5F);
        for (const char* name : {"labels.npy", "names.npy"}) QVERIFY2(holds(npz, name), name);
        QVERIFY(!holds(npz, "pixel_error.npy"));
        // Letters of 4 bytes.
        QVERIFY(holds(npz, std::string("f\0\0\0a\0\0\0r\0\0\0", 12)));
    }

    void latentsOfADatasetAsATable() {
        const core::Exporter& exporter = *core::exportersFor(ExportSubject::latents, dataset_->spec).front();
        core::exportTo(exporter, requestFor(exporter), root_ / "l.csv");
        const Bytes csv = core::readFile(root_ / "l.csv");
        const QStringList lines = QString::fromStdString(std::string(csv.begin(), csv.end())).split('\n');
        QCOMPARE(lines.size(), 42);
        QCOMPARE(lines[0], QString("name,class,z0,z1,z2,z3"));
        const core::EncodingResult wanted = core::encodeData(*model_->snapshot, *dataset_, {.testToo = true});
        const std::uint32_t sample = wanted.data.samples[39];
        const QString start =
            QString::fromStdString(dataset_->sampleNames[sample] + "," +
                                   dataset_->classNames[static_cast<std::size_t>(dataset_->labels[sample])] + ",");
        QVERIFY2(lines[40].startsWith(start), qPrintable(lines[40]));
        QVERIFY(std::abs(lines[40].section(',', -1).toFloat() - wanted.data.codes[159]) < 1e-5F);
        QVERIFY(lines[41].isEmpty());
    }

    void latentsOfGivenSamples() {
        const core::Exporter& exporter = *core::exportersFor(ExportSubject::latents, dataset_->spec).front();
        core::ExportRequest request = requestFor(exporter);
        request.dataset = nullptr;
        request.samples = {dataset_->sampleAt(3), dataset_->sampleAt(30)};
        request.sampleNames = {"three.png", "thirty.png"};
        core::exportTo(exporter, request, root_ / "l.npz");
        const Bytes npz = core::readFile(root_ / "l.npz");
        const auto wanted = core::Renderer(1).encode(*model_->snapshot, request.samples);
        const std::vector<float> latents = floatsIn(npz, "latents", 8);
        for (std::size_t i = 0; i < 8; ++i) QVERIFY(std::abs(latents[i] - wanted[i / 4][i % 4]) < 1e-5F);
        for (const char* name : {"pixel_error.npy", "files.npy"}) QVERIFY2(holds(npz, name), name);
        request.samples.clear();
        request.sampleNames.clear();
        QVERIFY(!sentenceOf([&] { core::exportTo(exporter, request, root_ / "none.npz"); }).isEmpty());
        QVERIFY(!fs::exists(root_ / "none.npz"));
    }

    void videosOfATimeline() {
        for (const core::Exporter* exporter : core::exportersFor(ExportSubject::timeline, dataset_->spec)) {
            core::ExportRequest request = requestFor(*exporter);
            const int frames = request.timeline.frames(30);
            const std::string seconds = QString::number(frames / 30.0, 'f', 1).toStdString();
            QCOMPARE(exporter->summary(request).english(),
                     "512 × 512 pixels, " + seconds + " s, " + std::to_string(frames) + " frames");
            request.settings.set("enlargement", std::string("blocks"));
            QVERIFY(exporter->summary(request).english().starts_with("532 × 532 pixels, "));  // 19 blocks of 28
            core::exportTo(*exporter, request, targetFor(*exporter));
            if (exporter->writesFolder()) {
                QCOMPARE(contentsOf(targetFor(*exporter)).size(), static_cast<std::size_t>(frames) + 1);
                continue;
            }
            cv::VideoCapture video(targetFor(*exporter).string());
            int found = 0;
            for (cv::Mat frame; video.read(frame); ++found) QCOMPARE(frame.rows, 532);
            QCOMPARE(found, frames);
        }
    }

    void aModelOpensAgain() {
        const core::Exporter& exporter = *core::exportersFor(ExportSubject::model, dataset_->spec).front();
        core::exportTo(exporter, requestFor(exporter), root_ / "model");
        core::saveModel(*model_, root_ / "saved");
        QVERIFY(contentsOf(root_ / "model") == contentsOf(root_ / "saved"));
        const core::SavedModel back = core::loadModel(root_ / "model");
        const core::Latent latent(4, 0.5F);
        QVERIFY(core::Renderer(1).samples(*back.snapshot, {&latent, 1}) ==
                core::Renderer(1).samples(*model_->snapshot, {&latent, 1}));
    }

    void pngHoldsAllThatIsStored_data() {
        QTest::addColumn<int>("channels");
        QTest::addColumn<bool>("wide");
        for (const int channels : {1, 3, 4})
            for (const bool wide : {false, true})
                QTest::addRow("%d channels, %d bits", channels, wide ? 16 : 8) << channels << wide;
    }
    void pngHoldsAllThatIsStored() {
        QFETCH(const int, channels);
        QFETCH(const bool, wide);
        const auto type = wide ? core::ValueType::uint16 : core::ValueType::uint8;
        const core::Sample sample = steps({16, 20, channels}, type);
        const Bytes bytes = core::encodePng(sample);
        const core::PngPixels png = core::readPng(bytes);
        QCOMPARE(png.pixels.empty(), !wide && channels != 4);
        QCOMPARE(png.pixels.empty() ? png.plain.channels() : png.pixels.channels(), channels);
        QCOMPARE(png.pixels.depth(), wide ? CV_16U : CV_8U);
        QCOMPARE(valuesOfPng(bytes), valuesOf(sample));
        QVERIFY(core::encodePng(sample) == bytes);

        const core::Sample large = core::enlarged(sample, 3);
        QCOMPARE(large.spec.shape, (std::vector<int>{48, 60, channels}));
        const std::vector<int> blocks = valuesOfPng(core::encodePng(large));
        for (int y = 0; y < 48; ++y)
            for (int x = 0; x < 60; ++x)
                for (int c = 0; c < channels; ++c)
                    QCOMPARE(blocks[static_cast<std::size_t>((y * 60 + x) * channels + c)],
                             valuesOf(sample)[static_cast<std::size_t>((y / 3 * 20 + x / 3) * channels + c)]);
    }

    void aSetOfDeepImagesLosesNothing() {
        auto model = std::make_shared<core::SavedModel>(*model_);
        core::ModelSpec spec = model->snapshot->spec();
        spec.sample = core::imageSpec({28, 28, 4}, core::ValueType::uint16);
        model->snapshot = std::make_shared<const core::ModelSnapshot>(spec, core::untrainedModel(spec, 1),
                                                                      core::LatentStatistics{}, std::int64_t{1});
        const core::Exporter& set = *core::exportersFor(ExportSubject::samples, spec.sample).front();
        core::ExportRequest request = requestFor(set);
        request.model = model;
        request.settings.set("count", std::int64_t{3});
        QCOMPARE(core::exportTo(set, request, root_ / "deep"), core::Outcome::done);
        const core::Latent latent = core::sampleLatent(4, 0, 2);
        const core::Sample wanted = core::Renderer(1).samples(*model->snapshot, {&latent, 1}).front();
        const std::vector<int> stored = valuesOfPng(core::readFile(root_ / "deep" / "000002.png"));
        // Another batch size rounds a little otherwise.
        QVERIFY(nearly(stored, valuesOf(wanted), 16));
        // Really more than 8 bits.
        QVERIFY(std::any_of(stored.begin(), stored.end(), [](int value) { return value % 257 != 0; }));
    }

   private:
    static void addExporters() {
        QTest::addColumn<int>("index");
        for (std::size_t index = 0; index < core::exporters().size(); ++index)
            QTest::newRow(core::exporters()[index].id.c_str()) << static_cast<int>(index);
    }

    /// With the default settings.
    core::ExportRequest requestFor(const core::Exporter& exporter) const {
        core::ExportRequest request;
        request.model = model_;
        request.modelName = "squares";
        request.settings = core::Settings(exporter.parameters);
        for (std::uint64_t key = 0; key < 3; ++key)
            request.timeline.keys.push_back({core::sampleLatent(4, 5, key), {}, 0.2});
        request.dataset = dataset_;
        for (const char* name : {"Long sleeves", "a/b: \"c\""}) {
            core::Favorite favorite;
            favorite.id = core::newFavoriteId();
            favorite.name = name;
            favorite.latent = core::sampleLatent(4, 6, request.favorites.size());
            favorite.weightsHash = std::string(64, 'b');
            favorite.modelName = "other";
            favorite.created = "2026-11-26T12:00:00Z";
            favorite.image = core::Image({3, 2, 1}, std::vector<std::uint8_t>{1, 2, 3, 4, 5, 6});
            request.favorites.push_back(favorite);
        }
        return request;
    }

    fs::path targetFor(const core::Exporter& exporter) const {
        return root_ / (exporter.writesFolder() ? exporter.id : exporter.id + '.' + exporter.endings.front());
    }

    std::shared_ptr<const core::SavedModel> model_;
    std::shared_ptr<const core::Dataset> dataset_;
    std::unique_ptr<QTemporaryDir> work_;
    fs::path root_;
};

IMAGO_TEST(TestExporters)
#include "test_exporters.moc"
