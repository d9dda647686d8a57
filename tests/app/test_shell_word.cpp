#include <QProcess>
#include <QtTest>

#include "app/commands/ShellWord.h"
#include "tests/TestProgram.h"

/// Names as a shell takes them: what is printed to be copied must mean the same file.
class TestShellWord : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void plainNamesStayAsTheyAre() {
        for (const char* name : {"clothes", "/home/me/run-2", "vélo.d", "a=b,c:d@e%f+g"})
            QCOMPARE(app::shellWord(name), std::string(name));
    }

    void theShellReadsBackTheName() {
        for (const std::string name : {"", "two words", "it's", "$HOME", "a\\b", "\"", "a\nb",
                                       "tab\tand 'quote' \\ \x1b[31m", "{a,b}", "[x]", "~", "!", "*", "--", "\x7f"}) {
            const std::string word = app::shellWord(name);
            QVERIFY2(std::none_of(word.begin(), word.end(), [](char letter) { return letter >= 0 && letter < 0x20; }),
                     word.c_str());
            QProcess bash;
            bash.start("bash", {"-c", QString::fromStdString("printf %s " + word)});
            QVERIFY(bash.waitForFinished());
            QCOMPARE(bash.readAllStandardOutput(), QByteArray::fromStdString(name));
        }
    }
};

IMAGO_TEST(TestShellWord)
#include "test_shell_word.moc"
