#include <algorithm>
#include <cstddef>
#include <system_error>
#include <utility>

#include "core/base/Error.h"
#include "core/files/FileAccess.h"
#include "core/project/EvaluationFile.h"
#include "core/project/ModelByHash.h"
#include "core/project/RunContents.h"

namespace core {

namespace {

namespace fs = std::filesystem;

/// Real folders, or the files that an evaluation is kept in, by name; nothing is looked for behind links.
std::vector<fs::path> listedIn(const fs::path& folder, fs::file_type type) {
    std::vector<fs::path> entries;
    std::error_code problem;
    if (fs::is_symlink(folder, problem)) return entries;
    for (fs::directory_iterator at(folder, problem), end; !problem && at != end; at.increment(problem))
        if (at->symlink_status(problem).type() == type) entries.push_back(at->path());
    std::sort(entries.begin(), entries.end());
    return entries;
}

void addEvaluations(const fs::path& owner, const fs::path& project, KeptEvaluations& kept) {
    const std::size_t before = kept.evaluations.size();
    for (const fs::path& file : listedIn(owner / "evaluations", fs::file_type::regular)) {
        if (!isEvaluationFileName(file.filename().string())) continue;
        try {
            KeptEvaluation one;
            one.run = owner.filename().string();
            one.file = file;
            one.record = readEvaluationFile(file);
            one.model = modelWithHash(project, one.record.subject.weightsHash).value_or(fs::path());
            kept.evaluations.push_back(std::move(one));
        } catch (const Error& error) {
            ++kept.unreadable;
            if (kept.unreadable == 1) kept.problem = error.message();
        }
    }
    std::stable_sort(kept.evaluations.begin() + static_cast<std::ptrdiff_t>(before), kept.evaluations.end(),
                     [](const KeptEvaluation& one, const KeptEvaluation& other) {
                         return one.record.protocol.date < other.record.protocol.date;
                     });
}

}  // namespace

KeptEvaluations evaluationsIn(const fs::path& project) {
    checkFileAccess(project);
    KeptEvaluations kept;
    for (const char* parent : {"runs", "models"})
        for (const fs::path& owner : listedIn(project / parent, fs::file_type::directory))
            addEvaluations(owner, project, kept);
    if (kept.unreadable > 1)
        kept.problem =
            Message("%1 This is the first of %2 evaluations that cannot be read.", kept.problem, kept.unreadable);
    return kept;
}

}  // namespace core
