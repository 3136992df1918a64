import type { Code } from '../../server/codebook/code.ts'
import { t } from '../../server/language/t.ts'
import type { Option } from '../parts/Field.tsx'

type Named = Pick<Code, 'id' | 'name' | 'parent'>

/** The places where a code can stand: at the top, or under any code but itself and what is below it. */
export function parentOptions(codes: readonly Named[], self?: string): Option[] {
  const below = self === undefined ? new Set<string>() : new Set([self, ...descendants(codes, self)])
  return [{ value: '', name: t.codebook.atTop }, ...codeOptions(codes.filter(({ id }) => !below.has(id)))]
}

/** Codes to choose from, each with what it stands under. */
export function codeOptions(codes: readonly Named[]): Option[] {
  const inTree: Option[] = []
  const ids = new Set(codes.map(({ id }) => id))
  const visit = (parent: string | null, above: string) => {
    for (const { id, name } of codes.filter(
      (code) => (code.parent && ids.has(code.parent) ? code.parent : null) === parent,
    )) {
      inTree.push({ value: id, name: above + name })
      visit(id, `${above}${name} › `)
    }
  }
  visit(null, '')
  return inTree
}

function descendants(codes: readonly Named[], id: string): string[] {
  return codes
    .filter(({ parent }) => parent === id)
    .flatMap((child) => [child.id, ...descendants(codes, child.id)])
}
