import { foldedName } from '../text/folding.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u

/** Whether people named a thing by its id rather than by its title. */
export function isId(name: string): boolean {
  return uuid.test(name)
}

/** Finds what a person named: by id, or by its title with case and space ignored. */
export function named<Row extends { id: string }>(
  rows: readonly Row[],
  title: (row: Row) => string,
  wanted: string,
): Row | undefined {
  if (isId(wanted)) return rows.find((row) => row.id === wanted)
  const key = foldedName(wanted)
  return rows.find((row) => foldedName(title(row)) === key)
}

/** Whether two names are one to people: case and space do not count. */
export function isSameName(one: string, other: string): boolean {
  return foldedName(one) === foldedName(other)
}
