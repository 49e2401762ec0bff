"""Debian's dovecot as a process of its own, with its files in one temporary folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from types import TracebackType

from tests.ports import free_port, wait_until_listening

_PARTS = Path("/usr/lib/dovecot")
"""Where Debian has what is no command: the server's own programs, and the delivery agent."""
_VERSION = "2.3."
"""Of which the configuration below is; 2.4 takes another."""
_CONFIGURATION = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
first_valid_uid = 1
mail_location = maildir:{folder}/Maildir
ssl = yes
ssl_cert = <{folder}/cert.pem
ssl_key = <{folder}/key.pem
disable_plaintext_auth = no
{rootless}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}
}}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
"""


def program() -> str | None:
    """The server's path. Debian has it where only root's PATH leads, and a program beside it where everybody's does."""
    return shutil.which("dovecot") or (shutil.which("dovecot", path="/usr/sbin") if shutil.which("doveconf") else None)


@cache
def is_there() -> bool:
    """Whether Debian's dovecot is installed with IMAP, in the version that these tests configure."""
    if (found := program()) is None or not all((_PARTS / name).exists() for name in ("imap", "dovecot-lda")):
        return False
    return subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout.startswith(_VERSION)


class Dovecot:
    """Answers IMAP, plain and by TLS, while it is entered. `certificate` is what to trust for imaps."""

    password = "mot-de-passe"

    def __init__(self) -> None:
        self._ports = {"imap": free_port(), "imaps": free_port()}

    def __enter__(self) -> Dovecot:
        self._folder = Path(tempfile.mkdtemp(prefix="mire-dovecot-"))
        self._folder.chmod(0o755)
        for name in ("", "new", "cur", "tmp"):
            (self._folder / "Maildir" / name).mkdir()
        self._make_certificate()
        self._configuration = self._folder / "dovecot.conf"
        self._configuration.write_text(self._configured(), "utf-8")
        if os.geteuid() == 0:
            subprocess.run(["chown", "-R", "nobody:nogroup", str(self._folder / "Maildir")], check=True)
        command = [str(program()), "-c", str(self._configuration), "-F"]
        self._server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._wait()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.terminate()
        self._server.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def certificate(self) -> Path:
        return self._folder / "cert.pem"

    @property
    def log(self) -> str:
        """What the server has to say."""
        file = self._folder / "log"
        return file.read_text("utf-8") if file.exists() else ""

    def url(self, scheme: str) -> str:
        """Its address by « imap » or « imaps »."""
        return f"{scheme}://qa%40example.org@localhost:{self._ports[scheme]}/INBOX"

    def deliver(self, raw: bytes, recipient: str) -> None:
        """By the local delivery agent, as a mail server would."""
        agent = [str(_PARTS / "dovecot-lda"), "-c", str(self._configuration)]
        command = [*agent, "-d", "qa@example.org", "-a", recipient, "-f", "c@example.org"]
        subprocess.run(command, input=b"Delivered-To: " + recipient.encode() + b"\r\n" + raw, check=True)

    def _configured(self) -> str:
        root = os.geteuid() == 0
        me = str(os.getuid())
        rootless = "" if root else f"default_internal_user = {_name()}\ndefault_login_user = {_name()}"
        return _CONFIGURATION.format(
            folder=self._folder,
            password=self.password,
            user="nobody" if root else me,
            group="nogroup" if root else str(os.getgid()),
            rootless=rootless,
            **self._ports,
        )

    def _make_certificate(self) -> None:
        command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
        names = ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
        files = ["-keyout", str(self._folder / "key.pem"), "-out", str(self._folder / "cert.pem")]
        subprocess.run([*command, *names, *files], check=True, capture_output=True)

    def _wait(self) -> None:
        for port in self._ports.values():
            wait_until_listening(port, 20, lambda: self.log, lambda: self._server.poll() is None)


def _name() -> str:
    import pwd

    return pwd.getpwuid(os.getuid()).pw_name
