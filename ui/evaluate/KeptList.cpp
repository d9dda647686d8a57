#include "ui/evaluate/KeptList.h"

#include <QDateTime>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr int kSeenRows = 4;  // of two lines each

QString keptDateText(const std::string& date, const QLocale& locale) {
    const QDateTime time = QDateTime::fromString(QString::fromStdString(date), Qt::ISODate);
    return time.isValid() ? locale.toString(time.toLocalTime(), QLocale::ShortFormat) : QString::fromStdString(date);
}

}  // namespace

KeptList::KeptList(KeptEvaluations& kept, QWidget* parent)
    : QWidget(parent), kept_(kept), empty_(new QLabel(this)), list_(new QListWidget(this)) {
    empty_->setObjectName(QStringLiteral("evaluate_kept_empty"));
    empty_->setProperty("muted", true);
    empty_->setWordWrap(true);
    list_->setObjectName(QStringLiteral("evaluate_kept"));
    list_->setAccessibleName(tr("Kept evaluations"));
    list_->setToolTip(tr("Click an evaluation to show it. Tick several to see them side by side."));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setTextElideMode(Qt::ElideRight);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setUniformItemSizes(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(empty_);
    column->addWidget(list_);
    const auto showItem = [this](const QListWidgetItem* item) {
        kept_.show(item->data(Qt::UserRole).toString().toStdString());
    };
    connect(list_, &QListWidget::itemClicked, this, showItem);
    connect(list_, &QListWidget::itemActivated, this, showItem);
    connect(list_, &QListWidget::itemChanged, this, &KeptList::compareTicked);
    connect(&kept_, &KeptEvaluations::changed, this, &KeptList::showList);
    connect(&kept_, &KeptEvaluations::onScreenChanged, this, &KeptList::followScreen);
    showList();
}

void KeptList::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (kept_.state() == KeptListState::unread) kept_.refresh();
}

void KeptList::showList() {
    const QSignalBlocker quiet(list_);
    const QListWidgetItem* before = list_->currentItem();
    const QString current = before == nullptr ? QString() : before->data(Qt::UserRole).toString();
    list_->clear();
    for (const ListedEvaluation& each : kept_.list()) {
        const QString name = QString::fromStdString(each.name);
        const QString dataset = QString::fromStdString(each.dataset);
        const QString date = keptDateText(each.date, locale());
        auto* item = new QListWidgetItem(QStringLiteral("%1\n%2, %3").arg(name, dataset, date), list_);
        const QString whole = tr("%1 on %2, %3").arg(name, dataset, date);
        if (each.saved) {
            item->setToolTip(whole);
        } else if (each.ofModel) {
            item->setToolTip(
                tr("%1. The model is not in this project: its evaluation is listed until Imago closes.").arg(whole));
        } else {
            item->setToolTip(
                tr("%1. Not saved in the project: it is here until Imago closes. Save a report to keep it.")
                    .arg(whole));
        }
        item->setData(Qt::UserRole, QString::fromStdString(each.id));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(kept_.compared().contains(each.id) ? Qt::Checked : Qt::Unchecked);
        if (item->data(Qt::UserRole).toString() == current) list_->setCurrentItem(item);
    }
    if (list_->currentItem() == nullptr) followScreen();
    const int rows = std::min(list_->count(), kSeenRows);
    list_->setFixedHeight(rows * (2 * fontMetrics().lineSpacing() + space::kMedium) + space::kMedium);
    list_->setVisible(rows > 0);
    empty_->setText(kept_.state() == KeptListState::reading ? tr("Reading the list…")
                                                            : tr("None yet. Each evaluation is listed here."));
    empty_->setVisible(rows == 0);
}

void KeptList::followScreen() {
    const auto& listed = kept_.list();
    const auto place = std::find_if(listed.begin(), listed.end(),
                                    [this](const ListedEvaluation& each) { return kept_.isOnScreen(each); });
    // None of them: what is on screen is not selected as another one.
    list_->setCurrentRow(place == listed.end() ? -1 : static_cast<int>(place - listed.begin()));
}

void KeptList::compareTicked() {
    std::set<std::string> ids;
    for (int row = 0; row < list_->count(); ++row)
        if (const QListWidgetItem* item = list_->item(row); item->checkState() == Qt::Checked)
            ids.insert(item->data(Qt::UserRole).toString().toStdString());
    kept_.compare(ids);
}

}  // namespace ui
