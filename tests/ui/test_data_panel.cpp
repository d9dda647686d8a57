#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "ui/controllers/DatasetController.h"
#include "ui/panels/DataPanel.h"
#include "ui/session/Session.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/MessageLine.h"

namespace {

constexpr int kPatience = 60000;

/// The panel on a table of its own.
struct Table {
    ui::Session session;
    ui::DatasetController datasets{session};
    ui::Theme theme;
    ui::DataPanel panel{session, datasets, theme};

    template <typename Widget>
    Widget* find(const char* name) {
        return panel.findChild<Widget*>(QString::fromLatin1(name));
    }
    void click(const char* name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
};

}  // namespace

class TestDataPanel : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void opensTheShapes();
    void saysWhatIsWrongInline();
    void cancels();
};

void TestDataPanel::opensTheShapes() {
    Table table;
    table.panel.show();
    QSignalSpy changed(&table.session, &ui::Session::datasetChanged);
    table.click("openShapes");
    QVERIFY(table.datasets.busy());
    QVERIFY(table.find<QPushButton>("cancelImport")->isVisible());
    QVERIFY(changed.wait(kPatience));

    const auto dataset = table.session.dataset();
    QVERIFY(dataset);
    QCOMPARE(dataset->size(), std::size_t{12000});
    QVERIFY(!table.find<QPushButton>("cancelImport")->isVisible());
    const QLocale locale;
    const QString summary = table.find<QLabel>("dataSummary")->text();
    QVERIFY2(summary.contains(locale.toString(12000)), qPrintable(summary));
    QVERIFY2(summary.contains(QStringLiteral("32 × 32")), qPrintable(summary));
    const auto* classes = table.find<QListWidget>("dataClasses");
    QVERIFY(classes->isVisible());
    QCOMPARE(classes->count(), 3);
    const auto counts = dataset->classCounts();
    for (int row = 0; row < classes->count(); ++row) {
        const auto index = static_cast<std::size_t>(row);
        QCOMPARE(classes->item(row)->text(),
                 QStringLiteral("%1: %2").arg(QString::fromStdString(dataset->classNames[index]),
                                              locale.toString(static_cast<qulonglong>(counts[index]))));
    }
    QVERIFY(!table.find<QListWidget>("dataSkipped")->isVisible());
}

void TestDataPanel::saysWhatIsWrongInline() {
    Table table;
    table.panel.show();
    const QTemporaryDir folder;
    QSignalSpy failed(&table.datasets, &ui::DatasetController::failed);
    table.panel.open(folder.filePath(QStringLiteral("nothing-here")));
    QVERIFY(failed.wait(kPatience));

    const auto* message = table.find<ui::MessageLine>("dataMessage");
    QVERIFY(message->isVisible());
    QVERIFY(message->isError());
    QCOMPARE(message->text(), failed.first().first().toString());
    QVERIFY2(message->text().contains(QStringLiteral("nothing-here")), qPrintable(message->text()));
    QVERIFY(!table.session.dataset());
    QVERIFY(!QApplication::activeModalWidget());
}

void TestDataPanel::cancels() {
    Table table;
    table.panel.show();
    QSignalSpy cancelled(&table.datasets, &ui::DatasetController::cancelled);
    table.click("openShapes");
    table.click("cancelImport");
    QVERIFY(cancelled.wait(kPatience));
    QVERIFY(!table.session.dataset());
    QVERIFY(!table.datasets.busy());
    QVERIFY(!table.find<QPushButton>("cancelImport")->isVisible());
    QVERIFY(!table.find<ui::MessageLine>("dataMessage")->isError());
}

QTEST_MAIN(TestDataPanel)
#include "test_data_panel.moc"
