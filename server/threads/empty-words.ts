import { folded } from '../text/stems.ts'

/**
 * Whether a word names no theme although it is no stop word: it belongs to the telling of a conversation (`deelnemers`,
 * `aan tafel`, `werd genoemd`), or it counts and dates (`drie`, `weken`, `dinsdag`).
 */
export function isEmptyWord(surface: string): boolean {
  return emptyWords.has(folded(surface))
}

const telling = `
  deelnemer deelnemers tafel tafels tafelgesprek tafelheer notulist verslaglegger gesprek gesprekken discussie inleiding
  stelling stellingen vraag vragen inbreng app
  genoemd noemt noemen noemde noemden benoemd benoemt benoemen benoemden gezegd zegt zeggen zei zeiden zeg gezien ziet zien
  zie zag zagen benadrukt benadrukken benadrukten aangegeven gaf gaven geeft geven geef besproken gesproken spraken sprak
  praten praat opgemerkt constateren geconstateerd constateerden concludeerden stellen stelden gesteld gevraagd vroeg vraagt
  gesuggereerd uitgesproken gewaarschuwd getwijfeld gepleit gedeeld herkend herkennen beschreven vertelt vertelde verteld
  bleek blijkt blijken lijkt klinkt klonk klonken ervaren ervaart wijst gewezen gevoel beeld idee ideeën observatie punt
  punten lijn opmerking terugkerend terugkerende terugkwam centraal duidelijk duidelijke nadrukkelijk expliciet impliciet
  regelmatig herhaaldelijk keer keren meerdere verschillende diverse aantal slot ronde avond deel deels thema onderwerp
  voorbeeld voorbeelden manier manieren zaken ding dingen iets sprake soort kant aandacht rol belang belangrijk belangrijke
  belangrijker nodig noodzakelijk cruciaal grote groot grootste goed goede beter betere mooi nieuwe nieuw oude mensen mens
  maken maakt gemaakt maakte krijgen krijgt krijg kreeg nemen neemt genomen zetten zet staan staat stond sta liggen ligt lag
  gaan weten weet wist denken denkt denk dacht vinden vindt vind vond houden houdt houd brengen brengt leiden leidt leidde
  bieden biedt helpen helpt gebruiken gebruikt zitten zit zat loopt lopen loop werkt hoort heet kijken kijkt begint beginnen
  begin begon geloof bedoelen bedoel meen snap snapt kent ken hangt lukt daadwerkelijk vanzelf vanzelfsprekend
  tegelijk tegelijkertijd enerzijds anderzijds spanning dilemma hoge hoog lange lang snel sneller samen eigen volgens stap
  vd vh vdd mn blz el mv mw dhr bv nv
  hele helemaal heel echt precies nou klopt oneens eens mee gelach stilte beetje stuk helft hetzelfde dezelfde eentje niks
  nauwelijks onvoldoende voldoende mogelijk plaats name oproep voren vrijwel direct
`

const counting = `
  een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien
  twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend miljoen miljard half halve anderhalf kwart
  eerste tweede derde vierde vijfde laatste volgende vorige vorig procent euro paar
  seconde seconden minuut minuten uur uren dag dagen week weken maand maanden mnd kwartaal jaar jaren tijd vandaag morgen
  gisteren ochtend middag nacht nachts avonden geleden vroeger zomer winter herfst voorjaar
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  januari februari maart april mei juni juli augustus september oktober november december
`

const emptyWords = new Set(`${telling} ${counting}`.trim().split(/\s+/).map(folded))
