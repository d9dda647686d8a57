#pragma once

#include <QSplitter>

namespace ui {

/// A splitter that a person may move: from then on it keeps its place, and the window remembers it by its object name.
/// Before that whoever made it decides the sizes.
class PlacedSplitter : public QSplitter {
    Q_OBJECT

   public:
    explicit PlacedSplitter(Qt::Orientation orientation, QWidget* parent = nullptr);

    /// Whether a person has moved it, now or in an earlier session.
    bool isPlaced() const { return placed_; }
    /// As saveState() had it in an earlier session. What is no such state is passed over.
    void place(const QByteArray& state);

   private:
    bool placed_ = false;
};

}  // namespace ui
