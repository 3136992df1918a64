import { writtenDate } from '../../language/dates.ts'
import { counted, enumeration, figure } from '../../language/figures.ts'
import { t } from '../../language/t.ts'
import type { Section } from '../sheet.ts'
import type { Gathered } from './gathering.ts'
import { notKept, section, share, tallied } from './words.ts'

/** COREQ, domain 2: how it was set up and what was gathered (items 9–23). */
export function sourceSections(of: Gathered): Section[] {
  return [
    { heading: '2. Opzet en verzameling', level: 2, paragraphs: [] },
    section('Benadering (COREQ 9)', [
      notKept('Methodologische stroming'),
      'De werkwijze die dit programma volgt: fragmenten coderen, terugkerende lijnen afleiden, en mensen laten beslissen. Wat het programma voorstelt, telt pas als iemand het overneemt.',
    ]),
    section('Deelnemers (COREQ 10 tot en met 13 en 16)', participantParagraphs(of)),
    section('Bijeenkomsten (COREQ 14, 15 en 17)', sessionParagraphs(of), {
      table: sessionTable(of),
      empty: 'Er zijn geen bijeenkomsten.',
    }),
    section('Wat is verzameld (COREQ 18 tot en met 21)', sourceParagraphs(of)),
    section('Wat ontbreekt', missing(of)),
    section('Verzadiging en teruglezen door deelnemers (COREQ 22 en 23)', [
      'Verzadiging wordt niet berekend: dat er weinig nieuwe codes bij kwamen, zegt niet dat alles gezegd is.',
      notKept('Of deelnemers het verslag konden nalezen'),
    ]),
  ]
}

function participantParagraphs({ attendances, sessions }: Gathered): string[] {
  const asked = notKept('Hoe deelnemers zijn gekozen en gevraagd, en wie er niet meededen')
  if (attendances.length === 0) return ['Er is geen deelnemerslijst ingelezen.', asked]
  const people = new Set(attendances.map(({ participant }) => participant))
  const listed = new Set(attendances.map(({ session }) => session))
  const times = tallied(attendances.map(({ participant }) => participant))
  const again = times.filter(([, count]) => count > 1).length
  const groups = tallied(attendances.flatMap((one) => (one.group_name === '' ? [] : one.group_name)))
  return [
    `${counted(people.size, 'deelnemer', 'deelnemers')} volgens de lijsten van ${share(listed.size, sessions.length, 'bijeenkomsten')}. ${figure(again)} van hen ${again === 1 ? 'kwam' : 'kwamen'} meer dan één keer.`,
    groups.length === 0
      ? 'Groepen van deelnemers: niet vastgelegd.'
      : `Groepen, in aantal aanwezigheden: ${enumeration(groups.map(([name, count]) => `${name} (${figure(count)})`))}.`,
    asked,
  ]
}

function sessionParagraphs({ sessions }: Gathered): string[] {
  const asked = sessions.reduce((sum, { propositions }) => sum + propositions.length, 0)
  const voted = sessions.flatMap(({ propositions }) => propositions.filter(({ votes }) => votes.length > 0))
  if (sessions.length === 0) return []
  return [
    `${counted(asked, 'stelling of gespreksvraag', 'stellingen en gespreksvragen')} over alle bijeenkomsten; bij ${figure(voted.length)} is een stemming vastgelegd.`,
  ]
}

function sessionTable({ sessions, sources }: Gathered) {
  const inSession = sourcesBySession(sources)
  return {
    caption: 'Bijeenkomsten',
    columns: [
      { title: 'Bijeenkomst', share: 30 },
      { title: 'Datum en plaats', share: 22 },
      { title: 'Tafels', share: 9 },
      { title: 'Stellingen', share: 11 },
      { title: 'Bronnen', share: 10 },
      { title: 'Afspraak over citeren', share: 18 },
    ],
    rows: sessions.map((session) => [
      session.title,
      [session.date ? writtenDate(session.date) : 'datum onbekend', session.place ?? '']
        .filter(Boolean)
        .join(', '),
      figure(session.tables.length),
      figure(session.propositions.length),
      figure(inSession.get(session.id) ?? 0),
      t.sessions.rule[session.rule],
    ]),
  }
}

/** How many sources each session has, for those that have any. */
function sourcesBySession(sources: Gathered['sources']): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { parts } of sources) {
    for (const id of new Set(parts.flatMap(({ session }) => session ?? []))) {
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return counts
}

function sourceParagraphs({ sources }: Gathered): string[] {
  if (sources.length === 0) return ['Er zijn nog geen bronnen.']
  const characters = sources.reduce((sum, document) => sum + document.characters, 0)
  const sentences = sources.reduce((sum, document) => sum + document.sentences, 0)
  const kinds = tallied(sources.map(({ format }) => format))
  const talks = sources.filter(({ same_talk }) => same_talk !== null).length
  return [
    `${counted(sources.length, 'bron', 'bronnen')}, samen ${figure(characters)} tekens en ${figure(sentences)} zinnen: ${enumeration(kinds.map(([kind, count]) => `${figure(count)} ${kind}`))}.`,
    ...(talks > 0
      ? [
          `${counted(talks, 'bron is', 'bronnen zijn')} een verslag van een gesprek waarvan nog een verslag is; zo’n gesprek telt één keer.`,
        ]
      : []),
    notKept('Of er geluid of beeld is opgenomen, en hoe lang de gesprekken duurden'),
  ]
}

function missing({ sessions, sources }: Gathered): string[] {
  const inSession = sourcesBySession(sources)
  const without = sessions.filter(({ id }) => !inSession.has(id))
  const undated = sessions.filter(({ date }) => date === null)
  const loose = sources.filter(({ parts }) => parts.some(({ session }) => session === null))
  const found = [
    ...(without.length > 0
      ? [`Bijeenkomsten zonder bronnen: ${enumeration(without.map(({ title }) => title))}.`]
      : []),
    ...(undated.length > 0
      ? [`Bijeenkomsten zonder datum: ${enumeration(undated.map(({ title }) => title))}.`]
      : []),
    ...(loose.length > 0
      ? [`${counted(loose.length, 'bron heeft', 'bronnen hebben')} tekst die bij geen bijeenkomst hoort.`]
      : []),
  ]
  return found.length > 0
    ? found
    : [
        'Elke bijeenkomst heeft een datum en minstens één bron. Wat nooit is ingelezen, kan het programma niet weten.',
      ]
}
