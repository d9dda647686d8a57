#include "StudioHand.h"

#include <QEvent>
#include <QTimer>
#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "Figures.h"
#include "core/model/NewModel.h"
#include "core/sample/image/ImageSpec.h"
#include "core/training/TrainingOptions.h"
#include "ui/common/ImageView.h"
#include "ui/explore/ExploreView.h"
#include "ui/explore/sheet/SheetView.h"

namespace bench {

namespace {

constexpr int kLongestWait = 60'000;  // milliseconds

core::Settings defaults(std::vector<core::Parameter> parameters) {
    return core::Settings(std::move(parameters));
}

template <typename View>
std::unique_ptr<PaintWatch> watchView(QWidget& window, const char* name) {
    auto* view = window.findChild<View*>(QLatin1String(name));
    if (view == nullptr) throw std::runtime_error(std::string("The window has no ") + name + ".");
    return std::make_unique<PaintWatch>(*view);
}

}  // namespace

PaintWatch::PaintWatch(QWidget& view) {
    view.installEventFilter(this);
}

bool PaintWatch::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Paint) return false;
    // Painted here, so that its own time counts.
    watched->event(event);
    painted_ = given_;
    if (onPainted) onPainted();
    return true;
}

StudioHand::StudioHand()
    : settings_(folder_.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
      parts_(folder_.path().toStdString()),
      window_(parts_, settings_),
      image_(watchView<ui::ImageView>(window_, "explore_image")),
      sheet_(watchView<ui::SheetView>(window_, "explore_sheet")) {
    const auto* view = window_.findChild<ui::ExploreView*>();
    QObject::connect(view, &ui::ExploreView::imageShown, image_.get(),
                     [this](const core::Latent& latent) { image_->give(latent); });
    QObject::connect(view, &ui::ExploreView::sheetShown, sheet_.get(),
                     [this](const std::vector<core::Latent>& latents) {
                         cells_ = latents;
                         ++sheets_;
                         sheet_->give(latents.front());  // the point itself, before its variations
                     });
    window_.show();
}

void StudioHand::openModel(core::ImageShape shape) {
    const core::ModelFamily& family = core::modelFamily("vae");
    const core::ModelSpec spec{family.id, defaults(family.modelParameters), core::imageSpec(shape)};
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot =
        std::make_shared<core::ModelSnapshot>(spec, core::untrainedModel(spec, 1), core::LatentStatistics(), 0);
    model->trainingSettings = defaults(core::allTrainingParameters(family.id));
    parts_.session.setModel(model, QString());
    waitUntil([&] { return sheet_->painted() == latent(); });
}

void StudioHand::startTraining(std::shared_ptr<const core::Dataset> dataset, const core::ModelFamily& family) {
    core::Settings training = defaults(core::allTrainingParameters(family.id));
    training.set("length", std::string("endless"));
    parts_.session.setDataset(std::move(dataset));
    parts_.train.training.start(family.id, defaults(family.modelParameters), training);
    waitUntil([&] { return snapshot() && !parts_.session.model() && parts_.train.training.status().seconds > 2; });
}

PaintedAfter StudioHand::move() {
    PaintedAfter after;
    const Stopwatch watch;
    setNextValue();
    const auto noteFirst = [&](const PaintWatch& view, double& time) {
        if (time == 0 && view.painted() == latent()) time = watch.milliseconds();
    };
    image_->onPainted = [&] { noteFirst(*image_, after.image); };
    sheet_->onPainted = [&] { noteFirst(*sheet_, after.sheet); };
    waitUntil([&] { return after.image > 0 && after.sheet > 0; });
    image_->onPainted = nullptr;
    sheet_->onPainted = nullptr;
    return after;
}

std::vector<double> StudioHand::drag(int moves, int interval) {
    struct Move {
        core::Latent latent;
        Stopwatch watch;
    };
    std::vector<Move> made;
    std::vector<double> ages;
    image_->onPainted = [&] {
        const auto of = std::find_if(made.rbegin(), made.rend(),
                                     [&](const Move& move) { return move.latent == image_->painted(); });
        if (of == made.rend()) return;
        ages.push_back(of->watch.milliseconds());
        made.erase(made.begin(), of.base());  // painted again for another reason, it counts once
    };
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        setNextValue();
        made.push_back({latent(), {}});
        if (--moves == 0) timer.stop();
    });
    timer.start(interval);
    waitUntil([&] { return moves == 0 && image_->painted() == latent() && sheet_->painted() == latent(); });
    image_->onPainted = nullptr;
    return ages;
}

double StudioHand::play(double seconds) {
    ui::TimelineController& timeline = parts_.explore.timeline;
    for (std::uint64_t stop = 0; stop < 4; ++stop) {
        parts_.session.setLatent(core::sampleLatent(snapshot()->latentSize(), 2, stop));
        timeline.add();
    }
    timeline.setDuration(seconds);
    waitUntil([&] { return image_->painted() == latent() && sheet_->painted() == latent(); });
    int images = 0;
    core::Latent before;
    image_->onPainted = [&] {
        if (image_->painted() != before) ++images;  // painted again for another reason, it counts once
        before = image_->painted();
    };
    const Stopwatch watch;
    timeline.play();
    waitUntil([&] { return !timeline.playing(); });
    image_->onPainted = nullptr;
    return images / watch.seconds();
}

void StudioHand::rest(int milliseconds) {
    const Stopwatch watch;
    QTimer timer;  // wakes the loop
    timer.start(10);
    waitUntil([&] { return watch.milliseconds() >= milliseconds; });
}

double StudioHand::stepsPerSecond(const std::function<void()>& work) {
    const std::int64_t before = nextReportedStep();
    const Stopwatch watch;
    work();
    const std::int64_t after = nextReportedStep();
    return static_cast<double>(after - before) / watch.seconds();
}

std::int64_t StudioHand::nextReportedStep() {
    std::int64_t step = -1;
    const auto reports = QObject::connect(&parts_.train.training, &ui::TrainingController::statusChanged, &window_,
                                          [&](const core::TrainingStatus& status) { step = status.step; });
    waitUntil([&] { return step >= 0; });
    QObject::disconnect(reports);
    return step;
}

// Each value is another one than the last of its slider, and looks like a hand's.
void StudioHand::setNextValue() {
    ++moves_;
    const int dimension = moves_ / 16 % snapshot()->latentSize();
    parts_.session.setLatentValue(dimension, static_cast<float>(2.5 * std::sin(0.37 * moves_)));
}

void StudioHand::waitUntil(const std::function<bool()>& done) {
    bool late = false;
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &limit, [&] { late = true; });
    limit.start(kLongestWait);
    while (!done()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (late) throw std::runtime_error("Nothing was painted for a minute.");
    }
}

}  // namespace bench
