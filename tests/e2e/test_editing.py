"""Claims that a person adds, cuts, values and splits in a real browser, and the way back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from workbench import workflow
from workbench.model import Claim, Ruling
from workbench.workflow import ActKind

pytestmark = pytest.mark.e2e

READY = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
)
TEXT = (
    "A day of talks\n\n"
    "The café 😀 call took two hours in 2021, said Jane Doe. The port of Brumeville closed "
    "in 2014 after 94,300 soldiers had left.\n"
)
SELECT = """(paper, [words]) => {
  const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT)
  const nodes = []
  while (walker.nextNode()) nodes.push(walker.currentNode)
  const whole = nodes.map((node) => node.data).join("")
  const place = (at) => {
    for (const node of nodes) {
      if (at <= node.length) return [node, at]
      at -= node.length
    }
  }
  const at = whole.indexOf(words)
  const [first, start] = place(at + 1)
  const [last, end] = place(at + words.length)
  const selection = document.getSelection()
  selection.setBaseAndExtent(first, start - 1, last, end)
}"""


@pytest.fixture
def article(desk: Path) -> int:
    """Put an article of our own on the desk, split, with all claims as the machine left them."""
    number = len(workflow.articles(desk))
    added = workflow.add_article(desk, f"{TEXT}\nNumber {number}.\n", language="en")
    workflow.split_article(desk, added.id)
    return added.id


def claims(desk: Path, article: int) -> dict[str, Claim]:
    """Return the claims of the article by their words."""
    return {state.claim.words: state.claim for state in workflow.review(desk, article).claims}


def settled(page: Page) -> None:
    """Wait until the page has answered the last press."""
    page.wait_for_timeout(250)
    page.wait_for_selector(READY)


def open_claim(page: Page, address: str, article: int, claim: int) -> Locator:
    """Open a claim by its address and return its card."""
    page.goto(f"{address}/review?article={article}&claim={claim}")
    page.wait_for_selector(READY)
    expect(page.locator("mark[aria-current]")).to_have_count(1)
    return page.locator(".st-key-card")


def edit(page: Page) -> Locator:
    """Open the panel of the claim on the card and return it."""
    page.get_by_role("button", name="Edit this claim").click()
    panel = page.locator(".st-key-editing")
    expect(panel).to_be_visible()
    settled(page)
    return panel


def select(page: Page, words: str) -> Locator:
    """Select words in the article and return the bar that offers what to do with them."""
    page.locator(".paper").evaluate(SELECT, [words])
    bar = page.get_by_role("toolbar", name="Selected words")
    expect(bar).to_be_visible()
    return bar


def test_selected_words_become_a_claim(page: Page, address: str, desk: Path, article: int) -> None:
    """Through an accent and an emoji the words are those that were selected; half ones whole."""
    first = next(iter(claims(desk, article).values()))
    open_claim(page, address, article, first.id)
    bar = select(page, "port of Brumevil")
    bar.get_by_role("button", name="Add as a claim").click()
    title = page.locator(".st-key-card .sentence mark")
    expect(title).to_have_text("port of Brumeville", timeout=20_000)
    added = claims(desk, article)["port of Brumeville"]
    assert page.url.endswith(f"claim={added.id}")
    expect(page.locator("mark[aria-current]")).to_have_text("port of Brumeville")
    expect(bar).to_be_hidden()


def test_the_open_claim_is_cut_to_selected_words(
    page: Page, address: str, desk: Path, article: int
) -> None:
    """The claim keeps its number, and its value is read from the new words."""
    claim = claims(desk, article)["two hours"]
    card = open_claim(page, address, article, claim.id)
    bar = select(page, "in 2021")
    bar.get_by_role("button", name="Re-cut the open claim to this").click()
    expect(card.locator(".sentence mark")).to_have_text("in 2021", timeout=20_000)
    after = workflow.card(desk, claim.id).state.claim
    assert (after.words, after.kind) == ("in 2021", "date")


def test_an_end_moves_by_one_word(page: Page, address: str, desk: Path, article: int) -> None:
    """Each button shows the word that it takes in or leaves out."""
    claim = claims(desk, article)["two hours"]
    card = open_claim(page, address, article, claim.id)
    panel = edit(page)
    panel.get_by_role("button", name="+ took").click()
    expect(card.locator(".sentence mark")).to_have_text("took two hours", timeout=20_000)
    settled(page)
    panel.get_by_role("button", name="− hours").click()
    expect(card.locator(".sentence mark")).to_have_text("took two", timeout=20_000)
    assert workflow.card(desk, claim.id).state.claim.words == "took two"


def test_a_double_press_edits_once_or_twice_but_is_no_conflict(
    page: Page, address: str, desk: Path, article: int
) -> None:
    """The second half of a double press is never told as somebody else's act."""
    claim = claims(desk, article)["two hours"]
    card = open_claim(page, address, article, claim.id)
    edit(page).get_by_role("button", name="+ took").dblclick()
    expect(card.locator(".sentence mark")).to_contain_text("took two hours", timeout=20_000)
    settled(page)
    expect(card.get_by_test_id("stAlert").first).to_contain_text("Re-cut")
    assert workflow.card(desk, claim.id).state.claim.words.endswith("took two hours")


