#include <QtTest>
#include <limits>

#include "Sentence.h"
#include "core/parameter/Rectangle.h"
#include "core/parameter/Rgb.h"
#include "core/parameter/Settings.h"
#include "core/parameter/SettingsJson.h"
#include "tests/TestProgram.h"

namespace {

std::vector<core::Parameter> parameters() {
    return {core::Parameter::integer("width", "Width", 32, 8, 256, "maps", "How wide."),
            core::Parameter::real("beta", "Beta", 1.0, 0.0, 100.0, "", "How strict."),
            core::Parameter::real("rate", "Rate", 0.003, 1e-6, 0.1, "", "How fast."),
            core::Parameter::choice("kind", "Model", "a", {{"a", "A", "First."}, {"b", "B", "Second."}}, "Which."),
            core::Parameter::toggle("loud", "Loud", true, "Whether.")};
}

}  // namespace

class TestParameter : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void defaultsAreThere() {
        const core::Settings settings(parameters());
        QCOMPARE(settings.integer("width"), std::int64_t{32});
        QCOMPARE(settings.real("beta"), 1.0);
        QCOMPARE(QString::fromStdString(settings.choice("kind")), QString("a"));
        QVERIFY(settings.toggle("loud"));
        QVERIFY(settings.has("rate"));
        QVERIFY(!settings.has("speed"));
    }

    void aDefaultOutOfRangeIsRefused() {
        QVERIFY(!sentenceOf([] { core::Settings({core::Parameter::real("x", "", 5, 0, 1, "", "")}); }).isEmpty());
    }

    void sentences_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("too large") << "beta"
                                   << "900"
                                   << "Beta is 900, but must be a number from 0 to 100.";
        QTest::newRow("too small") << "width"
                                   << "7"
                                   << "Width is 7, but must be a whole number from 8 to 256.";
        QTest::newRow("small numbers") << "rate"
                                       << "1"
                                       << "Rate is 1, but must be a number from 0.000001 to 0.1.";
        QTest::newRow("fraction") << "width"
                                  << "9.5"
                                  << "Width is \"9.5\", but must be a whole number from 8 to 256.";
        QTest::newRow("word") << "beta"
                              << "much"
                              << "Beta is \"much\", but must be a number from 0 to 100.";
        QTest::newRow("comma") << "beta"
                               << "0,5"
                               << "Beta is \"0,5\", but must be a number from 0 to 100.";
        QTest::newRow("nothing") << "width"
                                 << ""
                                 << "Width is \"\", but must be a whole number from 8 to 256.";
        QTest::newRow("nan") << "beta"
                             << "nan"
                             << "Beta is nan, but must be a number from 0 to 100.";
        QTest::newRow("infinite") << "beta"
                                  << "inf"
                                  << "Beta is inf, but must be a number from 0 to 100.";
        QTest::newRow("overflow") << "width"
                                  << "99999999999999999999"
                                  << "Width is \"99999999999999999999\", but must be a whole number from 8 to 256.";
        QTest::newRow("choice") << "kind"
                                << "c"
                                << "Model is \"c\", but must be one of: a, b.";
        QTest::newRow("toggle") << "loud"
                                << "maybe"
                                << "Loud is \"maybe\", but must be on or off.";
        QTest::newRow("unknown") << "speed"
                                 << "1"
                                 << "There is no setting \"speed\"; choose one of: width, beta, rate, kind, loud.";
    }
    void sentences() {
        QFETCH(const QString, name);
        QFETCH(const QString, text);
        QFETCH(const QString, sentence);
        core::Settings settings(parameters());
        QCOMPARE(sentenceOf([&] { settings.setText(name.toStdString(), text.toStdString()); }), sentence);
        QVERIFY(settings == core::Settings(parameters()));
    }

    void automaticLiesBesideTheRange() {
        const core::Parameter size =
            core::Parameter::integer("size", "Size", 0, 16, 512, "pixels", "How large.").orAutomatic(0, {28, 64});
        core::Settings settings({size});
        QCOMPARE(settings.integer("size"), std::int64_t{0});
        settings.setText("size", "50");
        QCOMPARE(settings.integer("size"), std::int64_t{50});  // not a usual one
        QCOMPARE(sentenceOf([&] { settings.setText("size", "5"); }),
                 QString("Size is 5, but must be a whole number from 16 to 512, or 0 for automatic."));
        settings.set("size", std::int64_t{0});
        QCOMPARE(QString::fromStdString(size.rangeText()), QString("16 to 512, or 0: automatic"));
    }

    void colorsBesideChoices() {
        const core::Parameter ground =
            core::Parameter::choice("ground", "Ground", "white", {{"white", "White", ""}, {"black", "Black", ""}},
                                    "What lies behind.")
                .orColor();
        core::Settings settings({ground});
        settings.setText("ground", " #FF8800 ");
        QCOMPARE(settings.choice("ground"), std::string("#ff8800"));
        QVERIFY(core::readRgb(settings.choice("ground")) == (core::Rgb{255, 136, 0}));
        settings.setText("ground", "black");
        for (const char* text : {"#ff880", "#ff88000", "ff8800", "#gg8800", "#-12345", "#", "red"})
            QCOMPARE(sentenceOf([&] { settings.setText("ground", text); }),
                     QString("Ground is \"%1\", but must be one of: white, black, #RRGGBB.").arg(text));
        QCOMPARE(settings.choice("ground"), std::string("black"));
        core::fromJson(nlohmann::json{{"ground", "#0a0b0c"}}, "settings.json", settings);
        QCOMPARE(core::toJson(settings).dump(), std::string("{\"ground\":\"#0a0b0c\"}"));
        // One that takes no colors.
        core::Parameter named = ground;
        named.colors = false;
        QVERIFY(!sentenceOf([&] { named.parsed("#0a0b0c"); }).isEmpty());
        QCOMPARE(named.rangeText(), std::string("white, black"));
    }

    void rectanglesBesideSquares() {
        const core::Parameter size = core::Parameter::integer("size", "Size", 0, 16, 512, "pixels", "How large.")
                                         .orAutomatic(0, {28, 64})
                                         .orRectangle();
        core::Settings settings({size});
        for (const char* text : {"96x64", " 96 x 64 ", "96X64",
                                 "96\xC3\x97"
                                 "64"}) {
            settings.set("size", std::int64_t{0});
            settings.setText("size", text);
            QCOMPARE(core::toText(settings.value("size")), std::string("96x64"));
        }
        QVERIFY(core::toRectangle(settings.value("size")) == (core::Rectangle{96, 64}));
        settings.setText("size", "64x64");  // a square has one form only
        QCOMPARE(settings.integer("size"), std::int64_t{64});
        QVERIFY(core::toRectangle(settings.value("size")) == (core::Rectangle{64, 64}));
        for (const char* text :
             {"96x", "x64", "8x8", "999x10", "96x64x3", "96-64", "-96x64", "99999999999x64", "0x0"}) {
            const QString sentence = sentenceOf([&] { settings.setText("size", text); });
            QCOMPARE(sentence,
                     QString("Size is \"%1\", but must be a whole number from 16 to 512, a width and a height "
                             "in that range such as 96x64, or 0 for automatic.")
                         .arg(text));
        }
        QCOMPARE(settings.integer("size"), std::int64_t{64});
        QCOMPARE(QString::fromStdString(size.rangeText()), QString("16 to 512, or WIDTHxHEIGHT, or 0: automatic"));
        // In files, as older versions wrote them too.
        core::fromJson(nlohmann::json{{"size", "96x64"}}, "settings.json", settings);
        QCOMPARE(core::toJson(settings).dump(), std::string(R"({"size":"96x64"})"));
        core::fromJson(nlohmann::json{{"size", 48}}, "settings.json", settings);
        QCOMPARE(core::toJson(settings).dump(), std::string(R"({"size":48})"));
        QVERIFY(!sentenceOf([&] {
                     core::fromJson(nlohmann::json{{"size", "wide"}}, "settings.json", settings);
                 }).isEmpty());
        // One that takes no rectangles.
        const core::Parameter side = core::Parameter::integer("side", "Side", 32, 16, 512, "pixels", "");
        QVERIFY(!sentenceOf([&] { side.parsed("96x64"); }).isEmpty());
        QVERIFY(!sentenceOf([&] { side.checked(std::string("96x64")); }).isEmpty());
        QVERIFY(!sentenceOf([&] { core::toRectangle(std::string("96x")); }).isEmpty());
    }

    void settingsOfOtherParameters() {
        core::Settings settings(parameters());
        settings.set("width", std::int64_t{64});
        const core::Settings other = settings.of({core::Parameter::integer("width", "", 8, 1, 100, "", ""),
                                                  core::Parameter::integer("height", "", 9, 1, 100, "", "")});
        QCOMPARE(other.integer("width"), std::int64_t{64});
        QCOMPARE(other.integer("height"), std::int64_t{9});
        QVERIFY(!other.has("beta"));
        QVERIFY(
            !sentenceOf([&] { settings.of({core::Parameter::integer("width", "Width", 1, 0, 9, "", "")}); }).isEmpty());
    }

    void textIsReadAsTheParametersType() {
        core::Settings settings(parameters());
        settings.setText("width", " 64 ");
        settings.setText("beta", "2");
        settings.setText("rate", "1e-4");
        settings.setText("kind", "b");
        for (const char* off : {"off", "false", "no", "0"}) {
            settings.setText("loud", "on");
            settings.setText("loud", off);
            QVERIFY(!settings.toggle("loud"));
        }
        QCOMPARE(settings.integer("width"), std::int64_t{64});
        QCOMPARE(settings.real("beta"), 2.0);
        QCOMPARE(settings.real("rate"), 1e-4);
        QCOMPARE(QString::fromStdString(settings.choice("kind")), QString("b"));
    }

    void valuesOfAnotherTypeAreRefused() {
        core::Settings settings(parameters());
        settings.set("beta", std::int64_t{3});
        QCOMPARE(settings.real("beta"), 3.0);
        QCOMPARE(sentenceOf([&] { settings.set("width", 16.0); }),
                 QString("Width is 16, but must be a whole number from 8 to 256."));
        QVERIFY(!sentenceOf([&] { settings.set("width", true); }).isEmpty());
        QVERIFY(!sentenceOf([&] { settings.set("kind", std::int64_t{1}); }).isEmpty());
        QVERIFY(!sentenceOf([&] { settings.set("loud", std::string("on")); }).isEmpty());
        QVERIFY(!sentenceOf([&] { settings.set("beta", std::numeric_limits<double>::quiet_NaN()); }).isEmpty());
    }

    void textsOfValues() {
        QCOMPARE(core::toText(0.001), std::string("0.001"));
        QCOMPARE(core::toText(1e-6), std::string("0.000001"));
        QCOMPARE(core::toText(100000.0), std::string("100000"));
        QCOMPARE(core::toText(1e300), std::string("1e+300"));
        QCOMPARE(core::toText(0.0), std::string("0"));
        QCOMPARE(core::toText(std::int64_t{32}), std::string("32"));
        QCOMPARE(core::toText(true), std::string("true"));
        QCOMPARE(core::toText(std::string("bernoulli")), std::string("bernoulli"));
    }

    void ranges() {
        QCOMPARE(parameters()[0].rangeText(), std::string("8 to 256"));
        QCOMPARE(parameters()[3].rangeText(), std::string("a, b"));
        QCOMPARE(parameters()[4].rangeText(), std::string("on, off"));
        QVERIFY(parameters()[0].asAdvanced().advanced);
    }

    void textIsOneLine() {
        const core::Parameter name = core::Parameter::text("name", "File names", "{index}", 12, "What.");
        core::Settings settings({name});
        QCOMPARE(settings.text("name"), std::string("{index}"));
        settings.setText("name", "  a b\t");
        QCOMPARE(settings.text("name"), std::string("a b"));
        settings.set("name", std::string());
        QCOMPARE(name.rangeText(), std::string("text"));
        QCOMPARE(core::toJson(settings).dump(), std::string(R"({"name":""})"));
        QCOMPARE(sentenceOf([&] { settings.set("name", std::string("1234567890123")); }),
                 QString("File names is \"1234567890123\", but must be one line of text of at most 12 bytes."));
        QVERIFY(!sentenceOf([&] { settings.set("name", std::string("a\nb")); }).isEmpty());
        QVERIFY(!sentenceOf([&] { settings.set("name", std::int64_t{3}); }).isEmpty());
    }

    void jsonThereAndBack() {
        core::Settings settings(parameters());
        settings.set("rate", 0.1 / 3);
        settings.set("kind", std::string("b"));
        settings.set("loud", false);
        const auto json = core::toJson(settings);
        QCOMPARE(json.begin().key(), std::string("width"));
        core::Settings back(parameters());
        core::fromJson(nlohmann::json::parse(json.dump()), "settings.json", back);
        QVERIFY(back == settings);
    }

    void jsonPassesOverTheUnknown() {
        core::Settings settings(parameters());
        core::fromJson(nlohmann::json::parse(R"({"new": [1], "width": 64})"), "settings.json", settings);
        QCOMPARE(settings.integer("width"), std::int64_t{64});
    }

    void whatCameLaterStandsForWhatWasBefore() {
        std::vector<core::Parameter> all = parameters();
        all.front() = all.front().addedLater(std::int64_t{8});
        core::Settings settings(all);
        QCOMPARE(settings.integer("width"), std::int64_t{32});
        core::fromJson(nlohmann::json::parse(R"({"beta": 2})"), "settings.json", settings);
        QCOMPARE(settings.integer("width"), std::int64_t{8});
        core::fromJson(nlohmann::json::parse(R"({"width": 64})"), "settings.json", settings);
        QCOMPARE(settings.integer("width"), std::int64_t{64});
    }

    void jsonErrorsNameTheFile_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("range") << R"({"beta": 900})"
                               << "In my/settings.json, beta: Beta is 900, but must be a number from 0 to 100.";
        QTest::newRow("type") << R"({"width": "64"})"
                              << "width: Width is \"64\"";
        QTest::newRow("fraction") << R"({"width": 64.5})"
                                  << "width: Width is 64.5";
        QTest::newRow("null") << R"({"width": null})"
                              << "width";
        QTest::newRow("list") << R"({"width": [64]})"
                              << "width";
        QTest::newRow("huge") << R"({"width": 18446744073709551615})"
                              << "width";
        QTest::newRow("no object") << "[1]"
                                   << "not a JSON object";
    }
    void jsonErrorsNameTheFile() {
        QFETCH(const QString, text);
        QFETCH(const QString, part);
        core::Settings settings(parameters());
        const auto json = nlohmann::json::parse(text.toStdString());
        const QString sentence = sentenceOf([&] { core::fromJson(json, "my/settings.json", settings); });
        QVERIFY2(sentence.contains("my/settings.json"), qPrintable(sentence));
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
    }
};

IMAGO_TEST(TestParameter)
#include "test_parameter.moc"
