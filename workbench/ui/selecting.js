// Words that the person selects in the article: a small bar beside them offers what to do.
// The server counts code points, the browser UTF-16: a place is counted in code points here.

const SETTLED = 120 // milliseconds without a change, after which a selection is made

// The selection as a range, also through the border that the component draws around itself.
function selectedRange(paper) {
  const selection = document.getSelection()
  const root = paper.getRootNode()
  if (selection?.getComposedRanges) {
    const [range] = selection.getComposedRanges({ shadowRoots: [root] })
    return range
  }
  const own = root.getSelection?.() ?? selection
  return own?.rangeCount ? own.getRangeAt(0) : undefined
}

// How many code points of the article stand before a place; null when it is outside of the text.
function placeOf(paper, container, offset) {
  const element = container.nodeType === Node.TEXT_NODE ? container.parentElement : container
  const block = element?.closest?.("[data-start]")
  if (!block || !paper.contains(block)) return null
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(container, offset)
  return Number(block.dataset.start) + [...before.toString()].length
}

function selectedPlaces(paper) {
  const range = selectedRange(paper)
  if (!range || range.collapsed) return null
  const start = placeOf(paper, range.startContainer, range.startOffset)
  const end = placeOf(paper, range.endContainer, range.endOffset)
  return start === null || end === null || start >= end ? null : { start, end, range }
}

function isSelecting(state) {
  return selectedPlaces(state.paper) !== null
}

function showBar(root, bar) {
  const places = selectedPlaces(root.querySelector(".paper"))
  bar.hidden = !places
  if (!places) return
  const live = document.createRange()
  live.setStart(places.range.startContainer, places.range.startOffset)
  live.setEnd(places.range.endContainer, places.range.endOffset)
  const box = live.getBoundingClientRect()
  const frame = root.getBoundingClientRect()
  const left = Math.min(box.left - frame.left, frame.width - bar.offsetWidth)
  bar.style.left = `${Math.max(0, left)}px`
  bar.style.top = `${box.bottom - frame.top + 6}px`
}

// Built once; labels and the way to tell the server are set anew with each drawing.
function offerSelection(root, labels, tell) {
  const bar = root.querySelector(".selection")
  root.tellSelection = tell
  bar.setAttribute("aria-label", labels.bar)
  for (const button of bar.querySelectorAll("button")) button.textContent = labels[button.name]
  if (root.isWatched) return
  root.isWatched = true
  let pending
  document.addEventListener("selectionchange", () => {
    clearTimeout(pending)
    pending = setTimeout(() => root.isConnected && showBar(root, bar), SETTLED)
  })
  bar.addEventListener("pointerdown", (event) => event.preventDefault())
  bar.addEventListener("click", (event) => {
    const act = event.target.closest("button")?.name
    const places = act && selectedPlaces(root.querySelector(".paper"))
    if (!places) return
    root.tellSelection({ act, start: places.start, end: places.end })
    document.getSelection().removeAllRanges()
    bar.hidden = true
  })
}
