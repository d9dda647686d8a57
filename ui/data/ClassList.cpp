#include "ui/data/ClassList.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "core/dataset/care/DatasetEdits.h"
#include "ui/common/fields/NumberFields.h"
#include "ui/common/theme/ClassColors.h"
#include "ui/common/theme/Theme.h"
#include "ui/data/ClassTable.h"

namespace ui {

namespace {
constexpr int kMark = 9;    // pixels
constexpr double kBar = 4;  // pixels high, below the number
}  // namespace

ClassCells::ClassCells(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), theme_(theme) {}

void ClassCells::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    const bool dropped = index.data(ClassTable::kDropped).toBool();
    if (dropped || index.column() == ClassTable::number)
        cell.palette.setColor(QPalette::Text, theme_.colors().mutedText);
    if (index.column() == ClassTable::count || index.column() == ClassTable::weight)
        cell.displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    if (index.column() == ClassTable::name && !dropped) {
        cell.rect.adjust(kMark + space::kMedium, 0, 0, 0);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF mark(option.rect.left() + space::kSmall, option.rect.center().y() - kMark / 2.0, kMark, kMark);
        drawClassMark(*painter, mark, index.row(), theme_.dark());
        painter->restore();
    }
    if (index.column() == ClassTable::count) cell.rect.adjust(0, 0, 0, -static_cast<int>(kBar) - 2);
    QStyledItemDelegate::paint(painter, cell, index);
    if (index.column() == ClassTable::count) paintBar(*painter, option.rect, index);
}

void ClassCells::paintBar(QPainter& painter, const QRect& place, const QModelIndex& index) const {
    const QVariant known = index.data(ClassTable::kParts);
    if (!known.isValid()) return;
    const auto parts = known.value<ClassParts>();
    const double room = place.width() - 2.0 * space::kSmall;
    const double perImage = room / static_cast<double>(index.data(ClassTable::kLargest).toULongLong());
    const ThemeColors& colors = theme_.colors();
    double left = place.left() + space::kSmall;
    const double top = place.bottom() - kBar - 1;
    painter.fillRect(QRectF(left, top, room, kBar), colors.canvas);
    const std::pair<std::size_t, QColor> pieces[] = {
        {parts.training, colors.mutedText}, {parts.validation, colors.accent}, {parts.test, colors.warning}};
    for (const auto& [count, color] : pieces) {
        const double width = static_cast<double>(count) * perImage;
        painter.fillRect(QRectF(left, top, width, kBar), color);
        left += width;
    }
}

QSize ClassCells::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int height = option.fontMetrics.height() + static_cast<int>(kBar) + 2 * space::kSmall;
    return {QStyledItemDelegate::sizeHint(option, index).width(), height};
}

QWidget* ClassCells::createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (index.column() != ClassTable::weight) {
        QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
        editor->setObjectName(QStringLiteral("class_name"));
        editor->setAccessibleName(ClassTable::tr("Class"));
        editor->setToolTip(tr("Name of the class. Enter takes it, Esc leaves the old one."));
        return editor;
    }
    auto* field = new RealField(parent);
    field->setObjectName(QStringLiteral("class_weight"));
    field->setAccessibleName(ClassTable::tr("Weight"));
    field->setToolTip(index.data(Qt::ToolTipRole).toString());
    field->setScale(core::kLeastClassWeight, core::kMostClassWeight, 1);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return field;
}

void ClassCells::setEditorData(QWidget* editor, const QModelIndex& index) const {
    if (auto* field = qobject_cast<RealField*>(editor))
        field->setValue(index.data(Qt::EditRole).toDouble());
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void ClassCells::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    if (auto* field = qobject_cast<RealField*>(editor)) {
        field->interpretText();
        model->setData(index, field->value());
    } else {
        QStyledItemDelegate::setModelData(editor, model, index);
    }
}

ClassList::ClassList(Theme& theme, ClassTable& table, QWidget* parent) : QTreeView(parent) {
    setObjectName(QStringLiteral("class_list"));
    setAccessibleName(tr("Classes"));
    setToolTip(
        tr("The classes of the dataset with their keys. F2 renames the chosen one. Give it the name of another class "
           "to merge the two. The bars are the images for "
           "training, validation and test."));
    setModel(&table);
    setItemDelegate(new ClassCells(theme, this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(4 * fontMetrics().lineSpacing());  // small screens: it scrolls
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(24);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setSectionResizeMode(ClassTable::name, QHeaderView::Stretch);
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    header()->resizeSection(ClassTable::number, 4 * digit);
    header()->resizeSection(ClassTable::count, 8 * digit);
    header()->resizeSection(ClassTable::weight, 7 * digit);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

// F2 is also a command of the runs.
bool ClassList::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_F2) {
        event->accept();
        return true;
    }
    return QTreeView::event(event);
}

// Whatever column the pointer has chosen.
void ClassList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_F2 && currentIndex().isValid())
        edit(currentIndex().siblingAtColumn(ClassTable::name));
    else
        QTreeView::keyPressEvent(event);
}

}  // namespace ui
