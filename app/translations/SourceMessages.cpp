#include "app/translations/SourceMessages.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <set>

namespace translations {

namespace {

/// What a compiler makes of adjacent literals: "a \"b\" " "c" is a "b" c.
QString joined(const QString& literals) {
    QString result;
    bool inside = false;
    for (qsizetype i = 0; i < literals.size(); ++i) {
        if (literals[i] == QLatin1Char('"')) {
            inside = !inside;
        } else if (inside) {
            if (literals[i] == QLatin1Char('\\')) ++i;
            result += literals[i];
        }
    }
    return result;
}

}  // namespace

std::vector<std::string> templatesOf(const std::string& source) {
    static const QRegularExpression kComment("^\\s*//.*$", QRegularExpression::MultilineOption);
    static const QRegularExpression kMade(
        "\\b(?:Error|Message)(?:\\s+\\w+)?\\s*[({]\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)");
    QString text = QString::fromStdString(source);
    text.remove(kComment);
    std::vector<std::string> found;
    for (auto matches = kMade.globalMatch(text); matches.hasNext();)
        found.push_back(joined(matches.next().captured(1)).toStdString());
    return found;
}

std::vector<std::string> messageTemplates(const std::string& root) {
    std::set<std::string> found;
    for (const char* layer : {"/core", "/ui"}) {
        QDirIterator files(QString::fromStdString(root) + layer, {"*.h", "*.cpp"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly)) qFatal("%s cannot be read", qPrintable(file.fileName()));
            for (const std::string& text : templatesOf(file.readAll().toStdString())) found.insert(text);
        }
    }
    return {found.begin(), found.end()};
}

}  // namespace translations
