// The articles of the desk: what each is, how far it is, who has it and until when.
// Text is set as text. Choosing and opening are told to the server, which draws the list anew.

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

function row(entry, tell) {
  const box = element("input")
  box.type = "checkbox"
  box.checked = entry.chosen
  box.dataset.name = `choose ${entry.id}`
  box.setAttribute("aria-label", entry.choose)
  box.onchange = () => tell("choose", [entry.id, box.checked])
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
  const made = element("li", `row${entry.chosen ? " chosen" : ""}${entry.late ? " late" : ""}`,
    box, main, side, acts)
  made.dataset.article = entry.id
  return made
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".desk")
  const drawn = JSON.stringify(data)
  if (root.drawn === drawn) return
  root.drawn = drawn
  const tell = (name, value) => setTriggerValue(name, value)
  const held = root.getRootNode().activeElement?.dataset.name
  const all = root.querySelector(".all")
  const box = all.querySelector("input")
  const chosen = data.rows.filter((entry) => entry.chosen).length
  all.hidden = data.rows.length < 2
  all.querySelector("span").textContent = data.all
  box.dataset.name = "all"
  box.checked = chosen === data.rows.length
  box.indeterminate = chosen > 0 && chosen < data.rows.length
  box.onchange = () => tell("all", box.checked)
  root.querySelector(".rows").replaceChildren(...data.rows.map((entry) => row(entry, tell)))
  if (held) root.querySelector(`[data-name="${held}"]`)?.focus()
}
