"""The house CA and the server's certificate, so that a desk trusts one centre and nothing else.

A CA of its own spares the centre a public name and a yearly bill: desks learn its fingerprint from the enrolment code and
accept no other root. Files only; the desk's side of TLS is in `app.sync`, which must not need this module's library.
"""

import ipaddress
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from app.errors import Notice
from app.security.files import write_whole

CA_DAYS = 3650
SERVER_DAYS = 825  # the longest that all TLS stacks of desks accept without complaint
RENEW_BEFORE_DAYS = 60
_EARLIER = timedelta(days=2)  # a desk whose clock runs behind must not find a certificate of the future


def make_ca(folder: Path, clock_now: datetime) -> bytes:
    """Make `ca.pem` and `ca.key` in `folder`; returns the CA's SHA-256 fingerprint (32 bytes).

    Raises Notice when there is a CA: every enrolled desk trusts it alone.
    """
    if (folder / "ca.pem").exists():
        raise Notice(
            "ca_exists",
            f"Il certificato di casa c'è già in {folder} e non viene sostituito: i portatili si fidano solo di quello.",
            folder=str(folder),
        )
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Portineria, certificato di casa")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(clock_now - _EARLIER)
        .not_valid_after(clock_now + timedelta(days=CA_DAYS))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    write_whole(folder / "ca.key", _key_pem(key))
    write_whole(folder / "ca.pem", certificate.public_bytes(serialization.Encoding.PEM))
    return certificate.fingerprint(hashes.SHA256())


def make_server_certificate(folder: Path, names: tuple[str, ...], clock_now: datetime, days: int = SERVER_DAYS) -> None:
    """Make or renew `server.pem` (with the CA behind it) and `server.key` for host names and IP addresses.

    Raises Notice for a name that is neither, or when the CA is missing.
    """
    if not names:
        raise _bad_name("")
    authority, authority_key = _load_ca(folder)
    key = ec.generate_private_key(ec.SECP256R1())
    until = min(clock_now + timedelta(days=days), authority.not_valid_after_utc)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Portineria, centro")]))
        .issuer_name(authority.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(min(clock_now, until) - _EARLIER)
        .not_valid_after(until)
        .add_extension(x509.SubjectAlternativeName([_general_name(name) for name in names]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key()), critical=False)
        .sign(authority_key, hashes.SHA256())
    )
    pem = certificate.public_bytes(serialization.Encoding.PEM)
    # Key and certificate are two files: a renewal cut between the two leaves a pair that does not match, which `serve`
    # reports (`certificate_unusable`) and another renewal mends.
    write_whole(folder / "server.key", _key_pem(key))
    write_whole(folder / "server.pem", pem + authority.public_bytes(serialization.Encoding.PEM))


def ca_pem(folder: Path) -> bytes:
    """The CA's certificate, which is public: what a desk fetches and compares with its code."""
    try:
        return (folder / "ca.pem").read_bytes()
    except FileNotFoundError:
        raise _no_ca(folder) from None


def ca_fingerprint(folder: Path) -> bytes:
    """SHA-256 over the CA certificate's DER form, 32 bytes."""
    return sha256(x509.load_pem_x509_certificate(ca_pem(folder)).public_bytes(serialization.Encoding.DER)).digest()


def server_names(folder: Path) -> tuple[str, ...]:
    """The names and addresses that the server's certificate is for."""
    certificate = x509.load_pem_x509_certificate((folder / "server.pem").read_bytes())
    found = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return tuple(str(name.value) for name in found)


def days_left(folder: Path, clock_now: datetime) -> int:
    """Whole days until the server's certificate expires; negative when it has."""
    certificate = x509.load_pem_x509_certificate((folder / "server.pem").read_bytes())
    return (certificate.not_valid_after_utc - clock_now).days


def _load_ca(folder: Path) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    try:
        authority = x509.load_pem_x509_certificate((folder / "ca.pem").read_bytes())
        key = serialization.load_pem_private_key((folder / "ca.key").read_bytes(), None)
    except FileNotFoundError:
        raise _no_ca(folder) from None
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise _no_ca(folder)
    return authority, key


def is_host_name(name: str) -> bool:
    """Whether a certificate can be for this name: a host name or an IP address."""
    try:
        _general_name(name)
    except Notice:
        return False
    return True


def _general_name(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        pass
    labels = name.removeprefix("*.").split(".")
    if len(name) > 253 or not all(
        0 < len(label) < 64 and label.isascii() and label.replace("-", "").isalnum() for label in labels
    ):
        raise _bad_name(name)
    return x509.DNSName(name)


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _key_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _bad_name(name: str) -> Notice:
    return Notice(
        "bad_host_name",
        f"«{name}» non è un nome di macchina né un indirizzo IP. Indicare i nomi con cui i portatili chiamano il "
        "centro, per esempio centro.esempio.it oppure 192.0.2.10.",
        name=name,
    )


def _no_ca(folder: Path) -> Notice:
    return Notice(
        "ca_missing",
        f"In {folder} manca il certificato di casa. Crearlo con «portineria server init», oppure rimettere la copia.",
        folder=str(folder),
    )
