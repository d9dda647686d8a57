#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "tests/TestProgram.h"

namespace {

const QDir kSources(QStringLiteral(IMAGO_SOURCE_DIR));

/// Without its comments.
QString drawingCode(const QString& path) {
    static const QRegularExpression kComment(QStringLiteral("//[^\\n]*"));
    // Python that is written for people lies in texts.
    static const QRegularExpression kText(
        QStringLiteral("R\"(\\w*)\\((?:.|\\n)*?\\)\\1\"|\"(?:\\\\.|[^\"\\\\\\n])*\""));
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).remove(kText).remove(kComment)
                                          : QString();
}

/// What stands between the bracket at `open` and the one that closes it.
QString argumentsAt(const QString& text, qsizetype open) {
    int depth = 0;
    for (qsizetype i = open; i < text.size(); ++i) {
        if (text[i] == '(') ++depth;
        if (text[i] == ')' && --depth == 0) return text.mid(open + 1, i - open - 1);
    }
    return text.mid(open + 1);
}

/// The draws in `text` that name no generator, so that they take the global one.
QStringList drawsFromTheGlobalGenerator(const QString& text) {
    // What draws, and takes a generator for its last argument or the one before.
    static const QRegularExpression kDraw(
        QStringLiteral("(?:\\b(?:torch|at)::|\\.)(rand|randn|randint|randperm|normal|normal_|bernoulli|bernoulli_|"
                       "uniform_|random_|exponential_|log_normal_|cauchy_|geometric_|multinomial|poisson|rrelu)\\("));
    // What takes none, or draws when it is made.
    static const QRegularExpression kNever(QStringLiteral(
        "manual_seed|rand_like|randn_like|randint_like|\\bdropout|Dropout|nn::init::|_lowrank|scaled_dot_product|"
        "nn::(Linear|Bilinear|Conv|Embedding|RNN|LSTM|GRU|Transformer|MultiheadAttention)"));
    static const QRegularExpression kGenerator(QStringLiteral("[gG]enerator_?\\b(?!->)|noise"));
    QStringList found;
    for (auto hits = kDraw.globalMatch(text); hits.hasNext();) {
        const QRegularExpressionMatch hit = hits.next();
        const QString arguments = argumentsAt(text, hit.capturedEnd() - 1);
        if (hit.captured(0) == QLatin1String(".normal(")) continue;  // WeightInitializer's
        if (!arguments.contains(kGenerator)) found << hit.captured(0) + arguments + ")";
    }
    for (auto hits = kNever.globalMatch(text); hits.hasNext();) found << hits.next().captured(0);
    return found;
}

}  // namespace

/// Everything random in the core comes from a generator that is handed in: read from the sources themselves.
class TestRandomNumbers : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void draws_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("global");
        QTest::newRow("own") << "torch::randn({2, f(3)}, generator)" << false;
        QTest::newRow("own, then the type") << "torch::rand(images.sizes(), context.generator, options)" << false;
        QTest::newRow("made on the spot") << "torch::randn({1}, randomGenerator(device, seed), options)" << false;
        QTest::newRow("global") << "torch::randn({2, f(3)}) * generator" << true;
        QTest::newRow("in place") << "weight.normal_(0, 1)" << true;
        QTest::newRow("order") << "torch::randperm(n, torch::kLong)" << true;
        QTest::newRow("layer that draws its weights") << "torch::nn::Linear(2, 3)" << true;
        QTest::newRow("dropout") << "torch::dropout(x, 0.5, true)" << true;
        QTest::newRow("seed") << "torch::manual_seed(1)" << true;
    }
    void draws() {
        QFETCH(QString, line);
        QFETCH(bool, global);
        QCOMPARE(!drawsFromTheGlobalGenerator(line).isEmpty(), global);
    }

    void theCoreDrawsFromNoGlobalGenerator() {
        QStringList found;
        int files = 0;
        QDirIterator walk(kSources.filePath("core"), {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        for (; walk.hasNext(); ++files) {
            const QString path = walk.next();
            for (const QString& draw : drawsFromTheGlobalGenerator(drawingCode(path)))
                found << kSources.relativeFilePath(path) + ": " + draw;
        }
        QVERIFY(files > 20);
        QCOMPARE(found, QStringList());
    }
};

IMAGO_TEST(TestRandomNumbers)
#include "test_random_numbers.moc"
