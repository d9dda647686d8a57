#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

#include "Child.h"
#include "FileDialogs.h"
#include "SampleFolders.h"
#include "SmallModels.h"
#include "core/dataset/DatasetFormat.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"
#include "ui/common/FoldButton.h"
#include "ui/common/MessageLine.h"
#include "ui/common/theme/Theme.h"
#include "ui/data/DataPanel.h"

using namespace ui;

namespace {

constexpr int kPatience = 60'000;

/// The panel with the controller behind it.
struct Desk {
    Desk() {
        panel.resize(320, 900);
        panel.show();
    }
    void click(const QString& name) { QTest::mouseClick(child<QAbstractButton>(panel, name), Qt::LeftButton); }
    /// One of what the menu of the button offers.
    void trigger(const QString& name) { child<QAction>(panel, name)->trigger(); }
    QString text(const QString& name) { return child<QLabel>(panel, name)->text(); }
    void chooseSize(int side) {
        auto* sizes = child<QComboBox>(panel, "data_size");
        sizes->setCurrentIndex(sizes->findData(side));
    }
    const core::Dataset* dataset() const { return session.dataset().get(); }
    MessageLine* message() { return child<MessageLine>(panel, "data_message"); }

    Theme theme;
    Session session;
    DatasetController datasets{session};
    DataPanel panel{session, datasets, theme};
};

}  // namespace

#define TRY_DONE(desk) QTRY_VERIFY_WITH_TIMEOUT(!(desk).datasets.busy(), kPatience)

/// Opening a dataset through the panel, and what the panel then tells of it.
class TestDataPanel : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase();
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }
    void startsEmpty();
    void offersEveryFormat();
    void opensFashionMnist();
    void opensShapesAndShowsProgress();
    void saysHowFarReadingIs();
    void knowsWhatItKeeps();
    void opensAFolder();
    void opensAFile();
    void dismissedDialogOpensNothing();
    void optionsReadTheOpenDatasetAgain();
    void optionsChosenWhileReadingCount();
    void aRectangleAndAFitAreRead();
    void eachDatasetIsReadAsItWasReadLast();
    void cancelKeepsWhatWasOpen();
    void aSecondSourceTakesTheTurnOfTheFirst();
    void errorsAreASentence();
    void errorsGoWithTheNextTry();
    void listsWhatWasLeftOut();
    void tellsHowItIsSplit();

   private:
    QString at(const QString& name) const { return folder_->filePath(name); }

    std::unique_ptr<QTemporaryDir> folder_;
};

void TestDataPanel::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English));
}

void TestDataPanel::startsEmpty() {
    Desk desk;
    QVERIFY(!child<QWidget>(desk.panel, "data_name")->isVisible());
    QVERIFY(!child<QProgressBar>(desk.panel, "data_progress")->isVisible());
    QVERIFY(!desk.message()->isVisible());
    // There is nothing to read again.
    desk.chooseSize(32);
    QVERIFY(!desk.datasets.busy());
}

/// With what its description says, and nothing else.
void TestDataPanel::offersEveryFormat() {
    Desk desk;
    auto* button = child<QPushButton>(desk.panel, "data_open");
    QVERIFY(button->isVisible() && button->menu() != nullptr && button->menu()->toolTipsVisible());
    auto* folder = child<QAction>(desk.panel, "data_open_folder");
    auto* file = child<QAction>(desk.panel, "data_open_file");
    QCOMPARE(button->menu()->actions().mid(button->menu()->actions().size() - 2), (QList<QAction*>{folder, file}));
    desk.trigger("data_open_file");
    auto* dialog = child<QFileDialog>(desk.panel, "open_file_dialog");
    const QString filters = dialog->nameFilters().join('\n');
    qsizetype builtIn = 0;
    for (const core::DatasetFormat& format : core::datasetFormats()) {
        const QString label = QString::fromStdString(format.label);
        const QString help = QString::fromStdString(format.help);
        if (format.builtIn) {
            auto* action = child<QAction>(desk.panel, "data_open_" + QString::fromStdString(format.id));
            QCOMPARE(action, button->menu()->actions().at(builtIn++));
            QCOMPARE(action->text(), label);
            QCOMPARE(action->toolTip(), help);
            QVERIFY(format.accepts(format.id));
            continue;
        }
        QVERIFY2(format.folders || !format.endings.empty(), format.id.c_str());
        QCOMPARE(folder->toolTip().contains(label + ": " + help), format.folders);
        QCOMPARE(file->toolTip().contains(label + ": " + help), !format.endings.empty());
        QCOMPARE(filters.contains(label + " ("), !format.endings.empty());
        for (const std::string& ending : format.endings)
            QVERIFY2(filters.contains('*' + QString::fromStdString(ending)), ending.c_str());
    }
    QVERIFY(builtIn >= 2);
    QVERIFY(dialog->nameFilters().last().endsWith("(*)"));
    dialog->reject();
}

