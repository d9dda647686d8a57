#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <cmath>

#include "Child.h"
#include "Clipping.h"
#include "core/evaluation/Verdict.h"
#include "tests/MadeEvaluation.h"
#include "tests/TestProgram.h"
#include "ui/common/ElidedLabel.h"
#include "ui/common/table/CopyTable.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Theme.h"
#include "ui/evaluate/page/CrispImage.h"
#include "ui/evaluate/page/EvaluationMessages.h"
#include "ui/evaluate/page/EvaluationPage.h"
#include "ui/evaluate/page/FigureTable.h"
#include "ui/evaluate/page/VerdictLineView.h"

using namespace ui;

namespace {

constexpr QSize kRoomAt1280x800(640, 640);  // that the window's other parts leave, at the least

bool isSeen(const QWidget& widget) {
    return widget.visibleRegion().boundingRect().height() == widget.height();
}

QString textAt(const TableContent& table, const QString& row, const QString& column) {
    const qsizetype at = table.rows.indexOf(row);
    const qsizetype beside = table.columns.indexOf(column);
    if (at < 0 || beside < 0) return QStringLiteral("no such place");
    return table.cell(static_cast<int>(at), static_cast<int>(beside)).text;
}

QStringList clippedIn(const QWidget& parent) {
    QStringList clipped;
    for (const QLabel* label : parent.findChildren<QLabel*>())
        if (label->isVisible() && !clipping(*label).isEmpty()) clipped << clipping(*label);
    return clipped;
}

}  // namespace

