"""Writes of publishers, feeds and hosts.

Comes in: what an operator wants, what polls brought. Goes out: rows, and what is due. Never: asks
the network. One file a subject; callers say `services.NAME`.
"""

from __future__ import annotations

from dragoman.sources.services.deliveries import DeliveryPermit as DeliveryPermit
from dragoman.sources.services.deliveries import Refusal as Refusal
from dragoman.sources.services.deliveries import admit_delivery as admit_delivery
from dragoman.sources.services.deliveries import begin_delivery as begin_delivery
from dragoman.sources.services.deliveries import forget_deliveries as forget_deliveries
from dragoman.sources.services.deliveries import note_told as note_told
from dragoman.sources.services.deliveries import poll_soon as poll_soon
from dragoman.sources.services.deliveries import record_delivery_read as record_delivery_read
from dragoman.sources.services.deliveries import refuse_delivery as refuse_delivery
from dragoman.sources.services.deliveries import store_delivery as store_delivery
from dragoman.sources.services.errors import SourceError as SourceError
from dragoman.sources.services.feeds import AddedFeed as AddedFeed
from dragoman.sources.services.feeds import add_feed as add_feed
from dragoman.sources.services.feeds import describe_source as describe_source
from dragoman.sources.services.feeds import settle_source as settle_source
from dragoman.sources.services.feeds import source_for as source_for
from dragoman.sources.services.hosts import HostAnswer as HostAnswer
from dragoman.sources.services.hosts import HostBusy as HostBusy
from dragoman.sources.services.hosts import HostClaim as HostClaim
from dragoman.sources.services.hosts import HostClosed as HostClosed
from dragoman.sources.services.hosts import HostSoon as HostSoon
from dragoman.sources.services.hosts import claim_host as claim_host
from dragoman.sources.services.hosts import note_robots_failure as note_robots_failure
from dragoman.sources.services.hosts import promise_turns as promise_turns
from dragoman.sources.services.hosts import release_host as release_host
from dragoman.sources.services.hosts import store_robots as store_robots
from dragoman.sources.services.moves import merge_feed as merge_feed
from dragoman.sources.services.moves import move_feed as move_feed
from dragoman.sources.services.polling import BEGUN_BEFORE_GIVING_UP as BEGUN_BEFORE_GIVING_UP
from dragoman.sources.services.polling import QUEUED_AGAIN_AFTER as QUEUED_AGAIN_AFTER
from dragoman.sources.services.polling import DueFeed as DueFeed
from dragoman.sources.services.polling import Polled as Polled
from dragoman.sources.services.polling import Recorded as Recorded
from dragoman.sources.services.polling import begin_poll as begin_poll
from dragoman.sources.services.polling import free_lost_polls as free_lost_polls
from dragoman.sources.services.polling import make_all_due as make_all_due
from dragoman.sources.services.polling import make_due as make_due
from dragoman.sources.services.polling import pause_feed as pause_feed
from dragoman.sources.services.polling import postpone_polls as postpone_polls
from dragoman.sources.services.polling import queue_due_feeds as queue_due_feeds
from dragoman.sources.services.polling import record_poll as record_poll
from dragoman.sources.services.polling import record_poll_failure as record_poll_failure
from dragoman.sources.services.polling import resume_feed as resume_feed
from dragoman.sources.services.polling import take_back_poll as take_back_poll
from dragoman.sources.services.reservations import store_tdm as store_tdm
from dragoman.sources.services.subscriptions import HubRequest as HubRequest
from dragoman.sources.services.subscriptions import answer_question as answer_question
from dragoman.sources.services.subscriptions import begin_request as begin_request
from dragoman.sources.services.subscriptions import (
    forget_ended_subscriptions as forget_ended_subscriptions,
)
from dragoman.sources.services.subscriptions import note_missed as note_missed
from dragoman.sources.services.subscriptions import note_offer as note_offer
from dragoman.sources.services.subscriptions import postpone_request as postpone_request
from dragoman.sources.services.subscriptions import (
    queue_due_subscriptions as queue_due_subscriptions,
)
from dragoman.sources.services.subscriptions import record_accepted as record_accepted
from dragoman.sources.services.subscriptions import record_redirect as record_redirect
from dragoman.sources.services.subscriptions import record_request_failure as record_request_failure
from dragoman.sources.services.subscriptions import tend_subscriptions as tend_subscriptions
