import { perLanguage } from './figures.ts'
import { currentLanguage } from './language.ts'

const zone = 'Europe/Amsterdam'

const dayFormat = perLanguage(
  (locale) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }),
)
const dayMonthFormat = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: zone }),
)
const clockFormat = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: zone }),
)
const keyFormat = new Intl.DateTimeFormat('en-CA', { timeZone: zone })

/** How a moment is put together from a day and a time. */
const joints = {
  nl: {
    moment: (day: string, time: string) => `${day} om ${time} uur`,
    today: (time: string) => `vandaag ${time}`,
    yesterday: (time: string) => `gisteren ${time}`,
  },
  en: {
    moment: (day: string, time: string) => `${day} at ${time}`,
    today: (time: string) => `today ${time}`,
    yesterday: (time: string) => `yesterday ${time}`,
  },
}

/** `2026-04-09` → `9 april 2026`. What is no date comes back as it was. */
export function writtenDate(day: string): string {
  const moment = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? momentIn(`${day}T12:00:00Z`) : momentIn(day)
  return moment ? dayFormat().format(moment) : day
}

/** A moment (ISO 8601) as it is spoken of: `9 april 2026 om 10.42 uur`. */
export function writtenMoment(moment: string): string {
  const at = momentIn(moment)
  return at ? joints[currentLanguage()].moment(dayFormat().format(at), clockTime(at)) : moment
}

/** The short form for lists: `vandaag 10.42`, `gisteren 16.05`, `2 november`, and with its year when long ago. */
export function shortMoment(moment: string, now: Date = new Date()): string {
  const at = momentIn(moment)
  if (!at) return moment
  const day = keyFormat.format(at)
  const spoken = joints[currentLanguage()]
  if (day === keyFormat.format(now)) return spoken.today(clockTime(at))
  if (day === dayBefore(keyFormat.format(now))) return spoken.yesterday(clockTime(at))
  return sameYear(day, keyFormat.format(now)) ? dayMonthFormat().format(at) : dayFormat().format(at)
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

/** Dutch writes 10.42, English 10:42. */
function clockTime(at: Date): string {
  const time = clockFormat().format(at)
  return currentLanguage() === 'nl' ? time.replace(':', '.') : time
}

function dayBefore(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`)
  noon.setUTCDate(noon.getUTCDate() - 1)
  return noon.toISOString().slice(0, 10)
}

function sameYear(a: string, b: string): boolean {
  return a.slice(0, 4) === b.slice(0, 4)
}
