#include "core/exporting/Regenerate.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/base/Error.h"
#include "core/base/NameList.h"
#include "core/base/Utf8.h"
#include "core/exporting/DrawnSamples.h"
#include "core/exporting/Manifest.h"
#include "core/exporting/RecipeFile.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileProblem.h"
#include "core/files/JsonObject.h"
#include "core/files/OutputFile.h"
#include "core/rendering/Renderer.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kShownDigits = 12;  // of a hash in a sentence

fs::path linesOf(const fs::path& manifest) {
    std::error_code ignored;
    if (fs::is_directory(manifest, ignored)) return manifest / kManifestLines;
    const fs::path ending = manifest.extension();
    return ending == ".json" || ending == ".csv" ? manifest.parent_path() / kManifestLines : manifest;
}

/// Whether it stays in the folder and is what a set has: a file, or a file in a folder of it.
bool isSetFile(const std::string& file, const std::string& ending) {
    const auto plain = [](std::string_view part) {
        return !part.empty() && part.front() != '.' && part.size() < 200 &&
               std::none_of(part.begin(), part.end(),
                            [](unsigned char letter) { return letter < 0x20 || letter == '\\' || letter == ':'; });
    };
    const std::size_t slash = file.find('/');
    const std::string_view whole = file;
    if (!whole.ends_with("." + ending)) return false;
    if (slash == std::string::npos) return plain(whole);
    return plain(whole.substr(0, slash)) && whole.find('/', slash + 1) == std::string_view::npos &&
           plain(whole.substr(slash + 1));
}

/// Whether a file of these bytes is an image that could have a recipe, or could have had one.
bool isImageFile(std::string_view bytes) {
    return bytes.starts_with("\x89PNG") || bytes.starts_with("\xFF\xD8\xFF") || bytes.starts_with("%PDF") ||
           bytes.starts_with("GIF8") || (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP"));
}

[[noreturn]] void refuseImage(const fs::path& file) {
    std::error_code ignored;
    const fs::path lines = file.parent_path() / kManifestLines;
    if (fs::exists(lines, ignored))
        throw Error(
            "%1 is an image, not a manifest; choose %2 beside it, or see how the image was generated with imago "
            "recipe.",
            quotedPath(file), quotedPath(lines));
    throw Error("%1 is an image, not a manifest; see how it was generated with imago recipe.", quotedPath(file));
}

/// How errors name a line of it.
Message placeOf(const fs::path& manifest, std::size_t line) {
    return Message("%1 (line %2)", quotedPath(manifest), line);
}

/// The files that a manifest has named so far, and the folders that they are in.
class NamedFiles {
   public:
    /// What is wrong with one more; empty where nothing is.
    Message problemOf(const std::string& file, const Message& place) {
        if (files_.contains(file))
            return Message("%1 is damaged: the file \"%2\" was named before; use another copy of it.", place,
                           shownName(file));
        const std::string folder = file.substr(0, file.find('/'));  // the file itself where it is in none
        const bool inFolder = folder.size() < file.size();
        if (inFolder ? files_.contains(folder) : folders_.contains(file))
            return Message("%1 is damaged: it uses \"%2\" both as a file and as a folder; use another copy of it.",
                           place, shownName(folder));
        files_.insert(file);
        if (inFolder) folders_.insert(folder);
        return {};
    }

   private:
    std::set<std::string> files_{kManifestLines};  // which is written beside them
    std::set<std::string> folders_;
};

ManifestEntry entryOf(std::string_view line, const Message& place) {
    const nlohmann::json json = parseJson(line, place);
    ManifestEntry entry{JsonObject(json, place).text("file"), recipeFromJson(json, place)};
    if (entry.recipe.latent.empty())
        throw Error("The recipe in %1 is damaged: \"%2\" has a wrong value; use another copy of it.", place,
                    std::string("latent"));
    if (!isSetFile(entry.file, endingOf(entry.recipe.form.encoding.format)))
        throw Error("%1 is damaged: \"%2\" is no file of a set of images; use another copy of it.", place,
                    shownName(entry.file));
    return entry;
}

/// Throws Error where the model cannot generate this: with the same weights the recipe is then not as it was written.
void requireFit(const ModelSnapshot& model, const Recipe& recipe, const Message& place) {
    if (recipe.latent.size() != static_cast<std::size_t>(model.latentSize()))
        throw Error("%1 is damaged: its latent has %2 values, but the model takes %3; use another copy of it.", place,
                    recipe.latent.size(), model.latentSize());
    const std::vector<std::string>& known = model.spec().classNames;
    for (const ClassShare& part : recipe.classes) {
        if (known.empty())
            throw Error(
                "%1 is damaged: it names the class \"%2\", but the model is not conditional on class; use another copy "
                "of it.",
                place, shownName(part.name));
        if (std::find(known.begin(), known.end(), part.name) == known.end())
            throw Error("%1 is damaged: the model has no class \"%2\" (its classes are: %3); use another copy of it.",
                        place, shownName(part.name), someNames(known));
    }
}

void requireModel(const SavedModel& model, const std::vector<ManifestEntry>& entries, const fs::path& manifest) {
    for (const ManifestEntry& entry : entries) {
        const Recipe& recipe = entry.recipe;
        if (recipe.weightsHash.empty())
            throw Error(
                "The images of %1 cannot be generated again: their model was still in training and was not saved.",
                quotedPath(manifest));
        if (recipe.weightsHash != model.weightsHash)
            throw Error(
                "The images of %1 were generated by the model \"%2\" with other weights (%3… instead of %4…); choose "
                "that model.",
                quotedPath(manifest), shownName(recipe.modelName),
                withoutControls(firstBytes(recipe.weightsHash, kShownDigits)),
                model.weightsHash.substr(0, kShownDigits));
        requireFit(*model.snapshot, recipe, placeOf(manifest, entry.line));
    }
}

/// Images that are generated at once, each at the place that it had in its batch: see DrawnSamples::kBatch.
class RegeneratedBatch {
   public:
    explicit RegeneratedBatch(const ModelSnapshot& model) : model_(model) {}

    /// Whether `entry` belongs to it and has a place.
    bool takes(const ManifestEntry& entry) const {
        return filled_ == 0 || (batchOf(entry) == batch_ && slots_[slotOf(entry)] == nullptr);
    }
    void add(const ManifestEntry& entry) {
        batch_ = batchOf(entry);
        slots_[slotOf(entry)] = &entry;
        ++filled_;
    }
    std::size_t size() const { return filled_; }

    /// Generates and writes them; empty afterwards.
    void write(Renderer& renderer, const fs::path& working, const fs::path& folder) {
        const ManifestEntry& any = **std::find_if(slots_.begin(), slots_.end(), [](auto* slot) { return slot; });
        std::vector<Latent> latents;
        std::vector<ClassMix> classes;
        for (const ManifestEntry* slot : slots_) {
            const Recipe& recipe = (slot != nullptr ? *slot : any).recipe;
            latents.push_back(recipe.latent);
            classes.push_back(classesOf(recipe.classes, model_.spec().classNames));
        }
        const std::vector<Sample> samples = renderer.samples(model_, latents, classes);
        for (std::size_t place = 0; place < slots_.size(); ++place)
            if (slots_[place] != nullptr) writeOne(*slots_[place], samples[place], working, folder);
        slots_.fill(nullptr);
        filled_ = 0;
    }

   private:
    static std::int64_t batchOf(const ManifestEntry& entry) {
        return entry.recipe.index.value_or(0) / DrawnSamples::kBatch;
    }
    static std::size_t slotOf(const ManifestEntry& entry) {
        return static_cast<std::size_t>(entry.recipe.index.value_or(0) % DrawnSamples::kBatch);
    }
    static void writeOne(const ManifestEntry& entry, const Sample& sample, const fs::path& working,
                         const fs::path& folder) {
        const fs::path name = entry.file;
        std::error_code problem;
        if (name.has_parent_path()) fs::create_directory(working / name.parent_path(), problem);
        if (problem) throw Error(cannotWrite(folder / name.parent_path(), problem.value()));
        OutputFile file(working / name, folder / name);
        file.write(imageFile(sample, entry.recipe));
        file.close();
    }

    const ModelSnapshot& model_;
    std::array<const ManifestEntry*, DrawnSamples::kBatch> slots_{};
    std::int64_t batch_ = 0;
    std::size_t filled_ = 0;
};

}  // namespace

