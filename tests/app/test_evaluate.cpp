#include <csignal>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>

#include "core/base/StableRandom.h"
#include "core/metric/Metric.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"
#include "tests/app/BlockImages.h"
#include "tests/app/Program.h"

/// metrics and evaluate as a script sees them.
class TestEvaluate : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase();
    void metricsAreListed();
    void aModelIsMeasuredWithItsErrors();
    void theFactorsOfShapesAreKnown();
    void theTrainingsTestHasErrorsToo();
    void oneMetricIsEnough();
    void figuresHaveAllThatJudgesThem();
    void imagesOfAnotherToolAreEvaluated();
    void skippedImagesAreToldOf();
    void resizedImagesAreToldOf();
    void whatTheTrainingMovedIsNotHeldOut();
    void aDatasetThatHasChangedIsWarnedOf();
    void whatCannotBeMeasuredIsOneSentence_data();
    void whatCannotBeMeasuredIsOneSentence();
    void aClassifierNeedsAConditionalModel();
    void aFailureIsTheLastLineOfJson();
    void anInterruptTellsWhatThereIs();
    void anInterruptAtTheStartIsToldOf();
    void theAnswersFollowTheFigures();
    void aMovedDatasetIsNamed();

   private:
    ProgramRun imago(const QStringList& arguments) const { return runProgram(folder_.path(), arguments); }

    QTemporaryDir folder_;
    QJsonObject trained_;  // what the training told at its end
};

