// Keeps small texts in cookies of this server for a year, names the language that the page speaks,
// and asks for the whole page when the server is back; nothing is drawn.
const YEAR = 31536000
const CONNECTION = "data-test-connection-state"

// A server that was started anew does not know the parts of a page that it has not drawn: until it
// has drawn the whole, it would pass over what is pressed in them.
function askAgain(ask) {
  document.workbenchWaits?.disconnect()
  const app = document.querySelector("[data-testid=stApp]")
  const isConnected = () => app.getAttribute(CONNECTION) === "CONNECTED"
  const waits = (document.workbenchWaits = new MutationObserver(() => {
    if (!isConnected()) document.workbenchWasAway = true
    else if (document.workbenchWasAway) {
      document.workbenchWasAway = false
      ask()
    }
  }))
  if (app) waits.observe(app, { attributeFilter: [CONNECTION] })
}

export default function ({ data, setTriggerValue }) {
  document.documentElement.lang = data.spoken
  askAgain(() => setTriggerValue("back", true))
  for (const [name, text] of Object.entries(data.cookies)) {
    const age = text ? YEAR : 0
    document.cookie = `${name}=${encodeURIComponent(text)}; path=/; max-age=${age}; samesite=strict`
  }
}
