#include <QtTest>

#include "core/base/NameList.h"
#include "core/base/Utf8.h"
#include "tests/TestProgram.h"

/// Names that are cut, and names that are no UTF-8.
class TestUtf8 : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void noCharacterIsCut() {
        const std::string name = "a\u00E9\u20AC\U0001F600z";  // of 1, 2, 3, 4 and 1 bytes
        QCOMPARE(name.size(), std::size_t{11});
        const std::size_t starts[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11, 11};
        for (std::size_t bytes = 0; bytes < std::size(starts); ++bytes) {
            QCOMPARE(core::firstBytes(name, bytes), name.substr(0, starts[bytes]));
            const std::size_t most = std::min(bytes, name.size());
            const std::string end = core::lastBytes(name, bytes);
            QVERIFY(end.size() <= most && end.size() + 3 >= most);
            QVERIFY(name.ends_with(end));
            QVERIFY(end.empty() || (static_cast<unsigned char>(end.front()) & 0xC0U) != 0x80U);
        }
    }

    void charactersBecomeUtf8() {
        const std::string name = "a\u00E9\u20AC\U0001F600z";
        QCOMPARE(core::utf8Of(core::codePoints(name)), name);
        QCOMPARE(core::utf8Of(std::vector<std::uint32_t>{0xD800, 'a', 0x110000}), std::string("\uFFFDa\uFFFD"));
    }

    void whatIsNoUtf8IsCutAnywhere() {
        const std::string name(300, '\x80');
        QCOMPARE(core::firstBytes(name, 200).size(), std::size_t{200});
        QCOMPARE(core::lastBytes(name, 200).size(), std::size_t{200});
    }

    void namesBecomeText() {
        QCOMPARE(core::escapedUtf8("caf\xE9"), std::string("caf\\xE9"));
        QCOMPARE(core::escapedUtf8("caf\u00E9"), std::string("caf\u00E9"));
        QCOMPARE(core::withoutControls("a\x1B[31m\n"), std::string("a\\x1B[31m\\x0A"));
    }

    void longNamesAreShortened() {
        QCOMPARE(core::shownName(std::string(200, 'a')), std::string(200, 'a'));
        std::string name;
        for (int index = 0; index < 201; ++index) name += "\u00E9";
        std::string wanted;
        for (int index = 0; index < 120; ++index) wanted += "\u00E9";
        wanted += "\u2026";
        for (int index = 0; index < 60; ++index) wanted += "\u00E9";
        QCOMPARE(core::shownName(name), wanted);
        QCOMPARE(core::shownName(std::string(120, 'a') + std::string(1'000'000, 'b') + std::string(60, 'c')),
                 std::string(120, 'a') + "\u2026" + std::string(60, 'c'));
        // Escapes are counted, too, and so are bytes that are no characters.
        QVERIFY(core::codePoints(core::shownName(std::string(5000, '\x1B'))).size() <= 200);
        QCOMPARE(core::shownName(std::string(5000, '\x80')),
                 std::string(120, '\x80') + "\u2026" + std::string(60, '\x80'));
        QCOMPARE(core::shownName(std::string("a\0b\n", 4)), std::string("a\\x00b\\x0A"));
        QVERIFY(core::shownName("").empty());
    }

    void listsNameFive() {
        std::vector<std::string> names{"a", "b", "c", "d\x1B", "e"};
        QCOMPARE(core::someNames(names).english(), std::string("a, b, c, d\\x1B, e"));
        names.push_back(std::string(5000, 'f'));
        names.push_back("g");
        QCOMPARE(core::someNames(names).english(), std::string("a, b, c, d\\x1B, e and 2 more"));
        QVERIFY(core::someNames({std::string(5000, 'f')}).english().size() < 200);
    }
};

IMAGO_TEST(TestUtf8)
#include "test_utf8.moc"
