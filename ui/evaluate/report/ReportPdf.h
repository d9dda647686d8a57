#pragma once

#include <QByteArray>
#include <QLocale>

#include "core/evaluation/EvaluationRecord.h"

namespace ui {

/// A finished evaluation as a PDF of A4 pages to print or to send: the verdict, samples, warnings, all figures, what
/// each metric shows, the protocol and how to do it again, and what figures cannot prove. In the language of the
/// program, with numbers as `locale` has them; fonts are embedded. Takes a QGuiApplication, which may be offscreen.
/// Blocks for a second or so; any one thread may call it, as it draws in memory only.
QByteArray reportPdf(const core::EvaluationRecord& record, const QLocale& locale);

}  // namespace ui
