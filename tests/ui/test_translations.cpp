#include <QAction>
#include <QDirIterator>
#include <QLabel>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTranslator>
#include <QtTest>
#include <cstdio>
#include <cstring>

#include "Clipping.h"
#include "SmallModels.h"
#include "TranslationFile.h"
#include "app/studio/Translation.h"
#include "app/translations/SourceMessages.h"
#include "core/latent/directions/DirectionMethod.h"
#include "core/metric/Metric.h"
#include "core/training/LiveCurves.h"
#include "ui/app/MainWindow.h"
#include "ui/common/FoldButton.h"
#include "ui/common/MessageLine.h"
#include "ui/common/fields/ParameterForm.h"
#include "ui/common/text/CoreTexts.h"
#include "ui/common/text/MessageText.h"

namespace {

QString sourceFile(const QString& language) {
    return QStringLiteral(IMAGO_SOURCE_DIR "/resources/translations/imago_%1.ts").arg(language);
}

/// The studio speaks a language while this lives.
class Speaking {
   public:
    explicit Speaking(const QString& language) {
        if (!translator_.load(QStringLiteral(":/translations/imago_") + language))
            qFatal("no translation %s in the program", qPrintable(language));
        QCoreApplication::installTranslator(&translator_);
    }
    ~Speaking() { QCoreApplication::removeTranslator(&translator_); }

    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;

   private:
    QTranslator translator_;
};

/// A studio of 1280 x 800 pixels with a dataset and a model that has curves.
class Studio {
   public:
    Studio()
        : settings_(folder_.filePath("settings.ini"), QSettings::IniFormat),
          parts_(folder_.path().toStdString()),
          window_(parts_, settings_) {
        window_.resize(1280, 800);
        window_.show();
        auto dataset = std::make_shared<core::Dataset>(*small::dataset(1));
        dataset->report = {1, 1, {{"notes.txt", core::Message("it is no image"), true}}, {}, 1};
        parts_.session.setDataset(std::move(dataset));
        QSignalSpy opened(&parts_.models, &ui::ModelController::opened);
        parts_.models.open(":embedded");
        if (opened.isEmpty() && !opened.wait(20000)) qFatal("the embedded model does not open");
        parts_.train.training.showHistory(parts_.session.model()->history, "vae");
    }

    ui::MainWindow& window() { return window_; }
    ui::StudioParts& parts() { return parts_; }

    template <typename Object>
    Object& child(const char* name) {
        auto* object = window_.findChild<Object*>(name);
        if (object == nullptr) qFatal("no %s", name);
        return *object;
    }

   private:
    QTemporaryDir folder_;
    QSettings settings_;
    ui::StudioParts parts_;
    ui::MainWindow window_;
};

}  // namespace

class TestTranslations : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void areInTheProgram();
    void everythingIsTranslated_data() { addLanguages(); }
    void everythingIsTranslated();
    void placeholdersAreKept_data() { addLanguages(); }
    void placeholdersAreKept();
    void textsOfTheCoreAreThere();
    void literalsAreFound();
    void nothingGoesRoundThem();
    void theCoreSpeaksItalian();
    void followTheSources();
    void plurals_data();
    void plurals();
    void unitsFollowTheirNumber();
    void widgetsCountProperly();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void shortcutsAreTheSame();
    void theSystemChooses_data();
    void theSystemChooses();

   private:
    static void addLanguages();
};

void TestTranslations::addLanguages() {
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << "en";
    QTest::newRow("Italian") << "it";
}

void TestTranslations::areInTheProgram() {
    for (const QString language : {"en", "it"}) {
        QTranslator translator;
        QVERIFY(translator.load(":/translations/imago_" + language));
        QCOMPARE(translator.language(), language);
        QVERIFY(!translator.isEmpty());
    }
}

void TestTranslations::everythingIsTranslated() {
    QFETCH(const QString, language);
    const auto entries = readTranslations(sourceFile(language));
    QVERIFY(entries.size() > (language == "en" ? 10 : 350));
    for (const TranslationEntry& entry : entries) {
        QVERIFY2(entry.state.isEmpty(), qPrintable(entry.key() + " is " + entry.state));
        QCOMPARE(entry.translations.size(), entry.counted ? 2 : 1);
        for (const QString& translation : entry.translations)
            QVERIFY2(!translation.trimmed().isEmpty(), qPrintable(entry.key()));
        // English needs no words but the forms of what is counted.
        if (language == "en") QVERIFY2(entry.counted, qPrintable(entry.key()));
    }
}