def test_a_value_is_typed_and_a_wrong_one_explained(
    page: Page, address: str, desk: Path, article: int
) -> None:
    """What our readers understand is shown in plain words; else a sentence says how to write it."""
    claim = claims(desk, article)["two hours"]
    card = open_claim(page, address, article, claim.id)
    value = edit(page).get_by_role("textbox", name="Value")
    value.fill("3 h")
    value.press("Enter")
    expect(card.locator(".figure")).to_have_text("3 hours", timeout=20_000)
    settled(page)
    value.fill("rather long")
    value.press("Enter")
    expect(card.get_by_test_id("stAlert").first).to_contain_text("94,300", timeout=20_000)
    after = workflow.card(desk, claim.id).state.claim.value
    assert after is not None
    assert after.text == "PT3H"


def test_a_claim_is_split_and_put_together_again(
    page: Page, address: str, desk: Path, article: int
) -> None:
    """Both parts stand in the text; undo makes one of them, redo two again."""
    claim = claims(desk, article)["two hours"]
    start = workflow.article(desk, article).text.index("two hours in 2021")
    workflow.recut_claim(desk, claim.id, start, start + len("two hours in 2021"), reviewer="Amélie")
    card = open_claim(page, address, article, claim.id)
    panel = edit(page)
    place = panel.get_by_role("combobox", name="Split at")
    place.fill("two hours |")
    expect(page.get_by_role("option").first).to_have_text("two hours | in 2021")
    place.press("Enter")
    settled(page)
    panel.get_by_role("button", name="Split in two").click()
    expect(card.locator(".sentence mark")).to_have_text("two hours", timeout=20_000)
    assert {"two hours", "in 2021"} <= claims(desk, article).keys()
    settled(page)
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(card.locator(".sentence mark")).to_have_text("two hours in 2021", timeout=20_000)
    settled(page)
    page.reload()
    page.wait_for_selector(READY)
    page.get_by_role("button", name="Redo", exact=True).click()
    expect(card.locator(".sentence mark")).to_have_text("two hours", timeout=20_000)
    assert "in 2021" in claims(desk, article)


def test_a_verdict_is_undone_by_name(page: Page, address: str, desk: Path, article: int) -> None:
    """Undo takes back the verdict, goes to its claim and says what it was."""
    claim = claims(desk, article)["two hours"]
    workflow.rule(desk, claim.id, Ruling.WRONG, reviewer="Amélie")
    card = open_claim(page, address, article, claim.id)
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(card.get_by_test_id("stAlert").first).to_contain_text(
        "Undone: verdict on “two hours”", timeout=20_000
    )
    assert workflow.card(desk, claim.id).state.ruling is None
    expect(page.get_by_role("button", name="Undo", exact=True)).to_be_disabled()


def test_what_another_built_on_is_not_undone(  # noqa: PLR0913, PLR0917 - fixtures of pytest
    page: Page,
    browser: Browser,
    address: str,
    desk: Path,
    article: int,
    watch: Callable[[Page], None],
) -> None:
    """Jonas rules on the edited claim in his own browser; Amélie's undo names him and stops."""
    claim = claims(desk, article)["two hours"]
    workflow.change_value(desk, claim.id, "3 h", reviewer="Amélie")
    card = open_claim(page, address, article, claim.id)
    context = browser.new_context()
    other = context.new_page()
    watch(other)
    open_claim(other, address, article, claim.id)
    name = other.get_by_role("textbox", name="Your name")
    name.fill("Jonas")
    name.press("Enter")
    settled(other)
    other.wait_for_timeout(450)  # the guard against double presses
    other.locator(".st-key-card").get_by_role("button", name="Wrong").click()
    expect(other.get_by_test_id("stAlert").first).to_contain_text("Wrong", timeout=20_000)
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(card.get_by_test_id("stAlert").first).to_contain_text("Jonas acted", timeout=20_000)
    context.close()


