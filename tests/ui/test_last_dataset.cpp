#include <QComboBox>

#include "SampleFolders.h"
#include "StudioWindow.h"
#include "core/dataset/ImageImport.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"
#include "ui/app/LastDataset.h"
#include "ui/common/MessageLine.h"

namespace {

/// A studio that remembers, as the program has it.
struct Remembering {
    explicit Remembering(const QString& folder)
        : studio(folder), last(studio.parts.session, studio.parts.datasets, studio.settings) {}

    ui::Session& session() { return studio.parts.session; }

    StudioWindow studio;
    ui::LastDataset last;
};

}  // namespace

/// The dataset that was open last, in the next start.
class TestLastDataset : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        QVERIFY(writeImages(folder_->filePath("cats"), 12));
    }

    void itIsThereAgain() {
        {
            Remembering first(folder_->path());
            first.last.restore();  // there is none yet
            QVERIFY(!first.studio.parts.datasets.busy());
            first.studio.parts.datasets.open(folder_->filePath("cats"),
                                             core::toSettings({.size = 48, .color = core::ColorMode::color}));
            QTRY_VERIFY(first.session().dataset());
        }
        Remembering second(folder_->path());
        QVERIFY(!second.session().dataset());
        second.last.restore();
        QVERIFY(second.studio.parts.datasets.busy());  // beside the window
        QTRY_VERIFY(second.session().dataset());
        QCOMPARE(second.session().dataset()->size(), std::size_t{12});
        QCOMPARE(core::imageShape(second.session().dataset()->spec), (core::ImageShape{48, 48, 3}));
        QCOMPARE(second.studio.child<QComboBox>("data_size")->currentData().toInt(), 48);
        QCOMPARE(second.studio.child<QComboBox>("data_color")->currentText(), QString("Color"));
    }

    void oneThatIsGoneIsASentence() {
        {
            Remembering first(folder_->path());
            first.studio.parts.datasets.open(folder_->filePath("cats"), {});
            QTRY_VERIFY(first.session().dataset());
        }
        QVERIFY(QDir(folder_->filePath("cats")).removeRecursively());
        Remembering second(folder_->path());
        QSignalSpy failed(&second.studio.parts.datasets, &ui::DatasetController::failed);
        second.last.restore();
        auto* message = second.studio.child<ui::MessageLine>("data_message");
        QTRY_VERIFY(message->text().contains("cats"));
        QVERIFY(!message->isError());
        QCOMPARE(failed.count(), 0);
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        QVERIFY(!second.session().dataset());
        // One that a person opens is told as ever.
        second.studio.parts.datasets.open(folder_->filePath("cats"), {});
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(message->isError());
    }

    void whatIsOpenStays() {
        {
            Remembering first(folder_->path());
            first.studio.parts.datasets.open(folder_->filePath("cats"), {});
            QTRY_VERIFY(first.session().dataset());
        }
        Remembering second(folder_->path());
        const auto other = small::dataset();
        second.session().setDataset(other);
        second.last.restore();
        QVERIFY(!second.studio.parts.datasets.busy());
        QCOMPARE(second.session().dataset(), other);
    }

   private:
    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_GUI_TEST(TestLastDataset)
#include "test_last_dataset.moc"
