#include "ui/data/ClassesPanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/dataset/care/ClassEdits.h"
#include "ui/common/PanelScroll.h"
#include "ui/common/text/BreakableText.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/data/ClassImagesView.h"
#include "ui/data/ClassList.h"
#include "ui/data/LabelCommands.h"

namespace ui {

using core::Dataset;
using core::DatasetEdits;
using core::JobContext;

ClassesPanel::ClassesPanel(Session& session, DatasetChoice& choice, ClassCounts& counts, ClassImagesController& images,
                           LabelCommands& commands, Theme& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      choice_(choice),
      counts_(counts),
      table_(new ClassTable(this)),
      empty_(new QLabel(this)),
      list_(new ClassList(theme, *table_, this)),
      new_(new QLineEdit(this)),
      drop_(new QPushButton(tr("Drop"), this)),
      merging_(new QWidget(this)),
      question_(new QLabel(merging_)),
      images_(new ClassImagesView(images, this)) {
    setObjectName(QStringLiteral("classes_panel"));
    empty_->setObjectName(QStringLiteral("classes_empty"));
    empty_->setWordWrap(true);
    empty_->setProperty("muted", true);
    commands.addKeysOf(*list_);
    auto* content = new QWidget(this);
    column_ = new QVBoxLayout(content);
    column_->setContentsMargins(space::kPanel, space::kLarge, space::kPanel, space::kLarge);
    column_->setSpacing(space::kMedium);
    column_->addWidget(empty_);
    column_->addWidget(list_, 1);
    column_->addWidget(buildMerging());
    column_->addWidget(buildAdding());
    column_->addWidget(images_);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(new PanelScroll(content, this));

    connect(&session_, &Session::datasetChanged, this, &ClassesPanel::showDataset);
    connect(&counts_, &ClassCounts::changed, this, [this] { table_->setParts(counts_.parts()); });
    connect(table_, &ClassTable::renameEntered, this, &ClassesPanel::rename);
    connect(table_, &ClassTable::weightEntered, this, &ClassesPanel::setWeight);
    connect(list_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ClassesPanel::showChosen);
    showDataset();
}

QWidget* ClassesPanel::buildAdding() {
    auto* adding = new QWidget(this);
    new_->setObjectName(QStringLiteral("class_new"));
    new_->setAccessibleName(tr("Name of a new class"));
    new_->setToolTip(tr("The name of a class to add. Enter adds it."));
    new_->setPlaceholderText(tr("New class"));
    new_->setMinimumWidth(60);
    auto* add = new QPushButton(icon(QStringLiteral("add")), QString(), adding);
    add->setAccessibleName(tr("Add class"));
    add->setObjectName(QStringLiteral("class_add"));
    add->setToolTip(tr("Adds a class of this name. Then its number key assigns the selected images to it."));
    drop_->setObjectName(QStringLiteral("class_drop"));
    connect(new_, &QLineEdit::returnPressed, this, &ClassesPanel::addClass);
    connect(add, &QPushButton::clicked, this, &ClassesPanel::addClass);
    connect(drop_, &QPushButton::clicked, this, &ClassesPanel::dropOrKeep);
    auto* row = new QHBoxLayout(adding);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(new_, 1);
    row->addWidget(add);
    row->addWidget(drop_);
    return adding;
}

QWidget* ClassesPanel::buildMerging() {
    question_->setObjectName(QStringLiteral("class_merge_question"));
    question_->setWordWrap(true);
    question_->setTextFormat(Qt::PlainText);
    merge_ = new QPushButton(tr("Merge"), merging_);
    merge_->setObjectName(QStringLiteral("class_merge"));
    merge_->setToolTip(tr("The two classes become one. Files are not changed, and it can be undone."));
    auto* cancel = new QPushButton(tr("Cancel"), merging_);
    cancel->setObjectName(QStringLiteral("class_merge_cancel"));
    cancel->setToolTip(tr("Leaves the two classes as they are."));
    connect(merge_, &QPushButton::clicked, this, &ClassesPanel::merge);
    connect(cancel, &QPushButton::clicked, merging_, [this] {
        list_->setFocus();
        merging_->hide();
    });
    auto* column = new QVBoxLayout(merging_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(question_);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(merge_);
    row->addWidget(cancel);
    row->addStretch(1);
    column->addLayout(row);
    merging_->hide();
    return merging_;
}

void ClassesPanel::addSection(QWidget* section) {
    column_->addWidget(section);
}

void ClassesPanel::showDataset() {
    const auto& dataset = session_.dataset();
    const ClassTable::Row* before = chosen();
    const QString name = before != nullptr ? before->name : QString();
    std::vector<ClassTable::Row> rows;
    if (dataset) {
        for (std::size_t index = 0; index < dataset->classNames.size(); ++index) {
            const double weight = index < dataset->classWeights.size() ? dataset->classWeights[index] : 1.0;
            rows.push_back({QString::fromStdString(dataset->classNames[index]), weight, false});
        }
        for (const std::string& dropped : core::droppedClasses(choice_.classEdits(), *dataset))
            rows.push_back({QString::fromStdString(dropped), 1, true});
    }
    table_->setRows(std::move(rows));
    table_->setParts(counts_.parts());
    if (const int row = table_->rowOf(name); row >= 0) list_->setCurrentIndex(table_->index(row, ClassTable::name));
    empty_->setText(dataset ? tr("This dataset has no classes. Add one, select images and press its number key. The "
                                 "files are not changed.")
                            : tr("No dataset is open."));
    const bool has = table_->rowCount() > 0;
    empty_->setVisible(!has);
    list_->setVisible(has);
    new_->parentWidget()->setVisible(dataset != nullptr);
    merging_->hide();
    showChosen();
}

const ClassTable::Row* ClassesPanel::chosen() const {
    const auto row = static_cast<std::size_t>(list_->currentIndex().row());  // -1 becomes a large one
    return row < table_->rows().size() ? &table_->rows()[row] : nullptr;
}

void ClassesPanel::showChosen() {
    const ClassTable::Row* row = chosen();
    const bool dropped = row != nullptr && row->dropped;
    drop_->setText(dropped ? tr("Keep") : tr("Drop"));
    drop_->setToolTip(dropped ? tr("Uses the images of this class again.")
                              : tr("Leaves the images of this class out in this project. Files are not changed."));
    drop_->setEnabled(row != nullptr);
    drop_->setVisible(table_->rowCount() > 0);
    images_->showClass(row != nullptr && !dropped ? row->name.toStdString() : std::string());
}

void ClassesPanel::edit(const QString& text, const QString& sentence, DatasetChoice::Change change) {
    choice_.edit(session_.dataset(), text, sentence, std::move(change));
}

void ClassesPanel::addClass() {
    const QString name = new_->text().trimmed();
    if (name.isEmpty() || !session_.dataset()) {
        new_->setFocus();
        return;
    }
    edit(tr("Add the class %1").arg(name), tr("The class %1 was added.").arg(name),
         [name = name.toStdString()](const DatasetEdits& edits, const Dataset& dataset, const JobContext&) {
             return core::addClass(edits, dataset, name);
         });
    new_->clear();
}

void ClassesPanel::dropOrKeep() {
    const ClassTable::Row* row = chosen();
    if (row == nullptr) return;
    const std::string name = row->name.toStdString();
    if (row->dropped) {
        edit(tr("Keep the class %1").arg(row->name), tr("The images of %1 are used again.").arg(row->name),
             [name](const DatasetEdits& edits, const Dataset& dataset, const JobContext&) {
                 return core::keepClass(edits, dataset, name);
             });
    } else {
        edit(tr("Drop the class %1").arg(row->name), tr("The images of %1 are left out.").arg(row->name),
             [name](const DatasetEdits& edits, const Dataset& dataset, const JobContext&) {
                 return core::dropClass(edits, dataset, name);
             });
    }
}

void ClassesPanel::rename(const QString& from, const QString& to) {
    mergeFrom_ = from;
    mergeTo_ = to;
    const int row = table_->rowOf(to);
    if (row >= 0 && !table_->rows()[static_cast<std::size_t>(row)].dropped) {
        question_->setText(breakable(tr("Merge %1 with %2?").arg(from, to)));
        merging_->show();
        merge_->setFocus(Qt::OtherFocusReason);
        return;
    }
    edit(tr("Rename %1 to %2").arg(from, to), tr("%1 was renamed to %2.").arg(from, to),
         [from = from.toStdString(), to = to.toStdString()](const DatasetEdits& edits, const Dataset& dataset,
                                                            const JobContext&) {
             return core::renameClass(edits, dataset, from, to);
         });
}

void ClassesPanel::merge() {
    list_->setFocus();
    merging_->hide();
    edit(tr("Merge %1 with %2").arg(mergeFrom_, mergeTo_), tr("%1 was merged with %2.").arg(mergeFrom_, mergeTo_),
         [from = mergeFrom_.toStdString(), to = mergeTo_.toStdString()](const DatasetEdits& edits,
                                                                        const Dataset& dataset, const JobContext&) {
             return core::renameClass(edits, dataset, from, to);
         });
}

void ClassesPanel::setWeight(const QString& name, double weight) {
    edit(tr("Weight of %1").arg(name), tr("Images of %1 are drawn %L2 times as often.").arg(name).arg(weight),
         [name = name.toStdString(), weight](const DatasetEdits& edits, const Dataset& dataset, const JobContext&) {
             return core::setClassWeight(edits, dataset, name, weight);
         });
}

}  // namespace ui
