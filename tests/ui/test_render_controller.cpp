#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>
#include <QtTest>
#include <memory>

#include "SmallModels.h"
#include "core/rendering/Renderer.h"
#include "core/sample/Modality.h"
#include "tests/TestProgram.h"
#include "ui/common/QtImage.h"
#include "ui/jobs/RenderClient.h"
#include "ui/jobs/RenderController.h"

using ui::RenderClient;
using ui::RenderController;
using ui::RenderResult;

class TestRenderController : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void drawsAnImage();
    void theNewestOfThousandsIsDrawn();
    void everyClientIsServed();
    void theSmallerPriorityIsDrawnFirst();
    void theNewestWinsForEachClientAlone();
    void aSlowGuiGetsTheNewestOnly();
    void reconstructsBelowTheOriginals();
    void aBadLatentFailsAndDrawingGoesOn();
    void aFailureIsToldToItsOwnerOnly();
    void aRequestWithoutASnapshotTakesTheWaitingOneBack();
    void drawsTheAskedClasses();
    void sheetsThatRestHoldNothingElseUp();
    void sheetsShareOneShare();
    void theLastSheetIsDrawnAfterItsRest();
    void imagesThatRestHoldNothingElseUp();
    void theLastImageIsDrawnAfterItsRest();
    void aClientThatGoesTakesItsRequestBack();
    void aClientMayGoWhileItsRequestIsDrawn();
    void aClientMayGoInItsOwnSlot();
    void aClientMayOutliveTheController();
    void aNewViewerNeedsNobodyElse();
    void destructionWithWaitingRequests();
    void destructionWhileASheetRests();
};

namespace {

constexpr ui::RenderNeeds kImage{.priority = 0, .paced = true, .screenFormat = true};
constexpr ui::RenderNeeds kSheet{.priority = 10, .sheet = true, .screenFormat = true};
constexpr ui::RenderNeeds kSamples{.priority = 50};

core::Latent pointAt(float value) {
    return {value, -value, value / 2, 1};
}

std::vector<core::Latent> only(float value) {
    return {pointAt(value)};
}

QImage drawn(const core::SnapshotPointer& snapshot, const core::Latent& latent) {
    core::Renderer renderer(1);
    return ui::toQImage(renderer.decode(*snapshot, std::vector<core::Latent>{latent}).front());
}

QImage expected(const core::SnapshotPointer& snapshot, const core::Latent& latent) {
    return small::onScreen(drawn(snapshot, latent));
}

/// What came of the signal ready() last.
RenderResult last(const QSignalSpy& ready) {
    return ready.isEmpty() ? RenderResult() : ready.back().front().value<RenderResult>();
}

/// A viewer that nobody has heard of.
class NewViewer : public QLabel {
   public:
    explicit NewViewer(RenderController& renderer) : client_(new RenderClient(renderer, {.priority = 35}, this)) {
        connect(client_, &RenderClient::ready, this,
                [this](const RenderResult& result) { setPixmap(QPixmap::fromImage(result.atlas)); });
        connect(client_, &RenderClient::failed, this, &QLabel::setText);
    }
    void show(const core::SnapshotPointer& snapshot, const core::Latent& latent) {
        client_->request(snapshot, {latent}, 1);
    }

   private:
    RenderClient* client_;
};

}  // namespace

void TestRenderController::drawsAnImage() {
    RenderController controller(1);
    RenderClient client(controller, kImage);
    const auto snapshot = small::snapshot(4, {}, 7);
    QSignalSpy ready(&client, &RenderClient::ready);
    client.request(snapshot, {pointAt(1)}, 1);
    QTRY_COMPARE(ready.count(), 1);
    const RenderResult result = last(ready);
    QCOMPARE(result.latents, only(1));
    QCOMPARE(result.columns, 1);
    QCOMPARE(result.step, std::int64_t{7});
    QCOMPARE(result.atlas.size(), QSize(28, 28));
    QCOMPARE(result.atlas, expected(snapshot, pointAt(1)));
}

