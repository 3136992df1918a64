import { origins } from '../../database/coding-tables.ts'
import { evidenceRoles } from '../../database/finding-tables.ts'
import { counted, enumeration, figure } from '../../language/figures.ts'
import { t } from '../../language/t.ts'
import type { Section } from '../sheet.ts'
import type { Gathered } from './gathering.ts'
import { isOrAre, notKept, section, share } from './words.ts'

/** COREQ, domain 3, items 24–28: how it was coded, and how threads were derived and changed by people. */
export function analysisSections(of: Gathered): Section[] {
  return [
    { heading: '3. Analyse', level: 2, paragraphs: [] },
    section('Hoe is gecodeerd (COREQ 24)', codingParagraphs(of)),
    section('Aandeel van suggesties', suggestionParagraphs(of), {
      table: originTable(of),
      empty: 'Er is nog niets gecodeerd.',
    }),
    section('Codeboek (COREQ 25)', codebookParagraphs(of), {
      table: codebookTable(of),
      empty: 'Het codeboek is leeg.',
    }),
    section('Rode draden (COREQ 26)', threadParagraphs(of), {
      table: threadTable(of),
      empty: 'Er zijn nog geen rode draden opgenomen.',
    }),
    section('Programma (COREQ 27)', [
      'Rode Draad. Alles is op de eigen computer gedaan; er is geen tekst naar een andere computer gestuurd.',
    ]),
    section('Terugkoppeling aan deelnemers (COREQ 28)', [
      'Per bijeenkomst maakt het programma een overzicht voor deelnemers van wat er met hun inbreng is gebeurd.',
      notKept('Of dat overzicht is gestuurd en wat deelnemers ervan vonden'),
    ]),
  ]
}

function codingParagraphs({ coded, sources, readings, methodMemos }: Gathered): string[] {
  const { count, byCoder, codersIn } = coded
  const twice = [...codersIn.values()].filter((who) => who.size > 1).length
  const standing = new Set(sources.map(({ id }) => id))
  const read = new Set(readings.flatMap(({ document }) => (standing.has(document) ? document : [])))
  const unread = sources.filter(({ id }) => !read.has(id) && !codersIn.has(id)).length
  return [
    `${counted(count, 'codering', 'coderingen')} door ${counted(byCoder.size, 'persoon', 'personen')}, in ${share(codersIn.size, sources.length, 'bronnen')}. In ${share(twice, codersIn.size, 'gecodeerde bronnen')} codeerde meer dan één persoon.`,
    `${share(read.size, sources.length, 'bronnen')} ${isOrAre(read.size)} door iemand klaar genoemd voor minstens één code. In ${counted(unread, 'bron', 'bronnen')} is niets gecodeerd en niets klaar genoemd: daar is niet gekeken, en dat telt niet als nul.`,
    `Memo’s over methode en besluiten: ${figure(methodMemos)}. Die blijven bij het team en staan niet in dit stuk.`,
  ]
}

function suggestionParagraphs({ coded, decided }: Gathered): string[] {
  if (coded.count === 0 && decided.size === 0) return []
  const verdict = (wanted: string) => figure(decided.get(wanted) ?? 0)
  return [
    `Besluiten over suggesties: ${verdict('taken')} overgenomen, ${verdict('adjusted')} aangepast, ${verdict('left')} niet overgenomen.`,
    `Bij ${share(coded.sawSuggestions, coded.count, 'coderingen')} stonden er suggesties in beeld, bij ${figure(coded.sawOthers)} ook coderingen van anderen.`,
  ]
}

function originTable({ coded }: Gathered) {
  const rows = origins.flatMap((origin) => {
    const count = coded.byOrigin.get(origin) ?? 0
    return count === 0 ? [] : [[t.quotes.origin[origin], share(count, coded.count, 'coderingen')]]
  })
  return {
    caption: 'Hoe de coderingen ontstonden',
    columns: [
      { title: 'Herkomst', share: 60 },
      { title: 'Aantal', share: 40 },
    ],
    rows,
  }
}

function codebookParagraphs({ codes, acts }: Gathered): string[] {
  const changes = [
    [acts.get('code.change') ?? 0, 'gewijzigd'],
    [acts.get('code.merge') ?? 0, 'samengevoegd'],
    [acts.get('code.split') ?? 0, 'gesplitst'],
    [acts.get('code.end') ?? 0, 'weggehaald'],
  ] as const
  const main = codes.filter(({ parent }) => parent === null).length
  return [
    `${counted(main, 'hoofdcode', 'hoofdcodes')} en ${counted(codes.length - main, 'subcode', 'subcodes')}.`,
    `Tijdens het werk zijn codes ${enumeration(changes.map(([count, what]) => `${figure(count)} keer ${what}`))}.`,
  ]
}

