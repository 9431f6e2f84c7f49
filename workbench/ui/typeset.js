// Builds a small tree of elements from data. Text is set as text: no markup, no addresses.
const TAGS = new Set([
  "article", "blockquote", "cite", "dd", "div", "dl", "dt", "em", "h2", "h3", "h4", "li",
  "mark", "ol", "p", "section", "small", "span", "strong", "time", "ul",
])

function build(node) {
  const element = document.createElement(TAGS.has(node.tag) ? node.tag : "div")
  if (node.look) element.className = node.look
  if (node.language) element.lang = node.language
  for (const part of node.parts) {
    element.append(typeof part === "string" ? part : build(part))
  }
  return element
}

export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".typeset")
  const drawn = JSON.stringify(data.nodes)
  if (root.drawn === drawn) return
  root.drawn = drawn
  root.replaceChildren(...data.nodes.map(build))
}
