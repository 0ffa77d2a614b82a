"""The furniture of web pages: phrases and shapes that mark a line as no part of the article.

Written from general knowledge of English news sites and of common publishing systems (WordPress,
Drupal, Disqus, AMP). Phrases are matched whole, in the form of `Block.key`.
"""

import re
from enum import StrEnum

from dragoman.stages.clean.blocks import Block, words_of
from dragoman.stages.clean.calendar_words import find_dates


class Furniture(StrEnum):
    """What a line of furniture means for the lines below it."""

    END = "end"
    """A comment form or the foot of the page: nothing below is the article's."""
    BREAK = "break"
    """A heading over links or a pitch: what follows is not the article's till prose resumes."""
    LINE = "line"
    """Stands alone."""
    INSET = "inset"
    """Stands alone in the middle of texts: says nothing of where they end."""


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
    notify me of new posts by email
    notify me of follow up comments by email|notify me of new comments via email
    you are commenting using your account|enter your comment here
    save my name email and website in this browser for the next time i comment
    this site uses akismet to reduce spam learn how your comment data is processed
    comments|no comments|comment|discussion
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
    latest videos|you may also like|you might also like|you may like|you might like
    you may also be interested in
    recommended|recommended for you|recommended articles|recommended stories
    recommended reading|editors picks|editor's picks|editor's choice|top stories|top news|headlines
    in this section|in other news|from our archive|from the archive|from the web|around the web
    don't miss|sponsored|sponsored content|promoted|promoted content|promoted stories|paid content
    from our partners|partner content|paid posts
    share this|share this article|share this story
    share this post|share this on|share with your friends|share|share on|follow us|follow us on
    newsletter|newsletters|our newsletter|our newsletters|sign up for our newsletter
    subscribe to our newsletter|get our newsletter|stay connected|stay informed|connect with us
    up next|next up|next article|previous article|next post|previous post|next story|previous story
    watch|watch live|watch now|what others are reading|what to read next|what you need to know next
    explore more|discover more|further reading|read on|keep reading|continue reading|archives
    archive
    quick links|useful links|external links|other stories|other news|other articles|other posts
    today's top stories|must read|must reads|breaking news|live updates|photo gallery|galleries
    more videos|more photos
    more headlines|more articles|more posts|more to explore|more on|more coverage|our picks
    stories for you|for you|more for you|like this|like this article
    """
)
ALONE = _phrases(
    """
    tags|tag|categories|category|filed under|topics|keywords|about the author|about the authors
    author|photos|videos|video|multimedia|podcasts|podcast|advertisement|advertising|support us
    donate|loading|powered by wordpress|proudly powered by wordpress|all rights reserved
    terms of use
    terms of service|terms and conditions|privacy policy|cookie policy|contact us|about us
    post navigation|site map|sitemap|back to top|closed captioning policy|privacy|terms
    print|print this article|print the article|print this page|print page|print article|email
    e mail|email this|email this article|email article|mail|send|send to a friend|save|saved
    bookmark|copy link|copy|link copied|copied|listen|listen to this article|listen to article
    listen now|participate|play|pause|mute|unmute|download|download pdf|pdf|text size|font size
    larger text|smaller text|a a|aa|zoom|zoom in|facebook|twitter|x|linkedin|whatsapp|telegram
    reddit|pinterest|instagram|youtube|tumblr|google|google plus|messenger|viber|rss|tweet|like
    share on facebook|share on twitter|share on linkedin|share on whatsapp|share on x
    share via email
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

INSETS = _phrases(
    """
    advertisement|advertisment|advertising|ad|ads|sponsored message|story continues below
    story continues below advertisement|article continues below advertisement|loading
    article continues after advertisement|article continues below|continue reading below
    continue reading the main story|scroll to continue|scroll down to continue|read also|also read
    photo gallery|enlarge|enlarge image|enlarge this image|click to enlarge|expand|image|photo|video
    """
)
_INSET_SHAPES = re.compile(
    r"(?:read also|also read|see also|read more|watch|listen|related) .{10,150}"
)

