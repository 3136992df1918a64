/** Words for a person by what they do; a longer word that ends in one of these is one too (`bouwondernemer`). */
const heads = `
  deelnemer deelneemster ondernemer onderneemster werkgever werkneemster werknemer directeur directrice
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
  decaan lid bestuurslid leidinggevende hovenier horecaondernemer hotelier restauranthouder kok
  werkzoekende uitzendkracht zzp'er zzp’er mkb'er mkb’er bezoeker notulist verslaglegger gespreksleider
  tafelheer tafeldame dagvoorzitter moderator expert deskundige specialist coördinator regisseur consulent accountmanager
  parkmanager teamleider projectleider beheerder commissaris minister staatssecretaris dijkgraaf heemraad boswachter
  logistiekmanager ict'er hr-adviseur recruiter coach trainer opleider praktijkopleider
`

const nouns = new Set(heads.trim().split(/\s+/))
/** What a longer word may end in. */
const endings = [...nouns].filter((noun) => noun.length > 3)

/** Whether a word is one for a person, or for several. */
export function isPersonWord(word: string): boolean {
  const lower = word.toLowerCase()
  return isOne(lower) || isOne(lower.replace(/aren$/, 'aar')) || isOne(lower.replace(/(?:['’]?s|en)$/, ''))
}

const isOne = (word: string) =>
  nouns.has(word) || (word.length > 5 && endings.some((end) => word.endsWith(end)))

/** Where something was said. */
export const sittingNoun =
  '(?:denkdiner|diner|werksessie|werkatelier|atelier|bijeenkomst|sessie|rondetafel(?:gesprek)?|gesprek|interview|tafel|tafelgesprek|groepsgesprek|flip-?over|plenair|podcast|webinar|enquête)'

const sitting = new RegExp(`(?<!\\p{L})${sittingNoun}(?:s|en)?(?!\\p{L})`, 'iu')
const nameAlone =
  /^(?:[–—-]\s*)?\p{Lu}[\p{L}'’.-]+(?:\s+(?:\p{Ll}{2,4}\s+){0,2}\p{Lu}[\p{L}'’.-]+)*(?:\s*[,(]|$)/u

/** Whether a few words speak of a person by what they do. */
export function namesPerson(words: string): boolean {
  return (words.match(/[\p{L}\p{M}'’-]+/gu) ?? []).some(isPersonWord)
}

/** Whether a few words say who spoke, or where: `ondernemer bouw, denkdiner 2`; `Jan, bakker`. */
export function saysWho(words: string): boolean {
  return (
    sitting.test(words) || namesPerson(words) || (nameAlone.test(words.trim()) && !isReference.test(words))
  )
}

/** `(Raspe, 2020)` refers to what somebody wrote. */
const isReference = /(?<!\d)(?:19|20)\d{2}[a-z]?(?!\d)/
