#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>
#include <algorithm>

#include "Child.h"
#include "core/project/LabelsFile.h"
#include "tests/TestProgram.h"
#include "tests/core/HealthImages.h"
#include "ui/common/MessageLine.h"
#include "ui/common/ThumbnailGrid.h"
#include "ui/common/theme/Theme.h"
#include "ui/data/ClassImagesController.h"
#include "ui/data/ClassesPanel.h"
#include "ui/data/DataView.h"
#include "ui/data/LabelCommands.h"
#include "ui/data/LargeImage.h"
#include "ui/data/SuggestionsPanel.h"

using namespace ui;

namespace {

constexpr int kPatience = 60'000;

using Samples = std::vector<std::uint32_t>;
using Labels = std::vector<std::int32_t>;
using Names = std::vector<std::string>;

/// 12 different images "0.png" to "11.png": 6 boots and then 6 hats.
std::shared_ptr<core::Dataset> wardrobe() {
    auto data = std::make_shared<core::Dataset>(health::datasetOf(health::different(12)));
    data->classNames = {"boot", "hat"};
    for (int index = 0; index < 12; ++index) {
        data->labels.push_back(index < 6 ? 0 : 1);
        data->sampleNames.push_back(std::to_string(index) + ".png");
    }
    return data;
}

/// Rings and crosses on black, 15 of each, moved about; cross 20 is called a ring.
std::shared_ptr<core::Dataset> mislabeled() {
    std::vector<health::Pixels> images;
    constexpr int kSide = 40;
    for (int index = 0; index < 30; ++index) {
        health::Pixels pixels(kSide * kSide, 0);
        const int centerX = 16 + index % 8;
        const int centerY = 16 + index * 3 % 8;
        const auto level = static_cast<std::uint8_t>(150 + 3 * index);
        for (int y = 0; y < kSide; ++y)
            for (int x = 0; x < kSide; ++x) {
                const int across = x - centerX;
                const int down = y - centerY;
                const int square = across * across + down * down;
                const bool ring = square <= 121 && square >= 49;
                const bool cross =
                    (std::abs(across) <= 2 && std::abs(down) <= 11) || (std::abs(down) <= 2 && std::abs(across) <= 11);
                if (index < 15 ? ring : cross) pixels[static_cast<std::size_t>(y * kSide + x)] = level;
            }
        images.push_back(pixels);
    }
    auto data = std::make_shared<core::Dataset>(health::datasetOf(images, kSide));
    data->classNames = {"ring", "cross"};
    for (int index = 0; index < 30; ++index) data->labels.push_back(index < 15 || index == 20 ? 0 : 1);
    return data;
}

/// The view of the images and the panel of classes, put together as the window does it.
struct LabelDesk {
    explicit LabelDesk(const QString& folder) : project(folder.toStdString()) {
        panel.addSection(&suggestionsPanel);
        QObject::connect(&suggestionsPanel, &SuggestionsPanel::groupsWanted, &view, &DataView::showGroups);
        QObject::connect(&suggestionsPanel, &SuggestionsPanel::allWanted, &view, &DataView::showAll);
        view.resize(800, 600);
        view.show();
        panel.resize(300, 700);
        panel.show();
    }

    ThumbnailGrid& grid() { return view.grid(); }
    const core::Dataset& dataset() const { return *session.dataset(); }
    QString undoText() const { return project.store().undoStack().undoText(); }
    QString message() { return child<MessageLine>(view, "data_view_message")->sentence(); }
    QString count() { return child<QLabel>(view, "data_count")->text(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&grid(), key, modifiers); }
    void select(const Samples& samples) { grid().choose(samples); }
    QAbstractItemModel& classes() { return *child<QTreeView>(panel, "class_list")->model(); }
    /// What is in a column of the panel of classes.
    QStringList column(ClassTable::Column column) {
        QStringList texts;
        for (int row = 0; row < classes().rowCount(); ++row) texts << classes().index(row, column).data().toString();
        return texts;
    }
    void enter(int row, ClassTable::Column column, const QVariant& value) {
        classes().setData(classes().index(row, column), value);
    }
    void click(const QString& name) { QTest::mouseClick(child<QAbstractButton>(panel, name), Qt::LeftButton); }
    /// Samples in the order in which they are shown, as many as are in the first row.
    QList<int> firstRow() {
        QList<int> row;
        for (int place = 0; place < 10; ++place) {
            const int x = space::kPanel + place * (grid().cellSize() + space::kSmall) + 2;
            if (const int sample = grid().sampleAt({x, space::kPanel + 2}); sample >= 0) row << sample;
        }
        return row;
    }

