#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>
#include <vector>

#include "tests/TestProgram.h"

namespace {

const QDir kTermsRoot(QStringLiteral(IMAGO_SOURCE_DIR));
constexpr const char* kTermTable = "resources/terms.md";

QString textOf(const QString& file) {
    QFile source(kTermsRoot.filePath(file));
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

/// A word in small letters and the line that it stands in.
struct Word {
    QString text;
    int line;
};

/// Names fall into their words ("readFilmFile" is "read film file"); all that is no letter only divides, so that a
/// phrase is also found where it is broken over two lines of a comment or of a literal.
std::vector<Word> wordsOf(const QString& text) {
    std::vector<Word> words;
    QString word;
    int line = 1;
    const auto finish = [&] {
        if (!word.isEmpty()) words.push_back({word.toLower(), line});
        word.clear();
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text[at];
        if (!letter.isLetter() || (letter.isUpper() && at > 0 && text[at - 1].isLower())) finish();
        if (letter == '\n') ++line;
        if (letter.isLetter()) word += letter;
    }
    finish();
    return words;
}

/// Also as a plural.
bool isWord(const QString& found, const QString& wanted, bool last) {
    return found == wanted || (last && (found == wanted + 's' || found == wanted + "es"));
}

/// "17: film" for each place where one of the phrases stands.
QStringList placesOf(const std::vector<QStringList>& phrases, const QString& text) {
    const std::vector<Word> words = wordsOf(text);
    QStringList places;
    for (std::size_t start = 0; start < words.size(); ++start) {
        for (const QStringList& phrase : phrases) {
            const auto length = static_cast<std::size_t>(phrase.size());
            if (start + length > words.size()) continue;
            std::size_t same = 0;
            while (same < length &&
                   isWord(words[start + same].text, phrase[static_cast<qsizetype>(same)], same + 1 == length))
                ++same;
            if (same == length) places << QStringLiteral("%1: %2").arg(words[start].line).arg(phrase.join(' '));
        }
    }
    return places;
}

/// What a column of the table of terms lists, each cell divided by commas, as words.
std::vector<QStringList> phrasesOf(int column) {
    std::vector<QStringList> phrases;
    for (const QString& row : textOf(kTermTable).section("## Names that stay", 0, 0).split('\n')) {
        const QStringList cells = row.split('|');
        if (cells.size() < 7 || cells[1].trimmed() == "Term" || cells[1].contains("---")) continue;
        for (const QString& phrase : cells[column].split(',', Qt::SkipEmptyParts)) {
            const QStringList words = phrase.simplified().toLower().split(' ', Qt::SkipEmptyParts);
            if (!words.isEmpty()) phrases.push_back(words);
        }
    }
    return phrases;
}

QString withoutNamesThatStay(QString text) {
    static const QRegularExpression kName(QStringLiteral("`([^`]+)`"));
    auto names = kName.globalMatch(textOf(kTermTable).section("## Names that stay", 1));
    while (names.hasNext()) text.replace(names.next().captured(1), QStringLiteral("."));
    return text;
}

QStringList filesToRead() {
    QStringList files{"README.md", "CHANGELOG.md", "CMakeLists.txt"};
    for (const char* folder : {"core", "ui", "app", "tests", "packaging", "resources/models"}) {
        QDirIterator walk(kTermsRoot.filePath(folder), {"*.h", "*.cpp", "*.md", "*.txt", "*.py"}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) files << kTermsRoot.relativeFilePath(walk.next());
    }
    files.removeAll("tests/core/test_terms.cpp");  // has an example
    files.sort();
    return files;
}

}  // namespace

/// One word for each thing: resources/terms.md says which, and which are not to be found any more.
class TestTerms : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void namesAndBrokenLinesAreRead() {
        const std::vector<QStringList> phrases{{"film"}, {"by", "heart"}};
        QCOMPARE(placesOf(phrases, "readFilmFile"), QStringList{"1: film"});
        QCOMPARE(placesOf(phrases, "// knows films\n// by\n// heart"), (QStringList{"1: film", "2: by heart"}));
        QCOMPARE(placesOf(phrases, "filmed, by the heart"), QStringList());
    }

    void theSourcesUseTheTermsOfTheTable() {
        const std::vector<QStringList> banned = phrasesOf(4);
        QVERIFY(banned.size() > 30);
        QStringList found;
        for (const QString& file : filesToRead())
            for (const QString& place : placesOf(banned, withoutNamesThatStay(textOf(file))))
                found << file + ':' + place;
        QVERIFY2(found.isEmpty(), qPrintable("Words that resources/terms.md replaces:\n" + found.join('\n')));
    }

    void theItalianUsesTheTermsOfTheTable() {
        const std::vector<QStringList> banned = phrasesOf(5);
        QVERIFY(banned.size() > 3);
        QStringList found;
        QXmlStreamReader xml(textOf("resources/translations/imago_it.ts"));
        int texts = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("translation"))
                continue;
            ++texts;
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (!placesOf(banned, text).isEmpty()) found << text;
        }
        QVERIFY(texts > 1000);
        QVERIFY2(found.isEmpty(), qPrintable("Words that resources/terms.md replaces:\n" + found.join('\n')));
    }
};

IMAGO_TEST(TestTerms)
#include "test_terms.moc"
