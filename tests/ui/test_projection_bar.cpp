#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

#include "Child.h"
#include "FileDialogs.h"
#include "SmallModels.h"
#include "core/device/Device.h"
#include "core/rendering/Projection.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/ImageSpec.h"
#include "core/sample/image/Resize.h"
#include "tests/TestProgram.h"
#include "ui/common/MessageLine.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/ExploreView.h"
#include "ui/explore/sheet/ImageFileController.h"
#include "ui/explore/sheet/ProjectionBar.h"
#include "ui/jobs/RenderController.h"

using namespace ui;

namespace {

core::SnapshotPointer drawingOnly() {
    core::ModelSpec spec{"gan", core::Settings(core::modelFamily("gan").modelParameters), core::imageSpec({28, 28, 1})};
    spec.settings.set("latent_size", std::int64_t{4});
    spec.settings.set("width", std::int64_t{8});
    return std::make_shared<const core::ModelSnapshot>(spec, core::untrainedModel(spec, 1), core::LatentStatistics{},
                                                       1);
}

/// A bright square on dark ground, 40 x 30, so that it has to be fitted.
core::Image square() {
    core::Image image(core::ImageShape{30, 40, 1});
    for (int y = 8; y < 22; ++y) {
        for (int x = 12; x < 28; ++x) image.pixels()[static_cast<std::size_t>(y * 40 + x)] = 230;
    }
    return image;
}

/// As the model takes it.
core::Sample fittedSquare() {
    return core::toSample(core::fitted(square(), {28, 28, 1}));
}

}  // namespace

