#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QUrl>
#include <QtTest>

#include "Child.h"
#include "tests/TestProgram.h"
#include "tests/core/SampleFiles.h"
#include "ui/common/MessageLine.h"
#include "ui/common/SavedFile.h"
#include "ui/common/fields/SaveDialog.h"
#include "ui/common/theme/Theme.h"
#include "ui/jobs/DiskLook.h"

using namespace ui;

/// How files are named when they are to be saved, and when they were.
class TestSavedFile : public QObject {
    Q_OBJECT

   public Q_SLOTS:
    void show(const QUrl& url) { shown_ << url.toLocalFile(); }

   private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        shown_.clear();
    }

    void aNameIsOneLineOfText() {
        QCOMPARE(pathText("/home/me/cat.png"), QString("\"/home/me/cat.png\""));
        QCOMPARE(pathText("/home/me/a\x1B[31mb\nc.png"), QString("\"/home/me/a\\x1B[31mb\\x0Ac.png\""));
        QCOMPARE(pathText(QString::fromUtf8("/home/me/città.png")), QString::fromUtf8("\"/home/me/città.png\""));
    }

    void aSavedFileIsNamedAndShownInItsFolder() {
        QDesktopServices::setUrlHandler("file", this, "show");
        Theme theme;
        MessageLine line(theme);
        tellSaved(line, "/home/me/cats/one\t.png");
        QCOMPARE(line.sentence(), QString("Saved \"/home/me/cats/one\\x09.png\"."));
        QCOMPARE(line.command(), QString("Show in folder"));
        QVERIFY(!line.isError());
        line.runCommand();
        QCOMPARE(shown_, QStringList{"/home/me/cats"});
        QVERIFY(line.sentence().isEmpty());
        tellWithFolder(line, "Two favorites were written.", "/home/me/favorites");
        QCOMPARE(line.sentence(), QString("Two favorites were written."));
        line.runCommand();
        QCOMPARE(shown_.last(), QString("/home/me/favorites"));
        QDesktopServices::unsetUrlHandler("file");
    }

    void aNameIsFreeOrNumbered() {
        QCOMPARE(freeNameIn(folder_->path(), "sample.png"), QString("sample.png"));
        QVERIFY(writeBytes(at("sample.png"), {1}));
        QCOMPARE(freeNameIn(folder_->path(), "sample.png"), QString("sample-2.png"));
        QVERIFY(QFile::link("nowhere", at("sample-2.png")));
        QCOMPARE(freeNameIn(folder_->path(), "sample.png"), QString("sample-3.png"));
        QCOMPARE(freeNameIn(folder_->path(), "sample.pdf"), QString("sample.pdf"));
    }

    void theDialogProposesAFreeName() {
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder_->path()));
        QVERIFY(writeBytes(at("sample.png"), {1}));
        QWidget window;
        QString chosen;
        askForFile(&window, "Save", "sample.png", "PNG image (*.png)", [&](const QString& file) { chosen = file; });
        auto* dialog = child<QFileDialog>(window, "save_dialog");
        auto* field = child<QLineEdit>(*dialog, "fileNameEdit");
        QTRY_COMPARE(field->text(), QString("sample-2.png"));
        dialog->reject();
        QVERIFY(chosen.isEmpty());
        QVERIFY(QDir::setCurrent(before));
    }

   private:
    QString at(const QString& name) const { return folder_->filePath(name); }

    std::unique_ptr<QTemporaryDir> folder_;
    QStringList shown_;
};

IMAGO_GUI_TEST(TestSavedFile)
#include "test_saved_file.moc"
