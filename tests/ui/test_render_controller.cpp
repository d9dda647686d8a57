#include <QSignalSpy>
#include <QtTest>

#include "SmallModels.h"
#include "core/rendering/Renderer.h"
#include "tests/TestProgram.h"
#include "ui/common/QtImage.h"
#include "ui/jobs/RenderController.h"

using ui::RenderController;

class TestRenderController : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void drawsAnImage();
    void theNewestOfThousandsIsDrawn();
    void everyKindIsDelivered();
    void aSlowGuiGetsTheNewestOnly();
    void reconstructsBelowTheOriginals();
    void aBadLatentFailsAndDrawingGoesOn();
    void aRequestWithoutASnapshotTakesTheWaitingOneBack();
    void drawsTheAskedClasses();
    void sheetsThatRestHoldNothingElseUp();
    void theLastSheetIsDrawnAfterItsRest();
    void imagesThatRestHoldNothingElseUp();
    void theLastImageIsDrawnAfterItsRest();
    void destructionWithWaitingRequests();
    void destructionWhileASheetRests();
};

namespace {

core::Latent at(float value) {
    return {value, -value, value / 2, 1};
}

QImage expected(const core::SnapshotPointer& snapshot, const core::Latent& latent) {
    core::Renderer renderer(1);
    return small::onScreen(ui::toQImage(renderer.decode(*snapshot, std::vector<core::Latent>{latent}).front()));
}

}  // namespace

void TestRenderController::drawsAnImage() {
    RenderController controller(1);
    const auto snapshot = small::snapshot();
    QImage image;
    core::Latent latent;
    connect(&controller, &RenderController::imageReady, this, [&](const QImage& picture, const core::Latent& of) {
        image = picture;
        latent = of;
    });
    controller.requestImage(snapshot, at(1));
    QTRY_VERIFY(!image.isNull());
    QCOMPARE(latent, at(1));
    QCOMPARE(image.size(), QSize(28, 28));
    QCOMPARE(image, expected(snapshot, at(1)));
}

void TestRenderController::theNewestOfThousandsIsDrawn() {
    constexpr int kRequests = 5000;
    RenderController controller(1);
    const auto snapshot = small::snapshot();
    std::vector<std::pair<QImage, core::Latent>> pairs;
    connect(&controller, &RenderController::imageReady, this,
            [&](const QImage& picture, const core::Latent& latent) { pairs.emplace_back(picture, latent); });
    for (int index = 0; index < kRequests; ++index) {
        controller.requestImage(snapshot, at(static_cast<float>(index) / kRequests));
        if (index % 16 == 0) QCoreApplication::processEvents();
    }
    const core::Latent last = at(static_cast<float>(kRequests - 1) / kRequests);
    QTRY_VERIFY(!pairs.empty() && pairs.back().second == last);
    QVERIFY(pairs.size() <= kRequests);
    float before = -1;
    for (const auto& [picture, latent] : pairs) {
        QVERIFY(latent.front() > before);
        before = latent.front();
        QCOMPARE(picture, expected(snapshot, latent));
    }
}

void TestRenderController::everyKindIsDelivered() {
    RenderController controller(1);
    const auto snapshot = small::snapshot();
    QSignalSpy image(&controller, &RenderController::imageReady);
    QSignalSpy sheet(&controller, &RenderController::sheetReady);
    QSignalSpy samples(&controller, &RenderController::samplesReady);
    QSignalSpy reconstructions(&controller, &RenderController::reconstructionsReady);
    const std::vector<core::Latent> latents(6, at(0.5F));
    const auto data = small::dataset();
    // A hand that never rests starves nobody.
    connect(&controller, &RenderController::imageReady, this, [&] {
        if (image.count() < 3000) controller.requestImage(snapshot, at(static_cast<float>(image.count())));
    });
    controller.requestImage(snapshot, at(0));
    controller.requestReconstructions(snapshot, {data->image(0), data->image(1)});
    controller.requestSamples(snapshot, latents, 2);
    controller.requestSheet(snapshot, latents, 3);
    QTRY_VERIFY(image.count() > 0 && sheet.count() == 1 && samples.count() == 1 && reconstructions.count() == 1);
    QCOMPARE(sheet.front()[0].value<QImage>().size(), QSize(3 * 28, 2 * 28));
    QCOMPARE(sheet.front()[1].toInt(), 3);
    QCOMPARE(sheet.front()[2].value<std::vector<core::Latent>>(), latents);
    QCOMPARE(samples.front()[0].value<QImage>().size(), QSize(2 * 28, 3 * 28));
    const QImage cell = sheet.front()[0].value<QImage>().copy(28, 28, 28, 28);
    core::Renderer renderer(1);
    QCOMPARE(cell, small::onScreen(ui::toQImage(renderer.decode(*snapshot, latents)[4])));
}