function codebookTable({ codes, coded }: Gathered) {
  const nameOf = new Map(codes.map(({ id, name }) => [id, name]))
  return {
    caption: 'Codes',
    columns: [
      { title: 'Code', share: 24 },
      { title: 'Valt onder', share: 18 },
      { title: 'Omschrijving', share: 44 },
      { title: 'Coderingen', share: 14 },
    ],
    rows: codes.map(({ id, name, parent, definition }) => [
      name,
      (parent && nameOf.get(parent)) ?? '',
      definition || 'geen omschrijving',
      figure(coded.byCode.get(id) ?? 0),
    ]),
  }
}

const changingActs = [
  ...['thread.change', 'thread.nest'],
  ...['evidence.add', 'evidence.keep', 'evidence.drop', 'evidence.change', 'evidence.side', 'evidence.move'],
  'evidence.end',
]

function threadParagraphs({ threads, evidence, dismissals, acts }: Gathered): string[] {
  if (threads.length === 0 && dismissals.length === 0) return []
  const derived = threads.filter(({ candidate }) => candidate !== null).length
  const dropped = evidence.filter(({ state }) => state === 'dropped').length
  const proposed = evidence.filter(({ state }) => state === 'proposed').length
  const changes = changingActs.reduce((sum, act) => sum + (acts.get(act) ?? 0), 0)
  const [merged = 0, split = 0] = [acts.get('thread.merge'), acts.get('thread.split')]
  return [
    `${beginnings(derived, threads.length)} ${dismissals.length === 0 ? 'Geen voorstel is' : counted(dismissals.length, 'voorstel is', 'voorstellen zijn')} met een reden weggelegd.`,
    'Het programma stelt rode draden voor uit wat terugkeert over tafels en bijeenkomsten (codes, paren van codes, woordgroepen). Beweringen, spanningen en vragen zijn door mensen geschreven.',
    `Draden en bewijs zijn ${figure(changes)} keer door mensen gewijzigd; ${figure(merged)} keer zijn draden samengevoegd en ${figure(split)} keer is er een gesplitst. ${evidenceStates(dropped, proposed)}`,
    'Getallen bij een rode draad zeggen waar u kunt kijken, niet hoe belangrijk iets is of hoeveel mensen het vinden.',
  ]
}

/** How many threads the program proposed, and how many people made. */
function beginnings(derived: number, all: number): string {
  const made = all - derived
  if (all === 0) return 'Er is geen rode draad opgenomen.'
  if (made === 0)
    return all === 1
      ? 'De rode draad begon als voorstel van het programma.'
      : `Alle ${figure(all)} rode draden begonnen als voorstel van het programma.`
  if (derived === 0)
    return all === 1
      ? 'De rode draad is door mensen gemaakt.'
      : `Alle ${figure(all)} rode draden zijn door mensen gemaakt.`
  return `${figure(derived)} van de ${figure(all)} rode draden ${derived === 1 ? 'begon' : 'begonnen'} als voorstel van het programma; ${made === 1 ? 'de andere is' : 'de andere zijn'} door mensen gemaakt.`
}

function evidenceStates(dropped: number, proposed: number): string {
  const away = dropped === 0 ? 'niets' : counted(dropped, 'stuk', 'stukken')
  const unseen =
    proposed === 0
      ? 'alles is door iemand bekeken'
      : `${counted(proposed, 'stuk is', 'stukken zijn')} nog niet door iemand bekeken`
  return `Van het bewijs ${dropped > 1 ? 'zijn' : 'is'} ${away} weggelegd; ${unseen}.`
}

function threadTable({ threads, evidence, people }: Gathered) {
  const standing = evidence.filter(({ state }) => state !== 'dropped')
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  const roles = (thread: string) =>
    evidenceRoles.map((role) => standing.filter((one) => one.thread === thread && one.role === role).length)
  return {
    caption: 'Rode draden met hun bewijs',
    columns: [
      { title: 'Rode draad', share: 34 },
      { title: 'Status', share: 14 },
      { title: 'Steunt', share: 9 },
      { title: 'Nuanceert', share: 11 },
      { title: 'Spreekt tegen', share: 10 },
      { title: 'Tegengeluid gezocht', share: 22 },
    ],
    rows: threads.map((thread) => [
      thread.title,
      t.threads.status[thread.status],
      ...roles(thread.id).map(figure),
      searchedWords(thread.counterSearch, nameOf),
    ]),
  }
}

function searchedWords(
  search: Gathered['threads'][number]['counterSearch'],
  nameOf: ReadonlyMap<string, string>,
): string {
  if (!search) return 'niet gezocht'
  const { found, units, of, how, person } = search
  const outcome = found > 0 ? `${figure(found)} gevonden` : 'gezocht, niet gevonden'
  return `${outcome}: ${nameOf.get(person) ?? 'onbekend'}, ${how}, in ${figure(units)} van ${figure(of)}`
}
