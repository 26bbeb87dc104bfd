"""The desk's one line to the centre: HTTP over TLS, kept alive, trusting the house CA of the enrolment code and no other.

The chain is checked without looking at dates: a desk's clock may be wrong by a year and must not stop its work (G15).
Converts the library's errors: the network is `Retry`, a refusal by the centre is `Notice`.
"""

import socket
import ssl
from collections.abc import Callable
from types import TracebackType
from typing import Self, TypeVar
from urllib.parse import urlsplit

import httpx2
import msgspec

from app.errors import Notice, Retry
from app.sync.messages import (
    AttachmentFetch,
    AttachmentPiece,
    AttachmentSend,
    AttachmentState,
    BundleTaken,
    CalendarAsk,
    CalendarGiven,
    Deposit,
    DeviceLetter,
    Done,
    EnrolAnswer,
    EnrolRequest,
    Hello,
    NewsAnswer,
    NewsRequest,
    ReceiptAnswer,
    ReceiptRequest,
)
from app.sync.protocol import (
    LARGEST_BODY,
    LARGEST_BUNDLE,
    MEDIA_TYPE,
    ExchangeAnswer,
    ExchangeRequest,
    FillPage,
    FillRequest,
    Unreadable,
    decode,
    encode,
)

CONNECT_SECONDS = 10.0
ANSWER_SECONDS = 60.0
BUNDLE_SECONDS = 600.0
"""How long the centre may take to go through weeks of work."""
NEWS_SECONDS = 70.0
"""Without a byte while waiting for news: the centre says something every 50 s."""
_NO_CHECK_TIME = 0x200000
"""OpenSSL's X509_V_FLAG_NO_CHECK_TIME, which the ssl module does not name."""

T = TypeVar("T", bound=msgspec.Struct)