void TestDataPanel::opensFashionMnist() {
    QVERIFY(writeFashionMnist(folder_->path()));
    qputenv("IMAGO_FASHION_MNIST", folder_->path().toUtf8());
    Desk desk;
    desk.trigger("data_open_fashion-mnist");
    TRY_DONE(desk);
    QVERIFY2(desk.dataset(), qPrintable(desk.message()->text()));
    QCOMPARE(desk.text("data_name"), QString("Fashion-MNIST"));
    QCOMPARE(desk.text("data_shape"), QString::fromUtf8("25 images, 28 × 28, grayscale"));
    QCOMPARE(desk.text("data_split"), QString("19 for training, 1 for validation, 5 for test"));
    QVERIFY2(desk.text("data_report").startsWith("25 of 25 read"), qPrintable(desk.text("data_report")));
    QVERIFY(!child<FoldButton>(desk.panel, "data_show_skipped")->isVisible());
    QVERIFY(!desk.message()->isVisible());
}

void TestDataPanel::opensShapesAndShowsProgress() {
    Desk desk;
    desk.chooseSize(28);
    auto* bar = child<QProgressBar>(desk.panel, "data_progress");
    QList<double> shares;
    // The panel was told before.
    connect(&desk.datasets, &DatasetController::progress, this, [&](qint64 done, qint64 total) {
        QVERIFY(total > 0 && bar->isVisible());
        QCOMPARE(bar->value(), static_cast<int>(done * bar->maximum() / total));
        shares << static_cast<double>(bar->value()) / bar->maximum();
    });
    desk.trigger("data_open_shapes");
    QVERIFY(desk.datasets.busy());
    QVERIFY(bar->isVisible());
    QVERIFY(child<QPushButton>(desk.panel, "data_cancel")->isVisible());
    TRY_DONE(desk);
    QVERIFY(!bar->isVisible());
    QVERIFY(!shares.isEmpty());
    QVERIFY(std::is_sorted(shares.begin(), shares.end()));
    QCOMPARE(shares.last(), 1.0);
    QCOMPARE(desk.text("data_shape"), QString::fromUtf8("12,000 images, 28 × 28, color"));
}

void TestDataPanel::saysHowFarReadingIs() {
    Desk desk;
    Q_EMIT desk.datasets.progress(3400, 10000, QStringLiteral("a.png"));
    QCOMPARE(desk.text("data_item"), QStringLiteral("a.png: 3,400 of 10,000"));
    Q_EMIT desk.datasets.progress(3500, 10000, QString());
    QCOMPARE(desk.text("data_item"), QStringLiteral("3,500 of 10,000"));
    Q_EMIT desk.datasets.progress(3, 0, QStringLiteral("b.png"));
    QCOMPARE(desk.text("data_item"), QStringLiteral("b.png"));
}

void TestDataPanel::knowsWhatItKeeps() {
    QVERIFY(writeImages(folder_->filePath("set"), 4));
    Desk desk;
    desk.panel.open(folder_->filePath("set"));
    TRY_DONE(desk);
    QVERIFY(desk.dataset() != nullptr);
    QVERIFY(desk.dataset()->contentKey.empty());
    desk.datasets.setCacheFolder(folder_->filePath("kept"));
    desk.panel.open(folder_->filePath("set"));
    TRY_DONE(desk);
    QCOMPARE(desk.dataset()->contentKey.size(), std::size_t{64});
    QCOMPARE(desk.dataset()->size(), std::size_t{4});
}

void TestDataPanel::opensAFolder() {
    QVERIFY(writeImages(at("pets/cats"), 4) && writeImages(at("pets/dogs"), 3));
    Desk desk;
    desk.trigger("data_open_folder");
    choosePath(desk.panel, "open_folder_dialog", at("pets"));
    QVERIFY(desk.datasets.busy());
    TRY_DONE(desk);
    QVERIFY2(desk.dataset(), qPrintable(desk.message()->text()));
    QCOMPARE(desk.text("data_name"), QString("pets"));
    QCOMPARE(desk.text("data_shape"), QString::fromUtf8("7 images, 32 × 32, grayscale"));
    QCOMPARE(desk.text("data_split"), QString("6 for training, 1 for validation and test"));
    QCOMPARE(desk.dataset()->classNames, (std::vector<std::string>{"cats", "dogs"}));
    QCOMPARE(QString::fromStdString(desk.dataset()->source), at("pets"));
}

