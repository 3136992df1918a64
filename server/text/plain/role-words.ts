const wordSet = (list: string) => new Set(list.trim().split(/\s+/))

/** What one person can be called by in a conversation, and what machines and typists write for who they do not know. */
export const roleWords: ReadonlySet<string> = wordSet(`
  interviewer interviewster int geïnterviewde respondent respondente resp deelnemer deelneemster participant gesprekspartner
  gespreksleider gespreksleidster moderator facilitator voorzitter voorzitster vz dagvoorzitter tafelvoorzitter tafelheer tafeldame
  tafelhost tafelgast host presentator presentatrice inleider spreker spreekster inspreker speaker gast notulist notuliste
  verslaglegger procesbegeleider begeleider secretaris griffier panellid
  bewoner bewoonster inwoner inwoonster omwonende buurtbewoner dorpsbewoner wijkbewoner buurman buurvrouw huurder
  wethouder burgemeester raadslid statenlid gedeputeerde commissaris minister staatssecretaris kamerlid bestuurder directeur
  directrice ambtenaar beleidsmedewerker beleidsadviseur adviseur adviseuse projectleider projectmanager programmamanager
  onderzoeker onderzoekster journalist vertegenwoordiger deskundige expert architect stedenbouwkundige makelaar ontwikkelaar
  ondernemer onderneemster boer boerin agrariër winkelier horecaondernemer vrijwilliger vrijwilligster mantelzorger
  student studente scholier leerling jongere oudere docent docente leraar lerares leerkracht rector huisarts arts
  verpleegkundige zorgverlener zorgmedewerker wijkverpleegkundige jongerenwerker opbouwwerker wijkagent agent cliënt patiënt
  ouder moeder vader man vrouw meisje jongen meneer mevrouw persoon stem iemand onbekend onbekende unknown allen iedereen
  publiek
`)

/** Who has a task at a table, as notes put it before a colon, whether they say it of somebody or are said by them. */
export const tasks = [
  ...['tafelheer', 'tafeldame', 'tafelvoorzitter', 'notulist', 'voorzitter', 'gespreksleider', 'moderator'],
  'inleider',
] as const

/** Titles before a name. */
export const titleBefore =
  /^(?:(?:de heer|heer|meneer|mevrouw|mevr\.?|mw\.?|dhr\.?|hr\.?|drs?\.|ir\.|ing\.|mr\.|prof\.|ds\.|dominee|pastoor|imam|dokter)\s+)+/iu

/** Names of people that are also words, or common as a word in front of a colon: alone they say little. */
export const namesThatAreWords: ReadonlySet<string> = wordSet(`
  Roos Bas Floor Wil Mark Bob Jet Lot Fee Jip Wolf Storm Linde Sterre Ster Lente Hub Hein Door Lies Nel Truus Rein Mees Sil Stef Tess
  Bakker Visser Smit Mulder Bos Vos Dekker Brouwer Koster Kok Prins Kuiper Post Molenaar Boer Mol Schipper Timmerman Koning
  Snijder Jager Zwart Wit Groot Haan Leeuw Bruin Graaf Ruiter Kramer Wever Slager Herder Hoek Blom Vink Maas Berg Boom Bloem
  Beek Hof Kamp Valk Winter Zomer Kroon Schilder Keizer Ridder Meijer Meester Schouten Hoekstra Dijk Dam Veld Linden Hermans
`)

/** Words in front of the name of an organisation that can be a party to a talk. */
export const organisationWords: ReadonlySet<string> = wordSet(
  'gemeente provincie waterschap ministerie stichting vereniging woningcorporatie corporatie fractie dorpsraad wijkraad',
)

/** Parties, which speak in a council. */
export const parties: ReadonlySet<string> = wordSet(
  'CDA VVD PvdA D66 SP PVV CU ChristenUnie GroenLinks GL GL-PvdA GroenLinks-PvdA SGP BBB NSC Volt FvD DENK PvdD 50PLUS',
)

/** Words that machines name a device by. */
export const device =
  /(?<!\p{L})(?:iphone|ipad|macbook|galaxy|samsung|pixel|huawei|xiaomi|oneplus|laptop|telefoon|computer|pc|desktop-\w+)(?!\p{L})/iu

/** Places and regions that notes name before a colon, as often as people. */
export const places: ReadonlySet<string> = wordSet(`
  Overijssel Gelderland Drenthe Groningen Friesland Fryslân Flevoland Utrecht Noord-Holland Zuid-Holland Zeeland Brabant Noord-Brabant
  Limburg Twente Salland Achterhoek Veluwe Vechtdal IJsselland Kop Oost-Nederland Randstad Nederland Duitsland Europa Den-Haag
  Zwolle Deventer Enschede Hengelo Almelo Kampen Hardenberg Raalte Ommen Dalfsen Steenwijk Steenwijkerland Staphorst Zwartewaterland
  Hasselt Genemuiden Vroomshoop Twenterand Hellendoorn Nijverdal Wierden Rijssen Holten Borne Oldenzaal Losser Dinkelland Denekamp
  Tubbergen Haaksbergen Delden Goor Markelo Olst Wijhe Heino Lemelerveld Gramsbergen Dedemsvaart Balkbrug Slagharen Vriezenveen
  Apeldoorn Zutphen Arnhem Nijmegen Doetinchem Winterswijk Meppel Hoogeveen Assen Emmen Amersfoort Almere Lelystad Amsterdam Rotterdam
  Eindhoven Tilburg Breda Maastricht Leeuwarden Heerenveen Haarlem Leiden Delft
`)
