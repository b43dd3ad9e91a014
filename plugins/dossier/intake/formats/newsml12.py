"""The reader of NewsML 1.x, with its text in NITF, in XHTML or plain, in one language or several."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from xml.etree.ElementTree import Element

from dossier.decoding.xml_tree import LANG, find_attribute, find_attributes, find_text, markup_of
from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source, read_revision
from dossier.intake.formats.nitf import fill_from_nitf, find_nitf_date
from dossier.intake.markup_blocks import blocks_of_markup, blocks_of_text
from dossier.intake.moments import parse_stamp
from dossier.model import Block, GivenName

_WITHDRAWN = ("canceled", "cancelled", "withheld")
_UNREAD_ROLES = ("headline", "stylesheet", "abstract", "teaser")
_PICTURE_ROLES = ("picture", "image", "graphic", "photo", "audio", "video")


def read_newsml12(root: Element, source: Source) -> list[Draft]:
    """Every news item with text, one article a language; raises SeedError when there is none."""
    drafts: list[Draft] = []
    refusals: list[str] = []
    for number, news in enumerate(root.iter("NewsItem"), start=1):
        status = find_attribute(news, "NewsManagement/Status", "FormalName")
        if status.lower() in _WITHDRAWN:
            refusals.append(f"item {number}: the source has withdrawn it (Status {status!r})")
            continue
        found = list(_read_item(news, root))
        if status.lower() == "embargoed" and any(draft.embargo is None for draft in found):
            refusals.append(
                f"item {number}: the source holds it back (Status {status!r}) and gives no moment"
            )
            continue
        if not found:
            refusals.append(f"item {number}: no text or no date in it")
        drafts += found
    if not drafts:
        why = "; ".join(refusals) or "no NewsItem in it"
        raise SeedError(f"{source.path}:1: NewsML without an article ({why}); ask the source for the text")
    for refusal in refusals:
        drafts[0].warn(source.path, f"{refusal}; left out")
    return drafts


def _read_item(news: Element, root: Element) -> Iterator[Draft]:
    outer = news.find("NewsComponent")
    if outer is None:
        return
    parts = [part for part in outer.findall("NewsComponent") if _has_parts(part)]
    pictures = [part for part in parts if _role(part) in _PICTURE_ROLES]
    stories = [part for part in parts if part not in pictures]
    captions = [block for picture in pictures for block in _text(picture)[0] if block.kind == "caption"]
    for story in stories or [outer]:
        draft = _read_story(story, outer, news, root)
        if draft and not (
            draft.blocks and all(block.kind in ("caption", "credit") for block in draft.blocks)
        ):
            draft.blocks += captions
            yield draft


def _role(component: Element) -> str:
    return find_attribute(component, "Role", "FormalName").lower()


def _has_parts(component: Element) -> bool:
    """True for a component that is a story by itself: it has lines and components or text of its own."""
    has_lines = component.find("NewsLines/HeadLine") is not None
    return has_lines and component.find(".//DataContent") is not None


def _read_story(story: Element, outer: Element, news: Element, root: Element) -> Draft | None:
    management = news.find("NewsManagement")
    published = (
        _stamp(management, "FirstCreated")
        or _stamp(news, ".//DateId")
        or _stamp(root, "NewsEnvelope/DateAndTime")
    )
    published = published or find_nitf_date(story)
    blocks, headline = _text(story)
    headline = find_text(story, "NewsLines/HeadLine") or find_text(outer, "NewsLines/HeadLine") or headline
    flash = headline and not blocks and not _has_media(news)
    if published is None or not (blocks or flash or story.find(".//nitf") is not None):
        return None
    draft = Draft(published, headline=headline, blocks=blocks)
    draft.updated = _stamp(management, "ThisRevisionCreated")
    draft.embargo = _embargo(management)
    draft.revision = read_revision(find_text(news, "Identification/NewsIdentifier/RevisionId"))
    draft.byline = find_text(story, "NewsLines/ByLine") or find_text(outer, "NewsLines/ByLine")
    draft.dateline = find_text(story, ".//NewsLines/DateLine") or find_text(outer, "NewsLines/DateLine")
    draft.dateline = draft.dateline.rstrip(" -–—")
    draft.language = (
        story.get(LANG, "")
        or find_attribute(story, "DescriptiveMetadata/Language", "FormalName")
        or find_attribute(outer, "DescriptiveMetadata/Language", "FormalName")
        or find_attribute(story, ".//NewsComponent", LANG)
        or news.get(LANG, "")
        or find_attribute(story, "NewsLines/HeadLine", LANG)
    )
    draft.sources = _sources(story, outer, news)
    draft.rights_note = find_text(story, "NewsLines/CopyrightLine") or find_text(
        outer, "NewsLines/CopyrightLine"
    )
    described = story if story.find("DescriptiveMetadata") is not None else outer
    draft.given = [*_given(described), *_topics(described, news, draft.language)]
    nitf = story.find(".//nitf")
    if nitf is not None:
        fill_from_nitf(draft, nitf)
    return draft if draft.blocks or flash else None


def _has_media(news: Element) -> bool:
    """True for an item with a picture, a sound or another file."""
    return any(content.get("Href") or _is_picture(content) for content in news.iter("ContentItem"))


def _stamp(element: Element | None, path: str) -> datetime | None:
    return parse_stamp(find_text(element, path))


def _embargo(management: Element | None) -> datetime | None:
    """The moment from which the item becomes usable."""
    for change in management.iterfind("StatusWillChange") if management is not None else ():
        if find_attribute(change, "FutureStatus", "FormalName").lower() == "usable":
            return _stamp(change, "DateAndTime")
    return None


def _sources(story: Element, outer: Element, news: Element) -> list[str]:
    for component in (story, outer):
        for path in ("AdministrativeMetadata/Source/Party", "AdministrativeMetadata/Provider/Party"):
            names = [party.get("FormalName", "").strip() for party in component.iterfind(path)]
            if any(names):
                return [name for name in names if name]
    provider = find_text(story, "NewsLines/CreditLine") or find_text(news, ".//ProviderId")
    return [provider.removeprefix("www.")] if provider else []


def _text(story: Element) -> tuple[list[Block], str]:
    """Blocks of the text components in their order, whom to ask last, and the headline among them."""
    blocks: list[Block] = []
    headline = ""
    for component in sorted(story.iter("NewsComponent"), key=lambda one: _role(one).startswith("contact")):
        role = _role(component)
        for content in component.iterfind("ContentItem"):
            data = content.find("DataContent")
            if data is None or data.find(".//nitf") is not None or _is_picture(content):
                continue
            if role in _UNREAD_ROLES:
                headline = headline or (find_text(content, "DataContent") if role == "headline" else "")
                continue
            if role == "title":
                headline = headline or find_text(content, "DataContent")
            elif role in ("caption", "picturecaption"):
                blocks += [Block("caption", block.text) for block in _content(data)]
            else:
                blocks += _content(data)
    return [block for block in blocks if block.text != headline], headline


def _content(data: Element) -> list[Block]:
    return blocks_of_markup(markup_of(data)) if len(data) else blocks_of_text(data.text or "")


def _is_picture(content: Element) -> bool:
    kind = find_attribute(content, "MediaType", "FormalName").lower()
    return kind not in ("", "text", "complexdata")


def _given(component: Element) -> Iterator[GivenName]:
    for place in component.iterfind(".//DescriptiveMetadata/Location/Property"):
        if place.get("FormalName") in ("City", "Country") and len(place.get("Value", "").strip()) > 3:
            yield GivenName("place", place.get("Value", ""))
    keywords = [keyword.text or "" for keyword in component.iterfind(".//NewsLines/KeywordLine")]
    keywords += find_attributes(component, "DescriptiveMetadata/Property[@FormalName='Keyword']", "Value")
    for name in ";".join(keywords).replace(",", ";").split(";"):
        yield GivenName("subject", name)


def _topics(component: Element, news: Element, language: str) -> Iterator[GivenName]:
    """The IPTC subjects that the component names by a reference to a list in the file, in the language of the text."""
    topics = {topic.get("Duid", ""): topic for topic in news.iter("Topic")}
    for reference in find_attributes(component, ".//DescriptiveMetadata/TopicOccurrence", "Topic"):
        topic = topics.get(reference.removeprefix("#"))
        if topic is None or "IPTC" not in find_attribute(topic, "FormalName", "Scheme").upper():
            continue
        names = {name.get(LANG, "")[:2].lower(): name.text or "" for name in topic.iterfind("Description")}
        yield GivenName("subject", names.get(language[:2].lower()) or next(iter(names.values()), ""))
