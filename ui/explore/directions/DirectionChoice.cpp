#include "ui/explore/directions/DirectionChoice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/latent/directions/DirectionMethod.h"
#include "ui/common/ImageGroupButton.h"
#include "ui/common/fields/ChoiceField.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr const char* kKept = "kept";
constexpr const char* kImages = "images";

}  // namespace

DirectionChoice::DirectionChoice(QWidget* parent)
    : QWidget(parent),
      method_(new ChoiceField(this)),
      again_(new QToolButton(this)),
      pair_(new QWidget(this)),
      from_(new ChoiceField(pair_)),
      to_(new ChoiceField(pair_)),
      groups_(new QWidget(this)),
      fromImages_(new ImageGroupButton(
          tr("From images…"), tr("Example images for the left ends of the sliders: choose files or drop them here."),
          groups_)),
      toImages_(new ImageGroupButton(
          tr("To images…"), tr("Example images for the right ends of the sliders: choose files or drop them here."),
          groups_)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, space::kMedium, 0);
    column->setSpacing(space::kMedium);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    column->addLayout(row);
    column->addWidget(pair_);
    column->addWidget(groups_);
    buildMethod(row);
    buildEnds();
    setClasses({});
    showEnds();
}

void DirectionChoice::buildMethod(QHBoxLayout* row) {
    method_->setObjectName(QStringLiteral("directions_method"));
    method_->setAccessibleName(tr("Direction method"));
    method_->addItem(tr("Saved"), QString::fromLatin1(kKept));
    method_->insertSeparator(1);
    constexpr int kFirstMethod = 2;
    for (const core::DirectionMethod& method : core::directionMethods()) {
        if (method.id == "dimension") continue;  // these have a view of their own
        method_->addItem(coreText(method.label), QString::fromStdString(method.id));
        method_->setItemData(method_->count() - 1, coreText(method.help), Qt::ToolTipRole);
    }
    method_->addItem(tr("Between your images"), QString::fromLatin1(kImages));
    method_->setCurrentIndex(kFirstMethod);
    chosen_ = method();
    method_->setToolTip(tr("How the directions of these sliders are computed."));
    again_->setObjectName(QStringLiteral("directions_again"));
    again_->setIcon(icon(QStringLiteral("refresh")));
    again_->setAccessibleName(tr("Recompute"));
    again_->setToolTip(
        tr("Recomputes the directions: at the current latent, or with the newest weights of a training run."));
    row->addWidget(method_, 1);
    row->addWidget(again_);
    connect(again_, &QToolButton::clicked, this, &DirectionChoice::againRequested);
    connect(method_, &QComboBox::currentIndexChanged, this, [this] {
        chosen_ = method();
        showEnds();
        Q_EMIT methodChosen();
    });
}

void DirectionChoice::buildEnds() {
    from_->setObjectName(QStringLiteral("directions_from"));
    from_->setAccessibleName(tr("From class"));
    from_->setToolTip(tr("The class at the left ends of the sliders."));
    to_->setObjectName(QStringLiteral("directions_to"));
    to_->setAccessibleName(tr("To class"));
    to_->setToolTip(tr("The class at the right ends of the sliders."));
    fromImages_->setObjectName(QStringLiteral("directions_from_images"));
    toImages_->setObjectName(QStringLiteral("directions_to_images"));
    const auto fill = [](QWidget* row, QWidget* from, QWidget* to) {
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(space::kSmall);
        layout->addWidget(from, 1);
        layout->addWidget(new QLabel(QStringLiteral("→"), row));
        layout->addWidget(to, 1);
    };
    fill(pair_, from_, to_);
    fill(groups_, fromImages_, toImages_);
    for (ImageGroupButton* group : {fromImages_, toImages_}) {
        connect(group, &ImageGroupButton::chosen, this, &DirectionChoice::endsChosen);
        connect(group, &ImageGroupButton::refused, this, &DirectionChoice::refused);
    }
    connect(from_, &QComboBox::currentIndexChanged, this, [this] { completePair(from_, to_); });
    connect(to_, &QComboBox::currentIndexChanged, this, [this] { completePair(to_, from_); });
}

QString DirectionChoice::method() const {
    return method_->currentData().toString();
}

bool DirectionChoice::isKept() const {
    return method() == QLatin1String(kKept);
}

bool DirectionChoice::isImages() const {
    return method() == QLatin1String(kImages);
}

bool DirectionChoice::isClasses() const {
    return !isKept() && !isImages() && core::directionMethod(method().toStdString()).needsClasses;
}

void DirectionChoice::showEnds() {
    pair_->setVisible(isClasses());
    groups_->setVisible(isImages());
    again_->setEnabled(!isKept());
}

// From the other classes to each one, or from one class to one: nothing between.
void DirectionChoice::completePair(ChoiceField* chosen, ChoiceField* other) {
    const QSignalBlocker chosenBlocker(chosen);
    const QSignalBlocker otherBlocker(other);
    const int another = chosen->currentIndex() == 1 ? 2 : 1;
    if (another >= other->count()) chosen->setCurrentIndex(0);  // the only class has none to go to
    const bool pair = chosen->currentIndex() > 0;
    if (pair != (other->currentIndex() > 0)) other->setCurrentIndex(pair ? another : 0);
    Q_EMIT endsChosen();
}

void DirectionChoice::setClasses(const std::vector<std::string>& names) {
    for (ChoiceField* field : {from_, to_}) {
        const QSignalBlocker blocker(field);
        field->clear();
        field->addItem(field == from_ ? tr("All others") : tr("Each class"));
        for (const std::string& name : names) field->addItem(QString::fromStdString(name));
    }
}

void DirectionChoice::chooseKept() {
    choose(QString::fromLatin1(kKept));
}

void DirectionChoice::chooseAsBefore() {
    choose(chosen_);
}

void DirectionChoice::choose(const QString& method) {
    const QSignalBlocker blocker(method_);
    method_->setCurrentIndex(method_->findData(method));
    showEnds();
}

void DirectionChoice::setKeptCount(int count) {
    method_->setItemText(method_->findData(QString::fromLatin1(kKept)),
                         count == 0 ? tr("Saved") : tr("Saved (%1)").arg(count));
}

QString DirectionChoice::helpText() const {
    if (isKept()) return tr("The directions of this model that you saved, with your names.");
    if (isImages())
        return tr(
            "From one group of your images to another, such as faces without and with a smile: the difference of their "
            "mean latents, and the direction that separates them best (linear discriminant).");
    if (isClasses() && from_->currentIndex() > 0 && to_->currentIndex() > 0)
        return tr(
            "From one class to the other: the difference of their mean latents, and the direction that separates them "
            "best (linear discriminant).");
    return method_->currentData(Qt::ToolTipRole).toString();
}

std::optional<DirectionQuery> DirectionChoice::query() const {
    DirectionQuery query{method().toStdString()};
    if (isImages()) {
        for (const ImageGroupButton* group : {fromImages_, toImages_}) {
            if (group->files().isEmpty()) return std::nullopt;
            query.groups.push_back({group->groupName(), group->files()});
        }
        return query;
    }
    if (!isClasses()) return query;
    query.from = from_->currentIndex() - 1;
    query.to = to_->currentIndex() - 1;
    return query;
}

}  // namespace ui
