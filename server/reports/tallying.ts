import type { FindingAnswer, JudgementRow, TeamAnswer } from '../database/report-tables.ts'
import type { Found } from './found.ts'
import { isFound, judgedQuotations, type Round } from './round.ts'

const aspects = ['words', 'attribution', 'meaning'] as const

type Judged = Pick<Round, 'result' | 'findings' | 'replies' | 'closings' | 'judgements' | 'sample'>

/** Counts what people found in a round, with the quotations in the order of the report. */
export function foundIn(round: Judged): Found {
  const { result, findings, replies, closings, judgements, sample } = round
  const keys = judgedQuotations(result).map(({ key }) => key)
  const given = keys.flatMap((key) => findings.get(key) ?? [])
  const isJudged = (key: string) => isFound(findings.get(key))
  const answers = (aspect: (typeof aspects)[number]) => {
    const of = counter<FindingAnswer>(given.map((finding) => finding[aspect]))
    return { yes: of('yes'), no: of('no'), unknown: of('unknown') }
  }
  const replied = counter<TeamAnswer>(keys.map((key) => replies.get(key)?.answer))
  const said = counter<JudgementRow['judgement']>(
    result.extents.map(({ key }) => judgements.get(key)?.judgement),
  )
  const judged = counter<JudgementRow['judgement']>(
    [...judgements.values()].map(({ judgement }) => judgement),
  )
  return {
    quotations: keys.length,
    judged: keys.filter(isJudged).length,
    closed: keys.filter((key) => closings.has(key)).length,
    unjudged: keys.filter((key) => !isJudged(key)),
    findings: { words: answers('words'), attribution: answers('attribution'), meaning: answers('meaning') },
    refuted: given
      .map((finding) => ({ item: finding.item, aspects: aspects.filter((one) => finding[one] === 'no') }))
      .filter((one) => one.aspects.length > 0),
    replies: {
      ...{ change: replied('change'), support: replied('support') },
      ...{ remove: replied('remove'), stay: replied('stay') },
    },
    sample: sample && {
      of: sample.of,
      drawn: sample.items.length,
      judged: sample.items.filter(isJudged).length,
    },
    extents: {
      of: result.extents.length,
      ...{ right: said('right'), wrong: said('wrong'), unknown: said('unknown') },
    },
    claims: {
      ...{ supported: judged('supported'), partly: judged('partly'), contradicted: judged('contradicted') },
      ...{ 'no-source': judged('no-source'), 'not-needed': judged('not-needed') },
    },
    alone: keys.flatMap((key) => closedAlone(round, key) ?? []),
  }
}

/** Who closed a quotation that the same person judged, and whether that person gave the team's answer too. */
export function closedAlone(
  { findings, replies, closings }: Pick<Round, 'findings' | 'replies' | 'closings'>,
  item: string,
): Found['alone'][number] | undefined {
  const person = closings.get(item)?.person
  if (person === undefined || findings.get(item)?.person !== person) return undefined
  return { item, person, answered: replies.get(item)?.person === person }
}

/** How often a value was given. */
const counter =
  <Value extends string>(given: readonly (Value | null | undefined)[]) =>
  (value: Value) =>
    given.filter((one) => one === value).length
