import type { Child } from 'hono/jsx'

export interface PostFormProps {
  action: string
  /** Where the answer sends the reader; the page itself as a rule. */
  back?: string | undefined
  /** Hidden fields; those without a value are left out. */
  fields?: Readonly<Record<string, string | number | undefined>>
  /**
   * The answer leads back to this same page, so only what changed needs to be drawn: the page stays where it is,
   * with its focus and scroll position. Without script it is an ordinary form.
   */
  quick?: boolean
  id?: string
  class?: string
  label?: string
  files?: boolean
  children?: Child
}

/**
 * What makes a form quick: the page that comes back is laid over the one that stands. Who types faster than the
 * server answers loses nothing: acts wait for each other, in order.
 */
const quickAttributes = {
  'hx-sync': 'body:queue all',
  'hx-target': 'body',
  'hx-swap': 'outerMorph',
  'hx-status:4xx': 'swap:innerHTML target:#faults select:#fault',
  'hx-status:5xx': 'swap:innerHTML target:#faults select:#fault',
}

/** Every change goes through one of these. */
export function PostForm({ action, back, fields = {}, quick = false, files, label, ...rest }: PostFormProps) {
  const { children, ...attributes } = rest
  return (
    <form
      method="post"
      action={action}
      aria-label={label}
      enctype={files ? 'multipart/form-data' : undefined}
      {...(quick ? { 'hx-post': action, ...quickAttributes } : {})}
      {...attributes}
    >
      {Object.entries({ ...fields, back }).map(
        ([name, value]) => value !== undefined && <input type="hidden" name={name} value={String(value)} />,
      )}
      {children}
    </form>
  )
}
