#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>

#include "Child.h"
#include "SmallModels.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"
#include "ui/common/FoldButton.h"
#include "ui/common/MessageLine.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/sliders/KlBars.h"
#include "ui/explore/sliders/KlChart.h"
#include "ui/explore/sliders/LatentSlider.h"
#include "ui/explore/sliders/LatentSliderList.h"
#include "ui/explore/sliders/LatentTrack.h"
#include "ui/explore/sliders/SlidersPanel.h"

using namespace ui;

class TestSliders : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void trackFollowsTheHand();
    void keysAndWheelMoveTheTrack();
    void sliderKeepsTheExactValue();
    void fieldAndTrackShowTheSame();
    void mostActiveFirstInactiveFolded();
    void aLongFoldLineKeepsTheFieldsInside();
    void orderStaysWhileAHandHolds();
    void manyDimensionsWithoutStatistics();
    void theChartShowsTheKlOfEachDimension();
    void theChartSaysHowManyAreActive();
    void theChartIsReadByKeys();
    void aBarLeadsToItsSlider();
    void theChartFollowsATraining();
    void onlyModelsWithAPosteriorHaveAChart();
    void panelMovesTheSession();
    void sessionMovesThePanel();
    void randomAndReset();
    void copyAndPaste();
    void pasteOfNonsenseSaysSo();
    void onlyConditionalModelsHaveAClassRow();
    void theClassRowMixes();
    void theClassRowFollowsTheSession();
    void resetTakesTheMixtureBack();
    void copyAndPasteCarryTheClasses();
    void theHelpSaysWhereRandomPointsComeFrom();
    void withoutAModelNothingIsEnabled();
    void everyControlDescribesItself();

   private:
    Theme theme_;
};

namespace {

QString classOf(const QWidget& panel, const char* name) {
    return child<QComboBox>(panel, name)->currentText();
}

void trigger(const QWidget& panel, const QString& name) {
    auto* action = child<QAction>(panel, name);
    if (!action->isEnabled()) qFatal("%s is disabled", qPrintable(name));
    action->trigger();
}

}  // namespace

void TestSliders::trackFollowsTheHand() {
    LatentTrack track(theme_);
    track.resize(200, 24);
    track.show();
    const auto place = [&](int value) { return QPoint(qRound(track.positionOf(value)), 12); };
    QTest::mousePress(&track, Qt::LeftButton, {}, place(150));
    QVERIFY(track.isSliderDown());
    QVERIFY(qAbs(track.value() - 150) <= 2);
    QTest::mouseMove(&track, place(-300));
    QCOMPARE(track.value(), -300);
    QTest::mouseMove(&track, QPoint(-500, 12));
    QCOMPARE(track.value(), -300);
    QTest::mouseRelease(&track, Qt::LeftButton, {}, place(300));
    QVERIFY(!track.isSliderDown());
    QSignalSpy reset(&track, &LatentTrack::resetRequested);
    QTest::mouseDClick(&track, Qt::LeftButton, {}, place(100));
    QCOMPARE(reset.count(), 1);
}

