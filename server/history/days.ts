const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' })

/** Today in the Netherlands, as YYYY-MM-DD. */
export const today = (): string => dayFormat.format(new Date())

/** Midnight in the Netherlands, in winter or summer time (ISO 8601). `later`: so many days after this one. */
export function startOfDay(day: string, later = 0): string {
  const noon = new Date(`${day}T12:00:00Z`)
  noon.setUTCDate(noon.getUTCDate() + later)
  const wanted = noon.toISOString().slice(0, 10)
  const summer = new Date(`${wanted}T00:00:00+02:00`)
  const isSummer = dayFormat.format(summer) === wanted
  return (isSummer ? summer : new Date(`${wanted}T00:00:00+01:00`)).toISOString()
}

/** Whether this is a day that there is, written as YYYY-MM-DD; a browser sends `0026` when somebody types 26. */
export function isDay(day: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/u.test(day)) return false
  const noon = new Date(`${day}T12:00:00Z`)
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(day)
}

/** How many days the second is after the first; below 0 when it is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)
}