void TestDataPanel::opensAFile() {
    QVERIFY(writeBytes(at("numbers-images-idx3-ubyte"), idx({6, 28, 28}, Bytes(6 * 784, 9))));
    Desk desk;
    desk.trigger("data_open_file");
    choosePath(desk.panel, "open_file_dialog", at("numbers-images-idx3-ubyte"));
    TRY_DONE(desk);
    QVERIFY2(desk.dataset(), qPrintable(desk.message()->text()));
    QCOMPARE(desk.dataset()->size(), std::size_t{6});
    // What the import has to say beside its counts.
    QVERIFY2(desk.text("data_report").contains("no classes"), qPrintable(desk.text("data_report")));
}

void TestDataPanel::dismissedDialogOpensNothing() {
    Desk desk;
    desk.trigger("data_open_folder");
    child<QFileDialog>(desk.panel, "open_folder_dialog")->reject();
    QVERIFY(!desk.datasets.busy());
    QTRY_VERIFY(!desk.panel.findChild<QFileDialog*>());
}

void TestDataPanel::optionsReadTheOpenDatasetAgain() {
    QVERIFY(writeImages(at("images"), 4));
    Desk desk;
    desk.panel.open(at("images"));
    TRY_DONE(desk);
    desk.chooseSize(64);
    QVERIFY(desk.datasets.busy());
    TRY_DONE(desk);
    QCOMPARE(core::imageShape(desk.dataset()->spec), (core::ImageShape{64, 64, 1}));
    auto* colors = child<QComboBox>(desk.panel, "data_color");
    colors->setCurrentIndex(colors->findText("Color"));
    TRY_DONE(desk);
    QCOMPARE(core::imageShape(desk.dataset()->spec), (core::ImageShape{64, 64, 3}));
    QCOMPARE(desk.text("data_shape"), QString::fromUtf8("4 images, 64 × 64, color"));
}

void TestDataPanel::aRectangleAndAFitAreRead() {
    QVERIFY(writeImages(at("images"), 4));
    Desk desk;
    desk.panel.open(at("images"));
    TRY_DONE(desk);
    desk.chooseSize(64);
    TRY_DONE(desk);
    auto* sizes = child<QComboBox>(desk.panel, "data_size");
    sizes->setCurrentIndex(sizes->count() - 1);
    QVERIFY(!desk.datasets.busy());  // the same size still
    child<QSpinBox>(desk.panel, "data_size_width")->setValue(96);
    QVERIFY(desk.datasets.busy());
    TRY_DONE(desk);
    QCOMPARE(core::imageShape(desk.dataset()->spec), (core::ImageShape{64, 96, 1}));
    QCOMPARE(desk.text("data_shape"), QString::fromUtf8("4 images, 96 × 64, grayscale"));
    auto* fits = child<QComboBox>(desk.panel, "data_fit");
    QCOMPARE(fits->count(), 6);
    fits->setCurrentIndex(fits->findData("pad-edge"));
    TRY_DONE(desk);
    QCOMPARE(desk.dataset()->importSettings.choice("fit"), std::string("pad-edge"));
    QCOMPARE(child<QSpinBox>(desk.panel, "data_size_width")->value(), 96);
    // Remembered with the dataset.
    Desk later;
    later.panel.memory().fromText(desk.panel.memory().toText());
    later.panel.open(at("images"));
    TRY_DONE(later);
    QCOMPARE(core::imageShape(later.dataset()->spec), (core::ImageShape{64, 96, 1}));
    QVERIFY(child<QSpinBox>(later.panel, "data_size_height")->isVisible());
    QCOMPARE(later.dataset()->importSettings.choice("fit"), std::string("pad-edge"));
}

