"""Reads of publishers, feeds and hosts, one file a subject; callers say `selectors.NAME`."""

from __future__ import annotations

from dragoman.sources.selectors.attention import FeedInTrouble as FeedInTrouble
from dragoman.sources.selectors.attention import feeds_needing_attention as feeds_needing_attention
from dragoman.sources.selectors.hosts import RobotsCopy as RobotsCopy
from dragoman.sources.selectors.hosts import TdmCopy as TdmCopy
from dragoman.sources.selectors.hosts import robots_copy as robots_copy
from dragoman.sources.selectors.hosts import tdm_copy as tdm_copy
from dragoman.sources.selectors.listing import FeedListed as FeedListed
from dragoman.sources.selectors.listing import feeds as feeds
from dragoman.sources.selectors.polling import FeedAt as FeedAt
from dragoman.sources.selectors.polling import FeedForPoll as FeedForPoll
from dragoman.sources.selectors.polling import PollCounts as PollCounts
from dragoman.sources.selectors.polling import feed_at as feed_at
from dragoman.sources.selectors.polling import feed_for_poll as feed_for_poll
from dragoman.sources.selectors.polling import poll_counts as poll_counts
from dragoman.sources.selectors.subscriptions import DeliveryToRead as DeliveryToRead
from dragoman.sources.selectors.subscriptions import WebSubListed as WebSubListed
from dragoman.sources.selectors.subscriptions import delivery_to_read as delivery_to_read
from dragoman.sources.selectors.subscriptions import hub_to_ask as hub_to_ask
from dragoman.sources.selectors.subscriptions import is_pushed as is_pushed
from dragoman.sources.selectors.subscriptions import subscription_counts as subscription_counts