/// An image of a person's own finds its point in latent space.
class TestProjectionBar : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        file_ = folder_.filePath(QStringLiteral("my square.png"));
        core::writePng(file_.toStdString(), square());
    }

    void goesToTheEncodersPoint() {
        Desk desk(small::snapshot());
        desk.view.chooseImage();
        choosePath(desk.view, QStringLiteral("explore_image_dialog"), file_);
        QTRY_COMPARE(desk.found.size(), 1);
        const auto expected = core::projectSample(*desk.session.snapshot(), fittedSquare(), {});
        QVERIFY(desk.session.latent() == expected.latent);
        const QString sentence = child<QLabel>(desk.view, "image_sentence")->text();
        QVERIFY2(sentence.contains("my square.png") &&
                     sentence.contains(QString::number(100 * expected.pixelError, 'f', 1) + " %"),
                 qPrintable(sentence));
        // The image is shown as the model sees it, and leads back to its point.
        auto* original = child<QToolButton>(desk.view, "image_original");
        QVERIFY(original->isVisible());
        const QImage shown = original->icon().pixmap(QSize(64, 64)).toImage();
        QVERIFY(qGray(shown.pixel(32, 32)) > 200);
        QVERIFY(qGray(shown.pixel(2, 2)) < 30);
        desk.session.setLatentValue(0, 2.5F);
        original->click();
        QVERIFY(desk.session.latent() == expected.latent);
        // The cross closes the line.
        child<QToolButton>(desk.view, "image_close")->click();
        QVERIFY(!child<ProjectionBar>(desk.view, "projection_bar")->isVisible());
    }

    void searchesWhereThereIsNoEncoder() {
        Desk desk(drawingOnly());
        QSignalSpy progress(&desk.projections, &ProjectionController::progress);
        desk.projections.open(file_);
        QTRY_VERIFY(!progress.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(desk.found.size(), 1, 60000);
        QCOMPARE(progress.back().front().toDouble(), 1.0);
        QTRY_VERIFY(!desk.projections.busy());
        QVERIFY(!child<QProgressBar>(desk.view, "image_progress")->isVisible());
        const core::JobContext context({}, {}, core::shareThreads(core::coreCount()).renderer);
        const auto expected = core::projectSample(*desk.session.snapshot(), fittedSquare(), {}, context);
        QVERIFY(desk.session.latent() == expected.latent);
    }

    void aSearchCanBeEnded() {
        Desk desk(drawingOnly());
        const core::Latent before = desk.session.latent();
        QSignalSpy progress(&desk.projections, &ProjectionController::progress);
        desk.projections.open(file_);
        QTRY_VERIFY(!progress.isEmpty());
        child<QToolButton>(desk.view, "image_close")->click();
        QTRY_COMPARE(desk.found.size(), 1);
        QVERIFY(desk.session.latent() != before);
        QTRY_VERIFY(!desk.projections.busy());
    }

    void anotherModelEndsTheSearch() {
        Desk desk(drawingOnly());
        QSignalSpy progress(&desk.projections, &ProjectionController::progress);
        desk.projections.open(file_);
        QTRY_VERIFY(!progress.isEmpty());
        desk.session.setLiveSnapshot(small::snapshot(6));
        const core::Latent latent = desk.session.latent();
        QTRY_VERIFY(!desk.projections.busy());
        QCOMPARE(desk.found.size(), 0);
        QVERIFY(desk.session.latent() == latent);
        QVERIFY(!child<ProjectionBar>(desk.view, "projection_bar")->isVisible());
    }

    void whatIsNoImageIsNamed() {
        Desk desk(small::snapshot());
        const QString file = folder_.filePath(QStringLiteral("broken.png"));
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("no image at all");
        broken.close();
        const core::Latent before = desk.session.latent();
        desk.projections.open(file);
        auto* problem = child<MessageLine>(desk.view, "image_problem");
        QTRY_VERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains("broken.png"), qPrintable(problem->text()));
        QVERIFY(desk.session.latent() == before);
        // The next one is found all the same.
        QTRY_VERIFY(!desk.projections.busy());
        desk.projections.open(file_);
        QTRY_COMPARE(desk.found.size(), 1);
        QVERIFY(!problem->isVisible());
    }

    void aVisitGoesQuietlyToTheNewestPoint() {
        Desk desk(small::snapshot());
        QSignalSpy begun(&desk.projections, &ProjectionController::started);
        const core::Sample sample = fittedSquare();
        const core::Latent own = core::Renderer(1).encode(*desk.session.snapshot(), {&sample, 1}).front();
        int moves = 0;
        connect(&desk.session, &Session::latentChanged, &desk.view, [&] { ++moves; });
        desk.projections.visit(core::toSample(core::Image({28, 28, 1})));
        desk.projections.visit(sample);
        QTRY_VERIFY(desk.session.latent() == own);
        QCOMPARE(moves, 1);
        QCOMPARE(begun.size(), 0);
        QVERIFY(!child<ProjectionBar>(desk.view, "projection_bar")->isVisible());
    }

    void aVisitThatFailsSaysWhy() {
        Desk desk(small::snapshot());
        const core::Latent before = desk.session.latent();
        desk.projections.visit(core::toSample(square()));  // of another size than the model's
        auto* problem = child<MessageLine>(desk.view, "image_problem");
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(problem->isError());
        QVERIFY(desk.session.latent() == before);
    }

    void withoutAModelItSaysSo() {
        Session session;
        ProjectionController projections(session);
        QSignalSpy failed(&projections, &ProjectionController::failed);
        projections.open(file_);
        QCOMPARE(failed.size(), 1);
        QVERIFY(!projections.busy());
    }

   private:
    struct Desk {
        explicit Desk(core::SnapshotPointer snapshot)
            : renderer(1),
              projections(session),
              maps(session),
              view(session, renderer, projections, maps, nearest, files, datasets, theme),
              found(&projections, &ProjectionController::found) {
            session.setLiveSnapshot(std::move(snapshot));
            view.resize(900, 600);
            view.show();
        }
        Theme theme;
        Session session;
        RenderController renderer;
        ProjectionController projections;
        MapController maps;
        NearestController nearest;
        ImageFileController files;
        DatasetController datasets{session};
        ExploreView view;
        QSignalSpy found;
    };

    QTemporaryDir folder_;
    QString file_;
};

IMAGO_GUI_TEST(TestProjectionBar)
#include "test_projection_bar.moc"
