import { expect, test } from 'vitest'
import { KeptOn } from '../server/kept-on.ts'

test('each keeps its own thing on the same object', () => {
  const [one, other] = [new KeptOn<object, string>(), new KeptOn<object, string>()]
  const holder = {}
  one.set(holder, 'iets')
  expect([one.get(holder), other.get(holder), one.get({})]).toEqual(['iets', undefined, undefined])
  one.delete(holder)
  expect(one.get(holder)).toBeUndefined()
})

test('who copies, lists or writes out an object does not meet what is kept on it', () => {
  const place = new KeptOn<object, string>()
  const list = [1, 2]
  const row = { id: 'a' }
  place.set(list, 'iets')
  place.set(row, 'iets')
  expect([place.get([...list]), place.get({ ...row }), place.get(structuredClone(row))]).toEqual([
    ...[undefined, undefined, undefined],
  ])
  expect(JSON.stringify([list, row])).toBe('[[1,2],{"id":"a"}]')
  expect(Reflect.ownKeys({ ...row })).toEqual(['id'])
})
