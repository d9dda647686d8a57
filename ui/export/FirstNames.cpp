#include "ui/export/FirstNames.h"

#include <QStringList>

#include "core/base/Error.h"
#include "ui/common/text/BreakableText.h"
#include "ui/jobs/ErrorText.h"

namespace ui {

namespace {
constexpr int kPreviewNames = 3;
}

FirstNames::FirstNames(QWidget* parent) : QLabel(parent) {
    setObjectName(QStringLiteral("export_names"));
    setAccessibleName(tr("Names of the first files"));
    setToolTip(tr("What the first files will be called."));
    setProperty("muted", true);
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
}

void FirstNames::showOf(const core::Exporter* exporter, const core::ExportRequest& request) {
    fit_ = true;
    QStringList names;
    try {
        if (exporter != nullptr && exporter->names != nullptr && request.model)
            for (const std::string& name : exporter->names(request, kPreviewNames + 1))
                names << QString::fromStdString(name);
        if (names.size() > kPreviewNames) names.last() = QStringLiteral("…");
    } catch (const core::Error& error) {
        fit_ = false;
        names = {errorText(error)};
    }
    setText(breakable(names.join(QStringLiteral(", "))));
}

}  // namespace ui
