// The article with its claims. Built once per article; later runs patch attributes only.
// Text is set as text; a claim is chosen by the person's own click or key, never by a redraw.

const TAGS = { headline: "h2", subhead: "h3" }

function buildPiece([text, claims]) {
  if (!claims.length) return text
  const mark = document.createElement("mark")
  mark.textContent = text
  mark.claims = claims
  return mark
}

function build(paper, data) {
  paper.lang = data.language
  paper.replaceChildren(
    ...data.blocks.map(([kind, pieces]) => {
      const block = document.createElement(TAGS[kind] ?? "p")
      block.className = kind
      block.append(...pieces.map(buildPiece))
      return block
    }),
  )
}

// The mark that stands for a claim: its first own piece, else the first that it covers.
function findHandles(paper, claims) {
  const own = new Map()
  const covered = new Map()
  for (const mark of paper.querySelectorAll("mark")) {
    if (!own.has(mark.claims[0])) own.set(mark.claims[0], mark)
    for (const id of mark.claims) if (!covered.has(id)) covered.set(id, mark)
  }
  const pairs = claims.map(({ id }) => [id, own.get(id) ?? covered.get(id)])
  return new Map(pairs.filter(([, mark]) => mark))
}

function patch(state, data) {
  const byId = new Map(data.claims.map((claim) => [claim.id, claim]))
  for (const mark of state.paper.querySelectorAll("mark")) {
    const ids = mark.claims
    const claim = byId.get(ids.find((id) => byId.get(id).shown)) ?? byId.get(ids[0])
    mark.dataset.status = claim.status
    mark.title = `${claim.hint} (${claim.standing})`
    mark.classList.toggle("current", ids.includes(data.current))
    mark.classList.toggle("faint", !ids.some((id) => byId.get(id).shown))
    mark.classList.toggle("nested", ids.length > 1)
  }
  const focusable = state.handles.get(state.focused) ?? state.handles.get(data.current)
  const first = focusable ?? state.handles.values().next().value
  for (const handle of new Set(state.handles.values())) {
    handle.setAttribute("role", "button")
    handle.tabIndex = handle === first ? 0 : -1
    handle.removeAttribute("aria-current")
  }
  state.handles.get(data.current)?.setAttribute("aria-current", "true")
}

function announce(state, data) {
  const index = data.claims.findIndex((claim) => claim.id === data.current)
  if (index < 0) return
  const { hint, standing } = data.claims[index]
  state.status.textContent = `Claim ${index + 1} of ${data.claims.length}: ${hint}. ${standing}.`
}

function focusClaim(state, id) {
  const handle = state.handles.get(id)
  if (!handle) return
  for (const other of state.handles.values()) other.tabIndex = -1
  state.focused = id
  handle.tabIndex = 0
  handle.focus()
}

// Where the keys go from the claim in focus; undefined when there is nowhere to go.
function target(state, key) {
  const claims = state.data.claims.filter((claim) => claim.shown && state.handles.has(claim.id))
  const at = claims.findIndex((claim) => claim.id === (state.focused ?? state.data.current))
  switch (key) {
    case "ArrowRight": case "j": return claims[at + 1]
    case "ArrowLeft": case "k": return at > 0 ? claims[at - 1] : undefined
    case "Home": return claims[0]
    case "End": return claims[claims.length - 1]
    case "n": {
      const later = [...claims.slice(at + 1), ...claims.slice(0, Math.max(at, 0))]
      return later.find((claim) => claim.status === "open")
    }
    default: return undefined
  }
}

function onKey(state, event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.localName !== "mark") return
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault()
    state.pick(state.focused ?? event.target.claims[0])
    return
  }
  const next = target(state, event.key)
  if (!next) return
  event.preventDefault()
  focusClaim(state, next.id)
  if (event.key === "n") state.pick(next.id)
}

// A click chooses the shortest claim under it; further clicks go outwards through those above.
function onClick(state, event) {
  const mark = event.target.closest("mark")
  if (!mark) return
  const shown = new Set(state.data.claims.filter((claim) => claim.shown).map((claim) => claim.id))
  const visible = mark.claims.filter((id) => shown.has(id))
  const ids = visible.length ? visible : mark.claims
  const id = ids[(ids.indexOf(state.data.current) + 1) % ids.length]
  focusClaim(state, id)
  state.pick(id)
}

// After a verdict the button that had the focus is gone: it goes to the claim now shown.
function followCurrent(state, data, previous) {
  if (data.current === previous) return
  const isFirst = previous === null
  const root = state.paper.getRootNode()
  if (root.activeElement?.localName !== "mark") state.focused = data.current
  setTimeout(() => {
    const handle = state.handles.get(data.current)
    if (!handle) return
    if (!isFirst && document.activeElement === document.body) handle.focus({ preventScroll: true })
    handle.scrollIntoView({ block: "nearest", behavior: isFirst ? "auto" : "smooth" })
  }, 120)
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".reader")
  const state = (root.state ??= {
    paper: root.querySelector(".paper"),
    status: root.querySelector(".status"),
    article: null,
    focused: null,
  })
  const previous = state.article === data.article ? state.data.current : null
  if (state.article !== data.article) {
    build(state.paper, data)
    state.article = data.article
    state.focused = null
    state.handles = findHandles(state.paper, data.claims)
  }
  state.data = data
  state.pick = (id) => setTriggerValue("pick", id)
  root.onclick = (event) => onClick(state, event)
  root.onkeydown = (event) => onKey(state, event)
  root.onfocusin = (event) => {
    if (event.target.localName !== "mark") return
    if (!event.target.claims.includes(state.focused)) state.focused = event.target.claims[0]
  }
  followCurrent(state, data, previous)
  patch(state, data)
  announce(state, data)
}
