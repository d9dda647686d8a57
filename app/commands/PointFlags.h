#pragma once

#include <cstdint>
#include <string>

#include "core/model/ClassMix.h"
#include "core/model/Latent.h"
#include "core/model/ModelSnapshot.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace app {

/// The flags that name a point in latent space: --latent FILE, --seed S or neither (the middle), and --class. Must
/// outlive the parsing.
class PointFlags {
   public:
    void add(CLI::App& app);

    struct Point {
        core::Latent latent;
        core::ClassMix classes;  ///< without --class, what the file says
    };
    /// Throws core::Error when the file cannot be read or is of another model, UsageError when the model knows no such
    /// class.
    Point point(const core::ModelSnapshot& snapshot) const;

   private:
    std::string file_;
    std::string class_;
    std::uint64_t seed_ = 0;
    CLI::Option* seedFlag_ = nullptr;
};

}  // namespace app
