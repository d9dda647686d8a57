#include <QApplication>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QTabBar>

#include "SmallModels.h"
#include "StudioWindow.h"
#include "core/rendering/Projection.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"
#include "tests/core/SampleFiles.h"
#include "tests/core/SmallModel.h"
#include "ui/common/ImageView.h"
#include "ui/common/MessageLine.h"
#include "ui/explore/sheet/SheetView.h"
#include "ui/explore/sliders/LatentTrack.h"

namespace {

constexpr int kTimeout = 60'000;

/// Carries these over the window, to the control in its middle as a pointer does. False where it is refused.
bool drop(QWidget& window, const QList<QUrl>& urls) {
    QMimeData data;
    data.setUrls(urls);
    const QPoint middle = window.rect().center();
    QWidget* target = window.childAt(middle);
    const QPoint position = target->mapFrom(&window, middle);
    QDragEnterEvent enter(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(target, &enter);
    if (!enter.isAccepted()) return false;
    QDropEvent dropped(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &dropped);
    return true;
}

bool drop(QWidget& window, const QString& path) {
    return drop(window, QList<QUrl>{QUrl::fromLocalFile(path)});
}

/// One sentence: it begins like one, ends like one, and is not two.
bool isOneSentence(const QString& text) {
    return text.endsWith(QLatin1Char('.')) && !text.contains(QStringLiteral(". ")) && !text.contains(QLatin1Char('\n'));
}

/// No part of it is of one color.
core::Image patterned(const core::ImageShape& shape) {
    core::Image image(shape);
    for (std::size_t index = 0; index < image.pixels().size(); ++index)
        image.pixels()[index] = static_cast<std::uint8_t>(index * 31);
    return image;
}

}  // namespace

/// The window as a whole: first start, what is dropped on it, what it tells about itself.
class TestMainWindow : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void firstStartIsAliveAtOnce() {
        StudioWindow studio(folder_->path());
        QCOMPARE(studio.child<QLabel>("statusModel")->text(), QString("No model"));
        QCOMPARE(studio.window.focusWidget(), studio.window.centralWidget());
        studio.parts.models.openEmbedded();  // as the program does after show()
        QTRY_VERIFY_WITH_TIMEOUT(studio.parts.session.model(), kTimeout);
        QCOMPARE(studio.window.workspaces().current(), ui::Workspace::explore);
        QTRY_VERIFY(!studio.child<ui::ImageView>("explore_image")->image().isNull());
        QTRY_COMPARE(studio.child<ui::SheetView>("explore_sheet")->cellCount(), 64);
        studio.child<QTabBar>("latent_views")->setCurrentIndex(1);
        const auto tracks = studio.window.findChildren<ui::LatentTrack*>();
        QVERIFY(!tracks.isEmpty());
        const auto* track = tracks.front();
        QVERIFY(track->isVisible() && track->isEnabled());
        const QImage before = studio.child<ui::ImageView>("explore_image")->image();
        tracks.front()->setFocus();
        QTest::keyClick(tracks.front(), Qt::Key_End);
        QTRY_VERIFY(studio.child<ui::ImageView>("explore_image")->image() != before);

        const auto* hint = studio.child<QLabel>("hint");
        QVERIFY(hint->isVisible());
        QVERIFY(!hint->text().isEmpty() && !hint->text().contains(QLatin1Char('\n')));
        QVERIFY(hint->height() < 2 * hint->fontMetrics().lineSpacing());
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        QVERIFY(QApplication::activePopupWidget() == nullptr);
    }

    void aFolderOfImagesIsADataset() {
        StudioWindow studio(folder_->path());
        const QString images = folder_->filePath("my images");
        for (const QString& name : QStringList{"cats", "dogs"}) {
            QVERIFY(QDir().mkpath(images + '/' + name));
            for (int index = 0; index < 3; ++index) {
                QImage image(40, 40, QImage::Format_RGB888);
                image.fill(QColor(60 * index, 90, 200));
                QVERIFY(image.save(QStringLiteral("%1/%2/%3.png").arg(images, name).arg(index)));
            }
        }
        QVERIFY(drop(studio.window, images));
        QTRY_VERIFY_WITH_TIMEOUT(studio.parts.session.dataset(), kTimeout);
        QCOMPARE(studio.parts.session.dataset()->size(), std::size_t{6});
        QCOMPARE(studio.parts.session.dataset()->classNames, (std::vector<std::string>{"cats", "dogs"}));
        QCOMPARE(studio.window.workspaces().current(), ui::Workspace::data);
        QVERIFY(studio.child<QWidget>("data_thumbnails")->isVisible());
    }

