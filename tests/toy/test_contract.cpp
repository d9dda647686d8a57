#include "Contract.h"
#include "tests/TestProgram.h"
#include "tests/toy/SignalExporter.h"
#include "tests/toy/SignalFamily.h"
#include "tests/toy/SignalFormat.h"
#include "tests/toy/SignalMetric.h"
#include "tests/toy/SignalModality.h"

/// The same contract for entries that the core knows nothing of.
class TestContract : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void modality() { contract::modality(core::modality(toy::signalSpec().modality), toy::signalSpec()); }
    void format() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath("three.signals").toStdString();
        std::ofstream(file) << "0 0 0 0 0 0 0 0 a\n1 0 1 0 1 0 1 0 b\n0 1 0 1 0 1 0 1 a\n";
        contract::format(toy::signalFormat(), file);
    }
    void metric() { contract::metric(toy::signalMetric(), toy::signalSpec()); }
    void exporter() { contract::exporter(toy::signalExporter(), toy::signalSpec()); }
    void family() { contract::family(core::modelFamily(toy::signalFamily().id), toy::signalSpec()); }
};

IMAGO_TEST(TestContract)
#include "test_contract.moc"
