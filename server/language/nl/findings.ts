/** What people found in a round, on the page that closes it and in what goes out. */
export const findings = {
  noQuotes: 'In dit rapport staan geen citaten.',
  onlyQuoteDone: 'Het enige citaat is beoordeeld en afgesloten.',
  allDone: (count: string) => `Alle ${count} citaten zijn beoordeeld en afgesloten.`,
  done: (quotes: string, judged: string, closed: string, isOne: boolean) =>
    `Van ${quotes} ${isOne ? 'is' : 'zijn'} er ${judged} beoordeeld en ${closed} afgesloten.`,
  stillOpen: (quotes: string) => `${quotes} nog open.`,
  quoteStands: 'citaat staat',
  quotesStand: 'citaten staan',
  notJudged: (keys: string) => `Niet of niet helemaal beoordeeld: ${keys}.`,
  columns: ['ja', 'nee', 'niet vast te stellen', 'niet beoordeeld'],
  replies: 'Antwoorden van het team',
  none: 'geen',
  sample: 'Steekproef',
  drawn: (drawn: string, of: string, judged: string) => `${drawn} van ${of} getrokken, ${judged} beoordeeld`,
  notDrawn: 'niet getrokken',
  extents: 'Uitspraken over omvang',
  extentsJudged: (count: string, judged: string) => `${count}: ${judged}`,
  noneJudged: 'geen beoordeeld',
  claims: 'Beweringen',
  aloneAnswered: 'zelf beoordeeld, beantwoord en afgesloten',
  alone: 'zelf beoordeeld en afgesloten',
}
