/** What was repaired when a file was read, once and more often. */
export const repairsMade = {
  'joined-lines': {
    one: 'regeleinde midden in een alinea weggehaald',
    more: 'regeleinden midden in een alinea weggehaald',
  },
  'split-paragraph': {
    one: 'alinea waar een witregel in stond heel gemaakt',
    more: 'witregels midden in een alinea weggehaald',
  },
  'joined-word': { one: 'afgebroken woord heel gemaakt', more: 'afgebroken woorden heel gemaakt' },
  'kept-hyphen': {
    one: 'woord met een streepje heel gemaakt',
    more: 'woorden met een streepje heel gemaakt',
  },
  ligature: { one: 'letterteken (zoals ﬁ) uitgeschreven', more: 'lettertekens (zoals ﬁ) uitgeschreven' },
  'soft-hyphen': { one: 'onzichtbaar afbreekteken weggehaald', more: 'onzichtbare afbreektekens weggehaald' },
  'set-aside': {
    one: 'kop- of voettekst of paginanummer weggelaten',
    more: 'kop- en voetteksten en paginanummers weggelaten',
  },
  'moved-note': { one: 'noot achter haar alinea gezet', more: 'noten achter hun alinea gezet' },
  'parted-columns': {
    one: 'plaats waar kolommen naast elkaar stonden, onder elkaar gezet',
    more: 'plaatsen waar kolommen naast elkaar stonden, onder elkaar gezet',
  },
}
