import { z } from 'zod'

const parsed = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue('no JSON')
    return z.NEVER
  }
})

/** Reads a result that was kept; undefined when it is damaged or of another shape, for then it is made anew. */
export function readKept<T>(shape: z.ZodType<T>, json: string): T | undefined {
  return parsed.pipe(shape).safeParse(json).data
}
