#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QTextBrowser>

#include "StudioWindow.h"
#include "tests/TestProgram.h"
#include "ui/app/Finder.h"

using namespace ui;

/// Ctrl+F: commands, settings and terms by their names.
class TestFinder : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void theBestMatchComesFirst() {
        const std::vector<Finding> all{{"Rename run", "Train menu", {}},
                                       {"Random latent", "R", {}},
                                       {"A random walk", "", {}},
                                       {"Brand", "", {}},
                                       {"Seed", "random numbers", {}}};
        const auto names = [&](const QString& query) {
            QStringList found;
            for (const Finding* finding : findingsFor(query, all)) found << finding->text;
            return found;
        };
        QCOMPARE(names("RAND"), (QStringList{"Random latent", "A random walk", "Brand", "Seed"}));
        QCOMPARE(names("  latent  random"), QStringList{"Random latent"});
        QCOMPARE(names("train run"), QStringList{"Rename run"});
        QCOMPARE(names("nothing"), QStringList());
        QCOMPARE(names("").size(), 5);
    }

    void aCommandIsGiven() {
        StudioWindow studio(folder_->path());
        find(studio, "sheet of trai");
        QCOMPARE(list(studio)->count(), 1);
        QVERIFY(!list(studio)->item(0)->flags().testFlag(Qt::ItemIsEnabled));  // it says that there is none
        query(studio)->setText("Export workspace");
        query(studio)->setText("Dark");
        QTest::keyClick(query(studio), Qt::Key_Return);
        QVERIFY(!studio.child<QDialog>("finder")->isVisible());
        QCOMPARE(studio.parts.theme.mode(), ThemeMode::dark);
        // What cannot be done now is not offered.
        find(studio, "Pause");
        for (int row = 0; row < list(studio)->count(); ++row)
            QVERIFY(!list(studio)->item(row)->text().startsWith("Pause"));
    }

    void aSettingGetsTheFocus() {
        StudioWindow studio(folder_->path());
        find(studio, "Batch size");
        QVERIFY2(list(studio)->currentItem()->text().contains("Train panel"),
                 qPrintable(list(studio)->currentItem()->text()));
        QTest::keyClick(query(studio), Qt::Key_Return);
        QCOMPARE(studio.window.workspaces().current(), Workspace::train);
        auto* field = studio.child<QSpinBox>("parameter_batch_size");
        QVERIFY(field->isVisible());  // it was folded away
        QTRY_VERIFY(field->hasFocus());
    }

    void anExportFormatIsSelected() {
        StudioWindow studio(folder_->path());
        find(studio, "Sheet of samples");
        QVERIFY2(list(studio)->currentItem()->text().contains("export format"),
                 qPrintable(list(studio)->currentItem()->text()));
        QTest::keyClick(query(studio), Qt::Key_Return);
        QCOMPARE(studio.window.workspaces().current(), Workspace::exporting);
        QCOMPARE(studio.child<QComboBox>("export_format")->currentData().toString(), QString("sheet"));
    }

    void aTermIsExplained() {
        StudioWindow studio(folder_->path());
        find(studio, "posterior collapse");
        QTest::keyClick(query(studio), Qt::Key_Return);
        QTRY_VERIFY(studio.child<QDialog>("glossary_window")->isVisible());
        QVERIFY(studio.child<QTextBrowser>("glossary_list")->toPlainText().contains("collapse", Qt::CaseInsensitive));
    }

    void theArrowsChoose() {
        StudioWindow studio(folder_->path());
        find(studio, "");
        QVERIFY(list(studio)->count() > 60);
        QCOMPARE(list(studio)->currentRow(), 0);
        QTest::keyClick(query(studio), Qt::Key_Down);
        QTest::keyClick(query(studio), Qt::Key_Down);
        QCOMPARE(list(studio)->currentRow(), 2);
        QVERIFY(!list(studio)->hasFocus());
        QTest::keyClick(query(studio), Qt::Key_Escape);
        QVERIFY(!studio.child<QDialog>("finder")->isVisible());
    }

   private:
    static void find(StudioWindow& studio, const QString& text) {
        if (!studio.window.isActiveWindow()) studio.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&studio.window));
        studio.press("Ctrl+F");
        QVERIFY(QTest::qWaitForWindowActive(studio.child<QDialog>("finder")));
        query(studio)->setText(text);
    }
    static QLineEdit* query(StudioWindow& studio) { return studio.child<QLineEdit>("finder_query"); }
    static QListWidget* list(StudioWindow& studio) { return studio.child<QListWidget>("finder_list"); }

    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_GUI_TEST(TestFinder)
#include "test_finder.moc"
