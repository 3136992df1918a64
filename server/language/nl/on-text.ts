/** What stands in, under and beside the words of a source. */
export const onText = {
  sentence: 'zin',
  page: (page: number) => `blz. ${page}`,
  codes: 'Codes',
  codesAt: (sentences: string) => `Codes bij ${sentences}`,
  furtherCodes: (label: string) => `Meer codes, ${label}`,
  further: (count: number) => `nog ${count}`,
  from: (names: string) => `van ${names}`,
  code: (name: string) => `code ${name}`,
  codeFrom: (name: string, names: string) => `code ${name}, van ${names}`,
  codeAlsoFrom: (name: string, names: string) => `code ${name}, ook van ${names}`,
  changed: 'gewijzigd',
  changedByCorrection: 'gewijzigd door een verbetering',
  openSuggestion: 'suggestie, nog open',
  retired: 'vervallen',
  masked: (ground: string) => `gelakt, ${ground}`,
}
