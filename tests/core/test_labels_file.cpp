#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <functional>

#include "Sentence.h"
#include "core/exporting/gallery/GalleryFile.h"
#include "core/files/SharedFile.h"
#include "core/project/DatasetEditsJson.h"
#include "core/project/DirectionsFile.h"
#include "core/project/ExclusionsFile.h"
#include "core/project/FavoritesFile.h"
#include "core/project/LabelsFile.h"
#include "tests/TestProgram.h"

namespace {

/// Something in every field.
core::DatasetEdits everything() {
    core::DatasetEdits edits;
    edits.exclusions.kept = {{std::string(64, 'a'), 0}, {std::string(64, 'b'), 1}};
    edits.labels.renamed = {{"cat", "kitty \"è\""}, {"dog", "hound"}};
    edits.labels.dropped = {"bird"};
    edits.labels.added = {"fish", "ant"};
    edits.labels.assigned = {
        {std::string(64, '0'), "fish"}, {std::string(64, '1'), "hound"}, {std::string(64, '2'), "fish"}};
    edits.labels.weights = {{"fish", 2.5}, {"hound", 0.1}};
    return edits;
}

QByteArray withQuotes(const char* text) {
    return QByteArray(text).replace('\'', '"').replace("HASH", QByteArray(64, 'a'));
}

}  // namespace

