#pragma once

#include <QCoreApplication>
#include <QtTest>
#ifdef QT_WIDGETS_LIB
#include <QApplication>
#endif

/// All tests of a room are one program, which runs one of them: `core_tests elbo [options of Qt Test]`. To link one
/// program takes a second; to link a hundred takes minutes.
namespace tests {

using RunTest = int (*)(int argc, char** argv);

/// Adds the test in `file` (.../test_NAME.cpp) to its program under NAME.
bool addTest(const char* file, RunTest run);

template <typename Application, typename Test>
int runTest(int argc, char** argv) {
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi, true);
    Application application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace tests

/// At the end of a test file, in place of QTEST_GUILESS_MAIN.
#define IMAGO_TEST(Test) \
    static const bool added##Test = tests::addTest(__FILE__, tests::runTest<QCoreApplication, Test>);

/// The same in place of QTEST_MAIN.
#define IMAGO_GUI_TEST(Test) \
    static const bool added##Test = tests::addTest(__FILE__, tests::runTest<QApplication, Test>);
