import { invalid } from '../errors.ts'
import type { Language } from '../language/language.ts'
import { newId } from './ids.ts'
import { isSameName } from './lookup.ts'
import type { Db, PersonRow } from './tables.ts'
import { record } from './write.ts'

/** Everyone who ever worked in this project, by name. */
export async function people(db: Db): Promise<PersonRow[]> {
  return db.selectFrom('people').selectAll().where('ended', 'is', null).orderBy('name').execute()
}

/** The name of everyone who ever worked in this project, by id. */
export async function namesOfPeople(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('people').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function personById(db: Db, id: string): Promise<PersonRow | undefined> {
  return db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()
}

/**
 * The person with this name, made when new; case and surrounding space do not count.
 * A new person is recorded as made by themselves.
 * @throws {AppError} invalid - an empty name or one over 80 characters
 */
export async function personNamed(db: Db, name: string): Promise<PersonRow> {
  const wanted = name.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (wanted === '') invalid('name-empty')
  if (wanted.length > 80) invalid('name-too-long', { longest: 80 })
  const found = await findByName(db, wanted)
  if (found) return found
  const id = newId()
  await record(db, { person: id, act: 'person.add', subject: id }, async (write) => {
    if (!(await findByName(write.trx, wanted)))
      await write.insert('people', { id, name: wanted, language: null })
  })
  const made = await findByName(db, wanted)
  if (!made) throw new Error('a person was recorded but cannot be read back')
  return made
}

/** Keeps in which language somebody reads the screen. Choosing what stands writes nothing. */
export async function chooseLanguage(db: Db, person: PersonRow, language: Language): Promise<number | null> {
  if ((person.language ?? 'nl') === language) return null
  const act = { person: person.id, act: 'person.language', subject: person.id }
  const { event } = await record(db, act, async (write) => {
    await write.update('people', { id: person.id }, { language })
  })
  return event
}

async function findByName(db: Db, name: string): Promise<PersonRow | undefined> {
  const all = await db.selectFrom('people').selectAll().where('ended', 'is', null).execute()
  return all.find((person) => isSameName(person.name, name))
}