void TestRenderController::theNewestOfThousandsIsDrawn() {
    constexpr int kRequests = 5000;
    RenderController controller(1);
    RenderClient client(controller, kImage);
    const auto snapshot = small::snapshot();
    std::vector<std::pair<QImage, core::Latent>> pairs;
    connect(&client, &RenderClient::ready, this,
            [&](const RenderResult& result) { pairs.emplace_back(result.atlas, result.latents.front()); });
    for (int index = 0; index < kRequests; ++index) {
        client.request(snapshot, {pointAt(static_cast<float>(index) / kRequests)}, 1);
        if (index % 16 == 0) QCoreApplication::processEvents();
    }
    const core::Latent newest = pointAt(static_cast<float>(kRequests - 1) / kRequests);
    QTRY_VERIFY(!pairs.empty() && pairs.back().second == newest);
    QVERIFY(pairs.size() <= kRequests);
    float before = -1;
    for (const auto& [image, latent] : pairs) {
        QVERIFY(latent.front() > before);
        before = latent.front();
        QCOMPARE(image, expected(snapshot, latent));
    }
}

void TestRenderController::everyClientIsServed() {
    RenderController controller(1);
    RenderClient hand(controller, kImage);
    RenderClient sheets(controller, kSheet);
    RenderClient samples(controller, kSamples);
    RenderClient reconstructions(controller, {.priority = 70});
    const auto snapshot = small::snapshot();
    QSignalSpy image(&hand, &RenderClient::ready);
    QSignalSpy sheet(&sheets, &RenderClient::ready);
    QSignalSpy sample(&samples, &RenderClient::ready);
    QSignalSpy reconstruction(&reconstructions, &RenderClient::ready);
    const std::vector<core::Latent> latents(6, pointAt(0.5F));
    const auto data = small::dataset();
    // A hand that never rests starves nobody.
    connect(&hand, &RenderClient::ready, this, [&] {
        if (image.count() < 3000) hand.request(snapshot, {pointAt(static_cast<float>(image.count()))}, 1);
    });
    hand.request(snapshot, {pointAt(0)}, 1);
    reconstructions.requestReconstructions(snapshot, {data->sampleAt(0), data->sampleAt(1)});
    samples.request(snapshot, latents, 2);
    sheets.request(snapshot, latents, 3);
    QTRY_VERIFY(image.count() > 0 && sheet.count() == 1 && sample.count() == 1 && reconstruction.count() == 1);
    const RenderResult cells = last(sheet);
    QCOMPARE(cells.atlas.size(), QSize(3 * 28, 2 * 28));
    QCOMPARE(cells.columns, 3);
    QCOMPARE(cells.latents, latents);
    QCOMPARE(last(sample).atlas.size(), QSize(2 * 28, 3 * 28));
    core::Renderer renderer(1);
    QCOMPARE(cells.atlas.copy(28, 28, 28, 28), small::onScreen(ui::toQImage(renderer.decode(*snapshot, latents)[4])));
}

void TestRenderController::theSmallerPriorityIsDrawnFirst() {
    const auto snapshot = small::snapshot();
    QStringList order;
    // A request that waits for long goes first whatever its priority: a round on a busy machine says nothing.
    for (int round = 0; round < 20; ++round) {
        RenderController controller(1);
        RenderClient late(controller, {.priority = 20, .paced = true});
        RenderClient early(controller, {.priority = 5, .paced = true});
        int first = 0;
        order.clear();
        for (const RenderClient* client : {&late, &early})
            connect(client, &RenderClient::ready, this, [&] { ++first; });
        controller.setImageInterval(std::chrono::hours(1));
        late.request(snapshot, {pointAt(1)}, 1);
        early.request(snapshot, {pointAt(1)}, 1);
        QTRY_COMPARE(first, 2);
        // Both rest, so that they wait together until the interval ends.
        connect(&late, &RenderClient::ready, this, [&] { order << "late"; });
        connect(&early, &RenderClient::ready, this, [&] { order << "early"; });
        QElapsedTimer waited;
        waited.start();
        late.request(snapshot, {pointAt(2)}, 1);
        early.request(snapshot, {pointAt(2)}, 1);
        controller.setImageInterval(std::chrono::milliseconds(0));
        QTRY_COMPARE(order.size(), 2);
        if (waited.elapsed() < 200) break;
    }
    QCOMPARE(order, (QStringList{"early", "late"}));
}

