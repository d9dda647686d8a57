#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>
#include <QTranslator>
#include <QtTest>
#include <memory>

#include "Child.h"
#include "QueueDesk.h"
#include "core/model/ModelFamily.h"
#include "core/project/ProjectFolder.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"
#include "ui/common/MessageLine.h"
#include "ui/common/theme/Theme.h"
#include "ui/train/RunRow.h"
#include "ui/train/queue/QueuePanel.h"
#include "ui/train/queue/QueueRow.h"
#include "ui/train/queue/QueueText.h"
#include "ui/train/queue/RunPages.h"

using ui::QueueWork;

namespace {

constexpr int kPanelPatience = 60000;

/// The panel of a queue, on screen.
struct PanelDesk : QueueDesk {
    explicit PanelDesk(const QString& data) : QueueDesk(data) {
        panel.resize(280, 600);
        panel.show();
    }

    QListWidget* list() { return child<QListWidget>(panel, "queue_list"); }
    ui::MessageLine* message() { return child<ui::MessageLine>(panel, "queue_message"); }
    QToolButton* button(const QString& name) { return child<QToolButton>(panel, "queue_" + name + "_button"); }
    void click(const QString& name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    QString text(int row) { return list()->item(row)->text(); }

    ui::Theme theme;
    ui::QueuePanel panel{queue, training, theme};
};

}  // namespace

/// The list of what waits, with its buttons and keys.
class TestQueuePanel : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        QVERIFY(writeSquares(images()));
        desk_ = std::make_unique<PanelDesk>(folder_->path());
    }
    void cleanup() { desk_.reset(); }

    void anEmptyQueueSaysHowToFillIt() {
        auto* empty = child<QLabel>(desk_->panel, "queue_empty");
        QTRY_VERIFY2(empty->text().contains("Add to queue"), qPrintable(empty->text()));
        QVERIFY(empty->isVisible());
        QVERIFY(!desk_->button("run")->isVisible());
        QVERIFY(!child<QWidget>(desk_->panel, "queue_progress")->isVisible());
    }

    void entriesAreListedAndMovedByKeys() {
        desk_->queue.add(queuedEntry("first", images()));
        desk_->queue.add(queuedEntry("second", images()));
        QTRY_COMPARE(desk_->list()->count(), 2);
        const QStringList lines = desk_->text(0).split('\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0], QString("first"));
        QVERIFY2(lines[1].contains("waiting") && lines[1].contains("squares"), qPrintable(lines[1]));
        QVERIFY2(lines[2].contains("Smooth (VAE)") && lines[2].contains("1 epoch"), qPrintable(lines[2]));
        QVERIFY(desk_->list()->item(0)->toolTip().contains(images()));

        desk_->list()->setCurrentRow(0);
        QVERIFY(!desk_->button("up")->isEnabled());
        QVERIFY(desk_->button("down")->isEnabled());
        QTest::keyClick(desk_->list(), Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(desk_->text(0).startsWith("second"));
        // It stays selected where it is now.
        QCOMPARE(desk_->list()->currentRow(), 1);
        QVERIFY(desk_->button("up")->isEnabled());
        desk_->click("up");
        QTRY_VERIFY(desk_->text(0).startsWith("first"));
        QCOMPARE(desk_->list()->currentRow(), 0);
        // What the mouse does at the end of a drag.
        QVERIFY(desk_->list()->model()->moveRow({}, 0, {}, 2));
        QTRY_COMPARE(desk_->names(), QStringList({"second", "first"}));
        QTRY_VERIFY(desk_->text(1).startsWith("first"));
    }

    /// At 280 pixels, and in the words of a language that needs more room.
    void nameAndStateAreWhole_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("state");
        QTest::newRow("English") << "en"
                                 << "stopped, waiting";
        QTest::newRow("Italian") << "it"
                                 << "fermato, in attesa";
    }
    void nameAndStateAreWhole() {
        QFETCH(QString, language);
        QFETCH(QString, state);
        QTranslator translator;
        QVERIFY(translator.load(":/translations/imago_" + language));
        QCoreApplication::installTranslator(&translator);
        core::QueueEntry entry = queuedEntry("Photographs of small squares, Smooth (VAE) 12", images());
        entry.id = 7;
        entry.run = "photographs";
        entry.sweep = "beta and latent size";
        const QString text = ui::queueEntryText(entry, desk_->queue, {}, QLocale(language));
        const QString help = ui::queueEntryHelp(entry, desk_->queue, QLocale(language));
        QCoreApplication::removeTranslator(&translator);

        const QFont font = desk_->list()->font();
        constexpr int width = 280 - 50;  // without the icon and the margins
        const ui::QueueRowLines row = ui::queueRowLines(text, font, width);
        QCOMPARE(row.name.join(' '), QString("Photographs of small squares, Smooth (VAE) 12"));
        QCOMPARE(row.name.size(), qsizetype{2});
        QVERIFY2(row.facts.front().startsWith(state), qPrintable(row.facts.front()));
        QVERIFY(row.facts.join(' ').contains("squares") && row.facts.join(' ').contains("beta and latent size"));
        QVERIFY(row.details.size() <= 3);
        for (const QString& line : row.name) QVERIFY(QFontMetrics(font).horizontalAdvance(line) <= width);
        for (const QStringList& lines : {row.facts, row.details})
            for (const QString& line : lines)
                QVERIFY(QFontMetrics(ui::rowDetailFont(font)).horizontalAdvance(line) <= width);
        // What is cut ends in dots, and the name keeps its number.
        const ui::QueueRowLines narrow = ui::queueRowLines(text, font, width / 3);
        QCOMPARE(narrow.name.size(), qsizetype{2});
        QVERIFY2(narrow.name.back().contains(QChar(0x2026)) && narrow.name.back().endsWith("12"),
                 qPrintable(narrow.name.back()));
        for (const QString& part :
             {QString("(VAE) 12"), state, images(), QString("beta and latent size"), QString("photographs")})
            QVERIFY2(help.contains(part), qPrintable(help));
    }

    void aRowHasWhatThePresetDoesNot() {
        core::QueueEntry entry = queuedEntry("first", images());
        const core::ModelFamily& family = core::modelFamily("vae");
        entry.training.preset = family.presets.front().id;
        core::Settings model(family.modelParameters);
        core::Settings training(core::allTrainingParameters("vae"));
        core::applyPreset(family.presets, entry.training.preset, model, training);
        entry.training.settings.clear();
        for (const core::Settings* settings : {&model, &training})
            for (const core::Parameter& parameter : settings->parameters())
                entry.training.settings[parameter.name] = settings->value(parameter.name);
        entry.training.settings["beta"] = 7.0;
        const QString row = ui::queueEntryText(entry, desk_->queue, {}, QLocale::c()).section('\n', 2);
        QVERIFY2(row.contains(" 7"), qPrintable(row));
        QVERIFY2(!row.contains("batch size"), qPrintable(row));
        const QString help = ui::queueEntryHelp(entry, desk_->queue, QLocale::c());
        QVERIFY2(help.contains("batch size"), qPrintable(help));
        QVERIFY2(help.contains("not conditional on class") && !help.contains(", no "), qPrintable(help));
    }

    void theEndOfASweepLeadsToIt() {
        QSignalSpy wanted(&desk_->panel, &ui::QueuePanel::sweepWanted);
        Q_EMIT desk_->queue.sweepFinished("The queue is finished.", "beta");
        QCOMPARE(desk_->message()->command(), QString("Show the sweep"));
        desk_->message()->runCommand();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.front().front().value<std::string>(), std::string("beta"));
    }

    void aRowIsAsHighAsItsLines() {
        core::QueueEntry entry = queuedEntry("Photographs of small squares, Smooth (VAE)", images());
        desk_->queue.add(entry);
        desk_->queue.add(queuedEntry("b", images()));
        QTRY_COMPARE(desk_->list()->count(), 2);
        const auto height = [&](int row) { return desk_->list()->visualItemRect(desk_->list()->item(row)).height(); };
        const int line = desk_->list()->fontMetrics().lineSpacing();
        QTRY_VERIFY2(height(0) >= height(1) + line, qPrintable(QString("%1, %2").arg(height(0)).arg(height(1))));
        // Where there is room, a line is enough.
        desk_->panel.resize(700, 600);
        QTRY_COMPARE(height(0), height(1));
        QVERIFY(desk_->list()->visualItemRect(desk_->list()->item(0)).right() <= desk_->list()->viewport()->width());
    }

    void whatIsOfferedAtTheStartIsTrue() {
        desk_ = nullptr;
        {
            const core::ProjectFolder project(folder_->filePath("project").toStdString());
            core::RunQueue(project.path())
                .add({queuedEntry("a", images()), queuedEntry("b", images()), queuedEntry("c", images())});
        }
        desk_ = std::make_unique<PanelDesk>(folder_->path());
        QTRY_COMPARE(desk_->message()->sentence(), QString("3 training(s) wait in the queue."));
        // Another program removes one, then the others.
        desk_->file().remove(2);
        QTRY_COMPARE(desk_->message()->sentence(), QString("2 training(s) wait in the queue."));
        QCOMPARE(desk_->message()->command(), QString("Run queue"));
        desk_->file().remove(1);
        desk_->file().cancel(3);
        QTRY_COMPARE(desk_->message()->sentence(), QString());
        // What is said of something else stays.
        desk_->message()->showInfo(QStringLiteral("Something else."));
        desk_->file().retry(3);
        QTRY_VERIFY(desk_->text(0).contains("waiting"));
        QCOMPARE(desk_->message()->sentence(), QString("Something else."));
    }

    void theOfferGoesWhenTheQueueRuns() {
        desk_ = nullptr;
        {
            const core::ProjectFolder project(folder_->filePath("project").toStdString());
            core::RunQueue(project.path()).add({queuedEntry("long", images(), 100'000)});
        }
        desk_ = std::make_unique<PanelDesk>(folder_->path());
        QTRY_COMPARE(desk_->message()->command(), QString("Run queue"));
        desk_->click("run");  // not by the link
        QTRY_COMPARE(desk_->message()->sentence(), QString());
        desk_->click("run");
        QTRY_COMPARE_WITH_TIMEOUT(desk_->queue.work(), QueueWork::idle, kPanelPatience);
    }

    void oneThatWasRemovedComesBack() {
        desk_->queue.add(queuedEntry("first", images()));
        desk_->queue.add(queuedEntry("second", images()));
        QTRY_COMPARE(desk_->list()->count(), 2);
        desk_->list()->setCurrentRow(0);
        QTest::keyClick(desk_->list(), Qt::Key_Delete);
        QTRY_COMPARE(desk_->list()->count(), 1);
        QTRY_VERIFY2(desk_->message()->sentence().contains("first"), qPrintable(desk_->message()->sentence()));
        QCOMPARE(desk_->message()->command(), QString("Undo"));
        desk_->message()->runCommand();
        QTRY_COMPARE(desk_->list()->count(), 2);
        QTRY_VERIFY(desk_->text(0).startsWith("first"));
        // So do all that were cleared.
        desk_->list()->setCurrentRow(1);
        desk_->click("cancel");
        QTRY_VERIFY(desk_->button("clear")->isEnabled());
        desk_->click("clear");
        QTRY_COMPARE(desk_->list()->count(), 1);
        QTRY_COMPARE(desk_->message()->command(), QString("Undo"));
        desk_->message()->runCommand();
        QTRY_COMPARE(desk_->list()->count(), 2);
        QTRY_VERIFY2(desk_->text(1).contains("cancelled"), qPrintable(desk_->text(1)));
    }

    void itIsRunAndStoppedByTheButton() {
        desk_->queue.add(queuedEntry("long", images(), 100'000));
        QTRY_COMPARE(desk_->list()->count(), 1);
        QTRY_VERIFY(desk_->button("run")->isEnabled());
        QCOMPARE(desk_->button("run")->text(), QString("Run queue"));
        desk_->click("run");
        QCOMPARE(desk_->button("run")->text(), QString("Stop queue"));
        QTRY_VERIFY_WITH_TIMEOUT(desk_->training.status().step > 2, kPanelPatience);
        QTRY_VERIFY2(desk_->text(0).contains("running"), qPrintable(desk_->text(0)));
        QVERIFY(child<QWidget>(desk_->panel, "queue_progress")->isVisible());
        QVERIFY(!desk_->button("remove")->isEnabled());
        desk_->click("run");
        QTRY_COMPARE_WITH_TIMEOUT(desk_->queue.work(), QueueWork::idle, kPanelPatience);
        QTRY_VERIFY2(desk_->text(0).contains("stopped"), qPrintable(desk_->text(0)));
        QCOMPARE(desk_->button("run")->text(), QString("Run queue"));
        QVERIFY(desk_->message()->sentence().contains("resumes"));
    }

    void aFailedOneSaysWhyAndIsTriedAgain() {
        desk_ = nullptr;
        {
            const core::ProjectFolder project(folder_->filePath("project").toStdString());
            core::RunQueue(project.path()).add({queuedEntry("gone", folder_->filePath("nowhere"))});
        }
        desk_ = std::make_unique<PanelDesk>(folder_->path());
        QTRY_COMPARE(desk_->list()->count(), 1);
        // At the start it is offered, and nothing is trained unasked.
        QCOMPARE(desk_->message()->command(), QString("Run queue"));
        QCOMPARE(desk_->queue.work(), QueueWork::idle);
        desk_->message()->runCommand();
        QTRY_VERIFY2(desk_->text(0).contains("failed"), qPrintable(desk_->text(0)));
        QVERIFY2(desk_->text(0).contains("nowhere"), qPrintable(desk_->text(0)));
        QTRY_COMPARE(desk_->queue.work(), QueueWork::idle);
        desk_->list()->setCurrentRow(0);
        QTRY_VERIFY(desk_->button("retry")->isEnabled());
        QVERIFY(!desk_->button("cancel")->isEnabled());
        desk_->click("retry");
        QTRY_VERIFY2(desk_->text(0).contains("waiting"), qPrintable(desk_->text(0)));
        desk_->click("cancel");
        QTRY_VERIFY2(desk_->text(0).contains("cancelled"), qPrintable(desk_->text(0)));
        desk_->click("clear");
        QTRY_COMPARE(desk_->list()->count(), 0);
    }

    void theTabSaysHowManyWait() {
        auto* runs = new QLabel(QStringLiteral("runs"));
        auto* queue = new QLabel(QStringLiteral("queue"));
        ui::RunPages pages(runs, queue, desk_->queue);
        pages.show();
        auto* tabs = child<QTabBar>(pages, "run_tabs");
        QCOMPARE(tabs->tabText(1), QString("Queue"));
        QVERIFY(runs->isVisible());
        desk_->queue.add(queuedEntry("first", images()));
        QTRY_COMPARE(tabs->tabText(1), QString("Queue (1 waiting)"));
        pages.showQueue();
        QVERIFY(queue->isVisible() && !runs->isVisible());
    }

   private:
    QString images() const { return folder_->filePath(QStringLiteral("squares")); }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<PanelDesk> desk_;
};

IMAGO_GUI_TEST(TestQueuePanel)
#include "test_queue_panel.moc"