namespace {

const QStringList kTrain{"train", "--dataset",     "shapes", "--size",    "28",   "--color",   "grey", "--width",
                         "8",     "--latent-size", "4",      "--minutes", "0.02", "--threads", "1",    "--json"};

constexpr int kBlockTests = 600;

/// Whether a process handles this signal by itself.
bool catches(int signal, qint64 process) {
    QFile status(QString("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly)) return false;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("SigCgt:");
    return at >= 0 && (text.mid(at + 7, 18).trimmed().toULongLong(nullptr, 16) & 1ULL << (signal - 1)) != 0;
}

/// Gray squares as files in a new folder.
void writeSquares(const QString& folder, int count) {
    QVERIFY(QDir().mkpath(folder));
    for (int index = 0; index < count; ++index) {
        core::Image image({32, 32, 1});
        for (int y = index % 16; y < index % 16 + 12; ++y)
            std::fill_n(image.pixels().begin() + 32 * y + index % 20, 12, static_cast<std::uint8_t>(100 + index));
        core::writePng((folder + QString("/%1.png").arg(index)).toStdString(), image);
    }
}

bool anySays(const QJsonObject& told, const QString& text, const QString& kind = "warnings") {
    const QJsonArray warnings = told.value(kind).toArray();
    return std::any_of(warnings.begin(), warnings.end(),
                       [&](const QJsonValue& warning) { return warning.toString().contains(text); });
}

/// By the measure.
QMap<QString, QJsonObject> valuesOf(const QJsonObject& told) {
    QMap<QString, QJsonObject> values;
    for (const QJsonValue& value : told.value("values").toArray())
        values[value.toObject().value("measure").toString()] = value.toObject();
    return values;
}

}  // namespace

void TestEvaluate::initTestCase() {
    QVERIFY(folder_.isValid());
    const ProgramRun run = imago(kTrain + QStringList{"--model", "vae", "--prior", "gaussian", "--out", "model"});
    QVERIFY2(run.exitCode == 0, run.error);
    trained_ = run.jsonLines().last();
    QCOMPARE(imago(kTrain + QStringList{"--model", "gan", "--out", "gan"}).exitCode, 0);
    // Features of all the shapes take long.
    QVERIFY(blocks::write(folder_.filePath("blocks"), 600, kBlockTests));
    QStringList ofBlocks = kTrain;
    ofBlocks.replaceInStrings("shapes", "blocks");
    const ProgramRun small = imago(ofBlocks + QStringList{"--model", "vae", "--prior", "gaussian", "--out", "small"});
    QVERIFY2(small.exitCode == 0, small.error);
}

void TestEvaluate::metricsAreListed() {
    const QList<QJsonObject> lines = imago({"metrics", "--json"}).jsonLines();
    QCOMPARE(static_cast<std::size_t>(lines.size()), core::metrics().size());
    for (const QJsonObject& line : lines) {
        const core::Metric& metric = core::metric(line.value("metric").toString().toStdString());
        QCOMPARE(line.value("cost").toString().toStdString(), core::wordOf(metric.cost));
        QCOMPARE(line.value("needs_encoder").toBool(), metric.needs.encoder);
        QCOMPARE(static_cast<std::size_t>(line.value("measures").toArray().size()), metric.measures.size());
        QVERIFY(!line.value("help").toString().isEmpty());
    }
    const QJsonObject first = lines.first().value("measures").toArray().first().toObject();
    QCOMPARE(first.value("measure").toString(), "neg_elbo");
    QCOMPARE(first.value("unit").toString(), "nats");
    QCOMPARE(first.value("better").toString(), "lower");
    const ProgramRun text = imago({"metrics"});
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.out.startsWith("elbo: Evidence lower bound (ELBO); measured at every validation\n"));
    QVERIFY2(text.out.contains("\n    neg_elbo             −ELBO, nats, lower is better\n"), text.out);
    for (const QByteArray& line : text.out.split('\n')) QVERIFY2(QString::fromUtf8(line).size() <= 100, line);
}

void TestEvaluate::aModelIsMeasuredWithItsErrors() {
    const QStringList command{"evaluate", "--model", "model",     "--dataset", "shapes",
                              "--metric", "elbo",    "--threads", "2"};
    const ProgramRun run = imago(command + QStringList{"--json"});
    QVERIFY2(run.exitCode == 0, run.error);
    QCOMPARE(run.out.count('\n'), 1);
    const QJsonObject told = run.jsonLines().first();
    QCOMPARE(told.value("event").toString(), "done");
    QCOMPARE(told.value("outcome").toString(), "done");
    QCOMPARE(told.value("test_set").toBool(), true);
    const auto values = valuesOf(told);
    QCOMPARE(values.keys(), QStringList({"active_dimensions", "kl", "neg_elbo", "reconstruction"}));
    const QJsonObject negElbo = values["neg_elbo"];
    QCOMPARE(negElbo.value("metric").toString(), "elbo");
    QCOMPARE(negElbo.value("samples").toInt(), 2000);
    QCOMPARE(negElbo.value("unit").toString(), "nats");
    QCOMPARE(negElbo.value("better").toString(), "lower");
    QVERIFY(values["active_dimensions"].value("standard_error").isNull());
    // The test of the training drew other random numbers on the same samples.
    const double error = negElbo.value("standard_error").toDouble();
    const double tested = trained_.value("test_neg_elbo_nats").toDouble();
    QVERIFY(error > 0);
    QVERIFY2(qAbs(negElbo.value("value").toDouble() - tested) < 2 * error, qPrintable(QString::number(tested)));
    // The same seed, the same values; by default on what it learned from.
    const ProgramRun again = imago({"evaluate", "--model", "model", "--metrics", "elbo", "--threads", "2", "--json"});
    QVERIFY2(valuesOf(again.jsonLines().first()) == values, again.out);
    const ProgramRun other = imago(command + QStringList{"--seed", "2", "--json"});
    QVERIFY(valuesOf(other.jsonLines().first())["reconstruction"] != values["reconstruction"]);

    const ProgramRun text = imago(command);
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.out.startsWith("Evidence lower bound (ELBO) on 2,000 images of "), text.out);
    QVERIFY2(text.out.contains(" (test set), with 95% intervals\n") && !text.out.contains("±"), text.out);
    // As many decimals in the whole row, and the interval, not the standard error.
    const QRegularExpression row(
        "\n  −ELBO +\\d+\\.?(\\d*) nats  (\\d+)\\.?(\\d*) to (\\d+)\\.?(\\d*)  +lower is better\n");
    const QRegularExpressionMatch shown = row.match(QString::fromUtf8(text.out));
    QVERIFY2(shown.hasMatch(), text.out);
    QCOMPARE(shown.captured(3).size(), shown.captured(1).size());
    QCOMPARE(shown.captured(5).size(), shown.captured(1).size());
    const double low = (shown.captured(2) + '.' + shown.captured(3)).toDouble();
    const double unit = std::pow(10.0, -static_cast<double>(shown.captured(1).size()));
    QVERIFY2(qAbs(low - (negElbo.value("value").toDouble() - 1.96 * error)) < 0.6 * unit, text.out);
}

