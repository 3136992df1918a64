import { sentenceFor } from './messages.ts'

const kinds: Readonly<Record<string, string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: 'option-unknown',
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: 'word-unexpected',
}

/** What `parseArgs` refused, as a Dutch sentence; undefined when the error is of another kind. */
export function usageFault(error: unknown): string | undefined {
  if (!(error instanceof TypeError) || !('code' in error)) return undefined
  const code = String(error.code)
  if (!code.startsWith('ERR_PARSE_ARGS')) return undefined
  const [, named = ''] = /'([^' ]*)/u.exec(error.message) ?? []
  const takesNone = error.message.includes('does not take')
  return sentenceFor(kinds[code] ?? (takesNone ? 'option-takes-no-value' : 'option-without-value'), { named })
}
