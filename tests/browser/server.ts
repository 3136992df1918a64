import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll } from 'vitest'

/** The compiled program: `npm test` makes it before any test runs. */
const dist = resolve(process.env.RODEDRAAD_DIST ?? join(import.meta.dirname, '..', '..', 'dist'))
const node = join(dirname(dist), 'node_modules', '.bin', 'node')

/** The files of the example project. */
export const corpus = join(import.meta.dirname, '..', '..', 'corpus')

/** A project in a folder of its own, served as `npm start` serves it. */
export interface Served {
  readonly data: string
  readonly url: string
  /** Ends the server as a power cut does, and starts it again on the same address. */
  restart(): Promise<void>
}

const folders: string[] = []
const running = new Set<ChildProcess>()

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await Promise.all([...running].map((child) => ended(child)))
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** An empty folder that is gone after the last test of the file. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-'))
  folders.push(folder)
  return folder
}

/** A project with nothing in it. */
export async function emptyProject(): Promise<Served> {
  const data = join(freshFolder(), 'data')
  await mustCall(['init'], data)
  return serve(data)
}

/** A few texts of the example with its codebook, and nothing coded yet. */
export async function smallProject(): Promise<Served> {
  const data = join(freshFolder(), 'data')
  const texts = ['w1-tafel-3-notities.txt', 'w2-plenair.txt']
  await mustCall(['init'], data)
  await mustCall(['ingest', ...texts.map((name) => join(corpus, 'documents', name))], data)
  await mustCall(['codebook', 'import', join(corpus, 'codebook.csv')], data)
  return serve(data)
}

/** The example project, whole. */
export async function exampleProject(): Promise<Served> {
  const data = join(freshFolder(), 'data')
  await mustCall(['init', '--example'], data)
  return serve(data)
}

/** Calls the command line on a data folder and gives what it printed; fails when it did not do its work. */
export async function mustCall(args: readonly string[], data: string): Promise<string> {
  const program = join(dist, 'scripts', 'rodedraad', 'main.js')
  const child = spawn(node, [program, ...args, '--data', data], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [printed, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text
  })
  await ended(child)
  if (child.exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${child.exitCode}: ${errors}`)
  return printed
}

async function serve(data: string): Promise<Served> {
  const port = await freePort()
  let child = await start(data, port)
  const restart = async () => {
    child.kill('SIGKILL')
    await ended(child)
    child = await start(data, port)
  }
  return { data, url: `http://127.0.0.1:${port}`, restart }
}

/** Starts the server, and is done when it says that it is ready. */
function start(data: string, port: number): Promise<ChildProcess> {
  const args = [join(dist, 'server', 'main.js'), '--data', data, '--port', String(port)]
  const child = spawn(node, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  return new Promise((ready, failed) => {
    let [said, errors] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text
      if (said.includes(`:${port}\n`)) ready(child)
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text
    })
    child.once('close', () => {
      running.delete(child)
      failed(new Error(`the server did not start: ${said}${errors}`))
    })
  })
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((close) => child.once('close', () => close()))
}
