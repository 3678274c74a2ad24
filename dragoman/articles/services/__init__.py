"""Writes of items, pages, articles, revisions and their standings, by subject.

Comes in: records of `articles.records`. Goes out: ids, leases, what was new. Never: reads a page,
asks the network, translates.
"""

from dragoman.articles.errors import LeaseLost
from dragoman.articles.identity import identity_of
from dragoman.articles.services.boilerplate import (
    judge_boilerplate,
    note_removed,
    store_boilerplate,
)
from dragoman.articles.services.editions import (
    await_editions,
    begin_edition,
    count_edition_try,
    finish_edition,
    rest_edition,
    wait_again,
    wait_again_after_failure,
    wait_anew,
)
from dragoman.articles.services.items import (
    add_address,
    hand_over_items,
    record_items,
    refetch,
    use_feed,
)
from dragoman.articles.services.pages import (
    add_following_page,
    end_following,
    forget_pages,
    freshen_page,
    note_extracted,
    store_page,
)
from dragoman.articles.services.rechecks import (
    ask_again_at,
    note_checked,
    note_gone,
    note_missing,
    queue_due_rechecks,
    try_again_later,
    was_missing,
)
from dragoman.articles.services.revisions import store_revision
from dragoman.articles.services.standings import (
    BEGUN_BEFORE_GIVING_UP,
    begin_item,
    count_item_try,
    finish_item,
    is_taken_back,
    rest_item,
)

__all__ = [
    "BEGUN_BEFORE_GIVING_UP",
    "LeaseLost",
    "add_address",
    "add_following_page",
    "ask_again_at",
    "await_editions",
    "begin_edition",
    "begin_item",
    "count_edition_try",
    "count_item_try",
    "end_following",
    "finish_edition",
    "finish_item",
    "forget_pages",
    "freshen_page",
    "hand_over_items",
    "identity_of",
    "is_taken_back",
    "judge_boilerplate",
    "note_checked",
    "note_extracted",
    "note_gone",
    "note_missing",
    "note_removed",
    "queue_due_rechecks",
    "record_items",
    "refetch",
    "rest_edition",
    "rest_item",
    "store_boilerplate",
    "store_page",
    "store_revision",
    "try_again_later",
    "use_feed",
    "wait_again",
    "wait_again_after_failure",
    "wait_anew",
    "was_missing",
]
