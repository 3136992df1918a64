import { approvals } from '../../database/finding-tables.ts'
import { quotingRules } from '../../database/tables.ts'
import { writtenMoment } from '../../language/dates.ts'
import { counted, enumeration, figure } from '../../language/figures.ts'
import { t } from '../../language/t.ts'
import { verdicts } from '../../reports/matching/verdict.ts'
import { maySupport } from '../../threads/thread.ts'
import type { Section } from '../sheet.ts'
import type { Checked, Gathered } from './gathering.ts'
import type { LastCheck } from './last-check.ts'
import { isOrAre, section, share } from './words.ts'

/** COREQ, domain 3, items 29–32: quoting, checks and their results, limits. */
export function reportingSections(of: Gathered, checked: Checked | LastCheck | undefined): Section[] {
  return [
    { heading: '4. Citeren, controle en grenzen', level: 2, paragraphs: [] },
    section('Regels voor citeren (COREQ 29)', ruleParagraphs(of)),
    section('Citatensets', quoteParagraphs(of), {
      table: setTable(of),
      empty: 'Er zijn nog geen citatensets.',
    }),
    section('Rapporttoetsen (COREQ 30)', auditParagraphs(of), {
      table: auditTable(of),
      empty: 'Er is nog geen rapport getoetst.',
    }),
    section('Controle van de gegevens', checkParagraphs(of, checked)),
    section('Grenzen (COREQ 31 en 32)', limits(of)),
  ]
}

function ruleParagraphs({ sessions, attendances, agreements, masks }: Gathered): string[] {
  const rules = quotingRules.flatMap((rule) => {
    const count = sessions.filter((session) => session.rule === rule).length
    return count === 0 ? [] : [`${t.sessions.rule[rule]} (${figure(count)})`]
  })
  return [
    rules.length === 0
      ? 'Afspraken per bijeenkomst: er zijn geen bijeenkomsten.'
      : `Afspraken per bijeenkomst: ${enumeration(rules)}.`,
    `Eigen afspraken van deelnemers: vastgelegd bij ${share(agreements.length, attendances.length, 'aanwezigheden')}. Wie niets afsprak, wordt zonder naam en functie geciteerd.`,
    `Gelakte plekken: ${figure(masks.length)}.`,
    'Woorden van de organisatie en van de analyse steunen nooit een rode draad; alleen woorden van deelnemers en aantekeningen van verslagleggers doen dat.',
  ]
}

function quoteParagraphs({ quotes }: Gathered): string[] {
  if (quotes.length === 0) return []
  const edited = quotes.filter(({ layers }) => layers !== null).length
  const states = approvals.flatMap((state) => {
    const count = quotes.filter(({ approval }) => (approval ?? 'not-needed') === state).length
    return count === 0 ? [] : [`${t.quotes.approval[state]} (${figure(count)})`]
  })
  return [
    `In ${share(edited, quotes.length, 'citaten')} is iets weggelaten, verduidelijkt of licht bewerkt; de woorden van de bron staan er altijd onder.`,
    `Akkoord van wie het zei: ${enumeration(states)}.`,
  ]
}

function setTable({ quote_sets, quotes, editions }: Gathered) {
  return {
    caption: 'Citatensets',
    columns: [
      { title: 'Citatenset', share: 24 },
      { title: 'Citaten', share: 10 },
      { title: 'Citeerregels', share: 14 },
      { title: 'Stand', share: 20 },
      { title: 'Controlegetal van de laatste editie (SHA-256)', share: 32 },
    ],
    rows: quote_sets.map((set) => {
      const own = editions.filter((edition) => edition.quote_set === set.id)
      const last = own.sort((a, b) => b.number - a.number)[0]
      return [
        set.title,
        figure(quotes.filter((quote) => quote.quote_set === set.id).length),
        t.quotes.rules[set.rules ?? 'verbatim'],
        last
          ? `editie ${last.number}, ${writtenMoment(last.at)}${set.status === 'ingetrokken' ? ', ingetrokken' : ''}`
          : 'concept, nog niet gepubliceerd',
        last?.hash ?? '',
      ]
    }),
  }
}

function auditParagraphs({ audits, findings, closings, judgements }: Gathered): string[] {
  if (audits.length === 0) return []
  const exceptions = closings.filter(({ exception }) => exception !== null).length
  return [
    `Bevindingen van mensen bij ${counted(findings.length, 'citaat', 'citaten')}; ${counted(closings.length, 'citaat', 'citaten')} afgesloten, waarvan ${figure(exceptions)} bij uitzondering door iemand die zelf bij dat citaat betrokken was. Oordelen over omvang en beweringen: ${figure(judgements.length)}.`,
  ]
}

