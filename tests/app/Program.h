#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QStringList>
#include <QTest>

/// What a run of the program left.
struct ProgramRun {
    int exitCode = -1;
    bool crashed = true;  ///< also when it did not start or ran past the limit
    QByteArray out;
    QByteArray error;

    /// Each line of stdout as an object; an empty one where a line is none.
    QList<QJsonObject> jsonLines() const {
        QList<QJsonObject> objects;
        for (const QByteArray& line : out.trimmed().split('\n')) objects << QJsonDocument::fromJson(line).object();
        return objects;
    }
};

inline constexpr int kProgramLimit = 240'000;  // milliseconds

/// Sets a variable of the environment of a prepared process.
inline void setVariable(QProcess& process, const QString& name, const QString& value) {
    QProcessEnvironment environment = process.processEnvironment();
    environment.insert(name, value);
    process.setProcessEnvironment(environment);
}

/// Gives the process a folder to work in and an environment without any display.
inline void prepareProgram(QProcess& process, const QString& folder) {
    process.setWorkingDirectory(folder);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) environment.remove(name);
    process.setProcessEnvironment(environment);
    process.setProgram(QStringLiteral(IMAGO_PROGRAM));
}

/// Waits for the end of a process that was started.
inline ProgramRun collect(QProcess& process) {
    ProgramRun run;
    const bool ended = process.state() == QProcess::NotRunning || process.waitForFinished(kProgramLimit);
    run.out = process.readAllStandardOutput();
    run.error = process.readAllStandardError();
    if (ended) {
        run.crashed = process.exitStatus() != QProcess::NormalExit;
        run.exitCode = process.exitCode();
    } else {
        process.kill();
        process.waitForFinished();
    }
    return run;
}

/// Runs `imago arguments` in `folder` to its end.
inline ProgramRun runProgram(const QString& folder, const QStringList& arguments) {
    QProcess process;
    prepareProgram(process, folder);
    process.setArguments(arguments);
    process.start();
    if (!process.waitForStarted()) return {};
    return collect(process);
}