void TestRenderController::aSlowGuiGetsTheNewestOnly() {
    RenderController controller(1);
    const auto snapshot = small::snapshot();
    QSignalSpy image(&controller, &RenderController::imageReady);
    // No event is delivered in here, however many pictures are finished meanwhile.
    for (int index = 0; index < 20000; ++index) controller.requestImage(snapshot, at(static_cast<float>(index)));
    QTRY_VERIFY(!image.isEmpty() && image.back()[1].value<core::Latent>() == at(19999));
    // One that was finished meanwhile, and the last; a third only where the last was announced between the two.
    QVERIFY2(image.count() <= 3, qPrintable(QString::number(image.count())));
}

void TestRenderController::reconstructsBelowTheOriginals() {
    RenderController controller(1);
    const auto snapshot = small::snapshot();
    const auto data = small::dataset();
    const std::vector<core::Image> originals{data->image(3), data->image(4), data->image(5)};
    QSignalSpy ready(&controller, &RenderController::reconstructionsReady);
    controller.requestReconstructions(snapshot, originals);
    QVERIFY(ready.wait());
    const auto atlas = ready.front()[0].value<QImage>();
    QCOMPARE(ready.front()[1].toInt(), 3);
    QCOMPARE(atlas.size(), QSize(3 * 28, 2 * 28));
    QCOMPARE(atlas.copy(28, 0, 28, 28), ui::toQImage(originals[1]));
    core::Renderer renderer(1);
    QCOMPARE(atlas.copy(56, 28, 28, 28), ui::toQImage(renderer.reconstruct(*snapshot, originals)[2]));
}

void TestRenderController::aBadLatentFailsAndDrawingGoesOn() {
    RenderController controller(1);
    const auto snapshot = small::snapshot();
    QSignalSpy failed(&controller, &RenderController::failed);
    QSignalSpy image(&controller, &RenderController::imageReady);
    controller.requestImage(snapshot, {1, 2});
    QVERIFY(failed.wait());
    QVERIFY(!failed.front().front().toString().isEmpty());
    controller.setThreads(2);
    controller.requestImage(snapshot, at(1));
    QVERIFY(image.wait());
    QCOMPARE(failed.count(), 1);
}

void TestRenderController::aRequestWithoutASnapshotTakesTheWaitingOneBack() {
    RenderController controller(1);
    QSignalSpy image(&controller, &RenderController::imageReady);
    QSignalSpy sheet(&controller, &RenderController::sheetReady);
    controller.requestImage(nullptr, {});
    controller.requestSheet(small::snapshot(), {}, 8);
    controller.requestImage(small::snapshot(), at(1));
    QVERIFY(image.wait());
    QCOMPARE(image.count(), 1);
    QCOMPARE(sheet.count(), 0);
}

void TestRenderController::drawsTheAskedClasses() {
    RenderController controller(1);
    const auto snapshot = small::conditionalSnapshot({"shirt", "bag"});
    QHash<QString, QImage> drawn;
    connect(&controller, &RenderController::imageReady, this, [&](const QImage& image) { drawn["image"] = image; });
    connect(&controller, &RenderController::sheetReady, this, [&](const QImage& image) { drawn["sheet"] = image; });
    connect(&controller, &RenderController::samplesReady, this, [&](const QImage& image) { drawn["samples"] = image; });
    connect(&controller, &RenderController::previewReady, this, [&](const QImage& image) { drawn["preview"] = image; });
    const std::vector<core::Latent> two(2, at(1));
    const core::ClassMix shirt{{0}};
    const core::ClassMix bag{{1}};
    const core::ClassMix mixed{{0, 0.5F}, {1, 0.5F}};
    controller.requestImage(snapshot, at(1), bag);
    controller.requestSheet(snapshot, two, 2, {bag});
    controller.requestSamples(snapshot, two, 2, {shirt, bag});
    controller.requestPreview(snapshot, two, 2, {shirt, mixed});
    QTRY_COMPARE(drawn.size(), 4);
    core::Renderer renderer(1);
    const auto expect = [&](const core::ClassMix& first, const core::ClassMix& second) {
        return ui::toAtlas(renderer.decode(*snapshot, two, std::vector<core::ClassMix>{first, second}), 2);
    };
    QVERIFY(expect(shirt, bag).copy(0, 0, 28, 28) != expect(shirt, bag).copy(28, 0, 28, 28));
    QCOMPARE(drawn["sheet"], small::onScreen(expect(bag, bag)));
    QCOMPARE(drawn["samples"], expect(shirt, bag));
    QCOMPARE(drawn["preview"], expect(shirt, mixed));
    QCOMPARE(drawn["image"].size(), QSize(28, 28));
    QVERIFY(drawn["image"] != expected(snapshot, at(1)));  // that is all classes alike
}

