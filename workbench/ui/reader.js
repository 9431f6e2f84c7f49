// The article with its claims. Built once per document; later runs patch attributes only.
// Text is set as text; a claim is chosen by the person's own click or key, never by a redraw.

const TAGS = { headline: "h1", subhead: "h2" }
const PATIENCE = 2000 // milliseconds that an answer may take
const LOOKS = ["open", "confirmed", "wrong", "disputed", "unsettled", "nothing"]

function buildPiece([text, claims]) {
  if (!claims.length) return text
  const mark = document.createElement("mark")
  mark.textContent = text
  mark.claims = claims
  return mark
}

function bar(className) {
  const element = document.createElement("div")
  element.className = className
  element.setAttribute("role", "img")
  return element
}

// `start` is where the block's text begins in the article, in code points.
function buildBlock([index, kind, start, pieces]) {
  const row = document.createElement("div")
  row.className = `row ${kind}`
  const block = document.createElement(TAGS[kind] ?? "p")
  block.className = `block ${kind}`
  block.dataset.start = start
  block.append(...pieces.map(buildPiece))
  row.bar = bar("bar")
  row.index = index
  row.append(row.bar, block)
  return row
}

function build(state, { language, blocks }) {
  state.paper.lang = language
  state.paper.replaceChildren(...blocks.map(buildBlock))
  state.marks = [...state.paper.querySelectorAll("mark")]
}

// The mark that stands for a claim: its first own piece, else the first that it covers.
function findHandles(marks, claims) {
  const own = new Map()
  const covered = new Map()
  for (const mark of marks) {
    if (!own.has(mark.claims[0])) own.set(mark.claims[0], mark)
    for (const id of mark.claims) if (!covered.has(id)) covered.set(id, mark)
  }
  const pairs = claims.map(({ id }) => [id, own.get(id) ?? covered.get(id)])
  return new Map(pairs.filter(([, mark]) => mark))
}

// The states come as rows in the order of the document's hints.
function read({ states, hidden }, hints) {
  const passedOver = new Set(hidden)
  return states.map(([id, look, standing], at) => {
    return { id, look, standing, shown: !passedOver.has(id), hint: hints[at] }
  })
}

function patch(state, data) {
  const drawn = JSON.stringify([data.states, data.hidden])
  if (state.patched === drawn) return
  state.patched = drawn
  for (const mark of state.marks) {
    const ids = mark.claims
    const claim = state.byId.get(ids.find((id) => state.byId.get(id).shown) ?? ids[0])
    mark.title = `${claim.hint} (${claim.standing})`
    mark.dataset.look = claim.look
    mark.classList.toggle("faint", !ids.some((id) => state.byId.get(id).shown))
  }
}

// What never changes while the document stands: who can be pressed, and which marks a claim has.
function prepare(state) {
  state.handles = findHandles(state.marks, state.claims)
  state.marksOf = new Map(state.claims.map(({ id }) => [id, []]))
  for (const mark of state.marks) {
    mark.classList.toggle("nested", mark.claims.length > 1)
    for (const id of mark.claims) state.marksOf.get(id)?.push(mark)
  }
  for (const handle of state.handles.values()) {
    handle.setAttribute("role", "button")
    handle.tabIndex = -1
  }
}

// Shows which claim is current: at once when the person moves, again when the card has come.
function point(state, current) {
  for (const mark of state.marksOf.get(state.pointed) ?? []) mark.classList.remove("current")
  state.handles.get(state.pointed)?.removeAttribute("aria-current")
  for (const mark of state.marksOf.get(current) ?? []) mark.classList.add("current")
  state.handles.get(current)?.setAttribute("aria-current", "true")
  state.pointed = current
  stopAt(state, state.handles.get(state.focused ?? current) ?? state.handles.values().next().value)
}

// The text is one stop of the Tab key: the claim in focus, else the current one.
function stopAt(state, handle) {
  if (state.stop) state.stop.tabIndex = -1
  state.stop = handle
  if (handle) handle.tabIndex = 0
}

function fill(element, counts, said) {
  element.title = said
  element.setAttribute("aria-label", said)
  const ordered = [...LOOKS.slice(1), LOOKS[0]] // what is left to do comes last
  const parts = ordered.filter((look) => counts[LOOKS.indexOf(look)]).map((look) => {
    const part = document.createElement("i")
    part.className = look
    part.style.flexGrow = counts[LOOKS.indexOf(look)]
    return part
  })
  element.replaceChildren(...parts)
}

// How many claims are drawn in which way.
function legend([look, said]) {
  const item = document.createElement("li")
  const sample = document.createElement("span")
  sample.dataset.look = look
  sample.textContent = said
  item.append(sample)
  return item
}

function cover(state, { counted, whole, blocks }) {
  const drawn = JSON.stringify([whole, blocks])
  if (state.covered === drawn) return
  state.covered = drawn
  fill(state.whole, whole.slice(0, -1), whole.at(-1))
  state.legend.replaceChildren(...counted.map(legend))
  for (const row of state.paper.children) {
    const parts = blocks[row.index]
    fill(row.bar, parts.slice(0, -1), parts.at(-1))
  }
}

function announce(state, current) {
  const index = state.claims.findIndex((claim) => claim.id === current)
  if (index < 0) return
  const { hint, standing } = state.claims[index]
  const values = { no: index + 1, all: state.claims.length, hint, standing }
  state.status.textContent = state.announced.replace(/{(\w+)}/g, (_, name) => values[name])
}