void TestEvaluate::theFactorsOfShapesAreKnown() {
    const ProgramRun run = imago({"evaluate", "--model", "model", "--dataset", "shapes", "--metrics", "disentanglement",
                                  "--threads", "2", "--json"});
    QVERIFY2(run.exitCode == 0, run.error);
    const auto values = valuesOf(run.jsonLines().last());
    for (const char* share : {"dci_completeness", "dci_disentanglement", "dci_informativeness", "mig", "sap"}) {
        QVERIFY2(values[share].value("value").toDouble() > 0 && values[share].value("value").toDouble() < 1.1, share);
        QVERIFY2(values[share].value("standard_error").isDouble(), share);
    }
}

void TestEvaluate::theTrainingsTestHasErrorsToo() {
    const QJsonValue error = trained_.value("test_neg_elbo_standard_error_nats");
    QVERIFY(error.toDouble() > 0);
    QVERIFY(trained_.contains("test_active_dimensions_standard_error"));
    QVERIFY(trained_.value("test_active_dimensions_standard_error").isNull());
    const QJsonObject test = imago({"info", "model", "--json"}).jsonLines().first().value("test").toObject();
    QCOMPARE(test.value("neg_elbo_nats"), trained_.value("test_neg_elbo_nats"));
    QCOMPARE(test.value("neg_elbo_standard_error_nats"), error);
    const QString shown = QString("−ELBO %1 ± %2 nats, Reconstruction ")
                              .arg(trained_.value("test_neg_elbo_nats").toDouble(), 0, 'f', 2)
                              .arg(error.toDouble(), 0, 'f', 2);
    const ProgramRun info = imago({"info", "model"});
    QVERIFY2(QString::fromUtf8(info.out).contains(shown), info.out);
}

void TestEvaluate::oneMetricIsEnough() {
    const ProgramRun run =
        imago({"evaluate", "--model", "gan", "--dataset", "shapes", "--metric", "diversity", "--json"});
    QVERIFY2(run.exitCode == 0, run.error);
    const auto values = valuesOf(run.jsonLines().first());
    QCOMPARE(values.keys(), QStringList{"diversity"});
    QVERIFY(values["diversity"].value("value").toDouble() > 0);
    QVERIFY(values["diversity"].value("standard_error").toDouble() > 0);
    QCOMPARE(values["diversity"].value("unit").toString(), "");
}

