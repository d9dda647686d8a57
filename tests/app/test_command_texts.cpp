#include <CLI/CLI.hpp>
#include <QFile>
#include <QTemporaryDir>

#include "app/commands/CommandTree.h"
#include "app/commands/Completion.h"
#include "app/commands/ManPage.h"
#include "tests/TestProgram.h"
#include "tests/app/Shell.h"

/// Man page and completion, from a small command line that has one of everything.
class TestCommandTexts : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void theManPageHasItsSections();
    void theManPageEscapesWhatIsTyped();
    void theManPageIsReadWithoutWarnings();
    void knownValuesAreNoPartOfThePlaceholder();
    void hiddenEntriesStayHidden();
    void bashCompletes_data();
    void bashCompletes();
    void zshQuotesWhatItMust();
};

namespace {

/// "program draw", "program list" and a command that is hidden.
std::unique_ptr<CLI::App> smallCommandLine() {
    auto app = std::make_unique<CLI::App>("Program, a thing that draws.", "program");
    app->set_version_flag("--version", "Program 1.2", "Show the version.");
    CLI::App* draw = app->add_subcommand("draw", "Draw it. At once.");
    draw->add_option("--color")
        ->description("The color's name [red]: any.")
        ->check(app::knownValues({"red", "pale-blue"}))
        ->type_name("NAME");
    draw->add_option("--out")->description("Where to.")->required()->type_name("DIR")->group("Output");
    draw->add_option("--point")->description("Twice as often.")->take_all()->type_name("METHOD:PLACE");
    draw->add_option("--source")->description("What.")->check(app::knownValues({"shapes"}))->type_name("SOURCE");
    draw->add_option("--old")->group("");
    draw->footer(
        "Ways:\n  one: It goes\n  on.\n  two: Not.\n\nIt ends.\n  .dotted --line\n\nA last paragraph \xE2\x89\xA4 2.");
    CLI::App* list = app->add_subcommand("list", "List them.");
    list->add_option("images")->description("Files.")->expected(1, 10)->type_name("IMAGE");
    list->add_flag("--json")->description("As JSON.");
    app->add_subcommand("secret", "Not listed.")->group("");
    app->footer("What it is.\n\nExamples:\n  program draw --out 'my folder'\n\nExit codes: 0 done, 2 wrong usage.");
    return app;
}

QByteArray smallManPage() {
    return QByteArray::fromStdString(app::manPage(*smallCommandLine()));
}

}  // namespace

void TestCommandTexts::theManPageHasItsSections() {
    const QByteArray page = smallManPage();
    for (const char* part :
         {".TH PROGRAM 1 \"\" \"Program 1.2\"", "\n.SH NAME\nprogram \\- a thing that draws\n", "\n.SH DESCRIPTION\n",
          "\n.PP\nWhat it is.\n", "\n.SS program draw\n", "\n.SS program list\n", "\nDraw it. At once.\n",
          "\\fB\\-\\-out\\fR \\fIDIR\\fR\nWhere to. Required.\n", "\n.PP\n\\fBOutput\\fR\n",
          "\\fBprogram list\\fR [\\fIimages\\fR...] [\\fIOPTION\\fR]...\n",
          "\n.SH EXIT STATUS\n.TP\n\\fB0\\fR\ndone\n.TP\n\\fB2\\fR\nwrong usage\n", "\n.SH FILES\n",
          "\n.SH EXAMPLES\n.PP\n.RS 4\nprogram draw \\-\\-out \\(aqmy folder\\(aq\n.RE\n"}) {
        QVERIFY2(page.contains(part), part + QByteArray("\n") + page);
    }
    QCOMPARE(page, smallManPage());
}

void TestCommandTexts::theManPageEscapesWhatIsTyped() {
    const QByteArray page = smallManPage();
    // A line that starts with a period would be a request to groff.
    QVERIFY2(page.contains("It ends.\n.RS 4\n\\&.dotted \\-\\-line\n.RE\n.PP\nA last paragraph \\[u2264] 2.\n"), page);
    QVERIFY2(page.contains("Ways:\n.RS 4\n.TP\n\\fBone\\fR\nIt goes\non.\n.TP\n\\fBtwo\\fR\nNot.\n.RE\n"), page);
    for (const char letter : page) QVERIFY(static_cast<unsigned char>(letter) < 0x80);
}

