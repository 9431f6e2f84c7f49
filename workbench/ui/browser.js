// Keeps small texts in cookies of this server for a year; nothing is drawn.
const YEAR = 31536000

export default function ({ data }) {
  for (const [name, text] of Object.entries(data.cookies)) {
    const age = text ? YEAR : 0
    document.cookie = `${name}=${encodeURIComponent(text)}; path=/; max-age=${age}; samesite=strict`
  }
}
