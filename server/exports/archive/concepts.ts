import type { QuotingRule } from '../../database/tables.ts'
import type { Column } from '../sheet.ts'
import type { Concept, Identification, Restriction } from './mdto.ts'

/** Where the marks come from by which things in an archive are known. */
const source = 'Rode Draad'

export const identified = (mark: string): Identification => ({ mark, from: source })

const mdtoList = (name: string) => ({ name: `Begrippenlijst ${name} MDTO` })
const level = (label: string): Concept => ({ label, list: mdtoList('Aggregatieniveaus') })

export const levels = { series: level('Serie'), file: level('Dossier'), piece: level('Archiefstuk') } as const

/** A program cannot know the list of its organisation that says how long this is kept. */
export const notYetAppraised: Concept = {
  label: 'Nader te bepalen',
  code: 'N',
  list: mdtoList('Waarderingen'),
}

export const sha256Algorithm: Concept = { label: 'SHA-256', list: mdtoList('ChecksumAlgoritme') }

/** Words of our own, with what they mean: they stand in the archive, in `begrippen_lijst.csv`. */
const own = {
  unmasked: [
    'Niet gelakt',
    'Bevat persoonsgegevens en woorden die volgens de afspraken niet naar anderen mogen. Er is niets gelakt.',
  ],
  openbaar: ['Openbaar', 'Citeerregel van een bijeenkomst: citeren zoals met elke deelnemer is afgesproken.'],
  'chatham-house': [
    'Chatham House',
    'Citeerregel van een bijeenkomst: citeren zonder naam, rol, organisatie of tafel.',
  ],
  vertrouwelijk: [
    'Vertrouwelijk',
    'Citeerregel van een bijeenkomst: niets van wat er is gezegd mag naar buiten.',
  ],
  held: ['Bijeenkomst', 'De dag of de dagen waarop is gezegd wat in dit stuk staat.'],
  added: ['Toegevoegd', 'Het moment waarop dit stuk in het project kwam.'],
  made: ['Opgemaakt', 'Het moment waarop dit stuk uit de gegevens van het project is gemaakt.'],
} as const satisfies Record<string, readonly [label: string, meaning: string]>

type Own = keyof typeof own

/** The name of the piece that says what our own words mean, and by what it is known within a project. */
export const ownList = {
  name: 'Begrippen van dit archief',
  mark: (project: string) => `${project}/begrippen`,
}

export const ownColumns: Column[] = [
  { title: 'code', width: 16 },
  { title: 'begrip', width: 20 },
  { title: 'betekenis', width: 80 },
]

export const ownRows = () => Object.entries(own).map(([code, words]) => [code, ...words])

/** A word of our own, within the archive of a project. */
export function ownConcept(project: string, code: Own): Concept {
  const list = { name: ownList.name, id: identified(ownList.mark(project)) }
  return { label: own[code][0], code, list }
}

/** What must be known before anybody reads a thing: that nothing is masked, and the rules of where it was said. */
export function restrictionsOn(project: string, rules: readonly QuotingRule[]): Restriction[] {
  return (['unmasked', ...rules] as const).map((code) => ({
    type: ownConcept(project, code),
    about: own[code][1],
  }))
}
