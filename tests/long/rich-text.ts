/** A Dutch text with all that a word processor holds, as flat OpenDocument, to be written out in every format. */
export function flatOdt({ isChanged }: { isChanged: boolean }): string {
  const names = Object.entries(spaces)
    .map(([prefix, urn]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${urn}:1.0"`)
    .join(' ')
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${names} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
</office:automatic-styles>
<office:body><office:text>${isChanged ? changes : ''}${body}${isChanged ? changedBody : ''}</office:text></office:body></office:document>`
}

const spaces = {
  office: 'office',
  text: 'text',
  table: 'table',
  style: 'style',
  fo: 'xsl-fo-compatible',
}

const heading = (level: number, words: string) => `<text:h text:outline-level="${level}">${words}</text:h>`
const paragraph = (words: string) => `<text:p>${words}</text:p>`
const bold = (words: string) => `<text:span text:style-name="B">${words}</text:span>`
const item = (words: string, inner = '') =>
  `<text:list-item><text:p>${words}</text:p>${inner}</text:list-item>`
const list = (...items: string[]) => `<text:list>${items.join('')}</text:list>`
const row = (...cells: string[]) =>
  `<table:table-row>${cells.map((words) => `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`).join('')}</table:table-row>`
const note = (kind: 'footnote' | 'endnote', mark: string, words: string) =>
  `<text:note text:note-class="${kind}"><text:note-citation>${mark}</text:note-citation><text:note-body><text:p>${words}</text:p></text:note-body></text:note>`
const comment = (words: string) =>
  `<office:annotation><dc:creator>Kim de Wit</dc:creator><dc:date>2026-05-14T10:00:00</dc:date><text:p>${words}</text:p></office:annotation>`

const body = [
  heading(1, 'Denkdiner 3: Schaarse menskracht'),
  paragraph(
    `Aan tafel ging het lang over de vraag waar de schaarse mensen het hardst nodig zijn, en wie daarover gaat.${note('footnote', '1', 'Zie ook het verslag van de werksessie.')} Één gemeente koos zelf – voor ‘de wijk’ – en dat kostte €\u00A0500.${comment('Klopt dit bedrag?')}`,
  ),
  heading(2, 'Stelling 1: Meer doen met minder'),
  list(
    item('zorg eerst', list(item('en dan het onderwijs', list(item('vooral het mbo'))))),
    item('techniek in de hele regio'),
  ),
  '<text:p text:style-name="Quotations">We doen alsof het vanzelf overgaat, maar dat is niet zo.</text:p>',
  paragraph('Dit staat op de ene regel<text:line-break/>en dit op de volgende.'),
  `<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/>${row(bold('Voor'), bold('Tegen'))}${row('sneller', 'duurder')}${row('', 'minder mensen')}</table:table>`,
  paragraph(`${bold('Anna de Vries:')} Wij redden het niet meer met de mensen die er nu zijn.`),
  paragraph(`${bold('Bert Kok:')} Dat zie ik echt anders dan jij, en met mij veel anderen.`),
  paragraph(`${bold('Anna de Vries:')} Hoe dan? Er komt al een jaar lang niemand meer bij.`),
  heading(2, 'Rode draad'),
  paragraph(
    `Kiezen is moeilijk &amp; nodig.${note('footnote', '2', 'Dat zei iedereen aan de tafel.')}<text:span text:style-name="H"> Dit ziet niemand.</text:span>`,
  ),
].join('\n')

const region = (id: string, kind: 'insertion' | 'deletion', struck = '') =>
  `<text:changed-region xml:id="${id}" text:id="${id}"><text:${kind}><office:change-info><dc:creator>Kim de Wit</dc:creator><dc:date>2026-05-14T10:00:00</dc:date></office:change-info>${struck && `<text:p>${struck}</text:p>`}</text:${kind}></text:changed-region>`

const changes = `<text:tracked-changes text:track-changes="false">${region('c1', 'deletion', 'geen ')}${region('c2', 'insertion')}</text:tracked-changes>`
const changedBody = paragraph(
  'Wij willen <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>wel <text:change-end text:change-id="c2"/>groei in de regio.',
)

/** What every format that keeps structure must make of it. */
export const canonical = `Denkdiner 3: Schaarse menskracht

Aan tafel ging het lang over de vraag waar de schaarse mensen het hardst nodig zijn, en wie daarover gaat.[1] Één gemeente koos zelf – voor ‘de wijk’ – en dat kostte €\u00A0500.

Stelling 1: Meer doen met minder

zorg eerst
en dan het onderwijs
vooral het mbo
techniek in de hele regio

We doen alsof het vanzelf overgaat, maar dat is niet zo.

Dit staat op de ene regel
en dit op de volgende.

Voor	Tegen
sneller	duurder
	minder mensen

Anna de Vries: Wij redden het niet meer met de mensen die er nu zijn.

Bert Kok: Dat zie ik echt anders dan jij, en met mij veel anderen.

Anna de Vries: Hoe dan? Er komt al een jaar lang niemand meer bij.

Rode draad

Kiezen is moeilijk & nodig.[2]

[1] Zie ook het verslag van de werksessie.

[2] Dat zei iedereen aan de tafel.`
