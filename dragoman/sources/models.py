"""Tables: Source, Feed, FormerAddress, Host."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Rights(models.TextChoices):
    """What may be shown of a source; `extract` unless the operator has more in hand."""

    FULL = "full"
    EXTRACT = "extract"
    HEADLINE = "headline"
    NONE = "none"


class FeedState(models.TextChoices):
    """`gone`: the publisher ended it (410). A failing feed stays active and says so."""

    ACTIVE = "active"
    PAUSED = "paused"
    GONE = "gone"


class Source(models.Model):
    """A publisher that we read. `country` is ISO 3166 alpha-2; empty fields are not known."""

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=200)
    home_url = models.URLField(max_length=2048, blank=True)
    language = models.CharField(max_length=12, blank=True)
    country = models.CharField(max_length=2, blank=True)
    owner = models.CharField(max_length=200, blank=True)
    state_run = models.BooleanField(default=False)
    rights = models.CharField(max_length=10, choices=Rights.choices, default=Rights.EXTRACT)
    rights_proof = models.TextField(blank=True)
    added = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(rights__in=Rights.values), name="source_rights_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Feed(models.Model):
    """A feed of a source: when it is due, what it last answered, how it fails.

    `queued` is the moment a poll was put into the queue and has not come back, `begun` how many
    polls began since the last that came back. `failures` counts failures in a row, which began at
    `failing_since`; `retrying` says that the next poll is a try
    again, not the regular one. `next_reason` says why the next poll is at `next_at`, `not_before`
    is the publisher's own wish. `ttl_minutes`, `skip_hours` (0–23, GMT) and `skip_days` (0 Monday
    to 6 Sunday) are what the feed said when it was last parsed, since a 304 has no body.
    `change_seconds` is the average time between two changes; `recent_items` and `recent_days` fade
    with time, and their ratio is the number of items a day. `moved_to` is where a permanent
    redirect led on the last `moved_seen` polls.
    """

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="feeds")
    url = models.URLField(max_length=2048, unique=True)
    title = models.CharField(max_length=300, blank=True)
    folder = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=FeedState.choices, default=FeedState.ACTIVE)
    etag = models.CharField(max_length=1000, blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    body_hash = models.CharField(max_length=64, blank=True)
    next_at = models.DateTimeField()
    next_reason = models.CharField(max_length=200, blank=True)
    not_before = models.DateTimeField(null=True, blank=True)
    queued = models.DateTimeField(null=True, blank=True)
    polls = models.PositiveIntegerField(default=0)
    begun = models.PositiveSmallIntegerField(default=0)
    failures = models.PositiveIntegerField(default=0)
    failing_since = models.DateTimeField(null=True, blank=True)
    retrying = models.BooleanField(default=False)
    last_error = models.TextField(blank=True)
    last_polled = models.DateTimeField(null=True, blank=True)
    last_success = models.DateTimeField(null=True, blank=True)
    last_changed = models.DateTimeField(null=True, blank=True)
    change_seconds = models.FloatField(null=True, blank=True)
    recent_items = models.FloatField(default=0.0)
    recent_days = models.FloatField(default=0.0)
    ttl_minutes = models.PositiveIntegerField(null=True, blank=True)
    skip_hours = models.JSONField(default=list, blank=True)
    skip_days = models.JSONField(default=list, blank=True)
    moved_to = models.CharField(max_length=2048, blank=True)
    moved_seen = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=FeedState.values), name="feed_state_known"
            ),
        ]
        indexes = [
            # What every worker asks each second: active feeds by the moment they are due.
            models.Index(
                fields=["next_at"],
                name="feed_due",
                condition=Q(state="active", queued__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return self.url


class FormerAddress(models.Model):
    """Where a feed used to be before its publisher moved it for good."""

    url = models.URLField(max_length=2048, unique=True)
    feed = models.ForeignKey(Feed, on_delete=models.CASCADE, related_name="former_addresses")
    moved = models.DateTimeField()

    def __str__(self) -> str:
        return self.url


class Host(models.Model):
    """Pacing, robots.txt and TDM rules of one authority (`host` or `host:port`), of all workers.

    `next_at`: not before. `lease`: who is asking it now, until `lease_until` at the latest.
    `queue_at`: the last moment already promised to a waiting page, `poll_queue_at` to a waiting
    poll. `crawl_delay` is what its robots.txt asks for in seconds (0: nothing); `visit_seconds` is
    the average time that one visit takes, `taken_at` when the last one began. `robots_failures`
    counts looks at robots.txt in a row that brought no answer; no page is asked for before
    `robots_again_at`, when the next look is due.
    """

    authority = models.CharField(max_length=300, unique=True)
    next_at = models.DateTimeField()
    queue_at = models.DateTimeField(null=True, blank=True)
    poll_queue_at = models.DateTimeField(null=True, blank=True)
    crawl_delay = models.FloatField(default=0.0)
    visit_seconds = models.FloatField(default=0.0)
    taken_at = models.DateTimeField(null=True, blank=True)
    lease = models.UUIDField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    robots_status = models.PositiveIntegerField(null=True, blank=True)
    robots_body = models.TextField(blank=True)
    robots_fetched = models.DateTimeField(null=True, blank=True)
    robots_failures = models.PositiveIntegerField(default=0)
    robots_again_at = models.DateTimeField(null=True, blank=True)
    tdm_status = models.PositiveIntegerField(null=True, blank=True)
    tdm_body = models.TextField(blank=True)
    tdm_fetched = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.authority


class SubscriptionState(models.TextChoices):
    """`wanted`: not asked for yet. `requested`: the hub has yet to ask back. `active`: it delivers.

    `denied` by the hub; `expired`: the lease ended; `failed`: the hub did not take the request.
    `ending`: to be unsubscribed; `ended`: over, or never begun.
    """

    WANTED = "wanted"
    REQUESTED = "requested"
    ACTIVE = "active"
    DENIED = "denied"
    EXPIRED = "expired"
    FAILED = "failed"
    ENDING = "ending"
    ENDED = "ended"


class Subscription(models.Model):
    """A feed's subscription to its WebSub hub.

    `offered`: the feed names this hub today; of those a feed has one. `token` makes the address of
    our `callback` unguessable, `secret` signs what is delivered there. `hubs` are all that the feed
    names, `hub` is the one in use, `hub_redirect` where that sends us in the request at hand.
    `asked` is the last request, `tries` how many the hub has not confirmed yet; it is active since
    `verified`. `unpushed_since`: a poll found what was never pushed, and nothing came since.
    `deliveries` counts those believed, `refused` those without the right signature. `window_began`
    and `window_count` bound how often a hub may come.
    """

    feed = models.ForeignKey(
        Feed, on_delete=models.SET_NULL, null=True, blank=True, related_name="subscriptions"
    )
    offered = models.BooleanField(default=True)
    token = models.CharField(max_length=64, unique=True)
    secret = models.CharField(max_length=64)
    topic = models.URLField(max_length=2048)
    hub = models.URLField(max_length=2048)
    hubs = models.JSONField(default=list)
    hub_redirect = models.URLField(max_length=2048, blank=True)
    callback = models.URLField(max_length=2048, blank=True)
    state = models.CharField(
        max_length=10, choices=SubscriptionState.choices, default=SubscriptionState.WANTED
    )
    reason = models.TextField(blank=True)
    tries = models.PositiveIntegerField(default=0)
    asked = models.DateTimeField(null=True, blank=True)
    verified = models.DateTimeField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    next_at = models.DateTimeField(db_index=True)
    queued = models.DateTimeField(null=True, blank=True)
    unpushed_since = models.DateTimeField(null=True, blank=True)
    last_delivery = models.DateTimeField(null=True, blank=True)
    deliveries = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    window_began = models.DateTimeField(null=True, blank=True)
    window_count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=SubscriptionState.values), name="subscription_state_known"
            ),
            models.UniqueConstraint(
                fields=["feed"], condition=Q(offered=True), name="subscription_one_a_feed"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.topic} at {self.hub}"


class Delivery(models.Model):
    """What a hub pushed. `body` is emptied once read; the hash stays, so a replay is known.

    `begun` counts the attempts to read it, `outcome` says in words what became of it; empty until
    then.
    """

    subscription = models.ForeignKey(
        Subscription, on_delete=models.CASCADE, related_name="received_deliveries"
    )
    received = models.DateTimeField(db_index=True)
    content_type = models.CharField(max_length=200, blank=True)
    topic = models.CharField(max_length=2048, blank=True)
    body = models.BinaryField()
    body_hash = models.CharField(max_length=64)
    begun = models.PositiveSmallIntegerField(default=0)
    outcome = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subscription", "body_hash"], name="delivery_once_a_body"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subscription} {self.received:%Y-%m-%d %H:%M:%S}"