void TestEvaluate::figuresHaveAllThatJudgesThem() {
    const QStringList command{"evaluate",  "--model", "small",     "--dataset", "blocks",
                              "--samples", "300",     "--threads", "2",         "--json"};
    const ProgramRun run = imago(command);
    QVERIFY2(run.exitCode == 0, run.error);
    const QJsonObject told = run.jsonLines().last();
    QCOMPARE(told.value("event").toString(), "done");
    QCOMPARE(told.value("seed").toInt(), 1);
    QCOMPARE(told.value("samples").toInt(), 300);
    const QJsonObject figures = told.value("figures").toObject();
    for (const QString& name : figures.keys()) {
        const QJsonObject figure = figures.value(name).toObject();
        QCOMPARE(figure.keys(), QStringList({"better", "blurred", "floor", "high", "low", "n", "value"}));
        const core::Measure* measure = core::findMeasure(name.toStdString());
        QVERIFY2(measure != nullptr, qPrintable(name));
        QCOMPARE(figure.value("better").toString().toStdString(), core::wordOf(measure->better));
        QVERIFY2(figure.value("n").toInt() > 0, qPrintable(name));
        if (figure.value("low").isNull()) continue;
        QVERIFY2(figure.value("low").toDouble() <= figure.value("high").toDouble(), qPrintable(name));
    }
    // Those that measure the model, as in "values", and those that compare what it generates.
    const QJsonObject negElbo = figures.value("neg_elbo").toObject();
    const QJsonObject value = valuesOf(told)["neg_elbo"];
    QCOMPARE(negElbo.value("value"), value.value("value"));
    QCOMPARE(negElbo.value("n").toInt(), kBlockTests);
    const double half = (negElbo.value("high").toDouble() - negElbo.value("low").toDouble()) / 2;
    QVERIFY(qAbs(half / value.value("standard_error").toDouble() - 1.96) < 0.001);
    QVERIFY(negElbo.value("floor").isNull());
    QVERIFY2(figures.contains("kid") && figures.contains("precision"), qPrintable(figures.keys().join(' ')));
    QVERIFY(figures.value("kid").toObject().value("floor").isDouble());
    QVERIFY(anySays(told, "Fewer than 2,000 samples were compared (300)"));
    QVERIFY(!valuesOf(told).contains("kid"));

    const ProgramRun again = imago(command);
    QCOMPARE(again.jsonLines().last().value("figures").toObject(), figures);
    const QDir kept(folder_.path() + "/small/evaluations");
    const qsizetype before = kept.entryList(QDir::Files).size();
    const ProgramRun other = imago(command + QStringList{"--seed", "2", "--metrics", "kid"});
    QCOMPARE(kept.entryList(QDir::Files).size(), before + 1);  // beside the others
    const QJsonObject others = other.jsonLines().last().value("figures").toObject();
    QCOMPARE(others.keys(), QStringList{"kid"});
    QVERIFY(others.value("kid") != figures.value("kid"));
    const QJsonArray alone = other.jsonLines().last().value("answers").toArray();
    QCOMPARE(alone.at(1).toObject().value("metric_to_measure").toString(), "prdc");
    QVERIFY(!other.jsonLines().last().value("answers_with_earlier_figures").toBool());

    // The answers are those of all that was measured with this seed.
    const QStringList part = command + QStringList{"--seed", "2", "--metrics", "copies"};
    const QJsonObject joined = imago(part).jsonLines().last();
    QCOMPARE(kept.entryList(QDir::Files).size(), before + 1);
    QVERIFY(joined.value("answers_with_earlier_figures").toBool());
    QVERIFY(!joined.value("figures").toObject().contains("kid"));
    const QJsonArray answers = joined.value("answers").toArray();
    QCOMPARE(answers.at(0).toObject().value("sentence"), alone.at(0).toObject().value("sentence"));
    QVERIFY(answers.at(0).toObject().value("metric_to_measure").isNull());
    QStringList asText = part;
    asText.removeAll("--json");
    const ProgramRun text = imago(asText);
    QVERIFY2(text.out.contains("\n  They go with what was measured before of the same samples.\n"), text.out);
    QVERIFY2(QString::fromUtf8(text.out).simplified().contains("Ask for it with --metrics prdc."), text.out);
}

void TestEvaluate::imagesOfAnotherToolAreEvaluated() {
    writeSquares(folder_.filePath("made"), 40);
    const QStringList command{"evaluate", "--images", "made", "--dataset", "blocks", "--samples", "30"};
    const ProgramRun run = imago(command + QStringList{"--json"});
    QVERIFY2(run.exitCode == 0, run.error);
    const QJsonObject told = run.jsonLines().last();
    QVERIFY(told.value("images").toString().endsWith("made"));
    QVERIFY(!told.contains("family"));
    QCOMPARE(told.value("samples").toInt(), 30);
    QCOMPARE(told.value("values").toArray().size(), 0);
    QVERIFY(anySays(told, "Metrics that measure a model itself were left out, as there is none: elbo, ", "notes"));
    QVERIFY(!anySays(told, "No sign of copying") && !anySays(told, "were left out"));
    QVERIFY(anySays(told, "Fewer than 2,000 samples were compared (30)"));
    const QJsonObject kid = told.value("figures").toObject().value("kid").toObject();
    QCOMPARE(kid.value("n").toInt(), 30);
    QVERIFY(kid.value("value").toDouble() > 0);

    const ProgramRun text = imago(command);
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.out.startsWith("real images: what as many held-out images of the dataset get\n"
                                 "30 images of made compared with "),
             text.out);
    QVERIFY2(text.out.contains("  lower is better\n") && text.out.contains("\nWarning: "), text.out);
    QVERIFY2(text.out.contains("  real images ") && !text.out.contains("  floor "), text.out);
    QVERIFY2(text.out.contains("\nNote: Metrics that measure a model itself were left out"), text.out);
    QVERIFY2(!text.out.contains("\nWarning: No sign of copying") && !text.out.contains("--metrics asks"), text.out);
    QVERIFY2(!QString::fromUtf8(text.out).contains(QRegularExpression("-0\\.0+\\b")), text.out);
    const ProgramRun none = imago({"evaluate", "--images", "made", "--dataset", "blocks", "--metrics", "elbo"});
    QCOMPARE(none.exitCode, 1);
    QVERIFY2(none.error.contains("measure a model itself (elbo), and there is none"), none.error);
}

