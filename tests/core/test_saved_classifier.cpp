#include <torch/torch.h>

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <opencv2/dnn.hpp>

#include "CopySamples.h"
#include "PatternImages.h"
#include "Sentence.h"
#include "SmallModel.h"
#include "core/evaluation/DrawnSet.h"
#include "core/exporting/SavedClassifier.h"
#include "core/metric/usefulness/ClassifierNetwork.h"
#include "core/metric/usefulness/TrainedClassifier.h"
#include "tests/TestProgram.h"

namespace {

namespace fs = std::filesystem;

constexpr double kMostOff = 1e-4;

/// Patterns of which the last third is the test set.
core::Dataset patternsWithTest(std::size_t count, const core::ImageShape& shape = {16, 16, 1}) {
    core::Dataset dataset = *patternDataset(count, shape);
    dataset.testCount = count / 3;
    return dataset;
}

/// Patterns that any other program generated.
core::Dataset patternsOfAnotherTool(std::size_t count, const core::ImageShape& shape = {16, 16, 1}) {
    core::Dataset images = *patternDataset(count, shape, 2);
    images.name = "generated";
    return images;
}

/// An untrained model for gray images of 28 px that knows these classes; none: one that is not conditional.
core::ModelSnapshot modelWith(const std::vector<std::string>& classes) {
    core::ModelSpec spec = smallModel().snapshot->spec();
    spec.settings.set("labels", !classes.empty());
    spec.classNames = classes;
    return {spec, core::untrainedModel(spec, 1), core::LatentStatistics{}, 1};
}

/// The classifier of a request as saveClassifier() trains it.
core::TrainedClassifier trainedFor(const core::SetEvaluationRequest& request) {
    const std::size_t count = std::max(request.count, core::metric("usefulness").wantedSamples);
    const core::DrawnSet drawn = core::drawnSet(request, count, core::JobContext());
    const core::FeatureSet none;
    const core::ComparedSets sets{
        request.dataset, request.split.training, request.split.heldOut, drawn.samples, none, none, none, request.seed,
        drawn.labels};
    return core::trainClassifier(sets, core::usefulSets(sets), core::LearnedFrom::both, core::JobContext());
}

std::string textIn(const fs::path& file) {
    const std::vector<std::uint8_t> bytes = core::readFile(file);
    return {bytes.begin(), bytes.end()};
}

}  // namespace

