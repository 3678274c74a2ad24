"""What is wrong with a server's TLS, in words that a person can act on."""

from __future__ import annotations

import ssl

# OpenSSL's verify codes (x509_vfy.h), sorted.
_CERTIFICATE_PROBLEMS = {
    9: "it is not valid yet",
    10: "it has expired",
    18: "it is self-signed",
    19: "it is self-signed",
    20: "its issuer is not known: an unknown authority, or the server left out a link of its chain",
    21: "its issuer is not known: an unknown authority, or the server left out a link of its chain",
    23: "it was revoked",
    62: "it is for another host name",
    64: "it is for another address",
}
# OpenSSL's reasons, sorted: alerts of the server and our own refusals.
_HANDSHAKE_PROBLEMS = {
    "DH_KEY_TOO_SMALL": "the server's key is too weak",
    "NO_PROTOCOLS_AVAILABLE": "the server's TLS is too old",
    "RECORD_LAYER_FAILURE": "the server does not speak TLS here",
    "SSLV3_ALERT_HANDSHAKE_FAILURE": "no cipher or protocol that both sides accept",
    "TLSV13_ALERT_CERTIFICATE_REQUIRED": "the server wants a certificate of ours",
    "TLSV1_ALERT_INTERNAL_ERROR": "the server has no certificate for this host name, or failed",
    "TLSV1_ALERT_PROTOCOL_VERSION": "the server's TLS is too old",
    "TLSV1_UNRECOGNIZED_NAME": "the server does not know this host name",
    "UNSAFE_LEGACY_RENEGOTIATION_DISABLED": "the server's TLS is too old",
    "UNSUPPORTED_PROTOCOL": "the server's TLS is too old",
    "WRONG_VERSION_NUMBER": "the server does not speak TLS here",
}


def tls_problem(error: ssl.SSLError) -> str:
    """One sentence; OpenSSL's own words follow in brackets."""
    if isinstance(error, ssl.SSLCertVerificationError):
        words = _CERTIFICATE_PROBLEMS.get(error.verify_code, "it cannot be verified")
        return f"the certificate is not valid: {words} ({error.verify_message})"
    reason = error.reason or str(error)
    if words := _HANDSHAKE_PROBLEMS.get(reason, ""):
        return f"{words} ({reason.replace('_', ' ').lower()})"
    return f"TLS failed ({reason.replace('_', ' ').lower()})"