void TestDataPanel::optionsChosenWhileReadingCount() {
    QVERIFY(writeImages(at("images"), 4));
    Desk desk;
    desk.panel.open(at("images"));
    desk.chooseSize(48);
    TRY_DONE(desk);
    QCOMPARE(core::imageShape(desk.dataset()->spec), (core::ImageShape{48, 48, 1}));
    // It is the new source that is read again, not the one that is still open.
    desk.panel.open("shapes");
    desk.chooseSize(28);
    TRY_DONE(desk);
    QCOMPARE(desk.text("data_name"), QString("Shapes"));
    QCOMPARE(core::imageShape(desk.dataset()->spec), (core::ImageShape{28, 28, 3}));
    // A source that failed is not tried again.
    desk.panel.open(at("missing"));
    TRY_DONE(desk);
    desk.chooseSize(32);
    TRY_DONE(desk);
    QVERIFY(!desk.message()->isError());
    QCOMPARE(core::imageShape(desk.dataset()->spec), (core::ImageShape{32, 32, 3}));
}

void TestDataPanel::eachDatasetIsReadAsItWasReadLast() {
    QVERIFY(writeImages(at("one"), 4) && writeImages(at("two"), 4));
    Desk desk;
    const auto side = [&] { return core::imageShape(desk.dataset()->spec).width; };
    desk.chooseSize(48);  // before anything is open: for what is to come
    desk.panel.open(at("one"));
    TRY_DONE(desk);
    QCOMPARE(side(), 48);
    desk.panel.open(at("two"));  // has nothing of the other one
    TRY_DONE(desk);
    QCOMPARE(side(), 32);
    desk.chooseSize(64);
    TRY_DONE(desk);
    desk.panel.open(at("one"));
    TRY_DONE(desk);
    QCOMPARE(side(), 48);
    QCOMPARE(child<QComboBox>(desk.panel, "data_size")->currentData().toInt(), 48);
    desk.panel.open(at("missing"));
    TRY_DONE(desk);
    QVERIFY(desk.message()->isError());
    QCOMPARE(child<QComboBox>(desk.panel, "data_size")->currentData().toInt(), 48);
    desk.panel.open(at("two"));
    TRY_DONE(desk);
    QCOMPARE(side(), 64);
    // ... and from one start to the next.
    Desk later;
    later.panel.memory().fromText(desk.panel.memory().toText());
    later.panel.open(at("one"));
    TRY_DONE(later);
    QCOMPARE(core::imageShape(later.dataset()->spec).width, 48);
}

void TestDataPanel::cancelKeepsWhatWasOpen() {
    Desk desk;
    const auto before = small::dataset();
    desk.session.setDataset(before);
    QSignalSpy cancelled(&desk.datasets, &DatasetController::cancelled);
    desk.panel.open("shapes");
    desk.click("data_cancel");
    TRY_DONE(desk);
    QCOMPARE(cancelled.count(), 1);
    QCOMPARE(desk.session.dataset(), before);
    QCOMPARE(desk.message()->text(), QString("Cancelled."));
    QVERIFY(desk.message()->isVisible() && !desk.message()->isError());
    QVERIFY(!child<QProgressBar>(desk.panel, "data_progress")->isVisible());
}

void TestDataPanel::aSecondSourceTakesTheTurnOfTheFirst() {
    QVERIFY(writeImages(at("images"), 4));
    Desk desk;
    QSignalSpy imported(&desk.datasets, &DatasetController::imported);
    QSignalSpy cancelled(&desk.datasets, &DatasetController::cancelled);
    QSignalSpy busy(&desk.datasets, &DatasetController::busyChanged);
    desk.panel.open("shapes");
    desk.panel.open(at("missing"));
    desk.panel.open(at("images"));
    TRY_DONE(desk);
    QCOMPARE(imported.count(), 1);
    QCOMPARE(cancelled.count(), 0);
    QCOMPARE(busy.count(), 2);
    QCOMPARE(desk.text("data_name"), QString("images"));
    QVERIFY(!desk.message()->isVisible());
    // A cancel takes the waiting one back as well.
    desk.panel.open("shapes");
    desk.panel.open("shapes");
    desk.click("data_cancel");
    TRY_DONE(desk);
    QCOMPARE(imported.count(), 1);
    QCOMPARE(cancelled.count(), 1);
}

void TestDataPanel::errorsAreASentence() {
    Desk desk;
    const auto before = small::dataset();
    desk.session.setDataset(before);
    desk.panel.open(at("missing"));
    TRY_DONE(desk);
    QVERIFY(desk.message()->isVisible() && desk.message()->isError());
    QVERIFY2(desk.message()->text().contains(at("missing")), qPrintable(desk.message()->text()));
    QCOMPARE(desk.session.dataset(), before);
    // A folder without an image says what it found.
    QVERIFY(writeBytes(at("notes.txt"), {'h', 'i'}));
    desk.panel.open(folder_->path());
    TRY_DONE(desk);
    QVERIFY(desk.message()->isError());
    QVERIFY2(desk.message()->text().contains("no usable image"), qPrintable(desk.message()->text()));
    QCOMPARE(desk.session.dataset(), before);
}