/// The classifier that learns from training images and generated samples, as a file.
class TestSavedClassifier : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        file_ = fs::path(folder_->path().toStdString()) / "classifier.onnx";
    }

    void theFileComputesWhatTheClassifierDoes() {
        const core::SetEvaluationRequest request = requestFor(dataset_, split_, images_);
        const core::SavedClassifier saved = core::saveClassifier(request, file_, core::Existing::kept, threads(2));
        QVERIFY(saved.outcome == core::Outcome::done);
        QCOMPARE(saved.real, std::size_t{32});
        QCOMPARE(saved.generated, std::size_t{24});
        QCOMPARE(saved.tested, std::size_t{16});
        const core::TrainedClassifier trained = trainedFor(request);
        QCOMPARE(saved.accuracy, trained.accuracy);
        QVERIFY2(saved.accuracy > 0.7, qPrintable(QString::number(saved.accuracy)));  // by chance: 0.25
        cv::dnn::Net net = cv::dnn::readNetFromONNX(file_.string());
        double largest = 0;
        const torch::NoGradGuard noGradients;
        for (const std::uint32_t index : split_.heldOut) {
            const std::vector<std::uint8_t> bytes = dataset_.sampleAt(index).bytes;
            cv::Mat image(16, 16, CV_8U, const_cast<std::uint8_t*>(bytes.data()));
            const cv::Mat blob = cv::dnn::blobFromImage(image, 1.0 / 255);
            net.setInput(blob, "image");
            const cv::Mat output = net.forward();
            QCOMPARE(output.total(), std::size_t{4});
            const torch::Tensor input = torch::from_blob(blob.data, {1, 1, 16, 16}, torch::kFloat);
            const torch::Tensor wanted = torch::softmax(trained.network->forward(input), 1).contiguous();
            for (int each = 0; each < 4; ++each) {
                const double found = static_cast<double>(output.ptr<float>()[each]);
                largest = std::max(largest, std::abs(found - static_cast<double>(wanted.data_ptr<float>()[each])));
            }
        }
        QVERIFY2(largest < kMostOff, qPrintable(QString::number(largest)));
    }

    void aConditionalModelIsAskedForSamples() {
        const core::Dataset dataset = patternsWithTest(24, {28, 28, 1});
        const core::EvaluationSplit split = core::splitBySource(dataset);
        const core::ModelSnapshot model = modelWith(dataset.classNames);
        core::SetEvaluationRequest request{{}, dataset, split};
        request.model = &model;
        request.count = 10;
        QStringList stages;
        const auto note = [&](const core::Progress& at) {
            if (stages.isEmpty() || stages.last() != QString::fromStdString(at.item))
                stages << QString::fromStdString(at.item);
        };
        const core::SavedClassifier saved =
            core::saveClassifier(request, file_, core::Existing::kept, core::JobContext({}, note, 2));
        QVERIFY(saved.outcome == core::Outcome::done);
        QCOMPARE(saved.real, std::size_t{16});
        QCOMPARE(saved.generated, core::metric("usefulness").wantedSamples);
        QVERIFY(fs::file_size(file_) > 1'000);
        QCOMPARE(stages.first(), QString("Generating samples"));
    }

    void datasetsWithoutClassesAreRefused() {
        core::Dataset plain = dataset_;
        plain.labels.clear();
        plain.classNames.clear();
        QVERIFY(refusalOf(requestFor(plain, split_, images_)).contains("needs at least two classes"));
        core::Dataset one = dataset_;
        std::fill(one.labels.begin(), one.labels.end(), 0);
        one.classNames.resize(1);
        QVERIFY(refusalOf(requestFor(one, split_, images_)).contains("needs at least two classes"));
        core::EvaluationSplit empty = split_;
        empty.training.clear();
        QVERIFY(refusalOf(requestFor(dataset_, empty, images_)).contains("needs training images"));
    }

    void modelsThatDoNotFitAreRefused() {
        const core::Dataset dataset = patternsWithTest(24, {28, 28, 1});
        const core::EvaluationSplit split = core::splitBySource(dataset);
        const auto said = [&](const core::Dataset& on, const core::ModelSnapshot& model) {
            core::SetEvaluationRequest request{{}, on, split};
            request.model = &model;
            return refusalOf(request);
        };
        QVERIFY(said(dataset, modelWith({})).contains("the model is not conditional"));
        QVERIFY(said(dataset, modelWith({"shirt", "bag"})).contains("other classes than those of Patterns"));
        QVERIFY(said(patternsWithTest(24), modelWith(dataset.classNames)).contains("differ in size or type"));
    }

    void imagesThatDoNotFitAreRefused() {
        core::Dataset plain = images_;
        plain.labels.clear();
        plain.classNames.clear();
        QVERIFY(refusalOf(requestFor(dataset_, split_, plain)).contains("\"generated\" has no classes of Patterns"));
        core::Dataset others = images_;
        others.classNames = {"a", "b", "c", "d"};
        QVERIFY(refusalOf(requestFor(dataset_, split_, others)).contains("\"generated\" has no classes of Patterns"));
        const core::Dataset large = patternsOfAnotherTool(24, {20, 20, 1});
        QVERIFY(refusalOf(requestFor(dataset_, split_, large)).contains("differ in size or type"));
        // One class of several is known only once the images are read.
        core::Dataset some = images_;
        some.classNames.back() = "the middle";
        const QString sentence = failureOf(requestFor(dataset_, split_, some));
        QVERIFY2(sentence.contains("a class that Patterns does not have: the middle;"), qPrintable(sentence));
        QVERIFY(!fs::exists(file_));
    }

    void whatIsThereStaysWithoutLeave() {
        core::writeFileAtomically(file_, "mine");
        const core::SetEvaluationRequest request = requestFor(dataset_, split_, images_);
        QVERIFY(refusalOf(request).contains("already exists"));
        QVERIFY(failureOf(request).contains("already exists"));
        QCOMPARE(textIn(file_), std::string("mine"));
        const core::SavedClassifier saved = core::saveClassifier(request, file_, core::Existing::replaced, threads(1));
        QVERIFY(saved.outcome == core::Outcome::done);
        QVERIFY(textIn(file_).size() > 1'000);
        file_.replace_extension(".png");
        QVERIFY(failureOf(request).contains("must end in .onnx"));
    }

    void stoppedItWritesNothing() {
        // With so many images the training takes long enough to be told of.
        const core::Dataset many = patternsWithTest(3'000);
        const core::EvaluationSplit split = core::splitBySource(many);
        const core::SetEvaluationRequest request = requestFor(many, split, images_);
        for (const std::string stage : {"", "Reading samples", "Training a classifier"}) {
            std::stop_source stop;
            if (stage.empty()) stop.request_stop();
            const auto listen = [&](const core::Progress& at) {
                if (at.item == stage) stop.request_stop();
            };
            const core::SavedClassifier saved = core::saveClassifier(request, file_, core::Existing::kept,
                                                                     core::JobContext(stop.get_token(), listen, 1));
            QVERIFY(stop.stop_requested());
            QVERIFY2(saved.outcome == core::Outcome::cancelled, stage.c_str());
            QVERIFY2(fs::is_empty(file_.parent_path()), stage.c_str());
        }
    }

   private:
    static core::SetEvaluationRequest requestFor(const core::Dataset& dataset, const core::EvaluationSplit& split,
                                                 const core::Dataset& images) {
        core::SetEvaluationRequest request{{}, dataset, split};
        request.samples = &images;
        request.count = images.size();
        return request;
    }

    /// What it says before the work; empty where it would begin.
    QString refusalOf(const core::SetEvaluationRequest& request) const {
        return sentenceOf([&] { core::requireClassifiable(request, file_, core::Existing::kept); });
    }
    /// What it says by doing it.
    QString failureOf(const core::SetEvaluationRequest& request) const {
        return sentenceOf([&] { core::saveClassifier(request, file_, core::Existing::kept, core::JobContext()); });
    }

    const core::Dataset dataset_ = patternsWithTest(48);
    const core::EvaluationSplit split_ = core::splitBySource(dataset_);
    const core::Dataset images_ = patternsOfAnotherTool(24);
    std::unique_ptr<QTemporaryDir> folder_;
    fs::path file_;
};

IMAGO_TEST(TestSavedClassifier)
#include "test_saved_classifier.moc"