void TestEvaluate::skippedImagesAreToldOf() {
    writeSquares(folder_.filePath("torn"), 40);
    for (const char* name : {"torn/a.png", "torn/b.png"}) {
        QFile file(folder_.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no image");
    }
    core::writePng(folder_.filePath("torn/0.png").toStdString(), core::Image({40, 48, 1}));
    const QString skipped = "2 of the 42 files of \"torn\" were skipped, for example a.png: ";
    const QStringList command{"evaluate", "--images", "torn", "--dataset", "blocks", "--metrics", "fd, kid"};
    const ProgramRun run = imago(command + QStringList{"--json"});
    QVERIFY2(run.exitCode == 0, run.error);
    const QJsonObject told = run.jsonLines().last();
    QCOMPARE(told.value("samples").toInt(), 40);
    QCOMPARE(told.value("resized").toInt(), 1);
    QVERIFY2(anySays(told, skipped), run.out);
    QVERIFY(told.value("figures").toObject().contains("kid"));  // a blank after a comma is fine
    const ProgramRun text = imago(command);
    QVERIFY2(QString::fromUtf8(text.out).contains("\nWarning: " + skipped), text.out);
}

void TestEvaluate::resizedImagesAreToldOf() {
    QVERIFY(QDir(folder_.path()).mkpath("wide"));
    for (int index = 0; index < 8; ++index) {
        core::Image image({48, 64, 1});
        std::fill(image.pixels().begin(), image.pixels().end(), static_cast<std::uint8_t>(30 * index));
        core::writePng(folder_.filePath(QString("wide/%1.png").arg(index)).toStdString(), image);
    }
    const QByteArray note = "Note: the images of \"wide\" (64x48) were resized to 28x28, the size of the model.\n";
    const ProgramRun run = imago({"evaluate", "--model", "model", "--dataset", "wide", "--json"});
    QVERIFY2(run.exitCode == 0 && run.error.contains(note), run.error);
    QCOMPARE(run.jsonLines().first().value("resized").toInt(), 8);
    const ProgramRun encoded =
        imago({"encode", "--model", "model", "--dataset", "wide", "--out", "wide.npz", "--json"});
    QVERIFY2(encoded.exitCode == 0 && encoded.error.contains(note), encoded.error);
    QCOMPARE(encoded.jsonLines().first().value("resized").toInt(), 8);
    // Of several sizes, and not all.
    core::writePng(folder_.filePath("wide/0.png").toStdString(), core::Image({30, 30, 1}));
    core::writePng(folder_.filePath("wide/1.png").toStdString(), core::Image({28, 28, 1}));
    const ProgramRun mixed = imago({"evaluate", "--model", "model", "--dataset", "wide"});
    QVERIFY2(mixed.error.contains("Note: 7 of the 8 images of \"wide\" (of several sizes) were resized"), mixed.error);
    // What a run without --metrics does not measure.
    QVERIFY2(mixed.out.contains("\nNote: Metrics that take long were left out: ") &&
                 mixed.out.contains("disentanglement") && mixed.out.endsWith("; --metrics asks for them.\n"),
             mixed.out);
    QVERIFY(
        !imago({"evaluate", "--model", "model", "--dataset", "shapes", "--metric", "elbo"}).error.contains("Note:"));
}

/// A training by itself keeps no list of what it moved, and so small a dataset is in no cache.
void TestEvaluate::whatTheTrainingMovedIsNotHeldOut() {
    QVERIFY(QDir(folder_.path()).mkpath("copied"));
    for (int index = 0; index < 60; ++index) {
        core::Image image({32, 32, 1});
        // Noise: nothing looks like anything else but the copies, of which there is one of every second image.
        core::StableRandom random(9, static_cast<std::uint64_t>(index < 40 ? index : 2 * (index - 40)));
        for (std::uint8_t& pixel : image.pixels()) pixel = static_cast<std::uint8_t>(random.below(256));
        core::writePng(folder_.filePath(QString("copied/%1.png").arg(index, 2, 10, QChar('0'))).toStdString(), image);
    }
    const ProgramRun training = imago({"train", "--dataset", "copied", "--size", "32", "--model", "vae", "--width", "8",
                                       "--minutes", "0.01", "--validation", "0.4", "--out", "of-copied", "--json"});
    QVERIFY2(training.exitCode == 0, training.error);
    QJsonObject started;
    for (const QJsonObject& line : training.jsonLines())
        if (line.value("event").toString() == "started") started = line;
    const int validated = started.value("validation_images").toInt();
    QVERIFY2(validated > 0 && validated < 24, qPrintable(QString::number(validated)));  // some of 24 were moved
    const ProgramRun run = imago({"evaluate", "--model", "of-copied", "--metrics", "elbo", "--json"});
    QVERIFY2(run.exitCode == 0, run.error);
    QCOMPARE(valuesOf(run.jsonLines().last()).first().value("samples").toInt(), validated);
}

/// The split of more images is another one: what is held out now may have been trained on.
void TestEvaluate::aDatasetThatHasChangedIsWarnedOf() {
    writeSquares(folder_.filePath("growing"), 60);
    const ProgramRun training =
        imago({"train", "--dataset", "growing", "--size", "32", "--model", "vae", "--width", "8", "--minutes", "0.01",
               "--validation", "0.4", "--out", "of-growing", "--json"});
    QVERIFY2(training.exitCode == 0, training.error);
    const QStringList command{"evaluate", "--model", "of-growing", "--metrics", "elbo", "--json"};
    const ProgramRun same = imago(command);
    QVERIFY2(same.exitCode == 0, same.error);
    QVERIFY2(!anySays(same.jsonLines().last(), "since the training"), same.out);
    writeSquares(folder_.filePath("growing"), 64);
    const ProgramRun grown = imago(command);
    QVERIFY2(grown.exitCode == 0, grown.error);
    QVERIFY2(anySays(grown.jsonLines().last(), "has changed since the training (60 images then, 64 now)"), grown.out);
}

void TestEvaluate::whatCannotBeMeasuredIsOneSentence_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("named");
    QTest::newRow("another model")
        << QStringList{"--model", "gan", "--dataset", "shapes", "--metric", "elbo"} << 1
        << "The metric \"elbo\" does not apply to this model (GAN): it needs a model with an encoder; choose another";
    QTest::newRow("no metric") << QStringList{"--metric", "beauty"} << 2
                               << "There is no metric \"beauty\"; choose one of: elbo, ";
    QTest::newRow("one of several") << QStringList{"--metrics", "elbo,beauty"} << 2
                                    << "There is no metric \"beauty\"; choose one of: elbo, ";
    const QString missing = "The name of a metric is missing; ";
    QTest::newRow("empty metrics") << QStringList{"--metrics", ""} << 2 << missing;
    QTest::newRow("a comma alone") << QStringList{"--metrics", ","} << 2 << missing;
    QTest::newRow("two commas") << QStringList{"--metrics", "fd,,kid"} << 2 << missing;
    QTest::newRow("empty extractor") << QStringList{"--extractor", ""} << 2 << "The name of the file is missing; ";
    QTest::newRow("FD of few samples")
        << QStringList{"--metrics", "fd", "--samples", "50"} << 2
        << "(FD) is not given for fewer than 2,000 generated samples, and --samples asks for "
           "50: it would be too far off. Ask for more, or for a metric that takes fewer, "
           "such as kid.";
    QTest::newRow("too few samples") << QStringList{"--samples", "1"} << 2 << "1 is out of range";
    QTest::newRow("images of nothing") << QStringList{"--images", "wide"} << 2 << "--dataset is missing";
    QTest::newRow("images and a model") << QStringList{"--images", "wide", "--model", "model", "--dataset", "shapes"}
                                        << 2 << "--images";
    QTest::newRow("no network") << QStringList{"--model", "model", "--extractor", "none.pt"} << 1 << "none.pt";
    QTest::newRow("no model") << QStringList{"--model", "none", "--dataset", "shapes"} << 1 << "none";
    QTest::newRow("no dataset") << QStringList{"--model", "model", "--dataset", "nowhere"} << 1 << "nowhere";
}

