/** How good suggestions are, in a line. */
export const quality = {
  notMeasured: 'Nog niet gemeten.',
  nothingKnown: 'over de suggesties is nog niets te zeggen',
  tooFew: (told: string) => `${told}: te weinig om iets over te zeggen`,
  taken: (suggestions: string, isOne: boolean, told: string) =>
    `van ${suggestions} ${isOne ? 'is' : 'zijn'} er ${told} overgenomen`,
  rightOfTen: (isOne: boolean, told: string) =>
    `van 10 suggesties ${isOne ? 'is' : 'zijn'} er naar schatting ${told} goed`,
  rightOf: (n: string, isOneChecked: boolean, isOne: boolean, told: string) =>
    `van de ${n} die te controleren ${isOneChecked ? 'was' : 'waren'}, ${isOne ? 'was' : 'waren'} er ${told} goed`,
  missUnknown: 'wat gemist wordt, is onbekend',
  missedNothing: (n: string) => `miste in de leessteekproef niets (0 van ${n})`,
  missed: (k: string, n: string) => `miste in de leessteekproef ${k} van de ${n}`,
  misses: (k: string, n: string) => `mist naar schatting ${k} van de ${n}`,
  allTen: 'alle 10',
  underOne: 'minder dan 1',
  nearlyTen: 'bijna alle 10',
  heldBackRight: (n: number, right: number) =>
    `Van de ${n} die te controleren waren, waren er ${right} goed.`,
  heldBackTaken: (n: number, taken: number) =>
    `Van de ${n} waarover iemand besliste, zijn er ${taken} overgenomen.`,
}
