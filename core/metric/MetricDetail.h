#pragma once

#include <limits>
#include <string>
#include <variant>
#include <vector>

#include "core/base/Message.h"
#include "core/sample/image/Image.h"

namespace core {

/// What a metric shows beside its figures, as plain values: the window, the report and its file draw each kind alike,
/// whatever metric it is of. Titles are headings without a period ("Closest pairs"), `help` a sentence on how to read
/// it.

/// Images in rows: the closest pairs, the worst reconstructions.
struct ImageDetail {
    struct Cell {
        Image image;      ///< empty: there is none in this place
        Message caption;  ///< below it, short: "0.031"; may be empty
    };
    Message title;
    Message help;
    std::vector<Message> columns;         ///< headings; empty where all cells are of one kind
    std::vector<std::vector<Cell>> rows;  ///< the most telling first; as many cells as there are columns, where any
};

/// A matrix that is drawn as shades: a confusion matrix, the importances of DCI.
struct MatrixDetail {
    Message title;
    Message help;
    Message rowLabel;                  ///< what the rows are: "True class"
    Message columnLabel;               ///< what the columns are: "Predicted class"
    std::vector<std::string> rows;     ///< names
    std::vector<std::string> columns;  ///< names
    std::vector<double> values;        ///< rows x columns, row after row, 0 or more; NaN: not known
    bool shares = false;               ///< values are from 0 to 1 and read as percentages
};

/// Figures of parts of the data: of each class.
struct TableDetail {
    struct Row {
        std::string name;
        std::vector<double> values;  ///< in the order of the columns; NaN: not known
    };
    Message title;
    Message help;
    Message rowLabel;              ///< what the rows are: "Class"
    std::vector<Message> columns;  ///< headings
    std::vector<Row> rows;
};

/// Curves in one plot: a ROC curve, two histograms.
struct CurveDetail {
    struct Curve {
        Message label;
        std::vector<double> x;
        std::vector<double> y;  ///< as many
    };
    Message title;
    Message help;
    Message xLabel;
    Message yLabel;
    std::vector<Curve> curves;
};

using MetricDetail = std::variant<ImageDetail, MatrixDetail, TableDetail, CurveDetail>;

}  // namespace core
