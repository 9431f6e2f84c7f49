// Notes which claim's ruling was pressed, and waits for the answer that the reviewer gets to see.
(() => {
  const card = () => {
    const button = document.querySelector("[class*='st-key-rule_CONFIRMED_']")
    const named = button?.className.match(/st-key-rule_CONFIRMED_(\d+)_(\d+)/)
    return named ? { claim: Number(named[1]), version: Number(named[2]) } : null
  }
  const presses = { claim: 0, began: 0 }
  // A key presses the same button as the mouse, so that both come by here.
  document.addEventListener("click", (event) => {
    const at = event.target.closest?.("[class*='st-key-rule_']")
    const named = at?.className.match(/st-key-rule_[A-Z_]+_(\d+)_(\d+)/)
    if (named) Object.assign(presses, { claim: Number(named[1]), version: Number(named[2]), began: performance.now() })
  }, true)
  presses.expect = () => { presses.began = 0 }
  presses.answer = () => new Promise((resolve) => {
    const look = () => {
      const now = card()
      const is = (kind) => document.querySelector(`.st-key-card [data-testid=stAlertContent${kind}]`)
      const isOther = now && (now.claim !== presses.claim || now.version !== presses.version)
      if (presses.began && isOther && (is("Success") || is("Warning")))
        resolve([presses.claim, Boolean(is("Success")), performance.now() - presses.began])
      else requestAnimationFrame(look)
    }
    look()
  })
  window.presses = presses
})()
