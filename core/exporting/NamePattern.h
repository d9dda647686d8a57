#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace core {

/// How the files of a set are called: a text with fields in braces. {index} is the place of the sample, with six digits
/// or as many as in {index:4}; {class} the name of its class, {seed} and {model} those of the export. Immutable: any
/// thread may use it.
class NamePattern {
   public:
    /// As sets were named from the start: 000042.
    static constexpr const char* kUsual = "{index}";

    /// What is known of one file.
    struct Named {
        std::int64_t index = 0;
        std::string className = {};  ///< as a part of a file's name; empty: the model has no classes
        std::uint64_t seed = 0;
        std::string modelName = {};  ///< empty: "model"
    };

    /// Throws Error that says what is wrong: a field that does not exist, a brace without another, a character that
    /// file names cannot have, nothing at all.
    explicit NamePattern(const std::string& text = kUsual);

    bool hasIndex() const { return has(Field::index); }
    bool hasClass() const { return has(Field::className); }

    /// The name without an extension. At most kLongest bytes: the class or the model is cut where it would be longer.
    std::string name(const Named& file) const;

    /// Bytes of a name.
    static constexpr std::size_t kLongest = 180;

   private:
    enum class Field { none, index, className, seed, modelName };
    struct Part {
        Field field = Field::none;
        std::string text = {};  // of none
        int digits = 6;         // of index
    };

    bool has(Field field) const;
    static Part fieldCalled(const std::string& word);
    static std::string textOf(const Part& part, const Named& file);

    std::vector<Part> parts_;
};

}  // namespace core
