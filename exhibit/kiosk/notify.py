"""Tells systemd how the service is doing; nothing where no systemd listens."""

import socket
from collections.abc import Mapping


class ServiceNotifier:
    """Sends datagrams to the socket that systemd names in NOTIFY_SOCKET (sd_notify(3))."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        address = environment.get("NOTIFY_SOCKET", "")
        self._address = "\0" + address[1:] if address.startswith("@") else address
        family = getattr(socket, "AF_UNIX", None)
        self._socket = socket.socket(family, socket.SOCK_DGRAM) if self._address and family else None
        if self._socket is not None:
            # A service manager that does not read must not hold up the exhibition.
            self._socket.setblocking(False)

    def tell(self, *states: str) -> None:
        """Send states such as READY=1; a full or closed socket is no reason to stop."""
        if self._socket is None:
            return
        try:
            self._socket.sendto("\n".join(states).encode(), self._address)
        except OSError:
            return
