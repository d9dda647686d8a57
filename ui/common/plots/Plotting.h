#pragma once

// QCustomPlot's header uses Qt's keywords, which are off in this project (QT_NO_KEYWORDS): they are lent to it here.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit Q_EMIT
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef signals
#undef slots
#undef emit
#undef foreach
