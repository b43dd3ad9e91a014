"""Two browsers behind one small face: Chromium over the DevTools protocol, Firefox over WebDriver BiDi.

Both are the installed programs (`chromium`, `firefox-esr`); nothing is downloaded.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

PATIENCE = 30.0
"""Seconds after which an answer or a condition is given up."""
KEYS = {
    "Enter": "\ue007", "Escape": "\ue00c", "ArrowDown": "\ue015", "ArrowUp": "\ue013", "Tab": "\ue004",
    "Backspace": "\ue003", "Control": "\ue009",
}  # fmt: skip
_CODES = {"Enter": 13, "Escape": 27, "ArrowDown": 40, "ArrowUp": 38, "Tab": 9, "Backspace": 8}


class Page:
    """One tab: go somewhere, run a script in it, press keys, wait for a condition."""

    def goto(self, url: str) -> None:
        """Opens an address and waits until it has loaded."""
        raise NotImplementedError

    def evaluate(self, script: str) -> Any:
        """The value of a JavaScript expression, a promise's once it is settled; raises RuntimeError when it throws."""
        raise NotImplementedError

    def press(self, key: str, *, control: bool = False) -> None:
        """Presses one key: a sign, or a name in KEYS."""
        raise NotImplementedError

    def write(self, text: str) -> None:
        """Types a text, sign by sign, where the focus is."""
        for sign in text:
            self.press(sign)

    def wait_for(self, condition: str, seconds: float = PATIENCE) -> None:
        """Returns once an expression is true; raises AssertionError with the page's text when it never is."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.evaluate(f"Boolean({condition})"):
                return
            time.sleep(0.02)
        raise AssertionError(
            f"never true: {condition}; the page shows {self.evaluate('document.body.innerText')[:500]!r}"
        )

    @property
    def complaints(self) -> list[str]:
        """What the page's console told of errors since the tab was opened, breaches of its policy included."""
        raise NotImplementedError


class _Wire:
    """Numbered commands and their answers over a web socket."""

    def __init__(self, address: str) -> None:
        self.socket: ClientConnection = connect(address, max_size=None).__enter__()
        self.events: list[dict[str, Any]] = []
        self._last = 0

    def ask(self, method: str, params: dict[str, Any], **more: Any) -> dict[str, Any]:
        self._last += 1
        self.socket.send(json.dumps({"id": self._last, "method": method, "params": params, **more}))
        while True:
            answer = json.loads(self.socket.recv(timeout=PATIENCE))
            if answer.get("id") == self._last:
                if answer.get("error"):
                    raise RuntimeError(f"{method}: {answer['error']} {answer.get('message', '')}")
                result: dict[str, Any] = answer["result"]
                return result
            self.events.append(answer)

    def wait_event(self, method: str) -> None:
        while not any(event.get("method") == method for event in self.events):
            self.events.append(json.loads(self.socket.recv(timeout=PATIENCE)))