void TestSliders::keysAndWheelMoveTheTrack() {
    QWidget window;
    auto* track = new LatentTrack(theme_, &window);
    window.show();
    const auto wheel = [&] {
        QWheelEvent event(QPointF(5, 5), track->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(track, &event);
    };
    wheel();
    QCOMPARE(track->value(), 0);
    window.activateWindow();
    track->setFocus();
    QTRY_VERIFY(track->hasFocus());
    wheel();
    QVERIFY(track->value() > 0);
    track->setValue(0);
    QTest::keyClick(track, Qt::Key_Right);
    QCOMPARE(track->value(), 5);
    QTest::keyClick(track, Qt::Key_Left);
    QTest::keyClick(track, Qt::Key_PageUp);
    QCOMPARE(track->value(), 50);
    QTest::keyClick(track, Qt::Key_End);
    QCOMPARE(track->value(), 300);
}

void TestSliders::sliderKeepsTheExactValue() {
    LatentSlider slider(7, theme_);
    QSignalSpy moved(&slider, &LatentSlider::moved);
    slider.setValue(0.123456F);
    QCOMPARE(slider.value(), 0.123456F);
    slider.setValue(4.5F);  // drawn far out: the field tells it, the track stands at its end
    QCOMPARE(moved.count(), 0);
    QCOMPARE(child<QDoubleSpinBox>(slider, "latent_field_7")->value(), 4.5);
    QCOMPARE(child<LatentTrack>(slider, "latent_track_7")->value(), 300);
    QCOMPARE(slider.value(), 4.5F);
}

void TestSliders::fieldAndTrackShowTheSame() {
    LatentSlider slider(2, theme_);
    QSignalSpy moved(&slider, &LatentSlider::moved);
    auto* field = child<QDoubleSpinBox>(slider, "latent_field_2");
    auto* track = child<LatentTrack>(slider, "latent_track_2");
    field->setValue(1.25);
    QCOMPARE(track->value(), 125);
    track->setValue(-50);
    QCOMPARE(field->value(), -0.5);
    QCOMPARE(field->text(), QString("-0.50"));
    QCOMPARE(moved.count(), 2);
    QCOMPARE(moved.back()[0].toInt(), 2);
    QCOMPARE(moved.back()[1].toFloat(), -0.5F);
    QTest::mouseDClick(track, Qt::LeftButton);
    QCOMPARE(slider.value(), 0.0F);
}

void TestSliders::mostActiveFirstInactiveFolded() {
    LatentSliderList list(theme_);
    list.show();
    list.setSpace(5, small::activities({0.5F, 0.01F, 3.0F, 0.0F, 1.0F}));
    QCOMPARE(list.openCount(), 3);
    QCOMPARE(list.order()[0], 2);
    QCOMPARE(list.order()[1], 4);
    QCOMPARE(list.order()[2], 0);
    QVERIFY(list.slider(2)->isVisible());
    QVERIFY(list.slider(2)->mapTo(&list, QPoint()).y() < list.slider(4)->mapTo(&list, QPoint()).y() ||
            !list.slider(2)->isVisible());
    QVERIFY(list.slider(1) == nullptr);
    auto* fold = child<FoldButton>(list, "inactive_dimensions");
    QVERIFY(fold->text().contains("2 inactive"));
    list.setLatent({0, 1.5F, 0, 0, 0});
    QTest::mouseClick(fold, Qt::LeftButton);
    QVERIFY(list.slider(1) != nullptr && list.slider(1)->isVisible());
    QCOMPARE(list.slider(1)->value(), 1.5F);
}

void TestSliders::aLongFoldLineKeepsTheFieldsInside() {
    LatentSliderList list(theme_);
    list.resize(290, 400);
    list.show();
    // Twenty sliders, so that there is a scroll bar, and eight below the fold.
    std::vector<float> kl(28, 1.0F);
    std::fill(kl.begin() + 20, kl.end(), 0.0F);
    list.setSpace(28, small::activities(kl));
    auto* fold = child<FoldButton>(list, "inactive_dimensions");
    QVERIFY(fold->text().contains("8 inactive"));
    const auto rightOf = [&](const QWidget& widget) {
        return widget.mapTo(list.viewport(), QPoint(widget.width(), 0)).x();
    };
    QTRY_VERIFY(list.viewport()->width() < 290);
    for (const QString& text : {fold->text(), QString(200, 'm')}) {
        fold->setText(text);
        QCoreApplication::processEvents();
        list.resize(290, list.height() + 1);  // lays the content out anew
        QVERIFY(rightOf(*fold) <= list.viewport()->width());
        const auto& field = *child<QDoubleSpinBox>(list, "latent_field_0");
        QVERIFY2(rightOf(field) <= list.viewport()->width(), qPrintable(QString::number(rightOf(field))));
        QVERIFY(child<LatentTrack>(list, "latent_track_0")->width() > 100);
    }
    // What has no room is cut, with dots for it.
    QVERIFY(fold->minimumSizeHint().width() < 60);
    QCOMPARE(fold->minimumSizeHint().height(), fold->sizeHint().height());
}

void TestSliders::orderStaysWhileAHandHolds() {
    LatentSliderList list(theme_);
    list.resize(300, 200);
    list.show();
    list.setSpace(3, small::activities({3, 2, 1}));
    const std::vector<int> before = list.order();
    list.setStatistics(small::activities({1, 2, 3}));
    QCOMPARE(list.order(), before);
    QCOMPARE(list.slider(2)->activity(), 3.0F);

    auto* held = list.slider(0);
    auto* track = child<LatentTrack>(*held, "latent_track_0");
    QTest::mousePress(track, Qt::LeftButton);
    list.setSpace(3, small::activities({1, 2, 3}));
    QCOMPARE(list.order(), before);
    QCOMPARE(list.slider(0), held);
    QTest::mouseRelease(track, Qt::LeftButton);
    QTRY_COMPARE(list.order(), (std::vector<int>{2, 1, 0}));
}

void TestSliders::manyDimensionsWithoutStatistics() {
    LatentSliderList list(theme_);
    list.setSpace(512, {});
    QCOMPARE(list.order().size(), std::size_t{512});
    QCOMPARE(list.openCount(), LatentSliderList::kOpenAtFirst);
    QCOMPARE(list.findChildren<LatentSlider*>().size(), LatentSliderList::kOpenAtFirst);
    child<FoldButton>(list, "inactive_dimensions")->setOpen(true);
    QCOMPARE(list.findChildren<LatentSlider*>().size(), 512);
    list.setSpace(0, {});
    QCOMPARE(list.findChildren<LatentSlider*>().size(), 0);
}

void TestSliders::theChartShowsTheKlOfEachDimension() {
    for (const ThemeMode mode : {ThemeMode::light, ThemeMode::dark}) {
        theme_.setMode(mode);
        LatentSliderList list(theme_);
        list.resize(300, 400);
        list.show();
        list.setSpace(6, small::activities({0.5F, 0.05F, 3.0F, 0.0F, 1.0F, 0.09F}));
        auto* fold = child<FoldButton>(list, "kl_fold");
        auto* bars = child<KlBars>(list, "kl_bars");
        QCOMPARE(fold->text(), QString("KL: 3 of 6 active"));
        QVERIFY(!bars->isVisible());
        QTest::mouseClick(fold, Qt::LeftButton);
        QTRY_VERIFY(bars->isVisible());
        QTRY_VERIFY(bars->width() > 150);
        // Largest first.
        std::vector<int> dimensions;
        for (const KlBars::Bar& bar : bars->bars()) dimensions.push_back(bar.dimension);
        QCOMPARE(dimensions, (std::vector<int>{2, 4, 0, 5, 1, 3}));
        QVERIFY(std::abs(bars->barRect(1).height() / bars->barRect(0).height() - 1.0 / 3) < 0.01);
        QCOMPARE(bars->barRect(5).height(), 0.0);
        // The line lies between the bars of the active and of the others, and is drawn.
        QVERIFY(bars->barRect(2).top() < bars->thresholdY() && bars->barRect(3).top() > bars->thresholdY());
        const QImage image = bars->grab().toImage();
        const auto colorAt = [&](QPointF at) { return image.pixelColor(at.toPoint()); };
        QCOMPARE(colorAt(bars->barRect(0).center()), theme_.colors().accent);
        QCOMPARE(colorAt(bars->barRect(1).center()), theme_.colors().accent);
        QVERIFY(colorAt(bars->barRect(0).topRight() + QPointF(6, 4)) != theme_.colors().accent);
        int onLine = 0;
        for (int x = 0; x < image.width(); ++x)
            for (const int beside : {-1, 0, 1})
                onLine += image.pixelColor(x, static_cast<int>(bars->thresholdY()) + beside) == theme_.colors().text;
        QVERIFY2(onLine > image.width() / 3, qPrintable(QString::number(onLine)));
        // It stays open when the sliders are ordered anew.
        list.setSpace(6, small::activities({1, 2, 3, 4, 5, 6}));
        QTRY_VERIFY(child<KlBars>(list, "kl_bars")->isVisible());
    }
    theme_.setMode(ThemeMode::system);
}

void TestSliders::theChartSaysHowManyAreActive() {
    KlChart chart(theme_);
    auto* caption = child<QLabel>(chart, "kl_caption");
    chart.setStatistics(small::activities({0.5F, 0.1F, 3.0F, 0.06F}), 4);
    QCOMPARE(caption->text(), QString("2 of 4 dimensions active: KL above 0.1 nats"));
    // Estimates that add up to nothing.
    chart.setStatistics(small::activities({0.15F, 0.05F, 0.0F, 0.0F}), 4);
    QCOMPARE(caption->text(), QString("0 of 4 dimensions active: all together have less than 0.3 nats"));
    QCOMPARE(child<FoldButton>(chart, "kl_fold")->text(), QString("KL: 0 of 4 active"));
    chart.setStatistics({}, 4);
    QVERIFY(caption->text().contains("not been measured"));
    QVERIFY(child<KlBars>(chart, "kl_bars")->isHidden());
    // A number that is none says nothing, and many bars find room.
    chart.setStatistics(small::activities(std::vector<float>(512, std::numeric_limits<float>::quiet_NaN())), 512);
    chart.setOpen(true);
    chart.resize(250, 200);
    auto* bars = child<KlBars>(chart, "kl_bars");
    bars->resize(240, bars->sizeHint().height());
    QCOMPARE(bars->barRect(511).height(), 0.0);
    QVERIFY(bars->barRect(511).right() <= 240);
    QVERIFY(!bars->grab().isNull());
}

void TestSliders::theChartIsReadByKeys() {
    KlChart chart(theme_);
    chart.setStatistics(small::activities({0.5F, 0.05F, 3.0F}), 3);
    chart.setOpen(true);
    chart.resize(260, 200);
    chart.show();
    auto* bars = child<KlBars>(chart, "kl_bars");
    auto* readout = child<QLabel>(chart, "kl_readout");
    QVERIFY(!bars->accessibleName().isEmpty() && bars->accessibleDescription().startsWith("z 2: 3.00 nats, z 0: 0.50"));
    QSignalSpy chosen(&chart, &KlChart::dimensionChosen);
    QTest::keyClick(bars, Qt::Key_Return);
    QCOMPARE(chosen.count(), 0);
    QTest::keyClick(bars, Qt::Key_Right);
    QCOMPARE(readout->text(), QString("z 2: 3.00 nats"));
    QTest::keyClick(bars, Qt::Key_Right);
    QCOMPARE(readout->text(), QString("z 0: 0.50 nats"));
    QTest::keyClick(bars, Qt::Key_End);
    QTest::keyClick(bars, Qt::Key_Right);
    QCOMPARE(readout->text(), QString("z 1: 0.05 nats"));
    QTest::keyClick(bars, Qt::Key_Return);
    QCOMPARE(chosen.back().front().toInt(), 1);
    QTest::keyClick(bars, Qt::Key_Home);
    QTest::keyClick(bars, Qt::Key_Left);
    QCOMPARE(bars->current(), 0);
    // By the pointer.
    QTRY_VERIFY(bars->width() > 100);
    QTest::mouseMove(bars, bars->barRect(1).center().toPoint());
    QTRY_COMPARE(readout->text(), QString("z 0: 0.50 nats"));
}

void TestSliders::aBarLeadsToItsSlider() {
    QWidget window;
    auto* list = new LatentSliderList(theme_, &window);
    window.resize(300, 220);
    list->resize(300, 220);
    window.show();
    std::vector<float> kl(40, 0.0F);
    for (std::size_t i = 0; i < 30; ++i) kl[i] = static_cast<float>(40 - i);
    list->setSpace(40, small::activities(kl));
    child<FoldButton>(*list, "kl_fold")->setOpen(true);
    auto* bars = child<KlBars>(*list, "kl_bars");
    QTRY_VERIFY(bars->width() > 150);
    window.activateWindow();
    const auto inSight = [&](int dimension) {
        const LatentSlider* slider = list->slider(dimension);
        return slider != nullptr && !slider->visibleRegion().isEmpty() &&
               child<LatentTrack>(*slider, QStringLiteral("latent_track_%1").arg(dimension))->hasFocus();
    };
    QVERIFY(list->slider(25)->visibleRegion().isEmpty());
    QTest::mouseClick(bars, Qt::LeftButton, {}, QPoint(qRound(bars->barRect(25).center().x()), 40));
    QTRY_VERIFY(inSight(25));
    // One that was folded away.
    QVERIFY(list->slider(36) == nullptr);
    list->verticalScrollBar()->setValue(0);
    QTest::mouseClick(bars, Qt::LeftButton, {}, QPoint(qRound(bars->barRect(36).center().x()), 40));
    QTRY_VERIFY(inSight(36));
    QVERIFY(child<FoldButton>(*list, "inactive_dimensions")->isOpen());
}

void TestSliders::theChartFollowsATraining() {
    Session session;
    LatentHistory history(session);
    SliderChange change(session);
    SlidersPanel panel(session, history, change, theme_);
    session.setLiveSnapshot(small::snapshot(4, {}, 1));
    auto* list = child<LatentSliderList>(panel, "latent_sliders");
    QVERIFY(child<QLabel>(panel, "kl_caption")->text().contains("not been measured"));
    // As long as nothing is active, all sliders stay open.
    session.setLiveSnapshot(small::snapshot(4, small::activities({0.01F, 0.04F, 0.02F, 0.03F}), 2));
    QCOMPARE(child<FoldButton>(panel, "kl_fold")->text(), QString("KL: 0 of 4 active"));
    QCOMPARE(list->openCount(), 4);
    session.setLiveSnapshot(small::snapshot(4, small::activities({0.01F, 2, 0.02F, 1}), 3));
    QCOMPARE(child<FoldButton>(panel, "kl_fold")->text(), QString("KL: 2 of 4 active"));
    QCOMPARE(list->openCount(), 2);
    QCOMPARE(list->order(), (std::vector<int>{1, 3, 2, 0}));
    // Then the chart alone is sorted anew.
    session.setLiveSnapshot(small::snapshot(4, small::activities({3, 2, 0.02F, 1}), 4));
    QCOMPARE(child<FoldButton>(panel, "kl_fold")->text(), QString("KL: 3 of 4 active"));
    QCOMPARE(child<KlBars>(panel, "kl_bars")->bars().front().dimension, 0);
    QCOMPARE(list->order(), (std::vector<int>{1, 3, 2, 0}));
}

void TestSliders::onlyModelsWithAPosteriorHaveAChart() {
    Session session;
    LatentHistory history(session);
    SliderChange change(session);
    SlidersPanel panel(session, history, change, theme_);
    QVERIFY(panel.findChild<KlChart*>() == nullptr);
    session.setLiveSnapshot(small::snapshot(4));
    QVERIFY(panel.findChild<KlChart*>() != nullptr);
    for (const char* name : {"autoencoder", "gan"}) {
        const core::ModelSpec spec{name, core::Settings(core::modelFamily(name).modelParameters),
                                   core::imageSpec({28, 28, 1})};
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = std::make_shared<const core::ModelSnapshot>(spec, core::untrainedModel(spec, 1),
                                                                      core::LatentStatistics{}, 0);
        session.setModel(model, "/models/a");
        QVERIFY2(panel.findChild<KlChart*>() == nullptr, name);
    }
}

void TestSliders::panelMovesTheSession() {
    Session session;
    LatentHistory history(session);
    SliderChange change(session);
    SlidersPanel panel(session, history, change, theme_);
    session.setLiveSnapshot(small::snapshot(4, small::activities({1, 2, 3, 4})));
    session.setLatent({0, 0, 0, 0});
    QSignalSpy changed(&session, &Session::latentChanged);
    child<LatentTrack>(panel, "latent_track_2")->setValue(75);
    QCOMPARE(session.latent(), (core::Latent{0, 0, 0.75F, 0}));
    child<QDoubleSpinBox>(panel, "latent_field_0")->setValue(-1.5);
    QCOMPARE(session.latent(), (core::Latent{-1.5F, 0, 0.75F, 0}));
    QCOMPARE(changed.count(), 2);
}

void TestSliders::sessionMovesThePanel() {
    Session session;
    LatentHistory history(session);
    SliderChange change(session);
    SlidersPanel panel(session, history, change, theme_);
    session.setLiveSnapshot(small::snapshot(3));
    session.setLatent({0.5F, -2.0F, 0.333F});
    QCOMPARE(child<LatentTrack>(panel, "latent_track_1")->value(), -200);
    QCOMPARE(child<LatentTrack>(panel, "latent_track_2")->value(), 33);
    QCOMPARE(session.latent()[2], 0.333F);
    // Another size: other sliders.
    session.setLiveSnapshot(small::snapshot(6));
    QCOMPARE(panel.findChildren<LatentSlider*>().size(), 6);
}

void TestSliders::randomAndReset() {
    Session session;
    LatentHistory history(session);
    SliderChange change(session);
    SlidersPanel panel(session, history, change, theme_);
    session.setLiveSnapshot(small::snapshot(4));
    trigger(panel, "latent_random");
    const core::Latent first = session.latent();
    QVERIFY(first != core::Latent(4, 0.0F));
    QTest::mouseClick(child<QToolButton>(panel, "latent_random_button"), Qt::LeftButton);
    QVERIFY(session.latent() != first);
    QCOMPARE(child<LatentSlider>(panel, "latent_0")->value(), session.latent()[0]);
    trigger(panel, "latent_reset");
    QCOMPARE(session.latent(), core::Latent(4, 0.0F));
    child<QDoubleSpinBox>(panel, "latent_temperature")->setValue(0);
    trigger(panel, "latent_random");
    for (const float value : session.latent()) QCOMPARE(value, 0.0F);
}

void TestSliders::copyAndPaste() {
    Session session;
    LatentHistory history(session);
    SliderChange change(session);
    SlidersPanel panel(session, history, change, theme_);
    session.setLiveSnapshot(small::snapshot(4));
    const core::Latent point{0.1F, -2.75F, 3.5F, 1e-4F};
    session.setLatent(point);
    trigger(panel, "latent_copy");
    trigger(panel, "latent_reset");
    trigger(panel, "latent_paste");
    QCOMPARE(session.latent(), point);
    QGuiApplication::clipboard()->setText("[1, 2, 3, 4]");
    trigger(panel, "latent_paste");
    QCOMPARE(session.latent(), (core::Latent{1, 2, 3, 4}));
}

void TestSliders::pasteOfNonsenseSaysSo() {
    Session session;
    LatentHistory history(session);
    SliderChange change(session);
    SlidersPanel panel(session, history, change, theme_);
    session.setLiveSnapshot(small::snapshot(4));
    session.setLatent({1, 2, 3, 4});
    auto* message = child<MessageLine>(panel, "sliders_message");
    for (const char* text : {"", "hello", "[1, 2]", "{\"latent\": \"x\"}", "[1e999, 0, 0, 0]"}) {
        QGuiApplication::clipboard()->setText(text);
        trigger(panel, "latent_paste");
        QVERIFY2(message->isError() && !message->text().isEmpty(), text);
        QCOMPARE(session.latent(), (core::Latent{1, 2, 3, 4}));
    }
    trigger(panel, "latent_reset");
    QVERIFY(message->text().isEmpty());
}

void TestSliders::onlyConditionalModelsHaveAClassRow() {
    Session session;
    LatentHistory history(session);
    SliderChange change(session);
    SlidersPanel panel(session, history, change, theme_);
    panel.show();
    auto* row = child<QWidget>(panel, "class_mix");
    QVERIFY(!row->isVisible());
    session.setLiveSnapshot(small::snapshot(4));
    QVERIFY(!row->isVisible());
    session.setLiveSnapshot(small::conditionalSnapshot({"shirt", "bag", "shoe"}, 1));
    QVERIFY(row->isVisible());
    QCOMPARE(child<QComboBox>(panel, "class_first")->count(), 3);
    QCOMPARE(classOf(panel, "class_first"), QString("shirt"));
    QCOMPARE(classOf(panel, "class_second"), QString("bag"));
    QCOMPARE(child<QSlider>(panel, "class_share")->value(), 0);
    for (const char* name : {"class_first", "class_second", "class_share"}) {
        auto* control = child<QWidget>(panel, name);
        QVERIFY2(!control->toolTip().isEmpty() && !control->accessibleName().isEmpty(), name);
        QVERIFY2((control->focusPolicy() & Qt::TabFocus) != 0, name);
    }
    session.setLiveSnapshot(small::snapshot(4, {}, 2));
    QVERIFY(!row->isVisible());
    // One class: there is nothing to mix.
    session.setLiveSnapshot(small::conditionalSnapshot({"shirt"}, 3));
    QVERIFY(row->isVisible() && !child<QSlider>(panel, "class_share")->isEnabled());
}

void TestSliders::theClassRowMixes() {
    Session session;
    LatentHistory history(session);
    SliderChange change(session);
    SlidersPanel panel(session, history, change, theme_);
    session.setLiveSnapshot(small::conditionalSnapshot({"shirt", "bag", "shoe"}));
    QSignalSpy used(&panel, &SlidersPanel::used);
    child<QComboBox>(panel, "class_first")->setCurrentIndex(2);
    QCOMPARE(session.classMix(), core::ClassMix{{2}});
    QVERIFY(used.count() > 0);
    auto* share = child<QSlider>(panel, "class_share");
    share->setValue(25);
    QCOMPARE(session.classMix(), (core::ClassMix{{2, 0.75F}, {1, 0.25F}}));
    QCOMPARE(child<QLabel>(panel, "class_share_text")->text(), QString("25 %"));
    QTest::keyClick(share, Qt::Key_Right);
    QCOMPARE(share->value(), 26);
    QTest::keyClick(share, Qt::Key_End);
    QCOMPARE(session.classMix(), core::ClassMix{{1}});
    // Two places are still shown, so that the way back is there.
    QCOMPARE(classOf(panel, "class_first"), QString("shoe"));
    QCOMPARE(share->value(), 100);
    share->setValue(50);
    QCOMPARE(session.classMix(), (core::ClassMix{{2, 0.5F}, {1, 0.5F}}));
    child<QComboBox>(panel, "class_second")->setCurrentIndex(2);
    QCOMPARE(session.classMix(), core::ClassMix{{2}});
}

void TestSliders::theClassRowFollowsTheSession() {
    Session session;
    LatentHistory history(session);
    SliderChange change(session);
    SlidersPanel panel(session, history, change, theme_);
    session.setLiveSnapshot(small::conditionalSnapshot({"shirt", "bag", "shoe"}));
    session.setClassMix({{1, 0.4F}, {2, 0.6F}});
    QCOMPARE(classOf(panel, "class_first"), QString("bag"));
    QCOMPARE(classOf(panel, "class_second"), QString("shoe"));
    QCOMPARE(child<QSlider>(panel, "class_share")->value(), 60);
    QCOMPARE(session.classMix(), (core::ClassMix{{1, 0.4F}, {2, 0.6F}}));
    // Newer weights move nothing.
    session.setLiveSnapshot(small::conditionalSnapshot({"shirt", "bag", "shoe"}, 7));
    QCOMPARE(child<QSlider>(panel, "class_share")->value(), 60);
    session.setClassMix({{2}});
    QCOMPARE(classOf(panel, "class_first"), QString("shoe"));
    QCOMPARE(child<QSlider>(panel, "class_share")->value(), 0);
}

void TestSliders::resetTakesTheMixtureBack() {
    Session session;
    LatentHistory history(session);
    SliderChange change(session);
    SlidersPanel panel(session, history, change, theme_);
    session.setLiveSnapshot(small::conditionalSnapshot({"shirt", "bag", "shoe"}));
    for (const int share : {30, 100}) {
        child<QComboBox>(panel, "class_first")->setCurrentIndex(1);
        child<QComboBox>(panel, "class_second")->setCurrentIndex(2);
        child<QSlider>(panel, "class_share")->setValue(share);
        trigger(panel, "latent_reset");
        QCOMPARE(session.classMix(), core::ClassMix{{1}});
        QCOMPARE(child<QSlider>(panel, "class_share")->value(), 0);
        QCOMPARE(session.latent(), core::Latent(4, 0.0F));
    }
}

void TestSliders::copyAndPasteCarryTheClasses() {
    Session session;
    LatentHistory history(session);
    SliderChange change(session);
    SlidersPanel panel(session, history, change, theme_);
    auto* message = child<MessageLine>(panel, "sliders_message");
    session.setLiveSnapshot(small::conditionalSnapshot({"shirt", "bag", "shoe"}));
    session.setLatent({1, 2, 3, 4});
    session.setClassMix({{1, 0.7F}, {2, 0.3F}});
    trigger(panel, "latent_copy");
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.contains("\"classes\":{\"bag\":0.7,\"shoe\":0.3}"), qPrintable(text));
    session.setClassMix({{0}});
    trigger(panel, "latent_reset");
    trigger(panel, "latent_paste");
    QCOMPARE(session.latent(), (core::Latent{1, 2, 3, 4}));
    QCOMPARE(session.classMix(), (core::ClassMix{{1, 0.7F}, {2, 0.3F}}));
    // Text of before there were classes leaves them.
    QGuiApplication::clipboard()->setText("{\"latent\": [4, 3, 2, 1]}");
    trigger(panel, "latent_paste");
    QCOMPARE(session.latent(), (core::Latent{4, 3, 2, 1}));
    QCOMPARE(session.classMix(), (core::ClassMix{{1, 0.7F}, {2, 0.3F}}));
    // A class of another model: nothing is taken.
    QGuiApplication::clipboard()->setText("{\"latent\": [0, 0, 0, 0], \"classes\": {\"cat\": 1}}");
    trigger(panel, "latent_paste");
    QVERIFY(message->isError() && message->text().contains("cat") && message->text().contains("shoe"));
    QCOMPARE(session.latent(), (core::Latent{4, 3, 2, 1}));
}

