import type { Difference } from '../../views/parts/BothVersions.tsx'
import type { SpeakerLine, SpeakersPageProps, TurnLine } from '../../views/speakers/SpeakersPage.tsx'
import { t } from '../language/t.ts'
import type { BlockKind } from '../text/block.ts'
import type { Typed } from './in-place.ts'
import { type Attendance, attendanceOf } from './participants.ts'
import { partAt, type SourceText } from './source.ts'
import { type FoundLabel, labelsFound, ownLabel, type SpeakerCorrection } from './speakers.ts'
import { choiceValue } from './speakers-form.ts'
import { likelyAttendance } from './speakers-likely.ts'
import { choiceOf, type SpeakerChoice, usualOf } from './speakers-planned.ts'
import { sessionsAt, type TypedChoice, type TypedSpeakers } from './speakers-store.ts'
import { openingOf } from './upload-views.ts'

/** What can be somebody's words. */
const speakable: ReadonlySet<BlockKind> = new Set(['turn', 'paragraph', 'quote', 'item'])

type View = Pick<
  SpeakersPageProps,
  'labels' | 'people' | 'turns' | 'turnChoice' | 'turnName' | 'revision' | 'version' | 'cut'
>

/** Who speaks in a text, as it stands; what was typed goes before that. */
export function speakersView(source: SourceText, people: readonly Attendance[], typed?: Typed): View {
  const { blocks, text } = source
  const found = labelsFound(blocks)
  const said = saidIn(source)
  const ticked = new Set(typed?.turns ?? [])
  const there = presentIn(source, people)
  const labels = found.map((one, at): SpeakerLine => {
    const first = blocks[one.blocks[0] ?? 0]
    const list = people.filter(({ session }) => sessionsAt(source, one.blocks).includes(session))
    const listed = attendanceOf(list, one.label)
    const likely = likelyAttendance(list, one.label)
    const usual = usualOf(one.blocks, said)
    return {
      label: one.label,
      count: one.blocks.length,
      opening: openingOf(text.slice(first?.start, first?.end)),
      time: first?.time,
      apart: one.blocks.filter((block) => JSON.stringify(said.get(block)) !== JSON.stringify(usual)).length,
      listed: listed && describe(listed),
      likely: likely && { id: likely.participant, name: likely.name },
      choice: typed?.label?.[at] ?? choiceValue(choiceOf(usual, found) ?? { is: 'label', label: at }),
      name: typed?.name?.[at] ?? '',
    }
  })
  const turns = blocks.flatMap((block, at): TurnLine[] => {
    if (!speakable.has(block.kind)) return []
    return [
      {
        at,
        speaker: block.speaker,
        label: ownLabel(block),
        time: block.time,
        opening: openingOf(text.slice(block.start, block.end)),
        isTicked: ticked.has(String(at)),
      },
    ]
  })
  return {
    revision: source.structure.revision,
    version: source.version.id,
    cut: { block: typed?.['cut-block']?.[0] ?? '', label: typed?.['cut-label']?.[0] ?? '' },
    labels,
    turns,
    people: there.map((one) => ({ id: one.participant, name: describe(one) })),
    turnChoice: typed?.['turn-choice']?.[0] ?? '',
    turnName: typed?.['turn-name']?.[0] ?? '',
  }
}

/** Who was at the sessions of a text, each once. */
function presentIn({ parts }: SourceText, people: readonly Attendance[]): Attendance[] {
  const sessions = new Set(parts.map(({ session }) => session))
  const there = people.filter(({ session }) => sessions.has(session))
  return [...new Map(there.map((one) => [one.participant, one])).values()]
}

const describe = ({ name, role, is_host }: Attendance) =>
  [name, role || (is_host ? t.sourcePages.host : '')].filter(Boolean).join(', ')

type Said = Map<number, Omit<SpeakerCorrection, 'block'>>

function saidIn({ structure }: SourceText): Said {
  return new Map((structure.speakers ?? []).map(({ block, ...said }) => [block, said]))
}

/** What differs between who speaks as it stands and as somebody wanted it, label by label and turn by turn. */
export function speakerDifferences(
  source: SourceText,
  people: readonly Attendance[],
  yours: TypedSpeakers,
): Difference[] {
  const found = labelsFound(source.blocks)
  const said = saidIn(source)
  const names = new Map(people.map(({ participant, name }) => [participant, name]))
  const lines = found.map(({ label, blocks }, at) => ({
    name: `‘${label}’`,
    theirs: inWords(choiceOf(usualOf(blocks, said), found), { found, names }),
    yours: inWords(isOwn(yours.labels[at], at) ? null : yours.labels[at], { found, names }),
  }))
  const { blocks, choice } = yours.turns
  const turns = blocks.map((at) => ({
    name: t.sourcePages.turn(at + 1),
    theirs: source.blocks[at]?.speaker ?? t.sourcePages.nobody,
    yours: inWords(choice, { found, names }),
  }))
  const differing = [...lines, ...turns].filter(({ theirs, yours: mine }) => theirs !== mine)
  if (differing.length > 0) return differing
  return [
    { name: t.sourcePages.division, theirs: t.sourcePages.changedMeanwhile, yours: t.sourcePages.asYouSaw },
  ]
}

const isOwn = (choice: TypedChoice | undefined, at: number) => choice?.is === 'label' && choice.label === at

interface Words {
  readonly found: readonly FoundLabel[]
  readonly names: ReadonlyMap<string, string>
}

function inWords(choice: TypedChoice | SpeakerChoice | null | undefined, { found, names }: Words): string {
  if (!choice) return t.sourcePages.asItStands
  if (choice.is === 'nobody') return t.sourcePages.noSpeaker
  if (choice.is === 'new') return choice.name
  if (choice.is === 'participant') return names.get(choice.participant) ?? t.sourcePages.aParticipant
  return t.sourcePages.sameAs(found[choice.label]?.label ?? '')
}

/** Whether any part of a text belongs to a session: only then a new name can be put on a list. */
export const hasSession = ({ blocks, parts }: SourceText) =>
  blocks.some(({ start }) => Boolean(partAt(parts, start)?.session))