void TestEvaluate::whatCannotBeMeasuredIsOneSentence() {
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, named);
    const ProgramRun run = imago(QStringList{"evaluate"} + arguments);
    QVERIFY(!run.crashed);
    QCOMPARE(run.exitCode, exitCode);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(QString::fromUtf8(run.error).contains(named), run.error);
}

/// Before anything is measured.
void TestEvaluate::aClassifierNeedsAConditionalModel() {
    const ProgramRun run = imago(
        {"evaluate", "--model", "model", "--dataset", "shapes", "--metrics", "elbo", "--classifier", "shapes.onnx"});
    QVERIFY(!run.crashed);
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.error.trimmed().endsWith("A classifier needs samples of known classes, and the model is not "
                                          "conditional; train one conditional on class."),
             run.error);
    QCOMPARE(run.error.count("classifier"), 1);
    QVERIFY(!QFile::exists(folder_.filePath("shapes.onnx")));
}

void TestEvaluate::aFailureIsTheLastLineOfJson() {
    const ProgramRun run = imago({"evaluate", "--model", "none", "--dataset", "shapes", "--json"});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.jsonLines().size(), 1);
    QCOMPARE(run.jsonLines().last().value("event").toString(), "error");
    const QString message = run.jsonLines().last().value("message").toString();
    QVERIFY2(!message.isEmpty() && QString::fromUtf8(run.error).contains(message), run.error);
    const ProgramRun usage = imago({"evaluate", "--images", "made", "--json"});
    QCOMPARE(usage.exitCode, 2);
    QVERIFY(usage.jsonLines().last().value("message").toString().startsWith("--dataset is missing"));
}

