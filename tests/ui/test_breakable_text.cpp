#include <QLabel>
#include <QtTest>

#include "SmallModels.h"
#include "StudioWindow.h"
#include "tests/TestProgram.h"
#include "ui/common/MessageLine.h"
#include "ui/common/text/BreakableText.h"

/// Names that are longer than any line.
class TestBreakableText : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void shortWordsStayAsTheyAre() {
        const QString text = "Saved \"/tmp/some folder/with a name that is long in all/but has no long word.png\".";
        QCOMPARE(ui::breakable(text), text);
        QCOMPARE(ui::breakable(QString()), QString());
    }

    void longWordsMayBreak() {
        const QString broken = ui::breakable("a " + QString(45, 'w') + " b");
        QCOMPARE(broken.count(QChar(0x200B)), 2);
        QCOMPARE(QString(broken).remove(QChar(0x200B)), "a " + QString(45, 'w') + " b");
        // A pair of surrogates stays one letter.
        const QString letters = QString::fromUtf8("\xF0\x9D\x94\xB8").repeated(45);
        QCOMPARE(ui::breakable(letters).remove(QChar(0x200B)).toUtf8(), letters.toUtf8());
    }

    /// Class folders of 241 letters made the window wider than any screen, for good.
    void theWindowStaysAsWideAsItWas() {
        QTemporaryDir folder;
        StudioWindow studio(folder.path());
        const int width = studio.window.width();
        auto dataset = std::make_shared<core::Dataset>(*small::dataset());
        dataset->name = std::string(241, 'n');
        dataset->classNames.clear();
        for (char letter = 'a'; letter < 'i'; ++letter) dataset->classNames.push_back(std::string(241, letter));
        dataset->labels.assign(dataset->size(), 0);
        dataset->report.notes.push_back(core::Message("%1 is long", std::string(1000, 'm')));
        studio.parts.session.setDataset(dataset);
        studio.press("Ctrl+1");
        studio.child<ui::MessageLine>("data_message")->note(QString(1000, 'x'));
        studio.child<ui::MessageLine>("data_message")->showError(QString(1000, 'x'));
        QCOMPARE(studio.window.width(), width);
        QVERIFY(studio.window.minimumSizeHint().width() <= width);
    }
};

IMAGO_GUI_TEST(TestBreakableText)
#include "test_breakable_text.moc"