void TestCommandTexts::theManPageIsReadWithoutWarnings() {
    if (!isInstalled("groff")) QSKIP("groff is not installed.");
    const QTemporaryDir folder;
    QFile file(folder.filePath("program.1"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(smallManPage()) > 0);
    file.close();
    const ProgramRun run = runOther(folder.path(), "groff", {"-man", "-Tutf8", "-ww", file.fileName()});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.error, QByteArray());
    QVERIFY2(run.out.contains("\xE2\x89\xA4 2"), run.out);
}

void TestCommandTexts::knownValuesAreNoPartOfThePlaceholder() {
    const auto app = smallCommandLine();
    const CLI::App* draw = app->get_subcommand("draw");
    const CLI::Option* color = draw->get_option("--color");
    QCOMPARE(app::placeholderOf(*color), std::string("NAME"));
    QCOMPARE(app::knownValuesOf(*color), (std::vector<std::string>{"red", "pale-blue"}));
    QCOMPARE(app::placeholderOf(*draw->get_option("--point")), std::string("METHOD:PLACE"));
    QVERIFY(app::knownValuesOf(*draw->get_option("--point")).empty());
    QVERIFY(app::placeholderOf(*app->get_subcommand("list")->get_option("--json")).empty());
}

void TestCommandTexts::hiddenEntriesStayHidden() {
    const auto app = smallCommandLine();
    for (const std::string& text : {app::manPage(*app), app::bashCompletion(*app), app::zshCompletion(*app)}) {
        QVERIFY(text.find("secret") == std::string::npos);
        QVERIFY(text.find("--old") == std::string::npos && text.find("\\-old") == std::string::npos);
    }
}

void TestCommandTexts::bashCompletes_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("offered");
    const auto row = [](const char* name, const QStringList& words, const QStringList& offered) {
        QTest::newRow(name) << (QStringList{"program"} << words) << offered;
    };
    row("a command", {"dr"}, {"draw"});
    row("every command", {""}, {"draw", "list"});
    row("a flag of the program", {"--v"}, {"--version"});
    row("a path in place of a command", {"my"}, {"my file.png", "my folder"});
    row("a flag", {"draw", "--o"}, {"--out"});
    row("every flag", {"draw", ""}, {"--color", "--help", "--out", "--point", "--source", "-h"});
    row("a value", {"draw", "--color", "p"}, {"pale-blue"});
    row("every value", {"draw", "--color", ""}, {"pale-blue", "red"});
    row("a value after =", {"draw", "--color", "=", "re"}, {"red"});
    row("no value yet after =", {"draw", "--color", "="}, {"pale-blue", "red"});
    row("a folder", {"draw", "--out", "my"}, {"my folder"});
    row("names and files", {"draw", "--source", ""}, {"my file.png", "my folder", "shapes"});
    row("a value that is not known", {"draw", "--point", ""}, {});
    row("a flag after a value", {"draw", "--color", "red", "--s"}, {"--source"});
    row("a positional argument", {"list", "my f"}, {"my file.png", "my folder"});
    row("a flag beside positional arguments", {"list", "a.png", "--j"}, {"--json"});
    row("an unknown command", {"fly", ""}, {});
}

void TestCommandTexts::bashCompletes() {
    QFETCH(QStringList, words);
    QFETCH(QStringList, offered);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir("my folder"));
    QFile image(folder.filePath("my file.png"));
    QVERIFY(image.open(QIODevice::WriteOnly));
    const QTemporaryDir elsewhere;
    QFile script(elsewhere.filePath("program.bash"));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(QByteArray::fromStdString(app::bashCompletion(*smallCommandLine())));
    script.close();
    QCOMPARE(offeredByBash(folder.path(), script.fileName(), words), offered);
}

void TestCommandTexts::zshQuotesWhatItMust() {
    const QByteArray script = QByteArray::fromStdString(app::zshCompletion(*smallCommandLine()));
    for (const char* part :
         {"#compdef program\n", "'draw:Draw it'",
          "'--color=[The color'\\''s name \\[red\\]: any]:NAME:(red pale-blue)'", "'--out=[Where to]:DIR:_files -/'",
          "'*--point=[Twice as often]:METHOD\\:PLACE: '", "'*:images:_files'", "'(- *)--version[Show the version]'"})
        QVERIFY2(script.contains(part), part + QByteArray("\n") + script);
}

IMAGO_TEST(TestCommandTexts)
#include "test_command_texts.moc"
