#include <QClipboard>
#include <QHeaderView>
#include <QtTest>

#include "Child.h"
#include "SmallModels.h"
#include "core/metric/Metric.h"
#include "tests/TestProgram.h"
#include "ui/common/theme/Theme.h"
#include "ui/train/ComparedCurves.h"
#include "ui/train/RunRow.h"
#include "ui/train/RunTableView.h"
#include "ui/train/RunText.h"
#include "ui/train/SettingText.h"

using namespace ui;

namespace {

ComparedRun runOf(const std::string& family, const char* name) {
    ComparedRun run;
    run.id = name;
    run.name = name;
    run.family = family;
    run.dataset = "Shoes";
    run.settings.model.family = family;
    run.settings.model.settings = core::Settings(core::modelFamily(family).modelParameters);
    run.settings.training = core::Settings(core::allTrainingParameters(family));
    run.settings.datasetHash = "aaaaaaaa";
    const core::Settings& model = run.settings.model.settings;
    if (model.has("likelihood")) run.likelihood = model.choice("likelihood");
    run.info.step = 100;
    run.info.epoch = 2;
    run.info.seconds = 10;
    return run;
}

void measure(ComparedRun& run, const std::string& curve, std::initializer_list<double> values) {
    std::int64_t step = 0;
    for (const double value : values) run.history.push_back({"validation_" + curve, ++step, 0.1, 0.5, value});
}

QStringList labelsOf(const RunTable& table) {
    QStringList labels;
    for (const RunTableRow& row : table.rows) labels << row.label;
    return labels;
}

const RunTableRow& rowOf(const RunTable& table, const QString& label) {
    for (const RunTableRow& row : table.rows)
        if (row.label == label) return row;
    qFatal("there is no row %s", qPrintable(label));
}

StudioRun listed(const std::string& family) {
    StudioRun run;
    run.info.id = "run-1";
    run.info.family = family;
    run.info.dataset = "Shoes";
    run.info.created = "2026-03-01T12:00:00Z";
    run.info.state = core::RunState::done;
    run.info.changes.preset = core::modelFamily(family).presets.front().id;
    return run;
}

}  // namespace

