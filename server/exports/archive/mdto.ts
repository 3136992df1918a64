import { xmlText } from '../xml-text.ts'

/** An element with its text, or with the elements in it, in their order. */
type Element = readonly [name: string, content: string | readonly Element[]]

/** By what an object is known, and where that comes from. */
export interface Identification {
  readonly mark: string
  readonly from: string
}

/** Another object, by its name; with its identification when it has one. */
export interface Reference {
  readonly name: string
  readonly id?: Identification | undefined
}

/** A word from a list of concepts. */
export interface Concept {
  readonly label: string
  readonly code?: string | undefined
  readonly list: Reference
}

export interface Restriction {
  readonly type: Concept
  readonly about: string
}

/** Something that happened to an object, at an ISO 8601 moment. */
export interface Happening {
  readonly type: Concept
  readonly at: string
}

/** Days as YYYY-MM-DD. */
export interface Period {
  readonly type: Concept
  readonly from: string
  readonly to: string
}

/** An aggregation or a piece in it: *informatieobject*. */
export interface InformationObject {
  readonly id: Identification
  readonly name: string
  readonly level: Concept
  readonly about: readonly string[]
  readonly period?: Period | undefined
  readonly language?: string | undefined
  readonly happening?: Happening | undefined
  readonly appraisal: Concept
  /** YYYY-MM-DD */
  readonly keptUntil?: string | undefined
  readonly within?: Reference | undefined
  readonly parts: readonly Reference[]
  readonly files: readonly Reference[]
  readonly maker: Reference
  readonly restrictions: readonly Restriction[]
}

/** A computer file: *bestand*. */
export interface FileObject {
  readonly id: Identification
  readonly name: string
  readonly size: number
  readonly format: Concept
  readonly checksum: { readonly algorithm: Concept; readonly value: string; readonly at: string }
  readonly represents: Reference
}

const namespace = 'https://www.nationaalarchief.nl/mdto'

/**
 * Metadata of an aggregation or a piece, as XML: MDTO (Metagegevens voor duurzaam toegankelijke overheidsinformatie,
 * Nationaal Archief) in the order of its schema, MDTO-XML 1.0.1.
 */
export function informationXml(of: InformationObject): string {
  return documentOf('informatieobject', [
    identified(of.id),
    ['naam', line(of.name)],
    concept('aggregatieniveau', of.level),
    ...of.about.filter((text) => text.trim() !== '').map((text): Element => ['omschrijving', line(text)]),
    ...maybe(of.period, covered),
    ...maybe(of.language, (language): Element => ['taal', language]),
    ...maybe(of.happening, happened),
    concept('waardering', of.appraisal),
    ...maybe(of.keptUntil, (day): Element => ['bewaartermijn', [['termijnEinddatum', day]]]),
    ...maybe(of.within, (above) => reference('isOnderdeelVan', above)),
    ...of.parts.map((part) => reference('bevatOnderdeel', part)),
    ...of.files.map((file) => reference('heeftRepresentatie', file)),
    reference('archiefvormer', of.maker),
    ...of.restrictions.map(restricted),
  ])
}

/** Metadata of a file, as `informationXml`. */
export function fileXml({ id, name, size, format, checksum, represents }: FileObject): string {
  return documentOf('bestand', [
    identified(id),
    ['naam', line(name)],
    ['omvang', String(size)],
    concept('bestandsformaat', format),
    [
      'checksum',
      [
        concept('checksumAlgoritme', checksum.algorithm),
        ['checksumWaarde', checksum.value],
        ['checksumDatum', checksum.at],
      ],
    ],
    reference('isRepresentatieVan', represents),
  ])
}

const maybe = <Given>(given: Given | undefined, element: (given: Given) => Element): Element[] =>
  given === undefined ? [] : [element(given)]

const identified = ({ mark, from }: Identification, name = 'identificatie'): Element => [
  name,
  [
    ['identificatieKenmerk', line(mark)],
    ['identificatieBron', line(from)],
  ],
]

const reference = (element: string, { name, id }: Reference): Element => [
  element,
  [['verwijzingNaam', line(name)], ...maybe(id, (known) => identified(known, 'verwijzingIdentificatie'))],
]

const concept = (element: string, { label, code, list }: Concept): Element => [
  element,
  [
    ['begripLabel', line(label)],
    ...maybe(code, (known): Element => ['begripCode', line(known)]),
    reference('begripBegrippenlijst', list),
  ],
]

const covered = ({ type, from, to }: Period): Element => [
  'dekkingInTijd',
  [concept('dekkingInTijdType', type), ['dekkingInTijdBegindatum', from], ['dekkingInTijdEinddatum', to]],
]

const happened = ({ type, at }: Happening): Element => [
  'event',
  [concept('eventType', type), ['eventTijd', at]],
]

const restricted = ({ type, about }: Restriction): Element => [
  'beperkingGebruik',
  [concept('beperkingGebruikType', type), ['beperkingGebruikNadereBeschrijving', line(about)]],
]

/** A text that stands on one line and is never empty: the schema wants words where it wants an element. */
function line(text: string): string {
  return xmlText(text).replace(/\s+/gu, ' ').trim() || 'onbekend'
}

function documentOf(name: string, content: readonly Element[]): string {
  const schema = `${namespace} ${namespace}/MDTO-XML1.0.1.xsd`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<MDTO xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${schema}">`,
    ...linesOf([name, content], 1),
    '</MDTO>',
    '',
  ].join('\n')
}

function linesOf([name, content]: Element, depth: number): string[] {
  const indent = '\t'.repeat(depth)
  if (typeof content === 'string') return [`${indent}<${name}>${escaped(content)}</${name}>`]
  const within = content.flatMap((element) => linesOf(element, depth + 1))
  return [`${indent}<${name}>`, ...within, `${indent}</${name}>`]
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
