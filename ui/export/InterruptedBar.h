#pragma once

#include <QWidget>
#include <optional>

#include "core/exporting/Exporter.h"
#include "ui/jobs/DiskQuestion.h"

class QPushButton;

namespace ui {

/// Offers to continue an export that was interrupted, or to start it again. Hidden where there is none.
class InterruptedBar : public QWidget {
    Q_OBJECT

   public:
    explicit InterruptedBar(QWidget* parent = nullptr);

    /// Asks the disk whether such an export of this request, or another one, lies where `target` is to be.
    void look(const core::Exporter& exporter, const core::ExportRequest& request, const QString& target);
    void forget();
    /// What is left of an export that was cancelled.
    QString cancelledText(const std::optional<core::InterruptedExport>& kept) const;

   Q_SIGNALS:
    void wanted(core::Interrupted what);

   private:
    void offer(const core::InterruptedExport& found);

    QPushButton* resume_;
    QPushButton* restart_;
    int asked_ = 0;          // questions before the last forget() are of a smaller number
    DiskQuestion question_;  // last: joins first
};

}  // namespace ui
