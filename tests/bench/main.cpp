#include <benchmark/benchmark.h>

#include <string_view>

#ifdef IMAGO_GUI
#include <QApplication>
#endif

#include "EpochMemory.h"
#include "ImportMemory.h"
#include "PerFamily.h"
#include "core/device/Allocator.h"

int main(int argc, char** argv) {
    // The program starts itself with this, to look at a memory in which nothing else happens.
    if (argc == 2 && std::string_view(argv[1]) == bench::kImportMemoryFlag) return bench::printImportMemory();
    if (argc == 2 && std::string_view(argv[1]) == bench::kEpochMemoryFlag) return bench::printEpochMemory();
#ifdef IMAGO_GUI
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
#endif
    core::keepFreedMemory();  // as the studio does
    bench::addTrainings();
    bench::addCheckpoints();
#ifdef IMAGO_GUI
    bench::addSlidersWhileTraining();
    bench::addTrainingsWhileSliderDragged();
#endif
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
