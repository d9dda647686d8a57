#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

#include "SmallModels.h"
#include "core/training/TrainingOptions.h"
#include "tests/TestProgram.h"
#include "ui/common/fields/NumberFields.h"
#include "ui/common/fields/ParameterForm.h"

using ui::ParameterForm;

class TestParameterForm : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    /// What was hidden when the form was first shown, and chosen while the form was hidden, has its height.
    void aLengthThatIsChosenUnseenIsThere() {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* form = new ParameterForm(&window, "length_");
        column->addWidget(form);
        form->setParameters(core::allTrainingParameters("vae"));
        core::Settings settings(core::allTrainingParameters("vae"));
        settings.set("length", std::string("plateau"));
        form->setSettings(settings);
        window.show();
        auto* minutes = form->findChild<QWidget*>("length_minutes");
        QVERIFY(!minutes->isVisible() && form->findChild<QWidget*>("length_patience")->isVisible());
        form->hide();
        settings.set("length", std::string("minutes"));
        form->setSettings(settings);
        form->show();
        QTRY_VERIFY(minutes->isVisible());
        QTRY_VERIFY2(minutes->height() >= minutes->minimumSizeHint().height(),
                     qPrintable(QString::number(minutes->height())));
    }

    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void everyTypeGoesBothWays();
    void realFamilySettingsSurvive();
    void describesItself();
    void onlyTheMatchingLengthIsShown();
    void advancedOnesAreFolded();
    void smallRealsAreReadableAndStepByDecades();
    void theWheelChangesNothingWithoutFocus();
    void rebuilds();
    void lockedFieldsAndOpenOnes();
    void automaticOnesAreAList();
    void rectanglesAreTwoNumbers();

   private:
    static std::vector<core::Parameter> oneOfEach();
};

std::vector<core::Parameter> TestParameterForm::oneOfEach() {
    using core::Parameter;
    return {
        Parameter::integer("width", "Width", 32, 8, 256, "maps", "How wide."),
        Parameter::real("rate", "Rate", 0.002, 1e-6, 0.1, "", "How fast."),
        Parameter::choice("kind", "Model", "b", {{"a", "Aa", "The first."}, {"b", "Bb", "The second."}}, "Which one."),
        Parameter::toggle("mirror", "Mirror", true, "Whether to mirror.").asAdvanced(),
        Parameter::text("name", "Name", "{index}", 20, "What it is called.")};
}

template <typename Widget>
Widget* field(const QWidget& form, const char* name) {
    auto* widget = form.findChild<Widget*>(QStringLiteral("parameter_") + name);
    if (widget == nullptr) qFatal("no field %s", name);
    return widget;
}

void TestParameterForm::automaticOnesAreAList() {
    ParameterForm form;
    form.setParameters(
        {core::Parameter::integer("side", "Side", 0, 16, 512, "pixels", "How long.").orAutomatic(0, {28, 64})});
    auto* list = field<QComboBox>(form, "side");
    const auto texts = [list] {
        QStringList all;
        for (int i = 0; i < list->count(); ++i) all << list->itemText(i);
        return all;
    };
    QCOMPARE(texts(), (QStringList{"Automatic", "28 pixels", "64 pixels"}));
    QCOMPARE(form.settings().integer("side"), std::int64_t{0});
    QSignalSpy changed(&form, &ParameterForm::changed);
    list->setCurrentIndex(2);
    QCOMPARE(form.settings().integer("side"), std::int64_t{64});
    QCOMPARE(changed.count(), 1);
    // One that came from elsewhere is listed, too.
    core::Settings settings = form.settings();
    settings.set("side", std::int64_t{50});
    form.setSettings(settings);
    QCOMPARE(texts(), (QStringList{"Automatic", "28 pixels", "50 pixels", "64 pixels"}));
    QVERIFY(form.settings() == settings);
}