/// What the list and the table say of runs.
class TestRunTable : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void settingsThatDifferAreRows() {
        std::vector<ComparedRun> runs{runOf("vae", "one"), runOf("vae", "two")};
        const QStringList measuresOnly = labelsOf(runTable(runs, QLocale::c()));
        runs[1].settings.training.set("beta", 4.0);
        runs[1].settings.training.set("length", std::string("epochs"));
        runs[1].settings.training.set("epochs", std::int64_t{30});
        runs[1].settings.training.set("patience", std::int64_t{9});  // does not count
        runs[1].settings.model.settings.set("prior", std::string("gaussian"));
        const RunTable table = runTable(runs, QLocale::c());
        QCOMPARE(table.runs, QStringList({"one", "two"}));
        QCOMPARE(labelsOf(table), QStringList({"Prior", "Length", "Beta"}) + measuresOnly);
        QCOMPARE(rowOf(table, "Beta").cells, QStringList({"1", "4"}));
        QCOMPARE(rowOf(table, "Length").cells, QStringList({"1 min", "30 epoch(s)"}));
        QCOMPARE(rowOf(table, "Prior").cells, QStringList({"Normalizing flow", "Gaussian"}));
        QCOMPARE(rowOf(table, "Beta").best, std::vector<bool>({false, false}));
    }

    void theBetterValuesAreMarked() {
        std::vector<ComparedRun> runs{runOf("vae", "one"), runOf("vae", "two"), runOf("vae", "three")};
        measure(runs[0], "neg_elbo", {300, 240, 250});
        measure(runs[1], "neg_elbo", {310, 245});
        measure(runs[0], "kl", {10, 12});
        measure(runs[1], "kl", {10, 20});
        measure(runs[0], "active_dimensions", {20, 24});
        runs[1].info.seconds = 5;
        const RunTable table = runTable(runs, QLocale::c());
        const RunTableRow& best = rowOf(table, "Best −ELBO (nats)");
        QCOMPARE(best.cells, QStringList({"240.0", "245.0", ""}));
        QCOMPARE(best.best, std::vector<bool>({true, false, false}));
        QCOMPARE(rowOf(table, "Last −ELBO (nats)").best, std::vector<bool>({false, true, false}));
        // Neither is better.
        QCOMPARE(rowOf(table, "KL (nats)").cells, QStringList({"12.0", "20.0", ""}));
        QCOMPARE(rowOf(table, "KL (nats)").best, std::vector<bool>(3, false));
        QCOMPARE(rowOf(table, "Active dimensions").cells, QStringList({"24", "", ""}));  // counted, not measured
        // 100 steps of 64 images in 10 s and in 5 s, two passes over 3200 images.
        QCOMPARE(rowOf(table, "Images/s").cells, QStringList({"640", "1280", "640"}));
        QCOMPARE(rowOf(table, "Images/s").best, std::vector<bool>({false, true, false}));
        QCOMPARE(rowOf(table, "Training images").cells, QStringList({"3200", "3200", "3200"}));
        QCOMPARE(rowOf(table, "Time").cells, QStringList({"10 s", "5 s", "10 s"}));
        QCOMPARE(rowOf(table, "Steps").best, std::vector<bool>(3, false));
    }

    void whatCannotBeComparedIsNotMarked() {
        std::vector<ComparedRun> runs{runOf("vae", "one"), runOf("vae", "two")};
        measure(runs[0], "neg_elbo", {240});
        measure(runs[1], "neg_elbo", {245});
        const auto marked = [&] {
            return rowOf(runTable(runs, QLocale::c()), "Best −ELBO (nats)").best == std::vector<bool>({true, false});
        };
        QVERIFY(marked());
        runs[1].likelihood = "gaussian";
        QVERIFY(!marked());
        runs[1].likelihood = runs[0].likelihood;
        runs[1].settings.datasetHash = "bbbbbbbb";
        QVERIFY(!marked());
        // Two datasets of one name.
        QCOMPARE(rowOf(runTable(runs, QLocale::c()), "Dataset").cells,
                 QStringList({"Shoes (aaaaaa)", "Shoes (bbbbbb)"}));
    }

    void modelsOfSeveralFamiliesCompareOnWhatTheyShare() {
        std::vector<ComparedRun> runs{runOf("vae", "one"), runOf("autoencoder", "two"), runOf("gan", "three")};
        measure(runs[0], "neg_elbo", {240});
        measure(runs[0], "reconstruction", {220});
        measure(runs[1], "reconstruction", {200});
        measure(runs[2], "diversity", {0.9});
        const RunTable table = runTable(runs, QLocale::c());
        const QStringList labels = labelsOf(table);
        QCOMPARE(labels.front(), QString("Model"));
        QCOMPARE(table.rows.front().cells.front(), QString("Smooth (VAE)"));
        QVERIFY(!labels.contains("Beta"));
        QVERIFY(!labels.contains("R1 penalty"));
        QCOMPARE(rowOf(table, "Best Reconstruction (nats)").cells, QStringList({"220.0", "200.0", ""}));
        QCOMPARE(rowOf(table, "Best Reconstruction (nats)").best, std::vector<bool>({false, true, false}));
        QCOMPARE(rowOf(table, "Best −ELBO (nats)").best, std::vector<bool>(3, false));
        QCOMPARE(rowOf(table, "Diversity").cells, QStringList({"", "", "0.90"}));
        QVERIFY(labels.contains("Images/s"));
        // Their curves: the reconstruction is that of two of them.
        QCOMPARE(sharedGroups({"vae", "autoencoder", "gan"}), std::vector<std::string>{"Reconstruction"});
        QVERIFY(sharedGroups({"vae", "gan"}).empty());
        QVERIFY(sharedGroups({"vae", "gan", "vae"}).size() > 3);
    }

    void aRunWithoutAStepHasNoFigures() {
        std::vector<ComparedRun> runs{runOf("vae", "one"), runOf("vae", "two")};
        runs[1].info.step = 0;
        QCOMPARE(rowOf(runTable(runs, QLocale::c()), "Steps").cells, QStringList({"100", ""}));
        // Its curves are further than its last checkpoint.
        runs[1].history.push_back({"train_kl", 400, 4, 20, 1});
        QCOMPARE(rowOf(runTable(runs, QLocale::c()), "Steps").cells, QStringList({"100", "400"}));
        // A batch of more than all images was cut.
        runs[0].info.epoch = 100;
        QCOMPARE(rowOf(runTable(runs, QLocale::c()), "Training images").cells.front(), QString());
    }

    void cellsAreCopied() {
        Theme theme;
        RunTableView view(theme);
        RunTable table{{"one", "two"},
                       {{"Beta", "Weight", {"1", "4"}, {false, false}}, {"KL", "", {"3", "2"}, {false, true}}}};
        view.show(table);
        view.resize(400, 200);
        static_cast<QWidget&>(view).show();
        const QAbstractItemModel& model = *view.model();
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QString("two"));
        QVERIFY(model.headerData(0, Qt::Vertical, Qt::ToolTipRole).toString().contains("Weight"));
        QVERIFY(view.content().cell(1, 1).bold);
        QVERIFY(!view.content().cell(1, 0).bold);
        const auto swatch = [&] {
            const auto drawn = model.headerData(1, Qt::Horizontal, Qt::DecorationRole).value<QPixmap>();
            return drawn.toImage().pixelColor(2, 2);
        };
        QCOMPARE(swatch().rgb(), theme.colors().curves[1].rgb());
        view.setFocus();
        for (int row : {0, 1}) view.selectionModel()->select(model.index(row, 1), QItemSelectionModel::Select);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("4\n2"));
        view.selectAll();
        child<QAction>(view, "compare_table_copy")->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("\tone\ttwo\nBeta\t1\t4\nKL\t3\t2"));
        // The same again leaves what is selected.
        view.show(table);
        QCOMPARE(view.selectionModel()->selectedIndexes().size(), 4);
        // So do other colors.
        const QRgb before = swatch().rgb();
        theme.setMode(theme.dark() ? ThemeMode::light : ThemeMode::dark);
        QVERIFY(swatch().rgb() != before);
        QCOMPARE(swatch().rgb(), theme.colors().curves[1].rgb());
        QCOMPARE(view.selectionModel()->selectedIndexes().size(), 4);
        table.rows.pop_back();
        view.show(table);
        QCOMPARE(model.rowCount(), 1);
    }

    void settingsInAFewWords() {
        const core::Settings training(core::allTrainingParameters("vae"));
        const auto phrase = [](const std::vector<core::Parameter>& parameters, const char* name,
                               const core::ParameterValue& value) {
            for (const core::Parameter& parameter : parameters)
                if (parameter.name == name) return settingPhrase(parameter, value, QLocale::c());
            return QString();
        };
        QCOMPARE(phrase(training.parameters(), "beta", 4.0), QString("beta 4"));
        QCOMPARE(phrase(training.parameters(), "kl_warmup", std::int64_t{500}), QString("KL warm-up 500"));
        const auto& model = core::modelFamily("vae").modelParameters;
        QCOMPARE(phrase(model, "prior", std::string("gaussian")), QString("prior Gaussian"));
        QCOMPARE(phrase(training.parameters(), "mirror", false), QString("horizontal flip off"));
        QCOMPARE(phrase(model, "labels", true), QString("conditional on class"));
        QCOMPARE(phrase(model, "labels", false), QString("not conditional on class"));
        QCOMPARE(trainingLengthText({"minutes", 2.5}, QLocale::c()), QString("2.5 min"));
        QCOMPARE(trainingLengthText({"length", std::string("endless")}, QLocale::c()), QString("until stopped"));
    }

    void ofARowTheNumbersStay() {
        StudioRun run = listed("vae");
        run.info.bestValidation = 849.123;
        run.info.seconds = 245;
        run.info.changes.changed = {{"minutes", 5.0}, {"beta", 4.0}};
        run.notes.name = "small-squares-vae-12";
        const QStringList lines = runText(run, QLocale::c()).split('\n');
        const QFontMetrics metrics{QFont()};
        const QString best = lines[1].section(" · ", -1);
        QVERIFY2(best.startsWith("best 849.1 "), qPrintable(best));
        const int whole = metrics.horizontalAdvance(lines[1]);
        QCOMPARE(rowLine(lines, 1, metrics, whole), lines[1]);
        for (int width = metrics.horizontalAdvance(best) + 2; width < whole; width += 7) {
            const QString line = rowLine(lines, 1, metrics, width);
            QVERIFY2(line.endsWith(best), qPrintable(line));
            QVERIFY(metrics.horizontalAdvance(line) <= width);
        }
        // The date goes first: the settings and the time are whole without it.
        const QString how = lines[2].section(" · ", 0, 1);
        QVERIFY2(how.contains("beta 4 · 4 min"), qPrintable(how));
        QCOMPARE(rowLine(lines, 2, metrics, metrics.horizontalAdvance(how) + 2), how);
        // The end of a name is what sets it apart.
        const QString name = rowLine(lines, 0, metrics, metrics.horizontalAdvance(lines[0]) - 10);
        QVERIFY2(name != lines[0] && name.endsWith("-12"), qPrintable(name));
        // Nor is any number of the summary cut.
        run.info.step = 100;
        run.info.epoch = 12.3;
        const LineParts summary = runSummary(run, QLocale::c());
        const QString numbers = lengthText(run.info, QLocale::c()) + " · " + best;
        const QString cut = fitted(summary, metrics, metrics.horizontalAdvance(numbers) + 2);
        QCOMPARE(cut, numbers);
    }

    void liveMeasuresAreRows() {
        std::vector<ComparedRun> runs{runOf("vae", "one"), runOf("gan", "two")};
        const core::Measure* kid = core::findMeasure("kid");
        QVERIFY(kid != nullptr);
        const QString label = QString::fromStdString(kid->label);
        QVERIFY(!labelsOf(runTable(runs, QLocale::c())).contains(label));
        for (const double value : {0.75, 0.5}) runs[0].history.push_back({"live_kid", 1, 0.1, 0.5, value});
        runs[1].history.push_back({"live_kid", 1, 0.1, 0.5, 2});
        const RunTableRow row = rowOf(runTable(runs, QLocale::c()), label);
        QVERIFY(row.cells[0].startsWith("0.5") && row.cells[1].startsWith("2"));
        QCOMPARE(row.best, std::vector<bool>({true, false}));
    }

    void ofComparedDimensionsOneRunIsShown() {
        const std::vector<ComparedRun> runs{runOf("gan", "none"), runOf("vae", "first"), runOf("vae", "second")};
        const ComparedCurves curves = comparedCurves(runs, "KL per dim.");
        QCOMPARE(curves.only, QString("first"));
        QCOMPARE(curves.curves.size(), std::size_t{1});
        QVERIFY2(curves.curves[0].id.starts_with("first/"), curves.curves[0].id.c_str());
        QVERIFY(curves.looks.empty());  // each dimension has a color of its own
        QVERIFY(comparedCurves(runs, "KL").only.isEmpty());
        QVERIFY(comparedCurves(runs, "KL").curves.size() >= 2);
    }

    void aRowSaysWhatSetsARunApart() {
        StudioRun run = listed("vae");
        QCOMPARE(changesText(run.info, QLocale::c()), QString("Standard"));
        QCOMPARE(runText(run, QLocale::c()).section('\n', 0, 1), QString("run-1\ndone · Smooth (VAE)"));
        QVERIFY(runText(run, QLocale::c()).section('\n', 2).startsWith("Standard · "));
        run.info.changes.changed = {{"minutes", 5.0}, {"beta", 4.0}};
        QCOMPARE(changesText(run.info, QLocale::c()), QString("5 min, beta 4"));
        run.info.changes = {"sharp", "large", {{"seed", std::int64_t{7}}}};
        QCOMPARE(changesText(run.info, QLocale::c()), QString("Sharper images, large network, seed 7"));
        QVERIFY(runHelp(run, QLocale::c()).contains("Settings: Sharper images, large network, seed 7"));
        QVERIFY(runSummary(run, QLocale::c()).text().contains("Shoes"));
        run.notes.name = "First try";
        QCOMPARE(runText(run, QLocale::c()).section('\n', 0, 0), QString("First try"));
        run.info.problem = core::Message::verbatim("notes.json is damaged.");
        QVERIFY(runText(run, QLocale::c()).contains("done, notes damaged"));
        QVERIFY(runHelp(run, QLocale::c()).contains("notes.json is damaged."));
        run.info.state = core::RunState::damaged;
        QCOMPARE(runText(run, QLocale::c()), QString("First try\ndamaged · notes.json is damaged."));
    }
};

IMAGO_GUI_TEST(TestRunTable)
#include "test_run_table.moc"
