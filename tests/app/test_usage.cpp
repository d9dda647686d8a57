#include <QDir>
#include <QTemporaryDir>

#include "tests/TestProgram.h"
#include "tests/app/Program.h"

/// What is refused says what was wrong with it, not what was right.
class TestUsage : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        QVERIFY(folder_.isValid());
        QVERIFY(QDir(folder_.path()).mkpath("shirts") && QDir(folder_.path()).mkpath("photos"));
    }

    void twoPathsAreOneTooMany_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("folders") << "shirts"
                                 << "photos";
        QTest::newRow("a built-in dataset") << "shirts"
                                            << "fashion-mnist";
        QTest::newRow("a flag") << "shirts"
                                << "--json";
    }
    void twoPathsAreOneTooMany() {
        QFETCH(QString, first);
        QFETCH(QString, second);
        const ProgramRun run = imago({first, second});
        QCOMPARE(run.exitCode, 2);
        const QString expected = QString("imago: \"%1\" opens in the studio, but only by itself; leave \"%2\" out, ");
        QVERIFY2(QString::fromUtf8(run.error).startsWith(expected.arg(first, second)), run.error);
    }

    void whatIsNotThereIsNamed() {
        const ProgramRun run = imago({"./none", "photos"});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.error.startsWith("imago: There is no file or folder \"./none\"; check the path."), run.error);
    }

    void aRunNeedsAName() {
        for (const QStringList& more : {QStringList{"--dataset", "shapes"}, QStringList{"--resume"}}) {
            const ProgramRun run = imago(QStringList{"train", "--project", "project", "--run", ""} + more);
            QCOMPARE(run.exitCode, 2);
            QVERIFY2(run.error.startsWith("imago: --run names no run; "), run.error);
        }
        QVERIFY(!QFile::exists(folder_.filePath("project")));
    }

   private:
    ProgramRun imago(const QStringList& arguments) const { return runProgram(folder_.path(), arguments); }

    QTemporaryDir folder_;
};

IMAGO_TEST(TestUsage)
#include "test_usage.moc"
