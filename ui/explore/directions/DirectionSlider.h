#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

class DirectionWay;
class LatentTrack;
class RealField;
class Theme;

/// A slider for a direction in latent space: its name, which a click changes, a number field, a star that keeps it, a
/// menu, small images of what it does from end to end, and below them, in their scale, the track.
class DirectionSlider : public QWidget {
    Q_OBJECT

   public:
    /// What the track, and the images above it, reach.
    static constexpr double kTrackReach = 3;

    /// `index` makes its object names: "direction_0", "direction_track_0", ...
    DirectionSlider(int index, Theme& theme, QWidget* parent = nullptr);

    /// `says`: the name says what it changes; one that is only a number asks for a better one in its place.
    void setName(const QString& name, bool says = true);
    QString name() const { return name_; }
    /// What it is, for the tooltips.
    void setNote(const QString& note);
    /// How much it changes beside the strongest one, 0 to 1.
    void setShare(double share);
    /// Where the point stands. Does not emit moved().
    void setValue(double value);
    double value() const { return value_; }
    DirectionWay* way() const { return way_; }
    void setLocked(bool locked);
    bool locked() const;
    /// Kept ones can be given up again; others can be kept.
    void setKept(bool kept);
    bool kept() const { return kept_; }
    /// One of a list that has a person's order: it has a grip, and its menu moves it up and down.
    void setOrdered(bool ordered);
    /// Found at one image: it says so, and its menu leads there.
    void setLocal(bool local);
    /// True while a hand holds the handle.
    bool held() const;

    /// Lets a person type another name.
    void rename();

   Q_SIGNALS:
    /// A hand takes the handle, and has not moved it yet.
    void pressed();
    void moved(double value);
    void renamed(const QString& name);
    void lockToggled(bool locked);
    void invertRequested();
    void keepRequested();
    void forgetRequested();
    /// To the place before (-1) or behind (1) it.
    void shiftRequested(int by);
    /// To where it was found.
    void originRequested();
    /// The grip is in a hand: where on the screen, and then let go.
    void dragged(const QPoint& place);
    void dropped();

   protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

   private:
    void nameParts(const QString& number);
    void buildHeader(QHBoxLayout* row);
    void buildMenu();
    bool nameEvent(QEvent* event);
    bool gripEvent(QEvent* event);
    void move(double value);
    void showValue();
    void showName();
    void endRenaming();

    Theme& theme_;
    double value_ = 0;
    double share_ = 0;
    QString name_;
    bool says_ = true;
    bool kept_ = false;
    bool ordered_ = false;
    QToolButton* grip_;
    QLineEdit* label_;
    RealField* field_;
    QToolButton* star_;
    QToolButton* menuButton_;
    QLabel* local_;
    DirectionWay* way_;
    LatentTrack* track_;
    QAction* pencil_ = nullptr;
    QAction* lock_ = nullptr;
    QAction* keep_ = nullptr;
    QAction* forget_ = nullptr;
    QAction* up_ = nullptr;
    QAction* down_ = nullptr;
    QAction* origin_ = nullptr;
};

}  // namespace ui
