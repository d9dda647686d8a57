#pragma once

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

#include "Child.h"

/// Types `path` into the file dialog that is open under that name and presses its button.
inline void choosePath(const QObject& parent, const QString& dialogName, const QString& path) {
    const auto* dialog = child<QFileDialog>(parent, dialogName);
    child<QLineEdit>(*dialog, "fileNameEdit")->setText(path);
    const auto button =
        dialog->acceptMode() == QFileDialog::AcceptSave ? QDialogButtonBox::Save : QDialogButtonBox::Open;
    QTest::mouseClick(child<QDialogButtonBox>(*dialog, "buttonBox")->button(button), Qt::LeftButton);
}
