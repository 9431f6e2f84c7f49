// One listener for the page's keys. It presses what is drawn: a button that is off, or not there,
// cannot be pressed by its key either.

const TYPED_INTO =
  "textarea, select, [contenteditable=true], [role=textbox], [role=combobox], [role=searchbox], " +
  "input:not([type=checkbox], [type=radio], [type=button], [type=range])"
const OF_ITS_OWN = "dialog, [role=dialog], [role=listbox], [role=menu]"
const MOVED_BY_ARROWS = "input, [role=radio], [role=tab], [role=slider], [role=separator]"

function named(event) {
  const control = event.ctrlKey || event.metaKey ? "Ctrl+" : ""
  const isLetter = /^\p{L}$/u.test(event.key)
  const shift = event.shiftKey && isLetter ? "Shift+" : ""
  const key = isLetter ? (shift ? event.key.toUpperCase() : event.key.toLowerCase()) : event.key
  return control + shift + key
}

// Where digits are typed with Shift, as in France, the key without it counts as its digit.
const digit = (event) =>
  event.shiftKey || event.ctrlKey || event.metaKey ? "" : event.code.replace("Digit", "")

const within = (prefix, tags) =>
  [...document.querySelectorAll(`[class*="st-key-${prefix}"] :is(${tags})`)]
    .find((each) => !each.disabled)

function nodeWith(key) {
  for (const each of document.querySelectorAll("[data-testid=stMain] *")) {
    const node = each.shadowRoot?.querySelector(`[data-key="${key}"]`)
    if (node) return node
  }
  return undefined
}

const move = (where) =>
  document.dispatchEvent(new CustomEvent("workbench:move", { detail: where }))

function perform(act, show) {
  const [kind, what] = act.split(/:(.*)/s)
  const isOfCard = kind === "node" || what?.startsWith("rule_")
  if (isOfCard && document.documentElement.hasAttribute("data-workbench-moving")) return true
  if (kind === "move") return move(what) || true
  if (kind === "help") return show() || true
  const target =
    kind === "press" ? within(what, "button")
    : kind === "focus" ? within(what, "textarea, input")
    : kind === "node" ? nodeWith(what)
    : undefined
  if (!target) return false
  if (kind === "focus") target.focus()
  else target.click()
  return true
}

// Leaving a field keeps what was typed in it, and the keys work again.
function leave(event, field) {
  if (!field.matches("textarea, input:not([role=combobox])")) return
  event.preventDefault()
  field.blur()
  move("here")
}

function onKey(state, event) {
  const at = event.composedPath()[0]
  const isElement = at instanceof Element
  const press = named(event)
  const key = state.keys.get(press) ?? state.keys.get(digit(event))
  if (!key || event.altKey || event.isComposing || event.defaultPrevented) return
  if (isElement && (at.closest(OF_ITS_OWN) || state.dialog.open)) return
  if (isElement && at.matches(TYPED_INTO)) {
    if (press === "Escape") leave(event, at)
    return
  }
  if (press.startsWith("Arrow") && isElement && at.matches(MOVED_BY_ARROWS)) return
  if (event.repeat && !key.act.startsWith("move:")) return
  if (perform(key.act, state.show)) event.preventDefault()
}

const SHOWN = { ArrowRight: "→", ArrowLeft: "←" }

function cap(press, names) {
  const key = document.createElement("kbd")
  const parts = press.split("+").map((part) => names[part] ?? SHOWN[part] ?? part)
  key.textContent = parts.join(" ")
  return key
}

// Lists what can be done now: a key whose button is not on the page is left out.
function list(root, data) {
  const rows = data.keys
    .filter(({ act }) => !act.startsWith("press:") || within(act.slice(6), "button"))
    .map(({ presses, said }) => {
      const row = document.createElement("div")
      const term = document.createElement("dt")
      const told = document.createElement("dd")
      term.append(...presses.slice(0, 2).map((press) => cap(press, data.names)))
      told.textContent = said
      row.append(term, told)
      return row
    })
  root.querySelector("dl").replaceChildren(...rows)
}

export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".keyboard")
  const dialog = root.querySelector("dialog")
  root.querySelector(".open span").textContent = data.title
  root.querySelector("h2").textContent = data.title
  root.querySelector("form button").textContent = data.close
  const show = () => {
    list(root, data)
    dialog.showModal()
  }
  root.querySelector(".open").onclick = show
  const keys = new Map(data.keys.flatMap((key) => key.presses.map((press) => [press, key])))
  // A page that is drawn again takes the place of the listener before it.
  document.workbenchKeys?.abort()
  const listening = (document.workbenchKeys = new AbortController())
  document.addEventListener(
    "keydown",
    (event) => (root.isConnected ? onKey({ keys, show, dialog }, event) : listening.abort()),
    { signal: listening.signal },
  )
}
