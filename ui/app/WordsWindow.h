#pragma once

#include <QDialog>

class QLineEdit;
class QTextBrowser;

namespace ui {

/// The glossary in a window beside the studio, which stays usable: a line to search in, and the words that it finds.
class WordsWindow : public QDialog {
    Q_OBJECT

   public:
    explicit WordsWindow(QWidget* parent);

    /// Shows it, in front, ready to type what is looked for.
    void open() override;

   protected:
    void changeEvent(QEvent* event) override;

   private:
    void list();

    QLineEdit* search_;
    QTextBrowser* words_;
};

}  // namespace ui
