"""The glossary: how many terms of how many sentences each way brings in.

    .venv/bin/python -m benchmarks.glossary [--show]

Invented glossaries (names, offices, common words; some are already the model's own words, some are
not to be translated) in carrier sentences, singular and plural, en→pt and pt→en, with the real
engine. `--show` prints what was changed, to be judged by eye for grammar.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from functools import partial

from dragoman.mt.engine_set import EngineSet
from dragoman.mt.engines.firefox import FirefoxEngine
from dragoman.mt.glossary import Glossary, Term
from dragoman.mt.models import ModelStore
from dragoman.mt.routes import Route
from dragoman.mt.term_enforcement import enforce
from dragoman.mt.translator import SegmentTranslator
from dragoman.text.document import Part, Run, Segment

# Source, target, the article that the source wants; a plural where the carriers should have one.
TERMS = {
    ("en", "pt"): (
        ("Kiev", "Kyiv", "", ""), ("Turkey", "Türkiye", "", ""), ("Burma", "Mianmar", "", ""),
        ("Islamic State", "Daesh", "", ""), ("Home Office", "Ministério do Interior", "the", ""),
        ("prime minister", "premiê", "the", "prime ministers"),
        ("lawmaker", "deputado", "the", "lawmakers"),
        ("climate change", "crise climática", "", ""), ("fake news", "desinformação", "", ""),
        ("Supreme Court", "Suprema Corte", "the", ""),
        ("Labour Party", "Partido Trabalhista", "the", ""),
        ("police officer", "agente policial", "the", "police officers"),
        ("refugee", "pessoa refugiada", "the", "refugees"),
        ("goalkeeper", "guarda-redes", "the", "goalkeepers"),
        ("Norland Herald", "Norland Herald", "the", ""), ("Deep Blue", "Deep Blue", "", ""),
        ("hedge fund", "fundo de cobertura", "the", "hedge funds"),
        ("strike", "greve", "the", "strikes"), ("court", "tribunal", "the", "courts"),
        ("train", "comboio", "the", "trains"), ("bus", "autocarro", "the", "buses"),
        ("cell phone", "telemóvel", "the", "cell phones"), ("King Charles", "rei Carlos", "", ""),
    ),
    ("pt", "en"): (
        ("Kiev", "Kyiv", "", ""), ("Birmânia", "Myanmar", "a", ""),
        ("premiê", "premier", "o", "premiês"), ("deputado", "lawmaker", "o", "deputados"),
        ("Polícia Federal", "Federal Police", "a", ""), ("greve", "walkout", "a", "greves"),
        ("Supremo Tribunal Federal", "Supreme Federal Court", "o", ""),
        ("trem", "railway train", "o", "trens"), ("aposentado", "pensioner", "o", "aposentados"),
        ("Folha da Norlândia", "Folha da Norlândia", "a", ""), ("prefeito", "mayor", "o", ""),
        ("refugiado", "displaced person", "o", "refugiados"), ("Santa Sé", "Vatican", "a", ""),
        ("partido Livre", "Livre party", "o", ""), ("cidade", "town", "a", "cidades"),
    ),
}  # fmt: skip
CARRIERS = {
    "en": (
        "The report about {} was published on Monday.",
        "Critics say {} will play a role in the talks next week.",
        "He spoke of {} and two other issues on Tuesday.",
        "What happens to {} now is unclear, officials said.",
    ),
    "pt": (
        "O relatório sobre {} foi publicado na segunda-feira.",
        "Críticos dizem que {} terá um papel nas negociações da próxima semana.",
        "Não está claro o que acontece agora com {}, disseram autoridades.",
    ),
}
PLURAL = {
    "en": "Three {} were seen near the river yesterday.",
    "pt": "Ele falou de três {} na reunião de ontem.",
}


def sentences(source: str, target: str) -> Iterator[str]:
    """Every term in every carrier."""
    for term, _, article, plural in TERMS[source, target]:
        for carrier in CARRIERS[source]:
            yield carrier.format(f"{article} {term}".strip())
        if plural:
            yield PLURAL[source].format(plural)


def translated(translator: SegmentTranslator, route: Route, asked: Counter[str], text: str) -> str:
    """A sentence by itself; counted in `asked`."""
    asked[text] += 1
    segment = Segment(1, Part.BODY, 0, 0, len(text), (Run(text),))
    return translator.translate([segment], route)[0].text


def main() -> None:
    """Print a line a direction."""
    parser = argparse.ArgumentParser(description="Measure the glossary.")
    parser.add_argument("--show", action="store_true", help="print what was changed")
    options = parser.parse_args()
    engines = EngineSet([FirefoxEngine(ModelStore().models())])
    translator = SegmentTranslator(engines)
    for (source, target), rows in TERMS.items():
        (route, *_) = engines.routes(source, target)
        asked: Counter[str] = Counter()
        translate = partial(translated, translator, route, asked)
        glossary = Glossary(source, target, [Term(one, other) for one, other, _, _ in rows])
        outcomes: Counter[str] = Counter()
        for text in sentences(source, target):
            first = translate(text)
            done = enforce(text, first, glossary, translate)
            outcome = "told" if done.unmet else "met" if done.text == first else "brought in"
            outcomes[outcome] += 1
            if options.show and outcome != "met":
                print(f"{outcome}: {text}\n  {first}\n  {done.text}")
        counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
        print(f"{source}→{target}: {outcomes.total()} sentences: {counts}; {asked.total()} asked")


if __name__ == "__main__":
    main()
