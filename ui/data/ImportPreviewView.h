#pragma once

#include <QWidget>

#include "ui/data/ImportPreviewController.h"

class QLabel;

namespace ui {

class ImportPreviewCells;
class Theme;

/// Shows how the images of a source will be read, and how many of them lose much.
class ImportPreviewView : public QWidget {
    Q_OBJECT

   public:
    ImportPreviewView(ImportPreviewController& previews, Theme& theme, QWidget* parent = nullptr);

   private:
    void showPreview();
    QString lossText(const core::ImportPreview& preview) const;

    ImportPreviewController& previews_;
    Theme& theme_;
    QLabel* title_;
    QLabel* loss_;
    ImportPreviewCells* cells_;
};

}  // namespace ui
