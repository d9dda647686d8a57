#include <QDialog>
#include <QLineEdit>
#include <QSet>
#include <QTextBrowser>

#include "StudioWindow.h"
#include "tests/TestProgram.h"
#include "ui/app/Glossary.h"

namespace {

QStringList wordsOf(const std::vector<ui::GlossaryWord>& glossary) {
    QStringList words;
    for (const ui::GlossaryWord& word : glossary) words << word.word;
    return words;
}

}  // namespace

/// The glossary, and its window.
class TestGlossary : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void eachIsASentenceOrTwo() {
        QSet<QString> seen;
        for (const ui::GlossaryWord& word : ui::glossary()) {
            QVERIFY2(word.meaning.endsWith('.') && word.meaning.size() < 270, qPrintable(word.word));
            QVERIFY2(!seen.contains(word.word), qPrintable(word.word));
            seen << word.word;
        }
        // Those that the studio's own texts use.
        for (const char* word : {"latent", "posterior", "prior", "KL", "ELBO", "beta", "temperature", "direction",
                                 "traversal", "GAN", "discriminator", "generator", "mode collapse", "free bits"})
            QVERIFY2(ui::glossaryFor(word).front().word.contains(word, Qt::CaseInsensitive), word);
    }

    void aSearchFindsWordsFirst() {
        const QStringList found = wordsOf(ui::glossaryFor(" kl "));
        QVERIFY(found.size() > 2);
        QCOMPARE(found.first(), QString("KL divergence (KL)"));
        QVERIFY(found.indexOf("KL warm-up") < found.indexOf("Free bits"));
        QVERIFY(!found.contains("Seed"));
        QVERIFY(ui::glossaryFor("zebra").empty());
        QCOMPARE(ui::glossaryFor("").size(), ui::glossary().size());
    }

    void controlsHaveTheirTerms_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("term");
        QTest::newRow("whole") << "Temperature"
                               << "Temperature";
        QTest::newRow("longest") << "KL warm-up, steps"
                                 << "KL warm-up";
        QTest::newRow("second name") << "KL of each dimension"
                                     << "Dimension";
        QTest::newRow("plural") << "Random seeds"
                                << "Seed";
        QTest::newRow("only a part of a word") << "Automatically seeded"
                                               << "";
        QTest::newRow("none") << "Show in folder"
                              << "";
    }
    void controlsHaveTheirTerms() {
        QFETCH(const QString, name);
        QTEST(ui::glossaryTermIn(name), "term");
    }

    void itOpensAtTheTermOfTheControl() {
        QTemporaryDir folder;
        StudioWindow studio(folder.path());
        studio.press("Ctrl+2");
        auto* seed = studio.child<QWidget>("parameter_seed");
        seed->setFocus();
        studio.press("F1");
        auto* search = studio.child<QLineEdit>("glossary_search");
        QTRY_COMPARE(search->text(), QString("Seed"));
        QVERIFY(studio.child<QTextBrowser>("glossary_list")->toPlainText().startsWith("Seed"));
    }

    void theKeyOpensIt() {
        QTemporaryDir folder;
        StudioWindow studio(folder.path());
        studio.press("F1");
        auto* window = studio.child<QDialog>("glossary_window");
        QTRY_VERIFY(window->isVisible());
        QVERIFY(!window->isModal());  // one reads it beside the studio
        auto* search = studio.child<QLineEdit>("glossary_search");
        auto* list = studio.child<QTextBrowser>("glossary_list");
        QVERIFY(list->toPlainText().contains("Temperature"));
        QTest::keyClicks(search, "elbo");
        QVERIFY2(list->toPlainText().startsWith("ELBO"), qPrintable(list->toPlainText()));
        QVERIFY(!list->toPlainText().contains("Temperature"));
        QTest::keyClicks(search, "xyz");
        QVERIFY2(list->toPlainText().contains("elboxyz"), qPrintable(list->toPlainText()));
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_VERIFY(!window->isVisible());
        studio.window.activateWindow();
        studio.press("F1");
        QTRY_VERIFY(window->isVisible());
        QCOMPARE(search->selectedText(), QString("elboxyz"));  // typed over at once
    }
};

IMAGO_GUI_TEST(TestGlossary)
#include "test_glossary.moc"
