#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QToolButton>
#include <QtTest>

#include "Child.h"
#include "SmallModels.h"
#include "TrainDesk.h"
#include "core/device/Device.h"
#include "tests/TestProgram.h"
#include "ui/common/MessageLine.h"
#include "ui/common/fields/DeviceField.h"

using namespace ui;

namespace {

constexpr int kPatience = 60'000;

struct Desk : TrainDesk {
    QComboBox* choice(const char* name) { return child<QComboBox>(panel, name); }
    void choose(const char* name, const QString& id) { choice(name)->setCurrentIndex(choice(name)->findData(id)); }
    QString chosen(const char* name) { return choice(name)->currentData().toString(); }
    QString probe() { return child<QLabel>(panel, "train_probe")->text(); }
    MessageLine* collapse() { return child<MessageLine>(panel, "train_collapse"); }
};

}  // namespace

/// Purposes and sizes, what they take, and what a collapse is called.
class TestTrainChoices : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void aPurposeSetsSeveralSettings();
    void aSizeSetsTheNetwork();
    void aFieldChangedByHandIsCustom();
    void everyModelHasItsOwn();
    void theDeviceIsChosen();
    void aDeviceThatIsGoneIsTheProcessor();
    void theSpeedIsMeasured();
    void noMeasurementBesideATraining();
    void aCollapseIsNamed();
    void classesThatAreNotThereCannotBeLearned();
    void ownSettingsAreNamedBesideThePreset();
    void aModelIsAsItWasLeft();
    void aSmallDatasetGetsItsPreset();
    void aDatasetGetsItsSettingsBack();
    void whatFitsTheDatasetGoesWithIt();
    void whatIsChosenBeforeADatasetCounts();
    void theNextStartFindsTheSettings();
    void noTextMovesTheForm();

   private:
    static std::shared_ptr<const core::Dataset> dataset(const std::string& source, std::size_t count) {
        auto data = std::make_shared<core::Dataset>(*small::dataset(count));
        data->source = source;
        return data;
    }
};

void TestTrainChoices::aPurposeSetsSeveralSettings() {
    Desk desk;
    QCOMPARE(desk.chosen("train_preset"), QString("standard"));
    auto* reason = child<QLabel>(desk.panel, "train_preset_reason");
    const QString standard = reason->text();
    QVERIFY(!standard.isEmpty());
    child<QDoubleSpinBox>(desk.panel, "parameter_minutes")->setValue(7);
    desk.choose("train_preset", "smooth");
    QCOMPARE(desk.panel.trainingSettings().real("beta"), 2.0);
    QVERIFY(reason->isVisible() && !reason->text().isEmpty() && reason->text() != standard);
    desk.choose("train_preset", "few-images");
    QCOMPARE(desk.panel.trainingSettings().real("beta"), 1.0);
    QCOMPARE(desk.panel.trainingSettings().integer("batch_size"), 16);
    QCOMPARE(desk.panel.trainingSettings().choice("length"), std::string("plateau"));
    QCOMPARE(desk.panel.modelSettings().integer("width"), 8);
    desk.choose("train_preset", "standard");
    QVERIFY(desk.panel.modelSettings() == core::Settings(core::modelFamily("vae").modelParameters));
    QCOMPARE(desk.panel.trainingSettings().real("minutes"), 7.0);
    QCOMPARE(reason->text(), standard);
}

void TestTrainChoices::aSizeSetsTheNetwork() {
    Desk desk;
    QCOMPARE(desk.chosen("train_size"), QString("medium"));
    desk.choose("train_size", "large");
    QCOMPARE(desk.panel.modelSettings().integer("width"), 32);
    QCOMPARE(desk.panel.modelSettings().integer("hidden_size"), 512);
    desk.choose("train_preset", "sharp");
    desk.choose("train_size", "small");
    QCOMPARE(desk.panel.modelSettings().integer("width"), 8);
    QCOMPARE(desk.panel.modelSettings().integer("latent_size"), 48);
}

void TestTrainChoices::aFieldChangedByHandIsCustom() {
    Desk desk;
    auto* width = child<QSpinBox>(desk.panel, "parameter_width");
    width->setValue(20);
    QCOMPARE(desk.chosen("train_size"), QString());
    QCOMPARE(desk.choice("train_size")->currentText(), QString("Custom"));
    width->setValue(16);
    QCOMPARE(desk.chosen("train_size"), QString("medium"));
    child<QDoubleSpinBox>(desk.panel, "parameter_beta")->setValue(1.5);
    QCOMPARE(desk.choice("train_preset")->currentText(), QString("Custom"));
    QVERIFY(child<QLabel>(desk.panel, "train_preset_reason")->text().contains("Custom settings"));
    // A person cannot choose it: it has no settings.
    const auto* items = qobject_cast<const QStandardItemModel*>(desk.choice("train_preset")->model());
    QVERIFY(!items->item(items->rowCount() - 1)->isEnabled());
    // Settings from elsewhere are recognized.
    core::Settings training = desk.panel.trainingSettings();
    training.set("beta", 1.0);
    desk.panel.setTrainingSettings(training);
    QCOMPARE(desk.chosen("train_preset"), QString("standard"));
}

