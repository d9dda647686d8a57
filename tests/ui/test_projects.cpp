#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

#include "FileDialogs.h"
#include "StudioWindow.h"
#include "core/project/ProjectFolder.h"
#include "tests/TestProgram.h"
#include "tests/core/SampleFiles.h"
#include "ui/app/ProjectSwitch.h"
#include "ui/common/MessageLine.h"

using namespace ui;

namespace {
constexpr int kTimeout = 60'000;
}

/// Going from one project to another.
class TestProjects : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void aNewOneIsMade() {
        StudioWindow studio(at("data"));
        QCOMPARE(studio.window.windowTitle(), QString("default - Imago"));
        studio.action("actionNewProject")->trigger();
        choosePath(studio.window, "new_project_dialog", at("portraits"));
        QTRY_VERIFY(!studio.window.isVisible());
        QCOMPARE(studio.window.nextProject(), at("portraits"));
        QVERIFY(QFile::exists(at("portraits/project.json")));
        QVERIFY(studio.window.nextProjectIsNew());
        StudioParts next(at("data").toStdString(), studio.window.nextProject().toStdString());
        QCOMPARE(next.project.path(), std::filesystem::path(at("portraits").toStdString()));
        // The window that follows says so.
        MainWindow window(next, studio.settings);
        window.tellProject(true);
        const auto* message = window.findChild<MessageLine*>("window_message");
        QCOMPARE(message->sentence(), QString("New project \"%1\".").arg(at("portraits")));
        QCOMPARE(message->command(), QString("Show in folder"));
        QVERIFY(!message->isError());
        window.tellProject(false);
        QCOMPARE(message->sentence(), QString("Opened the project \"%1\".").arg(at("portraits")));
    }

    void oneThatIsGoneIsSaidUntilTheMessageIsClosed() {
        StudioWindow studio(at("data"));
        studio.window.tellProjectIsMissing(at("on a stick"));
        const auto* message = studio.child<MessageLine>("window_message");
        QVERIFY(message->isError());
        QVERIFY2(message->sentence().contains(at("on a stick")) && message->sentence().contains("default project"),
                 qPrintable(message->sentence()));
    }

    void anEmptyFolderBecomesOne() {
        QVERIFY(QDir().mkpath(at("portraits")));
        StudioWindow studio(at("data"));
        studio.action("actionNewProject")->trigger();
        choosePath(studio.window, "new_project_dialog", at("portraits"));
        QTRY_VERIFY(!studio.window.isVisible());
        QCOMPARE(studio.window.nextProject(), at("portraits"));
        QVERIFY(studio.window.nextProjectIsNew());
        QVERIFY(QFile::exists(at("portraits/project.json")));
    }

    /// A folder that is a project already is opened, and not called new.
    void oneThatIsThereIsNotNew() {
        { const core::ProjectFolder made(at("portraits").toStdString()); }
        StudioWindow studio(at("data"));
        studio.action("actionNewProject")->trigger();
        choosePath(studio.window, "new_project_dialog", at("portraits"));
        QTRY_VERIFY(!studio.window.isVisible());
        QCOMPARE(studio.window.nextProject(), at("portraits"));
        QVERIFY(!studio.window.nextProjectIsNew());
    }

    void anotherOneIsOpened() {
        { const core::ProjectFolder made(at("portraits").toStdString()); }
        StudioWindow studio(at("data"));
        studio.action("actionOpenProject")->trigger();
        choosePath(studio.window, "open_project_dialog", at("portraits"));
        QTRY_VERIFY(!studio.window.isVisible());
        QCOMPARE(studio.window.nextProject(), at("portraits"));
        // Both are offered from now on.
        const QStringList recent = studio.settings.value("recent/paths").toStringList();
        QCOMPARE(recent.mid(0, 2), (QStringList{at("portraits"), at("data") + "/projects/default"}));
    }

    void oneThatIsDroppedIsOpened() {
        { const core::ProjectFolder made(at("portraits").toStdString()); }
        StudioWindow studio(at("data"));
        studio.window.openPath(at("portraits"));
        QTRY_VERIFY(!studio.window.isVisible());
        QCOMPARE(studio.window.nextProject(), at("portraits"));
    }

    void whatIsNoneIsRefused() {
        QVERIFY(QDir().mkpath(at("holiday")));
        QVERIFY(writeBytes(at("holiday/beach.txt"), {1}));
        StudioWindow studio(at("data"));
        auto* message = studio.child<MessageLine>("window_message");
        const auto refuse = [&](const char* action, const char* dialog, const char* path) {
            studio.action(action)->trigger();
            choosePath(studio.window, dialog, at(path));
            QTRY_VERIFY(message->isError());
            QVERIFY2(message->text().contains(at("holiday")), qPrintable(message->text()));
            QVERIFY(studio.window.isVisible() && studio.window.nextProject().isEmpty());
            message->clear();
        };
        refuse("actionOpenProject", "open_project_dialog", "holiday");
        refuse("actionNewProject", "new_project_dialog", "holiday");
        refuse("actionNewProject", "new_project_dialog", "holiday/beach.txt");
        QCOMPARE(QDir(at("holiday")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{"beach.txt"});
    }

    void oneThatIsOpenIsRefused() {
        const core::ProjectFolder elsewhere(at("portraits").toStdString());
        StudioWindow studio(at("data"));
        auto* message = studio.child<MessageLine>("window_message");
        studio.window.openPath(at("portraits"));
        QTRY_VERIFY2(message->text().contains("another instance of Imago"), qPrintable(message->text()));
        studio.parts.project.open();
        studio.window.openPath(at("data") + "/projects/default");
        QTRY_VERIFY2(message->text().contains("already open"), qPrintable(message->text()));
        QVERIFY(studio.window.isVisible());
    }

    void aTrainingIsAskedAboutFirst() {
        { const core::ProjectFolder made(at("portraits").toStdString()); }
        StudioWindow studio(at("data"));
        studio.parts.session.setDataset(small::dataset());
        studio.parts.train.training.start("vae", small::modelSettings(), small::endlessSettings());
        QTRY_VERIFY_WITH_TIMEOUT(studio.parts.train.training.status().step > 0, kTimeout);
        studio.window.openPath(at("portraits"));
        QTRY_COMPARE(studio.questions.size(), 1);
        QVERIFY(studio.window.isVisible() && studio.window.nextProject().isEmpty());  // the person stays
        studio.answer = CloseAnswer::stopAndClose;
        studio.window.openPath(at("portraits"));
        QTRY_VERIFY_WITH_TIMEOUT(!studio.window.isVisible(), kTimeout);
        QCOMPARE(studio.window.nextProject(), at("portraits"));
        QCOMPARE(studio.savedModels().size(), 1);
    }

    void theQuestionSpeaksOfTheProject() {
        { const core::ProjectFolder made(at("portraits").toStdString()); }
        StudioWindow studio(at("data"));
        studio.window.closing().setQuestion({});
        studio.parts.session.setDataset(small::dataset());
        studio.parts.train.training.start("vae", small::modelSettings(), small::endlessSettings());
        QTRY_VERIFY_WITH_TIMEOUT(studio.parts.train.training.status().step > 0, kTimeout);
        QStringList words;
        QTimer timer;
        timer.start(10);
        const char* pressed = "closeStay";
        connect(&timer, &QTimer::timeout, &timer, [&] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (box == nullptr) return;
            words = QStringList{box->windowTitle(), box->findChild<QPushButton*>("closeStop")->text(),
                                box->findChild<QPushButton*>("closeStay")->text()};
            QTest::mouseClick(box->findChild<QPushButton*>(QLatin1String(pressed)), Qt::LeftButton);
        });
        studio.window.openPath(at("portraits"));
        QTRY_COMPARE(words, (QStringList{"Switch project", "Stop, save and switch", "Stay"}));
        QVERIFY(studio.window.isVisible() && studio.window.nextProject().isEmpty());
        // The next question is about closing again.
        studio.window.close();
        QCOMPARE(words, (QStringList{"Close Imago", "Stop, save and close", "Don't close"}));
        pressed = "closeStop";
        studio.window.openPath(at("portraits"));
        QTRY_VERIFY_WITH_TIMEOUT(!studio.window.isVisible(), kTimeout);
        QCOMPARE(words.front(), QString("Switch project"));
        QCOMPARE(studio.window.nextProject(), at("portraits"));
    }

   private:
    QString at(const QString& name) const { return folder_->filePath(name); }

    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_GUI_TEST(TestProjects)
#include "test_projects.moc"
