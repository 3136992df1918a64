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
  return names.at[`${route} ${bare}`] ?? names.written[bare] ?? names.chosen[bare]
}

/** Whether one chooses in this field out of what is there, rather than types. */
export const isChosen = ({ written, chosen }: FieldNames, field: string): boolean =>
  bareName(field) in chosen && !(bareName(field) in written)

/** The name without the numbers that say which of several it is. */
const bareName = (field: string) => field.replace(/[-.]\d+(?=[-.]|$)/gu, '')
