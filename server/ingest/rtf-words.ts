/** What the words of a group are for; `twofold` holds the same words twice, of which those in Unicode count. */
type Destination = 'text' | 'skipped' | 'twofold' | 'fonts' | 'styles' | 'list-mark'

/** A group that tells a story of its own. */
export type Apart = 'note' | 'comment' | 'box'

/** What holds within a group, and is as it was before when the group closes. */
export interface State {
  destination: Destination
  /** Set for the group that began a story, not for those within. */
  apart: Apart | undefined
  /** `\*` stood before the first word: a destination that is not known is passed over. */
  isOptional: boolean
  isBold: boolean
  isHidden: boolean
  isStruck: boolean
  /** How many characters after `\u` stand for the same. */
  fallback: number
  font: number | undefined
  style: number | undefined
  outline: number | undefined
  listLevel: number
  tableDepth: number
}

export const plain = { isBold: false, isHidden: false, isStruck: false, font: undefined }
export const normal = { style: undefined, outline: undefined, listLevel: 0, tableDepth: 0 }

/** Groups that hold no words of the text. */
export const skipped =
  /^(?:colortbl|info|pict|objdata|header[lrf]?|footer[lrf]?|fldinst|shprslt|nonshppict|xe|tc|rxe|bxe|txe|tcn|private|listtable|listoverridetable|revtbl|filetbl|template|ftnsep|ftnsepc|aftnsep|aftnsepc|ftncn|aftncn|mmath|do|sp)$/
/** Groups behind `\*` that do. */
export const known = /^(?:footnote|annotation|shpinst|shptxt|shppict|ud|nesttableprops|hyphen)$/

export const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  zwj: '\u200D',
  zwnj: '\u200C',
  ltrmark: '\u200E',
  rtlmark: '\u200F',
  '~': '\u00A0',
  '-': '\u00AD',
  _: '\u2011',
}

/** A style that is being read. */
export const noStyle = () => ({ number: 0, name: '', outline: undefined, basedOn: undefined })
