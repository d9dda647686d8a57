#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>

#include "SmallModels.h"
#include "StudioWindow.h"
#include "core/exporting/RecipeFile.h"
#include "core/exporting/SampleFile.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"
#include "ui/common/ImageView.h"
#include "ui/common/MessageLine.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/favorites/FavoriteGrid.h"
#include "ui/explore/sheet/SheetView.h"
#include "ui/export/SampleDrag.h"
#include "ui/train/SampleStrip.h"

using namespace ui;

namespace {

void openModel(Session& session, const std::string& hash) {
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot = small::snapshot();
    model->weightsHash = hash;
    session.setModel(model, QStringLiteral("/models/") + QString::fromStdString(hash));
}

void mouse(QWidget& widget, QEvent::Type type, const QPointF& place, Qt::MouseButton button, Qt::MouseButtons buttons,
           Qt::KeyboardModifiers keys) {
    QMouseEvent event(type, place, widget.mapToGlobal(place), button, buttons, keys);
    QApplication::sendEvent(&widget, &event);
}

void press(QWidget& widget, const QPointF& place, Qt::KeyboardModifiers keys) {
    mouse(widget, QEvent::MouseButtonPress, place, Qt::LeftButton, Qt::LeftButton, keys);
}
void release(QWidget& widget, const QPointF& place, Qt::KeyboardModifiers keys) {
    mouse(widget, QEvent::MouseButtonRelease, place, Qt::LeftButton, Qt::NoButton, keys);
}

/// Far enough that it is no click, and back.
void drag(QWidget& widget, const QPointF& from, Qt::KeyboardModifiers keys = {}) {
    const QPointF to = from + QPointF(QApplication::startDragDistance() + 1, 0);
    press(widget, from, keys);
    mouse(widget, QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton, keys);
    release(widget, from, keys);
}

/// What a drag carried.
struct Carried {
    int count = 0;
    QWidget* from = nullptr;
    QList<QUrl> urls;
    QByteArray png;
    QImage image;
    core::Latent latent;

    /// Of its one file.
    QString file() const { return urls.size() == 1 ? urls.front().toLocalFile() : QString(); }
};

/// Hands that never let go.
void watch(SampleDrag& drag, Carried& carried) {
    drag.setHands([] { return true; },
                  [&carried](QWidget* from, QMimeData* data, const QImage& image) {
                      const std::unique_ptr<QMimeData> owner(data);
                      ++carried.count;
                      carried.from = from;
                      carried.urls = data->urls();
                      carried.png = data->data(QStringLiteral("image/png"));
                      carried.image = qvariant_cast<QImage>(data->imageData());
                      carried.latent = static_cast<const SampleMime*>(data)->latent;
                      QVERIFY(!carried.image.isNull() && carried.image == image);
                  });
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Carries it over the place of a widget. False where it is refused.
bool drop(QWidget& target, QMimeData& data) {
    const QPoint place = target.rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted()) return false;
    QDropEvent dropped(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &dropped);
    return true;
}

}  // namespace

