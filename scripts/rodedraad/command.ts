import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Project } from '../../server/database/project.ts'
import type { PersonRow } from '../../server/database/tables.ts'
import { AppError } from '../../server/errors.ts'

/** What `parseArgs` may be asked for. */
export type Options = Record<string, { type: 'string' | 'boolean'; short?: string }>

export interface Call {
  /** What was given besides options. */
  words: string[]
  options: Record<string, string | boolean | undefined>
  folder: string
  /** Opens the project of `--data`, once. */
  project(): Promise<Project>
  /** The person of `--actor`, made when new. */
  actor(): Promise<PersonRow>
}

export interface Outcome {
  /** What `--json` prints. */
  json: unknown
  /** What is printed without `--json`. */
  text: string
  /** 0 it did its work; 1 a fault was found or input was refused. */
  status?: 0 | 1
}

export interface Command {
  /** Options of this command besides `--data`, `--json` and `--actor`. */
  options?: Options
  /** How to call it, for the help. */
  usage: string
  /** Undefined when the command goes on by itself, as `serve` does. */
  run(call: Call): Promise<Outcome | undefined>
}

/** Thrown when a command was called in a way that it does not know: exit status 2. */
export class UsageError extends Error {}

/** Paths start where the person stands, not where npm runs the script. */
export function pathOf(path: string): string {
  return resolve(process.env.INIT_CWD ?? '.', path)
}

/** @throws {AppError} not-found - no such file; invalid - a folder; too-large */
export function fileAt(
  path: string,
  largest = Number.POSITIVE_INFINITY,
): { name: string; bytes: Uint8Array } {
  const name = basename(path)
  try {
    const stat = statSync(pathOf(path))
    if (stat.isDirectory()) throw new AppError('invalid', 'file-is-folder', { file: name })
    if (stat.size > largest)
      throw new AppError('too-large', 'ingest.too-large', { file: name, limit: largest })
    return { name, bytes: readFileSync(pathOf(path)) }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('not-found', 'file-not-found', { file: name })
  }
}

/** The value of an option that takes one. */
export function textOption(call: Call, name: string): string | undefined {
  const value = call.options[name]
  return typeof value === 'string' ? value : undefined
}

/** @throws {UsageError} not a whole number from 0 */
export function numberOption(call: Call, name: string): number | undefined {
  const value = textOption(call, name)
  if (value === undefined) return undefined
  if (!/^\d{1,9}$/u.test(value)) throw new UsageError(`--${name} moet een heel getal zijn, niet ‘${value}’.`)
  return Number(value)
}

/** The words after the command. @throws {UsageError} too few or too many */
export function wordsExpected(
  call: Call,
  { least, most = least }: { least: number; most?: number },
): string[] {
  if (call.words.length < least || call.words.length > most)
    throw new UsageError('Dit aantal woorden klopt niet.')
  return call.words
}
