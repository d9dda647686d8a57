#pragma once

#include <QWidget>

#include "ui/explore/map/MapController.h"

class QToolButton;

namespace ui {

class ChoiceField;

/// How the map beside the large image is drawn: its layout, whether what lies between the data is decoded, and the
/// way back to everything.
class MapBar : public QWidget {
    Q_OBJECT

   public:
    explicit MapBar(MapController& maps, QWidget* parent = nullptr);

    bool decodes() const;

   Q_SIGNALS:
    void decodesChanged(bool decodes);
    void fitRequested();

   private:
    void follow();

    MapController& maps_;
    ChoiceField* layout_;
    QToolButton* decode_;
    QToolButton* fit_;
};

}  // namespace ui
