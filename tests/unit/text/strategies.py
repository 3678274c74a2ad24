"""Documents and runs for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from dragoman.text.document import Block, BlockKind, Document, Image, Mark, MarkKind, Run

_HREFS = st.sampled_from(["https://a.example/", "https://b.example/x?y=1&z=2", "http://c.example"])
_PLAIN_MARKS = [Mark(kind) for kind in MarkKind if kind not in (MarkKind.LINK, MarkKind.SPAN)]

MARKS = st.one_of(
    st.sampled_from(_PLAIN_MARKS), st.builds(Mark, kind=st.just(MarkKind.LINK), href=_HREFS)
)
RUNS = st.lists(
    st.builds(
        Run,
        text=st.text(max_size=20),
        marks=st.lists(MARKS, max_size=3, unique=True).map(tuple),
    ),
    max_size=6,
).map(tuple)
BLOCKS = st.builds(
    Block,
    kind=st.sampled_from(BlockKind),
    runs=RUNS,
    level=st.integers(0, 6),
    ordered=st.booleans(),
    group=st.integers(0, 5),
    row=st.integers(0, 5),
    column=st.integers(0, 5),
    header=st.booleans(),
    image=st.none() | st.builds(Image, src=_HREFS, alt=st.text(max_size=5)),
)
DOCUMENTS = st.builds(
    Document,
    headline=st.text(max_size=30),
    standfirst=st.text(max_size=30),
    blocks=st.lists(BLOCKS, max_size=5).map(tuple),
)
