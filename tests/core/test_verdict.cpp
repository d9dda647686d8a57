#include <QtTest>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "core/evaluation/FigureDoubt.h"
#include "core/evaluation/Verdict.h"
#include "core/metric/compare/Copies.h"
#include "tests/TestProgram.h"

using core::Answer;
using core::EvaluationRecord;
using core::Question;

namespace {

/// Of a conditional model that was trained on 5,000 images with classes; 1,000 are held out.
EvaluationRecord bareRecord() {
    EvaluationRecord record;
    record.subject.family = "a family";
    record.protocol.trainingCount = 5000;
    record.protocol.heldOutCount = 1000;
    record.protocol.splitKnown = true;
    record.protocol.classCount = 10;
    record.result.compared = 2000;
    return record;
}

core::Figure figureOf(const std::string& name, double value, double half, double floor = std::nan(""),
                      double reference = std::nan(""), std::size_t count = 2000) {
    core::Figure figure;
    figure.name = name;
    figure.value = value;
    figure.interval = {value - half, value + half};
    figure.floor = floor;
    figure.count = count;
    figure.reference = reference;
    return figure;
}

EvaluationRecord recordWith(const std::vector<core::Figure>& figures) {
    EvaluationRecord record = bareRecord();
    record.result.results.push_back({nullptr, figures, {}, {}, {}, {}});
    return record;
}

core::VerdictLine lineOf(const EvaluationRecord& record, Question question) {
    return core::verdictOf(record)[static_cast<std::size_t>(question)];
}

QString said(const core::VerdictLine& line) {
    return QString::fromStdString(line.sentence.english());
}

/// As the metric gives them, of 2,000 samples and 1,000 held-out images: shares in samples.
std::vector<core::Figure> copyFigures(int nearer, int single, double z) {
    core::Figure copies = figureOf("copies", nearer / 2000.0, 0, 0.01);
    copies.interval = core::shareInterval(nearer, 2000);
    core::Figure alone = figureOf("single_copies", single / 2000.0, 0, 0);
    alone.interval = core::shareInterval(single, 2000);
    return {copies, figureOf("copying_z", z, 1.96, 0), alone};
}

}  // namespace

