// Places to go to, each with a line of what stands there. Text is set as text.

function part(piece) {
  if (typeof piece === "string") return piece
  const mark = document.createElement("mark")
  mark.textContent = piece[0]
  return mark
}

function line(look, parts) {
  const made = document.createElement("span")
  made.className = look
  made.append(...parts.map(part))
  return made
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".links")
  const drawn = JSON.stringify(data)
  if (root.drawn === drawn) return
  root.drawn = drawn
  root.replaceChildren(...data.links.map((link, at) => {
    const made = document.createElement("button")
    made.type = "button"
    made.append(line("head", link.head), line("text", link.text), line("quiet", link.foot))
    made.onclick = () => setTriggerValue("pick", at)
    const item = document.createElement("li")
    item.append(made)
    return item
  }))
}
