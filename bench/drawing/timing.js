// Times what a person waits for: from the press to the frame in which the card shows the claim.
(() => {
  const rooted = (root) => [root, ...[...root.querySelectorAll("*")]
    .filter((each) => each.shadowRoot).map((each) => each.shadowRoot)]
  const titles = () => rooted(document).flatMap((root) =>
    [...root.querySelectorAll(".claim-title, [data-testid=stHeading] h2")])
  const bench = { began: 0, from: null }
  const title = () => titles().map((each) => each.textContent).join("|")
  const press = () => { bench.began = performance.now() }
  for (const kind of ["pointerup", "keydown"]) window.addEventListener(kind, press, true)
  bench.note = () => { bench.from = title(); bench.began = 0 }
  bench.changed = (wanted) => new Promise((resolve) => {
    const look = () => {
      const now = title()
      const isThere = wanted ? now === wanted : now && now !== bench.from
      if (bench.began && isThere) resolve(performance.now() - bench.began)
      else requestAnimationFrame(look)
    }
    look()
  })
  window.bench = bench
})()