class TestLabelsFile : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void editsComeBack() {
        const std::string text = core::toJson(everything()).dump();
        QVERIFY(core::datasetEditsFromJson(nlohmann::json::parse(text), "edits") == everything());
        QCOMPARE(core::toJson(core::DatasetEdits()).dump(), std::string("{}"));
        QVERIFY(core::datasetEditsFromJson(nlohmann::json::object(), "edits").empty());
    }

    void theFileComesBack() {
        QTemporaryDir folder;
        const std::filesystem::path project = folder.path().toStdString();
        QVERIFY(core::readLabels(core::labelsFile(project)).empty());
        core::LabelsBySource labels;
        labels["/data/one"] = everything().labels;
        labels["/data/two"].dropped = {"è"};
        labels["/data/none"] = {};
        core::writeLabels(core::labelsFile(project), labels);
        labels.erase("/data/none");
        QVERIFY(core::readLabels(core::labelsFile(project)) == labels);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList("labels.json"));
    }

    /// An older version has written the exclusions, and reads them as ever.
    void bothFilesAreReadTogether() {
        QTemporaryDir folder;
        const std::filesystem::path project = folder.path().toStdString();
        QFile file(QDir(folder.path()).filePath("exclusions.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            withQuotes("{'format': 'imago-exclusions', 'format_version': 1, 'datasets': [{'source': 'a', "
                       "'left_out': [{'sha256': 'HASH', 'keep': 1}]}]}"));
        file.close();
        core::LabelsBySource labels;
        labels["a"].added = {"fish"};
        labels["b"].added = {"ant"};
        core::writeLabels(core::labelsFile(project), labels);
        const core::EditsBySource edits = core::readEdits(project);
        QCOMPARE(edits.size(), std::size_t{2});
        QCOMPARE(core::editsOf(edits, "a").exclusions.kept.at(std::string(64, 'a')), std::size_t{1});
        QVERIFY(core::editsOf(edits, "a").labels == labels["a"]);
        QVERIFY(core::editsOf(edits, "b").exclusions.empty());
        QVERIFY(core::editsOf(edits, "c").empty());
    }

    /// Its disk may be away: who took that for "no edits" would train on what was left out.
    void aLinkThatLeadsNowhereIsAnError_data() {
        QTest::addColumn<QString>("target");
        QTest::newRow("dangling") << "away/file.json";
        QTest::newRow("to itself") << "";
    }
    void aLinkThatLeadsNowhereIsAnError() {
        QFETCH(QString, target);
        QTemporaryDir folder;
        const std::filesystem::path project = folder.path().toStdString();
        const std::vector<std::pair<std::string, std::function<bool()>>> readers{
            {"labels.json", [&] { return core::readLabels(core::labelsFile(project)).empty(); }},
            {"exclusions.json", [&] { return core::readExclusions(core::exclusionsFile(project)).empty(); }},
            {"gallery.json", [&] { return core::readGallery(project).empty(); }},
            {"favourites.json", [&] { return core::readFavorites(project).empty(); }},
            {"directions.json", [&] { return core::readDirections(project / "directions.json").empty(); }}};
        for (const auto& [name, isEmpty] : readers) {
            QVERIFY2(isEmpty(), name.c_str());  // there is none
            QVERIFY(core::fingerprint(project / name).empty());
            std::filesystem::create_symlink(target.isEmpty() ? name : target.toStdString(), project / name);
            const QString told = sentenceOf([&] { isEmpty(); });
            QVERIFY2(told.startsWith("Cannot read ") && told.contains(QString::fromStdString(name)), qPrintable(told));
            QVERIFY(!sentenceOf([&] { core::fingerprint(project / name); }).isEmpty());
        }
        QVERIFY(!sentenceOf([&] { core::readEdits(project); }).isEmpty());
    }

    void damagedFilesAreASentence_data() {
        QTest::addColumn<QByteArray>("labels");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const char* labels, const char* said) {
            QTest::newRow(name) << withQuotes(labels) << QString(said);
        };
        row("no object", "[]", "not a JSON object");
        row("renamed list", "{'renamed': []}", "renamed");
        row("renamed number", "{'renamed': {'a': 3}}", "not a string");
        row("renamed to nothing", "{'renamed': {'a': ''}}", "cannot be the name of a class");
        row("dropped text", "{'dropped': 'a'}", "not a list of strings");
        row("added line break", "{'added': ['a\\nb']}", "cannot be the name of a class");
        row("no hash", "{'assigned': {'a': ['xyz']}}", "64 hexadecimal digits");
        row("two classes", "{'assigned': {'a': ['HASH'], 'b': ['HASH']}}", "two classes are assigned");
        row("weight 0", "{'weights': {'a': 0}}", "0.1 to 10");
        row("weight null", "{'weights': {'a': null}}", "0.1 to 10");
        row("weight text", "{'weights': {'a': '2'}}", "not a number");
    }

    void damagedFilesAreASentence() {
        QFETCH(QByteArray, labels);
        QFETCH(QString, said);
        QTemporaryDir folder;
        const auto path = core::labelsFile(folder.path().toStdString());
        QFile file(QString::fromStdString(path.string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            withQuotes("{'format': 'imago-labels', 'format_version': 1, 'datasets': [{'source': 'a', 'labels': "));
        file.write(labels + "}]}");
        file.close();
        const QString sentence = sentenceOf([&] { core::readLabels(path); });
        QVERIFY2(sentence.contains("labels.json") && sentence.contains(said), qPrintable(sentence));
    }

    void otherFilesAreASentence_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("another format") << withQuotes("{'format': 'imago-exclusions'}");
        QTest::newRow("newer") << withQuotes("{'format': 'imago-labels', 'format_version': 2, 'datasets': []}");
        QTest::newRow("no list") << withQuotes("{'format': 'imago-labels', 'format_version': 1, 'datasets': 3}");
        QTest::newRow("twice") << withQuotes(
            "{'format': 'imago-labels', 'format_version': 1, 'datasets': [{'source': 'a', 'labels': {}}, {'source': "
            "'a', 'labels': {}}]}");
    }

    void otherFilesAreASentence() {
        QFETCH(QByteArray, text);
        QTemporaryDir folder;
        const auto path = core::labelsFile(folder.path().toStdString());
        QFile file(QString::fromStdString(path.string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const QString sentence = sentenceOf([&] { core::readLabels(path); });
        QVERIFY2(sentence.contains("labels.json"), qPrintable(sentence));
        QVERIFY(!sentenceOf([&] { core::readEdits(folder.path().toStdString()); }).isEmpty());
    }
};

IMAGO_TEST(TestLabelsFile)
#include "test_labels_file.moc"
