/** A function to be made as small as possible, and its slope. */
export type Objective = (at: Float64Array) => { value: number; gradient: Float64Array }

export interface Problem {
  readonly start: Float64Array
  readonly objective: Objective
  /** About how strongly the function curves along each coordinate; makes the steps fit. */
  readonly curvature: Float64Array
}

/**
 * Minimises a smooth convex function by L-BFGS (Liu & Nocedal, 1989) with backtracking line search.
 * Deterministic; stops when a step gains next to nothing, or after `mostSteps`.
 */
export function minimise({ start, objective, curvature }: Problem): Float64Array {
  let at = start
  let { value, gradient } = objective(at)
  const history: Step[] = []
  for (let step = 0; step < mostSteps; step++) {
    const direction = descentDirection(gradient, history, curvature)
    const slope = dot(gradient, direction)
    if (-slope <= smallGain * Math.max(1, value)) break
    const next = search(at, direction, { value, slope, objective })
    if (!next) break
    remember(history, difference(next.at, at), difference(next.gradient, gradient))
    ;({ at, value, gradient } = next)
  }
  return at
}

const mostSteps = 100
const smallGain = 1e-5
const memory = 8

interface Step {
  readonly move: Float64Array
  readonly change: Float64Array
  readonly curvature: number
}

function remember(history: Step[], move: Float64Array, change: Float64Array): void {
  const curvature = dot(move, change)
  if (curvature <= 1e-12) return
  history.push({ move, change, curvature })
  if (history.length > memory) history.shift()
}

/** The two-loop recursion: the slope, corrected for the curvature met in the last steps. */
function descentDirection(gradient: Float64Array, history: readonly Step[], curvature: Float64Array) {
  const direction = new Float64Array(gradient.length)
  for (let i = 0; i < direction.length; i++) direction[i] = -gradient[i]!
  const shares = new Float64Array(history.length)
  for (let k = history.length - 1; k >= 0; k--) {
    const { move, change, curvature: met } = history[k]!
    shares[k] = dot(move, direction) / met
    add(direction, change, -shares[k]!)
  }
  const last = history.at(-1)
  const scale = last ? last.curvature / weighed(last.change, curvature) : 1
  for (let i = 0; i < direction.length; i++) direction[i] = (direction[i]! * scale) / curvature[i]!
  for (let k = 0; k < history.length; k++) {
    const { move, change, curvature: met } = history[k]!
    add(direction, move, shares[k]! - dot(change, direction) / met)
  }
  return direction
}

/** Σ change² ÷ curvature. */
function weighed(change: Float64Array, curvature: Float64Array): number {
  let sum = 0
  for (let i = 0; i < change.length; i++) sum += (change[i]! * change[i]!) / curvature[i]!
  return sum
}

interface Line {
  readonly value: number
  readonly slope: number
  readonly objective: Objective
}

/** Halves the step until the function falls enough (Armijo); undefined when no step does. */
function search(at: Float64Array, direction: Float64Array, { value, slope, objective }: Line) {
  for (let length = 1; length > 1e-10; length /= 2) {
    const next = Float64Array.from(at)
    add(next, direction, length)
    const found = objective(next)
    if (found.value <= value + 1e-4 * length * slope) return { at: next, ...found }
  }
  return undefined
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function add(to: Float64Array, from: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i] = to[i]! + times * from[i]!
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  const result = new Float64Array(a.length)
  for (let i = 0; i < a.length; i++) result[i] = a[i]! - b[i]!
  return result
}