    void anIdxFileIsADataset() {
        StudioWindow studio(folder_->path());
        const QString file = folder_->filePath("digits-images-idx3-ubyte");
        QVERIFY(writeBytes(file, idx({5, 28, 28}, Bytes(5 * 784, 90))));
        QVERIFY(drop(studio.window, file));
        QTRY_VERIFY_WITH_TIMEOUT(studio.parts.session.dataset(), kTimeout);
        QCOMPARE(studio.parts.session.dataset()->size(), std::size_t{5});
        QCOMPARE(studio.window.workspaces().current(), ui::Workspace::data);
    }

    void aTableIsADataset() {
        StudioWindow studio(folder_->path());
        for (const char* name : {"1.png", "2.png"})
            core::writePng(folder_->filePath(name).toStdString(), core::Image({28, 28, 1}));
        const QString file = folder_->filePath("pets.csv");
        const std::string text = "path,label\n1.png,cat\n2.png,dog\n";
        QVERIFY(writeBytes(file, Bytes(text.begin(), text.end())));
        QVERIFY(drop(studio.window, file));
        QTRY_VERIFY_WITH_TIMEOUT(studio.parts.session.dataset(), kTimeout);
        QCOMPARE(studio.parts.session.dataset()->classNames, (std::vector<std::string>{"cat", "dog"}));
        QCOMPARE(studio.window.workspaces().current(), ui::Workspace::data);
        QVERIFY(studio.child<ui::MessageLine>("window_message")->sentence().isEmpty());
    }

    void ofSeveralItemsTheFirstOpens() {
        StudioWindow studio(folder_->path());
        const QString first = folder_->filePath("digits-images-idx3-ubyte");
        const QString second = folder_->filePath("letters-images-idx3-ubyte");
        QVERIFY(writeBytes(first, idx({5, 28, 28}, Bytes(5 * 784, 90))));
        QVERIFY(writeBytes(second, idx({6, 28, 28}, Bytes(6 * 784, 90))));
        QVERIFY(drop(studio.window, {QUrl::fromLocalFile(first), QUrl::fromLocalFile(second)}));
        QTRY_VERIFY_WITH_TIMEOUT(studio.parts.session.dataset(), kTimeout);
        QCOMPARE(studio.parts.session.dataset()->size(), std::size_t{5});
        const QString told = studio.child<ui::MessageLine>("window_message")->sentence();
        QVERIFY2(isOneSentence(told) && told.contains(first) && !told.contains(second), qPrintable(told));
    }

    void aModelFolderIsAModel() {
        StudioWindow studio(folder_->path());
        const QString model = folder_->filePath("squares");
        core::saveModel(smallModel(), model.toStdString());
        studio.press("Ctrl+1");
        QVERIFY(drop(studio.window, model));
        QTRY_VERIFY_WITH_TIMEOUT(studio.parts.session.model(), kTimeout);
        QCOMPARE(studio.parts.session.modelPath(), model);
        QCOMPARE(studio.window.workspaces().current(), ui::Workspace::explore);
        QCOMPARE(studio.child<QLabel>("model_name")->text(), QString("squares"));
        QVERIFY(!studio.parts.session.dataset());
        // So is the file of its weights.
        studio.parts.session.setModel(nullptr, {});
        QVERIFY(drop(studio.window, model + "/model.safetensors"));
        QTRY_VERIFY_WITH_TIMEOUT(studio.parts.session.model(), kTimeout);
    }

    void aModelThatComesWhileAnotherOpensWaits() {
        StudioWindow studio(folder_->path());
        const QString model = folder_->filePath("squares");
        core::saveModel(smallModel(), model.toStdString());
        studio.parts.models.openEmbedded();
        QVERIFY(studio.parts.models.busy());
        QVERIFY(drop(studio.window, model));
        QTRY_COMPARE_WITH_TIMEOUT(studio.parts.session.modelPath(), model, kTimeout);
        QTRY_VERIFY(!studio.parts.models.busy());
        QCOMPARE(studio.parts.session.modelPath(), model);
    }

