#include "ui/data/DatasetSources.h"

#include <QCoreApplication>

#include "ui/common/text/CoreText.h"

namespace ui {

namespace {

QString lineOf(const core::DatasetFormat& format) {
    return coreText(format.label) + QStringLiteral(": ") + coreText(format.help);
}

QStringList patternsOf(const core::DatasetFormat& format) {
    QStringList patterns;
    for (const std::string& ending : format.endings) patterns << QLatin1Char('*') + QString::fromStdString(ending);
    return patterns;
}

QString filterOf(const QString& label, const QStringList& patterns) {
    return label + QStringLiteral(" (") + patterns.join(QLatin1Char(' ')) + QLatin1Char(')');
}

}  // namespace

std::vector<const core::DatasetFormat*> builtInDatasets() {
    std::vector<const core::DatasetFormat*> found;
    for (const core::DatasetFormat& format : core::datasetFormats())
        if (format.builtIn) found.push_back(&format);
    return found;
}

QString helpForFolders() {
    QStringList lines;
    for (const core::DatasetFormat& format : core::datasetFormats())
        if (format.folders) lines << lineOf(format);
    return lines.join(QLatin1Char('\n'));
}

QString helpForFiles() {
    QStringList lines;
    for (const core::DatasetFormat& format : core::datasetFormats())
        if (!format.endings.empty()) lines << lineOf(format);
    return lines.join(QLatin1Char('\n'));
}

QStringList datasetFileFilters() {
    QStringList filters;
    QStringList all;
    for (const core::DatasetFormat& format : core::datasetFormats()) {
        if (format.endings.empty()) continue;
        filters << filterOf(coreText(format.label), patternsOf(format));
        all << patternsOf(format);
    }
    if (filters.size() > 1) filters.prepend(filterOf(QCoreApplication::translate("DatasetSources", "Datasets"), all));
    filters << QCoreApplication::translate("DatasetSources", "All files (*)");
    return filters;
}

}  // namespace ui
