/** A part of the material: how large it is, and how often something was found in it. */
export interface DispersionPart {
  readonly size: number
  readonly found: number
}

/**
 * Gries' deviation of proportions: half the sum of the differences between the share of each part in what was
 * found and its share in the material. 0 is perfectly even; towards 1, all in one small part. Divided by its
 * largest possible value, so that few and many parts compare.
 * Gries (2008), "Dispersions and adjusted frequencies in corpora", International Journal of Corpus Linguistics
 * 13(4); the division from Lijffijt & Gries (2012), ibid. 17(1).
 * Undefined over fewer than two parts, or when nothing was found.
 */
export function deviationOfProportions(parts: readonly DispersionPart[]): number | undefined {
  const counted = parts.filter(({ size }) => size > 0)
  const size = sum(counted.map((part) => part.size))
  const found = sum(counted.map((part) => part.found))
  if (counted.length < 2 || found === 0) return undefined
  const shares = counted.map((part) => part.size / size)
  const deviation = sum(counted.map((part, i) => Math.abs(part.found / found - shares[i]!))) / 2
  return deviation / (1 - Math.min(...shares))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
