#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

class LatentTrack;
class RealField;
class Theme;

/// A slider for a direction in latent space: its name, which may be changed, a number field, a menu, and a track
/// between small pictures of its two ends.
class DirectionSlider : public QWidget {
    Q_OBJECT

   public:
    /// Side of the pictures of the ends.
    static constexpr int kPicture = 40;

    /// `index` makes its object names: "direction_0", "direction_track_0", ...
    DirectionSlider(int index, Theme& theme, QWidget* parent = nullptr);

    void setName(const QString& name);
    QString name() const;
    /// What it is, for the tooltips.
    void setNote(const QString& note);
    /// How much it changes beside the strongest one, 0 to 1.
    void setShare(double share);
    /// Where the point stands. Does not emit moved().
    void setValue(double value);
    double value() const { return value_; }
    void setEnds(const QImage& low, const QImage& high);
    void setLocked(bool locked);
    bool locked() const;
    /// Kept ones can be given up again; others can be kept.
    void setKept(bool kept);
    /// True while a hand holds the handle.
    bool held() const;

    /// Lets a person type another name.
    void rename();

   Q_SIGNALS:
    void moved(double value);
    /// The picture of the left (-1) or right (1) end: the person wants to go there.
    void endChosen(int end);
    void renamed(const QString& name);
    void lockToggled(bool locked);
    void invertRequested();
    void keepRequested();
    void forgetRequested();
    /// To the place before (-1) or behind (1) it.
    void shiftRequested(int by);

   protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

   private:
    void buildMenu();
    void move(double value);
    void showValue();
    void endRenaming();

    Theme& theme_;
    double value_ = 0;
    double share_ = 0;
    QString name_;
    QLabel* low_;
    QLabel* high_;
    QLineEdit* label_;
    LatentTrack* track_;
    RealField* field_;
    QToolButton* menuButton_;
    QAction* lock_ = nullptr;
    QAction* keep_ = nullptr;
    QAction* forget_ = nullptr;
    QAction* up_ = nullptr;
    QAction* down_ = nullptr;
};

}  // namespace ui
