#include <QtTest>
#include <vector>

#include "Sentence.h"
#include "core/device/ComputeDevice.h"
#include "core/device/Device.h"
#include "tests/TestProgram.h"

class TestDevice : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void sharesAddUp() {
        for (int cores = 0; cores <= 64; ++cores) {
            const core::ThreadShares shares = core::shareThreads(cores);
            QVERIFY(shares.trainer >= 1);
            QVERIFY(shares.renderer >= 1);
            if (cores > 2) QCOMPARE(shares.trainer + shares.renderer, cores);
        }
        QCOMPARE(core::shareThreads(2).trainer, 2);
        QCOMPARE(core::shareThreads(2).renderer, 1);
    }

    void saysWhatTheMachineIs() {
        QVERIFY(!core::deviceName().empty());
        QVERIFY(core::coreCount() >= 1);
        const std::string versions = core::libraryVersions().english();
        QVERIFY2(versions.starts_with("LibTorch "), versions.c_str());
    }

    void theProcessorIsTheFirstDevice() {
        const core::ComputeDevice processor = core::computeDevices().front();
        QCOMPARE(processor.id, std::string("cpu"));
        QCOMPARE(processor.name, core::deviceName());
        QCOMPARE(processor.memory, core::totalMemory());
        QCOMPARE(core::computeDevice("cpu").name, core::deviceName());
        for (const char* id : {"", "CPU", "cuda:99", "abacus"}) {
            const QString sentence = sentenceOf([&] { core::computeDevice(id); });
            QVERIFY2(sentence.contains(QString("cpu (%1)").arg(QString::fromStdString(processor.name))),
                     qPrintable(sentence));
        }
    }

    void memoryFollowsWhatIsTaken() {
        constexpr std::size_t kTaken = 64U << 20U;
        const std::uint64_t before = core::residentMemory();
        QVERIFY(before > 1'000'000);
        QVERIFY(core::totalMemory() > before);
        const std::vector<std::uint8_t> block(kTaken, 1);
        QVERIFY(core::residentMemory() >= before + kTaken / 2);
        QCOMPARE(block.back(), std::uint8_t{1});
    }
};

IMAGO_TEST(TestDevice)
#include "test_device.moc"
