#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QtTest>
#include <algorithm>

#include "SmallModels.h"
#include "tests/TestProgram.h"
#include "ui/common/fields/NumberFields.h"
#include "ui/common/fields/ParameterForm.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/sheet/ExploreSheetBar.h"
#include "ui/explore/sliders/SlidersPanel.h"

using namespace ui;

/// Number fields with the studio's style sheet: what they show is to be seen whole.
class TestNumberFields : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void widestNumberFits_data();
    void widestNumberFits();
    void sheetBarFits();
    void slidersFit();
    void trainingFormFits();
    void pointAndCommaAreTheDecimalPoint_data();
    void pointAndCommaAreTheDecimalPoint();
    void pastedNumbersKeepTheirValue_data();
    void pastedNumbersKeepTheirValue();
    void wholeNumbersTakeNoPoint_data();
    void wholeNumbersTakeNoPoint();
    void minutesOfATrainingTakeAPoint();

   private:
    Theme theme_;
};

namespace {

/// What QLineEdit keeps free on both sides of its text.
constexpr int kTextMargin = 2;

/// The pixels that are missing for `text`; 0 where it fits.
int missingFor(const QAbstractSpinBox& field, const QString& text) {
    const auto& edit = *field.findChild<QLineEdit*>();
    const int room = edit.contentsRect().width() - 2 * kTextMargin;
    return std::max(0, edit.fontMetrics().horizontalAdvance(text) - room);
}

/// Steps through all of the field's numbers; the one that misses most pixels, or "".
template <typename Field>
QString cutOffIn(Field& field) {
    QString cut;
    const auto before = field.value();
    field.setValue(field.minimum());
    for (int step = 0; step < 2000; ++step) {
        if (const int missing = missingFor(field, field.text()); missing > 0)
            cut = QString("%1 misses %2 pixels for %3").arg(field.objectName()).arg(missing).arg(field.text());
        if (field.value() == field.maximum()) break;
        field.stepUp();
    }
    field.setValue(field.maximum());
    if (missingFor(field, field.text()) > 0) cut = field.objectName() + " cuts off " + field.text();
    field.setValue(before);
    return cut;
}

/// The first field of `widget` that cuts a number off, as it is laid out; "" where all fit.
QString cutOffBelow(const QWidget& widget, int expected) {
    int seen = 0;
    for (auto* field : widget.findChildren<QAbstractSpinBox*>()) {
        if (!field->isVisible()) continue;
        ++seen;
        QString cut;
        if (auto* real = qobject_cast<RealField*>(field)) cut = cutOffIn(*real);
        if (auto* whole = qobject_cast<IntegerField*>(field)) cut = cutOffIn(*whole);
        if (!cut.isEmpty()) return cut;
    }
    return seen >= expected ? QString() : QString("only %1 fields are seen").arg(seen);
}

/// As from the clipboard, in place of what is there.
void paste(QAbstractSpinBox& field, const QString& text) {
    QGuiApplication::clipboard()->setText(text);
    field.setFocus();
    field.selectAll();
    field.findChild<QLineEdit*>()->paste();
}

void addLocales() {
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("Italian") << QLocale(QLocale::Italian, QLocale::Italy);
    QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany);
    QTest::newRow("French") << QLocale(QLocale::French, QLocale::France);
    QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedStates);
    QTest::newRow("C") << QLocale::c();
}

}  // namespace

void TestNumberFields::widestNumberFits_data() {
    QTest::addColumn<double>("minimum");
    QTest::addColumn<double>("maximum");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("whole ends") << 0.0 << 3.0 << 2 << "";
    QTest::newRow("negative") << -3.0 << 3.0 << 2 << "";
    QTest::newRow("hundred") << 0.0 << 100.0 << 8 << "";
    QTest::newRow("decades") << 1e-6 << 0.1 << 8 << "";
    QTest::newRow("unit") << 0.01 << 100000.0 << 8 << " min";
}

void TestNumberFields::widestNumberFits() {
    QFETCH(const double, minimum);
    QFETCH(const double, maximum);
    QFETCH(const int, decimals);
    QFETCH(const QString, suffix);
    for (const bool trailingZeros : {false, true}) {
        QWidget window;
        auto* row = new QHBoxLayout(&window);
        auto* field = new RealField(&window);
        field->setObjectName("field");
        field->setDecimals(decimals);
        field->setTrailingZeros(trailingZeros);
        field->setScale(minimum, maximum, 1);
        field->setSuffix(suffix);
        row->addWidget(field);
        row->addStretch(1);
        window.resize(1, 1);
        window.show();
        const QString cut = cutOffIn(*field);
        QVERIFY2(cut.isEmpty(), qPrintable(cut));
        // And no wider than that asks for.
        QVERIFY(field->width() < 250);
    }
}

void TestNumberFields::sheetBarFits() {
    ExploreSheetBar bar;
    bar.setSpace(512, {});
    bar.resize(1, 1);
    bar.show();
    QString cut = cutOffBelow(bar, 1);
    QVERIFY2(cut.isEmpty(), qPrintable(cut));
    bar.setMode(ExploreSheetBar::Mode::plane);
    QTRY_VERIFY(bar.findChild<QWidget*>("sheet_down")->width() > 0);
    bar.resize(bar.minimumSizeHint());
    cut = cutOffBelow(bar, 2);
    QVERIFY2(cut.isEmpty(), qPrintable(cut));
}

