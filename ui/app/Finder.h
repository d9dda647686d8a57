#pragma once

#include <QDialog>
#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace ui {

/// Something that can be found by its name, and what happens when a person chooses it.
struct Finding {
    QString text;    ///< "Learning rate"
    QString detail;  ///< where it is, or its keys: "Train panel", "Ctrl+S"
    std::function<void()> go;
};

/// Of `all` those whose texts contain every word of `query`, in the order: begins with it, has a word that begins with
/// it, the rest. All for an empty query.
std::vector<const Finding*> findingsFor(const QString& query, const std::vector<Finding>& all);

/// A line to type in, and below it the commands, settings and terms that match: Enter or a click goes there.
class Finder : public QDialog {
    Q_OBJECT

   public:
    explicit Finder(QWidget* parent);

    /// Asks again, among these.
    void openWith(std::vector<Finding> findings);

   protected:
    /// The arrow keys choose in the list while the line is typed in.
    bool eventFilter(QObject* watched, QEvent* event) override;

   private:
    void list();
    void goToCurrent();

    QLineEdit* query_;
    QListWidget* list_;
    std::vector<Finding> findings_;
    std::vector<const Finding*> shown_;
};

}  // namespace ui
