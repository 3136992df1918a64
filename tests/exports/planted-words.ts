import { kabel } from '../quotes/setting.ts'

export const black = 'zilvervos 447190163'
/** What must not be found by anybody else. */
export const secret = /xandra|quirijnse|zilver-?\s*vos|447190163|blauwvoet|roodstaart/iu

/** Words of somebody who agreed to no quoting, and of a session of which nothing is quoted. */
export const unquotable = 'De blauwvoet is drie keer teruggekomen naar ons dijkhuis.'
export const confidential = 'De roodstaart broedt al jaren achter de molen van de buurman.'

export const talk = `WEBVTT

00:01:04.000 --> 00:01:10.000
<v Truus Mulder>Xandra belde over de ${black}, zei Quirijnse. Als die er morgen ligt, heb ik niemand om hem aan te sluiten.

00:01:11.000 --> 00:01:20.000
<v Xandra Quirijnse>Mail mij maar: x.quirijnse@gemeente.nl. Van de ${black} weet ik alles.

00:01:22.000 --> 00:01:30.000
<v Anja Slot>${unquotable}
`

/** What is written behind whatever stands in a field. */
export const said = ` door XANDRA QUIRIJNSE over ${black}. ${unquotable} ${confidential}`

/** Notes with a footnote, a remark in the margin, and a line end within words that were blacked out. */
export const notes = `# Aantekeningen

Iedereen wachtte op de ${black} van het dijkhuis.[^1] Dat schoot niet op, zei men.

[^1]: Gehoord van Xandra Quirijnse: de ${black} is er al.
`

/** What people can fill in, beside the words of sources and reports. */
export const fields: Readonly<Record<string, readonly string[]>> = {
  project: ['title', 'organisation'],
  sessions: ['title', 'place', 'guest'],
  tables: ['title'],
  propositions: ['title'],
  documents: ['name', 'title'],
  text_versions: ['reason'],
  codes: ['name', 'definition', 'include', 'exclude'],
  threads: ['title', 'claim', 'tension_this', 'tension_that', 'question', 'scope'],
  evidence: ['reason'],
  matrices: ['title'],
  summaries: ['text'],
  quote_sets: ['title'],
  quotes: ['attribution'],
  attendances: ['role', 'organisation', 'group_name'],
}

/** What a report says, and quotes although it may not. */
export const reported = `# Over stroom en de ${black}

Een deelnemer: “${kabel}” Daarover was iedereen het eens.

Een ander: “${unquotable}” Aan alle tafels ging het over de ${black}, zei Xandra Quirijnse.

Een derde zei: “${confidential}” En: “Iedereen wachtte op de ${black} van het dijkhuis.”

Wij noemen dat ‘${black}’, en ${unquotable.toLowerCase()}
`
