import { tasks } from './role-words.ts'

const wordSet = (list: string) => new Set(list.trim().split(/\s*[,\n]\s*/))

/** Words before a colon that name no speaker. */
export const noSpeakers: ReadonlySet<string> = wordSet(`
  let op, let wel, nb, n.b., ps, p.s., noot, bijvoorbeeld, kortom, tot slot, opmerking, opmerkingen, voorbeeld, voorbeelden
  conclusie, conclusies, samenvatting, samengevat, vraag, vragen, kernvraag, hoofdvraag, gespreksvraag, antwoord, quote, quotes
  citaat, citaten, rode draad, rode draden, stelling, stellingen, thema, thema's, onderwerp, onderwerpen, doel, doelen
  voordeel, voordelen, nadeel, nadelen, plus, min, plussen, minnen, pro, contra, voor, tegen, kans, kansen, risico, risico's
  knelpunt, knelpunten, bedreiging, bedreigingen, sterk, zwak, sterktes, zwaktes, idee, ideeën, actie, acties, actiepunt
  actiepunten, afspraak, afspraken, besluit, besluiten, vervolg, reactie, reacties, oplossing, oplossingen, probleem
  uitdaging, uitdagingen, dilemma, dilemma's, inzicht, inzichten, opbrengst, opbrengsten, uitkomst, uitkomsten, advies
  aanbeveling, aanbevelingen, voorstel, discussie, sfeer, context, aanleiding, inleiding, introductie, toelichting, uitleg
  bron, bronnen, link, links, website, tel, telefoon, e-mail, email, mail, contact, adres, fax, kvk, iban
  datum, dag, tijd, tijdstip, plaats, locatie, zaal, betreft, kenmerk, titel, project, versie, status, aan, van, cc, bcc
  aanwezig, aanwezigen, aanw., afwezig, deelnemers, deelnemer, genodigden, aan tafel, tafel, agenda, programma, duur
  bijlage, bijlagen, figuur, tabel, auteur, auteurs, verslag, opname, transcript, uitgave, uitwerking, legenda, stemmen
  stemmen vooraf, stemmen na afloop, eens, oneens, ja, nee, open, rest, overig, overige, diversen, ten eerste, ten tweede
  wonen, werken, werk, vervoer, verkeer, mobiliteit, bereikbaarheid, zorg, onderwijs, energie, economie, cultuur, natuur
  landbouw, leefbaarheid, voorzieningen, ruimte, klimaat, veiligheid, arbeidsmarkt, gezondheid, water, bodem, sport
  enerzijds, anderzijds, daarnaast, verder, dus, maar, en, of, want, namelijk, ofwel, oftewel, concreet, algemeen
  afgesproken, stemming, aandachtspunt, aandachtspunten, argument, argumenten, behoefte, behoeften, budget, droom, dromen
  eigenaar, ervaring, ervaringen, hoe, jongeren, ouderen, kanttekening, kernpunt, kernpunten, kracht, krachten, nuance
  randvoorwaarde, randvoorwaarden, resultaat, resultaten, samenvattend, slotvraag, tegenargument, tijdpad, tip, tips, top, tops
  trekker, waar, wanneer, wat, waarom, wens, wensen, wie, welke, hoeveel, zie ook, zwakte, zwakten, zwaktes, sterkte, opgave
  agendapunt, notitie, notities, punt, uitspraak, wet, planning, kosten, termijn, prioriteit, urgentie, score, cijfer, dit, dat
  gemeente, provincie, rijk, waterschap, regio, stad, dorp, wijk, buurt, nu, straks, later, vroeger, vandaag, morgen, eerst
  veldnotitie, veldnotities, sluiting, pauze, schorsing
  http, https, ftp, mailto, update, feedback, check, to do, todo, q, faq, swot, smart, pitch, deadline, next step, next steps
`)

/** A pattern of words, in capitals or not: a name further on in the same line keeps its capitals. */
const inAnyCase = (words: string) =>
  words.replace(/\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)

const noted = inAnyCase(
  [
    'actie(?:s|punt|punten)?|besluit(?:en)?|afspra(?:ak|ken)|afgesproken|conclusies?|stemming|noot|notitie',
    'opmerking (?:notulist|verslaglegger)|n\\.?b\\.?|p\\.?s\\.?|veldnotities?|tips?|bron(?:nen)?|sluiting|samenvatting',
  ].join('|'),
)
const introducing = inAnyCase([...tasks, 'verslaglegger', 'interviewer'].join('|'))
const wholeName =
  "\\p{Lu}[^\\s:.!?]*(?: (?:van|de|den|der|ten|ter|te|el|al|’t|'t)){0,3}(?: \\p{Lu}[^\\s:!?]*){1,2}(?: \\([^()]*\\))?"

/**
 * What note-takers put down among what was said: nobody says it. Also who somebody is, where that is no turn:
 * `Tafelheer: Kees de Boer`.
 */
export const notedLabel = new RegExp(
  `^(?:(?:${noted})(?: \\p{L}+)?\\s*:\\s|(?:${introducing}):\\s+${wholeName}$)`,
  'u',
)