void TestRenderController::sheetsThatRestHoldNothingElseUp() {
    RenderController controller(1);
    const auto snapshot = small::snapshot();
    QSignalSpy images(&controller, &RenderController::imageReady);
    QSignalSpy sheets(&controller, &RenderController::sheetReady);
    controller.setSheetShare(1e-9);
    controller.requestSheet(snapshot, {at(0), at(1)}, 2);
    QTRY_COMPARE(sheets.count(), 1);
    // It rests for days now.
    controller.requestSheet(snapshot, {at(2), at(3)}, 2);
    controller.requestImage(snapshot, at(4));
    QTRY_COMPARE(images.count(), 1);
    QCOMPARE(sheets.count(), 1);
    // Until it may take all of the time again.
    controller.setSheetShare(1);
    QTRY_COMPARE(sheets.count(), 2);
    QCOMPARE(sheets.back().at(2).value<std::vector<core::Latent>>(), (std::vector<core::Latent>{at(2), at(3)}));
}

void TestRenderController::theLastSheetIsDrawnAfterItsRest() {
    constexpr int kRequests = 50;
    RenderController controller(1);
    const auto snapshot = small::snapshot();
    controller.setSheetShare(0.1);
    core::Latent newest;
    int sheets = 0;
    connect(&controller, &RenderController::sheetReady, this,
            [&](const QImage&, int, const std::vector<core::Latent>& latents) {
                newest = latents.front();
                ++sheets;
            });
    for (int index = 1; index <= kRequests; ++index) {
        controller.requestSheet(snapshot, {at(static_cast<float>(index) / kRequests), at(0)}, 2);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(newest, at(1));
    QVERIFY(sheets <= kRequests);
}

void TestRenderController::imagesThatRestHoldNothingElseUp() {
    RenderController controller(1);
    const auto snapshot = small::snapshot();
    QSignalSpy images(&controller, &RenderController::imageReady);
    QSignalSpy sheets(&controller, &RenderController::sheetReady);
    controller.setImageInterval(std::chrono::hours(1));
    controller.requestImage(snapshot, at(1));
    QTRY_COMPARE(images.count(), 1);
    controller.requestImage(snapshot, at(2));
    controller.requestSheet(snapshot, {at(3)}, 1);
    QTRY_COMPARE(sheets.count(), 1);
    QCOMPARE(images.count(), 1);
    controller.setImageInterval(std::chrono::milliseconds(0));
    QTRY_COMPARE(images.count(), 2);
    QCOMPARE(images.back().at(1).value<core::Latent>(), at(2));
}

void TestRenderController::theLastImageIsDrawnAfterItsRest() {
    constexpr int kRequests = 500;
    RenderController controller(1);
    const auto snapshot = small::snapshot();
    QSignalSpy images(&controller, &RenderController::imageReady);
    controller.setImageInterval(std::chrono::milliseconds(20));
    for (int index = 1; index <= kRequests; ++index) {
        controller.requestImage(snapshot, at(static_cast<float>(index) / kRequests));
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(images.isEmpty() ? core::Latent() : images.back().at(1).value<core::Latent>(), at(1));
    QVERIFY(images.count() < kRequests);
}

void TestRenderController::destructionWithWaitingRequests() {
    const auto snapshot = small::snapshot();
    for (int round = 0; round < 20; ++round) {
        RenderController controller(1);
        for (int index = 0; index < 10; ++index) {
            controller.requestImage(snapshot, at(1));
            controller.requestSheet(snapshot, std::vector<core::Latent>(64, at(1)), 8);
        }
    }
    QCoreApplication::processEvents();
}

void TestRenderController::destructionWhileASheetRests() {
    RenderController controller(1);
    const auto snapshot = small::snapshot();
    QSignalSpy sheets(&controller, &RenderController::sheetReady);
    controller.setSheetShare(1e-9);
    controller.requestSheet(snapshot, {at(0)}, 1);
    QTRY_COMPARE(sheets.count(), 1);
    controller.requestSheet(snapshot, {at(1)}, 1);
}

IMAGO_TEST(TestRenderController)
#include "test_render_controller.moc"
