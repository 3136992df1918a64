/** What fields are called, in one language. */
export interface FieldNames {
  readonly written: Readonly<Record<string, string>>
  readonly chosen: Readonly<Record<string, string>>
  readonly at: Readonly<Record<string, string>>
}

/**
 * What a field of a form is called on the screen.
 * @param route - the pattern of the address that the form goes to, where the same name may be another field
 * @returns nothing for a field that nobody sees
 */
export function fieldName(names: FieldNames, field: string, route = ''): string | undefined {
  const bare = bareName(field)
  return own(names.at, `${route} ${bare}`) ?? own(names.written, bare) ?? own(names.chosen, bare)
}

/** Anything may be sent as the name of a field, also one that every object has. */
const own = (names: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined

/** Whether one types in this field. */
export const isWritten = ({ written }: FieldNames, field: string): boolean => Object.hasOwn(written, field)

/** Whether one chooses in this field out of what is there, rather than types. */
export const isChosen = ({ written, chosen }: FieldNames, field: string): boolean =>
  Object.hasOwn(chosen, bareName(field)) && !Object.hasOwn(written, bareName(field))

/** The name without the numbers that say which of several it is. */
const bareName = (field: string) => field.replace(/[-.]\d+(?=[-.]|$)/gu, '')
