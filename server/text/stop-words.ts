import { folded } from './stems.ts'

/**
 * Whether a word says nothing about the subject. Ask it of the word as it stands in the text, not of its stem:
 * the stem of `kansen` could be that of `kan`.
 */
export function isStopWord(surface: string): boolean {
  return stopWords.has(folded(surface))
}

export const stopWords = new Set(
  `
  de het een der des den 't 'n 's
  ik jij je jou jouw jullie u uw hij hem zijn ze zij haar hun hen we wij ons onze me mij mijn men zich zichzelf elkaar
  m'n z'n d'r 'm 'r 'k iemand niemand iets niets
  dit dat deze die dergelijk dergelijke degene diegene zo'n zulk zulke wat wie welk welke wiens waar hoe wanneer waarom
  hier daar er ergens nergens overal
  ben bent is was waren geweest wees zijnde heb hebt heeft hebben had hadden gehad word wordt worden werd werden geworden
  kan kun kunt kunnen kon konden gekund zal zul zult zullen zou zouden moet moeten moest moesten mag mogen mocht mochten
  wil wilt willen wilde wilden wou hoef hoeft hoeven doe doet doen deed deden gedaan ga gaat gaan ging gingen gegaan
  kom komt komen kwam kwamen gekomen laat laten liet lieten blijf blijft blijven bleef bleven
  en of maar want dus noch als dan toen omdat doordat zodat opdat terwijl hoewel ofschoon tenzij mits indien voordat nadat
  totdat sinds zoals evenals alsof zowel alsmede oftewel ofwel
  aan achter af behalve beneden bij binnen boven buiten door gedurende in langs met na naar naast om omtrent onder op over
  per rond rondom sedert te ten ter tegen tijdens tot tussen uit van vanaf vanuit vanwege via volgens voor voorbij wegens
  zonder toe mee heen
  ja nee niet geen wel al alle alles allen allemaal ander andere anders ook nog nu even eens eerst zo zelf zelfs toch al reeds
  steeds altijd nooit ooit soms vaak weer weg juist alleen slechts meer meest meeste minder veel vele te zeer heel hele erg
  bijna ongeveer namelijk immers echter daarom daardoor daarmee daarna daarnaast daarbij daarin daarop daaraan daarvan daarvoor
  daarover daaruit daartoe daarom hierbij hierdoor hiermee hierin hiervan hiervoor hierop hierover waarbij waardoor waarmee
  waarin waarop waarvan waarvoor waaraan waarover waaruit ermee erbij erdoor erin erop ervan ervoor erover eruit ertoe
  vooral verder misschien eigenlijk gewoon best graag liever dergelijke enige enkele sommige beide ieder iedere iedereen elk elke
  zodra eerder later straks gauw misschien nogal
  o.a. d.w.z. bijv bijvoorbeeld etc enz e.d. i.p.v. t.o.v. m.b.t. a.d.h.v. d.m.v. n.a.v. m.n. i.v.m. t.a.v. z.s.m. ca evt
  eh ehm uh uhm hè he oh ach hoor
  `
    .trim()
    .split(/\s+/)
    .map(folded),
)
