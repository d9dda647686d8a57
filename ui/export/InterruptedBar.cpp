#include "ui/export/InterruptedBar.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/Error.h"
#include "ui/common/SavedFile.h"
#include "ui/common/theme/Theme.h"

namespace ui {

InterruptedBar::InterruptedBar(QWidget* parent)
    : QWidget(parent), resume_(new QPushButton(this)), restart_(new QPushButton(tr("Start again"), this)) {
    resume_->setObjectName(QStringLiteral("export_resume"));
    restart_->setObjectName(QStringLiteral("export_restart"));
    restart_->setToolTip(
        tr("Removes what the interrupted export has written, and starts the export from the first sample."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(resume_);
    column->addWidget(restart_);
    connect(resume_, &QPushButton::clicked, this, [this] { Q_EMIT wanted(core::Interrupted::resumed); });
    connect(restart_, &QPushButton::clicked, this, [this] { Q_EMIT wanted(core::Interrupted::discarded); });
    offer({});  // its words are there from the start
    hide();
}

void InterruptedBar::look(const core::Exporter& exporter, const core::ExportRequest& request, const QString& target) {
    const auto ask = [&exporter, request, target = target.toStdString()]() -> std::optional<core::InterruptedExport> {
        try {
            return core::interruptedExport(exporter, request, target);
        } catch (const core::Error&) {
            return std::nullopt;  // what is wrong was told already
        }
    };
    question_.ask(ask, [this, number = asked_](const std::optional<core::InterruptedExport>& found) {
        if (found && number == asked_) offer(*found);
    });
}

void InterruptedBar::forget() {
    ++asked_;
    hide();
}

QString InterruptedBar::cancelledText(const std::optional<core::InterruptedExport>& kept) const {
    if (!kept) return tr("Cancelled. What had been written was removed.");
    const auto number = [this](std::size_t count) { return locale().toString(static_cast<qulonglong>(count)); };
    return tr("Cancelled. %1 of %2 samples are kept in %3, so that you can continue the export.")
        .arg(number(kept->done), number(kept->total), pathText(QString::fromStdString(kept->folder.string())));
}

void InterruptedBar::offer(const core::InterruptedExport& found) {
    const auto number = [this](std::size_t count) { return locale().toString(static_cast<qulonglong>(count)); };
    resume_->setText(tr("Continue the export (%1 of %2)").arg(number(found.done), number(found.total)));
    resume_->setEnabled(found.resumable);
    resume_->setToolTip(found.resumable ? tr("Continues the export that was interrupted; the files are the same as "
                                             "without the interruption.")
                                        : tr("That export had other settings, or was of another model."));
    show();
}

}  // namespace ui