void TestSliders::theHelpSaysWhereRandomPointsComeFrom() {
    Session session;
    LatentHistory history(session);
    SliderChange change(session);
    SlidersPanel panel(session, history, change, theme_);
    panel.show();
    auto* help = child<QLabel>(panel, "latent_help");
    QVERIFY(!help->isVisible());
    session.setLiveSnapshot(small::snapshot(4));
    QVERIFY(help->isVisible() && help->text().contains("prior"));
    const core::ModelFamily& family = core::modelFamily("autoencoder");
    const core::ModelSpec spec{"autoencoder", core::Settings(family.modelParameters), core::imageSpec({28, 28, 1})};
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot =
        std::make_shared<const core::ModelSnapshot>(spec, core::untrainedModel(spec, 1), core::LatentStatistics{}, 0);
    session.setModel(model, "/models/a");
    QVERIFY(help->isVisible());
    QVERIFY2(help->text().contains("fitted to the latents"), qPrintable(help->text()));
}

void TestSliders::withoutAModelNothingIsEnabled() {
    Session session;
    LatentHistory history(session);
    SliderChange change(session);
    SlidersPanel panel(session, history, change, theme_);
    panel.show();
    QVERIFY(panel.actions().size() >= 5);
    for (const QAction* action : panel.actions()) QVERIFY(!action->isEnabled());
    QVERIFY(child<QLabel>(panel, "sliders_empty")->isVisible());
    session.setLiveSnapshot(small::snapshot(4));
    const QStringList back{"latent_undo", "latent_redo"};  // there is nothing to go back to yet
    for (const QAction* action : panel.actions()) QCOMPARE(action->isEnabled(), !back.contains(action->objectName()));
    QVERIFY(!child<QLabel>(panel, "sliders_empty")->isVisible());
}

void TestSliders::everyControlDescribesItself() {
    Session session;
    LatentHistory history(session);
    SliderChange change(session);
    SlidersPanel panel(session, history, change, theme_);
    session.setLiveSnapshot(small::snapshot(2));
    for (const auto* button : panel.findChildren<QToolButton*>()) {
        // Qt's own, of a row of tabs that is too narrow.
        if (button->objectName().startsWith("qt_") || button->objectName().startsWith("Scroll")) continue;
        QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->objectName()));
        QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
    }
    for (const auto* track : panel.findChildren<LatentTrack*>()) {
        QVERIFY(!track->toolTip().isEmpty() && !track->accessibleName().isEmpty() && !track->objectName().isEmpty());
    }
    for (const auto* field : panel.findChildren<QDoubleSpinBox*>()) {
        QVERIFY(!field->toolTip().isEmpty() && !field->accessibleName().isEmpty() && !field->objectName().isEmpty());
    }
}

IMAGO_GUI_TEST(TestSliders)
#include "test_sliders.moc"
