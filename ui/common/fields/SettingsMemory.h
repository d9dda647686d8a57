#pragma once

#include <QJsonObject>
#include <QObject>
#include <QString>
#include <vector>

#include "core/parameter/Settings.h"

namespace ui {

/// Settings that were chosen for datasets, by the kind of form: the newest first, and not more than kMost. What is
/// remembered survives the versions of the program: values of settings that are no more are passed over. GUI thread
/// only.
class SettingsMemory : public QObject {
    Q_OBJECT

   public:
    static constexpr std::size_t kMost = 100;

    explicit SettingsMemory(QObject* parent = nullptr) : QObject(parent) {}

    /// All of `settings` in place of what was remembered for this dataset and kind.
    void remember(const QString& dataset, const QString& kind, std::initializer_list<const core::Settings*> settings);
    /// Puts what is remembered for the dataset and kind into `settings`. False where nothing is.
    bool recall(const QString& dataset, const QString& kind, std::initializer_list<core::Settings*> settings) const;
    /// The same for the newest of the kind, whatever its dataset.
    bool recallNewest(const QString& kind, std::initializer_list<core::Settings*> settings) const;
    /// The kind that was remembered last for the dataset; empty where none was.
    QString newestKind(const QString& dataset) const;

    /// For files: without what was chosen while no dataset was open.
    QByteArray toText() const;
    /// Remembers what toText() gave, and nothing where the text is damaged. -> restored
    void fromText(const QByteArray& text);

   Q_SIGNALS:
    void changed();
    void restored();

   private:
    struct Entry {
        QString dataset;
        QString kind;
        QJsonObject values;  // by name, as text
    };
    static void read(const QJsonObject& values, std::initializer_list<core::Settings*> settings);

    std::vector<Entry> entries_;
};

}  // namespace ui
