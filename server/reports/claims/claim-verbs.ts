/**
 * Whether a Dutch sentence seems to hold a finite verb, so that it says something and is no title or label. By the common
 * forms, by the third person in -t, and by a plural subject before a word in -en; nouns in -t are left out.
 */
export function hasVerb(sentence: string): boolean {
  if (common.test(sentence) || plural.test(sentence)) return true
  return [...sentence.matchAll(thirdPerson)].some(([word]) => !nouns.test(word))
}

const common =
  /(?<!\p{L})(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|kan|kunnen|kon|konden|moet|moeten|moest|moesten|mag|mogen|wil|willen|wilde|wilden|zal|zullen|zou|zouden|gaat|gaan|ging|gingen|komt|komen|kwam|kwamen|blijft|blijven|bleef|bleven|blijkt|blijken|bleek|bleken|staat|staan|stond|stonden|doet|doen|deed|deden|ziet|zien|zag|zagen|zegt|zeggen|zei|zeiden|gaf|gaven|viel|vielen|liep|liepen|vond|vonden|nam|namen|sprak|spraken|begon|begonnen|kreeg|kregen|hield|hielden|lag|lagen|zat|zaten|laat|laten|liet|lieten|hing|hingen|sloot|sloten|bracht|brachten|dacht|dachten|wees|wezen|schreef|schreven|koos|kozen|bood|boden|riep|riepen|klonk|klonken)(?!\p{L})/u
/** `Zij missen`, `Anderen zoeken`, `pilots die slagen`, `krijgen geen`. */
const plural =
  /(?<!\p{L})(?:[Zz]ij|[Ww]e|[Ww]ij|[Zz]e|die) (?:\p{Ll}+ ){0,2}\p{Ll}+en(?!\p{L})|^\p{Lu}\p{L}+(?:en|s) \p{Ll}+en(?!\p{L})|(?<!\p{L})\p{Ll}{2,}en (?:niet|geen|de|het|een|hun|zich|dat|elkaar|al|nog|er)(?!\p{L})/u
const thirdPerson = /(?<![\p{L}-])\p{Ll}{2,}t(?![\p{L}-])/gu
const nouns =
  /^(?:niet|met|het|dat|wat|tot|uit|vast|juist|eerst|laatst|best|meest|naast|echt|kort|slecht|recht|goed|groot)$|(?:iteit|ment|ent|ant|ect|act|ict|uct|ept|markt|kracht|acht|icht|ocht|winst|dienst|kunst|komst|brengst|angst|feest|rest|lijst|herfst|kaart|maart|start|hart|sport|soort|poort|buurt|punt|krediet|budget|net|kant|krant|klant|plaat|maat|raad|staat|straat|stad|fiets|tijd|plicht|spoort|grondslag|boot|voet|post|kost|last|trots|vracht|transport|rapport|export|import)$/u
