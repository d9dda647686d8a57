#include "ui/explore/directions/DirectionList.h"

#include <QFrame>
#include <QScrollBar>
#include <QVBoxLayout>
#include <utility>

#include "core/latent/directions/DirectionMethod.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/directions/DirectionSlider.h"
#include "ui/explore/directions/DirectionWay.h"

namespace ui {

namespace {
constexpr int kLine = 2;
/// So far beyond the edges their images are drawn as well.
constexpr int kAhead = 100;
}  // namespace

DirectionList::DirectionList(Theme& theme, QWidget* parent) : QScrollArea(parent), theme_(theme) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    connect(verticalScrollBar(), &QAbstractSlider::valueChanged, this, &DirectionList::sightChanged);
}

void DirectionList::setDirections(const std::vector<core::Direction>& directions, bool ordered) {
    // After a change of order the eye stays where it was.
    const int place = ordered && ordered_ ? verticalScrollBar()->value() : 0;
    const auto drawn = images();
    ordered_ = ordered;
    directions_ = directions;
    sliders_.clear();
    delete takeWidget();
    auto* content = new QWidget;
    rows_ = new QVBoxLayout(content);
    rows_->setContentsMargins(0, 0, space::kMedium, 0);
    rows_->setSpacing(space::kMedium);
    for (const core::Direction& direction : directions) {
        addSlider(direction);
        if (const auto known = drawn.find(direction.unit); known != drawn.end())
            sliders_.back()->way()->setImages(known->second);
    }
    rows_->addStretch(1);
    line_ = new QFrame(content);
    line_->setObjectName(QStringLiteral("directions_target"));
    line_->setFixedHeight(kLine);
    line_->hide();
    setWidget(content);
    rows_->activate();
    verticalScrollBar()->setValue(place);
}

std::map<core::Latent, std::vector<QImage>> DirectionList::images() const {
    std::map<core::Latent, std::vector<QImage>> drawn;
    for (std::size_t place = 0; place < sliders_.size(); ++place)
        drawn[directions_[place].unit] = sliders_[place]->way()->images();
    return drawn;
}

void DirectionList::addSlider(const core::Direction& direction) {
    const std::size_t place = sliders_.size();
    auto* slider = new DirectionSlider(static_cast<int>(place), theme_, rows_->parentWidget());
    slider->setName(messageText(core::nameOf(direction)), !core::isNumbered(direction));
    slider->setNote(messageText(direction.note));
    slider->setShare(direction.share);
    slider->setKept(ordered_);
    slider->setOrdered(ordered_);
    slider->setLocal(ordered_ && !direction.origin.empty());
    connect(slider, &DirectionSlider::dragged, this, [this, place](const QPoint& at) { drag(place, at); });
    // Not from within the slider that the new list deletes.
    connect(
        slider, &DirectionSlider::dropped, this, [this, place] { drop(place); }, Qt::QueuedConnection);
    sliders_.push_back(slider);
    rows_->addWidget(slider);
}

std::pair<std::size_t, std::size_t> DirectionList::inSight() {
    std::size_t first = sliders_.size();
    std::size_t end = 0;
    const int top = verticalScrollBar()->value() - kAhead;
    const int bottom = verticalScrollBar()->value() + viewport()->height() + kAhead;
    for (std::size_t place = 0; place < sliders_.size(); ++place) {
        const QRect row = sliders_[place]->geometry();
        if (row.bottom() < top || row.top() > bottom) continue;
        first = std::min(first, place);
        end = place + 1;
    }
    return {std::min(first, end), end};
}

std::size_t DirectionList::placeAt(const QPoint& onScreen) const {
    const int y = widget()->mapFromGlobal(onScreen).y();
    std::size_t place = 0;
    while (place + 1 < sliders_.size() && sliders_[place]->geometry().bottom() + space::kMedium / 2 < y) ++place;
    return place;
}

void DirectionList::drag(std::size_t from, const QPoint& onScreen) {
    target_ = placeAt(onScreen);
    ensureVisible(0, widget()->mapFromGlobal(onScreen).y(), 0, space::kPanel);
    const QRect there = sliders_[target_]->geometry();
    const int gap = space::kMedium / 2 + kLine / 2;
    const int y = target_ > from ? there.bottom() + gap : std::max(0, there.top() - gap);
    line_->setStyleSheet(QStringLiteral("background: %1;").arg(theme_.colors().accent.name()));
    line_->setGeometry(there.left(), y, there.width(), kLine);
    line_->setVisible(target_ != from);
    line_->raise();
}

void DirectionList::drop(std::size_t from) {
    if (!line_->isVisible()) return;  // it was not dragged, or back to its place
    line_->hide();
    Q_EMIT shifted(from, target_);
}

void DirectionList::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    Q_EMIT sightChanged();
}

}  // namespace ui
