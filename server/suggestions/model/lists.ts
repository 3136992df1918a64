/** Lists of numbers end to end: list k runs from `starts[k]` to `starts[k + 1]`. */
export interface Lists {
  readonly starts: Int32Array
  readonly members: Int32Array
}

export function listed(lists: ReadonlyArray<readonly number[]>): Lists {
  const starts = new Int32Array(lists.length + 1)
  lists.forEach((list, k) => {
    starts[k + 1] = starts[k]! + list.length
  })
  const members = new Int32Array(starts[lists.length]!)
  lists.forEach((list, k) => {
    members.set(list, starts[k]!)
  })
  return { starts, members }
}
