const either = (titles: string) =>
  titles
    .trim()
    .split(/\s+/u)
    .map((title) =>
      `[${title.charAt(0)}${title.charAt(0).toUpperCase()}]${title.slice(1)}`.replace(/_/gu, '[ \\u00a0]'),
    )
    .join('|')

/** Behind which a word with a capital is a family name. */
export const courtesies = either(
  'de_heer heer meneer mevrouw mevr\\. mevr mw\\. mw dhr\\.? drs?\\.? ir\\.? ing\\. mr\\.? prof\\.? professor ds\\. dominee dokter pastoor pater kapelaan imam rabbijn zuster broeder juf juffrouw meester oom tante opa oma buurman buurvrouw familie fam\\.',
)
/** What may stand between a title and a name: more titles. */
export const furtherTitles = '(?:(?:drs?|ir|ing|mr|prof|dr|ds|mw|mevr|dhr)\\.? ){0,3}'

/** Offices: behind them stands a name, or what the office is of. */
export const offices = either(
  'burgemeester wethouder gedeputeerde raadslid statenlid kamerlid bestuurslid commissaris_van_de_Koning commissaris dijkgraaf heemraad voorzitter fractievoorzitter fractieleider raadsvoorzitter directeur adjunct-directeur directeur-generaal schooldirecteur rector secretaris gemeentesecretaris griffier minister minister-president staatssecretaris premier notaris advocaat huisarts wijkagent agent collega gespreksleider projectleider tafelheer tafeldame inleider notulist',
)
/** `de heren Bos en Kok` */
export const officesOfSeveral = either(
  "heren dames wethouders gedeputeerden raadsleden statenleden burgemeesters directeuren mevrouwen collega[’']s",
)

const words = `
Voorzitter Burgemeester Burgemeesters Wethouder Wethouders Minister Ministers Kamer Tweede Eerste Koning Koningin Van De Staten Raad
Bestuur College Commissie Gemeente Provincie Rijk Waterschap Ministerie Stichting Vereniging Werkgroep Tafel Ronde Stelling Vraag
Dank Bedankt Goed Helder Mag Graag Welkom Hallo Sorry Klopt Precies Inderdaad Namens Afdeling Dienst Team Groep Regio Regionale
Wonen Financiën Economie Economische Zorg Welzijn Ruimte Ruimtelijke Mobiliteit Vervoer Verkeer Cultuur Onderwijs Jeugd Sport
Klimaat Energie Natuur Milieu Landbouw Landelijk Landelijke Water Veiligheid Justitie Defensie Volkshuisvesting Bouwen Publieke
Publiek Sociaal Sociale Algemeen Algemene Zaken Strategie Beleid Bedrijfsvoering Communicatie Marketing Operations Innovatie
Personeel Buitenlandse Binnenlandse Stad Stedelijke Stedelijk Duurzaamheid Participatie Erfgoed Toerisme Recreatie Digitalisering
Arbeid Werk Inkomen Gezondheid Gezondheidszorg Wetenschap Infrastructuur Stikstof Vastgoed Grondzaken Dienstverlening
Gelderland Overijssel Drenthe Groningen Friesland Fryslân Flevoland Utrecht Limburg Brabant Zeeland Holland Nederland Twente
Salland Achterhoek Veluwe Amsterdam Rotterdam Enschede Hengelo Almelo Deventer Zwolle Kampen Hardenberg Ommen Dalfsen Raalte Olst
Wierden Rijssen Hellendoorn Nijverdal Oldenzaal Losser Dinkelland Tubbergen Borne Haaksbergen Hof Twenterand Staphorst
Steenwijkerland Steenwijk Zwartewaterland Apeldoorn Arnhem Nijmegen Assen Emmen Leeuwarden Lelystad Almere Amersfoort Haarlem
Leiden Delft Breda Tilburg Eindhoven Maastricht Zutphen Doetinchem Saxion Windesheim Rijkswaterstaat Europa Brussel
Oetker Proper GroenLinks CDA VVD PvdA ChristenUnie Volt Denk Forum
`
const notFamilies = new Set(words.trim().split(/\s+/u))
/** Nouns for what an office is of. */
const subject =
  /(?:heid|iteit|atie|isme|zaken|beleid|beheer|ontwikkeling|huisvesting|voering|kunde|zorg|vereniging|stichting|commissie|organisatie|bedrijf|school|college|gemeente|provincie|raad|bank|groep|centrum|fonds|corporatie|coöperatie)$/u
const shortCapitals = /^\p{Lu}{2,4}\d?$|^D66$/u

/** Whether a word behind an office says what it is of, and is nobody's name: `directeur Publieke Zaken`, `raadslid VVD`. */
export const saysOfWhat = (word: string) =>
  notFamilies.has(word) || subject.test(word) || shortCapitals.test(word)

/** Companies and figures of speech that begin with a first name. */
export const isKnownThing = (name: string) =>
  /^(?:Albert Heijn|Jan Linders|Douwe Egberts|Jan Modaal|Jan Publiek|Johan Cruijff Arena|Willem I{1,3}|Amber Alert|Tante Agaath|Oom Agent|Jan Pieterszoon Coen)$/u.test(
    name,
  )