function focusClaim(state, id) {
  const handle = state.handles.get(id)
  if (!handle) return
  state.focused = id
  stopAt(state, handle)
  handle.focus({ preventScroll: true })
  handle.scrollIntoView({ block: "nearest" })
}

// Where a move leads from the claim in focus; undefined when there is nowhere to go.
function target(state, where) {
  const claims = state.claims.filter((claim) => claim.shown && state.handles.has(claim.id))
  const place = new Map(state.claims.map((claim, at) => [claim.id, at]))
  const here = place.get(state.focused ?? state.current) ?? -1
  const later = claims.filter((claim) => place.get(claim.id) > here)
  const earlier = claims.filter((claim) => place.get(claim.id) < here)
  switch (where) {
    case "next": return later[0]
    case "previous": return earlier.at(-1)
    case "first": return claims[0]
    case "last": return claims.at(-1)
    case "open": return [...later, ...earlier].find((claim) => claim.look === "open")
    default: return undefined
  }
}

function go(state, where) {
  if (where === "here") {
    focusClaim(state, state.current)
    return
  }
  const next = target(state, where)
  if (!next) return
  focusClaim(state, next.id)
  choose(state, next.id)
}

// Until its card has come, no key may rule: the card still in sight is another claim's.
function choose(state, id) {
  if (id !== state.current) {
    expect(state, id)
    point(state, id)
  }
  state.pick(id)
}

function expect(state, id) {
  state.awaited = id
  document.documentElement.toggleAttribute("data-workbench-moving", id !== null)
  clearTimeout(state.givingUp)
  if (id !== null) state.givingUp = setTimeout(() => expect(state, null), PATIENCE)
}

// Answers to earlier moves are passed over: only the last one's card counts.
function isOvertaken(state, current) {
  if (state.awaited === current) expect(state, null)
  return state.awaited !== null
}

const OWN_KEYS = { Home: "first", End: "last" }

function onKey(state, event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.localName !== "mark") return
  if (event.key === "Enter" || event.key === " ") choose(state, state.focused ?? event.target.claims[0])
  else if (event.key in OWN_KEYS) go(state, OWN_KEYS[event.key])
  else return
  event.preventDefault()
}

// A click chooses the shortest claim under it; further clicks go outwards through those above.
function onClick(state, event) {
  const mark = event.target.closest("mark")
  if (!mark || isSelecting(state)) return
  const visible = mark.claims.filter((id) => state.byId.get(id).shown)
  const ids = visible.length ? visible : mark.claims
  const id = ids[(ids.indexOf(state.current) + 1) % ids.length]
  focusClaim(state, id)
  choose(state, id)
}

// After a verdict the button that had the focus is gone: it goes to the claim now shown, whose
// card begins at its top.
function followCurrent(state, current, previous) {
  if (current === previous) return
  const isFirst = previous === null
  state.focused = current
  if (!isFirst) document.querySelector(".st-key-card")?.closest("[data-testid=stColumn]")?.scrollTo(0, 0)
  setTimeout(() => {
    const handle = state.handles.get(current)
    if (!handle || state.current !== current) return
    if (!isFirst && document.activeElement === document.body) handle.focus({ preventScroll: true })
    handle.scrollIntoView({ block: "nearest" })
  }, isFirst ? 120 : 0)
  // The pressed button leaves the page some frames later, and the focus with it.
  if (!isFirst) setTimeout(() => {
    if (document.activeElement === document.body) state.handles.get(state.current)?.focus({ preventScroll: true })
  }, 200)
}

// The keys of the page reach the text by an event; see keys.js.
function listen(root, state) {
  document.workbenchMoves?.abort()
  const listening = (document.workbenchMoves = new AbortController())
  document.addEventListener(
    "workbench:move",
    (event) => (root.isConnected ? go(state, event.detail) : listening.abort()),
    { signal: listening.signal },
  )
}

function begin(root) {
  const parts = ["paper", "status", "whole", "legend"]
  const found = parts.map((name) => [name, root.querySelector(`.${name}`)])
  return { ...Object.fromEntries(found), name: null, focused: null, current: null, awaited: null }
}

// Takes the document over when the server sent one; false when it is one that we do not have.
function take(state, data) {
  if (state.name === data.name) return true
  if (!data.document) return false
  build(state, data.document)
  const nothing = ["focused", "current", "covered", "awaited", "patched", "pointed", "stop"]
  Object.assign(state, Object.fromEntries(nothing.map((each) => [each, null])), { name: data.name })
  state.hints = data.document.hints
  state.announced = data.document.announced
  state.selecting = data.document.selecting
  return true
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".reader")
  const state = (root.state ??= begin(root))
  const isNew = state.name !== data.name
  if (!take(state, data)) {
    setTriggerValue("missing", data.name)
    return
  }
  const previous = state.current
  state.claims = read(data, state.hints)
  state.byId = new Map(state.claims.map((claim) => [claim.id, claim]))
  if (isNew) prepare(state)
  state.current = data.current
  state.pick = (id) => setTriggerValue("pick", id)
  root.onclick = (event) => onClick(state, event)
  root.onkeydown = (event) => onKey(state, event)
  root.onfocusin = (event) => {
    if (event.target.localName !== "mark") return
    if (!event.target.claims.includes(state.focused)) state.focused = event.target.claims[0]
  }
  offerSelection(root, state.selecting, (selection) => setTriggerValue("selection", selection))
  listen(root, state)
  patch(state, data)
  if (!isOvertaken(state, data.current)) {
    followCurrent(state, data.current, previous)
    point(state, data.current)
  }
  cover(state, data.covered)
  announce(state, data.current)
}
