import { t } from '../language/t.ts'

/** What an encoding is called on the screen. */
export function encodingName(encoding: string): string {
  const names: Readonly<Record<string, string>> = t.uploads.encodingName
  return names[encoding] ?? encoding
}
