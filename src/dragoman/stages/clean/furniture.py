"""The furniture of web pages: phrases and shapes that mark a line as no part of the article.

Written from general knowledge of English news sites and of common publishing systems (WordPress,
Drupal, Disqus, AMP). Phrases are matched whole, in the form of `Block.key`.
"""

import re
from enum import StrEnum

from dragoman.stages.clean.blocks import Block


class Furniture(StrEnum):
    """What a line of furniture means for the lines below it."""

    END = "end"
    """A comment form or the foot of the page: nothing below is the article's."""
    BREAK = "break"
    """A heading over links or a pitch: what follows is not the article's till prose resumes."""
    LINE = "line"
    """Stands alone."""


def _phrases(table: str) -> frozenset[str]:
    """Return the phrases of a table: parted by bars and line ends."""
    return frozenset(p.strip() for p in table.replace("\n", "|").split("|")) - {""}


END_LINES = _phrases(
    """
    leave a reply|leave a comment|leave comment|post a comment|add a comment|add comment
    write a comment|post your comment|your comment|submit a comment|cancel reply
    leave a reply cancel reply|leave your comment|reader comments|readers comments
    join the conversation|join the discussion|have your say|be the first to comment
    view comments|show comments|comments are closed|comment policy|comments policy
    comments on this entry are closed|log in to comment|sign in to comment|log in to reply
    you must be logged in to post a comment|please log in to comment|disqus comments
    your email address will not be published|your email address will not be published required
    your email address will not be published required fields are marked
    fill in your details below or click an icon to log in|notify me of new posts by email
    notify me of follow up comments by email|notify me of new comments via email
    you are commenting using your account|enter your comment here
    save my name email and website in this browser for the next time i comment
    this site uses akismet to reduce spam learn how your comment data is processed
    powered by wordpress|proudly powered by wordpress|all rights reserved|terms of use
    terms of service|terms and conditions|privacy policy|cookie policy|contact us|about us
    comments|no comments|comment|discussion|post navigation|site map|sitemap|back to top
    """
)
BREAK_LINES = _phrases(
    """
    related|related articles|related stories|related posts|related news|related content
    related topics|related coverage|related links|related items|related video|related videos
    similar posts|similar articles|similar stories|similar news|read next|read more|read also
    also read|see also|more on this|more on this story|more on this topic|more news|more stories
    more like this|more from this section|more from the web|most read|most popular|most viewed
    most shared|most commented|trending|trending now|trending stories|popular|popular posts
    popular articles|popular stories|recent posts|recent articles|recent stories|recent news
    recent comments|latest|latest news|latest stories|latest articles|latest posts|latest headlines
    latest videos|you may also like|you might also like|you may like|you might like|you may also be interested in
    recommended|recommended for you|recommended articles|recommended stories
    recommended reading|editors picks|editor's picks|editor's choice|top stories|top news|headlines
    in this section|in other news|from our archive|from the archive|from the web|around the web
    don't miss|sponsored|sponsored content|promoted|promoted content|promoted stories|paid content
    from our partners|partner content|tags|tag|categories|category|filed under|topics|keywords
    about the author|about the authors|author|share this|share this article|share this story
    share this post|share this on|share with your friends|share|share on|follow us|follow us on
    newsletter|newsletters|our newsletter|our newsletters|sign up for our newsletter
    subscribe to our newsletter|get our newsletter|stay connected|stay informed|connect with us
    up next|next up|next article|previous article|next post|previous post|next story|previous story
    watch|watch live|watch now|what others are reading|what to read next|what you need to know next
    explore more|discover more|further reading|read on|keep reading|continue reading|archives|archive
    quick links|useful links|external links|other stories|other news|other articles|other posts
    today's top stories|must read|must reads|breaking news|live updates|photo gallery|galleries
    photos|videos|video|multimedia|podcasts|podcast|advertisement|advertising|support us|donate
    more headlines|more articles|more posts|more to explore|more on|more coverage|our picks
    stories for you|for you|more for you|like this|like this article|loading
    """
)
ALONE = _phrases(
    """
    print|print this article|print the article|print this page|print page|print article|email
    e mail|email this|email this article|email article|mail|send|send to a friend|save|saved
    bookmark|copy link|copy|link copied|copied|listen|listen to this article|listen to article
    listen now|participate|play|pause|mute|unmute|download|download pdf|pdf|text size|font size
    larger text|smaller text|a a|aa|zoom|zoom in|facebook|twitter|x|linkedin|whatsapp|telegram
    reddit|pinterest|instagram|youtube|tumblr|google|google plus|messenger|viber|rss|tweet|like
    share on facebook|share on twitter|share on linkedin|share on whatsapp|share on x|share via email
    share via|share by email|share to facebook|share to twitter|share on telegram|share link
    click to share|shares|views|view|source|source link|source url|original source|link to source
    read the original article|original article|source article|via|skip to content
    skip to main content|skip to navigation|skip navigation|menu|main menu|search|home|close|open
    next|previous|prev|more|less|show more|show less|load more|see more|view more|view all|see all
    read full story|read the full story|read full article|read the full article|click here
    click here to read more|learn more|log in|login|sign in|sign up|register|subscribe
    subscribe now|subscribe today|join now|join us|my account|accept|accept all|accept cookies
    reject all|manage cookies|cookie settings|manage choices|got it|ok|okay|i agree|agree|dismiss
    ad|ads|advertisment|advertise|advertise with us|story continues below
    story continues below advertisement|article continues below advertisement
    article continues after advertisement|article continues below|continue reading below
    continue reading the main story|scroll to continue|scroll down to continue|exclusive|live
    updated|published|posted|posted in|posted on|by|written by|image|photo|image credit
    image source|photo credit|getty images|gallery|view gallery|view image|view photos|enlarge
    enlarge image|enlarge this image|click to enlarge|click to expand|expand|collapse|toggle
    caption|hide caption|toggle caption|image caption|media caption|video caption|file photo
    reply|report|report abuse|flag|upvote|downvote|follow|following|unfollow|edit|delete|english
    translate|select language|language|languages|feedback|contact|help|faq|faqs|careers|shop|store
    world|politics|business|opinion|sports|sport|culture|entertainment|technology|tech|health
    science|travel|lifestyle|weather|economy|local|national|international|news|arts|education
    environment|media|middle east|africa|asia|europe|americas|blogs|features|analysis
    """
)

