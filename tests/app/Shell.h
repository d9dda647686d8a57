#pragma once

#include <QStandardPaths>

#include "tests/app/Program.h"

/// Runs another program in `folder` to its end, without any display.
inline ProgramRun runOther(const QString& folder, const QString& program, const QStringList& arguments) {
    QProcess process;
    prepareProgram(process, folder);
    process.setProgram(program);
    process.setArguments(arguments);
    process.start();
    if (!process.waitForStarted()) return {};
    return collect(process);
}

inline bool isInstalled(const QString& program) {
    return !QStandardPaths::findExecutable(program).isEmpty();
}

/// What bash offers for the last of `words`, by the function of the completion script.
inline QStringList offeredByBash(const QString& folder, const QString& script, const QStringList& words) {
    const QString ask = QStringLiteral(
                            "source \"$0\" && COMP_WORDS=(\"$@\") && COMP_CWORD=$(($# - 1)) && _%1 && "
                            "printf '%s\\n' \"${COMPREPLY[@]}\"")
                            .arg(words.first());
    const ProgramRun run = runOther(folder, "bash", QStringList{"--norc", "-c", ask, script} + words);
    if (run.exitCode != 0 || !run.error.isEmpty()) return {"bash failed: " + QString::fromUtf8(run.error)};
    QStringList offered = QString::fromUtf8(run.out).split('\n', Qt::SkipEmptyParts);
    offered.sort();
    return offered;
}
