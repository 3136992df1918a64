import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { preparedOnce } from '../../server/database/statements.ts'
import { closeAfterTest } from '../left-open.ts'

const all = 'SELECT * FROM cups'

/** A database with one table of two rows. */
function mustFill(): Database.Database {
  const sqlite = new Database(':memory:')
  sqlite.exec("CREATE TABLE cups (name TEXT); INSERT INTO cups VALUES ('blauw'), ('rood')")
  closeAfterTest(() => {
    sqlite.close()
  })
  return sqlite
}

test('what is asked again is not prepared again', () => {
  const prepared = preparedOnce(mustFill())
  expect(prepared.prepare(all)).toBe(prepared.prepare(all))
})

test('a question from before a column was added gives that column too', () => {
  const sqlite = mustFill()
  const prepared = preparedOnce(sqlite)
  prepared.prepare(all).all([])
  sqlite.exec("ALTER TABLE cups ADD COLUMN size TEXT DEFAULT 'klein'")
  expect(prepared.prepare(all).all([])).toEqual([
    { name: 'blauw', size: 'klein' },
    { name: 'rood', size: 'klein' },
  ])
})

test('a question from before a table was made anew is about the new table', () => {
  const sqlite = mustFill()
  const prepared = preparedOnce(sqlite)
  prepared.prepare(all).all([])
  sqlite.exec("DROP TABLE cups; CREATE TABLE cups (colour TEXT); INSERT INTO cups VALUES ('groen')")
  expect(prepared.prepare(all).all([])).toEqual([{ colour: 'groen' }])
})

test('the same question may be asked while its answer is still being read', () => {
  const prepared = preparedOnce(mustFill())
  const pairs = Array.from(prepared.prepare(all).iterate([]), (row) => [
    row,
    prepared.prepare(all).all([]).length,
  ])
  expect(pairs).toEqual([
    [{ name: 'blauw' }, 2],
    [{ name: 'rood' }, 2],
  ])
})

test('of very many questions those that were asked longest ago are let go', () => {
  const prepared = preparedOnce(mustFill())
  const first = prepared.prepare(all)
  const second = prepared.prepare('SELECT name FROM cups')
  for (let n = 0; n < 299; n++) {
    prepared.prepare(`SELECT ${n}`)
    prepared.prepare('SELECT name FROM cups')
  }
  expect(prepared.prepare('SELECT name FROM cups')).toBe(second)
  expect(prepared.prepare(all)).not.toBe(first)
})

test('a database that was closed answers nothing, also to what it answered before', () => {
  const prepared = preparedOnce(mustFill())
  const before = prepared.prepare(all)
  prepared.close()
  expect(() => prepared.prepare(all)).toThrow('not open')
  expect(() => before.all([])).toThrow('not open')
})
