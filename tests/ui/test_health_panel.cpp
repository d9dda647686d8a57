#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "Child.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"
#include "tests/core/HealthImages.h"
#include "ui/common/MessageLine.h"
#include "ui/common/ThumbnailGrid.h"
#include "ui/common/theme/Theme.h"
#include "ui/data/DataPanel.h"
#include "ui/data/DataView.h"
#include "ui/data/HealthPanel.h"

using namespace ui;

namespace {

constexpr int kPatience = 60'000;

/// 20 different images, copies of 2 and 5, and one that is all gray.
std::shared_ptr<const core::Dataset> sickDataset() {
    auto images = health::different(20);
    images.push_back(images[2]);        // 20
    images.push_back(images[5]);        // 21
    images.push_back(health::flat(9));  // 22
    return std::make_shared<const core::Dataset>(health::datasetOf(images));
}

/// The panel and the view of the images, put together as the window does it.
struct HealthDesk {
    explicit HealthDesk(const QString& project) : studioProject(project.toStdString()) {
        data.addSection(&panel);
        QObject::connect(&panel, &HealthPanel::groupsWanted, &view, &DataView::showGroups);
        data.resize(320, 900);
        data.show();
        view.resize(800, 600);
        view.show();
    }

    QListWidget* list() { return child<QListWidget>(data, "health_findings"); }
    QString state() { return child<QLabel>(data, "health_state")->text(); }
    QPushButton* button(const QString& name) { return child<QPushButton>(data, name); }
    int shown() { return child<ThumbnailGrid>(view, "data_thumbnails")->count(); }
    MessageLine* message() { return child<MessageLine>(data, "health_message"); }
    std::size_t size() const { return session.dataset()->size(); }
    /// Clicks the finding of that check.
    void choose(const QString& id) {
        for (int row = 0; row < list()->count(); ++row) {
            QListWidgetItem* item = list()->item(row);
            if (item->data(Qt::UserRole).toString() != id) continue;
            list()->scrollToItem(item);
            QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualItemRect(item).center());
            return;
        }
        qFatal("there is no finding %s", qPrintable(id));
    }
    bool has(const QString& id) {
        for (int row = 0; row < list()->count(); ++row)
            if (list()->item(row)->data(Qt::UserRole).toString() == id) return true;
        return false;
    }

    Theme theme;
    Session session;
    StudioProject studioProject;
    DatasetController datasets{session};
    DatasetChoice choice{session, datasets, studioProject};
    HealthController health{session};
    DataPanel data{session, datasets, theme};
    DataView view{session, choice, theme};
    HealthPanel& panel = *new HealthPanel(session, health, choice, theme, &data);
};

}  // namespace

#define TRY_CHECKED(desk) QTRY_VERIFY_WITH_TIMEOUT((desk).health.state() == HealthState::done, kPatience)

