import { isId } from '../database/lookup.ts'
import { invalid } from '../errors.ts'
import { textField } from '../http/form.ts'
import type { Typed } from './in-place.ts'
import type { SpeakerChoice } from './speakers-planned.ts'
import type { TypedChoice, TypedSpeakers } from './speakers-store.ts'

const words = textField(200).catch('')

/**
 * Who a form says that speaks: one choice and one name per label in order, the turns that were ticked, and for those
 * one choice.
 * @throws {AppError} invalid - a choice that is none, turns without a choice
 */
export function typedSpeakers(typed: Typed): TypedSpeakers {
  const labels = (typed.label ?? []).map(
    (choice, at) => choiceIn(choice, typed.name?.[at]) ?? invalid('speakers-incomplete'),
  )
  const blocks = (typed.turns ?? []).map(Number).filter((at) => Number.isInteger(at) && at >= 0)
  const wanted = typed['turn-choice']?.[0] ?? ''
  const name = typed['turn-name']?.[0]
  if (blocks.length > 0 && wanted === '' && !name?.trim()) invalid('turns-without-speaker')
  const choice = wanted === 'as-label' ? null : choiceIn(wanted, name)
  if (blocks.length > 0 && choice === undefined) invalid('speakers-incomplete')
  return { labels, turns: { blocks, choice: choice ?? null } }
}

/** A name that was filled in goes before what stands chosen. */
function choiceIn(choice: string, name = ''): TypedChoice | undefined {
  const fresh = words.parse(name)
  if (fresh !== '' || choice === 'new') return { is: 'new', name: fresh }
  if (choice === 'nobody') return { is: 'nobody' }
  const [kind, id = ''] = choice.split(/:(.*)/s)
  if (kind === 'p' && isId(id)) return { is: 'participant', participant: id }
  return kind === 'l' && /^\d{1,5}$/u.test(id) ? { is: 'label', label: Number(id) } : undefined
}

/** A choice as the value of a field. */
export function choiceValue(choice: SpeakerChoice): string {
  if (choice.is === 'nobody') return 'nobody'
  return choice.is === 'label' ? `l:${choice.label}` : `p:${choice.participant}`
}
