// Builds a small tree of elements from data. Text is set as text: no markup, no addresses.
// A redraw patches what stands there already, so that focus and what is unfolded stay.
const TAGS = new Set([
  "article", "blockquote", "button", "cite", "dd", "del", "details", "div", "dl", "dt", "em",
  "h2", "h3", "h4", "ins", "kbd", "li", "mark", "ol", "p", "section", "small", "span", "strong",
  "summary", "time", "ul",
])

const tagOf = (node) => (TAGS.has(node.tag) ? node.tag : "div")

// An attribute that is empty in the data is not on the element.
function set(element, name, value) {
  const wanted = value === undefined || value === null || value === "" ? null : String(value)
  if (wanted === null) element.removeAttribute(name)
  else if (element.getAttribute(name) !== wanted) element.setAttribute(name, wanted)
}

function dress(element, node) {
  set(element, "class", node.look)
  set(element, "lang", node.language)
  set(element, "data-name", node.name)
  set(element, "data-act", node.act)
  set(element, "data-key", node.key)
  set(element, "aria-keyshortcuts", node.key)
  set(element, "aria-pressed", node.pressed)
  if (node.tag === "button") set(element, "type", "button")
}

const isSame = (child, part) =>
  typeof part === "string"
    ? child.nodeType === Node.TEXT_NODE
    : child.localName === tagOf(part) && (child.dataset.name ?? "") === (part.name ?? "")

function make(part) {
  if (typeof part === "string") return document.createTextNode(part)
  const element = document.createElement(tagOf(part))
  patch(element, part)
  return element
}

function patch(element, node) {
  dress(element, node)
  patchParts(element, node.parts ?? [])
}

function patchParts(element, parts) {
  parts.forEach((part, index) => {
    const child = element.childNodes[index]
    if (!child) element.append(make(part))
    else if (!isSame(child, part)) child.replaceWith(make(part))
    else if (typeof part !== "string") patch(child, part)
    else if (child.data !== part) child.data = part
  })
  while (element.childNodes.length > parts.length) element.lastChild.remove()
}

// A choice among neighbours shows at once; the server's answer, which follows, is what counts.
function press(root, button, setTriggerValue) {
  if (button.hasAttribute("aria-pressed")) {
    const isPressed = button.getAttribute("aria-pressed") === "true"
    for (const other of button.parentElement.querySelectorAll(":scope > [aria-pressed]")) {
      other.setAttribute("aria-pressed", String(other === button && !isPressed))
    }
    root.drawn = null
  }
  setTriggerValue("act", button.dataset.act)
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".typeset")
  root.onclick = (event) => {
    const button = event.target.closest("[data-act]")
    if (button) press(root, button, setTriggerValue)
  }
  const drawn = JSON.stringify(data.nodes)
  if (root.drawn === drawn) return
  root.drawn = drawn
  patchParts(root, data.nodes)
}