    void aImageGoesToItsPoint() {
        StudioWindow studio(folder_->path());
        auto& session = studio.parts.session;
        session.setModel(std::make_shared<const core::SavedModel>(smallModel()), {});
        const core::Image image = small::dataset()->preview(3);
        const QString file = folder_->filePath(QStringLiteral("mine.png"));
        core::writePng(file.toStdString(), image);
        studio.press("Ctrl+1");
        QSignalSpy found(&studio.parts.explore.projections, &ui::ProjectionController::found);
        QVERIFY(drop(studio.window, file));
        QTRY_COMPARE(studio.window.workspaces().current(), ui::Workspace::explore);
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, kTimeout);
        QVERIFY(session.latent() == core::projectSample(*session.snapshot(), core::toSample(image), {}).latent);
        QVERIFY(!session.dataset());
    }

    void aLargeImageIsProjectedOrCut() {
        StudioWindow studio(folder_->path());
        auto& session = studio.parts.session;
        session.setModel(std::make_shared<const core::SavedModel>(smallModel()), {});
        const QString file = folder_->filePath(QStringLiteral("map.png"));
        core::writePng(file.toStdString(), patterned({512, 640, 1}));
        QSignalSpy found(&studio.parts.explore.projections, &ui::ProjectionController::found);
        QVERIFY(drop(studio.window, file));
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, kTimeout);
        QVERIFY(!session.dataset());
        auto* message = studio.child<ui::MessageLine>("window_message");
        QTRY_COMPARE_WITH_TIMEOUT(message->command(), QString("Open as tiles"), kTimeout);
        QVERIFY2(message->sentence().contains(file), qPrintable(message->sentence()));
        message->runCommand();
        QTRY_VERIFY_WITH_TIMEOUT(session.dataset(), kTimeout);
        QCOMPARE(session.dataset()->size(), std::size_t{80});
        QCOMPARE(studio.window.workspaces().current(), ui::Workspace::data);
    }

    void aImageWithoutAModelIsOfferedAsTiles() {
        StudioWindow studio(folder_->path());
        const QString file = folder_->filePath(QStringLiteral("map.png"));
        core::writePng(file.toStdString(), patterned({128, 192, 1}));
        QSignalSpy failed(&studio.parts.explore.projections, &ui::ProjectionController::failed);
        QVERIFY(drop(studio.window, file));
        auto* message = studio.child<ui::MessageLine>("window_message");
        QTRY_COMPARE_WITH_TIMEOUT(message->command(), QString("Open as tiles"), kTimeout);
        QVERIFY2(message->sentence().contains(file), qPrintable(message->sentence()));
        QVERIFY(failed.isEmpty());
        // A small image is no dataset either way.
        const QString small = folder_->filePath(QStringLiteral("small.png"));
        core::writePng(small.toStdString(), patterned({127, 192, 1}));
        QVERIFY(drop(studio.window, small));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kTimeout);
    }

    void aFileThatIsNeitherIsOneSentence() {
        StudioWindow studio(folder_->path());
        studio.parts.session.setDataset(small::dataset());
        const QString file = folder_->filePath("notes.txt");
        QVERIFY(writeBytes(file, Bytes{'m', 'i', 'l', 'k'}));
        QVERIFY(drop(studio.window, file));
        auto* message = studio.child<ui::MessageLine>("data_message");
        QTRY_VERIFY_WITH_TIMEOUT(message->isError(), kTimeout);
        QCOMPARE(studio.child<QLabel>("noticeText")->text(), message->text());
        QVERIFY2(message->text().contains(file) && isOneSentence(message->text()), qPrintable(message->text()));
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        QCOMPARE(studio.parts.session.dataset()->name, std::string("Small squares"));
    }

    void aDamagedModelIsOneSentence() {
        StudioWindow studio(folder_->path());
        const QString file = folder_->filePath("model.safetensors");
        QVERIFY(writeBytes(file, Bytes{1, 2, 3}));
        QVERIFY(drop(studio.window, file));
        auto* message = studio.child<ui::MessageLine>("model_message");
        QTRY_VERIFY_WITH_TIMEOUT(message->isError(), kTimeout);
        QCOMPARE(studio.child<QLabel>("noticeText")->text(), message->text());
        QVERIFY2(isOneSentence(message->text()), qPrintable(message->text()));
        QVERIFY(!studio.parts.session.model());
    }

    void whatIsNoFileIsRefused() {
        StudioWindow studio(folder_->path());
        QVERIFY(!drop(studio.window, QList<QUrl>{QUrl("https://example.org/cats.png")}));
        QVERIFY(!drop(studio.window, QList<QUrl>{}));
        QVERIFY(!studio.parts.datasets.busy());
    }

    void aboutTellsVersionsAndGoesAway() {
        StudioWindow studio(folder_->path());
        studio.press("Shift+F1");
        QTRY_VERIFY(studio.window.findChild<QMessageBox*>() != nullptr);
        QPointer<QMessageBox> box = studio.window.findChild<QMessageBox*>();
        QTRY_VERIFY(box->isVisible());
        QVERIFY2(box->text().contains("LibTorch") && box->text().contains("Qt"), qPrintable(box->text()));
        QVERIFY(box->text().contains("GNU General Public License"));
        QTest::keyClick(box, Qt::Key_Escape);
        QTRY_VERIFY(box.isNull());
    }

   private:
    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_GUI_TEST(TestMainWindow)
#include "test_main_window.moc"
