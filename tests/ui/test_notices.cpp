#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

#include "StudioWindow.h"
#include "tests/TestProgram.h"
#include "ui/app/Notice.h"
#include "ui/app/Notices.h"
#include "ui/common/MessageLine.h"

using namespace ui;

namespace {

/// Two panels with a line each, and the place for what they say.
struct Room {
    Room() {
        view.resize(600, 400);
        one.setObjectName(QStringLiteral("one"));
        two.setObjectName(QStringLiteral("two"));
        view.setFocusPolicy(Qt::StrongFocus);
        view.setFocus();
        auto* column = new QVBoxLayout(&view);
        column->addWidget(&space, 1);
        column->addWidget(&notices);
        notices.add(one);
        notices.add(two);
        view.show();
    }
    QStringList texts() {
        QStringList texts;
        for (const auto* notice : notices.findChildren<Notice*>())
            if (!notice->isHidden()) texts << notice->findChild<QLabel*>("noticeText")->text();
        return texts;
    }
    Notice* notice() { return notices.findChildren<Notice*>().last(); }

    Theme theme;
    QWidget view;
    QWidget space;  // what must not be covered
    MessageLine one{theme, &view};
    MessageLine two{theme, &view};
    Notices notices{theme, &view};
};

}  // namespace

/// The window's one place for messages.
class TestNotices : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void whatHappensIsShownInOnePlace() {
        Room room;
        QVERIFY(!room.notices.isVisible());
        room.one.showInfo("Saved cats.png.");
        QVERIFY(room.notices.isVisible() && !room.one.isVisible());
        QCOMPARE(room.texts(), QStringList{"Saved cats.png."});
        QCOMPARE(room.one.text(), QString("Saved cats.png."));
        room.two.showError("The disk is full.");
        QCOMPARE(room.texts(), (QStringList{"Saved cats.png.", "The disk is full."}));
        // A line has one message: the newest.
        room.one.showInfo("Saved dogs.png.");
        QCOMPARE(room.texts(), (QStringList{"The disk is full.", "Saved dogs.png."}));
        const auto isPlaced = [&room] {
            return room.view.rect().contains(room.notices.geometry()) &&
                   !room.notices.geometry().intersects(room.space.geometry()) && room.notices.height() > 20;
        };
        QTRY_VERIFY(isPlaced());
        room.view.resize(420, 300);
        QTRY_VERIFY(room.view.width() == 420 && isPlaced());
        room.one.clear();
        room.two.clear();
        QVERIFY(room.texts().isEmpty() && !room.notices.isVisible());
    }

    void whatLastsStaysInThePanel() {
        Room room;
        room.one.note("A model is being trained.");
        QVERIFY(room.one.isVisible());
        QVERIFY(room.texts().isEmpty());
        room.one.showInfo("Saved.");
        QVERIFY(!room.one.isVisible());
        QCOMPARE(room.texts(), QStringList{"Saved."});
        room.one.warn("Overfitting.");
        QVERIFY(room.one.isVisible() && room.one.isError());
        QVERIFY(room.texts().isEmpty());
    }

    void whatWentWellFades() {
        Room room;
        room.notices.setFadeAfter(1);
        room.two.showError("The disk is full.");
        room.one.showInfo("Saved.");
        QCOMPARE(room.texts().size(), 2);
        QTRY_COMPARE(room.texts(), QStringList{"The disk is full."});
        QCOMPARE(room.one.text(), QString("Saved."));  // the panel still knows
    }

    void whoReadsItKeepsIt() {
        Room room;
        room.notices.setFadeAfter(1);
        room.one.showInfo("Saved.");
        Notice* read = room.notice();
        QEnterEvent enter({}, {}, {});
        QApplication::sendEvent(read, &enter);
        room.two.showInfo("Copied.");
        QTRY_COMPARE(room.texts(), QStringList{"Saved."});
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(read, &leave);
        QTRY_VERIFY(room.texts().isEmpty());
    }

    void anErrorIsClosedByHand() {
        Room room;
        room.one.showError("The disk is full.");
        auto* close = room.notice()->findChild<QToolButton*>("noticeClose");
        QVERIFY(!close->accessibleName().isEmpty() && (close->focusPolicy() & Qt::TabFocus) != 0);
        QTest::mouseClick(close, Qt::LeftButton);
        QVERIFY(room.texts().isEmpty() && !room.notices.isVisible());
        QVERIFY(room.one.isDismissed());
        room.one.showError("The disk is full.");
        QVERIFY(!room.one.isDismissed());
    }

    void aCommandIsRunOnce() {
        Room room;
        int undone = 0;
        room.one.offer("A keyframe was deleted.", "Undo", [&] { ++undone; });
        auto* command = room.notice()->findChild<QPushButton*>("noticeCommand");
        QCOMPARE(command->text(), QString("Undo"));
        QTest::mouseClick(command, Qt::LeftButton);
        QTRY_COMPARE(undone, 1);
        QVERIFY(room.texts().isEmpty());
        QVERIFY(room.one.sentence().isEmpty());
    }

    void anOfferStaysUntilItIsUsed() {
        Room room;
        room.notices.setFadeAfter(1);
        int opened = 0;
        room.one.offer("The image is of another model.", "Open its model", [&] { ++opened; });
        room.two.showInfo("Saved.");
        // Started after it, so by then it would have faded, too.
        QTRY_COMPARE(room.texts(), QStringList{"The image is of another model."});
        Notice* kept = room.notice();
        for (auto* notice : room.notices.findChildren<Notice*>())
            if (!notice->isHidden()) kept = notice;
        QEnterEvent enter({}, {}, {});
        QApplication::sendEvent(kept, &enter);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(kept, &leave);
        room.two.showInfo("Saved again.");
        QTRY_COMPARE(room.texts(), QStringList{"The image is of another model."});
        QTest::mouseClick(kept->findChild<QPushButton*>("noticeCommand"), Qt::LeftButton);
        QTRY_COMPARE(opened, 1);
        QVERIFY(room.texts().isEmpty());
    }

    void offersOutliveWhatOffersNothing() {
        Theme theme;
        QWidget view;
        view.resize(600, 600);
        Notices notices(theme, &view);
        std::vector<std::unique_ptr<MessageLine>> lines;
        for (int index = 0; index < 5; ++index) {
            lines.push_back(std::make_unique<MessageLine>(theme, &view));
            notices.add(*lines.back());
        }
        lines[0]->offer("offer", "Open", [] {});
        for (int index = 1; index < 5; ++index) lines[index]->showInfo(QString::number(index));
        QStringList texts;
        for (const auto* notice : notices.findChildren<Notice*>())
            if (!notice->isHidden()) texts << notice->findChild<QLabel*>("noticeText")->text();
        QCOMPARE(texts, (QStringList{"offer", "3", "4"}));
    }

    void errorsOutliveWhatWentWell() {
        Theme theme;
        QWidget view;
        view.resize(600, 600);
        Notices notices(theme, &view);
        std::vector<std::unique_ptr<MessageLine>> lines;
        for (int index = 0; index < 5; ++index) {
            lines.push_back(std::make_unique<MessageLine>(theme, &view));
            notices.add(*lines.back());
        }
        view.show();
        lines[0]->showError("error");
        for (int index = 1; index < 5; ++index) lines[index]->showInfo(QString::number(index));
        QStringList texts;
        for (const auto* notice : notices.findChildren<Notice*>())
            if (!notice->isHidden()) texts << notice->findChild<QLabel*>("noticeText")->text();
        QCOMPARE(texts, (QStringList{"error", "3", "4"}));
        // A line that goes takes its message along.
        lines.clear();
        QVERIFY(!notices.isVisible());
    }

    void thePanelsOfTheStudioUseIt() {
        const QTemporaryDir folder;
        StudioWindow studio(folder.path());
        auto* line = studio.child<MessageLine>("model_message");
        line->showError("The model could not be read.");
        QVERIFY(!line->isVisible());
        auto* notices = studio.child<Notices>("notices");
        QVERIFY(notices->isVisible());
        QCOMPARE(studio.child<QLabel>("noticeText")->text(), QString("The model could not be read."));
        // Wherever a person is.
        studio.press("Ctrl+5");
        QVERIFY(notices->isVisible());
        const QRect inView(notices->mapTo(studio.window.centralWidget(), QPoint()), notices->size());
        QVERIFY(studio.window.centralWidget()->rect().contains(inView));
        // Nothing is covered, and what it took is given back.
        auto* views = studio.child<QStackedWidget>("centralViews");
        QTRY_VERIFY(!notices->geometry().intersects(views->geometry()));
        const int height = views->height();
        line->clear();
        QTRY_VERIFY(views->height() > height);
    }
};

IMAGO_GUI_TEST(TestNotices)
#include "test_notices.moc"
