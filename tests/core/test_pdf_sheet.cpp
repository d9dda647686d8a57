#include <zlib.h>

#include <QRegularExpression>
#include <QtTest>

#include "SmallModel.h"
#include "core/exporting/Exporter.h"
#include "core/exporting/PdfSheet.h"
#include "core/exporting/PdfText.h"
#include "core/exporting/RecipeFile.h"
#include "core/files/AtomicFile.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"

namespace {

namespace fs = std::filesystem;

/// Letter by letter, so that places in it are places in the file.
QString asLetters(const std::vector<std::uint8_t>& pdf) {
    return QString::fromLatin1(reinterpret_cast<const char*>(pdf.data()), static_cast<qsizetype>(pdf.size()));
}

/// The places of the objects by the table of references; [0] is the free one.
QList<qsizetype> placesIn(const QString& pdf) {
    QList<qsizetype> places;
    const qsizetype table = pdf.section("startxref\n", -1).section('\n', 0, 0).toLongLong();
    const QStringList lines = pdf.mid(table).split('\n');
    if (lines[0] != "xref") return places;
    const int count = lines[1].section(' ', 1).toInt();
    for (int object = 0; object < count; ++object) {
        if (lines[2 + object].size() != 19) return {};  // with the line break 20
        places << lines[2 + object].left(10).toLongLong();
    }
    return places;
}

/// What the stream of an image holds.
std::vector<std::uint8_t> pixelsIn(const std::vector<std::uint8_t>& pdf, qsizetype place, std::size_t bytes) {
    const QString whole = asLetters(pdf);
    const auto length = QRegularExpression("/Length (\\d+)").match(whole, place).captured(1).toULong();
    const qsizetype start = whole.indexOf("stream\n", place) + 7;
    if (whole.mid(start + static_cast<qsizetype>(length), 10) != "\nendstream") return {};
    std::vector<std::uint8_t> pixels(bytes);
    uLongf size = bytes;
    if (uncompress(pixels.data(), &size, pdf.data() + start, length) != Z_OK || size != bytes) return {};
    return pixels;
}

core::Image stripes(int height, int width, int channels, int start) {
    core::Image image({height, width, channels});
    for (std::size_t at = 0; at < image.pixels().size(); ++at)
        image.pixels()[at] = static_cast<std::uint8_t>(start + 7 * static_cast<int>(at));
    return image;
}

}  // namespace

