#include <QTest>
#include <cstdio>
#include <optional>
#include <thread>

#include "CapturedStderr.h"
#include "core/base/QuietStderr.h"
#include "tests/TestProgram.h"

/// Libraries that cannot be told to be quiet.
class TestQuietStderr : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void nothingComesThroughWhileAnyLives() {
        CapturedStderr captured;
        std::fputs("before;", stderr);
        std::optional<core::QuietStderr> first(std::in_place);
        std::optional<core::QuietStderr> second(std::in_place);  // the same thread does not wait for itself
        std::fputs("both;", stderr);
        first.reset();
        std::thread([] { std::fputs("thread;", stderr); }).join();
        second.reset();
        std::fputs("after", stderr);
        QCOMPARE(captured.text(), QByteArray("before;after"));
    }

    void threadsDoNotWaitForEachOther() {
        CapturedStderr captured;
        {
            const core::QuietStderr quiet;
            std::thread([] {
                const core::QuietStderr other;
                std::fputs("inside", stderr);
            }).join();
            std::fputs("still", stderr);
        }
        std::fputs("after", stderr);
        QCOMPARE(captured.text(), QByteArray("after"));
    }
};

IMAGO_TEST(TestQuietStderr)
#include "test_quiet_stderr.moc"
