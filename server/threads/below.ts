/** Of each code itself with all codes under it, worked out once. */
export function withBelow<C extends { readonly id: string; readonly parent: string | null }>(
  codes: readonly C[],
): (code: string) => ReadonlySet<string> {
  const children = Map.groupBy(codes, ({ parent }) => parent)
  const known = new Map<string, Set<string>>()
  return function below(code) {
    const before = known.get(code)
    if (before) return before
    const all = new Set([code])
    known.set(code, all)
    for (const child of children.get(code) ?? []) for (const each of below(child.id)) all.add(each)
    return all
  }
}
