import type { TestProject } from '../../project.ts'

/** Every row of every table, as text: what somebody would find who reads the file. */
export function everythingIn({ sqlite }: TestProject): string {
  const tables = sqlite
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
  return tables
    .flatMap(({ name }) => sqlite.prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`).all())
    .map((row) => Object.values(row).map(asText).join('\n'))
    .join('\n')
}

const asText = (value: unknown) =>
  value instanceof Uint8Array ? new TextDecoder().decode(value) : String(value)