_END_SHAPES = re.compile(
    r"(?:\d+ |no |all |show |view |load )?comments?(?: \d+)?"
    r"|\d+ (?:thoughts?|responses?|replies|reply) (?:on|to)\b.*"
    r"|leave a (?:reply|comment)\b.*"
    r"|your email address will not be published\b.*|fill in your details below\b.*"
    r"|you are commenting using your .*|connecting to\b.{0,12}"
)
_BREAK_SHAPES = re.compile(
    r"(?:more|read more|also) (?:from|by|in|on|about|stories|news)\b.*"
    r"|(?:related|recommended|similar|popular|trending|latest|recent|suggested)"
    r" (?:\w+ ){0,2}(?:posts?|articles?|stories|news|topics?|reading|videos?|links?|content"
    r"|headlines)"
    r"|(?:you (?:may|might) (?:also )?(?:like|be interested in|enjoy)|people also read)\b.*"
    r"|(?:follow|like|find|join) us on\b.*|share (?:this|on|via|the)\b.*"
    r"|tags? .*|filed under .*|posted in .*|categor(?:y|ies) .*|topics? in this .*"
)
_LINE_SHAPES = re.compile(
    r"(?:copyright|c)? ?(?:19|20)\d\d\b.*\ball rights reserved\b.*|copyright\b.*\b(?:19|20)\d\d\b.*"
    r"|(?:\d+|one|two|three|four|five) ?-? ?(?:min|mins|minutes?)(?: to)? ?(?:read"
    r"|reading)?(?: time)?"
    r"|(?:reading|read|estimated reading) time\b.*|\d+ (?:views?|shares?|likes?|reads|retweets)"
    r"|(?:\d+|an?|one|few|several) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago"
    r"|(?:read|see|watch|listen)(?: more| also| too| now)?\b.{0,6}|(?:also )?read (?:also"
    r"|more|next)\b.*"
    r"|(?:click|tap) (?:here|on|to)\b.*|(?:page )?\d+(?: (?:of|/) \d+)?|photo gallery\b.*"
    r"|(?:sign up|subscribe|register|log in|sign in|download)\b.*"
)
_OUR = r"(?:our|the|this|a|my|your|\w+'s)"
_STRONG = re.compile(
    r"\b(?:sign(?:ing)? up (?:for|to) (?:our|the \w+ newsletter|this newsletter|\w+ alerts)"
    r"|subscrib(?:e|ing) (?:now|today|here|to (?:our|the (?:\w+ ){0,2}newsletter|this|keep))"
    r"|(?:our|free|email|morning|evening) (?:\w+ )?newsletters?\b|(?:to|in|into) your inbox"
    r"|already (?:a|an|have an?) (?:\w+ )?(?:subscriber|member|account|subscription|subscribed)"
    r"|(?:uses?|accept|store|place|our|of|these|necessary|manage|third-party) cookies"
    r"|cookie (?:policy|settings|preferences|notice|consent)|(?:our|the|this"
    r"|updated) privacy policy"
    r"|our terms (?:of (?:use|service)|and conditions)|all rights reserved"
    r"|(?:enable|turn on|activate|requires?|disabled?) javascript|ad ?-?block(?:er|ing)?\b"
    r"|your browser (?:does|is|has|may|will|doesn't)|unsupported browser|upgrade your browser"
    r"|become an? (?:\w+ )?(?:supporter|patron|subscriber|member (?:today|now|here|for))"
    r"|unlimited (?:digital )?access|support (?:our|independent|quality) (?:journalism|reporting)"
    r"|may not be (?:reproduced|published|broadcast|rewritten|redistributed|copied)"
    r"|reproduction (?:\w+ ){1,6}(?:prohibited|permission)"
    r"|(?:views|opinions) expressed (?:in|by|here|on|are)"
    r" (?:this|the (?:author|writer)|here|our|not)"
    r"|^(?:copyright|©) (?!(?:law|rules|reform|holders?|infringement|and|claims?|issues)\b)"
    r"[\w' .-]{2,60}?\b(?:redistribution|reproduction|all|no|any)\b"
    r"|not necessarily (?:reflect|represent) (?:the )?(?:\w+ ){0,3}(?:views|opinions"
    r"|position|policy)"
    r"|(?:follow|like|find|join|contact|email|call|write to|reach) us (?:on|at|by|via|with)\b"
    r"|our (?:whatsapp|telegram|facebook|youtube|twitter|instagram|news app|mobile app)"
    r"|download (?:our|the) (?:\w+ ){0,2}app|get (?:our|the) (?:\w+ ){0,2}app|app store|google play"
    r"|push notifications?|email address (?:will|below|here|is)|(?:enter|confirm|with) your e-?mail"
    r"|forgot(?:ten)? (?:your )?password|recaptcha|unsubscribe|log ?in (?:to|with|or|using|below)"
    r"|(?:create|register for) an? (?:free )?account|click (?:here|below|on the (?:link"
    r"|image|button))"
    r"|read the full (?:story|article|interview|text) (?:here|on|at)\b"
    r"|this (?:article|story|post|piece) (?:was|is|has|first|originally) (?:been "
    r"|also )?(?:first |originally )?"
    r"(?:published|appeared|updated|corrected|translated|amended)"
    r"|^the post .{0,250}(?:appeared first|first appeared) (?:on|in)"
    r"|^originally (?:published|appeared)"
    r"|cancel any ?time|(?:free|premium) (?:articles?|stories) (?:this|a|per|left|remaining|in)"
    r"|^follow (?:the )?[\w' ]{2,40} (?:on (?:twitter|facebook|x|instagram)|wherever|for more)\b"
    r"|not responsible for the (?:content|accuracy)|\bvisit (?:us at |our \w+ )?(?:https?://|www\.)"
    r"|registered in england|registered office|material may not)",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\b(?:subscrib(?:e|er|ers|ing|ption|ptions)|sign(?:ed)? up|newsletters?|inbox|free trial"
    r"|paywall|cookies?|privacy|consent|javascript|browser|log ?in|register|app|donat(?:e|ion)"
    r"|member(?:ship)?|advertis(?:e|ing|ement|ers)|password|spam|click|website|password"
    r"|personali[sz]ed|alerts|e-?mail|contribut(?:e|ion)|journalism|readers|offers?|free)\b",
    re.IGNORECASE,
)
_READER = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_QUOTED = re.compile('[“”"«»]')
_GAP = re.compile(r"[ \t\u00a0]{2,}")
_BAR = re.compile(r"\s*[|·•»›>]\s*|\s+/\s+")
_DEBRIS = re.compile(
    r"\{\{.{0,80}\}\}|\{%|</?\w+[^>]{0,80}>|[{}\[\]]\s*\"|\bfunction\s*\(|%[sd]\b|&[a-z]+;|;\s*\}|^[\W_]+$"
)


def furniture(block: Block) -> Furniture | None:
    """Return what kind of furniture a block is by its words alone, if it is any."""
    key = block.key
    if len(key) <= 160:
        for keys, shape, kind in _TABLE:
            if key in keys or (shape.fullmatch(key) and not _is_sentence(block)):
                return kind
    if _is_pitch(block) or _is_debris(block) or _is_menu(block):
        return Furniture.LINE
    return None


_TABLE = (
    (INSETS, _INSET_SHAPES, Furniture.INSET),
    (END_LINES, _END_SHAPES, Furniture.END),
    (BREAK_LINES, _BREAK_SHAPES, Furniture.BREAK),
    (ALONE, _LINE_SHAPES, Furniture.LINE),
)
PITCH_WORDS = 60
"""Longest pitch or notice: a paragraph of a report beyond it may name cookies and consent."""
WEAK_WORDS = 35
"""Longest pitch that is told by common words alone, at least three of them, and "you"."""


SHAPE_WORDS = 9
"""Longest line that a shape (not a whole phrase) makes furniture although it ends as a sentence:
"Also in Cairo …" begins sentences too."""


def _is_sentence(block: Block) -> bool:
    return block.stops and block.count > SHAPE_WORDS


def _is_pitch(block: Block) -> bool:
    """Tell whether a block offers, asks or warns the reader.

    Never where words are quoted: reports quote such words, pitches hardly quote.
    """
    if block.count > PITCH_WORDS or _QUOTED.search(block.text):
        return False
    if _STRONG.search(block.text):
        return True
    if block.count > WEAK_WORDS or not _READER.search(block.text):
        return False
    return len({match.group().lower() for match in _WEAK.finditer(block.text)}) >= 3


def _is_menu(block: Block) -> bool:
    """Tell whether a line is entries of a menu parted by bars, dots or arrows.

    A row of a table, with a bar at either end, is none.
    """
    row = block.text.startswith("|") and block.text.endswith("|")
    if row or block.count > MENU_WORDS or block.stops:
        return False
    entries = _BAR.split(block.text)
    if len(entries) > 1 and words_of(entries[0]) in HOME:
        return True
    if next(find_dates(block.text), None):
        return False  # a section, a day and an hour
    if len(entries) < MENU_ENTRIES:
        entries = _GAP.split(block.text)
        if sum(words_of(entry) in ALONE for entry in entries) < KNOWN_ENTRIES:
            return False
    return len(entries) >= MENU_ENTRIES and block.count <= 3 * len(entries)


HOME = frozenset(
    {"home", "homepage", "home page", "main", "main page", "start", "you are here", "front page"}
)
"""With what the way to a page begins: "Home / World / Africa"."""
MENU_ENTRIES = 4
"""Fewer parted pieces may be a byline: name, place, date."""
KNOWN_ENTRIES = 2
"""Entries parted by wide gaps alone that pages have in their menus: words may be set wide too."""
MENU_WORDS = 80


def _is_debris(block: Block) -> bool:
    """Tell whether a block is a piece of markup, script or template rather than words."""
    hits = sum(1 for _ in _DEBRIS.finditer(block.text[:2000]))
    return hits > 0 and (block.count <= 6 or hits * 12 >= block.count)
