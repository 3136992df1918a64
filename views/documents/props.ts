import type { MemoKind, Origin, SuggestionMode } from '../../server/database/coding-tables.ts'
import type { MaskGround } from '../../server/database/report-tables.ts'
import type { NamedStance } from '../../server/suggestions/queue/knowing.ts'
import type { Reason } from '../../server/suggestions/suggestion.ts'
import type { Block, Voice } from '../../server/text/block.ts'
import type { Span } from '../../server/text/span.ts'

/** A code as the screen names it. */
export interface ShownCode {
  readonly id: string
  readonly name: string
  readonly status?: string | undefined
  /** Name of the main code it belongs to. */
  readonly parent?: string | undefined
  readonly definition?: string | undefined
}

/** A sentence and its number in the document, counted from 1. */
export interface ReadingSentence extends Span {
  readonly number: number
}

/** A block with its words, whose they are, and its sentences. `text` is the canonical text from start to end. */
export interface ReadingBlock extends Block {
  readonly text: string
  readonly voice: Voice
  /** What is known of the speaker: a role, an organisation. */
  readonly speakerRole?: string | undefined
  readonly sentences: readonly ReadingSentence[]
}

/** A coding that is on the screen. */
export interface ShownCoding extends Span {
  readonly id: string
  readonly revision: number
  readonly code: ShownCode
  readonly coder: { readonly id: string; readonly name: string }
  /** Whether the reader made it and may take it off. */
  readonly own: boolean
  readonly origin: Origin
  /** When a correction changed its words and nobody looked since: its words then, in which text version, and now. */
  readonly changedFrom?: { readonly was: string; readonly number: number; readonly now: string } | undefined
}

/** A fragment that was coded earlier and is much alike. */
export interface AlikeShown {
  readonly exact: string
  /** Where: `denkdiner 1, tafel 2`. */
  readonly place: string
  readonly href: string
}

/** A suggestion that nobody decided on. */
export interface ShownSuggestion extends Span {
  readonly code: ShownCode
  readonly score: number
  /** Hash of the model that made it; goes with the decision. */
  readonly model: string
  readonly because: readonly Reason[]
  readonly like: readonly AlikeShown[]
  /** The decisions from which the words were learned. */
  readonly decisions?: { readonly taken: number; readonly left: number; readonly href?: string } | undefined
}

export interface ShownMemo {
  readonly id: string
  readonly kind: MemoKind
  readonly text: string
  readonly person: string
  readonly at: string
}

/** Words that others read as `[gelakt]`. */
export interface ShownMask extends Span {
  readonly id: string
  readonly revision: number
  readonly exact: string
  readonly ground: MaskGround
  /** Who decided so, and when. */
  readonly person: string
  readonly at: string
  /** The number of the sentence in which it begins. */
  readonly sentence: number
}

/** One line of a history: `Meike gaf Wie doet wat`. */
export interface HistoryLine {
  readonly at: string
  readonly words: string
  readonly href?: string | undefined
  /** The number of the event, when the reader did it and can take it back. */
  readonly undo?: number | undefined
}

/** A sentence that holds what was searched for, with the words that do. */
export interface SearchHit extends Span {
  /** The number of the sentence. */
  readonly number: number
  readonly words: readonly Span[]
}

/** What somebody else did just now, and where. */
export interface Tidings extends Span {
  readonly words: string
}

/** Somebody else who coded here. */
export interface OtherCoder {
  readonly id: string
  readonly name: string
  readonly isShown: boolean
}

/** What the reader chose, with all that hangs on it. */
export interface ChosenFragment extends Span {
  readonly exact: string
  /** What it hangs under, when it begins with an item that makes no sense alone. */
  readonly lead?: string | undefined
  readonly firstSentence: number
  readonly lastSentence: number
  readonly voice: Voice
  readonly speaker?: string | undefined
  readonly page?: number | undefined
  readonly time?: number | undefined
  /** Codings that share at least one character with it, in the order of the text. */
  readonly codings: readonly ShownCoding[]
  /** Open suggestions on it, the strongest first. */
  readonly suggestions: readonly ShownSuggestion[]
  readonly memos: readonly ShownMemo[]
  /** What was blacked out in it. */
  readonly masks: readonly ShownMask[]
  /** Of the codes given and proposed here, what people hold of them, as far as the screen shows codings of others. */
  readonly stances: readonly { readonly code: ShownCode; readonly stances: readonly NamedStance[] }[]
  readonly history: readonly HistoryLine[]
}

