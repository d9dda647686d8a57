#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include "ui/jobs/DiskLook.h"
#include "ui/jobs/DiskQuestion.h"

namespace ui {

/// Finds out what lies at a path that was dropped, chosen among the recent ones or named on the command line, and asks
/// for it to be opened as that.
class PathOpener : public QObject {
    Q_OBJECT

   public:
    explicit PathOpener(QObject* parent = nullptr) : QObject(parent) {}

    /// The newest path counts: one whose kind is not known yet is left.
    void open(const QString& path);
    /// Of several that were dropped together the first is opened, and onlyOneOpens() says so.
    void openFirst(const QStringList& paths);

   Q_SIGNALS:
    void onlyOneOpens(const QString& sentence);
    void modelFound(const QString& path);
    void projectFound(const QString& path);
    void imageFound(const QString& path);
    /// A video that Imago made of a timeline.
    void timelineFound(const QString& path);
    /// Anything else, or nothing: a dataset, or no file at all, which whoever opens it says.
    void datasetFound(const QString& path);

   private:
    void tell(const QString& path, PathKind kind);

    DiskQuestion question_;
};

}  // namespace ui