    Theme theme;
    Session session;
    mutable StudioProject project;
    DatasetController datasets{session};
    DatasetChoice choice{session, datasets, project};
    ClassCounts counts{session};
    ClassImagesController images{session};
    SuggestionsController suggestions{session};
    DataView view{session, choice, theme};
    ClassesPanel panel{session, choice, counts, images, view.commands(), theme};
    SuggestionsPanel& suggestionsPanel = *new SuggestionsPanel(suggestions, choice, view.grid(), &panel);
};

}  // namespace

#define TRY_LABELS(desk, ...) \
    QTRY_COMPARE_WITH_TIMEOUT((desk).session.dataset()->labels, (Labels{__VA_ARGS__}), kPatience)

/// What a person makes of the classes of a dataset, in the Data workspace.
class TestLabeling : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        desk_ = std::make_unique<LabelDesk>(folder_->filePath("project"));
        data_ = wardrobe();
        desk_->session.setDataset(data_);
    }
    void cleanup() { desk_.reset(); }

    void numberKeysAssignWhatIsSelected() {
        QCOMPARE(desk_->column(ClassTable::number), (QStringList{"1", "2"}));
        desk_->select({0, 3});
        QCOMPARE(desk_->count(), QString("2 of 12 selected"));
        desk_->press(Qt::Key_2);
        TRY_LABELS(*desk_, 1, 0, 0, 1, 0, 0, 1, 1, 1, 1, 1, 1);
        QCOMPARE(desk_->dataset().whole, std::shared_ptr<const core::Dataset>(data_));
        QVERIFY2(desk_->undoText().contains("hat"), qPrintable(desk_->undoText()));
        QVERIFY2(desk_->message().contains("hat"), qPrintable(desk_->message()));
        // They stay selected, and where they are.
        QCOMPARE(desk_->grid().chosen(), (Samples{0, 3}));
        QTRY_COMPARE_WITH_TIMEOUT(desk_->column(ClassTable::count), (QStringList{"4", "8"}), kPatience);
        // The dataset that was opened is as it was.
        QCOMPARE(data_->labels, (Labels{0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1}));

        desk_->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(desk_->session.dataset(), std::shared_ptr<const core::Dataset>(data_), kPatience);
        desk_->press(Qt::Key_Y, Qt::ControlModifier);
        TRY_LABELS(*desk_, 1, 0, 0, 1, 0, 0, 1, 1, 1, 1, 1, 1);
    }

    void undoneStepsNameADatasetThatIsNotOpen() {
        data_->name = "Wardrobe";
        desk_->select({0});
        desk_->press(Qt::Key_2);
        TRY_LABELS(*desk_, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1);
        QVERIFY2(desk_->message().contains("hat"), qPrintable(desk_->message()));
        const auto other = wardrobe();
        other->source = "other";
        other->name = "Other";
        desk_->session.setDataset(other);
        QCOMPARE(desk_->message(), QString());  // nor its link
        desk_->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk_->message(), QString("Undone: Assign 1 image(s) to hat in the dataset Wardrobe."));
        desk_->press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(desk_->message(), QString("Redone: Assign 1 image(s) to hat in the dataset Wardrobe."));
        desk_->press(Qt::Key_Z, Qt::ControlModifier);
        desk_->session.setDataset(data_);
        desk_->press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(desk_->message(), QString("Redone: Assign 1 image(s) to hat."));
        TRY_LABELS(*desk_, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1);
    }

    void fastHandsLoseNothing() {
        for (const std::uint32_t sample : {0U, 1U, 2U, 3U}) {
            desk_->select({sample});
            desk_->press(Qt::Key_2);
        }
        desk_->select({11});
        desk_->press(Qt::Key_1);
        TRY_LABELS(*desk_, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 0);
        QCOMPARE(desk_->project.store().undoStack().count(), 5);
        for (int step = 0; step < 5; ++step) desk_->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(desk_->session.dataset(), std::shared_ptr<const core::Dataset>(data_), kPatience);
    }

    void keysWithoutAClassDoNothing() {
        desk_->select({0});
        desk_->press(Qt::Key_3);
        desk_->press(Qt::Key_0);
        QVERIFY(!desk_->choice.busy());
        desk_->select({});
        desk_->press(Qt::Key_2);  // nothing is selected, and there is no current image
        QVERIFY(!desk_->choice.busy());
        QVERIFY(desk_->message().contains("Select"));
    }

    void deleteLeavesOutAndBringsBack() {
        auto* leftOut = child<QToolButton>(desk_->view, "data_left_out");
        QVERIFY(!leftOut->isVisible());
        desk_->select({2, 7});
        desk_->press(Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(desk_->dataset().size(), std::size_t{10}, kPatience);
        QVERIFY(leftOut->isVisible());
        QVERIFY(leftOut->text().contains('2'));
        leftOut->click();
        QTRY_COMPARE_WITH_TIMEOUT(desk_->firstRow(), (QList<int>{2, 7}), kPatience);
        desk_->select({7});
        desk_->press(Qt::Key_1);  // not before it is back
        QVERIFY(!desk_->choice.busy());
        desk_->press(Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(desk_->dataset().size(), std::size_t{11}, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(desk_->firstRow(), QList<int>{2}, kPatience);
        leftOut->click();
        QTRY_COMPARE_WITH_TIMEOUT(desk_->grid().count(), 11, kPatience);
        desk_->press(Qt::Key_Z, Qt::ControlModifier);
        desk_->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(desk_->session.dataset(), std::shared_ptr<const core::Dataset>(data_), kPatience);
    }

    void classesAreRenamedAndMerged() {
        desk_->enter(0, ClassTable::name, "shoe");
        QTRY_COMPARE_WITH_TIMEOUT(desk_->dataset().classNames, (Names{"shoe", "hat"}), kPatience);
        QCOMPARE(desk_->dataset().labels, data_->labels);
        desk_->enter(0, ClassTable::name, "hat");
        auto* question = child<QLabel>(desk_->panel, "class_merge_question");
        QVERIFY(question->isVisible());
        desk_->click("class_merge_cancel");
        QVERIFY(!question->isVisible());
        QVERIFY(!desk_->choice.busy());
        desk_->enter(0, ClassTable::name, "hat");
        desk_->click("class_merge");
        QTRY_COMPARE_WITH_TIMEOUT(desk_->dataset().classNames, Names{"hat"}, kPatience);
        QCOMPARE(desk_->column(ClassTable::name), QStringList{"hat"});
    }

    void classesAreAddedDroppedAndWeighted() {
        auto* name = child<QLineEdit>(desk_->panel, "class_new");
        QTest::keyClicks(name, "glove");
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(desk_->dataset().classNames, (Names{"boot", "hat", "glove"}), kPatience);
        QVERIFY(name->text().isEmpty());
        desk_->select({5});
        desk_->press(Qt::Key_3);
        TRY_LABELS(*desk_, 0, 0, 0, 0, 0, 2, 1, 1, 1, 1, 1, 1);

        desk_->enter(1, ClassTable::weight, 2.5);
        QTRY_COMPARE_WITH_TIMEOUT(desk_->dataset().classWeights, (std::vector<double>{1, 2.5, 1}), kPatience);
        QCOMPARE(desk_->column(ClassTable::weight).at(1), QString("×2.5"));

        auto* list = child<QTreeView>(desk_->panel, "class_list");
        list->setCurrentIndex(desk_->classes().index(0, ClassTable::name));
        desk_->click("class_drop");
        QTRY_COMPARE_WITH_TIMEOUT(desk_->dataset().size(), std::size_t{7}, kPatience);
        QCOMPARE(desk_->column(ClassTable::name), (QStringList{"hat", "glove", "boot"}));
        QCOMPARE(child<QPushButton>(desk_->panel, "class_drop")->text(), QString("Keep"));
        desk_->click("class_drop");
        QTRY_COMPARE_WITH_TIMEOUT(desk_->dataset().size(), std::size_t{12}, kPatience);
    }

    void withoutClassesThereIsAWayToThem() {
        auto plain = std::make_shared<core::Dataset>(health::datasetOf(health::different(6)));
        desk_->session.setDataset(plain);
        QVERIFY(child<QLabel>(desk_->panel, "classes_empty")->isVisible());
        QVERIFY(!child<QTreeView>(desk_->panel, "class_list")->isVisible());
        child<QLineEdit>(desk_->panel, "class_new")->setText("boot");
        desk_->click("class_add");
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::count(desk_->dataset().classNames, "boot") == 1, kPatience);
        const auto place = std::ranges::find(desk_->dataset().classNames, "boot") - desk_->dataset().classNames.begin();
        desk_->select({4});
        desk_->press(static_cast<Qt::Key>(Qt::Key_1 + place));
        QTRY_COMPARE_WITH_TIMEOUT(desk_->dataset().labels.size(), std::size_t{6}, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(desk_->dataset().labels[4], static_cast<std::int32_t>(place), kPatience);
    }

    void textAndOrderChooseWhatIsShown() {
        auto* search = child<QLineEdit>(desk_->view, "data_search");
        QTest::keyClicks(search, "1.P");
        QTRY_COMPARE_WITH_TIMEOUT(desk_->firstRow(), (QList<int>{1, 11}), kPatience);
        QCOMPARE(desk_->count(), QString("2 images"));
        search->setText("nowhere");
        QTRY_COMPARE_WITH_TIMEOUT(desk_->grid().count(), 0, kPatience);
        search->clear();
        QTRY_COMPARE_WITH_TIMEOUT(desk_->grid().count(), 12, kPatience);
        auto* classes = child<QComboBox>(desk_->view, "data_class_filter");
        classes->setCurrentIndex(classes->findText("hat"));
        search->setText("1");
        QTRY_COMPARE_WITH_TIMEOUT(desk_->firstRow(), (QList<int>{10, 11}), kPatience);

        auto levels = std::make_shared<core::Dataset>(
            health::datasetOf({health::flat(90), health::flat(30), health::flat(200), health::flat(60)}));
        desk_->session.setDataset(levels);
        QCOMPARE(search->text(), QString());  // of the dataset before
        auto* sort = child<QComboBox>(desk_->view, "data_sort");
        sort->setCurrentIndex(sort->findText("Brightness"));
        QTRY_COMPARE_WITH_TIMEOUT(desk_->firstRow(), (QList<int>{1, 3, 0, 2}), kPatience);
        child<QToolButton>(desk_->view, "data_sort_descending")->click();
        QTRY_COMPARE_WITH_TIMEOUT(desk_->firstRow(), (QList<int>{2, 0, 3, 1}), kPatience);
        // Selected images are those that were selected, wherever they are now.
        desk_->select({3});
        sort->setCurrentIndex(0);
        QTRY_COMPARE_WITH_TIMEOUT(desk_->firstRow(), (QList<int>{3, 2, 1, 0}), kPatience);
        QCOMPARE(desk_->grid().chosen(), Samples{3});
    }

    void enlargedImagesGoOnAndAreAssigned() {
        QTest::mouseClick(desk_->grid().viewport(), Qt::LeftButton, {}, {20, 20});
        QCOMPARE(desk_->grid().current(), 0);
        desk_->press(Qt::Key_Return);
        const QPointer<LargeImage> large = child<LargeImage>(desk_->view, "data_large_image");
        QVERIFY(large->isVisible());
        QVERIFY(!large->image().isNull());
        const QImage first = large->image();
        QTest::keyClick(large, Qt::Key_Right);
        QTest::keyClick(large, Qt::Key_Right);
        QCOMPARE(desk_->grid().current(), 2);
        QVERIFY(large->image() != first);
        QVERIFY(large->windowTitle().contains("2.png"));
        QTest::keyClick(large, Qt::Key_2);
        TRY_LABELS(*desk_, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1);
        QCOMPARE(desk_->grid().current(), 2);
        QTest::keyClick(large, Qt::Key_Escape);
        QTRY_VERIFY(!large || !large->isVisible());
    }

    void theMenuHasTheSameCommands() {
        desk_->select({0, 1});
        Q_EMIT desk_->grid().menuRequested({10, 10});
        auto* menu = child<QMenu>(desk_->grid(), "data_menu");
        child<QAction>(*menu, "data_menu_all")->trigger();
        QCOMPARE(desk_->grid().selection().count(), std::size_t{12});
        desk_->select({0, 1});
        child<QAction>(*menu, "data_menu_leave_out")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(desk_->dataset().size(), std::size_t{10}, kPatience);
    }

    void meanImagesOfAClassAreShown() {
        auto* list = child<QTreeView>(desk_->panel, "class_list");
        auto* mean = child<QLabel>(desk_->panel, "class_mean");
        QVERIFY(!mean->isVisible());
        list->setCurrentIndex(desk_->classes().index(0, ClassTable::name));
        QVERIFY(mean->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!mean->pixmap().isNull(), kPatience);
        QVERIFY(!child<QLabel>(desk_->panel, "class_deviation")->pixmap().isNull());
        QVERIFY(child<QLabel>(desk_->panel, "class_images_state")->text().startsWith('6'));
    }

    void mislabeledImagesAreFoundAndAssigned() {
        desk_->session.setDataset(mislabeled());
        auto* list = child<QListWidget>(desk_->panel, "suggestions_list");
        QVERIFY(!list->isVisible());
        desk_->click("suggestions_find");
        QTRY_COMPARE_WITH_TIMEOUT(desk_->suggestions.state(), SuggestionsState::done, kPatience);
        QCOMPARE(list->count(), 1);
        QVERIFY2(list->item(0)->text().contains("cross"), qPrintable(list->item(0)->text()));
        list->setCurrentRow(0);
        QCOMPARE(desk_->firstRow(), QList<int>{20});
        desk_->click("suggestions_assign");
        QTRY_COMPARE_WITH_TIMEOUT(desk_->dataset().labels[20], 1, kPatience);
        // Nothing is left to see of the group.
        QCOMPARE(list->count(), 0);
        QCOMPARE(desk_->grid().count(), 30);
    }

    void theNextSuggestionsFollow() {
        const auto data = mislabeled();
        data->labels[5] = 1;  // a ring, called a cross
        desk_->session.setDataset(data);
        auto* list = child<QListWidget>(desk_->panel, "suggestions_list");
        auto* assign = child<QPushButton>(desk_->panel, "suggestions_assign");
        auto* ignore = child<QPushButton>(desk_->panel, "suggestions_ignore");
        desk_->click("suggestions_find");
        QTRY_COMPARE_WITH_TIMEOUT(desk_->suggestions.state(), SuggestionsState::done, kPatience);
        QCOMPARE(list->count(), 2);
        // Nothing moves where a group is chosen.
        QVERIFY(assign->isVisible() && !assign->isEnabled() && ignore->isVisible() && !ignore->isEnabled());
        QCOMPARE(assign->text(), QString("Assign"));
        QApplication::processEvents();
        const QRect place(list->mapTo(&desk_->panel, QPoint()), list->size());
        const QString second = list->item(1)->text();
        list->setCurrentRow(0);
        QVERIFY(assign->isEnabled() && ignore->isEnabled());
        QApplication::processEvents();
        QCOMPARE(QRect(list->mapTo(&desk_->panel, QPoint()), list->size()), place);
        const int first = desk_->firstRow().value(0);
        QVERIFY(first == 5 || first == 20);
        const int other = first == 5 ? 20 : 5;
        desk_->click("suggestions_assign");
        QTRY_COMPARE_WITH_TIMEOUT(list->count(), 1, kPatience);
        QCOMPARE(list->currentRow(), 0);
        QCOMPARE(list->item(0)->text(), second);
        QTRY_COMPARE_WITH_TIMEOUT(desk_->firstRow(), QList<int>{other}, kPatience);
        desk_->click("suggestions_ignore");
        QCOMPARE(list->count(), 0);
        QVERIFY(!assign->isVisible());
        QCOMPARE(desk_->grid().count(), 30);
    }

    void suggestionsAreIgnored() {
        desk_->session.setDataset(mislabeled());
        desk_->click("suggestions_find");
        QTRY_COMPARE_WITH_TIMEOUT(desk_->suggestions.state(), SuggestionsState::done, kPatience);
        child<QListWidget>(desk_->panel, "suggestions_list")->setCurrentRow(0);
        desk_->click("suggestions_ignore");
        QVERIFY(desk_->suggestions.groups().empty());
        QCOMPARE(desk_->dataset().labels[20], 0);
        QCOMPARE(desk_->grid().count(), 30);
    }

    void isKeptWithTheProject() {
        desk_->select({0, 1});
        desk_->press(Qt::Key_2);
        TRY_LABELS(*desk_, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1);
        desk_->enter(1, ClassTable::name, "cap");
        QTRY_COMPARE_WITH_TIMEOUT(desk_->dataset().classNames, (Names{"boot", "cap"}), kPatience);
        desk_.reset();  // waits until it is written
        const auto file = core::labelsFile(folder_->filePath("project").toStdString());
        QCOMPARE(core::readLabels(file).at("health").assigned.size(), std::size_t{2});

        desk_ = std::make_unique<LabelDesk>(folder_->filePath("project"));
        desk_->session.setDataset(data_);  // before the file is read
        TRY_LABELS(*desk_, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1);
        QCOMPARE(desk_->dataset().classNames, (Names{"boot", "cap"}));
    }

   private:
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<LabelDesk> desk_;
    std::shared_ptr<core::Dataset> data_;
};

IMAGO_GUI_TEST(TestLabeling)
#include "test_labeling.moc"
