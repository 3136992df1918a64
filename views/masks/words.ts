import type { MaskGround } from '../../server/database/report-tables.ts'
import type { PersonalKind } from '../../server/text/personal.ts'

/** The grounds of the Wet open overheid, each in a few words. */
export const groundWords: Readonly<Record<MaskGround, string>> = {
  '5.1.1.c': 'vertrouwelijke bedrijfsgegevens',
  '5.1.1.d': 'bijzondere persoonsgegevens',
  '5.1.1.e': 'identificatienummer, zoals het bsn',
  '5.1.2.e': 'persoonlijke levenssfeer',
  '5.1.2.f': 'concurrentiegevoelige bedrijfsgegevens',
  '5.2.1': 'persoonlijke beleidsopvattingen',
}

/** The same in a sentence, for who does not know the law by heart. */
export const groundMeanings: Readonly<Record<MaskGround, string>> = {
  '5.1.1.c': 'Gegevens die een bedrijf in vertrouwen aan de overheid gaf.',
  '5.1.1.d': 'Over gezondheid, geloof, afkomst, seksualiteit, vakbond of strafblad.',
  '5.1.1.e': 'Een nummer dat de wet aan één mens geeft.',
  '5.1.2.e': 'Wie iemand is, waar die woont en hoe die te bereiken is.',
  '5.1.2.f': 'Andere gegevens van een bedrijf, waar een concurrent iets aan heeft.',
  '5.2.1': 'Wat een ambtenaar of adviseur in intern beraad zelf vond.',
}

/** `5.1.2.e: persoonlijke levenssfeer` */
export const groundName = (ground: MaskGround) => `${ground}: ${groundWords[ground]}`

/** What a list of found words is called. */
export const kindHeadings: Readonly<Record<PersonalKind, string>> = {
  name: 'Namen',
  phone: 'Telefoonnummers',
  mail: 'E-mailadressen',
  bsn: 'Burgerservicenummers',
  iban: 'Bankrekeningen',
  address: 'Adressen',
  'birth-date': 'Geboortedata',
  'licence-plate': 'Kentekens',
}

/** The ground that comes first when words of this kind are blacked out; a person confirms or changes it. */
export const usualGround: Readonly<Record<PersonalKind, MaskGround>> = {
  name: '5.1.2.e',
  phone: '5.1.2.e',
  mail: '5.1.2.e',
  bsn: '5.1.1.e',
  iban: '5.1.2.e',
  address: '5.1.2.e',
  'birth-date': '5.1.2.e',
  'licence-plate': '5.1.2.e',
}

/** In the order of the page: what tells most first, names last for they are many. */
export const kindsInOrder = [
  'bsn',
  'iban',
  'birth-date',
  'address',
  'phone',
  'mail',
  'licence-plate',
  'name',
] as const satisfies readonly PersonalKind[]