/// A finished evaluation on one page.
class TestEvaluationPage : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        theme_ = std::make_unique<Theme>();
        page_ = std::make_unique<EvaluationPage>(*theme_);
        page_->resize(kRoomAt1280x800);
        page_->show();
    }
    void cleanup() {
        page_.reset();
        theme_.reset();
    }

    void nothingIsShownOfNothing() {
        for (const QLabel* label : page_->findChildren<QLabel*>()) QVERIFY(!label->isVisible());
        page_->show(made::record());
        QVERIFY(child<ElidedLabel>(*page_, "evaluation_title")->isVisible());
        page_->show(std::shared_ptr<const core::EvaluationRecord>());
        for (const QLabel* label : page_->findChildren<QLabel*>()) QVERIFY(!label->isVisible());
    }

    void theHeaderSaysWhatWasEvaluated() {
        page_->show(made::record());
        QCOMPARE(child<ElidedLabel>(*page_, "evaluation_title")->fullText(), QString("Boots"));
        const QString line = child<ElidedLabel>(*page_, "evaluation_line")->fullText();
        QVERIFY2(line.startsWith("Shoes"), qPrintable(line));
        QVERIFY2(line.contains("2500 sample"), qPrintable(line));
        QVERIFY2(line.contains("seed 7"), qPrintable(line));
        QVERIFY2(line.endsWith(dateText("2026-11-30T17:00:00Z", QLocale::c())), qPrintable(line));
        QCOMPARE(dateText("yesterday", QLocale::c()), QString());
    }

    void fiveLinesAreSeenWithoutScrolling() {
        const auto record = made::record();
        page_->show(record);
        const auto lines = core::verdictOf(*record);
        const char* const names[] = {"good", "diverse", "copied", "useful", "confidential"};
        for (std::size_t place = 0; place < lines.size(); ++place) {
            auto* line = child<VerdictLineView>(*page_, QStringLiteral("verdict_") + names[place]);
            QVERIFY2(isSeen(*line), names[place]);
            QCOMPARE(child<QLabel>(*line, "verdict_question")->text(),
                     messageText(core::labelOf(lines[place].question)));
            QVERIFY(!child<QLabel>(*line, "verdict_sentence")->text().isEmpty());
        }
        QTRY_COMPARE(clippedIn(*page_), QStringList());
        QCOMPARE(child<QScrollArea>(*page_, "evaluation_scroll")->horizontalScrollBar()->maximum(), 0);
    }

    void allFiguresAreInTheTable() {
        page_->show(made::record());
        auto* table = child<CopyTable>(*page_, "evaluation_figures");
        const TableContent& content = table->content();
        QCOMPARE(content.rows, QStringList({"FD (Imago features v1)", "Precision"}));
        QCOMPARE(content.columns, QStringList({"Value", "Real images", "Blurred images", "Samples", "Better"}));
        QCOMPARE(textAt(content, "Precision", "Value"), QString("0.85 (0.83 to 0.87)"));
        QCOMPARE(textAt(content, "Precision", "Real images"), QString("0.95"));
        QCOMPARE(textAt(content, "Precision", "Blurred images"), QString("0.30"));
        QCOMPARE(textAt(content, "Precision", "Samples"), QString("2500"));
        QVERIFY(textAt(content, "Precision", "Better").contains("higher"));
        QVERIFY(textAt(content, "FD (Imago features v1)", "Better").contains("lower"));
        const QVariant help = table->model()->headerData(1, Qt::Vertical, Qt::ToolTipRole);
        QVERIFY(help.toString().contains(QString::fromStdString(core::findMeasure("precision")->help).toHtmlEscaped()));
        QVERIFY(child<QLabel>(*page_, "evaluation_no_figures")->isHidden());
        QVERIFY(child<QLabel>(*page_, "evaluation_not_comparable")->isHidden());
    }

    void columnsInWhichNothingStandsAreLeftOut() {
        auto record = made::record();
        record->result.results = {made::result("elbo", {{"neg_elbo", 12.34, {}}})};
        const TableContent content = figureTable({record}, QLocale::c());
        QCOMPARE(content.columns, QStringList({"Value", "Better"}));
        QCOMPARE(content.cells.size(), std::size_t{2});
        QVERIFY2(content.cell(0, 0).text.startsWith("12.3"), qPrintable(content.cell(0, 0).text));
    }

    void figuresOfTooFewImagesAreMarked() {
        theme_->setMode(ThemeMode::light);
        auto record = made::record();
        record->protocol.heldOutCount = 7;
        record->result.results.push_back(made::result("elbo", {{"neg_elbo", 30.5, {}, std::nan(""), 900}}));
        page_->show(record);
        auto* table = child<CopyTable>(*page_, "evaluation_figures");
        const auto said = [&](int row, int role) { return table->model()->index(row, 0).data(role); };
        QCOMPARE(said(0, Qt::DisplayRole).toString(), QString("12.3 (11.9 to 12.8) *"));
        QVERIFY(said(0, Qt::ToolTipRole).toString().startsWith("<p>Too few images to know: "));
        QVERIFY(said(0, Qt::ToolTipRole).toString().contains("held-out images: 7"));
        QVERIFY(said(0, Qt::AccessibleTextRole).toString().startsWith("12.3 (11.9 to 12.8). Too few images to know: "));
        QVERIFY(table->content().cell(0, 0).muted);
        // What measures the model alone needs no held-out images.
        QCOMPARE(said(2, Qt::DisplayRole).toString(), QString("30.5 nats"));
        QVERIFY(!table->content().cell(2, 0).muted);
        QVERIFY(child<QLabel>(*page_, "evaluation_doubts")->isVisibleTo(page_.get()));
        QVERIFY(child<QLabel>(*page_, "evaluation_doubts")->text().startsWith("* Too few images to know"));
        // The gray of other texts that say less.
        table->resize(400, 200);
        const QImage image = table->viewport()->grab().toImage();
        const QRect marked = table->visualRect(table->model()->index(0, 0));
        const QRect sure = table->visualRect(table->model()->index(2, 0));
        const auto darkest = [&](const QRect& place) {
            int least = 255;
            const QRect inside = place.intersected(image.rect());
            for (int y = inside.top(); y <= inside.bottom(); ++y)
                for (int x = inside.left(); x <= inside.right(); ++x)
                    if (qAlpha(image.pixel(x, y)) == 255)
                        least = std::min(least, qGray(image.pixel(x, y)));  // not beside it
            return least;
        };
        QVERIFY2(darkest(marked) > darkest(sure) + 20,
                 qPrintable(QStringLiteral("%1, %2")
                                .arg(darkest(marked))
                                .arg(darkest(sure))));  // With enough of them, nothing is marked; and of two, neither
                                                        // is called the better one while one is in doubt.
        page_->show(made::record());
        QVERIFY(!table->content().cell(0, 0).muted);
        QVERIFY(child<QLabel>(*page_, "evaluation_doubts")->isHidden());
        auto better = made::record("Better");
        better->protocol.heldOutCount = 7;
        better->result.results[0].figures[0].value = 5;
        better->result.results[0].figures[0].interval = {4.5, 5.5};
        page_->show(record);
        page_->setCompared({better});
        QVERIFY(!table->content().cell(0, 1).bold);
    }

    void figuresAreCopiedWithTheirHeadings() {
        page_->show(made::record());
        auto* table = child<CopyTable>(*page_, "evaluation_figures");
        table->setFocus();
        table->selectAll();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split('\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0], QString("Figure\tValue\tReal images\tBlurred images\tSamples\tBetter"));
        QVERIFY(lines[2].startsWith("Precision\t0.85 (0.83 to 0.87)\t0.95\t0.30\t2500\t"));
        table->clearSelection();
        table->setCurrentIndex(table->model()->index(1, 0));
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("0.85 (0.83 to 0.87)"));
    }

    void theClearlyBestIsBold() {
        auto one = made::record("One");
        auto two = made::record("Two");
        two->result.results[0].figures[0].value = 10;  // its interval is apart
        two->result.results[0].figures[0].interval = {9.5, 10.5};
        two->result.results[1].figures[0].value = 0.86;  // its interval is not
        two->result.results[1].figures[0].interval = {0.84, 0.88};
        two->result.results.push_back(made::result("vendi", {{"vendi", 40, {38, 42}, std::nan(""), 2500}}));
        page_->show(one);
        page_->setCompared({two});
        const TableContent& content = child<CopyTable>(*page_, "evaluation_figures")->content();
        QCOMPARE(content.columns.mid(0, 2), QStringList({"One", "Two"}));
        QCOMPARE(content.rows.size(), 3);
        QVERIFY(!content.cell(0, 0).bold);
        QVERIFY(content.cell(0, 1).bold);
        QCOMPARE(content.cell(0, 1).text, QString("10.0 (9.5 to 10.5)"));
        QVERIFY(!content.cell(1, 0).bold);
        QVERIFY(!content.cell(1, 1).bold);
        QCOMPARE(content.cell(2, 0).text, QString());
        QCOMPARE(content.cell(2, 1).text, QString("40.0 (38.0 to 42.0)"));
        QVERIFY(!content.cell(2, 1).bold);  // alone
        // Floors are the first one's, and both sheets of samples are there.
        QCOMPARE(textAt(content, "Precision", "Real images"), QString("0.95"));
        QCOMPARE(child<CrispImage>(*page_, "evaluation_samples_1")->accessibleName(), QString("Samples of Two"));
        page_->setCompared({});
        QCOMPARE(child<CopyTable>(*page_, "evaluation_figures")->content().columns.front(), QString("Value"));
        QVERIFY(page_->findChild<CrispImage*>("evaluation_samples_1") == nullptr);
    }

    void whatIsOfOtherDataIsNotMarked() {
        auto one = made::record("One");
        auto two = made::record("Two");
        two->result.results[0].figures[0].value = 10;
        two->result.results[0].figures[0].interval = {9.5, 10.5};
        QVERIFY(comparable({one, two}));
        two->protocol.dataset = "Hats";
        QVERIFY(!comparable({one, two}));
        page_->show(one);
        page_->setCompared({two});
        QVERIFY(!child<CopyTable>(*page_, "evaluation_figures")->content().cell(0, 1).bold);
        QVERIFY(!child<QLabel>(*page_, "evaluation_not_comparable")->isHidden());
    }

    void modelsOfOneNameAreToldApart() {
        auto one = made::record("Boots");
        auto two = made::record("Boots");
        two->subject.step = 2400;
        QCOMPARE(namesOf({one, two}), QStringList({QString::fromUtf8("Boots \u00b7 step 1200"),
                                                   QString::fromUtf8("Boots \u00b7 step 2400")}));
        two->subject.step = one->subject.step;
        const QStringList same = namesOf({one, two});
        QVERIFY(same[0] != same[1]);
        QCOMPARE(namesOf({one, made::record("Hats")}), QStringList({"Boots", "Hats"}));
    }

    void warningsComeFirstAndTheRestOnRequest() {
        auto record = made::record();
        record->result.warnings = {core::Message("The first of all."), core::Message("Second.")};
        record->result.results[0].warnings = {core::Message("Third."), core::Message("Second.")};
        record->result.results[1].notes = {core::Message("A note.")};
        record->result.results[1].warnings = {core::Message("Fourth.")};
        page_->resize(640, 1600);
        page_->show(record);
        auto* messages = child<EvaluationMessages>(*page_, "evaluation_messages");
        QCOMPARE(messages->count(), 5);  // each once
        const auto seen = [&] {
            QStringList texts;
            for (const QLabel* label : messages->findChildren<QLabel*>())
                if (label->isVisible() && !label->text().isEmpty()) texts << label->text();
            return texts;
        };
        QCOMPARE(seen(), QStringList({"The first of all.", "Second.", "Third."}));
        auto* more = child<QPushButton>(*messages, "evaluation_messages_more");
        QCOMPARE(more->text(), QString("Show 2 more"));
        more->click();
        QCOMPARE(seen(), QStringList({"The first of all.", "Second.", "Third.", "Fourth.", "A note."}));
        QCOMPARE(more->text(), QString("Show fewer"));
        more->click();
        QCOMPARE(seen().size(), 3);
        // Another one starts folded; without messages there is no card.
        page_->show(made::record());
        QVERIFY(child<QWidget>(*page_, "evaluation_messages_card")->isHidden());
    }

    void onlyWarningsAreShownToo() {
        auto record = made::record();
        record->result.results.clear();
        record->result.compared = 0;
        record->result.warnings = {core::Message("The dataset has only 12 images.")};
        record->samples = {};
        page_->resize(640, 1200);
        page_->show(record);
        QVERIFY(child<QLabel>(*page_, "evaluation_no_figures")->isVisible());
        QVERIFY(!child<CopyTable>(*page_, "evaluation_figures")->isVisible());
        QVERIFY(child<QWidget>(*page_, "evaluation_samples_card")->isHidden());
        QVERIFY(child<QWidget>(*page_, "evaluation_details_card")->isHidden());
        QVERIFY(!child<ElidedLabel>(*page_, "evaluation_line")->fullText().contains("sample"));
        QTRY_COMPARE(clippedIn(*page_), QStringList());
    }

    void samplesAreSharp() {
        page_->resize(640, 1600);
        page_->show(made::record());
        auto* sheet = child<CrispImage>(*page_, "evaluation_samples_0");
        QCOMPARE(sheet->imageRect().width() % 56, 0);
        QVERIFY(sheet->imageRect().width() >= 5 * 56);
        QVERIFY(sheet->rect().contains(sheet->imageRect()));
        QCOMPARE(sheet->grab().toImage().pixelColor(sheet->imageRect().bottomRight()), QColor(90, 90, 90));
    }

    void longNamesMakeNothingWider() {
        const std::string name(400, 'w');
        auto record = made::record(name.c_str());
        record->protocol.dataset = name;
        record->result.features = name;
        record->result.warnings = {core::Message("The file %1 is not there.", name)};
        page_->show(record);
        page_->setCompared({made::record(name.c_str()), made::record("Short")});
        QCOMPARE(child<QScrollArea>(*page_, "evaluation_scroll")->horizontalScrollBar()->maximum(), 0);
        QVERIFY(page_->minimumSizeHint().width() < 520);
        QTRY_COMPARE(clippedIn(*page_), QStringList());
        const QString heading =
            child<CopyTable>(*page_, "evaluation_figures")->model()->headerData(0, Qt::Horizontal).toString();
        QVERIFY2(heading.size() <= 40, qPrintable(heading));
    }

    void namesOfFiguresGiveRoomToTheColumns() {
        page_->resize(1000, 700);
        page_->show(made::record());
        auto* table = child<CopyTable>(*page_, "evaluation_figures");
        TableContent wide = table->content();
        wide.rows[0] = QString(60, 'w');
        wide.rowTips.clear();
        table->setContent(wide);
        const int columns = table->horizontalHeader()->length();
        table->setFixedWidth(columns + 160);
        QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
        QVERIFY(table->verticalHeader()->width() <= 160);
        QVERIFY(table->model()->headerData(0, Qt::Vertical, Qt::ToolTipRole).toString().contains("www"));
        // Where there is room for them, they are whole again.
        table->setFixedWidth(columns + 900);
        QTRY_COMPARE(table->verticalHeader()->width(), table->verticalHeader()->sizeHint().width());
    }

    void aPageBeginsAtItsTop() {
        page_->resize(640, 300);
        page_->show(made::record());
        auto* bar = child<QScrollArea>(*page_, "evaluation_scroll")->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        bar->setValue(bar->maximum());
        page_->show(made::record("Another"));
        QCOMPARE(bar->value(), 0);
    }

    void theColumnIsNotWiderThanIsReadWell() {
        page_->resize(1800, 700);
        page_->show(made::record());
        const auto* card = child<QWidget>(*page_, "evaluation_answers_card");
        QVERIFY(card->width() <= 1200);
        const int left = card->mapTo(page_.get(), QPoint()).x();
        const int right = page_->width() - left - card->width();
        QVERIFY2(std::abs(left - right) < 24, "in the middle, but for the scroll bar");
    }

    void lightAndDarkAtOnce() {
        page_->show(made::record());
        for (const bool dark : {true, false, true}) {
            theme_->setMode(dark ? ThemeMode::dark : ThemeMode::light);
            const auto* card = child<QWidget>(*page_, "evaluation_answers_card");
            const QImage image = page_->grab().toImage();
            const QPoint inside = card->mapTo(page_.get(), QPoint(6, card->height() / 2));
            QCOMPARE(image.pixelColor(inside).lightness() < 128, dark);
            QCOMPARE(image.pixelColor(inside), theme_->colors().window);
        }
    }

   private:
    std::unique_ptr<Theme> theme_;
    std::unique_ptr<EvaluationPage> page_;
};

IMAGO_GUI_TEST(TestEvaluationPage)
#include "test_evaluation_page.moc"
