#include "ui/export/WriterProgress.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/jobs/FileWriter.h"

namespace ui {

namespace {
constexpr int kProgressWidth = 96;  // px
}

WriterProgress::WriterProgress(FileWriter& writer, const QString& name, const QString& what, QWidget* parent)
    : QWidget(parent), bar_(new QProgressBar(this)), cancel_(new QToolButton(this)) {
    bar_->setObjectName(name + QStringLiteral("_progress"));
    bar_->setAccessibleName(what);
    bar_->setToolTip(tr("How much has been written."));
    bar_->setTextVisible(false);
    bar_->setFixedWidth(kProgressWidth);
    cancel_->setObjectName(name + QStringLiteral("_cancel"));
    cancel_->setIcon(icon(QStringLiteral("cancel")));
    cancel_->setAccessibleName(tr("Cancel"));
    cancel_->setToolTip(tr("Stops and removes what has been written."));
    cancel_->setFocusPolicy(Qt::TabFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(bar_);
    row->addWidget(cancel_);

    connect(cancel_, &QToolButton::clicked, &writer, &FileWriter::cancel);
    connect(&writer, &FileWriter::busyChanged, this, [this](bool busy) {
        if (busy) bar_->setRange(0, 0);  // until it is known how much there is
        setVisible(busy);
    });
    connect(&writer, &FileWriter::progress, this, [this](int done, int total) {
        bar_->setRange(0, total);
        bar_->setValue(done);
    });
    setVisible(writer.busy());
}

}  // namespace ui
