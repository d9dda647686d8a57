#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

#include "SmallModels.h"
#include "core/base/Error.h"
#include "core/parameter/Settings.h"
#include "tests/TestProgram.h"
#include "ui/train/sweep/SweepDialog.h"

using namespace ui;

/// Settings and values to the runs of a sweep.
class TestSweepDialog : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { open(small::trainingSettings(3)); }
    void cleanup() {
        dialog_.reset();
        QLocale::setDefault(QLocale::c());
    }

    void nothingIsWrongBeforeAnythingIsTyped() {
        QCOMPARE(child<QComboBox>("sweep_first_setting")->currentData().toString(), QString("beta"));
        QVERIFY(child<QLabel>("sweep_problem")->text().contains("Give the values"));
        QVERIFY(!child<QPushButton>("sweep_add")->isEnabled());
        QVERIFY(dialog_->entries().empty());
    }

    void aListBecomesRuns() {
        child<QLineEdit>("sweep_first_values")->setText("0.5, 1 4;8");
        QVERIFY(child<QLabel>("sweep_problem")->isHidden());
        QCOMPARE(child<QLabel>("sweep_planned")->text(), QString("4 run(s) of 3 epoch(s)"));
        QCOMPARE(runs(), QStringList({"beta 0.5", "beta 1", "beta 4", "beta 8"}));
        QSignalSpy wanted(dialog_.get(), &SweepDialog::wanted);
        child<QPushButton>("sweep_add")->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.front().at(1).toBool(), false);
        const auto& entries = dialog_->entries();
        QCOMPARE(entries.size(), std::size_t{4});
        QCOMPARE(entries[3].sweep, std::string("beta"));
        QCOMPARE(entries[3].training.settings.at("beta"), core::ParameterValue(8.0));
        QCOMPARE(entries[3].training.settings.at("latent_size"), core::ParameterValue(std::int64_t{4}));
        QCOMPARE(entries[3].training.settings.at("epochs"), core::ParameterValue(std::int64_t{3}));
        // Else the queue would refuse them: only one of the lengths counts.
        QVERIFY(!entries[3].training.settings.contains("minutes"));
    }

    void aRangeOfASecondSettingIsCombined() {
        child<QLineEdit>("sweep_first_values")->setText("0.5,4");
        choose("sweep_second_setting", "latent_size");
        child<QComboBox>("sweep_second_kind")->setCurrentIndex(1);
        child<QDoubleSpinBox>("sweep_second_from")->setValue(2);
        child<QDoubleSpinBox>("sweep_second_to")->setValue(8);
        child<QSpinBox>("sweep_second_count")->setValue(3);
        QVERIFY(child<QLabel>("sweep_second_help")->text().contains("Equal ratios"));
        QCOMPARE(runs().size(), 6);
        QCOMPARE(runs().first(), QString("beta 0.5, latent_size 2"));
        QCOMPARE(runs().at(1), QString("beta 0.5, latent_size 4"));
        QCOMPARE(dialog_->entries().front().sweep, std::string("beta-latent_size"));
    }

    void minutesAreAddedUp() {
        core::Settings training = small::trainingSettings(3);
        training.set("length", std::string("minutes"));
        training.set("minutes", 10.0);
        open(training);
        child<QLineEdit>("sweep_first_values")->setText("1,2,3,4,5,6,7,8");
        const QString planned = child<QLabel>("sweep_planned")->text();
        QVERIFY2(planned.startsWith("8 run(s) of 10 min: about 1 h 20 min"), qPrintable(planned));
        training.set("length", std::string("plateau"));
        training.set("patience", std::int64_t{40});
        open(training);
        child<QLineEdit>("sweep_first_values")->setText("1,2");
        QCOMPARE(child<QLabel>("sweep_planned")->text(), QString("2 run(s) with early stopping (40 epoch(s))"));
        training.set("length", std::string("minutes"));
        open(training);
        // Who varies the length says what ends the runs.
        choose("sweep_first_setting", "epochs");
        child<QLineEdit>("sweep_first_values")->setText("1,2");
        QCOMPARE(dialog_->entries().size(), std::size_t{2});
        const core::ChosenSettings& settings = dialog_->entries().back().training.settings;
        QCOMPARE(settings.at("length"), core::ParameterValue(std::string("epochs")));
        QVERIFY(!settings.contains("minutes"));
    }

    void aDecimalCommaIsPartOfANumber() {
        QLocale::setDefault(QLocale(QLocale::Italian, QLocale::Italy));
        open(small::trainingSettings(3));
        auto* values = child<QLineEdit>("sweep_first_values");
        QCOMPARE(values->placeholderText(), QString("0,5; 1; 4; 8"));
        values->setText("0,5; 1; 4");
        QCOMPARE(runs(), QStringList({"beta 0.5", "beta 1", "beta 4"}));
        QVERIFY(child<QLabel>("sweep_problem")->isHidden());
        for (const QString unread : {"0,5", "0,5, 1", "1,2,3", "1; 2,"}) {
            values->setText(unread);
            QVERIFY2(runs().size() < 2, qPrintable(unread));
            QVERIFY2(!child<QLabel>("sweep_problem")->text().isEmpty(), qPrintable(unread));
            QVERIFY2(!child<QPushButton>("sweep_add")->isEnabled(), qPrintable(unread));
        }
        QVERIFY(child<QLabel>("sweep_problem")->text().contains("semicolons"));
        QVERIFY(child<QLabel>("sweep_problem")->text().contains("2,"));
        QLocale::setDefault(QLocale::c());
    }

    void choicesAreTicked() {
        choose("sweep_first_setting", "likelihood");
        QVERIFY(runs().size() >= 2);
        for (auto* tick : dialog_->findChildren<QCheckBox*>()) tick->setChecked(false);
        QVERIFY(!child<QPushButton>("sweep_add")->isEnabled());
    }

    void whatIsWrongIsSaidAtOnce() {
        const auto problem = [&] { return child<QLabel>("sweep_problem")->text(); };
        child<QLineEdit>("sweep_first_values")->setText("0.5, much");
        QVERIFY2(problem().contains("must be a number from 0 to 100"), qPrintable(problem()));
        QVERIFY(!child<QPushButton>("sweep_add")->isEnabled() && runs().isEmpty());
        child<QLineEdit>("sweep_first_values")->setText("0.5, 0.5");
        QVERIFY2(problem().contains("twice"), qPrintable(problem()));
        child<QLineEdit>("sweep_first_values")->setText("0.5");
        QVERIFY2(problem().contains("at least two values"), qPrintable(problem()));
        child<QLineEdit>("sweep_first_values")->setText("0.5, 1");
        child<QLineEdit>("sweep_name")->setText("taken");
        QVERIFY2(problem().contains("already has a sweep with this name"), qPrintable(problem()));
        QVERIFY(!child<QPushButton>("sweep_add_and_run")->isEnabled());
        child<QLineEdit>("sweep_name")->setText("free");
        QVERIFY(problem().isEmpty());
        QSignalSpy wanted(dialog_.get(), &SweepDialog::wanted);
        child<QPushButton>("sweep_add_and_run")->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.front().at(1).toBool(), true);
        QCOMPARE(dialog_->entries().front().sweep, std::string("free"));
    }

    void whatTheTrainingRefusesIsSaid() {
        refusal_ = "Not today.";
        child<QLineEdit>("sweep_first_values")->setText("0.5, 1");
        QCOMPARE(child<QLabel>("sweep_problem")->text(), QString("Not today."));
        refusal_.clear();
    }

   private:
    void open(const core::Settings& training) {
        core::QueueEntry taken;
        taken.sweep = "taken";
        SweepBase base = sweepBase("vae", small::modelSettings(), training, *small::dataset(), "cpu");
        base.check = [this](const core::ChosenSettings&) {
            if (!refusal_.empty()) throw core::Error(core::Message::verbatim(refusal_));
        };
        dialog_ = std::make_unique<SweepDialog>(std::move(base), std::vector<core::QueueEntry>{taken});
        dialog_->show();
    }
    template <typename Widget>
    Widget* child(const char* name) const {
        auto* widget = dialog_->findChild<Widget*>(QString::fromLatin1(name));
        if (widget == nullptr) qFatal("nothing is called %s", name);
        return widget;
    }
    void choose(const char* field, const QString& setting) const {
        auto* box = child<QComboBox>(field);
        const int index = box->findData(setting);
        QVERIFY(index >= 0);
        box->setCurrentIndex(index);
    }
    QStringList runs() const {
        QStringList names;
        const auto* list = child<QListWidget>("sweep_runs");
        for (int row = 0; row < list->count(); ++row) names << list->item(row)->text();
        return names;
    }

    std::string refusal_;
    std::unique_ptr<SweepDialog> dialog_;
};

IMAGO_GUI_TEST(TestSweepDialog)
#include "test_sweep_dialog.moc"
