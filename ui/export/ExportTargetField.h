#pragma once

#include <QWidget>

#include "core/exporting/Exporter.h"
#include "ui/jobs/DiskQuestion.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// Where an export goes: the new folder or file that its exporter writes. It names a free one by itself.
class ExportTargetField : public QWidget {
    Q_OBJECT

   public:
    explicit ExportTargetField(QWidget* parent = nullptr);

    /// One of the registry.
    void setExporter(const core::Exporter& exporter);
    QString path() const;
    /// The name that stands here is taken now: another one, if it is ours.
    void renew();

   Q_SIGNALS:
    void changed();

   private:
    void suggest();
    void choose();
    void chooseFolder();
    void chooseFile();

    const core::Exporter* exporter_ = nullptr;
    QLabel* label_;
    QLineEdit* path_;
    QPushButton* choose_;
    QString suggestion_;  // the name while it is ours and not the person's
    DiskQuestion question_;
};

}  // namespace ui
