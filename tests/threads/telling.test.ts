import { expect, test } from 'vitest'
import { defaultParameters } from '../../server/threads/candidate.ts'
import { studyOf } from '../../server/threads/study.ts'
import { telling } from '../../server/threads/telling.ts'
import { materialOf, type Talk } from './talk.ts'

function quotes(talks: Talk[]) {
  const study = studyOf(materialOf(talks), defaultParameters)
  const fragments = study.fragmentsWith('stroom')
  const { central, different } = telling(fragments, study.vectorsOf(fragments))
  const exact = (places: readonly number[]) => places.map((i) => fragments[i]!.exact)
  return { central: exact(central), different: exact(different) }
}

const talk = (session: string, voice: 'note' | 'participant', ...texts: string[]): Talk => ({
  ...{ session, table: '1', voice },
  said: texts.map((text) => [text, 'stroom'] as const),
})

test('what most resembles the rest is central, what least does is different', () => {
  const { central, different } = quotes([
    talk('A', 'note', 'stroomnet kabel'),
    talk('B', 'note', 'stroomnet kabel'),
    talk('C', 'note', 'stroomnet kabel zonnedak'),
    talk('D', 'note', 'schoolplein'),
  ])
  expect(central).toContain('stroomnet kabel')
  expect(different[0]).toBe('schoolplein')
})

test('words of participants go before notes', () => {
  const { central } = quotes([
    talk('A', 'note', 'stroomnet kabel'),
    talk('B', 'participant', 'stroomnet kabel'),
    talk('C', 'note', 'schoolplein'),
    talk('D', 'note', 'wachtkamer'),
  ])
  expect(central[0]).toBe('stroomnet kabel')
  expect(central).toHaveLength(2)
})

test('every table gets its turn before one gets two', () => {
  const { central } = quotes([
    talk('A', 'note', 'stroomnet kabel', 'kabel stroomnet', 'stroomnet, kabel'),
    talk('B', 'note', 'stroomnet kabel wachten'),
    talk('C', 'note', 'schoolplein', 'wachtkamer', 'keukentafel', 'boomgaard'),
  ])
  expect(central).toContain('stroomnet kabel wachten')
})
