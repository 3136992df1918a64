import type { RepairKind } from '../../server/text/repair.ts'

export const kindTitles: Record<RepairKind, string> = {
  'joined-word': 'Afgebroken woorden',
  'kept-hyphen': 'Woorden met een streepje',
  'set-aside': 'Weggelaten: kop- en voetteksten en paginanummers',
  'moved-note': 'Noten die midden in een zin stonden',
  'parted-columns': 'Kolommen die naast elkaar stonden',
  ligature: 'Lettertekens',
  'soft-hyphen': 'Onzichtbare afbreektekens',
  'split-paragraph': 'Witregels midden in een alinea',
  'joined-lines': 'Regeleinden midden in een alinea',
}

export const kindExplained: Record<RepairKind, string> = {
  'joined-word': 'Deze woorden waren aan het eind van een regel afgebroken.',
  'kept-hyphen': 'Deze woorden waren bij hun streepje afgebroken. Het streepje hoort erbij en is gebleven.',
  'set-aside': 'Deze regels keren op elke pagina terug. Ze horen niet bij de tekst.',
  'moved-note':
    'Deze noten stonden onder aan een pagina, midden in een alinea. Ze staan nu achter die alinea.',
  'parted-columns':
    'Hier stonden kolommen naast elkaar, regel voor regel door elkaar. Elke kolom staat nu onder de vorige.',
  ligature: 'Letters die als één teken waren gezet (ﬁ, ﬂ, ﬀ), zijn weer gewone letters.',
  'soft-hyphen': 'Deze tekens zeggen waar een woord mag worden afgebroken. Ze zijn weggehaald.',
  'split-paragraph': 'Hier stond een witregel of een nieuwe pagina midden in een alinea.',
  'joined-lines': 'Hier eindigde een regel omdat hij vol was. De alinea loopt nu door.',
}
