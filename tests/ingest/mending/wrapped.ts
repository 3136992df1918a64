import { mended } from '../../../server/ingest/mending/mended.ts'

/** A paragraph whose lines end where the writer ended them, with two words broken. */
export const first = `De zaal was vol en het gesprek kwam snel op gang, want iedereen had er iets
over te zeggen. Daarbij ging het vooral over de vraag wie er nu aan zet is en
wat er van de overheid verwacht mag worden. Er is door de partijen vaak samen-
gewerkt, maar nog te weinig op sociaal-
economisch gebied, zo vond een groot deel van de mensen die hier aan tafel
zaten. Men bleef lang zitten.`
/** Another one. */
export const second = `Een tweede gesprek ging over ruimte. Daarvoor keek de tafel naar de start- en
scale-ups in de regio, en naar de vraag of er voor hen nog plaats te vinden
is op de bestaande terreinen. Niemand wist het zeker.`
/** Both, as they stand on a page. */
export const page = `${first}\n\n${second}`

/** The words that were broken, whole. */
export const whole = (text: string) => text.replace('samen-\n', 'samen').replace('sociaal-\n', 'sociaal-')
/** A paragraph as it was before its lines were cut. */
export const joined = (text: string) => whole(text).replaceAll('\n', ' ')

/** What was mended in a text, by kind. */
export const kindsIn = (text: string) => [...new Set(mended(text).repairs.map(({ kind }) => kind))]
