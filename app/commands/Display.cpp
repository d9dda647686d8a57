#include "app/commands/Display.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <string>

namespace app {

namespace {

/// Whether somebody listens at `name`; a leading zero byte means Linux' abstract names.
bool answers(const std::string& name) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.empty() || name.size() >= sizeof address.sun_path) return false;
    std::memcpy(address.sun_path, name.data(), name.size());
    const int handle = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (handle < 0) return false;
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
    const bool connected = connect(handle, reinterpret_cast<const sockaddr*>(&address), size) == 0;
    close(handle);
    return connected;
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

bool waylandAnswers(const std::string& display) {
    if (display.empty()) return false;
    return answers(display.front() == '/' ? display : environment("XDG_RUNTIME_DIR") + '/' + display);
}

bool x11Answers(const std::string& display) {
    const auto colon = display.rfind(':');
    if (colon == std::string::npos) return false;
    const std::string host = display.substr(0, colon);
    // A display over the network (ssh -X): taken at its word.
    if (!host.empty() && host != "unix") return true;
    const std::string socketName = "/tmp/.X11-unix/X" + display.substr(colon + 1, display.find('.', colon) - colon - 1);
    return answers(std::string(1, '\0') + socketName) || answers(socketName);
}

}  // namespace

bool hasDisplay() {
    return !environment("QT_QPA_PLATFORM").empty() || waylandAnswers(environment("WAYLAND_DISPLAY")) ||
           x11Answers(environment("DISPLAY"));
}

}  // namespace app