/// What the health check tells in the Data workspace, and what can be done about it.
class TestHealthPanel : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        desk_ = std::make_unique<HealthDesk>(folder_->filePath("project"));
    }
    void cleanup() { desk_.reset(); }

    void isHiddenWithoutADataset() {
        QVERIFY(!desk_->panel.isVisible());
        QCOMPARE(desk_->health.state(), HealthState::empty);
        desk_->session.setDataset(sickDataset());
        QVERIFY(desk_->panel.isVisible());
        QCOMPARE(desk_->health.state(), HealthState::checking);
        QVERIFY2(desk_->state().contains('%'), qPrintable(desk_->state()));
        TRY_CHECKED(*desk_);
        desk_->session.setDataset(nullptr);
        QVERIFY(!desk_->panel.isVisible());
        QCOMPARE(desk_->list()->count(), 0);
    }

    void checksOnceSomebodyLooks() {
        desk_->data.hide();
        desk_->session.setDataset(sickDataset());
        QCOMPARE(desk_->health.state(), HealthState::waiting);
        desk_->data.show();
        TRY_CHECKED(*desk_);
    }

    void saysWhereNothingWasFound() {
        desk_->session.setDataset(std::make_shared<const core::Dataset>(health::datasetOf(health::different(20))));
        TRY_CHECKED(*desk_);
        QVERIFY2(desk_->state().contains("nothing found"), qPrintable(desk_->state()));
        QVERIFY(!desk_->list()->isVisible());
        QVERIFY(!desk_->button("health_act")->isVisible());
    }

    void aFindingShowsItsImages() {
        open();
        QCOMPARE(desk_->list()->count(), static_cast<int>(desk_->health.report().findings.size()));
        QVERIFY(desk_->has("exact-copies"));
        QVERIFY(desk_->has("one-color"));
        QCOMPARE(desk_->shown(), 23);
        QVERIFY(!desk_->button("health_act")->isVisible());
        auto* all = child<QPushButton>(desk_->view, "data_show_all");
        QVERIFY(!all->isVisible());

        desk_->choose("exact-copies");
        QCOMPARE(desk_->shown(), 4);
        QVERIFY(child<QLabel>(desk_->view, "data_count")->text().startsWith("Exact copies"));
        QCOMPARE(desk_->button("health_act")->text(), QString("Keep one of each"));
        desk_->choose("one-color");
        QCOMPARE(desk_->shown(), 1);
        QCOMPARE(desk_->button("health_act")->text(), QString("Leave out"));
        QVERIFY(all->isVisible());
        QTest::mouseClick(all, Qt::LeftButton);
        QCOMPARE(desk_->shown(), 23);
        QVERIFY(!all->isVisible());
    }

    void groupsAreSetApart() {
        open();
        auto* grid = child<ThumbnailGrid>(desk_->view, "data_thumbnails");
        desk_->choose("exact-copies");
        // Two images, a gap, two images.
        QList<int> row;
        const int pitch = grid->cellSize() + space::kSmall;
        for (int place = 0; place < 6; ++place)
            row << grid->sampleAt({space::kPanel + place * pitch + 2, space::kPanel + 2});
        QCOMPARE(row, (QList<int>{2, 20, -1, 5, 21, -1}));
    }

    void keepsOneOfEachAndBringsThemBack() {
        open();
        const auto whole = desk_->session.dataset();
        desk_->choose("exact-copies");
        act();
        QTRY_COMPARE_WITH_TIMEOUT(desk_->size(), std::size_t{21}, kPatience);
        QCOMPARE(desk_->session.dataset()->whole, whole);
        TRY_CHECKED(*desk_);
        QVERIFY(!desk_->has("exact-copies"));
        QVERIFY(desk_->has("one-color"));
        QVERIFY2(child<QLabel>(desk_->data, "data_shape")->text().contains("left out"), "the summary tells it");
        QVERIFY(desk_->message()->sentence().contains("left out"));

        desk_->message()->runCommand();  // Undo
        QTRY_COMPARE_WITH_TIMEOUT(desk_->session.dataset(), whole, kPatience);
        QVERIFY(!child<QLabel>(desk_->data, "data_shape")->text().contains("left out"));
        desk_->studioProject.store().redo();
        QTRY_COMPARE_WITH_TIMEOUT(desk_->size(), std::size_t{21}, kPatience);
        TRY_CHECKED(*desk_);
        QTRY_VERIFY_WITH_TIMEOUT(!desk_->choice.busy(), kPatience);
        QTest::mouseClick(desk_->button("health_use_all"), Qt::LeftButton);
        QCOMPARE(desk_->session.dataset(), whole);
        QVERIFY(!desk_->button("health_use_all")->isVisible());
    }

    void theOfferToUndoGoesWithTheStep_data() {
        QTest::addColumn<bool>("undone");
        QTest::newRow("undone by other means") << true;
        QTest::newRow("another dataset") << false;
    }
    void theOfferToUndoGoesWithTheStep() {
        QFETCH(bool, undone);
        open();
        const auto whole = desk_->session.dataset();
        desk_->choose("one-color");
        act();
        QTRY_COMPARE_WITH_TIMEOUT(desk_->message()->command(), QString("Undo"), kPatience);
        if (undone) {
            desk_->studioProject.store().undo();
        } else {
            auto other = std::make_shared<core::Dataset>(health::datasetOf(health::different(20)));
            other->source = "other";
            desk_->session.setDataset(other);
        }
        QCOMPARE(desk_->message()->sentence(), QString());
        if (undone) QTRY_COMPARE_WITH_TIMEOUT(desk_->session.dataset(), whole, kPatience);
    }

    void whatIsSavedAfterAllSaysSo() {
        open();
        KeptStore& store = desk_->studioProject.store();
        desk_->choose("one-color");
        act();
        QTRY_COMPARE_WITH_TIMEOUT(desk_->size(), std::size_t{22}, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(store.allSaved(), kPatience);
        const QString file = folder_->filePath("project/exclusions.json");
        QVERIFY(QFile::remove(file) && QDir().mkdir(file));
        TRY_CHECKED(*desk_);
        desk_->choose("exact-copies");
        act();
        QTRY_VERIFY_WITH_TIMEOUT(desk_->message()->isError(), kPatience);
        QVERIFY2(desk_->message()->sentence().startsWith("Not saved yet: "), qPrintable(desk_->message()->sentence()));
        QVERIFY(QDir().rmdir(file));
        store.retry();
        QTRY_VERIFY_WITH_TIMEOUT(store.allSaved(), kPatience);
        QVERIFY(!desk_->message()->isError());
        QCOMPARE(desk_->message()->sentence(), QString("Saved now: images left out."));
    }

    void leavesOutWhatShowsNothing() {
        open();
        desk_->choose("one-color");
        act();
        QTRY_COMPARE_WITH_TIMEOUT(desk_->size(), std::size_t{22}, kPatience);
        TRY_CHECKED(*desk_);
        QVERIFY(!desk_->has("one-color"));
        // Both together.
        desk_->choose("exact-copies");
        act();
        QTRY_COMPARE_WITH_TIMEOUT(desk_->size(), std::size_t{20}, kPatience);
        QCOMPARE(desk_->session.dataset()->leftOut(), std::size_t{3});
    }

    void isKeptWithTheProject() {
        const auto dataset = sickDataset();
        open(dataset);
        desk_->choose("exact-copies");
        act();
        QTRY_COMPARE_WITH_TIMEOUT(desk_->size(), std::size_t{21}, kPatience);
        desk_.reset();  // waits until it is written
        const auto file = core::exclusionsFile(folder_->filePath("project").toStdString());
        QCOMPARE(core::readExclusions(file).at("health").kept.size(), std::size_t{2});

        desk_ = std::make_unique<HealthDesk>(folder_->filePath("project"));
        desk_->session.setDataset(dataset);  // before the file is read
        QTRY_COMPARE_WITH_TIMEOUT(desk_->size(), std::size_t{21}, kPatience);
    }

    void whatIsReadComesWithoutThem() {
        QVERIFY(QDir().mkpath(folder_->filePath("images")));
        for (int index = 0; index < 6; ++index) {
            QImage image(32, 32, QImage::Format_Grayscale8);
            for (int y = 0; y < 32; ++y)
                for (int x = 0; x < 32; ++x) image.setPixel(x, y, qRgb(40 * (index / 2), 4 * x, 4 * y));
            QVERIFY(image.save(folder_->filePath(QStringLiteral("images/%1.png").arg(index))));
        }
        const auto read = [this] {
            QSignalSpy imported(&desk_->datasets, &DatasetController::imported);
            desk_->datasets.open(folder_->filePath("images"), core::Settings(core::importParameters()));
            return imported.wait(kPatience);
        };
        QVERIFY(read());
        QCOMPARE(desk_->size(), std::size_t{6});
        TRY_CHECKED(*desk_);
        desk_->choose("exact-copies");
        act();
        QTRY_COMPARE_WITH_TIMEOUT(desk_->size(), std::size_t{3}, kPatience);
        QVERIFY(read());
        QCOMPARE(desk_->size(), std::size_t{3});
        QCOMPARE(desk_->session.dataset()->leftOut(), std::size_t{3});
        // The folder itself is as it was.
        QCOMPARE(QDir(folder_->filePath("images")).entryList(QDir::Files).size(), 6);
    }

    void someMustStay() {
        std::vector<health::Pixels> images(5, health::waves(1));
        open(std::make_shared<const core::Dataset>(health::datasetOf(images)));
        desk_->choose("exact-copies");
        act();
        QTRY_VERIFY_WITH_TIMEOUT(desk_->message()->isError(), kPatience);
        QVERIFY(desk_->message()->sentence().contains("fewer than 2 images"));
        QCOMPARE(desk_->size(), std::size_t{5});
    }

    void anotherSplitIsCheckedAgain() {
        open();
        QSignalSpy changed(&desk_->health, &HealthController::changed);
        core::Settings settings(core::commonTrainingParameters());
        desk_->health.setTrainingSettings(settings);  // the same
        QCOMPARE(changed.size(), 0);
        settings.set("validation", 0.5);
        desk_->health.setTrainingSettings(settings);
        QCOMPARE(desk_->health.state(), HealthState::checking);
        TRY_CHECKED(*desk_);
    }

   private:
    void act() {
        QTRY_VERIFY_WITH_TIMEOUT(!desk_->choice.busy(), kPatience);
        QTest::mouseClick(desk_->button("health_act"), Qt::LeftButton);
    }
    void open(const std::shared_ptr<const core::Dataset>& dataset = sickDataset()) {
        desk_->session.setDataset(dataset);
        TRY_CHECKED(*desk_);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<HealthDesk> desk_;
};

IMAGO_GUI_TEST(TestHealthPanel)
#include "test_health_panel.moc"
