/**
 * The index of the first item for which this holds, in a list where it holds for all that follow; the length of the
 * list when it holds for none. Found by halving, so that a long list costs hardly more than a short one.
 */
export function firstWhere<Item>(
  items: ArrayLike<Item>,
  holds: (item: Item, index: number) => boolean,
): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(items[middle]!, middle)) high = middle
    else low = middle + 1
  }
  return low
}