/// With some or with nothing, but by itself.
void TestEvaluate::anInterruptTellsWhatThereIs() {
    QProcess process;
    prepareProgram(process, folder_.path());
    process.setArguments({"evaluate", "--model", "model", "--dataset", "shapes", "--threads", "1", "--json"});
    process.start();
    QVERIFY(process.waitForStarted());
    // At once when it listens, to SIGTERM as well, which is before it opens the dataset.
    QElapsedTimer clock;
    clock.start();
    while (!catches(SIGTERM, process.processId()) && clock.elapsed() < kProgramLimit) {
    }
    QCOMPARE(kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    const ProgramRun run = collect(process);
    QVERIFY(!run.crashed);
    QCOMPARE(run.exitCode, 130);
    if (run.out.isEmpty()) {
        QVERIFY2(run.error.contains("Cancelled"), run.error);
        return;
    }
    QCOMPARE(run.jsonLines().first().value("outcome").toString(), "cancelled");
    QVERIFY(valuesOf(run.jsonLines().first()).contains("neg_elbo"));
}

/// Before it knows what is to be stopped.
void TestEvaluate::anInterruptAtTheStartIsToldOf() {
    QProcess process;
    prepareProgram(process, folder_.path());
    process.setArguments({"evaluate", "--model", "model", "--dataset", "shapes", "--threads", "1"});
    process.start();
    QVERIFY(process.waitForStarted());
    QElapsedTimer clock;
    clock.start();
    while (!catches(SIGINT, process.processId()) && clock.elapsed() < kProgramLimit) {
    }
    QCOMPARE(kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    const ProgramRun run = collect(process);
    QVERIFY(!run.crashed);
    QCOMPARE(run.exitCode, 130);
    QVERIFY2(run.error.contains("Cancelled"), run.error);
}

void TestEvaluate::theAnswersFollowTheFigures() {
    const QStringList command{"evaluate",   "--model",   "small", "--dataset", "blocks", "--metrics",
                              "kid,copies", "--samples", "300",   "--threads", "2"};
    const ProgramRun run = imago(command + QStringList{"--json"});
    QVERIFY2(run.exitCode == 0, run.error);
    const QJsonArray answers = run.jsonLines().last().value("answers").toArray();
    QCOMPARE(answers.size(), 5);
    const ProgramRun text = imago(command);
    QVERIFY2(text.exitCode == 0, text.error);
    const QStringList labels{"Good?", "Diverse?", "Copied?", "Useful?", "Private?"};
    const QStringList questions{"good", "diverse", "copied", "useful", "private"};
    const QString out = QString::fromUtf8(text.out);
    qsizetype at = out.indexOf("\nWhat the figures say\n");
    QVERIFY2(at > out.indexOf("  KID "), text.out);
    const QJsonObject kidFigure = run.jsonLines().last().value("figures").toObject().value("kid").toObject();
    QVERIFY(kidFigure.value("blurred").toDouble() > kidFigure.value("floor").toDouble());
    QVERIFY2(out.contains("blurred: what real images get that were reduced to half their size\n"), text.out);
    QVERIFY2(out.contains(QRegularExpression("\n  [^\n]*KID[^\n]*  real images [^\n]*  blurred [0-9.]+  lower")),
             text.out);
    for (int index = 0; index < 5; ++index) {
        const QJsonObject answer = answers.at(index).toObject();
        QCOMPARE(answer.value("question").toString(), questions.at(index));
        const QString word = answer.value("answer").toString();
        const QString start = QString("\n  %1%2%3")
                                  .arg(labels.at(index), -10)
                                  .arg(word == "unknown" ? "not known" : word, -11)
                                  .arg(answer.value("sentence").toString().section(' ', 0, 3));
        QVERIFY2(out.indexOf(start, at) > at || index == 0, qPrintable(start + out));
        at = out.indexOf(start, at);
        QVERIFY2(at > 0, qPrintable(start + out));
    }
    QVERIFY2(out.indexOf("\nWarning: ") > at, text.out);
    for (const QString& line : out.mid(out.indexOf("What the figures say")).section("Warning: ", 0, 0).split('\n'))
        QVERIFY2(line.size() <= 96, qPrintable(line));
    // Enough of everything.
    QVERIFY2(!out.contains(QString::fromUtf8("†")), text.out);

    // Of 60 samples nothing is known, and each figure that compares them is marked.
    const ProgramRun few = imago({"evaluate", "--model", "small", "--dataset", "blocks", "--metrics", "elbo,kid",
                                  "--samples", "60", "--threads", "2"});
    QVERIFY2(few.exitCode == 0, few.error);
    const QString marked = QString::fromUtf8(few.out);
    const QRegularExpression kid(QString::fromUtf8("\n  KID [^\n]*\\d  †  [^\n]*lower is better\n"));
    QVERIFY2(kid.match(marked).hasMatch(), few.out);
    QVERIFY2(marked.contains(QString::fromUtf8("\n† says nothing: it comes from fewer than 100 ")), few.out);
    QCOMPARE(marked.count(QString::fromUtf8("†")), 2);
    QVERIFY2(marked.contains("\n  Good?     not known  That cannot be known: fewer than 100 samples"), few.out);
}

/// After whatTheTrainingMovedIsNotHeldOut(), of whose model this is the dataset.
void TestEvaluate::aMovedDatasetIsNamed() {
    QVERIFY(QDir(folder_.path()).rename("copied", "moved"));
    const ProgramRun run = imago({"evaluate", "--model", "of-copied", "--metrics", "elbo"});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.error.startsWith("imago: The dataset that the model was trained on was not found at \"") &&
                 run.error.contains("/copied\"; put it back, or give its new location with --dataset."),
             run.error);
    QVERIFY2(!run.error.contains("choose one of these"), run.error);
    const ProgramRun given =
        imago({"evaluate", "--model", "of-copied", "--dataset", "moved", "--metrics", "elbo", "--json"});
    QVERIFY2(given.exitCode == 0, given.error);
}

IMAGO_TEST(TestEvaluate)
#include "test_evaluate.moc"
