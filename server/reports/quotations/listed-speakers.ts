import { Gathered, isAcronym, type KnownPeople, type Speakers } from './gathered-speakers.ts'
import { sittingNoun } from './people-words.ts'
import { nameRuns, personPhrases, tokensOf } from './person-phrases.ts'

const sitting = new RegExp(
  `[\\s,]*(?:(?:tijdens|bij|aan|op|in|uit)\\s+)?(?:(?:het|de)\\s+)?(?:\\p{L}+(?:de|ste)\\s+)?(?:thema)?${sittingNoun}(?:s|en)?(?!\\p{L}).*$`,
  'iu',
)
const nobody =
  /^(?:zie|vgl|cf|bron|p|pp|blz|pag|pagina|noot|red|o\.?a|bijv|eigen|cursivering|nadruk|vertaling|lees|hoofdstuk|paragraaf|bijlage|figuur|tabel|anoniem|plenair|genoteerd|verslag|notities|chat|mentimeter|citaat|quote)(?!\p{L})/iu

/**
 * `ondernemer bouw, denkdiner 2`; `Jan, bakker`; `FNV`: parts between commas, each a role, a name or an organisation. One
 * word with a capital, with no role beside it, may as well be a place: then it is a name only when the project knows it.
 */
export function listedSpeakers(words: string, known: KnownPeople, isBehindName = false): Speakers {
  const found = new Gathered(known)
  let alone: string | undefined
  for (const [index, raw] of words.split(/[,;/•|]|\s[–—]\s/).entries()) {
    const part = raw
      .replace(sitting, '')
      .replace(/^(?:een|de|het)\s+/i, '')
      .replace(/[\s.)(]+$/, '')
      .trim()
    const [, outer, inner] = /^([^()]{2,60}?)\s*\(([^()]{2,60})$/.exec(part) ?? []
    if (outer && inner) {
      found.add(listedSpeakers(outer, known, isBehindName))
      found.add(listedSpeakers(inner, known, true))
      continue
    }
    if (!/\p{L}{2}/u.test(part) || nobody.test(part) || /^\d/.test(part) || part.split(/\s+/).length > 8)
      continue
    if (
      /\d{4}|(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)/i.test(
        part,
      )
    )
      continue
    const tokens = tokensOf(part)
    const [phrase] = personPhrases(tokens)
    const [name] = nameRuns(tokens)
    if (found.isKnown(part)) found.name(part, true)
    else if (phrase && name && name.from === phrase.to) found.role(phrase.words, null).name(name.words, false)
    else if (phrase) found.role(lowerFirst(part), phrase.organisation)
    else if (/^\p{Ll}/u.test(part) && !/\d/.test(part)) found.role(part, null)
    else if (/^\p{Lu}/u.test(part) && (isAcronym(part) || index > 0 || isBehindName)) found.organisation(part)
    else if (name && name.from === 0) alone = name.words
    else if (known.roles.some((role) => role.toLowerCase() === part.toLowerCase()))
      found.role(lowerFirst(part), null)
  }
  if (alone && (alone.includes(' ') || found.roles.length > 0 || found.knowsPart(alone)))
    found.name(alone, false)
  return found
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
