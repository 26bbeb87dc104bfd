"""Messages beside the exchange, each way: enrolment, deposits, receipts, news, calendars, attachments, bundles.

Shared by desk and centre; they travel as `protocol` encodes them.
"""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from app.rules.files import CHUNK
from app.sync.protocol import Count, ExchangeAnswer, ExchangeRequest, LineId, Name


class Hello(msgspec.Struct):
    """What a centre says to anybody: the CA to compare with an enrolment code, its signing key, and the key that bundles are
    sealed to, signed with it (`BOX_KEY_PURPOSE`); an older centre has no such key to give.
    """

    ca: str | None
    sign_key: bytes
    box_key: bytes | None = None
    box_signature: bytes = b""


class EnrolRequest(msgspec.Struct):
    """A desk's first word: the code's secret, its keys, and its first line."""

    secret: bytes
    line: LineId
    sign_key: Annotated[bytes, Meta(min_length=32, max_length=32)]
    box_key: Annotated[bytes, Meta(min_length=32, max_length=32)]


LETTER_PURPOSE = "portineria device v1"
"""What the centre signs a device's letter for."""


class DeviceLetter(msgspec.Struct, array_like=True, frozen=True):
    """Who a device is, signed by the centre: for the day when a restored centre does not know it any more."""

    body: Annotated[str, Meta(max_length=4_000)]
    signature: Annotated[bytes, Meta(max_length=64)]


class EnrolAnswer(msgspec.Struct):
    """All that a desk must know to begin. `operator_name` is shown on the unlock page only."""

    company_id: str
    company_code: str
    company_name: str
    operator_id: str
    operator_name: str
    operator_initials: str
    role: str
    outpost_id: str | None
    device_id: str
    device_code: str
    token: str
    recovery_key: str | None
    cursor: bytes
    letter: DeviceLetter | None = None


class Deposit(msgspec.Struct):
    """The database key of a desk, sealed to the company's recovery key: the centre keeps it and cannot read it."""

    sealed: bytes


class NewsRequest(msgspec.Struct):
    """Asks to be told when there is something past `cursor`."""

    cursor: Annotated[bytes, Meta(max_length=64)]


class NewsAnswer(msgspec.Struct):
    """Whether an exchange would bring something; if not, the desk may ask again after `seconds`."""

    news: bool
    seconds: float = 0.0


class Done(msgspec.Struct):
    """Said when there is nothing to say."""


class ReceiptRequest(msgspec.Struct):
    """Asks for a receipt over everything decided on `line` so far; `since` is the first number it covers."""

    line: LineId
    since: Count


class ReceiptAnswer(msgspec.Struct):
    """A numbered receipt: `body` is canonical JSON (line, since, high, counts by verdict), signed by the centre."""

    number: str
    at: str
    body: str
    signature: bytes


class CalendarAsk(msgspec.Struct):
    """About the address at which the operator's calendar is read: `look` whether there is one, `new` makes another, `revoke` none."""

    act: Literal["look", "new", "revoke"]


class CalendarGiven(msgspec.Struct, omit_defaults=True):
    """The address's token, said once when it is made, and when that was; neither when there is none."""

    token: str | None = None
    made_at: str | None = None


class AttachmentSend(msgspec.Struct, omit_defaults=True):
    """Bytes of an attachment that this device has made, from `offset`; none at all asks how far the centre is.

    `proof` answers a challenge: then the centre has these bytes from somebody else and none need to travel.
    """

    id: Name
    offset: Count = 0
    data: Annotated[bytes, Meta(max_length=CHUNK)] = b""
    proof: Annotated[bytes, Meta(max_length=64)] | None = None


class AttachmentState(msgspec.Struct, omit_defaults=True):
    """How far the centre is with the bytes of an attachment: `have` of them, or `done` with it (taken or refused)."""

    have: int = 0
    done: bool = False
    challenge: bytes | None = None


class AttachmentFetch(msgspec.Struct):
    """Asks for the piece that begins at `offset`, a multiple of `CHUNK`."""

    id: Name
    offset: Count


class AttachmentPiece(msgspec.Struct):
    """One piece of an attachment."""

    data: bytes


class BundleLetter(msgspec.Struct):
    """What a bundle holds. The key and the bundle are those that stand outside: else a thief could sign another's as his own."""

    device_key: bytes
    bundle: bytes
    request: ExchangeRequest


class BundleReply(msgspec.Struct):
    """The answer to a bundle: what the exchanges that it stands for would have been answered, in order."""

    bundle: bytes
    pages: list[ExchangeAnswer]


class BundleTaken(msgspec.Struct):
    """What the carrier is told: the sealed answer for the way back, and when the centre first received the bundle."""

    answer: bytes
    received_at: str
    again: bool
