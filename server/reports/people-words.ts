/** Words for a person by what they do; a longer word that ends in one of these is one too (`bouwondernemer`). */
const heads = `
  deelnemer deelneemster deelnemers ondernemer onderneemster ondernemers werkgever werkneemster werknemer directeur directrice
  bestuurder eigenaar eigenaresse medewerker medewerkster adviseur manager leider leidster docent docente leraar lerares
  hoogleraar lector onderzoeker onderzoekster wethouder burgemeester gedeputeerde raadslid statenlid ambtenaar boer boerin
  akkerbouwer veehouder melkveehouder tuinder teler bakker slager kapper winkelier aannemer installateur monteur vervoerder
  chauffeur recycler loonwerker makelaar bankier bankmedewerker accountant boekhouder jurist advocaat notaris arts huisarts
  verpleegkundige wijkverpleegkundige verzorgende zorgverlener student studente leerling scholier inwoner inwoonster bewoner
  bewoonster burger vrijwilliger starter oprichter oprichtster ceo cfo voorzitter secretaris penningmeester woordvoerder
  woordvoerster vertegenwoordiger vertegenwoordigster vakbondsman vakbondsvrouw vakbondsbestuurder beleidsmaker trainee
  stagiair stagiaire spreker spreekster inleider gastspreker panellid aanwezige aanwezigen tafelgenoot tafelgast gesprekspartner
  respondent respondente geïnterviewde iemand vrouw collega vertaler vertaalster architect ingenieur netbeheerder
  ontwikkelaar investeerder belegger fabrikant machinebouwer ambachtsman vakman vakvrouw lasser timmerman schilder
  metselaar operator planner programmeur software-ontwikkelaar ontwerper journalist psycholoog econoom econome rector
  decaan lid bestuurslid jongere oudere ouder gepensioneerde hovenier horecaondernemer hotelier restauranthouder kok
  werkzoekende uitzendkracht zelfstandige zzp'er zzp’er mkb'er mkb’er bezoeker notulist verslaglegger gespreksleider
  tafelheer tafeldame dagvoorzitter moderator expert deskundige specialist coördinator regisseur consulent accountmanager
  parkmanager teamleider projectleider beheerder commissaris minister staatssecretaris dijkgraaf heemraad boswachter
  logistiekmanager ict'er hr-adviseur recruiter coach trainer opleider praktijkopleider
`

const words = heads.trim().split(/\s+/)
const longWords = words.filter((word) => word.length > 3 && word !== 'ouder' && word !== 'lid')

/** A word for a person, as the source of a regular expression (flags `iu`). */
export const personNoun = `(?<![\\p{L}\\p{M}])(?:(?:\\p{L}+-?)?(?:${longWords.join('|')})|${words.join('|')})(?![\\p{L}\\p{M}])`
/** Where something was said. */
export const sittingNoun =
  '(?:denkdiner|diner|werksessie|werkatelier|atelier|bijeenkomst|sessie|rondetafel(?:gesprek)?|gesprek|interview|tafel|tafelgesprek|groepsgesprek|flip-?over|plenair|podcast|webinar|enquête)'

const who = new RegExp(`${personNoun}|(?<!\\p{L})${sittingNoun}(?:s|en)?(?!\\p{L})`, 'iu')
const nameAlone =
  /^(?:[–—-]\s*)?\p{Lu}[\p{L}'’.-]+(?:\s+(?:\p{Ll}{2,4}\s+){0,2}\p{Lu}[\p{L}'’.-]+)*(?:\s*[,(]|$)/u

/** Whether a few words say who spoke, or where: `ondernemer bouw, denkdiner 2`; `Jan, bakker`. */
export function saysWho(words: string): boolean {
  return who.test(words) || nameAlone.test(words.trim())
}
