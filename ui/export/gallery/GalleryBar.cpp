#include "ui/export/gallery/GalleryBar.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include "ui/common/fields/ChoiceField.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
constexpr int kAllKinds = -1;
}

GalleryBar::GalleryBar(QWidget* parent)
    : QWidget(parent),
      text_(new QLineEdit(this)),
      stars_(new ChoiceField(this)),
      kind_(new ChoiceField(this)),
      sort_(new ChoiceField(this)) {
    text_->setObjectName(QStringLiteral("gallery_search"));
    text_->setAccessibleName(tr("Search the gallery"));
    text_->setPlaceholderText(tr("Name, tag, model or class"));
    text_->setToolTip(tr("Shows what has all of these words in its name, tags, model or class."));
    text_->setClearButtonEnabled(true);
    if (auto* clear = text_->findChild<QToolButton*>()) {
        clear->setObjectName(QStringLiteral("gallery_search_clear"));
        clear->setAccessibleName(tr("Clear the search"));
        clear->setToolTip(tr("Clear the search"));
    }
    text_->setMaxLength(200);
    stars_->setObjectName(QStringLiteral("gallery_stars"));
    stars_->setAccessibleName(tr("Least stars"));
    stars_->setToolTip(tr("Shows only what has so many stars or more; a set counts with its best image."));
    stars_->addItem(tr("Any stars"));
    for (int stars = 1; stars <= core::kMostStars; ++stars)
        stars_->addItem(stars == core::kMostStars ? QString(stars, QChar(0x2605))
                                                  : tr("%1 or more").arg(QString(stars, QChar(0x2605))));
    kind_->setObjectName(QStringLiteral("gallery_kind"));
    kind_->setAccessibleName(tr("Shown in the gallery"));
    kind_->setToolTip(tr("Shows only favorites, images, sets or videos."));
    kind_->addItem(tr("Everything"), kAllKinds);
    kind_->addItem(tr("Favorites"), static_cast<int>(core::GalleryKind::favorite));
    kind_->addItem(tr("Images"), static_cast<int>(core::GalleryKind::image));
    kind_->addItem(tr("Sets"), static_cast<int>(core::GalleryKind::set));
    kind_->addItem(tr("Videos"), static_cast<int>(core::GalleryKind::video));
    sort_->setObjectName(QStringLiteral("gallery_sort"));
    sort_->setAccessibleName(tr("Order of the gallery"));
    sort_->setToolTip(
        tr("The order of the gallery. Distances to the nearest training image come from the manifest of "
           "a set; what has none comes last."));
    sort_->addItem(tr("Newest first"), static_cast<int>(core::GallerySort::date));
    sort_->addItem(tr("By model"), static_cast<int>(core::GallerySort::model));
    sort_->addItem(tr("By distance to the data"), static_cast<int>(core::GallerySort::distance));
    sort_->addItem(tr("Most stars first"), static_cast<int>(core::GallerySort::stars));
    sort_->addItem(tr("By name"), static_cast<int>(core::GallerySort::name));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    row->addWidget(text_, 1);
    for (ChoiceField* field : {stars_, kind_, sort_}) {
        row->addWidget(field);
        connect(field, &QComboBox::currentIndexChanged, this, &GalleryBar::changed);
    }
    connect(text_, &QLineEdit::textChanged, this, &GalleryBar::changed);
}

core::GalleryFilter GalleryBar::filter() const {
    core::GalleryFilter filter{text_->text().toStdString(), stars_->currentIndex()};
    const int kind = kind_->currentData().toInt();
    if (kind != kAllKinds && kind_->isEnabled()) filter.kind = static_cast<core::GalleryKind>(kind);
    return filter;
}

core::GallerySort GalleryBar::sort() const {
    return static_cast<core::GallerySort>(sort_->currentData().toInt());
}

void GalleryBar::setInSet(bool inSet) {
    kind_->setEnabled(!inSet);
}

void GalleryBar::clear() {
    {
        const QSignalBlocker quiet(this);
        text_->clear();
        stars_->setCurrentIndex(0);
        kind_->setCurrentIndex(0);
    }
    Q_EMIT changed();
}

}  // namespace ui
