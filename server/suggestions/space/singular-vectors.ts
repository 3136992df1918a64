import { randomNumbers } from '../random.ts'
import type { SparseMatrix } from './cooccurrence.ts'

const iterations = 5
const seed = 2050

/**
 * The first left singular vectors of a square sparse matrix, each times the root of its singular value, as rows
 * of `size` numbers. By subspace iteration from a fixed random start (Halko, Martinsson & Tropp, 2011).
 */
export function leftSingularVectors(matrix: SparseMatrix, size: number): Float64Array {
  const rows = matrix.starts.length - 1
  const random = randomNumbers(seed)
  let basis: Float64Array = Float64Array.from({ length: rows * size }, () => random() - 0.5)
  orthonormalise(basis, rows, size)
  for (let i = 0; i < iterations; i++) {
    basis = times(matrix, timesTransposed(matrix, basis, size), size)
    orthonormalise(basis, rows, size)
  }
  const image = timesTransposed(matrix, basis, size)
  const { values, vectors } = eigen(gram(image, rows, size), size)
  const result = new Float64Array(rows * size)
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < size; k++) {
      let sum = 0
      for (let j = 0; j < size; j++) sum += basis[row * size + j]! * vectors[j * size + k]!
      result[row * size + k] = sum * Math.max(0, values[k]!) ** 0.25
    }
  }
  return result
}

function times({ starts, columns, values }: SparseMatrix, dense: Float64Array, size: number): Float64Array {
  const result = new Float64Array(dense.length)
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let entry = starts[row]!; entry < starts[row + 1]!; entry++) {
      const value = values[entry]!
      const from = columns[entry]! * size
      for (let k = 0; k < size; k++) result[row * size + k]! += value * dense[from + k]!
    }
  }
  return result
}

function timesTransposed({ starts, columns, values }: SparseMatrix, dense: Float64Array, size: number) {
  const result = new Float64Array(dense.length)
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let entry = starts[row]!; entry < starts[row + 1]!; entry++) {
      const value = values[entry]!
      const to = columns[entry]! * size
      for (let k = 0; k < size; k++) result[to + k]! += value * dense[row * size + k]!
    }
  }
  return result
}

/** Makes the columns orthogonal and of unit length (modified Gram–Schmidt); a vanishing column becomes zero. */
function orthonormalise(dense: Float64Array, rows: number, size: number): void {
  for (let k = 0; k < size; k++) {
    for (let earlier = 0; earlier < k; earlier++) {
      let overlap = 0
      for (let row = 0; row < rows; row++) overlap += dense[row * size + k]! * dense[row * size + earlier]!
      for (let row = 0; row < rows; row++) dense[row * size + k]! -= overlap * dense[row * size + earlier]!
    }
    let length = 0
    for (let row = 0; row < rows; row++) length += dense[row * size + k]! ** 2
    const scale = length > 1e-20 ? 1 / Math.sqrt(length) : 0
    for (let row = 0; row < rows; row++) dense[row * size + k]! *= scale
  }
}

/** The inner products of the columns with each other. */
function gram(dense: Float64Array, rows: number, size: number): Float64Array {
  const result = new Float64Array(size * size)
  for (let row = 0; row < rows; row++) {
    for (let a = 0; a < size; a++) {
      const value = dense[row * size + a]!
      for (let b = 0; b < size; b++) result[a * size + b]! += value * dense[row * size + b]!
    }
  }
  return result
}

/** Eigenvalues and eigenvectors (columns) of a symmetric matrix, by Jacobi rotations. */
function eigen(symmetric: Float64Array, size: number): { values: Float64Array; vectors: Float64Array } {
  const a = Float64Array.from(symmetric)
  const vectors = new Float64Array(size * size)
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1
  for (let sweep = 0; sweep < 30; sweep++) {
    if (offDiagonal(a, size) <= 1e-18 * trace(a, size) ** 2) break
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, vectors, { p, q, size })
  }
  return { values: Float64Array.from({ length: size }, (_, i) => a[i * size + i]!), vectors }
}

function rotate(a: Float64Array, vectors: Float64Array, at: { p: number; q: number; size: number }): void {
  const { p, q, size } = at
  const between = a[p * size + q]!
  if (between === 0) return
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * between)
  const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  const sine = tangent * cosine
  const turn = (matrix: Float64Array, i: number, j: number) => {
    const x = matrix[i]!
    const y = matrix[j]!
    matrix[i] = cosine * x - sine * y
    matrix[j] = sine * x + cosine * y
  }
  for (let k = 0; k < size; k++) turn(a, k * size + p, k * size + q)
  for (let k = 0; k < size; k++) turn(a, p * size + k, q * size + k)
  for (let k = 0; k < size; k++) turn(vectors, k * size + p, k * size + q)
}

function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) if (i !== j) sum += a[i * size + j]! ** 2
  return sum
}

function trace(a: Float64Array, size: number): number {
  let sum = 0
  for (let i = 0; i < size; i++) sum += a[i * size + i]!
  return sum
}