/// Samples that are dragged out of the window.
class TestSampleDrag : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        temporary_ = folder_->filePath("temporary");
        QVERIFY(QDir().mkdir(temporary_));
        tmpBefore_ = qgetenv("TMPDIR");
        qputenv("TMPDIR", temporary_.toUtf8());
        studio_ = std::make_unique<StudioWindow>(folder_->path());
        openModel(session(), "one");
        carried_ = {};
        watch(*studio_->child<SampleDrag>("explore_drag"), carried_);
        studio_->press("Ctrl+3");
        QTRY_COMPARE(sheet()->cellCount(), 64);
    }
    void cleanup() {
        studio_.reset();
        tmpBefore_.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", tmpBefore_);
    }

    void theLargeImageIsAFileWithItsRecipe() {
        auto* image = studio_->child<ImageView>("explore_image");
        QTRY_VERIFY(!image->image().isNull());
        drag(*image, image->rect().center());
        QTRY_COMPARE(carried_.count, 1);
        QCOMPARE(carried_.from, image);
        const core::Recipe recipe = core::readRecipe(carried_.file().toStdString());
        QCOMPARE(recipe.latent, session().latent());
        QCOMPARE(recipe.weightsHash, std::string("one"));
        QCOMPARE(QFileInfo(carried_.file()).fileName(), QString("one.png"));
        QVERIFY(carried_.file().startsWith(temporary_ + "/imago-"));
        QCOMPARE(carried_.png, bytesOf(carried_.file()));
        QVERIFY(small::alike(small::onScreen(carried_.image), drawn(session().latent())));
        // Once more it is the same file, and another sample does not take its place.
        const QString first = carried_.file();
        drag(*image, image->rect().center());
        QTRY_COMPARE(carried_.count, 2);
        QCOMPARE(carried_.file(), first);
        const QImage before = image->image();
        session().setLatent(core::Latent(4, 1.5F));
        QTRY_VERIFY(image->image() != before);
        drag(*image, image->rect().center());
        QTRY_COMPARE(carried_.count, 3);
        QCOMPARE(QFileInfo(carried_.file()).fileName(), QString("one 2.png"));
        QCOMPARE(core::readRecipe(first.toStdString()).latent, recipe.latent);
    }

    void whereADragPansItTakesCtrl() {
        auto* image = studio_->child<ImageView>("explore_image");
        QTRY_VERIFY(!image->image().isNull());
        QSignalSpy out(image, &ImageView::draggedOut);
        image->zoomTo(4, image->rect().center());
        const QRectF before = image->imageRect();
        drag(*image, image->rect().center());
        QCOMPARE(out.count(), 0);
        QVERIFY(image->imageRect() != before);
        const QRectF panned = image->imageRect();
        drag(*image, image->rect().center(), Qt::ControlModifier);
        QCOMPARE(out.count(), 1);
        QCOMPARE(image->imageRect(), panned);
        // A click is no drag.
        image->zoomTo(1, image->rect().center());
        QTest::mouseClick(image, Qt::LeftButton);
        QCOMPARE(out.count(), 1);
    }

    void aCellOfTheSheetGoesWithCtrl() {
        const auto cells = core::variations(session().latent(), 64, 0.6, 1);
        const core::Latent before = session().latent();
        drag(*sheet(), sheet()->cellRect(10).center(), Qt::ControlModifier);
        QTRY_COMPARE(carried_.count, 1);
        QCOMPARE(carried_.latent, cells[10]);
        QCOMPARE(core::readRecipe(carried_.file().toStdString()).latent, cells[10]);
        QVERIFY(small::alike(small::onScreen(carried_.image), drawn(cells[10])));
        QCOMPARE(session().latent(), before);  // it was no click
        // A click with Ctrl is one still.
        press(*sheet(), sheet()->cellRect(3).center(), Qt::ControlModifier);
        release(*sheet(), sheet()->cellRect(3).center(), Qt::ControlModifier);
        QCOMPARE(session().latent(), cells[3]);
        QCOMPARE(carried_.count, 1);
    }

    void favoritesGoWithCtrlAlsoOfAnotherModel() {
        studio_->press("F");
        studio_->openSliders("Favorites");
        auto* grid = studio_->child<FavoriteGrid>("favorites_grid");
        QTRY_VERIFY(!grid->item(0)->data(Qt::DecorationRole).value<QImage>().isNull());
        const core::Latent kept = session().latent();
        const QPoint middle = grid->visualItemRect(grid->item(0)).center();
        drag(*grid->viewport(), middle, Qt::ControlModifier);
        QTRY_COMPARE(carried_.count, 1);
        QCOMPARE(carried_.latent, kept);
        QCOMPARE(QFileInfo(carried_.file()).fileName(), QString("one Favorite-1.png"));
        openModel(session(), "two");
        drag(*grid->viewport(), middle, Qt::ControlModifier);
        QTRY_COMPARE(carried_.count, 2);
        QVERIFY(carried_.latent.empty());  // it is no latent of this model
        const core::Recipe recipe = core::readRecipe(carried_.file().toStdString());
        QCOMPARE(recipe.latent, kept);
        QCOMPARE(recipe.weightsHash, std::string("one"));
        QCOMPARE(recipe.modelName, studio_->parts.explore.favorites.list().front().modelName);
    }

    void theSheetOfATrainingGoesAsItIsSaved() {
        Theme theme;
        VideoController videos;
        SampleStrip strip(videos, theme);
        Carried carried;
        watch(*strip.findChild<SampleDrag*>("train_drag"), carried);
        for (int step = 0; step < 3; ++step) {
            QImage atlas(16, 8, QImage::Format_Grayscale8);
            atlas.fill(10 * step);
            strip.add(100 * step, atlas, 2, 1);
        }
        strip.findChild<QSlider*>("sample_slider")->setValue(1);
        strip.dragOut(&strip);
        QTRY_COMPARE(carried.count, 1);
        QCOMPARE(QFileInfo(carried.file()).fileName(), QString("samples step 100.png"));
        QCOMPARE(carried.image.size(), QSize(2 * 8 + 3 * 2, 8 + 2 * 2));
        QCOMPARE(qGray(carried.image.pixel(5, 5)), 10);
        const core::Recipe recipe = core::readRecipe(carried.file().toStdString());
        QCOMPARE(recipe.step, std::optional<std::int64_t>(100));
        QCOMPARE(recipe.columns, 2);
        QVERIFY(carried.latent.empty());
        // Its view, where a click does nothing, needs no Ctrl.
        SheetView view(theme);
        view.setDragsOut(true);
        view.resize(300, 200);
        view.setAtlas(QImage(16, 8, QImage::Format_Grayscale8), 2, 1);
        QSignalSpy out(&view, &SheetView::draggedOut);
        drag(view, view.cellRect(1).center());
        QCOMPARE(out.count(), 1);
        QCOMPARE(out.front().front().toInt(), 1);
    }

    void aReleasedButtonDragsNothing() {
        bool asked = false;
        auto* drags = studio_->child<SampleDrag>("explore_drag");
        drags->setHands(
            [&asked] {
                asked = true;
                return false;
            },
            [this](QWidget*, QMimeData* data, const QImage&) {
                ++carried_.count;
                delete data;
            });
        drag(*sheet(), sheet()->cellRect(10).center(), Qt::ControlModifier);
        QTRY_VERIFY(asked);
        QCOMPARE(carried_.count, 0);
    }

    void withoutAFileTheImageIsDragged() {
        qputenv("TMPDIR", (temporary_ + "/missing").toUtf8());
        drag(*sheet(), sheet()->cellRect(10).center(), Qt::ControlModifier);
        QTRY_COMPARE(carried_.count, 1);
        QVERIFY(carried_.urls.isEmpty());
        QVERIFY(!carried_.image.isNull());
        QVERIFY(!carried_.png.isEmpty());
        auto* message = studio_->child<MessageLine>("explore_message");
        QVERIFY(message->isError());
        QVERIFY2(message->text().contains("Only the image") && message->text().contains("/missing"),
                 qPrintable(message->text()));
    }

    void onlyOurFilesGoAtTheEnd() {
        core::Image image(core::ImageShape{4, 4, 1});
        QString ours;
        {
            DraggedFiles files(temporary_);
            ours = files.write("a", image, std::nullopt).file;
            QVERIFY2(QFile::exists(ours), qPrintable(ours));
            QFile mine(QFileInfo(ours).dir().filePath("mine.txt"));
            QVERIFY(mine.open(QIODevice::WriteOnly));
        }
        QVERIFY(!QFile::exists(ours));
        QVERIFY(QFile::exists(QFileInfo(ours).dir().filePath("mine.txt")));
        const QStringList left = QDir(temporary_).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(left.size(), 1);
        // Where nothing else lies in it, the folder goes, too.
        drag(*sheet(), sheet()->cellRect(10).center(), Qt::ControlModifier);
        QTRY_COMPARE(carried_.count, 1);
        QCOMPARE(QDir(temporary_).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2);
        studio_.reset();
        QCOMPARE(QDir(temporary_).entryList(QDir::Dirs | QDir::NoDotAndDotDot), left);
    }

    void itIsNotOpenedLikeAFileOfSomebodyElse() {
        const auto cells = core::variations(session().latent(), 64, 0.6, 1);
        const QString file = folder_->filePath("sample.png");
        core::writePng(file.toStdString(), core::Image(core::ImageShape{28, 28, 1}));
        SampleMime ours(cells[10], {});
        ours.setUrls({QUrl::fromLocalFile(file)});
        QVERIFY(!drop(*sheet(), ours));
        QMimeData foreign;
        foreign.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &foreign, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(sheet(), &enter);
        QVERIFY(enter.isAccepted());
    }

    void droppedOnTheFavoritesItIsOne() {
        const auto cells = core::variations(session().latent(), 64, 0.6, 1);
        studio_->openSliders("Favorites");
        QTRY_VERIFY(studio_->parts.explore.favorites.isRead());
        QWidget* panel = studio_->child<QWidget>("favorites_panel");
        SampleMime ours(cells[10], session().classMix());
        QVERIFY(drop(*panel, ours));
        QCOMPARE(studio_->parts.explore.favorites.list().size(), std::size_t{1});
        QCOMPARE(studio_->parts.explore.favorites.list().back().latent, cells[10]);
        // On those that are there already, too.
        auto* grid = studio_->child<FavoriteGrid>("favorites_grid");
        QTRY_VERIFY(grid->isVisible());
        SampleMime next(cells[11], session().classMix());
        QVERIFY(drop(*grid->viewport(), next));
        QCOMPARE(studio_->parts.explore.favorites.list().back().latent, cells[11]);
        SampleMime ofAnother({}, {});
        QVERIFY(!drop(*panel, ofAnother));
    }

    void namesSayWhatIsKnown() {
        core::Recipe recipe;
        QCOMPARE(core::sampleFileName(recipe), std::string("sample"));
        recipe.columns = 8;
        QCOMPARE(core::sampleFileName(recipe), std::string("samples"));
        recipe.modelName = "my/model: 2";
        recipe.seed = 5;
        recipe.index = 12;
        QCOMPARE(core::sampleFileName(recipe), std::string("my-model-2 seed 5 index 12"));
        recipe.step = 300;
        QCOMPARE(core::sampleFileName(recipe), std::string("my-model-2 seed 5 index 12 step 300"));
    }

   private:
    Session& session() { return studio_->parts.session; }
    SheetView* sheet() { return studio_->child<SheetView>("explore_sheet"); }
    QImage drawn(const core::Latent& latent) {
        core::Renderer renderer(1);
        return small::onScreen(
            toQImage(renderer.decode(*session().snapshot(), std::vector<core::Latent>{latent}).front()));
    }

    std::unique_ptr<QTemporaryDir> folder_;
    QString temporary_;
    QByteArray tmpBefore_;
    std::unique_ptr<StudioWindow> studio_;
    Carried carried_;
};

IMAGO_GUI_TEST(TestSampleDrag)
#include "test_sample_drag.moc"