void TestParameterForm::rectanglesAreTwoNumbers() {
    ParameterForm form;
    form.setParameters({core::Parameter::integer("side", "Side", 0, 16, 512, "pixels", "How long.")
                            .orAutomatic(0, {28, 64})
                            .orRectangle()});
    form.show();
    auto* list = field<QComboBox>(form, "side");
    auto* width = field<QSpinBox>(form, "side_width");
    auto* height = field<QSpinBox>(form, "side_height");
    const auto value = [&form] { return QString::fromStdString(core::toText(form.settings().value("side"))); };
    QCOMPARE(list->count(), 4);
    QCOMPARE(list->itemText(0), QString("Automatic"));
    QCOMPARE(list->itemText(2), QString("64 pixels"));
    QCOMPARE(list->itemText(3), QString("Custom"));
    QCOMPARE(value(), QString("0"));
    QVERIFY(!width->isVisible() && !height->isVisible());
    QCOMPARE(width->minimum(), 16);
    QCOMPARE(height->maximum(), 512);
    QSignalSpy changed(&form, &ParameterForm::changed);

    // "Custom" begins with the square that there was: nothing has changed yet.
    list->setCurrentIndex(1);
    QCOMPARE(changed.count(), 1);
    list->setCurrentIndex(3);
    QCOMPARE(changed.count(), 1);
    QVERIFY(width->isVisible() && height->isVisible());
    QCOMPARE(width->value(), 28);
    QCOMPARE(value(), QString("28"));
    width->setValue(96);
    QCOMPARE(value(), QString("96x28"));
    height->setValue(64);
    QCOMPARE(value(), QString("96x64"));
    QCOMPARE(changed.count(), 3);
    // On the way to another one the sides may be alike, without the numbers going away.
    width->setValue(64);
    QCOMPARE(value(), QString("64"));
    form.setSettings(form.settings());
    QVERIFY(width->isVisible());
    QCOMPARE(changed.count(), 4);

    // From elsewhere.
    core::Settings settings = form.settings();
    settings.setText("side", "40x100");
    form.setSettings(settings);
    QCOMPARE(width->value(), 40);
    QCOMPARE(height->value(), 100);
    QVERIFY(form.settings() == settings);
    settings.set("side", std::int64_t{50});
    form.setSettings(settings);
    QVERIFY(!width->isVisible());
    QCOMPARE(list->currentText(), QString("50 pixels"));
    QCOMPARE(list->count(), 5);
    QVERIFY(form.settings() == settings);
    settings.setText("side", "100x40");
    form.setSettings(settings);
    QVERIFY(width->isVisible());
    QCOMPARE(list->currentText(), QString("Custom"));
    list->setCurrentIndex(0);
    QCOMPARE(value(), QString("0"));
    QVERIFY(!width->isVisible());
    // Each of them can be read out and has its help.
    QCOMPARE(list->accessibleName(), QString("Side"));
    QCOMPARE(width->toolTip(), QString("Width of the images in pixels, 16 to 512."));
    QCOMPARE(height->accessibleName(), QString("Height"));
}

void TestParameterForm::everyTypeGoesBothWays() {
    ParameterForm form;
    form.setParameters(oneOfEach());
    QVERIFY(form.settings() == core::Settings(oneOfEach()));

    QSignalSpy changed(&form, &ParameterForm::changed);
    field<QSpinBox>(form, "width")->setValue(64);
    field<QDoubleSpinBox>(form, "rate")->setValue(0.01);
    field<QComboBox>(form, "kind")->setCurrentIndex(0);
    field<QCheckBox>(form, "mirror")->setChecked(false);
    field<QLineEdit>(form, "name")->setText(" a\tb ");
    QCOMPARE(changed.count(), 5);
    core::Settings settings = form.settings();
    QCOMPARE(settings.integer("width"), std::int64_t{64});
    QCOMPARE(settings.real("rate"), 0.01);
    QCOMPARE(settings.choice("kind"), std::string("a"));
    QCOMPARE(settings.toggle("mirror"), false);
    QCOMPARE(settings.text("name"), std::string("ab"));  // a tab can be pasted
    field<QLineEdit>(form, "name")->setText(QString::fromUtf8("123456789012345678é!"));
    QCOMPARE(form.settings().text("name"), std::string("123456789012345678é"));
    settings.set("name", std::string("b"));

    settings.set("width", std::int64_t{100});
    settings.set("rate", 1e-6);
    settings.set("kind", std::string("b"));
    settings.set("mirror", true);
    form.setSettings(settings);
    QVERIFY(form.settings() == settings);
    QCOMPARE(field<QSpinBox>(form, "width")->value(), 100);
    QCOMPARE(field<QComboBox>(form, "kind")->currentText(), QString("Bb"));
    QCOMPARE(field<QLineEdit>(form, "name")->text(), QString("b"));
}

void TestParameterForm::realFamilySettingsSurvive() {
    ParameterForm form;
    const auto parameters = core::allTrainingParameters("vae");
    form.setParameters(parameters);
    QVERIFY(form.settings() == core::Settings(parameters));
    core::Settings settings(parameters);
    settings.set("learning_rate", 0.000123);
    settings.set("ema", 0.9995);
    settings.set("seed", std::int64_t{2147483647});
    settings.set("minutes", 0.25);
    form.setSettings(settings);
    QVERIFY(form.settings() == settings);
    form.setParameters(core::modelFamily("vae").modelParameters);
    QVERIFY(form.settings() == core::Settings(core::modelFamily("vae").modelParameters));
}

void TestParameterForm::describesItself() {
    ParameterForm form;
    form.setParameters(oneOfEach());
    auto* width = field<QSpinBox>(form, "width");
    QCOMPARE(width->toolTip(), QString("How wide. 8 to 256."));
    QCOMPARE(width->accessibleName(), QString("Width"));
    QCOMPARE(width->text(), QString("32 maps"));
    QCOMPARE(width->minimum(), 8);
    QCOMPARE(width->maximum(), 256);
    auto* kind = field<QComboBox>(form, "kind");
    QCOMPARE(kind->itemData(1, Qt::ToolTipRole).toString(), QString("The second."));
    QCOMPARE(field<QCheckBox>(form, "mirror")->text(), QString("Mirror"));
    bool buddy = false;
    for (const auto* label : form.findChildren<QLabel*>()) buddy = buddy || label->buddy() == width;
    QVERIFY(buddy);
}

