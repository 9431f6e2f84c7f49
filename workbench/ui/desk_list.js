// The articles of the desk: what each is, how far it is, who has it and until when.
// Text is set as text. Choosing and opening are told to the server, which draws the list anew.

const PATIENCE = 3000 // milliseconds

function element(tag, look, ...parts) {
  const made = document.createElement(tag)
  if (look) made.className = look
  made.append(...parts.filter((part) => part !== null))
  return made
}

function button(label, look, name, press) {
  const made = element("button", look, label)
  made.type = "button"
  made.dataset.name = name
  made.onclick = press
  return made
}

function bar({ shares, said }) {
  const made = element("div", "bar")
  made.setAttribute("role", "img")
  made.setAttribute("aria-label", said)
  for (const [look, share] of shares) {
    const part = element("span", look)
    part.style.flexGrow = share
    if (share) made.append(part)
  }
  return made
}

function row(entry, isTicked, tell) {
  const box = element("input")
  box.type = "checkbox"
  box.checked = isTicked
  box.dataset.name = `choose ${entry.id}`
  box.setAttribute("aria-label", entry.choose)
  box.onchange = () => tell("tick", [entry.id, box.checked])
  const title = button(entry.title, "title", `open ${entry.id}`, () => tell(entry.opens, entry.id))
  title.lang = entry.language
  const main = element("div", "main",
    element("h2", "", title),
    element("div", "quiet", entry.about),
    entry.bar ? bar(entry.bar) : null,
    element("div", "counts", ...entry.counts.map(([look, said]) => element("span", look, said))),
  )
  const side = element("dl", "side", ...entry.side.flatMap(([name, said, look]) =>
    [element("dt", "", name), element("dd", look, said)]))
  const acts = element("div", "acts", ...entry.acts.map(([act, label], at) =>
    button(label, at ? "act" : "act first", `${act} ${entry.id}`, () => tell(act, entry.id))))
  const made = element("li", `row${isTicked ? " chosen" : ""}${entry.late ? " late" : ""}`,
    box, main, side, acts)
  made.dataset.article = entry.id
  return made
}

// What the person ticked holds until the server has drawn it: an answer to the tick before must
// not take a later one back.
function tickedOf(root, data) {
  const told = data.rows.filter((entry) => entry.chosen).map((entry) => entry.id)
  const sent = root.sent && new Set(data.rows.map(({ id }) => id).filter((id) => root.sent.has(id)))
  const isDrawn = sent && sent.size === told.length && told.every((id) => sent.has(id))
  if (!sent || isDrawn || Date.now() - root.sentAt > PATIENCE) root.sent = null
  return root.sent ? sent : new Set(told)
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".desk")
  const ticked = tickedOf(root, data)
  const drawn = JSON.stringify([data, [...ticked]])
  if (root.drawn === drawn) return
  root.drawn = drawn
  const send = (ids) => {
    root.sent = new Set(ids)
    root.sentAt = Date.now()
    setTriggerValue("choose", [...root.sent])
  }
  const tell = (name, value) => {
    if (name !== "tick") return setTriggerValue(name, value)
    const [id, isTicked] = value
    const before = [...(root.sent ?? ticked)].filter((each) => each !== id)
    send(isTicked ? [...before, id] : before)
  }
  const held = root.getRootNode().activeElement?.dataset.name
  const all = root.querySelector(".all")
  const box = all.querySelector("input")
  all.hidden = data.rows.length < 2
  all.querySelector("span").textContent = data.all
  box.dataset.name = "all"
  box.checked = ticked.size === data.rows.length
  box.indeterminate = ticked.size > 0 && !box.checked
  box.onchange = () => send(box.checked ? data.rows.map(({ id }) => id) : [])
  const rows = data.rows.map((entry) => row(entry, ticked.has(entry.id), tell))
  root.querySelector(".rows").replaceChildren(...rows)
  if (held) root.querySelector(`[data-name="${held}"]`)?.focus()
}
