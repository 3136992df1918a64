const wordSet = (list: string) => new Set(list.trim().split(/\s*[,\n]\s*/))

/** Words before a colon that name no speaker. */
const noSpeakers = wordSet(`
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
  http, https, ftp, mailto
`)

/** Words that name a speaker in a transcript, and a person in the heading of a report. */
const roles = wordSet(
  'tafelheer, tafeldame, tafelvoorzitter, notulist, notulen, voorzitter, gespreksleider, moderator, spreker, inleider, verslaglegger, gast, interviewer, respondent',
)

/** `Iemand merkte op:` and `In de woorden van een ondernemer:` tell that somebody spoke; they are no label. */
const tellsOfSpeech =
  /(?<!\p{L})(?:zei|zeiden|zegt|zeggen|vertelde|vertelt|vroeg|vraagt|antwoordde|antwoordt|merkte|merkt|stelde|stelt|verwoordde|verwoordt|vatte|vat|vond|vindt|riep|benadrukte|noemde|noemt|concludeerde|waarschuwde|volgens|aldus|woorden van)(?!\p{L})/iu

/** `Veldman, Joris`, as an organisation's address book writes it. */
const familyNameFirst = /^\p{Lu}[\p{L}'’ -]{0,40}, \p{Lu}[\p{L}.'’ -]{0,30}(?: \([^()]*\))?$/u

/** Whether a label before a colon could name who speaks. */
export function couldNameSpeaker(label: string): boolean {
  const word = bare(label)
  if (noSpeakers.has(word) || tellsOfSpeech.test(label)) return false
  if (familyNameFirst.test(label)) return true
  return /\p{L}/u.test(word) && !/[.!?;,"“”„«]$|[;,"“”„«!?]/.test(label)
}

export function isRole(label: string): boolean {
  return roles.has(bare(label))
}

/** Whether every word of a label is written as in a name: `Joris van der Meulen`, `Ondernemer 1`, `KD`. */
export function looksLikeName(label: string): boolean {
  const parts = label
    .replace(/\(.*\)/, '')
    .trim()
    .split(/\s+/)
  return parts.length <= 6 && /^\p{Lu}/u.test(label) && parts.every((part) => namePart.test(part))
}

const namePart =
  /^(?:[\p{Lu}\p{N}].*|van|von|de|den|der|du|la|le|el|al|ter|ten|te|in|'t|’t|'s|’s|ibn|ben|bin|en|op)$/u

function bare(label: string): string {
  return label
    .replace(/\(.*\)/, '')
    .replace(/\*/g, '')
    .trim()
    .toLowerCase()
}