void TestParameterForm::onlyTheMatchingLengthIsShown() {
    ParameterForm form;
    form.setParameters(core::commonTrainingParameters());
    form.show();
    auto* length = field<QComboBox>(form, "length");
    auto* epochs = field<QSpinBox>(form, "epochs");
    auto* minutes = field<QDoubleSpinBox>(form, "minutes");
    length->setCurrentIndex(length->findData("epochs"));
    QVERIFY(epochs->isVisible());
    QVERIFY(!minutes->isVisible());
    length->setCurrentIndex(length->findData("minutes"));
    QVERIFY(!epochs->isVisible());
    QVERIFY(minutes->isVisible());
    length->setCurrentIndex(length->findData("endless"));
    QVERIFY(!epochs->isVisible());
    QVERIFY(!minutes->isVisible());
}

void TestParameterForm::advancedOnesAreFolded() {
    ParameterForm form;
    form.setParameters(oneOfEach());
    form.show();
    auto* mirror = field<QCheckBox>(form, "mirror");
    auto* fold = form.findChild<QToolButton*>("more_settings");
    QVERIFY(fold != nullptr && fold->isVisible());
    QVERIFY(!mirror->isVisible());
    QTest::mouseClick(fold, Qt::LeftButton);
    QVERIFY(mirror->isVisible());
    QTest::keyClick(fold, Qt::Key_Space);
    QVERIFY(!mirror->isVisible());

    auto plain = oneOfEach();
    plain.pop_back();
    form.setParameters(plain);
    QVERIFY(!form.findChild<QToolButton*>("more_settings")->isVisible());
}

void TestParameterForm::smallRealsAreReadableAndStepByDecades() {
    ui::RealField rate;
    rate.setScale(1e-6, 0.1, 0.002);
    rate.setValue(0.002);
    QCOMPARE(rate.text(), QString("0.002"));
    rate.stepUp();
    QCOMPARE(rate.text(), QString("0.005"));
    rate.stepUp();
    QCOMPARE(rate.text(), QString("0.01"));
    rate.stepDown();
    rate.stepDown();
    rate.stepDown();
    QCOMPARE(rate.text(), QString("0.001"));
    rate.setValue(0.0033);
    rate.stepDown();
    QCOMPARE(rate.text(), QString("0.002"));
    rate.stepBy(-100);
    QCOMPARE(rate.value(), 1e-6);
    QCOMPARE(rate.text(), QString("0.000001"));
    rate.stepBy(100);
    QCOMPARE(rate.value(), 0.1);

    ui::RealField beta;
    beta.setScale(0, 100, 1);
    beta.setValue(1);
    beta.stepUp();
    QCOMPARE(beta.text(), QString("1.1"));
}

void TestParameterForm::theWheelChangesNothingWithoutFocus() {
    ParameterForm form;
    form.setParameters(oneOfEach());
    form.show();
    form.setFocus();
    const core::Settings before = form.settings();
    for (const char* name : {"width", "rate", "kind"}) {
        auto* widget = field<QWidget>(form, name);
        QWheelEvent wheel(QPointF(5, 5), widget->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(widget, &wheel);
    }
    QVERIFY(form.settings() == before);
}

void TestParameterForm::rebuilds() {
    ParameterForm form;
    for (int round = 0; round < 3; ++round) {
        form.setParameters(oneOfEach());
        QCOMPARE(form.findChildren<QSpinBox*>("parameter_width").size(), 1);
    }
    form.setEnabled(false);
    QVERIFY(!field<QSpinBox>(form, "width")->isEnabled());
}

void TestParameterForm::lockedFieldsAndOpenOnes() {
    ParameterForm form;
    form.setParameters(oneOfEach());
    form.show();
    auto* rate = field<QDoubleSpinBox>(form, "rate");
    form.lockAllBut({"rate"});
    QVERIFY(rate->isEnabled());
    QVERIFY(!field<QSpinBox>(form, "width")->isEnabled());
    QVERIFY(!field<QComboBox>(form, "kind")->isEnabled());
    QVERIFY(!field<QCheckBox>(form, "mirror")->isEnabled());

    // Half a number counts for nothing: Enter does.
    QSignalSpy changed(&form, &ParameterForm::parameterChanged);
    rate->setFocus();
    rate->selectAll();
    QTest::keyClicks(rate, "0.05");
    QCOMPARE(changed.count(), 0);
    QTest::keyClick(rate, Qt::Key_Return);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front().front().value<std::string>(), std::string("rate"));
    QCOMPARE(form.settings().real("rate"), 0.05);

    form.unlock();
    QVERIFY(field<QSpinBox>(form, "width")->isEnabled());
    changed.clear();
    rate->selectAll();
    QTest::keyClicks(rate, "0.035");
    QVERIFY(changed.count() > 1);
}

IMAGO_GUI_TEST(TestParameterForm)
#include "test_parameter_form.moc"