void TestTranslations::placeholdersAreKept() {
    QFETCH(const QString, language);
    const auto placeholders = [](const QString& text) {
        static const QRegularExpression kPlaceholder("%L?(n|[0-9]+)");
        QStringList found;
        auto matches = kPlaceholder.globalMatch(text);
        while (matches.hasNext()) found << matches.next().captured();
        found.sort();
        return found;
    };
    for (const TranslationEntry& entry : readTranslations(sourceFile(language))) {
        for (const QString& translation : entry.translations) {
            QVERIFY2(placeholders(translation) == placeholders(entry.source), qPrintable(entry.key()));
            QVERIFY2(translation.count(QRegularExpression("&\\w")) == entry.source.count(QRegularExpression("&\\w")),
                     qPrintable(entry.key()));
            QVERIFY2(translation.endsWith(QChar(0x2026)) == entry.source.endsWith(QChar(0x2026)),
                     qPrintable(entry.key()));
        }
    }
}

void TestTranslations::textsOfTheCoreAreThere() {
    QSet<QString> italian;
    QSet<QString> english;
    for (const TranslationEntry& entry : readTranslations(sourceFile("it"))) italian.insert(entry.key());
    for (const TranslationEntry& entry : readTranslations(sourceFile("en"))) english.insert(entry.key());
    const ui::CoreTexts texts = ui::coreTexts();
    QVERIFY(texts.plain.size() > 50);
    const std::vector<std::string> templates = translations::messageTemplates(IMAGO_SOURCE_DIR);
    QVERIFY(templates.size() > 300);
    QSet<QString> wanted;
    for (const auto& list : {texts.plain, templates})
        for (const std::string& text : list) wanted.insert("core | " + QString::fromStdString(text));
    QSet<QString> have;
    for (const QString& key : italian)
        if (key.startsWith("core | ")) have.insert(key);
    QStringList differences;
    for (const QString& key : wanted - have) differences << "missing: " + key;
    for (const QString& key : have - wanted) differences << "gone: " + key;
    QVERIFY2(differences.isEmpty(),
             qPrintable("build the target update_translations, then translate\n" + differences.join('\n')));
    for (const std::string& unit : texts.units) {
        QVERIFY2(italian.contains("unit | " + QString::fromStdString(unit)), unit.c_str());
        QVERIFY2(english.contains("unit | " + QString::fromStdString(unit)), unit.c_str());
    }
    // The list is what it says: everything that a form, a menu or a plot takes from the core.
    const auto listed = [&texts](const std::string& text) {
        return text.empty() || std::count(texts.plain.begin(), texts.plain.end(), text) +
                                       std::count(texts.units.begin(), texts.units.end(), text) >
                                   0;
    };
    for (const core::CurveDescription& curve : core::liveCurves())
        QVERIFY2(listed(curve.label) && listed(curve.plot) && listed(curve.help), curve.id.c_str());
    for (const core::Metric& metric : core::metrics()) {
        QVERIFY2(listed(metric.label) && listed(metric.help), metric.id.c_str());
        for (const core::Measure& measure : metric.measures)
            QVERIFY2(listed(measure.label) && listed(measure.unit) && listed(measure.help), measure.id.c_str());
    }
    for (const core::ModelFamily& family : core::modelFamilies()) {
        std::vector<core::Parameter> parameters = family.modelParameters;
        for (const core::Parameter& each : core::allTrainingParameters(family.id)) parameters.push_back(each);
        QVERIFY(listed(family.label) && listed(family.help));
        for (const core::Parameter& parameter : parameters) {
            QVERIFY2(listed(parameter.label) && listed(parameter.help) && listed(parameter.unit),
                     parameter.name.c_str());
            for (const core::Choice& choice : parameter.choices)
                QVERIFY2(listed(choice.label) && listed(choice.help), choice.id.c_str());
        }
        for (const core::CurveDescription& curve : family.curves)
            QVERIFY2(listed(curve.label) && listed(curve.plot) && listed(curve.help), curve.id.c_str());
    }
}

