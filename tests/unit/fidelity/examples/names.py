"""Pairs for the check `names`."""

from __future__ import annotations

from dragoman.fidelity import Severity
from tests.unit.fidelity.example import bad, good

EXAMPLES = (
    good("no name", "It rained.", "Choveu."),
    good("same", "Yesterday Keller left Bristol.", "Ontem Keller deixou Bristol."),
    good("country", "They live in Germany.", "Vivem na Alemanha."),
    good("people", "Two Dutch ships sank.", "Afundaram-se dois navios neerlandeses."),
    good("city", "They left London in May.", "Deixaram Londres em maio."),
    good("exonym", "They went to Vienna.", "Sie fuhren nach Wien.", "en-de"),
    good("acronym", "He spoke of NATO.", "Falou da OTAN."),
    good("acronym spelled out", "He spoke of the EU.", "Falou da União Europeia."),
    good("possessive", "It was Keller's ship.", "Era o navio de Keller."),
    good("case", "Potkali Kellera v Praze.", "They met Keller in Prague.", "cs-en"),
    good("Finnish case", "He lives in Tampere.", "Hän asuu Tampereella.", "en-fi"),
    good("Turkish suffix", "He came to Ankara.", "Ankara'ya geldi.", "en-tr"),
    good("Cyrillic", "Keller met Putin in Moscow.", "Келлер видел Путина в Москве.", "en-ru"),
    good("Greek", "Keller met him in Athens.", "Ο Κέλερ τον συνάντησε στην Αθήνα.", "en-el"),
    good("Arabic", "He saw Keller in Baghdad.", "رأى كيلر في بغداد.", "en-ar"),
    good("Hindi", "केलर जर्मनी में रहते हैं।", "Keller lives in Germany.", "hi-en"),
    good("katakana", "ケラーはドイツに住んでいる。", "Keller lives in Germany.", "ja-en"),
    good("hangul", "켈러는 독일에 산다.", "Keller lives in Germany.", "ko-en"),
    good("Han", "凯勒住在德国。", "Keller lives in Germany.", "zh-en"),
    good("abbreviated in Han", "中美关系", "Relations between China and the US", "zh-en"),
    good("German nouns", "Die Regierung baut Brücken.", "The government builds bridges.", "de-en"),
    good("institution", "The Supreme Court met.", "O Supremo Tribunal reuniu-se."),
    good("day and month", "He left on Monday.", "Ele partiu na segunda-feira."),
    good("first name added", "Then Putin spoke.", "Depois falou Vladimir Putin."),
    bad("replaced", "Yesterday Keller left Bristol.", "Ontem Macron deixou Bristol."),
    bad("country replaced", "They live in Germany.", "Vivem na Itália."),
    bad("people replaced", "Two Dutch ships.", "Dois navios húngaros.", worst=Severity.MINOR),
    bad("from German", "Gestern kam Merkel nach Wien.", "Merkel came to Boston.", "de-en"),
    bad("from Cyrillic", "Келлер живёт в Германии.", "Keller lives in Brazil.", "ru-en"),
    bad("from Han", "凯勒住在德国。", "Keller lives in Brazil.", "zh-en"),
    bad("from Hindi", "केलर जर्मनी में रहते हैं।", "Keller lives in Brazil.", "hi-en"),
    bad("lost", "Yesterday Keller left Bristol.", "Ontem Keller partiu.", worst=Severity.MINOR),
    bad("made up", "Yesterday he left.", "Ontem Keller partiu.", worst=Severity.MINOR),
)  # fmt: skip