void TestRenderController::theNewestWinsForEachClientAlone() {
    RenderController controller(1);
    const auto snapshot = small::snapshot();
    RenderClient one(controller, {.paced = true});
    RenderClient other(controller, {.paced = true});
    QSignalSpy ones(&one, &RenderClient::ready);
    QSignalSpy others(&other, &RenderClient::ready);
    controller.setImageInterval(std::chrono::hours(1));
    one.request(snapshot, {pointAt(1)}, 1);
    other.request(snapshot, {pointAt(2)}, 1);
    QTRY_VERIFY(ones.count() == 1 && others.count() == 1);
    // Both rest: of each the last one of three is left.
    for (const float value : {3.0F, 4.0F, 5.0F}) {
        one.request(snapshot, {pointAt(value)}, 1);
        other.request(snapshot, {pointAt(-value)}, 1);
    }
    controller.setImageInterval(std::chrono::milliseconds(0));
    QTRY_VERIFY(ones.count() == 2 && others.count() == 2);
    QCOMPARE(last(ones).latents, only(5));
    QCOMPARE(last(others).latents, only(-5));
    QCOMPARE(last(ones).atlas, drawn(snapshot, pointAt(5)));
    QCOMPARE(last(others).atlas, drawn(snapshot, pointAt(-5)));
}

void TestRenderController::aSlowGuiGetsTheNewestOnly() {
    RenderController controller(1);
    RenderClient client(controller, kImage);
    const auto snapshot = small::snapshot();
    QSignalSpy image(&client, &RenderClient::ready);
    // No event is delivered in here, however many images are finished meanwhile.
    for (int index = 0; index < 20000; ++index) client.request(snapshot, {pointAt(static_cast<float>(index))}, 1);
    QTRY_COMPARE(last(image).latents, only(19999));
    // One that was finished meanwhile, and the last; a third only where the last was announced between the two.
    QVERIFY2(image.count() <= 3, qPrintable(QString::number(image.count())));
}

void TestRenderController::reconstructsBelowTheOriginals() {
    RenderController controller(1);
    RenderClient client(controller, {.priority = 70});
    const auto snapshot = small::snapshot();
    const auto data = small::dataset();
    const std::vector<core::Sample> originals{data->sampleAt(3), data->sampleAt(4), data->sampleAt(5)};
    QSignalSpy ready(&client, &RenderClient::ready);
    client.requestReconstructions(snapshot, originals);
    QVERIFY(ready.wait());
    const RenderResult result = last(ready);
    QCOMPARE(result.columns, 3);
    QVERIFY(result.latents.empty());
    QCOMPARE(result.atlas.size(), QSize(3 * 28, 2 * 28));
    QCOMPARE(result.atlas.copy(28, 0, 28, 28), ui::toQImage(core::preview(originals[1])));
    core::Renderer renderer(1);
    QCOMPARE(result.atlas.copy(56, 28, 28, 28), ui::toQImage(renderer.reconstruct(*snapshot, originals)[2]));
}

void TestRenderController::aBadLatentFailsAndDrawingGoesOn() {
    RenderController controller(1);
    RenderClient client(controller, kImage);
    const auto snapshot = small::snapshot();
    QSignalSpy failed(&client, &RenderClient::failed);
    QSignalSpy image(&client, &RenderClient::ready);
    client.request(snapshot, {{1, 2}}, 1);
    QVERIFY(failed.wait());
    QVERIFY(!failed.front().front().toString().isEmpty());
    controller.setThreads(2);
    client.request(snapshot, {pointAt(1)}, 1);
    QVERIFY(image.wait());
    QCOMPARE(failed.count(), 1);
}

void TestRenderController::aFailureIsToldToItsOwnerOnly() {
    RenderController controller(1);
    RenderClient bad(controller, kImage);
    RenderClient good(controller, kImage);
    const auto snapshot = small::snapshot();
    QSignalSpy failed(&bad, &RenderClient::failed);
    QSignalSpy nothing(&bad, &RenderClient::ready);
    QSignalSpy innocent(&good, &RenderClient::failed);
    QSignalSpy image(&good, &RenderClient::ready);
    bad.request(snapshot, {{1, 2}}, 1);
    good.request(snapshot, {pointAt(1)}, 1);
    QTRY_VERIFY(failed.count() == 1 && image.count() == 1);
    QCOMPARE(nothing.count(), 0);
    QCOMPARE(innocent.count(), 0);
    QCOMPARE(last(image).atlas, expected(snapshot, pointAt(1)));
}