class CentreClient:
    """Calls to one centre. `bytes_up`, `bytes_down` and `round_trips` count bodies since the client was made."""

    def __init__(self, url: str, trust: ssl.SSLContext | None, token: str | None = None) -> None:
        self.bytes_up = self.bytes_down = self.round_trips = 0
        self._http = httpx2.Client(
            base_url=url,
            verify=trust or False,
            timeout=httpx2.Timeout(ANSWER_SECONDS, connect=CONNECT_SECONDS),
            headers={"authorization": f"Bearer {token}"} if token else {},
            trust_env=False,
        )
        for name in ("accept-encoding", "connection", "user-agent", "accept"):
            del self._http.headers[name]  # said in every request to nobody who listens

    def exchange(self, request: ExchangeRequest) -> ExchangeAnswer:
        """One exchange. Raises `Retry` when the centre is away, `Notice` when it does not know this desk."""
        return self._post("/v1/exchange", request, ExchangeAnswer)

    def fill(self, request: FillRequest) -> FillPage:
        """A page of a bulk copy. Refused like an exchange."""
        return self._post("/v1/fill", request, FillPage)

    def is_ready(self) -> bool:
        """Whether the centre answers and has its database."""
        try:
            return self._http.get("/v1/ready").status_code == 200
        except httpx2.HTTPError:
            return False

    def enrol(self, request: EnrolRequest) -> EnrolAnswer:
        """Redeem an enrolment code."""
        return self._post("/v1/enrol", request, EnrolAnswer)

    def readmit(self, letter: DeviceLetter) -> None:
        """Be known again by a centre that went back to before this desk's enrolment."""
        self._post("/v1/readmit", letter, Done)

    def deposit(self, sealed: bytes) -> None:
        """Leave the sealed database key with the centre."""
        self._post("/v1/deposit", Deposit(sealed), Done)

    def receipt(self, request: ReceiptRequest) -> ReceiptAnswer:
        """Ask for a signed receipt."""
        return self._post("/v1/receipt", request, ReceiptAnswer)

    def calendar(self, request: CalendarAsk) -> CalendarGiven:
        """Ask about the address of the operator's calendar, for another one, or for none. Refused like an exchange."""
        return self._post("/v1/calendar", request, CalendarGiven)

    def send_attachment(self, request: AttachmentSend) -> AttachmentState:
        """Send a piece of a file. Raises `Notice` when the centre does not want it."""
        return self._post("/v1/attachment/send", request, AttachmentState)

    def fetch_attachment(self, request: AttachmentFetch) -> AttachmentPiece:
        """Ask for a piece of a file. Raises `Notice` when the centre does not have it, for this desk."""
        return self._post("/v1/attachment/fetch", request, AttachmentPiece)

    def carry(self, bundle: bytes) -> BundleTaken:
        """Bring a sealed bundle; the answer is sealed too."""
        return self._call("POST", "/v1/bundle", bundle, BundleTaken, largest=LARGEST_BUNDLE, seconds=BUNDLE_SECONDS)

    def wait_for_news(self, request: NewsRequest, on_waiting: Callable[[socket.socket], None]) -> NewsAnswer:
        """Wait until there is something for this desk, a minute at most. Raises like `exchange`.

        `on_waiting` is given the socket once the centre has let us wait: whoever shuts it down ends the wait, with `Retry`.
        """
        timeout = httpx2.Timeout(NEWS_SECONDS, connect=CONNECT_SECONDS)
        headers = {"content-type": MEDIA_TYPE}
        try:
            with self._http.stream(
                "POST", "/v1/news", content=encode(request), headers=headers, timeout=timeout
            ) as answer:
                if answer.status_code == 200:
                    on_waiting(answer.extensions["network_stream"].get_extra_info("socket"))
                answer.read()
        except httpx2.HTTPError as error:
            raise Retry(type(error).__name__) from None
        return _read(answer, NewsAnswer)

    def hello(self) -> Hello:
        """What the centre says of itself to anybody."""
        return self._call("GET", "/v1/hello", None, Hello)

    def _post(self, path: str, message: msgspec.Struct, shape: type[T]) -> T:
        return self._call("POST", path, encode(message), shape)

    def _call(
        self,
        method: str,
        path: str,
        body: bytes | None,
        shape: type[T],
        *,
        largest: int = LARGEST_BODY,
        seconds: float = ANSWER_SECONDS,
    ) -> T:
        headers = {"content-type": MEDIA_TYPE}
        patience = httpx2.Timeout(seconds, connect=CONNECT_SECONDS)
        try:
            answer = self._http.request(method, path, content=body, headers=headers, timeout=patience)
        except httpx2.HTTPError as error:
            raise Retry(type(error).__name__) from None
        self.round_trips += 1
        self.bytes_up += len(body or b"")
        self.bytes_down += len(answer.content)
        return _read(answer, shape, largest)

    def close(self) -> None:
        """Let the connection go."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def connect(url: str, ca: str | None, token: str | None = None) -> CentreClient:
    """A client that trusts `ca` (PEM) alone; without one only plain HTTP to this same machine is allowed, else `Notice`."""
    _require_safe(url, ca)
    return CentreClient(url, _context(ca) if ca else None, token)


def fetch_hello(url: str) -> Hello:
    """What a centre that is not trusted yet says of itself: to be compared with the code before anything is sent."""
    anybody = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    anybody.check_hostname = False
    anybody.verify_mode = ssl.CERT_NONE
    with CentreClient(url, anybody) as client:
        return client.hello()


def _context(ca: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_verify_locations(cadata=ca)
    context.verify_flags |= _NO_CHECK_TIME
    return context


def _require_safe(url: str, ca: str | None) -> None:
    parts = urlsplit(url)
    loopback = parts.hostname in ("127.0.0.1", "localhost", "::1")
    if not (parts.scheme == "https" and ca) and not (parts.scheme == "http" and loopback):
        raise Notice(
            "unsafe_centre", "Il collegamento al centro non sarebbe cifrato. Nulla è stato inviato. Chiamare la sede."
        )


def _read(answer: httpx2.Response, shape: type[T], largest: int = LARGEST_BODY) -> T:
    if answer.status_code == 200:
        try:
            return decode(answer.content, shape, largest)
        except Unreadable:
            raise Retry("unreadable answer") from None
    if answer.status_code >= 500 or answer.status_code in (408, 429):
        raise Retry(f"status {answer.status_code}")
    raise _refusal(answer)


def _refusal(answer: httpx2.Response) -> Notice:
    try:
        told = msgspec.json.decode(answer.content, type=dict[str, object])
    except msgspec.MsgspecError:
        told = {}
    code = str(told.get("code", "refused"))
    reason = str(told.get("reason", "Il centro ha rifiutato la richiesta. Il lavoro resta su questo computer."))
    return Notice(code, reason)
