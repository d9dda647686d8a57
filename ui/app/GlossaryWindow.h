#pragma once

#include <QDialog>

class QLineEdit;
class QTextBrowser;

namespace ui {

/// The glossary in a window beside the studio, which stays usable: a line to search in, and the words that it finds.
class GlossaryWindow : public QDialog {
    Q_OBJECT

   public:
    explicit GlossaryWindow(QWidget* parent);

    /// Shows it, in front, ready to type what is looked for; with a term, at that term. Without one it is as it was.
    void openAt(const QString& term);

   protected:
    void changeEvent(QEvent* event) override;

   private:
    void list();

    QLineEdit* search_;
    QTextBrowser* words_;
};

}  // namespace ui