class TestVerdict : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void fiveQuestionsAreAnsweredInOrder() {
        const auto lines = core::verdictOf(bareRecord());
        std::set<std::string> labels;
        for (std::size_t at = 0; at < lines.size(); ++at) {
            QVERIFY(lines[at].question == static_cast<Question>(at));
            QVERIFY(lines[at].answer == Answer::unknown && lines[at].figure.name.empty());
            QVERIFY(said(lines[at]).endsWith('.'));
            labels.insert(core::labelOf(lines[at].question).english());
        }
        QCOMPARE(labels, (std::set<std::string>{"Good?", "Diverse?", "Copied?", "Useful?", "Private?"}));
        EvaluationRecord stopped = bareRecord();
        stopped.result.outcome = core::Outcome::cancelled;
        QVERIFY2(said(lineOf(stopped, Question::good)).contains("stopped"), "stopped");
    }

    /// From the floor 0.01 to the reference 0.09: a quarter of the way is 0.03.
    void goodness_data() {
        QTest::addColumn<double>("kid");
        QTest::addColumn<double>("half");
        QTest::addColumn<int>("answer");
        QTest::addColumn<bool>("certain");
        QTest::newRow("as real ones") << 0.01 << 0.005 << static_cast<int>(Answer::fine) << true;
        QTest::newRow("better than the floor") << 0.0 << 0.005 << static_cast<int>(Answer::fine) << true;
        QTest::newRow("nearly") << 0.028 << 0.005 << static_cast<int>(Answer::fine) << false;
        QTest::newRow("between") << 0.06 << 0.01 << static_cast<int>(Answer::mixed) << true;
        QTest::newRow("as blurred ones") << 0.085 << 0.01 << static_cast<int>(Answer::mixed) << false;
        QTest::newRow("worse") << 0.2 << 0.01 << static_cast<int>(Answer::poor) << true;
        QTest::newRow("too wide") << 0.06 << 0.05 << static_cast<int>(Answer::unknown) << true;
        QTest::newRow("without an interval") << 0.06 << std::nan("") << static_cast<int>(Answer::mixed) << false;
    }
    void goodness() {
        QFETCH(double, kid);
        QFETCH(double, half);
        QFETCH(int, answer);
        QFETCH(bool, certain);
        const auto line = lineOf(recordWith({figureOf("kid", kid, half, 0.01, 0.09)}), Question::good);
        QCOMPARE(static_cast<int>(line.answer), answer);
        QCOMPARE(line.figure.name, std::string("kid"));
        QCOMPARE(line.from, 0.09);
        QCOMPARE(line.to, 0.01);
        QVERIFY2(said(line).contains("not certain") != certain, qPrintable(said(line)));
        QCOMPARE(said(line).contains("too uncertain"), line.answer == Answer::unknown);
    }

    void theDistanceCountsWhereItHasAScale() {
        const core::Figure kid = figureOf("kid", 0.2, 0.01, 0.01, 0.09);
        core::Figure fd = figureOf("fd", 1, 0.1, 0.8, 9);
        QVERIFY(lineOf(recordWith({fd, kid}), Question::good).answer == Answer::fine);
        QCOMPARE(lineOf(recordWith({fd, kid}), Question::good).figure.name, std::string("fd"));
        fd.floor = std::nan("");
        QVERIFY(lineOf(recordWith({fd, kid}), Question::good).answer == Answer::poor);
        // Blurring makes no difference, or nobody knows.
        for (const double reference : {0.01, 0.005, std::nan("")}) {
            const auto line = lineOf(recordWith({figureOf("kid", 0.2, 0.01, 0.01, reference)}), Question::good);
            QVERIFY(line.answer == Answer::unknown && line.figure.name.empty());
            QVERIFY2(said(line).contains("no scale"), qPrintable(said(line)));
        }
    }

    void varietyIsSeenInCoverage() {
        const core::Figure recall = figureOf("recall", 0.456, 0.02, 0.9);
        const auto answerOf = [&](double coverage) {
            return lineOf(recordWith({figureOf("coverage", coverage, 0.02, 0.96), recall}), Question::diverse);
        };
        QVERIFY(answerOf(0.9).answer == Answer::fine);
        QVERIFY(answerOf(0.6).answer == Answer::mixed);
        QVERIFY(answerOf(0.3).answer == Answer::poor);
        QVERIFY2(said(answerOf(0.3)).contains("Recall is 0.46, that of held-out images 0.90."),
                 qPrintable(said(answerOf(0.3))));
        QCOMPARE(answerOf(0.3).to, 1.0);
        QCOMPARE(answerOf(0.3).figure.name, std::string("coverage"));
        const auto without = lineOf(recordWith({figureOf("coverage", 0.9, 0.02)}), Question::diverse);
        QVERIFY(without.answer == Answer::unknown);
    }

    void exactCopiesAreCopiesWithoutHeldOutImages() {
        EvaluationRecord record = recordWith({figureOf("exact_copies", 3 / 2000.0, 0.001)});
        record.protocol.heldOutCount = 0;
        const auto found = lineOf(record, Question::copied);
        QVERIFY(found.answer == Answer::poor);
        QCOMPARE(found.figure.name, std::string("exact_copies"));
        QVERIFY2(said(found).contains("3 of 2,000 samples are the same as training images"), qPrintable(said(found)));
        // That there are none says nothing.
        record = recordWith({figureOf("exact_copies", 0, 0.001)});
        record.protocol.heldOutCount = 0;
        QVERIFY(lineOf(record, Question::copied).answer == Answer::unknown);
        // So few among many are no sign in the other figures, but are copies all the same.
        std::vector<core::Figure> figures = copyFigures(22, 0, 0.5);
        figures.push_back(figureOf("exact_copies", 1 / 2000.0, 0.001, 0));
        const auto one = lineOf(recordWith(figures), Question::copied);
        QVERIFY(one.answer == Answer::poor);
        QVERIFY2(said(one).contains("1 of 2,000 samples is the same"), qPrintable(said(one)));
        // Where held-out images are as well, the data has images that are alike.
        figures.back().floor = 0.01;
        QVERIFY(lineOf(recordWith(figures), Question::copied).answer == Answer::fine);
    }

    void copiesAreFoundAsTheMetricFindsThem() {
        const auto none = lineOf(recordWith(copyFigures(22, 0, 0.5)), Question::copied);
        QVERIFY(none.answer == Answer::fine);
        QVERIFY2(said(none).contains("No sign of copying found. That is no proof"), qPrintable(said(none)));
        QCOMPARE(none.to, 0.0);
        QCOMPARE(none.from, 0.1);
        const auto smooth = lineOf(recordWith(copyFigures(400, 0, -8)), Question::copied);
        QVERIFY(smooth.answer == Answer::mixed);
        QCOMPARE(smooth.figure.name, std::string("copies"));
        QVERIFY(smooth.from > 0.2);
        QVERIFY2(said(smooth).contains("C_T is -8.0") && said(smooth).endsWith("See the closest pairs in the report."),
                 qPrintable(said(smooth)));
        const auto near = lineOf(recordWith(copyFigures(400, 0, -1)), Question::copied);
        QVERIFY(near.answer == Answer::mixed);
        QVERIFY2(said(near).contains("(20.0% against 1.0%)"), qPrintable(said(near)));
        const auto all = lineOf(recordWith(copyFigures(2000, 1900, -30)), Question::copied);
        QVERIFY(all.answer == Answer::poor);
        QCOMPARE(all.figure.name, std::string("copies"));
        // A few among many, which the share of close ones does not show.
        const auto few = lineOf(recordWith(copyFigures(22, 60, 0.5)), Question::copied);
        QVERIFY(few.answer == Answer::poor);
        QCOMPARE(few.figure.name, std::string("single_copies"));
        QVERIFY2(said(few).contains("Signs of copying"), qPrintable(said(few)));
        // Where nobody knows the training images, that nothing is found says nothing.
        EvaluationRecord other = recordWith(copyFigures(22, 0, 0.5));
        other.protocol.splitKnown = false;
        QVERIFY(lineOf(other, Question::copied).answer == Answer::unknown);
        other = recordWith(copyFigures(2000, 1900, -30));
        other.protocol.splitKnown = false;
        QVERIFY(lineOf(other, Question::copied).answer == Answer::poor);
    }

    void useIsAGainOfAccuracy() {
        core::Figure alone = figureOf("cas", 0.712, 0.01, 0.894);
        const auto lineFor = [&](double gain, double half) {
            return lineOf(recordWith({figureOf("augmentation_gain", gain, half), alone}), Question::useful);
        };
        QVERIFY(lineFor(0.02, 0.01).answer == Answer::fine);
        QVERIFY2(said(lineFor(0.02, 0.01)).contains("(2.0 percentage points)"), qPrintable(said(lineFor(0.02, 0.01))));
        QVERIFY2(said(lineFor(0.02, 0.01)).contains("recognizes 71 of 100 held-out images; on real ones alone, 89."),
                 qPrintable(said(lineFor(0.02, 0.01))));
        QVERIFY(lineFor(0.005, 0.01).answer == Answer::mixed);
        QVERIFY(lineFor(-0.02, 0.01).answer == Answer::poor);
        QCOMPARE(lineFor(0.02, 0.01).to, 0.05);
        QCOMPARE(lineFor(-0.2, 0.01).to, 0.21);
        QCOMPARE(lineFor(-0.2, 0.01).from, -0.21);
        QVERIFY(lineFor(0.02, std::nan("")).answer == Answer::unknown);
        EvaluationRecord unlabeled = bareRecord();
        unlabeled.protocol.classCount = 0;
        QVERIFY2(said(lineOf(unlabeled, Question::useful)).contains("has no classes"),
                 qPrintable(said(lineOf(unlabeled, Question::useful))));
    }

    /// As many steps on more different images cost accuracy, which is no harm of the samples.
    void noHelpIsNoHarm() {
        const auto lineFor = [&](double gain, double mirrored) {
            return lineOf(recordWith({figureOf("augmentation_gain", gain, 0.005, mirrored)}), Question::useful);
        };
        const auto none = lineFor(-0.008, -0.031);
        QVERIFY(none.answer == Answer::mixed);
        QVERIFY2(said(none).contains("no help at this number of training steps"), qPrintable(said(none)));
        QVERIFY2(said(none).contains("(0.8 percentage points)") && said(none).contains("(3.1)"),
                 qPrintable(said(none)));
        for (const auto& line : {lineFor(-0.05, -0.031), lineFor(-0.008, 0.01)}) {
            QVERIFY(line.answer == Answer::poor);
            QVERIFY2(said(line).contains("do harm: with the same number of training steps"), qPrintable(said(line)));
        }
    }

    void whatWasNotMeasuredCanBeAskedFor() {
        EvaluationRecord record = bareRecord();
        QCOMPARE(said(lineOf(record, Question::good)),
                 QString("This was not measured: evaluate with the metric \"Kernel distance (KID)\" (kid)."));
        QCOMPARE(lineOf(record, Question::good).toMeasure, std::string("kid"));
        const QString usefulness =
            "This was not measured: evaluate with the metric \"Usefulness\" (usefulness), which takes minutes.";
        QCOMPARE(said(lineOf(record, Question::useful)), usefulness);
        QCOMPARE(lineOf(record, Question::useful).toMeasure, std::string("usefulness"));
        record.subject.modelSettings = {{"Conditional on class", "true"}};
        QCOMPARE(said(lineOf(record, Question::useful)), usefulness);
        record.subject.modelSettings = {{"Conditional on class", "false"}};
        QCOMPARE(said(lineOf(record, Question::useful)),
                 usefulness + " It needs a model that is conditional on class, which this one is not.");
    }

    void figuresThatDisagreeAreNamed() {
        const core::Figure fd = figureOf("fd", 21.4, 0.2, 0.8, 19.8);
        const auto line = lineOf(recordWith({fd, figureOf("kid", 0.85, 0.01, 0.001, 0.953)}), Question::good);
        QVERIFY(line.answer == Answer::poor);
        QVERIFY2(said(line).contains("do not look like real images yet: by FD"), qPrintable(said(line)));
        QVERIFY2(said(line).contains("disagrees: it is 0.850, that of held-out images 0.001") &&
                     said(line).contains("blurred ones 0.953."),
                 qPrintable(said(line)));
        const auto agreed = lineOf(recordWith({fd, figureOf("kid", 1.2, 0.01, 0.001, 0.953)}), Question::good);
        QVERIFY2(!said(agreed).contains("disagrees"), qPrintable(said(agreed)));
    }

    void whatAnAttackerGains_data() {
        QTest::addColumn<double>("area");
        QTest::addColumn<double>("half");
        QTest::addColumn<int>("answer");
        QTest::newRow("a guess") << 0.505 << 0.02 << static_cast<int>(Answer::fine);
        QTest::newRow("perhaps a little") << 0.53 << 0.03 << static_cast<int>(Answer::mixed);
        QTest::newRow("much") << 0.75 << 0.03 << static_cast<int>(Answer::poor);
        QTest::newRow("nobody knows") << 0.55 << 0.08 << static_cast<int>(Answer::unknown);
    }
    void whatAnAttackerGains() {
        QFETCH(double, area);
        QFETCH(double, half);
        QFETCH(int, answer);
        EvaluationRecord record = recordWith({figureOf("membership_auc", area, half, 0.5, std::nan(""), 1000)});
        const auto line = lineOf(record, Question::confidential);
        QCOMPARE(static_cast<int>(line.answer), answer);
        QCOMPARE(line.to, 0.5);
        QVERIFY(line.from >= 0.7 && line.from >= area);
        if (line.answer != Answer::unknown)
            QVERIFY2(said(line).contains(QString("in %1 of 100 cases").arg(std::lround(100 * area))),
                     qPrintable(said(line)));
        QCOMPARE(said(line).contains("no proof of privacy"), line.answer == Answer::fine);
        record.protocol.splitKnown = false;
        QVERIFY(lineOf(record, Question::confidential).answer == Answer::unknown);
        record.protocol.splitKnown = true;
        record.subject.family.clear();
        QVERIFY(said(lineOf(record, Question::confidential)).contains("images alone"));
    }

    /// A set of 300 images, of which 30 are held out, says hardly anything.
    void fewImagesSayNothing() {
        std::vector<core::Figure> figures = copyFigures(22, 0, 0.5);
        figures.push_back(figureOf("kid", 0.01, 0.001, 0.01, 0.09));
        figures.push_back(figureOf("coverage", 0.9, 0.02, 0.96, 0.1, 1000));
        figures.push_back(figureOf("augmentation_gain", 0.02, 0.01));
        figures.push_back(figureOf("membership_auc", 0.5, 0.01, 0.5, std::nan(""), 1000));
        const EvaluationRecord enough = recordWith(figures);
        for (const core::VerdictLine& line : core::verdictOf(enough)) {
            QVERIFY2(line.answer == Answer::fine, qPrintable(said(line)));
            QVERIFY2(!said(line).contains("rough"), qPrintable(said(line)));
        }
        EvaluationRecord small = enough;
        small.protocol.trainingCount = 270;
        small.protocol.heldOutCount = 30;
        // The reason is said once.
        const auto allSay = [](const EvaluationRecord& record, const char* reason) {
            for (const core::VerdictLine& line : core::verdictOf(record)) {
                QVERIFY2(line.answer == Answer::unknown && line.figure.name.empty(), qPrintable(said(line)));
                const bool first = line.question == Question::good;
                QVERIFY2(said(line).contains(first ? reason : "cannot be known either, for the reason given above"),
                         qPrintable(said(line)));
            }
        };
        allSay(small, "fewer than 100 held-out images (30). With a share of 0.34 for validation (--validation 0.34)");
        small.protocol.trainingCount = 120;
        allSay(small, "Train with a larger share for validation, or on a larger dataset.");
        small.protocol.trainingCount = 270;
        small.protocol.testSet = true;
        allSay(small, "Train with a larger share for validation, or on a larger dataset.");
        small.protocol.heldOutCount = 0;
        allSay(small, "no images are held out");
        EvaluationRecord middle = enough;
        middle.protocol.heldOutCount = 200;
        for (const core::VerdictLine& line : core::verdictOf(middle))
            QVERIFY2(said(line).contains("With so few images (200) that is only rough."), qPrintable(said(line)));
        middle.protocol.trainingCount = 99;
        allSay(middle, "fewer than 100 training images (99)");
    }

    /// What the verdict says nothing of, the tables of figures mark.
    void figuresOfFewImagesAreDoubted() {
        std::vector<core::Figure> figures = copyFigures(22, 0, 0.5);
        figures.push_back(figureOf("kid", 0.01, 0.001, 0.01, 0.09));
        figures.push_back(figureOf("augmentation_gain", 0.02, 0.01, std::nan(""), std::nan(""), 50));
        figures.push_back(figureOf("membership_auc", 0.5, 0.01, 0.5, std::nan(""), 1000));
        figures.push_back(figureOf("neg_elbo", 90, 1, std::nan(""), std::nan(""), 30));
        const EvaluationRecord enough = recordWith(figures);
        const auto doubted = [](const EvaluationRecord& record) {
            std::set<std::string> names;
            for (const core::Figure& figure : record.result.results.front().figures)
                if (core::tooFewToSay(record, figure.name)) names.insert(figure.name);
            return names;
        };
        QCOMPARE(doubted(enough), std::set<std::string>());
        QVERIFY(!core::tooFewToSay(enough, "coverage") && !core::tooFewToSay(enough, "no figure"));
        const std::set<std::string> compared{"copies", "copying_z",         "single_copies",
                                             "kid",    "augmentation_gain", "membership_auc"};
        EvaluationRecord small = enough;
        small.protocol.heldOutCount = 99;
        QCOMPARE(doubted(small), compared);
        small.protocol.heldOutCount = 100;
        QCOMPARE(doubted(small), std::set<std::string>());
        small.protocol.heldOutCount = 0;
        QCOMPARE(doubted(small), std::set<std::string>());
        small.protocol.trainingCount = 99;
        QCOMPARE(doubted(small), compared);
        EvaluationRecord rare = enough;
        rare.result.results.front().figures[3].count = 99;
        QCOMPARE(doubted(rare), std::set<std::string>{"kid"});
    }

    void aMetricSaysItselfWhyItGaveNothing() {
        EvaluationRecord record = bareRecord();
        record.result.results.push_back(
            {&core::metric("kid"), {}, {}, {core::Message::verbatim("For a reason.")}, {}, {}});
        QCOMPARE(said(lineOf(record, Question::good)), QString("For a reason."));
    }
};

IMAGO_TEST(TestVerdict)
#include "test_verdict.moc"