void TestDataPanel::errorsGoWithTheNextTry() {
    QVERIFY(writeImages(at("images"), 4));
    Desk desk;
    desk.panel.open(at("missing"));
    TRY_DONE(desk);
    QVERIFY(desk.message()->isError());
    desk.panel.open(at("images"));
    QVERIFY(!desk.message()->isVisible());
    TRY_DONE(desk);
    QVERIFY(!desk.message()->isVisible() && !desk.message()->isError());
}

void TestDataPanel::listsWhatWasLeftOut() {
    QVERIFY(writeImages(at("mixed"), 3));
    QVERIFY(writeBytes(at("mixed/notes.txt"), {'h', 'i'}));
    Bytes cut = bytesOf(at("mixed/2.png"));
    cut.resize(cut.size() / 2);
    QVERIFY(writeBytes(at("mixed/cut.png"), cut));
    Desk desk;
    desk.panel.open(at("mixed"));
    TRY_DONE(desk);
    QVERIFY2(desk.text("data_report").startsWith("3 of 5 read"), qPrintable(desk.text("data_report")));
    auto* fold = child<FoldButton>(desk.panel, "data_show_skipped");
    auto* list = child<QPlainTextEdit>(desk.panel, "data_skipped");
    QVERIFY(fold->isVisible() && !list->isVisible());
    QVERIFY2(fold->text().startsWith("2 "), qPrintable(fold->text()));
    desk.click("data_show_skipped");
    QVERIFY(list->isVisible() && list->height() > 2 * list->fontMetrics().height());
    const QStringList lines = list->toPlainText().split('\n');
    QCOMPARE(lines.size(), 2);
    const auto& skipped = desk.session.dataset()->report.skipped;
    for (int index = 0; index < 2; ++index) {
        const auto& file = skipped.at(static_cast<std::size_t>(index));
        QVERIFY(!file.reason.empty());
        QCOMPARE(lines[index], QString::fromStdString(file.file + ": " + file.reason.english()));
    }
    QVERIFY(lines[0].startsWith("cut.png: ") && lines[1].startsWith("notes.txt: "));
    // The next dataset without such files has no list.
    QVERIFY(writeImages(at("clean"), 3));
    desk.panel.open(at("clean"));
    TRY_DONE(desk);
    QVERIFY(!fold->isVisible() && !list->isVisible());
}

void TestDataPanel::tellsHowItIsSplit() {
    Desk desk;
    desk.session.setDataset(small::dataset(80));
    QCOMPARE(desk.text("data_split"), QString("66 for training, 4 for validation, 10 for test"));
    auto settings = small::trainingSettings(1);
    settings.set("validation", 0.5);
    settings.set("seed", std::int64_t{9});
    desk.panel.setTrainingSettings(settings);
    QCOMPARE(desk.text("data_split"), QString("35 for training, 35 for validation, 10 for test"));
    // The next dataset is split in the same way.
    desk.session.setDataset(small::dataset(40));
    QCOMPARE(desk.text("data_split"), QString("17 for training, 18 for validation, 5 for test"));
    // Neighbors that overlap are not on both sides: some are on none.
    auto overlapping = std::make_shared<core::Dataset>(*small::dataset(80));
    overlapping->reach = 2;
    for (std::int32_t place = 0; place < 80; ++place) overlapping->places.push_back(place);
    settings.set("validation", 0.1);
    desk.panel.setTrainingSettings(settings);
    desk.session.setDataset(overlapping);
    QVERIFY2(desk.text("data_split").contains("next to the validation blocks"), qPrintable(desk.text("data_split")));
    settings.set("validation_blocks", false);
    desk.panel.setTrainingSettings(settings);
    QCOMPARE(desk.text("data_split"), QString("63 for training, 7 for validation, 10 for test"));
    desk.session.setDataset(small::dataset(1));
    QVERIFY2(desk.text("data_split").contains("at least 2"), qPrintable(desk.text("data_split")));
}

IMAGO_GUI_TEST(TestDataPanel)
#include "test_data_panel.moc"
