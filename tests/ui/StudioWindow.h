#pragma once

#include <QAction>
#include <QDir>
#include <QDockWidget>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>
#include <memory>

#include "ui/MainWindow.h"

/// The whole studio as the program puts it together, with its settings and models in a folder of the test. Nothing is
/// open at first; a question at closing is noted and answered.
struct StudioWindow {
    explicit StudioWindow(const QString& folder)
        : settings(folder + QStringLiteral("/settings.ini"), QSettings::IniFormat),
          models(folder + QStringLiteral("/models")),
          parts(models.toStdString()),
          window(parts, settings) {
        window.setCloseQuestion([this](const QString& text, const QString&) {
            questions << text;
            return answer;
        });
        // The offscreen screen is smaller than the screens that people have.
        if (!settings.contains(QStringLiteral("geometry"))) window.resize(1280, 800);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window)) qFatal("the window did not become active");
    }

    template <typename Widget>
    Widget* child(const QString& name) {
        auto* widget = window.findChild<Widget*>(name);
        if (widget == nullptr) qFatal("nothing is called %s", qPrintable(name));
        return widget;
    }
    QAction* action(const QString& name) { return child<QAction>(name); }
    QDockWidget* dock(const QString& name) { return child<QDockWidget>(name); }
    /// Presses a shortcut where the focus is.
    void press(const QString& keys) {
        QWidget* focus = window.focusWidget() != nullptr ? window.focusWidget() : &window;
        QTest::keySequence(focus, QKeySequence(keys));
    }
    void click(const QString& name) { QTest::mouseClick(child<QWidget>(name), Qt::LeftButton); }

    QStringList visibleDocks() const {
        QStringList names;
        for (const auto* dock : window.findChildren<QDockWidget*>()) {
            if (dock->isVisible()) names << dock->objectName();
        }
        names.sort();
        return names;
    }
    QStringList savedModels() const { return QDir(models).entryList(QDir::Dirs | QDir::NoDotAndDotDot); }

    QStringList questions;
    ui::CloseAnswer answer = ui::CloseAnswer::stay;
    QSettings settings;
    QString models;
    ui::StudioParts parts;
    ui::MainWindow window;
};