void TestTranslations::literalsAreFound() {
    const std::string source = R"(
        // throw Error("Not this one.");
        throw Error("The file %1 is empty; "
                    "choose \"another\".", quotedPath(file));
        const Message clause("it is empty");
        return count == 1 ? Message("1 file.") : core::Message{"%1 files.", count};
        throw Error(clause); logError(" not "); std::string text("nor this");
    )";
    const std::vector<std::string> found = translations::templatesOf(source);
    QCOMPARE(found, (std::vector<std::string>{"The file %1 is empty; choose \"another\".", "it is empty", "1 file.",
                                              "%1 files."}));
}

/// The compiler takes no text for an Error or a Message but a literal; what is said to be verbatim is none.
void TestTranslations::nothingGoesRoundThem() {
    static const QRegularExpression kRoundabout(
        "(?:verbatim|translated)\\(\\s*(?:std::string\\(\\s*)?\"|\\b(?:Error|Message)\\(\\s*R\"");
    for (const char* layer : {"/core", "/ui"}) {
        QDirIterator files(IMAGO_SOURCE_DIR + QString(layer), {"*.h", "*.cpp"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto match = kRoundabout.match(QString::fromUtf8(file.readAll()));
            QVERIFY2(!match.hasMatch(), qPrintable(file.fileName() + ": " + match.captured()));
        }
    }
}

/// The sentence of a core::Error, with a clause in it.
void TestTranslations::theCoreSpeaksItalian() {
    const Speaking italian("it");
    Studio studio;
    const QTemporaryDir folder;
    const QString quoted = '"' + folder.path() + '"';
    const auto& message = studio.child<ui::MessageLine>("data_message");
    studio.parts().datasets.open(folder.path(), {});
    QTRY_COMPARE(message.sentence(),
                 "La cartella " + quoted + QString::fromUtf8(" è vuota; scegli una cartella di immagini."));
    QFile file(folder.filePath("a.png"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    studio.parts().datasets.open(folder.path(), {});
    QTRY_VERIFY2(message.sentence().contains(QString::fromUtf8("per esempio \"a.png\": il file è vuoto")),
                 qPrintable(message.sentence()));
    const core::Direction direction{"ganspace:3", "Direction 3", {1}, 1, {}};
    QCOMPARE(ui::messageText(core::nameOf(direction)), QString("Direzione 3"));
    // A label of a description, translated in the middle of a sentence.
    const core::Message changed("%1 changed from %3 to %2.", core::Message::translated("Learning rate"),
                                std::string("0.01"), 2);
    const QLocale before;
    QLocale::setDefault(QLocale::c());
    QCOMPARE(ui::messageText(changed), QString("Tasso di apprendimento: da 2 a 0.01."));
    QLocale::setDefault(QLocale(QLocale::Italian, QLocale::Italy));
    QCOMPARE(ui::messageText(changed), QString("Tasso di apprendimento: da 2 a 0,01."));
    // A name with a point is no number.
    QCOMPARE(ui::messageText(core::Message("%1 changed from %3 to %2.", std::string("v1.2"), 1, std::string("1.2.3"))),
             QString("v1.2: da 1.2.3 a 1."));
    QLocale::setDefault(before);
}

/// Every tr() of the sources has an entry, and no entry is left of a text that is gone.
void TestTranslations::followTheSources() {
    const QString root = IMAGO_SOURCE_DIR;
    QTemporaryDir folder;
    const QString fresh = folder.filePath("fresh.ts");
    QProcess lupdate;
    lupdate.start(IMAGO_LUPDATE, {"-silent", "-locations", "none", "-source-language", "en", "-target-language", "it",
                                  "-I", root, root + "/ui", root + "/app/studio", "-ts", fresh});
    QVERIFY2(lupdate.waitForFinished(60000) && lupdate.exitCode() == 0, lupdate.readAllStandardError());
    const auto keys = [](const QString& file) {
        QStringList found;
        for (const TranslationEntry& entry : readTranslations(file))
            if (entry.context != "core" && entry.context != "unit") found << entry.key();
        return QSet<QString>(found.begin(), found.end());
    };
    const QSet<QString> wanted = keys(fresh);
    const QSet<QString> have = keys(sourceFile("it"));
    QVERIFY(wanted.size() > 300);
    QStringList differences;
    for (const QString& key : wanted - have) differences << "missing: " + key;
    for (const QString& key : have - wanted) differences << "gone: " + key;
    QVERIFY2(differences.isEmpty(),
             qPrintable("build the target update_translations, then translate\n" + differences.join('\n')));
}

void TestTranslations::plurals_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QStringList>("texts");  // of 0, 1, 2
    const auto add = [](const char* language, const char* context, const char* source, const QStringList& texts) {
        QTest::newRow((std::string(language) + " " + source).c_str())
            << language << QByteArray(context) << QByteArray(source) << texts;
    };
    add("en", "ui::DataView", "%Ln images", {"0 images", "1 image", "2 images"});
    add("it", "ui::DataView", "%Ln images", {"0 immagini", "1 immagine", "2 immagini"});
    add("en", "ui::StatusBar", "%Ln latent dimensions",
        {"0 latent dimensions", "1 latent dimension", "2 latent dimensions"});
    add("it", "ui::StatusBar", "%Ln latent dimensions",
        {"0 dimensioni latenti", "1 dimensione latente", "2 dimensioni latenti"});
    add("en", "ui::DatasetSummary", "%n file(s) left out", {"0 files left out", "1 file left out", "2 files left out"});
    add("it", "ui::DatasetSummary", "%n file(s) left out", {"0 file esclusi", "1 file escluso", "2 file esclusi"});
    add("it", "ui::ModelPanel", "%n active", {"0 attive", "1 attiva", "2 attive"});
    add("en", "unit", "steps", {"steps", "step", "steps"});
    add("it", "unit", "steps", {"passi", "passo", "passi"});
}

void TestTranslations::plurals() {
    QFETCH(const QString, language);
    QFETCH(const QByteArray, context);
    QFETCH(const QByteArray, source);
    QFETCH(const QStringList, texts);
    const Speaking speaking(language);
    for (int number = 0; number < 3; ++number)
        QCOMPARE(QCoreApplication::translate(context, source, nullptr, number), texts.at(number));
}

void TestTranslations::unitsFollowTheirNumber() {
    const auto texts = [] {
        ui::ParameterForm form;
        form.setParameters(core::modelFamily("vae").modelParameters);
        auto* field = form.findChild<QSpinBox*>("parameter_latent_size");
        QStringList shown;
        for (const int value : {24, 1, 2}) {
            field->setValue(value);
            shown << field->text();
        }
        return shown;
    };
    QCOMPARE(texts(), QStringList({"24 dimensions", "1 dimensions", "2 dimensions"}));
    {
        const Speaking english("en");
        QCOMPARE(texts(), QStringList({"24 dimensions", "1 dimension", "2 dimensions"}));
    }
    const Speaking italian("it");
    QCOMPARE(texts(), QStringList({"24 dimensioni", "1 dimensione", "2 dimensioni"}));
}

void TestTranslations::widgetsCountProperly() {
    const Speaking italian("it");
    Studio studio;
    QCOMPARE(studio.child<QLabel>("data_count").text(), QString("1 immagine"));
    QCOMPARE(studio.child<QLabel>("data_shape").text(), QString::fromUtf8("1 immagine, 28 × 28, scala di grigi"));
    QCOMPARE(studio.child<QLabel>("statusDataset").text(),
             QString::fromUtf8("Small squares: 1 immagine, 28 × 28, scala di grigi"));
    QCOMPARE(studio.child<QToolButton>("data_show_skipped").text(), QString("1 file escluso"));
    const QString latent = studio.child<QLabel>("model_latent").text();
    QVERIFY2(QRegularExpression("^24 dimensioni, (1 attiva|\\d+ attive)$").match(latent).hasMatch(),
             qPrintable(latent));
}

void TestTranslations::nothingIsCutOff_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("workspace");
    for (const char* language : {"en", "it"}) {
        for (const char* workspace : {"data", "train", "explore", "evaluate", "export"}) {
            QTest::newRow((std::string(language) + " " + workspace).c_str()) << language << QByteArray(workspace);
        }
    }
}

void TestTranslations::nothingIsCutOff() {
    QFETCH(const QString, language);
    QFETCH(const QByteArray, workspace);
    const Speaking speaking(language);
    Studio studio;
    studio.child<QAction>("workspace_" + workspace).trigger();
    for (auto* fold : studio.window().findChildren<ui::FoldButton*>()) fold->setOpen(true);
    QCoreApplication::processEvents();
    studio.window().resize(1280, 800);
    QCoreApplication::processEvents();
    QCOMPARE(studio.window().size(), QSize(1280, 800));
    int seen = 0;
    QStringList cut;
    for (const QWidget* widget : studio.window().findChildren<QWidget*>()) {
        if (!(isText(*widget) || isField(*widget)) || !widget->isVisible()) continue;
        ++seen;
        if (const QString problem = clipping(*widget); !problem.isEmpty()) cut << problem;
    }
    QVERIFY(seen > 10);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join('\n')));
}