class Browser:
    """A running browser with a profile of its own; `page` is its tab."""

    page: Page

    def __init__(self, command: list[str], preferences: str = "") -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="dossier-browser-"))
        (self.folder / "user.js").write_text(preferences, "utf-8")
        self._log = (self.folder / "log").open("wb")
        command = [part.replace("{profile}", str(self.folder)) for part in command]
        environment = {**os.environ, "HOME": str(self.folder), "MOZ_HEADLESS": "1"}
        self._process = subprocess.Popen(  # noqa: S603
            command, stdout=self._log, stderr=subprocess.STDOUT, env=environment, start_new_session=True
        )

    def address(self, pattern: str) -> str:
        """The web socket that the browser says it listens at."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = re.search(pattern, (self.folder / "log").read_text("utf-8", "replace"))
            if found:
                return found[1]
            time.sleep(0.05)
        raise AssertionError(
            f"the browser did not start: {(self.folder / 'log').read_text('utf-8', 'replace')[-800:]}"
        )

    def close(self) -> None:
        """Ends the browser and removes its profile."""
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def find_program(names: tuple[str, ...], package: str) -> str:
    """The path of an installed browser; fails in one line that says how to get it."""
    for name in names:
        if found := shutil.which(name):
            return found
    raise AssertionError(f"no {names[0]} on this machine; install it (Debian: apt-get install {package})")


class ChromiumPage(Page):
    """A tab of Chromium."""

    def __init__(self, address: str) -> None:
        self._wire = _Wire(address)
        for domain in ("Page", "Runtime", "Log"):
            self._wire.ask(f"{domain}.enable", {})

    def goto(self, url: str) -> None:
        self._wire.events = [
            event for event in self._wire.events if event.get("method") != "Page.loadEventFired"
        ]
        self._wire.ask("Page.navigate", {"url": url})
        self._wire.wait_event("Page.loadEventFired")

    def evaluate(self, script: str) -> Any:
        answer = self._wire.ask(
            "Runtime.evaluate", {"expression": script, "awaitPromise": True, "returnByValue": True}
        )
        if "exceptionDetails" in answer:
            raise RuntimeError(
                str(answer["exceptionDetails"].get("exception", {}).get("description", answer))
            )
        return answer["result"].get("value")

    def press(self, key: str, *, control: bool = False) -> None:
        named = key in KEYS
        event: dict[str, Any] = {"key": key, "modifiers": 2 if control else 0}
        if named:
            event["windowsVirtualKeyCode"] = _CODES[key]
        if not control and (not named or key == "Enter"):
            event["text"] = "\r" if named else key
        self._wire.ask("Input.dispatchKeyEvent", {"type": "keyDown", **event})
        event.pop("text", None)
        self._wire.ask("Input.dispatchKeyEvent", {"type": "keyUp", **event})

    @property
    def complaints(self) -> list[str]:
        self.evaluate("0")
        found = [event["params"] for event in self._wire.events]
        logged = [
            params["entry"]["text"] for params in found if params.get("entry", {}).get("level") == "error"
        ]
        return logged + [str(params["exceptionDetails"]) for params in found if "exceptionDetails" in params]

    def count_bytes(self) -> None:
        """From here on `received` adds up what the network brings, without a cache."""
        self._wire.ask("Network.enable", {})
        self._wire.ask("Network.setCacheDisabled", {"cacheDisabled": True})


class FirefoxPage(Page):
    """A tab of Firefox."""

    def __init__(self, address: str) -> None:
        self._wire = _Wire(f"{address}/session")
        self._wire.ask("session.new", {"capabilities": {}})
        self._wire.ask("session.subscribe", {"events": ["log.entryAdded"]})
        self._context = self._wire.ask("browsingContext.getTree", {})["contexts"][0]["context"]

    def goto(self, url: str) -> None:
        self._wire.ask("browsingContext.navigate", {"context": self._context, "url": url, "wait": "complete"})

    def evaluate(self, script: str) -> Any:
        code = (
            f"Promise.resolve({script}).then((value) => JSON.stringify(value === undefined ? null : value))"
        )
        params = {"expression": code, "target": {"context": self._context}, "awaitPromise": True}
        answer = self._wire.ask("script.evaluate", params)
        if answer["type"] == "exception":
            raise RuntimeError(str(answer["exceptionDetails"].get("text")))
        return json.loads(answer["result"]["value"])

    def press(self, key: str, *, control: bool = False) -> None:
        value = KEYS.get(key, key)
        actions = [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]
        if control:
            held = KEYS["Control"]
            actions = [{"type": "keyDown", "value": held}, *actions, {"type": "keyUp", "value": held}]
        keyboard = {"type": "key", "id": "keyboard", "actions": actions}
        self._wire.ask("input.performActions", {"context": self._context, "actions": [keyboard]})

    @property
    def complaints(self) -> list[str]:
        self.evaluate("0")
        found = [event["params"] for event in self._wire.events if event.get("method") == "log.entryAdded"]
        return [str(params.get("text")) for params in found if params.get("level") == "error"]


def open_chromium() -> Browser:
    """A headless Chromium with one empty tab."""
    program = find_program(("chromium", "chromium-browser", "google-chrome"), "chromium")
    flags = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run --remote-debugging-port=0"
    browser = Browser([program, *flags.split(), "--user-data-dir={profile}/data", "about:blank"])
    port = browser.address(r"DevTools listening on ws://127\.0\.0\.1:(\d+)/")
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/json/list") as answer:
            tabs = [tab for tab in json.load(answer) if tab["type"] == "page"]
        if tabs:
            browser.page = ChromiumPage(tabs[0]["webSocketDebuggerUrl"])
            return browser
        time.sleep(0.05)
    raise AssertionError("Chromium opened no tab")


def open_firefox() -> Browser:
    """A headless Firefox with one empty tab; every file of a folder is an origin of its own to it."""
    program = find_program(("firefox-esr", "firefox"), "firefox-esr")
    preferences = 'user_pref("security.fileuri.strict_origin_policy", true);\n'
    flags = ["--headless", "--no-remote", "--remote-debugging-port=0"]
    browser = Browser([program, *flags, "--profile", "{profile}"], preferences)
    browser.page = FirefoxPage(browser.address(r"WebDriver BiDi listening on (ws://127\.0\.0\.1:\d+)"))
    return browser
