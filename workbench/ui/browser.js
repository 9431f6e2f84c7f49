// Keeps small texts in cookies of this server for a year, and names the language that the page
// speaks; nothing is drawn.
const YEAR = 31536000

export default function ({ data }) {
  document.documentElement.lang = data.spoken
  for (const [name, text] of Object.entries(data.cookies)) {
    const age = text ? YEAR : 0
    document.cookie = `${name}=${encodeURIComponent(text)}; path=/; max-age=${age}; samesite=strict`
  }
}