void TestTranslations::shortcutsAreTheSame() {
    const auto shortcuts = [] {
        Studio studio;
        QMap<QString, QString> found;
        for (const QAction* action : studio.window().findChildren<QAction*>()) {
            if (!action->objectName().isEmpty()) found[action->objectName()] = action->shortcut().toString();
        }
        return found;
    };
    const auto plain = shortcuts();
    QVERIFY(plain.size() > 20);
    QCOMPARE(plain.value("actionOpenFile"), QString("Ctrl+Shift+O"));
    const Speaking italian("it");
    QCOMPARE(shortcuts(), plain);
}

void TestTranslations::theSystemChooses_data() {
    QTest::addColumn<QString>("lang");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("said");
    QTest::newRow("Italian") << "it_IT.UTF-8"
                             << ""
                             << "Dati, 1 immagine";
    QTest::newRow("Italian of Switzerland") << "it_CH.UTF-8"
                                            << ""
                                            << "Dati, 1 immagine";
    QTest::newRow("British") << "en_GB.UTF-8"
                             << ""
                             << "Data, 1 image";
    QTest::newRow("French is not there") << "fr_FR.UTF-8"
                                         << ""
                                         << "Data, 1 image";
    QTest::newRow("no language") << "C"
                                 << ""
                                 << "Data, 1 image";
    QTest::newRow("LANGUAGE goes first") << "en_GB.UTF-8"
                                         << "it"
                                         << "Dati, 1 immagine";
    QTest::newRow("LANGUAGE in its order") << "it_IT.UTF-8"
                                           << "en:it"
                                           << "Data, 1 image";
    QTest::newRow("the first that is there") << "de_DE.UTF-8"
                                             << "de:it:en"
                                             << "Dati, 1 immagine";
}

void TestTranslations::theSystemChooses() {
    QFETCH(const QString, lang);
    QFETCH(const QString, language);
    QFETCH(const QString, said);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANGUAGE"}) environment.remove(name);
    environment.insert("LANG", lang);
    if (!language.isEmpty()) environment.insert("LANGUAGE", language);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {"--speak"});
    QVERIFY(process.waitForFinished(30000));
    // Qt's own texts come along where they are installed.
    const bool qtToo = QFileInfo::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + "/qtbase_it.qm");
    const QString button = qtToo && said.startsWith("Dati") ? "Annulla" : "Cancel";
    QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).trimmed(), said + ", " + button);
}

namespace {

/// What the studio would say, in the language that the environment asks for.
int speak() {
    app::installTranslation(QLocale::system());
    const QString text =
        ui::MainWindow::tr("Data") + ", " + QCoreApplication::translate("ui::DataView", "%Ln images", nullptr, 1);
    const QString button = QCoreApplication::translate("QPlatformTheme", "Cancel");
    std::puts((text + ", " + button).toUtf8().constData());
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc == 2 && std::strcmp(argv[1], "--speak") == 0) return speak();
    TestTranslations test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_translations.moc"
