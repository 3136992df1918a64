import type { MovedView } from '../../views/corrections/props.ts'
import { wordsHref } from '../../views/documents/addresses.ts'
import { differenceBetween } from '../text/difference.ts'
import type { Desk } from './desk.ts'
import type { Stretch } from './freezing.ts'
import { type StandsNow, standsNow } from './stands-now.ts'

/** What a correction made of words of a source; undefined when they stand as they stood. */
export async function movedView(desk: Desk, words: Stretch): Promise<MovedView | undefined> {
  const version = await desk.latestVersion(words.document)
  if (version === words.version) return undefined
  const latest = await desk.text(version)
  const stands = standsNow(await desk.correction(words.version, latest.version.id), words)
  return movedTo(words, stands, latest.version.number)
}

/** The same for words that were looked up already. */
export function movedTo(words: Stretch, stands: StandsNow, number: number): MovedView | undefined {
  if (stands.isSame) return undefined
  const { document, version, start, end } = words
  return {
    number,
    pieces: stands.span === null ? null : differenceBetween(words.exact, stands.now ?? ''),
    instead: stands.span === null ? stands.now : null,
    href: wordsHref({ document, version, start, end }),
  }
}
