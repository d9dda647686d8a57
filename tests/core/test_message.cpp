#include <nlohmann/json.hpp>
#include <string>

#include "core/base/Error.h"
#include "core/base/GroupedCount.h"
#include "core/files/FileProblem.h"
#include "core/files/MessageJson.h"
#include "tests/TestProgram.h"

using core::Message;

/// A sentence is a template and its arguments until somebody reads it.
class TestMessage : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void thousandsAreApart() {
        QCOMPARE(core::groupedCount(0).english(), std::string("0"));
        QCOMPARE(core::groupedCount(999).english(), std::string("999"));
        QCOMPARE(core::groupedCount(2000).english(), std::string("2,000"));
        QCOMPARE(core::groupedCount(1'012'007).english(), std::string("1,012,007"));
        const auto italian = [](const std::string& text) { return text == "%1,%2" ? std::string("%1.%2") : text; };
        QCOMPARE(Message("%1 images", core::groupedCount(12'007)).told(italian), std::string("12.007 images"));
    }

    void namesOfFilesAreOneLine() {
        QCOMPARE(core::quotedPath("a\x1b[31m\nb\x7f"), std::string("\"a\\x1B[31m\\x0Ab\\x7F\""));
        QCOMPARE(core::quotedPath("gr\xC3\xBC\xC3\x9F"), std::string("\"gr\xC3\xBC\xC3\x9F\""));
        QCOMPARE(core::quotedPath(std::string(400, 'a')).size(), std::size_t{402});
        QCOMPARE(core::quotedPath(std::string(401, 'a')),
                 '"' + std::string(120, 'a') + "\u2026" + std::string(60, 'a') + '"');
    }

    void argumentsTakeTheirPlaces() {
        QVERIFY(Message().empty());
        QCOMPARE(Message("The file is empty.").english(), std::string("The file is empty."));
        // What an argument holds is no place.
        const std::string name = "100%1 of %2.png";
        QCOMPARE(Message("%2 of %1: %2, 5%.", name, 3).english(), std::string("3 of 100%1 of %2.png: 3, 5%."));
        QCOMPARE(Message::verbatim("100%1").english(), std::string("100%1"));
    }

    void clausesAreTranslatedToo() {
        const Message clause("it has %1 bytes", 7);
        const Message sentence("Cannot read %1: %2.", std::string("it has %1 bytes"), clause);
        QCOMPARE(sentence.english(), std::string("Cannot read it has %1 bytes: it has 7 bytes."));
        const std::string italian = sentence.told([](const std::string& text) -> std::string {
            return text == "it has %1 bytes" ? "ha %1 byte" : "%2: impossibile leggere %1.";
        });
        QCOMPARE(italian, std::string("ha 7 byte: impossibile leggere it has %1 bytes."));
    }

    void errorsCarryThem() {
        const core::Error error("The folder %1 is empty.", std::string("\"a\""));
        QCOMPARE(std::string(error.what()), std::string("The folder \"a\" is empty."));
        QVERIFY(error.message() == Message("The folder %1 is empty.", std::string("\"a\"")));
        const core::Error copy = error;
        QVERIFY(copy.message() == error.message());
    }

    void comeBackFromFiles() {
        const Message message("%1 is %2, %3.", Message::translated("Beta"), Message("above %1", 3), std::string("x"));
        const auto again = core::readMessage(nlohmann::json::parse(core::toJson(message).dump()));
        QVERIFY(again && *again == message);
        const Message name = Message::verbatim("a %1");
        QVERIFY(core::toJson(name).is_string());
        QVERIFY(core::readMessage(core::toJson(name)) == name);
    }

    void whatIsNoneIsRefused_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("a number") << QByteArray("3");
        QTest::newRow("no arguments") << QByteArray(R"({"text": "a"})");
        QTest::newRow("no text") << QByteArray(R"({"arguments": []})");
        QTest::newRow("a text that is none") << QByteArray(R"({"text": 1, "arguments": []})");
        QTest::newRow("an argument that is none") << QByteArray(R"({"text": "a", "arguments": [null]})");
        QByteArray deep = "\"a\"";
        for (int i = 0; i < 10'000; ++i) deep = R"({"text": "%1", "arguments": [)" + deep + "]}";
        QTest::newRow("nested without end") << deep;
    }
    void whatIsNoneIsRefused() {
        QFETCH(const QByteArray, json);
        QVERIFY(!core::readMessage(nlohmann::json::parse(json.toStdString())));
    }
};

IMAGO_TEST(TestMessage)
#include "test_message.moc"