void TestTrainChoices::everyModelHasItsOwn() {
    Desk desk;
    for (const core::ModelFamily& family : core::modelFamilies()) {
        desk.choose("train_family", QString::fromStdString(family.id));
        QCOMPARE(desk.choice("train_preset")->isVisible(), !family.presets.empty());
        QCOMPARE(desk.choice("train_size")->isVisible(), !family.sizes.empty());
        for (const core::Preset& preset : family.presets) {
            desk.choose("train_preset", QString::fromStdString(preset.id));
            QCOMPARE(desk.chosen("train_preset"), QString::fromStdString(preset.id));
            QCOMPARE(child<QLabel>(desk.panel, "train_preset_reason")->text(), QString::fromStdString(preset.reason));
        }
    }
    for (const char* name : {"train_preset", "train_size"})
        QVERIFY(!desk.choice(name)->toolTip().isEmpty() && !desk.choice(name)->accessibleName().isEmpty());
}

void TestTrainChoices::theDeviceIsChosen() {
    Desk desk;
    QComboBox* device = desk.choice("train_device");
    QVERIFY(device->isVisible());
    QCOMPARE(desk.chosen("train_device"), QString("cpu"));
    QVERIFY2(device->itemText(0).startsWith(QString::fromStdString(core::deviceName()) + " · ") &&
                 device->itemText(0).endsWith("iB"),
             qPrintable(device->itemText(0)));
    desk.session.setDataset(small::dataset());
    const auto asked = [&] {
        return desk.training.requestFor(desk.panel.family(), desk.panel.modelSettings(), desk.panel.trainingSettings());
    };
    QCOMPARE(asked().device, std::string("cpu"));
    // As if there were one more than there are.
    device->addItem("Another", "cuda:99");
    desk.choose("train_device", "cuda:99");
    QCOMPARE(asked().device, std::string("cuda:99"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.probe().contains("cuda:99"), kPatience);
    child<QToolButton>(desk.panel, "train_start_button")->click();
    auto* message = child<MessageLine>(desk.panel, "train_message");
    QTRY_VERIFY_WITH_TIMEOUT(message->text().contains("cuda:99"), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.training.canStart(), kPatience);
}

void TestTrainChoices::aDeviceThatIsGoneIsTheProcessor() {
    Session session;
    TrainingController training(session, {});
    training.setDevice("cuda:99");
    const DeviceField field(training);
    QCOMPARE(field.currentData().toString(), QString("cpu"));
    QCOMPARE(training.device(), std::string("cpu"));
}

void TestTrainChoices::theSpeedIsMeasured() {
    Desk desk;
    QVERIFY(desk.probe().isEmpty());
    desk.session.setDataset(small::dataset());
    // A line ends between two figures, never before a unit.
    const QRegularExpression figures(
        QString::fromUtf8("^([\\d.]+)\\xa0M\\xa0parameters · about\\xa0([\\d,.]+)\\xa0images/s · (\\d+)\\xa0MB$"));
    QTRY_VERIFY2_WITH_TIMEOUT(figures.match(desk.probe()).hasMatch(), qPrintable(desk.probe()), kPatience);
    const double small = figures.match(desk.probe()).captured(1).toDouble();
    desk.choose("train_size", "large");
    QVERIFY(!figures.match(desk.probe()).hasMatch());  // what was measured is not what is set now
    QTRY_VERIFY2_WITH_TIMEOUT(figures.match(desk.probe()).hasMatch(), qPrintable(desk.probe()), kPatience);
    QVERIFY(figures.match(desk.probe()).captured(1).toDouble() > small);
    desk.session.setDataset(nullptr);
    QVERIFY(desk.probe().isEmpty());
}

void TestTrainChoices::noMeasurementBesideATraining() {
    Desk desk;
    desk.session.setDataset(small::dataset());
    QVERIFY(!desk.probe().isEmpty());
    desk.panel.setTrainingSettings(small::endlessSettings());
    QTest::mouseClick(child<QToolButton>(desk.panel, "train_start_button"), Qt::LeftButton);
    QCOMPARE(desk.training.state(), TrainingState::running);
    QVERIFY(desk.probe().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(desk.training.status().seconds > 1.0, kPatience);
    QVERIFY(desk.probe().isEmpty());
    QTest::mouseClick(child<QToolButton>(desk.panel, "train_stop_button"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(desk.probe().contains("images/s"), kPatience);
}

void TestTrainChoices::aCollapseIsNamed() {
    Desk desk;
    QVERIFY(!desk.collapse()->isVisible());
    desk.session.setLiveSnapshot(small::snapshot(5, small::activities({1, 2, 0, 0, 0}), 1));
    QVERIFY(!desk.collapse()->isVisible());
    desk.session.setLiveSnapshot(small::snapshot(5, small::activities({1, 0, 0, 0, 0}), 2));
    QVERIFY(desk.collapse()->isVisible());
    for (const char* part : {"only 1 of its 5", "beta", "warm-up", "free bits"})
        QVERIFY2(desk.collapse()->text().contains(part), part);
    desk.session.setLiveSnapshot(small::snapshot(5, small::activities({0, 0, 0, 0, 0}), 3));
    QVERIFY(desk.collapse()->text().contains("none of its 5"));
    // Before anything was measured there is nothing to say.
    desk.session.setLiveSnapshot(small::snapshot(5, {}, 0));
    QVERIFY(!desk.collapse()->isVisible());
}

void TestTrainChoices::classesThatAreNotThereCannotBeLearned() {
    Desk desk;
    const auto without = small::dataset();
    auto with = std::make_shared<core::Dataset>(*without);
    with->classNames = {"even", "odd"};
    for (std::size_t i = 0; i < with->size(); ++i) with->labels.push_back(static_cast<int>(i % 2));
    auto* labels = child<QCheckBox>(desk.panel, "parameter_labels");
    QVERIFY(labels->isEnabled());  // as long as nobody knows
    desk.session.setDataset(with);
    labels->click();
    QVERIFY(desk.panel.modelSettings().toggle("labels"));
    desk.session.setDataset(without);
    QVERIFY(!labels->isEnabled());
    QVERIFY2(labels->toolTip().contains("no classes"), qPrintable(labels->toolTip()));
    QVERIFY(!desk.panel.modelSettings().toggle("labels"));
    // Settings of another run, or another model, do not bring it back.
    core::Settings model = desk.panel.modelSettings();
    model.set("labels", true);
    desk.panel.setModelSettings(model);
    QVERIFY(!desk.panel.modelSettings().toggle("labels"));
    desk.choose("train_family", "gan");
    QVERIFY(!child<QCheckBox>(desk.panel, "parameter_labels")->isEnabled());
    desk.session.setDataset(with);
    QVERIFY(child<QCheckBox>(desk.panel, "parameter_labels")->isEnabled());
    QVERIFY(!child<QCheckBox>(desk.panel, "parameter_labels")->toolTip().contains("no classes"));
}

void TestTrainChoices::ownSettingsAreNamedBesideThePreset() {
    Desk desk;
    auto* reason = child<QLabel>(desk.panel, "train_preset_reason");
    const QString standard = reason->text();
    desk.choose("parameter_length", "epochs");
    child<QSpinBox>(desk.panel, "parameter_seed")->setValue(7);
    QCOMPARE(desk.chosen("train_preset"), QString("standard"));
    QCOMPARE(reason->text(), standard);  // neither says what the model becomes
    desk.choose("parameter_likelihood", "gaussian");
    QCOMPARE(desk.chosen("train_preset"), QString("standard"));
    QCOMPARE(reason->text(), standard + " Some settings have been changed.");
    desk.choose("parameter_likelihood", "bernoulli");
    QCOMPARE(reason->text(), standard);
}

void TestTrainChoices::aModelIsAsItWasLeft() {
    Desk desk;
    desk.choose("train_preset", "few-images");
    child<QDoubleSpinBox>(desk.panel, "parameter_learning_rate")->setValue(0.001);
    const core::Settings model = desk.panel.modelSettings();
    const core::Settings training = desk.panel.trainingSettings();
    desk.choose("train_family", "gan");
    QCOMPARE(desk.chosen("train_preset"), QString("standard"));
    desk.choose("train_family", "vae");
    QCOMPARE(desk.chosen("train_preset"), QString("few-images"));
    QVERIFY(desk.panel.modelSettings() == model);
    QVERIFY(desk.panel.trainingSettings() == training);
}

void TestTrainChoices::aSmallDatasetGetsItsPreset() {
    Desk desk;
    const auto reason = [&] { return child<QLabel>(desk.panel, "train_preset_reason")->text(); };
    desk.session.setDataset(dataset("/few", 400));  // 350 to train on
    QCOMPARE(desk.chosen("train_preset"), QString("few-images"));
    child<QSpinBox>(desk.panel, "parameter_seed")->setValue(7);  // from now on it is remembered
    QCOMPARE(desk.panel.trainingSettings().choice("length"), std::string("plateau"));
    QVERIFY2(reason().startsWith("Chosen because the dataset has only 350 image"), qPrintable(reason()));
    // One that was chosen for few images is not for many.
    desk.session.setDataset(dataset("/many", 2400));
    QCOMPARE(desk.chosen("train_preset"), QString("standard"));
    QVERIFY2(!reason().contains("Chosen because"), qPrintable(reason()));
    // Another one that a person chose suits them, too, but not few.
    desk.choose("train_preset", "sharp");
    desk.session.setDataset(dataset("/more", 2500));
    QCOMPARE(desk.chosen("train_preset"), QString("sharp"));
    desk.session.setDataset(dataset("/fewer", 64));
    QCOMPARE(desk.chosen("train_preset"), QString("few-images"));
    // Whoever chooses it themselves needs no reason but its own.
    desk.choose("train_preset", "standard");
    desk.choose("train_preset", "few-images");
    QVERIFY2(!reason().contains("Chosen because"), qPrintable(reason()));
}

void TestTrainChoices::aDatasetGetsItsSettingsBack() {
    Desk desk;
    desk.session.setDataset(dataset("/few", 400));
    desk.choose("train_preset", "smooth");
    child<QSpinBox>(desk.panel, "parameter_seed")->setValue(7);
    const core::Settings model = desk.panel.modelSettings();
    const core::Settings training = desk.panel.trainingSettings();
    desk.session.setDataset(dataset("/many", 2400));
    desk.choose("train_family", "gan");
    child<QSpinBox>(desk.panel, "parameter_seed")->setValue(11);
    desk.session.setDataset(dataset("/few", 400));
    QCOMPARE(desk.chosen("train_family"), QString("vae"));
    QCOMPARE(desk.chosen("train_preset"), QString("smooth"));
    QVERIFY(desk.panel.modelSettings() == model);
    QVERIFY(desk.panel.trainingSettings() == training);
    desk.session.setDataset(dataset("/many", 2400));
    QCOMPARE(desk.chosen("train_family"), QString("gan"));
    QCOMPARE(desk.panel.trainingSettings().integer("seed"), 11);
}

void TestTrainChoices::whatFitsTheDatasetGoesWithIt() {
    Desk desk;
    desk.session.setDataset(dataset("/many", 2400));
    core::Settings training = desk.panel.trainingSettings();
    training.set("mirror", true);
    training.set("validation", 0.2);
    training.set("beta", 3.5);
    desk.panel.setTrainingSettings(training);
    // The model's settings stay; those that fitted the other images do not.
    desk.session.setDataset(dataset("/others", 2400));
    QCOMPARE(desk.panel.trainingSettings().real("beta"), 3.5);
    QVERIFY(!desk.panel.trainingSettings().toggle("mirror"));
    QCOMPARE(desk.panel.trainingSettings().real("validation"), 0.05);
    desk.session.setDataset(dataset("/many", 2400));
    QVERIFY(desk.panel.trainingSettings() == training);
}

void TestTrainChoices::whatIsChosenBeforeADatasetCounts() {
    Desk desk;
    child<QDoubleSpinBox>(desk.panel, "parameter_beta")->setValue(4);
    desk.session.setDataset(dataset("/few", 400));
    QCOMPARE(desk.panel.trainingSettings().real("beta"), 4.0);
    QVERIFY(child<QLabel>(desk.panel, "train_preset_reason")->text().contains("Custom settings"));
}

void TestTrainChoices::theNextStartFindsTheSettings() {
    QByteArray kept;
    {
        Desk desk;
        desk.session.setDataset(dataset("/many", 2400));
        desk.choose("train_family", "gan");
        child<QSpinBox>(desk.panel, "parameter_seed")->setValue(11);
        kept = desk.panel.memory().toText();
    }
    Desk desk;
    desk.panel.memory().fromText(kept);
    QCOMPARE(desk.chosen("train_family"), QString("vae"));
    desk.session.setDataset(dataset("/many", 2400));
    QCOMPARE(desk.chosen("train_family"), QString("gan"));
    QCOMPARE(desk.panel.trainingSettings().integer("seed"), 11);
}

void TestTrainChoices::noTextMovesTheForm() {
    Desk desk;
    desk.session.setDataset(dataset("/few", 400));
    QCoreApplication::processEvents();
    const auto place = [&] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        return child<QWidget>(desk.panel, "train_size")->mapTo(&desk.panel, QPoint()).y();
    };
    const int before = place();
    for (const core::Preset& preset : core::modelFamily("vae").presets) {
        desk.choose("train_preset", QString::fromStdString(preset.id));
        QVERIFY2(place() == before, preset.id.c_str());
    }
    desk.choose("parameter_likelihood", "gaussian");
    QCOMPARE(place(), before);
}

IMAGO_GUI_TEST(TestTrainChoices)
#include "test_train_choices.moc"
