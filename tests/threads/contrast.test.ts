import { expect, test } from 'vitest'
import { contrastIn, replyAgainst } from '../../server/threads/contrast.ts'

const marked = (sentence: string) => {
  const contrast = contrastIn(sentence)
  return contrast && [contrast.strength, sentence.slice(contrast.mark.start, contrast.mark.end)]
}

test.each([
  ['Daar was niet iedereen het mee eens, de helft was het oneens.', 'oneens'],
  ['Ik ben het daar niet mee eens.', 'niet mee eens'],
  ['De zaal was het niet eens over de prijs.', 'was het niet eens'],
  ['Over de prijs waren zij het niet eens.', 'waren zij het niet eens'],
  ['Wij zijn het niet eens, maar wij praten door.', 'zijn het niet eens'],
  ['Ons grootste bezwaar is de prijs.', 'Ons grootste bezwaar'],
  ['Een enkeling wilde juist kleiner worden.', 'Een enkeling'],
  ['Niet iedereen wil groeien.', 'Niet iedereen'],
  ['Eén deelnemer zag dat heel anders.', 'Eén deelnemer zag dat heel anders'],
  ['De meningen liepen uiteen over de prijs.', 'meningen liepen uiteen'],
  ['Dat botst met wat wij elke dag doen.', 'botst'],
  ['Er werden kanttekeningen geplaatst bij de haalbaarheid.', 'kanttekeningen'],
  ['Aan tafel twee was er twijfel of dit lukt.', 'twijfel'],
  ['Er werd hardop getwijfeld aan het tempo.', 'getwijfeld'],
  ['Anderzijds kost het de kleine bedrijven alleen maar tijd.', 'Anderzijds'],
])('%s: a strong sign', (sentence, mark) => {
  expect(marked(sentence)).toEqual(['strong', mark])
})

test.each([
  ['Tegelijkertijd wil niemand de eerste zijn.', 'Tegelijkertijd'],
  ['Het is mooi, maar tegelijk erg duur.', 'tegelijk'],
  ['Wij willen wel investeren, maar de bank niet.', 'maar'],
  ['Het is weliswaar geregeld, maar niemand weet het.', 'maar'],
  ['Er leeft zorg over de kleine dorpen.', 'zorg over'],
  ['De zorg werd uitgesproken dat ouderen afhaken.', 'zorg werd uitgesproken'],
  ['Onze zorg is dat de school verdwijnt.', 'Onze zorg is dat'],
  ['Wij maken ons zorgen.', 'maken ons zorgen'],
  ['Het risico is dat wij de klant kwijtraken.', 'Het risico is'],
  ['Dat brengt ook risico’s voor kleine bedrijven.', 'brengt ook risico’s'],
  ['Tegelijk werd de vraag gesteld wie dat betaalt.', 'Tegelijk'],
])('%s: a weak sign', (sentence, mark) => {
  expect(marked(sentence)).toEqual(['weak', mark])
})

test.each([
  'Het gaat niet alleen om geld, maar ook om tijd.',
  'Het gaat niet zozeer om risico’s, maar om lef.',
  'De provincie is niet de baas, maar kan wel helpen.',
  'Techniek brengt niet alleen kansen, maar ook risico’s.',
  'Geen groter bedrijf, maar een slimmer bedrijf.',
  'Het is niet slechts een wens, maar ook een plicht.',
  'Niet groter maar slimmer.',
  'Het is geen kwestie van geld maar van lef.',
])('%s: a correction is no counter-voice', (sentence) => {
  expect(contrastIn(sentence)).toBeNull()
})

test.each([
  'De zorg komt handen tekort.',
  'De zorg werd genoemd als sector met veel vacatures.',
  'Zorg dat je op tijd bent.',
  'Wij zorgen voor onze buren.',
  'Niet alles kan tegelijk met dezelfde mensen.',
  'Twee lagen werken tegelijk op hetzelfde.',
  'Samen kunnen zij de risico’s delen.',
  'Zonder twijfel de beste avond.',
  'En ze mogen het vaak niet eens.',
  'Iedereen stemde voor: 12 eens, 0 oneens.',
  'Risico is iets waar je zelf voor kiest.',
  'Een bedrijf zonder kabel is een slecht risico.',
  'Voor elk huisje kwam er 1 bezwaar binnen.',
  'Je mag er wel wonen maar niet werken.',
  'Tegelijkertijd werden er mooie ideeën ingebracht.',
  'Tegelijk groeide de markt.',
  'De telefoon is daar niet eens bemand.',
  'Wij weten wat wel en niet mag, maar niemand vraagt het.',
  'Er is zowel geld als ruimte, maar weinig mensen.',
])('%s: no sign at all', (sentence) => {
  expect(contrastIn(sentence)).toBeNull()
})

test.each([
  ['Nee, zo werkt dat bij ons nu eenmaal.', 'Het net is vol.', 'strong'],
  ['Dat klopt toch niet helemaal, denk ik.', 'Het net is vol.', 'strong'],
  ['Ja, maar dat zie ik toch anders.', 'Het net is vol.', 'strong'],
  ['Ik vind dat heel anders liggen.', 'Het net is vol.', 'strong'],
  ['Daar ben ik het niet mee eens.', 'Het net is vol.', 'strong'],
  ['Maar bij ons in het dorp ging het vanzelf.', 'Het net is vol.', 'weak'],
  ['Toch hebben wij er geen last van.', 'Het net is vol.', 'weak'],
  ['Nee, bij ons ligt er ook een oude.', 'Er komt hier nooit een kabel.', 'weak'],
])('‘%s’ as an answer to ‘%s’ turns against it: %s', (answer, answered, strength) => {
  expect(replyAgainst(answer, answered)).toBe(strength)
})

test.each([
  ['Nee, dat is waar.', 'Het net is vol.'],
  ['Nee.', 'Het net is vol.'],
  ['Maar wie betaalt dat dan eigenlijk?', 'Het net is vol.'],
  ['Ja, precies, dat is bij ons ook zo.', 'Het net is vol.'],
  ['Dat is toch niet eerlijk meer te noemen.', 'Zij krijgen alle stroom.'],
  ['Nee, dat meen je niet.', 'Verstandige kinderen.'],
  ['Maar stel nou dat er één nummer is.', 'Wij worden erop afgerekend.'],
  ['Neem nou de bakker op de hoek.', 'Het net is vol.'],
])('‘%s’ as an answer to ‘%s’ does not', (answer, answered) => {
  expect(replyAgainst(answer, answered)).toBeNull()
})