void TestNumberFields::slidersFit() {
    Session session;
    LatentHistory history(session);
    SliderChange change(session);
    SlidersPanel panel(session, history, change, theme_);
    session.setLiveSnapshot(small::snapshot(3));
    panel.resize(290, 400);
    panel.show();
    const QString cut = cutOffBelow(panel, 4);
    QVERIFY2(cut.isEmpty(), qPrintable(cut));
}

void TestNumberFields::trainingFormFits() {
    ParameterForm form;
    form.setParameters(core::allTrainingParameters("vae"));
    form.resize(1, 1);
    form.show();
    const QString cut = cutOffBelow(form, 3);
    QVERIFY2(cut.isEmpty(), qPrintable(cut));
}

void TestNumberFields::pointAndCommaAreTheDecimalPoint_data() {
    addLocales();
}

void TestNumberFields::pointAndCommaAreTheDecimalPoint() {
    QFETCH(const QLocale, locale);
    RealField field;
    field.setLocale(locale);
    field.setScale(0, 1000, 1);
    field.setSuffix(" s.");
    field.show();
    for (const char mark : {'.', ','}) {
        for (const Qt::KeyboardModifiers modifiers :
             {Qt::KeyboardModifiers(), Qt::KeyboardModifiers(Qt::KeypadModifier)}) {
            field.setValue(7);
            field.selectAll();
            for (const char key : {'0', mark, '5'}) QTest::keyClick(&field, key, modifiers);
            QTest::keyClick(&field, Qt::Key_Return);
            QCOMPARE(field.value(), 0.5);
            QCOMPARE(field.cleanText(), "0" + locale.decimalPoint() + "5");
            // A second one is refused: what is seen is what counts.
            field.selectAll();
            for (const char key : {'1', mark, '2', mark, '5'}) QTest::keyClick(&field, key, modifiers);
            QTest::keyClick(&field, Qt::Key_Return);
            QCOMPARE(field.value(), 1.25);
        }
    }
}

void TestNumberFields::pastedNumbersKeepTheirValue_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("expected");
    constexpr double kRefused = 7;  // what was there before
    QTest::newRow("it point") << "it_IT"
                              << "0.5" << 0.5;
    QTest::newRow("it comma") << "it_IT"
                              << "0,5" << 0.5;
    QTest::newRow("it thousandths") << "it_IT"
                                    << "0.125" << 0.125;
    QTest::newRow("it thousands and comma") << "it_IT"
                                            << "1.234,5" << 1234.5;
    QTest::newRow("it foreign thousands") << "it_IT"
                                          << "1,234.5" << 1234.5;
    QTest::newRow("it millions") << "it_IT"
                                 << "1.234.567" << 1234567.0;
    QTest::newRow("it either way") << "it_IT"
                                   << "1.234" << kRefused;
    QTest::newRow("it decimals") << "it_IT"
                                 << "1,234" << 1.234;
    QTest::newRow("en comma") << "en_US"
                              << "0,5" << 0.5;
    QTest::newRow("en either way") << "en_US"
                                   << "1,234" << kRefused;
    QTest::newRow("en foreign thousands") << "en_US"
                                          << "1.234,5" << 1234.5;
    QTest::newRow("broken groups") << "it_IT"
                                   << "1.23.4" << kRefused;
    QTest::newRow("version") << "en_US"
                             << "1.2.3" << kRefused;
    QTest::newRow("spaces around") << "it_IT"
                                   << " 0.5 " << 0.5;
}

void TestNumberFields::pastedNumbersKeepTheirValue() {
    QFETCH(const QString, language);
    QFETCH(const QString, text);
    QFETCH(const double, expected);
    RealField field;
    field.setLocale(QLocale(language));
    field.setScale(0, 10'000'000, 1);
    field.setSuffix(" min");
    field.setValue(7);
    field.show();
    paste(field, text);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.value(), expected);
}

void TestNumberFields::wholeNumbersTakeNoPoint_data() {
    addLocales();
}

void TestNumberFields::wholeNumbersTakeNoPoint() {
    QFETCH(const QLocale, locale);
    IntegerField field;
    field.setLocale(locale);
    field.setRange(0, 100'000);
    field.show();
    for (const char mark : {'.', ','}) {
        field.setValue(7);
        field.selectAll();
        for (const char key : {'1', mark, '5'}) QTest::keyClick(&field, key);
        QCOMPARE(field.text(), QString("15"));  // the mark was refused, and is not seen
        paste(field, QString("1%1"
                             "5")
                         .arg(QLatin1Char(mark)));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(field.value(), 15);
    }
    if (locale.groupSeparator() == "." || locale.groupSeparator() == ",") {
        paste(field, "12" + locale.groupSeparator() + "345");
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(field.value(), 12345);
    }
}

void TestNumberFields::minutesOfATrainingTakeAPoint() {
    QLocale::setDefault(QLocale(QLocale::Italian, QLocale::Italy));
    ParameterForm form;
    form.setParameters(core::allTrainingParameters("vae"));
    form.show();
    int tried = 0;
    for (auto* field : form.findChildren<RealField*>()) {
        if (field->minimum() > 0.5 || field->maximum() < 0.5) continue;
        ++tried;
        field->selectAll();
        QTest::keyClicks(field, "0.5");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(field->value(), 0.5);
    }
    QLocale::setDefault(QLocale::c());
    QVERIFY(tried >= 1);
}

IMAGO_GUI_TEST(TestNumberFields)
#include "test_number_fields.moc"
