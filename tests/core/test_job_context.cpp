#include <QtTest>
#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

#include "core/base/JobContext.h"
#include "tests/TestProgram.h"

using core::JobContext;
using core::Progress;

class TestJobContext : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void theDefaultNeverStopsAndTellsNobody() {
        const JobContext context;
        QVERIFY(!context.stopRequested());
        QVERIFY(!context.stop().stop_possible());
        QCOMPARE(context.threads(), 1);
        context.report(1, 2, "something");
        context.part(0, 0.5).report(2, 2);
        QCOMPARE(JobContext({}, {}, 0).threads(), 1);
        QCOMPARE(JobContext({}, {}, 3).part(0.5, 1).threads(), 3);
    }

    void copiesAndPartsHearOfTheStop() {
        std::stop_source source;
        const JobContext context = source.get_token();
        const JobContext stage = context.part(0, 0.5);
        QVERIFY(!stage.stopRequested());
        source.request_stop();
        QVERIFY(context.stopRequested());
        QVERIFY(stage.stopRequested());
    }

    void theFirstReportAndTheEndAreAlwaysTold() {
        std::vector<Progress> heard;
        const JobContext context({}, [&](const Progress& at) { heard.push_back(at); });
        const std::size_t total = 100'000;
        for (std::size_t done = 1; done <= total; ++done) context.report(done, total, "item " + std::to_string(done));
        QVERIFY(heard.size() >= 2);
        QVERIFY2(heard.size() < total, "nothing was left out");
        QCOMPARE(heard.front().done, std::size_t{1});
        QCOMPARE(heard.front().item, std::string("item 1"));
        QCOMPARE(heard.front().fraction(), 1.0 / static_cast<double>(total));
        QCOMPARE(heard.back().done, total);
        QCOMPARE(heard.back().total, total);
        QCOMPARE(heard.back().item, std::string("item 100000"));
        QCOMPARE(heard.back().fraction(), 1.0);
    }

    void anUnknownTotalIsNoEnd() {
        std::vector<Progress> heard;
        const JobContext context({}, [&](const Progress& at) { heard.push_back(at); });
        context.report(0, 0, "folder");
        for (int i = 0; i < 1000; ++i) context.report(0, 0);
        QVERIFY(heard.size() < 1000);
        QCOMPARE(heard.front().fraction(), 0.0);
        QCOMPARE(heard.front().item, std::string("folder"));
    }

    /// They share what was heard last: of two stages that begin at once, only one begin is told.
    void partsAreStagesOfTheWhole() {
        std::vector<Progress> heard;
        const JobContext context({}, [&](const Progress& at) { heard.push_back(at); });
        const JobContext second = context.part(0.4, 1);
        second.part(0.5, 1).report(1, 4, "deep");
        QCOMPARE(heard.size(), std::size_t{1});
        QCOMPARE(heard[0].done, std::size_t{775});  // 0.4 + 0.6 * (0.5 + 0.5 / 4)
        QCOMPARE(heard[0].total, std::size_t{1000});
        QCOMPARE(heard[0].item, std::string("deep"));
        second.part(0, 1.0 / 3).report(1, 1);  // the end of a stage is not that of the whole
        QVERIFY(heard.back().done != heard.back().total);
        const std::size_t before = heard.size();
        second.part(2.0 / 3, 1).report(99'999, 100'000);  // nor is what comes close to it
        for (std::size_t i = before; i < heard.size(); ++i) QVERIFY(heard[i].done < heard[i].total);
        context.part(0, 0.9999).report(5, 5);  // nor the end of any stage but the last
        for (std::size_t i = before; i < heard.size(); ++i) QVERIFY(heard[i].done < heard[i].total);
        second.part(2.0 / 3, 1).report(7, 7);
        QCOMPARE(heard.back().done, std::size_t{1000});
        QCOMPARE(heard.back().total, std::size_t{1000});
    }

    void isToldOneAtATime() {
        std::atomic<int> inside = 0;
        std::atomic<int> most = 0;
        int calls = 0;
        const JobContext context({}, [&](const Progress&) {
            most = std::max(most.load(), ++inside);
            ++calls;
            --inside;
        });
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&context] {
                    for (int call = 0; call < 500; ++call) context.report(1, 1);  // an end, which is always told
                });
        }
        QCOMPARE(most.load(), 1);
        QCOMPARE(calls, 2000);
    }

    void whatTheObserverThrowsComesBack() {
        const JobContext context({}, [](const Progress&) { throw std::runtime_error("enough"); });
        QVERIFY_EXCEPTION_THROWN(context.report(1, 2), std::runtime_error);
        QVERIFY_EXCEPTION_THROWN(context.report(2, 2), std::runtime_error);
    }
};

IMAGO_TEST(TestJobContext)
#include "test_job_context.moc"
