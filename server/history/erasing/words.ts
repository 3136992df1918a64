import { counted } from '../../language/figures.ts'

/** What of each kind goes, for one and for more: tables of rows, texts and files. Most telling first. */
export const touchedWords: Readonly<Record<string, readonly [one: string, more: string]>> = {
  characters: ['teken tekst', 'tekens tekst'],
  files: ['oorspronkelijk bestand', 'oorspronkelijke bestanden'],
  documents: ['bron', 'bronnen'],
  text_versions: ['tekstversie', 'tekstversies'],
  participants: ['deelnemer', 'deelnemers'],
  attendances: ['plaats op een deelnemerslijst', 'plaatsen op een deelnemerslijst'],
  agreements: ['afspraak over citeren', 'afspraken over citeren'],
  quotes: ['citaat', 'citaten'],
  editions: ['editie van een citatenset', 'edities van citatensets'],
  codings: ['codering', 'coderingen'],
  coding_places: ['vroegere plek van een codering', 'vroegere plekken van coderingen'],
  evidence: ['bewijsplaats bij een rode draad', 'bewijsplaatsen bij rode draden'],
  code_examples: ['voorbeeld bij een code', 'voorbeelden bij codes'],
  memos: ['memo', 'memo’s'],
  decisions: ['besluit over een suggestie', 'besluiten over suggesties'],
  readings: ['keer ‘klaar’', 'keer ‘klaar’'],
  sampled_sentences: ['zin van een leessteekproef', 'zinnen van leessteekproeven'],
  sample_readings: ['gelezen zin van een leessteekproef', 'gelezen zinnen van leessteekproeven'],
  masks: ['gelakte plek', 'gelakte plekken'],
  landings: ['plaats in een rapport', 'plaatsen in rapporten'],
  audits: ['ronde van een rapporttoets', 'rondes van een rapporttoets'],
  findings: ['bevinding', 'bevindingen'],
  replies: ['antwoord op een bevinding', 'antwoorden op bevindingen'],
  closings: ['afsluiting', 'afsluitingen'],
  judgements: ['oordeel over een uitspraak', 'oordelen over uitspraken'],
  sessions: ['bijeenkomst', 'bijeenkomsten'],
  threads: ['rode draad', 'rode draden'],
  matrices: ['matrix', 'matrices'],
  summaries: ['samenvatting in een matrix', 'samenvattingen in matrices'],
}

/** In the order above; rows that nobody sees as a thing of its own are left out. */
export function touchedInWords(touches: Readonly<Record<string, number>>): string[] {
  return Object.entries(touchedWords).flatMap(([kind, [one, more]]) => {
    const count = touches[kind] ?? 0
    return count === 0 ? [] : [counted(count, one, more)]
  })
}

/** What was erased, as the list of erasures calls it. */
export const erasureKindWords = {
  document: 'een hele bron',
  part: 'een deel van een bron',
  speaker: 'een spreker',
  memo: 'een memo',
} as const