def test_comments_and_history_are_told(page: Page, address: str, desk: Path, article: int) -> None:
    """A comment is plain text below the card, and the history has all that was done."""
    claim = claims(desk, article)["two hours"]
    workflow.change_kind(desk, claim.id, "quantity", reviewer="Jonas")
    card = open_claim(page, address, article, claim.id)
    card.get_by_role("button", name="Comment on this claim").click()
    card.get_by_placeholder("For your colleagues").fill("Who says so? <b>Ask</b> 7")
    settled(page)
    card.get_by_role("button", name="Send").click()
    expect(card.get_by_text("Comments (1)")).to_be_visible(timeout=20_000)
    expect(card.get_by_text("Who says so? <b>Ask</b> 7").last).to_be_visible()
    settled(page)
    card.get_by_text("History (2)").click()
    expect(card.locator(".events").first).to_contain_text("changed the kind")
    kinds = [event.act.kind for event in workflow.history(desk, claim.id)]
    assert kinds == [ActKind.KIND, ActKind.COMMENTED]


def test_a_sentence_is_marked_and_the_mark_taken_off(
    page: Page, address: str, desk: Path, article: int
) -> None:
    """Its claims go with the mark and come back with it; the reason stands below the article."""
    claim = claims(desk, article)["two hours"]
    open_claim(page, address, article, claim.id)
    panel = edit(page)
    reason = panel.get_by_role("combobox", name="This sentence is not checkable")
    reason.fill("a joke")
    reason.press("Enter")
    settled(page)
    panel.get_by_role("button", name="Mark the sentence").click()
    below = page.get_by_text("Marked as not checkable (1)")
    expect(below).to_be_visible(timeout=20_000)
    assert "two hours" not in claims(desk, article)
    assert workflow.review(desk, article).sentences[claim.sentence].reason == "a joke"
    below.click()
    settled(page)
    page.get_by_role("button", name="Take the mark off").click()
    expect(below).to_be_hidden(timeout=20_000)
    assert claims(desk, article)["two hours"] == claim


def test_an_edit_on_an_old_card_shows_the_fresh_one(
    page: Page, address: str, desk: Path, article: int
) -> None:
    """Somebody else was first: the edit is refused by name, and the claim is shown as it is."""
    claim = claims(desk, article)["two hours"]
    card = open_claim(page, address, article, claim.id)
    panel = edit(page)
    workflow.change_value(desk, claim.id, "5 h", reviewer="Jonas")
    panel.get_by_role("button", name="+ took").click()
    expect(card.get_by_test_id("stAlert").first).to_contain_text("Jonas acted", timeout=20_000)
    expect(card.locator(".figure")).to_have_text("5 hours")
    assert workflow.card(desk, claim.id).state.claim.words == "two hours"


def test_undo_and_redo_have_keys(page: Page, address: str, desk: Path, article: int) -> None:
    """The letter u undoes and Shift+U does it again, but neither while somebody types."""
    claim = claims(desk, article)["two hours"]
    workflow.change_value(desk, claim.id, "3 h", reviewer="Amélie")
    card = open_claim(page, address, article, claim.id)
    card.get_by_label("Note").fill("u")
    card.get_by_label("Note").press("u")
    settled(page)
    expect(card.locator(".figure")).to_have_text("3 hours")
    page.locator("mark[aria-current]").focus()
    page.keyboard.press("u")
    expect(card.locator(".figure")).to_have_text("2 hours", timeout=20_000)
    settled(page)
    page.keyboard.press("Shift+U")
    expect(card.locator(".figure")).to_have_text("3 hours", timeout=20_000)


def test_words_are_added_without_a_mouse(
    page: Page, address: str, desk: Path, article: int
) -> None:
    """Typed words that stand in the article twice are offered with what stands around them."""
    claim = claims(desk, article)["two hours"]
    card = open_claim(page, address, article, claim.id)
    page.get_by_text("Add a claim", exact=True).click()
    field = page.get_by_role("textbox", name="Words of the article")
    field.fill("in")
    field.press("Enter")
    places = page.get_by_role("combobox", name="Which place")
    expect(places).to_be_visible(timeout=20_000)
    field.fill("port of brumeville")
    field.press("Enter")
    expect(places).to_be_hidden(timeout=20_000)
    settled(page)
    page.get_by_role("button", name="Add as a claim").last.click()
    expect(card.locator(".sentence mark")).to_have_text("port of Brumeville", timeout=20_000)
