import { html } from 'hono/html'
import { groundName } from '../../../views/masks/words.ts'
import { checkNumber, inGroups } from '../../../views/quotes/words.ts'
import { recordingTime, writtenDate, writtenMoment } from '../../language/dates.ts'
import { figure } from '../../language/figures.ts'
import { t } from '../../language/t.ts'
import { sessionTold, tableTold, voiceWords } from '../../quotes/attribution.ts'
import type { LinkCheck } from '../../quotes/checks.ts'
import type { Decision } from '../../quotes/decisions.ts'
import type { Provenance } from '../../quotes/provenance.ts'
import { type Markup, section, webPage } from '../html.ts'
import type { Section } from '../sheet.ts'
import { driftWords, inQuotationMarks } from '../words.ts'
import { verdictWords } from './words.ts'

/** The page of one quote: its words in context, whose they are, the check of each link, and who decided what. */
export async function quotePage(provenance: Provenance, set: string): Promise<string> {
  const { quote, label, printed, verdict, attribution } = provenance
  const name = label === null ? 'Citaat' : `Citaat ${label}`
  return webPage(
    `${name}, ${quote.short}`,
    html`<p><a href="../index.html">Alle citaten</a></p>
<h1>${name} uit ${set}</h1>
<blockquote><p>${inQuotationMarks(printed)}</p></blockquote>
<p>${attribution}</p>
<p><strong>Dit citaat ${verdictWords[verdict]}.</strong> Nagegaan op ${writtenMoment(provenance.checkedAt)}.</p>
${remarks(provenance)}
${contextPart(provenance)}
${[facts(provenance), checksPart(provenance), decisionsPart(provenance), usesPart(provenance)].map(section)}`,
  )
}

function remarks({ cautions, drift }: Provenance): Markup {
  const drifted = driftWords(drift)
  const lines = [
    ...cautions.map((caution) => t.quotes.caution[caution]),
    ...(drifted === '' ? [] : [`Gewijzigd sinds publicatie: ${drifted}.`]),
  ]
  return html`${lines.map((line) => html`<p>Let op: ${line}</p>`)}`
}

function contextPart({ context }: Provenance): Markup {
  const blocks = context.map(
    ({ label, before, quoted, after }) =>
      html`<p>${label ? html`<strong>${label}</strong> ` : ''}${before}${quoted ? html`<mark>${quoted}</mark>` : ''}${after}</p>
`,
  )
  return html`<section>
<h2>In de context</h2>
${blocks.length > 0 ? blocks : html`<p>De context wordt niet getoond: voor deze bijeenkomst geldt vertrouwelijkheid.</p>`}
</section>
`
}

const pairs = (heading: string, caption: string, rows: readonly (readonly [string, string])[]): Section => ({
  heading,
  level: 2,
  paragraphs: [],
  table: {
    caption,
    columns: [
      { title: 'Wat', share: 30 },
      { title: 'Hoe het er staat', share: 70 },
    ],
    rows: rows.filter(([, value]) => value !== ''),
  },
})

function facts({
  quote,
  attribution,
  told,
  place,
  document,
  size,
  version,
  versions,
  grounds,
}: Provenance): Section {
  const session = sessionTold(attribution, place)
  return pairs('Waar het staat', 'De plaats van dit citaat', [
    ['Wiens woorden', voiceWords[place.voice]],
    [
      'Bijeenkomst',
      session
        ? [session.title, session.date ? writtenDate(session.date) : ''].filter(Boolean).join(', ')
        : '',
    ],
    ['Tafel', tableTold(attribution, place) ?? ''],
    ['Stelling of gespreksvraag', (session === place.session && place.proposition) || ''],
    ['Gelakt op grond van (Woo)', grounds.map(groundName).join('; ')],
    ['Bladzijde', place.page === null ? '' : String(place.page)],
    ['Tijd in de opname', place.time === null ? '' : recordingTime(place.time)],
    ['Bestand', `${document.name}${size === null ? '' : `, ${figure(size)} bytes`}`],
    ['Controlegetal van het bestand (SHA-256)', checkNumber(document.original)],
    ['Tekstversie', `${version.number} van ${versions.length}, ${figure(version.characters)} tekens`],
    ['Controlegetal van de tekst (SHA-256)', checkNumber(version.sha256)],
    [
      'Plaats in de tekst',
      `teken ${figure(told.start)} tot ${figure(told.end)}, geteld in UTF-16 vanaf 0${told.start === quote.start && told.end === quote.end ? '' : ', in de tekst zoals anderen die lezen'}`,
    ],
    ...versions.flatMap(({ number, at, reason }): [string, string][] =>
      number === 1
        ? []
        : [[`Correctie, versie ${number}`, `${writtenMoment(at)}${reason ? `: ${reason}` : ''}`]],
    ),
  ])
}

