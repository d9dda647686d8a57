#include "core/metric/usefulness/UsefulnessDetails.h"

#include <utility>

#include "core/metric/usefulness/PairedAccuracy.h"

namespace core {

namespace {

TableDetail accuracyTable(const Usefulness& found, const UsefulSets& chosen, const std::vector<std::string>& names) {
    TableDetail table;
    table.title = Message("Accuracy of each class");
    table.help = Message(
        "Share of the held-out images of each class that were recognized, 0 to 1, by what the classifier learned "
        "from; means over three seeds.");
    table.rowLabel = Message("Class");
    table.columns = {Message("Real"), Message("Real, mirrored and shifted"), Message("Generated"),
                     Message("Real and generated")};
    std::vector<std::vector<double>> columns;
    for (const LearnedClasses& learned : found.learned)
        columns.push_back(accuracyOfClasses(learned.found, chosen.testedClasses, chosen.classes));
    for (std::size_t i = 0; i < names.size(); ++i) {
        TableDetail::Row row{names[i], {}};
        for (const std::vector<double>& column : columns) row.values.push_back(column[i]);
        table.rows.push_back(std::move(row));
    }
    return table;
}

MatrixDetail confusionMatrix(const Message& title, const LearnedClasses& learned, const UsefulSets& chosen,
                             const std::vector<std::string>& names) {
    MatrixDetail matrix;
    matrix.title = title;
    matrix.help = Message(
        "Each row is a class of held-out images, and shows as which classes they were recognized. A good classifier "
        "has all of them on the diagonal.");
    matrix.rowLabel = Message("True class");
    matrix.columnLabel = Message("Recognized as");
    matrix.rows = names;
    matrix.columns = names;
    matrix.values = confusionShares(learned.found, chosen.testedClasses, chosen.classes);
    matrix.shares = true;
    return matrix;
}

}  // namespace

std::vector<MetricDetail> usefulnessDetails(const Usefulness& found, const UsefulSets& chosen,
                                            const std::vector<std::string>& classNames) {
    std::vector<MetricDetail> details = {accuracyTable(found, chosen, classNames)};
    if (chosen.classes > kMostConfusedClasses) return details;
    details.emplace_back(confusionMatrix(Message("Confusion matrix after learning from generated samples"),
                                         found.of(LearnedFrom::generated), chosen, classNames));
    details.emplace_back(confusionMatrix(Message("Confusion matrix after learning from real images"),
                                         found.of(LearnedFrom::real), chosen, classNames));
    return details;
}

}  // namespace core
