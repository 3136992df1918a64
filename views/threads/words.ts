import type { EvidenceRole, ThreadStatus } from '../../server/database/finding-tables.ts'
import type { GoneBecause } from '../../server/threads/changes.ts'
import type { FellAway, Fresh } from '../../server/threads/renewal.ts'
import type { Stage } from '../../server/threads/stages.ts'

export const statusWords: Readonly<Record<ThreadStatus, string>> = {
  concept: 'concept',
  'in-bespreking': 'in bespreking',
  akkoord: 'akkoord projectteam',
  gepubliceerd: 'gepubliceerd',
}

export const roleWords: Readonly<Record<EvidenceRole, string>> = {
  supports: 'steunt',
  qualifies: 'nuanceert',
  contradicts: 'spreekt tegen',
}

export const roleHeadings: Readonly<Record<EvidenceRole, string>> = {
  supports: 'Steunt de bewering',
  qualifies: 'Nuanceert',
  contradicts: 'Spreekt tegen',
}

export const sideWords: Readonly<Record<'this' | 'that', string>> = {
  this: 'deze kant',
  that: 'die kant',
}

export const stageWords: Readonly<Record<Stage, string>> = {
  reading: 'de bronnen lezen',
  codes: 'codes en paren van codes tellen',
  parts: 'delen van codes zoeken',
  words: 'woorden zonder code zoeken',
  telling: 'de voorstellen op volgorde zetten',
}

/** Why a candidate of before is no longer there. */
export function goneWords(because: GoneBecause): string {
  switch (because.why) {
    case 'near':
      return `heeft nu bijna hetzelfde bewijs als ‘${because.near}’`
    case 'lower':
      return 'andere voorstellen staan nu hoger in de lijst'
    case 'thin':
      return 'komt niet meer in genoeg gesprekken terug'
    case 'no-code':
      return `de code ‘${because.code}’ is er niet meer: hernoemd, samengevoegd of weggehaald`
    case 'no-group':
      return 'de fragmenten of woorden vormen geen groep meer'
  }
}

export const freshWords: Readonly<Record<Fresh['why'], string>> = {
  'new-source': 'uit een bron waar deze draad nog niets van had',
  coded: 'nu gecodeerd met een code van deze draad',
  words: 'heeft de woorden van deze draad',
  against: 'antwoord van een ander dat ertegenin gaat',
}

export const fellAwayWords: Readonly<Record<FellAway['why'], string>> = {
  'source-changed': 'de tekst van de bron is gewijzigd',
  'no-coding': 'hier ligt geen codering meer van een code van deze draad',
  'no-fit': 'past niet meer bij de andere fragmenten',
}
