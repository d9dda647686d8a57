#include "ui/train/sweep/SweepGridView.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

#include "ui/common/QtImage.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr int kImageSide = 96;  // pixels of the screen that a small image is enlarged to, as far as whole pixels go
constexpr int kImageMargin = 6;
constexpr int kSentenceWidth = 180;  // of a column with a sentence in place of images
constexpr QSize kLeastGrid(120, 80);

/// So many times as large that its pixels stay squares; a large one as it fits.
QSize drawnSize(const QSize& image) {
    if (image.isEmpty()) return {kImageSide, kImageSide};
    const int side = std::max(image.width(), image.height());
    return side <= kImageSide ? image * (kImageSide / side) : image.scaled(kImageSide, kImageSide, Qt::KeepAspectRatio);
}

/// Draws images in the cells that have one.
class SweepCellDelegate : public QStyledItemDelegate {
   public:
    SweepCellDelegate(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), theme_(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QImage image = index.data(Qt::DecorationRole).value<QImage>();
        if (image.isNull()) {
            QStyleOptionViewItem text = option;
            text.features |= QStyleOptionViewItem::WrapText;
            QStyledItemDelegate::paint(painter, text, index);
        } else {
            paintImage(*painter, option, image);
        }
        if (!index.data(SweepGridModel::kBeginsRole).toBool() || index.column() == 0) return;
        painter->fillRect(QRect(option.rect.topLeft(), QSize(1, option.rect.height())), theme_.colors().border);
    }

   private:
    void paintImage(QPainter& painter, const QStyleOptionViewItem& option, const QImage& image) const {
        painter.save();
        QRect place(QPoint(), drawnSize(image.size()));
        place.moveCenter(option.rect.center());
        const bool isSmaller = place.width() < image.width();
        painter.setRenderHint(QPainter::SmoothPixmapTransform, isSmaller);
        painter.drawImage(place, image);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter.setPen(QPen(theme_.colors().accent, 2));
            painter.drawRect(place.adjusted(-2, -2, 2, 2));
        }
        painter.restore();
    }

    Theme& theme_;
};

}  // namespace

SweepGridView::SweepGridView(Theme& theme, QWidget* parent) : QTableView(parent), model_(new SweepGridModel(this)) {
    setObjectName(QStringLiteral("sweep_grid"));
    setAccessibleName(tr("Images and figures of the runs"));
    setToolTip(
        tr("A column for each run. Along a row the latent, or the original, is the same; below the images are the "
           "figures, the best ones bold. Enter opens the model of the selected image in Explore."));
    setModel(model_);
    setItemDelegate(new SweepCellDelegate(theme, this));
    setMinimumSize(kLeastGrid);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    if (auto* corner = findChild<QAbstractButton*>()) {
        corner->setObjectName(QStringLiteral("sweep_select_all"));
        corner->setAccessibleName(tr("Select all cells"));
        corner->setToolTip(tr("Selects all cells of the table."));
        corner->setFocusPolicy(Qt::NoFocus);
    }
    connect(this, &QTableView::doubleClicked, this, &SweepGridView::open);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void SweepGridView::show(const StudioSweep& sweep, const SweepFigures& figures, SweepImages images) {
    model_->show(sweep, figures, images);
    fit();
}

void SweepGridView::fit() {
    const QSize image = drawnSize(model_->imageSize());
    const int line = fontMetrics().height() + 2 * space::kSmall;
    for (int row = 0; row < model_->rowCount(); ++row)
        verticalHeader()->resizeSection(row, model_->isImageRow(row) ? image.height() + 2 * kImageMargin : line);
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    clearSpans();
    for (int column = 0; column < model_->columnCount(); ++column) {
        // Why there are no images has the room that they would have.
        const QString state = model_->stateAt(column);
        if (!state.isEmpty() && model_->imageRows() > 1) setSpan(0, column, model_->imageRows(), 1);
        int width = std::max(image.width(), std::min(metrics.horizontalAdvance(state), kSentenceWidth));
        const QString heading = model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        for (const QString& part : heading.split(QLatin1Char('\n')))
            width = std::max(width, metrics.horizontalAdvance(part));
        for (int row = 0; row < model_->rowCount(); ++row)
            if (!model_->isImageRow(row))
                width = std::max(width, metrics.horizontalAdvance(
                                            model_->data(model_->index(row, column), Qt::DisplayRole).toString()));
        horizontalHeader()->resizeSection(column, width + 2 * space::kLarge);
    }
}

void SweepGridView::open(const QModelIndex& index) {
    const auto place = model_->placeOf(index.column());
    if (!index.isValid() || !place) return;
    const bool isImage = model_->isImageRow(index.row()) && !model_->imageAt(index.row(), index.column()).isNull();
    Q_EMIT cellWanted(*place, isImage ? index.row() : -1);
}

void SweepGridView::copySelected() const {
    QModelIndexList selected = selectionModel()->selectedIndexes();
    if (selected.isEmpty()) return;
    if (selected.size() == 1) {
        const QImage image = model_->imageAt(selected.front().row(), selected.front().column());
        if (!image.isNull()) {
            QGuiApplication::clipboard()->setImage(image);
            return;
        }
    }
    std::sort(selected.begin(), selected.end());  // by row, then by column
    QString text;
    int row = -1;
    for (const QModelIndex& index : selected) {
        if (model_->isImageRow(index.row())) continue;
        if (row >= 0) text += QLatin1Char(index.row() == row ? '\t' : '\n');
        row = index.row();
        text += index.data(Qt::DisplayRole).toString();
    }
    QGuiApplication::clipboard()->setText(text);
}

// The window has a command with the same keys.
bool SweepGridView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        auto* keys = static_cast<QKeyEvent*>(event);
        const bool isEnter = keys->key() == Qt::Key_Return || keys->key() == Qt::Key_Enter;
        if (keys->matches(QKeySequence::Copy) || isEnter) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void SweepGridView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
        event->accept();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        open(currentIndex());
        event->accept();
    } else {
        QTableView::keyPressEvent(event);
    }
}

}  // namespace ui
