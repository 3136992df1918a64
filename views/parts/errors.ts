/** Sentences per field of a form; those about the form as a whole stand under the empty name. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>
