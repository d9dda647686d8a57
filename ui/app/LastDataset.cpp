#include "ui/app/LastDataset.h"

namespace ui {

namespace {

QString sourceKey() {
    return QStringLiteral("dataset/source");
}
QString sizeKey() {
    return QStringLiteral("dataset/size");
}
QString colorKey() {
    return QStringLiteral("dataset/color");
}

/// What a damaged number in the settings becomes is up to the reader: as it is.
core::ColorMode colorOf(int value) {
    const bool known = value >= 0 && value <= static_cast<int>(core::ColorMode::color);
    return known ? static_cast<core::ColorMode>(value) : core::ColorMode::automatic;
}

}  // namespace

LastDataset::LastDataset(Session& session, DatasetController& datasets, QSettings& settings, QObject* parent)
    : QObject(parent), session_(session), datasets_(datasets), settings_(settings) {
    connect(&session_, &Session::datasetChanged, this, &LastDataset::remember);
}

void LastDataset::remember() {
    if (!session_.dataset()) return;
    const core::ImportOptions& options = session_.dataset()->options;
    settings_.setValue(sourceKey(), QString::fromStdString(session_.dataset()->source));
    settings_.setValue(sizeKey(), options.size);
    settings_.setValue(colorKey(), static_cast<int>(options.color));
}

void LastDataset::restore() {
    const QString source = settings_.value(sourceKey()).toString();
    if (source.isEmpty() || session_.dataset() || datasets_.busy()) return;
    core::ImportOptions options;
    options.size = settings_.value(sizeKey()).toInt();
    options.color = colorOf(settings_.value(colorKey()).toInt());
    datasets_.restore(source, options);
}

}  // namespace ui
