#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "core/dataset/DatasetFormat.h"
#include "core/model/ModelFamily.h"
#include "tests/TestProgram.h"

/// Who may know whom, read from the sources themselves.
class TestLayering : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void coreKnowsNoQt();
    void coreKnowsNeitherUiNorApp();
    void uiDoesNotKnowApp();
    void uiAndAppIncludeNoTorchAndNoOpenCv();
    void headersReachableFromUiAndAppIncludeNone();
    void nothingOutsideItsOwnFileKnowsAFamily();
    void nothingOutsideTheFormatsKnowsABuiltInDataset();
    void nothingAsksAModelWhatItIs();
    void uiTouchesTheDiskInFewPlaces();
    void roomsOfTheCoreIncludeOnlyThoseBeforeThem();
    void widgetsOwnNoJobs();
    void onlyTheWindowKnowsAllControllers();
    void theRendererKnowsNoViewer();
};

namespace {

const QDir kRoot(QStringLiteral(IMAGO_SOURCE_DIR));

/// Paths relative to the root.
QStringList sourcesIn(const QString& room) {
    QStringList files;
    QDirIterator walk(kRoot.filePath(room), {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) files << kRoot.relativeFilePath(walk.next());
    files.sort();
    return files;
}

QString readText(const QString& file) {
    QFile source(kRoot.filePath(file));
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

/// What a file includes, without the brackets.
QStringList includesOf(const QString& file) {
    static const QRegularExpression kInclude(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"),
                                             QRegularExpression::MultilineOption);
    QStringList names;
    auto matches = kInclude.globalMatch(readText(file));
    while (matches.hasNext()) names << matches.next().captured(1);
    return names;
}

bool isHeavy(const QString& include) {
    static const QStringList kHeavy{"torch/", "ATen/", "c10/", "opencv2/"};
    return std::any_of(kHeavy.begin(), kHeavy.end(), [&](const QString& prefix) { return include.startsWith(prefix); });
}

/// The source without its comments.
QString codeOf(const QString& file) {
    static const QRegularExpression kComment(QStringLiteral("//[^\\n]*|/\\*.*?\\*/"),
                                             QRegularExpression::DotMatchesEverythingOption);
    return readText(file).remove(kComment);
}

/// "file includes name" for every include of `files` that `forbidden` says yes to.
template <typename Predicate>
QStringList offences(const QStringList& files, Predicate forbidden) {
    QStringList found;
    for (const QString& file : files) {
        for (const QString& include : includesOf(file)) {
            if (forbidden(include)) found << file + " includes " + include;
        }
    }
    return found;
}

}  // namespace

void TestLayering::coreKnowsNoQt() {
    const QStringList files = sourcesIn("core");
    QVERIFY(files.size() > 20);
    static const QRegularExpression kQtHeader(QStringLiteral("^Q[A-Z]|^Qt"));
    QCOMPARE(offences(files, [](const QString& name) { return kQtHeader.match(name).hasMatch(); }), QStringList());
}

void TestLayering::coreKnowsNeitherUiNorApp() {
    QCOMPARE(offences(sourcesIn("core"),
                      [](const QString& name) { return name.startsWith("ui/") || name.startsWith("app/"); }),
             QStringList());
}

void TestLayering::uiDoesNotKnowApp() {
    QCOMPARE(offences(sourcesIn("ui"), [](const QString& name) { return name.startsWith("app/"); }), QStringList());
}

void TestLayering::uiAndAppIncludeNoTorchAndNoOpenCv() {
    const QStringList files = sourcesIn("ui") + sourcesIn("app");
    QVERIFY(files.size() > 20);
    QCOMPARE(offences(files, isHeavy), QStringList());
}

void TestLayering::headersReachableFromUiAndAppIncludeNone() {
    QStringList open = sourcesIn("ui") + sourcesIn("app");
    QSet<QString> seen(open.begin(), open.end());
    QStringList reached;
    while (!open.isEmpty()) {
        const QString file = open.takeLast();
        for (const QString& include : includesOf(file)) {
            if (!include.startsWith("core/") || seen.contains(include)) continue;
            QVERIFY2(kRoot.exists(include), qPrintable(file + " includes " + include + ", which is not there"));
            seen.insert(include);
            open << include;
            reached << include;
        }
    }
    QVERIFY(reached.size() > 5);
    QCOMPARE(offences(reached, isHeavy), QStringList());
}

/// Its id and its header belong to the family's own file and to the registry's line; words about it to its description.
void TestLayering::nothingOutsideItsOwnFileKnowsAFamily() {
    QStringList ids;
    // The glossary explains the words of the trade, whichever families there are.
    QStringList own{"core/families/Families.cpp", "ui/app/Glossary.cpp"};
    for (const core::ModelFamily& family : core::modelFamilies()) ids << QString::fromStdString(family.id);
    const QStringList files = sourcesIn("core") + sourcesIn("app") + sourcesIn("ui");
    for (const QString& file : files)
        if (file.endsWith("Family.cpp") && codeOf(file).contains("family.id = \"")) own << file;
    QCOMPARE(own.size(), ids.size() + 2);
    const QRegularExpression id("\"[^\"\\n]*\\b(" + ids.join('|') + ")\\b[^\"\\n]*\"");
    const QRegularExpression header("include \"core/families/\\w+Family\\.h\"");
    QStringList found;
    for (const QString& file : files) {
        if (own.contains(file)) continue;
        for (const QRegularExpression& sign : {id, header}) {
            const QRegularExpressionMatch hit = sign.match(codeOf(file));
            if (hit.hasMatch()) found << file + ": " + hit.captured(0);
        }
    }
    QCOMPARE(found, QStringList());
}

/// The datasets that have a name are found in the registry; only where formats are does one know them.
void TestLayering::nothingOutsideTheFormatsKnowsABuiltInDataset() {
    QStringList ids;
    for (const core::DatasetFormat& format : core::datasetFormats())
        if (format.builtIn) ids << QRegularExpression::escape(QString::fromStdString(format.id));
    QVERIFY(!ids.isEmpty());
    const QRegularExpression id("\"(" + ids.join('|') + ")\"");
    QStringList found;
    for (const QString& file : sourcesIn("core") + sourcesIn("app") + sourcesIn("ui"))
        if (!file.startsWith("core/dataset/formats/") && codeOf(file).contains(id)) found << file;
    QCOMPARE(found, QStringList());
}

/// What it can do stands in its family's description.
void TestLayering::nothingAsksAModelWhatItIs() {
    static const QRegularExpression kCast(QStringLiteral("dynamic_(pointer_)?cast<[^>]*(Model|Step|Family)\\b"));
    QStringList found;
    for (const QString& file : sourcesIn("core") + sourcesIn("app") + sourcesIn("ui"))
        if (codeOf(file).contains(kCast)) found << file;
    QCOMPARE(found, QStringList());
}

/// The thread of the windows never waits for a disk: what asks one is in these files, which do it elsewhere.
void TestLayering::uiTouchesTheDiskInFewPlaces() {
    const QMap<QString, QString> allowed = {
        {"ui/train/ComparisonController.cpp", "in a job"},
        {"ui/export/DraggedFiles.cpp", "in a job, and at the end of the program"},
        {"ui/jobs/DiskLook.cpp", "asked through DiskQuestion, in a job"},
        {"ui/jobs/FolderWatcher.h", "names the watcher"},
        {"ui/jobs/FolderWatcher.cpp", "on a thread of its own"},
        {"ui/train/RunsController.cpp", "in jobs, and on the store's thread"},
        {"ui/train/SavedSamples.cpp", "in a job"},
        {"ui/common/theme/Icon.cpp", "resources of the program"},
    };
    static const QRegularExpression kDisk(QStringLiteral(
        "\\b(fs|filesystem)::(exists|is_\\w+|status|symlink_status|directory_iterator|recursive_directory_iterator|"
        "create_\\w+|remove(_all)?|rename|copy\\w*|file_size|last_write_time|canonical|weakly_canonical|space)\\b|"
        "\\b[io]?fstream\\b|\\bfopen\\b|\\bQ(File|SaveFile|LockFile|TemporaryFile|TemporaryDir|DirIterator|"
        "FileSystemWatcher|StandardPaths|StorageInfo|ImageReader|ImageWriter)\\b|"
        "\\bentry(Info)?List\\(|\\.exists\\(|::exists\\(|\\bis(File|Dir|Writable|Readable)\\(|\\bmkpath\\("));
    QStringList found;
    QSet<QString> seen;
    const QStringList files = sourcesIn("ui");
    for (const QString& file : files) {
        if (!kDisk.match(readText(file)).hasMatch()) continue;
        seen << file;
        if (!allowed.contains(file)) found << file + ": " + kDisk.match(readText(file)).captured();
    }
    QCOMPARE(found, QStringList());
    for (auto place = allowed.begin(); place != allowed.end(); ++place)
        QVERIFY2(seen.contains(place.key()), qPrintable(place.key() + " no longer does: take it off the list"));
    // Settings of the windows are small, and Qt writes them by itself.
    const QStringList settings{"ui/app/LastDataset.", "ui/app/LastModel.",    "ui/app/RecentMenu.",
                               "ui/app/MainWindow.",  "ui/app/LastSettings.", "ui/app/Workspaces."};
    for (const QString& file : files)
        if (readText(file).contains("QSettings"))
            QVERIFY2(std::any_of(settings.begin(), settings.end(),
                                 [&](const QString& name) { return file.startsWith(name); }),
                     qPrintable(file));
}

void TestLayering::roomsOfTheCoreIncludeOnlyThoseBeforeThem() {
    // In order: each may include those before it.
    const QStringList rooms{"base",      "files",      "parameter", "device",   "sample",   "dataset",
                            "nn",        "model",      "metric",    "training", "families", "latent",
                            "rendering", "evaluation", "project",   "exporting"};
    const auto placeOf = [&](const QString& file) { return rooms.indexOf(file.section('/', 1, 1)); };
    QStringList unknown;
    QStringList upward;
    for (const QString& file : sourcesIn("core")) {
        if (placeOf(file) < 0) unknown << file;
        for (const QString& include : includesOf(file)) {
            if (include.startsWith("core/") && placeOf(include) > placeOf(file))
                upward << file + " includes " + include;
        }
    }
    QCOMPARE(unknown, QStringList());
    QCOMPARE(upward, QStringList());
}

/// A panel shows and asks. What runs, or outlives it, lies in a controller that it is given.
void TestLayering::widgetsOwnNoJobs() {
    static const QRegularExpression kDerived(QStringLiteral("\\bclass (\\w+) (?:final )?: public (\\w+)"));
    const QSet<QString> noWidgets{"QObject", "QStyledItemDelegate"};
    const QStringList forbidden{"ui/jobs/JobRunner.h", "ui/jobs/NewestJob.h", "thread", "QThread"};
    QMap<QString, QString> bases;
    QMap<QString, QStringList> classes;  // by header
    for (const QString& file : sourcesIn("ui")) {
        if (!file.endsWith(".h")) continue;
        auto matches = kDerived.globalMatch(codeOf(file));
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            bases[match.captured(1)] = match.captured(2);
            classes[file] << match.captured(1);
        }
    }
    const auto isWidget = [&](QString name) {
        while (bases.contains(name)) name = bases[name];
        return name.startsWith('Q') && !noWidgets.contains(name);
    };
    QStringList widgets;
    for (auto header = classes.begin(); header != classes.end(); ++header)
        if (std::any_of(header->begin(), header->end(), isWidget)) widgets << header.key();
    QVERIFY(widgets.size() > 40);
    QVERIFY(widgets.contains("ui/explore/ExploreView.h"));
    QCOMPARE(offences(widgets, [&](const QString& name) { return forbidden.contains(name); }), QStringList());
}

/// A room is handed its own subject.
void TestLayering::onlyTheWindowKnowsAllControllers() {
    QStringList rooms;
    for (const QString& file : sourcesIn("ui"))
        if (!file.startsWith("ui/app/")) rooms << file;
    QCOMPARE(offences(rooms, [](const QString& name) { return name == "ui/app/StudioParts.h"; }), QStringList());
}

/// Whoever wants images drawn makes a client: another viewer changes nothing here.
void TestLayering::theRendererKnowsNoViewer() {
    QStringList files;
    for (const QString& file : sourcesIn("ui/jobs"))
        if (file.startsWith("ui/jobs/Render")) files << file;
    QVERIFY(files.size() >= 6);
    QCOMPARE(offences(files,
                      [](const QString& name) {
                          return name.startsWith("ui/") && !name.startsWith("ui/jobs/") &&
                                 !name.startsWith("ui/common/");
                      }),
             QStringList());
}

IMAGO_TEST(TestLayering)
#include "test_layering.moc"
