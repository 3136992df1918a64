import { type Block, type Item, isItem, type Piece, type Run, type Source, type Table } from './source.ts'
import { archive, madeStamp } from './zip.ts'

const mimetype = 'application/vnd.oasis.opendocument.text'

/** An OpenDocument text (OASIS ODF 1.2): the mimetype comes first and is stored, as the standard asks. */
export function odtOf({ pieces, header }: Source): Uint8Array {
  if (header !== undefined) throw new Error('A running header is made in docx and pdf only')
  const files = {
    mimetype,
    'META-INF/manifest.xml': manifest,
    'content.xml': contentOf(pieces),
    'styles.xml': styles,
    'meta.xml': meta,
  }
  return archive(files, ['mimetype'])
}

function contentOf(pieces: readonly Piece[]): string {
  return document(
    'document-content',
    `<office:automatic-styles>${spanStyle('Vet', 'fo:font-weight="bold"')}${spanStyle('Cursief', 'fo:font-style="italic"')}</office:automatic-styles>` +
      `<office:body><office:text>${bodyOf(pieces)}</office:text></office:body>`,
  )
}

function bodyOf(pieces: readonly Piece[]): string {
  let xml = ''
  let open: Item['kind'][] = []
  const nestTo = (kinds: Item['kind'][]) => {
    const shared = kinds.findIndex((kind, level) => open[level] !== kind)
    const keep = shared === -1 ? kinds.length : shared
    for (const _ of open.slice(keep)) xml += '</text:list-item></text:list>'
    if (keep > 0 && keep === kinds.length) xml += '</text:list-item><text:list-item>'
    kinds.slice(keep).forEach((kind, index) => {
      const style = keep + index === 0 ? ` text:style-name="${kind === 'item' ? 'Punten' : 'Nummers'}"` : ''
      xml += `<text:list${style}><text:list-item>`
    })
    open = kinds
  }
  for (const piece of pieces) {
    if (isItem(piece)) {
      nestTo([...open.slice(0, piece.level - 1), piece.kind])
      xml += paragraph('List_20_Paragraph', piece.runs)
    } else {
      nestTo([])
      xml += blockOf(piece)
    }
  }
  nestTo([])
  return xml
}

function blockOf(piece: Block | Table): string {
  switch (piece.kind) {
    case 'heading':
      return `<text:h text:style-name="Heading_20_${piece.level}" text:outline-level="${piece.level}">${spans(piece.runs)}</text:h>`
    case 'quote':
      return paragraph('Quotations', piece.runs)
    case 'paragraph':
      return paragraph('Text_20_body', piece.runs)
    case 'table':
      return tableOf(piece.rows)
  }
}

function tableOf(rows: Run[][][]): string {
  const cells = (row: Run[][]) =>
    row
      .map(
        (runs) =>
          `<table:table-cell office:value-type="string">${paragraph('Standard', runs)}</table:table-cell>`,
      )
      .join('')
  const columns = `<table:table-column table:number-columns-repeated="${rows[0]?.length ?? 1}"/>`
  return `<table:table>${columns}${rows.map((row) => `<table:table-row>${cells(row)}</table:table-row>`).join('')}</table:table>`
}

const paragraph = (style: string, runs: readonly Run[]) =>
  `<text:p text:style-name="${style}">${spans(runs)}</text:p>`

function spans(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, italic }) => {
      if (!bold && !italic) return escaped(text)
      return `<text:span text:style-name="${bold ? 'Vet' : 'Cursief'}">${escaped(text)}</text:span>`
    })
    .join('')
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

function document(kind: string, inner: string): string {
  const names = ['office', 'style', 'text', 'table', 'meta'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  const fo = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
  const dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:${kind} ${names.join(' ')} ${fo} ${dc} office:version="1.2">${inner}</office:${kind}>\n`
}

const spanStyle = (name: string, properties: string) =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`

const paragraphStyle = (name: string, display: string) =>
  `<style:style style:name="${name}" style:display-name="${display}" style:family="paragraph" style:parent-style-name="Standard"/>`

const levels = [1, 2, 3, 4]

const styles = document(
  'document-styles',
  `<office:styles>` +
    `<style:default-style style:family="paragraph"><style:text-properties fo:language="nl" fo:country="NL"/></style:default-style>` +
    `<style:style style:name="Standard" style:family="paragraph"/>` +
    paragraphStyle('Text_20_body', 'Text body') +
    paragraphStyle('List_20_Paragraph', 'List Paragraph') +
    paragraphStyle('Quotations', 'Quotations') +
    levels.map((level) => paragraphStyle(`Heading_20_${level}`, `Heading ${level}`)).join('') +
    `<text:list-style style:name="Punten">${levels.map((level) => `<text:list-level-style-bullet text:level="${level}" text:bullet-char="•"/>`).join('')}</text:list-style>` +
    `<text:list-style style:name="Nummers">${levels.map((level) => `<text:list-level-style-number text:level="${level}" style:num-format="1" style:num-suffix="."/>`).join('')}</text:list-style>` +
    `</office:styles>`,
)

const meta = document(
  'document-meta',
  `<office:meta><meta:creation-date>${madeStamp}</meta:creation-date><dc:language>nl-NL</dc:language></office:meta>`,
)

const manifest =
  `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">` +
  `<manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="${mimetype}"/>` +
  ['content.xml', 'styles.xml', 'meta.xml']
    .map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`)
    .join('') +
  `</manifest:manifest>\n`