_END_SHAPES = re.compile(
    r"(?:\d+ |no |all |show |view |load )?comments?(?: \d+)?"
    r"|\d+ (?:thoughts?|responses?|replies|reply) (?:on|to)\b.*"
    r"|leave a (?:reply|comment)\b.*"
    r"|your email address will not be published\b.*"
    r"|(?:copyright|c)? ?(?:19|20)\d\d\b.*\ball rights reserved\b.*|copyright\b.*\b(?:19|20)\d\d\b.*"
    r"|you are commenting using your .*|connecting to\b.{0,12}"
)
_BREAK_SHAPES = re.compile(
    r"(?:more|read more|also) (?:from|by|in|on|about|stories|news)\b.*"
    r"|(?:related|recommended|similar|popular|trending|latest|recent|suggested)"
    r" (?:\w+ ){0,2}(?:posts?|articles?|stories|news|topics?|reading|videos?|links?|content|headlines)"
    r"|(?:you (?:may|might) (?:also )?(?:like|be interested in|enjoy)|people also read)\b.*"
    r"|(?:follow|like|find|join) us on\b.*|share (?:this|on|via|the)\b.*"
    r"|tags? .*|filed under .*|posted in .*|categor(?:y|ies) .*|topics? in this .*"
)
_LINE_SHAPES = re.compile(
    r"(?:\d+|one|two|three|four|five) ?-? ?(?:min|mins|minutes?)(?: to)? ?(?:read|reading)?(?: time)?"
    r"|(?:reading|read|estimated reading) time\b.*|\d+ (?:views?|shares?|likes?|reads|retweets)"
    r"|(?:\d+|an?|one|few|several) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago"
    r"|(?:read|see|watch|listen)(?: more| also| too| now)?\b.{0,6}|(?:also )?read (?:also|more|next)\b.*"
    r"|(?:click|tap) (?:here|on|to)\b.*|(?:page )?\d+(?: (?:of|/) \d+)?|photo gallery\b.*"
    r"|(?:sign up|subscribe|register|log in|sign in|download)\b.*"
)
_PITCH = re.compile(
    r"\b(?:subscrib(?:e|er|ers|ing|ption)|sign(?:ed)? up|newsletters?|inbox|free trial|paywall"
    r"|unlimited access|cookies?|privacy policy|terms of (?:use|service)|consent|ad ?-?blocker"
    r"|javascript|your browser|log ?in|register(?:ed)? (?:now|today|here|for free)|our app|app store"
    r"|google play|push notifications?|donat(?:e|ion)|become a (?:member|supporter|patron)"
    r"|support (?:our|independent|quality) (?:journalism|reporting|work|newsroom)"
    r"|follow us|like us|whatsapp channel|telegram channel|our (?:channel|page) on"
    r"|all rights reserved|reproduction|republish(?:ed)?|without (?:prior )?(?:written )?permission"
    r"|may not be (?:reproduced|published|broadcast|rewritten|redistributed)"
    r"|views expressed|do not (?:necessarily )?(?:reflect|represent)|this article (?:was )?(?:first|originally)"
    r"|click here|email address|e-mail address|password|captcha|recaptcha|spam|unsubscribe)\b",
    re.IGNORECASE,
)
_SECOND_PERSON = re.compile(r"\b(?:you|your|we|our|us)\b", re.IGNORECASE)
_DEBRIS = re.compile(
    r"\{\{.{0,80}\}\}|\{%|</?\w+[^>]{0,80}>|[{}\[\]]\s*\"|\bfunction\s*\(|%[sd]\b|&[a-z]+;|;\s*\}|^[\W_]+$"
)


def furniture(block: Block) -> Furniture | None:
    """Return what kind of furniture a block is by its words alone, if it is any."""
    key = block.key
    if len(key) <= 160:
        for keys, shape, kind in _TABLE:
            if key in keys or shape.fullmatch(key):
                return kind
    if _is_pitch(block) or _is_debris(block):
        return Furniture.LINE
    return None


_TABLE = (
    (END_LINES, _END_SHAPES, Furniture.END),
    (BREAK_LINES, _BREAK_SHAPES, Furniture.BREAK),
    (ALONE, _LINE_SHAPES, Furniture.LINE),
)
PITCH_WORDS = 60
"""Longest pitch or notice: a paragraph of a report beyond it may name cookies and consent."""


def _is_pitch(block: Block) -> bool:
    """Tell whether a block offers, asks or warns the reader: vocabulary, and often "you"."""
    if block.count > PITCH_WORDS:
        return False
    signs = len(set(m.group().lower() for m in _PITCH.finditer(block.text)))
    return signs >= 2 or (signs == 1 and bool(_SECOND_PERSON.search(block.text)))


def _is_debris(block: Block) -> bool:
    """Tell whether a block is a piece of markup, script or template rather than words."""
    hits = sum(1 for _ in _DEBRIS.finditer(block.text[:2000]))
    return hits > 0 and (block.count <= 6 or hits * 12 >= block.count)
