/** Words after which a name or a word as a word follows. */
export const namingWord =
  'begrip(?:pen)?|term(?:en)?|woord|zogenoemde|zogeheten|zogenaamde|zogeheten|genaamd|genaamde|geheten|getiteld|getitelde|bekend als|noemer|naam|namen|bijnaam|titel|ondertitel|werktitel|kop|kopje|label|etiket|afkorting|motto|slogan|leus|heet|heette|heten|gedoopt|omgedoopt tot|woorden als|begrippen als|termen als|labels als|concept|fenomeen|principe|uitgangspunt|adagium|credo|gezegde|spreekwoord|uitdrukking|categorie|antwoordoptie|kolom|tabblad|rol van|zoekterm|trefwoord|hashtag'

/** Things that have a title. */
export const titledThing =
  'rapport|eindrapport|deelrapport|programma|podcast|podcastserie|podcastreeks|serie|reeks|boek|boekje|notitie|nota|visie|omgevingsvisie|verkenning|advies|onderzoek|studie|essay|motie|amendement|brochure|folder|project|campagne|thema|hoofdstuk|paragraaf|bijlage|stelling(?:\\s+\\d{1,2})?|scenario|artikel|column|film|documentaire|workshop|lezing|presentatie|publicatie|document|brief|agenda|akkoord|convenant|manifest|website|tool|app|spel|tentoonstelling|conferentie|congres|netwerk|initiatief|proef|pilot|regeling|subsidie|fonds|platform|keuzerichting|optie\\s+\\p{L}|spoor(?:\\s+\\d)?|lijn(?:\\s+\\d)?|opgave|vraagstuk|leerlijn|opleiding|cursus|module|traject|tafel|tafelthema|thematafel|werksessie|denkdiner|bijeenkomst|sessie|kader|kaart|figuur|tabel|gedicht|lied|liedje|toneelstuk|rubriek|nieuwsbrief|dossier|trendweb|toekomstbeeld|persona|metafoor|uitvoeringsagenda|strategie|plan'

const finite = `
  ben bent is zijn was waren heb hebt heeft hebben had hadden word wordt worden werd werden kan kun kunt kunnen kon konden
  wil wilt willen wilde wilden moet moeten moest moesten mag mogen mocht mochten zal zult zullen zou zouden hoef hoeft hoeven
  doe doet doen deed deden ga gaat gaan ging gingen kom komt komen kwam kwamen weet weten wist wisten denk denkt denken dacht
  vind vindt vinden vond zie ziet zien zag zeg zegt zeggen zei geef geeft geven gaf krijg krijgt krijgen kreeg maak maakt
  maken maakte blijf blijft blijven bleef sta staat staan stond lig ligt liggen lag zit zitten zat loop loopt lopen liep werk
  werkt werken werkte laat laten liet neem neemt nemen nam houd houdt houden hield betaal betaalt betalen betaalde vraag
  vraagt vragen vroeg lijkt lijken leek blijkt blijken bleek gebeurt gebeuren begint beginnen begon stopt stoppen leer leert
  leren leerde bouw bouwt bouwen kies kiest kiezen koos koop koopt kopen kocht leef leeft leven hoor hoort horen hoorde geloof
  gelooft geloven snap snapt begrijp begrijpt mis mist missen zoek zoekt zoeken zocht help helpt helpen hielp durf durft
  durven durfde bestaat bestaan gebruik gebruikt gebruiken verandert veranderen groeit groeien verdien verdient verdienen kost
  kosten duurt duren gaf vertrouw vertrouwt wacht wachten praat praten meet meten rij rijd rijdt rijden bel belt bellen speelt
  spelen breng brengt brengen stel stelt stellen zet zetten heet heten verlies verliest verliezen wint winnen dwingt dwingen
  stuurt sturen vergeet vergeten voel voelt voelen probeer probeert proberen snapt scheelt telt klopt past lukt rekent
  verkoopt verkopen vertrekt sluit open hangt valt vallen draait draaien levert leveren haalt halen haal regel regelt leg legt
  kijk kijkt kijken luister luistert spreek spreekt trek trekt investeert investeren
`
const finiteVerbs = new Set(finite.trim().split(/\s+/))
const subject =
  /(?<![\p{L}'’])(?:ik|jij|je|hij|zij|ze|wij|we|jullie|men|er|'t|’t|dat|dit|wie|niemand|iedereen)(?![\p{L}'’-])/iu
const infinitiveAlone = /(?:en|aan)$/i

/**
 * Whether words hold a verb that makes them a sentence. Without a parser: a form of a frequent verb, where a form that may
 * also be an infinitive (`kiezen`) counts only beside a subject (`wij kiezen`).
 */
export function hasFiniteVerb(words: readonly string[], text: string): boolean {
  const verbs = words.filter((word) => finiteVerbs.has(word.toLowerCase()))
  return (
    verbs.some((verb) => !infinitiveAlone.test(verb) || verb.length <= 4) ||
    (verbs.length > 0 && subject.test(text))
  )
}

/** Whether somebody speaks of themselves: `ik`, `wij`, `we`. */
export function speaksOfSelf(text: string): boolean {
  return /(?<![\p{L}'’])(?:ik|wij|we)(?![\p{L}'’-])/iu.test(text)
}
