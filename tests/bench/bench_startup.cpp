#include <benchmark/benchmark.h>

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <stdexcept>

#include "Figures.h"

// The studio from the start of its process to its window on screen; the program itself says when that is.

namespace {

constexpr double kLimit = 1000;       // milliseconds
constexpr int kLongestWait = 60'000;  // milliseconds

/// A person's environment, but for their settings; on their screen where there is one.
QProcessEnvironment environmentIn(const QTemporaryDir& home) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("imago.startup=true"));
    environment.insert(QStringLiteral("QT_ASSUME_STDERR_HAS_CONSOLE"), QStringLiteral("1"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home.path());
    if (environment.contains(QStringLiteral("DISPLAY")) || environment.contains(QStringLiteral("WAYLAND_DISPLAY"))) {
        environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    } else {
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    }
    return environment;
}

double millisecondsToWindow(const QTemporaryDir& home) {
    static const QRegularExpression kLine(QStringLiteral("on screen after (\\d+) ms"));
    QProcess studio;
    studio.setProcessEnvironment(environmentIn(home));
    studio.setReadChannel(QProcess::StandardError);
    studio.start(QStringLiteral(IMAGO_PROGRAM), QStringList());
    QString said;
    QRegularExpressionMatch match;
    while (!match.hasMatch() && studio.waitForReadyRead(kLongestWait)) {
        said += QString::fromUtf8(studio.readAllStandardError());
        match = kLine.match(said);
    }
    studio.kill();
    studio.waitForFinished();
    if (!match.hasMatch()) throw std::runtime_error("The studio did not come up: " + said.toStdString());
    return match.captured(1).toDouble();
}

void startStudio(benchmark::State& state) {
    bench::guarded(state, [&] {
        const QTemporaryDir home;
        millisecondsToWindow(home);  // from now on the start is a warm one
        std::vector<double> times;
        for ([[maybe_unused]] auto iteration : state) {
            times.push_back(millisecondsToWindow(home));
            state.SetIterationTime(times.back() / 1000);
        }
        state.counters["median_ms"] = bench::median(times);
        state.counters["p95_ms"] = bench::quantile(times, 0.95);
        state.counters["limit_ms"] = kLimit;
    });
}
BENCHMARK(startStudio)->Name("studio/window_on_screen")->UseManualTime()->Iterations(9)->Unit(benchmark::kMillisecond);

}  // namespace
