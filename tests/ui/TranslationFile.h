#pragma once

#include <QFile>
#include <QList>
#include <QString>
#include <QStringList>
#include <QXmlStreamReader>

/// One entry of a .ts file.
struct TranslationEntry {
    QString context;
    QString source;
    QString state;             ///< "" when it is finished; "unfinished", "vanished", "obsolete"
    bool counted = false;      ///< has a form for each number
    QStringList translations;  ///< one, or one for each form

    QString key() const { return context + QStringLiteral(" | ") + source; }
};

/// The entries of a .ts file; none when it cannot be read to its end.
inline QList<TranslationEntry> readTranslations(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QList<TranslationEntry> entries;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            entries << TranslationEntry{context, {}, {}, xml.attributes().value("numerus") == QLatin1String("yes"), {}};
        } else if (xml.name() == QLatin1String("source")) {
            entries.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            entries.last().state = xml.attributes().value("type").toString();
            if (!entries.last().counted) entries.last().translations << xml.readElementText();
        } else if (xml.name() == QLatin1String("numerusform")) {
            entries.last().translations << xml.readElementText();
        }
    }
    return xml.hasError() ? QList<TranslationEntry>() : entries;
}