void TestRenderController::aRequestWithoutASnapshotTakesTheWaitingOneBack() {
    RenderController controller(1);
    RenderClient image(controller, kImage);
    RenderClient sheet(controller, kSheet);
    RenderClient after(controller, {.priority = 100});
    const auto snapshot = small::snapshot();
    QSignalSpy images(&image, &RenderClient::ready);
    QSignalSpy sheets(&sheet, &RenderClient::ready);
    QSignalSpy all(&after, &RenderClient::ready);
    controller.setImageInterval(std::chrono::hours(1));
    image.request(snapshot, {pointAt(1)}, 1);
    QTRY_COMPARE(images.count(), 1);
    image.request(snapshot, {pointAt(2)}, 1);
    image.request(nullptr, {pointAt(2)}, 1);
    sheet.request(snapshot, {}, 8);
    controller.setImageInterval(std::chrono::milliseconds(0));
    after.request(snapshot, {pointAt(3)}, 1);
    QTRY_COMPARE(all.count(), 1);
    QCOMPARE(images.count(), 1);
    QCOMPARE(sheets.count(), 0);
}

void TestRenderController::drawsTheAskedClasses() {
    RenderController controller(1);
    RenderClient image(controller, kImage);
    RenderClient sheet(controller, kSheet);
    RenderClient samples(controller, kSamples);
    RenderClient preview(controller, {.priority = 60});
    const auto snapshot = small::conditionalSnapshot({"shirt", "bag"});
    QHash<QString, RenderResult> drawn;
    connect(&image, &RenderClient::ready, this, [&](const RenderResult& result) { drawn["image"] = result; });
    connect(&sheet, &RenderClient::ready, this, [&](const RenderResult& result) { drawn["sheet"] = result; });
    connect(&samples, &RenderClient::ready, this, [&](const RenderResult& result) { drawn["samples"] = result; });
    connect(&preview, &RenderClient::ready, this, [&](const RenderResult& result) { drawn["preview"] = result; });
    const std::vector<core::Latent> two(2, pointAt(1));
    const core::ClassMix shirt{{0}};
    const core::ClassMix bag{{1}};
    const core::ClassMix mixed{{0, 0.5F}, {1, 0.5F}};
    image.request(snapshot, {pointAt(1)}, 1, {bag});
    sheet.request(snapshot, two, 2, {bag});
    samples.request(snapshot, two, 2, {shirt, bag});
    preview.request(snapshot, two, 2, {shirt, mixed});
    QTRY_COMPARE(drawn.size(), 4);
    core::Renderer renderer(1);
    const auto expect = [&](const core::ClassMix& first, const core::ClassMix& second) {
        return ui::toAtlas(renderer.decode(*snapshot, two, std::vector<core::ClassMix>{first, second}), 2);
    };
    QVERIFY(expect(shirt, bag).copy(0, 0, 28, 28) != expect(shirt, bag).copy(28, 0, 28, 28));
    QCOMPARE(drawn["sheet"].atlas, small::onScreen(expect(bag, bag)));
    QCOMPARE(drawn["samples"].atlas, expect(shirt, bag));
    QCOMPARE(drawn["samples"].classes, (ui::RenderClasses{shirt, bag}));
    QCOMPARE(drawn["preview"].atlas, expect(shirt, mixed));
    QCOMPARE(drawn["image"].atlas.size(), QSize(28, 28));
    QVERIFY(drawn["image"].atlas != expected(snapshot, pointAt(1)));  // that is all classes alike
}

void TestRenderController::sheetsThatRestHoldNothingElseUp() {
    RenderController controller(1);
    RenderClient image(controller, kImage);
    RenderClient sheet(controller, kSheet);
    const auto snapshot = small::snapshot();
    QSignalSpy images(&image, &RenderClient::ready);
    QSignalSpy sheets(&sheet, &RenderClient::ready);
    controller.setSheetShare(1e-9);
    sheet.request(snapshot, {pointAt(0), pointAt(1)}, 2);
    QTRY_COMPARE(sheets.count(), 1);
    // It rests for days now.
    sheet.request(snapshot, {pointAt(2), pointAt(3)}, 2);
    image.request(snapshot, {pointAt(4)}, 1);
    QTRY_COMPARE(images.count(), 1);
    QCOMPARE(sheets.count(), 1);
    // Until it may take all of the time again.
    controller.setSheetShare(1);
    QTRY_COMPARE(sheets.count(), 2);
    QCOMPARE(last(sheets).latents, (std::vector<core::Latent>{pointAt(2), pointAt(3)}));
}

