#include "ui/explore/sliders/SliderChangeBar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/common/ImageTile.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/sheet/DifferenceText.h"

namespace ui {

SliderChangeBar::SliderChangeBar(SliderChange& change, QWidget* parent)
    : QWidget(parent),
      change_(change),
      before_(new ImageTile(QStringLiteral("slider_before"), tr("Before"), this)),
      difference_(new ImageTile(QStringLiteral("slider_difference"), tr("Difference"), this)),
      text_(new QLabel(this)) {
    setObjectName(QStringLiteral("slider_change"));
    before_->setAccessibleName(tr("Restore the slider"));
    before_->setToolTip(
        tr("The sample before the change: with the slider where you grabbed it, or at its center if it was not "
           "dragged; all others as they are now. Click to restore the slider."));
    difference_->setAccessibleName(tr("Hide what the slider changed"));
    difference_->setToolTip(
        tr("Where the current sample differs from the one before: black is no difference, white is the largest. Click "
           "to hide it."));
    text_->setObjectName(QStringLiteral("slider_change_text"));
    text_->setProperty("muted", true);
    text_->setWordWrap(true);
    text_->setAlignment(Qt::AlignTop);
    text_->setMinimumHeight(2 * text_->fontMetrics().lineSpacing());

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kMedium);
    row->addWidget(before_);
    row->addWidget(difference_);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(text_);

    connect(before_, &QToolButton::clicked, this, [this] {
        change_.goBack();
        Q_EMIT used();
    });
    connect(difference_, &QToolButton::clicked, this, &SliderChangeBar::closed);
    connect(&change_, &SliderChange::changed, this, &SliderChangeBar::showChange);
    connect(&change_, &SliderChange::failed, text_, &QLabel::setText);
    showChange();
}

void SliderChangeBar::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    change_.setWatched(true);
}

void SliderChangeBar::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    change_.setWatched(false);
}

void SliderChangeBar::showChange() {
    // Their places are there before: nothing moves under the hand that takes the first slider.
    const bool empty = change_.isEmpty();
    before_->setImage(empty ? QImage() : change_.imageBefore());
    difference_->setImage(empty ? QImage() : change_.drawn().difference());
    before_->setEnabled(!empty);
    difference_->setEnabled(!empty);
    if (empty) {
        text_->setText(tr("Move a slider: here you see where it changes the sample."));
        return;
    }
    const auto number = [this](double value) { return locale().toString(value, 'f', 2); };
    QString text = tr("%1 from %2 to %3.").arg(change_.name(), number(change_.before()), number(change_.now()));
    if (!change_.drawn().difference().isNull())
        text +=
            QLatin1Char(' ') + differenceText(change_.drawn().meanDifference(), change_.drawn().largestDifference());
    text_->setText(text);
}

}  // namespace ui
