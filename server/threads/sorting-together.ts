/** More than so many are better sorted as a whole than one by one. */
const few = 24

/** Puts a stretch of different numbers in order, and what belongs to each along with it: in place. */
export function sortTogether(
  numbers: Int32Array,
  values: Float64Array,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  if (to - from > few) {
    sortMany(numbers.subarray(from, to), values.subarray(from, to))
    return
  }
  for (let i = from + 1; i < to; i++) {
    const number = numbers[i]!
    const value = values[i]!
    let at = i
    for (; at > from && numbers[at - 1]! > number; at--) {
      numbers[at] = numbers[at - 1]!
      values[at] = values[at - 1]!
    }
    numbers[at] = number
    values[at] = value
  }
}

function sortMany(numbers: Int32Array, values: Float64Array): void {
  const places = [...numbers.keys()].sort((a, b) => numbers[a]! - numbers[b]!)
  const [numbersBefore, valuesBefore] = [numbers.slice(), values.slice()]
  places.forEach((place, i) => {
    numbers[i] = numbersBefore[place]!
    values[i] = valuesBefore[place]!
  })
}
