#include "ui/common/fields/SettingsMemory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

#include "core/base/Error.h"

namespace ui {

void SettingsMemory::remember(const QString& dataset, const QString& kind,
                              std::initializer_list<const core::Settings*> settings) {
    QJsonObject values;
    for (const core::Settings* some : settings)
        for (const core::Parameter& parameter : some->parameters())
            values[QString::fromStdString(parameter.name)] =
                QString::fromStdString(core::toText(some->value(parameter.name)));
    if (!entries_.empty()) {
        const Entry& newest = entries_.front();
        if (newest.dataset == dataset && newest.kind == kind && newest.values == values) return;
    }
    const auto isSame = [&](const Entry& entry) { return entry.dataset == dataset && entry.kind == kind; };
    entries_.erase(std::remove_if(entries_.begin(), entries_.end(), isSame), entries_.end());
    entries_.insert(entries_.begin(), {dataset, kind, values});
    if (entries_.size() > kMost) entries_.resize(kMost);
    Q_EMIT changed();
}

bool SettingsMemory::recall(const QString& dataset, const QString& kind,
                            std::initializer_list<core::Settings*> settings) const {
    for (const Entry& entry : entries_) {
        if (entry.dataset != dataset || entry.kind != kind) continue;
        read(entry.values, settings);
        return true;
    }
    return false;
}

bool SettingsMemory::recallNewest(const QString& kind, std::initializer_list<core::Settings*> settings) const {
    const auto newest =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.kind == kind; });
    return newest != entries_.end() && recall(newest->dataset, kind, settings);
}

QString SettingsMemory::newestKind(const QString& dataset) const {
    const auto newest =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.dataset == dataset; });
    return newest == entries_.end() ? QString() : newest->kind;
}

void SettingsMemory::read(const QJsonObject& values, std::initializer_list<core::Settings*> settings) {
    for (core::Settings* some : settings) {
        for (const core::Parameter& parameter : some->parameters()) {
            const auto value = values.constFind(QString::fromStdString(parameter.name));
            if (value == values.constEnd()) continue;
            try {
                some->setText(parameter.name, value->toString().toStdString());
            } catch (const core::Error&) {
                // Damaged, or of a version with another range: it stays as it is.
            }
        }
    }
}

QByteArray SettingsMemory::toText() const {
    QJsonArray all;
    for (const Entry& entry : entries_)
        if (!entry.dataset.isEmpty())
            all.append(QJsonObject{{"dataset", entry.dataset}, {"kind", entry.kind}, {"values", entry.values}});
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

void SettingsMemory::fromText(const QByteArray& text) {
    entries_.clear();
    for (const QJsonValue& value : QJsonDocument::fromJson(text).array()) {
        const QJsonObject entry = value.toObject();
        if (entry["values"].isObject() && entries_.size() < kMost)
            entries_.push_back({entry["dataset"].toString(), entry["kind"].toString(), entry["values"].toObject()});
    }
    Q_EMIT restored();
}

}  // namespace ui