function auditTable({ audits, rounds, reports, people }: Gathered) {
  const countsOf = new Map(rounds.map(({ id, counts }) => [id, counts]))
  const nameOf = new Map([...people, ...reports].map(({ id, name }) => [id, name]))
  return {
    caption: 'Rondes van rapporttoetsen',
    columns: [
      { title: 'Rapport', share: 22 },
      { title: 'Ronde', share: 8 },
      { title: 'Gedaan op', share: 18 },
      { title: 'Door', share: 14 },
      { title: 'Uitkomst van de citaten', share: 26 },
      { title: 'Stand', share: 12 },
    ],
    rows: audits.map((audit) => [
      nameOf.get(audit.document) ?? 'weggehaald rapport',
      figure(audit.round),
      writtenMoment(audit.at),
      nameOf.get(audit.person) ?? '',
      outcome(countsOf.get(audit.id)),
      audit.conclusion === null ? 'open' : 'afgerond',
    ]),
  }
}

function outcome(counts: Gathered['rounds'][number]['counts'] | undefined): string {
  const parts = verdicts.flatMap((verdict) => {
    const count = counts?.[verdict] ?? 0
    return count === 0 ? [] : [`${figure(count)} ${t.reports.verdict[verdict]}`]
  })
  return parts.length === 0 ? 'geen citaten' : parts.join('; ')
}

function checkParagraphs({ at, head }: Gathered, checked: Checked | LastCheck | undefined): string[] {
  return [
    checkWords(checked),
    `Stand van het logboek op ${writtenMoment(at)}: ${head || 'leeg'}. Met verify --head is later na te gaan dat dit logboek een begin is van wat er dan staat.`,
  ]
}

function checkWords(checked: Checked | LastCheck | undefined): string {
  if (checked === undefined)
    return 'De gegevens zijn bij het maken van dit stuk niet gecontroleerd. Dat gebeurt als het als bestand wordt gemaakt.'
  const { ok, failures } = checked
  const outcome = ok
    ? 'Alles was in orde.'
    : `${failures === 1 ? 'Er was' : 'Er waren'} ${counted(failures, 'fout', 'fouten')}; verify zegt welke.`
  const what = checkedInWords(checked.checked)
  if (!('at' in checked)) return `Bij het maken van dit stuk ${what}. ${outcome}`
  const since = checked.isOfNow
    ? 'Daarna is er in dit programma niets gewijzigd.'
    : 'Daarna is er gewijzigd. Wie dit stuk als bestand maakt, laat alles opnieuw nagaan.'
  return `Bij de laatste controle, op ${writtenMoment(checked.at)}, ${what}. ${outcome} ${since}`
}

type OneAndMore = readonly [one: string, more: string]

const checkedWords: Readonly<Record<string, OneAndMore>> = {
  event: ['wijziging', 'wijzigingen'],
  payload: ['beschrijving van een wijziging', 'beschrijvingen van een wijziging'],
  original: ['oorspronkelijk bestand', 'oorspronkelijke bestanden'],
  text: ['tekst', 'teksten'],
  row: ['rij tegen het logboek', 'rijen tegen het logboek'],
  coding: ['codering', 'coderingen'],
  evidence: ['stuk bewijs', 'stukken bewijs'],
  quote: ['citaat', 'citaten'],
  edition: ['editie', 'edities'],
  audit: ['rapporttoets', 'rapporttoetsen'],
}

/** `3 teksten`; nothing is said of a kind of which there is none. */
function checkedInWords(checked: Checked['checked']): string {
  const kinds = Object.entries(checked).filter(([, count]) => count > 0)
  if (kinds.length === 0) return 'is er niets na te gaan'
  const words = kinds.map(([kind, count]) => {
    const [one, more] = checkedWords[kind] ?? [kind, kind]
    return counted(count, one, more)
  })
  const [[, first] = ['', 0]] = kinds
  return `${kinds.length === 1 && first === 1 ? 'is' : 'zijn'} ${enumeration(words)} nagegaan`
}

function limits({ evidence, coded, sources, threads }: Gathered): string[] {
  const standing = evidence.filter(({ state }) => state !== 'dropped')
  const noted = standing.filter(({ voice }) => voice === 'note').length
  const other = standing.filter(({ voice }) => !maySupport(voice)).length
  const helped = (['suggestion', 'adjusted', 'bulk'] as const).reduce(
    (sum, origin) => sum + (coded.byOrigin.get(origin) ?? 0),
    0,
  )
  const unsearched = threads.filter(({ counterSearch }) => counterSearch === null).length
  return [
    `Van het bewijs bij rode draden ${isOrAre(noted)} ${share(noted, standing.length, 'stukken')} opgeschreven door een verslaglegger, niet letterlijk gezegd${other > 0 ? `; ${counted(other, 'stuk is', 'stukken zijn')} van iemand anders dan een deelnemer of verslaglegger` : ''}.`,
    `${share(helped, coded.count, 'coderingen')} ${helped === 1 ? 'begon' : 'begonnen'} bij een suggestie van het programma. Wat het programma niet voorstelt, kan zo vaker gemist zijn.`,
    `Bij ${share(unsearched, threads.length, 'rode draden')} is niet naar tegengeluid gezocht. Dat er geen staat, zegt dan niets.`,
    `Alles hierboven gaat over ${counted(sources.length, 'ingelezen bron', 'ingelezen bronnen')}. Wat niet is opgeschreven of ingelezen, staat er niet in.`,
  ]
}
