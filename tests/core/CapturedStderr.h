#pragma once

#include <unistd.h>

#include <QByteArray>
#include <QTemporaryFile>
#include <cstdio>

/// While it lives, what the process writes to its standard error output lies in a file.
class CapturedStderr {
   public:
    CapturedStderr() : before_(::dup(STDERR_FILENO)) {
        if (!file_.open()) qFatal("there is no temporary file");
        std::fflush(stderr);
        ::dup2(file_.handle(), STDERR_FILENO);
    }
    ~CapturedStderr() {
        std::fflush(stderr);
        ::dup2(before_, STDERR_FILENO);
        ::close(before_);
    }
    CapturedStderr(const CapturedStderr&) = delete;
    CapturedStderr& operator=(const CapturedStderr&) = delete;

    /// What came so far.
    QByteArray text() {
        std::fflush(stderr);
        QFile written(file_.fileName());
        return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray("unreadable");
    }

   private:
    int before_;
    QTemporaryFile file_;
};