function checksPart({ checks }: Provenance): Section {
  return pairs(
    'De controle',
    'Van het bestand tot de gepubliceerde woorden',
    checks.map((check) => [t.quotes.link[check.link], checkWords(check)]),
  )
}

function checkWords({ holds, doubt }: LinkCheck): string {
  const outcome = holds === null ? '– niet nagegaan' : holds ? '✓ in orde' : '× niet in orde'
  return doubt ? `${outcome}. ${t.quotes.doubt[doubt]}` : outcome
}

function decisionsPart({ decisions }: Provenance): Section {
  return pairs(
    'Wie besliste wat',
    'Besluiten over deze woorden',
    decisions.map((decision) => [
      writtenMoment(decision.at),
      `${decision.person.name} ${decisionWords(decision)}`,
    ]),
  )
}

function decisionWords(decision: Decision): string {
  switch (decision.act) {
    case 'coded':
      return `gaf code ‘${decision.code.name}’: ${t.quotes.origin[decision.origin]}${seenWords(decision)}`
    case 'uncoded':
      return `haalde code ‘${decision.code.name}’ weg`
    case 'left':
      return `nam suggestie ‘${decision.code.name}’ niet over`
    case 'evidence':
      return `zette het in rode draad ‘${decision.thread.title}’: ${t.threads.role[decision.role]}`
    case 'chosen':
      return `koos het voor ‘${decision.set.title}’`
    case 'published':
      return `publiceerde editie ${decision.edition} van ‘${decision.set.title}’`
    case 'withdrawn':
      return `trok ‘${decision.set.title}’ in, als editie ${decision.edition}`
    default:
      return t.quotes.act[decision.act]
  }
}

function seenWords({ origin, sawSuggestions, sawOthers }: Extract<Decision, { act: 'coded' }>): string {
  if (origin === 'import') return ''
  return `, ${sawSuggestions ? 'suggesties in beeld' : 'suggesties uit'}, ${sawOthers ? 'codes van anderen in beeld' : 'zonder codes van anderen te zien'}`
}

function usesPart({ use, edition, head }: Provenance): Section {
  return pairs('Waar het is gebruikt', 'Gebruik van dit citaat', [
    ...use.threads.map(({ title, role }): [string, string] => [
      'Rode draad',
      `${title}: ${t.threads.role[role]}`,
    ]),
    ...use.editions.map(({ set, row, label }): [string, string] => [
      'Citatenset',
      `${set.title}, editie ${row.number}${label ? `, ${label}` : ''}, ${writtenMoment(row.at)}`,
    ]),
    ...use.sets.map(({ title, label }): [string, string] => ['Ook in citatenset', `${title}, ${label}`]),
    ...use.reports.map(({ report, key, page }): [string, string] => [
      'Rapport',
      `${report}, ${key}${page === null ? '' : `, blz. ${page}`}`,
    ]),
    ['Controlegetal van de laatste editie (SHA-256)', edition ? inGroups(edition.hash) : ''],
    ['Stand van het logboek bij deze controle', head],
  ])
}
