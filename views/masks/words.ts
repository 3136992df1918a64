import type { MaskGround } from '../../server/database/report-tables.ts'
import { t } from '../../server/language/t.ts'
import type { PersonalKind } from '../../server/text/personal.ts'

/** `5.1.2.e: persoonlijke levenssfeer` */
export const groundName = (ground: MaskGround) => `${ground}: ${t.masks.ground[ground]}`

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