/** A place in the outline, with how much of it was read. */
export interface OutlineEntry {
  readonly title: string
  /** Position where it begins; the address is that of the block there. */
  readonly start: number
  /** 1 for what stands at the margin, 2 for what lies within it. */
  readonly level: number
  readonly sentences: number
  readonly read: number
  /** Whether the chosen fragment lies here. */
  readonly isHere?: boolean
}

/** A code that occurs in this document, for the filter. */
export interface CodeInView {
  readonly code: ShownCode
  readonly count: number
  readonly isShown: boolean
}

export interface ReadDocument {
  readonly id: string
  /** The document's name, or its title. */
  readonly name: string
  readonly session?: { readonly id: string; readonly title: string } | undefined
  readonly versionId: string
  readonly versionNumber: number
  /** Of a report: where its rapporttoets stands. */
  readonly audit?: string | undefined
  /** Whether a photo that its text was typed over from is kept beside it. */
  readonly hasPicture: boolean
}

/** All that the coding screen shows. */
export interface CodingPageProps {
  readonly document: ReadDocument
  /** Path and query of this page without the chosen span: `/documents/ID?filter=1&code=…`. */
  readonly here: string
  readonly blocks: readonly ReadingBlock[]
  /** Of this document, after the filter. */
  readonly codings: readonly ShownCoding[]
  /** Open suggestions to show in the margin; empty when the mode says so. */
  readonly suggestions: readonly Pick<ShownSuggestion, 'start' | 'end' | 'code'>[]
  /** The model that made them. */
  readonly model?: string | undefined
  /** Every code that can be given, the nine that the reader gave last first: they get the keys 1 to 9. */
  readonly codes: readonly ShownCode[]
  readonly chosen?: ChosenFragment | undefined
  readonly mode: SuggestionMode
  /** Where the next open suggestion stands, after what is chosen. */
  readonly next?: Span | undefined
  /**
   * When the reader said *klaar*, and for how many codes that holds; `outdated` counts codes that are new or changed
   * since, `unread` those for which the reader never said so.
   */
  readonly done?:
    | {
        readonly at: string
        readonly codes: number
        readonly outdated: number
        readonly unread: number
        readonly isCorrectedSince?: boolean
      }
    | undefined
  readonly readCounts: { readonly read: number; readonly sentences: number }
  readonly outline: readonly OutlineEntry[]
  readonly codesInView: readonly CodeInView[]
  /** What was blacked out in this text version. */
  readonly masks: readonly ShownMask[]
  /** Who else coded here, and whether their codings are shown. */
  readonly others: readonly OtherCoder[]
  /** Whether the reader chose to read without a sight of what others do here. */
  readonly isAlone: boolean
  /** The sentence from which the text is shown, by its number, when not from its beginning. */
  readonly from?: number | undefined
  /** What was searched for on the way here, and where that stands. */
  readonly search?: { readonly query: string; readonly hits: readonly SearchHit[] } | undefined
  /** Of a text version that is not the newest: when it was made, and the number of the newest. */
  readonly older?: { readonly at: string; readonly latest: number } | undefined
  /** In another language than the codebook, so that nothing is suggested: `in het Engels`. */
  readonly otherLanguage?: string | undefined
  /** Codes with suggestions here that are below their floor, and how many. */
  readonly withheld?: readonly { readonly code: ShownCode; readonly count: number }[] | undefined
  /** How many codings of this source corrections touched, that no person looked at since. */
  readonly touched?: { readonly orphans: number; readonly changed: number } | undefined
  /** Number of the last event in the log when this was loaded; then the next answer can hold only what changed. */
  readonly seen?: number | undefined
  /** Quote sets that words can be put in. */
  readonly sets: readonly { readonly id: string; readonly title: string }[]
  /** Whether only a name is missing before one can code here. */
  readonly needsName?: boolean
  /** False for an older text version: then it can be read, not coded. */
  readonly canCode: boolean
}
