import { SaxesParser } from 'saxes'

/** An element as it was read: its name, its own text, the elements in it. */
export interface Read {
  readonly name: string
  text: string
  readonly children: Read[]
}

/** Reads XML. @throws when it is not well-formed */
export function parsedXml(xml: string): Read {
  const top: Read = { name: '', text: '', children: [] }
  const open = [top]
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => {
    const element = { name, text: '', children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  const [root] = top.children
  if (!root) throw new Error('there is no element')
  return root
}

/** The elements with this name, directly in another. */
export const named = ({ children }: Read, name: string) => children.filter((child) => child.name === name)

/** The text of the first element at this path, or empty. */
export const textAt = (element: Read, ...path: string[]): string =>
  path.reduce<Read | undefined>((at, name) => at && named(at, name)[0], element)?.text ?? ''

type Rule = readonly [name: string, least: number, most: number, type: string]

const many = Number.POSITIVE_INFINITY
const group = (type: string, least = 1, most = 1) => ({ type: `${type}Gegevens`, least, most })
type Kind = string | ReturnType<typeof group>

function sequence(...elements: readonly (readonly [name: string, kind: Kind])[]): Rule[] {
  return elements.map(([name, kind]) =>
    typeof kind === 'string' ? [name, 1, 1, kind] : [name, kind.least, kind.most, kind.type],
  )
}

const optional = (type: string) => ({ type, least: 0, most: 1 })
const several = (type: string) => ({ type, least: 0, most: many })

const object = sequence(['identificatie', group('identificatie', 1, many)], ['naam', 'text'])

/** The order and the number of elements in MDTO-XML 1.0.1, after its schema; the kind of each text as 1.0.2 wants it. */
const types: Readonly<Record<string, readonly Rule[]>> = {
  informatieobject: [
    ...object,
    ...sequence(
      ['aggregatieniveau', group('begrip', 0)],
      ['classificatie', group('begrip', 0, many)],
      ['trefwoord', several('text')],
      ['omschrijving', several('text')],
      ['raadpleeglocatie', group('raadpleeglocatie', 0, many)],
      ['dekkingInTijd', group('dekkingInTijd', 0, many)],
      ['dekkingInRuimte', group('verwijzing', 0, many)],
      ['taal', several('language')],
      ['event', group('event', 0, many)],
      ['waardering', group('begrip')],
      ['bewaartermijn', group('termijn', 0)],
      ['informatiecategorie', group('begrip', 0)],
      ['isOnderdeelVan', group('verwijzing', 0, many)],
      ['bevatOnderdeel', group('verwijzing', 0, many)],
      ['heeftRepresentatie', group('verwijzing', 0, many)],
      ['aanvullendeMetagegevens', group('verwijzing', 0, many)],
      ['gerelateerdInformatieobject', group('gerelateerdInformatieobject', 0, many)],
      ['archiefvormer', group('verwijzing', 1, many)],
      ['betrokkene', group('betrokkene', 0, many)],
      ['activiteit', group('verwijzing', 0)],
      ['beperkingGebruik', group('beperkingGebruik', 1, many)],
    ),
  ],
  bestand: [
    ...object,
    ...sequence(
      ['omvang', 'count'],
      ['bestandsformaat', group('begrip')],
      ['checksum', group('checksum', 1, many)],
      ['URLBestand', optional('text')],
      ['isRepresentatieVan', group('verwijzing')],
    ),
  ],
  identificatieGegevens: sequence(['identificatieKenmerk', 'text'], ['identificatieBron', 'text']),
  verwijzingGegevens: sequence(
    ['verwijzingNaam', 'text'],
    ['verwijzingIdentificatie', group('identificatie', 0)],
  ),
  begripGegevens: sequence(
    ['begripLabel', 'text'],
    ['begripCode', optional('text')],
    ['begripBegrippenlijst', group('verwijzing')],
  ),
  dekkingInTijdGegevens: sequence(
    ['dekkingInTijdType', group('begrip')],
    ['dekkingInTijdBegindatum', 'day'],
    ['dekkingInTijdEinddatum', optional('day')],
  ),
  eventGegevens: sequence(
    ['eventType', group('begrip')],
    ['eventTijd', optional('moment')],
    ['eventVerantwoordelijkeActor', group('verwijzing', 0)],
    ['eventResultaat', optional('text')],
  ),
  beperkingGebruikGegevens: sequence(
    ['beperkingGebruikType', group('begrip')],
    ['beperkingGebruikNadereBeschrijving', optional('text')],
    ['beperkingGebruikDocumentatie', group('verwijzing', 0, many)],
    ['beperkingGebruikTermijn', group('termijn', 0)],
  ),
  termijnGegevens: sequence(
    ['termijnTriggerStartLooptijd', group('begrip', 0)],
    ['termijnStartdatumLooptijd', optional('day')],
    ['termijnLooptijd', optional('text')],
    ['termijnEinddatum', optional('day')],
  ),
  checksumGegevens: sequence(
    ['checksumAlgoritme', group('begrip')],
    ['checksumWaarde', 'text'],
    ['checksumDatum', 'moment'],
  ),
}

const texts: Readonly<Record<string, RegExp>> = {
  text: /\S/u,
  language: /^[a-z]{2,3}$/u,
  count: /^\d+$/u,
  day: /^\d{4}-\d\d-\d\d$/u,
  moment: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u,
}

/** Where a document departs from the schema: nothing when it follows it. */
export function faultsIn(root: Read): string[] {
  const [one, ...more] = root.children
  if (root.name !== 'MDTO' || !one || more.length > 0) return ['there is not one object in an MDTO element']
  return faultsOf(one, one.name, one.name)
}

function faultsOf(element: Read, type: string, path: string): string[] {
  const text = texts[type]
  if (text) return text.test(element.text) && element.children.length === 0 ? [] : [`${path} is no ${type}`]
  const rules = types[type]
  if (!rules) return [`${path} is not known`]
  const order = element.children.map(({ name }) => rules.findIndex(([known]) => known === name))
  return [
    ...element.children.filter((_, i) => order[i] === -1).map(({ name }) => `${path}/${name} is unknown`),
    ...(order.some((at, i) => at < (order[i - 1] ?? 0)) ? [`${path} is out of order`] : []),
    ...rules
      .filter(([name, least, most]) => {
        const { length } = named(element, name)
        return length < least || length > most
      })
      .map(([name]) => `${path} has ${named(element, name).length} of ${name}`),
    ...rules.flatMap(([name, , , of]) =>
      named(element, name).flatMap((child) => faultsOf(child, of, `${path}/${name}`)),
    ),
  ]
}