std::vector<ManifestEntry> readManifest(const fs::path& manifest) {
    const fs::path file = linesOf(manifest);
    const std::vector<std::uint8_t> bytes = readFile(file);
    if (isImageFile(asText(bytes))) refuseImage(file);
    std::vector<ManifestEntry> entries;
    NamedFiles files;
    std::size_t number = 0;
    for (std::string_view rest = asText(bytes); !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        const Message place = placeOf(file, number);
        entries.push_back(entryOf(line, place));
        entries.back().line = number;
        if (const Message problem = files.problemOf(entries.back().file, place); !problem.empty()) throw Error(problem);
    }
    if (entries.empty()) throw Error("The manifest %1 names no images; choose another one.", quotedPath(file));
    return entries;
}

Outcome regenerateImages(const SavedModel& model, const fs::path& manifest, const fs::path& folder,
                         const JobContext& context) {
    const std::vector<ManifestEntry> entries = readManifest(manifest);
    requireModel(model, entries, linesOf(manifest));
    AtomicFolder target(folder);
    OutputFile lines(target.working() / kManifestLines, folder / kManifestLines);
    Renderer renderer(context.threads());
    RegeneratedBatch batch(*model.snapshot);
    std::size_t done = 0;
    const auto finish = [&] {
        done += batch.size();
        if (batch.size() > 0) batch.write(renderer, target.working(), folder);
        // All are told only once the folder is whole.
        if (done < entries.size()) context.report(done, entries.size());
    };
    for (const ManifestEntry& entry : entries) {
        if (!batch.takes(entry)) {
            if (context.stopRequested()) return Outcome::cancelled;
            finish();
        }
        batch.add(entry);
        lines.write(manifestLine(entry.recipe, entry.file));
    }
    if (context.stopRequested()) return Outcome::cancelled;
    finish();
    lines.close();
    if (context.stopRequested()) return Outcome::cancelled;
    target.commit();
    context.report(entries.size(), entries.size());
    return Outcome::done;
}

}  // namespace core
