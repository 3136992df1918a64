import { attention } from './attention.ts'
import {
  type Candidate,
  type Derivation,
  defaultParameters,
  type Parameters,
  type Passed,
} from './candidate.ts'
import { type Chosen, choose } from './choosing.ts'
import { codeThemes, pairThemes } from './code-themes.ts'
import { counterVoices } from './counter-voices.ts'
import { evidenceOf, witnessOf } from './evidence.ts'
import { explain } from './explanation.ts'
import { inputHash } from './input-hash.ts'
import type { Material } from './material.ts'
import { matrixOf } from './matrix.ts'
import { intersection } from './sets.ts'
import type { Stage } from './stages.ts'
import { type Study, studyOf } from './study.ts'
import { subThemes } from './sub-themes.ts'
import { telling } from './telling.ts'
import { tensionsAround } from './tensions.ts'
import { firstTelling } from './terms.ts'
import type { Theme } from './theme.ts'
import { titleOf, uniqueTitle } from './title.ts'
import { wordThemes } from './word-themes.ts'

/**
 * Derives candidate threads from coded material: codes, pairs that keep company, parts of codes, and words that no
 * code holds yet; ordered by breadth, evenness, cohesion and distinctiveness. The same material, in whatever order,
 * gives the same candidates. Nothing here is a claim.
 */
export function derive(material: Material, wanted: Partial<Parameters> = {}): Derivation {
  const parameters = { ...defaultParameters, ...wanted }
  const steps = derivation(material, parameters, inputHash(material, parameters))
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** The same in stages, for who wants to say how far it is. `input` is the material's hash. */
export function* derivation(
  material: Material,
  parameters: Parameters,
  input: string,
): Generator<Stage, Derivation> {
  yield 'reading'
  const study = studyOf(material, parameters)
  yield 'codes'
  const codes = codeThemes(study)
  const pairs = pairThemes(codes, study)
  yield 'parts'
  const parts = study.codes.flatMap((code) => subThemes(code, study))
  yield 'words'
  const themes = [...codes, ...pairs, ...parts, ...wordThemes(study)]
  yield 'telling'
  const recurring = themes.filter((theme) => recurs(theme, parameters))
  const chosen = choose(recurring, parameters)
  const titles = titlesOf(chosen)
  const candidates = chosen.map((each, i) => candidateOf(each, { rank: i + 1, title: titles[i]! }, study))
  return { input, parameters, candidates, passed: passedBy({ themes, recurring, chosen, titles }, study) }
}

function titlesOf(chosen: readonly Chosen[]): string[] {
  const taken = new Set<string>()
  return chosen.map(({ theme }) => {
    const title = uniqueTitle(theme, taken)
    taken.add(title.toLowerCase())
    return title
  })
}

interface Weighed {
  readonly themes: readonly Theme[]
  readonly recurring: readonly Theme[]
  readonly chosen: readonly Chosen[]
  readonly titles: readonly string[]
}

/** Why what was looked at became no candidate. */
function passedBy({ themes, recurring, chosen, titles }: Weighed, study: Study): Passed[] {
  const recurs = new Set(recurring)
  const kept = new Set(chosen.map(({ theme }) => theme))
  const near = new Map(chosen.flatMap((each, i) => each.near.map((theme) => [theme, titles[i]!])))
  return themes
    .filter((theme) => !kept.has(theme))
    .map((theme): Passed => {
      const key = keyOf(theme, () => firstTelling(theme.fragments, study, wordsInKey))
      const twin = near.get(theme)
      if (twin !== undefined) return { key, why: 'near', near: twin }
      return { key, why: recurs.has(theme) ? 'lower' : 'thin' }
    })
}

/** One fragment is no thread; a code may live in one talk, the rest must come back in another. */
function recurs({ fragments, found, kind, recurrence }: Theme, { minSessions }: Parameters): boolean {
  const units = kind === 'code' ? 1 : 2
  return fragments.length > 1 && found.size >= units && recurrence.all.sessions.found >= minSessions
}

const fewestTerms = 8
const mostTerms = 14

function candidateOf(chosen: Chosen, named: { rank: number; title: string }, study: Study): Candidate {
  const { theme, score } = chosen
  const against = counterVoices(theme.fragments, theme.asked, study)
  const evidence = evidenceOf(theme, against)
  const supporting = new Map(
    evidence.map((each, i) => [JSON.stringify([each.document, each.start, each.end]), i]),
  )
  const quotes = telling(theme.fragments, study.vectorsOf(theme.fragments))
  const placeIn = (i: number) => {
    const { document, start, end } = theme.fragments[i]!
    return supporting.get(JSON.stringify([document, start, end]))!
  }
  const near = chosen.near.map((each) => titleOf(each))
  const sessions = [...new Set(theme.fragments.map(({ unit }) => unit.session))]
  return {
    ...named,
    key: keyOf(theme, () => firstOf(theme)),
    kind: theme.kind,
    codes: theme.codes.map(({ name }) => name),
    terms: termsOf(theme, study),
    score,
    measures: theme.measures,
    recurrence: theme.recurrence,
    parts: theme.found.size,
    sessions: sessions.length,
    sessionTitles: sessions,
    evidence,
    central: quotes.central.map(placeIn),
    different: quotes.different.map(placeIn),
    tensions: tensionsAround(theme.fragments, study),
    counterVoices: against,
    warnings: warningsOf(theme, study),
    matrix: matrixOf({
      ...{ units: study.lines.units, withWords: study.readings.withWords, found: theme.found },
      ...{ asked: theme.asked, read: theme.read, against: new Set() },
    }),
    near,
    explanation: explain(chosen, near, study),
  }
}

function warningsOf(theme: Theme, study: Study) {
  const { units } = study.lines
  const all = study.readings.withWords
  const groups = new Set(units.map(({ group }) => group).filter((group) => group !== undefined)).size
  return attention(
    theme.fragments.map((each) => witnessOf(each, theme.asked)),
    { units: all.size, unread: all.size - intersection(all, theme.read).size, groups },
  )
}

const wordsInKey = 2

/**
 * A part of a code is known by its two most telling words, words without a code by the one in the middle.
 * @param telling - the first of its telling words
 */
function keyOf({ kind, codes, seeds }: Theme, telling: () => readonly string[]): string {
  const own = kind === 'sub-thread' ? telling() : seeds.slice(0, 1)
  return [kind, ...codes.map(({ name }) => name), ...own].join(' · ')
}

/** Of a candidate all its words are known. */
const firstOf = ({ words }: Theme) =>
  words()
    .slice(0, wordsInKey)
    .map(({ word }) => word)

/** The word it grew from, then its telling words; when it has few, filled up with words that stand around it. */
function termsOf({ words, fragments, seeds }: Theme, study: Study): string[] {
  const isSeed = ({ word }: { word: string }) => word === seeds[0]
  const telling = [...words().filter(isSeed), ...words().filter((each) => !isSeed(each))]
  const terms = new Map(telling.slice(0, mostTerms).map(({ word, surface }) => [word, surface]))
  if (terms.size >= fewestTerms) return [...terms.values()]
  const units = new Set(fragments.map(({ unit }) => unit))
  for (const line of study.evidence) {
    if (terms.size >= fewestTerms) break
    if (!units.has(line.unit!)) continue
    for (const { stem, surface } of line.readTerms()) {
      if (terms.size < fewestTerms && !terms.has(stem)) terms.set(stem, surface)
    }
  }
  return [...terms.values()]
}
