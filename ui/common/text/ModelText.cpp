#include "ui/common/text/ModelText.h"

#include <QCoreApplication>

namespace ui {

QString modelTitle(const Session& session) {
    if (!session.model()) return {};
    if (session.modelIsEmbedded()) return QCoreApplication::translate("ModelText", "Pre-trained model");
    return session.modelUnsaved() ? QCoreApplication::translate("ModelText", "New model") : session.modelName();
}

}  // namespace ui
