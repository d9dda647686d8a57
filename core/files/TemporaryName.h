#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace core {

/// A name beside `file` that nobody has, for what is to take its place once it is whole: `.imago-PID-N-NAME`, cut to
/// what fits where NAME is long, with its ending. Any thread.
std::filesystem::path temporaryName(const std::filesystem::path& file);

/// The same for what is moved out of the way while another takes its place: `.imago-old-PID-N-NAME`.
std::filesystem::path setAsideName(const std::filesystem::path& file);

/// Whether Imago writes a file or a folder of that name.
using NameFilter = std::function<bool(std::string_view name)>;

/// Whether temporaryName() or setAsideName() of any program gives that name, or a version before gave it to what
/// `writes` speaks for.
bool isTemporaryName(const std::string& name, const NameFilter& writes);

/// Removes what a program that was killed left unfinished in `folder`, and puts back what it had only moved out of the
/// way. Nothing else is touched, nor what a program is still at work on. Versions before had other temporary names;
/// they are known by the name in them, for which `writes` speaks.
void removeLeftovers(const std::filesystem::path& folder, const NameFilter& writes);

/// The same for what was to become `target`, in a folder that is a person's: leftovers of other names stay there, for
/// they may be of an Imago on another machine.
void removeLeftoversOf(const std::filesystem::path& target);

}  // namespace core
