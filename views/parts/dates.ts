const zone = 'Europe/Amsterdam'

const dayFormat = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: zone,
})
const dayMonthFormat = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: zone })
const clockFormat = new Intl.DateTimeFormat('nl-NL', { hour: 'numeric', minute: '2-digit', timeZone: zone })
const keyFormat = new Intl.DateTimeFormat('en-CA', { timeZone: zone })

/** `2026-04-09` → `9 april 2026`. What is no date comes back as it was. */
export function dutchDate(day: string): string {
  const moment = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? momentIn(`${day}T12:00:00Z`) : momentIn(day)
  return moment ? dayFormat.format(moment) : day
}

/** A moment (ISO 8601) as it is spoken of: `9 april 2026 om 10.42 uur`. */
export function dutchMoment(moment: string): string {
  const at = momentIn(moment)
  return at ? `${dayFormat.format(at)} om ${clockTime(at)} uur` : moment
}

/** The short form for lists: `vandaag 10.42`, `gisteren 16.05`, `2 november`, and with its year when long ago. */
export function shortMoment(moment: string, now: Date = new Date()): string {
  const at = momentIn(moment)
  if (!at) return moment
  const day = keyFormat.format(at)
  if (day === keyFormat.format(now)) return `vandaag ${clockTime(at)}`
  if (day === dayBefore(keyFormat.format(now))) return `gisteren ${clockTime(at)}`
  return sameYear(day, keyFormat.format(now)) ? dayMonthFormat.format(at) : dayFormat.format(at)
}

/** Seconds in a recording → `4:05` or `1:02:03`. */
export function recordingTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const parts = [Math.floor((whole % 3600) / 60), whole % 60]
  const hours = Math.floor(whole / 3600)
  const [minutes = 0, rest = 0] = parts
  const tail = String(rest).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}

/** Only what is written as ISO 8601: left to itself, Date reads `voorjaar 2026` as the first of January. */
function momentIn(words: string): Date | undefined {
  const at = /^\d{4}-\d{2}-\d{2}/u.test(words) ? new Date(words) : undefined
  return at && !Number.isNaN(at.getTime()) ? at : undefined
}

function clockTime(at: Date): string {
  return clockFormat.format(at).replace(':', '.')
}

function dayBefore(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`)
  noon.setUTCDate(noon.getUTCDate() - 1)
  return noon.toISOString().slice(0, 10)
}

function sameYear(a: string, b: string): boolean {
  return a.slice(0, 4) === b.slice(0, 4)
}
