"""Pairs for the check `links`."""

from __future__ import annotations

from dragoman.fidelity import Severity
from tests.unit.fidelity.example import bad, good

EXAMPLES = (
    good("nothing", "It rained.", "Choveu."),
    good("address", "See https://example.org/a?b=1.", "Veja https://example.org/a?b=1."),
    good("address, scheme left out", "See http://www.example.org/", "Veja www.example.org."),
    good("capitals", "On Example.org", "No example.org"),
    good("brackets", "Ask them (www.example.org).", "Pergunte-lhes: www.example.org"),
    good("e-mail", "Write to ann@example.org.", "Escreva para ann@example.org"),
    good("e-mail without spaces", "To ann@example.org.", "发邮件给ann@example.org。", "en-zh"),
    good("handle", "says @ann_rust on it", "diz @ann_rust sobre isso"),
    good("tag", "with #OldBridge", "com #OldBridge"),
    good("file", "Open the file setup.cfg.json now", "Abra o ficheiro setup.cfg.json agora"),
    good("version", "It is v2.10.1 now", "Agora é v2.10.1"),
    good("two of one", "a@example.org or a@example.org", "a@example.org"),
    good("wide signs", "Write to ann@example.org", "ann＠example.org へ", "en-ja"),
    good("no address", "It ended.In spring", "Acabou.Na primavera"),
    good("abbreviation", "The U.S. and the U.K.", "Os EUA e o Reino Unido"),
    bad("address lost", "See https://example.org/a now.", "Veja agora."),
    bad("address changed", "See example.org now.", "Veja exemplo.org agora."),
    bad("at sign lost", "Write to ann@example.org.", "Escreva para ann-example.org."),
    bad("handle damaged", "says @AnnRust on it", "diz -AnnRust sobre isso"),
    bad("handle made up", "he says on it", "diz @annrust sobre isso"),
    bad("file changed", "Open report.pdf now", "Abra relatório.pdf agora"),
    bad("option changed", "Use --dry-run here", "Use --corrida-seca aqui"),
    bad("version changed", "It is v2.10.1 now", "Agora é v2.11.1"),
    bad("tag lost", "in the #OldBridge era", "na era da ponte", worst=Severity.MINOR),
    bad("tag translated", "with #OldBridge", "com #PonteVelha", worst=Severity.MINOR),
)  # fmt: skip
