/** A function to be made as small as possible: gives its value, and writes its slope. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number

export interface Problem {
  readonly start: Float64Array
  readonly objective: Objective
  /** About how strongly the function curves along each coordinate; makes the steps fit. */
  readonly curvature: Float64Array
}

interface Point {
  readonly at: Float64Array
  readonly gradient: Float64Array
  value: number
}

/**
 * Minimises a smooth convex function by L-BFGS (Liu & Nocedal, 1989) with backtracking line search.
 * Deterministic; stops when a step gains next to nothing, or after `mostSteps`. Works in the same few arrays
 * throughout: thrown away at each step they would cost more than the sums.
 */
export function minimise({ start, objective, curvature }: Problem): Float64Array {
  const size = start.length
  let here: Point = {
    at: start.slice(),
    gradient: new Float64Array(size),
    value: 0,
  }
  let next: Point = {
    at: new Float64Array(size),
    gradient: new Float64Array(size),
    value: 0,
  }
  here.value = objective(here.at, here.gradient)
  const direction = new Float64Array(size)
  const history: Step[] = []
  for (let step = 0; step < mostSteps; step++) {
    descend(direction, { gradient: here.gradient, history, curvature })
    const slope = dot(here.gradient, direction)
    if (-slope <= smallGain * Math.max(1, here.value)) break
    if (!search(here, next, { direction, slope, objective })) break
    remember(history, here, next)
    ;[here, next] = [next, here]
  }
  return here.at
}

const mostSteps = 100
const smallGain = 1e-5
const memory = 8

interface Step {
  readonly move: Float64Array
  readonly change: Float64Array
  curvature: number
}

function remember(history: Step[], from: Point, to: Point): void {
  const size = from.at.length
  let curvature = 0
  for (let i = 0; i < size; i++) {
    curvature += (to.at[i]! - from.at[i]!) * (to.gradient[i]! - from.gradient[i]!)
  }
  if (curvature <= 1e-12) return
  const oldest = history.length === memory ? history.shift() : undefined
  const step = oldest ?? {
    move: new Float64Array(size),
    change: new Float64Array(size),
    curvature,
  }
  for (let i = 0; i < size; i++) {
    step.move[i] = to.at[i]! - from.at[i]!
    step.change[i] = to.gradient[i]! - from.gradient[i]!
  }
  step.curvature = curvature
  history.push(step)
}

interface Slope {
  readonly gradient: Float64Array
  readonly history: readonly Step[]
  readonly curvature: Float64Array
}

/** The two-loop recursion: the way down, corrected for the curvature met in the last steps. */
function descend(direction: Float64Array, { gradient, history, curvature }: Slope): void {
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
}

/** Σ change² ÷ curvature. */
function weighed(change: Float64Array, curvature: Float64Array): number {
  let sum = 0
  for (let i = 0; i < change.length; i++) sum += (change[i]! * change[i]!) / curvature[i]!
  return sum
}

interface Line {
  readonly direction: Float64Array
  readonly slope: number
  readonly objective: Objective
}

/** Halves the step until the function falls enough (Armijo), and writes where that is; false when no step does. */
function search(from: Point, to: Point, { direction, slope, objective }: Line): boolean {
  for (let length = 1; length > 1e-10; length /= 2) {
    to.at.set(from.at)
    add(to.at, direction, length)
    to.value = objective(to.at, to.gradient)
    if (to.value <= from.value + 1e-4 * length * slope) return true
  }
  return false
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function add(to: Float64Array, from: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i] = to[i]! + times * from[i]!
}
