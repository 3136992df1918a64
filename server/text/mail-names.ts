import { runsIn } from './name-runs.ts'
import type { Span } from './span.ts'

/** A name that may stand in an address. */
export interface AddressName {
  /** Its words on end: `jandevries`. */
  readonly joined: string
  readonly letters: 'exact' | 'capitals' | 'any'
}

const longestBefore = 64
const longestBehind = 255

/** Mail addresses (RFC 5321, section 4.5.3.1, has their lengths) that begin within a stretch. */
export function addressesIn(text: string, from: number, to: number): Span[] {
  const found: Span[] = []
  const most = Math.min(text.length, to + longestBefore)
  for (let at = text.indexOf('@', from); at >= 0 && at < most; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > from && at - start < longestBefore && isAddressSign(text, start - 1)) start--
    let end = at + 1
    while (end < text.length && end - at < longestBehind && isAddressSign(text, end)) end++
    while (end > at + 1 && /[.\-+_%]/u.test(text.charAt(end - 1))) end--
    const isBefore = (found.at(-1)?.end ?? 0) <= start
    if (start < at && start < to && end > at + 1 && isBefore) found.push({ start, end })
  }
  return found
}

const isAddressSign = (text: string, at: number) => /[\p{L}\p{M}\p{N}\p{Cf}._%+-]/u.test(text.charAt(at))

/** Whose an address is by its words: `jan.devries`, `j.bos`, `jbos`, `bakkerij-de-bos.nl`. */
export function nameIn<Name extends AddressName>(address: string, names: readonly Name[]): Name | undefined {
  const runs = runsIn(address).map(({ key }) => key)
  const whole = runs.join('')
  return names.find(({ joined, letters }) => {
    if (letters === 'exact' || joined.length < 2) return false
    if (joined.length > 4 && whole.includes(joined)) return true
    return runs.some((run) => run === joined || (joined.length > 2 && isWithInitial(run, joined)))
  })
}

const isWithInitial = (run: string, name: string) =>
  run.length === name.length + 1 && (run.endsWith(name) || run.startsWith(name))