void TestRenderController::sheetsShareOneShare() {
    RenderController controller(1);
    RenderClient one(controller, kSheet);
    RenderClient other(controller, kSheet);
    RenderClient image(controller, kSamples);
    const auto snapshot = small::snapshot();
    QSignalSpy ones(&one, &RenderClient::ready);
    QSignalSpy others(&other, &RenderClient::ready);
    QSignalSpy images(&image, &RenderClient::ready);
    controller.setSheetShare(1e-9);
    one.request(snapshot, {pointAt(0), pointAt(1)}, 2);
    QTRY_COMPARE(ones.count(), 1);
    other.request(snapshot, {pointAt(2), pointAt(3)}, 2);
    image.request(snapshot, {pointAt(4)}, 1);
    QTRY_COMPARE(images.count(), 1);
    QCOMPARE(others.count(), 0);
    controller.setSheetShare(1);
    QTRY_COMPARE(others.count(), 1);
}

void TestRenderController::theLastSheetIsDrawnAfterItsRest() {
    constexpr int kRequests = 50;
    RenderController controller(1);
    RenderClient client(controller, kSheet);
    const auto snapshot = small::snapshot();
    controller.setSheetShare(0.1);
    QSignalSpy sheets(&client, &RenderClient::ready);
    for (int index = 1; index <= kRequests; ++index) {
        client.request(snapshot, {pointAt(static_cast<float>(index) / kRequests), pointAt(0)}, 2);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(last(sheets).latents, (std::vector<core::Latent>{pointAt(1), pointAt(0)}));
    QVERIFY(sheets.count() <= kRequests);
}

void TestRenderController::imagesThatRestHoldNothingElseUp() {
    RenderController controller(1);
    RenderClient image(controller, kImage);
    RenderClient sheet(controller, kSheet);
    const auto snapshot = small::snapshot();
    QSignalSpy images(&image, &RenderClient::ready);
    QSignalSpy sheets(&sheet, &RenderClient::ready);
    controller.setImageInterval(std::chrono::hours(1));
    image.request(snapshot, {pointAt(1)}, 1);
    QTRY_COMPARE(images.count(), 1);
    image.request(snapshot, {pointAt(2)}, 1);
    sheet.request(snapshot, {pointAt(3)}, 1);
    QTRY_COMPARE(sheets.count(), 1);
    QCOMPARE(images.count(), 1);
    controller.setImageInterval(std::chrono::milliseconds(0));
    QTRY_COMPARE(images.count(), 2);
    QCOMPARE(last(images).latents, only(2));
}

void TestRenderController::theLastImageIsDrawnAfterItsRest() {
    constexpr int kRequests = 500;
    RenderController controller(1);
    RenderClient client(controller, kImage);
    const auto snapshot = small::snapshot();
    QSignalSpy images(&client, &RenderClient::ready);
    controller.setImageInterval(std::chrono::milliseconds(20));
    for (int index = 1; index <= kRequests; ++index) {
        client.request(snapshot, {pointAt(static_cast<float>(index) / kRequests)}, 1);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(last(images).latents, only(1));
    QVERIFY(images.count() < kRequests);
}

void TestRenderController::aClientThatGoesTakesItsRequestBack() {
    RenderController controller(1);
    const auto snapshot = small::snapshot();
    auto client = std::make_unique<RenderClient>(controller, kImage);
    int results = 0;
    connect(client.get(), &RenderClient::ready, this, [&] { ++results; });
    connect(client.get(), &RenderClient::failed, this, [&] { ++results; });
    controller.setImageInterval(std::chrono::hours(1));
    client->request(snapshot, {pointAt(1)}, 1);
    QTRY_COMPARE(results, 1);
    client->request(snapshot, {pointAt(2)}, 1);  // waits for an hour
    client.reset();
    RenderClient after(controller, {.priority = 100});
    QSignalSpy all(&after, &RenderClient::ready);
    controller.setImageInterval(std::chrono::milliseconds(0));
    after.request(snapshot, {pointAt(3)}, 1);
    QTRY_COMPARE(all.count(), 1);
    QCOMPARE(results, 1);
}

void TestRenderController::aClientMayGoWhileItsRequestIsDrawn() {
    RenderController controller(1);
    const auto snapshot = small::snapshot();
    RenderClient before(controller, {.priority = 0});
    RenderClient after(controller, {.priority = 100});
    QSignalSpy begun(&before, &RenderClient::ready);
    QSignalSpy all(&after, &RenderClient::ready);
    int results = 0;
    for (int round = 1; round <= 10; ++round) {
        auto client = std::make_unique<RenderClient>(controller, ui::RenderNeeds{.priority = 50});
        connect(client.get(), &RenderClient::ready, this, [&] { ++results; });
        connect(client.get(), &RenderClient::failed, this, [&] { ++results; });
        before.request(snapshot, {pointAt(1)}, 1);
        client->request(snapshot, std::vector<core::Latent>(2000, pointAt(2)), 50);
        QTRY_COMPARE(begun.count(), round);  // the large one is drawn right after it
        client.reset();
        after.request(snapshot, {pointAt(3)}, 1);
        QTRY_COMPARE(all.count(), round);
    }
    QCOMPARE(results, 0);
}

void TestRenderController::aClientMayGoInItsOwnSlot() {
    RenderController controller(1);
    const auto snapshot = small::snapshot();
    auto client = std::make_unique<RenderClient>(controller, kImage);
    core::Latent seen;
    connect(client.get(), &RenderClient::ready, this, [&](const RenderResult& result) {
        client.reset();
        seen = result.latents.front();
    });
    client->request(snapshot, {pointAt(1)}, 1);
    QTRY_COMPARE(seen, pointAt(1));
    QVERIFY(!client);
}

void TestRenderController::aClientMayOutliveTheController() {
    auto controller = std::make_unique<RenderController>(1);
    RenderClient client(*controller, kImage);
    QSignalSpy ready(&client, &RenderClient::ready);
    const auto snapshot = small::snapshot();
    client.request(snapshot, {pointAt(1)}, 1);
    controller.reset();
    const qsizetype before = ready.count();
    client.request(snapshot, {pointAt(2)}, 1);
    QCoreApplication::processEvents();
    QCOMPARE(ready.count(), before);
}

void TestRenderController::aNewViewerNeedsNobodyElse() {
    RenderController controller(1);
    RenderClient hand(controller, kImage);
    QSignalSpy images(&hand, &RenderClient::ready);
    NewViewer viewer(controller);
    const auto snapshot = small::snapshot();
    viewer.show(snapshot, pointAt(1));
    hand.request(snapshot, {pointAt(2)}, 1);
    QTRY_COMPARE(viewer.pixmap().toImage().convertToFormat(QImage::Format_RGB32), expected(snapshot, pointAt(1)));
    QTRY_COMPARE(last(images).latents, only(2));
    viewer.show(snapshot, {1, 2});
    QTRY_VERIFY(!viewer.text().isEmpty());
}

void TestRenderController::destructionWithWaitingRequests() {
    const auto snapshot = small::snapshot();
    for (int round = 0; round < 20; ++round) {
        RenderController controller(1);
        RenderClient image(controller, kImage);
        RenderClient sheet(controller, kSheet);
        for (int index = 0; index < 10; ++index) {
            image.request(snapshot, {pointAt(1)}, 1);
            sheet.request(snapshot, std::vector<core::Latent>(64, pointAt(1)), 8);
        }
    }
    QCoreApplication::processEvents();
}

void TestRenderController::destructionWhileASheetRests() {
    RenderController controller(1);
    RenderClient client(controller, kSheet);
    const auto snapshot = small::snapshot();
    QSignalSpy sheets(&client, &RenderClient::ready);
    controller.setSheetShare(1e-9);
    client.request(snapshot, {pointAt(0)}, 1);
    QTRY_COMPARE(sheets.count(), 1);
    client.request(snapshot, {pointAt(1)}, 1);
}

IMAGO_GUI_TEST(TestRenderController)
#include "test_render_controller.moc"
