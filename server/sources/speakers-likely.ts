import { withoutAccents } from '../text/folding.ts'
import { nameInLabel } from '../text/label-name.ts'
import { type Attendance, attendanceOf } from './participants.ts'

/**
 * Who on the list a label probably means, when it names nobody outright: initials (`JV` for Joris Veldman), a family
 * name put first, or a name with one letter amiss. Nobody when more than one fits: a person decides.
 */
export function likelyAttendance(list: readonly Attendance[], label: string): Attendance | undefined {
  if (attendanceOf(list, label)) return undefined
  const wanted = plain(nameInLabel(label))
  const fitting = (fits: (name: string[]) => boolean) => {
    const found = list.filter(({ name }) => fits(plain(name)))
    return found.length === 1 ? found[0] : undefined
  }
  const initials = wanted.join('')
  const isInitials = /^[\p{Lu}.\s]+$/u.test(label.trim()) && initials.length >= 2 && initials.length <= 5
  return (
    (isInitials && fitting((name) => initialsOf(name).includes(initials))) ||
    fitting((name) => wanted.length > 1 && [...wanted].sort().join(' ') === [...name].sort().join(' ')) ||
    fitting((name) => wanted.length > 1 && wanted.every((word) => name.includes(word))) ||
    fitting((name) => name.some((word) => wanted.some((other) => isNearly(word, other)))) ||
    undefined
  )
}

const plain = (name: string) =>
  withoutAccents(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')

const particles = new Set([
  'van',
  'von',
  'de',
  'den',
  'der',
  'du',
  'ter',
  'ten',
  'te',
  'in',
  't',
  's',
  'el',
  'al',
])

/** With and without what stands between first and family name: `JvdM` and `JM`. */
function initialsOf(name: readonly string[]): string[] {
  const first = (words: readonly string[]) => words.map((word) => word[0]).join('')
  return [first(name), first(name.filter((word) => !particles.has(word)))]
}

/** One letter more, less or other, in words of four letters and more. */
function isNearly(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end <= 1
}