/// Sheets of samples to print.
class TestPdfSheet : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void theFileIsWhole() {
        core::PdfSheetOptions options;
        options.columns = 2;
        options.title = "A (net)";
        options.program = "Imago 9";
        options.xmp = "<x/>";
        core::PdfSheet sheet(options);
        for (int index = 0; index < 3; ++index) sheet.add(stripes(4, 6, 3, index), std::to_string(index));
        const auto pdf = sheet.finish();
        const QString text = asLetters(pdf);
        QVERIFY(text.startsWith("%PDF-1.4\n%") && text.endsWith("\n%%EOF\n"));
        const QList<qsizetype> places = placesIn(text);
        QCOMPARE(places.size(), 7 + 3 + 2);  // three images, a page and what is on it
        for (qsizetype object = 1; object < places.size(); ++object)
            QVERIFY2(text.mid(places[object]).startsWith(QString("%1 0 obj\n").arg(object)), qPrintable(text));
        for (int index = 0; index < 3; ++index) {
            const core::Image image = stripes(4, 6, 3, index);
            const auto pixels = image.pixels();
            QVERIFY(pixelsIn(pdf, places[7 + index], 72) == std::vector<std::uint8_t>(pixels.begin(), pixels.end()));
            QVERIFY(text.mid(places[7 + index], 200).contains("/Width 6 /Height 4 /ColorSpace /DeviceRGB"));
        }
        QVERIFY(text.contains("/Count 1 "));
        QVERIFY(text.contains("(A \\(net\\)) Tj"));
        QVERIFY(text.contains("/MediaBox [0 0 595.28 841.89]"));
        QVERIFY(text.contains("/Subtype /XML /Length 4 >>\nstream\n<x/>\n"));
    }

    void manyImagesTakeSeveralPages() {
        core::PdfSheetOptions options;
        options.columns = 2;
        options.paper = core::kLetterPaper;
        core::PdfSheet sheet(options);
        for (int index = 0; index < 9; ++index) sheet.add(stripes(8, 8, 1, index), "x");
        const QString text = asLetters(sheet.finish());
        // A column is 266 points wide, so that two rows have room in 666.
        QVERIFY2(text.contains("/Count 3 "), qPrintable(text.right(2000)));
        QCOMPARE(text.count("/Type /Page "), 3);
        QVERIFY(text.contains("(2 / 3) Tj"));
        QVERIFY(text.contains("/MediaBox [0 0 612 792]"));
        QCOMPARE(text.count("/DeviceGray"), 9);
        QCOMPARE(text.count(" Do Q"), 9);
    }

    void highImagesStayOnThePage() {
        core::PdfSheetOptions options;
        options.columns = 1;
        core::PdfSheet sheet(options);
        sheet.add(stripes(64, 16, 1, 0), "high");
        sheet.add(stripes(64, 16, 1, 0), "high");
        const QString text = asLetters(sheet.finish());
        QVERIFY(text.contains("/Count 2 "));
        const auto drawn = QRegularExpression("q ([\\d.]+) 0 0 ([\\d.]+) [\\d.]+ ([\\d.]+) cm").match(text);
        QVERIFY(drawn.hasMatch());
        QVERIFY(drawn.captured(3).toDouble() > 36);
        QVERIFY(qAbs(drawn.captured(2).toDouble() / drawn.captured(1).toDouble() - 4) < 0.001);
    }

    void textsOfEveryLanguage() {
        QCOMPARE(core::winAnsi("a é – € 猫"), std::string("a \xE9 \x96 \x80 ?"));
        QCOMPARE(core::pdfUnicode("é🐈"), std::string("<FEFF00E9D83DDC08>"));
        QCOMPARE(core::pdfString("a(b\\"), std::string("(a\\(b\\\\)"));
        QCOMPARE(core::pdfNumber(12.5), std::string("12.5"));
        QCOMPARE(core::pdfNumber(-0.04), std::string("-0.04"));
        QCOMPARE(core::pdfNumber(100), std::string("100"));
        QCOMPARE(core::helveticaWidth("Ai ", 10), 6.67 + 2.22 + 2.78);
        QCOMPARE(core::helveticaFitted("iiii", 10, 9), std::string("iiii"));
        QCOMPARE(core::helveticaFitted("iiiiiiii", 10, 13), std::string("ii..."));
        const std::string cat = core::pdfLine("3 猫", "F1", 8, 1, 2, 100);
        QCOMPARE(cat,
                 std::string("/Span <</ActualText <FEFF00330020732B>>> BDC\nBT /F1 8 Tf 1 2 Td (3 ?) Tj ET\nEMC\n"));
    }

    void theExporterWritesBothFormats() {
        auto model = std::make_shared<core::SavedModel>(smallModel());
        model->weightsHash = std::string(64, 'a');
        const QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        const core::Exporter& exporter = *core::findExporter("sheet");
        core::ExportRequest request;
        request.model = model;
        request.modelName = "squares";
        request.settings = core::Settings(exporter.parameters);
        request.settings.set("columns", std::int64_t{3});
        request.settings.set("rows", std::int64_t{2});
        request.settings.set("seed", std::int64_t{7});
        QCOMPARE(core::exportTo(exporter, request, root / "sheet.pdf"), core::Outcome::done);
        QCOMPARE(core::exportTo(exporter, request, root / "again.PDF"), core::Outcome::done);
        QCOMPARE(core::exportTo(exporter, request, root / "sheet.png"), core::Outcome::done);
        const auto pdf = core::readFile(root / "sheet.pdf");
        QVERIFY(pdf == core::readFile(root / "again.PDF"));
        const QString text = asLetters(pdf);
        QVERIFY(text.contains("(Seed 7, temperature 1. Generated by a model with Imago "));
        QVERIFY(text.contains("digitalsourcetype/trainedAlgorithmicMedia"));
        QVERIFY(text.contains("(squares) Tj") && text.contains("(5) Tj"));
        // The last sample as the PNG sheet shows it.
        const core::Image whole = core::readImage(root / "sheet.png");
        const auto pixels = pixelsIn(pdf, placesIn(text)[7 + 5], 28 * 28);
        QCOMPARE(pixels.size(), std::size_t{28 * 28});
        for (int y = 0; y < 28; ++y)
            for (int x = 0; x < 28; ++x)
                QCOMPARE(int{pixels[static_cast<std::size_t>(28 * y + x)]}, int{whole.row(32 + y)[62 + x]});
        QVERIFY(core::readRecipe(root / "sheet.pdf") == core::readRecipe(root / "sheet.png"));
        QCOMPARE(core::readRecipe(root / "sheet.pdf").rows, 2);
    }
};

IMAGO_TEST(TestPdfSheet)
#include "test_pdf_sheet.moc"
