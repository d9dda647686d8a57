#include "ui/train/TrainView.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/model/ModelFamily.h"
#include "core/rendering/SamplePoints.h"
#include "ui/common/ElidedLabel.h"
#include "ui/common/MessageLine.h"
#include "ui/common/text/ModelText.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/sheet/SheetView.h"
#include "ui/train/SampleStrip.h"

namespace ui {

namespace {

/// Between samples that nobody sees, for the strip alone: the processor has other things to do.
constexpr int kUnseenMilliseconds = 2000;
constexpr RenderNeeds kSamplesNeeds{.priority = 50};
constexpr RenderNeeds kReconstructionsNeeds{.priority = 70};
constexpr int kLongestName = 240;  // pixels of a model's name in a title

QLabel* makeTitle(const QString& text, QWidget* parent) {
    auto* title = new QLabel(text, parent);
    QFont font = title->font();
    font.setBold(true);
    title->setFont(font);
    title->setContentsMargins(space::kPanel, space::kLarge, space::kPanel, space::kSmall);
    title->setTextFormat(Qt::PlainText);
    // A long name of a model does not make the window wider.
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return title;
}

}  // namespace

TrainView::TrainView(Session& session, TrainingController& training, RenderController& renderer,
                     VideoController& videos, Theme& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      training_(training),
      samplesClient_(new RenderClient(renderer, kSamplesNeeds, this)),
      reconstructionsClient_(new RenderClient(renderer, kReconstructionsNeeds, this)),
      samplesTitle_(makeTitle(tr("Samples from fixed latents"), this)),
      summary_(new ElidedLabel(this)),
      samples_(new SheetView(theme, this)),
      strip_(new SampleStrip(videos, theme, this)),
      reconstructionsTitle_(makeTitle(tr("Originals above, reconstructions below"), this)),
      open_(makeOpenButton()),
      reconstructions_(new SheetView(theme, this)),
      message_(new MessageLine(theme, this)) {
    setObjectName(QStringLiteral("train_view"));
    samples_->setObjectName(QStringLiteral("train_samples"));
    samples_->setAccessibleName(samplesTitle_->text());
    samples_->setToolTip(tr(
        "Samples generated from the same random latents throughout the training, to show its progress. Drag them into "
        "another program to save them there as a PNG file."));
    samples_->setDragsOut(true);
    reconstructions_->setObjectName(QStringLiteral("train_reconstructions"));
    reconstructions_->setAccessibleName(reconstructionsTitle_->text());
    reconstructions_->setToolTip(
        tr("Upper row: images of the dataset. Lower row: their reconstructions, which the model encodes into latents "
           "and decodes again."));
    samplesClient_->setObjectName(QStringLiteral("train_samples_client"));
    message_->setObjectName(QStringLiteral("train_view_message"));
    message_->setContentsMargins(space::kPanel, space::kMedium, space::kPanel, 0);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(message_);
    summary_->setObjectName(QStringLiteral("train_summary"));
    summary_->setProperty("muted", true);
    summary_->setContentsMargins(0, space::kLarge, space::kPanel, space::kSmall);
    summary_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // The title has what it needs, as long as there is that much; the summary has the rest.
    samplesTitle_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    samplesTitle_->setMinimumWidth(1);
    auto* titles = new QHBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(samplesTitle_);
    titles->addWidget(summary_, 1);
    column->addLayout(titles);
    column->addWidget(samples_, kSampleRows);
    column->addWidget(strip_);
    addActions(strip_->actions());
    samples_->setContextMenuPolicy(Qt::ActionsContextMenu);
    samples_->addActions(strip_->actions());
    auto* below = new QHBoxLayout;
    below->setContentsMargins(0, 0, space::kPanel, 0);
    below->addWidget(reconstructionsTitle_, 1);
    below->addWidget(open_, 0, Qt::AlignBottom);
    column->addLayout(below);
    column->addWidget(reconstructions_, 2);

    connect(&session_, &Session::datasetChanged, this, [this] {
        chooseOriginals();
        request();
    });
    connect(&session_, &Session::modelChanged, this, &TrainView::showTexts);
    connect(&session_, &Session::snapshotChanged, this, &TrainView::request);
    connect(&training_, &TrainingController::stateChanged, this, &TrainView::showTexts);
    connect(&training_, &TrainingController::historyReset, this, [this] {
        recording_ = false;
        aside_ = {};
        if (!shown_) strip_->clear();
    });
    connect(&training_, &TrainingController::pointsTakenBack, this, [this](std::int64_t step) {
        if (shown_) {
            aside_.drawn.frames.dropAfter(step);
        } else {
            strip_->dropAfter(step);
        }
    });
    connect(strip_, &SampleStrip::shown, this,
            [this](const QImage& atlas) { samples_->setAtlas(atlas, strip_->columns(), strip_->rows()); });
    connect(samples_, &SheetView::draggedOut, this, [this] { strip_->dragOut(samples_); });
    connect(samplesClient_, &RenderClient::ready, this, &TrainView::showSamples);
    connect(reconstructionsClient_, &RenderClient::ready, this, [this](const RenderResult& result) {
        if (session_.snapshot() && !shown_) reconstructions_->setAtlas(result.atlas, result.columns, 2);
    });
    for (const RenderClient* client : {samplesClient_, reconstructionsClient_})
        connect(client, &RenderClient::failed, message_, &MessageLine::showError);
    chooseOriginals();
    request();
}

QToolButton* TrainView::makeOpenButton() {
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("train_open_model"));
    button->setText(tr("Open model"));
    button->setAccessibleName(button->text());
    button->setIcon(icon(QStringLiteral("open")));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setToolTip(tr("Opens the model of this run, so that its reconstructions appear here."));
    button->setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy = button->sizePolicy();
    policy.setRetainSizeWhenHidden(true);  // the images below stay where they are
    button->setSizePolicy(policy);
    button->hide();
    connect(button, &QToolButton::clicked, this, &TrainView::modelWanted);
    return button;
}

void TrainView::setModelToOpen(bool there, bool now) {
    hasModel_ = there;
    open_->setVisible(canReconstruct());
    open_->setEnabled(now);
    showEmptyTexts();
}

void TrainView::chooseOriginals() {
    originals_.clear();
    originalClasses_.clear();
    const auto& dataset = session_.dataset();
    if (!dataset || dataset->size() == 0) return;
    // Spread over the test set, which the model never learns from, or over everything where there is none.
    const std::size_t first = dataset->testCount > 0 ? dataset->size() - dataset->testCount : 0;
    const std::size_t count = dataset->size() - first;
    for (std::size_t index = 0; index < std::min<std::size_t>(kReconstructions, count); ++index) {
        const std::size_t sample = first + index * count / kReconstructions;
        originals_.push_back(dataset->sampleAt(sample));
        if (dataset->hasLabels()) originalClasses_.push_back(core::mixOf(dataset->labels[sample], 0, 0));
    }
}

void TrainView::request() {
    showTexts();
    const core::SnapshotPointer& snapshot = session_.snapshot();
    // Weights of a training, of which the first close the model that was open.
    if (snapshot && !training_.canStart() && !session_.model()) recording_ = true;
    // A view that nobody sees draws nothing but what the strip keeps; showEvent() catches up.
    const bool due = !sinceSamples_.isValid() || sinceSamples_.elapsed() > kUnseenMilliseconds;
    if ((shown_ || !isVisible()) && recording_ && due) requestSamples();
    if (shown_) return;
    const bool fits =
        snapshot && snapshot->canEncode() && !originals_.empty() && originals_.front().spec == snapshot->spec().sample;
    if (!snapshot) samples_->setAtlas({}, 1, 1);
    if (!fits) reconstructions_->setAtlas({}, 1, 1);
    if (!isVisible()) return;
    requestSamples();
    const bool sameClasses = snapshot && session_.dataset() && session_.classNames() == session_.dataset()->classNames;
    reconstructionsClient_->requestReconstructions(fits ? snapshot : nullptr, originals_,
                                                   sameClasses ? originalClasses_ : std::vector<core::ClassMix>{});
}

void TrainView::showSamples(const RenderResult& result) {
    if (!session_.snapshot()) return;
    const auto& [atlas, columns, latents, classes, step, samples] = result;
    const bool belongs = belongsToStrip(atlas, step);
    if (message_->isError()) message_->clear();
    if (shown_) {
        aside_.drawn.columns = columns;
        if (belongs) aside_.drawn.frames.add(step, atlas);
        return;
    }
    if (belongs) strip_->add(step, atlas, columns, kSampleRows);
    if (strip_->live()) samples_->setAtlas(atlas, columns, kSampleRows);
}

bool TrainView::belongsToStrip(const QImage& atlas, std::int64_t step) const {
    // Not what was still drawn of the model before.
    if (recording_) return step <= session_.snapshot()->step();
    // The open model ends its run's past. Sheets of an older Imago may be of another size: they stay as they are.
    const SampleFrames& past = !shown_                       ? strip_->frames()
                               : aside_.drawn.frames.empty() ? aside_.past.frames
                                                             : aside_.drawn.frames;
    return training_.canStart() && !past.empty() && past.newest().atlas.size() == atlas.size() &&
           step == session_.snapshot()->step();
}

void TrainView::showPast(const SavedSamples& past) {
    if (shown_) {
        aside_.past = past;
    } else {
        strip_->addPast(past.frames, past.columns, kSampleRows);
    }
    request();
}

void TrainView::showRun(ShownRunPointer run) {
    if (run == shown_) return;
    if (!shown_) aside_ = {{strip_->frames(), strip_->columns()}, {}};
    shown_ = std::move(run);
    const Aside live = shown_ ? Aside{shown_->samples, {}} : std::exchange(aside_, {});
    strip_->clear();
    strip_->addPast(live.drawn.frames, live.drawn.columns, kSampleRows);
    strip_->addPast(live.past.frames, live.past.columns, kSampleRows);
    const SampleFrames& frames = strip_->frames();
    samples_->setAtlas(frames.empty() ? QImage() : frames.newest().atlas, strip_->columns(), kSampleRows);
    if (shown_) reconstructions_->setAtlas({}, 1, 1);
    request();
}

void TrainView::setTexts(const QString& run, const LineParts& summary) {
    run_ = run;
    summary_->setFullLine(summary);
    showTexts();
}

void TrainView::requestSamples() {
    sinceSamples_.start();
    const core::SnapshotPointer& snapshot = session_.snapshot();
    core::SamplePoints points;
    if (snapshot) points = core::samplePoints(*snapshot, kSampleRows);
    samplesClient_->request(snapshot, std::move(points.latents), points.columns, std::move(points.classes));
}

void TrainView::showTexts() {
    showSamplesTitle(run_.isEmpty() && !shown_ ? modelTitle(session_) : run_,
                     shown_ ? shown_->classes : session_.classNames());
    showEmptyTexts();
}

void TrainView::showSamplesTitle(const QString& name, const std::vector<std::string>& classes) {
    const QString model = samplesTitle_->fontMetrics().elidedText(name, Qt::ElideMiddle, kLongestName);
    if (model.isEmpty()) {
        samplesTitle_->setText(classes.empty() ? tr("Samples from fixed latents")
                                               : tr("Samples: one column per class, one row per latent"));
    } else {  // whatever dataset is open
        samplesTitle_->setText((classes.empty() ? tr("%1: samples from fixed latents")
                                                : tr("%1: one column per class, one row per latent"))
                                   .arg(model));
    }
    QStringList columns;
    for (const std::string& each : classes)
        if (columns.size() < core::kMostSampleClasses) columns.append(QString::fromStdString(each));
    samplesTitle_->setToolTip(columns.isEmpty() ? QString()
                                                : tr("Columns, from the left: %1.").arg(columns.join(tr(", "))));
    samples_->setColumnTitles(columns);
    samples_->setAccessibleName(samplesTitle_->text());
}

bool TrainView::canReconstruct() const {
    const core::ModelFamily* family = shown_ ? core::findFamily(shown_->family) : nullptr;
    return family != nullptr && family->can.encodes && hasModel_;
}

QString TrainView::missingReconstructions() const {
    const core::ModelFamily* family = core::findFamily(shown_->family);
    if (family != nullptr && !family->can.encodes)
        return tr("This model has no encoder, so it cannot reconstruct images.");
    return hasModel_ ? tr("Open the run's model to see reconstructions.")
                     : tr("This run has no model yet: it is saved when the training run ends.");
}

void TrainView::showEmptyTexts() {
    if (shown_) {
        const bool waits = !shown_->sentence.isEmpty();
        samples_->setEmptyText(waits ? shown_->sentence
                                     : tr("This run has no samples yet: they are saved with the first checkpoint."));
        reconstructions_->setEmptyText(waits ? QString() : missingReconstructions());
        return;
    }
    if (!training_.canStart() && !session_.snapshot()) {
        samples_->setEmptyText(tr("Waiting for the first samples…"));
    } else {
        samples_->setEmptyText(tr("Press Start: samples appear here during the training."));
    }
    if (!session_.dataset()) {
        reconstructions_->setEmptyText(tr("Open a dataset to see its images and their reconstructions."));
    } else if (session_.snapshot() && !session_.snapshot()->canEncode()) {
        reconstructions_->setEmptyText(tr("This model has no encoder, so it cannot reconstruct images."));
    } else if (session_.snapshot()) {
        reconstructions_->setEmptyText(
            tr("The images of the open dataset do not have the size or colors that the model needs."));
    } else {
        reconstructions_->setEmptyText(tr("Images of the dataset and their reconstructions appear here."));
    }
}

void TrainView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    request();
}

}  // namespace ui
