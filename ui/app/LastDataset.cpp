#include "ui/app/LastDataset.h"

#include "core/base/Error.h"
#include "core/dataset/Import.h"

namespace ui {

namespace {

QString sourceKey() {
    return QStringLiteral("dataset/source");
}
QString settingKey(const core::Parameter& parameter) {
    return QStringLiteral("dataset/") + QString::fromStdString(parameter.name);
}

}  // namespace

LastDataset::LastDataset(Session& session, DatasetController& datasets, QSettings& settings, QObject* parent)
    : QObject(parent), session_(session), datasets_(datasets), settings_(settings) {
    connect(&session_, &Session::datasetChanged, this, &LastDataset::remember);
}

void LastDataset::remember() {
    if (!session_.dataset()) return;
    settings_.setValue(sourceKey(), QString::fromStdString(session_.dataset()->source));
    const core::Settings& used = session_.dataset()->importSettings;
    for (const core::Parameter& parameter : used.parameters())
        settings_.setValue(settingKey(parameter), QString::fromStdString(core::toText(used.value(parameter.name))));
}

void LastDataset::restore() {
    const QString source = settings_.value(sourceKey()).toString();
    if (source.isEmpty() || session_.dataset() || datasets_.busy()) return;
    core::Settings used(core::importParameters());
    for (const core::Parameter& parameter : used.parameters()) {
        if (!settings_.contains(settingKey(parameter))) continue;
        try {
            used.setText(parameter.name, settings_.value(settingKey(parameter)).toString().toStdString());
        } catch (const core::Error&) {
            // Damaged, or of a version that had other ones: it stays at its default.
        }
    }
    datasets_.restore(source, used);
}

}  // namespace ui
