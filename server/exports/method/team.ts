import { counted, figure } from '../../language/figures.ts'
import { inProjectsOrder } from '../../language/order.ts'
import type { Section } from '../sheet.ts'
import type { Gathered } from './gathering.ts'
import { notKept, section } from './words.ts'

/** COREQ, domain 1: who did the research (items 1–8). */
export function teamSections(of: Gathered): Section[] {
  const codingsOf = of.coded.byCoder
  const rows = of.people
    .filter(({ id }) => of.recorders.has(id) || codingsOf.has(id))
    .map(({ id, name }) => [name, codingsOf.get(id) ?? 0] as const)
    .sort((a, b) => b[1] - a[1] || inProjectsOrder(a[0], b[0]))
  return [
    { heading: '1. Onderzoeksteam en houding', level: 2, paragraphs: [] },
    section('Wie eraan werkten (COREQ 1 tot en met 5)', [notKept('Functie, opleiding en ervaring')], {
      empty: 'Nog niemand werkte in dit project.',
      table: {
        caption: 'Mensen die in het project werkten',
        columns: [
          { title: 'Naam', share: 70 },
          { title: 'Coderingen gegeven', share: 30 },
        ],
        rows: rows.map(([name, count]) => [name, figure(count)]),
      },
    }),
    section('Band met de deelnemers (COREQ 6 tot en met 8)', [
      hostsAndNoteTakers(of),
      notKept('Wat deelnemers wisten van de onderzoekers, en welke belangen en aannames meespeelden'),
    ]),
  ]
}

function hostsAndNoteTakers({ attendances, sessions }: Gathered): string {
  if (attendances.length === 0)
    return 'Gespreksleiders en verslagleggers: er is geen deelnemerslijst ingelezen.'
  const hosts = new Set(attendances.filter((one) => one.is_host === 1).map((one) => one.participant))
  const takers = new Set(attendances.filter((one) => one.is_notetaker === 1).map((one) => one.participant))
  const listed = new Set(attendances.map(({ session }) => session))
  return `Volgens de deelnemerslijsten van ${figure(listed.size)} van ${counted(sessions.length, 'bijeenkomst', 'bijeenkomsten')}: ${counted(hosts.size, 'gespreksleider', 'gespreksleiders')} en ${counted(takers.size, 'verslaglegger', 'verslagleggers')}.`
}
