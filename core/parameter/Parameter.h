#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace core {

enum class ParameterType { integer, real, choice, toggle, text };

/// integer: int64 (or a text, see Parameter::rectangles), real: double, choice: the id of the choice (or a color, see
/// Parameter::colors), toggle: bool, text: a line of text.
using ParameterValue = std::variant<bool, std::int64_t, double, std::string>;

struct Choice {
    std::string id;     ///< stable, in files and on the command line
    std::string label;  ///< as the form shows it
    std::string help;   ///< one sentence
};

/// One setting that describes itself. The form in the studio, the flag of the command line, the
/// entry in settings.json and the reference text all come from here.
struct Parameter {
    std::string name;   ///< stable id, snake_case; the flag is the same with dashes
    std::string label;  ///< as the form shows it
    std::string help;   ///< a sentence that explains the term to a newcomer
    ParameterType type = ParameterType::real;
    ParameterValue defaultValue;
    double minimum = 0;  ///< integer and real: smallest value, inclusive
    double maximum = 0;  ///< integer and real: largest value, inclusive; text: the most bytes
    std::string unit;    ///< "" where there is none
    std::vector<Choice> choices;
    bool advanced = false;   ///< the form keeps it folded away at first
    bool ofDataset = false;  ///< fits one dataset or another, not the model: the form keeps it with the dataset
    bool ofClasses = false;  ///< means something for models only that are conditional on class
    /// What files from before it was a setting stand for; nothing where it was one from the start.
    std::optional<ParameterValue> valueBefore;
    /// Integer: a value beside the range that leaves the choice to Imago. The form lists it as "Automatic", with the
    /// usual ones; any other in the range is taken, too.
    std::optional<std::int64_t> automatic;
    std::vector<std::int64_t> usual;
    /// Integer: the side of a square. A text such as "96x64", width x height, stands for any other rectangle.
    bool rectangles = false;
    /// Choice: a text such as "#ff8800" stands for any color besides the choices.
    bool colors = false;

    static Parameter integer(std::string name, std::string label, std::int64_t value, double minimum, double maximum,
                             std::string unit, std::string help);
    static Parameter real(std::string name, std::string label, double value, double minimum, double maximum,
                          std::string unit, std::string help);
    static Parameter choice(std::string name, std::string label, std::string value, std::vector<Choice> choices,
                            std::string help);
    static Parameter toggle(std::string name, std::string label, bool value, std::string help);
    /// One line of UTF-8 without control characters, of at most `most` bytes. What it means, whoever uses it checks.
    static Parameter text(std::string name, std::string label, std::string value, std::size_t most, std::string help);

    /// The same parameter, folded away in the form.
    Parameter asAdvanced() const;
    /// The same parameter, kept with the dataset.
    Parameter asOfDataset() const;
    /// The same parameter, for models that are conditional on class.
    Parameter asOfClasses() const;
    /// The same parameter, which files have not had from the start: without it they stand for `before`.
    Parameter addedLater(ParameterValue before) const;

    /// The same parameter, where `value` leaves the choice to Imago.
    Parameter orAutomatic(std::int64_t value, std::vector<std::int64_t> usualValues) const;

    /// The same parameter, which takes rectangles besides squares.
    Parameter orRectangle() const;

    /// The same parameter, which takes any color besides its choices.
    Parameter orColor() const;

    /// `value` as this parameter's type and within its range (an integer given for a real is taken).
    /// Throws Error with a sentence that names the parameter by its label, as people know it, and its range. Whoever
    /// read the value puts in front where it stands: the flag, or the file and the entry.
    ParameterValue checked(const ParameterValue& value) const;

    /// `text` read as this parameter's type. Throws Error like checked().
    ParameterValue parsed(const std::string& text) const;

    /// "4 to 512", "text", "16 to 512, or 0: automatic", "16 to 512, or WIDTHxHEIGHT, or 0: automatic", "bernoulli,
    /// gaussian", "white, black, #RRGGBB" or "on, off".
    std::string rangeText() const;
};

/// As the command line and files write it: "0.001", "32", "true", "bernoulli".
std::string toText(const ParameterValue& value);

}  // namespace core
